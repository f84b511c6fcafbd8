"""Small numbers that are equal: three is said of many things, so only what stands around two of them ties them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import Final

from checker.match.evidence import around
from checker.match.view import Event, View

#: One is said of everything.
LEAST: Final = 2
#: Counts from here on, and other numbers from there on, are not said of just anything.
COUNTED: Final = 3
NUMBERED: Final = 5
#: What a rank ranks that is said of no thing (`for the third time`).
TIMES: Final = "thing.times"
#: The clauses share so much of what is rare in the event.
SCENE: Final = 0.1


def told_alike(
    pairs: Sequence[tuple[View, View, dict[str, float]]], explained: Set[View], event: Event
) -> Iterator[tuple[View, View, dict[str, float]]]:
    """Of equal small numbers, with what their slots say: those that both stories tell in one place.

    Neither is said again by the other source, and both are told among the same values, or of one scene. Over the
    labelled events 19 of 20 such pairs were of one fact, 40 of 90 of all that neither source repeats (`tests.score`).
    """
    if not pairs:  # of most two sources and kinds of values
        return
    mine, yours = Counter(a for a, _, _ in pairs), Counter(b for _, b, _ in pairs)
    for a, b, said in pairs:
        if mine[a] == yours[b] == 1 and a not in explained and b not in explained and _least(a) >= LEAST:
            evidence = around(a, b, event)
            if _among(a, b, said, evidence["order"]) or (said["thing"] >= 0 and evidence["scene"] >= SCENE):
                yield a, b, {**said, **evidence}


def _among(a: View, b: View, said: dict[str, float], order: float) -> bool:
    """Whether three of the values around both are the same, and the two are no trifles."""
    if order < 1:
        return False
    if a.fact.claim == b.fact.claim == "ordinal" and TIMES in a.thing[:1] + b.thing[:1]:
        return True  # `the third time` is as good as the third title
    counts = a.fact.claim == b.fact.claim == "count"
    return _least(a) >= NUMBERED if said["thing"] >= 0 else counts and _least(a) >= COUNTED


def _least(view: View) -> Decimal:
    found = view.fact.interval
    return found.low if found and found.low is not None else Decimal(0)
