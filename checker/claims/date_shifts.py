"""The builders of units beside the present one: `last week`, `next Tuesday`, `this summer`, `the past three years`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, MONTH, QUARTER, WEEK, YEAR, Days
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_when import Moment, When, counted

COARSE: Final = (MONTH, QUARTER, calendar.HALF, YEAR, DECADE, calendar.CENTURY)


def base_of(moment: Moment, *, told: bool, unit: str = YEAR) -> date | None:
    """The day to count from: the one told last where the words ask for it, else that of publication.

    None where days are counted from a date told only to the month or year.
    """
    last = moment.told
    if told and last and last.meant and last.meant.low and not last.yearless:
        return None if unit == DAY and last.unit != DAY else last.meant.low
    return moment.published


def read_shifted_unit(got: Got) -> Built:
    """`last week`, `tuần trước`, `this quarter`."""
    shift, unit = got("r"), got("u")
    if not isinstance(shift, Shift) or not isinstance(unit, Unit) or _last_of_a_stretch(got, shift, unit):
        return None
    if _plural(got, unit):
        return None
    told = _narrated(got, shift) and not got.asked

    def of(moment: Moment) -> Days | None:
        base = base_of(moment, told=told, unit=unit.letter)
        if base is None:
            return None
        if shift.rolling and unit.letter in (DECADE, calendar.CENTURY):
            start = calendar.add(base, shift.step, unit.letter)
            return Days(start, base) if start else None
        return _several(base, unit, shift.step) if unit.factor > 1 else calendar.shifted(base, shift.step, unit.letter)

    when = counted(of, unit.letter if unit.factor == 1 else "", note_of(got))
    return in_story(when) if told else when


def _plural(got: Got, unit: Unit) -> bool:
    """`in the coming weeks`: nobody says how many."""
    table, word = got.context.table, got.text("u")
    one = table.units.get(word.removesuffix(table.plural)) if table.plural and word.endswith(table.plural) else None
    return one is not None and one == f"{unit.factor if unit.factor > 1 else ''}{unit.letter}"


def _last_of_a_stretch(got: Got, shift: Shift, unit: Unit) -> bool:
    """`the last day of trading`: a rank, not yesterday."""
    return unit.letter == DAY and shift.step < 0 and got.pieces[got.match.end()].code == "o"


def _narrated(got: Got, shift: Shift) -> bool:
    """`the following day`, `the next year`: the story goes on; `over the next year` looks ahead from today."""
    if shift.told or (got.context.table.shift_order == "after" and _day_after(got, shift)):
        return True
    first = got.match.start()
    return (
        shift.step == 1
        and not shift.coming
        and got.pieces[first].code == "t"
        and got.pieces[first - 1].code not in "in@fz"
    )


def _day_after(got: Got, shift: Shift) -> bool:
    """`hôm sau`: of tomorrow there is a word of its own."""
    unit = got("u")
    return isinstance(unit, Unit) and unit.letter == DAY and shift.step == 1 and not shift.coming


def _several(base: date, unit: Unit, count: int) -> Days | None:
    """A fortnight or the like beside the present one, in whole units."""
    first = count if count >= 0 else -unit.factor
    low, high = calendar.shifted(base, first, unit.letter), calendar.shifted(base, first + unit.factor - 1, unit.letter)
    return Days(low.low, high.high) if low and high else None


def in_story(when: When) -> When:
    """The date, marked as counted from the one told before."""
    return replace(when, narrative=True)


def read_shifted_weekday(got: Got) -> Built:
    """`last Tuesday` is the one before today, `next Tuesday` that of next week, `coming Tuesday` the one ahead."""
    shift, weekday = got("r"), got("w")
    if not isinstance(shift, Shift):
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if shift.step < 0 or shift.coming:
            day = calendar.weekday_on(now, weekday, ahead=shift.coming, same=False)
        else:
            week = calendar.shifted(now, shift.step, WEEK)
            day = calendar.plus(week.low, weekday) if week and week.low else None
        return Days(day, day) if day else None

    return counted(of, DAY, note_of(got), f"XXXX-W-{weekday + 1}")


def read_shifted_name(got: Got) -> Built:
    """`next March`, `this summer`, `last Christmas`: the nearest one on that side."""
    shift, name = got("r"), got.piece("m")
    if not isinstance(shift, Shift) or (name and name.code != "M" and (name.code == "ν" or shift.step == 0)):
        return None
    month, season, holiday = got("m"), got("s"), got("h")

    def at(number: int) -> Days | None:
        if month is not None:
            return calendar.months(number, month)
        return calendar.season(number, season) if season else calendar.holiday(number, holiday)

    def of(moment: Moment) -> Days | None:
        now = base_of(moment, told=shift.told, unit=MONTH)
        if now is None:
            return None
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


def read_after_next(got: Got) -> Built:
    """`friday after next`, `the week after next`, `March after next`: one further than the next."""
    shift, unit, weekday, month = got("r"), got("u"), got("w"), got("m")
    if not isinstance(shift, Shift) or shift.step != 1:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if isinstance(unit, Unit):
            return calendar.shifted(now, 2, unit.letter)
        if weekday is not None:
            first = calendar.weekday_on(now, weekday, ahead=True, same=False)
            day = calendar.plus(first, 7) if first else None
            return Days(day, day) if day else None
        return calendar.months(now.year + (month > now.month) * 1 + (month <= now.month) * 2, month)

    return counted(of, unit.letter if unit else DAY if weekday is not None else MONTH, note_of(got))


def read_stretch(got: Got) -> Built:
    """`the past three years`, `3 năm tới`: that many units up to, or from, the day of publication."""
    shift, unit = got("r"), got("u")
    count = count_of(got("n"), unit)
    if not isinstance(shift, Shift) or shift.step == 0 or not count or _verb(got):
        return None
    alone = got.moment.alone
    if alone and got.text("r") in got.context.table.pointing:
        return counted(
            lambda m: point_of(m.published, count, unit.letter, exact=unit.letter not in COARSE),
            unit.letter,
            note_of(got),
        )

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if alone or unit.letter in (QUARTER, DECADE):
            first = -count if shift.step < 0 else 1
            low = calendar.shifted(now, first, unit.letter)
            high = calendar.shifted(now, first + count - 1, unit.letter)
            return Days(low.low, high.high) if low and high else None
        tomorrow, yesterday = calendar.plus(now, 1), calendar.plus(now, -1)
        edge = calendar.add(now, count * (1 if shift.step > 0 else -1), unit.letter)
        if edge is None or tomorrow is None or yesterday is None:
            return None
        return Days(tomorrow, edge) if shift.step > 0 else Days(edge, yesterday)

    return counted(of, "", note_of(got))


def _verb(got: Got) -> bool:
    """Whether the shift is a verb: `will last three weeks`."""
    first = got.pieces[got.match.start()]
    before = got.context.reading.lower[max(first.start - 20, 0) : first.start].split()
    return first.code == "R" and bool(before) and before[-1] in got.context.table.modals


def read_stretch_between(got: Got) -> Built:
    """`two upcoming days`, but not `only 3 next week`."""
    shift = got("r")
    plural = got.text("u").endswith(got.context.table.plural or "s") or got("n") == 1
    return read_stretch(got) if plural or (isinstance(shift, Shift) and shift.coming) else None


def count_of(value: object, unit: Unit | None) -> int:
    """How many units of the calendar a number of `unit` means; 0 where it cannot be read."""
    if not isinstance(value, (int, Decimal)) or unit is None:
        return 0
    whole = int(value * unit.factor)
    return whole if 0 < whole < 100_000 else 0


def read_this_unit(got: Got) -> Built:
    """`the weekend`, and in requests `the day`."""
    unit: Unit = got("u")
    plain = got.moment.request and not got.after.strip()[:1].isalnum() and (unit.letter == DAY or unit.factor > 1)
    if unit.letter != calendar.WEEKEND and not plain:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if unit.factor > 1:
            return _several(now, unit, 0)
        back = unit.letter == calendar.WEEKEND and moment.side == "past" and now.weekday() < 5
        return calendar.shifted(now, -1 if back else 0, unit.letter)

    return counted(of, unit.letter, note_of(got))


def point_of(base: date | None, count: int, letter: str, *, exact: bool) -> Days | None:
    """The day (or the unit around it) that far from `base`."""
    day = calendar.add(base, count, letter) if base else None
    if day is None:
        return None
    return Days(day, day) if exact or letter in (DAY,) else calendar.unit_of(day, letter)
