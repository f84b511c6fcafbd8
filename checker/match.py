"""Which rows of an event speak of the same thing: deciding slots must agree, no slot may clash, a score only ranks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, product
from math import log
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from checker import align
from checker.facts import claim_family
from checker.frame import Frame, parse
from checker.lang.concept_table import contrasts, parents
from checker.spans import Interval, dates, days_between, interval, meet, nearness, period
from checker.wording import compare as wording

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
    published: str = ""
    years: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """Two facts that speak of one thing; `parts` are the shares of the score, by slot."""

    left: Fact
    right: Fact
    score: float
    same: bool
    parts: tuple[tuple[str, float], ...]


def facts(rows: pd.DataFrame, published: Mapping[str, str] | None = None) -> list[Fact]:
    """The rows that take part in matching, the names in their frames brought to the forms of the event.

    `published` gives the EDTF date of publication of each source that has one.
    """
    days = published or {}
    out = []
    known = _forms(rows)
    for r in rows.itertuples(index=False):
        if r.section in ASIDE:
            continue
        frame = _named(parse(r.subject), known)
        family = claim_family(r.claim)
        span = interval(r.low, r.high, r.bound, r.value) if family in _NUMERIC else None
        out.append(Fact(
            r.fact, r.event, r.source, r.lang, r.section, r.claim, r.value, r.low, r.high, r.unit, r.bound, r.speaker,
            r.text, r.sentence, r.line, r.column, r.start, r.end, r.subject, frame, span, family, days.get(r.source, ""), _years(frame),
        ))  # fmt: skip
    return out


def _years(frame: Frame) -> frozenset[str]:
    """The years that the dates of the clause, else of the sentence, lie in."""
    said = frame.when or frame.around
    return frozenset(y for w in said if (y := w[:4]).isdigit())


#: A name in more than this share of an event's frames sets no fact apart: the story is about it.
BACKGROUND: Final = 0.25


def _forms(rows: pd.DataFrame) -> dict[str, str]:
    """Name → the fullest form of it in the event, or nothing (`""`) where the whole event is about it."""
    seen: Counter[str] = Counter()
    for r in rows.itertuples(index=False):
        if r.section not in ASIDE and r.claim not in ("person", "place", "organisation", "agreement", "title", "quote"):
            seen.update(parse(r.subject).name)
    people = {
        r.value
        for r in rows.itertuples(index=False)
        if r.claim in ("person", "organisation", "place") and " " in r.value
    }
    known = {}
    for name in {*seen, *people, *(n for r in rows.itertuples(index=False) for n in parse(r.subject).near)}:
        fuller = sorted(
            (p for p in people if p != name and len(p) > len(name) and named_alike(name, p)), key=lambda p: (-len(p), p)
        )
        known[name] = fuller[0] if fuller and len({*fuller}) <= 3 else name
    total = sum(seen.values())
    counts: Counter[str] = Counter()
    for name, n in seen.items():
        counts[known.get(name, name)] += n
    for name, full in known.items():
        if total >= 12 and counts[full] > BACKGROUND * total:
            known[name] = ""
    return known


def _named(frame: Frame, known: dict[str, str]) -> Frame:
    name = tuple(dict.fromkeys(k for n in frame.name if (k := known.get(n, n))))
    near = tuple(dict.fromkeys(k for n in frame.near if (k := known.get(n, n)) and k not in name))
    return replace(frame, name=name, near=near)


def apart(a: Fact, b: Fact) -> bool:
    """Whether the two values cannot both hold of one thing."""
    if a.family == "date":
        return dates(a, b) == "apart"
    if a.interval is not None and b.interval is not None:
        return not meet(a.interval, b.interval)
    return a.value != b.value


#: Words for people in general: a part of them is not the whole, and what happened to them decides.
GENERIC: Final = frozenset({"thing.person", "thing.victim"})


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> float:
    """1 for the same concept, 0.8 where one is a coarser word for the other, else 0."""
    if a == b:
        return 1.0
    up = parents()
    if b in up.get(a, ()):
        return 0.4 if b in GENERIC else 0.8
    if a in up.get(b, ()):
        return 0.4 if a in GENERIC else 0.8
    return 0.0


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


@dataclass(frozen=True, slots=True)
class Event:
    """What the event as a whole says of its parts: how rare a concept is in it, who holds a value, what is said together."""

    weight: Mapping[str, float]
    holders: Mapping[tuple[str, str, str], frozenset[str]]
    beside: Mapping[tuple[str, str], frozenset[tuple[str, str, str]]]


def key(fact: Fact) -> tuple[str, str, str]:
    """What makes two values the same number of the same kind."""
    return fact.family, fact.unit, fact.value


def survey(found: Sequence[Fact]) -> Event:
    """Look over all facts of an event."""
    total, seen = 0, Counter[str]()
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    beside: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    for fact in found:
        if fact.interval is None and fact.family not in ("date", "score"):
            continue
        total += 1
        seen.update({*fact.frame.act, *fact.frame.of, *fact.frame.mark, *fact.frame.thing})
        holders[key(fact)].add(fact.source)
        beside[fact.source, fact.sentence].add(key(fact))
    most = log(1 + total) or 1.0
    return Event(
        {c: log((1 + total) / n) / most for c, n in seen.items()},
        {k: frozenset(v) for k, v in holders.items()},
        {k: frozenset(v) for k, v in beside.items()},
    )


def _people(f: Frame, g: Frame) -> bool:
    """Whether one counts people and the other what happened to them (`37 people were injured`, `37 injured`)."""
    x, y = f.thing[0], g.thing[0]
    if x.startswith("act."):
        return (y in GENERIC and x in g.act) or (y.startswith("act.") and related(x, y) > 0)
    return y.startswith("act.") and x in GENERIC and y in f.act


def _topic(event: Event, x: Iterable[str], y: Iterable[str]) -> float:
    """The rare concepts two clauses share, as a part of all they say."""
    a, b = set(x), set(y)
    every = sum(event.weight.get(c, 0.5) for c in a | b)
    return sum(event.weight.get(c, 0.5) for c in a & b) / every if every else 0.0


def _odd(event: Event, f: Frame, g: Frame) -> float:
    """The rare parts, stages, scopes and statuses that only one clause names, and the other side not even around it."""
    only = {m for m in f.mark if m not in (*g.mark, *g.thing, *g.farmark)} | {
        m for m in g.mark if m not in (*f.mark, *f.thing, *f.farmark)
    }
    return min(2.0, sum(event.weight.get(m, 0.5) for m in only)) / 2


def _witness(event: Event, a: Fact, b: Fact) -> dict[str, float]:
    """What the other sources say: `both` hold both values (then they are two facts), `many` hold one of them."""
    x, y = event.holders.get(key(a), frozenset()), event.holders.get(key(b), frozenset())
    mine = event.beside.get((a.source, a.sentence), frozenset()) & event.beside.get((b.source, b.sentence), frozenset())
    return {
        "both": float(min(len(x & y), 2)),
        "many": float(min(len(x | y) - 2, 4)) / 4,
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
        "near": _near(a, b),
        "topic": _topic(event, (*f.act, *f.of, *f.mark, *f.thing), (*g.act, *g.of, *g.mark, *g.thing)),
        "scene": _topic(event, (*f.act, *f.far, *f.of, *f.thing), (*g.act, *g.far, *g.of, *g.thing)),
        "odd": _odd(event, f, g),
        **_witness(event, a, b),
    }


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
    """-1 where one speaks of another year: of two years that differ, or of one that is not the year of the report."""
    x, y = a.years, b.years
    if x and y:
        return 0.0 if x & y else -1.0
    said, current = (x or y), (b if x else a).published[:4]
    if not said or not current:
        return 0.0
    return 0.0 if current in said or (a.published[:4] in said and b.published[:4] in said) else -1.0


#: What grows while an event goes on: a later report with more of it is an update.
GROWING: Final = frozenset(
    f"act.{x}"
    for x in "die injure missing rescue hospitalise evacuate arrest infect recover-body damage destroy collapse flood displace affect isolate unroof power-cut test-positive".split()
)


def update(a: Fact, b: Fact) -> bool:
    """Whether two counts that differ are an earlier and a later one: of things that grow, from different days."""
    if (
        a.family != "number"
        or not (a.published and b.published)
        or not (GROWING & {*a.frame.act[:2], *a.frame.thing[:1]})
    ):
        return False
    return a.published[:10] != b.published[:10] and min(len(a.published), len(b.published)) >= 10


def _near(a: Fact, b: Fact) -> float:
    """How near the two values are: slips and updates stay near, other facts do not."""
    if a.interval is not None and b.interval is not None:
        return nearness(a.interval, b.interval)
    gap = days_between(a, b) if a.family == "date" else None
    return 0.5 if gap is None else 1.0 if gap <= 31 else 0.5 if gap <= 400 else 0.0


WEIGHTS: Final = {
    "thing": 0.3,
    "act": 0.35,
    "far": 0.1,
    "of": 0.05,
    "mark": 0.1,
    "name": 0.1,
    "when": 0.05,
    "word": 0.15,
    "near": 0.1,
    "year": 0.1,
}


def score(parts: dict[str, float]) -> float:
    """The evidence as one number from 0 to 1."""
    return max(0.0, min(1.0, sum(WEIGHTS.get(k, 0.0) * max(v, -0.5) for k, v in parts.items()) / 0.9))


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two facts of one family can be compared at all."""
    return a.unit == b.unit or a.family in ("date", "number", "name", "quote")


