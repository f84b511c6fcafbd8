"""`checker facts`."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import Any, Final

import click

from checker.cli import FAILED, OK
from checker.cli.options import PATH, options
from checker.cli.run import existing, hand_out, say_more, say_skipped, settle

#: The same as `checker.report.FACT_FORMATS`, which a test holds; importing that would slow `--help`.
_FORMATS: Final = ("table", "csv", "json", "jsonl", "markdown")
#: What only a comparison has.
_WITHOUT: Final = ("fail-on", "min-severity", "exit-zero", "across", "omissions", "ambiguous", "group-by")


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@options(*_WITHOUT, formats=_FORMATS, files=_FORMATS)
def facts(paths: tuple[Path, ...], **said: Any) -> int:
    """List the fact rows read from the documents below PATHS (default: sources/).

    A fact row is one value that a source states: what it is about, as written and as read, and where it stands.
    """
    from checker.cli.progress import progress
    from checker.pipeline import facts as run
    from checker.report import facts_file, facts_pieces
    from checker.report.style import style_for

    config, asked = settle(paths[0] if paths else Path.cwd(), said)
    with progress(quiet=asked.quiet) as step:
        audit = run(existing(paths, config), config, step)
    found = monotonic()
    style = style_for(sys.stdout, config, color=asked.color)
    files = [(path, facts_file(name, audit, style.plain())) for name, path in asked.outputs]
    hand_out(files, facts_pieces(asked.format, audit, style))
    say_skipped(audit, config, asked)
    if not asked.quiet:
        click.echo(f"{len(audit.rows):,} facts in {len(audit.documents):,} documents", err=True)
    if asked.verbose:
        say_more(audit, asked, found)
    return FAILED if audit.skipped and not config.allow_skipped else OK
