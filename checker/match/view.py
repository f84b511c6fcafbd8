"""A fact as its pairs see it: what every comparison asks of it, worked out once an event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final, NamedTuple

from checker.amounts import Interval, Size, finer, size, touch
from checker.days import Day, period
from checker.frames.frame import Frame
from checker.lang.concept_table import GENERIC, contrasts
from checker.match.concept import NEAREST
from checker.match.fact import LABELS, Fact
from checker.match.once import Once

#: What makes two values the same number of the same kind of thing: family, thing or unit, value.
Key = tuple[str, str, str]
#: How common a concept is of which the event says nothing.
_UNSEEN: Final = 0.5
#: Weights are multiples of this, so that sums of them are exact: a set has another order in every process.
_GRAIN: Final = 2.0**-40


#: What a date is anyhow, seen from the day of its telling.
TENSES: Final = frozenset(f"status.{x}" for x in "future planned previous current completed".split())

#: Of whom it is said that they are among several (`the victims, four men`): they are none of the accused.
VICTIM: Final = "thing.victim"

_NONE: Final = frozenset[str]()
_NOTHING: Final = frozenset[Key]()
_NEVER: Final = frozenset[tuple[str, str]]()


class Topic(NamedTuple):
    """Concepts, and how rare they are in all."""

    concepts: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A fact with what its pairs ask of it.

    `thing`, `act`, `far`, `of`: the nearest concepts of the slot (`of` with the thing). `topic`, `scene`: what the
    clause, and the clause with its sentence, is about. `first`: what a contrast looks at; `guards`: those of them that
    have one, with what it keeps each apart from.
    `kind`: what the value is of in one word, `alike`: how many values of that kind its source tells.
    `holders`: who holds the value, `tellers`: who tells it of anything, a day with whatever time; `beside`: what its
    sentence says; `order`: the values told before and after it, `next` the one after. `names`: the names around it,
    `known`: how often its source names each.
    """

    fact: Fact
    value: str
    day: Day
    size: Size | None
    thing: tuple[str, ...]
    act: tuple[str, ...]
    far: tuple[str, ...]
    of: tuple[str, ...]
    mark: frozenset[str]
    name: frozenset[str]
    near: frozenset[str]
    word: frozenset[str]
    periods: frozenset[tuple[str, str]]
    topic: Topic
    scene: Topic
    guards: tuple[tuple[str, frozenset[str]], ...]
    first: tuple[str, ...]
    kind: str
    alike: int
    holders: frozenset[str]
    tellers: frozenset[str]
    beside: frozenset[Key]
    order: frozenset[Key]
    next: Key | None
    names: frozenset[str]
    known: Counter[str]


#: Values this far before and after another are told with it: `python -m tests.fit`, 2 to 8 tried.
_TOLD_WITH: Final = 5


