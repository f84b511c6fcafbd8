"""Minutes of play: `86'`, `90+4'`, `on 68 minutes`, `phút 52`; a rank among the minutes, as `the 86th minute` is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.model import Mention, Value

#: How such a rank was derived: its row has no word that says minute.
OF_PLAY: Final = "minute of play"
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
_LAST = 130
_REACH = 40
_MARKS = ("'", "’", "′")
_ADDED = ("+", "'+", "’+", "′+")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every minute of play; stoppage time is added to the minute it follows."""
    known = counts(reading)
    if known is None:
        return
    low, done = reading.lower, -1
    for at, number in enumerate(numbers):
        if number.start < done or not _whole(number):
            continue
        end, value = number.end, number.value
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if after and low[end : after.start] in _ADDED and _whole(after._replace(ordinal=False)):
            end, value = after.end, value + after.value
            if after.ordinal:
                done = end
                yield Mention("ordinal", number.start, end, Value(f"{value:f}", value, value))
                continue
        marked = low.startswith(_MARKS, end) or low.startswith(_MARKS, number.end)
        end += low.startswith(_MARKS, end)
        if (marked and not low[end : end + 1].isalnum() and not low.startswith((*_MARKS, '"', "”"), end)) or any(
            _framed(low, number, before, behind, known.table.each) for before, behind in known.table.minutes
        ):
            done = end
            yield Mention("ordinal", number.start, end, Value(f"{value:f}", value, value), OF_PLAY)


def _whole(number: Number) -> bool:
    digits = not number.words and not number.step and not number.scaled and not number.fraction and not number.ordinal
    return digits and not number.prefix and 1 <= number.value <= _LAST


def _framed(low: str, number: Number, before: str, behind: str, each: frozenset[str]) -> bool:
    """Whether a number stands between the words that make it a minute of play."""
    if before and not low.endswith(f"{before} ", 0, number.start):
        return False
    if behind and not low.startswith(behind, number.at):
        return False
    words = low[max(0, number.start - _REACH) : number.start - len(before) - 1].split() if before else [""]
    if not words or _SCORE.fullmatch(words[-1]):
        return True
    return not (words[-1][-1:].isdigit() or words[-1] in each)
