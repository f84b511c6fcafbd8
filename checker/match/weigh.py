"""How likely two values that differ are about one thing: the evidence, weighed as labelled pairs taught it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from math import exp
from operator import itemgetter, mul
from pathlib import Path
from typing import Final

from checker.days import FULL_DAY
from checker.lang.concept_table import GENERIC
from checker.match.fact import Fact

#: The groups of claim types that have weights of their own: fitted together, calibrated one by one.
GROUPS: Final = ("number", "amount", "date", "other")
_GROUP: Final = {"number": "number", "money": "amount", "quantity": "amount", "percent": "amount", "date": "date"}
#: The evidence that is weighed, in the order of the weights.
KEYS: Final = (
    "thing", "act", "far", "of", "mark", "name", "when", "word", "near", "slip", "topic", "scene", "both", "many",
    "beside", "odd", "sole", "lone", "claim", "generic", "bare", "rank", "small", "early", "named", "thing_same",
    "act_same", "thing_act", "sole_act", "sole_thing", "near_sole", "slip_act", "order", "next", "elsewhere", "time",
    "coarse", "scale", "turned", "turned_long", "one", "one_long", "undated", "large", "close_sole", "share",
    "once", "year", "crowd", "crowd_slip", "crowd_early", "freed", "scaled", "few_alike", "one_alike", "constant",
)  # fmt: skip
_WEIGHTS: Final = Path(__file__).with_name("weights.toml")


def group(family: str) -> str:
    """The group of weights of a claim family."""
    return _GROUP.get(family, "other")


def features(a: Fact, b: Fact, said: Mapping[str, float]) -> tuple[float, ...]:
    """The evidence on two facts with what follows from it, in the order of `KEYS`."""
    thing, act, sole = max(said["thing"], 0.0), max(said["act"], 0.0), said["sole"]
    return _in_order({
        **said,
        "claim": float(a.claim == b.claim),
        "generic": float(bool({*a.frame.thing[:1], *b.frame.thing[:1]} & GENERIC)),
        "bare": float(a.family == "number" and "number" in (a.claim, b.claim)),
        "rank": float((a.claim == "ordinal") != (b.claim == "ordinal")),
        "small": float(_few(a) and _few(b)),
        "early": float(a.start < OPENING and b.start < OPENING),
        "named": float(said["name"] < 0),
        "thing_same": float(thing > 0.99),
        "act_same": float(act > 0.99),
        "thing_act": thing * act,
        "sole_act": sole * act,
        "sole_thing": sole * thing,
        "near_sole": said["near"] * sole,
        "close_sole": sole * (said["near"] >= CLOSE),
        "undated": float(min(len(a.published), len(b.published)) < FULL_DAY),
        "large": float(any(f.interval is not None and (f.interval.low or 0) >= LARGE for f in (a, b))),
        "once": said["sole"] * _once(a, b),
        "slip_act": said["slip"] * max(act, said["of"]),
        "crowd_slip": said["crowd"] * said["slip"],
        "crowd_early": said["crowd"] * (a.start < OPENING and b.start < OPENING),
        "constant": 1.0,
    })  # fmt: skip


_in_order: Final[Callable[[Mapping[str, float]], tuple[float, ...]]] = itemgetter(*KEYS)


#: What happens on one day in a story: where both sources tell of one such act alone, they tell of the same.
ONCE: Final = frozenset(
    f"act.{x}"
    for x in (
        "adopt break-ground commission-ship complete-building complete-deal conclude-deal establish "
        "establish-relations inscribe land-moon landfall launch-ship lift-off open-for-signature open-traffic "
        "record-date sign start-negotiations take-effect terminate-treaty"
    ).split()
)


def _once(a: Fact, b: Fact) -> bool:
    """Whether two dates are of one act that happens once."""
    return a.family == "date" and not ONCE.isdisjoint(a.frame.act[:1]) and a.frame.act[:1] == b.frame.act[:1]


#: What stands within this many characters of the beginning is what a story is about.
OPENING: Final = 900
#: Numbers up to this are everywhere: that two sources hold different ones says little.
FEW: Final = 5
#: From here on two amounts are near enough to be versions of one: a quarter apart.
CLOSE: Final = 0.9
#: Numbers from here on are seldom met by chance.
LARGE: Final = 100


def _few(fact: Fact) -> bool:
    return fact.interval is not None and (fact.interval.low or 0) <= FEW


def chance(a: Fact, b: Fact, said: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that two values that differ are about one thing."""
    return 1.0 / (1.0 + exp(-sum(map(mul, weights()[group(a.family)], features(a, b, said)))))


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """Group → weights in the order of `KEYS`, as `python -m tests.fit` wrote them."""
    read = tomllib.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return {g: tuple(read[g].get(k, 0.0) for k in KEYS) for g in GROUPS}
