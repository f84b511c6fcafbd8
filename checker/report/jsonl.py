"""JSON Lines: the records of the JSON report, each with its kind, one a line, to stream and to grep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.report.json_ import line, records_of

if TYPE_CHECKING:
    from checker.model import Audit
    from checker.report.style import Style

#: Key of the JSON report → the kind of its records here.
_KINDS: Final = {
    "documents": "document",
    "skipped": "skipped",
    "pairs": "pair",
    "discrepancies": "discrepancy",
    "omissions": "omission",
}


def render(audit: Audit, style: Style) -> str:
    """A line a record: `{"record": "pair", …}`, the rest as in the JSON report; notes have a `note`."""
    records = records_of(audit)
    lines = [line({"record": kind, **record}) for key, kind in _KINDS.items() for record in records[key]]
    lines += [line({"record": "note", "note": note}) for note in audit.notes]
    return "".join(f"{text}\n" for text in lines)
