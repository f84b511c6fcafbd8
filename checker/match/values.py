"""Values: equal ones explain each other; of the rest, the likeliest that differ are tied, where nothing rivals them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final

from checker.match.bars import barred
from checker.match.concept import clash
from checker.match.evidence import Event, evidence, survey
from checker.match.fact import NUMERIC, Fact, Matched, Tie, apart
from checker.match.weigh import chance
from checker.spans import dates, same_day

#: The share that each slot has in the likeness of two facts, for ties of equal values: thing and act first.
SHARES: Final = {
    "thing": 0.3, "act": 0.35, "far": 0.1, "of": 0.05, "mark": 0.1, "name": 0.1, "when": 0.05, "word": 0.15,
    "near": 0.1, "year": 0.1,
}  # fmt: skip
#: Below this likeness two equal values are taken for coincidence: `python -m tests.score`.
WEAK: Final = 0.15
#: Two equal values whose clauses are opposed (won, lost) are one value where the rest is alike from here on.
OPPOSED: Final = 0.45
#: From here on an equal value explains a fact, so that it is no candidate for a conflict with that source.
EXPLAINED: Final = 0.3
#: Values nearer than this are one value rounded; others that can both hold are only bounds.
ROUNDED: Final = 0.97
#: From this chance on two values that differ are about one thing: the figures stand in `weights.toml`.
LIKELY: Final = 0.3
#: From this likeness on values that can both hold (a bound, a coarser date) are shown together; nothing is asserted.
POSSIBLE: Final = 0.5
#: A source contradicts itself where that is likelier than not, and where the two values are near enough to be a slip:
#: two sentences of one source more often speak of two things. Six false of seven without the second (`tests.score`).
INTERNAL: Final = 0.45
SLIPPED: Final = 0.95
#: Candidates whose chance is closer than this to the best rival it: the match is ambiguous.
MARGIN: Final = 0.03
#: Candidates less alike than the best by more than this are no alternatives to it.
ALTERNATIVE: Final = 0.2
#: Families of facts that are labels, matched by their words.
LABELS: Final = frozenset({"name", "title", "quote", "statement"})


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Two facts whose values differ, and the evidence that they are about one thing."""

    left: Fact
    right: Fact
    said: dict[str, float]

    def tie(self, score: float) -> Tie:
        """The tie of the two at this chance."""
        return Tie(self.left, self.right, score, same=False, parts=tuple(self.said.items()))


def match_values(couples: Sequence[tuple[Sequence[Fact], Sequence[Fact]]], event: Event) -> Matched:
    """Match the values of one family between the sources of each couple (a source with itself: what it contradicts)."""
    same: list[Tie] = []
    groups: list[list[Tie]] = []
    bounded: list[Tie] = []
    for left, right in couples:
        equal, rest = _compared(left, right, event)
        same.extend(equal)
        groups.append([c.tie(chance(c.left, c.right, c.said)) for c in _open(rest)])
        bounded.extend(
            c.tie(likeness(c.said)) for c in rest if c.left.source != c.right.source and _both_hold(c.left, c.right)
        )
    chosen: list[Tie] = []
    unsure: list[Tie] = []
    for ties in lift(groups):
        sure, close = choose(ties, LIKELY)
        chosen.extend(t for t in sure if apart(t.left, t.right) and (t.left.source != t.right.source or _slipped(t)))
        unsure.extend(close)
    return Matched((*same, *choose(bounded, POSSIBLE)[0]), tuple(chosen), tuple(unsure))


def _both_hold(a: Fact, b: Fact) -> bool:
    """Whether two values that are not equal can both hold, and say something of each other: `since 2018` does not."""
    if a.family == "date":
        return dates(a, b) == "within" and not {a.bound, b.bound} & {"at-least", "more-than"}
    return not apart(a, b)


def _slipped(tie: Tie) -> bool:
    """Whether one source contradicts itself, rather than speaking of two things."""
    said = dict(tie.parts)
    if tie.score < INTERNAL or tie.left.family == "percent":
        return False
    return said["slip"] > 0 if tie.left.family == "date" else said["near"] >= SLIPPED


def candidates(found: Sequence[Fact]) -> list[list[Candidate]]:
    """The candidates for a conflict of an event, by family and couple of sources, as `pair_values` sees them."""
    event = survey(found)
    families: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        if fact.family not in LABELS:
            families[fact.family][fact.source].append(fact)
    groups = []
    for _, sources in sorted(families.items()):
        for a, b in combinations(sorted(sources), 2):
            _, rest = _compared(sources[a], sources[b], event)
            groups.append([c for c in _open(rest) if apart(c.left, c.right)])
    return [g for g in groups if g]


