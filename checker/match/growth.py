"""Whether two counts that differ are an earlier and a later one."""

from __future__ import annotations

from typing import Final

from checker.amounts import grows
from checker.days import FULL_DAY
from checker.match.fact import Fact

#: What grows while an event goes on: a later report with more of it is an update.
GROWING: Final = frozenset(
    f"act.{x}"
    for x in (
        "die injure missing rescue hospitalise evacuate arrest infect recover-body test-positive "
        "damage destroy collapse flood displace affect isolate unroof power-cut sink swept-away"
    ).split()
)


#: What is done bit by bit, so that a later report tells of a larger share of it.
PROGRESS: Final = frozenset(f"act.{x}" for x in "power-restore restore-service harvest sow".split())


#: Of these, what is over some day: fewer of them later is an update too.
PASSING: Final = frozenset({"part.in-hospital", *(f"act.{x}" for x in "missing trap isolate hospitalise".split())})


def update(a: Fact, b: Fact) -> bool:
    """Whether two counts that differ are an earlier and a later one: of things that grow, more of them later.

    A source of no day (an encyclopedia, a report in review) is later than any other that counts fewer.
    """
    if not (_growing(a, b) if a.family == "number" else a.family == "percent" and _progress(a, b)):
        return False
    x, y = _counted(a), _counted(b)
    told, known = (bool(x), bool(y)), min(len(x), len(y), FULL_DAY)
    if not any(told) or (all(told) and x[:known] == y[:known]):
        return False
    early, late = (a, b) if (x < y if all(told) else told[0]) else (b, a)
    return early.interval is None or late.interval is None or grows(early.interval, late.interval)


def recounted(a: Fact, b: Fact) -> bool:
    """Whether two counts that differ were taken at different times: both say so, or it is of what passes."""
    if a.family != "number":
        return False
    x, y = a.frame.asof, b.frame.asof
    if x and y and not set(x) & set(y) and _growing(a, b):
        return True
    passing = not PASSING.isdisjoint(
        (*_acts(a)[:1], *_acts(b)[:1], *a.frame.thing[:1], *a.frame.mark[:2], *b.frame.mark[:2])
    )
    return passing and _counted(a)[:10] != _counted(b)[:10]


def _growing(a: Fact, b: Fact) -> bool:
    """Whether what is counted grows while the event goes on."""
    return not GROWING.isdisjoint((*_acts(a), *_acts(b), *a.frame.thing[:1]))


def _progress(a: Fact, b: Fact) -> bool:
    """Whether both shares are of what is done bit by bit."""
    return any(act in b.frame.act for act in a.frame.act if act in PROGRESS)


def _acts(fact: Fact) -> tuple[str, ...]:
    """What happened to those counted: in the clause, else in the sentence (`killed 32 people: 17 men, 15 women`)."""
    return fact.frame.act[:2] or fact.frame.far[:2]


def _counted(fact: Fact) -> str:
    """The day to which a count goes: the one told with it, else that of publication."""
    return fact.frame.asof[0] if fact.frame.asof else fact.published
