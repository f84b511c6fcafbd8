"""What the auditing commands share: their options, and how a finished audit leaves the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from checker.cli import FAILED, FOUND, OK
from checker.config import Config
from checker.errors import InputError
from checker.model import SEVERITIES, VERDICTS, Audit
from checker.report.failing import fails

if TYPE_CHECKING:
    from checker.report.style import Style

F = TypeVar("F", bound=Callable[..., Any])

FORMATS: Final = ("table", "csv", "json", "jsonl", "markdown", "html", "xlsx", "sarif", "junit", "github", "comment")
TERMINAL: Final = ("table", "csv", "json", "jsonl", "markdown", "sarif", "junit", "github", "comment", "html")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line said about the way out."""

    format: str = "table"
    outputs: tuple[tuple[str, Path], ...] = ()
    exit_zero: bool = False
    quiet: bool = False
    verbose: int = 0
    color: bool | None = None
    group_by: str = ""


def _outputs(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
    pairs = []
    for value in values:
        name, equals, path = value.partition("=")
        if not equals or name not in FORMATS or not path:
            raise click.BadParameter(f"{value!r} is not FORMAT=PATH with a format of {', '.join(FORMATS)}.")
        pairs.append((name, Path(path)))
    return tuple(pairs)


_OPTIONS: Final = (
    click.option(
        "--format",
        "format_",
        type=click.Choice(TERMINAL),
        default="table",
        show_default=True,
        help="What to print on standard output.",
    ),
    click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT=PATH",
        callback=_outputs,
        help="Also write a report to a file. Repeatable.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice([*VERDICTS[:3], *SEVERITIES, "never"]),
        default=None,
        help="Exit 1 at this verdict, or at a conflict of this severity. [default: conflict]",
    ),
    click.option(
        "--min-severity",
        type=click.Choice(SEVERITIES),
        default=None,
        help="Report nothing below this severity. [default: info]",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found."),
    click.option(
        "--across",
        type=click.Choice(["sources", "sides"]),
        default=None,
        help="Compare every two sources, or only sources of different sides.",
    ),
    click.option("--omissions", is_flag=True, default=None, help="Also list what only one side says."),
    click.option(
        "--group",
        type=click.Choice(["folders", "auto"]),
        default=None,
        help="An event is a folder, or is found from the texts.",
    ),
    click.option(
        "--group-by", type=click.Choice(["event", "source", "claim"]), default=None, help="Arrange the table."
    ),
    click.option("--jobs", type=click.IntRange(min=0), default=None, help="Worker processes; 0 is one a core."),
    click.option("--no-cache", is_flag=True, help="Read every document anew; leave the cache alone."),
    click.option("--engine", type=click.Choice(["local", "dask"]), default=None, help="Where the work is done."),
    click.option("--scheduler", default=None, metavar="ADDRESS", help="The Dask scheduler, with --engine dask."),
    click.option("--work", default=None, metavar="FOLDER", help="The shared folder of parts, with --engine dask."),
    click.option(
        "--allow-skipped", is_flag=True, default=None, help="A document that cannot be read does not fail the run."
    ),
    click.option(
        "--config",
        "config_file",
        type=click.Path(path_type=Path, dir_okay=False),
        default=None,
        help="The configuration file to use.",
    ),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour the table."),
    click.option("-q", "--quiet", is_flag=True, help="No summary on standard error."),
    click.option("-v", "--verbose", count=True, help="More on standard error."),
)


def options(command: F) -> F:
    """Give a command the options of every audit; it receives them as keyword arguments, to hand to `settle`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_CONFIG_KEYS: Final = (
    "fail_on",
    "min_severity",
    "across",
    "omissions",
    "group",
    "jobs",
    "engine",
    "scheduler",
    "work",
    "allow_skipped",
)


def settle(start: Path, said: dict[str, Any]) -> tuple[Config, Asked]:
    """The configuration and the way out that command line and configuration file say together; the former wins."""
    from checker.config import load

    config = load(start, said["config_file"])
    config = replace(config, **{key: said[key] for key in _CONFIG_KEYS if said[key] is not None})
    if said["no_cache"]:
        config = replace(config, cache=False)
    asked = Asked(
        format=said["format_"],
        outputs=said["outputs"],
        exit_zero=said["exit_zero"],
        quiet=said["quiet"],
        verbose=said["verbose"],
        color={"always": True, "never": False}.get(said["color"]),
        group_by=said["group_by"] or "",
    )
    return config, asked


def exit_code(audit: Audit, config: Config, asked: Asked, *, broken: bool = False) -> int:
    """The exit code of a finished audit: unread documents (2) win over findings and `broken` waivers (1)."""
    if audit.skipped and not config.allow_skipped:
        return FAILED
    if asked.exit_zero:
        return OK
    failing = any(fails(found, config.fail_on, config.min_severity) for found in audit.discrepancies)
    return FOUND if failing or broken else OK


def finish(audit: Audit, config: Config, asked: Asked, *, broken: bool = False) -> int:
    """Print the chosen format, write the asked files, say the summary on standard error; give the exit code.

    `broken` says that waivers do not hold which must.
    """
    from checker.report import render
    from checker.report.style import style_for
    from checker.report.summary import summary
    from checker.write import replace as put

    style = style_for(sys.stdout, config, color=asked.color, group_by=asked.group_by)
    for name, path in asked.outputs:
        said = render(name, audit, style.plain())
        put(path, said if isinstance(said, bytes) else said.encode("utf-8"))
    said = render(asked.format, audit, style)
    echo(said)
    if asked.format == "github":
        _summarise(audit, style)
    if not asked.quiet:
        for skipped in audit.skipped:
            click.echo(f"checker: skipped {skipped.source}: {skipped.reason}", err=True)
        for note in audit.notes:
            click.echo(f"checker: {note}", err=True)
        click.echo(summary(audit), err=True)
    return exit_code(audit, config, asked, broken=broken)


def _summarise(audit: Audit, style: Style) -> None:
    """Add the report to the summary of the GitHub job, where this is one: annotations are ten of a kind at most."""
    from checker.report.github import job_summary

    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(job_summary(audit, style))


def echo(said: str | bytes) -> None:
    """Write a report to standard output as UTF-8, whatever the terminal's encoding is."""
    data = said if isinstance(said, bytes) else said.encode("utf-8", "backslashreplace")
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    stream.write(data if data.endswith(b"\n") or not data else data + b"\n")
    stream.flush()


def existing(paths: tuple[Path, ...], config: Config) -> tuple[Path, ...]:
    """The paths to audit: those given, else the configured folder; a missing one is an `InputError`."""
    chosen = paths or (Path(config.sources),)
    for path in chosen:
        if not path.exists():
            hint = "" if paths else " (give a path, or create it: sources/<event>/<document>.txt)"
            raise InputError(f"there is no such file or folder{hint}", path)
    return chosen


def refresh(audit: Audit, folder: Path) -> None:
    """Write the standing reports: discrepancies and facts as CSV, the page, and the JSON that a gate compares with."""
    from checker.report import facts_file, render
    from checker.report.style import Style
    from checker.write import replace as put

    style = Style()
    for name, file in (("csv", "discrepancies.csv"), ("html", "index.html"), ("json", "report.json")):
        said = render(name, audit, style)
        put(folder / file, said if isinstance(said, bytes) else said.encode("utf-8"))
    put(folder / "facts.csv", facts_file("csv", audit, style))
