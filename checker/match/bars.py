"""What rules out that two values are of one thing, however alike the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checker.framing import SPEECH
from checker.lang.concept_table import parents
from checker.lang.pack import load
from checker.match.concept import GENERIC
from checker.match.fact import Fact
from checker.spans import FULL_DAY, days_apart, days_between, grows, period, weekday

#: What grows while an event goes on: a later report with more of it is an update.
GROWING: Final = frozenset(
    f"act.{x}"
    for x in (
        "die injure missing rescue hospitalise evacuate arrest infect recover-body test-positive "
        "damage destroy collapse flood displace affect isolate unroof power-cut"
    ).split()
)


#: Of these, what is over some day: fewer of them later is an update too.
PASSING: Final = frozenset(f"act.{x}" for x in "missing trap isolate hospitalise".split())


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
    passing = not PASSING.isdisjoint((*_acts(a)[:1], *_acts(b)[:1], *a.frame.thing[:1]))
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
    if said["when"] < 0 or said["year"] < 0:
        return "other period"
    if said["thing"] < 0:
        return "other thing"
    if update(a, b) or recounted(a, b):
        return "earlier and later"
    if planned(a) != planned(b):
        return "plan and outcome"
    if said["name"] < 0 and a.family in ("money", "percent", "duration", "age"):
        return "other name"
    return _barred_kind(a, b, said)


#: Where so many other sources say both values, they are of two things.
HELD: Final = 2


#: What a value is when it is not (yet) so: only another such value contradicts it.
PLANS: Final = frozenset(f"status.{x}" for x in "planned targeted proposed forecast".split())


def planned(fact: Fact) -> bool:
    """Whether the nearest mark of a value is a plan, a target or a forecast."""
    return not PLANS.isdisjoint(fact.frame.mark[:1])


def _barred_kind(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars values of one claim type only."""
    if a.family == "number" and said["act"] < 0.8 and _few_people(a, b):
        return "a few people"
    if {a.claim, b.claim} == {"number", "count"} and _few(a, b):
        return "a bare number"
    if (a.claim == "ordinal") != (b.claim == "ordinal") and "measure.minute" not in a.frame.act + b.frame.act:
        return "rank and count"
    if a.family == "age" and (said["name"] <= 0 or _grown(a, b)):
        return "other age"
    if a.family == "duration" and said["name"] <= 0 and (a.frame.name or b.frame.name):
        return "other name"
    return _barred_day(a, b, said) if a.family == "date" else ""


def _barred_day(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars two dates."""
    if not SPEECH.isdisjoint((*a.frame.act[:1], *b.frame.act[:1])):
        return "day of saying"
    if said["act"] < 0:
        return "other act"
    if period(a.value) and period(b.value) and any(x.startswith("measure.") for f in (a, b) for x in f.frame.act[:2]):
        return "periods of figures"
    if any(_unsure(f) for f in (a, b)) and (weekday(a.value) == weekday(b.value) or not all(map(_named_day, (a, b)))):
        return "publication unknown"
    if (
        any(load(f.lang).clauses.nights & set(f.text.lower().split()) for f in (a, b))
        and (days_between(a, b) or 0) <= 1
    ):
        return "the night between"
    return ""


def _unsure(fact: Fact) -> bool:
    """Whether a date rests on a day of publication that was only inferred."""
    return not fact.published and "publication" in fact.frame.read


def _named_day(fact: Fact) -> bool:
    """Whether a date names its day itself, by figures or as a weekday, rather than `yesterday` or `last week`."""
    return not _unsure(fact) or any(c.isdigit() for c in fact.text) or BY_WEEKDAY in fact.frame.read


#: How the reading of a weekday says where it counted from.
BY_WEEKDAY: Final = "on or before publication"


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
