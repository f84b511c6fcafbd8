"""Dates made of other dates: so-and-so far from one, or from one to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import Days
from checker.claims.date_resolve import narrowed, resolve
from checker.claims.date_when import Moment, When, counted, yearly


def mapped(inner: When, of: Callable[[Days], Days | None], unit: str, note: str) -> When | None:
    """The date that lies so-and-so to another: known in full, without a year, or counted, as that one is."""
    note = "; ".join(n for n in (inner.note, note) if n)
    if inner.days:
        part = narrowed(inner.days, inner.unit, inner.edge, None) if inner.edge else inner.days
        days = of(part)
        return replace(When(unit, days=days), note=note) if days else None
    if inner.yearly:
        at, edge, whole = inner.yearly, inner.edge, inner.unit

        def then(number: int) -> Days | None:
            days = at(number)
            return of(narrowed(days, whole, edge, None) if edge and days else days) if days else None

        return replace(When(unit, yearly=then), note=note)

    def later(moment: Moment) -> Days | None:
        meant = resolve(inner, moment).meant
        return of(meant) if meant else None

    return replace(counted(later, unit, note), narrative=inner.narrative)


def joined(left: When, right: When, note: str) -> When | None:
    """From one date to another; each takes from the other the year it lacks. Times stay where both tell one."""
    found = _joined(left, right, note)
    if not found or not (left.clock and right.clock):
        return found
    return replace(found, clock=(left.clock[0], right.clock[-1]), zone=right.zone if left.zone is None else left.zone)


def _joined(left: When, right: When, note: str) -> When | None:
    if left.days and right.days:
        days = span(_narrow(left.days, left), _narrow(right.days, right, ends=True))
        return When("", days=days) if days else None
    if left.yearly and right.yearly:
        low_at, high_at = left.yearly, right.yearly

        def at(year: int) -> Days | None:
            low = _narrow(low_at(year), left)
            return span(low, _narrow(high_at(year), right, ends=True)) or span(
                low, _narrow(high_at(year + 1), right, ends=True)
            )

        return yearly(at, "")
    if left.yearly and right.days and right.days.low:
        year, low_at = right.days.low.year, left.yearly
        end = _narrow(right.days, right, ends=True)
        days = span(_narrow(low_at(year), left), end) or span(_narrow(low_at(year - 1), left), end)
        return When("", days=days) if days else None
    if left.days and left.days.low and right.yearly:
        year, high_at = left.days.low.year, right.yearly
        start = _narrow(left.days, left)
        days = span(start, _narrow(high_at(year), right, ends=True)) or span(
            start, _narrow(high_at(year + 1), right, ends=True)
        )
        return When("", days=days) if days else None

    def of(moment: Moment) -> Days | None:
        moment = _running(left, right, moment)
        start = resolve(left, moment)
        if week := _week_to(left, right, moment):
            return week
        low = start.meant
        if low is None or low.low is None:
            return None
        if right.weekday is not None and not (right.days or right.yearly):
            day = calendar.weekday_on(low.low, right.weekday, ahead=True, same=False)
            return Days(low.low, day) if day else None
        after = moment._replace(told=start, beside=True)  # `from Monday to the following day`
        return span(low, resolve(right, after).meant)

    return replace(counted(of, "", note), doubtful=True)


def _running(left: When, right: When, moment: Moment) -> Moment:
    """`runs from Friday until Saturday`: what a verb in the present tells of weekdays is to come."""
    weekdays = left.weekday is not None and right.weekday is not None
    return moment._replace(coming=True) if weekdays and moment.lasts else moment


def _week_to(left: When, right: When, moment: Moment) -> Days | None:
    """`Monday to Friday next week`: the weekday that comes before the counted day on which a range ends."""
    if left.weekday is None or left.counted or not right.counted or right.narrative or right.unit not in _DAYS:
        return None
    end = resolve(right, moment).meant
    first = calendar.weekday_on(end.low, left.weekday, ahead=False, same=False) if end and end.low else None
    return Days(first, end.high) if end and first else None


_DAYS: Final = (calendar.DAY, calendar.WEEKEND)


def _narrow(days: Days | None, when: When, *, ends: bool = False) -> Days | None:
    """The part of the days that an edge names; of a point, where the range begins or `ends`."""
    if when.point and days and days.low and days.high:
        middle = days.low + (days.high - days.low + timedelta(1)) // 2
        if when.edge == "mid":
            return Days(middle, middle)
        if when.edge == "early" and ends:
            before = calendar.plus(days.low, -1)
            return Days(before, before)
    return calendar.edge(days, when.unit, when.edge) if days and when.edge in ("early", "mid", "late") else days


def span(low: Days | None, high: Days | None) -> Days | None:
    """From the first day of one stretch to the last of another; None where they run backwards."""
    if low is None or high is None or low.low is None or high.high is None or low.low > high.high:
        return None
    return Days(low.low, high.high)
