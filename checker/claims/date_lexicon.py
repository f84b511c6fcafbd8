"""The date words of a language as the lexer looks them up: first word → what may follow it, a code and a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from checker.lang.date_table import DateTable, Role

#: The codes of the words that say only how other words hang together. Units have their letters in `calendar`.
ROLES: Final[Mapping[Role, str]] = {
    "about": "~", "after": "V", "ago": "p", "ahead": "η", "and": "&", "article": "a", "at": "n", "before": "B",
    "between": "b", "counted": "!", "every": "x", "fiscal": "%", "from": "f", "in": "i", "later": "l", "lunar": "ζ",
    "lunar new year": "τ", "in a row": "σ", "into": "Φ", "ending": "Ψ",
    "less": "Λ", "more": "Ξ", "now": "0", "of": "o", "onward": "λ", "possessive": "s", "same": "r", "since": "v",
    "some": "κ", "starting": "L", "that": "δ", "the": "t", "time": "θ", "to": "-", "until": "u", "within": "@",
    "year after": "ψ", "year before": "z",
}  # fmt: skip
_LETTERS: Final = re.compile(r"[^\W\d_][0-9]|[^\W\d_]+")


class Clock(NamedTuple):
    """A time of day, `23:30`; `sure` where it can be nothing else (`8 p.m.`), `words` where it is told in words.

    `half` says that the half of the day is told with it (`8 p.m.`).
    """

    time: str
    sure: bool
    words: bool = False
    half: bool = False


class Entry(NamedTuple):
    """A word or phrase: what follows its first word, its code, its value; `short` is an abbreviation, maybe dotted."""

    rest: str
    code: str
    value: Any
    short: bool = False


class Shift(NamedTuple):
    """A move by units: `coming` to the very next weekday, `told` from the date told last, `rolling` up to today."""

    step: int
    coming: bool = False
    told: bool = False
    rolling: bool = False


class Unit(NamedTuple):
    """A unit of the calendar and how many of it the word means (a fortnight is two weeks)."""

    letter: str
    factor: int = 1


@cache
def lexicon(table: DateTable) -> Mapping[str, tuple[Entry, ...]]:
    """All words and phrases by their first word, the longest phrase first; later tables win over earlier ones."""
    phrases: dict[str, Entry] = {}
    for phrase, code, value, short in _all(table):
        phrases[phrase] = Entry(phrase[len(_first(phrase)) :], code, value, short)
    found: dict[str, list[Entry]] = {}
    for phrase, entry in phrases.items():
        found.setdefault(_first(phrase), []).append(entry)
    return {first: tuple(sorted(entries, key=lambda e: -len(e.rest))) for first, entries in found.items()}


def _first(phrase: str) -> str:
    """The letters a phrase begins with; a code such as `q1` is one word."""
    letters = _LETTERS.match(phrase)
    return letters.group() if letters else phrase


def _all(table: DateTable) -> Iterator[tuple[str, str, object, bool]]:
    yield from ((word, "_", None, False) for word in table.month_words)
    for role, words in table.roles.items():
        for word in words:
            yield word, ROLES[role], 1 if role == "article" else None, False
    for word, unit in table.units.items():
        yield word, unit[-1], Unit(unit[-1], int(unit[:-1] or 1)), False
    for word, count in table.shifts.items():
        code = "B" if word in table.roles.get("before", ()) else "V" if word in table.roles.get("after", ()) else "R"
        yield word, code, Shift(count, word in table.coming, word in table.narrative, word in table.rolling), False
    for code, words_of in _VALUED:
        for word, value in getattr(table, words_of).items():
            yield word, code, value, False
    for said, minutes in table.minutes_past.items():
        for name, hour in table.hour_names.items():
            time = f"{(hour - (minutes < 0)) % 24:02d}:{minutes % 60:02d}"
            yield f"{said} {name}", "T", Clock(time, sure=True, words=True), False
    for word, edge in table.edges.items():
        yield word, "G" if word in table.nouns else "E", edge, False
    yield from ((word, "P", word, False) for word in table.parts)
    yield from ((word, "Z", None, False) for word in table.local_times)
    yield from _cycles(table)
    yield from _names(table)
    yield from ((word, "_", None, False) for word in table.names)


_VALUED: Final = (
    ("X", "deictic"), ("S", "seasons"), ("H", "holidays"), ("Q", "quarters"), ("O", "ordinals"), ("I", "decades"),
    ("F", "halves"), ("β", "abbreviated"), ("N", "counts"),
    ("χ", "lunar_months"), ("ρ", "lunar_days"), ("ξ", "romans"), ("T", "clocks"), ("Z", "zones"),
)  # fmt: skip


def _cycles(table: DateTable) -> Iterator[tuple[str, str, object, bool]]:
    """The years of the moon by stem and branch, with their place in a cycle of sixty."""
    for stem, first in table.stems.items():
        for branch, second in table.branches.items():
            if first % 2 == second % 2:  # the others never meet
                yield f"{stem} {branch}", "ε", next(n for n in range(first, 60, 10) if n % 12 == second), False


def _names(table: DateTable) -> Iterator[tuple[str, str, object, bool]]:
    """Months and weekdays, wide and abbreviated (never CLDR's two-letter short forms: one of them is `We`)."""
    from babel import Locale

    locale = Locale.parse(table.locale)
    for width in ("abbreviated", "wide"):
        short = width == "abbreviated"
        for number, name in locale.months["format"][width].items():
            if name.lower().partition(" ")[0] not in table.month_words:  # the lexer reads numbers after those
                yield name.lower().rstrip("."), "M", number, short
        for number, name in locale.days["format"][width].items():
            yield name.lower().rstrip("."), "W", number, short
            if table.plural and not short:
                yield name.lower() + table.plural, "Π", number, False
    if table.plural:
        yield from ((word + table.plural, "Σ", name, False) for word, name in table.seasons.items())
    for code, names in (("M", table.months), ("W", table.weekdays)):
        for word, number in names.items():
            yield word.rstrip("."), code, number, word.endswith(".")


@cache
def weekday_words(table: DateTable) -> re.Pattern[str]:
    """The names of weekdays in a text, whatever their case."""
    names = sorted({word for word, code, _, _ in _names(table) if code == "W"}, key=len, reverse=True)
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, names))})\b")
