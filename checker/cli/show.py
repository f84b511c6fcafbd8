"""`checker show`: one discrepancy in full."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.options import PATH
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy, Pair


@click.command()
@click.argument("id_", metavar="ID")
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Look in this JSON report; audit nothing."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour the passages.")
def show(id_: str, paths: tuple[Path, ...], report: Path | None, color: str) -> None:
    """Print the discrepancy ID in full: every passage with its context, the rule, and what the score was made of.

    The sources below PATHS (default: sources/) are audited, or a JSON report is read. The first letters of an id do.
    """
    from checker.cli.run import echo
    from checker.config import Config
    from checker.report.detail import render
    from checker.report.style import style_for

    audit = _audited(paths, report)
    style = style_for(sys.stdout, Config(), color={"always": True, "never": False}.get(color))
    echo(render(find(audit, id_), audit, replace(style, width=min(style.width, 100))))


def find(audit: Audit, id_: str) -> Discrepancy:
    """The discrepancy whose id is, or begins with, `id_`; none or several is a `CheckerError`."""
    # a CSV guards ids that look like numbers with an apostrophe, and it is copied along
    wanted = id_.strip().removeprefix("'")
    found = [d for d in audit.discrepancies if d.id == wanted] or [
        d for d in audit.discrepancies if d.id.startswith(wanted)
    ]
    if not found:
        from checker.renames import in_parts

        parts = in_parts(audit)
        found = [d for d in audit.discrepancies if wanted in parts[d.id]]
    if not found:
        unsure = [p for p in audit.ambiguous if p.id.startswith(wanted)]
        found = [_as_discrepancy(p) for p in unsure]
    if len(found) == 1:
        return found[0]
    if not found:
        raise CheckerError(f"no discrepancy has the id {wanted!r} (`checker audit` lists them)")
    raise CheckerError(f"{len(found)} discrepancies begin with {wanted!r}: {', '.join(d.id for d in found[:5])}")


def _as_discrepancy(pair: Pair) -> Discrepancy:
    """An ambiguous pair as a discrepancy of its own, to be shown like one."""
    from checker.model import Discrepancy

    return Discrepancy(
        pair.id, pair.event, pair.claim, pair.verdict, pair.severity, pair.rule, pair.why, pair.score,
        pair.left.subject, pair.left, pair.right,
    )  # fmt: skip


def _audited(paths: tuple[Path, ...], report: Path | None) -> Audit:
    if report is not None:
        from checker.report.load import load

        return load(report)
    from checker.cli.run import existing
    from checker.config import load as settings
    from checker.pipeline import audit

    config = settings(paths[0] if paths else Path.cwd(), None)
    return audit(existing(paths, config), config)
