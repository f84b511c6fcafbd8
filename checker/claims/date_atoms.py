"""The rules for single dates: a day, month, quarter, year, season, holiday, weekday or relative day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DAY, DECADE, MONTH, QUARTER, YEAR, Days
from checker.claims.date_figures import Written
from checker.claims.date_lexer import Piece
from checker.claims.date_rule import Built, Got, Rule, rule
from checker.claims.date_when import Moment, When, counted, fixed, joined, yearly


def day_of(year: int | None, month: int, number: int) -> When | None:
    """A day of a month, with or without its year; None where no calendar has it."""
    if year is not None:
        return fixed(calendar.day(year, month, number), DAY)
    return yearly(lambda y: calendar.day(y, month, number), DAY)


def written(value: Written, us: bool, weekday: int | None = None) -> When | None:
    """A date in figures: the day first, unless the weekday, an impossible month or a US source says otherwise."""
    first, second = value.parts
    orders = [(first, second), (second, first)]
    if us and not value.ordered:
        orders.reverse()
    found = [w for d, m in orders[: 1 if value.ordered else 2] if (w := day_of(value.year, m, d))]
    if weekday is not None and value.year and len(found) == 2:
        found.sort(key=lambda w: not (w.days and w.days.low and w.days.low.weekday() == weekday))
    if not found:
        return None
    best = found[0]
    return replace(best, clock=(value.time,)) if value.time else best


def _number(value: object) -> int:
    return int(value) if isinstance(value, (int, Decimal)) and value == int(value) else 0


def _weak(got: Got, name: str = "m") -> bool:
    """Whether a month word that is also another word stands without enough beside it to be a month."""
    piece = got.piece(name)
    if piece is None or piece.code != "ν" or got.asked:
        return False
    low = got.context.reading.lower
    glued = low[piece.end : piece.end + 1].isdecimal()
    closed = got.pieces[got.match.start() - 1].code == "i" and not got.after[:1].isalnum() and got.after[:1] != " "
    return not (glued or closed)


def _full_day(got: Got) -> Built:
    number, year = _number(got("d")), got("y")
    if got.has("z"):
        year = 1900 + _number(got("z")) if _number(got("z")) > 31 else None
    return None if year is None and _weak(got) else day_of(year, got("m"), number)


def _days(got: Got) -> Built:
    """`13 to 15 July` is a range; `18 and 19 June` are two days."""
    first, second, month, year = _number(got("a")), _number(got("b")), got("m"), got("y")
    if year is None and _weak(got):
        return None
    left, right = day_of(year, month, first), day_of(year, month, second)
    if not left or not right:
        return None
    a = got.piece("a")
    if got.text("k") in got.context.table.roles.get("and", ()) and not got.has("f") and a:
        last = got.pieces[got.match.end() - 1].end
        return [Piece("D", a.start, a.end, left), Piece("&", a.end, a.end), Piece("D", a.end + 1, last, right)]
    if first >= second:
        return None
    if year is not None:
        return fixed(Days(date(year, month, first), date(year, month, second)), "")
    return yearly(lambda y: _between(calendar.day(y, month, first), calendar.day(y, month, second)), "")


def _between(low: Days | None, high: Days | None) -> Days | None:
    return Days(low.low, high.high) if low and high else None


def _days_figures(got: Got) -> Built:
    """`từ ngày 3 đến 5/4`: the day before takes the month of the day after."""
    value: Written = got("g")
    day, month = value.parts
    left, right = day_of(value.year, month, _number(got("a"))), day_of(value.year, month, day)
    if not left or not right or _number(got("a")) >= day:
        return None
    if left.days and right.days:
        return fixed(Days(left.days.low, right.days.high), "")
    at, to = left.yearly, right.yearly
    return yearly(lambda y: _between(at(y), to(y)) if at and to else None, "")


def _month(got: Got) -> Built:
    month, year = got("m"), got("y")
    if year is not None:
        return fixed(calendar.months(year, month), MONTH)
    return None if _weak(got) else yearly(lambda y: calendar.months(y, month), MONTH)


def _bare_month(got: Got) -> Built:
    """A month alone; `April Jones` is a name unless a preposition says otherwise."""
    end = got.pieces[got.match.end() - 1].end
    follows = got.context.reading.text[end : end + 3]
    before = got.pieces[got.match.start() - 1].code
    named = follows[:1] == " " and follows[1:2].isupper() and follows[2:3].islower() and before not in "inofEGRuvzBVb"
    return None if named else _month(got)


def _doubtful_month(got: Got) -> Built:
    """`in may`, or `March` as a whole text."""
    opens = got.pieces[got.match.start() - 1].code == ";"
    return None if opens and not got.moment.alone else _month(got)


def _month_range(got: Got) -> Built:
    """`tháng 4-5/2024`, `Jan-Feb 2017`."""
    first, (year, last) = (_number(got("a")), got("k")) if got.has("k") else (got("a"), (got("y"), got("m")))
    if year is None:
        return yearly(lambda y: calendar.months(y, first, (last - first) % 12 + 1), "")
    start = year if first <= last else year - 1
    return fixed(calendar.months(start, first, (last - first) % 12 + 1), "")


def _month_year(got: Got) -> Built:
    year, month = got("k")
    return fixed(calendar.months(year, month), MONTH)


def _figures(got: Got) -> Built:
    value: Written = got("g") or Written((_number(got("a")), _number(got("b"))), got("y"))
    if got.has("g") and got.piece("g").code == "j" and not (got.has("d") or got.asked):  # type: ignore[union-attr]
        return None
    return written(value, got.context.reading.us)


def _figure_range(got: Got) -> Built:
    """`5/1-5/7, 2020`: the first takes the year of the second."""
    first, last, us = got("a"), got("g"), got.context.reading.us
    year = last.year or got("y")
    left, right = written(first._replace(year=year), us), written(last._replace(year=year), us)
    return joined(left, right, "") if left and right else None


def _lone_figures(got: Got) -> Built:
    """`2-15` as a whole text; `3-2` is a score."""
    return _figures(got) if max(_number(got("a")), _number(got("b"))) > 12 else None


def _weekday_figures(got: Got) -> Built:
    """`Friday 7.6`: a weekday beside figures proves them a date, and may tell which of them is the month."""
    value: Written = got("g") or Written((_number(got("a")), _number(got("b"))))
    year = value.year or (got.moment.published.year if got.moment.published else None)
    sorted_ = written(value._replace(year=year), got.context.reading.us, got("w")) if year else None
    if value.year or sorted_ is None or sorted_.days is None or sorted_.days.low is None:
        plain = sorted_ or written(value, got.context.reading.us)
        return beside_weekday(plain, got("w")) if plain else None
    low = sorted_.days.low
    plain = day_of(None, low.month, low.day)
    return beside_weekday(plain, got("w")) if plain else None


def beside_weekday(when: When, weekday: int) -> When:
    """A day said with its weekday, which settles the year where the year is not said."""
    return replace(when, weekday=weekday)


def _quarter(got: Got) -> Built:
    which, year = _number(got("q") or got("q2")) % 5, got("y") or got("y2")
    if not 1 <= which <= 4:
        return None
    if year is not None:
        return fixed(calendar.quarter(year, which), QUARTER)
    return yearly(lambda y: calendar.quarter(y, which), QUARTER)


def _half(got: Got) -> Built:
    return fixed(calendar.half(got("y") or got("y2"), _number(got("h") or got("h2"))), calendar.HALF)


def _season(got: Got) -> Built:
    name, year = got("s"), got("y")
    if year is not None:
        return fixed(calendar.season(year, name), "")
    return yearly(lambda y: calendar.season(y, name), "") if got.has("e") or got.asked else None


def _holiday(got: Got) -> Built:
    rule_of, year = got("h"), got("y")
    if year is not None:
        return fixed(calendar.holiday(year, rule_of), DAY)
    return replace(w, note=got.text("h")) if (w := yearly(lambda y: calendar.holiday(y, rule_of), DAY)) else None


def _holiday_weekend(got: Got) -> Built:
    """`Labor Day weekend`: Saturday and Sunday, and the day itself where it lies beside them."""
    rule_of = got("h")

    def at(number: int) -> Days | None:
        found = calendar.holiday(number, rule_of)
        if found is None or found.low is None:
            return None
        start = calendar.plus(found.low, {0: -2, 4: 0, 6: -1}.get(found.low.weekday(), 5 - found.low.weekday()))
        return calendar.stretch(start, 2 if found.low.weekday() in (1, 2, 3, 5, 6) else 3)

    return fixed(at(got("y")), "") if got("y") else yearly(at, "")


def _bare_holiday(got: Got) -> Built:
    """`Christmas trees` are no date, `on Christmas` and a lone `Christmas` are."""
    follows = re.match(r" ?([^\W\d_]+)", got.after)
    plain = follows is None or got.moment.alone or got.has("e")
    return _holiday(got) if plain else None


def _decade(got: Got) -> Built:
    start = _number(got("n"))
    start = start + 1900 if start < 100 else start
    return fixed(calendar.months(start, 1, 120), DECADE) if start % 10 == 0 else None


def _century(got: Got) -> Built:
    which = _number(got("n") or got("m"))
    if not 10 <= which <= 30:
        return None
    return (
        replace(w, note="a century by its hundreds")
        if (w := fixed(calendar.months(which * 100 - 100, 1, 1200), ""))
        else None
    )


def _year(got: Got) -> Built:
    return fixed(calendar.year(got("y")), YEAR)


def _fiscal_year(got: Got) -> Built:
    """`FY24`; only glued."""
    piece = got.piece("n")
    glued = piece is not None and piece.end - piece.start == 2 and got.pieces[got.match.start()].end == piece.start
    return fixed(calendar.year(2000 + _number(got("n"))), YEAR) if glued else None


def _likely_year(got: Got) -> Built:
    """A bare number with a word before it that years have; not a count (`in 2000 villages`)."""
    number = got("y")
    word = re.match(r" +([^\W\d_]+)", got.after)
    if word and (not 1800 <= number <= 2100 or (number % 100 == 0 and word.group(1).endswith("s"))):
        return None
    return _year(got)


def _named_year(got: Got) -> Built:
    """`the 2018 agreement`: a year before what it names."""
    number, word = got("y"), re.match(r" +([^\W\d_]+)", got.after)
    if not word or not 1900 <= number <= 2100 or (number % 100 == 0 and word.group(1).endswith("s")):
        return None
    return _year(got)


def _years(got: Got) -> Built:
    low, high = got("a") or got("c"), got("b") or got("d")
    if not 1000 <= low < high <= 2999 or not (low >= 1900 and high <= 2100):
        return None
    return fixed(Days(date(low, 1, 1), date(high, 12, 31)), "")


def _more_years(got: Got) -> Built:
    """`in 2016, 2017 and 2018`: each a date of its own."""
    first = got.pieces[got.match.start() - 1].value
    if not isinstance(first, When) or first.unit != YEAR:
        return None
    found = got.pieces[got.match.start() : got.match.end()]
    years = [
        p._replace(code="D", value=fixed(calendar.year(int(str(p.value))), YEAR)) if p.code == "Y" else p for p in found
    ]
    return years


def _year_month(got: Got) -> Built:
    """`2015-3` in notes; `2012-13` is a season, and no date."""
    month = _number(got("n"))
    if month == (got("y") + 1) % 100 and not got.moment.alone:
        return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]
    return fixed(calendar.months(got("y"), month), MONTH) if got.asked and 1 <= month <= 12 else None


def _week_number(got: Got) -> Built:
    number, year = _number(got("n")), got("y")
    if not 1 <= number <= 53 or not (year or got.asked):
        return None

    def at(y: int) -> Days | None:
        first = calendar.week(date(y, 1, 4))
        start = calendar.plus(first.low, 7 * (number - 1)) if first and first.low else None
        return calendar.week(start) if start else None

    return fixed(at(year), calendar.WEEK) if year else yearly(at, calendar.WEEK)


def _deictic(got: Got) -> Built:
    offset: int = got("x")

    def of(moment: Moment) -> Days | None:
        return calendar.shifted(moment.published, offset, DAY) if moment.published else None

    return counted(of, DAY, got.text("x"))


def _now(got: Got) -> Built:
    piece = got.pieces[got.match.start()]
    low = got.context.reading.lower
    if not low.startswith(" ", piece.start - 1) or (
        got.text("x2") == "date" and not got.asked and "till" not in low[: piece.start][-6:]
    ):
        return None
    return counted(
        lambda m: Days(m.published, m.published) if m.published else None, DAY, got.text("x") or got.text("x2")
    )


def _abbreviated(got: Got) -> Built:
    """`EOY`: the end of the year, in capitals."""
    piece = got.piece("b") or got.piece("c")
    if piece is None or not got.context.reading.text[piece.start : piece.end].isupper():
        return None
    edge, _, unit = str(piece.value).partition(" ")

    def of(moment: Moment) -> Days | None:
        return calendar.unit_of(moment.published, unit) if moment.published else None

    return replace(counted(of, unit, got.context.reading.lower[piece.start : piece.end]), edge=edge)


RULES: Final[tuple[Rule, ...]] = (
    rule(
        r"(?P<f>[fb])?[nt]{0,2}d{0,3}(?P<a>[NO])(?P<k>[-=&u])[nt]{0,2}d{0,3}(?P<b>[NO])[ot]{0,2}(?P<m>{M})(?!d){year}?",
        "NO",
        _days,
    ),
    rule(r"(?P<f>[fb])?d{0,3}(?P<a>[NO])(?P<k>[-=&u])d{0,3}(?P<g>[gJ])", "gJ", _days_figures),
    rule(r"(?P<f>[fb])?(?P<m>{M})t?(?P<a>[NO])(?P<k>[-=u])t?(?P<b>[NO])(?![!NMμ]){year}?", "NO", _days),
    rule(r"d{0,3}t?(?P<d>[NO])[=/-](?P<m>{M})[=/-](?P<y>Y)", "Y", _full_day),
    rule(r"(?P<y>Y)[=/-](?P<m>{M})[=/-](?P<d>N)", "Y", _full_day),
    rule(r"(?<![wkqh])d{0,3}(?P<d>[NO])[ot]{0,2}(?P<m>{M})(?!d)(?:{year}|o(?P<z>N))?", "NO", _full_day),
    rule(r"(?P<m>{M})[=/-]?t?(?P<d>[NO])(?![!%])(?:{year}|o(?P<z>N))?", "NO", _full_day),
    rule(r"(?P<a>{M})[-=](?P<m>{M}){year}?", "Mμν", _month_range),
    rule(r"(?P<a>{M})[-=](?P<k>K)", "K", _month_range),
    rule(r"(?P<m>{M})[,oi=/-]{0,2}t?y?(?P<y>Y)", "Y", _month),
    rule(r"(?P<y>Y)[=/]?(?P<m>{M})(?![NO])", "Y", _month),
    rule(r"(?<=[inofEGRuvzBV<bs-])(?P<m>μ)", "μ", _month),
    rule(r"(?<=[;inouvf])(?P<m>[μν])(?=[;_,])", "μν", _doubtful_month),
    rule(r"(?P<m>M)", "M", _bare_month),
    rule(r"(?<=[dWωPTEGinuvfBV<b;=-])(?P<k>K)", "K", _month_year),
    rule(r"(?P<a>g)(?P<k>[=-])(?P<g>[gJ])(?:,(?P<y>Y))?", "g", _figure_range),
    rule(r"R?(?P<w>[WωΩ])[,<nt]{0,3}d{0,3}(?P<g>[Jgj])(?P<c>>)?", "Jgj", _weekday_figures),
    rule(r"(?P<w>[WωΩ])[,<nt]{0,3}d{0,3}(?P<a>N)=(?P<b>N)(?P<c>>)?", "=", _weekday_figures),
    rule(r"(?P<d>d)d{0,2}(?P<g>[Jgj])", "Jgj", _figures),
    rule(r"(?P<d>d)d{0,2}(?P<a>N)=(?P<b>N)", "=", _figures),
    rule(r"(?P<g>J)", "J", _figures),
    rule(r"(?<=[PTnuvfBVX<;b-])(?P<g>[gj])(?!o)", "gj", _figures),
    rule(r"(?<=[PTR])(?P<a>N)=(?P<b>N)", "=", _figures),
    rule(r"(?<=[XRW]<)(?P<a>N)=(?P<b>N)(?=>)", "=", _figures),
    rule(r"(?<=;)(?P<a>N)[=/-](?P<b>N)(?=;)", "N", _lone_figures),
    rule(r"(?<=;)(?P<a>N)(?P<b>N)(?P<y>Y)(?=;)", "N", _figures),
    rule(r"(?<=[g,&])(?P<g>g)", "g", _figures),
    rule(r"(?P<q>O)[q]y?(?P<y>Y)|(?P<y2>Y)=?(?P<q2>Q)", "qQ", _quarter),
    rule(r"(?P<q>O)=?q{year}?", "q", _quarter),
    rule(r"(?P<y>Y)[=-]?(?P<q>Q)", "Q", _quarter),
    rule(r"(?P<q>Q)[/=-]?{year}?", "Q", _quarter),
    rule(r"(?P<h>[OF])h{year}", "h", _half),
    rule(r"(?P<y>Y)[=-]?(?P<h>F)|(?P<h2>F)[/=-]?(?P<y2>Y)", "F", _half),
    rule(r"(?P<s>S){year}", "S", _season),
    rule(r"(?<=[uEGv~])(?P<e>)t?(?P<s>S)", "S", _season),
    rule(r"(?<=;)(?P<s>S)(?=;)", "S", _season),
    rule(r"(?P<h>H)k{year}?", "k", _holiday_weekend),
    rule(r"(?P<h>H){year}", "H", _holiday),
    rule(r"(?<=[nuBVvf-])(?P<h>H)", "H", _holiday),
    rule(r"(?P<h>H)", "H", _bare_holiday),
    rule(r"t?e(?P<n>[YN])", "e", _decade),
    rule(r"t?(?P<n>I)", "I", _decade),
    rule(r"t?(?P<n>O)c|c(?P<m>N)", "c", _century),
    rule(r"b(?P<a>Y)&(?P<b>Y)|(?:t?y)?(?P<c>Y)[=-](?P<d>Y)", "Y", _years),
    rule(r"t?yo?(?P<y>Y)", "Y", _year),
    rule(r"%y?(?P<y>Y)", "%", _year),
    rule(r"%(?P<n>N)", "%", _fiscal_year),
    rule(r"(?P<y>Y)(?=(?:λ|&[lEV])[;_,])", "λlEV", _year),
    rule(r"(?<=[EG])o?t?=?(?P<y>Y)", "Y", _year),
    rule(r"(?<=<)(?P<y>Y)(?=[>,])", "Y", _year),
    rule(r"(?P<y>Y)=(?P<n>N)", "=", _year_month),
    rule(r"(?<=[iuvBVzf~])(?P<y>Y)(?!!)", "Y", _likely_year),
    rule(r"(?<=o)(?P<y>Y)(?=_)", "Y", _named_year),
    rule(r"(?<=[o-])(?P<y>Y)(?![_!])", "Y", _likely_year),
    rule(r"(?<=[dwmqyhkS]o)(?P<y>Y)", "Y", _likely_year),
    rule(r"(?<=[tsa])(?P<y>Y)(?=_)", "Y", _named_year),
    rule(r"(?P<y>Y)(?=ψ)", "Y", _likely_year),
    rule(r"(?<=D)(?:[,&]{1,2}Y)+(?![!])", "Y", _more_years),
    rule(r"w(?P<n>N){year}?", "w", _week_number),
    rule(r"(?P<x>X)", "X", _deictic),
    rule(r"(?<=&)(?P<x>0)|(?<=[-u])(?P<x2>0)", "0", _now),
    rule(r"[nt]{1,2}(?P<b>β)|(?<=;)(?P<c>β)(?=;)", "β", _abbreviated),
)
