"""The arithmetic of the calendar: units, shifts, n-th days, edges. Weeks run from Monday to Sunday (ISO 8601)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Final

#: The units, by the letter the date grammar gives them.
DAY, WEEK, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY, WEEKEND = "dwmqhyeck"

_MONTHS: Final = {MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12, DECADE: 120, CENTURY: 1200}
_SEASONS: Final = {
    "spring": (3, 20, 6, 20),
    "summer": (6, 21, 9, 23),
    "autumn": (9, 23, 12, 20),
    "winter": (12, 21, 3, 20),
}


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of whole days, both ends included; None is an open end."""

    low: date | None
    high: date | None


#: So many stretches of each kind are remembered: a text tells the same few months over and over.
_KEPT: Final = 1024


@lru_cache(maxsize=_KEPT)
def day(year: int, month: int, number: int) -> Days | None:
    """One day; None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return Days(date(year, month, number), date(year, month, number))


@lru_cache(maxsize=_KEPT)
def months(year: int, month: int, count: int = 1) -> Days | None:
    """`count` months from the first of `month`, which may lie outside 1–12; None beyond the years there are."""
    first, last = year * 12 + month - 1, year * 12 + month - 2 + count
    if first < MINYEAR * 12 or last > MAXYEAR * 12 + 11:
        return None
    end_year, end_month = last // 12, last % 12 + 1
    return Days(date(first // 12, first % 12 + 1, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def year(number: int) -> Days | None:
    """A whole year."""
    return months(number, 1, 12)


def quarter(number: int, which: int) -> Days | None:
    """Quarter 1–4 of a year."""
    return months(number, 3 * which - 2, 3) if 1 <= which <= 4 else None


def half(number: int, which: int) -> Days | None:
    """Half 1 or 2 of a year."""
    return months(number, 6 * which - 5, 6) if which in (1, 2) else None


def season(number: int, name: str) -> Days | None:
    """An astronomical season of the northern year; winter is the one that begins in it."""
    month, first, end_month, last = _SEASONS[name]
    end_year = number + (end_month < month)
    if not MINYEAR <= number <= end_year <= MAXYEAR:
        return None
    return Days(date(number, month, first), date(end_year, end_month, last))


def week(of: date) -> Days | None:
    """The week that holds a day."""
    return stretch(plus(of, -of.weekday()), 7)


def weekend(of: date) -> Days | None:
    """Saturday and Sunday of the week that holds a day."""
    return stretch(plus(of, 5 - of.weekday()), 2)


def stretch(low: date | None, count: int) -> Days | None:
    """`count` days from `low`."""
    high = plus(low, count - 1) if low else None
    return Days(low, high) if low and high else None


def plus(start: date, count: int) -> date | None:
    """`count` days after `start`; None beyond the years there are."""
    number = start.toordinal() + count
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def add(start: date, count: int, unit: str) -> date | None:
    """`count` units after `start` (negative: before); the last day of a shorter month where it must be."""
    if unit not in _MONTHS:
        return plus(start, count * (7 if unit in (WEEK, WEEKEND) else 1))
    number = start.year * 12 + start.month - 1 + count * _MONTHS[unit]
    if not MINYEAR * 12 <= number <= MAXYEAR * 12 + 11:
        return None
    last = monthrange(number // 12, number % 12 + 1)[1]
    return date(number // 12, number % 12 + 1, min(start.day, last))


def unit_of(of: date, unit: str) -> Days | None:
    """The calendar unit that holds a day."""
    if unit in (DAY, WEEK, WEEKEND):
        return {DAY: lambda d: Days(d, d), WEEK: week, WEEKEND: weekend}[unit](of)
    size = _MONTHS[unit]
    number = of.year * 12 + of.month - 1
    if unit == CENTURY:  # the 20th century is read 1900–1999, as the press uses it
        return months(of.year // 100 * 100, 1, 1200)
    first = number - number % size
    return months(first // 12, first % 12 + 1, size)


def shifted(of: date, count: int, unit: str) -> Days | None:
    """The calendar unit `count` units after the one that holds a day."""
    whole = unit_of(of, unit)
    moved = add(whole.low, count, unit) if whole and whole.low else None
    return unit_of(moved, unit) if moved else None


def weekday_on(of: date, weekday: int, *, ahead: bool, same: bool) -> date | None:
    """The nearest `weekday` (Monday is 0) on one side of a day; `same` lets the day itself serve."""
    gap = (weekday - of.weekday()) % 7 if ahead else -((of.weekday() - weekday) % 7)
    return plus(of, gap or (0 if same else 7 if ahead else -7))


def nth(within: Days, unit: str | int, count: int) -> Days | None:
    """The `count`-th (negative: from the end) unit or weekday of a stretch.

    A week belongs where its Thursday lies, a weekend where its Saturday does.
    """
    if within.low is None or within.high is None:
        return None
    if isinstance(unit, int):
        return _nth_day(within.low, within.high, unit, count, 1)
    if unit in (WEEK, WEEKEND):
        midst = _nth_day(within.low, within.high, 3 if unit == WEEK else 5, count, 1)
        return unit_of(midst.low, unit) if midst and midst.low else None
    if unit == DAY:
        found = plus(within.low, count - 1) if count > 0 else plus(within.high, count + 1)
        return Days(found, found) if found and within.low <= found <= within.high else None
    found = add(within.low, count - 1, unit) if count > 0 else add(within.high.replace(day=1), count + 1, unit)
    return unit_of(found, unit) if found and within.low <= found <= within.high else None


def _nth_day(low: date, high: date, weekday: int, count: int, days: int) -> Days | None:
    start = (
        weekday_on(low, weekday, ahead=True, same=True)
        if count > 0
        else weekday_on(high, weekday, ahead=False, same=True)
    )
    found = plus(start, 7 * (count - 1 if count > 0 else count + 1)) if start else None
    return stretch(found, days) if found and low <= found <= high else None


def several(within: Days, unit: str, count: int) -> Days | None:
    """The first (negative: the last) `count` units of a stretch."""
    first, last = nth(within, unit, 1 if count > 0 else count), nth(within, unit, count if count > 0 else -1)
    return Days(first.low, last.high) if first and last else None


def edge(whole: Days, unit: str, which: str) -> Days:
    """The `early`, `mid` or `late` part of a stretch: months by tens of days, years and weeks as the press does."""
    low, high = whole.low, whole.high
    if low is None or high is None or low == high:
        return whole
    if unit == MONTH:
        first, last = {"early": (1, 10), "mid": (10, 20), "late": (21, high.day)}[which]
        return Days(low.replace(day=first), low.replace(day=last))
    if unit == YEAR:
        first, count = {"early": (1, 3), "mid": (5, 4), "late": (9, 4)}[which]
        return months(low.year, first, count) or whole
    if unit == DECADE:
        first, count = {"early": (0, 4), "mid": (4, 3), "late": (7, 3)}[which]
        return months(low.year + first, 1, count * 12) or whole
    if unit == WEEK:
        first, count = {"early": (0, 3), "mid": (2, 2), "late": (4, 3)}[which]
        return stretch(plus(low, first), count) or whole
    return _third(low, high, which)


def _third(low: date, high: date, which: str) -> Days:
    size = (high - low + timedelta(1)) // 3
    if which == "early":
        return Days(low, low + size - timedelta(1))
    return Days(high - size + timedelta(1), high) if which == "late" else Days(low + size, high - size)


def halved(whole: Days, unit: str, which: str, today: date | None) -> Days:
    """What `earlier` or `later` leaves of a period: its half, and of the current one only what is past or to come."""
    low, high = whole.low, whole.high
    if low is None or high is None or low == high:
        return whole
    middle = (
        low.replace(month=7)
        if unit == YEAR
        else low.replace(day=16)
        if unit == MONTH
        else low + (high - low + timedelta(1)) // 2
    )
    now = today if today and low <= today <= high else None
    if which == "later":
        return Days(max(middle, now) if now else middle, high)
    before = middle - timedelta(1)
    return Days(low, min(before, max(now, low)) if now else before)
