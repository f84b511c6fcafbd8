"""The phrases of a concept table by the word that opens them, made ready as these words are met."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

WORD: Final = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?", re.UNICODE)
#: Longer words keep so many letters of their beginning in their form (`spying` → `spi`, `going` → `go` are none).
SHORT: Final = 6
_BEGINNING: Final = 3


class Opening(NamedTuple):
    """The phrases that one word opens.

    `seconds` are the second words of those that have one, which are kept by length, longest first; `alone` is the
    concept of the word by itself, "" where it has none.
    """

    seconds: frozenset[str]
    lengths: tuple[tuple[int, dict[tuple[str, ...], str]], ...]
    alone: str


class Openings(dict[str, Opening | None]):
    """What each first word opens, by its form; None where it opens nothing.

    Filled as words are met: bringing the words of all phrases to their forms took half the time of a small audit.
    """

    __slots__ = ("form", "met", "told")

    def __init__(self, told: Iterable[tuple[str, str]], form: Callable[[str], str]) -> None:
        """Of (phrase, concept) in their order, where the first of two that are alike holds."""
        self.form = form
        self.told: dict[str, list[tuple[str, str, str]]] = {}
        self.met: dict[str, dict[str, list[tuple[str, str]]]] = {}
        for phrase, concept in told:
            low = phrase.lower().replace("’", "'")
            first = WORD.search(low)
            if first:
                self.told.setdefault(self.beginning(first[0]), []).append((first[0], low, concept))

    def beginning(self, word: str) -> str:
        """What the form of a word begins with; that of a longer word as the word itself, which the tests hold."""
        return (word if len(word) > SHORT else self.form(word))[:_BEGINNING]

    def __missing__(self, form: str) -> Opening | None:
        """What a form met for the first time opens; several threads may ask at once."""
        begins = form[:_BEGINNING]
        bucket = self.met.get(begins)
        if bucket is None:
            bucket = {}
            for first, low, concept in self.told.get(begins, ()):
                bucket.setdefault(self.form(first), []).append((low, concept))
            self.met[begins] = bucket
        found = self[form] = _opening(form, bucket[form], self.form) if form in bucket else None
        return found


def _opening(first: str, said: Iterable[tuple[str, str]], form: Callable[[str], str]) -> Opening:
    """Phrases by their number of words, the longest first: one look-up a length, not one comparison a phrase."""
    held: dict[tuple[str, ...], str] = {}
    for low, concept in said:
        held.setdefault(tuple(map(form, WORD.findall(low))), concept)
    lengths = sorted({len(words) for words in held if len(words) > 1}, reverse=True)
    by_length = tuple((n, {words: concept for words, concept in held.items() if len(words) == n}) for n in lengths)
    return Opening(frozenset(words[1] for words in held if len(words) > 1), by_length, held.get((first,), ""))
