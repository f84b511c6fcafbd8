"""The cue words of the language tables as patterns, made once a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.lang.pack import load
from checker.lang.text_table import TextTable

_OPEN = r"\A[\W\d_]*"
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns over lower-case text; those of lines match at its start, past marks and digits."""

    section: re.Pattern[str]
    note: re.Pattern[str]
    editors: re.Pattern[str]
    teaser: re.Pattern[str]
    furniture: re.Pattern[str]
    picture: re.Pattern[str]
    credit: re.Pattern[str]
    position: re.Pattern[str]
    byline: re.Pattern[str]
    bylines: re.Pattern[str]
    stamp: re.Pattern[str]
    calendar: re.Pattern[str]
    speech: re.Pattern[str]
    first_person: frozenset[str]
    pronouns: frozenset[str]
    small: frozenset[str]


@cache
def cues(code: str) -> Cues:
    """The cues of a language and of English, in which pages of all countries speak."""
    tables = [table for table in (load(code).text, load("en").text) if table]
    own = tables[0]
    picture = _any(_words(tables, "pictures"))
    return Cues(
        section=_opening(_words(tables, "sections")),
        note=_opening(_words(tables, "notes")),
        editors=_opening(_words(tables, "editors")),
        teaser=re.compile(rf"{_OPEN}(?:{_any(_words(tables, 'teasers'))})\s*:\s*\S"),
        furniture=_opening(_words(tables, "furniture")),
        picture=re.compile(rf"\A[\[(•*\s]*(?:{picture})(?!\w)\s*(?P<colon>[:\])/,]|(?:of|by)\b|-\s)?\s*"),
        credit=re.compile(
            rf"(?:[.!?…”\"')\]]\s*|\s[-–—]\s|[(\[]\s*)(?:{picture})(?!\w)\s*(?::\s*|by\s+)?(?P<who>[^.!?]{{1,60}})[.)\]]*\Z"
        ),
        position=re.compile(rf"[(,]\s*(?:{_any(_words(tables, 'positions'))})\s*[),]"),
        byline=_ends(_words(tables, "bylines")),
        bylines=_whole(_words(tables, "bylines")),
        stamp=_whole(_words(tables, "stamps")),
        calendar=_whole({*_words(tables, "calendar"), *_calendar(load(code).code), *_calendar("en")}),
        speech=_whole(own.speech),
        first_person=own.first_person,
        pronouns=own.pronouns,
        small=own.small,
    )


def _calendar(code: str) -> set[str]:
    """The names of months and weekdays, long and short, that CLDR has for a language."""
    from babel.dates import get_day_names, get_month_names

    widths: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
    named = [get(width, "format", code) for get in (get_day_names, get_month_names) for width in widths]
    return {str(name).lower().rstrip(".") for names in named for name in names.values()}


def _ends(words: Iterable[str]) -> re.Pattern[str]:
    """The words at the beginning or at the end of a line, in any case."""
    listed = _any(words)
    return re.compile(rf"\A\W*(?:{listed})(?!\w)|(?<!\w)(?:{listed})\W*\Z", re.IGNORECASE)


def _words(tables: Iterable[TextTable], name: str) -> list[str]:
    return sorted({word for table in tables for word in getattr(table, name)})


def _any(words: Iterable[str]) -> str:
    """An alternation, the longest first; `…` stands for up to three words, white space for any amount of it."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("…", r"(?:\S+\s+){0,3}?\S+") for w in longest)


def _opening(words: Iterable[str]) -> re.Pattern[str]:
    listed = list(words)
    return re.compile(rf"{_OPEN}(?P<cue>{_any(listed)})(?!\w)") if listed else _NEVER


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    listed = list(words)
    return re.compile(rf"(?<!\w)(?:{_any(listed)})(?!\w)", re.IGNORECASE) if listed else _NEVER
