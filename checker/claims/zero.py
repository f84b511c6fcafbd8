"""Rates of nothing: `zero tariffs`, `duty-free access`, `thuế suất bằng 0`, each 0 %."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Final

from checker.claims.numeral import Number
from checker.claims.phrases import one_of
from checker.claims.reading import Reading
from checker.claims.tables import measures
from checker.model import Mention, Value

_NONE: Final = Value("0 %", Decimal(0), Decimal(0), "%")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every rate of nothing that is said without a sign of percent; `numbers` are those that nothing took yet."""
    known = measures(reading)
    if known is None:
        return
    for found in _rates(known.table.zero_rates).finditer(reading.lower):
        at = bisect_left(numbers, found.start(), key=attrgetter("start"))
        inside = at < len(numbers) and numbers[at].start < found.end()
        if inside or not any(c.isdigit() for c in found.group()):
            yield Mention("percent", found.start(), found.end(), _NONE)


@cache
def _rates(phrases: frozenset[str]) -> re.Pattern[str]:
    listed = one_of(phrases, parted=r"\w.,")
    return re.compile(rf"(?:{listed})(?![\w%-]|[.,]\d| %)")
