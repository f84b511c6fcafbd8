"""The one document that an event is about: a memorandum to one source is no treaty or contract to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from checker.match.concept import overlap
from checker.match.fact import Fact, Tie
from checker.match.formal import form

#: What is done once to a document: a source that tells of it names the document that the story is about.
DEEDS: Final = frozenset(
    f"act.{x}" for x in "sign sign-law initial open-for-signature adopt ratify take-effect conclude-deal".split()
)
#: Kind of a document, as a concept or in a name → one of several that cannot be said of one document.
PAPERS: Final[Mapping[str, str]] = {
    "mou": "memorandum", "memorandum": "memorandum", "letter-of-intent": "letter",
    "contract": "contract", "treaty": "treaty", "convention": "treaty", "border-treaty": "treaty",
    "extradition-treaty": "treaty", "protocol": "protocol", "framework": "framework",
}  # fmt: skip
#: The same for what a parliament or a government lays down.
RULINGS: Final[Mapping[str, str]] = {
    "law": "law", "act": "law", "resolution": "resolution", "decree": "decree", "executive-order": "decree",
    "circular": "circular", "directive": "directive",
}  # fmt: skip
#: Kinds that one document may be of at once: a protocol to a treaty, a framework treaty or contract.
BOTH: Final = frozenset(
    {frozenset({"treaty", "protocol"}), frozenset({"treaty", "framework"}), frozenset({"contract", "framework"})}
)
#: How a value begins that is a kind of document and no name.
KIND: Final = "agreement."
#: What several of them are counted as.
COUNTED: Final = "thing.document"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that a source tells of; `done` is whether it also tells what is done to it once, or names it."""

    fact: Fact
    kind: str
    done: bool


#: The documents of each source of an event.
Told = Mapping[str, Sequence[Paper]]


def papers(found: Sequence[Fact]) -> Told:
    """The documents of a kind of their own that each source of an event tells of; none where several are counted."""
    out: dict[str, list[Paper]] = defaultdict(list)
    if any(_several(fact) for fact in found):
        return out
    for fact in found:
        for kind in _kinds(fact):
            done = not DEEDS.isdisjoint(fact.frame.act) or not fact.value.startswith(KIND)
            out[fact.source].append(Paper(fact, kind, done))
    return out


def documents(left: Sequence[Fact], right: Sequence[Fact], told: Told) -> Iterator[Tie]:
    """The tie of two kinds of document, each the only one of its sort in its source, and no source tells of both."""
    if not left or not right:
        return
    for sort in (PAPERS, RULINGS):
        one, two = (_of(told.get(side[0].source, ()), sort) for side in (left, right))
        kinds = frozenset(p.kind for p in one), frozenset(p.kind for p in two)
        if len(kinds[0]) != 1 or len(kinds[1]) != 1 or kinds[0] == kinds[1] or kinds[0] | kinds[1] in BOTH:
            continue
        if any(kinds[0] | kinds[1] <= {p.kind for p in source} for source in told.values()):
            continue
        pairs = [(p.fact, q.fact) for p, q in product(one, two) if p.done and q.done]
        if pairs:
            yield Tie(*max(pairs, key=_alike), 0.7, same=False, parts={"thing": 1.0})


def _several(fact: Fact) -> bool:
    """Whether a fact counts documents: of seven that were signed one source tells of this one, another of that."""
    if fact.family != "number" or fact.value in ("0", "1"):
        return False
    return any(thing == COUNTED or thing.startswith(KIND) for thing in fact.frame.thing)


def _of(found: Sequence[Paper], sort: Mapping[str, str]) -> list[Paper]:
    kinds = frozenset(sort.values())
    return [p for p in found if p.kind in kinds]


def _kinds(fact: Fact) -> frozenset[str]:
    """The kinds of a document, as `PAPERS` and `RULINGS` have them; none for a name that is no document."""
    if fact.claim != "agreement":
        return frozenset()
    said = {fact.value.removeprefix(KIND)} if fact.value.startswith(KIND) else form(fact.text, fact.lang).kinds
    return frozenset(k for s in said for k in (PAPERS.get(s) or RULINGS.get(s),) if k)


def _alike(pair: tuple[Fact, Fact]) -> float:
    """How much two documents are named and told of in one role; of all pairs the first of the best is shown."""
    a, b = pair
    return overlap(a.frame.act, b.frame.act) + sum(not f.value.startswith(KIND) for f in pair)
