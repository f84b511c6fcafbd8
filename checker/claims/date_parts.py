"""The builders of parts of a period: `the first week of May`, `early March`, `the end of the year`, `Tuesday week`."""

from __future__ import annotations

from dataclasses import replace

from checker.claims import calendar
from checker.claims.calendar import DAY, MONTH, QUARTER, WEEK, YEAR, Days
from checker.claims.date_join import mapped
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_told import story_day
from checker.claims.date_when import Moment, When, counted
from checker.claims.date_words import Piece


def read_nothing(got: Got) -> Built:
    """What only looks like a date (`every Monday`)."""
    return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]


def read_rank_in(got: Got) -> Built:
    """`first week of October`, `last Friday of March`, `third last day of May`, `the 20th of this month`."""
    whole, unit = got("d"), got("u")
    rank = _rank(got)
    if not got.has("d") and got.asked:
        whole = _current(got("c").letter)
    plain = got.piece("o")
    if rank in (1, -1) and _some_days(got) and isinstance(whole, When) and whole.unit in _EDGED:
        return replace(whole, edge="early" if rank == 1 else "late")
    if plain and plain.code == "N" and rank > 31:
        return None
    if not rank or not isinstance(whole, When) or (not got.has("u") and whole.unit != MONTH):
        return None
    key = unit if isinstance(unit, int) else unit.letter if isinstance(unit, Unit) else DAY

    def of(days: Days) -> Days | None:
        return calendar.nth(days, key, rank)

    return mapped(whole, of, key if isinstance(key, str) else DAY, note_of(got))


def _some_days(got: Got) -> bool:
    """`the first days of next week`: no single day."""
    plural = got.context.table.plural
    return bool(plural) and isinstance(got("u"), Unit) and got("u").letter == DAY and got.text("u").endswith(plural)


def _current(letter: str) -> When:
    return counted(lambda m: calendar.unit_of(m.published, letter) if m.published else None, letter, "the current one")


def _bare(got: Got, letter: str) -> When | None:
    """`cuối năm`: in a language without articles the bare unit is the present one."""
    return None if got.context.table.roles.get("the") else _current(letter)


def read_season_in(got: Got) -> Built:
    """`mùa hè năm nay`, `the summer of last year`."""
    name, outer = got("s"), got("d")
    if not isinstance(outer, When) or outer.unit != YEAR:
        return None
    return mapped(outer, lambda days: calendar.season(days.low.year, name) if days.low else None, "", note_of(got))


_SUNDAY = 6


def _rank(got: Got) -> int:
    rank, shift = got("o"), got("r")
    if isinstance(shift, Shift) and shift.step != -1:
        return 0
    if got.has("v"):  # a rank that names a weekday too: `tuần thứ hai của tháng 3`
        return got("v") + 2 if got("v") < _SUNDAY else 0
    if got.has("e"):
        return {"early": 1, "late": -1}.get(got("e"), 0)
    if rank is None:
        return -1 if shift else 0
    return -int(rank) if shift else int(rank)


def read_count_in(got: Got) -> Built:
    """`the first nine months of 2024`, `6 tháng đầu năm 2024`, `the last 3 weeks of this year`."""
    whole, unit, count = got("d"), got("u"), got("n")
    edge = got("e")
    if got.has("c"):
        whole = _bare(got, got("c").letter)
    if not isinstance(count, int) or not 0 < count < 400 or not isinstance(whole, When):
        return None
    if edge is not None and edge not in ("early", "late"):
        return None
    last = edge == "late" or (got.has("r") and _rank(got) < 0)
    if got.has("r") and not last:
        return None
    if got.has("o") and int(got("o")) not in (1, -1):
        return None
    last = last or (got.has("o") and int(got("o")) == -1)

    def of(days: Days) -> Days | None:
        return calendar.several(days, unit.letter, -count if last else count)

    return mapped(whole, of, "", note_of(got))


def read_months_of(got: Got) -> Built:
    """`10 tháng năm 2024`: the first months of a year."""
    whole = got("d")
    return read_count_in(got) if isinstance(whole, When) and whole.unit == YEAR and whole.days else None


def read_first_months(got: Got) -> Built:
    """`in the first nine months`: of the year of publication, or of the one before while that is too young."""
    rank, count = got("o"), got("n")
    if rank != 1 or not isinstance(count, int) or not 1 < count < 12:
        return None

    def of(moment: Moment) -> Days | None:
        now = moment.published
        return calendar.months(now.year - (now.month < count), 1, count) if now else None

    return counted(of, "", note_of(got))


