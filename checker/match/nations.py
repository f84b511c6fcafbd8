"""Of which country somebody is, where the name is given with it: `Anna Holt (Canada)`, `Anna Holt của Canada`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from checker.claims.fold import TEAM
from checker.lang.pack import load
from checker.match.atlas import Atlas, country
from checker.match.fact import Fact

#: Longest stretch between a name and its country, in characters.
_APART: Final = 6

Same = Callable[[Fact, Fact], bool]


def nations(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Iterator[tuple[Fact, Fact]]:
    """The countries that two sources give one person, where each gives one alone."""
    one, two = atlas.once(_given, left), atlas.once(_given, right)
    for who, a in one:
        for other, b in two:
            if a.value == b.value or not same(who, other):
                continue
            mine = {f.value for p, f in one if same(p, who)}
            yours = {f.value for p, f in two if same(p, other)}
            if mine == {a.value} and yours == {b.value}:
                yield a, b


def _given(facts: Sequence[Fact], _: Atlas) -> list[tuple[Fact, Fact]]:
    """Each person whose country stands right behind the name, with it."""
    ends: dict[int, list[Fact]] = defaultdict(list)
    for f in facts:
        if f.claim == "person" and " " in f.value:
            ends[f.end].append(f)
    out = []
    for place in facts:
        if place.claim != "place" or not country(place):
            continue
        for gap in range(1, _APART + 1):
            out += [(who, place) for who in ends.get(place.start - gap, ()) if _of(who, place)]
    return out


def _of(who: Fact, place: Fact) -> bool:
    """Whether a bracket, a bar, a word like `of` or, before the code of a team, a space joins a person to a country."""
    table = load(who.lang).names
    small = "|".join(sorted(table.owns)) if table else ""
    joined = "| " if place.text.isupper() and len(place.text) == TEAM else ""
    pattern = re.escape(who.text) + rf"(?: \(| \| | (?:{small}) {joined})" + re.escape(place.text)
    return re.search(pattern, who.sentence) is not None
