"""The children of whom a text says no more than how many: `the father-of-three`, `a mother of two`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import counts
from checker.lang.number_table import CountTable
from checker.model import Mention, Value

#: How such a count was derived: its row has no word that says children.
OF_PARENT: Final = "children of a parent"
#: Nobody is called the father of more.
_MOST: Final = 20
#: What goes on behind a number says what it is a part of: `three-day`, `3/4`.
_GLUED: Final = ("-", "/", "–")
#: Characters before a number in which the parent stands.
_REACH: Final = 20


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every count of the children of a parent; those of `mother of two of the victims` are not told."""
    known = counts(reading)
    if known is None or not known.table.parents:
        return
    parent, low, endings = _parent(known.table.parents), reading.lower, _endings(known.table.parents)
    for number in numbers:
        if not low.endswith(endings, 0, number.start):
            continue
        if number.step or number.scaled or number.fraction or number.ordinal or not 1 <= number.value <= _MOST:
            continue
        if not number.free or low[number.end : number.end + 1] in _GLUED or not _nobody(reading, number, known.table):
            continue
        if parent.search(low, max(0, number.start - _REACH), number.start):
            amount = number.value
            yield Mention("count", number.start, number.end, Value(f"{amount:f}", amount, amount), OF_PARENT)


def _nobody(reading: Reading, number: Number, table: CountTable) -> bool:
    """Whether the word behind a number counts nobody but children."""
    if table.offspring:
        return number.head in table.offspring
    ofs = reading.pack.numbers.ofs if reading.pack.numbers is not None else frozenset[str]()
    return number.head not in ofs and number.head not in table.heads


@cache
def _endings(words: frozenset[str]) -> tuple[str, ...]:
    """How what stands before such a number ends: asked first, it passes over nearly all."""
    return tuple(word + mark for word in words for mark in "- ")


@cache
def _parent(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})[- ]\Z")
