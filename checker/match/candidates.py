"""Two sources, value by value: which are equal, and which of the others may be of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, product
from typing import Final

from checker.amounts import meet, nearness
from checker.days import clock, one_day, relation
from checker.lang.concept_table import contrasts, courses
from checker.match.bars import HELD, OTHER_THING, PLAN, barred
from checker.match.conversions import by_rate, loose
from checker.match.day_bars import OTHER_ACT
from checker.match.day_told import days, full_day, minute, timed
from checker.match.evidence import CROWD, around, clash, crowd, odd_one_out, slots
from checker.match.fact import NUMERIC, Fact, Tie, apart, born
from checker.match.mixups import figures
from checker.match.opposed import Opposed, signed, told_once, turned_round, wrong_way_round
from checker.match.small import told_alike
from checker.match.stretches import comparable
from checker.match.view import Event, View

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
EXPLAINED: Final = 0.15
#: A small number that is said of another thing, or of none, is equal by chance: it explains from here on. Of the pairs
#: that this frees in the labelled events three were likelier than `LIKELY` when it was set, all three conflicts.
BY_CHANCE: Final = 0.3
#: Values nearer than this are one value rounded; others that can both hold are only bounds.
ROUNDED: Final = 0.97
#: Candidates less alike than the best by more than this are no alternatives to it.
ALTERNATIVE: Final = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Two facts whose values differ, and the evidence that they are about one thing."""

    left: Fact
    right: Fact
    said: dict[str, float]

    def tie(self, score: float) -> Tie:
        """The tie of the two at this chance."""
        return Tie(self.left, self.right, score, same=False, parts=self.said)


def compared(left: Sequence[View], right: Sequence[View], event: Event) -> tuple[list[Tie], list[Rest]]:
    """Ties of equal values, and the other comparable pairs of facts that no equal value explains.

    Equal values that are told the wrong way round are among the first, as ties that differ.
    """
    same: list[Tie] = []
    explained: set[View] = set()
    small: list[tuple[View, View, dict[str, float]]] = []
    against: list[Opposed] = []
    equal, differing = _parted(_pairs(left, right), event)
    for a, b in equal:
        opposed = clash(a, b)
        if _of_two(a, b, opposed):
            continue
        said = slots(a, b)
        score = likeness(said)
        if by_rate(a.fact, b.fact):
            same.extend(loose(a, b, score, said))
            continue
        surely = _surely_told(a.fact) or score >= OPPOSED or _one_crowd(a.fact, b.fact)
        if opposed and (turned_round(a, b) or not surely):
            against.append((a, b, said, score))
            continue
        if timed(a.fact, b.fact):
            same.extend(days(a, b, score, said, event))
        elif _shown(a, b, score):
            same.append(Tie(a.fact, b.fact, score, same=True, parts=said))
            explained.update((a, b) if _explaining(a, b, said, score) else ())
        elif not opposed and a.fact.family == "number":
            small.append((a, b, said))
    for tie, ends in wrong_way_round(against, event):
        same.append(tie)
        explained.update(ends)
    for a, b, parts in chain(told_alike(small, explained, event), told_once(against, left, right, event)):
        same.append(Tie(a.fact, b.fact, likeness(parts), same=True, parts=parts))
    return same, _with_rivals(_free(differing, explained, event))


def _parted(
    pairs: Iterable[tuple[View, View]], event: Event
) -> tuple[list[tuple[View, View]], list[tuple[View, View]]]:
    """The pairs of equal values, and the others."""
    equal: list[tuple[View, View]] = []
    differing: list[tuple[View, View]] = []
    for pair in pairs:
        (equal if _equal(*pair) or event.rounds(*pair) else differing).append(pair)
    return equal, differing


def _free(
    pairs: Iterable[tuple[View, View]], explained: AbstractSet[View], event: Event
) -> Iterator[tuple[View, View]]:
    """The pairs of differing values that no equal value explains, no rate gives and no contrast keeps apart."""
    for a, b in pairs:
        if (a in explained or b in explained) and not _mistyped(a, b, explained):
            continue
        if by_rate(a.fact, b.fact):
            continue
        if a.value == b.value or not clash(a, b) or odd_one_out(a, b, event):
            yield a, b


