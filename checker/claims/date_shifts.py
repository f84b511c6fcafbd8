"""The builders of units beside the present one: `last week`, `next Tuesday`, `this summer`, `the past three years`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, MONTH, QUARTER, YEAR, Days
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_when import Known, Moment, When, counted

COARSE: Final = (MONTH, QUARTER, calendar.HALF, YEAR, DECADE, calendar.CENTURY)


def base_of(moment: Moment, *, told: bool, unit: str = YEAR, same: bool = False) -> date | None:
    """The day to count from: the one told last where the words ask for it, else that of publication.

    Days are counted from no month or year: from the day told before it where that lies ahead, else None.
    """
    last = moment.recent if moment.recent and (unit != DAY or moment.recent.unit == DAY) else moment.told
    if told and last and last.meant and last.meant.low and not last.yearless:
        if unit == DAY and last.unit != DAY:
            return (last.run and last.run.high) or _day_before(last, moment, same=same) or _day_bounded(moment)
        return last.meant.low
    return moment.published


def _day_bounded(moment: Moment) -> date | None:
    """The day said last in the paragraph, behind the stretch told there, if only to bound: `unseen until 4 May`."""
    return moment.bounded.days.low if moment.bounded and moment.bounded.days else None


def _day_before(last: Known, moment: Moment, *, same: bool) -> date | None:
    """The day on which a story went on before a month that lies ahead of it was told.

    Or before a year was told by its distance, from which `the next day` goes on, but of which `that day` may be unless
    it begins another paragraph.
    """
    day = moment.went.days.low if moment.went and moment.went.days else None
    low = last.meant.low if last.meant else None
    distant = last.unit == YEAR and not last.said and not (same and moment.paragraph)
    return day if day and low and (day < low or distant) else None


def read_shifted_unit(got: Got) -> Built:
    """`last week`, `tuần trước`, `this quarter`."""
    shift, unit = got("r"), got("u")
    if not isinstance(shift, Shift) or not isinstance(unit, Unit) or _last_of_a_stretch(got, shift, unit):
        return None
    if plural(got, unit):
        return None
    told = _narrated(got, shift) and not got.asked

    later = not told and _may_go_on(got, shift)
    beside = not told and unit.letter == YEAR and "B" in got.match.group()
    ahead = shift.step == 1 and not told and not got.asked

    def of(moment: Moment) -> Days | None:
        compared = beside and moment.beside and moment.told is not None and _last_year(moment.told, moment)
        base = base_of(moment, told=told or compared or (later and goes_on(moment, unit.letter)), unit=unit.letter)
        if base is None:
            return None
        if told and unit.letter == YEAR and (year := _year_told(moment.told, shift.step)):
            return year
        base = not_ahead(base, moment) if shift.step < 0 else base
        if shift.coming and unit.letter == calendar.WEEKEND and base.weekday() < _SATURDAY:
            return calendar.weekend(base)
        if told and moment.year and moment.side == "past":
            base = not_yet(base, shift.step, unit.letter, moment)
        if shift.rolling and unit.letter in (DECADE, calendar.CENTURY):
            start = calendar.add(base, shift.step, unit.letter)
            return Days(start, base) if start else None
        if unit.factor > 1 and ahead:
            return _days_ahead(base, unit)
        return _several(base, unit, shift.step) if unit.factor > 1 else calendar.shifted(base, shift.step, unit.letter)

    when = counted(of, unit.letter if unit.factor == 1 else "", note_of(got))
    return in_story(when) if told or later or beside else when


def _last_year(told: Known, moment: Moment) -> bool:
    """Whether the year told is the last one: what is compared with `năm trước` beside it is of the year before."""
    low, now = told.days.low if told.days else None, moment.published
    return bool(told.unit == YEAR and low and now and low.year == now.year - 1)


def _year_told(told: Known | None, step: int) -> Days | None:
    """The year beside one that was told from month to month: `than in the previous year`, after `the year to March`."""
    low, high = (told.days.low, told.days.high) if told and told.days and told.unit == "" else (None, None)
    after = calendar.plus(high, 1) if high else None
    if low is None or after is None or calendar.add(low, 1, YEAR) != after:
        return None
    first, end = calendar.add(low, step, YEAR), calendar.add(after, step, YEAR)
    return Days(first, calendar.plus(end, -1)) if first and end else None


_SATURDAY: Final = 5


def _may_go_on(got: Got, shift: Shift) -> bool:
    """`năm sau`, `tháng tiếp theo`: next year, or the year after the one told."""
    return got.context.table.shift_order == "after" and shift.step == 1 and not shift.coming


def goes_on(moment: Moment, letter: str = YEAR) -> bool:
    """Whether a clause goes on from the date told right before it, which is of another year.

    No week or month follows on a longer stretch (`so với năm 2021`), nor in the next sentence on anything.
    """
    if letter in _SHORT and not (moment.beside and moment.told and moment.told.unit in (DAY, letter)):
        return False
    low = moment.told.days.low if moment.told and moment.told.days else None
    now = moment.published
    return bool(low and now and low.year < now.year and (moment.beside or moment.near) and moment.side != "future")


_SHORT: Final = (calendar.WEEK, MONTH)


def not_yet(base: date, count: int, letter: str, moment: Moment) -> date:
    """The day to count from: of what is past, never one from which the count would lead beyond publication."""
    then, now = calendar.add(base, count, letter), moment.published
    fine = moment.year and (letter not in (DAY, calendar.WEEK) or moment.year.unit == DAY)
    low = moment.year.days.low if fine and moment.year and moment.year.days else None
    return low if low and then and now and count > 0 and base <= now < then else base


def not_ahead(base: date, moment: Moment) -> date:
    """Back from the day of publication, not from a date ahead of it that another sentence told."""
    now = moment.published
    return now if now and base > now and not moment.beside and moment.side == "past" else base


def plural(got: Got, unit: Unit) -> bool:
    """`in the coming weeks`: nobody says how many."""
    table, word = got.context.table, got.text("u")
    one = table.units.get(word.removesuffix(table.plural)) if table.plural and word.endswith(table.plural) else None
    return one is not None and one == f"{unit.factor if unit.factor > 1 else ''}{unit.letter}"


def _last_of_a_stretch(got: Got, shift: Shift, unit: Unit) -> bool:
    """`the last day of trading`, `the last year of peace`: a rank, not yesterday."""
    article, first = got.match.group().startswith("t"), got.match.start()
    within = first > 0 and got.pieces[first - 1].code in _WITHIN
    if article and unit.letter == DAY and shift.step < 0 and not (shift.told or shift.rolling or within):
        return True  # `the last day anyone wrote`, but `floods in the last day`
    return (unit.letter == DAY or article) and shift.step < 0 and got.pieces[got.match.end()].code == "o"


#: What a stretch up to now stands behind: in, within, over.
_WITHIN: Final = frozenset("i@z")


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


def _days_ahead(base: date, unit: Unit) -> Days | None:
    """`in the next fortnight`: that many weeks from tomorrow on."""
    low, edge = calendar.plus(base, 1), calendar.add(base, unit.factor, unit.letter)
    return Days(low, edge) if low and edge else None


def _several(base: date, unit: Unit, count: int) -> Days | None:
    """A fortnight or the like beside the present one, in whole units."""
    first = count * unit.factor
    low, high = calendar.shifted(base, first, unit.letter), calendar.shifted(base, first + unit.factor - 1, unit.letter)
    return Days(low.low, high.high) if low and high else None


def in_story(when: When) -> When:
    """The date, marked as counted from the one told before."""
    return replace(when, narrative=True)


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
        if shift.step > 0 and not shift.coming and moment.side == "past" and (start := told_long_ago(moment)):
            return _from_on(start, count, unit.letter)
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


def told_long_ago(moment: Moment) -> date | None:
    """The first day of what was told before in the paragraph, where it lies years back."""
    told = moment.told.days if moment.told and moment.told.days and moment.paragraph else None
    now = moment.published
    return told.low if told and told.low and now and now.year - told.low.year > 1 else None


def _from_on(low: date, count: int, letter: str) -> Days | None:
    """That many units from a day on, of years whole ones."""
    if letter == YEAR:
        return calendar.months(low.year, 1, 12 * (count + 1))
    end = calendar.add(low, count, letter)
    last = calendar.plus(end, -1) if end else None
    return Days(low, last) if last else None


def _verb(got: Got) -> bool:
    """Whether the shift is a verb: `will last three weeks`, `the levies last five years`."""
    at, table, low = got.match.start(), got.context.table, got.context.reading.lower
    first = got.pieces[at]
    before = low[max(first.start - 20, 0) : first.start].split()
    if first.code != "R" or not before:
        return False
    plain = low[first.start : first.end] in table.verbal and got.pieces[at - 1].code == "_" and before[-1].isalpha()
    return plain or before[-1] in table.modals


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
    until = got.pieces[got.match.start() - 1].code == "u"

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if unit.factor > 1:
            return _several(now, unit, 0)
        back = unit.letter == calendar.WEEKEND and moment.side == "past" and now.weekday() < 5 and not until
        return calendar.shifted(now, -1 if back else 0, unit.letter)

    return counted(of, unit.letter, note_of(got))


def read_unit_to_its_end(got: Got) -> Built:
    """`đến hết tuần`, `từ 9/3/1945 đến hết năm`: the present one, or that of the date beside it, whose end is named."""
    unit, to = got("u"), got.pieces[got.match.start() - 1]
    if " " not in got.context.reading.lower[to.start : to.end] or not isinstance(unit, Unit) or unit.factor > 1:
        return None

    def of(moment: Moment) -> Days | None:
        base = base_of(moment, told=moment.beside, unit=unit.letter)
        return calendar.unit_of(base, unit.letter) if base else None

    return in_story(counted(of, unit.letter, note_of(got)))


def point_of(base: date | None, count: int, letter: str, *, exact: bool) -> Days | None:
    """The day (or the unit around it) that far from `base`."""
    day = calendar.add(base, count, letter) if base else None
    if day is None:
        return None
    return Days(day, day) if exact or letter in (DAY,) else calendar.unit_of(day, letter)
