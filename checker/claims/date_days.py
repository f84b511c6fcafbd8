"""The builders of single days: `31 March 2025`, `ngày 31/3`, `Friday 7.6`, `3–5 March`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.claims import calendar
from checker.claims.calendar import DAY, MONTH, YEAR, Days
from checker.claims.date_join import joined, mapped
from checker.claims.date_months import weak
from checker.claims.date_rule import Built, Got, note_of, whole
from checker.claims.date_when import UNKNOWN, When, fixed, yearly
from checker.claims.date_words import Piece
from checker.claims.date_written import PIVOT, Written
from checker.claims.phrases import tail_at
from checker.claims.wire import headed


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


def read_full_day(got: Got) -> Built:
    """`31 March 2025`, `March 31`, `ngày 31 tháng 3`."""
    number, year = whole(got("d")), got("y")
    if any(p.code == "-" and p.end - p.start > 1 for p in got.pieces[got.match.start() : got.match.end()]):
        return None  # "fell in February to their second-lowest level"
    if _of_a_street(got):
        return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]
    if got.has("s"):  # `06-Apr-17`
        year = whole(got("s")) + (2000 if whole(got("s")) < PIVOT else 1900)
        return day_of(year, got("m"), number) if len(got.text("s")) == len("17") else None
    if got.has("z"):
        year = 1900 + whole(got("z")) if whole(got("z")) > 31 else None
    return None if year is None and weak(got) else day_of(year, got("m"), number)


def _of_a_street(got: Got) -> bool:
    """Whether a day and month are the number and name of a street: `12 March Street`."""
    first, last, table = got.match.start(), got.pieces[got.match.end() - 1].end, got.context.table
    led = got.pieces[first - 1] if first else None
    if led and led.code in _OF_DAYS and got.context.reading.lower[led.start : led.end] not in table.addressed:
        return False
    if not table.streets or not got.context.reading.text[last + 1 : last + 2].isupper():
        return False
    return got.after.lstrip().partition(" ")[0].rstrip(",.;)") in table.streets


#: What leads to a day and to no house: on, from, until, since (`On 12 March Square announced its results`).
_OF_DAYS = frozenset("nfuv")


def read_noted_day(got: Got) -> Built:
    """`April, 22` at the end of a note or query."""
    return read_full_day(got) if got.moment.request and got.closes else None


def read_stamp(got: Got) -> Built:
    """`Oct 26 15:50:06 [UTC] 2016`: the year behind the time."""
    d, c, y = got.piece("d"), got.piece("c"), got.piece("y")
    found = day_of(got("y"), got("m"), whole(got("d")))
    if not found or not d or not c or not y:
        return None
    zone = [p._replace(end=y.end) for p in (got.piece("z"),) if p]
    clock = c if zone else c._replace(end=y.end)
    return [Piece("D", got.pieces[got.match.start()].start, d.end, found), clock, *zone]


def read_days(got: Got) -> Built:
    """`13 to 15 July` is a range; `18 and 19 June` are two days."""
    first, second, month, year = whole(got("a")), whole(got("b")), got("m"), got("y")
    if year is None and weak(got):
        return None
    left, right = day_of(year, month, first), day_of(year, month, second)
    if not left or not right:
        return None
    a = got.piece("a")
    if got.text("k") in got.context.table.roles.get("and", ()) and not got.has("f") and a:
        k, last = got.match.start("k"), got.pieces[got.match.end() - 1].end
        return [Piece("D", a.start, a.end, left), got.pieces[k], Piece("D", got.pieces[k + 1].start, last, right)]
    if first >= second:
        return None
    if year is not None:
        return fixed(Days(date(year, month, first), date(year, month, second)), "")
    return yearly(lambda y: _between(calendar.day(y, month, first), calendar.day(y, month, second)), "")


def _between(low: Days | None, high: Days | None) -> Days | None:
    return Days(low.low, high.high) if low and high else None


def read_days_before(got: Got) -> Built:
    """`ngày 13, 14 và 15/3`: days before the first of a list that has its month."""
    last = got.pieces[got.match.end()].value
    row = got.pieces[got.match.start() : got.match.end()]
    numbers = [whole(p.value) for p in row if p.code == "N"]
    if not isinstance(last, When) or last.unit != DAY or last.counted or last.weekday is not None:
        return None
    shown = last.days or (last.yearly(UNKNOWN) if last.yearly else None)
    low = shown.low if shown else None
    if low is None or numbers != sorted(set(numbers)) or not 0 < numbers[0] <= numbers[-1] < low.day:
        return None
    year = low.year if last.days else None
    return [p._replace(code="D", value=day_of(year, low.month, whole(p.value))) if p.code == "N" else p for p in row]


def read_day_of_next(got: Got) -> Built:
    """`từ 7h ngày 14 đến 7h ngày 15/10`: the first day is of the month that the second says."""
    value: Written = got("g")
    day, month = value.parts
    return day_of(value.year, month, whole(got("a"))) if whole(got("a")) < day else None


def read_days_in(got: Got) -> Built:
    """`from 4 to 22 this month`, `between the 4th and the 22nd of next month`."""
    month, first, last = got("d"), whole(got("a") or got("a2")), whole(got("b"))
    if not isinstance(month, When) or month.unit != MONTH or month.edge or not 0 < first < last <= 31:
        return None

    def of(days: Days) -> Days | None:
        low, high = calendar.nth(days, DAY, first), calendar.nth(days, DAY, last)
        return _between(low, high)

    return mapped(month, of, "", note_of(got))


def read_days_listed(got: Got) -> Built:
    """`Oct. 29, 30 and 31` at the end of a clause or before `in`; `May 3 and 15 officials` is one day."""
    sure = got.closes or got.pieces[got.match.end()].code in "intf"
    row = got.pieces[got.match.start("a") : got.match.end("b")]
    days = [whole(p.value) for p in row if p.code in "NO"]
    if not sure or days != sorted(set(days)) or weak(got):
        return None
    when = {n: day_of(got("y"), got("m"), n) for n in days}
    if None in when.values():
        return None
    found = [p._replace(code="D", value=when[whole(p.value)]) if p.code in "NO" else p for p in row]
    return [found[0]._replace(start=got.pieces[got.match.start()].start), *found[1:]]


def read_days_figures(got: Got) -> Built:
    """`từ ngày 3 đến 5/4`: the day before takes the month of the day after."""
    value: Written = got("g") or Written((whole(got("b")), whole(got("c"))))
    day, month = value.parts
    left, right = day_of(value.year, month, whole(got("a"))), day_of(value.year, month, day)
    if not left or not right or whole(got("a")) >= day:
        return None
    if got.text("k") in got.context.table.roles.get("and", ()):
        a, g = got.pieces[got.match.start("a")], got.pieces[got.match.start("g")]
        return [Piece("D", a.start, a.end, left), Piece("&", a.end, g.start), Piece("D", g.start, g.end, right)]
    if left.days and right.days:
        return fixed(Days(left.days.low, right.days.high), "")
    at, to = left.yearly, right.yearly
    return yearly(lambda y: _between(at(y), to(y)) if at and to else None, "")


def read_figures(got: Got) -> Built:
    """`31/3`, `2-4` with a word beside it that dates have."""
    value: Written = got("g") or got("h") or Written((whole(got("a")), whole(got("b"))), got("y"))
    if got.has("g") and got.piece("g").code == "j" and not (got.has("d") or _noted(got) or _of_part(got)):  # type: ignore[union-attr]
        return None
    found = written(value, _us(got))
    return replace(found, newly=True) if found and got.text("d") in got.context.table.dayish else found


def read_dateline_figures(got: Got) -> Built:
    """`Hà Nội, 29/12 (TTXVN) - `: a bare day in the line that tells where and when a story was written."""
    piece = got.piece("g")
    line = piece is not None and headed(got.context.reading.text, piece.start, piece.end)
    found = read_figures(got) if line else None
    if piece is None or not isinstance(found, When):
        return None
    dash = got.piece("k")
    return [piece._replace(code="D", value=replace(found, newly=True)), *([dash._replace(code="_")] if dash else [])]


def read_falling_figures(got: Got) -> Built:
    """`đến 20-12`, where days are written so: no range falls."""
    day, month = whole(got("a")), whole(got("b"))
    sure = got.context.table.before_days and 1 <= month <= 12 < day and not got.after[:1].isalpha()
    return day_of(None, month, day) if sure and got.after[:2] not in ("%", " %") else None


def _noted(got: Got) -> bool:
    """Whether a note or query writes figures with a point as a day: not alone, as a decimal stands (`2.5`, `05.12`)."""
    alone = got.pieces[got.match.start() - 1].code in ";<" and "0" not in (got.text("g")[0], got.text("g")[-2])
    return got.asked and not alone


def _of_part(got: Got) -> bool:
    """Whether figures stand behind a part of the day, where a language has days so: `sáng 27.12`."""
    return bool(got.context.table.before_days) and got.pieces[got.match.start() - 1].code == "P"


def _us(got: Got) -> bool:
    """Whether a date in figures is month first."""
    return got.context.reading.us or (got.context.table.month_first_asked and got.moment.request)


def read_sure_figures(got: Got) -> Built:
    """`sang 8/7`, `cuộc gặp 14/12`: where the figures are no share (`là 2/3`), after a word that days have.

    With a day that no month has, after any word but those that have figures of their own (`đường 30/4`).
    """
    table, piece = got.context.table, got.piece("g")
    day, month = got("g").parts
    if piece is None or not table.before_days:
        return None
    if _said_again(got, piece.start, (day, month)) or (got.closes and _announced(got, piece.start)):
        return read_figures(got)
    if month >= day:
        return None
    word = tail_at(got.context.reading.lower, piece.start - 1)
    days = word in table.before_days or (day > 12 and word.isalpha() and word not in table.numbered)
    return read_figures(got) if days else None


def read_figures_of_year(got: Got) -> Built:
    """`dịp 2/9 năm ngoái`, but not `bằng 2/3 năm ngoái`: a day of a year counted, unless it may be a share of it."""
    table, piece, year = got.context.table, got.piece("g"), got.pieces[got.match.end()].value
    if piece is None or not isinstance(year, When) or year.unit != YEAR or not year.counted or not table.before_days:
        return None
    day, month = got("g").parts
    share = day < month and month in _SHARED
    if share and tail_at(got.context.reading.lower, piece.start - 1) not in table.before_days:
        return None
    return read_figures(got)


_SHARED = (2, 3, 4, 5, 6, 10)  # the parts of which shares are told


def _said_again(got: Got, start: int, figures: tuple[int, int]) -> bool:
    """Whether figures are those of a day named right before, behind a comma: `sáng nay, 2/6`, not `3/4 số dân`."""
    before, comma, gap = got.context.reading.lower[max(0, start - _NAMED) : start].rpartition(",")
    now = got.moment.published
    named = next((n for d, n in got.context.table.deictic.items() if before.endswith(d)), None)
    if not comma or gap != " " or now is None or named is None:
        return False
    on = now + timedelta(days=named)
    return (on.day, on.month) == figures


def _announced(got: Got, start: int) -> bool:
    """Whether figures stand behind what is announced for a day: `khai mạc 5/5`."""
    words = got.context.reading.lower[max(0, start - _NAMED) : start].split()
    return any(" ".join(words[-n:]) in got.context.table.scheduled for n in (1, 2))


_NAMED = 24  # characters in which a day is named


def read_lone_figures(got: Got) -> Built:
    """`2-15` as a whole text; `3-2` is a score."""
    return read_figures(got) if max(whole(got("a")), whole(got("b"))) > 12 else None


def read_figure_range(got: Got) -> Built:
    """`5/1-5/7, 2020`: the first takes the year of the second."""
    first, last, us = got("a"), got("g"), _us(got)
    year = last.year or got("y")
    left, right = written(first._replace(year=year), us), written(last._replace(year=year), us)
    return joined(left, right, "") if left and right else None


def read_hyphened_range(got: Got) -> Built:
    """`from 4-22 to 4-25` in notes."""
    first, last = Written((whole(got("a")), whole(got("b")))), Written((whole(got("c")), whole(got("d"))))
    left, right = written(first, _us(got)), written(last, _us(got))
    return joined(left, right, "") if got.asked and left and right else None


def read_weekday_figures(got: Got) -> Built:
    """`Friday 7.6`: a weekday beside figures proves them a date, and may tell which of them is the month."""
    value: Written = got("g") or Written((whole(got("a")), whole(got("b"))))
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
