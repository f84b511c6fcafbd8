"""Which rows of an event speak of the same thing: deciding slots must agree, no slot may clash, a score only ranks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from checker.facts import claim_family
from checker.frame import Frame, parse
from checker.lang.concept_table import contrasts, parents
from checker.spans import Interval, dates, interval, meet

if TYPE_CHECKING:
    import pandas as pd

#: Sections whose values belong to the page or to another story, and never take part.
ASIDE: Final = frozenset({"boilerplate", "dateline"})
_NUMERIC: Final = frozenset({"number", "money", "percent", "duration", "quantity", "age"})


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A fact row with its frame and interval at hand."""

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
    said: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """Two facts that speak of one thing; `parts` are the shares of the score, by slot."""

    left: Fact
    right: Fact
    score: float
    same: bool
    parts: tuple[tuple[str, float], ...]


def facts(rows: pd.DataFrame) -> list[Fact]:
    """The rows that take part in matching."""
    out = []
    for r in rows.itertuples(index=False):
        if r.section in ASIDE:
            continue
        frame = parse(r.subject)
        family = claim_family(r.claim)
        span = interval(r.low, r.high, r.bound, r.value) if family in _NUMERIC else None
        said = frozenset((*frame.mark, *frame.act[:2], *frame.thing))
        out.append(Fact(
            r.fact, r.event, r.source, r.lang, r.section, r.claim, r.value, r.low, r.high, r.unit, r.bound, r.speaker,
            r.text, r.sentence, r.line, r.column, r.start, r.end, r.subject, frame, span, family, said,
        ))  # fmt: skip
    return out


def apart(a: Fact, b: Fact) -> bool:
    """Whether the two values cannot both hold of one thing."""
    if a.family == "date":
        return dates(a, b) == "apart"
    if a.interval is not None and b.interval is not None:
        return not meet(a.interval, b.interval)
    return a.value != b.value


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> float:
    """1 for the same concept, 0.8 where one is a coarser word for the other, else 0."""
    if a == b:
        return 1.0
    up = parents()
    return 0.8 if b in up.get(a, ()) or a in up.get(b, ()) else 0.0


def clash(a: Frame, b: Frame) -> bool:
    """Whether a contrast keeps the two apart: each says a different member of one group, and they share none."""
    table = contrasts()
    left, right = (*a.mark, *a.act[:1], *a.thing[:2]), (*b.mark, *b.act[:1], *b.thing[:2])
    everything_left, everything_right = {*a.mark, *a.act, *a.thing}, {*b.mark, *b.act, *b.thing}
    for x in left:
        against = table.get(x)
        if against and x not in everything_right and any(y in against and y not in everything_left for y in right):
            return True
    return False


def overlap(a: Sequence[str], b: Sequence[str], fade: float = 0.8) -> float:
    """How well two lists of concepts, nearest first, agree: 1 when both begin with the same, less further on."""
    best = 0.0
    for i, x in enumerate(a[:4]):
        for j, y in enumerate(b[:4]):
            best = max(best, related(x, y) * fade ** (i + j))
    return best


def share(a: Iterable[str], b: Iterable[str]) -> float:
    """The shared part of two small sets; 0 when either is empty."""
    x, y = set(a), set(b)
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def evidence(a: Fact, b: Fact) -> dict[str, float]:
    """What speaks for the two being about one thing, by slot, each from 0 to 1 (-1 where they differ)."""
    f, g = a.frame, b.frame
    thing = max((related(x, y) for x, y in product(f.thing[:1], g.thing[:1])), default=0.0)
    if f.thing and g.thing and not thing:
        thing = 0.5 * overlap(f.thing, g.thing) or -1.0
    when = share(f.when, g.when)
    return {
        "thing": thing,
        "act": overlap(f.act, g.act),
        "far": max(overlap(f.act, g.far), overlap(f.far, g.act), 0.5 * overlap(f.far, g.far)),
        "of": overlap((*f.of, *f.thing), (*g.of, *g.thing)),
        "mark": share(f.mark, g.mark),
        "name": max(share(f.name, g.name), 0.7 * share(f.name, g.near), 0.7 * share(f.near, g.name)),
        "when": -1.0 if f.when and g.when and not when else when,
        "word": share(f.word, g.word) if a.lang == b.lang else 0.0,
    }


WEIGHTS: Final = {
    "thing": 0.3,
    "act": 0.35,
    "far": 0.1,
    "of": 0.05,
    "mark": 0.1,
    "name": 0.1,
    "when": 0.05,
    "word": 0.15,
}


def score(parts: dict[str, float]) -> float:
    """The evidence as one number from 0 to 1."""
    return max(0.0, min(1.0, sum(WEIGHTS[k] * v for k, v in parts.items()) / 0.8))


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two facts of one family can be compared at all."""
    return a.unit == b.unit or a.family in ("date", "number", "name", "quote")


#: Below this, two equal values are taken for coincidence; see `python -m tests.score`.
WEAK: Final = 0.15
#: From here on an equal value explains a mention, so that it is no candidate for a conflict with that source.
EXPLAINED: Final = 0.3
#: Candidates closer than this to the best are rivals: the match is ambiguous.
MARGIN: Final = 0.05
#: From here on two values that differ are taken to be about one thing; see `python -m tests.score`.
STRONG: Final = 0.5


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching found in one event: ties of equal values, ties of values apart, and undecided candidates."""

    same: tuple[Tie, ...]
    apart: tuple[Tie, ...]
    ambiguous: tuple[Tie, ...]
    notes: tuple[str, ...] = ()


