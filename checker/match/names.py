"""Names: equal ones, forms of one name, and formal names of one body in two languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from checker.match.alike import named_alike
from checker.match.atlas import Atlas
from checker.match.exclusive import exclusive
from checker.match.fact import Fact, Matched, Tie
from checker.match.formal import BUSINESS, Form, bare, form, read_as, shortened, translated
from checker.match.once import Once
from checker.match.sole import by_kind, sole

#: Value of a name → the one value that stands for all its forms in the event.
Known = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name with what its pairs ask of it; persons have no formal name, unless it is that of a business."""

    value: str
    known: str
    text: str
    lang: str
    claim: str
    formal: Form | None


def named(fact: Fact, known: Known) -> Name:
    """A fact as a name."""
    formal: Form | None = form(fact.text, fact.lang)
    if fact.claim == "person" and formal and not formal.kinds & BUSINESS:
        formal = None
    return Name(fact.value, known.get(fact.value, fact.value), fact.text, fact.lang, fact.claim, formal)


class Names:
    """The names of one event, each worked out once."""

    def __init__(self, known: Known, atlas: Atlas, found: Sequence[Fact] = ()) -> None:
        """`found` are the facts of the event: of some kinds it names one document."""
        self._known = known
        self._atlas = atlas
        self._names: dict[tuple[str, str, str, str], Name] = {}
        self._of: dict[int, tuple[Fact, Name]] = {}
        self._by_name = Once(_by_name)  # holds no method of this: what holds itself is freed only as a cycle
        self._sole = sole(found, self._one)

    def match(self, left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
        """Names meet when they are equal, forms of one name, or one formal name in two languages."""
        same = []
        one, two = self._by_name(left, self), self._by_name(right, self)
        for a, b in product(one, two):
            score = met(a, b)
            if score:
                parts = {"name": score}
                same += [Tie(f, g, score, same=True, parts=parts) for f in one[a] for g in two[b]]
        same += by_kind(left, right, self._sole)
        apart = exclusive(left, right, self._one, self._atlas)
        return Matched(tuple(same), tuple(apart), ())

    def _one(self, a: Fact, b: Fact) -> bool:
        return bool(met(self.name(a), self.name(b)))

    def name(self, fact: Fact) -> Name:
        """A fact as a name."""
        known = self._of.get(id(fact))
        if known is None:
            key = fact.value, fact.text, fact.lang, fact.claim
            if key not in self._names:
                self._names[key] = named(fact, self._known)
            known = self._of[id(fact)] = fact, self._names[key]  # the fact is kept, so that no other gets its id
        return known[1]


def _by_name(facts: Sequence[Fact], names: Names) -> dict[Name, list[Fact]]:
    """The facts of a source by name."""
    out: dict[Name, list[Fact]] = {}
    for fact in facts:
        out.setdefault(names.name(fact), []).append(fact)
    return out


def met(a: Name, b: Name) -> float:
    """How surely two names are one, from 0 to 1."""
    if a.value == b.value:
        return 0.9
    if a.known == b.known:
        return 0.8
    if named_alike(a.value, b.value):
        return 0.7
    if a.formal is None or b.formal is None:
        if {a.claim, b.claim} == {"person", "organisation"} and bare(a.text, a.lang, b.text, b.lang):
            return 0.6
        return 0.6 if a.lang != b.lang and read_as(a.text, a.lang, b.text, b.lang) else 0.0
    if a.formal.kinds.isdisjoint(b.formal.kinds):
        return 0.6 if a.claim == b.claim == "organisation" and bare(a.text, a.lang, b.text, b.lang) else 0.0
    if translated(a.text, a.lang, b.text, b.lang):
        return 0.7
    return 0.6 if a.claim == b.claim == "agreement" and shortened(a.text, a.lang, b.text, b.lang) else 0.0
