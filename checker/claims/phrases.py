"""Phrases of a table found at one place of a text: no search, one look-up by the word next to the place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

_HEAD = re.compile(r"[^\W\d_]+|[^\s]")
_LONGEST_WORD = 24


class Phrases(Generic[T]):
    """A table of phrases, asked what stands right after or right before an offset; the longest phrase wins."""

    __slots__ = ("_first", "_last")

    def __init__(self, table: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[str, T]]] = {}
        self._last: dict[str, list[tuple[str, T]]] = {}
        for phrase in sorted(table, key=len, reverse=True):
            head = _HEAD.match(phrase)
            if head is not None:
                self._first.setdefault(head.group(), []).append((phrase, table[phrase]))
            self._last.setdefault(_tail(phrase, len(phrase)), []).append((phrase, table[phrase]))

    def at(self, text: str, pos: int) -> tuple[int, T] | None:
        """Where the phrase that starts at `pos` ends, and its value."""
        head = _HEAD.match(text, pos)
        for phrase, value in self._first.get(head.group(), ()) if head is not None else ():
            end = pos + len(phrase)
            if text.startswith(phrase, pos) and not (phrase[-1].isalnum() and end < len(text) and text[end].isalnum()):
                return end, value
        return None

    def before(self, text: str, pos: int) -> tuple[int, T] | None:
        """Where the phrase that ends at `pos` (spaces aside) starts, and its value."""
        while pos and text[pos - 1] == " ":
            pos -= 1
        for phrase, value in self._last.get(_tail(text, pos), ()) if pos else ():
            start = pos - len(phrase)
            if (
                start >= 0
                and text.startswith(phrase, start)
                and not (start and text[start - 1].isalnum() and phrase[0].isalnum())
            ):
                return start, value
        return None


def _tail(text: str, end: int) -> str:
    """The word, or the single sign, that ends at `end`."""
    if end and not text[end - 1].isalpha():
        return text[end - 1]
    return text[word_start(text, end) : end]


def word_start(text: str, end: int) -> int:
    """Where the word that ends at `end` starts."""
    start, stop = end, max(0, end - _LONGEST_WORD)
    while start > stop and text[start - 1].isalpha():
        start -= 1
    return start


def skip_space(text: str, pos: int) -> int:
    """`pos`, or the next offset where one space stands at it."""
    return pos + 1 if text.startswith(" ", pos) else pos
