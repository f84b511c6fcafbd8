"""`checker audit` and `checker compare`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import FAILED
from checker.cli.options import PATH, options
from checker.cli.run import existing, finish, refresh, settle
from checker.errors import CheckerError, InputError

if TYPE_CHECKING:
    from checker.model import Audit


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@options()
def audit(paths: tuple[Path, ...], **said: Any) -> int:
    """Compare all sources of each event below PATHS (default: sources/).

    A folder is an event, and the documents in it are its sources. Without PATHS the reports/ folder is brought up to
    date as well.

    \b
    checker audit
    checker audit sources/election --min-severity medium
    checker audit --output html=audit.html --output csv=audit.csv
    """
    from checker.cli.progress import progress
    from checker.pipeline import audit as run
    from checker.waivers import in_force

    config, asked = settle(paths[0] if paths else Path.cwd(), said)
    chosen = existing(paths, config)
    with progress(quiet=asked.quiet) as step:
        found = run(chosen, config, step)
    result, broken = in_force(found, config)
    written = bool(paths) or _refreshed(result, Path(config.reports))
    code = finish(result, config, asked, broken=broken)
    return code if written else FAILED


def _refreshed(audit: Audit, folder: Path) -> bool:
    """Whether the standing reports could be written; where not, that is said, and the audit is still shown."""
    try:
        refresh(audit, folder)
    except CheckerError as error:
        click.echo(f"checker: {error}", err=True)
        return False
    return True


@click.command()
@click.argument("left", type=PATH)
@click.argument("right", type=PATH)
@options("group", "across")
def compare(left: Path, right: Path, **said: Any) -> int:
    """Compare two documents, whatever folders they are in, as sources of one event.

    \b
    checker compare ours.txt theirs.txt
    """
    from checker.pipeline import compare as run

    config, asked = settle(left, said)
    existing((left, right), config)
    for path in (left, right):
        if path.is_dir():
            raise InputError("is a folder, and two documents are compared (`checker audit` compares those below)", path)
    if left.resolve() == right.resolve():
        raise InputError("is given twice: there is nothing to compare", right)
    return finish(run(left, right, config), config, asked)
