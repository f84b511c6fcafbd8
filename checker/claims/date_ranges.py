"""The builders that join dates: a time of day beside its day, a date said twice, ranges, bounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, Days
from checker.claims.date_join import joined
from checker.claims.date_lexicon import Clock, Shift
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_when import CLOCK, UNKNOWN, Moment, When, counted
from checker.claims.date_words import Piece
from checker.claims.date_years import compared
from checker.claims.phrases import tail_at


def read_clocked(got: Got) -> Built:
    """A time of day beside its day."""
    when = got("d")
    if not isinstance(when, When) or when.unit != DAY or when.clock:
        return None
    times = [t for name in ("c", "e") if isinstance(got(name), Clock) and (t := _told(got, name))] or [str(got("c"))]
    return replace(when, clock=tuple(times), zone=_zone_of(got))


def read_clock_before(got: Got) -> Built:
    """`between 2 and 4pm`: the hour takes its half of the day from the one after it."""
    hour, clock, first = got("n"), got("e"), got.piece("n")
    if not isinstance(clock, Clock) or not clock.sure or not isinstance(hour, int) or not 0 < hour <= 12 or not first:
        return None
    last = int(clock.time[:2])
    start = hour + 12 if last > 12 and hour < 12 and hour + 12 <= last else hour
    if start > last:
        return None
    time = Piece("T", first.start, first.end, Clock(f"{start:02d}:00", sure=True))
    return [time if p is first else p for p in got.pieces[got.match.start() : got.match.end()]]


def read_clock_twice(got: Got) -> Built:
    """`9:47 a.m. (0247 GMT)`: one time, whose zone the other tells."""
    here, there, zone, first = got("c"), got("e"), got("z"), got.piece("c")
    if not isinstance(here, Clock) or not isinstance(there, Clock) or not isinstance(zone, int) or first is None:
        return None
    ahead = (_minutes(here) - _minutes(there) + zone + _WEST) % _DAY - _WEST
    end = got.pieces[got.match.end() - 1].end
    return [first, Piece("Z", first.end, end, ahead)]


def _minutes(clock: Clock) -> int:
    return int(clock.time[:2]) * 60 + int(clock.time[3:])


_DAY: Final = 24 * 60
_WEST: Final = 12 * 60 - 1  # no zone is further behind


def _zone_of(got: Got) -> int | None:
    zone = got("z") if got.has("z") else got("y")
    return zone if isinstance(zone, int) else None


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
    if a.unit != DAY or b.unit != DAY or (not a.counted and a.weekday is None):
        return None
    return replace(b, note="; ".join(n for n in (a.note, b.note) if n)) if b.days or b.yearly else None


def read_overnight(got: Got) -> Built:
    """`overnight on 31 December`: of that day, not of today."""
    first, second = got("a"), got("b")
    part = isinstance(first, When) and bool(first.counted) and got.context.table.deictic.get(first.note) == 0
    return second if part and isinstance(second, When) and second.unit == DAY and not second.bound else None


#: An hour of the morning told after one of the evening is of the next day where the story goes on (`left at 10 pm and
#: arrived at 5 am`), in the next sentence of whatever day.
EVENING, MORNING = "18:00", "10:00"
#: Letters in which a story goes on from one time to the next, or back.
_BETWEEN = 60


def _morning_after(got: Got, time: str) -> int | None:
    """1 for a morning hour to which a story goes on, 0 for one of which it is not said; None where it goes back."""
    start = got.pieces[got.match.start()].start
    words = got.context.reading.lower[max(0, start - _BETWEEN) : start]
    table = got.context.table
    if time > MORNING or any(f" {w} " in f"{words} " for w in (*table.backward, *table.perfect)):
        return None
    return int(any(f" {w} " in f"{words} " for w in table.onward))


def _told(got: Got, name: str) -> str:
    """The time of a clock: in words it is in the half of the day that follows; nothing where a number goes on."""
    clock, piece, table = got(name), got.piece(name), got.context.table
    if not isinstance(clock, Clock) or not clock.words or piece is None:
        return clock.time if isinstance(clock, Clock) else str(clock)
    behind = [w.strip(".,;") for w in got.context.reading.lower[piece.end : piece.end + _BETWEEN].split()[:3]]
    if behind and behind[0] in table.roles["counted"]:
        return ""  # `at half past two thousand people left`
    hour = int(clock.time[:2])
    return f"{hour + 12}{clock.time[2:]}" if hour < 12 and not table.late.isdisjoint(behind) else clock.time


def read_clock(got: Got) -> Built:
    """A time of day alone: of the day told beside it, over its line in a chronicle, or in a paragraph before it."""
    clock = got("c")
    time, sure = _told(got, "c"), isinstance(clock, Clock) and clock.sure
    before = got.pieces[got.match.start() - 1]
    if not time or (not sure and before.code not in "nuBV-" and not _from_hour(got, before)):
        return None
    shift = _morning_after(got, time)

    def of(moment: Moment) -> Days | None:
        told = moment.told if moment.paragraph else moment.headed or moment.day
        days = told.days if told and told.unit == DAY and not told.yearless else None
        night = told is not None and days is not None and told.clock >= EVENING and moment.paragraph
        if night and shift is not None and days and days.low:
            return calendar.shifted(days.low, shift, DAY) if moment.beside else None
        return days

    return replace(counted(of, DAY, CLOCK), clock=(time,), zone=_zone_of(got), narrative=True)


def _from_hour(got: Got, before: Piece) -> bool:
    """`từ 8h`, `tới 9h`: the letter is that of a time, where the word may be of a length."""
    word = got.context.reading.lower[before.start : before.end]
    roles = got.context.table.roles
    bounds = word in roles.get("from", ()) or word in roles.get("to", ())
    return bounds and " " not in got.text("c") and not got.after.startswith("/")


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
    """What comes round: `daily from April to September`, `1 April to 31 March`, `from Monday to Friday` of any week."""
    if got.asked or left.days or right.days:
        return False
    if got.pieces[got.match.start() - 1].code == "x":
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
        return replace(when, bound=back[less]) if when.sign else None
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
