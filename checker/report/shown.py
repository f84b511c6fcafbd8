"""What the formats for people show, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.model import SEVERITIES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Audit, Discrepancy, Pair, Severity
    from checker.report.style import GroupBy, Style

_SEVERITY: Final = {name: rank for rank, name in enumerate(SEVERITIES)}
_VERDICT: Final = {name: rank for rank, name in enumerate(VERDICTS)}


def at_least(severity: Severity, least: Severity) -> bool:
    """Whether a severity is `least` or worse."""
    return _SEVERITY[severity] <= _SEVERITY[least]


def shown(audit: Audit, style: Style) -> tuple[Discrepancy, ...]:
    """The discrepancies at or above the least severity, the worst first, waived ones last, old ones not at all."""
    return tuple(sorted(listed(audit, style), key=rank))


def listed(audit: Audit, style: Style) -> Iterator[Discrepancy]:
    """The same in the order of the audit, one after the other."""
    return (d for d in audit.discrepancies if at_least(d.severity, style.min_severity) and d.state != "unchanged")


def omitted(audit: Audit, style: Style) -> tuple[Pair, ...]:
    """What only one side says, where the style asks for it."""
    return audit.omissions if style.omissions else ()


def unsure(audit: Audit, style: Style) -> tuple[Pair, ...]:
    """What may be of one thing, where the style asks for it, the likeliest first."""
    return likeliest(audit) if style.ambiguous else ()


def likeliest(audit: Audit) -> tuple[Pair, ...]:
    """What may be of one thing, the likeliest first, whatever its event."""
    return tuple(sorted(audit.ambiguous, key=lambda p: -p.score))


def rank(found: Discrepancy) -> tuple[bool, int, int, float, str, str, str]:
    """What a discrepancy is sorted by: the worst is least, waived ones are last."""
    return (
        bool(found.waived),
        _SEVERITY[found.severity],
        _VERDICT[found.verdict],
        -round(found.score, 4),
        found.event,
        found.claim,
        found.id,
    )


def sources_of(found: Discrepancy) -> tuple[str, ...]:
    """Every source that holds one of the values, sorted."""
    held = {source for holding in found.values for source in holding.sources}
    return tuple(sorted(held | {found.left.source, found.right.source}))


def groups(found: tuple[Discrepancy, ...], by: GroupBy) -> Iterator[tuple[str, tuple[Discrepancy, ...]]]:
    """`(name, discrepancies)` by event, source or claim; one unnamed group without. A source lists all its own."""
    if not by:
        yield "", found
        return
    names = sorted({name for d in found for name in _names(d, by)})
    for name in names:
        yield name, tuple(d for d in found if name in _names(d, by))


def _names(found: Discrepancy, by: GroupBy) -> tuple[str, ...]:
    if by == "source":
        return sources_of(found)
    return (found.event if by == "event" else found.claim,)


def silent(pair: Pair) -> str:
    """The source that does not say it, of an `only-left` or `only-right` pair."""
    return pair.right.source if pair.verdict == "only-left" else pair.left.source
