"""Two values that are easily told for each other: a slip of the pen, of a scale, of a day."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import Final

from checker.days import FULL_DAY, Day, clock, days_apart

#: Times further apart than this are of two moments.
SLIP: Final = timedelta(hours=2)


@lru_cache(maxsize=65536)
def slip(a: Day, b: Day) -> float:
    """1 for two that are easily told for each other: neighbouring days, the same day of another month or another year,
    and times up to two hours apart, of one day or of a day that one of them leaves out. Two times further apart on the
    clock are of two moments, whatever their days.
    """
    if "/" in a.value + b.value:
        return 0.0
    x, y = a.value[:10], b.value[:10]
    gap = days_apart(x, y)
    one, other = clock(a.value), clock(b.value)
    far = one is not None and other is not None and abs(one - other) > SLIP
    if far or not gap:
        return float(not far and one is not None and other is not None)
    if gap == 1 or (28 <= gap <= 31 and x[8:] == y[8:]):
        return 1.0
    return float(len(x) == len(y) == FULL_DAY and (x[5:] == y[5:] or (x[:4] == y[:4] and x[8:] == y[8:])))


def times(a: Day, b: Day) -> dict[str, float]:
    """Whether both days have a time, and whether one of them is longer than a day."""
    coarse = min(len(a.value), len(b.value)) < FULL_DAY or "/" in a.value + b.value
    return {"time": float("T" in a.value and "T" in b.value), "coarse": float(coarse), **_NO_SLIP}


#: What says that one amount is a slip for another; of days `slip` says it.
SLIPS: Final = ("scale", "turned", "turned_long", "one", "one_long")
_NO_SLIP: Final = dict.fromkeys(SLIPS, 0.0)
#: From so many figures on, two amounts that differ by a slip are seldom two facts.
LONG: Final = 3


def significant(value: str) -> int:
    """The digits of an amount, noughts before and behind them aside: 2 of `18000 GBP`, 3 of `0.125 %`."""
    return sum(c.isdigit() for c in value.partition(" ")[0].replace(".", "").lstrip("-").strip("0"))


@lru_cache(maxsize=65536)
def figures(a: str, b: str) -> dict[str, float]:
    """Whether two amounts of one unit are easily told for each other: another scale (3.5, 35 million), two figures that
    have changed places (437, 473), one that differs (437, 477); of two units only one number (187 nmi, 187 km).
    """
    (one, _, unit), (other, _, its) = a.partition(" "), b.partition(" ")
    x, y = ("".join(c for c in v if c.isdigit()).strip("0") for v in (one, other))
    said = {"time": 0.0, "coarse": 0.0, **_NO_SLIP}
    if not x or len(x) != len(y) or (unit != its and one != other):
        return said
    apart = [i for i, (c, d) in enumerate(zip(x, y, strict=True)) if c != d]
    if not apart:
        said["scale"] = float(len(x) > 1)  # 3 km and 3 m are two lengths
    elif not _one_scale(one, other):
        return said  # 41 and 140
    elif len(apart) == 2 and x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]]:
        said["turned_long" if len(x) >= LONG else "turned"] = 1.0
    elif len(apart) == 1 and len(x) > 1:
        said["one_long" if len(x) >= LONG else "one"] = 1.0
    return said


def _one_scale(one: str, other: str) -> bool:
    """Whether two figures have as many digits before their point, or as many noughts behind it."""
    (x, _, behind), (y, _, its) = one.lstrip("-").partition("."), other.lstrip("-").partition(".")
    if len(x) != len(y):
        return False
    return (
        x.strip("0") != ""
        or y.strip("0") != ""
        or len(behind) - len(behind.lstrip("0")) == len(its) - len(its.lstrip("0"))
    )
