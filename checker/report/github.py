"""GitHub annotations: workflow commands that mark the passages in the changed files; the rest is the job's summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.report import comment
from checker.report.failing import fails
from checker.report.shown import shown
from checker.report.summary import summary
from checker.report.text import visible
from checker.report.where import Span, path_of, span
from checker.rules import rules

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy
    from checker.report.style import Style

#: GitHub shows ten annotations of each kind for a step, and drops the others without a word.
MOST: Final = 10
KINDS: Final = ("error", "warning", "notice")


def render(audit: Audit, style: Style) -> str:
    """At most ten commands of a kind, the gravest first; what did not fit is counted, and stands in the summary."""
    found = shown(audit, style)
    lines = [("error", _unread(s.source, s.reason, audit)) for s in audit.skipped]
    lines += [(_kind(d, style), _command(d, _kind(d, style), audit)) for d in found]
    kept = [line for kind in KINDS for line in [text for k, text in lines if k == kind][:MOST]]
    if len(kept) < len(lines):
        kept.append(f"{len(lines) - len(kept):,} more in the summary of the job")
    return "\n".join([*kept, data(summary(audit))]) + "\n"


def job_summary(audit: Audit, style: Style) -> str:
    """The Markdown for `$GITHUB_STEP_SUMMARY`: everything, also what got no annotation."""
    return comment.render(audit, style).removeprefix(f"{comment.MARKER}\n\n")


def _kind(found: Discrepancy, style: Style) -> str:
    if fails(found, style.fail_on, style.min_severity):
        return "error"
    return "warning" if found.verdict == "conflict" and not found.waived else "notice"


def _command(found: Discrepancy, kind: str, audit: Audit) -> str:
    here, there = span(audit, found.left), span(audit, found.right)
    title = rules()[found.rule].title if found.rule in rules() else found.verdict
    waived = f" Waived: {found.waived}" if found.waived else ""
    said = (
        f"“{visible(found.left.text)}” here, “{visible(found.right.text)}” in {there.path}:{there.line}. "
        f"{found.why}{waived} ({found.id})"
    )
    return f"::{kind} {_place(here)},title={value(f'{title} ({found.rule}, {found.severity})')}::{data(said)}"


def _place(at: Span) -> str:
    lines = f"file={value(at.path)},line={at.line},endLine={at.end_line}"
    # GitHub takes columns only where the stretch is within one line
    return f"{lines},col={at.column},endColumn={at.end_column}" if at.line == at.end_line else lines


def _unread(source: str, reason: str, audit: Audit) -> str:
    return f"::error file={value(path_of(audit, source))},title=not audited::{data(reason)}"


def data(text: str) -> str:
    """Text as the message of a command: what would end it is escaped."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """Text as a property of a command: what would end the property is escaped too."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
