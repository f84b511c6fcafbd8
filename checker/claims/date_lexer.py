"""Text → pieces: the words and figures that can be part of a date, each with a one-letter code for the grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from checker.claims.date_figures import figures
from checker.claims.date_lexicon import Entry, lexicon
from checker.claims.date_words import Piece, is_count, number_piece, ones_of, piece, word_pieces
from checker.claims.number import numbers
from checker.claims.numeral import Number
from checker.claims.reading import Reading, split
from checker.lang.date_table import DateTable

_MARKS: Final = {",": ",", "(": "<", ")": ">", "-": "-", "–": "-", "&": "&", "/": "/", "~": "-", "+": "#", "\n": ";"}
_WORDS: Final = re.compile(r"[^\W\d_][0-9]|[^\W\d_]+|[0-9]+")
_PAST_NINE: Final = ":"  # what begins with a figure sorts between "0" and this
#: Codes without which no date is: the words around such a token are looked at, this many on either side.
_CORES: Final = frozenset("dwmqhykecMWXSHQFIβTPΠΣ0χρτ")
_AROUND: Final = 6
#: What a spelled year may begin with: `nineteen ninety-eight`.
_CENTURIES: Final = (18, 19, 20)


def pieces(reading: Reading, table: DateTable) -> list[Piece]:  # noqa: C901 - the inner loop, in one place for speed
    """The pieces of a text, left to right; neighbours have only spaces between them, a run of other words is one."""
    words, plain, ones = lexicon(table), _plain(table), ones_of(reading)
    spelled = {n.start: n for n in numbers(reading) if n.words and n.value and not n.fraction}
    spelled |= {n.start: n for n in _fractions(reading, table)}
    tokens, starts = split(reading)
    out: list[Piece] = [Piece(";", 0, 0)]
    last, done = ";", 0
    for first, stop in _windows(reading, _cores(table), spelled):
        if first and last != "_":
            out.append(piece(("_", starts[first - 1], starts[first], None)))
            last = "_"
        for at in range(first, stop):
            start = starts[at]
            text = tokens[at]
            if start < done or text == " ":
                continue
            if start not in spelled:
                if (sure := plain.get(text)) is not None:
                    code, value = sure
                    if code != "_" or last != "_":
                        out.append(piece((code, start, start + len(text.rstrip(" ")), value)))
                        last = code
                    continue
                text = text.rstrip(" ")
                if text not in words and text not in ones and text.isalpha():
                    if last != "_":
                        out.append(piece(("_", start, start + len(text), None)))
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
    reading: Reading, cores: Mapping[str, tuple[str, ...]], spelled: Mapping[int, Number]
) -> Iterator[tuple[int, int]]:
    """The stretches of tokens around those a date must have."""
    low, (tokens, starts) = reading.lower, split(reading)
    hits = [
        i
        for i, t in enumerate(tokens)
        if "0" <= t < _PAST_NINE or (t in cores and low.endswith(cores[t], 0, starts[i]))
    ]
    years = [bisect_left(starts, n.start) for n in spelled.values() if 1000 <= n.value <= 2999 or n.value in _CENTURIES]
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
def _cores(table: DateTable) -> Mapping[str, tuple[str, ...]]:
    """The tokens that a date must have, with and without the space that may follow, by what must stand before them.

    Of a phrase that is its last word: most `nước` are not those of `ngày thống nhất đất nước`.
    """
    found: dict[str, tuple[str, ...]] = dict.fromkeys(table.month_words, ("",))
    for first, entries in lexicon(table).items():
        for phrase in (first + e.rest for e in entries if e.code in _CORES):
            last = _WORDS.findall(phrase)[-1]
            found[last] = (*found.get(last, ()), phrase[: phrase.rindex(last)])
    return found | {f"{word} ": before for word, before in found.items()}


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
        return word_pieces(reading, table, words[text], start, start + len(text), spelled, out)
    if text[0].isdecimal() and start not in spelled:
        return [piece(f) for f in figures(reading, table, start, _before(out, start))]
    if start in spelled:
        number = number_piece(spelled[start])
        if _year_in_halves(out[-1], number):
            return [Piece("Y", out[-1].start, number.end, int(str(out.pop().value)) * 100 + int(str(number.value)))]
        return [number]
    if text[-1].isdecimal():
        return [Piece("_", start, start + len(text))]
    if text in ones_of(reading) and is_count(reading, table, text, start + len(text)):
        return [Piece("N", start, start + len(text), ones_of(reading)[text])]
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
