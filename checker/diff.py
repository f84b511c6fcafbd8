"""Two reports compared: what is new, what is resolved, what changed, what stayed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.report.shown import sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Audit, Discrepancy

Key = tuple[object, ...]


def diff(old: Audit, new: Audit) -> Audit:
    """The new audit with the state of each discrepancy since `old`; what was resolved is added as `old` had it.

    One with an id of its own is changed where `old` had one of the same sources, claim and subject with other values.
    What is no longer asserted but listed as ambiguous is not resolved.
    """
    before = {found.id: found for found in old.discrepancies}
    after = {found.id for found in new.discrepancies}
    gone = [found for found in old.discrepancies if found.id not in after]
    come = [found for found in new.discrepancies if found.id not in before]
    moved = _unique(gone) & _unique(come)
    unsure = {pair.id for pair in new.ambiguous}
    states = [_since(found, before.get(found.id), moved) for found in new.discrepancies]
    settled = [found for found in gone if _key(found) not in moved and unsure.isdisjoint(found.pairs)]
    resolved = [replace(found, state="resolved") for found in settled]
    return replace(new, discrepancies=(*states, *resolved))


def _since(found: Discrepancy, before: Discrepancy | None, moved: set[Key]) -> Discrepancy:
    if before is None:
        return replace(found, state="changed" if _key(found) in moved else "new")
    same = _told(found) == _told(before)
    return replace(found, state="unchanged" if same else "changed")


def _told(found: Discrepancy) -> Key:
    """What a reader would call a change of a discrepancy: how it is judged, and whether it is waived."""
    return found.verdict, found.severity, found.rule, found.waived


def _key(found: Discrepancy) -> Key:
    return found.event, found.claim, found.subject, sources_of(found)


def _unique(found: Sequence[Discrepancy]) -> set[Key]:
    """The keys that name one discrepancy only: of two, nobody can say which became which."""
    return {key for key, count in Counter(map(_key, found)).items() if count == 1}
