"""Values: equal ones explain each other; of the rest, the likeliest that differ are tied, where nothing rivals them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from checker.days import dates
from checker.match.candidates import Candidate, compared, open_to_dispute
from checker.match.conversions import conversion, reckoned
from checker.match.fact import LABELS, Fact, Matched, Tie, apart
from checker.match.view import Event, told_value
from checker.match.weigh import chance
from checker.match.within import INTERNAL, carried, contradict

#: From this chance on two values that differ are about one thing. Of those asserted 1419 of 1681 were right at .5, 1297
#: of 1428 at .65, 1243 of 1348 here and 1098 of 1160 at .8, each event scored by weights fitted on the others
#: (`weights.toml`): from .65 to here every third is wrong, and what is asserted wrongly costs more than what is not.
LIKELY: Final = 0.7
#: From this chance on two values that differ may be of one thing and are listed as ambiguous, for somebody to look at:
#: of those listed so 245 of 540 were conflicts (the same measurement).
UNSURE: Final = 0.4
#: From this likeness on values that can both hold (a bound, a coarser date) are shown together; nothing is asserted.
POSSIBLE: Final = 0.5
#: Candidates whose chance is closer than this to the best rival it: the match is ambiguous.
MARGIN: Final = 0.03


def match_values(couples: Sequence[tuple[Sequence[Fact], Sequence[Fact]]], event: Event) -> Matched:
    """Match the values of one family between the sources of each couple (a source with itself: what it contradicts)."""
    same: list[Tie] = []
    chosen: list[Tie] = []
    groups: list[list[Tie]] = []
    bounded: list[Tie] = []
    for left, right in couples:
        equal, rest = compared(event.views(left), event.views(right), event)
        same.extend(t for t in equal if t.same)
        chosen.extend(t for t in equal if not t.same and left[0].source != right[0].source)
        groups.append([c.tie(chance(c.left, c.right, c.said)) for c in open_to_dispute(rest, event)])
        if left[0].source != right[0].source:
            alike = (r for r in rest if r.score >= POSSIBLE - MARGIN and _both_hold(r.left.fact, r.right.fact))
            bounded.extend(r.candidate(event).tie(r.score) for r in alike)
    unsure: list[Tie] = []
    for (left, right), ties in zip(couples, lift(groups), strict=True):
        if left[0].source == right[0].source:
            sure, close = choose([t for t in ties if contradict(t)], INTERNAL)
        else:
            found, close = choose(ties, UNSURE)
            sure = [t for t in found if t.score >= LIKELY]
            close.extend(t for t in found if t.score < LIKELY)
        chosen.extend(t for t in sure if apart(t.left, t.right))
        unsure.extend(t for t in close if apart(t.left, t.right))
    chosen += list(carried(chosen, same, event.view))
    agreed = (*same, *choose(bounded, POSSIBLE)[0])
    if couples and couples[0][0][0].family == "money":
        chosen, agreed = _said_once(chosen, agreed)
    return Matched(agreed, tuple(chosen), tuple(unsure))


def _said_once(differing: Sequence[Tie], agreed: Sequence[Tie]) -> tuple[list[Tie], tuple[Tie, ...]]:
    """One tie for every two rows: one that differs before one that agrees, amounts before conversions."""
    told: dict[tuple[str, str], Tie] = {}
    for tie in sorted(differing, key=_conversions) + sorted(agreed, key=_conversions):
        told.setdefault((tie.left.fact, tie.right.fact), tie)
    kept = {id(tie) for tie in told.values()}
    return [t for t in differing if id(t) in kept], tuple(t for t in agreed if id(t) in kept)


def _conversions(tie: Tie) -> int:
    return sum(conversion(f) + reckoned(f) for f in (tie.left, tie.right))


def _both_hold(a: Fact, b: Fact) -> bool:
    """Whether two values that are not equal can both hold, and say something of each other: `since 2018` does not."""
    if a.family == "date":
        return dates(a, b) == "within" and not {a.bound, b.bound} & {"at-least", "more-than"}
    return not apart(a, b)


def candidates(found: Sequence[Fact]) -> list[list[Candidate]]:
    """The candidates for a conflict of an event, by family and couple of sources, as `pair_values` sees them."""
    event = Event(found)
    families: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        if fact.family not in LABELS:
            families[fact.family][fact.source].append(fact)
    groups = []
    for _, sources in sorted(families.items()):
        for a, b in combinations(sorted(sources), 2):
            _, rest = compared(event.views(sources[a]), event.views(sources[b]), event)
            groups.append([c for c in open_to_dispute(rest, event) if apart(c.left, c.right)])
    return [g for g in groups if g]


def lift(groups: Sequence[Sequence[Tie]]) -> list[list[Tie]]:
    """The ties with the chance of their dispute: the same two values in other couples of sources speak for them.

    That others dispute two values does not make one that says both contradict itself: it may know that both hold.
    """
    best: dict[tuple[str, ...], float] = defaultdict(float)
    keyed = [[(dispute(tie), tie) for tie in group] for group in groups]
    for key, tie in (k for group in keyed for k in group):
        best[key] = max(best[key], tie.score)
    return [[_lifted(t, (1 - SHARED) * t.score + SHARED * best[key]) for key, t in group] for group in keyed]


def _lifted(tie: Tie, score: float) -> Tie:
    across = tie.left.source != tie.right.source
    return replace(tie, score=score) if across and score > tie.score else tie


#: How much of the best chance among the same two values each couple of sources gets: `python -m tests.fit`.
SHARED: Final = 0.5


def dispute(tie: Tie) -> tuple[str, ...]:
    """What is disputed: the kind of value, and the two values."""
    a, b = tie.left, tie.right
    return (a.family, *sorted((told_value(a), told_value(b))))


def choose(ties: Sequence[Tie], least: float) -> tuple[list[Tie], list[Tie]]:
    """The ties from `least` on that are the best of both their ends; with a close rival of another value, ambiguous."""
    at: dict[int, list[Tie]] = defaultdict(list)
    ties = [t for t in ties if t.score >= least - MARGIN]  # the others rival none of them
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
    return told_value(rival.left) != told_value(tie.left) or told_value(rival.right) != told_value(tie.right)
