"""The one threshold: what is shown as failing, in every format, is what makes the run fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import SEVERITIES, VERDICTS

if TYPE_CHECKING:
    from checker.model import Discrepancy

#: What `--fail-on` may say: the mildest verdict that fails, or the mildest severity of a conflict that does.
FAIL_ON = (*VERDICTS[:3], *SEVERITIES, "never")


def fails(found: Discrepancy, fail_on: str, min_severity: str = "info") -> bool:
    """Whether a discrepancy makes the run fail; one that is waived, old, resolved or not shown never does."""
    if found.waived or found.state in ("unchanged", "resolved"):
        return False
    return reaches(found, fail_on, min_severity)


def reaches(found: Discrepancy, fail_on: str, min_severity: str = "info") -> bool:
    """Whether a discrepancy is at or above both thresholds, waived or old as it may be."""
    severity = SEVERITIES.index(found.severity)
    if fail_on == "never" or severity > SEVERITIES.index(min_severity):
        return False
    if fail_on in SEVERITIES:
        return found.verdict == "conflict" and severity <= SEVERITIES.index(fail_on)
    return VERDICTS.index(found.verdict) <= VERDICTS.index(fail_on)
