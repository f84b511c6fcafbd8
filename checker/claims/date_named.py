"""The builders of names beside the present one: `last Tuesday`, `next March`, `this summer`, `Friday after next`."""

from __future__ import annotations

from checker.claims import calendar, holidays
from checker.claims.calendar import DAY, MONTH, WEEK, Days
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_shifts import base_of, in_story, not_ahead
from checker.claims.date_when import Moment, When, counted


def read_shifted_weekday(got: Got) -> Built:
    """`last Tuesday` is the one before today, `next Tuesday` that of next week, `coming Tuesday` the one ahead.

    `the following Tuesday` is the first after the day told last.
    """
    shift, weekday = got("r"), got("w")
    if not isinstance(shift, Shift):
        return None
    goes_on = shift.told and not got.asked

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        told = moment.told if goes_on and moment.told and moment.told.unit == DAY and not moment.told.yearless else None
        if told and told.days and told.days.low:
            day = calendar.weekday_on(told.days.low, weekday, ahead=shift.step > 0, same=False)
        elif shift.step < 0 or shift.coming:
            day = calendar.weekday_on(now, weekday, ahead=shift.coming, same=False)
        else:
            week = calendar.shifted(now, shift.step, WEEK)
            day = calendar.plus(week.low, weekday) if week and week.low else None
        return Days(day, day) if day else None

    when = counted(of, DAY, note_of(got), f"XXXX-W-{weekday + 1}")
    return in_story(when) if goes_on else when


def read_shifted_name(got: Got) -> Built:
    """`next March`, `this summer`, `last Christmas`: the nearest one on that side."""
    shift, name = got("r"), got.piece("m")
    if not isinstance(shift, Shift) or (name and name.code != "M" and (name.code == "ν" or shift.step == 0)):
        return None
    month, season, holiday = got("m"), got("s"), got("h")
    if month is not None and got.match.group().endswith("V") and not got.closes and got.after.strip():
        return None  # "từ tháng Hai sau chấn thương"

    def at(number: int) -> Days | None:
        if month is not None:
            return calendar.months(number, month)
        return calendar.season(number, season) if season else holidays.holiday(number, holiday)

    def of(moment: Moment) -> Days | None:
        now = base_of(moment, told=shift.told, unit=MONTH)
        if now is None:
            return None
        now = not_ahead(now, moment) if shift.step < 0 else now
        near = [d for n in range(now.year - 2, now.year + 4) if (d := at(n)) and d.low and d.high]
        if shift.step == 0:
            current = [d for d in near if d.low and d.high and d.low <= now <= d.high]
            return (current or [d for d in near if d.low and d.low.year == now.year] or near)[0]
        if shift.step < 0:
            return ([d for d in near if d.high and d.high < now] or near)[-1]
        ahead = [d for d in near if d.low and d.low > now]
        return ahead[shift.step - 1] if len(ahead) >= shift.step else None

    when = counted(of, MONTH if month is not None else DAY if holiday else "", note_of(got))
    return in_story(when) if shift.told else when


def read_day_just_past(got: Got) -> Built:
    """`20 tháng 10 vừa qua`, `20 tháng 10 tới`: the last or next such day, that of publication included."""
    shift, month, number = got("r"), got("m"), int(got("d"))
    if not isinstance(shift, Shift) or abs(shift.step) != 1 or shift.told:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        years = (0, shift.step, 2 * shift.step, 3 * shift.step, 4 * shift.step)
        near = (calendar.day(now.year + n, month, number) for n in years) if now else ()
        return next((d for d in near if d and d.low and now and (d.low - now).days * shift.step >= 0), None)

    return counted(of, DAY, note_of(got), f"XXXX-{month:02d}-{number:02d}")


def read_day_of_shifted(got: Got) -> Built:
    """`ngày 15 tháng sau`: a day of the month before or after this one."""
    shift, number = got("r"), int(got("d"))
    if not isinstance(shift, Shift) or not shift.step or shift.told:
        return None

    def of(moment: Moment) -> Days | None:
        whole = calendar.shifted(moment.published, shift.step, MONTH) if moment.published else None
        return calendar.day(whole.low.year, whole.low.month, number) if whole and whole.low else None

    return counted(of, DAY, note_of(got), f"XXXX-XX-{number:02d}")


def read_unit_ahead(got: Got) -> Built:
    """`sang năm`, `sang tuần`: the next one, where the unit stands alone; `bước sang năm thứ 10` is a rank."""
    unit: Unit = got("u")
    numbers = got.context.reading.pack.numbers
    if numbers and not numbers.ordinal_before.isdisjoint(got.after.split()[:1]):
        return None

    def of(moment: Moment) -> Days | None:
        return calendar.shifted(moment.published, 1, unit.letter) if moment.published else None

    return counted(of, unit.letter, note_of(got))


def read_after_next(got: Got) -> Built:
    """`friday after next`, `the week after next`, `March after next`, `the week before last`: one further."""
    shift, unit, weekday, month = got("r"), got("u"), got("w"), got("m")
    back = "B" in got.match.group()
    if not isinstance(shift, Shift) or shift.step != (-1 if back else 1) or shift.told:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if isinstance(unit, Unit):
            return calendar.shifted(now, 2 * shift.step, unit.letter)
        if weekday is not None:
            first = calendar.weekday_on(now, weekday, ahead=not back, same=False)
            day = calendar.plus(first, 7 * shift.step) if first else None
            return Days(day, day) if day else None
        return calendar.months(now.year + (month > now.month) * 1 + (month <= now.month) * 2, month)

    return counted(of, unit.letter if unit else DAY if weekday is not None else MONTH, note_of(got))


def read_shifted_day(got: Got) -> Built:
    """`last August 21`, `next May 3`: the nearest on that side."""
    shift, when = got("r"), got("d")
    if not isinstance(shift, Shift) or abs(shift.step) != 1 or not isinstance(when, When) or when.unit != DAY:
        return None
    at = when.yearly
    if at is None or when.bound or shift.told or shift.rolling:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        near = [d for n in range(now.year - 1, now.year + 2) if (d := at(n)) and d.low]
        if shift.step < 0:
            return next((d for d in reversed(near) if d.low and d.low < now), None)
        return next((d for d in near if d.low and d.low > now), None)

    return counted(of, DAY, note_of(got))
