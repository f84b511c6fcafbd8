"""Bare numbers: those with no thing, unit or rank beside them, and the multiples (`3.7 times`, `doubled`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.claims.amount import Unit, amounts, value
from checker.claims.naming import names_something
from checker.claims.numeral import Number
from checker.claims.phrases import Clues
from checker.claims.reading import Reading
from checker.claims.scan import number_at, numbers
from checker.claims.tables import Measures, counts, measures
from checker.model import Mention, Value

#: What a number says that says nothing else: twice, doubled.
_TIMES = "times"

__all__ = ["Number", "find", "number_at", "numbers"]

_WORD = re.compile(r"[^\W\d_]+")
#: `3,048 x 45 m`, `2 x 600 MW`: no multiple.
_SIDES = re.compile(r"[x×] ?[0-9]")
_YEARS = (1900, 2100)
_HYPHENED = re.compile(r"[-–][0-9]")
_SCALE_LETTER = re.compile(r"(M|[bBG])(?!\w)|(?: (M))(?=[.,;]?(?:\n|$))")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every number with no thing, unit or rank beside it, and the multiples (`3.7 times`, `doubled`)."""
    known = measures(reading)
    if known is not None:
        for amount in amounts(reading, numbers, _multiple, _clues(known)):
            yield Mention("number", amount.start, amount.end, value(amount))
    for amount in amounts(reading, numbers, _bare, lone=True):
        if amount.high is None and (_hyphened(reading, amount.low) or (amount.hedge == "exact" and _year(amount.low))):
            continue
        yield Mention("number", amount.start, amount.end, value(amount))
    if known is not None and known.multiples is not None and any(w in reading.lower for w in known.table.multiples):
        for found in known.multiples.finditer(reading.lower):
            times = Decimal(known.table.multiples[found.group()])
            yield Mention("number", found.start(), found.end(), Value(f"{times} {_TIMES}", times, times, _TIMES))


@cache
def _clues(known: Measures) -> Clues:
    return Clues(known.times.heads, frozenset())


def _year(number: Number) -> bool:
    """`ASEAN Cup 2024`: four digits that are a year, and no more is said of them."""
    return (
        not number.words
        and number.end - number.start == 4
        and not number.step
        and _YEARS[0] <= number.value <= _YEARS[1]
    )


def _numbered(reading: Reading, number: Number) -> bool:
    """`(2) a closer tie`, `3. The vote`: the number of a point in a list."""
    low, start, end = reading.lower, number.start, number.end
    if number.words or end - start > 2:
        return False
    if low[start - 1 : start] == "(" and low[end : end + 1] == ")":
        return True
    return (
        low[end : end + 2] in (". ", ") ")
        and not low[low.rfind("\n", 0, start) + 1 : start].strip()
        and end + 2 < len(low)
    )


def _hyphened(reading: Reading, number: Number) -> bool:
    """`27-5`: one side of a day and month, or of a score that nothing says is one."""
    low = reading.lower
    return _HYPHENED.match(low, number.end) is not None or (
        low[number.start - 1 : number.start] in ("-", "–") and low[number.start - 2 : number.start - 1].isdecimal()
    )


def _multiple(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    if known is None or number.ordinal or number.prefix or (number.words and (number.fraction or number.value == 1)):
        return None
    found = known.times.after(reading.lower, number)
    if found is not None and _SIDES.match(reading.lower, found[0] - 1) is not None:
        return None
    return Unit(number.start, found[0], _TIMES) if found is not None else None


def _bare(reading: Reading, number: Number, floor: int) -> Unit | None:
    if number.ordinal or number.prefix:
        return None
    scale = _bare_scale(reading, number)
    if (number.suffix and scale is None) or _multiple(reading, number, floor) is not None:
        return None
    if (
        names_something(reading, number)
        or _idle(reading, number)
        or _numbered(reading, number)
        or _dated(reading, number)
    ):
        return None
    return Unit(number.start, number.end, "") if scale is None else Unit(number.start, scale[0], "", Decimal(scale[1]))


def _bare_scale(reading: Reading, number: Number) -> tuple[int, int] | None:
    """Where the scale letter after digits ends, and its worth: `3M`, `1,674.5 M`, `1.2b`."""
    found = _SCALE_LETTER.match(reading.text, number.end) if not number.words and not number.scaled else None
    letter = found.group(1) or found.group(2) if found is not None else ""
    if found is None or (letter != "M" and number.step == 0):
        return None
    return found.end(), 10**6 if letter == "M" else 10**9


def _dated(reading: Reading, number: Number) -> bool:
    """`sáng 27.12`: a day that is no more than a number here."""
    known = measures(reading)
    return known is not None and not number.words and known.dated_before.ahead(reading.lower, number) is not None


def _idle(reading: Reading, number: Number) -> bool:
    """`one of`, `no one`, `hai bên`, a lone `quarter`: words that number nothing."""
    known = counts(reading)
    low = reading.lower
    if number.fraction and not number.words:
        return known is not None and known.idioms.at(low, number.start) is not None
    if not number.words:
        return False
    if number.value == 0 and low[number.end : number.end + 1] == "-":
        return True
    if number.fraction and low[number.start : number.end] in (
        reading.pack.numbers.fractions if reading.pack.numbers else ()
    ):
        return number.head not in known.table.whole_heads if known is not None else True
    if known is None:
        return False
    if _WORD.fullmatch(low, number.start, number.end) and known.idioms.at(low, number.start) is not None:
        return True
    if low[number.start : number.end] in known.table.articles:
        return bool(_WORD.search(low[max(0, number.start - 2) : number.start] + low[number.end : number.end + 2]))
    return False
