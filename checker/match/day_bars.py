"""What rules out that two dates are of one thing, however alike the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from operator import or_
from typing import Final

from checker.claims.date_resolve import BEFORE
from checker.days import FULL_DAY, clock, days_between, moments, period, weekday
from checker.frames.dating import SPEECH
from checker.frames.framing import AS_OF
from checker.frames.ranking import DAY_OF
from checker.lang.pack import load
from checker.match.fact import Fact


def barred_day(a: Fact, b: Fact, said: Mapping[str, float]) -> str:
    """What bars two dates; empty where nothing does."""
    if (AS_OF in a.frame.mark) != (AS_OF in b.frame.mark):
        return "day of counting"
    if any(_of_saying(f) for f in (a, b)):
        return "day of saying"
    if any(_day_lent(f, g) for f, g in ((a, b), (b, a))):
        return "day told elsewhere"
    if _other_zone(a, b):
        return "other zone"
    if _day_of(a) != _day_of(b):
        return "other day of it"
    if period(a.value) and period(b.value) and any(_of_figures(f) for f in (a, b)):
        return "periods of figures"
    if _rests_on_guess(a, b):
        return "publication unknown"
    if any(_by_night(f) for f in (a, b)) and (days_between(a, b) or 0) <= 1:
        return "the night between"
    return OTHER_ACT if said["act"] < 0 else ""  # the last, since an odd one out is freed of it alone


def _day_lent(fact: Fact, other: Fact) -> bool:
    """Whether a time takes its day from a date told before, which is compared itself, and the other is a day alone."""
    return clock(fact.value) is not None and clock(other.value) is None and f"counted from {BEFORE}" in fact.frame.read


#: That two dates are of two acts: most are of two days, but not where one source alone has another day.
OTHER_ACT: Final = "other act"


def _by_night(fact: Fact) -> bool:
    """Whether a date is a night, which is of two days; a time in the evening says of which."""
    if not load(fact.lang).clauses.nights & set(fact.text.lower().split()):
        return False
    at = clock(fact.value.partition("/")[0])
    return at is None or at < NOON


def _day_of(fact: Fact) -> list[str]:
    """Which day of something longer a date is: not the first, of which alone others tell."""
    return [m for m in fact.frame.mark if m.startswith(DAY_OF) and m != f"{DAY_OF}1"]


def _other_zone(a: Fact, b: Fact) -> bool:
    """Whether of two times one is told with a zone, whole hours apart, or a midnight and no more than zones."""
    x, y = clock(a.value), clock(b.value)
    if x is None or y is None or x == y or bool(a.unit) == bool(b.unit):
        return False
    left, right = (moments(f.low, f.high) for f in (a, b))
    near = left is not None and right is not None and abs(left[0] - right[0]) <= ZONES
    return not (x - y) % HOUR or (near and a.value[:FULL_DAY] != b.value[:FULL_DAY])


def _of_figures(fact: Fact) -> bool:
    """Whether what stands nearest to a date measures something that is not the same at any time."""
    return any(x.startswith("measure.") and x not in DATED and x not in LASTING for x in fact.frame.act[:2])


#: What a thing measures as long as it stands: a date beside it tells of something else (`launched in 2016, 18 m long`).
LASTING: Final = frozenset({"thing.storey", "thing.room", "thing.lane"}) | {
    f"measure.{x}" for x in "length height weight breadth depth".split()
}
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


#: Zones are at most so far apart from one another, of those that one story tells of.
ZONES: Final = timedelta(hours=14)
HOUR: Final = timedelta(hours=1)
NOON: Final = 12 * HOUR
