"""Whose office it is: the person named right beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checker.frame import Words
from checker.model import Mention

#: Words that may stand between an office and its holder beside other labels: `minister of the`, `chairman of`.
FILL: Final = 3
#: A break from which on a new clause begins (in `Words.gaps`); a comma is less.
CLAUSE: Final = 1.5


def bearer(title: Mention, words: Words, said: Sequence[Mention]) -> str:
    """The folded name of who holds an office: the person right behind it, or before it and a comma; else nothing."""
    others = [m for m in said if m is not title and m.claim != "quote"]
    behind = _next(title, [m for m in others if m.start >= title.end], words)
    if behind:
        return behind
    return _before(title, [m for m in others if m.end <= title.start], words)


def _next(title: Mention, others: Sequence[Mention], words: Words) -> str:
    """The person behind an office, other offices and the body it belongs to between them, without a comma before the name."""
    at = title.end
    for other in others:
        comma, loose = _between(words, at, other.start)
        if loose > FILL or comma >= CLAUSE or (comma and other.claim != "title"):
            return ""
        if other.claim == "person":
            return other.value.text
        at = max(at, other.end)
    return ""


def _before(title: Mention, others: Sequence[Mention], words: Words) -> str:
    """The person before an office and a comma, other offices between them."""
    at = title.start
    for other in reversed(others):
        comma, loose = _between(words, other.end, at)
        if loose > FILL or comma >= CLAUSE:
            return ""
        if other.claim == "person":
            return other.value.text if comma else ""
        if other.claim not in ("title", "organisation", "place"):
            return ""
        at = other.start
    return ""


def _between(words: Words, start: int, end: int) -> tuple[float, int]:
    """The strongest break between two places, and how many words stand there."""
    if end <= start:
        return 0.0, 0
    first, last = words.span(start, end)
    gaps = words.gaps[first : last + 1]
    return max(gaps, default=0.0), max(0, last - first)
