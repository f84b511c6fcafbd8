"""What an event has once: where it happened, and which of several bodies or people took part in one role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from checker.claims.fold import cities, towns
from checker.frames.placing import HAPPENING, MOVED, WAYS
from checker.lang.concept_table import WORD, concepts, contrasts
from checker.lang.pack import load
from checker.match.anchored import anchored
from checker.match.atlas import KIND, Atlas, country
from checker.match.concept import overlap
from checker.match.fact import Fact, Tie
from checker.match.nations import nations
from checker.match.slips import slips

#: Acts that have one place in an event.
ONCE: Final = frozenset(
    f"act.{x}"
    for x in "landfall sign crash sink capsize derail explode fire-start collapse quake-strike dam-break film".split()
) | {"measure.epicentre"}
#: Those of them with which a story names many other places, so that the place of the act itself decides.
STRICKEN: Final = frozenset({"act.landfall"})
#: Kinds of places that are no part of a city.
TOWNS: Final = frozenset({"place.city", "place.town"})
#: Kinds of small places, of which a story that names one alone tells of what happened there.
SMALL: Final = frozenset(
    f"place.{x}" for x in "commune ward hamlet township airport port station stadium bridge island islet hotel".split()
)
#: What is said of something expected.
FORETOLD: Final = frozenset({"status.forecast", "status.planned"})
#: Kinds of places of which an event has one.
VENUES: Final = frozenset({"place.stadium"})
#: Buildings that an event has one of, where each source says where one stands, by what they are words for.
SITES: Final = {
    **dict.fromkeys(("thing.factory-building", "thing.depot"), "store"),
    **{f"thing.{x}": x for x in ("factory", "hotel", "karaoke", "mine", "farm")},
}
#: Kinds of places of which an event has one that a label names as the place where it happened.
SCENES: Final = frozenset(
    f"place.{x}" for x in "islet island bridge industrial-park hotel lake beach airport station".split()
)
#: Those of them that a story seldom names for another reason than that it happened there, so that one label will do.
ALONE: Final = frozenset(f"place.{x}" for x in "islet island bridge industrial-park lake".split())
#: Acts that one person suffers, where each source names only one.
SUFFERED: Final = frozenset({"act.red-card"})
#: What two names share of their acts at least, so that they play one role.
ROLE: Final = 0.8

#: What a place is of a departure, an arrival or a move of works.
ROLES: Final = WAYS | {MOVED}

Same = Callable[[Fact, Fact], bool]


def exclusive(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Iterator[Tie]:
    """The ties of two names of which neither source ever says the other's, in a role that only one can have."""

    def unsaid(a: Fact, b: Fact) -> bool:
        return not any(same(a, f) for f in right) and not any(same(b, f) for f in left)

    def half(a: Fact, b: Fact) -> bool:
        """Whether one source does not say what the other does: where a line flies to is told of other flights too."""
        return not any(same(a, f) for f in right) or not any(same(b, f) for f in left)

    found = [
        *_places(left, right, same, atlas),
        *_containers(left, right, same, atlas),
        *_sites(left, right, same, atlas),
        *_venues(left, right, same, atlas),
        *_people(left, right, same, atlas),
        *slips(left, right, same, atlas),
        *((a, b, "figure") for a, b in anchored(left, right, atlas) if _sure(a, b, atlas)),
    ]
    seen: set[tuple[str, str]] = set()
    for a, b, role in found:
        if (a.fact, b.fact) not in seen and (role in STRICKEN or (half if role in WAYS else unsaid)(a, b)):
            seen.add((a.fact, b.fact))
            yield Tie(a, b, 0.7, same=False, parts={role: 1.0})
    yield from _bodies(left, right, unsaid)
    yield from (Tie(a, b, 0.7, same=False, parts={"name": 1.0}) for a, b in nations(left, right, same, atlas))


Found = Iterator[tuple[Fact, Fact, str]]


