"""What the sources of an event together say of its places: which names are places, and of what kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeVar, cast

from checker.claims import fold
from checker.frames.placing import UNSAID
from checker.match.fact import Fact
from checker.match.once import Once

T = TypeVar("T")
_NONE: Final = frozenset[str]()
#: What stands between a place and the larger one that it lies in: `Vinh My ward, Chau Doc`, `phường Vĩnh Mỹ (Châu Đốc`,
#: `Vinh My ward in Chau Doc`.
_WITHIN: Final = r"(?: [a-z]+)?(?:, | \(| in | thuộc | ở )(?:[^\W\d_A-Z]+ ){0,2}"
#: Kinds of places that one source calls by this word, another by that.
_ALIKE: Final = dict.fromkeys(
    ("place.economic-zone", "place.export-zone", "place.high-tech-park"), "place.industrial-park"
)
#: How the value of a place begins that is called by its kind alone: `the Region`.
KIND: Final = "thing."
#: Longest such stretch, in characters.
_APART: Final = 24


def country(fact: Fact) -> bool:
    """Whether a place is a country."""
    return fold.country(fact.value)


def denied(fact: Fact) -> bool:
    """Whether a name is that of what is not: `not at Hue`."""
    return UNSAID in fact.frame.mark


class Atlas:
    """The kinds of places of an event (`place.district`) by the value of their name, whichever source gives them."""

    def __init__(self, found: Iterable[Fact]) -> None:
        """Gather the kinds from the names of an event."""
        self._found: dict[str, list[Fact]] = defaultdict(list)
        self._within: frozenset[tuple[str, str]] | None = None
        kinds: dict[str, set[str]] = defaultdict(set)
        self._places: set[str] = set()
        self._people: set[str] = set()
        for f in found:
            if f.claim == "place":
                self._found[f.source].append(f)
                self._places.add(f.value)
                kinds[f.value].update(_ALIKE.get(kind, kind) for kind in f.frame.thing)
            elif f.claim == "person" and " " in f.value:
                self._people.update(f.value.split())
        self._kinds = {value: frozenset(found) for value, found in kinds.items()}
        self._made: dict[object, Once[object]] = {}

    def once(self, make: Callable[[Sequence[Fact], Atlas], T], facts: Sequence[Fact]) -> T:
        """What `make` gives of the facts of a source, worked out once for all couples that it is in."""
        if make not in self._made:
            self._made[make] = Once(make)
        return cast("T", self._made[make](facts, self))

    def everywhere(self, make: Callable[[Sequence[Fact], Atlas], T]) -> list[T]:
        """What `make` gives of the places of each source."""
        return [self.once(make, facts) for facts in self._found.values()]

    def place(self, fact: Fact) -> bool:
        """Whether a name is that of a place, though one source may not show it; a kind of place alone is none."""
        if denied(fact) or fact.value.startswith(KIND):
            return False
        return fact.claim == "place" or (fact.claim in ("person", "organisation") and fact.value in self._places)

    def person(self, fact: Fact) -> bool:
        """Whether a name is that of a person, or one word of such a name."""
        if denied(fact):
            return False
        return fact.claim == "person" or (fact.claim == "organisation" and fact.value in self._people)

    def kinds(self, fact: Fact) -> frozenset[str]:
        """The kinds that the sources give a place; the pier of an island may be called by the island."""
        return self._kinds.get(fact.value, _NONE)

    def alike(self, a: Fact, b: Fact) -> bool:
        """Whether two places are of one kind, or of no kind that is known."""
        x, y = self.kinds(a), self.kinds(b)
        return bool(x & y) or x == y

    def lies(self, a: Fact, b: Fact) -> bool:
        """Whether a source of the event says one of two places to lie in the other."""
        if self._within is None:
            nested = (pair for facts in self._found.values() for pair in self.nested(facts))
            self._within = frozenset((inner.value, outer.value) for inner, outer in nested)
        return (a.value, b.value) in self._within or (b.value, a.value) in self._within

    def nested(self, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
        """Each place of a source with the larger one said right behind it."""
        places = sorted((f for f in facts if self.place(f)), key=lambda f: f.start)
        for inner, outer in pairwise(places):
            if not 0 < outer.start - inner.end <= _APART:
                continue
            if re.search(re.escape(inner.text) + _WITHIN + re.escape(outer.text), inner.sentence):
                yield inner, outer
