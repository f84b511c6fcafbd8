"""The rules that put dates together: weekday and day, parts of periods, ranges, clock times, bounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, MONTH, QUARTER, WEEK, YEAR, Days
from checker.claims.date_figures import Clock
from checker.claims.date_lexer import Piece
from checker.claims.date_lexicon import Shift, Unit
from checker.claims.date_relative import _note
from checker.claims.date_rule import Built, Got, Rule, rule
from checker.claims.date_when import Moment, When, counted, joined, mapped


def _weekday(got: Got) -> Built:
    return When(DAY, weekday=got("w"))


def _nothing(got: Got) -> Built:
    return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]


def _with_weekday(got: Got) -> Built:
    """`Tuesday, 31 March`: one date; the weekday settles a year that is not said."""
    when, weekday = got("d"), got("w")
    if when.unit == DAY and when.weekday is None and not got.has("r"):
        return replace(when, weekday=weekday)
    if when.unit in (WEEK, ""):
        return _in_week(when, weekday, got)
    return None


def _beside(got: Got) -> Built:
    when = got("d")
    if any(p.code == "-" and p.end - p.start > 1 for p in got.pieces[got.match.start() : got.match.end()]):
        return None
    return replace(when, weekday=got("w")) if when.unit == DAY and when.weekday is None and not when.counted else None


def _in_week(when: When, weekday: int, got: Got) -> Built:
    def of(days: Days) -> Days | None:
        return calendar.nth(days, weekday, 1)

    return mapped(when, of, DAY, _note(got)) if when.unit == WEEK else None


def _weekday_rank(got: Got) -> Built:
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

    return counted(of, DAY, _note(got), f"XXXX-XX-{number:02d}")


def _day_of_month(got: Got) -> Built:
    """`on the 4th`."""
    number = int(got("o"))
    plain = got.match.group().startswith("t") and got.after[:1] in ",.;"
    if not 1 <= number <= 31 or not (plain or got.moment.request):
        return None

    def of(moment: Moment) -> Days | None:
        told = moment.told.days.low if moment.told and moment.told.days and moment.told.unit in (DAY, MONTH) else None
        now = told or moment.published
        return calendar.day(now.year, now.month, number) if now else None

    return counted(of, DAY, _note(got), f"XXXX-XX-{number:02d}")


def _rank_in(got: Got) -> Built:
    """`first week of October`, `last Friday of March`, `third last day of May`, `the 20th of this month`."""
    whole, unit = got("d"), got("u")
    rank = _rank(got)
    if not got.has("d") and got.asked:
        whole = _current(got("c").letter)
    if not rank or not isinstance(whole, When) or (not got.has("u") and whole.unit != MONTH):
        return None
    key = unit if isinstance(unit, int) else unit.letter if isinstance(unit, Unit) else DAY

    def of(days: Days) -> Days | None:
        return calendar.nth(days, key, rank)

    return mapped(whole, of, key if isinstance(key, str) else DAY, _note(got))


def _current(letter: str) -> When:
    return counted(lambda m: calendar.unit_of(m.published, letter) if m.published else None, letter, "the current one")


def _season_in(got: Got) -> Built:
    """`mùa hè năm nay`, `the summer of last year`."""
    name, outer = got("s"), got("d")
    if not isinstance(outer, When) or outer.unit != YEAR:
        return None
    return mapped(outer, lambda days: calendar.season(days.low.year, name) if days.low else None, "", _note(got))


def _rank(got: Got) -> int:
    rank, shift = got("o"), got("r")
    if isinstance(shift, Shift) and shift.count != -1:
        return 0
    if rank is None:
        return -1 if shift else 0
    return -int(rank) if shift else int(rank)


def _count_in(got: Got) -> Built:
    """`the first nine months of 2024`, `6 tháng đầu năm 2024`, `the last 3 weeks of this year`."""
    whole, unit, count = got("d"), got("u"), got("n")
    edge = got("e")
    if not isinstance(count, int) or not 0 < count < 400 or not isinstance(whole, When):
        return None
    if edge is not None and edge not in ("early", "late"):
        return None
    last = edge == "late" or (got.has("r") and _rank(got) < 0)
    if got.has("r") and not last:
        return None
    if got.has("o") and int(got("o")) != 1:
        return None

    def of(days: Days) -> Days | None:
        return calendar.several(days, unit.letter, -count if last else count)

    return mapped(whole, of, "", _note(got))


def _part_in(got: Got) -> Built:
    """`the first half of 2024`, `the third quarter of last year`."""
    whole, unit, rank = got("d"), got("u"), got("o")
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

    return mapped(whole, of, unit.letter if whole.unit == YEAR else "", _note(got))


def _named_in(got: Got) -> Built:
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
    return replace(inner, year=outer.counted, note=_note(got), weekday=None)


def _edge(got: Got) -> Built:
    """`early March`, `the end of next week`, `cuối năm 2024`."""
    when, edge = got("d"), got("e")
    edged = got.piece("e")
    if not isinstance(when, When) or when.edge or when.bound:
        return None
    if when.unit == DAY and edged and edged.code == "G":
        return None
    return when if when.unit in (DAY, calendar.WEEKEND) else replace(when, edge=edge)


def _edge_unit(got: Got) -> Built:
    """`the end of the year`, `đầu tháng`: of the one it is."""
    edge, unit = got("e"), got("u")
    if unit.letter not in (WEEK, MONTH, QUARTER, YEAR, calendar.DECADE):
        return None

    def of(moment: Moment) -> Days | None:
        return calendar.unit_of(moment.published, unit.letter) if moment.published else None

    return replace(counted(of, unit.letter, _note(got)), edge=edge)


def _within_unit(got: Got) -> Built:
    """`earlier in the week`, `later in the day`."""
    if got("e") not in ("earlier", "later"):
        return None
    letter = got("u").letter
    if letter == DAY:
        return replace(counted(lambda m: _told_day(m), DAY, _note(got)), narrative=True)
    return _edge_unit(got)


def _told_day(moment: Moment) -> Days | None:
    if moment.told and moment.told.unit == DAY and not moment.told.yearless:
        return moment.told.days
    return Days(moment.published, moment.published) if moment.published else None


def _unit_end(got: Got) -> Built:
    """`year-end`, `by year-end 1990`."""
    if got.has("y"):
        found = When(YEAR, days=calendar.year(got("y")))
        return replace(found, edge=got("e")) if got("u").letter == YEAR else None
    return _edge_unit(got)


def _unit_of(got: Got) -> Built:
    """`20th of the month`, `the week of March 3`, `the week starting on February 4`."""
    base, unit = got("d"), got("u")

    def of(days: Days) -> Days | None:
        return calendar.unit_of(days.low, unit.letter) if days.low else None

    return mapped(base, of, unit.letter, _note(got)) if isinstance(base, When) and base.unit == DAY else None


def _starting(got: Got) -> Built:
    """`3 days starting from next Monday`."""
    base, unit, count = got("d"), got("u"), got("n")
    if not isinstance(base, When) or not isinstance(count, int) or not (got.asked or "L" in got.match.group()):
        return None

    def of(days: Days) -> Days | None:
        end = calendar.add(days.low, count, unit.letter) if days.low else None
        last = calendar.plus(end, -1) if end else None
        return Days(days.low, last) if last else None

    return mapped(base, of, "", _note(got))


def _clocked(got: Got) -> Built:
    """A time of day beside its day."""
    when = got("d")
    if not isinstance(when, When) or when.unit != DAY or when.clock:
        return None
    times = [c.time for name in ("c", "e") if isinstance(c := got(name), (Clock,))] or [str(got("c"))]
    return replace(when, clock=tuple(times), zone=_zone_of(got))


def _zone_of(got: Got) -> int | None:
    zone = got("z") if got.has("z") else got("y")
    return zone if isinstance(zone, int) else None


def _day_part(got: Got) -> Built:
    when = got("d")
    return when if isinstance(when, When) and when.unit == DAY else None


def _this_part(got: Got) -> Built:
    """`sáng nay`, `tối qua`."""
    shift = got("r")
    if not isinstance(shift, Shift):
        return None

    def of(moment: Moment) -> Days | None:
        return calendar.shifted(moment.published, shift.count, DAY) if moment.published else None

    return counted(of, DAY, _note(got))


def _said_twice(got: Got) -> Built:
    """`yesterday (31 March)`: one date said twice; the one that says most stays."""
    a, b = got("a"), got("b")
    if a.unit != DAY or b.unit != DAY or (not a.counted and a.weekday is None):
        return None
    return replace(b, note="; ".join(n for n in (a.note, b.note) if n)) if b.days or b.yearly else None


def _range(got: Got) -> Built:
    left, right = got("a"), got("b")
    if not isinstance(left, When) or not isinstance(right, When) or left.bound or right.bound:
        return None
    return joined(left, right, _note(got))


def _bounded(got: Got) -> Built:
    when = got("d")
    if (
        not isinstance(when, When)
        or when.bound
        or (got.moment.alone and when.note in got.context.table.roles.get("now", ()))
    ):
        return None
    if got.has("x"):
        return replace(when, bound="before" if when.sign < 0 else "after") if when.sign else None
    if got.has("m") and not (when.clock or when.sign or when.days):
        return replace(when)
    for name, bound in (("u", "until"), ("v", "since"), ("b", "before"), ("a", "after"), ("m", "about")):
        if got.has(name):
            return replace(when, bound=bound)
    return None


def _or_later(got: Got) -> Built:
    when = got("d")
    return replace(when, bound="since") if isinstance(when, When) and not when.bound else None


_W: Final = "(?P<w>[WΩω])"

#: Weekdays beside the day itself.
BESIDE: Final[tuple[Rule, ...]] = (rule(rf"R?{_W}[,<nt=-]{{0,3}}d{{0,2}}(?P<d>D)(?P<c>>)?", "D", _beside),)

#: Weekdays, parts of periods, ranks and counts within them.
RULES: Final[tuple[Rule, ...]] = (
    rule(rf"{_W}[,<]?o?t?(?P<d>D)", "D", _with_weekday),
    rule(rf"(?P<d>D)[,<]?n?{_W}>?", "D", _with_weekday),
    rule(rf"(?P<d>D)(?P<r>-){_W}", "-", _with_weekday),
    rule(rf"{_W}t?(?P<o>O)(?!_)", "O", _weekday_rank),
    rule(rf"{_W}(?P<o>N)(?=[_;])", "N", _weekday_rank),
    rule(r"(?<=n)t?(?P<o>O)(?![o!])", "O", _day_of_month),
    rule(r"t?(?P<u>[ymq])[=s](?P<e>G)(?P<y>Y)?", "G", _unit_end),
    rule(r"t?(?P<o>O)(?P<r>R)?(?P<u>[WΩdwk])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "O", _rank_in),
    rule(r"t?(?P<r>R)(?P<u>[WΩdwk])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "R", _rank_in),
    rule(r"(?P<o>N)o?(?P<d>D)", "N", _rank_in),
    rule(r"(?P<s>S)[,o]?(?P<d>D)", "S", _season_in),
    rule(r"(?P<u>[dwk])(?P<o>O)o?(?P<d>D)", "O", _rank_in),
    rule(r"t?(?P<o>O)o(?P<d>D)", "O", _rank_in),
    rule(r"t?(?P<o>O)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "N", _count_in),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "N", _count_in),
    rule(r"(?P<n>N)(?P<u>[dwmq])(?P<e>E)(?P<d>D)", "N", _count_in),
    rule(r"t?(?P<o>O)(?P<u>[hq])[oi]t?(?P<d>D)", "O", _part_in),
    rule(r"(?P<u>h)(?P<e>E)(?P<d>D)", "h", _part_in),
    rule(r"(?P<a>D)[o,]?(?P<b>D)", "D", _named_in),
    rule(r"(?P<b>D)s(?P<a>D)", "s", _named_in),
    rule(r"(?P<n>{N})(?P<u>{U})Ln?(?P<d>D)", "L", _starting),
    rule(r"t?(?P<u>[wk])(?:o|Ln?)t?(?P<d>D)", "wk", _unit_of),
    rule(r"(?P<n>{N})(?P<u>{U}),f(?P<d>D)", "f", _starting),
    rule(r"t?(?P<e>G)o~?t?(?P<d>D)", "G", _edge),
    rule(r"t?(?P<e>[EG])=(?P<d>D)", "EG", _edge),
    rule(r"(?P<e>[EG])-?(?P<d>D)", "EG", _edge),
    rule(r"t?(?P<e>G)ot?(?P<u>{U})(?!!)", "G", _edge_unit),
    rule(r"(?P<e>E)[oi]t(?P<u>{U})(?![!o])", "E", _within_unit),
)

#: Weekdays that nothing else has claimed; `every Monday` is no date.
WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"x[WΩω]", "x", _nothing),
    rule(r"(?P<w>W)", "W", _weekday),
    rule(r"(?<=[PdnuvBVfR])(?P<w>Ω)", "Ω", _weekday),
    rule(r"(?<=;)(?P<w>[Ωω])(?=;)", "Ωω", _weekday),
)


def _clock(got: Got) -> Built:
    """A time of day alone: of the day told beside it or before it."""
    clock = got("c")
    time, sure = (clock.time, clock.sure) if isinstance(clock, Clock) else (str(clock), False)
    if not sure and got.pieces[got.match.start() - 1].code != "n":
        return None

    def of(moment: Moment) -> Days | None:
        told = moment.told
        return told.days if told and told.unit == DAY and not told.yearless and moment.paragraph else None

    return replace(counted(of, DAY, "time of day"), clock=(time,), zone=_zone_of(got), narrative=True)


#: Times, then ranges, then what bounds them.
LAST: Final[tuple[Rule, ...]] = (
    rule(r"(?P<a>D),?<(?P<b>D)>", "D", _said_twice),
    rule(r"(?P<a>D),?(?P<b>D)", "D", _said_twice),
    rule(r"(?P<p>P)[nito,]{0,3}(?P<d>D)", "P", _day_part),
    rule(r"(?P<d>D)[nit]{0,2}E?P", "P", _day_part),
    rule(r"(?P<p>P)(?P<r>R)", "P", _this_part),
    rule(r"(?:f|b)?n?~?(?P<c>T)[-&](?P<e>T)(?P<z>Z)?[,noit]{0,3}(?P<d>D)", "T", _clocked),
    rule(r"(?P<c>T)P?<?(?P<z>Z)?>?[,noit]{0,3}(?P<d>D)(?:<(?P<y>Z)>)?", "T", _clocked),
    rule(r"(?P<d>D)[,ni~]{0,3}(?P<c>T)P?<?(?P<z>Z)?>?", "T", _clocked),
    rule(r"(?<=[ni])(?P<n>~)?(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", _clock),
    rule(r"(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", _clock),
    rule(r"bt?(?P<a>D)&t?(?P<b>D)", "b", _range),
    rule(r"(?:[fbv]t?|(?<=[i_;,<n]))(?P<a>D)[-u]t?(?P<b>D)", "D", _range),
    rule(r"(?P<a>D)[=-]t?(?P<b>D)", "D", _range),
    rule(r"(?P<d>D),?(?:λ|&(?:V|(?P<e>[lE])))(?![DYMNWJgtT])", "λVlE", _or_later),
    rule(r"~?(?:(?P<u>u)|(?P<v>v)|(?P<b>B)|(?P<a>V)|(?P<m>~))t?(?P<d>D)(?!s)", "uvBV~", _bounded),
    rule(r"(?P<v>G)(?P<d>D)", "G", _bounded),
    rule(r"(?P<x>Ξ)(?P<d>D)", "Ξ", _bounded),
)
