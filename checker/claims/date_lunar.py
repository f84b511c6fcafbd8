"""The builders of days of the lunar calendar: `mùng 2 Tết`, `23 tháng Chạp`, `rằm tháng Bảy`, `10/3 âm lịch`."""

from __future__ import annotations

from checker.claims.calendar import DAY, MONTH, YEAR, Days
from checker.claims.date_rule import Built, Got, note_of, whole
from checker.claims.date_when import Moment, When, counted, fixed, yearly
from checker.claims.lunar import in_year, lunar_day

_LEAP_YEAR = 2000  # has every day
#: The last days of the old year are said by the new one: `30 Tết`.
_EVES = range(23, 31)
_FIRST = 10


def read_day(got: Got) -> Built:
    """`23 tháng Chạp`, `mùng 10 tháng Giêng`, `rằm tháng Bảy`: behind a day, these months are the moon's."""
    names, month = got.context.table.lunar_months, got("m")
    if not got.has("r") and got.text("m") not in names:
        return None
    return _told(names.get(got.text("m"), month), got("r") or whole(got("d")), got("y"))


def read_new_year(got: Got) -> Built:
    """`mùng 2 Tết`, `29 Tết`: a day of the first month, or one of the last."""
    number, year = whole(got("d")), got("y")
    led = got.pieces[got.match.start()].code == "d"
    eve = number in _EVES and (led or number >= _EVES[-4])
    if not eve and not (led and 0 < number <= _FIRST):
        return None
    if year is None and got.has("c"):
        return _in_cycle(got, 12 if eve else 1, number)
    return _told(12 if eve else 1, number, year - eve if year is not None else None)


def read_new_year_days(got: Got) -> Built:
    """`từ mùng 1 đến mùng 5 Tết`, `từ 28 đến mùng 5 Tết`."""
    first, last = whole(got("a")), whole(got("b"))
    eve = first in _EVES
    if not (0 < last <= _FIRST and (eve or 0 < first < last)):
        return None

    def at(number: int) -> Days | None:
        low, high = lunar_day(number - eve, 12 if eve else 1, first), lunar_day(number, 1, last)
        return Days(low.low, high.high) if low and high else None

    return fixed(at(got("y")), "") if got.has("y") else yearly(at, "")


def read_first_day(got: Got) -> Built:
    """`Tết Nguyên đán 2025`, `Tết Ất Tỵ`, `dịp Tết`: its first day."""
    if got.has("y"):
        return _told(1, 1, got("y"))
    return _in_cycle(got, 1, 1) if got.has("c") else _told(1, 1, None)


def read_holiday(got: Got) -> Built:
    """`dịp Tết`, `trước Tết`: not `Tết Độc lập`, `Tết Khmer`, which are other days, nor what is left until it."""
    end, text = got.pieces[got.match.end() - 1].end, got.context.reading.text
    return None if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() else read_first_day(got)


def _in_cycle(got: Got, month: int, number: int) -> When:
    """A day about the new year that has a stem and a branch: of the sixty years up to the next one."""
    cycle = got("c")

    def of(moment: Moment) -> Days | None:
        now = moment.published
        if now is None:
            return None
        year = next(y for y in range(now.year - _CYCLE + 3, now.year + 3) if (y - _START) % _CYCLE == cycle)
        return lunar_day(year - (month == _LAST_MONTH), month, number)

    return counted(of, DAY, note_of(got))


_CYCLE = 60
_START = 4  # a year that begins a cycle
_LAST_MONTH = 12


def read_lunar(got: Got) -> Built:
    """`10/3 âm lịch`: a date of another calendar; one without a day is none here."""
    when, year = got("d"), got("y")
    if not isinstance(when, When) or when.unit not in (DAY, MONTH, "") or when.bound or when.edge:
        return None
    said = when.days or (when.yearly(_LEAP_YEAR) if when.yearly else None)
    if when.unit == "" and when.yearly and said and said.low and said.high and said.low.month == said.high.month:
        return _days(said.low.month, said.low.day, said.high.day)
    if when.unit != DAY or said is None or said.low is None:
        return [got.pieces[got.match.start()]._replace(code="_", end=got.pieces[got.match.end() - 1].end)]
    if got.has("y") and not (isinstance(year, When) and year.unit == YEAR and year.days and year.days.low):
        return None
    known = year.days.low.year if got.has("y") else said.low.year if when.days else None
    return _told(said.low.month, said.low.day, known)


def _days(month: int, first: int, last: int) -> When | None:
    """`từ 10 đến 20 tháng 8 âm lịch`."""

    def at(number: int) -> Days | None:
        low, high = in_year(number, month, first), in_year(number, month, last)
        return Days(low.low, high.high) if low and high else None

    return yearly(at, "")


def _told(month: int, number: int, year: int | None) -> When | None:
    if year is not None:
        return fixed(lunar_day(year, month, number), DAY)

    def at(number_of_year: int) -> Days | None:
        return in_year(number_of_year, month, number)

    return yearly(at, DAY)
