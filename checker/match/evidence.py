"""What speaks for two facts being about one thing: slot by slot, and over the whole event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import fsum, log
from typing import Final

from checker.frame import Frame
from checker.match.concept import GENERIC, overlap, related, share
from checker.match.fact import Fact
from checker.lang.concept_table import moments
MOMENT=0.6
from checker.spans import days_apart, days_between, nearness, period


@dataclass(frozen=True, slots=True)
class Event:
    """What the event as a whole says: how rare a concept is in it, who holds a value, what is said together."""

    weight: Mapping[str, float]
    holders: Mapping[tuple[str, str, str], frozenset[str]]
    beside: Mapping[tuple[str, str], frozenset[tuple[str, str, str]]]
    values: Mapping[tuple[str, str, str, str], frozenset[str]]


def told(fact: Fact) -> str:
    """A value as it is compared between sources: a day without its time."""
    return fact.value[:10] if fact.family == "date" and "/" not in fact.value else fact.value


def marks_of(fact: Fact) -> set[str]:
    f = fact.frame
    return {*f.thing[:2], *f.act[:3], *f.of[:2], *f.mark[:3]}


def key(fact: Fact) -> tuple[str, str, str]:
    """What makes two values the same number of the same kind of thing."""
    return fact.family, fact.frame.thing[0] if fact.frame.thing else fact.unit, fact.value


def survey(found: Sequence[Fact]) -> Event:
    """Look over all facts of an event."""
    total, seen = 0, Counter[str]()
    values: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    beside: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    for fact in found:
        if fact.interval is None and fact.family not in ("date", "score"):
            continue
        total += 1
        seen.update({*fact.frame.act, *fact.frame.of, *fact.frame.mark, *fact.frame.thing})
        holders[key(fact)].add(fact.source)
        beside[fact.source, fact.sentence].add(key(fact))
        for c in marks_of(fact):
            values[fact.source, fact.family, fact.base, c].add(told(fact))
            values["", fact.family, fact.base, c].add(told(fact))
    most = log(1 + total) or 1.0
    return Event(
        {c: log((1 + total) / n) / most for c, n in seen.items()},
        {k: frozenset(v) for k, v in holders.items()},
        {k: frozenset(v) for k, v in beside.items()},
        {k: frozenset(v) for k, v in values.items()},
    )


def _people(f: Frame, g: Frame) -> bool:
    """Whether one counts people and the other what happened to them (`37 people were injured`, `37 injured`)."""
    x, y = f.thing[0], g.thing[0]
    if x.startswith("act."):
        return (y in GENERIC and x in g.act) or (y.startswith("act.") and related(x, y) > 0)
    return y.startswith("act.") and x in GENERIC and y in f.act


def _topic(event: Event, x: Iterable[str], y: Iterable[str]) -> float:
    """The rare concepts two clauses share, as a part of all they say.

    Sums are exact (`fsum`): a set has another order in every process, and rounding would follow it.
    """
    a, b = set(x), set(y)
    every = fsum(event.weight.get(c, 0.5) for c in a | b)
    return fsum(event.weight.get(c, 0.5) for c in a & b) / every if every else 0.0


def _odd(event: Event, f: Frame, g: Frame) -> float:
    """The rare parts, stages, scopes and statuses that only one clause names, and the other side not even around it."""
    only = {m for m in f.mark if m not in (*g.mark, *g.thing, *g.farmark)} | {
        m for m in g.mark if m not in (*f.mark, *f.thing, *f.farmark)
    }
    return min(2.0, fsum(event.weight.get(m, 0.5) for m in only)) / 2


#: From so many sources on, more of them say nothing more.
_PLENTY: Final = 6


def _witness(event: Event, a: Fact, b: Fact) -> dict[str, float]:
    """What the other sources say: `both` hold both values (then they are two facts), `many` hold one of them."""
    x, y = event.holders.get(key(a), frozenset()), event.holders.get(key(b), frozenset())
    if a.source == b.source:
        x, y = x - {a.source}, y - {a.source}
    mine = event.beside.get((a.source, a.sentence), frozenset()) & event.beside.get((b.source, b.sentence), frozenset())
    few, more = sorted((x, y), key=len)
    both = len(x) if x is y else sum(1 for _ in islice((source for source in few if source in more), 2))
    every = len(more) if len(more) >= _PLENTY else len(x | y)  # no sets of thousands where six are as good
    return {
        "both": float(min(both, 2)),
        "many": float(min(every - 2, 4)) / 4,
        "beside": float(min(len(mine), 2)) / 2,
    }


def evidence(a: Fact, b: Fact, event: Event) -> dict[str, float]:
    """What speaks for the two being about one thing, by slot, each from 0 to 1 (-1 where they differ)."""
    f, g = a.frame, b.frame
    thing = max((related(x, y) for x, y in product(f.thing[:1], g.thing[:1])), default=0.0)
    if f.thing and g.thing and not thing and _people(f, g):
        thing = 0.9
    elif f.thing and g.thing and not thing:
        thing = 0.5 * overlap(f.thing, g.thing) or -1.0
    act = overlap(f.act, g.act)
    far = max(overlap(f.act, g.far), overlap(f.far, g.act), 0.5 * overlap(f.far, g.far))
    if a.family == "date":
        table = moments()
        act = max(act, max((MOMENT * 0.9 ** (i + j) for i, x in enumerate(f.act[:4]) for j, y in enumerate(g.act[:4]) if y in table.get(x, ())), default=0.0))
    if f.act and g.act and not act and not far:
        act = -0.5
    return {
        "thing": thing,
        "act": act,
        "far": far,
        "of": overlap((*f.of, *f.thing), (*g.of, *g.thing)),
        "mark": share(f.mark, g.mark),
        "name": _names(f, g),
        "when": _periods(f, g) if a.family != "date" else 0.0,
        "year": _same_years(a, b) if a.family != "date" else 0.0,
        "word": share(f.word, g.word) if a.lang == b.lang else 0.0,
        "lone": float(bool(f.act) != bool(g.act)),
        "near": _near(a, b),
        "slip": _slip(a, b),
        "topic": _topic(event, (*f.act, *f.of, *f.mark, *f.thing), (*g.act, *g.of, *g.mark, *g.thing)),
        "scene": _topic(event, (*f.act, *f.far, *f.of, *f.thing), (*g.act, *g.far, *g.of, *g.thing)),
        "odd": _odd(event, f, g),
        **_witness(event, a, b),
        **_identified(event, a, b),
    }


def _identified(event: Event, a: Fact, b: Fact) -> dict[str, float]:
    """How far a concept that both share tells the value from the others of its kind, in each source and in all."""
    shared = marks_of(a) & marks_of(b)
    mine = lambda f, c: len(event.values.get((f.source, f.family, f.base, c), ())) or 1
    within = [1 / (mine(a, c) * mine(b, c)) for c in shared]
    overall = [1 / max(1, len(event.values.get(("", a.family, a.base, c), ())) - 1) for c in shared]
    return {"ident": max(within, default=0.0), "ident2": sum(sorted(within)[-3:])/3, "alone": max(overall, default=0.0)}


def _names(f: Frame, g: Frame) -> float:
    """1 for a shared name in both clauses, less where one is only near, -1 where each clause names others."""
    if f.name and g.name:
        return share(f.name, g.name) or (0.0 if set(f.name) & set(g.near) or set(g.name) & set(f.near) else -1.0)
    return 0.7 * max(share(f.name, g.near), share(f.near, g.name))


def _periods(f: Frame, g: Frame) -> float:
    """1 for the same month, quarter or year, -1 for different ones; days of reporting say nothing."""
    x, y = {p for w in f.when if (p := period(w))}, {p for w in g.when if (p := period(w))}
    if not x or not y:
        return 0.0
    return 1.0 if x & y else -1.0


def _same_years(a: Fact, b: Fact) -> float:
    """-1 where the clauses name years that differ, or one names a year that is not the other's year of publication."""
    x, y = a.years, b.years
    if x and y:
        return 0.0 if x & y else -1.0
    said, other = (x, b) if x else (y, a)
    return -1.0 if said and other.published and other.published[:4] not in said else 0.0


def _slip(a: Fact, b: Fact) -> float:
    """1 for two days that are easily told for each other: one or two apart, or the same day of neighbouring months."""
    if a.family != "date" or "/" in a.value + b.value:
        return 0.0
    gap = days_apart(a.value[:10], b.value[:10])
    if gap is None or gap == 0:
        return 0.0
    return 1.0 if gap <= 2 or (28 <= gap <= 31 and a.value[8:10] == b.value[8:10]) else 0.0


def _near(a: Fact, b: Fact) -> float:
    """How near the two values are: slips and updates stay near, other facts do not."""
    if a.interval is not None and b.interval is not None:
        return nearness(a.interval, b.interval)
    gap = days_between(a, b) if a.family == "date" else None
    gap = days_apart(a.value[:10], b.value[:10]) if gap is None else gap
    return 0.5 if gap is None else 1.0 if gap <= 31 else 0.5 if gap <= 400 else 0.0
