"""Documents of one kind: the name that one source gives in full, and the kind alone that another calls it by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from checker.lang.concept_table import said_in
from checker.lang.pack import load
from checker.match.documents import KIND
from checker.match.fact import Fact, Tie

#: Kinds of which every story has many.
ANY: Final = frozenset(f"{KIND}{x}" for x in "agreement law decision resolution contract".split())
#: The score of such a tie: as that of a name that is another shortened.
SCORE: Final = 0.6

Alike = Callable[[Fact, Fact], bool]


def by_kind(left: Sequence[Fact], right: Sequence[Fact], sole: Collection[str]) -> Iterator[Tie]:
    """The ties of a kind said alone and the one document of that kind which the event names; `sole` are such kinds."""
    one, two = _kinds(left), _kinds(right)
    for kind in sorted(one.keys() & two.keys() & set(sole)):
        for f, g in product(one[kind], two[kind]):
            if _bare(f) != _bare(g):
                yield Tie(f, g, SCORE, same=True, parts={"name": SCORE})


def sole(found: Sequence[Fact], alike: Alike) -> frozenset[str]:
    """The kinds of which an event names one document, perhaps in several forms."""
    named = ((kind, [f for f in facts if not _bare(f)]) for kind, facts in _kinds(found).items())
    return frozenset(kind for kind, facts in named if facts and all(alike(facts[0], f) for f in facts))


def _bare(fact: Fact) -> bool:
    return fact.value.startswith(KIND)


def _kinds(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The documents of a source by their kind."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.claim == "agreement":
            kind = fact.value if _bare(fact) else _kind(fact.text, fact.lang)
            if kind and kind not in ANY:
                out[kind].append(fact)
    return out


@lru_cache(maxsize=4096)
def _kind(name: str, lang: str) -> str:
    """The kind of document that a name says, if it says one."""
    found = {h.concept for h in said_in(name.lower(), load(lang)).hits if h.slot == "agreement"}
    return next(iter(found)) if len(found) == 1 else ""
