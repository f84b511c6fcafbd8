"""The builders of dates a length of time away: `two weeks ago`, `in three days`, `a year earlier`, `3 days after X`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, MONTH, YEAR, Days
from checker.claims.date_earlier import PERIODS, years_away
from checker.claims.date_join import mapped
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_resolve import resolve
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_shifts import COARSE, base_of, count_of, in_story, not_yet, plural, read_stretch
from checker.claims.date_when import Moment, When, counted
from checker.claims.date_words import Piece


def read_ago(got: Got) -> Built:
    """`two years ago`, `hai năm trước`, `in three weeks`: to the precision of its unit; a request means the day."""
    return distance(got, -1, told=False)


def read_years_ago_in(got: Got) -> Built:
    """`a year ago this month`, `two years ago last week`, `three weeks ago today`."""
    count, letter = count_of(got("n"), got("u")), got("v").letter if got.has("v") else DAY
    shift, back = got("r") or Shift(got("x") or 0), got("u").letter
    if not count or not isinstance(shift, Shift) or shift.told:
        return None

    def of(moment: Moment) -> Days | None:
        then = calendar.add(moment.published, -count, back) if moment.published else None
        return calendar.shifted(then, shift.step, letter) if then else None

    return replace(counted(of, letter, note_of(got)), sign=-1)


def read_ago_before(got: Got) -> Built:
    """`hai năm trước`: where the word for `before` can also mean `ago`."""
    return read_ago(got) if isinstance(got("r"), Shift) else None


def read_days_before(got: Got) -> Built:
    """`hai hôm trước`: a number before a word that alone is of one day; not `ba hôm trước khi mất`."""
    count, x, table = count_of(got("n"), Unit(DAY)), got("x"), got.context.table
    words = got.text("x").split()
    follows = got.after.split()[:1]
    if x != -1 or table.units.get(words[0]) != DAY or not count:
        return None
    if follows and f"{words[-1]} {follows[0]}" in table.roles["before"]:
        return [p._replace(code="_") for p in _matched(got)]

    def of(moment: Moment) -> Days | None:
        day = calendar.add(moment.published, -count, DAY) if moment.published else None
        return Days(day, day) if day else None

    return replace(counted(of, DAY, note_of(got)), sign=-1)


def read_later_after(got: Got) -> Built:
    """`hai năm sau`: where the word for `after` can also mean `later`."""
    return read_later(got) if isinstance(got("r"), Shift) else None


def read_stretch_after(got: Got) -> Built:
    """`3 năm qua`; `hai năm sau đó` is counted from the date told before."""
    shift = got("r")
    if isinstance(shift, Shift) and shift.told:
        return distance(got, shift.step, told=True)
    if got.text("r") in got.context.table.then_too and not got.closes:
        return [p._replace(code="_") if p is got.piece("r") else p for p in _matched(got)]
    return read_stretch(got)


def _matched(got: Got) -> list[Piece]:
    return list(got.pieces[got.match.start() : got.match.end()])


def read_ahead(got: Got) -> Built:
    """`in two weeks`: a length of time as often as a date, so only where the sentence looks ahead."""
    sure = got.asked or got.moment.ahead
    return distance(got, 1, told=False) if sure else None


def read_ago_ahead(got: Got) -> Built:
    """`in three weeks' time`."""
    return distance(got, 1, told=False)


def read_later(got: Got) -> Built:
    """`two days later`, `a year earlier`: counted from what was told before."""
    edge = got("l")
    if edge not in (None, "earlier", "later"):
        return None
    return distance(got, -1 if edge == "earlier" else 1, told=True)


def read_length_on(got: Got) -> Built:
    """`seven years on, the blades turn`: where there is something to count from."""
    when = distance(got, 1, told=True)
    return on_from(when, got) if isinstance(when, When) else None


def read_told_length(got: Got) -> Built:
    """`a year before`, at the end of a clause."""
    if not got.closes:
        return None
    return distance(got, -1 if got.match.group("b") == "B" else 1, told=True)


def distance(got: Got, sign: int, *, told: bool) -> Built:
    """So many units (n u, k v, j w, i x) before or after the day of publication or the date `told` last."""
    steps = [(got(n), got(u)) for n, u in _STEPS if got.has(n)]
    counts = [_whole_units(n, u) for n, u in steps]
    if not counts or any(not c for c, _ in counts) or (got.text("n") in got.context.table.counts and not got.asked):
        return None
    exact = got.asked or len(counts) > 1 or counts[0][1].factor > 1
    letter = YEAR if counts[0][1].letter in (DECADE, calendar.CENTURY) else counts[0][1].letter

    def of(moment: Moment) -> Days | None:
        period = moment.told if told and moment.beside else None
        if period and period.days and period.unit in PERIODS and letter == YEAR and sign < 0:
            return years_away(period.days, sign * counts[0][0])
        day = base_of(moment, told=told, unit=counts[0][1].letter)
        if day and told and moment.side == "past":
            day = not_yet(day, sign * counts[0][0], counts[0][1].letter, moment)
        for count, unit in counts:
            day = calendar.add(day, sign * count, unit.letter) if day else None
        if day is None:
            return None
        return Days(day, day) if exact else calendar.unit_of(day, letter)

    when = replace(counted(of, DAY if exact else letter, note_of(got)), sign=sign)
    return in_story(when) if told else when


def on_from(when: When, got: Got) -> When:
    """A date counted from the one told before; `half a century later` with none before it is no date of the news."""
    of = when.counted
    if of is None or when.sign < 0 or got.asked:
        return in_story(when)
    return replace(when, counted=lambda moment: of(moment) if moment.told else None, narrative=True)


_STEPS: Final = (("n", "u"), ("k", "v"), ("j", "w"), ("i", "x"))
#: What a part of a unit is counted in: so many of which unit make one.
_BELOW: Final = {YEAR: (12, MONTH), DECADE: (10, YEAR), calendar.CENTURY: (100, YEAR), calendar.WEEK: (7, DAY)}


def _whole_units(value: object, unit: Unit) -> tuple[int, Unit]:
    """A number of units, in smaller ones where it is not whole: 2.5 years are 30 months; 0 where it cannot be read."""
    size, below = _BELOW.get(unit.letter, (1, unit.letter))
    if isinstance(value, Decimal) and value != int(value) and size > 1:
        return count_of(value * size, Unit(below, unit.factor)), Unit(below)
    return count_of(value, unit), unit


def read_weekdays_away(got: Got) -> Built:
    """`two Sundays from now`, `2 thursdays ago`."""
    count, weekday = count_of(got("n"), Unit(DAY)), got("w")
    ahead = got.has("l")

    def of(moment: Moment) -> Days | None:
        now = moment.published
        first = calendar.weekday_on(now, weekday, ahead=ahead, same=False) if now else None
        day = calendar.plus(first, 7 * (count - 1) * (1 if ahead else -1)) if first else None
        return Days(day, day) if day else None

    return counted(of, DAY, note_of(got)) if count else None


def read_seasons_ago(got: Got) -> Built:
    """`two winters ago`: the last of them that is over, or one before it."""
    count, name = count_of(got("n"), Unit(YEAR)), got("s")

    def of(moment: Moment) -> Days | None:
        now = moment.published
        near = (calendar.season(n, name) for n in range(now.year, now.year - 2, -1)) if now else ()
        last = next((d.low for d in near if d and d.low and d.high and now and d.high < now), None)
        return calendar.season(last.year - count + 1, name) if last else None

    return counted(of, "", note_of(got)) if count else None


def read_from_date(got: Got) -> Built:
    """`3 weeks after January 15th`, `two days before yesterday`, `3 days from Tuesday`."""
    base, unit = got("d"), got("u")
    count = count_of(got("n"), unit) if got.has("n") else 1
    sign = -1 if got.has("b") else 1
    if not isinstance(base, When) or not count or got.names_more:
        return None
    if "f" in got.match.group() and base.weekday is not None:
        base = replace(base, reaching=True)  # "a week from Friday" lies ahead
    starts = "f" in got.match.group() and not got.asked
    told = base.days is not None or base.yearly is not None
    if starts and (base.unit != DAY or told or not (base.counted or unit.letter in (DAY, calendar.WEEK))):
        return None  # "for three years from April 2022", "for three days from 3 May" begin then

    whole = base.unit == unit.letter and not base.edge and unit.letter in COARSE

    def of(days: Days) -> Days | None:
        if whole:
            return calendar.shifted(days.low, sign * count, unit.letter) if days.low else None
        day = calendar.add(days.low, sign * count, unit.letter) if days.low else None
        return Days(day, day) if day else None

    found = mapped(base, of, unit.letter if whole else DAY, note_of(got))
    return replace(found, sign=sign) if found else None


def read_date_before(got: Got) -> Built:
    """`trước Tết hai tuần`, at the end of a clause: so far from a date named first."""
    return read_from_date(got) if got.closes else None


def read_stretch_to(got: Got) -> Built:
    """`in the three months to March 2024`, `in the year to 30 June`: that many units, the last of which ends there."""
    base, unit = got("d"), got("u") or got("y")
    count = count_of(got("n"), unit) if got.has("n") else 1
    if (
        not isinstance(base, When)
        or base.unit not in (DAY, MONTH)
        or base.bound
        or base.clock
        or base.edge
        or not count
    ):
        return None

    def of(days: Days) -> Days | None:
        after = calendar.plus(days.high, 1) if days.high else None
        low = calendar.add(after, -count, unit.letter) if after else None
        return Days(low, days.high) if low else None

    def later(moment: Moment) -> Days | None:
        known = resolve(base, moment)
        return of(known.days) if known.days and not known.yearless else None

    return mapped(base, of, "", note_of(got)) if base.days else counted(later, "", note_of(got))


def read_unit_beside(got: Got) -> Built:
    """`the week before Christmas`, `the month after June 2018`: the whole one next to a date."""
    base, unit, sign = got("d"), got("u"), -1 if got.has("b") else 1
    if not isinstance(base, When) or base.bound or got.names_more or plural(got, unit):
        return None

    def of(days: Days) -> Days | None:
        return calendar.shifted(days.low, sign, unit.letter) if days.low else None

    near = (unit.letter,) if unit.letter == YEAR else (DAY, unit.letter)
    return mapped(base, of, unit.letter, note_of(got)) if base.unit in near else None


def read_weekday_from_date(got: Got) -> Built:
    """`third tuesday after christmas 2014`, `Sunday 3 weeks after January 15th`."""
    base, weekday, rank = got("d"), got("w"), got("o") or got("n")
    count, ahead = int(rank) if rank else 1, not got.has("b")

    def of(days: Days) -> Days | None:
        low = days.low
        first = calendar.weekday_on(low, weekday, ahead=ahead, same=False) if low else None
        day = calendar.plus(first, 7 * (count - 1) * (1 if ahead else -1)) if first else None
        return Days(day, day) if day else None

    return mapped(base, of, DAY, note_of(got)) if isinstance(base, When) else None


def read_within(got: Got) -> Built:
    """`within 9 months`, in requests: from today on."""
    count, unit = count_of(got("n"), got("u")), got("u")

    def of(moment: Moment) -> Days | None:
        edge = calendar.add(moment.published, count, unit.letter) if moment.published else None
        last = calendar.plus(edge, -1) if edge else None
        return Days(moment.published, last) if last else None

    return counted(of, "", note_of(got)) if count and got.asked else None


def read_signed(got: Got) -> Built:
    """`+2 years`, `now + 1 day`, `+1 decade -2 years` as a whole line; `- 2 days` is one of a list."""
    sign, number = got.piece("p"), got.piece("n")
    bulleted = (
        sign and number and sign.code == "-" and sign.end < number.start and sign is got.pieces[got.match.start()]
    )
    if not got.moment.alone or bulleted:
        return None
    steps = [
        (count_of(got(n), got(u)) * (-1 if got.text(p) == "-" else 1), got(u)) for p, n, u in _SIGNED if got.has(n)
    ]

    def of(moment: Moment) -> Days | None:
        day = moment.published
        for count, unit in steps:
            day = calendar.add(day, count, unit.letter) if day else None
        return Days(day, day) if day else None

    return counted(of, DAY, note_of(got))


_SIGNED: Final = (("p", "n", "u"), ("q", "k", "v"))


def read_year_to_date(got: Got) -> Built:
    """`year to date`, `the month to date`."""
    unit = got("u").letter

    def of(moment: Moment) -> Days | None:
        now = moment.published
        whole = calendar.unit_of(now, unit) if now else None
        return Days(whole.low, now) if whole else None

    return counted(of, "", note_of(got))
