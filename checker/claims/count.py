"""Counts: a number and the thing counted: `1,936 aspiring migrants`, `five-storey`, `56 người`, `10 tầng`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from checker.claims.amount import Amount, Unit, amounts, value
from checker.claims.counted import Span, thing
from checker.claims.hedge import hedge_after
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.model import Mention, Value

_MILLION: Final = Decimal(10**6)
_ONE: Final = Decimal(1)
#: Nothing is said to be fewer than so few things by a word of place.
_FEW: Final = 3
_LAST: Final = re.compile(
    r" (?P<joined>[^\W\d_]{1,3}) (?P<article>[^\W\d_]{1,2}) (?P<noun>[^\W\d_]{1,40})(?=[.,;:!?\n]|\Z)"
)


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every whole number with the thing it counts; the span of that thing is in `counted`."""
    known = counts(reading)
    if known is None:
        return
    spans: dict[int, Span | None] = {}

    def unit(reading: Reading, number: Number, floor: int) -> Unit | None:
        idle = number.words and known.idioms.at(reading.lower, number.start) is not None
        spans[number.start] = counted = None if idle else thing(reading, number)
        return _unit(number) if counted is not None else None

    for amount in amounts(reading, numbers, unit):
        counted = spans[(amount.high or amount.low).start]
        if counted is None:
            continue
        if _stands_under(reading, amount):
            amount = amount._replace(hedge="exact", start=amount.low.start)
        hedge = hedge_after(reading, counted[1]) if amount.hedge == "exact" else None
        said = amount._replace(hedge=hedge[1]) if hedge is not None else amount
        yield Mention("count", amount.start, amount.end, value(said), counted=counted)
        yield from _one_more(reading, counted[1])


def _stands_under(reading: Reading, amount: Amount) -> bool:
    """Whether one word before a few things says where something stands: `under two pillars`, not `less than two`."""
    if amount.hedge != "less-than" or amount.high is not None or not amount.low.words or amount.low.value > _FEW:
        return False
    return " " not in reading.lower[amount.start : amount.low.start].strip()


def _one_more(reading: Reading, end: int) -> Iterator[Mention]:
    """`4 women and a child`: the last of a list, counted by its article."""
    known, table = counts(reading), reading.pack.numbers
    found = _LAST.match(reading.lower, end)
    if known is None or table is None or found is None or found["noun"] not in known.table.article_heads:
        return
    if found["joined"] in table.hedges.ands and found["article"] in table.articles:
        yield Mention("count", *found.span("article"), Value("1", _ONE, _ONE), counted=found.span("noun"))


def _unit(number: Number) -> Unit:
    if number.suffix == "m":
        return Unit(number.start, number.end + 1, "", _MILLION)
    return Unit(number.start, number.end, "")
