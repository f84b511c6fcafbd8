"""The builders of years and their named parts: `Q4 2024`, `the 1990s`, `Christmas`, `the 2018 agreement`, `today`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, QUARTER, YEAR, Days
from checker.claims.date_rule import Built, Got, note_of, whole
from checker.claims.date_when import Moment, counted, fixed, yearly
from checker.claims.holidays import holiday


def read_quarter(got: Got) -> Built:
    """`Q4 2024`, `the third quarter`, `quý IV/2024`."""
    which, year = whole(got("q") or got("q2")) % 5, got("y") or got("y2")
    if not 1 <= which <= 4:
        return None
    if year is not None:
        return fixed(calendar.quarter(year, which), QUARTER)
    return None if _of_a_game(got) else yearly(lambda y: calendar.quarter(y, which), QUARTER)


def _of_a_game(got: Got) -> bool:
    """Whether a quarter is of a match: a score or a word of sport stands in its sentence."""
    table, low = got.context.table, got.context.reading.lower
    first, last = got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end
    around = (
        low[max(0, first - _REACH) : first].rpartition(". ")[2] + " " + low[last : last + _REACH].partition(". ")[0]
    )
    return bool(table.games) and not table.games.isdisjoint(_WORD.findall(around))


_REACH = 120  # characters about a quarter in which its sentence tells of a match
_WORD = re.compile(r"[^\W\d_]+")


def read_year_quarter(got: Got) -> Built:
    """`the 1988 quarter`: of that year, the quarter told last."""
    year = got("y")

    def of(moment: Moment) -> Days | None:
        told = moment.quarter
        if told and told.days and told.days.low:
            return calendar.months(year, told.days.low.month, 3)
        return calendar.year(year)

    return replace(counted(of, "", note_of(got)), narrative=True) if 1900 <= year <= 2100 else None


def read_half(got: Got) -> Built:
    """`the first half 2024`, `H1 2024`."""
    return fixed(calendar.half(got("y") or got("y2"), whole(got("h") or got("h2"))), calendar.HALF)


def read_told_half(got: Got) -> Built:
    """`in the second half`, at the end of a clause beside a year; elsewhere it is of a match."""
    which = whole(got("h"))

    def of(moment: Moment) -> Days | None:
        told = moment.told if moment.beside and moment.told and moment.told.unit == YEAR else None
        low = told.days.low if told and told.days else None
        return calendar.half(low.year, which) if low else None

    return replace(counted(of, calendar.HALF, note_of(got)), doubtful=True) if got.closes else None


def read_season(got: Got) -> Built:
    """`summer 2024`; a bare season only after a word that dates have."""
    name, year = got("s"), got("y")
    if year is not None:
        return fixed(calendar.season(year, name), "")
    return yearly(lambda y: calendar.season(y, name), "") if got.has("e") or got.asked else None


def read_holiday(got: Got) -> Built:
    """`Christmas 2024`, `on Christmas Eve`."""
    rule_of, year = got("h"), got("y")
    if year is not None:
        return fixed(holiday(year, rule_of), DAY)
    return replace(w, note=got.text("h")) if (w := yearly(lambda y: holiday(y, rule_of), DAY)) else None


def read_break(got: Got) -> Built:
    """`the Tet holiday`, `the 2025 Tet holiday`: what the name ends in tells that it is the days themselves."""
    return read_holiday(got) if got.text("h").split()[-1] in got.context.table.breaks else None


def read_holiday_weekend(got: Got) -> Built:
    """`Labor Day weekend`: Saturday and Sunday, and the day itself where it lies beside them."""
    rule_of = got("h")

    def at(number: int) -> Days | None:
        found = holiday(number, rule_of)
        if found is None or found.low is None:
            return None
        start = calendar.plus(found.low, {0: -2, 4: 0, 6: -1}.get(found.low.weekday(), 5 - found.low.weekday()))
        return calendar.stretch(start, 2 if found.low.weekday() in (1, 2, 3, 5, 6) else 3)

    return fixed(at(got("y")), "") if got("y") else yearly(at, "")


def read_bare_holiday(got: Got) -> Built:
    """`Christmas trees` are no date, `on Christmas` and a lone `Christmas` are."""
    follows = re.match(r" ?([^\W\d_]+)", got.after)
    plain = follows is None or got.moment.alone or got.has("e")
    return read_holiday(got) if plain else None


def read_season_over(got: Got) -> Built:
    """`over the summer`, `before the autumn`, at the end of a clause: `over the fall in prices` is none."""
    return yearly(lambda y: calendar.season(y, got("s")), "") if got.closes else None


def read_decade(got: Got) -> Built:
    """`the 1990s`, `thập niên 90`, `the Sixties`, `the nineteen sixties`; `her sixties` are years of age."""
    start, century = whole(got("n")), whole(got("c"))
    unsure = got.text("n").isalpha() or got.pieces[got.match.start("n")].code == "ι"
    if unsure and not century and not _definite(got):
        return None
    start = start % 100 + 100 * century if century else start + 1900 if start < 100 else start
    if start % 100 == 0 and start < _LAST_OF_HUNDREDS:  # "the 1800s"
        return fixed(calendar.months(start, 1, 1200), "")
    return fixed(calendar.months(start, 1, 120), DECADE) if start % 10 == 0 else None


_LAST_OF_HUNDREDS = 1900  # from here on a decade is meant as often as a century


def _definite(got: Got) -> bool:
    """Whether a word for a decade follows the article, or an edge in capitals: `the sixties`, `mid-Sixties`."""
    at, low = got.match.start("n"), got.context.reading.lower
    first = at - 1
    while got.pieces[first].code in "E=-":
        first -= 1
    before = got.pieces[first]
    if before.code == "t":
        return low[before.start : before.end] == got.context.table.definite
    return first < at - 1 and got.context.reading.text[got.pieces[at].start].isupper()


def read_century(got: Got) -> Built:
    """`the 19th century`."""
    which = whole(got("n") or got("m"))
    if not 10 <= which <= 30:
        return None
    return (
        replace(w, note="a century by its hundreds")
        if (w := fixed(calendar.months(which * 100 - 100, 1, 1200), ""))
        else None
    )


def read_week_number(got: Got) -> Built:
    """`week 23 of 2024`, `week 23` in a note or beside a time of day (ISO 8601)."""
    number, year = whole(got("n")), got("y")
    timed = got.pieces[got.match.end()].code == "T"
    if not 1 <= number <= 53 or not (year or timed or got.asked):
        return None

    def at(y: int) -> Days | None:
        first = calendar.week(date(y, 1, 4))
        start = calendar.plus(first.low, 7 * (number - 1)) if first and first.low else None
        return calendar.week(start) if start else None

    if timed and not year:
        return counted(lambda m: at(m.published.year) if m.published else None, calendar.WEEK, note_of(got))
    return fixed(at(year), calendar.WEEK) if year else yearly(at, calendar.WEEK)


def read_deictic(got: Got) -> Built:
    """`today`, `hôm qua`."""
    offset: int = got("x") if got.has("x") else got("y")
    if _of_a_name(got):
        return None

    def of(moment: Moment) -> Days | None:
        return calendar.shifted(moment.published, offset, DAY) if moment.published else None

    return counted(of, DAY, note_of(got))


def _of_a_name(got: Got) -> bool:
    """Whether a word has a capital inside a sentence, as a name has (`USA Today`), and stands in no headline."""
    text, start, end = (
        got.context.reading.text,
        got.pieces[got.match.start()].start,
        got.pieces[got.match.end() - 1].end,
    )
    if not text[start].isupper() or text[start - 1 : start] != " " or not text[start - 2 : start - 1].isalpha():
        return False
    around = (
        text[text.rfind("\n", 0, start) + 1 : start].split()[-_AROUND:] + text[end:].split("\n", 1)[0].split()[:_AROUND]
    )
    return any(w.isalpha() and w.islower() and len(w) > _SHORT for w in around)


_AROUND = 8  # words about a capital among which a headline has no longer one without
_SHORT = 3  # letters of words that headlines write small


def read_now(got: Got) -> Built:
    """`now`, where a range ends."""
    at = got.match.start()
    piece, low = got.pieces[at], got.context.reading.lower
    since = got.asked or got.pieces[max(at - 2, 0)].code == "D"  # `from March to date`
    if not low.startswith(" ", piece.start - 1) or (
        got.text("x2") == "date" and not since and "till" not in low[: piece.start][-6:]
    ):
        return None
    return counted(
        lambda m: Days(m.published, m.published) if m.published else None, DAY, got.text("x") or got.text("x2")
    )


def read_abbreviated(got: Got) -> Built:
    """`EOY`: the end of the year, in capitals."""
    piece = got.piece("b") or got.piece("c")
    if piece is None or not got.context.reading.text[piece.start : piece.end].isupper():
        return None
    edge, _, unit = str(piece.value).partition(" ")

    def of(moment: Moment) -> Days | None:
        return calendar.unit_of(moment.published, unit) if moment.published else None

    return replace(counted(of, unit, got.context.reading.lower[piece.start : piece.end]), edge=edge)
