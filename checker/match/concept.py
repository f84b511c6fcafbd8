"""How two concepts, and the frames they fill, lie to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from checker.frame import Frame
from checker.lang.concept_table import contrasts, parents

#: Words for people in general: a part of them is not the whole, and what happened to them decides.
GENERIC: Final = frozenset({"thing.person", "thing.victim"})


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


def clash(a: Frame, b: Frame) -> bool:
    """Whether a contrast keeps the two apart: each says a different member of one group, and they share none."""
    table = contrasts()
    left, right = _telling(a), _telling(b)
    everything_left, everything_right = {*a.mark, *a.act, *a.thing, *a.of}, {*b.mark, *b.act, *b.thing, *b.of}
    for x in left:
        against = table.get(x)
        if against and x not in everything_right and any(y in against and y not in everything_left for y in right):
            return True
    return False


def _telling(frame: Frame) -> tuple[str, ...]:
    """The concepts that tell one fact from another: those nearest to the value, and the agreement it is said of."""
    agreements = [c for c in frame.of if c.startswith("agreement.")]
    return (*frame.mark[:2], *frame.act[:1], *frame.thing[:2], *agreements[:1])


def overlap(a: Sequence[str], b: Sequence[str], fade: float = 0.8) -> float:
    """How well two lists of concepts, nearest first, agree: 1 when both begin with the same, less further on."""
    best = 0.0
    for i, x in enumerate(a[:4]):
        for j, y in enumerate(b[:4]):
            best = max(best, related(x, y) * fade ** (i + j))
    return best


def share(a: Iterable[str], b: Iterable[str]) -> float:
    """The shared part of two small sets; 0 when either is empty."""
    x, y = set(a), set(b)
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0
