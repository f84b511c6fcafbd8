"""Which sources of an event contradict which: counts for the matrix, and its dated facts on one time line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from checker.report.say import in_words
from checker.report.subject import about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import Discrepancy, Pair, Side

#: Columns and rows of the table of days that fit a page.
_MOST_DAYS: Final = 7
_MOST_FACTS: Final = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """Two sources: how many conflicts, of how many facts compared; `first` is the id of the worst conflict."""

    left: str
    right: str
    conflicts: int
    compared: int
    first: str


def matrix(sources: list[str], found: Iterable[Discrepancy], pairs: Iterable[Pair]) -> list[list[Cell]]:
    """A row a source, a cell for each other; waived conflicts are left out."""
    against: dict[tuple[str, str], list[str]] = defaultdict(list)
    for discrepancy in found:
        if discrepancy.verdict == "conflict" and not discrepancy.waived:
            for couple in _couples(discrepancy):
                against[couple].append(discrepancy.id)
    compared: dict[tuple[str, str], int] = defaultdict(int)
    for pair in pairs:
        compared[_couple(pair.left.source, pair.right.source)] += 1
    return [[_cell(a, b, against[_couple(a, b)], compared[_couple(a, b)]) for b in sources] for a in sources]


def _cell(a: str, b: str, ids: list[str], compared: int) -> Cell:
    return Cell(a, b, len(ids), max(compared, len(ids)), ids[0] if ids else "")


def _couple(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)


def _couples(found: Discrepancy) -> set[tuple[str, str]]:
    if found.internal or len(found.values) < 2:
        return {_couple(found.left.source, found.right.source)}
    return {
        _couple(a, b)
        for one, other in combinations(found.values, 2)
        for a, b in product(one.sources, other.sources)
        if a != b
    }


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated fact: for each day of the table, the sources that say it; `card` is the id of its discrepancy."""

    subject: str
    days: tuple[tuple[str, ...], ...]
    card: str


@dataclass(frozen=True, slots=True)
class Days:
    """The dated facts of an event over the days that are said: `(value, in words)` a column."""

    days: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]


def days(found: Iterable[Discrepancy], pairs: Iterable[Pair]) -> Days | None:
    """Who says which day, disputed facts first; None where sources share no dated fact."""
    disputed = [d for d in found if d.claim == "date" and d.verdict == "conflict"]
    facts = [(about(d.subject) or "date", _held(d), d.id) for d in disputed]
    facts += _agreed([p for p in pairs if p.claim == "date" and p.verdict == "agree"])
    kept: list[tuple[str, dict[str, set[str]], str]] = []
    columns: set[str] = set()
    for subject, said, card in facts[:_MOST_FACTS]:
        if len(columns | set(said)) <= _MOST_DAYS:
            columns |= set(said)
            kept.append((subject, said, card))
    if not kept:
        return None
    order = sorted(columns, key=lambda value: (value.startswith("X"), value.lstrip("./")))
    rows = (Fact(subject, tuple(tuple(sorted(said.get(d, ()))) for d in order), card) for subject, said, card in kept)
    return Days(tuple((day, in_words(day, "date")) for day in order), tuple(rows))


def _held(found: Discrepancy) -> dict[str, set[str]]:
    if len(found.values) > 1:
        return {holding.value: set(holding.sources) for holding in found.values}
    return {side.value: {side.source} for side in (found.left, found.right)}


def _agreed(pairs: list[Pair]) -> Iterator[tuple[str, dict[str, set[str]], str]]:
    """Agreeing pairs that share a passage are one fact: `(subject, value → sources, "")`."""
    parent: dict[str, str] = {}

    def root(fact: str) -> str:
        while parent.setdefault(fact, fact) != fact:
            fact = parent[fact]
        return fact

    for pair in pairs:
        parent[root(pair.right.fact)] = root(pair.left.fact)
    groups: dict[str, list[Side]] = defaultdict(list)
    for pair in pairs:
        groups[root(pair.left.fact)] += (pair.left, pair.right)
    for sides in groups.values():
        yield _subject(sides), {sides[0].value: {side.source for side in sides}}, ""


def _subject(sides: list[Side]) -> str:
    return min(
        filter(None, (about(side.subject) for side in sides)), key=lambda told: (len(told), told), default="date"
    )
