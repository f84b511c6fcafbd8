"""Text → pieces: the words and figures that can be part of a date, each with a one-letter code for the grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final, NamedTuple

from checker.claims.date_figures import figures
from checker.claims.date_lexicon import Entry, lexicon
from checker.claims.number import numbers
from checker.claims.numeral import Number
from checker.claims.reading import Reading, split
from checker.lang.date_table import DateTable


class Piece(NamedTuple):
    """What stands at `[start, end)`: a code of the grammar and its value; `_` is anything else, `;` a break."""

    code: str
    start: int
    end: int
    value: object = None


#: A piece from a tuple of its four fields: two thirds of the time of a call with them, and a text has thousands.
_piece: Final[Callable[[tuple[str, int, int, object]], Piece]] = partial(tuple.__new__, Piece)
_MARKS: Final = {",": ",", "(": "<", ")": ">", "-": "-", "–": "-", "&": "&", "/": "/", "~": "-", "+": "#", "\n": ";"}
_WORDS: Final = re.compile(r"[^\W\d_][0-9]|[^\W\d_]+|[0-9]+")
_FIGURES: Final = frozenset("0123456789")
#: Codes without which no date is: the words around such a token are looked at, this many on either side.
_CORES: Final = frozenset("dwmqhykecMWXSHQFIβTPΠ0φ")
_AROUND: Final = 6
_MONTH_NUMBER: Final = re.compile(r" ?([0-9]{1,2})(?: ?[/.-] ?([12][0-9]{3}))?(?![0-9])(?![.,/][0-9]{3})")
_OFFSET: Final = re.compile(r" ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9])")
_NEXT: Final = re.compile(r" ([^\W\d_]+)")
_YEAR: Final = re.compile(r" [12][0-9]{3}(?![0-9.,])")

#: Months and weekdays that are also other words: μ and Ω need a word beside them that dates have, ν and ω need a date.
_UNSURE: Final = {"M": "μ", "W": "Ω"}
_DOUBTFUL: Final = {"M": "ν", "W": "ω"}


def pieces(reading: Reading, table: DateTable) -> list[Piece]:  # noqa: C901 - the inner loop, in one place for speed
    """The pieces of a text, left to right; neighbours have only spaces between them, a run of other words is one."""
    words, plain, ones = lexicon(table), _plain(table), _ones(reading)
    spelled = {n.start: n for n in numbers(reading) if n.words and n.value and not n.fraction}
    spelled |= {n.start: n for n in _fractions(reading, table)}
    tokens, starts = split(reading)
    out: list[Piece] = [Piece(";", 0, 0)]
    last, done = ";", 0
    for first, stop in _windows(tokens, starts, _cores(table), spelled):
        if first and last != "_":
            out.append(_piece(("_", starts[first - 1], starts[first], None)))
            last = "_"
        for at in range(first, stop):
            start = starts[at]
            text = tokens[at]
            if start < done or text == " ":
                continue
            if start not in spelled:
                if text in plain:
                    code, value = plain[text]
                    if code != "_" or last != "_":
                        out.append(_piece((code, start, start + len(text.rstrip(" ")), value)))
                        last = code
                    continue
                text = text.rstrip(" ")
                if text not in words and text not in ones and text.isalpha():
                    if last != "_":
                        out.append(_piece(("_", start, start + len(text), None)))
                        last = "_"
                    continue
            found = _pieces(reading, table, words, text.rstrip(" "), start, spelled, out)
            if found:
                done = found[-1].end
                if len(found) > 1 or found[0].code != "_" or last != "_":
                    out.extend(found)
                    last = found[-1].code
    end = len(reading.lower)
    if last != "_" and reading.lower[out[-1].end :].strip():
        out.append(Piece("_", out[-1].end, end))
    out.append(Piece(";", end, end))
    return out


def _windows(
    tokens: Sequence[str], starts: Sequence[int], cores: frozenset[str], spelled: Mapping[int, Number]
) -> Iterator[tuple[int, int]]:
    """The stretches of tokens around those a date must have."""
    hits = [i for i, t in enumerate(tokens) if t in cores or t[0] in _FIGURES]
    years = [bisect_left(starts, n.start) for n in spelled.values() if 1000 <= n.value <= 2999]
    if years:
        hits = sorted(hits + years)
    first = stop = 0
    for hit in hits:
        if hit - _AROUND > stop:
            if stop:
                yield first, stop
            first = max(hit - _AROUND, 0)
        stop = min(hit + _AROUND + 1, len(tokens))
    if stop:
        yield first, stop


@cache
def _cores(table: DateTable) -> frozenset[str]:
    """The tokens that a date must have, with and without the space that may follow; of a phrase, its last word."""
    found = set(table.month_words)
    for first, entries in lexicon(table).items():
        found |= {_WORDS.findall(first + e.rest)[-1] for e in entries if e.code in _CORES}
        found |= {first for e in entries if e.code in _CORES and not e.rest}
    return frozenset(found | {f"{word} " for word in found})


@cache
def _plain(table: DateTable) -> Mapping[str, tuple[str, object]]:
    """The words and marks that are always one and the same piece, with and without a space after them."""
    unsure = table.weak | table.weak_lower | table.month_words
    found: dict[str, tuple[str, object]] = dict.fromkeys('.:;!?"[]%…*|', ("_", None))
    found |= {mark: (code, None) for mark, code in _MARKS.items() if code not in "-="}
    for word, entries in lexicon(table).items():
        entry = entries[0]
        if not entry.rest and not entry.short and word not in unsure and entry.code not in "MWsZy":
            found[word] = (entry.code, entry.value)
    return found | {f"{word} ": entry for word, entry in found.items()}


def _pieces(
    reading: Reading,
    table: DateTable,
    words: Mapping[str, tuple[Entry, ...]],
    text: str,
    start: int,
    spelled: Mapping[int, Number],
    out: list[Piece],
) -> list[Piece]:
    """The pieces that one token begins; may take back the last piece of `out`."""
    if text in words:
        return _word(reading, table, words[text], start, start + len(text), spelled, out)
    if text[0].isdecimal() and start not in spelled:
        return [_piece(f) for f in figures(reading, table, start, _before(out, start))]
    if start in spelled:
        number = _number(spelled[start])
        if _year_in_halves(out[-1], number):
            return [Piece("Y", out[-1].start, number.end, int(str(out.pop().value)) * 100 + int(str(number.value)))]
        return [number]
    if text[-1].isdecimal():
        return [Piece("_", start, start + len(text))]
    if text in _ones(reading) and _counts(reading, table, text, start + len(text)):
        return [Piece("N", start, start + len(text), _ones(reading)[text])]
    around = reading.lower[max(start - 1, 0) : start + 2]
    if text == "'" and (around[0].isalnum() or around[-1].isdecimal()):
        return []
    return [Piece(_mark(reading.text, text, start), start, start + len(text))]


def _fractions(reading: Reading, table: DateTable) -> Iterator[Number]:
    """`three quarters`, where quarters are what is counted; `2.5 years`, `two and a half years`."""
    for number in numbers(reading):
        if not number.fraction and (not number.step or number.scaled):
            continue
        words = reading.lower[number.start : number.end].split()
        if number.words and len(words) == 2 and table.units.get(words[1]) == "q":
            yield number._replace(end=number.start + len(words[0]), value=number.value * 4, fraction=False)
        elif table.units.get(number.head, "_")[-1] in _PARTED and number.value > 1 and number.free:
            yield number


#: The units of which parts are said (`2.5 years ago`).
_PARTED: Final = frozenset("dwmyec")


def _year_in_halves(first: Piece, second: Piece) -> bool:
    """`nineteen eighty six`: two spelled numbers side by side."""
    return (
        first.code == second.code == "N"
        and first.end + 1 == second.start
        and isinstance(first.value, int)
        and isinstance(second.value, int)
        and 11 <= first.value <= 20
        and 10 <= second.value <= 99
        and second.end - second.start > 2
        and first.end - first.start > 2
    )


def _before(out: list[Piece], start: int) -> str:
    """The codes of the two pieces that touch `start` and each other."""
    if not out or out[-1].end != start:
        return ";" if not out else out[-1].code
    touching = len(out) > 1 and out[-2].end == out[-1].start
    return (out[-2].code if touching else "") + out[-1].code


def _mark(text: str, mark: str, start: int) -> str:
    """The code of a mark; a hyphen without spaces binds."""
    if mark == "-" and start and text[start - 1] != " " and text[start + 1 : start + 2].strip():
        return "="
    return _MARKS.get(mark, "_")


def _number(number: Number) -> Piece:
    value = int(number.value) if number.value == int(number.value) else number.value
    year = not number.ordinal and 1000 <= value <= 2999
    return _piece(("O" if number.ordinal else "Y" if year else "N", number.start, number.end, value))


def _word(
    reading: Reading,
    table: DateTable,
    entries: tuple[Entry, ...],
    start: int,
    end: int,
    spelled: Mapping[int, Number],
    out: list[Piece],
) -> list[Piece]:
    low = reading.lower
    if low[start:end] in table.month_words:
        month = _numbered_month(low, start, end, spelled, out)
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
            return [_entry(reading, table, entry, start, stop, spelled)]
    number = spelled.get(start)
    return [_number(number) if number else _piece(("_", start, end, None))]


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
        return _number(number)
    phrase = low[start:stop]
    if code in "dwmy" and _counts(reading, table, phrase, stop):
        return Piece("N", start, stop, _ones(reading)[phrase])
    dotted = entry.short and low.startswith(".", stop)
    last = start + phrase.rfind(" ") + 1
    capital = reading.text[last].isupper()
    if phrase in table.weak or (phrase in table.weak_lower and not capital):
        unsure = capital or phrase not in table.weak
        code = code if dotted and capital and code == "M" else (_UNSURE if unsure else _DOUBTFUL).get(code, code)
    glued = start > 0 and low[start - 1] in "$#@_"
    return _piece(("_" if glued else code, start, stop + dotted, entry.value))


def _ones(reading: Reading) -> Mapping[str, int]:
    return reading.pack.numbers.ones if reading.pack.numbers else {}


def _counts(reading: Reading, table: DateTable, phrase: str, stop: int) -> bool:
    """Whether a unit that is also a number is one here: `năm năm qua`, `năm ngày sau`."""
    if phrase not in _ones(reading):
        return False
    follows = _NEXT.match(reading.lower, stop)
    return follows is not None and follows.group(1) in table.units


def _numbered_month(low: str, start: int, end: int, spelled: Mapping[int, Number], out: list[Piece]) -> list[Piece]:
    """`tháng 4`, `tháng 4/2024`, `tháng mười hai`; empty for a length of time (`sáu tháng năm 2024`)."""
    figure = _MONTH_NUMBER.match(low, end)
    if figure:
        month = int(figure.group(1))
        if not 1 <= month <= 12:
            return []
        named = Piece("M", start, figure.end(1), month)
        return [named, Piece("Y", figure.start(2), figure.end(2), int(figure.group(2)))] if figure.group(2) else [named]
    number = spelled.get(end + 1)
    if number is None or not 1 <= number.value <= 12 or number.value != int(number.value):
        return []
    counted = bool(out) and out[-1].code == "N" and _YEAR.match(low, number.end)
    return [] if counted else [Piece("M", start, number.end, int(number.value))]
