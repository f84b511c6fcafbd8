"""Phrases of a table found at one place of a text: no search, one look-up by the word next to the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, Generic, NamedTuple, TypeVar

from checker.claims.numeral import Number

T = TypeVar("T")

HEAD: Final = re.compile(r"[^\W\d_]{1,40}|[^\s]")
_LONGEST_WORD: Final = 40


class Clues(NamedTuple):
    """The words right after and right before a number without which it has no unit of a kind."""

    heads: frozenset[str]
    tails: frozenset[str]


class Phrases(Generic[T]):
    """A table of phrases, asked what stands right after or right before an offset; the longest phrase wins.

    `after` and `ahead` ask around a number, whose neighbouring words are known already. A phrase is compared in the
    case of the text it is asked in.
    """

    __slots__ = ("_first", "_last", "heads", "tails")

    def __init__(self, table: Mapping[str, T]) -> None:
        """Index the phrases by their first and their last word."""
        self._first: dict[str, list[tuple[str, T]]] = {}
        self._last: dict[str, list[tuple[str, T]]] = {}
        for phrase in sorted(table, key=len, reverse=True):
            self._first.setdefault(head_at(phrase, 0).lower(), []).append((phrase, table[phrase]))
            self._last.setdefault(tail_at(phrase, len(phrase)).lower(), []).append((phrase, table[phrase]))
        self.heads, self.tails = frozenset(self._first), frozenset(self._last)

    def at(self, text: str, pos: int) -> tuple[int, T] | None:
        """Where the phrase that starts at `pos` ends, and its value."""
        known = self._first.get(head_at(text, pos).lower())
        return _forward(text, pos, known) if known is not None else None

    def after(self, text: str, number: Number) -> tuple[int, T] | None:
        """The phrase right after a number, a space or a hyphen between them."""
        known = self._first.get(number.head)
        return _forward(text, number.at, known) if known is not None else None

    def before(self, text: str, pos: int) -> tuple[int, T] | None:
        """Where the phrase that ends at `pos` (spaces aside) starts, and its value."""
        pos = _before_spaces(text, pos)
        known = self._last.get(tail_at(text, pos).lower()) if pos else None
        return _backward(text, pos, known) if known is not None else None

    def ahead(self, text: str, number: Number) -> tuple[int, T] | None:
        """The phrase right before a number."""
        known = self._last.get(number.tail)
        return _backward(text, _before_spaces(text, number.start), known) if known is not None else None

    def linked(self, text: str, number: Number, links: Phrases[str]) -> tuple[int, T] | None:
        """The phrase behind a number and a word that links the two: `half a mile`."""
        link = links.after(text, number)
        return self.at(text, link[0] + 1) if link is not None and text.startswith(" ", link[0]) else None


def _before_spaces(text: str, pos: int) -> int:
    """`pos`, or where the spaces right before it start."""
    while pos and text[pos - 1] == " ":
        pos -= 1
    return pos


def _forward(text: str, pos: int, known: list[tuple[str, T]]) -> tuple[int, T] | None:
    for phrase, value in known:
        end = pos + len(phrase)
        if text.startswith(phrase, pos) and not (phrase[-1].isalnum() and end < len(text) and text[end].isalnum()):
            return end, value
    return None


def _backward(text: str, end: int, known: list[tuple[str, T]]) -> tuple[int, T] | None:
    for phrase, value in known:
        if text.endswith(phrase, 0, end):
            start = end - len(phrase)
            if start == 0 or not (phrase[0].isalnum() and text[start - 1].isalnum()):
                return start, value
    return None


def alternatives(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first; it matches nothing where there is none."""
    return "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))) or r"(?!)"


def one_of(words: Iterable[str], parted: str = r"\w", *, any_case: bool = False) -> str:
    """A pattern for one of the words, the longest first, with none of the signs `parted` before it.

    It begins with its first letters, so that the engine runs from one of these to the next: a pattern that begins with
    what must not stand before is tried at every letter of a text.
    """
    first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        for letter in {word[0].lower(), word[0].upper()} if any_case else word[0]:
            first.setdefault(letter, []).append(re.escape(word[1:]))
    case = "i" if any_case else ""
    listed = [rf"{re.escape(c)}(?<![{parted}].)(?{case}:{'|'.join(rest)})" for c, rest in sorted(first.items())]
    return "|".join(listed) or r"(?!)"


def head_at(text: str, pos: int) -> str:
    """The word, or the single sign, that starts at `pos`."""
    head = HEAD.match(text, pos)
    return head[0] if head is not None else ""


def tail_at(text: str, end: int) -> str:
    """The word, or the single sign, that ends at `end`."""
    if end and not text[end - 1].isalpha():
        return text[end - 1]
    space = text.rfind(" ", max(0, end - _LONGEST_WORD - 1), end)
    word = text[space + 1 : end]  # most words stand behind a space: no walk back letter by letter
    return word if space >= 0 and word.isalpha() else text[word_start(text, end) : end]


def word_start(text: str, end: int) -> int:
    """Where the word that ends at `end` starts."""
    start, stop = end, max(0, end - _LONGEST_WORD)
    while start > stop and text[start - 1].isalpha():
        start -= 1
    return start


def skip_space(text: str, pos: int) -> int:
    """`pos`, or the next offset where one space stands at it."""
    return pos + 1 if text.startswith(" ", pos) else pos
