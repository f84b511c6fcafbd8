"""Texts from before Unicode, whose bytes mean Western letters to everybody else: recognised and put right."""

from __future__ import annotations

import re
from functools import cache

from checker.lang.pack import codes, load

#: Shares of words with a letter that only the language writes, before and after, and the gain in function words.
#: Texts in such an encoding have under .1, over .45, over .15; other languages gain nothing (tests/test_encoding.py).
BEFORE, AFTER, GAIN = 0.12, 0.3, 0.05

#: Code points that are looked at to tell.
LOOK = 20_000


def convert(text: str) -> tuple[str, str]:
    """`text` in Unicode and the name of the encoding it was in, or as it was and "" where it is no such text."""
    look = text[:LOOK]
    if not re.search(r"[\u00a1-\u00ff]", look):
        return text, ""
    found = {(code, name): _put_right(look, code, name) for code, name in _known()}
    able = {key: _gain(look, there, key[0]) for key, there in found.items() if _fits(look, there, key[0])}
    best = max(able, key=lambda key: able[key], default=None)
    if best is None or able[best] < GAIN:
        return text, ""
    return _put_right(text, *best), best[1]


def _fits(text: str, there: str, code: str) -> bool:
    return _share(text, code) <= BEFORE and _share(there, code) >= AFTER


def _gain(text: str, there: str, code: str) -> float:
    """By how much the share of the language's function words, with their marks, is larger once put right."""
    table = load(code).text
    known = table.function_words if table else frozenset()
    was, is_ = (sum(1 for word in t.lower().split() if word in known) for t in (text, there))
    return (is_ - was) / max(len(text.split()), 1)


@cache
def _known() -> tuple[tuple[str, str], ...]:
    """The languages that had such encodings, and their names."""
    tables = ((code, load(code).text) for code in codes())
    return tuple((code, name) for code, table in tables if table for name, _ in table.legacy)


@cache
def _pattern(code: str, name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = load(code).text
    pairs = dict(dict(table.legacy)[name]) if table else {}
    return re.compile("|".join(sorted(map(re.escape, pairs), key=lambda key: (-len(key), key)))), pairs


def _put_right(text: str, code: str, name: str) -> str:
    pattern, pairs = _pattern(code, name)
    return pattern.sub(lambda found: pairs[found[0]], text)


def _share(text: str, code: str) -> float:
    """The share of words with a letter that only this language writes."""
    table = load(code).text
    words = text.lower().split()
    letters = table.letters if table else frozenset()
    return sum(1 for word in words if not letters.isdisjoint(word)) / max(len(words), 1)
