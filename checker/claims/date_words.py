"""One word or phrase of a date → its pieces: a month with its number, a unit that is also a number, a doubtful name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final, NamedTuple

from checker.claims.date_lexicon import Entry
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable


class Piece(NamedTuple):
    """What stands at `[start, end)`: a code of the grammar and its value; `_` is anything else, `;` a break."""

    code: str
    start: int
    end: int
    value: Any = None


#: A piece from a tuple of its four fields: two thirds of the time of a call with them, and a text has thousands.
piece: Final[Callable[[tuple[str, int, int, object]], Piece]] = partial(tuple.__new__, Piece)


_MONTH_NUMBER: Final = re.compile(r" ?([0-9]{1,2})(?: ?[/.-] ?([12][0-9]{3}))?(?![0-9])(?![.,/][0-9]{3})")
_OFFSET: Final = re.compile(r" ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9])")
_NEXT: Final = re.compile(r" ([^\W\d_]+)")
#: What follows a month whose number is a unit too: `tháng năm`, but not `tháng năm nay`.
_CLOSED: Final = re.compile(r"[.,;:)]|\Z| năm [12][0-9]{3}(?![0-9])")
_YEAR: Final = re.compile(r" [12][0-9]{3}(?![0-9.,])")

#: Months and weekdays that are also other words: μ and Ω need a word beside them that dates have, ν and ω need a date.
#: A day counted from today that is another word too (`mai`) needs a time before it, and is a name with a capital.
_UNSURE: Final = {"M": "μ", "W": "Ω", "X": "_"}
_DOUBTFUL: Final = {"M": "ν", "W": "ω", "X": "α"}


def number_piece(number: Number) -> Piece:
    """A spelled number: a rank, a year, or a count."""
    value = int(number.value) if number.value == int(number.value) else number.value
    year = not number.ordinal and 1000 <= value <= 2999
    return piece(("O" if number.ordinal else "Y" if year else "N", number.start, number.end, value))


def word_pieces(
    reading: Reading,
    table: DateTable,
    entries: tuple[Entry, ...],
    start: int,
    end: int,
    spelled: Mapping[int, Number],
    out: list[Piece],
) -> list[Piece]:
    """The pieces that a word of the table at `[start, end)` begins."""
    low = reading.lower
    if low[start:end] in table.month_words:
        month = _numbered_month(reading, table, start, end, spelled, out)
        follows = _NEXT.match(low, month[-1].end) if month else None
        if follows and follows.group(1) in table.roles.get("counted", ()):
            month = []
        if month:
            return month
    for entry in entries:
        stop = end + len(entry.rest)
        if (
            low.startswith(entry.rest, end)
            and not low[stop : stop + 1].isalpha()
            and (entry.code in "M%" or not low[stop : stop + 1].isdecimal())
        ):
            if entry.code == "R" and low[start:stop] in table.roles.get("to", ()) and _to(low, stop, table, out):
                return [piece(("-", start, stop, None))]
            return [_entry(reading, table, entry, start, stop, spelled)]
    number = spelled.get(start)
    return [number_piece(number) if number else piece(("_", start, end, None))]


#: Pieces before a word that joins a range, among which the range begins.
_BACK: Final = 25


def _to(low: str, stop: int, table: DateTable, out: list[Piece]) -> bool:
    """Whether a word that also shifts joins the ends of a range: `từ 28/6 tới 3/7`, but not `từ tháng tới`."""
    since = next((p.code for p in out[:-_BACK:-1] if p.code in "f_;"), "")
    if since != "f" or out[-1].code in "fdwmqyhkec":
        return False
    follows = _NEXT.match(low, stop)
    if follows is None:
        return out[-1].code in "NMYJgjK" and low[stop + 1 : stop + 2].isdecimal()
    return follows[1] in table.units or follows[1] in table.month_words or follows[1] in _firsts(table)


@cache
def _firsts(table: DateTable) -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in table.weekdays)


def _entry(
    reading: Reading, table: DateTable, entry: Entry, start: int, stop: int, spelled: Mapping[int, Number]
) -> Piece:
    low, code = reading.lower, entry.code
    if code == "Z" and (offset := _OFFSET.match(low, stop)):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return Piece(code, start, offset.end(), -minutes if offset[1] == "-" else minutes)
    if code == "s" and low[start - 1 : start] != "'":
        return Piece("_", start, stop)
    number = spelled.get(start)
    if number and (number.end > stop or (code in "dwmqy" and number.ordinal)):
        return number_piece(number)
    phrase = low[start:stop]
    if code in "dwmy" and is_count(reading, table, phrase, stop):
        return Piece("N", start, stop, ones_of(reading)[phrase])
    dotted = entry.short and low.startswith(".", stop)
    last = start + phrase.rfind(" ") + 1
    capital = reading.text[last].isupper()
    if phrase in table.weak or (phrase in table.weak_lower and not capital):
        unsure = capital or phrase not in table.weak
        code = code if dotted and capital and code == "M" else (_UNSURE if unsure else _DOUBTFUL).get(code, code)
    glued = start > 0 and low[start - 1] in "$#@_"
    return piece(("_" if glued else code, start, stop + dotted, entry.value))


def ones_of(reading: Reading) -> Mapping[str, int]:
    """The words of the language for one to nine."""
    return reading.pack.numbers.ones if reading.pack.numbers else {}


def is_count(reading: Reading, table: DateTable, phrase: str, stop: int) -> bool:
    """Whether a unit that is also a number is one here: `năm năm qua`, `năm ngày sau`."""
    if phrase not in ones_of(reading):
        return False
    follows = _NEXT.match(reading.lower, stop)
    return follows is not None and follows.group(1) in table.units


def _numbered_month(
    reading: Reading, table: DateTable, start: int, end: int, spelled: Mapping[int, Number], out: list[Piece]
) -> list[Piece]:
    """`tháng 4`, `tháng 4/2024`, `tháng mười hai`; empty for a length of time (`sáu tháng năm 2024`)."""
    low, ones = reading.lower, ones_of(reading)
    figure = _MONTH_NUMBER.match(low, end)
    if figure:
        month = int(figure.group(1))
        if not 1 <= month <= 12:
            return []
        named = Piece("M", start, figure.end(1), month)
        return [named, Piece("Y", figure.start(2), figure.end(2), int(figure.group(2)))] if figure.group(2) else [named]
    number = spelled.get(end + 1)
    unit = _NEXT.match(low, end) if number is None else None
    if unit is not None and unit[1] in ones and unit[1] in table.units and _CLOSED.match(low, unit.end()):
        return [] if out and out[-1].code in "Nκ" else [Piece("M", start, unit.end(), ones[unit[1]])]
    if number is None or not 1 <= number.value <= 12 or number.value != int(number.value):
        return []
    year = low[number.start : number.end] in table.units  # `sáu tháng năm 2024`
    counted = year and bool(out) and out[-1].code == "N" and _YEAR.match(low, number.end)
    return [] if counted else [Piece("M", start, number.end, int(number.value))]
