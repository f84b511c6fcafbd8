"""Minutes of play told by the clock of the match: `after nine minutes`, `19 minutes from time`, `90` and added time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.minute import OF_PLAY
from checker.claims.numeral import Number
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.model import Mention, Value

#: Where the words of a match are looked for around a number, in characters.
_REACH: Final = 200
_LAST: Final = 120


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every minute of play reckoned from the start, the break or the end of a match, as the rank it has in it."""
    known = counts(reading)
    if known is None or not known.table.match_words:
        return
    after, before = _phrases(known.table.played), _phrases(known.table.played_before)
    for number in numbers:
        if number.step or number.scaled or number.fraction or number.prefix or not 1 <= number.value < _LAST:
            continue
        found, low = after.after(reading.lower, number), reading.lower
        if found is None and number.tail in before.tails:
            ahead = before.ahead(low, number)
            found = (number.end, ahead[1]) if ahead is not None else None
        if found is None or not _of_match(low, number, known.table.match_words):
            continue
        end, (base, sign) = found
        minute = base + sign * number.value
        if 0 < minute < _LAST:
            yield Mention("ordinal", number.start, end, Value(f"{minute:f}", minute, minute), OF_PLAY)


def _of_match(low: str, number: Number, words: frozenset[str]) -> bool:
    """Whether what stands around a number tells of a match."""
    first, last = max(0, number.start - _REACH), number.end + _REACH
    return _pattern(words).search(low, first, last) is not None


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b")


@cache
def _phrases(table: tuple[tuple[str, int, int], ...]) -> Phrases[tuple[Decimal, int]]:
    return Phrases({phrase: (Decimal(base), sign) for phrase, base, sign in table})
