"""JSON Lines: the records of the JSON report, each with its kind, one a line, to stream and to grep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.report.json_ import line, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Audit
    from checker.report.style import Style

#: Key of the JSON report → the kind of its records here.
_KINDS: Final = {
    "documents": "document",
    "skipped": "skipped",
    "pairs": "pair",
    "discrepancies": "discrepancy",
    "omissions": "omission",
    "ambiguous": "ambiguous",
}


def render(audit: Audit, style: Style) -> Iterator[str]:
    """A line a record: `{"record": "pair", …}`, the rest as in the JSON report; notes have a `note`."""
    made = records(audit)
    for key, kind in _KINDS.items():
        yield from (f"{line({'record': kind, **record})}\n" for record in made[key])
    yield from (f"{line({'record': 'note', 'note': note})}\n" for note in audit.notes)
