"""A finished audit in one sentence, for standard error and the head of a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from checker.model import SEVERITIES

if TYPE_CHECKING:
    from checker.model import Audit, Severity, State

#: Verdict → what one and several are called.
NAMES: Final = {
    "conflict": ("conflict", "conflicts"),
    "less-specific": ("less specific", "less specific"),
    "variant": ("variant", "variants"),
    "agree": ("agreement", "agreements"),
    "only-left": ("omission", "omissions"),
    "only-right": ("omission", "omissions"),
    "ambiguous": ("ambiguous", "ambiguous"),
}

#: What an earlier run knew already: counted, never blamed.
_PAST: Final[dict[State, str]] = {"unchanged": "old", "resolved": "resolved"}


def counted(count: int, one: str, many: str = "") -> str:
    """`1 document`, `1,936 documents`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def summary(audit: Audit) -> str:
    """One line: what was read, what was compared, what was found."""
    events = len({d.event for d in audit.documents})
    read = f"{counted(len(audit.documents), 'document')} in {counted(events, 'event')}"
    if audit.skipped:
        read += f", {len(audit.skipped):,} skipped"
    facts = len(audit.rows) or sum(d.facts for d in audit.documents)  # a report read back has no rows
    compared = f"{counted(facts, 'fact')}, {counted(len(audit.pairs), 'pair')} compared"
    return f"{read}; {compared}: {_found(audit)}"


def agreed(audit: Audit) -> int:
    """How many pairs agree."""
    return sum(p.verdict == "agree" for p in audit.pairs) if audit.agreed is None else audit.agreed


def _found(audit: Audit) -> str:
    # in one pass: of a large audit every look at the discrepancies reads them from the store
    found = Counter((d.verdict, d.severity, bool(d.waived), d.state) for d in audit.discrepancies)
    open_, states = Counter[tuple[str, str]](), Counter[str]()
    for (verdict, severity, waived, state), n in found.items():
        if not waived:
            states[state] += n
            open_[verdict, severity] += 0 if state in _PAST else n
    by_verdict = {v: sum(n for (verdict, _), n in open_.items() if verdict == v) for v in ("less-specific", "variant")}
    parts = [_conflicts(audit, {s: open_["conflict", s] for s in SEVERITIES})]
    parts += [counted(n, *NAMES[v]) for v, n in by_verdict.items() if n]
    parts += [counted(n, *NAMES["agree"])] if (n := agreed(audit)) else []
    parts += [counted(n, *NAMES["ambiguous"])] if (n := len(audit.ambiguous)) else []
    past = sum(n for (_, _, waived, _), n in found.items() if waived)
    parts += [f"{past:,} waived"] if past else []
    parts += [f"{states[state]:,} {name}" for state, name in _PAST.items() if states[state]]
    return ", ".join(parts)


def _conflicts(audit: Audit, found: dict[Severity, int]) -> str:
    if not any(found.values()):
        return "no new conflict" if audit.base else "no conflict"
    by = ", ".join(f"{n:,} {s}" for s, n in found.items() if n)
    return f"{counted(sum(found.values()), 'conflict')} ({by})"
