"""Texts from before Unicode, whose bytes mean Western letters to everybody else: recognised and put right."""

from __future__ import annotations

import re
from functools import cache

from checker.lang.pack import codes, load
from checker.language import evidence

#: Shares of words with a letter that only the language writes, before and after. Texts in such an encoding have under
#: .1 and over .5; French and German in Western encodings never pass .35 after (tests/test_encoding.py).
BEFORE, AFTER = 0.12, 0.4

#: Code points that are looked at to tell.
LOOK = 20_000


def convert(text: str) -> tuple[str, str]:
    """`text` in Unicode and the name of the encoding it was in, or as it was and "" where it is no such text."""
    look = text[:LOOK]
    if not re.search(r"[\u00a1-\u00ff]", look):
        return text, ""
    before = max(evidence(look).values(), default=0.0)
    for code, name in _known():
        there = _put_right(look, code, name)
        if _share(look, code) <= BEFORE and _share(there, code) >= AFTER and evidence(there).get(code, 0.0) > before:
            return _put_right(text, code, name), name
    return text, ""


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
