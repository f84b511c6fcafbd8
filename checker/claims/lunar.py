"""The lunar calendar of Vietnam.

Its months begin with the new moon at UTC+7, its month 11 has the winter solstice. The motions of moon and sun are those
of Meeus, Astronomical Algorithms, as far as whole days need them.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache
from typing import Final

from checker.claims.calendar import Days

_YEARS: Final = range(1900, 2200)
_ZONE: Final = 7 / 24
_MOON: Final = 29.530588853
_EPOCH: Final = 2415021.076998695  # the new moon of 1 January 1900
_CENTURY: Final = 36525
_DAY_ZERO: Final = 1721425  # the Julian day of ordinal 0
_SOLSTICE: Final = 9  # the sun's longitude in steps of 30 degrees


def lunar_day(year: int, month: int, number: int) -> Days | None:
    """The day of a lunar date, not of a leap month; day 30 of a short month is its last."""
    whole = lunar_month(year, month)
    if whole is None or whole.low is None or whole.high is None or not 1 <= number <= 30:
        return None
    found = min(whole.low + timedelta(number - 1), whole.high)
    return Days(found, found)


def lunar_month(year: int, month: int) -> Days | None:
    """The days of a lunar month."""
    if year not in _YEARS or not 1 <= month <= 12:
        return None
    before = _eleventh(year if month > 10 else year - 1)
    after = _eleventh(year + 1 if month > 10 else year)
    step = (month - 11) % 12
    if after - before > 12 and step >= _leap(before):  # a year of thirteen months
        step += 1
    first, last = _new_moon(before + step), _new_moon(before + step + 1)
    return Days(_date(first), _date(last - 1))


def in_year(year: int, month: int, number: int) -> Days | None:
    """The day with this lunar date that lies in a solar year."""
    near = (lunar_day(lunar, month, number) for lunar in (year, year - 1))
    return next((d for d in near if d is not None and d.low is not None and d.low.year == year), None)


def _date(julian: int) -> date:
    return date.fromordinal(julian - _DAY_ZERO)


@cache
def _new_moon(count: int) -> int:
    """The Julian day of a new moon, counted from that of 1 January 1900."""
    t = count / 1236.85
    mean = 2415020.75933 + 29.53058868 * count + 0.0001178 * t**2
    mean += 0.00033 * _sin(166.56 + 132.87 * t - 0.009173 * t**2)
    sun = 359.2242 + 29.10535608 * count - 0.0000333 * t**2
    moon = 306.0253 + 385.81691806 * count + 0.0107306 * t**2
    node = 21.2964 + 390.67050646 * count - 0.0016528 * t**2
    shift = (0.1734 - 0.000393 * t) * _sin(sun) + 0.0021 * _sin(2 * sun) - 0.4068 * _sin(moon) + 0.0161 * _sin(2 * moon)
    shift += -0.0004 * _sin(3 * moon) + 0.0104 * _sin(2 * node) - 0.0051 * _sin(sun + moon) - 0.0074 * _sin(sun - moon)
    shift += 0.0004 * _sin(2 * node + sun) - 0.0004 * _sin(2 * node - sun) - 0.0006 * _sin(2 * node + moon)
    shift += 0.0010 * _sin(2 * node - moon) + 0.0005 * _sin(2 * moon + sun)
    return math.floor(mean + shift - (-0.000278 + 0.000265 * t + 0.000262 * t**2) + 0.5 + _ZONE)


def _sun(julian: int) -> int:
    """In which twelfth of its way the sun stands when a day begins."""
    t = (julian - 2451545.5 - _ZONE) / _CENTURY
    mean = 357.52910 + 35999.05030 * t - 0.0001559 * t**2
    centre = (1.914600 - 0.004817 * t) * _sin(mean) + 0.019993 * _sin(2 * mean) + 0.000290 * _sin(3 * mean)
    return math.floor((280.46645 + 36000.76983 * t + 0.0003032 * t**2 + centre) % 360 / 30)


@cache
def _eleventh(year: int) -> int:
    """The new moon that begins the month of the winter solstice."""
    count = math.floor((date(year, 12, 31).toordinal() + _DAY_ZERO - _EPOCH) / _MOON)
    return count - 1 if _sun(_new_moon(count)) >= _SOLSTICE else count


def _leap(before: int) -> int:
    """Which month after month 11 has no twelfth of the sun's way begin in it."""
    step = 1
    while step < 13 and _sun(_new_moon(before + step)) != _sun(_new_moon(before + step + 1)):
        step += 1
    return step


def _sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))
