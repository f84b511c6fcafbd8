"""The thing counted: the noun phrase right after a number, up to its head."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.claims.hedge import hedge_behind
from checker.claims.naming import names_something
from checker.claims.numeral import Number
from checker.claims.phrases import word_start
from checker.claims.reading import Reading
from checker.claims.tables import Counts, counts, measures
from checker.lang.number_table import CountTable

Span = tuple[int, int]

#: At most so many words after a number are looked at for the head of what it counts.
_WORDS: Final = 5
_SYLLABLES: Final = 3
#: English and French adverbs: "46 were seriously ill" counts no thing.
_ADVERB: Final = ("ly", "ment")
_WORD = re.compile(r" ?([^\W\d_]{1,40}(?:['-][^\W\d_]{1,40})*)")
_MORE = re.compile(r",? ([^\W\d_]{1,40}(?:['-][^\W\d_]{1,40})*)")
_PLURAL_NAME = re.compile(r"[A-Z][a-z]{2,}(?<!s)(?<!u)(?<!i)s")


def thing(reading: Reading, number: Number) -> Span | None:
    """The span of what a number counts; None where it counts nothing."""
    known = counts(reading)
    if known is None or not (number.head.isalpha() or number.head == "+"):
        return None
    hedged = hedge_behind(reading, number)
    if number.head in known.table.predicates and number.free:
        return _predicate(reading, number, known)
    stopped = number.head in known.table.stops and number.top is None and hedged is None
    if stopped and known.heads.after(reading.lower, number) is None:
        return None
    if not _may_count(reading, number) or names_something(reading, number):
        return None
    low, start = reading.lower, number.end
    start = hedged[0] if hedged is not None else start
    if low[start : start + 1] == "-":
        found = _WORD.match(low, start + 1)
        return found.span(1) if found is not None and found.group(1) not in known.table.stops else None
    if number.top is not None and number.head in _ofs(reading):
        start = number.at + len(number.head)
    start += number.suffix == "m"
    if low[start : start + 1] != " ":
        return None
    head = known.heads.after(low, number) if start == number.end else known.heads.at(low, start + 1)
    if head is None and _year(number):
        return None
    return (_western if known.table.plural else _vietnamese)(reading, number, known, start, head[0] if head else 0)


def _predicate(reading: Reading, number: Number, known: Counts) -> Span | None:
    """`46 were holidaymakers`, `46 là khách`: the thing is said behind the verb, and is a noun."""
    if number.value < 2 or number.step or _year(number) or not _may_count(reading, number):
        return None
    if names_something(reading, number):
        return None
    start = number.at + len(number.head)
    if not known.table.plural:
        head = known.heads.at(reading.lower, start + 1)
        named = head is not None and reading.lower[start + 1 : head[0]] not in known.table.classifiers
        return (start + 1, head[0]) if head is not None and named else None
    found = _WORD.match(reading.lower, start)
    if found is None or found.group(1) in known.table.stops or found.group(1).endswith(_ADVERB):
        return None
    return _western(reading, number, known, start, 0)


def _ofs(reading: Reading) -> frozenset[str]:
    return reading.pack.numbers.ofs if reading.pack.numbers is not None else frozenset()


def _may_count(reading: Reading, number: Number) -> bool:
    """A whole number with nothing glued to it and no unit of time or multiple behind it."""
    if (
        number.ordinal
        or number.prefix
        or number.fraction
        or number.suffix not in ("", "m")
        or (number.value != int(number.value) and number.suffix != "m" and not _parted(reading, number))
    ):
        return False
    units, low = measures(reading), reading.lower
    return units is None or (units.times.after(low, number) is None and units.durations.after(low, number) is None)


def _parted(reading: Reading, number: Number) -> bool:
    """`45.6 points`: a thing that comes in decimals."""
    known = counts(reading)
    return known is not None and number.head in known.table.parted and not number.words


def _year(number: Number) -> bool:
    """`the 2024 elections`: four digits without a mark that may be a year count only people and their like."""
    return not number.words and number.end - number.start == 4 and not number.scaled and 1850 <= number.value <= 2100


def _western(reading: Reading, number: Number, known: Counts, start: int, head: int) -> Span | None:
    """English and French: up to the first plural noun or known head; for one, up to the next stop word."""
    table, pos, first = known.table, start, 0
    many = number.value != 1 or number.suffix != ""
    for _ in range(_WORDS):
        found = (_MORE if first and many else _WORD).match(reading.lower, pos)
        if found is not None and first and _two_peoples(reading, found):
            pos = found.end()
            continue
        if found is None or found.group(1) in table.stops:
            break
        first, pos = first or found.start(1), found.end()
        if found.group(1) in table.heads or (
            many and _plural(table.plural).fullmatch(found.group(1).rpartition("-")[2])
        ):
            return None if _names(reading, first, pos) else (first, pos)
    if many or not first or _names(reading, first, pos):
        return None
    return _one(reading, number, known, (first, pos))


def _two_peoples(reading: Reading, found: re.Match[str]) -> bool:
    """Whether a word joins two adjectives of names: `19 Asian and African states`."""
    text, numbers = reading.text, reading.pack.numbers
    if numbers is None or found.group(1) not in numbers.ands or not text[found.end() + 1 : found.end() + 2].isupper():
        return False
    return text[word_start(reading.lower, found.start(1) - 1)].isupper()


def _one(reading: Reading, number: Number, known: Counts, found: Span) -> Span | None:
    """What one of is counted: up to the last noun worth counting (`one person | died`), where there is one."""
    end, pos = 0, found[0]
    for word in reading.lower[slice(*found)].split(" "):
        pos += len(word)
        end = pos if word in known.table.article_heads else end
        pos += 1
    if end:
        return found[0], end
    if number.tail in known.table.lone:
        return found
    return None if reading.lower[number.start : number.end] in known.table.articles else found


@cache
def _plural(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _names(reading: Reading, start: int, end: int) -> bool:
    """`119 Nguyen Trai`: names are not counted, unless the whole line is set in capitals."""
    words = reading.text[start:end].split()
    known = counts(reading)
    if _PLURAL_NAME.fullmatch(words[-1]) or (known is not None and words[0].lower() in known.table.article_heads):
        return False
    if not all(w[0].isupper() for w in words):
        return False
    line = reading.text[reading.text.rfind("\n", 0, start) + 1 : end].split()
    return sum(not w[0].isupper() for w in line) > len(line) / 3


def _vietnamese(reading: Reading, number: Number, known: Counts, start: int, head: int) -> Span | None:
    """Vietnamese: a known head, else up to three syllables before the next stop word."""
    found = (start + 1, head) if head else _syllables(reading, start, known.table)
    if found is None:
        return None
    if head and number.head in known.table.classifiers and reading.lower[start + 1 : head] == number.head:
        found = _classified(reading, known, found)
    low = reading.lower
    if low[number.start : number.end] in known.table.articles:
        return found if any(low.startswith(w, found[0]) for w in known.table.article_heads) else None
    return found


def _classified(reading: Reading, known: Counts, found: Span) -> Span:
    """`84.000 chiếc xe`: the noun behind a classifier, where there is one."""
    head = known.heads.at(reading.lower, found[1] + 1) if reading.lower.startswith(" ", found[1]) else None
    if head is not None:
        return found[0], head[0]
    more = _syllables(reading, found[1], known.table)
    return (found[0], more[1]) if more is not None else found


def _syllables(reading: Reading, start: int, table: CountTable) -> Span | None:
    pos, first = start, 0
    for _ in range(_SYLLABLES):
        found = _WORD.match(reading.lower, pos) if reading.lower.startswith(" ", pos) else None
        if found is None or found.group(1) in table.stops or reading.text[found.start(1)].isupper():
            break
        first, pos = first or found.start(1), found.end()
    return (first, pos) if first else None
