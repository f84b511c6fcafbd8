"""The rules for dates counted from another: `last week`, `the past three years`, `two weeks ago`, `3 days after X`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, MONTH, QUARTER, WEEK, YEAR, Days
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, Rule, rule
from checker.claims.date_when import Moment, When, counted, mapped

_COARSE: Final = (MONTH, QUARTER, calendar.HALF, YEAR, DECADE, calendar.CENTURY)


def _base(moment: Moment, *, told: bool, unit: str = YEAR) -> date | None:
    """The day to count from: the one told last where the words ask for it, else that of publication.

    None where days are counted from a date told only to the month or year.
    """
    last = moment.told
    if told and last and last.meant and last.meant.low and not last.yearless:
        return None if unit == DAY and last.unit != DAY else last.meant.low
    return moment.published


def _shifted_unit(got: Got) -> Built:
    """`last week`, `tuần trước`, `this quarter`."""
    shift, unit = got("r"), got("u")
    if not isinstance(shift, Shift) or not isinstance(unit, Unit):
        return None
    told = _narrated(got, shift) and not got.asked

    def of(moment: Moment) -> Days | None:
        base = _base(moment, told=told, unit=unit.letter)
        if base is None:
            return None
        if shift.rolling and unit.letter in (DECADE, calendar.CENTURY):
            start = calendar.add(base, shift.count, unit.letter)
            return Days(start, base) if start else None
        return (
            _several(base, unit, shift.count) if unit.factor > 1 else calendar.shifted(base, shift.count, unit.letter)
        )

    when = counted(of, unit.letter if unit.factor == 1 else "", _note(got))
    return _told(when) if told else when


def _narrated(got: Got, shift: Shift) -> bool:
    """`the following day`, `the next year`: the story goes on; `over the next year` looks ahead from today."""
    if shift.told:
        return True
    first = got.match.start()
    return (
        shift.count == 1
        and not shift.coming
        and got.pieces[first].code == "t"
        and got.pieces[first - 1].code not in "in@fz"
    )


def _several(base: date, unit: Unit, count: int) -> Days | None:
    """A fortnight or the like beside the present one, in whole units."""
    first = count if count >= 0 else -unit.factor
    low, high = calendar.shifted(base, first, unit.letter), calendar.shifted(base, first + unit.factor - 1, unit.letter)
    return Days(low.low, high.high) if low and high else None


def _told(when: When) -> When:
    return replace(when, narrative=True)


def _note(got: Got) -> str:
    first, last = got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end
    return got.context.reading.lower[first:last]


def _shifted_weekday(got: Got) -> Built:
    """`last Tuesday` is the one before today, `next Tuesday` that of next week, `coming Tuesday` the one ahead."""
    shift, weekday = got("r"), got("w")
    if not isinstance(shift, Shift):
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if shift.count < 0 or shift.coming:
            day = calendar.weekday_on(now, weekday, ahead=shift.coming, same=False)
        else:
            week = calendar.shifted(now, shift.count, WEEK)
            day = calendar.plus(week.low, weekday) if week and week.low else None
        return Days(day, day) if day else None

    return counted(of, DAY, _note(got), f"XXXX-W-{weekday + 1}")


def _shifted_name(got: Got) -> Built:
    """`next March`, `this summer`, `last Christmas`: the nearest one on that side."""
    shift, name = got("r"), got.piece("m")
    if not isinstance(shift, Shift) or (name and name.code != "M" and (name.code == "ν" or shift.count == 0)):
        return None
    month, season, holiday = got("m"), got("s"), got("h")

    def at(number: int) -> Days | None:
        if month is not None:
            return calendar.months(number, month)
        return calendar.season(number, season) if season else calendar.holiday(number, holiday)

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        near = [d for n in range(now.year - 2, now.year + 4) if (d := at(n)) and d.low and d.high]
        if shift.count == 0:
            current = [d for d in near if d.low and d.high and d.low <= now <= d.high]
            return (current or [d for d in near if d.low and d.low.year == now.year] or near)[0]
        if shift.count < 0:
            return ([d for d in near if d.high and d.high < now] or near)[-1]
        ahead = [d for d in near if d.low and d.low > now]
        return ahead[shift.count - 1] if len(ahead) >= shift.count else None

    return counted(of, MONTH if month is not None else DAY if holiday else "", _note(got))


def _after_next(got: Got) -> Built:
    """`friday after next`, `the week after next`, `March after next`: one further than the next."""
    shift, unit, weekday, month = got("r"), got("u"), got("w"), got("m")
    if not isinstance(shift, Shift) or shift.count != 1:
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

    return counted(of, unit.letter if unit else DAY if weekday is not None else MONTH, _note(got))


def _stretch(got: Got) -> Built:
    """`the past three years`, `3 năm tới`: that many units up to, or from, the day of publication."""
    shift, unit = got("r"), got("u")
    count = _count(got("n"), unit)
    if not isinstance(shift, Shift) or shift.count == 0 or not count:
        return None
    alone = got.moment.alone
    if alone and got.text("r") in got.context.table.pointing:
        return counted(
            lambda m: _point(m.published, count, unit.letter, exact=unit.letter not in _COARSE), unit.letter, _note(got)
        )

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        if alone or unit.letter in (QUARTER, DECADE):
            first = -count if shift.count < 0 else 1
            low = calendar.shifted(now, first, unit.letter)
            high = calendar.shifted(now, first + count - 1, unit.letter)
            return Days(low.low, high.high) if low and high else None
        tomorrow, yesterday = calendar.plus(now, 1), calendar.plus(now, -1)
        edge = calendar.add(now, count * (1 if shift.count > 0 else -1), unit.letter)
        if edge is None or tomorrow is None or yesterday is None:
            return None
        return Days(tomorrow, edge) if shift.count > 0 else Days(edge, yesterday)

    return counted(of, "", _note(got))


def _stretch_after(got: Got) -> Built:
    """`3 năm qua`; `hai năm sau đó` is counted from the date told before."""
    shift = got("r")
    if isinstance(shift, Shift) and shift.told:
        return _distance(got, shift.count, told=True)
    return _stretch(got)


def _stretch_between(got: Got) -> Built:
    """`two upcoming days`, but not `only 3 next week`."""
    shift = got("r")
    plural = got.text("u").endswith(got.context.table.plural or "s") or got("n") == 1
    return _stretch(got) if plural or (isinstance(shift, Shift) and shift.coming) else None


def _next_told(got: Got) -> Built:
    """`the day before`, `the year after`: beside the date told last."""
    sign, unit = -1 if got.match.group("s") == "B" else 1, got("u")

    def of(moment: Moment) -> Days | None:
        base = _base(moment, told=True, unit=unit.letter)
        return calendar.shifted(base, sign, unit.letter) if base else None

    return _told(counted(of, unit.letter, _note(got)))


def _count(value: object, unit: Unit | None) -> int:
    if not isinstance(value, (int, Decimal)) or unit is None:
        return 0
    whole = int(value * unit.factor)
    return whole if 0 < whole < 100_000 else 0


def _point(base: date | None, count: int, letter: str, *, exact: bool) -> Days | None:
    day = calendar.add(base, count, letter) if base else None
    if day is None:
        return None
    return Days(day, day) if exact or letter in (DAY,) else calendar.unit_of(day, letter)


def _ago(got: Got) -> Built:
    """`two years ago`, `hai năm trước`, `in three weeks`: to the precision of its unit; a request means the day."""
    return _distance(got, -1, told=False)


def _ahead(got: Got) -> Built:
    """`in two weeks`: a length of time as often as a date, so only where the sentence looks ahead."""
    sure = got.asked or got.moment.side == "future"
    return _distance(got, 1, told=False) if sure else None


def _ago_ahead(got: Got) -> Built:
    """`in three weeks' time`."""
    return _distance(got, 1, told=False)


def _later(got: Got) -> Built:
    """`two days later`, `a year earlier`: counted from what was told before."""
    edge = got("l")
    if edge not in (None, "earlier", "later"):
        return None
    return _distance(got, -1 if edge == "earlier" else 1, told=True)


def _told_length(got: Got) -> Built:
    """`a year before`, at the end of a clause."""
    return _distance(got, -1 if got.match.group("b") == "B" else 1, told=True)


def _distance(got: Got, sign: int, *, told: bool) -> Built:
    steps = [(got(n), got(u)) for n, u in (("n", "u"), ("k", "v"), ("j", "w")) if got.has(n)]
    counts = [(_count(n, u), u) for n, u in steps]
    if not counts or any(not c for c, _ in counts) or got.text("n") in got.context.table.counts:
        return None
    exact = got.asked or len(counts) > 1 or counts[0][1].factor > 1
    letter = YEAR if counts[0][1].letter in (DECADE, calendar.CENTURY) else counts[0][1].letter

    def of(moment: Moment) -> Days | None:
        period = moment.told if told and moment.beside else None
        if period and period.days and period.unit in _PERIODS and letter == YEAR:
            return _years_away(period.days, sign * counts[0][0])
        day = _base(moment, told=told, unit=counts[0][1].letter)
        for count, unit in counts:
            day = calendar.add(day, sign * count, unit.letter) if day else None
        if day is None:
            return None
        return Days(day, day) if exact else calendar.unit_of(day, letter)

    when = replace(counted(of, DAY if exact else letter, _note(got)), sign=sign)
    return _told(when) if told else when


_PERIODS: Final = (MONTH, QUARTER, calendar.HALF)


def _years_away(days: Days, count: int) -> Days | None:
    """The same months of another year: `a year earlier` beside a quarter is that quarter."""
    if days.low is None or days.high is None:
        return None
    length = (days.high.year - days.low.year) * 12 + days.high.month - days.low.month + 1
    return calendar.months(days.low.year + count, days.low.month, length)


def _year_earlier(got: Got) -> Built:
    """`the year-earlier quarter`: the period told last, a year before."""
    quarter = got.has("q")

    def of(moment: Moment) -> Days | None:
        told = moment.told
        if told and told.days and told.unit in _PERIODS:
            return _years_away(told.days, -1)
        return calendar.shifted(moment.published, -1, YEAR) if moment.published and not quarter else None

    return replace(_told(counted(of, "" if quarter else YEAR, _note(got))), sign=-1)


def _weekdays_away(got: Got) -> Built:
    """`two Sundays from now`, `2 thursdays ago`."""
    count, weekday = _count(got("n"), Unit(DAY)), got("w")
    ahead = got.has("l")

    def of(moment: Moment) -> Days | None:
        now = moment.published
        first = calendar.weekday_on(now, weekday, ahead=ahead, same=False) if now else None
        day = calendar.plus(first, 7 * (count - 1) * (1 if ahead else -1)) if first else None
        return Days(day, day) if day else None

    return counted(of, DAY, _note(got)) if count else None


def _from_date(got: Got) -> Built:
    """`3 weeks after January 15th`, `two days before yesterday`, `3 days from Tuesday`."""
    base, unit = got("d"), got("u")
    count = _count(got("n"), unit) if got.has("n") else 1
    sign = -1 if got.has("b") else 1
    if not isinstance(base, When) or not count:
        return None

    def of(days: Days) -> Days | None:
        day = calendar.add(days.low, sign * count, unit.letter) if days.low else None
        return Days(day, day) if day else None

    found = mapped(base, of, DAY, _note(got))
    return replace(found, sign=sign) if found else None


def _weekday_from_date(got: Got) -> Built:
    """`third tuesday after christmas 2014`, `Sunday 3 weeks after January 15th`."""
    base, weekday, rank = got("d"), got("w"), got("o")
    count, ahead = int(rank) if rank else 1, not got.has("b")

    def of(days: Days) -> Days | None:
        low = days.low
        first = calendar.weekday_on(low, weekday, ahead=ahead, same=False) if low else None
        day = calendar.plus(first, 7 * (count - 1) * (1 if ahead else -1)) if first else None
        return Days(day, day) if day else None

    return mapped(base, of, DAY, _note(got)) if isinstance(base, When) else None


def _same_unit(got: Got) -> Built:
    """`that day`, `the same year`: the one told before."""
    unit: Unit = got("u")

    def of(moment: Moment) -> Days | None:
        base = _base(moment, told=True, unit=unit.letter)
        return calendar.unit_of(base, unit.letter) if base else None

    return _told(counted(of, unit.letter, _note(got)))


def _this_unit(got: Got) -> Built:
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

    return counted(of, unit.letter, _note(got))


def _within(got: Got) -> Built:
    """`within 9 months`, in requests: from today on."""
    count, unit = _count(got("n"), got("u")), got("u")

    def of(moment: Moment) -> Days | None:
        edge = calendar.add(moment.published, count, unit.letter) if moment.published else None
        last = calendar.plus(edge, -1) if edge else None
        return Days(moment.published, last) if last else None

    return counted(of, "", _note(got)) if count and got.asked else None


def _signed(got: Got) -> Built:
    """`+2 years`, `now + 1 day`, `+1 decade -2 years` as a whole text."""
    if not got.moment.alone:
        return None
    steps = [(_count(got(n), got(u)) * (-1 if got.text(p) == "-" else 1), got(u)) for p, n, u in _SIGNED if got.has(n)]

    def of(moment: Moment) -> Days | None:
        day = moment.published
        for count, unit in steps:
            day = calendar.add(day, count, unit.letter) if day else None
        return Days(day, day) if day else None

    return counted(of, DAY, _note(got))


_SIGNED: Final = (("p", "n", "u"), ("q", "k", "v"))


def _year_to_date(got: Got) -> Built:
    def of(moment: Moment) -> Days | None:
        now = moment.published
        return Days(now.replace(month=1, day=1), now) if now else None

    return counted(of, "", _note(got))


_LENGTH: Final = "(?P<n>{N})(?P<u>{U})(?:[&,]{0,2}(?P<k>{N})(?P<v>{U})(?:[&,]{0,2}(?P<j>{N})(?P<w>{U}))?)?"

RULES: Final[tuple[Rule, ...]] = (
    rule(r"(?<!N)t?(?P<u>{U})V(?P<r>R)(?![WΩωdwmqhykec])", "V", _after_next),
    rule(r"(?P<w>[WΩω])V(?P<r>R)(?!{U})", "V", _after_next),
    rule(r"(?P<m>{M})V(?P<r>R)(?!{U})", "V", _after_next),
    rule(r"(?:a|t)?y=(?:E|p)(?P<q>q)?", "=", _year_earlier),
    rule(r"p(?P<n>{N})(?P<u>{U})", "p", _ago),
    rule(rf"(?<!R){_LENGTH}p", "p", _ago),
    rule(r"(?P<n>[aNY])(?P<u>{U})p", "p", _ago),
    rule(rf"(?<!R){_LENGTH}l", "l", _later),
    rule(r"t(?P<u>[dwmy])(?P<s>[BV])(?=[;_,.)>])", "BV", _next_told),
    rule(rf"(?<!R){_LENGTH}(?P<b>[BV])(?=[;_,.)>])", "BV", _told_length),
    rule(rf"{_LENGTH}(?P<l>E)(?!o?[Dt])", "E", _later),
    rule(r"(?P<n>{N})(?P<w>Π)p", "p", _weekdays_away),
    rule(r"(?P<n>{N})(?P<w>[WΩωΠ])(?P<l>l)", "l", _weekdays_away),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>{U})(?!o)", "R", _stretch),
    rule(r"t?(?P<n>N)(?P<r>R)(?P<u>{U})(?!o)", "R", _stretch_between),
    rule(r"(?P<n>{N})(?P<u>{U})(?P<r>R)", "R", _stretch_after),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>B)(?![D0-9NJgjyd])",
        "B",
        lambda got: _ago(got) if isinstance(got("r"), Shift) else None,
    ),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>V)(?![D0-9NJgjyd])",
        "V",
        lambda got: _later(got) if isinstance(got("r"), Shift) else None,
    ),
    rule(r"(?<!O)t?(?P<r>R)(?P<u>{U})(?!o(?!t?[_;,]))(?!it?[MμYR])", "R", _shifted_unit),
    rule(r"(?P<u>{U})(?P<r>[RBV])(?![yD])", "RBV", _shifted_unit),
    rule(r"t?(?P<r>R)(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?![NOY])", "R", _shifted_name),
    rule(r"(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?P<r>[RBV])", "RBV", _shifted_name),
    rule(r"t?r(?P<u>[dwmqyk])", "r", _same_unit),
    rule(rf"i{_LENGTH}(?P<t>[s_]?θ)", "θ", _ago_ahead),
    rule(rf"i{_LENGTH}(?![o!])", "i", _ahead),
    rule(rf"@{_LENGTH}", "@", _within),
    rule(r"0?(?P<p>[#-])(?P<n>N)(?P<u>{U})(?:(?P<q>[#-])(?P<k>N)(?P<v>{U}))?", "#", _signed),
    rule(r"t?y-0", "0", _year_to_date),
)

#: Weekdays, once figures and names beside them have been read.
WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"t?(?P<r>R)(?P<w>[WΩω])(?!o(?!t?[_;,]))(?!it?[DMmqy])", "R", _shifted_weekday),
    rule(r"(?P<w>[WΩω])(?P<r>R)", "R", _shifted_weekday),
    rule(r"(?P<o>O)(?P<w>[WΩω])(?:(?P<b>B)|V)(?P<d>D)", "D", _weekday_from_date),
)

#: These need the dates that the other rules found.
LATE: Final[tuple[Rule, ...]] = (
    rule(r"(?P<n>{N})(?P<u>{U})(?:(?P<b>B)|[VlfL])(?P<d>D)", "D", _from_date),
    rule(r"t(?P<u>d)(?:(?P<b>B)|V)(?P<d>D)", "D", _from_date),
    rule(r"(?<![RONxBV~!])t(?P<u>[dkw])(?![oDRBVEPW])", "dkw", _this_unit),
)
