"""The gate: which discrepancies a change brings in, and which were there before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker import diff
from checker.model import SEVERITIES
from checker.renames import as_sources, below, kept
from checker.report.shown import sources_of

if TYPE_CHECKING:
    from checker.history import Changes
    from checker.model import Audit, Discrepancy, Pair


def since_revision(audit: Audit, changes: Changes, base: str) -> tuple[Audit, dict[str, tuple[str, ...]]]:
    """The audit with each discrepancy new (a source of it changed) or unchanged; and today's ids of renamed ones.

    A source that was renamed keeps the ids it had at the base.
    """
    changed = frozenset(s for s, path in audit.files.items() if below(path, changes.top) in changes.files)
    names = as_sources(audit, changes.top, {new: (old,) for new, old in changes.renamed.items()})
    renamed, now = kept(audit, names)
    pairs = {pair.id: pair for pair in audit.pairs}
    marked = tuple(_marked(found, pairs, changed) for found in renamed.discrepancies)
    return replace(renamed, discrepancies=marked, base=base), now


def since_report(audit: Audit, old: Audit, base: str) -> Audit:
    """The audit with each discrepancy new, changed or unchanged since an earlier report; the resolved are counted."""
    compared = diff.diff(old, audit).discrepancies
    known = {found.id for found in old.discrepancies}
    still = [found for found in compared if found.state != "resolved"]
    marked = tuple(replace(found, state="unchanged") if found.id in known else found for found in still)
    gone = len(compared) - len(still)
    notes = (
        (*audit.notes, f"{gone} of the earlier report {'is' if gone == 1 else 'are'} resolved") if gone else audit.notes
    )
    return replace(audit, discrepancies=marked, notes=notes, base=base)


def _marked(found: Discrepancy, pairs: dict[str, Pair], changed: frozenset[str]) -> Discrepancy:
    if not changed & set(sources_of(found)):
        return replace(found, state="unchanged")
    return replace(_changed_first(_telling(found, pairs, changed), changed), state="new")


def _telling(found: Discrepancy, pairs: dict[str, Pair], changed: frozenset[str]) -> Discrepancy:
    """The discrepancy as its worst pair with a changed source tells it."""
    beneath = (pairs[name] for name in found.pairs if name in pairs)
    told = [pair for pair in beneath if {pair.left.source, pair.right.source} & changed]
    if not told or {found.left.source, found.right.source} & changed:
        return found
    worst = min(told, key=lambda pair: (SEVERITIES.index(pair.severity), -pair.score, pair.id))
    names = ("left", "right", "severity", "rule", "why", "score")
    return replace(found, **{name: getattr(worst, name) for name in names})


def _changed_first(found: Discrepancy, changed: frozenset[str]) -> Discrepancy:
    """The changed source on the left, where every format looks for what to blame."""
    if found.left.source in changed or found.right.source not in changed:
        return found
    return replace(found, left=found.right, right=found.left)
