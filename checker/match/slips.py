"""Names that differ by one word and cannot be two: of the one park, port or group that each source names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from checker.claims.fold import fold
from checker.lang.concept_table import parents
from checker.match.alike import named_alike
from checker.match.atlas import Atlas
from checker.match.fact import Fact
from checker.match.formal import form
from checker.match.offices import LOOSE

#: Words of the shortest name of a person that is compared: the family name may be wrong, the others are not.
PERSON: Final = 3
#: Kinds of places that an event often has several of, with like names: quarters, rivers and their bridges.
MANY: Final = frozenset(f"place.{x}" for x in "house building road street lane river region sea hamlet".split())
#: Kinds of bodies that an event often has several of, called by like names of towns.
LOCAL: Final = frozenset(
    "hospital school university court police committee office council club army procuracy assembly".split()
)

#: What the words before the name of a ship tell.
SHIP: Final = "thing.ship"

Same = Callable[[Fact, Fact], bool]


def slips(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Iterator[tuple[Fact, Fact, str]]:
    """Two names of one kind that differ by one word, no source having a second name of that kind."""
    for (a, is_place), (b, too) in product(atlas.once(_written, left), atlas.once(_written, right)):
        if a.value == b.value:
            continue
        if is_place and too:
            kinds = atlas.kinds(a)
            if kinds & atlas.kinds(b) and not kinds & MANY and _slip(a.value.split(), b.value.split()):
                alone = _only(a, left, same, atlas) and _only(b, right, same, atlas)
                if alone:
                    yield a, b, "name"
        elif not (is_place or too) and _ships(a, b):
            yield a, b, "name"
        elif a.claim == b.claim == "organisation":
            if _bodies(a, b):
                yield a, b, "name"
        elif _persons(a, b, left, right, same):
            yield a, b, "name"


def _persons(a: Fact, b: Fact, left: Sequence[Fact], right: Sequence[Fact], same: Same) -> bool:
    """Whether two people are called by one thing, by names that differ by a word or as holders of one office."""
    if a.claim != "person" or b.claim != "person":
        return False
    if not set(a.frame.of) & set(b.frame.of):
        return _elect(a, b) and _sole_elect(a, left, same) and _sole_elect(b, right, same)
    return _people(a.value.split(), b.value.split()) or _holders(a, b, left, right, same)


def _elect(a: Fact, b: Fact) -> bool:
    """Whether two people of like names get one office, said in the sentence but not beside the name."""
    x, y = _posts(a.frame.of, a.frame.mark), _posts(b.frame.of, b.frame.mark)
    return bool(x) and not x.isdisjoint(y) and _namesakes(a.value.split(), b.value.split())


@lru_cache(maxsize=65536)
def _posts(of: tuple[str, ...], marks: tuple[str, ...]) -> frozenset[str]:
    """The offices told of a person beside the name, and near it."""
    return frozenset(o for o in (*of, *marks) if o.startswith("office.")) - LOOSE


def _sole_elect(fact: Fact, others: Sequence[Fact], same: Same) -> bool:
    """Whether nobody else of a like name stands near one of the offices."""
    return all(same(fact, o) for o in others if o.claim == "person" and o is not fact and _elect(fact, o))


def _written(facts: Sequence[Fact], atlas: Atlas) -> list[tuple[Fact, bool]]:
    """The names of a source that are no ids, and whether each is that of a place."""
    return [(f, atlas.place(f)) for f in facts if f.value.islower()]


def _only(fact: Fact, others: Sequence[Fact], same: Same, atlas: Atlas) -> bool:
    """Whether a source has no second place of the same kind."""
    return all(same(fact, o) for o in others if atlas.place(o) and atlas.kinds(o) & atlas.kinds(fact))


def _slip(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two names differ by one word that begins alike."""
    if len(x) != len(y) or len(x) < 2:
        return False
    apart = [(v, w) for v, w in zip(x, y, strict=True) if v != w]
    return len(apart) == 1 and apart[0][0][0] == apart[0][1][0]


def _people(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two full names differ by one word that is not the given name: brothers and sisters share the others."""
    return len(x) >= PERSON and x[-1] == y[-1] and _slip(x, y)


def _holders(a: Fact, b: Fact, left: Sequence[Fact], right: Sequence[Fact], same: Same) -> bool:
    """Whether two people of like names hold one office of a named body, or one office and no other name is between."""
    x, y = a.value.split(), b.value.split()
    if _one_post(a, b) and _namesakes(x, y):
        return _sole(a, left, same) and _sole(b, right, same)
    offices = {o for o in a.frame.of if o.startswith("office.")} & set(b.frame.of) - LOOSE
    return bool(offices) and _middle(x, y) and _only_holder(a, left, offices) and _only_holder(b, right, offices)


def _middle(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two full names differ by one word between the family name and the given name."""
    return len(x) == len(y) >= PERSON and x[0] == y[0] and x[-1] == y[-1] and sum(map(str.__ne__, x, y)) == 1


def _only_holder(fact: Fact, others: Sequence[Fact], offices: set[str]) -> bool:
    """Whether all the names that a source gives with an office may be his: none ends in another given name."""
    given = fact.value.split()[-1]
    return all(given in o.value.split() for o in others if o.claim == "person" and offices & set(o.frame.of))


def _one_post(a: Fact, b: Fact) -> bool:
    """Whether two people hold one office of one named body."""
    offices = {o for o in a.frame.of if o.startswith("office.")} & set(b.frame.of)
    return bool(offices) and any(named_alike(x, y) for x, y in product(a.frame.name, b.frame.name))


def _namesakes(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two full names share half of their words at least, the first or the last among them."""
    if len(x) != len(y) or len(x) < 2 or (x[0] != y[0] and x[-1] != y[-1]):
        return False
    return 2 * sum(v == w for v, w in zip(x, y, strict=True)) >= len(x)


def _sole(fact: Fact, others: Sequence[Fact], same: Same) -> bool:
    """Whether a source names nobody else in the office of the body."""
    return all(same(fact, o) for o in others if o.claim == "person" and _one_post(fact, o))


def _bodies(a: Fact, b: Fact) -> bool:
    """Whether two bodies of one kind, of which an event has few, have proper names that differ by one word."""
    x, y = form(a.text, a.lang), form(b.text, b.lang)
    if not x.kinds or x.kinds != y.kinds or x.terms != y.terms or x.kinds & LOCAL:
        return False
    return _slip(_proper(a.text, x.proper), _proper(b.text, y.proper))


def _ships(a: Fact, b: Fact) -> bool:
    """Whether two names that differ by one word are those of a ship, one called so, the other by `the` alone."""
    one, other = _of_ship(a.frame.of), _of_ship(b.frame.of)
    if not (one or other) or not (one or _bare(a)) or not (other or _bare(b)):
        return False
    return _slip(a.value.split(), b.value.split())


def _bare(fact: Fact) -> bool:
    return f"the {fact.text}" in fact.sentence


@lru_cache(maxsize=65536)
def _of_ship(said: tuple[str, ...]) -> bool:
    """Whether the words before a name tell of a ship."""
    return any(concept == SHIP or SHIP in parents().get(concept, ()) for concept in said)


def _proper(text: str, proper: str) -> list[str]:
    """The words of a name that are proper to it, which run together are `proper`."""
    found: list[str] = []
    for word in fold(text).split():
        if proper.startswith(word, len("".join(found))):
            found.append(word)
    return found
