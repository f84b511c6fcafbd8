"""Figures in text as date pieces: `31/3/2025`, `2025-03-31`, `31/3`, `23h50`, `8:48 p.m.`, `15th`, `1990s`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from checker.claims.date_lexicon import Clock
from checker.claims.date_written import (
    PIVOT,
    Figure,
    Written,
    after_era,
    around,
    before_month,
    quarter_of,
    quarters,
    solid,
    spaced,
    worded,
)
from checker.claims.phrases import alternatives, word_start
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable

_CLUSTER: Final = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[t ]([0-9]{2}:[0-9]{2})[0-9:.]*z?)?(?![0-9])")
_FULL: Final = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{1,2})(?![0-9])")
_PAIR: Final = re.compile(r"([0-9]{1,4})([./])([0-9]{1,4})(?![0-9])")
_POSSESSIVE: Final = re.compile(r"'s(?![^\W_])")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_TERM: Final = re.compile(r"([12][0-9]{3})/([0-9]{2})")
_YEARS: Final = re.compile(r"([12][0-9]{3})/([12][0-9]{3})")
_SHORT_TERM: Final = re.compile(r"([0-9]{2})/([0-9]{2})")
_COMMA: Final = re.compile(r"([0-9]{1,2}),([12][0-9]{3})")
_GLUE: Final = frozenset("$€£¥#@_%\\")
#: Letters of the longest abbreviation of a half of the day, `a. m.`; longer ones are phrases.
_SHORT: Final = 5
#: Behind most figures; a quarter has a letter there.
_NO_LETTER: Final = frozenset({"", " ", ".", ",", ";", ":", ")", "\n", "%", "-"})
#: A year behind an apostrophe is one that was: `the winter of '47`.
_TOLD: Final = 30
#: Before figures that are a day, whatever else they name.
_DAYS: Final = frozenset("dWωΩPf-")
_NAMES: Final = frozenset("MμνWωΩEGQOBVIRDfuvnT%")


def figures(reading: Reading, table: DateTable, start: int, before: str) -> list[Figure]:
    """The pieces of the figures at `start`, after pieces of the codes `before`; one `_` where they are no date's."""
    low = reading.lower
    cluster = _CLUSTER.match(low, start)
    end = cluster.end() if cluster else start + 1
    if _glued(low, start, before):
        stamp = _FULL.match(low, start) if low[start - 1].isalpha() else None
        if stamp and stamp.end() == end and len(stamp[4]) == 4 and stamp[2] == "/":  # glued to a headline
            return [found] if (found := _full(stamp, before)) else [("_", start, end, None)]
        iso = _ISO.match(low, start) if low[start - 1] in "-_" else None
        return [_iso(iso)] if iso and iso.end() >= end else [("_", start, end, None)]
    known = after_era(reading, start, end, table) or _clock(low, start, table)
    if known:
        return [known]
    quarter = None if low[end : end + 1] in _NO_LETTER else quarters(table).match(low, start)
    if quarter:
        return quarter_of(quarter)
    following = low[end + 1 : end + 2] if low.startswith(" ", end) else low[end : end + 1]
    if following in around(table).first and (made := worded(reading, start, end, table, before)):
        return made
    ranked = end > 1 and low[end - 2] == "/" and low[end : end + 2] in _endings(reading)
    if end < len(low) and (low[end] in "%‰°" or ranked):
        return [("_", start, end, None)]
    if (low[end : end + 2] in (" .", ". ") or end - start == len(low)) and (apart := spaced(low, start)):
        return [apart]
    if end - start == 8 and (whole := solid(low, start, end)):
        return [whole]
    if low[start:end] in table.not_days and before[-1:] not in _DAYS:  # `24/7`, but not `ngày 24/7`
        return [("_", start, end, None)]
    return _dates(low, start, end, _endings(reading), before) or [before_month(low, start, end, table)]


def _endings(reading: Reading) -> frozenset[str]:
    return reading.pack.numbers.ordinal_endings if reading.pack.numbers else frozenset()


def _glued(low: str, start: int, before: str) -> bool:
    """Whether the figures hang on a letter or sign that makes them a code, an amount or part of a longer figure."""
    if not start:
        return False
    prev, second = low[start - 1], low[start - 2] if start > 1 else " "
    if prev.isalpha():
        return before[-1:] not in _NAMES
    if prev in "-/" and second.isalpha():
        return before[-2:-1] not in _NAMES
    return prev in _GLUE or (prev in ".,:" and second.isalnum())


