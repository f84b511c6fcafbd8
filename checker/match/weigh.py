"""How likely two values that differ are about one thing: the evidence, weighed as labelled pairs taught it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path
from typing import Final

from checker.match.concept import GENERIC
from checker.match.fact import Fact

#: The groups of claim types that have weights of their own beside the common ones.
GROUPS: Final = ("number", "amount", "date", "other")
_GROUP: Final = {"number": "number", "money": "amount", "quantity": "amount", "percent": "amount", "date": "date"}
#: The evidence that is weighed, in the order of the weights.
KEYS: Final = (
    "thing", "act", "far", "of", "mark", "name", "when", "word", "near", "slip", "topic", "scene", "both", "many",
    "beside", "odd", "sole", "lone", "claim", "generic", "bare", "rank", "small", "early", "named", "thing_same",
    "act_same", "thing_act", "sole_act", "sole_thing", "near_sole", "slip_act", "ident", "ident2", "alone", "constant",
)  # fmt: skip
_WEIGHTS: Final = Path(__file__).with_name("weights.toml")


def group(family: str) -> str:
    """The group of weights of a claim family."""
    return _GROUP.get(family, "other")


def features(a: Fact, b: Fact, said: Mapping[str, float]) -> dict[str, float]:
    """The evidence on two facts with what follows from it, by `KEYS`."""
    thing, act, sole = max(said["thing"], 0.0), max(said["act"], 0.0), said["sole"]
    return {
        **said,
        "claim": float(a.claim == b.claim),
        "generic": float(bool({*a.frame.thing[:1], *b.frame.thing[:1]} & GENERIC)),
        "bare": float("number" in (a.claim, b.claim)),
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
        "slip_act": said["slip"] * max(act, said["of"]),
        "constant": 1.0,
    }


#: What stands within this many characters of the beginning is what a story is about.
OPENING: Final = 900
#: Numbers up to this are everywhere: that two sources hold different ones says little.
FEW: Final = 5


def _few(fact: Fact) -> bool:
    return fact.interval is not None and (fact.interval.low or 0) <= FEW


def chance(a: Fact, b: Fact, said: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that two values that differ are about one thing."""
    mine = weights()[group(a.family)]
    found = features(a, b, said)
    return 1.0 / (1.0 + exp(-sum(w * found.get(k, 0.0) for k, w in mine.items())))


@cache
def weights() -> dict[str, dict[str, float]]:
    """Group → key → weight, as `python -m tests.fit` wrote them."""
    read = tomllib.loads(_WEIGHTS.read_text(encoding="utf-8"))
    common = read["common"]
    return {g: {k: common.get(k, 0.0) + read.get(g, {}).get(k, 0.0) for k in KEYS} for g in GROUPS}
