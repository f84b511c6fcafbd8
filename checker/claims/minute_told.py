"""Minutes of play told by the clock of the match: `scored after nine minutes`, `19 minutes from time`, added time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.minute import OF_PLAY, of_match
from checker.claims.numeral import Number
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.lang.number_table import Played
from checker.model import Mention, Value

#: Where the words of a match are looked for around a number, in characters.
_REACH: Final = 200
_LAST: Final = 120


@dataclass(frozen=True, slots=True)
class _Told:
    """The rows of a table, by what stands behind a number, and those that have nothing there by what stands before."""

    behind: Phrases[tuple[Played, ...]]
    alone: Phrases[Played]


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every minute of play reckoned from the start, the break or the end of a match, as the rank it has in it."""
    known = counts(reading)
    if known is None or not known.table.match_words:
        return
    told = _told(known.table.played)
    for number in numbers:
        if number.step or number.scaled or number.fraction or number.prefix or not 1 <= number.value < _LAST:
            continue
        found = _found(reading.lower, number, told)
        if found is None or not _of_match(reading.lower, number, known.table.match_words):
            continue
        end, row = found
        minute = Decimal(row.base) + row.sign * number.value
        if 0 < minute < _LAST:
            yield Mention("ordinal", number.start, end, Value(f"{minute:f}", minute, minute), OF_PLAY)


def _found(low: str, number: Number, told: _Told) -> tuple[int, Played] | None:
    """The row of the table that stands around a number, and where it ends."""
    end, rows = told.behind.after(low, number) or (number.end, ())
    for row in rows:
        if not row.before or low.endswith(f"{row.before} ", 0, number.start):
            return end, row
    ahead = told.alone.ahead(low, number)
    return (number.end, ahead[1]) if ahead is not None else None


def _of_match(low: str, number: Number, words: frozenset[str]) -> bool:
    """Whether what stands around a number tells of a match."""
    return of_match(low, words, max(0, number.start - _REACH), number.end + _REACH)


@cache
def _told(table: tuple[Played, ...]) -> _Told:
    behind = {row.behind: tuple(r for r in table if r.behind == row.behind) for row in table if row.behind}
    return _Told(Phrases(behind), Phrases({row.before: row for row in table if not row.behind}))
