"""The builders of times of day: beside their day, in ranges, alone, and hours that only the half of the day tells."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, Days
from checker.claims.date_join import mapped
from checker.claims.date_lexicon import Clock
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_when import CLOCK, Moment, When, counted
from checker.claims.date_words import Piece
from checker.claims.phrases import tail_at
from checker.lang.date_table import DateTable


def read_clocked(got: Got) -> Built:
    """A time of day beside its day."""
    when = got("d")
    if not isinstance(when, When) or when.unit != DAY or when.clock:
        return None
    times = [t for name in ("c", "e") if got.has(name) and (t := _on(got, name))]
    if not times:
        return None
    if times[-1] == "00:00" < times[0]:
        times[-1] = "24:00"  # `from 10 a.m. to 12 a.m. on Sunday`
    if times[-1] < times[0] < _MIDDAY and isinstance(got("e"), Clock) and not got("e").half:
        times[-1] = f"{int(times[-1][:2]) + _NOON}{times[-1][2:]}"  # `from 9:00 to 5:00 on Monday`
    found = replace(when, clock=tuple(times), zone=_zone_of(got))
    return _over_night(got, found) if times[-1] < times[0] else _past_midnight(got, found)


def _past_midnight(got: Got, when: When) -> When:
    """`1h30 đêm qua`, `2 a.m. last night`: the small hours of a night counted from today are of the day it leads to."""
    words = got.text("d").split()
    if when.counted is None or when.clock[-1] >= _DAWN or got.context.table.small_hours.isdisjoint(words):
        return when
    next_day = mapped(
        replace(when, clock=()), lambda days: calendar.shifted(days.low, 1, DAY) if days.low else None, DAY, ""
    )
    return replace(next_day, clock=when.clock, zone=when.zone) if next_day else when


_DAWN: Final = "05:00"
#: What begins before the one and ends by the other is of an evening, whose day is told; a night is told by its morning.
_NIGHT, _CLOSING = "21:00", "02:00"


def _over_night(got: Got, when: When) -> Built:
    """`from 9 p.m. to 5 a.m. on Sunday`, `on Saturday from 9 p.m. to 5 a.m.`: the morning is of the next day."""
    day, clock = got.piece("d"), got.piece("c")
    words = note_of(got).split()
    if when.clock[0] < EVENING:
        return replace(when, clock=())  # `from 10 a.m. to 2 a.m. on Sunday`: of which day it does not say
    evening = when.clock[0] < _NIGHT and when.clock[-1] <= _CLOSING  # `from 8 p.m. to 1 a.m. on Saturday`
    ends = not evening and day and clock and clock.start < day.start and got.context.table.late.keys().isdisjoint(words)

    def of(days: Days) -> Days | None:
        low = calendar.plus(days.low, -1) if days.low and ends else days.low
        return calendar.stretch(low, 2)

    found = mapped(replace(when, clock=()), of, "", note_of(got))
    return replace(found, clock=when.clock, zone=when.zone) if found else None


def _on(got: Got, name: str) -> str:
    """The time of a clock beside its day, whose words may tell the half of it: `8h tối nay`."""
    clock, day = got(name), got.piece("d")
    if not isinstance(clock, Clock) or clock.half or day is None:
        return _told(got, name)
    return _in_half(_told(got, name), got.context.reading.lower[day.start : day.end].split(), got.context.table)


def _in_half(time: str, words: list[str], table: DateTable) -> str:
    """A time of twelve hours in the half of the day that one of the words tells: `tối`, `tonight`."""
    hour = int(time[:2] or 0)
    if not any(first <= hour <= last for first, last in (table.late[w] for w in words if w in table.late)):
        return time
    return f"{hour + _NOON}{time[2:]}" if hour < _NOON or time.endswith("00") else f"00{time[2:]}"


_NOON: Final = 12
_MIDDAY: Final = "12:00"


def read_hour(got: Got) -> Built:
    """`tonight at 8`, `at 9 on Sunday night`, `after 10 last night`: an hour whose half of the day is told with it."""
    when, hour, table = got("d"), got("n"), got.context.table
    if not isinstance(when, When) or when.unit != DAY or when.clock or not isinstance(hour, int):
        return None
    words = got.text("d").split()
    if not 0 < hour <= _NOON or (table.parts.isdisjoint(words) and table.late.keys().isdisjoint(words)):
        return None
    if not _hour_stands(got):
        return None
    return _past_midnight(got, replace(when, clock=(_in_half(f"{hour:02d}:00", words, table),)))


def _hour_stands(got: Got) -> bool:
    """Whether a number stands as an hour does, not as a level or before what it counts."""
    low, at, day = got.context.reading.lower, got.piece("a"), got.piece("d")
    if at is None:  # after a bound, but not `won by 8 last night`
        bound = got.pieces[got.match.start() - 1]
        hours = bound.code != "u" or low[bound.start : bound.end] in got.context.table.reach
        return bool(got.context.table.hour_ats) and hours and (got("d").counted is not None or "n" in got.match.group())
    if low[at.start : at.end] not in got.context.table.hour_ats:
        return False
    if tail_at(low, at.start - 1) in got.context.table.levels:
        return False
    return day is not got.pieces[got.match.start()] or got.closes or got.pieces[got.match.end()].code in _GOES_ON


#: What may follow an hour that is no number of things: `tonight at 8 in Hanoi`.
_GOES_ON: Final = "infuvBV&-"


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


def read_clock_named(got: Got) -> Built:
    """`12:00 noon`, `12:00 midnight`: one time, said twice."""
    figures, word, first, last = got("c"), got("e"), got.piece("c"), got.piece("e")
    if not isinstance(figures, Clock) or not isinstance(word, str) or first is None or last is None:
        return None
    return [Piece("T", first.start, last.end, word)] if figures.time == _MIDDAY else None


def read_clock_twice(got: Got) -> Built:
    """`9:47 a.m. (0247 GMT)`, `0247 GMT (9:47 a.m. local time)`: one time, whose zone it or the other tells."""
    here, there, zone, own, first = got("c"), got("e"), got("z"), got("y"), got.piece("c")
    if not isinstance(here, Clock) or not isinstance(there, Clock) or first is None:
        return None
    if not isinstance(zone, int) and not isinstance(own, int):
        return None
    ahead = own if isinstance(own, int) else (_minutes(here) - _minutes(there) + zone + _WEST) % _DAY - _WEST
    end = got.pieces[got.match.end() - 1].end
    return [first, Piece("Z", first.end, end, ahead)]


def _minutes(clock: Clock) -> int:
    return int(clock.time[:2]) * 60 + int(clock.time[3:])


_DAY: Final = 24 * 60
_WEST: Final = 12 * 60 - 1  # no zone is further behind


def _zone_of(got: Got) -> int | None:
    zone = got("z") if got.has("z") else got("y")
    return zone if isinstance(zone, int) else None


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
    return _in_half(clock.time, behind, table)


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
        if days and days.low and moment.side == "future" and moment.published and days.low < moment.published:
            return None  # of what lies ahead nobody says when: `convoys will move between 6 a.m. and 6 p.m.`
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
