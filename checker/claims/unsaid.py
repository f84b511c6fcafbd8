"""Parts of a length whose unit is not said: the minutes of `1 hour thirty`, the hundredths of `12 giây 86`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numeral import Number, number_after
from checker.claims.reading import Reading


def hundredths(reading: Reading, numbers: Sequence[Number], end: int) -> Number | None:
    """`12 giây 86`: the parts of a second behind the seconds, where nothing is counted with them."""
    found = number_after(numbers, end)
    if found is None or found.start != end + 1 or found.words or not found.free or found.end - found.start > 2:
        return None
    return found if not found.head.isalpha() and found.head != "%" and not found.step else None


def minutes(reading: Reading, numbers: Sequence[Number], end: int, ands: frozenset[str]) -> Number | None:
    """`1 hour thirty`, `one hour and thirty`: minutes without their unit, the last of the clause."""
    found = number_after(numbers, end)
    if found is None or not found.free or found.step or found.ordinal or not 1 <= found.value <= 59:
        return None
    gap, rest = reading.lower[end : found.start], reading.lower[found.end : found.end + 2].strip()
    return found if gap.strip() in ands | {""} and 0 < len(gap) <= 5 and rest in ("", ".", ",", ";") else None
