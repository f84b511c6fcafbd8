"""What rules out that two values are of one thing, however alike the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from operator import or_
from typing import Final

from checker.days import FULL_DAY, clock, days_apart, days_between, period, weekday
from checker.frames.dating import SPEECH
from checker.lang.concept_table import parents
from checker.lang.pack import load
from checker.match.concept import GENERIC
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
        return "other thing"
    if update(a, b) or recounted(a, b):
        return "earlier and later"
    if planned(a) != planned(b) and not (to_come(a, b.published) and to_come(b, a.published)):
        return "plan and outcome"
    if said["name"] < 0 and a.family == "age":
        return "other name"
    return _barred_kind(a, b, said)


#: What a thing measures as long as it stands: a date beside it tells of something else (`launched in 2016, 18 m long`).
LASTING: Final = frozenset({"thing.storey", "thing.room", "thing.lane"}) | {
    f"measure.{x}" for x in "length height weight breadth depth".split()
}


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
    return _barred_day(a, b, said) if a.family == "date" else ""


#: How far it is from somewhere: from another place it is another distance.
DISTANCE: Final = frozenset({"measure.distance", "measure.range"})


def _barred_count(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars two counts."""
    if _besides(a, b) or _besides(b, a):
        return "the others alone"
    if said["act"] < 0.8 and _few_people(a, b):
        return "a few people"
    return "a bare number" if {a.claim, b.claim} == {"number", "count"} and _few(a, b) else ""


#: What counts those besides somebody named: `he died together with four employees`.
OTHERS: Final = "scope.others"


def _besides(a: Fact, b: Fact) -> bool:
    """Whether a count leaves somebody out, so that a higher one of all does not contradict it."""
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


def _barred_day(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars two dates."""
    if any(_of_saying(f) for f in (a, b)):
        return "day of saying"
    if said["act"] < 0:
        return "other act"
    if _other_zone(a, b):
        return "other zone"
    if period(a.value) and period(b.value) and any(_of_figures(f) for f in (a, b)):
        return "periods of figures"
    if _rests_on_guess(a, b):
        return "publication unknown"
    if any(_by_night(f) for f in (a, b)) and (days_between(a, b) or 0) <= 1:
        return "the night between"
    return ""


def _by_night(fact: Fact) -> bool:
    """Whether a date is a night, which is of two days; a time in the evening says of which."""
    if not load(fact.lang).clauses.nights & set(fact.text.lower().split()):
        return False
    at = clock(fact.value.partition("/")[0])
    return at is None or at < NOON


def _other_zone(a: Fact, b: Fact) -> bool:
    """Whether one of two times, whole hours apart, is told with a zone and the other without."""
    x, y = clock(a.value), clock(b.value)
    if x is None or y is None or x == y or bool(a.unit) == bool(b.unit):
        return False
    return not (x - y) % HOUR


def _of_figures(fact: Fact) -> bool:
    """Whether what stands nearest to a date measures something that is not the same at any time."""
    return any(x.startswith("measure.") and x not in DATED and x not in LASTING for x in fact.frame.act[:2])


#: What is measured by a date alone.
DATED: Final = frozenset(f"measure.{x}" for x in "birth-year age-of-thing deadline".split())


def _of_saying(fact: Fact) -> bool:
    """Whether a date is that on which something was said: a day, for in a month or year more than saying goes on."""
    return not SPEECH.isdisjoint(fact.frame.act[:1]) and period(fact.value) is None


def _rests_on_guess(a: Fact, b: Fact) -> bool:
    """Whether two days differ only by what a day of publication tells that was itself inferred.

    That of figures tells the year alone, that of a weekday the week, that of `yesterday` everything.
    """
    guessed = [f for f in (a, b) if f.guessed]
    if not guessed or a.value[:FULL_DAY] == b.value[:FULL_DAY]:
        return False
    by_figures = [YEAR_TAKEN in f.frame.read for f in guessed]
    if all(by_figures):
        return a.value[4:FULL_DAY] == b.value[4:FULL_DAY]
    by_weekday = (any(x in f.frame.read for x in BY_WEEKDAY) for f in guessed)
    return not all(map(or_, by_figures, by_weekday)) or weekday(a.value) == weekday(b.value)


#: How the readings of a weekday, and of a day without its year, say what they took from the day of publication.
BY_WEEKDAY: Final = ("on or before publication", "on or after publication")
YEAR_TAKEN: Final = "year taken"


HOUR: Final = timedelta(hours=1)
NOON: Final = 12 * HOUR


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
