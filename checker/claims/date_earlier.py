"""The builders of periods beside the one told: `the year-earlier quarter`, `for the nine months`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import MONTH, QUARTER, YEAR, Days
from checker.claims.date_lexicon import Unit
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_shifts import count_of, in_story
from checker.claims.date_when import Moment, counted


def read_year_earlier(got: Got) -> Built:
    """`the year-earlier quarter`: the period told last, a year before; without one, the last full quarter."""
    quarter, count = got.has("q"), count_of(got("n"), Unit(MONTH))

    def of(moment: Moment) -> Days | None:
        if count:
            months = _months_to(moment, count)
            return years_away(months, -1) if months else None
        told = moment.told if moment.told and moment.told.unit in PERIODS and not quarter else moment.quarter
        if told and told.days:
            return years_away(told.days, -1)
        now = moment.published
        if quarter:
            closed = calendar.shifted(now, -1, QUARTER) if now else None
            return years_away(closed, -1) if closed else None
        return calendar.shifted(now, -1, YEAR) if now else None

    return replace(in_story(counted(of, "" if quarter or count else YEAR, note_of(got))), sign=-1)


def read_months_told(got: Got) -> Built:
    """`for the nine months, net fell`: the months up to the end of the quarter told."""
    count = count_of(got("n"), Unit(MONTH))
    found = counted(lambda moment: _months_to(moment, count), "", note_of(got))
    return replace(in_story(found), doubtful=True) if count else None


def _months_to(moment: Moment, count: int) -> Days | None:
    """So many months to the end of the quarter told last."""
    end = moment.quarter.days.high if moment.quarter and moment.quarter.days else None
    return calendar.months(end.year, end.month - count + 1, count) if end else None


def years_away(days: Days, count: int) -> Days | None:
    """The same months of another year: `a year earlier` beside a quarter is that quarter."""
    if days.low is None or days.high is None:
        return None
    length = (days.high.year - days.low.year) * 12 + days.high.month - days.low.month + 1
    return calendar.months(days.low.year + count, days.low.month, length)


PERIODS: Final = (MONTH, QUARTER, calendar.HALF)