def match(found: Sequence[Fact], max_pairs: int = 200_000) -> Matched:
    """Match the facts of one event between its sources, and inside each."""
    same: list[Tie] = []
    open_: list[Tie] = []
    ambiguous: list[Tie] = []
    notes: list[str] = []
    families: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        families[fact.family][fact.source].append(fact)
    for family, by_source in sorted(families.items()):
        for left, right in _couples(by_source):
            if len(left) * len(right) > max_pairs:
                notes.append(
                    f"{left[0].source} and {right[0].source} hold too many {family} facts to compare all; only the first were"
                )
                left, right = left[: int(max_pairs**0.5)], right[: int(max_pairs**0.5)]
            got = _labels(left, right) if family in ("name", "title") else _values(left, right)
            same.extend(got.same)
            open_.extend(got.apart)
            ambiguous.extend(got.ambiguous)
    return Matched(tuple(same), tuple(open_), tuple(ambiguous), tuple(notes))


def _couples(by_source: dict[str, list[Fact]]) -> Iterator[tuple[list[Fact], list[Fact]]]:
    for a, b in combinations(sorted(by_source), 2):
        yield by_source[a], by_source[b]


def _labels(left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
    """Names meet when they are equal, or when the words of one are all in the other."""
    same = []
    for a, b in product(left, right):
        if a.value == b.value:
            same.append(Tie(a, b, 0.9, True, (("name", 1.0),)))
        elif _part_of(a.value, b.value):
            same.append(Tie(a, b, 0.7, True, (("name", 0.8),)))
    return Matched(tuple(same), (), ())


def _part_of(a: str, b: str) -> bool:
    x, y = a.split(), b.split()
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    return (
        len(short[-1]) > 2 and len(short) < len(long) and (long[-len(short) :] == short or long[: len(short)] == short)
    )


def _values(left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
    """Match values: equal ones explain each other first; of the rest, mutual best candidates that differ are tied."""
    ties = [t for a, b in product(left, right) if comparable(a, b) for t in (_tie(a, b),) if t]
    same = [t for t in ties if t.same and (t.score >= WEAK or specific(t.left))]
    explained = {id(f) for t in same if t.score >= EXPLAINED or specific(t.left) for f in (t.left, t.right)}
    rest = [
        t for t in ties if not t.same and id(t.left) not in explained and id(t.right) not in explained and decisive(t)
    ]
    apart_, ambiguous = _mutual(rest)
    return Matched(tuple(same), tuple(apart_), tuple(ambiguous))


def specific(fact: Fact) -> bool:
    """Whether a value is so particular that meeting it twice is no coincidence: three digits or more that are not zeros."""
    return (
        fact.family in _NUMERIC and sum(c.isdigit() for c in fact.value.rstrip("0").partition(" ")[0].rstrip("0")) >= 3
    )


def _tie(a: Fact, b: Fact) -> Tie | None:
    differ = apart(a, b)
    if clash(a.frame, b.frame):
        return None
    parts = evidence(a, b)
    return Tie(a, b, score(parts), not differ, tuple(parts.items()))


PERSONS: Final = frozenset({"thing.person", "thing.victim"})


def decisive(tie: Tie) -> bool:
    """Whether the deciding slots of the claim type match, so that two values that differ are a conflict."""
    a, b, said = tie.left, tie.right, dict(tie.parts)
    if said["when"] < 0 or tie.score < STRONG:
        return False
    marks = {m for m in (*a.frame.mark, *b.frame.mark) if m.partition(".")[0] in ("part", "stage", "scope", "status")}
    if any(
        (m in a.frame.mark) != (m in b.frame.mark) and m not in a.frame.farmark and m not in b.frame.farmark
        for m in marks
    ):
        return False
    if a.family == "number" and {a.claim, b.claim} != {"number"}:
        if said["thing"] < 0.8:
            return False
        if a.frame.thing[0] in PERSONS or b.frame.thing[0] in PERSONS:
            return said["act"] >= 0.8
        return True
    if a.family == "age":
        return said["name"] > 0
    if a.family == "score":
        return True
    return said["act"] >= 0.6


def _mutual(ties: Sequence[Tie]) -> tuple[list[Tie], list[Tie]]:
    """The ties that are the best of both their ends; those with a close rival of another value are ambiguous."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    chosen, unsure = [], []
    for tie in ties:
        rivals = [t for end in (tie.left, tie.right) for t in at[id(end)] if t is not tie]
        better = [t for t in rivals if t.score > tie.score + MARGIN]
        if better:
            continue
        close = [t for t in rivals if _other_value(t, tie)]
        (unsure if close else chosen).append(tie)
    return chosen, unsure


def _other_value(rival: Tie, tie: Tie) -> bool:
    """Whether a rival of about the same score offers another value."""
    return rival.score >= tie.score - MARGIN and {rival.left.value, rival.right.value} != {
        tie.left.value,
        tie.right.value,
    }
