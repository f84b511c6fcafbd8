"""What rules out that two values are of one thing, however alike the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checker.amounts import grows
from checker.days import FULL_DAY, days_apart
from checker.lang.concept_table import parents
from checker.match.concept import GENERIC
from checker.match.day_bars import LASTING, barred_day
from checker.match.fact import Fact

#: What grows while an event goes on: a later report with more of it is an update.
GROWING: Final = frozenset(
    f"act.{x}"
    for x in (
        "die injure missing rescue hospitalise evacuate arrest infect recover-body test-positive "
        "damage destroy collapse flood displace affect isolate unroof power-cut"
    ).split()
)


#: Of these, what is over some day: fewer of them later is an update too.
PASSING: Final = frozenset({"part.in-hospital", *(f"act.{x}" for x in "missing trap isolate hospitalise".split())})


def update(a: Fact, b: Fact) -> bool:
    """Whether two counts that differ are an earlier and a later one: of things that grow, more of them later."""
    if a.family != "number":
        return False
    x, y = _counted(a), _counted(b)
    if min(len(x), len(y)) < FULL_DAY or x[:10] == y[:10]:
        return False
    if not _growing(a, b):
        return False
    early, late = (a, b) if x < y else (b, a)
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


def _acts(fact: Fact) -> tuple[str, ...]:
    """What happened to those counted: in the clause, else in the sentence (`killed 32 people: 17 men, 15 women`)."""
    return fact.frame.act[:2] or fact.frame.far[:2]


def _counted(fact: Fact) -> str:
    """The day to which a count goes: the one told with it, else that of publication."""
    return fact.frame.asof[0] if fact.frame.asof else fact.published


def barred(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """Why two values that differ are not about one thing, however alike the rest is; empty where nothing bars it.

    `said` are the slots alone. What bars two values beyond them is that other sources hold both (`HELD`).
    """
    # an amount is also told beside a year of something else: `agreed in 2020`; what is counted goes by the year
    if (said["when"] < 0 or (said["year"] < 0 and a.family == "number")) and not _lasting(a, b):
        return "other period"
    if said["thing"] < 0:
        return "other thing"
    if update(a, b) or recounted(a, b):
        return "earlier and later"
    if planned(a) != planned(b) and not (to_come(a, b.published) and to_come(b, a.published)):
        return "plan and outcome"
    if said["name"] < 0 and a.family == "age":
        return "other name"
    return _barred_kind(a, b, said)


def _lasting(a: Fact, b: Fact) -> bool:
    """Whether two values hold at any time: ranks (`his third visit, after 2015`), ages, the measures of a thing."""
    if a.family == "age" or a.claim == b.claim == "ordinal":
        return True
    return not LASTING.isdisjoint((*a.frame.thing[:1], *a.frame.act[:1], *b.frame.thing[:1], *b.frame.act[:1]))


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
    if a.family == "number" and said["act"] < 0.8 and _few_people(a, b):
        return "a few people"
    if {a.claim, b.claim} == {"number", "count"} and _few(a, b):
        return "a bare number"
    if "ordinal" in (a.claim, b.claim) and MINUTE not in a.frame.act + b.frame.act:
        if a.claim != b.claim:
            return "rank and count"
        if "1" in (a.value, b.value):
            return "a first of its kind"
    if a.family == "age" and ((said["name"] <= 0 and not _one_unnamed(a, b)) or _grown(a, b)):
        return "other age"
    if a.family == "quantity" and all(GUST in f.frame.act + f.frame.far for f in (a, b)):
        return "of the hour"
    if said["name"] <= 0 and (a.frame.name or b.frame.name) and _served(a, b):
        return "other name"
    return barred_day(a, b, said) if a.family == "date" else ""


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
    return any(t in GENERIC or GENERIC & parents().get(t, frozenset()) for f in (a.frame, b.frame) for t in f.thing[:1])


def _grown(a: Fact, b: Fact) -> bool:
    """Whether a person may have had a birthday between two reports."""
    if a.interval is None or b.interval is None or a.interval.low is None or b.interval.low is None:
        return False
    apart_by = abs(a.interval.low - b.interval.low)
    days = days_apart(a.published, b.published)
    return days is not None and days > 14 and apart_by <= 1 + days // 365
