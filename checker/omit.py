"""Omissions: what one source, or one side, says and the others do not; and the ties between sides alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from checker.match import Fact, Matched, Tie

#: Claims whose absence elsewhere a reader wants to hear of; names are left out for being shortened everywhere.
TOLD: Final = frozenset({"date", "money", "percent", "count", "quantity", "duration", "age", "score", "quote"})
#: A quotation of fewer words is a term.
QUOTED: Final = 6


def groups(found: Sequence[Fact], sides: Mapping[str, str]) -> dict[str, str]:
    """Source → the group it speaks for: its side where there are two or more, else itself."""
    said = {sides.get(f.source, "") for f in found} - {""}
    return {f.source: (sides.get(f.source, "") if len(said) > 1 else f.source) for f in found}


def omitted(found: Sequence[Fact], matched: Matched, sides: Mapping[str, str]) -> Iterator[tuple[Fact, str]]:
    """Each fact of some weight that only one group states, once, with the source of another group that says most."""
    group = groups(found, sides)
    answered = {
        f.fact for t in matched.same + matched.apart + matched.ambiguous if _across(t, group) for f in (t.left, t.right)
    }
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for f in found:
        holders[f.family, f.unit, f.value].add(group[f.source])
    fullest = _by_facts(found)
    told: set[tuple[str, str, str]] = set()
    others = {name for name in group.values() if name}
    for fact in found:
        mine = group[fact.source]
        key = (fact.family, fact.unit, fact.value)
        elsewhere = holders[key] - {mine, ""}
        if not mine or len(others) < 2 or key in told or elsewhere or fact.fact in answered or not weighty(fact):
            continue
        told.add(key)
        yield fact, next(s for s in fullest if group[s] not in ("", mine))


def weighty(fact: Fact) -> bool:
    """Whether a fact says what it is about: what is counted or what happened; money always does, a few never do."""
    if fact.claim not in TOLD:
        return False
    if fact.claim == "quote":
        return len(fact.value.split()) >= QUOTED
    if fact.claim == "count" and len(fact.value) == 1:
        return False
    if fact.claim == "date" and not fact.value[:4].isdecimal():
        return False
    return fact.claim == "money" or bool(fact.frame.thing or fact.frame.act)


def _by_facts(found: Sequence[Fact]) -> list[str]:
    """The sources, that which states the most facts first."""
    counts = Counter(fact.source for fact in found)
    return sorted(counts, key=lambda s: (-counts[s], s))


def _across(tie: Tie, group: Mapping[str, str]) -> bool:
    return group[tie.left.source] != group[tie.right.source]


def across_sides(matched: Matched, sides: Mapping[str, str]) -> Matched:
    """The ties between sources of different sides, and those inside one source; a source without a side has none."""

    def kept(ties: Sequence[Tie]) -> tuple[Tie, ...]:
        return tuple(t for t in ties if t.left.source == t.right.source or _apart(t, sides))

    notes = matched.notes
    if len({s for s in sides.values() if s}) < 2:
        notes = (*notes, "no two sources are of different sides, so that none were compared")
    return replace(
        matched, same=kept(matched.same), apart=kept(matched.apart), ambiguous=kept(matched.ambiguous), notes=notes
    )


def _apart(tie: Tie, sides: Mapping[str, str]) -> bool:
    a, b = sides.get(tie.left.source, ""), sides.get(tie.right.source, "")
    return bool(a and b) and a != b
