"""The head of the page: what was audited, how it came out, and the documents by event."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model import SEVERITIES
from checker.report.shown import shown
from checker.report.summary import counted, summary

if TYPE_CHECKING:
    from checker.model import Audit, Source
    from checker.report.style import Style


@dataclass(frozen=True, slots=True)
class Overview:
    """The first thing read: what was audited, and how it came out."""

    headline: str
    summary: str
    severities: tuple[tuple[str, int], ...]
    verdicts: tuple[tuple[str, int], ...]
    states: tuple[tuple[str, int], ...]


def overview(audit: Audit, style: Style) -> Overview:
    """Counts of the discrepancies the style shows; waived ones count as waived only."""
    found = shown(audit, style)
    standing = [d for d in found if not d.waived]
    severities = Counter(d.severity for d in standing if d.verdict == "conflict")
    verdicts = Counter(d.verdict for d in standing)
    states = Counter(str(d.state) for d in standing if d.state)
    states["waived"] = len(found) - len(standing)
    return Overview(
        _headline(audit, verdicts["conflict"]),
        summary(audit),
        tuple((name, severities[name]) for name in SEVERITIES),
        tuple((name, verdicts[name]) for name in ("less-specific", "variant")),
        tuple((name, count) for name, count in states.items() if count),
    )


def _headline(audit: Audit, conflicts: int) -> str:
    sources = counted(len(audit.documents), "source")
    if not audit.documents:
        return "No source was read"
    events = len({document.event for document in audit.documents})
    where = f" in {counted(events, 'event')}" if events > 1 else ""
    return f"{counted(conflicts, 'conflict') if conflicts else 'No conflict'} between {sources}{where}"


def by_event(audit: Audit) -> dict[str, list[Source]]:
    """The documents of each event, both sorted."""
    events: dict[str, list[Source]] = {}
    for document in sorted(audit.documents, key=lambda d: (d.event, d.source)):
        events.setdefault(document.event, []).append(document)
    for found in audit.discrepancies:
        events.setdefault(found.event, [])
    return dict(sorted(events.items()))
