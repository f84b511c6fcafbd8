"""What tells one ship from another: the number behind its name, and its flag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from checker.claims.capitals import NAMED
from checker.claims.fold import fold
from checker.claims.phrases import alternatives, one_of
from checker.frames.statements import KIND
from checker.lang.pack import Pack, load
from checker.model import Mention, Value

#: Words of a name with capitals, and the number behind them that no unit, date or score goes on.
_NUMBERED: Final = rf"({NAMED}(?: {NAMED}){{1,3}}) (\d{{1,4}})(?![\w%])(?![-.,:/–]\d)"
#: A number in these bounds may be a year.
_YEARS: Final = range(1900, 2101)
#: Characters in which the word for a ship and its country stand.
_NEAR: Final = 60


def ships(text: str, names: Sequence[Mention], pack: Pack) -> Iterator[Mention]:
    """The numbers and flags of ships as kinds of which a story has one; `names` are the names of the text."""
    if pack.names is None or not pack.names.carriers:
        return
    for found in _numbered(pack.code).finditer(text):
        if int(found[2]) not in _YEARS:
            group = fold(found[1]).replace(" ", "-")
            yield Mention("statement", found.start(1), found.end(2), Value(f"{KIND}{group} {int(found[2])}"))
    for name in names:
        if name.claim == "place" and len(name.value.text) == len("VN") and _flag(text, name, pack):
            yield Mention("statement", name.start, name.end, Value(f"{KIND}flag {name.value.text}"))


def _flag(text: str, name: Mention, pack: Pack) -> bool:
    """Whether a country is the flag of a ship: `Panama-flagged`, `Flag | Panama`, `tàu …, quốc tịch Panama`."""
    before, behind = text[max(0, name.start - _NEAR) : name.start], text[name.end : name.end + _NEAR]
    if _after(pack.code).match(behind):
        return True
    led = _before(pack.code).search(before)
    return led is not None and ("|" in led[0] or ":" in led[0] or bool(_carried(pack.code).search(before)))


@cache
def _numbered(code: str) -> re.Pattern[str]:
    table = load(code).names
    carriers = one_of(table.carriers if table else frozenset(), any_case=True)
    return re.compile(rf"(?:{carriers}) {_NUMBERED}")


@cache
def _after(code: str) -> re.Pattern[str]:
    table = load(code).names
    return re.compile(rf"[- ](?:{alternatives(table.flagged if table else frozenset())})\b", re.IGNORECASE)


@cache
def _before(code: str) -> re.Pattern[str]:
    table = load(code).names
    return re.compile(
        rf"\b(?:{alternatives(table.flags if table else frozenset())})(?: ?[|:])? (?:the )?$", re.IGNORECASE
    )


@cache
def _carried(code: str) -> re.Pattern[str]:
    table = load(code).names
    words = table.carriers - {"the"} if table else frozenset[str]()
    return re.compile(rf"\b(?:{alternatives(words)})\b[^.\n]*$", re.IGNORECASE)
