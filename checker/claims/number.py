"""All numbers of a text, found once: digits, words, scales and ranks; and the claims that are bare numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from checker.claims.numeral import Number, digits, glued
from checker.claims.reading import Reading
from checker.claims.spelled import Join, Spelled, Token, Word, lexicon, parse
from checker.lang.number_table import NumberTable

__all__ = ["Number", "number_at", "numbers"]

_WORD = re.compile(r"[^\W\d_]+")
_WIDEST_JOIN = 8

#: The last text read and its numbers: the claim types ask for one text after the other.
_last: list[tuple[Reading, tuple[Number, ...]]] = []


def numbers(reading: Reading) -> tuple[Number, ...]:
    """Every maximal number of the text, left to right, none overlapping."""
    if _last and _last[0][0] is reading:
        return _last[0][1]
    table = reading.pack.numbers
    found = tuple(_numbers(reading, table)) if table is not None else ()
    _last[:] = [(reading, found)]
    return found


def number_at(reading: Reading, pos: int) -> Number | None:
    """The number that covers offset `pos`."""
    found = numbers(reading)
    at = bisect_right(found, pos, key=lambda n: n.start) - 1
    return found[at] if at >= 0 and pos < found[at].end else None


def _numbers(reading: Reading, table: NumberTable) -> Iterator[Number]:
    tokens = _tokens(reading, table)
    at = 0
    while at < len(tokens):
        found = parse(tokens, at, table)
        stop = found.stop if found is not None else at + 1
        number = _number(reading, table, tokens[at:stop], found) if found is not None else None
        if number is not None:
            yield number
        at = stop


def _tokens(reading: Reading, table: NumberTable) -> list[Token]:
    low, words, joins = reading.lower, lexicon(table), _joins(table)
    hits: list[tuple[int, int, str, Word, Decimal]] = [
        (m.start(), m.end(), m.group(), words[m.group()], Decimal(1)) for m in _WORD.finditer(low) if m.group() in words
    ]
    for d in digits(reading, table):
        hits.append((d.start, d.end, "", Word("ratio" if d.fraction else "digits", d.value), d.step or Decimal(1)))
    hits.sort(key=lambda h: h[0])
    tokens: list[Token] = []
    end = 0
    for start, stop, text, word, place in hits:
        gap = low[end:start] if tokens and start - end <= _WIDEST_JOIN else "\n"
        tokens.append(Token(start, stop, text, *word, joins.get(gap, "apart"), place))
        end = stop
    return tokens


@cache
def _joins(table: NumberTable) -> Mapping[str, Join]:
    """What may stand between the tokens of one number."""
    joins: dict[str, Join] = {"": "glued", " ": "space", "-": "hyphen", " - ": "dash", "–": "dash", " – ": "dash"}
    joins |= {", ": "comma", " of ": "of"}
    for article in table.articles:
        joins[f" {article} "] = "a"
        joins |= {f" {word} {article} ": "and a" for word in table.ands}
    return joins | {f" {word} ": "and" for word in table.ands}


def _number(reading: Reading, table: NumberTable, tokens: list[Token], found: Spelled) -> Number | None:
    low, first = reading.lower, tokens[0]
    start, end = first.start, tokens[-1].end
    words = first.word != ""
    value, ordinal = found.value, found.ordinal
    prefix = suffix = ""
    if not words or not tokens[-1].word:
        prefix, suffix = glued(low, start, end)
    if not words and suffix in table.ordinal_endings and len(tokens) == 1:
        end, suffix, ordinal = end + len(suffix), "", True
    if words and first.kind in ("times", "scale", "fraction", "several", "ordinal"):
        start = _article(low, start, table)
    elif not words and not prefix and _negative(low, start):
        start, value = start - 1, -value
    return Number(
        start, end, value, found.step, words, ordinal, found.scaled, found.fraction, found.top, prefix, suffix
    )


def _article(low: str, start: int, table: NumberTable) -> int:
    for article in table.articles:
        at = start - len(article) - 1
        if at >= 0 and low.startswith(article + " ", at) and (at == 0 or not low[at - 1].isalnum()):
            return at
    return start


def _negative(low: str, start: int) -> bool:
    return start > 0 and low[start - 1] == "-" and (start == 1 or low[start - 2] in " (\n~$€£¥")
