"""What speaks for two facts being about one thing: slot by slot, and over the whole event."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final

from checker.amounts import nearness, scaled_by_ten
from checker.days import Day, days_apart, days_between
from checker.frames.frame import Frame
from checker.lang.concept_table import people
from checker.match.concept import at_once, overlap, related, share
from checker.match.mixups import SLIPS, figures, significant, slip, times
from checker.match.periods import same_periods, same_years
from checker.match.view import Event, Topic, View


def slots(a: View, b: View) -> dict[str, float]:
    """What the slots of the two and their values say, each from 0 to 1 (-1 where they differ)."""
    act = _acts(a, b) if a.act and b.act else 0.0
    far = _far(a, b) if a.far or b.far else 0.0
    if a.act and b.act and not act and not far:
        act = -0.5
    dated = a.fact.family == "date"
    return {
        "thing": _things(a, b),
        "act": act,
        "far": far,
        "of": overlap(a.of, b.of) if a.of and b.of else 0.0,
        "mark": share(a.mark, b.mark) if a.mark and b.mark else 0.0,
        "name": _names(a, b) if a.name or b.name else 0.5 * share(a.near, b.near),
        "when": same_periods(a, b) if a.periods and b.periods and not dated else 0.0,
        "year": 0.0 if dated or not (a.fact.years or b.fact.years) else same_years(a.fact, b.fact),
        "word": share(a.word, b.word) if a.fact.lang == b.fact.lang else 0.0,
        "lone": float(bool(a.act) != bool(b.act)),
        "near": nearness(a.size, b.size) if a.size and b.size else _near_days(a.day, b.day, dated),
    }


def around(a: View, b: View, event: Event) -> dict[str, float]:
    """What the rest of the event says of the two, each from 0 to 1."""
    return {
        "slip": slip(a.day, b.day) if a.fact.family == "date" else 0.0,
        "topic": _shared(event, a.topic, b.topic),
        "scene": _shared(event, a.scene, b.scene),
        "odd": _odd(event, a, b) if a.mark or b.mark else 0.0,
        **_witness(a, b),
        **_alike(a, b),
        "crowd": crowd(a, b, event),
        "beside": float(min(len(a.beside & b.beside), 2)) / 2,
        **_course(a, b),
        **({**times(a.day, b.day), "scaled": 0.0} if a.fact.family == "date" else _figures(a, b)),
    }


def _figures(a: View, b: View) -> dict[str, float]:
    """Which slip one amount may be for the other; on another scale also where one of them is rounded."""
    said = {**figures(a.value, b.value), "scaled": 0.0}
    x, y = a.fact.interval, b.fact.interval
    if not x or not y or any(said[k] for k in SLIPS) or min(significant(a.value), significant(b.value)) < SEVERAL:
        return said  # 3 km and 30 km are two lengths
    return {**said, "scaled": 1.0} if scaled_by_ten(x, y) else said


def _acts(a: View, b: View) -> float:
    """How well the acts agree; for dates also how nearly they are of one moment."""
    alike = overlap(a.act, b.act)
    return max(alike, MOMENT * at_once(a.act, b.act)) if a.fact.family == "date" else alike


#: Two acts of one moment (a fire broke out, people died in it) speak for one day this much as one act would.
MOMENT: Final = 0.6


def _things(a: View, b: View) -> float:
    """1 for the same thing counted, -1 for two that have nothing to do with each other."""
    if not a.thing or not b.thing:
        return 0.0
    alike = related(a.thing[0], b.thing[0])
    if alike:
        return alike
    if _people(a, b):
        return 0.9
    unread = _unread(a.thing[0], b.thing[0])
    turn = TURN in (a.thing[0], b.thing[0]) and a.fact.claim == b.fact.claim == "ordinal"  # `the second time`: of what?
    return 0.5 * overlap(a.thing, b.thing) or (0.0 if unread or turn else -1.0)


def _unread(x: str, y: str) -> bool:
    """Whether one of two things is a word without a concept (`vi:tấm`), which may be any thing of another language."""
    one, other = x.partition(":"), y.partition(":")
    return bool(one[1] or other[1]) and one[:2] != other[:2]


#: A rank of this is one of what is done: the third time that he comes is his third visit.
TURN: Final = "thing.times"


def _people(a: View, b: View) -> bool:
    """Whether one counts people, or times, and the other what happened to them (`37 suspects held`, `37 arrests`)."""
    x, y = a.thing[0], b.thing[0]
    if x.startswith("act."):
        return (_whose(y) and x in b.fact.frame.act) or (y.startswith("act.") and related(x, y) > 0)
    return y.startswith("act.") and _whose(x) and y in a.fact.frame.act


def _whose(thing: str) -> bool:
    """Whether a thing counted is people of any kind, or times: what happens to them decides."""
    return thing == TURN or people(thing)


def _far(a: View, b: View) -> float:
    """What is done or measured in one clause, and around the other."""
    best = 0.0
    if a.far and b.far:
        best = 0.5 * overlap(a.far, b.far)
    if a.act and b.far:
        best = max(best, overlap(a.act, b.far))
    if a.far and b.act:
        best = max(best, overlap(a.far, b.act))
    return best


def _names(a: View, b: View) -> float:
    """1 for a shared name in both clauses, less where one is only near, -1 where each clause names others."""
    if a.name and b.name:
        return share(a.name, b.name) or (0.0 if a.name & b.near or b.name & a.near else -1.0)
    return max(0.7 * max(share(a.name, b.near), share(a.near, b.name)), 0.5 * share(a.near, b.near))


@lru_cache(maxsize=65536)
def _near_days(a: Day, b: Day, known: bool) -> float:
    """How near two days are: slips and updates stay near, other facts do not."""
    gap = days_between(a, b) if known else None
    gap = days_apart(a.value[:10], b.value[:10]) if gap is None else gap
    return 0.5 if gap is None else 1.0 if gap <= 31 else 0.5 if gap <= 400 else 0.0


def _shared(event: Event, x: Topic, y: Topic) -> float:
    """The rare concepts two clauses share, as a part of all they say."""
    both = x.concepts & y.concepts
    if not both:
        return 0.0
    shared = event.weight(both)
    return shared / (x.weight + y.weight - shared)


def _odd(event: Event, a: View, b: View) -> float:
    """The rare parts, stages, scopes and statuses that only one clause names, and the other side not even around it."""
    f, g = a.fact.frame, b.fact.frame
    only = _unsaid(a.mark, (*g.mark, *g.thing, *g.farmark)) | _unsaid(b.mark, (*f.mark, *f.thing, *f.farmark))
    return min(2.0, event.weight(only)) / 2 if only else 0.0


def _unsaid(marks: frozenset[str], there: tuple[str, ...]) -> frozenset[str]:
    """The marks that are not there, not even as a coarser or finer word: sailors are of the crew."""
    only = marks.difference(there)
    return frozenset(m for m in only if not any(related(m, x) > COARSE for x in there)) if only else only


#: What is only people of any kind is no coarser word for a part of them.
COARSE: Final = 0.5


def _course(a: View, b: View) -> dict[str, float]:
    """How alike the two stories go around the values; inside one story that says nothing."""
    if a.fact.source == b.fact.source:
        return {"order": 0.0, "next": 0.0, "elsewhere": 0.0}
    return {
        "order": min(len(a.order & b.order), 3) / 3,
        "next": float(a.next is not None and a.next == b.next),
        "elsewhere": max(_elsewhere(a, b), _elsewhere(b, a)),
    }


def _elsewhere(a: View, b: View) -> float:
    """1 where one side names somebody whom the other source names too, once, but not here; less where it does often."""
    return max((1 / b.known[n] for n in a.names - b.names if n in b.known), default=0.0)


def _alike(a: View, b: View) -> dict[str, float]:
    """How few values of this kind the two sources tell: where each tells one of storeys, they are of one building."""
    if not a.kind or not b.kind or related(a.kind, b.kind) <= COARSE:
        return {"few_alike": 0.0, "one_alike": 0.0}
    x, y = a.alike, b.alike
    if a.fact.source == b.fact.source:  # each beside the other
        x, y = max(x - 1, 1), max(y - 1, 1)
    return {"few_alike": (x * y) ** -0.5, "one_alike": float(x == y == 1)}


#: From so many sources on, more of them say nothing more.
_PLENTY: Final = 6


def _witness(a: View, b: View) -> dict[str, float]:
    """What the other sources say: `both` hold both values (then they are two facts), `many` hold one of them."""
    x, y = a.holders, b.holders
    if a.fact.source == b.fact.source:
        x, y = x - {a.fact.source}, y - {a.fact.source}
    if x is y:
        both = every = len(x)
    elif len(x) >= _PLENTY and len(y) >= _PLENTY:  # no sets of thousands where six are as good
        both, every = sum(1 for _ in islice((source for source in x if source in y), 2)), len(x)
    else:
        both = len(x & y)
        every = len(x) + len(y) - both
    return {"both": float(min(both, 2)), "many": float(min(every - 2, 4)) / 4}


def crowd(a: View, b: View, event: Event) -> float:
    """The share of the sources that tell one of two values where one source alone tells the other, and not both."""
    x, y = a.tellers, b.tellers
    fewer, more = (len(x), len(y)) if len(x) < len(y) else (len(y), len(x))
    if fewer != 1 or more < SEVERAL or a.fact.source in y or b.fact.source in x:
        return 0.0
    return more / event.sources


#: So many sources are a crowd against one, and so many digits a figure.
SEVERAL: Final = 2


def odd_one_out(a: View, b: View, event: Event) -> bool:
    """Whether one source alone tells one of two values, a crowd the other, and the one is easily told for the other.

    That is, two days of which one is a slip, or long figures two of which have changed places; whatever is told of
    them. Of 52 such pairs of days whose acts differ 28 were conflicts in the labelled events, of five that a contrast
    keeps apart all, of eight such pairs of figures all (`python -m tests.fit` weighs what else speaks for them).
    """
    if a.fact.family == "date":
        return slip(a.day, b.day) > 0 and crowd(a, b, event) >= CROWD
    return figures(a.value, b.value)["turned_long"] > 0 and crowd(a, b, event) >= CROWD


#: The share of the sources from which on they are a crowd whose day is that of the story.
CROWD: Final = 0.5


def clash(a: View, b: View) -> bool:
    """Whether a contrast keeps the two apart: each says a different member of one group, and they share none."""
    for x, against in a.guards:  # noqa: SIM110 - a generator would cost more than the question, put for every pair
        if not against.isdisjoint(b.first) and not _says(b.fact.frame, x):
            return True
    return False


def _says(frame: Frame, concept: str) -> bool:
    return concept in frame.mark or concept in frame.act or concept in frame.thing or concept in frame.of