_Matcher = Callable[[Sequence["Fact"], Sequence["Fact"], "Event"], "Matched"]

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
    event = survey(found)
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
            got = _MATCHERS.get(family, _values)(left, right, event)
            same.extend(got.same)
            open_.extend(got.apart)
            ambiguous.extend(got.ambiguous)
    for left, right in _couples(_by_source(found)):
        open_.extend(_aligned(left, right))
    return Matched(tuple(same), _once(open_), tuple(ambiguous), tuple(notes))


def _by_source(found: Sequence[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        out[fact.source].append(fact)
    return out


def _once(ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """Each two facts once, the stronger tie of them."""
    best: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        key = (tie.left.fact, tie.right.fact)
        if key not in best or best[key].score < tie.score:
            best[key] = tie
    return tuple(best.values())


#: Names more alike than this are one name in two spellings (`Pomphan`, `Pomphun`): `python -m tests.score`.
SPELLED: Final = 80.0
#: The score of a tie between the same places of two near-identical sentences: `python -m tests.mutate`.
ALIGNED: Final = 0.95


def _aligned(left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Tie]:
    """What differs at the same place of two sentences of one wording."""
    if left[0].lang != right[0].lang:
        return
    for a, b in align.sentences(left, right):
        for mine, yours in align.changes(a[0].sentence, b[0].sentence) or ():
            if mine[0] == mine[1] or yours[0] == yours[1]:
                if align.negated(a[0].sentence, mine) or align.negated(b[0].sentence, yours):
                    yield _tied(
                        replace(a[0], claim="statement", family="statement"),
                        replace(b[0], claim="statement", family="statement"),
                    )
                continue
            yield from _swapped([f for f in a if align.inside(f, mine)], [f for f in b if align.inside(f, yours)])


def _swapped(mine: Sequence[Fact], yours: Sequence[Fact]) -> Iterator[Tie]:
    for family in sorted({f.family for f in mine} & {f.family for f in yours} - {"quote"}):
        x, y = [f for f in mine if f.family == family], [f for f in yours if f.family == family]
        if len(x) == len(y):
            yield from (_tied(f, g) for f, g in zip(x, y, strict=True) if _opposed(f, g))


def _opposed(a: Fact, b: Fact) -> bool:
    if a.family == "name":
        return not named_alike(a.value, b.value) and fuzz.ratio(a.value, b.value) < SPELLED
    return a.unit != b.unit or apart(a, b)


def _tied(a: Fact, b: Fact) -> Tie:
    return Tie(a, b, ALIGNED, same=False, parts=(("wording", 1.0),))


def _couples(by_source: dict[str, list[Fact]]) -> Iterator[tuple[list[Fact], list[Fact]]]:
    for a, b in combinations(sorted(by_source), 2):
        yield by_source[a], by_source[b]


def _labels(left: Sequence[Fact], right: Sequence[Fact], _event: Event) -> Matched:
    """Names meet when they are equal, or when the words of one are all in the other."""
    same = []
    for a, b in product(left, right):
        if a.value == b.value:
            same.append(Tie(a, b, 0.9, same=True, parts=(("name", 1.0),)))
        elif named_alike(a.value, b.value):
            same.append(Tie(a, b, 0.7, same=True, parts=(("name", 0.8),)))
    return Matched(tuple(same), (), ())


def _quotes(left: Sequence[Fact], right: Sequence[Fact], _event: Event) -> Matched:
    """Quotations of one language meet when they are versions of one passage."""
    same, apart_ = [], []
    for a, b in product(left, right):
        how = wording(a.value, b.value) if a.lang == b.lang else "other"
        if how != "other":
            (apart_ if how == "words" else same).append(Tie(a, b, 0.9, how != "words", (("word", 1.0),)))
    kept = {id(f) for t in same for f in (t.left, t.right)}
    return Matched(tuple(same), tuple(t for t in apart_ if id(t.left) not in kept and id(t.right) not in kept), ())


def named_alike(a: str, b: str) -> bool:
    """Whether two folded names are one: spelled with other spaces or nearly so, or one is the other shortened."""
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    x, y = a.split(), b.split()
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if len(short) < len(long) and len("".join(short)) > 3 and _shortened(short, long):
        return True
    return len(short) > 1 and fuzz.ratio(a, b) >= SPELLED + 10


def _shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of `short` are the first or last of `long`, or two and more of them in order."""
    if list(long[-len(short) :]) == list(short) or list(long[: len(short)]) == list(short):
        return True
    rest = iter(long)
    return len(short) > 1 and all(w in rest for w in short)


def _values(left: Sequence[Fact], right: Sequence[Fact], event: Event) -> Matched:
    """Match values: equal ones explain each other first; of the rest, mutual best candidates that differ are tied."""
    ties = [t for a, b in product(left, right) if comparable(a, b) for t in (_tie(a, b, event),) if t]
    same = [t for t in ties if t.same and (t.score >= WEAK or specific(t.left))]
    explained = {id(f) for t in same if t.score >= EXPLAINED or specific(t.left) for f in (t.left, t.right)}
    rest = [t for t in ties if not t.same and id(t.left) not in explained and id(t.right) not in explained]
    apart_, ambiguous = _mutual([t for t in _rivalled(rest) if decisive(t) and not update(t.left, t.right)])
    return Matched(tuple(same), tuple(apart_), tuple(ambiguous))


def _rivalled(ties: Sequence[Tie]) -> Iterator[Tie]:
    """The ties with a further part: `sole`, 1 where neither end has another candidate of a different value."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    for tie in ties:
        rivals = {
            (t.right.value if t.left is tie.left else t.left.value)
            for end in (tie.left, tie.right)
            for t in at[id(end)]
            if t is not tie and t.score >= tie.score - 0.2 and _other_value(t, tie)
        }
        yield replace(tie, parts=(*tie.parts, ("sole", 1.0 / (1 + len(rivals)))))


def specific(fact: Fact) -> bool:
    """Whether a value is so particular that meeting it twice is no coincidence: three digits or more that are not zeros."""
    return (
        fact.family in _NUMERIC and sum(c.isdigit() for c in fact.value.rstrip("0").partition(" ")[0].rstrip("0")) >= 3
    )


def _tie(a: Fact, b: Fact, event: Event) -> Tie | None:
    if clash(a.frame, b.frame):
        return None
    differ = apart(a, b)
    parts = evidence(a, b, event)
    same = not differ and (a.value == b.value or parts["near"] >= ROUNDED)
    return Tie(a, b, score(parts), same, tuple(parts.items()))


#: Values nearer than this are one value rounded; others that can both hold are only bounds.
ROUNDED: Final = 0.97


def decisive(tie: Tie) -> bool:
    """Whether the deciding slots of the claim type match, so that two values that differ are a conflict."""
    a, b, said = tie.left, tie.right, dict(tie.parts)
    if said["when"] < 0 or said["name"] < 0 or said["year"] < 0 or one_sided(a.frame, b.frame):
        return False
    if a.family == "number":
        return _counts(a, b, said)
    if a.family == "age":
        return said["name"] > 0
    if a.family == "score":
        return said["near"] >= 0 and {m for m in a.frame.mark if m.startswith("stage.")} == {
            m for m in b.frame.mark if m.startswith("stage.")
        }
    return said["act"] >= 0.6


def one_sided(f: Frame, g: Frame) -> bool:
    """Whether one clause names a part, stage, scope or status that the other side does not have even around it."""
    for mine, yours in ((f, g), (g, f)):
        for mark in mine.mark:
            slot = mark.partition(".")[0]
            if slot in ("part", "stage", "scope", "status") and mark not in yours.mark and mark not in yours.thing:
                if slot == "stage" or mark not in yours.farmark:
                    return True
    return False


def _counts(a: Fact, b: Fact, said: dict[str, float]) -> bool:
    if a.claim == "number" or b.claim == "number":
        return said["act"] >= 0.8 and any(x.startswith("measure.") for x in (*a.frame.act[:1], *b.frame.act[:1]))
    if said["thing"] < 0.8:
        return False
    if a.frame.thing[0] in GENERIC or b.frame.thing[0] in GENERIC or a.frame.thing[0].startswith("act."):
        return said["act"] >= 0.8
    return said["act"] >= 0.5 or said["sole"] >= 1 or said["of"] >= 0.8


def _mutual(ties: Sequence[Tie]) -> tuple[list[Tie], list[Tie]]:
    """The ties that are the best of both their ends; those with a close rival of another value are ambiguous."""
    at: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties:
        at[id(tie.left)].append(tie)
        at[id(tie.right)].append(tie)
    chosen, unsure = [], []
    for tie in ties:
        rivals = [t for end in (tie.left, tie.right) for t in at[id(end)] if t is not tie]
        if any(t.score > tie.score + MARGIN for t in rivals):
            continue
        (unsure if any(t.score >= tie.score - MARGIN and _other_value(t, tie) for t in rivals) else chosen).append(tie)
    return chosen, unsure


def _other_value(rival: Tie, tie: Tie) -> bool:
    """Whether a rival, which shares an end with the tie, offers another value at the other."""
    return rival.left.value != tie.left.value or rival.right.value != tie.right.value


_MATCHERS: Final[dict[str, _Matcher]] = {"name": _labels, "title": _labels, "quote": _quotes}
