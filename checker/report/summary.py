"""A finished audit in one sentence, for standard error and the head of a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from checker.model import Audit, State

#: Verdict → what one and several are called.
NAMES: Final = {
    "conflict": ("conflict", "conflicts"),
    "less-specific": ("less specific", "less specific"),
    "variant": ("variant", "variants"),
    "agree": ("agreement", "agreements"),
    "only-left": ("omission", "omissions"),
    "only-right": ("omission", "omissions"),
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


def _found(audit: Audit) -> str:
    open_ = [d for d in audit.discrepancies if not d.waived and d.state not in _PAST]
    verdicts = Counter(d.verdict for d in open_)
    parts = [_conflicts(audit)]
    parts += [counted(verdicts[v], *NAMES[v]) for v in ("less-specific", "variant") if verdicts[v]]
    agreed = sum(p.verdict == "agree" for p in audit.pairs)
    parts += [counted(agreed, *NAMES["agree"])] if agreed else []
    waived = sum(bool(d.waived) for d in audit.discrepancies)
    parts += [f"{waived:,} waived"] if waived else []
    states = Counter(d.state for d in audit.discrepancies if not d.waived)
    parts += [f"{states[state]:,} {name}" for state, name in _PAST.items() if states[state]]
    return ", ".join(parts)


def _conflicts(audit: Audit) -> str:
    open_ = (d for d in audit.discrepancies if not d.waived and d.state not in _PAST)
    found = Counter(d.severity for d in open_ if d.verdict == "conflict")
    if not found:
        return "no new conflict" if audit.base else "no conflict"
    by = ", ".join(f"{found[s]:,} {s}" for s in ("high", "medium", "low", "info") if found[s])
    return f"{counted(found.total(), 'conflict')} ({by})"
