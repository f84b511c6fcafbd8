"""The columns of a discrepancy in a spreadsheet, the same in CSV and Excel: left and right stand side by side."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from checker.report.text import with_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model import Audit, Discrepancy, Holding, Pair, Side, Source

Cell = str | int | float
About = dict[str, tuple[str, ...]]

#: What is said of each side, in the order of the columns: `left_text, right_text, left_value, right_value …`.
_SIDE: Final = (
    "text", "value", "unit", "bound", "sentence", "source", "line", "column", "lang", "published", "publisher", "url",
)  # fmt: skip
_BOTH: Final = tuple(f"{side}_{name}" for name in _SIDE for side in ("left", "right"))

COLUMNS: Final = (
    "id", "severity", "verdict", "claim", "event", "subject", *_BOTH[:8], "why", *_BOTH[8:],
    "values", "sources", "rule", "score", "internal", "state", "waived", "waived_until",
)  # fmt: skip

_SAID: Final = attrgetter(*_SIDE[:-3])
_ABOUT: Final = attrgetter(*_SIDE[-3:])
_UNKNOWN: Final = ("", "", "")
_FIRST: Final = attrgetter(*COLUMNS[:6])
_STATE: Final = attrgetter(*COLUMNS[-3:])


def row(found: Discrepancy, documents: About) -> tuple[Cell, ...]:
    """The cells of a discrepancy, in the order of `COLUMNS`."""
    both = _sides(found.left, found.right, documents)
    sources = {s for h in found.values for s in h.sources} or {found.left.source, found.right.source}
    return (
        *_FIRST(found), *both[:8], found.why, *both[8:], "; ".join(map(held, found.values)), len(sources), found.rule,
        round(float(found.score), 4), "yes" if found.internal else "", *_STATE(found),
    )  # fmt: skip


def omission(pair: Pair, documents: About) -> tuple[Cell, ...]:
    """The cells of what only one side says; the other side's are empty but for its source."""
    silent, side = ("right_", pair.left) if pair.verdict == "only-left" else ("left_", pair.right)
    empty = {f"{silent}{name}": "" for name in _SIDE if name != "source"}
    return _pair(pair, documents, empty | {"subject": side.subject})


def ambiguous(pair: Pair, documents: About) -> tuple[Cell, ...]:
    """The cells of a pair that may be of one thing."""
    return _pair(pair, documents, {"subject": pair.left.subject})


def _pair(pair: Pair, documents: About, said: Mapping[str, Cell]) -> tuple[Cell, ...]:
    """The cells of a pair that is no discrepancy, with those of its kind."""
    cells = dict.fromkeys(COLUMNS, "") | dict(zip(_BOTH, _sides(pair.left, pair.right, documents), strict=True))
    cells |= {key: getattr(pair, key) for key in ("id", "severity", "verdict", "claim", "event", "rule", "why")}
    cells |= {"score": round(float(pair.score), 4), **said}
    return tuple(cells[name] for name in COLUMNS)


def about(audit: Audit) -> About:
    """What a row says of the documents of its sides, by their path: of many documents little is kept at once."""
    return {document.source: _ABOUT(document) for document in audit.documents}


def documents_of(audit: Audit) -> dict[str, Source]:
    """The documents by their path."""
    return {document.source: document for document in audit.documents}


def held(holding: Holding) -> str:
    """A value and who holds it: `2025-03-31: a.md, b.md`."""
    copies = f" (copies: {', '.join(holding.copies)})" if holding.copies else ""
    return f"{with_unit(holding.value, holding.unit)}: {', '.join(holding.sources)}{copies}"


def _sides(left: Side, right: Side, documents: About) -> list[Cell]:
    """The cells of `_BOTH`."""
    return [cell for two in zip(_cells(left, documents), _cells(right, documents), strict=True) for cell in two]


def _cells(side: Side, documents: About) -> tuple[Cell, ...]:
    return (*_SAID(side), *documents.get(side.source, _UNKNOWN))
