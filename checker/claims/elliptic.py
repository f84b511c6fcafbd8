"""Numbers whose unit was said just before: `from 16 years in jail to 14`, `19 years for Hoan and 12 for Loan`."""

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
_CLAUSE: Final = re.compile(r"[.;:()\n]")
_AMOUNT: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_AFTER: Final = re.compile(r"\s*(?:[.,;:)\n]|\Z)")


def filled(reading: Reading, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bare numbers that go on from a length of time with its unit; the span stays the number's."""
    known = measures(reading)
    if known is None or not known.table.reaching:
        return list(found)
    out: list[Mention] = []
    for one in found:
        bare = out and one.claim == "number" and not one.value.unit and one.start - out[-1].end <= _REACH
        lent = _lent(one, out[-1]) if bare and _goes_on(reading, known.table, out[-1], one) else None
        out.append(lent or one)
    return out


def _goes_on(reading: Reading, table: UnitTable, last: Mention, one: Mention) -> bool:
    """Whether the words around a number make it the other end, or the next one's share, of an amount."""
    low, gap, words = reading.lower, reading.lower[last.end : one.start], hedges(reading)
    if last.claim != "duration" or _CLAUSE.search(gap) is not None:
        return False
    to, each = _joins(table.reaching, table.apiece)
    openers = tuple(f"{opener} " for opener in words.openers)
    if to.search(gap) is not None and low.endswith(openers, 0, last.start):
        return _AFTER.match(low, one.end) is not None
    listed = gap.endswith(tuple(f"{joined} " for joined in (*words.ands, ",")))
    return listed and each.search(gap) is not None and each.match(low, one.end) is not None


def _lent(one: Mention, last: Mention) -> Mention | None:
    """A bare number with the unit of a length of time; None where either is a range or has more than one part."""
    amounts = _AMOUNT.findall(last.value.text)
    low, high, said = last.value.low, last.value.high, one.value.low
    if len(amounts) != 1 or said != one.value.high:
        return None
    if not isinstance(low, Decimal) or not isinstance(high, Decimal) or not isinstance(said, Decimal) or not low:
        return None
    times = said / Decimal(amounts[0])
    text = _AMOUNT.sub(f"{said:f}", last.value.text)
    return replace(
        one, claim=last.claim, value=Value(text, low * times, high * times, last.value.unit, one.value.bound)
    )


@cache
def _joins(reaching: frozenset[str], apiece: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    to = "|".join(map(re.escape, sorted(reaching, key=len, reverse=True)))
    each = "|".join(map(re.escape, sorted(apiece)))
    return re.compile(rf" (?:{to}) \Z"), re.compile(rf" (?:{each}) ")
