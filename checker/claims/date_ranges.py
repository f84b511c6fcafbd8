"""The builders that join dates: a time of day beside its day, a date said twice, ranges, bounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, Days
from checker.claims.date_join import joined
from checker.claims.date_lexicon import Shift
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_when import NIGHT, UNKNOWN, Moment, When, counted
from checker.claims.date_words import Piece
from checker.claims.date_years import compared
from checker.claims.phrases import tail_at


def read_day_part(got: Got) -> Built:
    """`Tuesday night`: the day."""
    when = got("d")
    return when if isinstance(when, When) and when.unit == DAY else None


def read_this_part(got: Got) -> Built:
    """`sáng nay`, `tối qua`."""
    shift = got("r")
    if not isinstance(shift, Shift):
        return None

    def of(moment: Moment) -> Days | None:
        return calendar.shifted(moment.published, shift.step, DAY) if moment.published else None

    return counted(of, DAY, note_of(got))


def read_said_twice(got: Got) -> Built:
    """`yesterday (31 March)`: one date said twice; the one that says most stays."""
    a, b = got("a"), got("b")
    if NIGHT in a.note and b.unit == DAY and "<" in got.match.group():
        return a if isinstance(a, When) else None
    if a.unit != DAY or b.unit != DAY or (not a.counted and a.weekday is None):
        return None
    return replace(b, note="; ".join(n for n in (a.note, b.note) if n)) if b.days or b.yearly else None


def read_edge_of_day(got: Got) -> Built:
    """`late Friday`: the day."""
    when = got("d")
    return when if isinstance(when, When) and when.unit == DAY and when.weekday is not None and not when.bound else None


def read_range(got: Got) -> Built:
    """`from 3 March to 5 April`."""
    left, right = got("a"), got("b")
    if not isinstance(left, When) or not isinstance(right, When) or left.bound or right.bound:
        return None
    if left.clock and right.clock and left.narrative and right.narrative:
        return None
    if _yearly(got, left, right):
        return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]
    return joined(left, right, note_of(got))


def _yearly(got: Got, left: When, right: When) -> bool:
    """What comes round: `daily from April to September`, `on Mondays between April and June`, `1 April to 31 March`.

    And `from Monday to Friday` of any week.
    """
    if got.asked or left.days or right.days:
        return False
    before = got.pieces[: got.match.start()]
    if before[-1].code == "x" or any(p.code == "Π" for p in before):
        return True
    if left.yearly and right.yearly:
        low, high = left.yearly(UNKNOWN), right.yearly(UNKNOWN)
        return bool(low and high and low.low and high.high and (low.low - high.high).days == 1)
    bare = not (left.counted or left.yearly or right.counted or right.yearly)
    days = (right.weekday or 0) - (left.weekday or 0)
    return bare and days >= _WORKING and not got.moment.side


_WORKING: Final = 4  # Monday to Friday are days of any week, as far as no verb tells of which


def read_bounded(got: Got) -> Built:
    """`by 2030`, `since March`, `before Friday`, `around 6 p.m. on Monday`."""
    when = got("d")
    if (
        not isinstance(when, When)
        or when.bound
        or (got.moment.alone and when.note in got.context.table.roles.get("now", ()))
    ):
        return None
    if got.names_more:
        return None
    if got.has("x"):
        less = got.match.group().startswith("Λ")
        back = ("before", "since") if when.sign < 0 else ("after", "until")
        return replace(when, bound=back[less], open=when.unit == DAY) if when.sign else None
    if got.has("u") and got.text("u") in got.context.table.reach:
        when = replace(when, reaching=True)
    if got.has("m") and not (when.clock or when.sign or when.days):
        return replace(when)
    if got.has("v") and _looks_back(got):
        when = replace(when, back=True)
    for name, bound in (("u", "until"), ("v", "since"), ("b", "before"), ("a", "after"), ("m", "about")):
        if got.has(name):
            return replace(when, bound=bound)
    return None


def _looks_back(got: Got) -> bool:
    """Whether a word for `since` has only what is past behind it, alone or with the word before it (`nhất kể từ`)."""
    word, backward = got.text("v"), got.context.table.backward
    start = got.pieces[got.match.start("v")].start
    return word in backward or f"{tail_at(got.context.reading.lower, start - 1)} {word}" in backward


def read_year_of_next(got: Got) -> Built:
    """`in March and April 2015`: the first takes the year that the second says, or the one before it."""
    first, second = got("a"), got("b")
    if not isinstance(first, When) or not isinstance(second, When) or not first.yearly or first.year or first.bound:
        return None
    high = second.days.low if second.days else None
    if high is None or second.unit not in (DAY, calendar.MONTH, calendar.QUARTER, "") or second.bound:
        return None
    for year in (high.year, high.year - 1):
        days = first.yearly(year)
        if days and days.low and days.low <= high:
            return replace(first, yearly=None, days=days)
    return None


def read_till_now(got: Got) -> Built:
    """`từ năm 2010 đến nay`: since then."""
    when, shift = got("d"), got("r")
    now = isinstance(shift, Shift) and shift.step == 0
    return replace(when, bound="since") if now and isinstance(when, When) and not when.bound else None


def read_through(got: Got) -> Built:
    """`, through 1992`: what goes on up to a date, without the day it began."""
    when, reach = got("d"), got.context.table.reach
    if not isinstance(when, When) or when.bound or got.text("b") not in reach:
        return None
    if not got.closes and when.weekday is None:
        return None
    return replace(when, bound="until", reaching=True)


def read_compared(got: Got) -> Built:
    """`>= 2019-03-01` as a whole text."""
    when, bound = got("d"), compared(got)
    return replace(when, bound=bound) if bound and isinstance(when, When) and not when.bound else None


def read_onward(got: Got) -> Built:
    """`from 2015 on`, at the end of a clause; in notes `starting in 2015`."""
    when, said = got("d"), got.closes if got.match.group().startswith("f") else got.asked
    return replace(when, bound="since") if said and isinstance(when, When) and not when.bound else None


def read_or_later(got: Got) -> Built:
    """`2018 or later`, `2018 or earlier`."""
    when, edge = got("d"), got("e")
    if not isinstance(when, When) or when.bound or edge not in (None, "earlier", "later"):
        return None
    return replace(when, bound="until" if edge == "earlier" or got.has("b") else "since")
