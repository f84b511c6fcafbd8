"""What somebody is to somebody else, where two sources each say one thing and not the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Final

from checker.frames.deeds import DEED
from checker.frames.kin import KIN
from checker.match.fact import Fact, Matched, Tie

_BEGINS: Final = f"{DEED}{KIN}"
Same = Callable[[str, str], bool]


def relatives(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Matched:
    """The ties of a person whom both call the same, and of one of whom each source says one thing alone."""
    one, two = ([f for f in side if f.value.startswith(_BEGINS)] for side in (left, right))
    met: list[Tie] = []
    apart: list[Tie] = []
    for a, b in product(one, two):
        if not same(_who(a), _who(b)):
            continue
        if _what(a) == _what(b):
            met.append(Tie(a, b, 0.6, same=True, parts={"name": 1.0}))
        elif _sole(a, one, same) and _sole(b, two, same) and _one_other(a, b, same):
            apart.append(Tie(a, b, 0.7, same=False, parts={"name": 1.0}))
    return Matched(tuple(met), tuple(apart), ())


def _sole(fact: Fact, others: Sequence[Fact], same: Same) -> bool:
    """Whether a source says nothing else of the person."""
    return all(_what(o) == _what(fact) for o in others if same(_who(o), _who(fact)))


def _one_other(a: Fact, b: Fact, same: Same) -> bool:
    """Whether both may speak of what the person is to the same other one: one names nobody else, or both the same."""
    x, y = ([n for n in f.frame.name if not same(n, _who(f)) and n.islower()] for f in (a, b))
    return not x or not y or any(same(m, n) for m, n in product(x, y))


def _what(fact: Fact) -> str:
    return fact.value.removeprefix(_BEGINS).partition(" ")[0]


def _who(fact: Fact) -> str:
    return fact.value.partition(" ")[2]
