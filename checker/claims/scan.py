"""All numbers of a text, found once: digits, words, scales and ranks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from checker.claims.adding import Spelled, Token
from checker.claims.glued import glued, in_address
from checker.claims.numeral import Number, ratio
from checker.claims.phrases import Phrases, head_at, tail_at
from checker.claims.reading import Reading, once
from checker.claims.spelled import parse
from checker.claims.tokens import tokens
from checker.lang.number_table import NumberTable

_WORD = re.compile(r"[^\W\d_]+")


@once
def numbers(reading: Reading) -> tuple[Number, ...]:
    """Every maximal number of the text, left to right, none overlapping."""
    table = reading.pack.numbers
    return tuple(_numbers(reading, table)) if table is not None else ()


def number_at(reading: Reading, pos: int) -> Number | None:
    """The number that covers offset `pos`."""
    found = numbers(reading)
    at = bisect_right(found, pos, key=lambda n: n.start) - 1
    return found[at] if at >= 0 and pos < found[at].end else None


def _numbers(reading: Reading, table: NumberTable) -> Iterator[Number]:
    row, at = tokens(reading, table), 0
    while at < len(row):
        token = row[at]
        found = _phrase(reading, token, at, table) if token.word in table.ordinals else None
        found = found or parse(row, at, table) or _doubtful(reading, token, at, table)
        if found is None:
            at += 1
            continue
        number = _number(reading, table, row[at : found.stop], found)
        if number is not None:
            yield number
        at = found.stop


def _phrase(reading: Reading, token: Token, at: int, table: NumberTable) -> Spelled | None:
    """`đầu tiên`, `thứ nhất`: a rank in two words, found by its last."""
    if not table.ordinal_phrases:
        return None
    found = _ordinal_phrases(table).before(reading.lower, token.end)
    return Spelled(at + 1, Decimal(found[1]), ordinal=True) if found is not None else None


@cache
def _ordinal_phrases(table: NumberTable) -> Phrases[int]:
    return Phrases(table.ordinal_phrases)


def _doubtful(reading: Reading, token: Token, at: int, table: NumberTable) -> Spelled | None:
    """`năm người`: a word that is a number only before some nouns."""
    followers = table.doubtful.get(token.word)
    nxt = _WORD.match(reading.lower, token.end + 1) if followers else None
    return Spelled(at + 1, token.value) if followers and nxt is not None and nxt.group() in followers else None


def _number(reading: Reading, table: NumberTable, row: list[Token], found: Spelled) -> Number | None:
    low, start, end = reading.lower, row[0].start, row[-1].end
    words = row[0].word != ""
    prefix = suffix = ""
    if not words or not row[-1].word:
        prefix, suffix = glued(low, start, end)
    elif in_address(low, start, end) or (table.short_tens and len(row) == 1 and _in_a_name(reading, start, end)):
        return None
    if not words and len(row) == 1 and (suffix in table.ordinal_endings or _in_parts(found, suffix, table)):
        found, end, suffix = found._replace(ordinal=not found.fraction), end + len(suffix), ""
    framed = _framed(low, row[0], end, found, prefix, table)
    if framed is None:
        return None
    start, found = framed
    at = end + (low[end : end + 1] in (" ", "-"))
    tail = tail_at(low, start - 1 if low[start - 1 : start] == " " else start)
    return Number(
        start, end, found.value, found.step, words, found.ordinal, found.scaled, found.fraction, found.top, found.scale,
        prefix, suffix, tail, at, head_at(low, at),
    )  # fmt: skip


def _in_parts(found: Spelled, suffix: str, table: NumberTable) -> bool:
    """`2/3rds`, `4/5ths`: the ending of the lower number, in the plural."""
    return found.fraction and suffix.endswith("s") and suffix[:-1] in table.ordinal_endings


def _framed(
    low: str, first: Token, end: int, found: Spelled, prefix: str, table: NumberTable
) -> tuple[int, Spelled] | None:
    """Where a number that ends at `end` starts with the words before it, and what these make of it.

    A rank (`thứ hai`), a share (`a third of`), a negative; None for a rank without the word its language needs.
    """
    start = first.start
    if found.ordinal and table.ordinal_phrases:
        phrase = _ordinal_phrases(table).before(low, end)
        return (phrase[0], found) if phrase is not None else None
    rank = _word_before(low, start, table.ordinal_before)
    if rank is not None:
        return rank, found._replace(ordinal=True)
    if not first.word:
        negative = not prefix and _negative(low, start)
        return (start - 1, found._replace(value=-found.value)) if negative else (start, found)
    if first.kind not in ("times", "scale", "fraction", "several", "ordinal"):
        return start, found
    article = _article(low, start, table)
    if found.ordinal and article < start and found.value > 2 and head_at(low, end + 1) in table.ofs:
        found = found._replace(value=ratio(1, int(found.value)), ordinal=False, fraction=True)
    return article, found


def _word_before(low: str, start: int, words: frozenset[str]) -> int | None:
    """Where the first of `words` that stands right before a number starts: an article, `thứ hai`, `lần thứ 5`."""
    if low[start - 1 : start] != " " or not low.endswith(_any_of(words), 0, start - 1):
        return None
    for word in words:
        at = start - len(word) - 1
        if at >= 0 and low.startswith(word, at) and (at == 0 or not low[at - 1].isalnum()):
            return at
    return None


@cache
def _any_of(words: frozenset[str]) -> tuple[str, ...]:
    """Words as `endswith` asks for them."""
    return tuple(words)


def _in_a_name(reading: Reading, start: int, end: int) -> bool:
    """`Ba Lan`, `Hai Bà Trưng`: a number word in capitals before a word in capitals."""
    return (
        reading.text[start].isupper()
        and reading.text[end : end + 1] == " "
        and reading.text[end + 1 : end + 2].isupper()
    )


def _article(low: str, start: int, table: NumberTable) -> int:
    at = _word_before(low, start, table.articles)
    return start if at is None else at


def _negative(low: str, start: int) -> bool:
    return start > 0 and low[start - 1] == "-" and (start == 1 or low[start - 2] in " (\n~$€£¥")
