"""Days told with a time of day: where one source tells the time too, the day is still one that both tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from checker.claims.date import find
from checker.claims.date_figures import clock_words, clocks
from checker.claims.reading import compose, reading
from checker.days import FULL_DAY, clock
from checker.facts import day
from checker.lang.pack import load
from checker.match.evidence import around
from checker.match.fact import Fact, Tie
from checker.match.passage import part
from checker.match.view import Event, View

#: A day and a time of that day are shown together from here on: of the coarser dates so shown in news 48 of 103 were
#: labelled, 51 of 116 from .2 on, 21 of 59 from .5 on.
TIMED: Final = 0.3
#: Where the stories tell a value alike around both, from here on: so 26 were labelled as one, six as two.
AMONG: Final = 0.05


def full_day(fact: Fact) -> bool:
    """Whether a date names one day, or times of one day."""
    first, _, last = fact.value.partition("/")
    return (
        fact.family == "date"
        and len(first) >= FULL_DAY
        and first[:FULL_DAY].replace("-", "").isdigit()
        and (not last or ("T" in last and last[:FULL_DAY] == first[:FULL_DAY]))
    )


def timed(a: Fact, b: Fact) -> bool:
    """Whether two dates are of one day, and one of them tells the time too: nothing contradicts the time so far."""
    if a.family != "date" or not (full_day(a) and full_day(b)):
        return False
    return a.value[:FULL_DAY] == b.value[:FULL_DAY] and ("T" in a.value) != ("T" in b.value)


def minute(fact: Fact) -> bool:
    """Whether a date is one minute of a day: half past one, no full hour."""
    time = clock(fact.value) if fact.family == "date" else None
    return time is not None and time.seconds % _HOUR != 0


#: Seconds.
_HOUR: Final = 3600


def days(a: View, b: View, score: float, said: dict[str, float], event: Event) -> Iterator[Tie]:
    """Of a day with a time and the same day without one: both as they are told, and the two days by themselves."""
    if score >= TIMED:
        yield Tie(a.fact, b.fact, score, same=True, parts=said)
    x, y = day_of(a.fact), day_of(b.fact)
    if x.value == y.value and (score >= TIMED or (score >= AMONG and around(a, b, event)["order"] > 0)):
        yield Tie(x, y, score, same=True, parts=said)


def day_of(fact: Fact) -> Fact:
    """The day alone of a date with a time, where words of its own tell it (`on Monday` of `at 6 pm on Monday`)."""
    words = _words(fact.text, fact.lang, fact.published) if "T" in fact.value and full_day(fact) else None
    if words is None or len(fact.text) != fact.end - fact.start:
        return fact
    on = fact.value[:FULL_DAY]
    frame = replace(fact.frame, read=f"the day of {fact.value}")
    return replace(part(fact, *words, "day"), value=on, low=on, high=on, bound="exact", frame=frame)


@lru_cache(maxsize=4096)
def _words(text: str, lang: str, published: str) -> tuple[int, int] | None:
    """Where the words of the day stand in those of a day and a time; nothing where the time is not in figures."""
    pack = load(lang)
    composed, back = compose(text)
    low = composed.lower()
    if pack.dates is None or back is not None or len(low) != len(text):
        return None
    rest, begin = text, 0
    for pattern in (*clocks(pack.dates), clock_words(pack.dates)):
        for found in pattern.finditer(low):
            rest = rest[: found.start()] + " " * (found.end() - found.start()) + rest[found.end() :]
            begin = found.end()
    known = day(published) if len(published) >= FULL_DAY else None
    dates = [m for m in find(reading(rest, pack, known)) if "T" not in m.value.text]
    if len(dates) != 1 or rest == text:
        return None
    told = dates[0]
    start = begin if told.start < begin < told.end else told.start  # not the `about` of the time
    return start + len(rest[start : told.end]) - len(rest[start : told.end].lstrip()), told.end
