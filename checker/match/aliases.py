"""Names that a text itself says are one: the full name and its short form in brackets, and initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from checker.claims.fold import fold
from checker.match.fact import Fact

#: Longest stretch of letters that stands for the initials of a name.
_INITIALS: Final = re.compile(r"[A-ZĐ]{2,7}")
_SMALL: Final = frozenset("of the for and de du des la le va cua ve on to".split())


def aliases(found: Sequence[Fact]) -> Mapping[str, str]:
    """Value of a name → the one value that stands for all its forms in this event; names of one form are left out."""
    names = sorted((f for f in found if f.family == "name"), key=lambda f: (f.source, f.start))
    parent: dict[str, str] = {}
    for a, b in pairwise(names):
        if a.source == b.source and _bracketed(a, b):
            _join(parent, a.value, b.value)
    for short, long in _spelled_out(names):
        _join(parent, short, long)
    return {name: _root(parent, name) for name in parent}


def _bracketed(a: Fact, b: Fact) -> bool:
    """Whether `b` stands in brackets right behind `a` as another form of it."""
    if not 1 <= b.start - a.end <= 2 or f"{a.text} ({b.text})" not in a.sentence.replace("\n", " "):
        return False
    return a.claim == b.claim or bool(_INITIALS.fullmatch(b.text)) or fold(a.text) == fold(b.text)


def _spelled_out(names: Iterable[Fact]) -> list[tuple[str, str]]:
    """Initials, and the one name of the event that they abbreviate."""
    short, long = set(), defaultdict(set)
    for f in names:
        if _INITIALS.fullmatch(f.text) and " " not in f.value:
            short.add(f.value)
        elif (" " in f.value and f.claim != "person") or " " in fold(f.text):
            words = [w for w in fold(f.text).split() if w not in _SMALL]
            long["".join(w[0] for w in words)].add(f.value)
    return [(s, next(iter(long[fold(s)]))) for s in sorted(short) if len(long.get(fold(s), ())) == 1]


def _root(parent: dict[str, str], name: str) -> str:
    while parent.get(name, name) != name:
        name = parent[name]
    return name


def _join(parent: dict[str, str], a: str, b: str) -> None:
    x, y = sorted((_root(parent, a), _root(parent, b)))
    parent.setdefault(x, x)
    parent[y] = x
