"""What stands behind a discrepancy: its pairs, all its passages, the parts of its score, the command to waive it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit, Discrepancy, Pair, Side


def pairs_by_id(audit: Audit) -> dict[str, Pair]:
    """The pairs of an audit by their id."""
    return {pair.id: pair for pair in audit.pairs}


def beneath(found: Discrepancy, audit: Audit) -> tuple[Pair, ...]:
    """The pairs of a discrepancy, its own first."""
    return pairs_of(found, pairs_by_id(audit))


def pairs_of(found: Discrepancy, pairs: dict[str, Pair]) -> tuple[Pair, ...]:
    """The pairs of a discrepancy among `pairs`, the one it shows first."""
    shown = {found.left.fact, found.right.fact}
    own = [pairs[name] for name in found.pairs if name in pairs]
    return tuple(sorted(own, key=lambda pair: {pair.left.fact, pair.right.fact} != shown))


def sides_by_fact(audit: Audit) -> dict[str, Side]:
    """Every passage that takes part in a pair, by the id of its fact row."""
    return {side.fact: side for pair in audit.pairs for side in (pair.left, pair.right)}


def sides_of(found: Discrepancy, audit: Audit) -> tuple[Side, ...]:
    """Every passage of a discrepancy once: left, right, then the rest in the order of the values."""
    return distinct(found, beneath(found, audit), sides_by_fact(audit))


def distinct(found: Discrepancy, pairs: Iterable[Pair], known: dict[str, Side]) -> tuple[Side, ...]:
    """Left, right, the further sides of `pairs` and of the values among `known`, ordered by value, then source."""
    more = {side.fact: side for pair in pairs for side in (pair.left, pair.right)}
    more |= {fact: known[fact] for held in found.values for fact in held.sides if fact in known}
    order = {fact: rank for rank, held in enumerate(found.values) for fact in held.sides}
    rest = [side for fact, side in more.items() if fact not in (found.left.fact, found.right.fact)]
    rest.sort(key=lambda side: (order.get(side.fact, len(order)), side.source, side.start, side.fact))
    return (found.left, found.right, *rest)


def parts_of(found: Discrepancy, audit: Audit) -> tuple[tuple[str, str], ...]:
    """What the score was made of: the parts of the pair that the discrepancy shows."""
    pairs = beneath(found, audit)
    return pairs[0].parts if pairs else ()


def waive_command(found: Discrepancy) -> str:
    """The command that accepts the discrepancy; the reason is left to write."""
    return f'checker waive {found.id} --reason "…"'
