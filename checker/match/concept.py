"""How two concepts, and the frames they fill, lie to each other."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import product
from typing import Final

from checker.lang.concept_table import GENERIC, moments, parents


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> float:
    """1 for the same concept, 0.8 where one is a coarser word for the other, else 0."""
    if a == b:
        return 1.0
    up = parents()
    if b in up.get(a, ()):
        return 0.4 if b in GENERIC else 0.8
    if a in up.get(b, ()):
        return 0.4 if a in GENERIC else 0.8
    return 0.0


#: Concepts further down a list than this are not compared.
NEAREST: Final = 4
#: How much less a concept counts for each one that stands nearer.
_FADE: Final = 0.8


@lru_cache(maxsize=65536)
def overlap(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How well two lists of concepts, nearest first, agree: 1 when both begin with the same, less further on."""
    best = 0.0
    for i, x in enumerate(a[:NEAREST]):
        for j, y in enumerate(b[:NEAREST]):
            alike = related(x, y)
            if alike:
                best = max(best, alike * _FADE ** (i + j))
    return best


@lru_cache(maxsize=65536)
def at_once(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How nearly two lists of acts, nearest first, tell of one moment; 0 where none of them do."""
    table = moments()
    every = product(enumerate(a[:NEAREST]), enumerate(b[:NEAREST]))
    return max((_LATER ** (i + j) for (i, x), (j, y) in every if y in table.get(x, ())), default=0.0)


#: How much less an act tells of the moment for each one that stands nearer.
_LATER: Final = 0.9


def share(x: AbstractSet[str], y: AbstractSet[str]) -> float:
    """The shared part of two small sets; 0 when either is empty."""
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0
