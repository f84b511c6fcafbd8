"""Minutes of play: `86'`, `90+4'`, `on 68 minutes`, `phút 52`; a rank among the minutes, as `the 86th minute` is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.length import SECONDS, iso
from checker.claims.numeral import Number
from checker.claims.reading import Reading, once
from checker.claims.tables import counts
from checker.model import Mention, Value

#: How such a rank was derived: its row has no word that says minute.
OF_PLAY: Final = "minute of play"
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
_LAST = 130
#: No film has fewer minutes; what stands behind its minutes: `a 40' container` has none.
_FILM = 10
_CLOSING = frozenset({"", "\n", ".", ",", ";", ")", "|"})
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
        marked = marked and not low[end : end + 1].isalnum() and not low.startswith((*_MARKS, '"', "”"), end)
        if marked and not _match(reading):
            if value == number.value >= _FILM and low[end : end + 1] in _CLOSING:
                yield Mention("duration", number.start, end, _minutes(value))
            done = end
        elif marked or any(
            _framed(low, number, before, behind, known.table.each) for before, behind in known.table.minutes
        ):
            done = end
            yield Mention("ordinal", number.start, end, Value(f"{value:f}", value, value), OF_PLAY)


@once
def _match(reading: Reading) -> bool:
    """Whether a text tells of a match; minutes in another are how long a film is (`The Other Orchard, 96'`)."""
    known = counts(reading)
    return known is None or not known.table.match_words or of_match(reading.lower, known.table.match_words)


def _minutes(value: Decimal) -> Value:
    days = value * SECONDS["TM"] / SECONDS["D"]
    return Value(iso((("TM", value),)), days, days, "days")


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


def of_match(low: str, words: frozenset[str], first: int = 0, last: int | None = None) -> bool:
    """Whether `[first, last)` of a text in lower case has a word that only a match is told with."""
    return _told(words).search(low, first, len(low) if last is None else last) is not None


@cache
def _told(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b")
