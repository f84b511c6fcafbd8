"""Percent and percentage points: `47%`, `5-10 per cent`, `0,5 điểm phần trăm`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.claims.amount import Unit, amounts, value
from checker.claims.numeral import Number
from checker.claims.phrases import Clues
from checker.claims.reading import Reading
from checker.claims.tables import Measures, measures
from checker.model import Mention


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every share in percent (`%`), percentage points (`pp`) or basis points (`bp`)."""
    known = measures(reading)
    if known is None:
        return
    for amount in amounts(reading, numbers, _unit, _clues(known), listed=True):
        yield Mention("percent", amount.start, amount.end, value(amount, continuous=True))


@cache
def _clues(known: Measures) -> Clues:
    return Clues(known.percent.heads | known.links.heads, known.percent_before.tails)


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    if known is None or number.prefix or number.ordinal:
        return None
    low = reading.lower
    found = known.percent.after(low, number)
    if found is None and number.fraction:
        found = known.percent.linked(low, number, known.links)
    if found is not None:
        return Unit(number.start, found[0], found[1])
    before = known.percent_before.ahead(low, number)
    return (
        Unit(before[0], number.end, "%")
        if before is not None and before[0] >= floor and _opens(low, before[0])
        else None
    )


def _opens(low: str, start: int) -> bool:
    """`per cent of 22` opens the text; `47 per cent of 22 people` does not."""
    return not low[max(0, start - 8) : start].strip()
