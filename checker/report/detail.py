"""One discrepancy in full: all passages with their context, how the score came about, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wcwidth import wrap

from checker.report.columns import documents_of, held
from checker.report.ink import Ink
from checker.report.sides import beneath, parts_of, sides_of, waive_command
from checker.report.subject import about, part, title
from checker.report.text import place, reading, visible
from checker.report.words import alone, marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit, Discrepancy, Side, Source
    from checker.report.style import Style

#: A sentence this long is no sentence; even here a 10 MB line must not flood the terminal.
_PASSAGE: Final = 4_000


def render(found: Discrepancy, audit: Audit, style: Style) -> str:
    """Everything there is to say about a discrepancy of the audit, within the width of the style."""
    ink = Ink(style.color)
    lines = [*_head(found, style, ink), "", *_wrapped(visible(found.why), style, "")]
    for side, passage in _passages(found, audit, ink):
        lines += ["", *_side(side, passage, documents_of(audit).get(side.source), style, ink)]
    lines += _values(found, style, ink) + _score(found, audit, style, ink)
    lines += ["", ink.faint("To accept it with a reason:"), f"  {waive_command(found)}"]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(found: Discrepancy, style: Style, ink: Ink) -> list[str]:
    inside = " inside one source" if found.internal else ""
    first = f"{ink.severity(found.severity)} {found.verdict}{inside}: {ink.strong(title(found))}"
    facts = [("about", about(found.subject))] if found.subject else []
    facts += [("id", found.id), ("event", found.event), ("claim", found.claim), ("rule", found.rule)]
    facts += [("compared with the earlier run", found.state)] if found.state else []
    until = f" (until {found.waived_until})" if found.waived_until else ""
    facts += [("waived", found.waived + until)] if found.waived else []
    lines = [first, *(f"{ink.faint(name)} {visible(value)}" for name, value in facts)]
    return [line for text in lines for line in wrap(text, style.width, subsequent_indent="  ")]


def _passages(found: Discrepancy, audit: Audit, ink: Ink) -> Iterable[tuple[Side, str]]:
    left, right = marked(found.left, found.right, _PASSAGE)
    yield found.left, ink.pieces(left)
    yield found.right, ink.pieces(right)
    for side in sides_of(found, audit)[2:]:
        yield side, ink.pieces(alone(side, _PASSAGE))


def _side(side: Side, passage: str, document: Source | None, style: Style, ink: Ink) -> list[str]:
    known = (document.publisher, document.published, document.url) if document else ()
    origin = " · ".join(visible(word) for word in (*known, side.lang, side.section, side.speaker) if word)
    lines = wrap(f"{ink.strong(place(side))}  {ink.faint(origin)}", style.width, subsequent_indent="  ")
    lines += _wrapped(f"{visible(side.text)} = {reading(side)}", style, "  ")
    for text in (visible(side.before)[-400:], f"“{passage}”", visible(side.after)[:400]):
        lines += _wrapped(text, style, "  ")
    return lines


def _values(found: Discrepancy, style: Style, ink: Ink) -> list[str]:
    lines = [line for h in found.values for line in _wrapped(visible(held(h)), style, "  ")]
    return ["", ink.faint("Who says what:"), *lines] if lines else []


def _score(found: Discrepancy, audit: Audit, style: Style, ink: Ink) -> list[str]:
    lines = [
        line
        for name, value in parts_of(found, audit)
        for line in _wrapped(visible(f"{part(name)}: {value}"), style, "  ")
    ]
    pairs = len(beneath(found, audit))
    of = f", from the nearest of {pairs} pairs" if pairs > 1 else ""
    said = _wrapped(f"Score {found.score:.2f}: how sure it is that both speak of one thing{of}.", style, "")
    return ["", *map(ink.faint, said), *lines]


def _wrapped(text: str, style: Style, indent: str) -> list[str]:
    return wrap(text, style.width, initial_indent=indent, subsequent_indent=indent)
