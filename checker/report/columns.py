"""The columns of a discrepancy in a spreadsheet, the same in CSV and Excel: left and right stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.report.text import with_unit

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy, Holding, Pair, Side, Source

Cell = str | int | float

#: What is said of each side, in the order of the columns: `left_text, right_text, left_value, right_value …`.
_SIDE: Final = (
    "text", "value", "unit", "bound", "sentence", "source", "line", "column", "lang", "published", "publisher", "url",
)  # fmt: skip
_BOTH: Final = tuple(f"{side}_{name}" for name in _SIDE for side in ("left", "right"))

COLUMNS: Final = (
    "id", "severity", "verdict", "claim", "event", "subject", *_BOTH[:8], "why", *_BOTH[8:],
    "values", "sources", "rule", "score", "internal", "state", "waived", "waived_until",
)  # fmt: skip

_UNKNOWN: Final = {"published": "", "publisher": "", "url": ""}


def row(found: Discrepancy, documents: dict[str, Source]) -> tuple[Cell, ...]:
    """The cells of a discrepancy, in the order of `COLUMNS`."""
    cells = {
        **_sides(found.left, found.right, documents),
        **{key: getattr(found, key) for key in ("id", "severity", "verdict", "claim", "event", "subject")},
        "why": found.why,
        "values": "; ".join(held(h) for h in found.values),
        "sources": len({s for h in found.values for s in h.sources} or {found.left.source, found.right.source}),
        "rule": found.rule,
        "score": round(float(found.score), 4),
        "internal": "yes" if found.internal else "",
        **{key: getattr(found, key) for key in ("state", "waived", "waived_until")},
    }
    return tuple(cells[name] for name in COLUMNS)


def omission(pair: Pair, documents: dict[str, Source]) -> tuple[Cell, ...]:
    """The cells of what only one side says; the other side's are empty but for its source."""
    cells = dict.fromkeys(COLUMNS, "") | _sides(pair.left, pair.right, documents)
    silent = "right_" if pair.verdict == "only-left" else "left_"
    cells |= {f"{silent}{name}": "" for name in _SIDE if name != "source"}
    cells |= {key: getattr(pair, key) for key in ("id", "severity", "verdict", "claim", "event", "rule", "why")}
    cells |= {
        "subject": (pair.left if silent == "right_" else pair.right).subject,
        "score": round(float(pair.score), 4),
    }
    return tuple(cells[name] for name in COLUMNS)


def documents_of(audit: Audit) -> dict[str, Source]:
    """The documents by their path."""
    return {document.source: document for document in audit.documents}


def held(holding: Holding) -> str:
    """A value and who holds it: `2025-03-31: a.md, b.md`."""
    copies = f" (copies: {', '.join(holding.copies)})" if holding.copies else ""
    return f"{with_unit(holding.value, holding.unit)}: {', '.join(holding.sources)}{copies}"


def _sides(left: Side, right: Side, documents: dict[str, Source]) -> dict[str, Cell]:
    return {
        f"{name}_{key}": value
        for name, side in (("left", left), ("right", right))
        for key, value in _cells(side, documents).items()
    }


def _cells(side: Side, documents: dict[str, Source]) -> dict[str, Cell]:
    document = documents.get(side.source)
    about = {key: getattr(document, key) for key in _UNKNOWN} if document else _UNKNOWN
    return {**{key: getattr(side, key) for key in _SIDE if key not in _UNKNOWN}, **about}
