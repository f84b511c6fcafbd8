"""A known date → its canonical value: EDTF text, the days it allows, its bound, and how it was read."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final

from checker.claims.calendar import Days
from checker.claims.date_resolve import WEEKDAYS
from checker.claims.date_when import Known, Moment, When
from checker.model import Bound, Value

_LAST = "23:59"
_OPEN_HIGH = {"since", "after"}
_BOUNDS: dict[str, Bound] = {
    "until": "up-to", "before": "less-than", "since": "at-least", "after": "more-than", "about": "about",
}  # fmt: skip


def value(when: When, known: Known, moment: Moment) -> tuple[Value, str]:
    """The value and its explanation.

    In reporting the text names the period as written (`2018` for "since 2018", `2025-03` for "late March") and `low`
    and `high` hold what is meant; in a note or query the text itself is the meant or open interval.
    """
    how = "; ".join(dict.fromkeys(h for h in known.how + _agreement(when, known) if h))
    bound = _BOUNDS.get(when.bound, "exact")
    if known.days is None:
        label = (known.label or "XXXX") + (f"T{when.clock[0]}" if when.clock else "")
        return Value(label, unit="", bound=bound), how
    days, shown = known.meant or known.days, known.days
    asked = moment.request or moment.alone or when.open
    if asked:
        shown = days
    text = _clocked(shown, when, known.yearless) if when.clock else edtf(shown, yearless=known.yearless)
    if when.bound in _BOUNDS and when.bound != "about":
        return _open(when, known, days, text, bound, how, asked=asked)
    low, high = _limits(days, when, known.yearless)
    return Value(text, low, high, _zone(when), bound), how


def edtf(days: Days, *, yearless: bool = False) -> str:
    """A stretch of days as EDTF: a day, a month, a year, else an interval of days."""
    low, high = days.low, days.high
    if low is None or high is None:
        return f"{'..' if low is None else _iso(low, yearless)}/{'..' if high is None else _iso(high, yearless)}"
    if low == high:
        return _iso(low, yearless)
    if low.day == 1 and high.day == monthrange(high.year, high.month)[1]:
        if (low.year, low.month) == (high.year, high.month):
            return _iso(low, yearless)[:7]
        if low.year == high.year and (low.month, high.month) == (1, 12) and not yearless:
            return _iso(low, yearless)[:4]
    return f"{_iso(low, yearless)}/{_iso(high, yearless)}"


def _iso(day: date, yearless: bool) -> str:
    return f"XXXX{day.isoformat()[4:]}" if yearless else day.isoformat()


def _clocked(days: Days, when: When, yearless: bool) -> str:
    low, high = days.low, days.high
    if low is None or high is None:
        return edtf(days, yearless=yearless)
    times = dict.fromkeys(f"{_iso(day, yearless)}T{time}" for day, time in _ends(low, high, when))
    return "/".join(times)


def _ends(low: date, high: date, when: When) -> tuple[tuple[date, str], tuple[date, str]]:
    """The first and the last day of a date with a time, each with its time."""
    return (low, when.clock[0]), (high, when.clock[-1])


def _limits(days: Days, when: When, yearless: bool) -> tuple[str | None, str | None]:
    if when.clock and days.low and days.high:
        first, last = (f"{_iso(d, yearless)}T{_minute(t)}" for d, t in _ends(days.low, days.high, when))
        return first, last
    return _iso(days.low, yearless) if days.low else None, _iso(days.high, yearless) if days.high else None


def _minute(time: str) -> str:
    """A time as a minute of its day: the midnight that ends a day is its last minute."""
    return _LAST if time == "24:00" else time


def _zone(when: When) -> str:
    if when.zone is None:
        return ""
    sign, minutes = ("-" if when.zone < 0 else "+"), abs(when.zone)
    return f"UTC{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _open(when: When, known: Known, days: Days, text: str, bound: Bound, how: str, *, asked: bool) -> tuple[Value, str]:
    """A date that bounds: `since` from its first day, `after` past its last, `until` its last, `before` its first."""
    low, high = days.low, days.high
    if low is None or high is None:
        return Value(text, bound=bound), how
    if when.clock:
        day, ahead = _iso(low, known.yearless), when.bound in _OPEN_HIGH
        first, last = (_minute(when.clock[0]), _LAST) if ahead else ("00:00", _minute(when.clock[0]))
        return Value(text, f"{day}T{first}", f"{day}T{last}", _zone(when), bound), how
    if when.bound in _OPEN_HIGH:
        open_ = Days(low if when.bound == "since" or low == high else _next(high), None)
    else:
        open_ = Days(None, high if when.bound == "until" else _next(high) if when.edge == "late" else low)
    limits = _limits(open_, when, known.yearless)
    shown = edtf(open_, yearless=known.yearless) if asked else text
    return Value(shown, *limits, "", bound, when.bound not in ("before",)), how


def _next(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


#: How the reading of a date says that the weekday beside it is another day's.
MISNAMED: Final = "said to be a "


def _agreement(when: When, known: Known) -> tuple[str, ...]:
    """What the weekday beside a day says of it, where they disagree."""
    if when.weekday is None or known.yearless or not (when.days or when.yearly or when.counted):
        return ()
    low = known.days.low if known.days else None
    if low is None or low.weekday() == when.weekday:
        return ()
    return (f"{MISNAMED}{WEEKDAYS[when.weekday]}, but {low} was a {WEEKDAYS[low.weekday()]}",)
