"""Arithmetic of dates: how two of them lie to each other, and how far apart they are."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, Literal, NamedTuple, Protocol


class Dated(Protocol):
    """What date arithmetic needs of a fact row."""

    @property
    def value(self) -> str:
        """The EDTF text."""

    @property
    def low(self) -> str:
        """The first day or minute, empty where open."""

    @property
    def high(self) -> str:
        """The last day or minute, empty where open."""

    @property
    def bound(self) -> str:
        """How exact the source is."""


class Day(NamedTuple):
    """A dated value by itself: equal ones are compared once."""

    value: str
    low: str
    high: str
    bound: str


#: "about half past twelve" allows some minutes; ten apart are a difference to an editor (0:30 against 0:40).
SLACK: Final = timedelta(minutes=5)
Relation = Literal["equal", "within", "overlap", "apart"]
_FIRST, _LAST = datetime(1, 1, 2), datetime(9999, 12, 30, 23, 59)  # noqa: DTZ001 - wall-clock times, as the sources state them
_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)")
_WEEKDAY: Final = re.compile(r"XXXX-W\d*-?(\d)")


#: The length of an EDTF day; what is shorter is a month or a year.
FULL_DAY: Final = len("2025-03-31")


@lru_cache(maxsize=65536)
def moments(low: str, high: str) -> tuple[datetime, datetime] | None:
    """The first and last minute of a dated row; None where the year is unknown."""
    if "X" in low + high:
        return None
    try:
        first = _FIRST if not low or low == ".." else datetime.fromisoformat(low)
        last = _LAST if not high or high == ".." else datetime.fromisoformat(high)
    except ValueError:
        return None
    return first, last if "T" in high or last == _LAST else last + timedelta(hours=23, minutes=59)


def _placed(a: Dated) -> tuple[datetime, datetime] | None:
    """The first and last minute of a date; None where its year, or its week (`XXXX-W-3`), is unknown."""
    return None if "X" in a.value else moments(a.low, a.high)


def dates(a: Dated, b: Dated) -> Relation:
    """How two dates lie to each other; what one says only of the clock is compared with the other's clock."""
    x, y = clock(a.value), clock(b.value)
    if x is not None and y is not None and "XXXX-XX-XX" in a.value + b.value:
        return "equal" if abs(x - y) <= SLACK else "apart"
    if _same_side(a, b):
        return _ends(a, b)
    left, right = _placed(a), _placed(b)
    if left is None or right is None:
        return _unplaced(a, b, left, right)
    if left == right:
        return "equal"
    slack = SLACK if x is not None and y is not None and "about" in (a.bound, b.bound) else timedelta()
    if left[1] + slack < right[0] or right[1] + slack < left[0]:
        return "apart"
    if slack:
        return "equal"
    if (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1]):
        return "within"
    return "overlap"


relation = lru_cache(maxsize=65536)(dates)
"""`dates` of two values by themselves, kept."""


def clock(value: str) -> timedelta | None:
    """The time of day an EDTF text says, where it says one."""
    found = _CLOCK.search(value)
    return timedelta(hours=int(found.group(1)), minutes=int(found.group(2))) if found and "/" not in value else None


def same_day(a: Dated, b: Dated) -> bool:
    """Whether two dates are said as finely as each other and name one day (or month, or year) or one time."""
    x, y = clock(a.value), clock(b.value)
    if x is not None and y is not None and ("XXXX-XX-XX" in a.value + b.value or a.value == b.value):
        return dates(a, b) == "equal"
    if (a.bound in _OPEN) != (b.bound in _OPEN):
        return a.value == b.value  # `by 2030`, and what is told of 2030
    left, right = _placed(a), _placed(b)
    if left is None or right is None:
        return a.value == b.value or (len(a.value) == len(b.value) and dates(a, b) in ("equal", "within"))
    if (x is None) != (y is None):
        return False
    return dates(a, b) in ("equal", "within") and abs((left[1] - left[0]) - (right[1] - right[0])) < timedelta(days=2)


one_day = lru_cache(maxsize=65536)(same_day)
"""`same_day` of two values by themselves, kept."""


def _same_side(a: Dated, b: Dated) -> bool:
    """Whether both are open at the same end: `since 2018`, `by 2030`."""
    return any(x in a.value and x in b.value for x in ("/..", "../")) or any(
        {a.bound, b.bound} <= side for side in _SIDES
    )