def _mistyped(a: View, b: View, explained: AbstractSet[View]) -> bool:
    """Whether a long figure is told for another by a slip, though its own source tells that other one elsewhere.

    Such a source contradicts itself: not in one sentence, where it knows of both, nor where others say the same.
    Of 34 such pairs in the labelled events 27 were conflicts when this was written.
    """
    if (a in explained) == (b in explained) or a.fact.family == "date":
        return False
    odd, known = (a, b) if b in explained else (b, a)
    if len(odd.tellers) > 1 or not figures(a.value, b.value)["turned_long"]:
        return False
    if any((k[0], k[2]) == (odd.fact.family, known.value) for k in odd.beside):
        return False
    return not barred(a.fact, b.fact, slots(a, b))


def _shown(a: View, b: View, score: float) -> bool:
    """Whether two equal values are worth showing as agreement."""
    if score >= WEAK or a.fact.sentence == b.fact.sentence or telling(a.fact):
        return True
    return a.value == b.value and specific(a.fact)


def _explaining(a: View, b: View, said: Mapping[str, float], score: float) -> bool:
    """Whether two equal values explain each other, so that neither is compared any further."""
    return score >= _enough(a, said) or a.fact.sentence == b.fact.sentence or specific(a.fact)


def _of_two(a: View, b: View, opposed: bool) -> bool:
    """Whether two equal values are plainly of two things: opposed and not quite equal, or rates of other times."""
    if opposed and a.value != b.value and not _reckoned(a.fact, b.fact):
        return True
    return _other_rate(a.fact, b.fact) and not turned_round(a, b)


def _enough(view: View, said: Mapping[str, float]) -> float:
    """How alike two equal values have to be for one to explain the other."""
    by_chance = view.fact.family == "number" and said["thing"] <= 0 and not telling(view.fact)
    return BY_CHANCE if by_chance else EXPLAINED


def _pairs(left: Sequence[View], right: Sequence[View]) -> Iterator[tuple[View, View]]:
    """Every two facts of two sources, or of different sentences of one, that can be compared at all."""
    every: Iterator[tuple[View, View]]
    if left[0].fact.source == right[0].fact.source:
        every = (p for p in combinations(left, 2) if p[0].fact.sentence != p[1].fact.sentence)
    else:
        every = iter(product(left, right))
    if left[0].fact.family == "duration":
        every = (p for p in every if comparable(p[0].fact, p[1].fact))
    if left[0].fact.family in ("date", "number"):
        return every
    return ((a, b) for a, b in every if a.fact.base == b.fact.base)


def _equal(a: View, b: View) -> bool:
    """Whether two values are one, perhaps rounded."""
    if a.fact.family == "date":
        told = relation(a.day, b.day)
        return told != "apart" and (one_day(a.day, b.day) or (told == "within" and timed(a.fact, b.fact)))
    x, y = a.fact.interval, b.fact.interval
    if apart(a.fact, b.fact) if x is None or y is None else not meet(x, y):
        return signed(a, b)
    if a.value == b.value or a.fact.family == "score" or _reckoned(a.fact, b.fact):
        return True  # a score from the other side is the same score
    return a.size is not None and b.size is not None and nearness(a.size, b.size) >= ROUNDED


def _reckoned(a: Fact, b: Fact) -> bool:
    """Whether one of two ages is reckoned from a year of birth, and the other is said."""
    return born(a) != born(b) and "/" not in (b.value if born(a) else a.value)


def _surely_told(fact: Fact) -> bool:
    """Whether a value is met twice by no coincidence, whatever is told of it."""
    return fact.family in PERSONAL or specific(fact) or full_day(fact) or minute(fact)


def _one_crowd(a: Fact, b: Fact) -> bool:
    """Whether two equal counts are of acts told of the same people one after another: 54 tried, 54 sentenced."""
    if a.family != "number" or a.value != b.value or not telling(a):
        return False
    return any(not courses().get(act, frozenset()).isdisjoint(b.frame.act) for act in a.frame.act)


def _other_rate(a: Fact, b: Fact) -> bool:
    """Whether two amounts are of other times or units: 60,000 a month is not 60,000 a year."""
    x, y = _rate(a), _rate(b)
    return x != y and y in contrasts().get(x, ())


def _rate(fact: Fact) -> str:
    """What an amount is said to be for each of: the nearest such mark."""
    return next((mark for mark in fact.frame.mark if mark.startswith(RATE)), "")


#: How the marks of rates begin: `scope.per-month`, `scope.per-litre`.
RATE: Final = "scope.per-"


