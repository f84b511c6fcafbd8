"""Places by a figure beside them: that of which two sources tell one figure cannot be in two places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from checker.lang.pack import load
from checker.match.atlas import Atlas, country
from checker.match.fact import Fact

Told = tuple[Fact, frozenset[str]]

#: A figure as it is written: `18,200`, `18.200`, `38.6`; one without a mark may be that of a flight or a telephone.
_FIGURE: Final = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)+(?![\w/:-]|[.,]\d)")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
#: Digits that a figure has at least, the noughts behind them apart, so that two sources do not tell it by chance.
DIGITS: Final = 3
#: What stands before a place in brackets.
_BRACKET: Final = re.compile(r"[^\W\d] \($")


def anchored(left: Sequence[Fact], right: Sequence[Fact], atlas: Atlas) -> Iterator[tuple[Fact, Fact]]:
    """Two places, each the only one of its kind in its clause, in two clauses that tell one rare figure."""
    two: dict[str, list[Fact]] = defaultdict(list)
    for b, figures in atlas.once(_told, right):
        for figure in figures:
            two[figure].append(b)
    for a, figures in atlas.once(_told, left):
        yield from ((a, b) for figure in sorted(figures) for b in two.get(figure, ()))


def _told(facts: Sequence[Fact], atlas: Atlas) -> list[Told]:
    """The places, no countries among them, where something is, each alone in a clause, with the figures of it."""
    by_clause: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if atlas.place(f) and not country(f):
            by_clause[_clause(f)].append(f)
    out = []
    for clause, places in by_clause.items():
        if figures := rare(clause):
            out += [
                (f, figures)
                for f in places
                if _where(f) and all(o is f or (atlas.kinds(o) and not atlas.alike(o, f)) for o in places)
            ]
    return out


def _clause(fact: Fact) -> str:
    """What stands between the semicolons around a place."""
    before, _, behind = fact.sentence.partition(fact.text)
    return before.rpartition(";")[2] + fact.text + behind.partition(";")[0]


@lru_cache(maxsize=4096)
def rare(clause: str) -> frozenset[str]:
    """The figures of a clause that few others tell, written alike in all languages."""
    found = (m.group() for m in _FIGURE.finditer(clause))
    plain = (re.sub("[.,]", "", f) if _GROUPED.fullmatch(f) else f.replace(",", ".") for f in found)
    return frozenset(f for f in plain if len(f.replace(".", "").strip("0")) >= DIGITS)


def _where(fact: Fact) -> bool:
    """Whether a place is called one, or a preposition or a bracket stands before it."""
    if fact.frame.thing:
        return True
    table = load(fact.lang).names
    before = fact.sentence.partition(fact.text)[0]
    if _BRACKET.search(before):
        return True
    if table is None or not before.endswith(" "):
        return False
    return any(before.lower().endswith(f" {word} ") for word in table.at)
