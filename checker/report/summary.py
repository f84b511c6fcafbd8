"""A finished audit in one sentence, for standard error and the head of a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from checker.model import Audit

#: Verdict → what one and several are called.
NAMES: Final = {
    "conflict": ("conflict", "conflicts"),
    "less-specific": ("less specific", "less specific"),
    "variant": ("variant", "variants"),
    "agree": ("agreement", "agreements"),
    "only-left": ("omission", "omissions"),
    "only-right": ("omission", "omissions"),
}


def counted(count: int, one: str, many: str = "") -> str:
    """`1 document`, `1,936 documents`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def summary(audit: Audit) -> str:
    """One line: what was read, what was compared, what was found."""
    events = len({d.event for d in audit.documents})
    read = f"{counted(len(audit.documents), 'document')} in {counted(events, 'event')}"
    if audit.skipped:
        read += f", {len(audit.skipped):,} skipped"
    compared = f"{counted(len(audit.rows), 'fact')}, {counted(len(audit.pairs), 'pair')} compared"
    return f"{read}; {compared}: {_found(audit)}"


def _found(audit: Audit) -> str:
    open_ = [d for d in audit.discrepancies if not d.waived]
    verdicts = Counter(d.verdict for d in open_)
    parts = [_conflicts(audit)]
    parts += [counted(verdicts[v], *NAMES[v]) for v in ("less-specific", "variant") if verdicts[v]]
    agreed = sum(p.verdict == "agree" for p in audit.pairs)
    parts += [counted(agreed, *NAMES["agree"])] if agreed else []
    waived = len(audit.discrepancies) - len(open_)
    parts += [f"{waived:,} waived"] if waived else []
    return ", ".join(parts)


def _conflicts(audit: Audit) -> str:
    found = Counter(d.severity for d in audit.discrepancies if d.verdict == "conflict" and not d.waived)
    if not found:
        return "no conflict"
    by = ", ".join(f"{found[s]:,} {s}" for s in ("high", "medium", "low", "info") if found[s])
    return f"{counted(found.total(), 'conflict')} ({by})"
