"""The builders of weekdays and days of the month: `Tuesday, 31 March`, `Thu 15th`, `on the 4th`."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.claims import calendar
from checker.claims.calendar import DAY, MONTH, WEEK, Days
from checker.claims.date_join import mapped
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_shifts import count_of
from checker.claims.date_when import Moment, When, counted


def read_weekday(got: Got) -> Built:
    """A weekday alone."""
    return When(DAY, weekday=got("w") if got.has("w") else got("w2"))


def read_weekday_next(got: Got) -> Built:
    """`next Tuesday and Wednesday`: the second is counted from the first."""
    first, weekday, place = got("d"), got("w"), got.piece("w")
    if not isinstance(first, When) or not first.counted or not first.label.startswith("XXXX-W") or not place:
        return None

    def of(days: Days) -> Days | None:
        day = calendar.weekday_on(days.low, weekday, ahead=True, same=False) if days.low else None
        return Days(day, day) if day else None

    when = mapped(first, of, DAY, got.text("w"))
    second = replace(when, label=f"XXXX-W-{weekday + 1}") if when else None
    row = got.pieces[got.match.start() : got.match.end()]
    return [p._replace(code="D", value=second) if p is place else p for p in row]


def read_with_weekday(got: Got) -> Built:
    """`Tuesday, 31 March`: one date; the weekday settles a year that is not said."""
    when: When = got("d")
    weekday: int = got("w")
    if when.unit == DAY and when.weekday is None and not got.has("r"):
        return _in_week(when, weekday, got) if when.counted and when.sign else replace(when, weekday=weekday)
    if when.unit in (WEEK, ""):
        return _in_week(when, weekday, got)
    return None


def read_weekdays_of(got: Got) -> Built:
    """`thứ Bảy và Chủ nhật tuần này`: each is of that week."""
    week, row = got("d"), got.pieces[got.match.start() : got.match.end()]
    if not isinstance(week, When) or week.unit != WEEK or week.edge or week.bound:
        return None
    last = max(i for i, p in enumerate(row) if p.code in "WΩω")
    found = [p._replace(code="D", value=_of_week(week, p.value)) if p.code in "WΩω" else p for p in row[: last + 1]]
    found[-1] = found[-1]._replace(end=row[-1].end)
    return found


def _of_week(week: When, weekday: int) -> When | None:
    """A weekday of a week."""

    def of(days: Days) -> Days | None:
        return calendar.nth(days, weekday, 1)

    return mapped(week, of, DAY, week.note)


def read_beside(got: Got) -> Built:
    """`Tuesday, 31 March`: one date, said twice."""
    when: When = got("d") or got("e")
    if any(p.code == "-" and p.end - p.start > 1 for p in got.pieces[got.match.start() : got.match.end()]):
        return None
    return replace(when, weekday=got("w")) if when.unit == DAY and when.weekday is None and not when.counted else None


def _in_week(when: When, weekday: int, got: Got) -> Built:
    def of(days: Days) -> Days | None:
        whole = calendar.week(days.low) if days.low else None
        return calendar.nth(whole, weekday, 1) if whole else None

    return mapped(when, of, DAY, note_of(got)) if when.unit in (WEEK, DAY) else None


def read_weekday_rank(got: Got) -> Built:
    """`Thu 15th`: the month in which the 15th is a Thursday."""
    weekday, number = got("w"), int(got("o"))
    if not 1 <= number <= 31 or got.after.strip()[:1].isalnum():
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        order = range(13) if moment.alone else [k for i in range(13) for k in (-i, i)]
        for step in order:
            whole = calendar.months(now.year, now.month + step)
            low = whole.low if whole else None
            day = calendar.day(low.year, low.month, number) if low else None
            if day and day.low and day.low.weekday() == weekday and not (moment.alone and day.low < now):
                return day
        return None

    return counted(of, DAY, note_of(got), f"XXXX-XX-{number:02d}")


def read_day_of_month(got: Got) -> Built:
    """`on the 4th`, `until the 29th`, `on 29th`, `on the evening of the 6th`."""
    number, said = int(got("o")), got.text("o")[:1].isdecimal()
    on = got.pieces[got.match.start() - 1].code == "n"
    plain = (got.match.group().startswith("t") or said) and (got.after[:1] in ",.;" or got.after[:3] in (" - ", " – "))
    subject = _WORD.match(got.after.lstrip())
    goes_on = subject is not None and subject.group() in got.context.table.subjects
    plain = plain or (said and on and (goes_on or got.pieces[got.match.end()].code in "taifuvBV"))
    part = got.pieces[got.match.start() - 1].code in "of"
    if not 1 <= number <= 31 or not (part or (plain and (on or said)) or (on and got.moment.request)):
        return None

    def of(moment: Moment) -> Days | None:
        told = moment.told.days.low if moment.told and moment.told.days and moment.told.unit in (DAY, MONTH) else None
        now = moment.published
        base = now if told and now and told > now and moment.side == "past" else told or now
        if base is None:
            return None
        ended = base is now and number > now.day and moment.side == "past"  # "the 30th", told on the 3rd
        month = calendar.months(base.year, base.month - ended)
        return calendar.day(month.low.year, month.low.month, number) if month and month.low else None

    return counted(of, DAY, note_of(got), f"XXXX-XX-{number:02d}")


_WORD = re.compile(r"[^\W\d_]+")


def read_weeks_on(got: Got) -> Built:
    """`a week today`, `a fortnight tomorrow`, `a week on Friday`, `Friday week`: weeks further than the day itself."""
    count, days, weekday = count_of(got("n") or 1, got("u")), got("x"), got("w")
    if not count or (days is not None and days < 0) or not got.closes:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        ahead = calendar.weekday_on(now, weekday, ahead=True, same=False) if weekday is not None else None
        first = ahead if weekday is not None else calendar.plus(now, days)
        day = calendar.plus(first, 7 * count) if first else None
        return Days(day, day) if day else None

    return counted(of, DAY, note_of(got))
