"""`checker gate`."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import PATH, options
from checker.cli.run import existing, finish, settle

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model import Audit


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--base", metavar="REV", help="Gate what changed since the work parted from this revision. [default: HEAD]"
)
@click.option(
    "--since-report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Gate against an earlier JSON report instead.",
)
@click.option("--allow-empty", is_flag=True, default=None, help="No sources at all is no failure.")
@click.option("--strict-waivers", is_flag=True, default=None, help="An expired, stale or ambiguous waiver fails.")
@options()
def gate(paths: tuple[Path, ...], base: str | None, since_report: Path | None, **said: Any) -> int:
    """Fail when a new or changed source contradicts the others.

    All sources below PATHS (default: sources/) are compared; discrepancies count in which at least one source is new,
    changed, renamed, copied or untracked since the merge base with REV. Older ones are counted, not blamed.

    \b
    checker gate --base origin/main
    checker gate --since-report OLD.json
    """
    if base and since_report:
        raise click.UsageError("--base and --since-report exclude each other.")
    own = {key: said.pop(key) for key in ("allow_empty", "strict_waivers")}
    config, asked = settle(paths[0] if paths else Path.cwd(), said)
    config = replace(config, **{key: value for key, value in own.items() if value is not None})
    if config.allow_empty and _empty(paths or (Path(config.sources),)):
        return finish(_nothing(), config, asked)
    chosen = existing(paths, config)
    audit, broken = _audit(chosen, base or "", since_report, config)
    return finish(audit, config, asked, broken=broken)


def _audit(paths: tuple[Path, ...], base: str, report: Path | None, config: Config) -> tuple[Audit, bool]:
    """The gated audit under the waivers, and whether one of those makes it fail; git is asked first, as it is quick."""
    from checker import gate, history, pipeline, waivers
    from checker.report.load import load

    if report:
        old = load(report)
        return waivers.in_force(gate.since_report(pipeline.audit(paths, config), old, str(report)), config)
    revision = base or _revision()
    changes = history.changes(history.top_of(paths[0]), revision)
    audit, ids = gate.since_revision(pipeline.audit(paths, config), changes, revision)
    return waivers.in_force(audit, config, ids)


def _revision() -> str:
    """What to gate against where nothing was said: what pre-commit was told, else the last commit."""
    told = os.environ.get("PRE_COMMIT_FROM_REF")
    if not told and os.environ.get("CI") and not os.environ.get("PRE_COMMIT"):
        raise click.UsageError("say what to gate against: --base REV (the branch the change goes to).")
    return told or "HEAD"


def _empty(paths: tuple[Path, ...]) -> bool:
    from checker.read.paths import find

    return not find([path for path in paths if path.exists()])


def _nothing() -> Audit:
    from checker.model import Audit

    return Audit(notes=("there are no sources",))
