"""The tokens of numbers: number words and digits, with what joins them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Final

from checker.claims.adding import Join, Kind, Token
from checker.claims.digits import digits
from checker.claims.phrases import Phrases, word_start
from checker.claims.reading import Reading, split
from checker.claims.spelled import lexicon
from checker.lang.number_table import Hedge, NumberTable

_WORD = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r" {2,3}")
_WIDEST_JOIN: Final = 8
#: Where it starts and ends, its word, what that is worth (the fields of a `Word`), the worth of its last digit.
_Hit = tuple[int, int, str, tuple[Kind, Decimal, int, int], Decimal]
_ONE: Final = Decimal(1)


def tokens(reading: Reading, table: NumberTable) -> list[Token]:
    """Every word and digits that may be part of a number, left to right, and how each hangs on the one before."""
    low, words, joins, said = reading.lower, lexicon(table), _joins(table), _said(table)
    spelled = [(start, said[text]) for text, start in zip(*split(reading), strict=False) if text in said]
    hits: list[_Hit] = [
        (s, s + len(w), w, words[w], _ONE) for s, w in spelled if not _other(low, s, s + len(w), w, table)
    ]
    for start, stop, value, step, fraction in digits(reading, table):
        hits.append((start, stop, "", ("ratio" if fraction else "digits", value, 1, 0), step or _ONE))
    hits.sort(key=itemgetter(0))
    out: list[Token] = []
    end = -_WIDEST_JOIN - 1
    for start, stop, text, (kind, value, room, top), place in hits:
        join = _join(joins, low[end:start]) if start - end <= _WIDEST_JOIN else "apart"
        out.append(Token(start, stop, text, kind, value, room, top, join, place))
        end = stop
    return out


@cache
def _said(table: NumberTable) -> Mapping[str, str]:
    """The number words by how they stand in a text that was split: alone, before a space, a letter before a digit."""
    said = {word: word for word in lexicon(table)}
    said |= {f"{word}{digit}": word for word in said if len(word) == 1 for digit in "0123456789"}
    return said | {f"{text} ": word for text, word in said.items()}


def _other(low: str, start: int, end: int, word: str, table: NumberTable) -> bool:
    """Whether a word is part of another: `tỷ lệ`, or of a bound: `au moins`."""
    if word in table.minus:
        found = _bounds(table).before(low, end)
        return found is not None and found[0] < start
    if (
        word in table.scales
        and low[start - 1 : start] == "-"
        and low[word_start(low, start - 1) : start - 1] in table.unsaid
    ):
        return True
    followers = table.not_scales.get(word)
    nxt = _WORD.match(low, end + 1) if followers else None
    return followers is not None and nxt is not None and nxt.group() in followers


@cache
def _bounds(table: NumberTable) -> Phrases[Hedge]:
    return Phrases(table.hedges.before)


def _join(joins: Mapping[str, Join], gap: str) -> Join:
    """How what stands between two tokens joins them, however many spaces it has."""
    return joins.get(_SPACES.sub(" ", gap) if "  " in gap else gap, "apart")


@cache
def _joins(table: NumberTable) -> Mapping[str, Join]:
    """What may stand between the tokens of one number."""
    joins: dict[str, Join] = {"": "glued", " ": "space", "-": "hyphen", " - ": "dash", "–": "dash", " – ": "dash"}
    joins |= {", ": "comma", **dict.fromkeys((f" {word} " for word in table.ofs), "of")}
    for article in table.articles:
        joins[f" {article} "] = "a"
        joins |= {f" {word} {article} ": "and a" for word in table.ands}
        joins |= {f" {word} {article} ": "of a" for word in table.ofs}
        joins |= {f"-{word}-{article}-": "and a" for word in table.ands}
    joins |= {f"-{word}-": "and" for word in table.ands}
    return joins | {f" {word} ": "and" for word in table.ands}
