"""Values: equal ones explain each other first; of the rest, the best candidates that differ are tied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from checker.frame import Frame
from checker.match.concept import GENERIC, clash
from checker.match.evidence import Event, evidence, update
from checker.match.fact import NUMERIC, Fact, Matched, Tie, apart

WEIGHTS: Final = {
    "thing": 0.3,
    "act": 0.35,
    "far": 0.1,
    "of": 0.05,
    "mark": 0.1,
    "name": 0.1,
    "when": 0.05,
    "word": 0.15,
    "near": 0.1,
    "year": 0.1,
}


def score(parts: dict[str, float]) -> float:
    """The evidence as one number from 0 to 1."""
    return max(0.0, min(1.0, sum(WEIGHTS.get(k, 0.0) * max(v, -0.5) for k, v in parts.items()) / 0.9))


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two facts of one family can be compared at all."""
    return a.unit == b.unit or a.family in ("date", "number", "name", "quote")


#: Below this, two equal values are taken for coincidence; see `python -m tests.score`.
WEAK: Final = 0.15
#: From here on an equal value explains a mention, so that it is no candidate for a conflict with that source.
EXPLAINED: Final = 0.3
#: Candidates closer than this to the best are rivals: the match is ambiguous.
MARGIN: Final = 0.05
#: From here on two values that differ are taken to be about one thing; see `python -m tests.score`.
STRONG: Final = 0.5


def values(left: Sequence[Fact], right: Sequence[Fact], event: Event) -> Matched:
    """Match values: equal ones explain each other first; of the rest, mutual best candidates that differ are tied."""
    ties = [t for a, b in product(left, right) if comparable(a, b) for t in (_tie(a, b, event),) if t]
    same = [t for t in ties if t.same and (t.score >= WEAK or specific(t.left))]
    explained = {id(f) for t in same if t.score >= EXPLAINED or specific(t.left) for f in (t.left, t.right)}
    rest = [t for t in ties if not t.same and id(t.left) not in explained and id(t.right) not in explained]
    apart_, ambiguous = _mutual([t for t in _rivalled(rest) if decisive(t) and not update(t.left, t.right)])
    return Matched(tuple(same), tuple(apart_), tuple(ambiguous))


def _rivalled(ties: Sequence[Tie]) -> Iterator[Tie]:
    """The ties with a further part: `sole`, 1 where neither end has another candidate of a different value."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    for tie in ties:
        rivals = {
            (t.right.value if t.left is tie.left else t.left.value)
            for end in (tie.left, tie.right)
            for t in at[id(end)]
            if t is not tie and t.score >= tie.score - 0.2 and _other_value(t, tie)
        }
        yield replace(tie, parts=(*tie.parts, ("sole", 1.0 / (1 + len(rivals)))))


def specific(fact: Fact) -> bool:
    """Whether a value is so particular that meeting it twice is no coincidence: three digits or more that are not zeros."""
    return (
        fact.family in NUMERIC and sum(c.isdigit() for c in fact.value.rstrip("0").partition(" ")[0].rstrip("0")) >= 3
    )


def _tie(a: Fact, b: Fact, event: Event) -> Tie | None:
    if clash(a.frame, b.frame):
        return None
    differ = apart(a, b)
    parts = evidence(a, b, event)
    same = not differ and (a.value == b.value or parts["near"] >= ROUNDED)
    return Tie(a, b, score(parts), same, tuple(parts.items()))


#: Values nearer than this are one value rounded; others that can both hold are only bounds.
ROUNDED: Final = 0.97


def decisive(tie: Tie) -> bool:
    """Whether the deciding slots of the claim type match, so that two values that differ are a conflict."""
    a, b, said = tie.left, tie.right, dict(tie.parts)
    if said["when"] < 0 or said["name"] < 0 or said["year"] < 0 or one_sided(a.frame, b.frame):
        return False
    if a.family == "number":
        return _counts(a, b, said)
    if a.family == "age":
        return said["name"] > 0
    if a.family == "score":
        return said["near"] >= 0 and {m for m in a.frame.mark if m.startswith("stage.")} == {
            m for m in b.frame.mark if m.startswith("stage.")
        }
    return said["act"] >= 0.6


def one_sided(f: Frame, g: Frame) -> bool:
    """Whether one clause names a part, stage, scope or status that the other side does not have even around it."""
    for mine, yours in ((f, g), (g, f)):
        for mark in mine.mark:
            slot = mark.partition(".")[0]
            if slot in ("part", "stage", "scope", "status") and mark not in yours.mark and mark not in yours.thing:
                if slot == "stage" or mark not in yours.farmark:
                    return True
    return False


def _counts(a: Fact, b: Fact, said: dict[str, float]) -> bool:
    if a.claim == "number" or b.claim == "number":
        return said["act"] >= 0.8 and any(x.startswith("measure.") for x in (*a.frame.act[:1], *b.frame.act[:1]))
    if said["thing"] < 0.8:
        return False
    if a.frame.thing[0] in GENERIC or b.frame.thing[0] in GENERIC or a.frame.thing[0].startswith("act."):
        return said["act"] >= 0.8
    return said["act"] >= 0.5 or said["sole"] >= 1 or said["of"] >= 0.8


def _mutual(ties: Sequence[Tie]) -> tuple[list[Tie], list[Tie]]:
    """The ties that are the best of both their ends; those with a close rival of another value are ambiguous."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    chosen, unsure = [], []
    for tie in ties:
        rivals = [t for end in (tie.left, tie.right) for t in at[id(end)] if t is not tie]
        if any(t.score > tie.score + MARGIN for t in rivals):
            continue
        (unsure if any(t.score >= tie.score - MARGIN and _other_value(t, tie) for t in rivals) else chosen).append(tie)
    return chosen, unsure


def _other_value(rival: Tie, tie: Tie) -> bool:
    """Whether a rival, which shares an end with the tie, offers another value at the other."""
    return rival.left.value != tie.left.value or rival.right.value != tie.right.value
