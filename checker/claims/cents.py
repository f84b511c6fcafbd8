"""Cents: `13 dollars and 45 cents`, `2 đô la và 23 xen`, and two digits alone after a currency (`15 dollars 50`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.claims.amount import Amount
from checker.claims.currency import HUNDREDTH, MINOR
from checker.claims.numeral import Number, number_after
from checker.claims.reading import Reading


def with_cents(reading: Reading, numbers: Sequence[Number], found: Sequence[Amount]) -> Iterator[Amount]:
    """Amounts of money, each with the cents said right after it as one amount."""
    skip = False
    for one, nxt in pairwise([*(_bare_cents(reading, numbers, a) for a in found), None]):
        if skip or one is None:
            skip = False
            continue
        skip = nxt is not None and _cents_of(reading, one, nxt)
        yield _sum(one, nxt.low.value, nxt.end) if skip and nxt is not None else one


def _bare_cents(reading: Reading, numbers: Sequence[Number], one: Amount) -> Amount:
    """`15 dollars 50`, `twenty ringgit and 43`: two digits alone after a currency, with nothing after them."""
    whole = one.high is None and one.factor == 1 and not one.low.scaled and not one.low.step and one.hedge == "exact"
    if not whole or one.last != one.end:
        return one
    cents = number_after(numbers, one.end)
    if cents is not None and not cents.words and reading.lower[one.last - 1].isdecimal():
        return one
    return _sum(one, cents.value, cents.end) if cents is not None and _closes(reading, one, cents) else one


def _closes(reading: Reading, one: Amount, cents: Number) -> bool:
    """Whether a number right after an amount is its cents and the last of the clause."""
    low = reading.lower
    if not cents.free or not 0 < cents.value < 100 or cents.step or cents.ordinal or cents.start - one.end > 5:
        return False
    gap = low[one.end : cents.start].strip()
    two = not gap and (cents.words or cents.end - cents.start == 2)
    return (two or gap in _ands(reading)) and low[cents.end : cents.end + 2].strip() in ("", ".", ",", "!", "?", ";")


def _cents_of(reading: Reading, one: Amount, nxt: Amount) -> bool:
    if one.high is not None or not nxt.unit.startswith(MINOR) or one.unit.startswith(MINOR):
        return False
    gap = reading.lower[one.end : nxt.start].strip()
    return nxt.start - one.end <= 6 and nxt.low.value < 100 and (gap in ("", ",") or gap in _ands(reading))


def _ands(reading: Reading) -> frozenset[str]:
    table = reading.pack.numbers
    return table.ands | table.hedges.ands if table is not None else frozenset()


def _sum(one: Amount, cents: Decimal, end: int) -> Amount:
    total = one.low.value * one.factor + cents * HUNDREDTH
    whole = one.low._replace(value=total, step=Decimal(0))
    return one._replace(end=end, last=end, low=whole, factor=Decimal(1))
