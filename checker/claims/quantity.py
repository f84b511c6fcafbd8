"""Quantities with a unit: `30.2 GW`, `1.200 ha`, `a 27-kilometre ring`, `5 tấn`, `magnitude 7.7`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.amount import Amount, Unit, amounts, value
from checker.claims.counted import thing
from checker.claims.naming import names_something
from checker.claims.numeral import Number
from checker.claims.phrases import HEAD, Clues, skip_space
from checker.claims.reading import Reading
from checker.claims.scan import number_at
from checker.claims.tables import Measures, counts, measures
from checker.lang.quantities import rate
from checker.model import Mention


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every measured quantity; its unit is the symbol, as said and not converted."""
    known = measures(reading)
    if known is None:
        return
    found = list(amounts(reading, numbers, _unit, _clues(known), listed=True))
    at = 0
    while at < len(found):
        one, other = found[at], found[at + 1] if at + 1 < len(found) else None
        if other is not None and _two_units(reading, one, other):
            yield _of_two(one, other)
            at += 2
            continue
        one = _and_part(reading, known, one)
        yield Mention("quantity", one.start, one.end, value(one, continuous=not one.low.words))
        at += 1


def _two_units(reading: Reading, one: Amount, other: Amount) -> bool:
    """`6 feet 2 inches`: one measure said in two units."""
    per = _SMALLER.get((one.unit, other.unit))
    if per is None or one.high is not None or other.high is not None or one.low.step or other.hedge != "exact":
        return False
    return other.low.value < per and reading.text[one.last : other.start] in ("", " ", "-")


def _of_two(one: Amount, other: Amount) -> Mention:
    total = one.low.value * _SMALLER[one.unit, other.unit] + other.low.value
    whole = one._replace(low=other.low._replace(value=total), unit=other.unit, factor=Decimal(1))
    return Mention("quantity", one.start, other.end, value(whole, continuous=True))


def _and_part(reading: Reading, known: Measures, one: Amount) -> Amount:
    """`3 tấn rưỡi`, `two miles and a half`, `1 mét 75`: an amount with what is said of it after its unit."""
    if one.high is not None or one.low.top is not None or one.low.step or one.factor != 1:
        return one
    half = known.half_after.at(reading.lower, skip_space(reading.lower, one.last))
    part = _CENTIMETRES.match(reading.lower, one.last) if one.unit == "m" and one.low.value < _TALLEST else None
    if half is None and part is None:
        return one
    end = half[0] if half is not None else part.end(1) if part is not None else one.end
    more = _HALF if half is not None else Decimal(part[1]) * _CENTIMETRE if part is not None else _HALF
    step = Decimal("0.1") if half is not None else _CENTIMETRE
    return one._replace(end=end, low=one.low._replace(value=one.low.value + more, step=step))


def _rated(reading: Reading, known: Measures, found: tuple[int, str]) -> tuple[int, str]:
    """The unit with what it is said of: `m3/s`, `tonnes per hectare`."""
    end, symbol = found
    if reading.lower[end : end + 1] not in ("/", " "):
        return found
    per = known.rates.at(reading.lower, end + (reading.lower[end] == " "))
    by = rate(symbol, per[1]) if per is not None else None
    return (per[0], by) if per is not None and by is not None else found


def _nautical(reading: Reading, known: Measures, found: tuple[int, str]) -> tuple[int, str]:
    """`187 nm east of the port`: nautical miles, where a bearing follows."""
    if found[1] != "nm":
        return found
    following = HEAD.match(reading.lower, skip_space(reading.lower, found[0]))
    return (found[0], "nmi") if following is not None and following[0] in known.table.bearings else found


def _side(reading: Reading, number: Number, floor: int) -> Unit | None:
    """`3,048 x 45 m`: the longer side of a surface, in the unit of the other; `4 x 100 m` are four of them."""
    other = number_at(reading, skip_space(reading.lower, number.at + 1)) if number.free else None
    unit = _unit(reading, other, floor) if other is not None and other.prefix in ("", "x") else None
    if other is None or unit is None or unit.symbol not in _SIDES or other.value >= number.value * _MOST_SIDES:
        return None
    return Unit(number.start, number.end, unit.symbol)


def _degrees(reading: Reading, known: Measures, number: Number) -> tuple[int, str] | None:
    """`41.3C`, `a high of 40C (104F)`: a temperature, where the decimals or a word near by say so."""
    letter = reading.text[number.end : number.end + 1]
    if number.suffix not in ("c", "f") or letter not in _SCALES or not -90 <= number.value <= _HOTTEST:
        return None
    if names_something(reading, number):
        return None
    near = reading.lower[max(0, number.start - _NEAR) : number.end + _NEAR].replace("\n", " ").split(" ")
    warm = any(word.strip(".,;:()") in known.table.warm for word in near)
    return (number.end + 1, f"°{letter}") if warm or number.step else None


@cache
def _clues(known: Measures) -> Clues:
    return Clues(
        known.quantities.heads | known.symbols.heads | known.links.heads | _TIMES_SIGNS, known.quantities_before.tails
    )


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    if known is None or number.prefix or number.ordinal:
        return None
    low = reading.lower
    if number.head in _TIMES_SIGNS:
        return _side(reading, number, floor)
    found = _degrees(reading, known, number) if number.suffix else None
    found = found or known.quantities.after(low, number)
    if found is None and number.fraction and number.words:
        found = known.quantities.linked(low, number, known.links)
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
        found = _rated(reading, known, _nautical(reading, known, found))
        return (
            None
            if low[found[0] : found[0] + 1] == "/" and low[found[0] + 1 : found[0] + 2].isdecimal()
            else Unit(number.start, found[0], found[1])
        )
    before = known.quantities_before.ahead(low, number)
    return (
        Unit(before[0], number.end, before[1], sign_first=True) if before is not None and before[0] >= floor else None
    )


_MILLION = Decimal(10**6)
_HALF: Final = Decimal("0.5")
#: Behind metres, where the phrase ends: `1 mét 75`.
_CENTIMETRES: Final = re.compile(r" ?([0-9]{2})(?=[.,;)]?(?: |\Z))(?! [0-9])")
_CENTIMETRE: Final = Decimal("0.01")
_TALLEST: Final = 10
_TIMES_SIGNS: Final = frozenset({"x", "×"})
_SIDES: Final = frozenset({"m", "cm", "mm", "km", "ft"})
#: No surface is so many times longer than wide and said with the shorter side first.
_MOST_SIDES: Final = 10
_SCALES: Final = frozenset({"C", "F"})
_HOTTEST: Final = 150
_NEAR: Final = 60
#: Two units in which one measure is said, and how many of the smaller are one of the larger.
_SMALLER: Final = {("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14, ("m", "cm"): 100, ("kg", "g"): 1000}
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
