"""Quantities with a unit: `30.2 GW`, `1.200 ha`, `a 27-kilometre ring`, `5 tấn`, `magnitude 7.7`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.claims.amount import Unit, amounts, value
from checker.claims.counted import thing
from checker.claims.numeral import Number
from checker.claims.phrases import Clues
from checker.claims.reading import Reading
from checker.claims.tables import Measures, counts, measures
from checker.model import Mention


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every measured quantity; its unit is the symbol, as said and not converted."""
    known = measures(reading)
    if known is None:
        return
    for amount in amounts(reading, numbers, _unit, _clues(known), listed=True):
        yield Mention("quantity", amount.start, amount.end, value(amount, continuous=not amount.low.words))


@cache
def _clues(known: Measures) -> Clues:
    return Clues(known.quantities.heads | known.symbols.heads, known.quantities_before.tails)


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    if known is None or number.prefix or number.ordinal:
        return None
    low = reading.lower
    found = known.quantities.after(low, number)
    if found is None and number.suffix == "m" and not number.scaled:
        found = known.quantities.at(low, number.end + 2)
        if found is not None:
            return Unit(number.start, found[0], found[1], _MILLION)
    if found is None:
        found = known.symbols.after(reading.text, number)
        if found is not None and number.words and len(found[1]) == 1:
            found = None
        if found is not None and found[1] in _SHORT and not _short(reading, number, found[0]):
            found = None
    if found is not None:
        return (
            None
            if low[found[0] : found[0] + 1] == "/" and low[found[0] + 1 : found[0] + 2].isdecimal()
            else Unit(number.start, found[0], found[1])
        )
    before = known.quantities_before.ahead(low, number)
    return Unit(before[0], number.end, before[1]) if before is not None and before[0] >= floor else None


_MILLION = Decimal(10**6)
#: Letters that are many things besides a unit.
_SHORT = frozenset({"m", "g", "t", "L", "W", "V", "hp"})


def _short(reading: Reading, number: Number, end: int) -> bool:
    """Whether a one-letter unit is one: `5 m high`, `5m`, but not `5m people` or `£5m`."""
    if number.scaled:
        return False
    known = counts(reading)
    if number.suffix == "m" and known is not None and known.table.plural:
        counted = thing(reading, number)
        if counted is not None and reading.lower[counted[0] : counted[1]] not in known.table.measured:
            return False
    nxt = reading.lower[end : end + 1]
    return not nxt or nxt in " .,;)/-\n"
