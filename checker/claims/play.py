"""Minutes of play told as lengths: `scored eight minutes in`, `two minutes from time`, `third minute of added time`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from checker.claims.minute import OF_PLAY
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.lang.number_table import CountTable
from checker.model import Mention, Value

#: The minutes of a match without what is added.
_FULL: Final = 90
#: How far from a length, in characters, its sentence must speak of a goal.
_REACH: Final = 100
_ENDS: Final = (". ", "\n", "; ", "! ")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every minute of play that is told as a length of time, where the sentence tells of goals; a rank."""
    known = counts(reading)
    if known is None or not known.table.goals:
        return
    for number in numbers:
        if number.prefix or number.fraction or number.scaled or not 1 <= number.value <= _FULL:
            continue
        found = _added(reading.lower, number, known.table) if number.ordinal else _told(reading, number, known.table)
        if found:
            minute, end = found
            yield Mention("ordinal", number.start, end, Value(f"{minute:f}", minute, minute), OF_PLAY)


def _added(low: str, number: Number, table: CountTable) -> tuple[Decimal, int] | None:
    """A minute of the time added, counted on from the half that it is added to."""
    for said, half in table.added.items():
        if low.startswith(said, number.at):
            return number.value + half, number.at + len(said)
        if low.endswith(f"{said} ", 0, number.start):
            return number.value + half, number.end
    return None


def _told(reading: Reading, number: Number, table: CountTable) -> tuple[Decimal, int] | None:
    """A length from the beginning of a match, or one up to its end."""
    low = reading.lower
    for before, behind, to_go in table.played:
        end = number.at + len(behind)
        if not low.startswith(behind, number.at) or low[end : end + 1].isalpha():
            continue
        if (before and not low.endswith(f"{before} ", 0, number.start)) or not _of_goals(low, number, table):
            continue
        return (_FULL - number.value if to_go else number.value), end
    return None


def _of_goals(low: str, number: Number, table: CountTable) -> bool:
    """Whether the sentence of a number tells of goals."""
    first, last = max(0, number.start - _REACH), number.end + _REACH
    first = max([first, *(at + 1 for mark in _ENDS if (at := low.rfind(mark, first, number.start)) >= 0)])
    last = min([last, *(at for mark in _ENDS if (at := low.find(mark, number.end, last)) >= 0)])
    said = low[first:last]
    return any(goal in said for goal in table.goals)
