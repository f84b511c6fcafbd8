"""Parts that one source names and another adds up: `46 tourists and 5 crew` against `53 people`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from checker.amounts import Interval, meet, nearness, size
from checker.lang.concept_table import GENERIC, people
from checker.match.concept import related
from checker.match.fact import Fact, Tie
from checker.match.growth import update

#: Parts stand this close to each other, in characters: `46 tourists and 5 crew members`.
BESIDE: Final = 40
#: A sum and a total further apart than this are not of the same people: `python -m tests.score`.
CLOSE: Final = 0.9
#: The mark of what is said to be a part of the count before it.
INCLUDED: Final = "scope.including"
#: The score of such a tie.
SUMMED: Final = 0.6


def sums(left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Tie]:
    """Ties between the people one source counts part by part and those the other counts as a whole."""
    for mine, yours in ((left, right), (right, left)):
        totals = [f for f in yours if f.frame.thing[:1] and f.frame.thing[0] in GENERIC and f.interval is not None]
        said = {f.value for f in mine if f.frame.thing[:1] and f.frame.thing[0] in GENERIC}
        for total in totals:
            for parts in _parts(mine):
                # a source that says the sum itself is compared by it; an earlier sum is no contradiction
                if str(_added(parts).low) not in said and not update(parts[0], total) and _acted(parts, total):
                    yield _tie(parts, total)


def _parts(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Runs of counts of different parts of people, side by side in one sentence."""
    by_sentence: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if f.claim == "count" and f.bound == "exact" and f.frame.thing[:1] and _part(f.frame.thing[0]):
            by_sentence[f.sentence].append(f)
    every = [sorted(fs, key=lambda f: f.start) for fs in by_sentence.values()]
    runs = [_addends(r) for r in every if _side_by_side(r)]
    return [r for r in runs if len(r) > 1 and len({f.frame.thing[0] for f in r}) == len(r)]


def _addends(run: Sequence[Fact]) -> list[Fact]:
    """The parts without those that are counted in the one before: `187 passengers (among them two infants)`."""
    return [f for i, f in enumerate(run) if not i or INCLUDED not in f.frame.mark]


def _part(thing: str) -> bool:
    return thing.startswith("part.") and people(thing)


def _side_by_side(run: Sequence[Fact]) -> bool:
    return all(b.start - a.end <= BESIDE for a, b in pairwise(run))


def _acted(parts: Sequence[Fact], total: Fact) -> bool:
    """Whether the same is told of the parts and of the total, which are near each other."""
    acts = {x for f in parts for x in f.frame.act[:2] + f.frame.far[:2]}
    if not any(related(x, y) >= 0.8 for x in acts for y in total.frame.act[:2]):
        return False
    added = _added(parts)
    return total.interval is not None and not total.frame.mark and nearness(size(added), size(total.interval)) >= CLOSE


def _added(parts: Sequence[Fact]) -> Interval:
    whole = sum((f.interval.low or Decimal(0) for f in parts if f.interval), Decimal(0))
    return Interval(whole, whole)


def _tie(parts: Sequence[Fact], total: Fact) -> Tie:
    first, last, added = parts[0], parts[-1], _added(parts)
    value = str(added.low)
    whole = replace(
        first, value=value, low=value, high=value, end=last.end, interval=added,
        text=f"{first.text} … {last.text}",
        frame=replace(first.frame, read=f"sum of {' and '.join(f.value for f in parts)}"),
    )  # fmt: skip
    same = total.interval is not None and meet(added, total.interval)
    return Tie(whole, total, SUMMED, same=same, parts={"sum": 1.0})
