"""Dates in figures as written, and figures that words or spaces make dates: `14 A.D.`, `2d ago`, `26. 10. 2021`."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from checker.claims import calendar
from checker.claims.date_lexicon import Unit, lexicon
from checker.claims.date_when import fixed
from checker.claims.phrases import alternatives
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable

Figure = tuple[str, int, int, object]


class Written(NamedTuple):
    """A date in two or three figures as written; `year` where one of them is surely the year, and then two remain."""

    parts: tuple[int, ...]
    year: int | None = None
    time: str = ""
    ordered: bool = False


_SPACED: Final = re.compile(r"([0-9]{1,2}) ?\. ?([0-9]{1,2}) ?\. ?([0-9]{4}|[0-9]{2})(?![0-9]|[.,][0-9])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
PIVOT: Final = 50  # two figures below are of this century, as in CLDR's own short dates


def spaced(low: str, start: int) -> Figure | None:
    """`26. 10. 2021`; with two figures for the year only as the whole text."""
    found = _SPACED.match(low, start)
    if found is None or (len(found[3]) == 2 and (start or low[found.end() :].strip())):
        return None
    year = int(found[3]) + (0 if len(found[3]) == 4 else 2000 if int(found[3]) < PIVOT else 1900)
    value = Written((int(found[1]), int(found[2])), year)
    return ("J", start, found.end(), value) if all(1 <= n <= 31 for n in value.parts) else None


def solid(low: str, start: int, end: int) -> Figure | None:
    """`20110713` as the whole text."""
    text = low[start:end]
    if not text.isdecimal() or text[:2] not in ("19", "20") or low[:start].strip() or low[end:].strip():
        return None
    day, month = int(text[6:]), int(text[4:6])
    return ("J", start, end, Written((day, month), int(text[:4]), ordered=True)) if 0 < month < 13 and day else None


def before_month(low: str, start: int, end: int, table: DateTable) -> Figure:
    """`23Jul2019`: a day to which its month is glued; anything else is no date."""
    letters = _LETTERS.match(low, end) if end - start < 3 else None
    entries = lexicon(table).get(letters.group(), ()) if letters else ()
    if any(e.code == "M" and not e.rest for e in entries):
        return ("N", start, end, int(low[start:end]))
    return ("_", start, end, None)


def worded(reading: Reading, start: int, end: int, table: DateTable, before: str) -> list[Figure]:
    """`14 A.D.` is a year, `1200 BC` none of this calendar; `2d ago` has the letter of its unit."""
    low, words = reading.lower, around(table)
    text = low[start:end]
    if not text.isdecimal():
        return []
    era = words.eras.match(low, end) if end - start < 5 else None
    if era and _is_era(reading.text[end : era.end()].strip()):
        year = None if era["before"] else fixed(calendar.year(int(text)), calendar.YEAR)
        return [("D" if year else "_", start, era.end(), year)]
    short = words.letters.match(low, end) if end - start < 4 else None
    if short is None or not (short["ago"] or (before[-1:] == "i" and not low[short.end() :].strip())):
        return []
    letter = table.letters[short["unit"]]
    return [("N", start, end, int(text)), (letter, end, short.end("unit"), Unit(letter))]


def after_era(reading: Reading, start: int, end: int, table: DateTable) -> Figure | None:
    """`AD 938`."""
    text = reading.text
    if (
        end - start > 4
        or start < len("ad ")
        or not (text[start - 2].isupper() or text[start - 2] == ".")
        or text[start - 1] != " "
    ):
        return None
    word = text[max(0, start - _ERA) : start - 1].rpartition(" ")[2]
    if word.lower() not in table.eras or not _is_era(word) or not reading.lower[start:end].isdecimal():
        return None
    found = fixed(calendar.year(int(reading.lower[start:end])), calendar.YEAR)
    return ("D", start, end, found) if found else None


_ERA: Final = 8  # letters of the longest abbreviation of an era, and a space


def _is_era(word: str) -> bool:
    """`AD`, `a.d.`, `sau Công nguyên`; a short word that is no abbreviation is another one (`14 ad agencies`)."""
    return word.isupper() or "." in word or " " in word


class Around(NamedTuple):
    """What may follow a figure: an era, or the letter of a unit, with the word that counts back from today."""

    eras: re.Pattern[str]
    letters: re.Pattern[str]
    first: frozenset[str]


@cache
def around(table: DateTable) -> Around:
    """The words that may follow a figure, as a language has them."""

    eras, before, units = alternatives(table.eras), alternatives(table.before_eras), alternatives(table.letters)
    ago = alternatives(table.roles.get("ago", ()))
    return Around(
        re.compile(rf" ?(?:(?P<before>{before})|(?:{eras}))(?![^\W_])"),
        re.compile(rf"(?P<unit>{units})(?![^\W_])(?P<ago>(?: [0-9]{{1,3}}(?:{units}))* (?:{ago})(?![^\W_]))?"),
        frozenset(word[0] for word in chain(table.eras, table.before_eras, table.letters)),
    )


@cache
def quarters(table: DateTable) -> re.Pattern[str]:
    """`3Q17`, `4Q 2018`, `2018Q4`, `1H 2018`, by the letters of the language."""
    letters = "".join({q[0] for q in table.quarters if len(q) == 2 and q[1].isdecimal()}) or "\0"
    halves = "".join({h[0] for h in table.halves if len(h) == 2 and h[1].isdecimal()}) or "\0"
    return re.compile(
        rf"(?P<a>[1-4])[{letters}](?P<y> ?[12][0-9]{{3}}|[0-9]{{2}})?(?![^\W_])"
        rf"|(?P<z>[12][0-9]{{3}}|[0-9]{{2}})[{letters}](?P<b>[1-4])(?![^\W_])"
        rf"|(?P<h>[12])[{halves}](?P<w> ?[12][0-9]{{3}})(?![^\W_])"
    )


def quarter_of(found: re.Match[str]) -> list[Figure]:
    """The pieces of a quarter or half in figures, with its year."""
    if found["h"]:
        return [
            ("F", found.start(), found.start("w"), int(found["h"])),
            ("Y", found.start("w"), found.end(), int(found["w"])),
        ]
    which, year = int(found["a"] or found["b"]), (found["y"] or found["z"] or "").strip()
    pieces: list[Figure] = [("Q", found.start(), found.end(), which)]
    if year:
        at = found.end() if found["y"] else found.start()
        number = int(year) + (2000 if len(year) == 2 else 0)
        pieces = [("Q", found.start(), at, which), ("Y", at, found.end(), number)]
    return pieces
