"""Labels: names, offices, quotations, and what stands at the same place of sentences of one wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from rapidfuzz import fuzz

from checker.match import align
from checker.match.alike import SPELLED, named_alike
from checker.match.fact import Fact, Matched, Tie, apart
from checker.match.wording import compare as wording


def names(left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
    """Names meet when they are equal, or when the words of one are all in the other."""
    same = []
    for a, b in product(left, right):
        if a.value == b.value:
            same.append(Tie(a, b, 0.9, same=True, parts=(("name", 1.0),)))
        elif named_alike(a.value, b.value):
            same.append(Tie(a, b, 0.7, same=True, parts=(("name", 0.8),)))
    return Matched(tuple(same), (), ())


def quotes(left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
    """Quotations of one language meet when they are versions of one passage."""
    same, apart_ = [], []
    for a, b in product(left, right):
        how = wording(a.value, b.value) if a.lang == b.lang else "other"
        if how != "other":
            (apart_ if how == "words" else same).append(Tie(a, b, 0.9, how != "words", (("word", 1.0),)))
    kept = {id(f) for t in same for f in (t.left, t.right)}
    return Matched(tuple(same), tuple(t for t in apart_ if id(t.left) not in kept and id(t.right) not in kept), ())


#: The score of a tie between the same places of two near-identical sentences: `python -m tests.mutate`.
ALIGNED: Final = 0.95


def aligned(left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Tie]:
    """What differs at the same place of two sentences of one wording."""
    if left[0].lang != right[0].lang:
        return
    for a, b in align.sentences(left, right):
        for mine, yours in align.changes(a[0].sentence, b[0].sentence) or ():
            if mine[0] == mine[1] or yours[0] == yours[1]:
                if align.negated(a[0].sentence, mine) or align.negated(b[0].sentence, yours):
                    yield _tied(
                        replace(a[0], claim="statement", family="statement"),
                        replace(b[0], claim="statement", family="statement"),
                    )
                continue
            yield from _swapped([f for f in a if align.inside(f, mine)], [f for f in b if align.inside(f, yours)])


def _swapped(mine: Sequence[Fact], yours: Sequence[Fact]) -> Iterator[Tie]:
    for family in sorted({f.family for f in mine} & {f.family for f in yours} - {"quote"}):
        x, y = [f for f in mine if f.family == family], [f for f in yours if f.family == family]
        if len(x) == len(y):
            yield from (_tied(f, g) for f, g in zip(x, y, strict=True) if _opposed(f, g))


def _opposed(a: Fact, b: Fact) -> bool:
    if a.family == "name":
        return not named_alike(a.value, b.value) and fuzz.ratio(a.value, b.value) < SPELLED
    return a.unit != b.unit or apart(a, b)


def _tied(a: Fact, b: Fact) -> Tie:
    return Tie(a, b, ALIGNED, same=False, parts=(("wording", 1.0),))
