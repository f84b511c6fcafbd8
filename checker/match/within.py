"""Inside one source: whether two values that differ contradict each other, or are told of two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from checker.claims.date_lexicon import weekday_words
from checker.claims.date_resolve import WEEKDAYS
from checker.claims.date_value import MISNAMED
from checker.lang.date_table import DateTable
from checker.lang.pack import load
from checker.match.bars import barred
from checker.match.candidates import EXPLAINED
from checker.match.evidence import slots
from checker.match.fact import Fact, Tie, apart
from checker.match.passage import part
from checker.match.view import View

#: Two sentences of one source more often speak of two things than those of two sources, and a list of like things is
#: told in like words: the chance alone says little, and what follows asks for a slip. With it, from here on seven of
#: the 42 contradictions of the labelled events are found so and three other pairs are taken for one; from .2 on seven
#: and five (`python -m tests.score`).
INTERNAL: Final = 0.3
#: Amounts nearer than this may be a slip for each other.
NEAR: Final = 0.93
#: Marks that only one of two clauses has (a part, a stage), more than this, tell of two things.
ODD: Final = 0.3
#: Two figures or one that are easily told for others.
_SLIPS: Final = ("turned", "one", "one_long")
#: What two clauses may share that says of what their values are.
_SHARED: Final = ("act", "thing", "name", "mark")


def contradict(tie: Tie) -> bool:
    """Whether one source contradicts itself: two values of one thing of which one is a slip for the other.

    Two times of a day are two moments of the story, two ranks two places; two clauses that say quite the same but for
    the value are two entries of one list, and so are two that name other things beside it.
    """
    said = tie.parts
    if tie.score < INTERNAL or said["both"] or said["time"] or tie.left.claim == "ordinal":
        return False
    if said["name"] < 0 or (said["topic"] == 1 and (said["act"] > 0 or not said["turned_long"])):
        return False
    if tie.left.frame.of and tie.right.frame.of and not said["of"]:
        return False
    if said["turned_long"]:
        return True
    slip = said["slip"] if tie.left.family == "date" else said["near"] >= NEAR or any(said[s] for s in _SLIPS)
    told = said["act"] >= 0 and said["odd"] <= ODD and any(said[s] > 0 for s in _SHARED)
    return bool(slip) and told


def carried(differing: Sequence[Tie], same: Sequence[Tie], view: Callable[[Fact], View]) -> Iterator[Tie]:
    """What the other sources say against a source that contradicts itself with a value that no other source tells.

    Where others tell both values they are of two things or times as often as not: of twelve such pairs of labelled
    events six were conflicts, of those carried eight of ten (`python -m tests.score`).
    """
    inside = [t for t in differing if t.left.source == t.right.source]
    told: dict[str, list[Fact]] = defaultdict(list)
    for tie in same if inside else ():
        if tie.left.source != tie.right.source and tie.score >= EXPLAINED:
            told[tie.left.fact].append(tie.right)
            told[tie.right.fact].append(tie.left)
    for tie in inside:
        for one, other in ((tie.left, tie.right), (tie.right, tie.left)):
            for fact in told[one.fact] if not told[other.fact] else ():
                if apart(fact, other) and not barred(fact, other, slots(view(fact), view(other))):
                    left, right = (fact, other) if fact.source < other.source else (other, fact)
                    yield replace(tie, left=left, right=right, parts={INSIDE: 1.0})


#: What speaks for a tie that is carried: what the source says of one thing inside itself.
INSIDE: Final = "inside"

#: How the value of a weekday without a date begins.
WEEKDAY: Final = "XXXX-W-"


def misdated(found: Sequence[Fact]) -> Iterator[Tie]:
    """Each date that its own passage gives a weekday which it does not have, against that weekday."""
    for fact in found:
        if fact.claim == "date" and MISNAMED in fact.frame.read:
            dates = load(fact.lang).dates
            said = weekday_words(dates).search(fact.text) if dates else None
            if said and dates and not _rank(fact, said.start(), said[0], dates):
                yield Tie(fact, _weekday(fact, said.start(), said.end()), 1.0, same=False, parts={})


def _rank(fact: Fact, start: int, said: str, dates: DateTable) -> bool:
    """Whether a weekday may be a rank of what stands before it: `phiên thứ hai, ngày 10/10`, the second session."""
    before = fact.sentence[: max(0, fact.sentence.find(fact.text))] + fact.text[:start]
    led = before.split()[-1:]
    if said not in dates.weak_lower or not led or not led[0][-1].isalpha():
        return False
    text = load(fact.lang).text
    dated = dates.parts | dates.dayish | (text.function_words if text is not None else frozenset())
    return led[0].lower() not in dated


def _weekday(fact: Fact, start: int, end: int) -> Fact:
    """The weekday at that place of a date's words, as a fact of its own."""
    name = fact.frame.read.partition(MISNAMED)[2].partition(",")[0]
    return replace(part(fact, start, end, "weekday"), value=f"{WEEKDAY}{WEEKDAYS.index(name) + 1}", low="", high="")
