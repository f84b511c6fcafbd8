"""The builders of nights: `overnight on Sunday`, `đêm 7 rạng sáng 8/3`, `đêm qua, rạng sáng nay`."""

from __future__ import annotations

from dataclasses import replace

from checker.claims import calendar
from checker.claims.calendar import DAY, Days
from checker.claims.date_days import day_of, read_days, read_days_figures
from checker.claims.date_join import joined
from checker.claims.date_rule import Built, Got, note_of, whole
from checker.claims.date_when import NIGHT, Moment, When, counted, fixed, yearly
from checker.claims.date_written import Written


def read_night(got: Got) -> Built:
    """`đêm 7 rạng sáng 8/3`, `đêm 7 rạng sáng 8 tháng 3`: the night from one day to the next.

    `tối 7, sáng 8/3` are two days.
    """
    dawn, joint = got.text("k") in got.context.table.dawns, got.piece("s")
    if dawn and (over := _over_month(whole(got("a")), _second(got))):
        return over
    if dawn or (joint and joint.code == "-"):
        found = read_days(got) if got.has("m") else read_days_figures(got)
        return replace(found, note=NIGHT) if dawn and isinstance(found, When) else found
    first, second = whole(got("a")), _second(got)
    day, month = second.parts
    left = day_of(second.year, month, first) if first < day else None
    row = got.pieces[got.match.start() : got.match.end()]
    return [p._replace(code="D", value=left) if p is got.piece("a") else p for p in row] if left else None


def _over_month(first: int, second: Written) -> When | None:
    """`đêm 31 rạng sáng 1/4`: the last night of a month."""
    day, month = second.parts

    def at(year: int) -> Days | None:
        morning = calendar.day(year, month, day)
        night = calendar.plus(morning.low, -1) if morning and morning.low else None
        return calendar.stretch(night, 2) if night and night.day == first else None

    if day != 1 or first == day:
        return None
    found = fixed(at(second.year), "") if second.year else yearly(at, "")
    return replace(found, note=NIGHT) if found else None


def _second(got: Got) -> Written:
    """The day that stands second, in figures or with the word for its month."""
    if got.has("m"):
        return Written((whole(got("b")), got("m")), got("y"))
    value: Written = got("g") or Written((whole(got("b")), whole(got("c"))))
    return value


def read_joined_night(got: Got) -> Built:
    """`đêm 7/3 rạng sáng 8/3`: one night."""
    left, right = got("a"), got("b")
    days = all(isinstance(w, When) and w.unit == DAY and not (w.bound or w.clock) for w in (left, right))
    night = joined(left, right, NIGHT) if days and got.text("k") in got.context.table.dawns else None
    return replace(night, note=NIGHT) if night else None


def read_night_now(got: Got) -> Built:
    """`đêm qua, rạng sáng nay`: one night."""
    first, second = got("a"), got("b")
    if second - first != 1 or not got.text("b").startswith(tuple(got.context.table.dawns)):
        return None

    def of(moment: Moment) -> Days | None:
        low = calendar.plus(moment.published, first) if moment.published else None
        return calendar.stretch(low, 2)

    return counted(of, "", f"{note_of(got)}, {NIGHT}")


def read_part_of_day(got: Got) -> Built:
    """`overnight on Sunday`: a part of that day, where the word alone is of today."""
    at = "x" if got.has("x") else "y"
    return [got.pieces[got.match.start()]._replace(code="P")] if got.text(at) in got.context.table.nights else None
