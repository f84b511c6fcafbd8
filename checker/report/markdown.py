"""Markdown for a wiki, a ticket or a comment: the summary, then a table a group of discrepancies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.report.columns import held
from checker.report.shown import groups, omitted, shown, silent, unsure
from checker.report.summary import summary
from checker.report.text import head, place, reading, visible
from checker.report.words import Piece, marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit, Discrepancy, Pair
    from checker.report.style import Style

#: All that Markdown or a forge gives a meaning: marks, links, tables, HTML, mentions and issue numbers.
_MEANING: Final = re.compile(r"([\\`*_{}\[\]()#+!|~$])")
#: A passage in a table cell; the whole is in the page, the JSON and `checker show`.
_PASSAGE: Final = 300


def render(audit: Audit, style: Style) -> str:
    """The discrepancies the style shows; source text is escaped throughout."""
    found = shown(audit, style)
    parts = ["# Discrepancies", escape(summary(audit)) + "."]
    for name, group in groups(found, style.group_by):
        parts += [f"## {escape(name)}"] if name else []
        parts += ["\n".join([*_HEAD, *map(_row, group)])] if group else []
    parts += _list("Perhaps of one thing", map(_perhaps, unsure(audit, style)))
    parts += _omissions(omitted(audit, style))
    parts += _list("Not audited", (f"{escape(s.source)}: {escape(s.reason)}" for s in audit.skipped))
    parts += _list("Notes", map(escape, audit.notes))
    return "\n\n".join(parts) + "\n"


_HEAD: Final = ("| | left | right | why |", "|---|---|---|---|")


def escape(text: str) -> str:
    """`text` on one line, with nothing left that Markdown, HTML or a forge would act on."""
    safe = _MEANING.sub(r"\\\1", visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    # mentions and bare links would notify people and be followed
    safe = safe.replace("@", "&#64;").replace("://", "&#58;//").replace("www.", "www&#46;")
    return f"\\{safe}" if safe[:1] in ("-", "=") else safe


def _row(found: Discrepancy) -> str:
    left, right = marked(found.left, found.right, _PASSAGE)
    about = f"**{found.severity}** {found.verdict}<br>{escape(found.claim)}<br>`{_code(found.id)}`"
    cells = (
        about,
        _side(escape(reading(found.left)), left, place(found.left)),
        _side(escape(reading(found.right)), right, place(found.right)),
        _why(found),
    )
    return f"| {' | '.join(cells)} |"


def _side(read: str, pieces: Iterable[Piece], where: str) -> str:
    passage = "".join(map(piece, pieces))
    return f"{read}<br>“{passage}”<br>`{_code(where)}`"


def piece(part: Piece) -> str:
    """A stretch of a passage, escaped; the value is strong, what differs is emphasised."""
    text = visible(part.text)
    if part.kind == "same" or not text:
        return _spaced(part.text, escape(text))
    tag = "strong" if part.kind == "value" else "em"
    return _spaced(part.text, f"<{tag}>{escape(text)}</{tag}>")


def _spaced(raw: str, text: str) -> str:
    """`text` with the outer spaces that tidying it took away."""
    if not raw.strip():
        return " "
    return f"{' ' if raw[:1].isspace() else ''}{text}{' ' if raw[-1:].isspace() else ''}"


def _why(found: Discrepancy) -> str:
    parts = [f"{escape(found.rule)}: {escape(found.why)}"]
    parts += [escape(held(h)) for h in found.values] if len(found.values) > 2 else []
    parts += [f"waived: {escape(found.waived)}"] if found.waived else []
    parts += [found.state] if found.state else []
    return "<br>".join(parts)


def _perhaps(pair: Pair) -> str:
    both = (
        f"“{escape(head(visible(s.sentence or s.text), _PASSAGE))}” (`{_code(place(s))}`)"
        for s in (pair.left, pair.right)
    )
    return f"`{_code(pair.id)}` {escape(pair.rule)}: {escape(pair.why)}<br>{'<br>'.join(both)}"


def _omissions(pairs: tuple[Pair, ...]) -> list[str]:
    return _list("Said by one side only", map(_omission, pairs))


def _omission(pair: Pair) -> str:
    side = pair.left if pair.verdict == "only-left" else pair.right
    said = head(visible(side.sentence or side.text), _PASSAGE)
    return f"{escape(silent(pair))} is silent on {escape(reading(side))}: “{escape(said)}” (`{_code(place(side))}`)"


def _list(title: str, items: Iterable[str]) -> list[str]:
    lines = [f"- {item}" for item in items]
    return [f"## {title}", "\n".join(lines)] if lines else []


def _code(text: str) -> str:
    return visible(text).replace("`", "'").replace("|", "\\|")
