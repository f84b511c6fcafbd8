"""A fact row as matching sees it, with its frame and interval at hand, and a tie of two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from checker.amounts import Interval, meet
from checker.days import FULL_DAY, dates
from checker.frames.frame import Frame

#: Sections whose values belong to the page or to another story, and never take part.
ASIDE: Final = frozenset({"boilerplate", "dateline"})
#: Families of facts that are labels, matched by their words.
LABELS: Final = frozenset({"name", "title", "quote", "statement"})
NUMERIC: Final = frozenset({"number", "money", "percent", "duration", "quantity", "age"})


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A fact row with its frame and interval at hand, the interval in the `base` of its unit."""

    fact: str
    event: str
    source: str
    lang: str
    section: str
    claim: str
    value: str
    low: str
    high: str
    unit: str
    bound: str
    speaker: str
    text: str
    sentence: str
    line: int
    column: int
    start: int
    end: int
    subject: str
    frame: Frame
    interval: Interval | None
    family: str
    published: str = ""
    base: str = ""
    years: frozenset[str] = frozenset()

    @property
    def guessed(self) -> bool:
        """Whether its date rests on a day of publication that is not told, only inferred from the other sources."""
        return len(self.published) < FULL_DAY and "publication" in self.frame.read


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """Two facts that speak of one thing; `parts` are the shares of the score, by slot."""

    left: Fact
    right: Fact
    score: float
    same: bool
    parts: Mapping[str, float]


def born(fact: Fact) -> bool:
    """Whether an age was worked out from a year of birth."""
    return fact.claim == "age" and fact.frame.read.startswith("born")


def apart(a: Fact, b: Fact) -> bool:
    """Whether the two values cannot both hold of one thing."""
    if a.family == "date":
        return dates(a, b) == "apart"
    if a.family == "score":
        return sorted(a.value.split("-")) != sorted(b.value.split("-"))
    if a.interval is not None and b.interval is not None:
        return not meet(a.interval, b.interval)
    return a.value != b.value


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching found in one event: ties of equal values, ties of values apart, and undecided candidates."""

    same: tuple[Tie, ...]
    apart: tuple[Tie, ...]
    ambiguous: tuple[Tie, ...]
    notes: tuple[str, ...] = ()
