"""Of which country somebody is, where the name is given with it: `Anna Holt (Canada)`, `Canadian referee Anna Holt`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from babel import Locale

from checker.claims.fold import TEAM, fold
from checker.lang.pack import load
from checker.match.atlas import Atlas, country
from checker.match.fact import Fact

#: Longest stretch between a name and its country, in characters.
_APART: Final = 6
#: Longest stretch between a word for people of a country and a name, in characters: what they do.
_CALLED: Final = 30
#: What a name of two words joined by a hyphen may go on with: `Shin Dae-ho`.
_TAIL: Final = r"(?:-[a-z]+)?"
#: Who leads the people of a country, and may be of another.
LED: Final = frozenset({"thing.team-coach"})

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
    """Each person whose country stands right beside the name, with it."""
    ends: dict[int, list[Fact]] = defaultdict(list)
    starts: dict[int, list[Fact]] = defaultdict(list)
    for f in facts:
        if f.claim == "person" and " " in f.value:
            ends[f.end].append(f)
            starts[f.start].append(f)
    out = []
    for place in facts:
        if place.claim != "place" or not country(place):
            continue
        for gap in range(1, _APART + 1):
            out += [(who, place) for who in ends.get(place.start - gap, ()) if _of(who, place)]
        for gap in range(1, _CALLED + 1):
            out += [(who, place) for who in starts.get(place.end + gap, ()) if _called(who, place)]
    return out


def _called(who: Fact, place: Fact) -> bool:
    """Whether a name stands behind a word for people of a country, and what they do: `Japanese referee Shin Dae`.

    An office may be one of the country: the Thai coach is that of Thailand, wherever he comes from.
    """
    table = load(who.lang).names
    if table is None or any(c in LED or c.startswith("office.") for c in who.frame.of):
        return False
    name, nation = re.escape(who.text), re.escape(place.text)
    if table.syllables:
        people = "|".join(sorted(table.people))
        return bool(people) and re.search(rf"\b(?:{people}) {nation},? {name}", who.sentence, re.IGNORECASE) is not None
    adjective = fold(place.text) not in _countries(who.lang)
    return adjective and re.search(rf"\b{nation} (?:[a-z-]+ ){{1,2}}{name}", who.sentence) is not None


@cache
def _countries(lang: str) -> frozenset[str]:
    """The folded names of countries in a language, words for their people apart."""
    return frozenset(fold(name) for name in Locale(lang).territories.values())


def _of(who: Fact, place: Fact) -> bool:
    """Whether a bracket, a bar, a word like `of` or, before the code of a team, a space joins a person to a country."""
    table = load(who.lang).names
    small = "|".join(sorted(table.owns)) if table else ""
    joined = "| " if place.text.isupper() and len(place.text) == TEAM else ""
    pattern = re.escape(who.text) + rf"{_TAIL}(?: \(| \| | (?:{small}) {joined})" + re.escape(place.text)
    return re.search(pattern, who.sentence) is not None
