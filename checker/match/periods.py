"""The months, quarters and years that two values are told of."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import product, starmap
from typing import Final

from checker.match.fact import Fact
from checker.match.view import View


def same_periods(a: View, b: View) -> float:
    """1 for the same month, quarter or year, -1 for different ones; days of reporting say nothing."""
    alike = not a.periods.isdisjoint(b.periods) or any(starmap(_nearly, product(a.periods, b.periods)))
    return 1.0 if alike else -1.0


@lru_cache(maxsize=4096)
def _nearly(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two periods are one, told by the calendar or counted back from the telling: the past three months."""
    ends = [date.fromisoformat(day) for day in a + b]
    off = (ends[1] - ends[0]).days / OFF
    return abs((ends[0] - ends[2]).days) <= off and abs((ends[1] - ends[3]).days) <= off


#: The ends of one period are off by at most this part of it: a first quarter is told of in the week after it.
OFF: Final = 8


def same_years(a: Fact, b: Fact) -> float:
    """-1 where the clauses name years that differ, or one names a year that is not the other's year of publication.

    Where that is not known, it is taken for published when the one that names a year was: they tell one event.
    """
    x, y = a.years, b.years
    if x and y:
        return 0.0 if x & y else -1.0
    said, told = (x, b.published or a.published) if x else (y, a.published or b.published)
    return -1.0 if said and told and told[:4] not in said else 0.0
