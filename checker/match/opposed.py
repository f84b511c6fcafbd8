"""Equal values whose clauses are opposed, and which each source tells once: stages of one thing, or much alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from checker.match.evidence import around
from checker.match.view import Event, View

#: Of two things that are opposed (letters, petitions) the same is told from this likeness on: what is done is alike.
ALIKE: Final = 0.25
THING: Final = "thing."
#: What a plan, a payment, a document has come to: pledged, registered, spent.
STAGE: Final = "status."

#: Two views, what their slots say, and how alike they are.
Opposed = tuple[View, View, dict[str, float], float]


def told_once(
    pairs: Sequence[Opposed], left: Sequence[View], right: Sequence[View], event: Event
) -> Iterator[tuple[View, View, dict[str, float]]]:
    """Of equal values that a contrast keeps apart, those that each source tells once and that are of one thing.

    Where they differ in a stage alone (what one calls pledged the other calls registered) and both stories tell
    another value beside them, or where only the things are opposed and what is done is alike. Over the labelled
    events all nine such pairs were of one fact.
    """
    if not pairs:
        return
    here, there = (Counter(v.value for v in views) for views in (left, right))
    for a, b, said, score in pairs:
        if here[a.value] == there[b.value] == 1 and _weighty(a):
            evidence = around(a, b, event)
            staged = _only(STAGE, a, b) and bool(evidence["beside"] or evidence["order"])
            if staged or (score >= ALIKE and _only(THING, a, b)):
                yield a, b, said


def _only(kind: str, a: View, b: View) -> bool:
    """Whether nothing but concepts of a kind is opposed."""
    return all(x.startswith(kind) for x, against in a.guards if not against.isdisjoint(b.first))


def _weighty(view: View) -> bool:
    """Whether a value is no trifle that two stories tell by chance."""
    span = view.fact.interval
    return span is None or (span.low or span.high or 0) >= LEAST


#: Smaller numbers meet by chance.
LEAST: Final = 10
