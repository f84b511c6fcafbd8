"""Scores of matches and votes: `a 3-2 win`, `thắng 2-1`, `5-3 on aggregate`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.claims.counted import thing
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.lang.number_table import CountTable
from checker.model import Mention, Value

_WORD = re.compile(r"[^\W\d_]{1,40}")
_REACH = 60
_DASHES = ("-", "–", " - ", " – ")
_MOST = 999
#: Draws are told so up to this, and the word that says so stands in so many characters before.
_LEVEL = 9
_NEAR = 40
#: Falling pairs up to so much are scores without a word about winning: `2-1`, `15-13`.
_SAYS_ITSELF = 25


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every score, as `3-2` in the order said."""
    known = counts(reading)
    if known is None:
        return
    yield from _level(reading, known.table, numbers)
    done = -1
    for before, (one, other) in zip([None, *numbers], pairwise(numbers), strict=False):
        if (
            one.start < done
            or not (reading.text[one.end : other.start] in _DASHES or _told(reading, known.table, one, other))
            or not _side(one)
            or not _side(other)
        ):
            continue
        done = other.end
        tied = before is not None and reading.text[before.end : one.start] in ("-", "–")
        if not tied and (
            reading.text[one.end : other.start] not in _DASHES or _scored(reading, known.table, one, other)
        ):
            yield Mention("score", one.start, other.end, Value(f"{one.value}-{other.value}"))


def _level(reading: Reading, table: CountTable, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every draw said of both sides at once: `finished one apiece`, `it ended two-all`."""
    apiece = tuple(table.apiece)
    for number in numbers:
        if not reading.lower.startswith(apiece, number.end):
            continue
        said = next(w for w in apiece if reading.lower.startswith(w, number.end))
        if number.value != int(number.value) or number.value > _LEVEL or number.ordinal or number.prefix:
            continue
        end = number.end + len(said)
        near = reading.lower[max(0, number.start - _NEAR) : number.start].rpartition("\n")[2]
        if not reading.lower[end : end + 1].isalnum() and not table.drawn.isdisjoint(_WORD.findall(near)):
            yield Mention("score", number.start, end, Value(f"{number.value}-{number.value}"))


def _side(number: Number) -> bool:
    digits = (
        not number.words
        and number.free
        and not number.step
        and not number.scaled
        and not number.ordinal
        and not number.fraction
    )
    return digits and 0 <= number.value <= _MOST and number.end - number.start <= 3


def _told(reading: Reading, table: CountTable, one: Number, other: Number) -> bool:
    """`by 301 votes to 258`, `voted 63 to 35`: votes said in words; they fall, as no range does."""
    gap = reading.lower[one.end : other.start]
    if gap in table.tallies:
        return True
    plain = gap == " to " and one.value > other.value
    ends = not other.head.isalpha() or other.head in table.stops or other.head in table.wins
    return plain and one.tail in table.voted and ends and other.head != "%"


def _scored(reading: Reading, table: CountTable, one: Number, other: Number) -> bool:
    """A score says so near by, or does not rise (`3-2`), as a range would."""
    low, end = reading.lower, other.end
    if low[end : end + 1] in ("-", "%", "–", "/") or low[max(0, one.start - 1) : one.start] in ("$", "£", "€", "/"):
        return False
    if table.falling_scores and other.value <= one.value <= _SAYS_ITSELF:
        return True
    if one.value < other.value and other.head not in table.wins and thing(reading, other) is not None:
        return False
    line = low.rfind("\n", 0, one.start) + 1
    near = low[max(line, one.start - _REACH) : one.start] + " " + low[end : end + 24].split("\n")[0]
    return any(word in table.wins for word in _WORD.findall(near)) or any(w in near for w in table.wins if " " in w)
