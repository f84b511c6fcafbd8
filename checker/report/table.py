"""The table on the terminal: a block a discrepancy, left and right side by side, what differs marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tabulate import tabulate
from wcwidth import ljust, wrap

from checker.report.columns import held
from checker.report.ink import Ink
from checker.report.shown import groups, omitted, shown, silent, unsure
from checker.report.summary import counted
from checker.report.text import head, place, reading, visible
from checker.report.words import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit, Discrepancy, Pair, Side
    from checker.report.style import Style

#: The first column holds the longest verdict and a short id.
_FIRST: Final = 15
_GAP: Final = 2
#: Narrower than this, two passages side by side have some three words a line: they go below each other.
_NARROW: Final = 64
#: A passage in the table; `checker show ID` prints all of it.
_PASSAGE: Final = 240


def render(audit: Audit, style: Style) -> str:
    """The discrepancies the style shows, in blocks that fit its width; then ambiguous pairs and omissions."""
    ink = Ink(style.color)
    found = shown(audit, style)
    lines: list[str] = []
    for name, group in groups(found, style.group_by):
        lines += _group(name, group, style, ink)
    perhaps = unsure(audit, style)
    if perhaps:
        lines += ["", ink.strong("Perhaps of one thing"), *(line for p in perhaps for line in _perhaps(p, style, ink))]
    pairs = omitted(audit, style)
    if pairs:
        lines += ["", ink.strong("Said by one side only"), *(_omission(p, style, ink) for p in pairs)]
    if not found:
        lines.insert(0, _nothing(audit, style))
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _nothing(audit: Audit, style: Style) -> str:
    at = "" if style.min_severity == "info" else f" of severity {style.min_severity} or above"
    new = "new " if audit.base else ""
    return f"No {new}discrepancy{at} between {counted(len(audit.documents), 'document')}."


def _group(name: str, group: tuple[Discrepancy, ...], style: Style, ink: Ink) -> list[str]:
    title = ["", ink.strong(f"{visible(name)} ({len(group)})")] if name else []
    blocks = [_block(found, style, ink) for found in group]
    return [*title, *_header(style, ink), *(line for block in blocks for line in block)] if group else []


def _header(style: Style, ink: Ink) -> list[str]:
    if style.width < _NARROW:
        return []
    cells = [ljust(title, width) for title, width in zip(("FINDING", "LEFT", "RIGHT"), _widths(style), strict=True)]
    return [ink.faint((" " * _GAP).join(cells)), *_rule(style, ink)]


def _rule(style: Style, ink: Ink) -> list[str]:
    return [ink.faint((" " * _GAP).join("─" * width for width in _widths(style)))]


def _widths(style: Style) -> tuple[int, int, int]:
    side = (style.width - _FIRST - 2 * _GAP) // 2
    return _FIRST, side, side


def _block(found: Discrepancy, style: Style, ink: Ink) -> list[str]:
    left, right = _sides(found, ink)
    if style.width < _NARROW:
        return _stacked(found, left, right, style, ink)
    widths = _widths(style)
    columns = ([*_finding(found, ink)], left, right)
    cells = ["\n".join(_padded(column, width)) for column, width in zip(columns, widths, strict=True)]
    table = tabulate([cells], tablefmt="plain", disable_numparse=True).splitlines()
    return [*table, *_why(found, style, ink, _FIRST + _GAP), *_rule(style, ink)]


def _stacked(found: Discrepancy, left: list[str], right: list[str], style: Style, ink: Ink) -> list[str]:
    about = wrap(" ".join(_finding(found, ink)), style.width)
    sides = [f"  {line}" for side in (left, right) for text in side for line in wrap(text, style.width - 2)]
    return [*about, *sides, *_why(found, style, ink, 2), ink.faint("─" * style.width)]


def _padded(column: Iterable[str], width: int) -> list[str]:
    """The lines of a column, each filled to its width: all blocks then have the same columns."""
    return [ljust(line, width) for text in column for line in _wrapped(text, width) or [""]]


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text; a path too long for one is parted behind a `/`, so that the file and its line stay whole."""
    lines = wrap(text, width, break_on_hyphens=False)
    if " " in text or len(lines) < 2 or "/" not in text:
        return lines
    return wrap("/ ".join(text.rsplit("/", 1)), width, break_on_hyphens=False)


def _finding(found: Discrepancy, ink: Ink) -> tuple[str, ...]:
    more = (["waived"] if found.waived else []) + ([found.state] if found.state else [])
    verdict = "conflict inside" if found.internal and found.verdict == "conflict" else found.verdict
    return (ink.severity(found.severity), verdict, visible(found.claim), *more, ink.faint(visible(found.id)))


def _sides(found: Discrepancy, ink: Ink) -> tuple[list[str], list[str]]:
    passages = marked(found.left, found.right, _PASSAGE)
    left, right = (_side(s, ink.pieces(p), ink) for s, p in zip((found.left, found.right), passages, strict=True))
    return left, right


def _side(side: Side, passage: str, ink: Ink) -> list[str]:
    written, read = head(visible(side.text), 80), reading(side)
    value = ink.strong(written) + (f" = {read}" if read.casefold() != written.casefold() else "")
    return [value, f"“{passage}”", ink.faint(place(side))]


def _why(found: Discrepancy, style: Style, ink: Ink, indent: int) -> list[str]:
    said = [f"{found.rule}: {visible(found.why)}"]
    said += [visible(held(h)) for h in found.values] if sum(len(h.sources) for h in found.values) > 2 else []
    said += [f"waived: {visible(found.waived)}"] if found.waived else []
    room = style.width - indent
    return [" " * indent + line for text in said for line in wrap(text, room, subsequent_indent="  ")]


def _perhaps(pair: Pair, style: Style, ink: Ink) -> list[str]:
    """What would conflict if it were of one thing: the rule and why, then each passage with its place."""
    first = wrap(f"{pair.id}  {pair.rule}: {visible(pair.why)}", style.width, subsequent_indent="  ")
    passages = (f"  “{head(visible(s.sentence), _PASSAGE)}” {ink.faint(place(s))}" for s in (pair.left, pair.right))
    return [
        *first,
        *(p for s in passages for p in wrap(s, style.width, subsequent_indent="  ", break_on_hyphens=False)),
    ]


def _omission(pair: Pair, style: Style, ink: Ink) -> str:
    side = pair.left if pair.verdict == "only-left" else pair.right
    said, absent = ink.strong(head(visible(side.text), 120)), ink.faint(f"not in {visible(silent(pair))}")
    text = f"{place(side)}  {visible(pair.claim)}  {said}  {absent}"
    return "\n".join(wrap(text, style.width, subsequent_indent="  "))
