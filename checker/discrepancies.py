"""One discrepancy for one fact: which pairs dispute it, what its values are, and who holds which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.ids import identify
from checker.model import SEVERITIES, VERDICTS, Discrepancy, Holding, Pair, Side


def discrepancies(pairs: Sequence[Pair], copied: Mapping[str, str] | None = None) -> list[Discrepancy]:
    """One discrepancy for one fact: pairs that differ and share a place, or places of one value, are one."""
    told = [p for p in pairs if p.verdict != "agree"]
    conflicts = [p for p in told if p.verdict == "conflict"]
    home = _clusters(pairs)
    groups: dict[object, list[Pair]] = defaultdict(list)
    roots = _join([(home(p.left.fact), home(p.right.fact)) for p in conflicts])
    for p in conflicts:
        groups[roots(home(p.left.fact))].append(p)
    for p in told:
        if p.verdict != "conflict":
            groups[
                (p.verdict, p.rule, *sorted((p.left.source, p.right.source)), *sorted((p.left.value, p.right.value)))
            ].append(p)
    agreed = _agreed(pairs, home)
    made = [_discrepancy(g, agreed, home, copied or {}) for g in groups.values()]
    return _distinct(
        sorted(
            made,
            key=lambda d: (
                VERDICTS.index(d.verdict),
                SEVERITIES.index(d.severity),
                d.claim,
                d.left.source,
                d.left.start,
                d.id,
            ),
        )
    )


def _agreed(pairs: Iterable[Pair], home: _Find) -> dict[object, dict[str, Side]]:
    """The sides that agree with another, by their cluster and fact."""
    found: dict[object, dict[str, Side]] = defaultdict(dict)
    for pair in pairs:
        if pair.verdict == "agree":
            for side in (pair.left, pair.right):
                found[home(side.fact)][side.fact] = side
    return found


def _clusters(pairs: Iterable[Pair]) -> _Find:
    return _join([(p.left.fact, p.right.fact) for p in pairs if p.verdict == "agree" and p.score >= 0.3])


class _Find:
    def __init__(self, parent: dict[object, object]) -> None:
        self._parent = parent

    def __call__(self, x: object) -> object:
        root = x
        while (up := self._parent.get(root, root)) != root:
            root = up
        while (up := self._parent.get(x, root)) != root:  # shorten the way for the next who asks
            self._parent[x], x = root, up
        return root


def _join(edges: Iterable[tuple[object, object]]) -> _Find:
    parent: dict[object, object] = {}
    find = _Find(parent)
    for a, b in edges:
        x, y = sorted((find(a), find(b)), key=str)
        parent.setdefault(x, x)
        parent[y] = x
    return find


def _discrepancy(
    group: Sequence[Pair], agreed: dict[object, dict[str, Side]], home: _Find, copied: Mapping[str, str]
) -> Discrepancy:
    best = min(
        group, key=lambda p: (SEVERITIES.index(p.severity), -p.score, p.left.source, p.left.start, p.right.start)
    )
    sides = {s.fact: s for p in group for s in (p.left, p.right)}
    roots = {home(f) for f in sides}
    if best.verdict == "conflict":
        for root in roots:
            sides.update(agreed.get(root, {}))
    values: dict[tuple[str, str], list[Side]] = defaultdict(list)
    for s in sides.values():
        values[(s.value, s.unit)].append(s)
    held = sorted((_holding(v, u, said, copied) for (v, u), said in values.items()), key=_voices)
    sources = sorted({s.source for s in sides.values()})
    return Discrepancy(
        id=identify(best.verdict, best.claim, sources, {s.value for s in sides.values()}),
        event=best.event,
        claim=best.claim,
        verdict=best.verdict,
        severity=best.severity,
        rule=best.rule,
        why=best.why,
        score=best.score,
        subject=best.left.subject,
        left=best.left,
        right=best.right,
        values=tuple(held),
        pairs=tuple(p.id for p in group),
        internal=best.left.source == best.right.source,
    )


def _holding(value: str, unit: str, said: Sequence[Side], copied: Mapping[str, str]) -> Holding:
    """A value with its voices; a copy of a source that holds it too is none."""
    held = {side.source for side in said}
    echoes = {s for s in held if copied.get(s) in held}
    facts = [side.fact for side in sorted(said, key=lambda side: (side.source, side.start, side.fact))]
    return Holding(value, unit, tuple(sorted(held - echoes)), tuple(facts), tuple(sorted(echoes)))


def _voices(held: Holding) -> tuple[int, str, str]:
    """The order of the values of a fact: the one that most sources hold comes first."""
    return -len(held.sources) - len(held.copies), held.value, held.unit


def _distinct(made: Sequence[Discrepancy]) -> list[Discrepancy]:
    """The same with ids that differ: a repeated id gets a number by what the passages say, so moving one keeps it."""
    twins: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(made)), key=lambda i: (made[i].subject, made[i].left.sentence, made[i].right.sentence)):
        twins[made[i].id].append(i)
    names = {i: name if n == 0 else f"{name}-{n + 1}" for name, same in twins.items() for n, i in enumerate(same)}
    return [replace(d, id=names[i]) for i, d in enumerate(made)]