def _compared(left: Sequence[Fact], right: Sequence[Fact], event: Event) -> tuple[list[Tie], list[Candidate]]:
    """Ties of equal values, and the other comparable pairs of facts that no equal value explains."""
    same, rest = [], []
    explained: set[int] = set()
    for a, b in _pairs(left, right):
        if not comparable(a, b):
            continue
        opposed = clash(a.frame, b.frame)
        if opposed and a.value != b.value:
            continue
        said = evidence(a, b, event)
        score = likeness(said)
        if not _equal(a, b, said):
            rest.append((score, Candidate(a, b, said)))
        elif opposed and not (specific(a) or full_day(a) or score >= OPPOSED):
            continue
        elif score >= WEAK or telling(a):
            same.append(Tie(a, b, score, same=True, parts=tuple(said.items())))
            if score >= EXPLAINED or specific(a):
                explained |= {id(a), id(b)}
    free = [(s, c) for s, c in rest if id(c.left) not in explained and id(c.right) not in explained]
    return same, list(_with_rivals(free))


def _pairs(left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Every two facts of two sources, or of different sentences of one."""
    if left[0].source == right[0].source:
        return ((a, b) for a, b in combinations(left, 2) if a.sentence != b.sentence)
    return ((a, b) for a, b in product(left, right))


def _equal(a: Fact, b: Fact, said: dict[str, float]) -> bool:
    if apart(a, b):
        return False
    return same_day(a, b) if a.family == "date" else a.value == b.value or said["near"] >= ROUNDED


def _with_rivals(rest: Sequence[tuple[float, Candidate]]) -> Iterator[Candidate]:
    """The candidates with a further part: `sole`, 1 where neither end has an alternative of a different value."""
    at: dict[int, list[tuple[float, Candidate]]] = defaultdict(list)
    for score, c in rest:
        at[id(c.left)].append((score, c))
        at[id(c.right)].append((score, c))
    for score, c in rest:
        others = {
            (o.right.value if o.left is c.left else o.left.value)
            for end in (c.left, c.right)
            for s, o in at[id(end)]
            if o is not c
            and s >= score - ALTERNATIVE
            and (o.left.value, o.right.value) != (c.left.value, c.right.value)
        }
        yield Candidate(c.left, c.right, {**c.said, "sole": 1.0 / (1 + len(others))})


def _open(rest: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that nothing bars."""
    return [c for c in rest if not barred(c.left, c.right, c.said)]


def lift(groups: Sequence[Sequence[Tie]]) -> list[list[Tie]]:
    """The ties with the chance of their dispute: the same two values in other couples of sources speak for them."""
    best: dict[tuple[str, ...], float] = defaultdict(float)
    for tie in (t for g in groups for t in g):
        key = dispute(tie)
        best[key] = max(best[key], tie.score)
    return [
        [replace(t, score=max(t.score, (1 - SHARED) * t.score + SHARED * best[dispute(t)])) for t in g] for g in groups
    ]


#: How much of the best chance among the same two values each couple of sources gets: `python -m tests.fit`.
SHARED: Final = 0.5


def dispute(tie: Tie) -> tuple[str, ...]:
    """What is disputed: the kind of value, and the two values."""
    a, b = tie.left, tie.right
    return (a.family, *sorted((_told(a), _told(b))))


def _told(fact: Fact) -> str:
    """A value as it is compared between couples: a day without its time."""
    return fact.value[:10] if fact.family == "date" and "/" not in fact.value else fact.value


def choose(ties: Sequence[Tie], least: float) -> tuple[list[Tie], list[Tie]]:
    """The ties from `least` on that are the best of both their ends; with a close rival of another value, ambiguous."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    chosen: list[Tie] = []
    unsure: list[Tie] = []
    for tie in (t for t in ties if t.score >= least):
        rivals = [t for end in (tie.left, tie.right) for t in at[id(end)] if t is not tie and _other_value(t, tie)]
        if any(t.score > tie.score + MARGIN for t in rivals):
            continue
        (unsure if any(t.score >= tie.score - MARGIN for t in rivals) else chosen).append(tie)
    return chosen, unsure


def _other_value(rival: Tie, tie: Tie) -> bool:
    """Whether a rival, which shares an end with the tie, offers another value at the other."""
    return _told(rival.left) != _told(tie.left) or _told(rival.right) != _told(tie.right)


def likeness(said: dict[str, float]) -> float:
    """The likeness of two facts from 0 to 1: the shares of the slots that agree."""
    return max(0.0, min(1.0, sum(w * max(said.get(k, 0.0), -0.5) for k, w in SHARES.items()) / 0.9))


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two facts of one family can be compared at all."""
    return a.base == b.base or a.family in ("date", "number")


#: Smaller numbers meet by chance.
TELLING: Final = 10


def telling(fact: Fact) -> bool:
    """Whether an equal value elsewhere is worth showing as agreement, however differently it is worded."""
    if fact.family == "date":
        return "XXXX" not in fact.value
    return fact.interval is None or (fact.interval.low or fact.interval.high or 0) >= TELLING


def full_day(fact: Fact) -> bool:
    """Whether a date names one day."""
    return (
        fact.family == "date"
        and len(fact.value) >= 10
        and "/" not in fact.value
        and fact.value[:10].replace("-", "").isdigit()
    )


def specific(fact: Fact) -> bool:
    """Whether a value is so particular that meeting it twice is no coincidence: three digits or more, zeros aside."""
    digits = fact.value.rstrip("0").partition(" ")[0].rstrip("0")
    return fact.family in NUMERIC and sum(c.isdigit() for c in digits) >= 3
