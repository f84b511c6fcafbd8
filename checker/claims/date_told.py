"""The builders of dates that go on from the one told before: `the day after`, `that October`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.claims import calendar
from checker.claims.calendar import DAY, MONTH, QUARTER, YEAR, Days
from checker.claims.date_lengths import distance
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, note_of, whole
from checker.claims.date_shifts import base_of, in_story
from checker.claims.date_when import Moment, When, counted


def read_next_told(got: Got) -> Built:
    """`the day before`, `the year after`: beside the date told last, at the end of a clause.

    Behind a subject (`the day before he died`) it is beside what is told there.
    """
    if not got.closes:
        return None
    sign, unit = -1 if got.match.group("s") == "B" else 1, got("u")

    def of(moment: Moment) -> Days | None:
        base = base_of(moment, told=True, unit=unit.letter)
        return calendar.shifted(base, sign, unit.letter) if base else None

    return replace(in_story(counted(of, unit.letter, note_of(got))), sign=sign)


def read_told_after(got: Got) -> Built:
    """`two years after that`, `the week before that`: so far from the date told last."""
    sign = -1 if got.match.group("s") == "B" else 1
    return distance(got, sign, told=True) if got.closes else None


def read_told_name(got: Got) -> Built:
    """`that October`, `that spring`, `that Tuesday`: the first from the date told before on, or of its year."""
    month, season, weekday = got("m"), got("s"), got("w")
    verb = season and not got.closes and got.text("s") in got.context.table.weak  # "shares that fall"
    if verb or (got.has("m") and got.piece("m").code == "ν"):  # type: ignore[union-attr]
        return None

    def at(number: int) -> Days | None:
        return calendar.months(number, month) if month is not None else calendar.season(number, season)

    earlier = bool(got.context.table.perfect.intersection(got.after.split()[:3]))

    def of(moment: Moment) -> Days | None:
        told = moment.told
        low = told.days.low if told and told.days and not told.yearless else None
        if told is None or low is None:
            return None
        if weekday is not None:
            day = calendar.weekday_on(low, weekday, ahead=not earlier, same=True) if told.unit == DAY else None
            return Days(day, day) if day else None
        first = low.replace(day=1)
        near = [d for n in (low.year, low.year + 1) if (d := at(n)) and d.high]
        return next((d for d in near if d.high and d.high >= first), None)

    unit = MONTH if month is not None else DAY if weekday is not None else ""
    return replace(in_story(counted(of, unit, note_of(got))), doubtful=True)


def read_the_weekday(got: Got) -> Built:
    """`on the Saturday`: in a story of long ago that of the days after the one told, else an ordinary weekday."""
    weekday: int = got("w")

    def of(moment: Moment) -> Days | None:
        told, now = moment.told, moment.published
        low = told.days.low if told and told.days and not told.yearless and moment.paragraph else None
        if now is None:
            return None
        far = low is not None and (now - low).days > _FAR
        if far and told and told.unit != DAY:
            return None  # of a week that nobody names
        start = low if far and low else now
        day = calendar.weekday_on(start, weekday, ahead=far or moment.ahead, same=True)
        return Days(day, day) if day else None

    return replace(counted(of, DAY, note_of(got), f"XXXX-W-{weekday + 1}"), narrative=True)


_FAR = 40  # days; a weekday with its article is of the news of these weeks, or of a story before them


def read_told_day(got: Got) -> Built:
    """`ngày 13`: of the month told before in its paragraph."""
    number, day = whole(got("o")), got.pieces[got.match.start("d")]
    ends = got.closes or got.pieces[got.match.end()].code == "&"
    before = got.pieces[got.match.start("d") - 1].code
    opens = ends and (before in "n-fuv" or got.context.reading.text[day.start].isupper())  # "Ngày 3, đoàn đến Huế"
    sure = got.has("p") or opens or got.text("d") in got.context.table.dayish
    if not 1 <= number <= 31 or not (ends or sure):
        return None

    def of(moment: Moment) -> Days | None:
        told = moment.told if moment.paragraph and moment.told else None
        told = told if told and (told.unit in (DAY, MONTH) or told.run) and not told.yearless else None
        low = told.days.low if told and told.days else None
        if low is None and sure:
            return _day_near(moment, number)
        return calendar.day(low.year, low.month, number) if low else None

    return replace(in_story(counted(of, DAY, note_of(got))), doubtful=True)


def read_told_night(got: Got) -> Built:
    """`tối 24`, at the end of a clause: a day by its number alone."""
    listed = got.after.lstrip(" ,;_")[:1].isdigit()  # `24, 25 đội`
    return read_told_day(got) if got.closes and not listed else None


def _day_near(moment: Moment, number: int) -> Days | None:
    """The day of that number nearest to publication: before it, or ahead where the sentence looks ahead.

    A day of this week is meant rather than one of the month before, unless something is told of the past.
    """
    now = moment.published
    if now is None:
        return None
    soon = moment.planned or (not moment.side and number - now.day < _WEEK)
    step = (1 if number < now.day else 0) if moment.ahead else 0 if soon else (-1 if number > now.day else 0)
    month = calendar.months(now.year, now.month + step)
    return calendar.day(month.low.year, month.low.month, number) if month and month.low else None


_WEEK = 7  # days


def read_told_distance(got: Got) -> Built:
    """`trước đó một ngày`, `sau đó hai tuần`: so far from the date told last."""
    shift = got("r")
    return distance(got, shift.step, told=True) if isinstance(shift, Shift) and shift.told else None


def read_same_of_year(got: Got) -> Built:
    """`the same month of 2015`, `the same quarter last year`: that of the date told last in another year."""
    unit, shift, year = got("u").letter, got("r"), got("y")
    if isinstance(shift, Shift) and shift.step != -1:
        return None

    def of(moment: Moment) -> Days | None:
        last, now = moment.quarter if unit == QUARTER else moment.told, moment.published
        number = year or (now.year - 1 if now else None)
        low = last.days.low if last and last.days and last.unit in (DAY, MONTH, QUARTER) else None
        if number is None:
            return None
        whole = calendar.unit_of(low, unit) if low else None
        if whole is None or whole.low is None:
            return calendar.year(number)
        return calendar.months(number, whole.low.month, 3 if unit == QUARTER else 1)

    return in_story(counted(of, "", note_of(got)))


def read_shifted_part(got: Got) -> Built:
    """`the next morning`, `the previous night`: a day before or after the one told last."""
    shift = got("r")
    if not isinstance(shift, Shift) or abs(shift.step) != 1 or not (shift.told or shift.step > 0):
        return None
    return _day_told(got, shift.step)


def read_part_told(got: Got) -> Built:
    """`the night before`, `the morning after`, at the end of a clause."""
    return _day_told(got, -1 if got.match.group("s") == "B" else 1) if got.closes else None


def _day_told(got: Got, sign: int) -> When:
    def of(moment: Moment) -> Days | None:
        base = base_of(moment, told=True, unit=DAY)
        return calendar.shifted(base, sign, DAY) if base else None

    return replace(in_story(counted(of, DAY, note_of(got))), doubtful=True)


def read_told_part(got: Got) -> Built:
    """`that night`, `tối ấy`: of the day told before."""

    def of(moment: Moment) -> Days | None:
        told = moment.told if moment.told and moment.told.unit == DAY and not moment.told.yearless else None
        return told.days if told else None

    return replace(in_story(counted(of, DAY, note_of(got))), doubtful=True)


def read_same_unit(got: Got) -> Built:
    """`that day`, `the same year`, `năm ấy`: the one told before."""
    unit: Unit = got("u")
    past = unit.letter == YEAR and got.context.table.pointers.intersection(got.text(n) for n in "rp")

    same_day = unit.letter == DAY and got.has("r")

    def of(moment: Moment) -> Days | None:
        if same_day and moment.day and not moment.paragraph:
            return moment.day.days  # `chiều cùng ngày` opens a paragraph of the news
        base = base_of(
            moment._replace(told=moment.year) if past and moment.year else moment,
            told=True,
            unit=unit.letter,
            same=True,
        )
        return calendar.unit_of(base, unit.letter) if base else None

    return replace(in_story(counted(of, unit.letter, note_of(got))), doubtful=True)


def story_day(moment: Moment) -> date | None:
    """The day told before, where it lies so far back that the story is not of the news; else that of publication."""
    told = moment.told.days.low if moment.told and moment.told.days and moment.paragraph else None
    now = moment.published
    return told if told and now and moment.side != "future" and (now - told).days > _LONG else now


def read_told_decade(got: Got) -> Built:
    """`for most of the decade`: that of the story."""

    def of(moment: Moment) -> Days | None:
        now = story_day(moment)
        return calendar.unit_of(now, calendar.DECADE) if now else None

    return counted(of, calendar.DECADE, note_of(got))


def read_told_quarter(got: Got) -> Built:
    """`in the quarter`: the one told before."""

    def of(moment: Moment) -> Days | None:
        told = moment.quarter
        return told.days if told else None

    return replace(counted(of, QUARTER, note_of(got)), narrative=True, doubtful=True)


_LONG = 400  # days back from which a story is not of the news
