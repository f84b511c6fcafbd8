"""What the auditing commands share: the settings they run under, and how a finished audit leaves the program."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import SpooledTemporaryFile
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import click

from checker.cli import FAILED, FOUND, OK
from checker.config import Config
from checker.errors import InputError
from checker.report import require
from checker.report.failing import fails

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit
    from checker.report.style import Style


#: So many notes a reader takes in; of a large audit the rest is counted.
NOTES: Final = 20
#: Bytes up to which what goes to standard output is kept in memory until the files are written.
_HELD: Final = 1 << 23


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line said about the way out."""

    format: str = "table"
    outputs: tuple[tuple[str, Path], ...] = ()
    exit_zero: bool = False
    quiet: bool = False
    verbose: bool = False
    color: bool | None = None
    group_by: str = ""
    #: When the work began, on the clock of `time.monotonic`.
    begun: float = field(default_factory=monotonic, compare=False)


_CONFIG_KEYS: Final = (
    "fail_on",
    "min_severity",
    "across",
    "omissions",
    "ambiguous",
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
    config = replace(config, **{key: said[key] for key in _CONFIG_KEYS if said.get(key) is not None})
    if said.get("no_cache"):
        config = replace(config, cache=False)
    if said.get("scheduler") and config.engine != "dask":
        raise click.UsageError("--scheduler is for --engine dask; without it the work would be done on this machine.")
    if config.work and config.engine != "dask":
        require("work", "the work folder")
    asked = Asked(
        format=said["format_"],
        outputs=said["outputs"],
        exit_zero=said.get("exit_zero", False),
        quiet=said["quiet"],
        verbose=bool(said["verbose"]),
        color={"always": True, "never": False}.get(said["color"]),
        group_by=said.get("group_by") or "",
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
    from checker.report import pieces
    from checker.report.style import style_for
    from checker.report.summary import summary

    found = monotonic()
    style = style_for(sys.stdout, config, color=asked.color, group_by=asked.group_by)
    files = [(path, pieces(name, audit, style.plain())) for name, path in asked.outputs]
    hand_out(files, pieces(asked.format, audit, style))
    if asked.format == "github":
        _summarise(audit, style)
    say_skipped(audit, config, asked)
    if not asked.quiet:
        notes = (*audit.notes, *_uncompared(audit))
        for note in notes if asked.verbose else notes[:NOTES]:
            click.echo(f"checker: {note}", err=True)
        if len(notes) > NOTES and not asked.verbose:
            click.echo(f"checker: {len(notes) - NOTES} more notes; -v shows them all", err=True)
        click.echo(summary(audit), err=True)
    if asked.verbose:
        say_more(audit, asked, found)
    return exit_code(audit, config, asked, broken=broken)


def say_skipped(audit: Audit, config: Config, asked: Asked) -> None:
    """Say on standard error what was not read and why; a failure needs its reason, however quiet the run."""
    if asked.quiet and config.allow_skipped:
        return
    for skipped in audit.skipped:
        click.echo(f"checker: skipped {skipped.source}: {skipped.reason}", err=True)


def say_more(audit: Audit, asked: Asked, found: float) -> None:
    """Say on standard error what was understood of each document, and how long it took up to and after `found`."""
    for document in audit.documents:
        how = dict(document.said)
        known = [document.lang or "language unknown"]
        known += [f"published {document.published} ({how.get('published', 'given')})"] if document.published else []
        known += [f"{document.facts:,} facts"] + ([f"a copy of {document.copy_of}"] if document.copy_of else [])
        click.echo(f"checker: {document.source}: {', '.join(known)}", err=True)
    times = f"{found - asked.begun:.2f} s to read and compare, {monotonic() - found:.2f} s to report"
    click.echo(f"checker: {times}", err=True)


def _uncompared(audit: Audit) -> tuple[str, ...]:
    """What to do where no two sources met, since each stands in an event of its own: nothing found says nothing."""
    documents = len(audit.documents)
    if len({d.event for d in audit.documents}) < documents or audit.skipped or not audit.rows:
        return ()
    if documents == 1:
        return ("there is one document only, and nothing to compare it with",)
    return (
        "no two sources were compared: each is alone in its folder, and a folder is an event "
        "(`checker compare LEFT RIGHT` compares two files, `--group auto` finds the events)",
    )


def _summarise(audit: Audit, style: Style) -> None:
    """Add the report to the summary of the GitHub job, where this is one: annotations are ten of a kind at most."""
    from checker.report.github import job_summary

    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8") as summary:
            summary.write(job_summary(audit, style))


def hand_out(files: Iterable[tuple[Path, Iterable[bytes]]], said: Iterable[bytes]) -> None:
    """Write reports to their files and `said` to standard output.

    All are made before the first is put in its place: one that cannot be made leaves all files as they were. What has
    been made lies beside its place, not in memory.
    """
    from checker.write import staged

    with ExitStack() as stack:
        made = [stack.enter_context(staged(path, data)) for path, data in files]
        spool = stack.enter_context(SpooledTemporaryFile(_HELD, prefix="checker-"))
        for piece in said:  # `writelines` would keep all of it in memory before it looks how much that is
            spool.write(piece)
        for put in made:
            put()
        spool.seek(0)
        _pour(spool)


def echo(said: str) -> None:
    """Write a text to standard output as UTF-8, whatever the terminal's encoding is."""
    _pour([said.encode("utf-8", "backslashreplace")])


def _pour(said: Iterable[bytes]) -> None:
    """Write to standard output, with a line break at the end where there is none."""
    stream = getattr(sys.stdout, "buffer", None)
    last = b"\n"
    for piece in said:
        if stream is None:
            sys.stdout.write(piece.decode("utf-8"))
        else:
            stream.write(piece)
        last = piece or last
    if stream is not None:
        stream.write(b"" if last.endswith(b"\n") else b"\n")
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
    from checker.report import facts_file, pieces
    from checker.report.style import Style
    from checker.write import replace as put

    style = Style()
    for name, file in (("csv", "discrepancies.csv"), ("html", "index.html"), ("json", "report.json")):
        put(folder / file, pieces(name, audit, style))
    put(folder / "facts.csv", facts_file("csv", audit, style))
