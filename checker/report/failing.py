"""The one threshold: what is shown as failing, in every format, is what makes the run fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import SEVERITIES, VERDICTS

if TYPE_CHECKING:
    from checker.model import Discrepancy, Severity, Verdict

#: What `--fail-on` may say: the mildest verdict that fails, or the mildest severity of a conflict that does.
FAIL_ON = (*VERDICTS[:3], *SEVERITIES, "never")


def fails(found: Discrepancy, fail_on: str, min_severity: str = "info") -> bool:
    """Whether a discrepancy makes the run fail; one that is waived, old, resolved or not shown never does."""
    if found.waived or found.state in ("unchanged", "resolved"):
        return False
    return reaches(found.verdict, found.severity, fail_on, min_severity)


def reaches(verdict: Verdict, severity: Severity, fail_on: str, min_severity: str = "info") -> bool:
    """Whether a verdict of this severity is at or above both thresholds."""
    rank = SEVERITIES.index(severity)
    if fail_on == "never" or rank > SEVERITIES.index(min_severity):
        return False
    if fail_on in SEVERITIES:
        return verdict == "conflict" and rank <= SEVERITIES.index(fail_on)
    return VERDICTS.index(verdict) <= VERDICTS.index(fail_on)