#: The candidates at one fact: how alike each is, its two values, and the one that it offers this fact.
_Rivals = list[tuple[float, tuple[str, str], str]]


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """Two facts whose values differ: what their slots say, how alike they are, and what else there is at both ends."""

    left: View
    right: View
    said: dict[str, float]
    score: float
    rivals: tuple[_Rivals, _Rivals]

    def sole(self) -> float:
        """1 where neither end has an alternative of a different value, less for each that it has."""
        least, own = self.score - ALTERNATIVE, (self.left.value, self.right.value)
        here, there = self.rivals
        others = {offered for score, values, offered in here if score >= least and values != own}
        others.update([values[0] for score, values, _ in there if score >= least and values != own])
        return 1.0 / (1 + len(others))

    def candidate(self, event: Event) -> Candidate:
        """The two with all evidence."""
        said = {**self.said, **around(self.left, self.right, event), "sole": self.sole()}
        return Candidate(self.left.fact, self.right.fact, said)


def _with_rivals(pairs: Iterable[tuple[View, View]]) -> list[Rest]:
    """The pairs with what their slots say and what rivals them."""
    at: dict[View, _Rivals] = defaultdict(list)
    out = []
    for a, b in pairs:
        said = slots(a, b)
        score, values = likeness(said), (a.value, b.value)
        here, there = at[a], at[b]
        here.append((score, values, b.value))
        there.append((score, values, a.value))
        out.append(Rest(a, b, said, score, (here, there)))
    return out


def open_to_dispute(rest: Sequence[Rest], event: Event) -> list[Candidate]:
    """The candidates that nothing bars, each with its share of them: of many, some are alike by chance.

    What one source alone tells by a slip of the pen is weighed whatever bars it: of those so asserted in the labelled
    events nearly all were conflicts (`python -m tests.fit`, "barred and yet weighed").
    """
    found = []
    for r in rest:
        bar = barred(r.left.fact, r.right.fact, r.said)
        if not bar or _told_for(r, bar, event):
            candidate = r.candidate(event)
            candidate.said["freed"] = float(bool(bar) or clash(r.left, r.right))
            if candidate.said["both"] < HELD:
                found.append(candidate)
    for candidate in found:
        candidate.said["share"] = 1 / len(found)
    return found


#: What does not bar a day that is the odd one out of all sources.
FREED: Final = frozenset({OTHER_ACT, PLAN})


def _told_for(rest: Rest, bar: str, event: Event) -> bool:
    """Whether one of two barred values is told for the other by a slip of the pen: one source alone has it.

    Two figures of an amount that have changed places (412, 421) are one also beside a value that both sentences tell.
    """
    a, b = rest.left, rest.right
    if a.fact.family == "date":
        return bar in FREED and rest.said["name"] >= 0 and odd_one_out(a, b, event)
    if bar == OTHER_THING:
        return odd_one_out(a, b, event)
    said = figures(a.value, b.value)
    turned = said["turned"] or said["turned_long"]
    if turned and not a.beside.isdisjoint(b.beside):
        return True
    return bool(turned or said["scale"]) and crowd(a, b, event) >= CROWD


def likeness(said: Mapping[str, float]) -> float:
    """The likeness of two facts from 0 to 1: the shares of the slots that agree."""
    every = 0.0
    for slot, part in SHARES.items():
        x = said[slot]
        if x:
            every += part * (x if x > -0.5 else -0.5)
    return max(0.0, min(1.0, every / 0.9))


#: Smaller numbers meet by chance.
TELLING: Final = 10
#: A year, or a day of it that is told without its year, and no mere weekday or hour.
_DAY_OF_YEAR: Final = re.compile(r"(?:\.\./)?(?:\d{4}|XXXX-\d\d-\d\d)")
#: Ages and lengths of time are few in an event: of equal ones without a shared word seven in ten are one fact.
PERSONAL: Final = frozenset({"age", "duration"})


def telling(fact: Fact) -> bool:
    """Whether an equal value elsewhere is worth showing as agreement, however differently it is worded."""
    if fact.family == "date":
        return _DAY_OF_YEAR.match(fact.value) is not None or clock(fact.value) is not None
    return fact.family in PERSONAL or fact.interval is None or (fact.interval.low or fact.interval.high or 0) >= TELLING


def specific(fact: Fact) -> bool:
    """Whether a value is so particular that meeting it twice is no coincidence: three digits or more, zeros aside."""
    return fact.family in NUMERIC and _digits(fact.value) >= 3


@lru_cache(maxsize=65536)
def _digits(value: str) -> int:
    """The digits of an amount, zeros at its end aside."""
    return sum(c.isdigit() for c in value.rstrip("0").partition(" ")[0].rstrip("0"))
