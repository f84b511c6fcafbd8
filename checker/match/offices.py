"""Offices and ranks: those of one person are compared, one person being found by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from checker.lang.concept_table import contrasts, parents
from checker.match.concept import related
from checker.match.fact import Fact, Tie

#: Said of every general and of every minister: it contradicts no finer rank or office.
LOOSE: Final = frozenset({"rank.general", "office.minister", "office.director", "office.police-chief-local"})

#: Words for whoever heads a body, in one source this one, in another that.
HEADS: Final = frozenset(f"office.{x}" for x in "director department-director agency-head director-general".split())
#: Of an agency that is no department of a province, in one source this one, in another that; and of its deputies.
AGENCY: Final = HEADS - {"office.department-director"}
DEPUTIES: Final = frozenset({"office.agency-deputy-head", "office.deputy-director-general"})

Same = Callable[[str, str], bool]


def offices(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> tuple[list[Tie], list[Tie]]:
    """The ties of equal offices, and those of offices of one person that differ."""
    one, two = _by_value(left), _by_value(right)
    met = [
        Tie(f, g, 0.9 if a == b else 0.7, same=True, parts={"title": related(a, b)})
        for a, b in product(one, two)
        if a == b or related(a, b) >= 0.8
        for f, g in product(one[a], two[b])
        if (a == b or _one_bearer(f, g, same)) and not levels_apart(f, g)
    ]
    return met, list(_differing(left, right, same))


def _by_value(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        out[fact.value].append(fact)
    return out


def _one_bearer(f: Fact, g: Fact, same: Same) -> bool:
    return any(same(a, b) for a, b in product(f.frame.name, g.frame.name))


def _bearers(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for name in fact.frame.name:
            out[name].append(fact)
    return out


def _differing(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Iterator[Tie]:
    """Offices that a contrast keeps apart, each the nearest that one side gives the person."""
    one, two = _bearers(left), _bearers(right)
    for a, b in product(one, two):
        if not same(a, b):
            continue
        mine, yours = {f.value for f in one[a]}, {g.value for g in two[b]}
        for f, g in product(one[a], two[b]):
            if levels_apart(f, g):
                explained = _levelled(f, two[b]) or _levelled(g, one[a])
            else:
                explained = not opposed(f.value, g.value) or _explained(f.value, yours) or _explained(g.value, mine)
            if not explained:
                yield Tie(f, g, 0.85, same=False, parts={"name": 1.0, "title": 1.0})


def _levelled(fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether an office of the same level is among others of the person."""
    return any(related(fact.value, o.value) > 0 and fact.frame.thing == o.frame.thing for o in others)


def levels_apart(a: Fact, b: Fact) -> bool:
    """Whether one office is held at two levels: by the chairman of a commune, by that of a province."""
    x, y = a.frame.thing, b.frame.thing
    return bool(x and y) and x != y and related(a.value, b.value) > 0


@lru_cache(maxsize=65536)
def opposed(a: str, b: str) -> bool:
    """Whether two offices cannot be one: a contrast keeps them apart, or one is that of the other's deputy or aide."""
    if any(_below(x, y) or _below(y, x) for x, y in product((a, *parents().get(a, ())), (b, *parents().get(b, ())))):
        return True
    if (a in DEPUTIES and b in AGENCY) or (b in DEPUTIES and a in AGENCY):
        return True
    x, y = _ministry(a), _ministry(b)
    return any(q in contrasts().get(p, ()) and not {p, q} & LOOSE for p, q in ((a, b), (x, y)) if p and q)


def _ministry(office: str) -> str:
    """The office of the minister whom a minister's deputy serves: whoever serves one ministry serves no other."""
    return office.replace(".deputy-", ".", 1) if office.endswith("-minister") else ""


def _below(a: str, b: str) -> bool:
    """Whether office `a` is that of the deputy or aide of `b`, or of the aide of whom `b` is the deputy."""
    slot, _, name = b.partition(".")
    if name.startswith("deputy-") and a == f"{slot}.aide-to-{name.removeprefix('deputy-')}":
        return True
    names = [name, *(h.partition(".")[2] for h in HEADS if b in HEADS)]
    return a.removeprefix(f"{slot}.") in {f"{deputy}-{n}" for n in names for deputy in ("deputy", "vice", "aide-to")}


def _explained(office: str, others: Iterable[str]) -> bool:
    return any(related(office, o) > 0 for o in others)
