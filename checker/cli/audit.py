"""`checker audit` and `checker compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.run import existing, finish, options, refresh, settle


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options
def audit(paths: tuple[Path, ...], **said: Any) -> int:
    """Compare all sources of each event below PATHS (default: sources/).

    Without PATHS the reports/ folder is brought up to date as well.
    """
    from checker.cli.progress import progress
    from checker.pipeline import audit as run
    from checker.waivers import in_force

    config, asked = settle(paths[0] if paths else Path.cwd(), said)
    chosen = existing(paths, config)
    with progress(quiet=asked.quiet) as step:
        found = run(chosen, config, step)
    result, broken = in_force(found, config)
    if not paths:
        refresh(result, Path(config.reports))
    return finish(result, config, asked, broken=broken)


@click.command()
@click.argument("left", type=click.Path(path_type=Path))
@click.argument("right", type=click.Path(path_type=Path))
@options
def compare(left: Path, right: Path, **said: Any) -> int:
    """Compare two documents as sources of one event."""
    from checker.pipeline import compare as run

    config, asked = settle(left, said)
    existing((left, right), config)
    return finish(run(left, right, config), config, asked)