def _clock(low: str, start: int, table: DateTable) -> Figure | None:
    if low[start + 1 : start + 3].isdecimal() and len(low) > start + 2:  # no hour has three figures
        return _solid_clock(low, start, table)
    at = start + 1 + low[start + 1 : start + 2].isdecimal()
    at += low.startswith(" ", at)
    if low[at : at + 1] not in _clock_signs(table):  # behind most figures
        return None
    for pattern in clocks(table):
        found = pattern.match(low, start)
        if found is None:
            continue
        hour, minute = int(found["h"]), int(found["m"] or 0)
        if "half" in found.re.groupindex and found["half"]:
            minute = 30
        if found["pm"] and hour < 12:
            hour += 12
        elif found["am"] and hour == 12:
            hour = 0
        before = low[word_start(low, start - 1) : start - 1]
        half, colon = found["am"] or found["pm"] or "", low[start + len(found["h"])] == ":"
        if hour > 24 or minute > 59 or _is_length(low, found, before, table):
            return None
        if len(half) > _SHORT and " " in half and not colon and before not in table.roles["at"]:
            return None  # `killed 2 in the morning`
        sure = bool(found["am"] or found["pm"] or found["m"]) or found["h"] == "0"  # no length of time is `0 giờ`
        return ("T", start, found.end(), Clock(f"{hour % 24:02d}:{minute:02d}", sure, half=bool(half)))
    return None


def _is_length(low: str, found: re.Match[str], before: str, table: DateTable) -> bool:
    """Whether hours and minutes are a length of time: behind a word for one, or with seconds (`2:29:40`)."""
    if before in table.lengths or low.endswith(table.long_lengths, 0, found.start()):
        return True
    if found["am"] or found["pm"] or not found["m"] or before in table.roles["at"]:
        return False
    raced = len(found["h"]) == 1 and found.group().count(":") > 1
    return raced or bool(table.seconds and _seconds(table).match(low, found.end()))


@cache
def _seconds(table: DateTable) -> re.Pattern[str]:
    return re.compile(rf" ?[0-9]{{1,2}} ?(?:{alternatives(table.seconds)})(?![^\W_])")


def _solid_clock(low: str, start: int, table: DateTable) -> Figure | None:
    """A time in four figures, `0715H`; no year, as in `in 2010 est was low`."""
    told = _military(table).match(low, start)
    if told is None or low[word_start(low, start - 1) : start - 1] in table.roles.get("in", ()):
        return None
    return ("T", start, told.end(), Clock(f"{told[1]}:{told[2]}", sure=True))


@cache
def _military(table: DateTable) -> re.Pattern[str]:
    """`0715H`, `0815 GMT`."""
    return re.compile(rf"([01][0-9]|2[0-3])([0-5][0-9])(?:h| ?hrs|(?= (?:{alternatives(table.zones)})))(?![^\W_])")


@cache
def clocks(table: DateTable) -> tuple[re.Pattern[str], ...]:
    """`20:30 [p.m.]`, `20 giờ 30 [sáng]`, `8.30 p.m.`: what the language writes after the figures, if it must."""

    halves = table.morning | table.evening
    rest = alternatives({d[len(h) :] for h in halves for d in table.deictic if d.startswith(f"{h} ")})
    half = rf" ?(?:(?P<am>{alternatives(table.morning)})|(?P<pm>{alternatives(table.evening)}))(?![^\W_]|{rest})"
    hours, minutes = alternatives(table.hours), alternatives(table.minutes)
    halved = alternatives(table.half_hours)
    return (
        re.compile(rf"(?P<h>[0-9]{{1,2}}):(?P<m>[0-9]{{2}})(?::[0-9]{{2}})?(?![0-9]|[.:/-][0-9])(?:{half})?"),
        re.compile(
            rf"(?P<h>[0-9]{{1,2}}) ?(?:{hours})"
            rf"(?: ?(?P<m>[0-9]{{2}})(?![0-9]|[.,/-][0-9])(?: ?(?:{minutes}))?|(?P<half> (?:{halved})))?"
            rf"(?![^\W_])(?:{half})?"
        ),
        re.compile(rf"(?P<h>[0-9]{{1,2}})(?:\.(?P<m>[0-9]{{2}}))?{half}"),
    )


@cache
def clock_words(table: DateTable) -> re.Pattern[str]:
    """A time of day that is a word: `noon`."""
    return re.compile(rf"(?<![^\W_])(?:{alternatives(table.clocks)})(?![^\W_])")


@cache
def _clock_signs(table: DateTable) -> frozenset[str]:
    """With what a clock goes on behind its hour."""
    return frozenset(":.") | {word[0] for word in table.hours | table.morning | table.evening}


def _iso(found: re.Match[str]) -> Figure:
    year, month, day = (int(x) for x in found.groups()[:3])
    return ("J", found.start(), found.end(), Written((day, month), year, found[4] or "", ordered=True))


def _dates(low: str, start: int, end: int, endings: frozenset[str], before: str) -> list[Figure]:
    """One date or figure over the whole cluster, or two with what parts them; nothing if it is anything else."""
    whole = _date(low, start, end, endings, before)
    return [whole] if whole else list(_parted(low, start, end, endings, before))


