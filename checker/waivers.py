"""Waivers: discrepancies that somebody has looked at and lets pass, each with a reason, and what they hold for.

A waiver names a discrepancy by its id, which comes from the sources, the claim and the values, never from lines:
moving a paragraph neither loses nor revives one.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.report.shown import sources_of
from checker.waiver_file import Waiver, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.config import Config
    from checker.model import Audit, Discrepancy

#: Further ids of discrepancies, by the id each has in this run.
Ids = Mapping[str, tuple[str, ...]]

#: Fewer characters of an id are no name: with 4 hexadecimal ones, two of 300 discrepancies are likely to share them.
SHORTEST: Final = 6


def about(found: Discrepancy) -> str:
    """`date: 2025-03-31 / 2025-04-01`: what a reader of the file sees without running anything."""
    values = [holding.value for holding in found.values] or [found.left.value, found.right.value]
    return f"{found.claim}: {' / '.join(values)}"


def named(found: Sequence[Discrepancy], name: str, sources: Sequence[str] = ()) -> tuple[Discrepancy, ...]:
    """The discrepancies that an id, or its first characters, may mean; an id in full means one."""
    exact = tuple(d for d in found if d.id == name)
    near = exact or tuple(d for d in found if len(name) >= SHORTEST and d.id.startswith(name))
    among = tuple(d for d in near if set(sources) <= set(sources_of(d)))
    return among if len(near) > 1 and among else near


def in_force(audit: Audit, config: Config, also: Ids | None = None) -> tuple[Audit, bool]:
    """The audit under the waivers of the configured file, and whether one that does not hold makes the run fail.

    `also` gives further ids of discrepancies; git's history gives those from before a source was renamed.
    """
    from checker import renames

    waivers, today = read(Path(config.waivers)), datetime.datetime.now(datetime.UTC).date()
    if not waivers:
        return audit, False
    here = {document.source for document in audit.documents}
    known = dict(also or {})
    if any(source not in here for waiver in waivers for source in waiver.sources):
        for name, ids in renames.aliases(audit, renames.earlier(audit)).items():
            known[name] = (*known.get(name, ()), *ids)
    # a waiver is written for all sources; a run of one folder of them names them, and its findings, otherwise
    if names := renames.placed(audit, Path(config.sources)):
        for found in audit.discrepancies:
            known[found.id] = (*known.get(found.id, ()), renames.named_so(found, names).id)
    broken = config.strict_waivers and any(True for _ in problems(audit, waivers, today, known))
    return apply(audit, waivers, today, known), broken


def apply(audit: Audit, waivers: Sequence[Waiver], today: datetime.date, also: Ids | None = None) -> Audit:
    """The audit with waived discrepancies marked, and a note for each waiver that does not hold.

    `also` gives further ids of discrepancies, those from before a source was renamed: their waivers still hold.
    """
    waived: dict[str, Waiver] = {}
    for waiver in waivers:
        hits = _hits(audit, waiver, also or {})
        if len(hits) == 1 and not _expired(waiver, today):
            waived[hits[0].id] = waiver
    marked = tuple(_marked(found, waived.get(found.id)) for found in audit.discrepancies)
    notes = tuple(problems(audit, waivers, today, also))
    return replace(audit, discrepancies=marked, notes=(*audit.notes, *notes))


def problems(audit: Audit, waivers: Sequence[Waiver], today: datetime.date, also: Ids | None = None) -> Iterator[str]:
    """A sentence for each waiver that has expired, matches nothing any more, or could mean several discrepancies."""
    read_now = {document.source for document in audit.documents}
    for waiver in waivers:
        hits = _hits(audit, waiver, also or {})
        if len(hits) > 1:
            yield f"waiver {waiver.id} is ambiguous: it may mean {' or '.join(d.id for d in hits)}"
        elif hits and _expired(waiver, today):
            yield f"waiver {waiver.id} expired on {waiver.until}: {waiver.reason}"
        elif not hits and _in_scope(waiver, read_now):
            yield f"waiver {waiver.id} matches nothing any more{_nearest(audit, waiver)}"


def _hits(audit: Audit, waiver: Waiver, also: Ids) -> tuple[Discrepancy, ...]:
    hits = named(audit.discrepancies, waiver.id, waiver.sources)
    return hits or tuple(d for d in audit.discrepancies if waiver.id in also.get(d.id, ()))


def _expired(waiver: Waiver, today: datetime.date) -> bool:
    return waiver.until is not None and waiver.until < today


def _marked(found: Discrepancy, waiver: Waiver | None) -> Discrepancy:
    if waiver is None:
        return found
    return replace(found, waived=waiver.reason, waived_until=waiver.until.isoformat() if waiver.until else "")


def _in_scope(waiver: Waiver, read_now: set[str]) -> bool:
    """Whether this run could have met the waiver: one about a part of the corpus that was not read is not stale."""
    events = {source.rpartition("/")[0] for source in read_now}
    return all(source in read_now or source.rpartition("/")[0] in events for source in waiver.sources)


def _nearest(audit: Audit, waiver: Waiver) -> str:
    """The discrepancy a stale waiver was most likely about: same sources first, then the likest claim and values."""
    from difflib import SequenceMatcher

    def likeness(found: Discrepancy) -> tuple[int, float, str]:
        shared = len(set(waiver.sources) & set(sources_of(found)))
        return shared, SequenceMatcher(None, waiver.about, about(found)).ratio(), found.id

    best = max(audit.discrepancies, key=likeness, default=None)
    if best is None or not likeness(best)[0]:
        return ""
    return f"; the nearest is {best.id} ({about(best)}, {', '.join(sources_of(best))})"
