"""`checker facts`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from checker.cli import FAILED, OK
from checker.cli.run import echo, existing, options, settle


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options
def facts(paths: tuple[Path, ...], **said: Any) -> int:
    """List the fact rows read from the documents below PATHS (default: sources/)."""
    from checker.cli.progress import progress
    from checker.pipeline import facts as run
    from checker.report import FACT_FORMATS, facts_file, render_facts
    from checker.report.style import style_for
    from checker.write import replace as put

    config, asked = settle(paths[0] if paths else Path.cwd(), said)
    if asked.format not in FACT_FORMATS:
        raise click.BadParameter(f"fact rows are printed as {', '.join(FACT_FORMATS)}.", param_hint="--format")
    for name, _ in asked.outputs:
        if name not in FACT_FORMATS:
            raise click.BadParameter(f"fact rows are written as {', '.join(FACT_FORMATS)}.", param_hint="--output")
    with progress(quiet=asked.quiet) as step:
        audit = run(existing(paths, config), config, step)
    style = style_for(sys.stdout, config, color=asked.color)
    for name, path in asked.outputs:
        put(path, facts_file(name, audit, style.plain()))
    echo(render_facts(asked.format, audit, style))
    for skipped in audit.skipped:
        click.echo(f"checker: skipped {skipped.source}: {skipped.reason}", err=True)
    if not asked.quiet:
        click.echo(f"{len(audit.rows)} facts in {len(audit.documents)} documents", err=True)
    return FAILED if audit.skipped and not config.allow_skipped else OK
