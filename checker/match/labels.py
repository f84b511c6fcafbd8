"""Labels: names, offices, quotations, and what stands at the same place of sentences of one wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from checker.match import align
from checker.match.alike import named_alike
from checker.match.atlas import Atlas
from checker.match.deeds import Deeds
from checker.match.documents import documents, papers
from checker.match.fact import Fact, Matched, Tie, apart
from checker.match.kin import relatives
from checker.match.kinds import kinds, tellings
from checker.match.meaning import sense
from checker.match.names import Known, Names, met, named
from checker.match.offices import offices
from checker.match.statements import statements
from checker.match.wording import MEANT, meant
from checker.match.wording import compare as wording

Matcher = Callable[[Sequence[Fact], Sequence[Fact]], Matched]


def matchers(known: Known, atlas: Atlas, found: Sequence[Fact] = ()) -> dict[str, Matcher]:
    """How the labels of one event, whose facts are `found`, are matched between two sources, by family."""
    forms = {f.value: named(f, known) for f in reversed(found) if f.family == "name"}

    told, done = tellings(found), Deeds(found)
    written = papers(found)
    names = Names(known, atlas, found)

    def same(a: str, b: str) -> bool:
        if known.get(a, a) == known.get(b, b) or named_alike(a, b):
            return True
        return a in forms and b in forms and forms[a].lang != forms[b].lang and met(forms[a], forms[b]) > 0

    return {
        "name": lambda left, right: _joined(names.match(left, right), _apart(documents(left, right, written))),
        "title": lambda left, right: _tied_by(offices, left, right, same),
        "quote": quotes,
        "statement": lambda left, right: _joined(
            _tied_by(statements, left, right, same),
            kinds(left, right, told),
            done.match(left, right, same),
            relatives(left, right, same),
        ),
    }


def _tied_by(
    tie: Callable[..., tuple[list[Tie], list[Tie]]],
    left: Sequence[Fact],
    right: Sequence[Fact],
    same: Callable[[str, str], bool],
) -> Matched:
    """What meets and what cannot both hold, one person being found by `same`."""
    met, differing = tie(left, right, same)
    return Matched(tuple(met), tuple(differing), ())


def _apart(ties: Iterator[Tie]) -> Matched:
    return Matched((), tuple(ties), ())


def _joined(*parts: Matched) -> Matched:
    return Matched(tuple(t for p in parts for t in p.same), tuple(t for p in parts for t in p.apart), ())


def quotes(left: Sequence[Fact], right: Sequence[Fact]) -> Matched:
    """Quotations of one language meet when they are versions of one passage, of two when they say the same.

    Those of which one says another thing of the same sentence differ, in whatever languages.
    """
    same: list[Tie] = []
    differing: list[Tie] = []
    for a, b in product(left, right):
        if a.lang == b.lang and (how := wording(a.value, b.value)) != "other":
            (differing if how == "words" else same).append(Tie(a, b, 0.9, how != "words", {"word": 1.0}))
            continue
        said = sense(a, b)
        score = meant(a.text, a.lang, b.text, b.lang) if a.lang != b.lang else 0.0
        if said == "apart":
            differing.append(Tie(a, b, 0.7, same=False, parts={"concepts": 1.0}))
        elif score >= MEANT or (said == "same" and a.lang != b.lang):
            same.append(Tie(a, b, max(score, MEANT), same=True, parts={"concepts": max(score, MEANT)}))
    kept = {id(f) for t in same for f in (t.left, t.right)}
    return Matched(tuple(same), tuple(t for t in differing if id(t.left) not in kept and id(t.right) not in kept), ())


#: The score of a tie between the same places of two near-identical sentences: `python -m tests.mutate`.
ALIGNED: Final = 0.95


def aligned(left: align.Spoken, right: align.Spoken) -> Iterator[Tie]:
    """What differs at the same place of two sentences of one wording."""
    if left.lang != right.lang:
        return
    for a, b in align.sentences(left, right):
        one, two = a[0].sentence, b[0].sentence
        if one.casefold() == two.casefold():
            yield from _repeated(a, b)
            continue
        changes = align.changes(one, two) or ()
        if _other_time(a, b, changes):
            continue
        for mine, yours in changes:
            if mine[0] == mine[1] or yours[0] == yours[1]:
                if align.negated(one, mine, a[0].lang) or align.negated(two, yours, a[0].lang):
                    yield _denied(a[0], b[0])
                    continue
                mine, yours = align.widened(one, mine), align.widened(two, yours)
                yield from _swapped(align.inside(a, mine), align.inside(b, yours), frozenset({"title"}))
            else:
                yield from _swapped(align.inside(a, mine), align.inside(b, yours))


def _other_time(
    a: Sequence[Fact], b: Sequence[Fact], changes: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> bool:
    """Whether two sentences of one wording tell of two periods: a date differs, and a value beside it."""
    if len(changes) < 2:
        return False
    families = [{f.family for f in align.inside(a, mine)} for mine, _ in changes]
    return {"date"} in families and any(f - {"date", "name", "title"} for f in families)


def _repeated(a: Sequence[Fact], b: Sequence[Fact]) -> Iterator[Tie]:
    """A sentence that states no value, word for word in both sources."""
    for f, g in product(a, b):
        if (
            f.claim == g.claim == "statement"
            and f.value == g.value
            and f.value[:4] not in ("act.", "stat", "kind", "who.")
        ):
            yield Tie(f, g, ALIGNED, same=True, parts={"wording": 1.0})


def _denied(a: Fact, b: Fact) -> Tie:
    return _tied(replace(a, claim="statement", family="statement"), replace(b, claim="statement", family="statement"))


def _swapped(mine: Sequence[Fact], yours: Sequence[Fact], only: frozenset[str] = frozenset()) -> Iterator[Tie]:
    families = {f.family for f in mine} & {f.family for f in yours} - {"quote"}
    for family in sorted(families & only if only else families):
        x, y = [f for f in mine if f.family == family], [f for f in yours if f.family == family]
        if len(x) == len(y):
            yield from (_tied(f, g) for f, g in zip(x, y, strict=True) if _opposed(f, g))


def _opposed(a: Fact, b: Fact) -> bool:
    if a.family == "name":
        return not met(named(a, {}), named(b, {}))
    return a.unit != b.unit or apart(a, b)


def _tied(a: Fact, b: Fact) -> Tie:
    return Tie(a, b, ALIGNED, same=False, parts={"wording": 1.0})
