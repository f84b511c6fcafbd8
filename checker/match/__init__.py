"""Which rows of an event speak of the same thing: deciding slots must agree, no slot may clash, a score only ranks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.match.aliases import aliases
from checker.match.evidence import survey
from checker.match.fact import Fact, Matched, Tie, facts
from checker.match.labels import aligned, names, quotes, titles
from checker.match.values import pair_values

__all__ = ["Fact", "Matched", "Tie", "facts", "match"]


def match(found: Sequence[Fact], max_pairs: int = 200_000) -> Matched:
    """Match the facts of one event between its sources, and inside each."""
    same: list[Tie] = []
    open_: list[Tie] = []
    ambiguous: list[Tie] = []
    notes: list[str] = []
    event, known = survey(found), aliases(found)
    families: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        families[fact.family][fact.source].append(fact)
    for family, by_source in sorted(families.items()):
        for left, right in _couples(by_source):
            if len(left) * len(right) > max_pairs:
                notes.append(
                    f"{left[0].source} and {right[0].source} hold too many {family} facts to compare all; only the first were"
                )
                left, right = left[: int(max_pairs**0.5)], right[: int(max_pairs**0.5)]
            got = _LABELS[family](left, right, known) if family in _LABELS else pair_values(left, right, event)
            same.extend(got.same)
            open_.extend(got.apart)
            ambiguous.extend(got.ambiguous)
    for left, right in _couples(_by_source(found)):
        open_.extend(aligned(left, right))
    return Matched(tuple(same), _once(open_), tuple(ambiguous), tuple(notes))


def _by_source(found: Sequence[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        out[fact.source].append(fact)
    return out


def _once(ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """Each two facts once, the stronger tie of them."""
    best: dict[tuple[str, str], Tie] = {}
    for tie in ties:
        key = (tie.left.fact, tie.right.fact)
        if key not in best or best[key].score < tie.score:
            best[key] = tie
    return tuple(best.values())


def _couples(by_source: dict[str, list[Fact]]) -> Iterator[tuple[list[Fact], list[Fact]]]:
    for a, b in combinations(sorted(by_source), 2):
        yield by_source[a], by_source[b]


_LABELS = {"name": names, "title": titles, "quote": quotes}
