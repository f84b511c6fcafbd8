"""Ranks: `second`, `21st`, `thứ hai`, `đầu tiên`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.numeral import Number
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.tables import ordinal_idioms
from checker.model import Mention, Value


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every rank, as a whole number."""
    idioms = ordinal_idioms(reading)
    for number in numbers:
        if number.ordinal and not number.prefix and not _idiom(reading, number, idioms):
            yield Mention("ordinal", number.start, number.end, Value(f"{number.value:f}", number.value, number.value))


def _idiom(reading: Reading, number: Number, idioms: Phrases[str]) -> bool:
    """`first lady`, `at first`: no rank."""
    low = reading.lower
    if idioms.at(low, number.start) is not None:
        return True
    before = low.rfind(" ", 0, max(0, number.start - 1)) + 1
    return idioms.at(low, before) is not None
