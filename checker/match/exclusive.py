"""What an event has once: where it happened, and which of several bodies took part, when each source names only one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Final

from checker.lang.concept_table import contrasts
from checker.match.concept import overlap
from checker.match.fact import Fact, Tie

#: Acts that have one place in an event.
ONCE: Final = frozenset(
    f"act.{x}"
    for x in "landfall sign crash sink capsize derail explode fire-start collapse quake-strike dam-break".split()
)
#: What two names share of their acts at least, so that they play one role.
ROLE: Final = 0.8
#: Letters of an ISO 3166 code.
COUNTRY: Final = 2

Same = Callable[[Fact, Fact], bool]


def exclusive(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Iterator[Tie]:
    """The ties of two names of which neither source ever says the other's, in a role that only one can have."""
    yield from _places(left, right, same)
    yield from _bodies(left, right, same)


def _places(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Iterator[Tie]:
    one, two = _where(left), _where(right)
    for act in sorted(one.keys() & two.keys()):
        for a, b in product(one[act], two[act]):
            level = set(a.frame.thing) == set(b.frame.thing)
            if level and _alone(a, one[act], same) and _alone(b, two[act], same) and _unsaid(a, right, b, left, same):
                yield Tie(a, b, 0.7, same=False, parts={"act": 1.0})


def _where(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The places nearest to each act that has one place."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if (
            f.claim == "place"
            and f.frame.act
            and f.frame.act[0] in ONCE
            and not (f.value.isupper() and len(f.value) == COUNTRY)
        ):
            out[f.frame.act[0]].append(f)
    return out


def _alone(fact: Fact, others: Sequence[Fact], same: Same) -> bool:
    """Whether a source gives no second place of the same level."""
    return all(same(fact, o) or set(o.frame.thing) != set(fact.frame.thing) for o in others)


def _unsaid(a: Fact, right: Sequence[Fact], b: Fact, left: Sequence[Fact], same: Same) -> bool:
    return not any(same(a, f) for f in right) and not any(same(b, f) for f in left)


def _bodies(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Iterator[Tie]:
    """Bodies that a contrast of concepts keeps apart (two stock exchanges)."""
    table = contrasts()
    found = [
        (a, b)
        for a, b in product([f for f in left if f.value in table], [f for f in right if f.value in table])
        if b.value in table[a.value] and _unsaid(a, right, b, left, same)
    ]
    roles = {(a.value, b.value) for a, b in found if overlap(a.frame.act, b.frame.act) >= ROLE}
    yield from (Tie(a, b, 0.7, same=False, parts={"act": 1.0}) for a, b in found if (a.value, b.value) in roles)
