"""The options of the auditing commands, each said once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from checker.model import SEVERITIES, VERDICTS

F = TypeVar("F", bound=Callable[..., Any])

FORMATS: Final = ("table", "csv", "json", "jsonl", "markdown", "html", "xlsx", "sarif", "junit", "github", "comment")
#: A workbook is no text to print.
TERMINAL: Final = tuple(name for name in FORMATS if name != "xlsx")

#: A path of sources: one that cannot be read is skipped with its reason, as those below a folder are.
PATH: Final = click.Path(path_type=Path, readable=False)
_FILE: Final = click.Path(path_type=Path, dir_okay=False)


def _outputs(names: tuple[str, ...]) -> Callable[..., tuple[tuple[str, Path], ...]]:
    """A callback that reads FORMAT=PATH, and refuses what could not be written before any work is done."""

    def read(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
        pairs = [_output(value, names) for value in values]
        taken = [os.path.realpath(path) for _, path in pairs]
        for _, path in pairs:
            if taken.count(os.path.realpath(path)) > 1:
                raise click.BadParameter(f"{str(path)!r} is given twice: the second report would replace the first.")
        return tuple(pairs)

    return read


def _output(value: str, names: tuple[str, ...]) -> tuple[str, Path]:
    from checker.report import require

    name, equals, path = value.partition("=")
    if not equals or name not in names or not path:
        raise click.BadParameter(f"{value!r} is not FORMAT=PATH with a format of {', '.join(names)}.")
    if path == "-":
        raise click.BadParameter(f"'-' is no file; for standard output use --format {name}.")
    if Path(path).is_dir():
        raise click.BadParameter(f"{path!r} is a folder; give a file in it.")
    require(name)
    return name, Path(path)


def _out(formats: tuple[str, ...], files: tuple[str, ...]) -> dict[str, Callable[[F], F]]:
    """Where the report goes, and in which form."""
    return {
        "format": click.option(
            "--format",
            "format_",
            type=click.Choice(formats),
            default="table",
            show_default=True,
            help="What to print on standard output.",
        ),
        "output": click.option(
            "--output",
            "outputs",
            multiple=True,
            metavar="FORMAT=PATH",
            callback=_outputs(files),
            help=f"Also write a report to a file ({', '.join(files)}). Repeatable.",
        ),
    }


_OPTIONS: Final[dict[str, Callable[[Any], Any]]] = {
    "fail-on": click.option(
        "--fail-on",
        type=click.Choice([*VERDICTS[:3], *SEVERITIES, "never"]),
        default=None,
        help="Exit 1 at this verdict or a worse one, or at a conflict of this severity. [default: conflict]",
    ),
    "min-severity": click.option(
        "--min-severity",
        type=click.Choice(SEVERITIES),
        default=None,
        help="Show nothing below this severity, and do not fail on it. [default: info]",
    ),
    "exit-zero": click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found."),
    "across": click.option(
        "--across",
        type=click.Choice(["sources", "sides"]),
        default=None,
        help="Compare every two sources, or only sources of different sides. [default: sources]",
    ),
    "omissions": click.option("--omissions", is_flag=True, default=None, help="Also list what only one side says."),
    "ambiguous": click.option(
        "--ambiguous", is_flag=True, default=None, help="Also list values that differ and may be of one thing."
    ),
    "group": click.option(
        "--group",
        type=click.Choice(["folders", "auto"]),
        default=None,
        help="Take each folder for an event, or find the events from the texts. [default: folders]",
    ),
    "group-by": click.option(
        "--group-by",
        type=click.Choice(["event", "source", "claim"]),
        default=None,
        help="Part the table by event, source or claim.",
    ),
    "jobs": click.option(
        "--jobs", type=click.IntRange(min=0), default=None, help="Worker processes; 0 is one a core. [default: 0]"
    ),
    "no-cache": click.option("--no-cache", is_flag=True, help="Read every document anew; leave the cache alone."),
    "engine": click.option(
        "--engine",
        type=click.Choice(["local", "dask"]),
        default=None,
        help="Work on this machine, or on a Dask cluster. [default: local]",
    ),
    "scheduler": click.option("--scheduler", default=None, metavar="ADDRESS", help="The address of the Dask cluster."),
    "work": click.option(
        "--work", default=None, metavar="FOLDER", help="A folder that all machines of the Dask cluster share."
    ),
    "allow-skipped": click.option(
        "--allow-skipped", is_flag=True, default=None, help="A document that cannot be read does not fail the run."
    ),
    "config": click.option("--config", "config_file", type=_FILE, default=None, help="The configuration file to use."),
    "color": click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour what is printed.",
    ),
    "quiet": click.option("-q", "--quiet", is_flag=True, help="No notes and no summary on standard error."),
    "verbose": click.option(
        "-v",
        "--verbose",
        is_flag=True,
        help="Say on standard error what was understood of each document, and how long it took.",
    ),
}


def options(*without: str, formats: tuple[str, ...] = TERMINAL, files: tuple[str, ...] = FORMATS) -> Callable[[F], F]:
    """Give a command the options of an audit but those named; it hands what they say to `settle`."""

    def give(command: F) -> F:
        chosen = {**_out(formats, files), **_OPTIONS}
        for name in reversed([name for name in chosen if name not in without]):
            command = chosen[name](command)
        return command

    return give
