"""Which rows of an event speak of the same thing: deciding slots must agree, no slot may clash, a score only ranks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from checker.match import align
from checker.match.aliases import aliases
from checker.match.atlas import Atlas
from checker.match.fact import Fact, Matched, Tie
from checker.match.labels import aligned, matchers
from checker.match.misunits import FIGURES, misunits
from checker.match.once import Once
from checker.match.rows import facts
from checker.match.stretches import counted
from checker.match.sums import sums
from checker.match.values import match_values
from checker.match.view import Event
from checker.match.within import misdated

__all__ = ["Fact", "Matched", "Tie", "facts", "match"]


#: Couples of sources compared in one event: every two of 141 sources, of 2,000 each with the five that say most.
#: 10,000 couples of news took 20 s and 340,000 pairs: `python -m tests.benchmark`, "one event of 2,000 sources".
COUPLES: Final = 10_000
#: Sources that say more than this are not the better measure for the others.
_PLENTY: Final = 200
#: Two sentences are compared this much faster than two values: 64 million in 2.4 s.
_WORDINGS: Final = 20
#: Amounts of these may be equal though they are written otherwise: -2.1 %, down 2.1 %.
SIGNED: Final = frozenset({"money", "percent"})


def match(found: Sequence[Fact], max_pairs: int = 200_000) -> Matched:
    """Match the facts of one event between its sources, and inside each; `max_pairs` caps one family and couple."""
    event, labels, spoken, notes = (
        Event(found),
        matchers(aliases(found), Atlas(found), found),
        Once(align.spoken),
        _Notes(),
    )
    every = _by_source([f for f in found if not counted(f)])  # a length of days is no other words of a sentence
    couples = _couples(every, notes.said) if every else []
    parts: list[Matched] = []
    for family, by_source in sorted(_by_family(found).items()):
        both = [(by_source[a], by_source[b]) for a, b in couples if a in by_source and b in by_source]
        capped = [notes.capped(family, left, right, max_pairs) for left, right in both]
        if family in labels:
            parts.extend(labels[family](left, right) for left, right in capped)
        else:
            alone = [notes.capped(family, f, f, max_pairs) for _, f in sorted(by_source.items()) if len(f) > 1]
            parts.append(match_values([*capped, *alone], event))
        if family == "number":
            parts.append(_summed(capped, parts[-1]))
        if family in FIGURES:
            mistaken = (t for left, right in capped for t in misunits(left, right, event))
            parts.append(Matched((), tuple(mistaken), ()))
    wordings = (notes.capped("sentence", every[a], every[b], _WORDINGS * max_pairs) for a, b in couples)
    worded = [t for left, right in wordings for t in aligned(spoken(left), spoken(right))]
    met = {(t.left.fact, t.right.fact) for p in parts for t in p.same if t.left.family in SIGNED}
    reworded = (
        t for t in worded if not t.same and not (t.left.family in SIGNED and (t.left.fact, t.right.fact) in met)
    )
    differing = _once([*(t for p in parts for t in p.apart), *reworded, *misdated(found)])
    asserted = {(t.left.fact, t.right.fact) for t in differing}
    return Matched(
        (*(t for p in parts for t in p.same), *(t for t in worded if t.same)),
        differing,
        tuple(t for p in parts for t in p.ambiguous if (t.left.fact, t.right.fact) not in asserted),
        tuple(notes.said),
    )


def _summed(couples: Sequence[tuple[list[Fact], list[Fact]]], values: Matched) -> Matched:
    """Sums against totals, where the total agrees with nothing else the other source says."""
    held = {(t.left.fact, t.right.source) for t in values.same} | {(t.right.fact, t.left.source) for t in values.same}
    found = [t for a, b in couples for t in sums(a, b) if t.same or (t.right.fact, t.left.source) not in held]
    return Matched(tuple(t for t in found if t.same), tuple(t for t in found if not t.same), ())


class _Notes:
    """What had to be left out, said once for each couple of sources."""

    def __init__(self) -> None:
        """Nothing left out yet."""
        self.said: list[str] = []
        self._first: dict[tuple[str, str], list[Fact]] = {}

    def capped(self, family: str, left: list[Fact], right: list[Fact], most: int) -> tuple[list[Fact], list[Fact]]:
        """The facts to compare: all, or the first of each where there would be more than `most` pairs."""
        if len(left) * len(right) <= most:
            return left, right
        few = int(most**0.5)
        left, right = (self._first.setdefault((family, f[0].source), f[:few]) for f in (left, right))
        if left is right:
            return left, right
        self.said.append(
            f"{left[0].source} and {right[0].source} hold too many values ({family}) to compare all; "
            f"the first {few} of each were"
        )
        return left, right


def _by_family(found: Sequence[Fact]) -> dict[str, dict[str, list[Fact]]]:
    out: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        out[fact.family][fact.source].append(fact)
    return out


def _by_source(found: Sequence[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        out[fact.source].append(fact)
    return out


def _once(ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """Each two facts once, the stronger tie of them."""
    best: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        key = (tie.left.fact, tie.right.fact)
        if key not in best or best[key].score < tie.score:
            best[key] = tie
    return tuple(best.values())


def _couples(by_source: dict[str, list[Fact]], notes: list[str]) -> list[tuple[str, str]]:
    """Every two sources; where these are too many, with a note, each source with those that say most."""
    names = sorted(by_source)
    every = combinations(names, 2)
    if len(names) * (len(names) - 1) // 2 <= COUPLES:
        return list(every)
    hubs = sorted(names, key=lambda s: (-min(len(by_source[s]), _PLENTY), s))[: max(1, COUPLES // len(names))]
    event = by_source[names[0]][0].event or "the event"
    notes.append(
        f"{event} has {len(names):,} sources, too many to compare every two: "
        f"each is compared with {', '.join(sorted(hubs))}"
    )
    known = frozenset(hubs)
    return [(a, b) for a, b in every if a in known or b in known]