def _parted(low: str, start: int, end: int, endings: frozenset[str], before: str) -> Iterator[Figure]:
    """Two dates or figures with what stands between them; nothing if a cluster is anything else."""
    years = _YEARS.match(low, start)
    if years and years.end() == end and int(years[2]) == int(years[1]) + 1:  # `2023/2024`
        yield ("Y", start, years.end(1), int(years[1]))
        yield ("=", years.end(1), years.start(2), None)
        yield ("Y", years.start(2), end, int(years[2]))
        return
    term = _TERM.match(low, start)
    if term and term.end() == end and (int(term[1]) + 1) % 100 == int(term[2]):  # `2009/10`, `2018/19`
        yield ("Y", start, term.end(1), int(term[1]))
        yield ("=", term.end(1), term.start(2), None)
        yield ("N", term.start(2), end, int(term[2]))
        return
    short = _SHORT_TERM.match(low, start) if before.endswith("%") else None
    if short and short.end() == end:  # `FY24/25`
        yield ("N", start, short.end(1), int(short[1]))
        yield ("=", short.end(1), short.start(2), None)
        yield ("N", short.start(2), end, int(short[2]))
        return
    comma = _COMMA.match(low, start)
    if comma and comma.end() == end and before[-1:] in "Mμ":
        yield ("N", start, comma.end(1), int(comma[1]))
        yield (",", comma.end(1), comma.start(2), None)
        yield ("Y", comma.start(2), end, int(comma[2]))
        return
    at = _middle(low, start, end)
    left = _date(low, start, at, endings, before) if at else None
    right = _date(low, at + 1, end, endings, before) if at else None
    if left and right:
        yield left
        yield ("=", at, at + 1, None)
        yield right


def _middle(low: str, start: int, end: int) -> int:
    """The hyphen, or the slash of `2014-08-04/2014-08-09`, that parts a cluster in two; 0 where there is none."""
    if low.count("-", start, end) == 4 and low.count("/", start, end) == 1:
        return low.index("/", start)
    hyphens = [i for i in range(start, end) if low[i] == "-"]
    return hyphens[len(hyphens) // 2] if len(hyphens) % 2 else 0


def _date(low: str, start: int, end: int, endings: frozenset[str], before: str) -> Figure | None:
    if low[start:end].isdecimal():  # most are
        return _plain(low, start, end, endings)
    iso = _ISO.match(low, start)
    if iso and iso.end() >= end:
        return _iso(iso)
    full = _FULL.match(low, start, end)
    if full and full.end() == end:
        return _full(full, before)
    pair = _PAIR.match(low, start, end)
    return _pair(pair) if pair and pair.end() == end else None


def _full(found: re.Match[str], before: str) -> Figure | None:
    first, mark, middle, last = found[1], found[2], int(found[3]), found[4]
    if len(first) == 4:
        value = Written((int(last), middle), int(first), ordered=True)
    elif len(first) > 2 or len(last) == 1 or (mark == "." and len(last) == 2 and before[-1:] not in "dWωnP"):
        return None
    else:
        year = int(last) if len(last) == 4 else int(last) + (2000 if int(last) < PIVOT else 1900)
        value = Written((int(first), middle), year)
    return ("J", found.start(), found.end(), value) if all(1 <= n <= 31 for n in value.parts) else None


def _pair(found: re.Match[str]) -> Figure | None:
    first, mark, second = int(found[1]), found[2], int(found[3])
    start, end = found.span()
    if mark == "/" and len(found[1]) == 4 and 1 <= second <= 12 and first >= 1000 and second != (first + 1) % 100:
        return ("K", start, end, (first, second))
    if len(found[2]) and len(found[3]) == 4 and 1 <= first <= 12 and second >= 1000:
        return ("K", start, end, (second, first)) if mark == "/" else None
    if (
        len(found[1]) > 2
        or len(found[3]) > 2
        or not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12)
    ):
        return None
    return ("g" if mark == "/" else "j", start, end, Written((first, second)))


def _plain(low: str, start: int, end: int, endings: frozenset[str]) -> Figure | None:
    """A bare figure with what is glued to it: a rank (`15th`), a decade (`1990s`, `90s`), nothing."""
    text, letters = low[start:end], _LETTERS.match(low, end)
    if len(text) == 2 and text[1] == "0" and _POSSESSIVE.match(low, end):
        return ("ι", start, end + 2, 1900 + int(text))
    if letters:
        suffix = letters.group()
        if suffix == "s" and text[-1] == "0" and len(text) in (2, 4):
            sure = len(text) == 4 or low[start - 1 : start] == "'"
            year = int(text) if len(text) == 4 else 1900 + int(text)
            return ("I" if sure else "ι", start, letters.end(), year)
        if suffix in endings and len(text) < 3:
            return ("O", start, letters.end(), int(text))
        return None
    if len(text) == 4 and text[0] in "12":
        return ("Y", start, end, int(text))
    if len(text) == 2 and low[start - 1 : start] == "'":
        return ("Y", start, end, int(text) + (2000 if int(text) < _TOLD else 1900))
    return ("N", start, end, int(text)) if len(text) < 5 else None
