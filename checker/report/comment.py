"""Markdown for a comment on a pull request, short enough for every forge, and for the summary of a CI job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.report.failing import fails
from checker.report.markdown import escape, piece
from checker.report.shown import shown
from checker.report.summary import counted, summary
from checker.report.text import visible
from checker.report.where import span
from checker.report.words import alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Audit, Discrepancy, Side
    from checker.report.style import Style

#: A bot finds its own comment by this first line, and renews it.
MARKER: Final = "<!-- checker -->"
#: GitHub refuses a comment of more than 65,536 characters; GitLab and others take more.
LONGEST: Final = 60_000
_PASSAGE: Final = 240


def render(audit: Audit, style: Style) -> str:
    """What fails first, each with both passages; then what does not, folded; as many as a comment may hold."""
    found = shown(audit, style)
    failing = [d for d in found if fails(d, style.fail_on, style.min_severity)]
    others = [d for d in found if d not in failing]
    parts = [MARKER, f"### {_verdict(failing)}", escape(summary(audit)) + "."]
    parts += _fitting([_item(d, audit) for d in failing], sum(map(len, parts)))
    rest = _fitting([_item(d, audit) for d in others], sum(map(len, parts)))
    if rest:
        parts += [f"<details><summary>{counted(len(others), 'other')}, not failing</summary>", *rest, "</details>"]
    parts += [f"- not audited: {escape(s.source)}: {escape(s.reason)}" for s in audit.skipped[:20]]
    parts += [f"- {escape(note)}" for note in audit.notes[:20]]
    return "\n\n".join(parts) + "\n"


def _verdict(failing: Sequence[Discrepancy]) -> str:
    if not failing:
        return "✅ No source contradicts the others"
    return f"❌ {counted(len(failing), 'discrepancy', 'discrepancies')} to look at"


def _fitting(items: list[str], used: int) -> list[str]:
    """As many items as fit into a comment, and how many did not."""
    kept: list[str] = []
    for item in items:
        used += len(item) + 2
        if used > LONGEST:
            return [*kept, f"… and {len(items) - len(kept):,} more; the full report has them."]
        kept.append(item)
    return kept


def _item(found: Discrepancy, audit: Audit) -> str:
    waived = f"  \nwaived: {escape(found.waived)}" if found.waived else ""
    until = f" (until {found.waived_until})" if found.waived_until else ""
    head_line = f"**{found.severity} {found.verdict}** · {escape(found.claim)} · {found.rule} · `{found.id}`"
    sides = f"> {_side(found.left, audit)}\n>\n> {_side(found.right, audit)}"
    return f"{head_line}\n\n{sides}\n\n{escape(found.why)}{waived}{until}"


def _side(side: Side, audit: Audit) -> str:
    at = span(audit, side)
    where = visible(f"{at.path}:{at.line}").replace("`", "'")
    return f"“{''.join(map(piece, alone(side, _PASSAGE)))}”  \n> `{where}`"
