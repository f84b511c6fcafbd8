"""Numbers whose unit was said just before: `from 16 years in jail to 14`, `six years instead of eight`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.hedge import hedges
from checker.claims.reading import Reading
from checker.claims.tables import measures
from checker.lang.number_table import UnitTable
from checker.model import Mention, Value

#: The unit is borrowed over so many characters of one clause.
_REACH: Final = 40
#: Of 6 bare numbers in millions and more that stand so near an amount of money in our events, all were money.
_NEAR: Final = 200
_MILLION: Final = Decimal(10**6)
_BILLION: Final = Decimal(10**9)
_SENTENCE: Final = re.compile(r"[.!?;]\s")
_CLAUSE: Final = re.compile(r"[.;:()\n]")
_AMOUNT: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_AFTER: Final = re.compile(r"\s*(?:[.,;:)\n]|\Z)")


def filled(reading: Reading, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bare numbers that go on from an amount with its unit; their spans stay those of the numbers."""
    known = measures(reading)
    if known is None:
        return list(found)
    out: list[Mention] = []
    paid: Mention | None = None
    for one in found:
        if one.claim == "number" and not one.value.unit and out:
            if known.table.reaching and _goes_on(reading, known.table, out[-1], one):
                one = _lent(one, out[-1]) or one
            elif paid is not None and _as_dear(reading, paid, one):
                one = _paid(one, paid.value.unit)
        paid = one if one.claim == "money" else paid
        out.append(one)
    return out


def _as_dear(reading: Reading, paid: Mention, one: Mention) -> bool:
    """Whether a bare number is money as the last amount was: millions in its sentence, billions in its paragraph."""
    low = one.value.low
    least = low if isinstance(low, Decimal) else one.value.high
    if not isinstance(least, Decimal) or least < _MILLION or one.start - paid.end > _NEAR:
        return False
    gap = reading.lower[paid.end : one.start]
    return "\n" not in gap and (least >= _BILLION or _SENTENCE.search(gap) is None)


def _paid(one: Mention, unit: str) -> Mention:
    value = replace(one.value, text=f"{one.value.text} {unit}", unit=unit)
    return replace(one, claim="money", value=value)


def _goes_on(reading: Reading, table: UnitTable, last: Mention, one: Mention) -> bool:
    """Whether the words around a number make it the other end, or the next one's share, of an amount."""
    low, gap, words = reading.lower, reading.lower[last.end : one.start], hedges(reading)
    if last.claim != "duration" or one.start - last.end > _REACH or _CLAUSE.search(gap) is not None:
        return False
    to, each = _joins(table.reaching, table.apiece)
    told = gap.strip(", ")
    changed = told == table.origin and low.endswith(tuple(f" {w} " for w in table.reaching), 0, last.start)
    if told in table.replacing or changed:
        return _AFTER.match(low, one.end) is not None
    openers = tuple(f"{opener} " for opener in words.openers)
    if to.search(gap) is not None and low.endswith(openers, 0, last.start):
        return _AFTER.match(low, one.end) is not None
    joined = (*words.ands, ",")
    listed = gap.endswith(tuple(f"{word} " for word in joined))
    return listed and each.search(gap) is not None and each.match(low, one.end) is not None


def _lent(one: Mention, last: Mention) -> Mention | None:
    """A bare number with the unit of a length of time; None where either is a range or has more than one part."""
    amounts = _AMOUNT.findall(last.value.text)
    low, high, said = last.value.low, last.value.high, one.value.low
    if len(amounts) != 1 or said != one.value.high:
        return None
    if not isinstance(low, Decimal) or not isinstance(high, Decimal) or not isinstance(said, Decimal) or not low:
        return None
    each = Decimal(amounts[0])
    text = _AMOUNT.sub(f"{said:f}", last.value.text)
    return replace(
        one,
        claim=last.claim,
        value=Value(text, low * said / each, high * said / each, last.value.unit, one.value.bound),
    )


@cache
def _joins(reaching: frozenset[str], apiece: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    to = "|".join(map(re.escape, sorted(reaching, key=len, reverse=True)))
    each = "|".join(map(re.escape, sorted(apiece)))
    return re.compile(rf" (?:{to}) \Z"), re.compile(rf" (?:{each}) ")
