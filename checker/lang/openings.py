"""The phrases of a concept table by the word that opens them, made ready as these words are met."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

WORD: Final = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?", re.UNICODE)


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

    Filled as words are met: most phrases of a table open with words that a text does not have.
    """

    __slots__ = ("form", "told")

    def __init__(self, told: Iterable[tuple[str, str]], form: Callable[[str], str]) -> None:
        """Of (phrase, concept) in their order, where the first of two that are alike holds."""
        self.form = form
        self.told: dict[str, list[tuple[str, str]]] = {}
        for phrase, concept in told:
            low = phrase.lower().replace("’", "'")
            first = _first(low)
            if first:
                self.told.setdefault(form(first), []).append((low, concept))

    def __missing__(self, form: str) -> Opening | None:
        """What a form met for the first time opens; several threads may ask at once."""
        found = self[form] = _opening(form, self.told[form], self.form) if form in self.told else None
        return found


def _first(low: str) -> str:
    """The first word of a phrase."""
    begins = low.partition(" ")[0]
    if begins.isalpha():
        return begins
    found = WORD.search(low)
    return found[0] if found else ""


def _opening(first: str, said: Iterable[tuple[str, str]], form: Callable[[str], str]) -> Opening:
    """Phrases by their number of words, the longest first: one look-up a length, not one comparison a phrase."""
    held: dict[tuple[str, ...], str] = {}
    for low, concept in said:
        held.setdefault(tuple(map(form, WORD.findall(low))), concept)
    lengths = sorted({len(words) for words in held if len(words) > 1}, reverse=True)
    by_length = tuple((n, {words: concept for words, concept in held.items() if len(words) == n}) for n in lengths)
    return Opening(frozenset(words[1] for words in held if len(words) > 1), by_length, held.get((first,), ""))
