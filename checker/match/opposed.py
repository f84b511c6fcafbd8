"""Equal values whose clauses are opposed: one thing told in two ways, or the wrong way round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from checker.lang.concept_table import opposites, parents
from checker.lang.pack import load
from checker.match.bars import barred
from checker.match.evidence import around
from checker.match.fact import Fact, Tie
from checker.match.mixups import significant
from checker.match.small import SCENE
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


def wrong_way_round(pairs: Sequence[Opposed], event: Event) -> Iterator[tuple[Tie, tuple[View, View]]]:
    """Of the same pairs, those of one thing told the wrong way round, with their ends: a rise of 2.1 % and a fall.

    Something besides the figure has to be the same: what both sentences or stories tell, or what their clauses are
    about; and nothing may bar them, another period or another name. Of the labelled pairs of that kind all were
    conflicts.
    """
    for a, b, said, _ in pairs:
        if not turned_round(a, b) or said["name"] < 0 or said["when"] < 0 or _denied(a.fact) or _denied(b.fact):
            continue
        if _measures(a).isdisjoint(_measures(b)) and _measures(a) and _measures(b):
            continue
        evidence = around(a, b, event)
        alike = evidence["beside"] or evidence["order"] or evidence["scene"] >= SCENE
        if alike and not barred(a.fact, b.fact, {**said, "act": 0.0}):
            yield Tie(a.fact, b.fact, SCORE, same=False, parts={**said, **evidence}), (a, b)


def turned_round(a: View, b: View) -> bool:
    """Whether of one amount nothing keeps two clauses apart but that one tells the opposite of the other."""
    if a.fact.family not in ("money", "percent") or a.value != b.value or significant(a.value) < FIGURES:
        return False
    if _come_to(a.fact) != _come_to(b.fact):
        return False
    table = opposites()
    apart = [(x, y) for x, against in a.guards for y in b.first if y in against]
    return bool(apart) and all(y in table.get(x, ()) for x, y in apart)


def signed(a: View, b: View) -> bool:
    """Whether one percentage is told with a minus and the other, of the same size, as a fall: -3.94 %, down 3.94 %."""
    if a.fact.family != "percent" or a.value.startswith("-") == b.value.startswith("-"):
        return False
    told = b if a.value.startswith("-") else a
    if a.value.lstrip("-") != b.value.lstrip("-") or _come_to(told.fact):
        return False
    return any(act == FALL or FALL in parents().get(act, ()) for act in (*told.act, *told.far))


#: What a minus before a percentage says of it in words.
FALL: Final = "act.fall"


def _measures(view: View) -> frozenset[str]:
    """What a clause measures, apart from what the opposites themselves are."""
    return frozenset(x for x in view.act if x.startswith("measure.") and x not in opposites())


def _denied(fact: Fact) -> bool:
    """Whether a sentence turns something round: it did not fall."""
    negations = load(fact.lang).clauses.negations
    return not negations.isdisjoint(fact.sentence.lower().split()) or "n't " in fact.sentence.replace("’", "'")


def _come_to(fact: Fact) -> bool:
    """Whether an amount is what something has come to, not by how much: growth slowed to 7.2 %."""
    said = " ".join(fact.text.split())
    levels = load(fact.lang).clauses.levels
    at = re.search(rf"(?<![\d.,]){re.escape(said)}", fact.sentence)
    before = fact.sentence[: at.start()].lower().rstrip() if at else ""
    return any(before.endswith(f" {word}") for word in levels)


#: Figures of so many digits are not met by chance in two clauses that tell of the same.
FIGURES: Final = 2
#: The score of such a tie.
SCORE: Final = 0.8


def _only(kind: str, a: View, b: View) -> bool:
    """Whether nothing but concepts of a kind is opposed."""
    return all(x.startswith(kind) for x, against in a.guards if not against.isdisjoint(b.first))


def _weighty(view: View) -> bool:
    """Whether a value is no trifle that two stories tell by chance."""
    span = view.fact.interval
    return span is None or (span.low or span.high or 0) >= LEAST


#: Smaller numbers meet by chance.
LEAST: Final = 10