class Event:
    """What the event as a whole says: how rare a concept is in it, who holds a value, what is said together."""

    def __init__(self, found: Sequence[Fact]) -> None:
        """Look over all facts of an event."""
        total, seen = 0, Counter[str]()
        holders: dict[Key, set[str]] = defaultdict(set)
        tellers: dict[Key, set[str]] = defaultdict(set)
        beside: dict[tuple[str, str], set[Key]] = defaultdict(set)
        alike: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        amounts: dict[Key, set[Interval]] = defaultdict(set)
        for fact in found:
            if fact.interval is None and fact.family not in ("date", "score"):
                continue
            frame = fact.frame
            total += 1
            seen.update({*frame.act, *frame.of, *frame.mark, *frame.thing})
            held = key(fact)
            holders[held].add(fact.source)
            tellers[_told(fact)].add(fact.source)
            beside[fact.source, fact.sentence].add(held)
            alike[fact.source, fact.family, kind(fact.frame)].add(told_value(fact))
            if fact.interval is not None:
                amounts[fact.family, fact.base, kind(fact.frame)].add(fact.interval)
        self._order, self._next = _orders(found)
        self._known: dict[str, Counter[str]] = defaultdict(Counter)
        for fact in found:
            if fact.family == "name":
                self._known[fact.source][fact.value] += 1
        most = log(1 + total) or 1.0
        rare = {c: round(log((1 + total) / n) / most / _GRAIN) * _GRAIN for c, n in seen.items()}
        self._weights = defaultdict(lambda: _UNSEEN, rare)
        self._holders = {k: frozenset(v) for k, v in holders.items()}
        self._tellers = {k: frozenset(v) for k, v in tellers.items()}
        self._amounts = dict(amounts)
        self._alike = {k: len(v) for k, v in alike.items()}
        self.sources = len({f.source for f in found})
        self._beside = {k: frozenset(v) for k, v in beside.items()}
        # given the event when asked: one that held itself would stay in memory until Python looks for cycles
        self._views = Once(_views)

    def rounds(self, a: View, b: View) -> bool:
        """Whether two amounts that touch are a figure of their kind, rounded up and down: 85 and 86, of 85.5."""
        x, y = a.fact.interval, b.fact.interval
        if x is None or y is None or not touch(x, y):
            return False
        family, base = a.fact.family, a.fact.base
        told = (figure for k in {a.kind, b.kind} for figure in self._amounts.get((family, base, k), ()))
        return any(finer(figure, x) and finer(figure, y) for figure in told)

    def weight(self, concepts: Iterable[str]) -> float:
        """How rare the concepts are, in all."""
        return sum(map(self._weights.__getitem__, concepts))

    def _topic(self, said: Iterable[str]) -> Topic:
        concepts = frozenset(said)
        return Topic(concepts, self.weight(concepts))

    def views(self, facts: Sequence[Fact]) -> list[View]:
        """The facts of a source as their pairs see them, worked out once."""
        return self._views(facts, self)

    def view(self, fact: Fact) -> View:
        """A fact as its pairs see it."""
        f, table = fact.frame, contrasts()
        held, thing = key(fact), (*f.of, *f.thing)
        of = [c for c in f.of if c.startswith("agreement.")][:1]
        if VICTIM in f.of:
            of.append(VICTIM)
        first = (*f.mark[:2], *f.act[:1], *f.thing[:2], *of)
        name, near = frozenset(f.name), frozenset(f.near)
        return View(
            fact,
            fact.value,
            Day(fact.value, fact.low, fact.high, fact.bound),
            size(fact.interval) if fact.interval else None,
            f.thing[:NEAREST],
            f.act[:NEAREST],
            f.far[:NEAREST],
            thing[:NEAREST],
            frozenset(f.mark).difference(TENSES) if fact.family == "date" else frozenset(f.mark),
            name,
            near,
            frozenset(f.word),
            _periods(f.when) if f.when else _NEVER,
            self._topic((*f.act, *thing, *f.mark)),
            self._topic((*f.act, *thing, *f.far)),
            tuple([(x, table[x].difference(f.mark, f.act, f.thing, f.of)) for x in first if x in table]),
            first,
            kind(f),
            self._alike.get((fact.source, fact.family, kind(f)), 0),
            self._holders.get(held, _NONE),
            self._tellers.get(_told(fact), _NONE),
            self._beside.get((fact.source, fact.sentence), _NOTHING),
            self._order.get(fact.fact, _NOTHING),
            self._next.get(fact.fact),
            name | near,
            self._known[fact.source],
        )


def _views(facts: Sequence[Fact], event: Event) -> list[View]:
    return [event.view(fact) for fact in facts]


def _orders(found: Sequence[Fact]) -> tuple[dict[str, frozenset[Key]], dict[str, Key]]:
    """By fact: the values that its source tells around it, and the one that it tells next."""
    told: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        if fact.family not in LABELS:
            told[fact.source].append(fact)
    around: dict[str, frozenset[Key]] = {}
    after: dict[str, Key] = {}
    for facts in told.values():
        facts.sort(key=lambda f: (f.start, f.claim))
        keys = [_told(f) for f in facts]
        for i, fact in enumerate(facts):
            around[fact.fact] = frozenset(keys[max(0, i - _TOLD_WITH) : i] + keys[i + 1 : i + 1 + _TOLD_WITH])
        after.update({f.fact: k for f, k in zip(facts, keys[1:], strict=False)})
    return around, after


def kind(frame: Frame) -> str:
    """What a value is of in one word: the thing counted unless it is people, else the nearest measure or act."""
    if frame.thing and (frame.thing[0] not in GENERIC or not frame.act):
        return frame.thing[0]
    return next((x for x in frame.act if x.startswith("measure.")), frame.act[0] if frame.act else "")


def told_value(fact: Fact) -> str:
    """A value as it is compared between couples: a day without its time."""
    return fact.value[:10] if fact.family == "date" and "/" not in fact.value else fact.value


def _told(fact: Fact) -> Key:
    """A value of a family in its unit, of whatever thing."""
    return fact.family, fact.base, told_value(fact)


def key(fact: Fact) -> Key:
    """What makes two values the same number of the same kind of thing."""
    thing = fact.frame.thing
    return fact.family, thing[0] if thing else fact.unit, fact.value


@lru_cache(maxsize=65536)
def _periods(when: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """The months, quarters and years among the dates of a clause."""
    return frozenset(p for w in when if (p := period(w)))