def _places(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Found:
    """Two places of one kind where one act happened that has one place."""
    one, two = atlas.once(_where, left), atlas.once(_where, right)
    for act in sorted(one.keys() | two.keys()):
        mine, yours = one.get(act) or _lent(act, left, atlas), two.get(act) or _lent(act, right, atlas)
        for a, b in product(mine, yours):
            level = _level(a, b, atlas) or (atlas.alike(a, b) and atlas.kinds(a))
            if level and _alone(a, mine, same, atlas) and _alone(b, yours, same, atlas):
                yield a, b, act if act in STRICKEN else "act"


def _lent(act: str, facts: Sequence[Fact], atlas: Atlas) -> list[Fact]:
    """The one place of its kind in a source that does not say where an act happened, where others say that it did."""
    told = {f.value for found in atlas.everywhere(_where) for f in found.get(act, ()) if f.frame.act[:1] == (act,)}
    return [
        f
        for f in facts
        if f.value in told
        and (kinds := atlas.kinds(f) & SMALL)
        and all(o.value == f.value for o in facts if atlas.place(o) and atlas.kinds(o) & kinds)
    ]


def _where(facts: Sequence[Fact], atlas: Atlas) -> dict[str, list[Fact]]:
    """The places nearest to each act that has one place; that behind a label is the place of whatever happened."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if not f.frame.act or country(f) or not atlas.place(f):
            continue
        done = next((act for act in f.frame.act if act in ONCE or (act[:4] == "act." and act != HAPPENING)), "")
        if done in ONCE and not (done in STRICKEN and _foretold(f.sentence, f.lang)):
            out[done].append(f)
        elif f.frame.act == (HAPPENING,):
            for act in ONCE:
                out[act].append(f)
    return out


@lru_cache(maxsize=4096)
def _foretold(sentence: str, lang: str) -> bool:
    """Whether a sentence says what is expected: where a storm may go."""
    pack, words = load(lang), tuple(m.group() for m in WORD.finditer(sentence.lower()))
    ahead = pack.statements.planned - {"to"} if pack.statements else frozenset[str]()
    return not ahead.isdisjoint(words) or any(h.concept in FORETOLD for h in concepts(pack).find(words))


def _alone(fact: Fact, others: Sequence[Fact], same: Same, atlas: Atlas) -> bool:
    """Whether a source gives no second place of the same kind."""
    return all(same(fact, o) or not atlas.alike(o, fact) for o in others)


def _containers(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Found:
    """Two places of one kind in which one smaller place is said to lie."""
    one, two = atlas.once(_nested, left), atlas.once(_nested, right)
    for (inner, a), (other, b) in product(one, two):
        alike = atlas.kinds(inner) & atlas.kinds(other) or (inner.value == other.value and " " in inner.value)
        if alike and same(inner, other) and atlas.kinds(a) & atlas.kinds(b):
            yield a, b, "within"


def _nested(facts: Sequence[Fact], atlas: Atlas) -> list[tuple[Fact, Fact]]:
    return list(atlas.nested(facts))


def _sites(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Found:
    """Two places of one building or of one departure, each the only one that its source gives."""
    one, two = atlas.once(_sited, left), atlas.once(_sited, right)
    for role in sorted(one.keys() & two.keys()):
        x, y = one[role], two[role]
        if all(same(x[0], f) for f in x) and all(same(y[0], f) for f in y):
            yield from ((a, b, role) for a, b in product(x, y) if _level(a, b, atlas))


def _sited(facts: Sequence[Fact], atlas: Atlas) -> dict[str, list[Fact]]:
    """The places, no countries among them, that a building stands in or a journey began at."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if not atlas.place(f) or country(f):
            continue
        for role in {SITES[c] for c in f.frame.of if c in SITES} | (ROLES & set(f.frame.mark)):
            out[role].append(f)
    return out


def _level(a: Fact, b: Fact, atlas: Atlas) -> bool:
    """Whether two places are cities, by what everybody knows or a source says, or of one kind and neither is."""
    one, two = _city(a, atlas), _city(b, atlas)
    return ((one and two) or (atlas.alike(a, b) and one == two)) and not atlas.lies(a, b)


def _sure(a: Fact, b: Fact, atlas: Atlas) -> bool:
    """Whether two places are of one level that is known."""
    return bool(atlas.kinds(a) or _city(a, atlas)) and _level(a, b, atlas)


def _city(fact: Fact, atlas: Atlas) -> bool:
    """Whether a place is a province or a city, and no part of one."""
    return fact.value in cities() or fact.value in towns() or not atlas.kinds(fact).isdisjoint(TOWNS)


def _venues(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Found:
    """Two venues of one kind, each the only one of its source; or where it happened, if a label says so."""
    one, two = atlas.once(_by_kind, left), atlas.once(_by_kind, right)
    scenes = frozenset[str]().union(*atlas.everywhere(_labelled))
    for kind in sorted(one.keys() & two.keys()):
        x, y = one[kind], two[kind]
        if all(same(x[0], f) for f in x) and all(same(y[0], f) for f in y):
            told = [any(f.value in scenes for f in side) for side in (x, y)]
            enough = kind in VENUES or all(told) or (kind in ALONE and any(told))
            yield from ((a, b, "place") for a, b in product(x, y) if enough)


def _labelled(facts: Sequence[Fact], _: Atlas) -> frozenset[str]:
    """The places that a label of a source says to be where it happened."""
    return frozenset(f.value for f in facts if f.frame.act == (HAPPENING,))


def _by_kind(facts: Sequence[Fact], atlas: Atlas) -> dict[str, list[Fact]]:
    """The places of a source that are venues, by their kind."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if atlas.place(f):
            for kind in atlas.kinds(f) & (VENUES | SCENES):
                out[kind].append(f)
    return out


def _people(left: Sequence[Fact], right: Sequence[Fact], same: Same, atlas: Atlas) -> Found:
    """Two people who suffered what each source tells of one person alone."""
    for act in sorted(SUFFERED):
        one, two = ([f for f in side if atlas.person(f) and act in f.frame.act[:2]] for side in (left, right))
        if one and two and all(same(one[0], f) for f in one) and all(same(two[0], f) for f in two):
            yield from ((a, b, "act") for a, b in product(one, two))


def _bodies(left: Sequence[Fact], right: Sequence[Fact], unsaid: Same) -> Iterator[Tie]:
    """Bodies that a contrast of concepts keeps apart (two stock exchanges)."""
    table = contrasts()
    found = [
        (a, b)
        for a, b in product([f for f in left if f.value in table], [f for f in right if f.value in table])
        if b.value in table[a.value] and not a.value.startswith(KIND) and unsaid(a, b)
    ]
    roles = {(a.value, b.value) for a, b in found if overlap(a.frame.act, b.frame.act) >= ROLE}
    yield from (Tie(a, b, 0.7, same=False, parts={"act": 1.0}) for a, b in found if (a.value, b.value) in roles)
