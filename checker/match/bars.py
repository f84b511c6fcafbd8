"""What rules out that two values are of one thing, however alike the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checker.days import days_apart
from checker.frames.framing import OTHERS
from checker.lang.concept_table import people
from checker.match.day_bars import LASTING, barred_day
from checker.match.evidence import TURN
from checker.match.fact import Fact
from checker.match.growth import recounted, update


def barred(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """Why two values that differ are not about one thing, however alike the rest is; empty where nothing bars it.

    `said` are the slots alone. What bars two values beyond them is that other sources hold both (`HELD`).
    """
    # an amount is also told beside a year of something else: `agreed in 2020`; what is counted goes by the year
    if (said["when"] < 0 or (said["year"] < 0 and a.family == "number")) and not _lasting(a, b):
        return "other period"
    if said["thing"] < 0:
        return OTHER_THING
    if update(a, b) or recounted(a, b):
        return "earlier and later"
    if planned(a) != planned(b) and not (to_come(a, b.published) and to_come(b, a.published)):
        return PLAN
    if said["name"] < 0 and a.family == "age":
        return "other name"
    return _barred_kind(a, b, said)


def _lasting(a: Fact, b: Fact) -> bool:
    """Whether two values hold at any time: turns (`his third visit, after 2015`), ages, the measures of a thing."""
    if a.family == "age" or (a.claim == b.claim == "ordinal" and _turn(a) and _turn(b)):
        return True
    return not LASTING.isdisjoint((*a.frame.thing[:1], *a.frame.act[:1], *b.frame.thing[:1], *b.frame.act[:1]))


def _turn(fact: Fact) -> bool:
    """Whether a rank is one of what somebody does: a summit of another year is another summit."""
    return any(t == TURN or t.startswith("act.") for t in fact.frame.thing[:1])


#: That two values count different things, and that one is of what was planned, the other of what came.
OTHER_THING: Final = "other thing"
PLAN: Final = "plan and outcome"
#: Where so many other sources say both values, they are of two things.
HELD: Final = 2


#: What a value is when it is not (yet) so: only another such value contradicts it.
PLANS: Final = frozenset(f"status.{x}" for x in "planned targeted proposed forecast".split())


#: What is told of what will be: `nine plants are to be built`, planned or not.
TO_COME: Final = PLANS | {"status.future"}


def planned(fact: Fact) -> bool:
    """Whether the nearest mark of a value is a plan, a target or a forecast."""
    return not PLANS.isdisjoint(fact.frame.mark[:1])


def to_come(fact: Fact, told: str = "") -> bool:
    """Whether a value is not so yet: a plan, what will be, a date ahead of its publication, else of the day `told`."""
    if fact.family == "date":
        now = fact.published or told
        return "" < now < fact.value[: len(now)] < "A"
    return not TO_COME.isdisjoint(fact.frame.mark)


#: Gusts differ from hour to hour and from place to place: only that they are equal says something.
GUST: Final = "measure.wind-gust"
#: What a minute of play is a rank of: there the first is one like the others, elsewhere anything may be a first
#: (`his first trip in six years`, `the first of them`): of 246 such pairs of labelled events none was a conflict.
MINUTE: Final = "measure.minute"


def _barred_kind(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars values of one claim type only."""
    if a.family == "number" and (bar := _barred_count(a, b, said)):
        return bar
    if "ordinal" in (a.claim, b.claim) and MINUTE not in a.frame.act + b.frame.act:
        if a.claim != b.claim:
            return "rank and count"
        if "1" in (a.value, b.value):
            return "a first of its kind"
    if a.family == "age" and ((said["name"] <= 0 and not _one_unnamed(a, b)) or _grown(a, b)):
        return "other age"
    if a.family == "quantity" and all(GUST in f.frame.act + f.frame.far for f in (a, b)):
        return "of the hour"
    if a.family == "quantity" and said["name"] < 0 and any(not DISTANCE.isdisjoint(f.frame.act[:2]) for f in (a, b)):
        return "other place"
    if said["name"] <= 0 and (a.frame.name or b.frame.name) and _served(a, b):
        return "other name"
    return barred_day(a, b, said) if a.family == "date" else ""


#: How far it is from somewhere: from another place it is another distance.
DISTANCE: Final = frozenset({"measure.distance", "measure.range"})


def _barred_count(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars two counts."""
    if _besides(a, b) or _besides(b, a):
        return "the others alone"
    if said["act"] < 0.8 and _few_people(a, b):
        return "a few people"
    return "a bare number" if {a.claim, b.claim} == {"number", "count"} and _few(a, b) else ""


def _besides(a: Fact, b: Fact) -> bool:
    """Whether a count leaves somebody out (`he and four employees`), so that a higher one of all is no denial."""
    if OTHERS not in a.frame.mark or OTHERS in b.frame.mark or a.interval is None or b.interval is None:
        return False
    return a.interval.high is not None and b.interval.low is not None and a.interval.high < b.interval.low


#: What lengths of time are somebody's: another name is another man's.
_SERVED: Final = frozenset({"measure.prison-term", "act.sentence", "act.suspended-sentence", "act.reduce-sentence"})


def _served(a: Fact, b: Fact) -> bool:
    """Whether two lengths of time, or one of them, are sentences."""
    return a.family == "duration" and not _SERVED.isdisjoint(a.frame.act + b.frame.act + a.frame.far + b.frame.far)


def _one_unnamed(a: Fact, b: Fact) -> bool:
    """Whether two ages are of somebody whom not both name, but both call the same: the boy, the woman."""
    return not (a.frame.name and b.frame.name) and any(
        m.startswith("part.") and m in b.frame.mark for m in a.frame.mark
    )


#: A few people are spoken of everywhere: that two sources speak of two and three says nothing.
FEW: Final = 5


def _few(a: Fact, b: Fact) -> bool:
    """Whether both numbers are small."""
    return a.interval is not None and b.interval is not None and max(a.interval.low or 0, b.interval.low or 0) <= FEW


def _few_people(a: Fact, b: Fact) -> bool:
    """Whether both count a few people, of whatever part."""
    if not _few(a, b):
        return False
    return any(people(t) for f in (a.frame, b.frame) for t in f.thing[:1])


def _grown(a: Fact, b: Fact) -> bool:
    """Whether a person may have had a birthday between two reports."""
    if a.interval is None or b.interval is None or a.interval.low is None or b.interval.low is None:
        return False
    apart_by = abs(a.interval.low - b.interval.low)
    days = days_apart(a.published, b.published)
    return days is not None and days > 14 and apart_by <= 1 + days // 365
