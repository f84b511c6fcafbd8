"""Statements: what one source says is done another only plans, and what one states another denies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from checker.claims.fold import country
from checker.days import FULL_DAY
from checker.frames.payments import PAID
from checker.frames.statements import SINGLE
from checker.lang.concept_table import GENERIC
from checker.match.concept import related
from checker.match.fact import Fact, Tie
from checker.match.growth import GROWING

#: Words near the verb that two statements of one language share to be about one thing.
WORDS: Final = 2

#: What is done to one person after another: that one was never vaccinated denies no vaccination.
APIECE: Final = GROWING | {"act.vaccinate"}

#: A figure with its decimals.
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
#: Figures up to this may be days, those in the range years.
DAYS: Final = 31
YEARS: Final = range(1900, 2101)

Same = Callable[[str, str], bool]

_AGAINST: Final = {frozenset(("done", "planned")), frozenset(("denied", "done")), frozenset(("denied", "stated"))}
_STANDS: Final = {"done": "done", "stated": "done"}


def statements(left: Sequence[Fact], right: Sequence[Fact], same: Same) -> tuple[list[Tie], list[Tie]]:
    """The ties of equal statements about one thing, and those of statements that cannot both hold."""
    met: list[Tie] = []
    apart: dict[str, Tie] = {}
    lone = _lone(left) & _lone(right)
    for a, b in product(left, right):
        if _act(a) != _act(b) or not _act(a) or not (about := _about(a, b, same) or _alone(a, b, lone)):
            continue
        if about < 1 and (_act(a) in APIECE or _amounts_apart(a, b)):
            continue
        if a.value == b.value:
            met.append(Tie(a, b, 0.6, same=True, parts={"name": about}))
        elif frozenset((_stage(a), _stage(b))) in _AGAINST and _surely(a, b, left, right, same):
            tie = Tie(a, b, 0.75, same=False, parts={"name": about, "shared": _shared(a, b, same)})
            if _act(a) not in apart or apart[_act(a)].parts["shared"] < tie.parts["shared"]:
                apart[_act(a)] = tie
    return met, list(apart.values())


def _amounts_apart(a: Fact, b: Fact) -> bool:
    """Whether each sentence gives figures, and none that is in the other: a loan of 132 million, a grant of 11.5."""
    x, y = _figures(a.sentence), _figures(b.sentence)
    return bool(x and y) and x.isdisjoint(y)


@lru_cache(maxsize=4096)
def _figures(sentence: str) -> frozenset[str]:
    """The figures of a sentence that are no days or years, as they are read in any language."""
    found = (m.group().replace(",", ".") for m in _FIGURE.finditer(sentence))
    return frozenset(f for f in found if not f.isdigit() or not (int(f) <= DAYS or int(f) in YEARS))


def _act(fact: Fact) -> str:
    """The act of a statement; nothing for a sentence that was only kept for its words."""
    return fact.value.partition(" ")[0] if fact.value.startswith(("act.", "status.")) else ""


def _stage(fact: Fact) -> str:
    return fact.value.partition(" ")[2]


def _named(fact: Fact) -> list[str]:
    """Who is named beside the verb; a country alone sets no statement apart."""
    return [n for n in fact.frame.name if not country(n)]


def _shared(a: Fact, b: Fact, same: Same) -> float:
    return float(sum(same(x, y) for x, y in product(_named(a), _named(b))))


def _about(a: Fact, b: Fact, same: Same) -> float:
    """1 for a shared name beside the verb, less for shared words or, where one names nobody, a shared thing; else 0."""
    if _act(a).startswith(PAID) or _shared(a, b, same):
        return 1.0
    if a.lang == b.lang and len({*a.frame.word} & {*b.frame.word}) >= WORDS and not _one_sided(a, b):
        return 0.5
    things = any(related(x, y) > 0 for x, y in product({*a.frame.of} - GENERIC, {*b.frame.of} - GENERIC))
    return 0.5 if things and not (_named(a) and _named(b)) else 0.0


def _one_sided(a: Fact, b: Fact) -> bool:
    """Whether a plea is that of somebody named on one side and of whomever on the other: a case has several accused."""
    return _act(a) == "act.plead-guilty" and bool(_full(a)) != bool(_full(b))


def _full(fact: Fact) -> list[str]:
    """The names of several words beside the verb."""
    return [n for n in _named(fact) if " " in n]


def _lone(facts: Sequence[Fact]) -> set[str]:
    """The acts that a source states once or, of those of which a story has one, at one stage only."""
    acts = Counter(_act(f) for f in facts)
    stages = Counter(act for act, _ in {(_act(f), _stage(f)) for f in facts})
    return {act for act, n in acts.items() if n == 1 or (act in SINGLE and stages[act] == 1)}


def _alone(a: Fact, b: Fact, lone: Collection[str]) -> float:
    """Something where each source states the act once, and neither of somebody with a full name.

    Of an act of which a story has one, one of the two may name somebody.
    """
    if _act(a) not in lone:
        return 0.0
    named = bool(_full(a)) + bool(_full(b))
    return 0.4 if named == 0 or (named == 1 and _act(a) in SINGLE) else 0.0


def _surely(a: Fact, b: Fact, left: Sequence[Fact], right: Sequence[Fact], same: Same) -> bool:
    """Whether neither side also says what the other does, and the days of publication do not explain the difference."""
    if _says(left, b, same) or _says(right, a, same):
        return False
    planned = next((f for f in (a, b) if _stage(f) == "planned"), None)
    other = b if planned is a else a
    if planned is None or not planned.published or planned.published[:10] >= other.published[:10]:
        return True
    return bool(planned.frame.when) and all(_later(day, other.published) for day in planned.frame.when)


def _later(day: str, published: str) -> bool:
    """Whether a date, which may be a month or a year, is wholly behind the day of publication."""
    first = day.partition("/")[0]
    return first[:1].isdecimal() and len(published) >= FULL_DAY and first > published[: len(first)]


def _says(facts: Sequence[Fact], other: Fact, same: Same) -> bool:
    stage = _STANDS.get(_stage(other), _stage(other))
    return any(
        _act(f) == _act(other) and _STANDS.get(_stage(f), _stage(f)) == stage and _about(f, other, same) for f in facts
    )