_SIDES: Final = (frozenset({"at-least", "more-than"}), frozenset({"up-to", "less-than"}))
_OPEN: Final = _SIDES[0] | _SIDES[1]


def _ends(a: Dated, b: Dated) -> Relation:
    """Two open intervals of one direction, compared by the end that is said: `since 2018` is not `since 2019`."""
    x, y = (bounds(v.value.replace("/..", "").replace("../", "")) for v in (a, b))
    if x is None or y is None:
        return "overlap"
    if x == y:
        return "equal"
    return "within" if (x[0] <= y[0] and y[1] <= x[1]) or (y[0] <= x[0] and x[1] <= y[1]) else "apart"


def _unplaced(
    a: Dated, b: Dated, left: tuple[datetime, datetime] | None, right: tuple[datetime, datetime] | None
) -> Relation:
    """Dates of which one has no year: by month and day, or by weekday."""
    weekday = _WEEKDAY.match(a.value) or _WEEKDAY.match(b.value)
    if weekday:
        other = b.value if _WEEKDAY.match(a.value) else a.value
        twin = _WEEKDAY.match(other)
        if twin:
            return "equal" if twin.group(1) == weekday.group(1) and _one_clock(a, b) else "apart"
        day = _day(other)
        return "overlap" if day is None else "equal" if day.isoweekday() == int(weekday.group(1)) else "apart"
    x, y = _month_days(a), _month_days(b)
    if x is None or y is None or x[0] > x[1] or y[0] > y[1]:
        return "overlap"
    if x[1] < y[0] or y[1] < x[0] or (x == y and not _one_clock(a, b)):
        return "apart"
    return "equal" if x == y and left is None and right is None else "within"


def _one_clock(a: Dated, b: Dated) -> bool:
    """Whether two dates, of one day, tell no two times of it."""
    x, y = clock(a.value), clock(b.value)
    return x is None or y is None or abs(x - y) <= SLACK


def _month_days(fact: Dated) -> tuple[str, str] | None:
    """First and last `MM-DD` of a date within one year."""
    low, high = fact.low or fact.value, fact.high or fact.value
    if not re.match(r"[\dX]{4}-\d\d-\d\d", low) or not re.match(r"[\dX]{4}-\d\d-\d\d", high) or low[:4] != high[:4]:
        return None
    return low[5:10], high[5:10]


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _named_gap(a: Dated, b: Dated) -> int | None:
    """Whole days between the days two bounded dates name."""
    x, y = (bounds(v.value.replace("/..", "").replace("../", "")) for v in (a, b))
    return None if x is None or y is None else days_apart(x[0], y[0])


def days_between(a: Dated, b: Dated) -> int | None:
    """Whole days between two dates that are apart; None where a year is unknown."""
    left, right = _placed(a), _placed(b)
    if left is None or right is None:
        return _named_gap(a, b)
    first, second = (left, right) if left[0] <= right[0] else (right, left)
    return (second[0].date() - first[1].date()).days


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[str, str] | None:
    """First and last day of an EDTF text; None where it has no year or is not a date."""
    first, _, last = edtf.partition("/")
    last = last or first
    if first == ".." or last == "..":
        return None
    try:
        low = date.fromisoformat((first + "-01-01")[:10] if len(first) < 10 else first[:10])
        high = _last(last)
    except ValueError:
        return None
    return low.isoformat(), high.isoformat()


def _last(text: str) -> date:
    if len(text) == 4:
        return date(int(text), 12, 31)
    if len(text) == 7:
        year, month = int(text[:4]), int(text[5:7])
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date.fromisoformat(text[:10])


def period(edtf: str) -> tuple[str, str] | None:
    """The bounds of a period longer than two weeks (a month, quarter, year …); None for days and unknown years."""
    found = bounds(edtf)
    if found is None or (date.fromisoformat(found[1]) - date.fromisoformat(found[0])).days < 14:
        return None
    return found


def days_apart(a: str, b: str) -> int | None:
    """Whole days between two EDTF days, an unknown year taken to be the other's; None where one is no full day."""
    year = next((v[:4] for v in (a, b) if v[:4].isdecimal()), "2000")
    x, y = (_day(v.replace("XXXX", year, 1)) for v in (a, b))
    return None if x is None or y is None else abs((x - y).days)


def weekday(value: str) -> int | None:
    """The ISO weekday of an EDTF day; None where it is none."""
    found = _day(value)
    return found.isoweekday() if found else None
