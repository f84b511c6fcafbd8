"""Counts: a number and the thing counted: `1,936 aspiring migrants`, `five-storey`, `56 người`, `10 tầng`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from checker.claims.amount import Unit, amounts, value
from checker.claims.naming import names_something
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import Counts, counts, measures
from checker.lang.number_table import CountTable
from checker.model import Mention

#: A noun phrase after a number: at most so many words are looked at for its head.
_WORDS: Final = 5
_PLURAL_NAME = re.compile(r"[A-Z][a-z]{2,}(?<!s)(?<!u)(?<!i)s")
_WORD = re.compile(r" ?([^\W\d_]+(?:['-][^\W\d_]+)*)")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every whole number with the thing it counts; the span of that thing is in `counted`."""
    if counts(reading) is None:
        return
    for amount in amounts(reading, numbers, _unit):
        last = amount.high or amount.low
        counted = _thing(reading, last)
        if counted is not None:
            end = max(amount.last - (counted[1] - last.end), last.end)
            stop = amount.end if amount.end > amount.last else end
            mention = Mention("count", amount.start, end, value(amount), counted=counted)
            yield replace(mention, end=stop) if stop <= counted[0] else mention


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    thing = _thing(reading, number)
    return Unit(number.start, thing[1], "") if thing is not None else None


def _thing(reading: Reading, number: Number) -> tuple[int, int] | None:
    """The span of what a number counts, right after it; None where it counts nothing."""
    known = counts(reading)
    if known is None or number.ordinal or number.prefix or not _whole(number) or names_something(reading, number):
        return None
    if number.suffix and number.suffix not in ("m",):
        return None
    low = reading.lower
    units = measures(reading)
    after = number.end + (low[number.end : number.end + 1] == " ")
    if units is not None and units.times.at(low, after) is not None:
        return None
    if low[number.end : number.end + 1] == "-":
        found = _WORD.match(low, number.end + 1)
        return (found.start(1), found.end(1)) if found is not None and found.group(1) not in known.table.stops else None
    start = number.end
    if low[start : start + 1] != " ":
        return None
    heads = known.heads.at(low, start + 1)
    if heads is None and _year(reading, number):
        return None
    if known.table.plural:
        return _western(reading, number, known.table)
    return _article_ok(
        reading, number, known, (start + 1, heads[0]) if heads is not None else _syllables(reading, start, known.table)
    )


def _year(reading: Reading, number: Number) -> bool:
    """`the 2024 elections`: four digits without a mark that may be a year count only people and their like."""
    return not number.words and number.end - number.start == 4 and not number.scaled and 1850 <= number.value <= 2100


def _whole(number: Number) -> bool:
    return number.value == int(number.value) and not number.fraction


def _western(reading: Reading, number: Number, table: CountTable) -> tuple[int, int] | None:
    """English and French: up to the first plural noun, else the words up to the next stop word."""
    plural = _plural(table.plural)
    pos, start, ends = number.end, 0, []
    for _ in range(_WORDS):
        found = _WORD.match(reading.lower, pos)
        if found is None or found.group(1) in table.stops:
            break
        start = start or found.start(1)
        pos = found.end()
        ends.append(pos)
        word = found.group(1)
        if word in table.heads or (number.value != 1 and plural.fullmatch(word.rpartition("-")[2])):
            break
    else:
        return (start, ends[0])
    if not ends or _capitalised_only(reading, start, ends[-1]):
        return None
    if reading.lower[number.start : number.end] in table.articles:
        words = reading.lower[start : ends[-1]].split()
        return (start, ends[-1]) if any(w in table.article_heads for w in words[:3]) else None
    return start, ends[-1]


@cache
def _plural(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _capitalised_only(reading: Reading, start: int, end: int) -> bool:
    """`119 Nguyen Trai`: names are not counted."""
    words = reading.text[start:end].split()
    if _PLURAL_NAME.fullmatch(words[-1]):
        return False
    return all(w[0].isupper() for w in words) and not reading.text[:start].rsplit("\n", 1)[-1].istitle()


def _syllables(reading: Reading, start: int, table: CountTable) -> tuple[int, int] | None:
    """Vietnamese: up to two syllables, three after a classifier."""
    pos, first, most = start, 0, 2
    for count in range(3):
        found = _WORD.match(reading.lower, pos)
        if count >= most or found is None or found.group(1) in table.stops or not reading.lower.startswith(" ", pos):
            break
        if count and reading.text[found.start(1)].isupper():
            break
        most = 3 if not count and found.group(1) in table.classifiers else most
        first = first or found.start(1)
        pos = found.end()
    return (first, pos) if first else None


def _article_ok(
    reading: Reading, number: Number, known: Counts, thing: tuple[int, int] | None
) -> tuple[int, int] | None:
    """`một` is an article except before the words for the dead and the hurt."""
    if thing is None or reading.text[thing[0]].isupper():
        return None
    low = reading.lower
    if low[number.start : number.end] in known.table.articles:
        return thing if any(low.startswith(w, thing[0]) for w in known.table.article_heads) else None
    return thing