def read_part_in(got: Got) -> Built:
    """`the first half of 2024`, `the first half of the year`, `the third quarter of last year`."""
    whole, unit, rank = got("d"), got("u"), got("o")
    if got.has("c"):
        whole = _current(got("c").letter)
    which = {"early": 1, "late": 2}.get(got("e") or "", int(rank or 0))
    if not isinstance(whole, When) or not which:
        return None

    def of(days: Days) -> Days | None:
        low, high = days.low, days.high
        if low is None or high is None:
            return None
        if whole.unit == YEAR:
            return calendar.quarter(low.year, which) if unit.letter == QUARTER else calendar.half(low.year, which)
        if unit.letter != calendar.HALF or which > 2:
            return None
        middle = low.replace(day=15) if whole.unit == MONTH else low + (high - low) // 2
        after = calendar.plus(middle, 1)
        return Days(low, middle) if which == 1 else Days(after, high) if after else None

    return mapped(whole, of, unit.letter if whole.unit == YEAR else "", note_of(got))


def read_named_in(got: Got) -> Built:
    """`September last year`, `last year's third quarter`, `Christmas of next year`: the year comes from beside it."""
    inner, outer = got("a"), got("b")
    if not isinstance(inner, When) or not isinstance(outer, When) or not inner.yearly or outer.unit != YEAR:
        return None
    if not (outer.counted or outer.days) or outer.bound or outer.edge:
        return None
    if outer.days:
        year = outer.days.low
        found = When(inner.unit, days=inner.yearly(year.year)) if year else None
        return replace(found, edge=inner.edge) if found and found.days else None
    return replace(inner, year=outer.counted, note=note_of(got), weekday=None, narrative=outer.narrative)


def read_edge(got: Got) -> Built:
    """`early March`, `the end of next week`, `cuối năm 2024`."""
    when, edge = got("d"), got("e")
    edged = got.piece("e")
    if not isinstance(when, When) or when.edge or when.bound:
        return None
    if when.unit == DAY and edged and edged.code == "G":
        return None
    point = bool(edged and edged.code == "G")
    return when if when.unit in (DAY, calendar.WEEKEND) else replace(when, edge=edge, point=point)


def read_edge_unit(got: Got) -> Built:
    """`the end of the year`, `đầu tháng`: of the one it is."""
    edge, unit = got("e"), got("u")
    if unit.letter not in _EDGED:
        return None

    def of(moment: Moment) -> Days | None:
        now = story_day(moment) if edge == "rest" or unit.letter in _AGES else moment.published
        return calendar.unit_of(now, unit.letter) if now else None

    return replace(counted(of, unit.letter, note_of(got)), edge=edge)


_AGES = (calendar.DECADE, calendar.CENTURY)
_EDGED = (WEEK, MONTH, QUARTER, YEAR, *_AGES)


def read_bare_edge(got: Got) -> Built:
    """`cuối năm`."""
    whole = _bare(got, got("u").letter)
    return replace(whole, edge=got("e"), note=note_of(got)) if whole else None


def read_within_unit(got: Got) -> Built:
    """`earlier in the week`, `later in the day`."""
    if got("e") not in ("earlier", "later"):
        return None
    letter = got("u").letter
    if letter == DAY:
        return replace(counted(lambda m: _told_day(m), DAY, note_of(got)), narrative=True)
    return read_edge_unit(got)


def _told_day(moment: Moment) -> Days | None:
    if moment.told and moment.told.unit == DAY and not moment.told.yearless:
        return moment.told.days
    return Days(moment.published, moment.published) if moment.published else None


def read_unit_end(got: Got) -> Built:
    """`year-end`, `by year-end 1990`."""
    if got.has("d"):
        year = isinstance(got("d"), When) and got("d").unit == got("u").letter == YEAR and not got("d").bound
        return replace(got("d"), edge=got("e"), point=True) if year else read_edge_unit(got)
    return read_edge_unit(got)


def read_unit_of(got: Got) -> Built:
    """`the month of March`, `the week of March 3`, `the week starting on February 4`."""
    base, unit = got("d"), got("u")
    if unit.letter == MONTH:
        return base if isinstance(base, When) and base.unit == MONTH and not base.bound else None

    def of(days: Days) -> Days | None:
        return calendar.unit_of(days.low, unit.letter) if days.low else None

    return mapped(base, of, unit.letter, note_of(got)) if isinstance(base, When) and base.unit == DAY else None


def read_starting(got: Got) -> Built:
    """`3 days starting from next Monday`."""
    base, unit, count = got("d"), got("u"), got("n")
    if not isinstance(base, When) or not isinstance(count, int) or not (got.asked or "L" in got.match.group()):
        return None

    def of(days: Days) -> Days | None:
        end = calendar.add(days.low, count, unit.letter) if days.low else None
        last = calendar.plus(end, -1) if end else None
        return Days(days.low, last) if last else None

    return mapped(base, of, "", note_of(got))
