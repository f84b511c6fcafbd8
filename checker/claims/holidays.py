"""Holidays by their rules, Easter among them."""

from __future__ import annotations

from datetime import date
from typing import Final

from checker.claims import calendar, lunar
from checker.claims.calendar import Days

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GREGORIAN: Final = 1583


def easter(number: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = number % 19, number // 100, number % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ahead = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ahead) // 451
    month, before = divmod(h + ahead - 7 * m + 114, 31)
    return date(number, month, before + 1)


def holiday(number: int, rule: str) -> Days | None:
    """The day of a year by a rule: `12-25`, `easter+1`, `11-thu4` (the fourth Thursday), `5-mon-1` (the last Monday).

    `11-thu4+1` is the day after that Thursday, `lunar-8-15` one of the moon's year; None where
    the year has no such day.
    """
    if rule.startswith("easter"):
        return _days(calendar.plus(easter(number), int(rule[6:] or 0)) if number >= _GREGORIAN else None)
    if rule.startswith("lunar-"):
        month, _, which = rule[6:].partition("-")
        return lunar.in_year(number, int(month), int(which))
    month, _, which = rule.partition("-")
    if which.isdecimal():
        return calendar.day(number, int(month), int(which))
    whole, (rank, _, after) = calendar.months(number, int(month)), which[3:].partition("+")
    found = calendar.nth(whole, _WEEKDAYS.index(which[:3]), int(rank)) if whole else None
    return _days(calendar.plus(found.low, int(after or 0)) if found and found.low else None)


def _days(one: date | None) -> Days | None:
    return Days(one, one) if one else None
