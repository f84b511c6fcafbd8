"""Inside one source: whether two values that differ contradict each other, or are told of two things."""

from __future__ import annotations

from typing import Final

from checker.match.fact import Tie

#: Two sentences of one source more often speak of two things than those of two sources, and a list of like things is
#: told in like words: the chance alone says little, and what follows asks for a slip. With it, from here on eight of
#: the 34 contradictions of the labelled events are found and three other pairs are taken for one; from .6 on four and
#: one (`python -m tests.score`).
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
