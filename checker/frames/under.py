"""What a value stands under where its own clause does not say it: column, row, label of an item, lead, question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from checker.frames.frame import THING, Words, inside
from checker.lang.concept_table import WORD, Hit, concepts
from checker.lang.pack import Pack
from checker.model import Mention, Segment
from checker.segment.entries import ENTRY
from checker.segment.grid import Cell, Span

_MARK = re.compile(r"(?:[-*•–·▪►+]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")
#: A list or table has fewer code points below its heading; looking further would take long for very long ones.
_FAR: Final = 20_000
_PIECE = re.compile(r"[;]\s+")


@dataclass(frozen=True, slots=True)
class Under:
    """What the values of a clause stand under, as spans of the text, nearest first.

    `labels` say what they are of as the clause's own words would; `above` is the heading or lead over all the clause.
    """

    labels: tuple[Span, ...] = ()
    above: Span | None = None


NOTHING: Final = Under()


def clauses(
    part: Segment, sentence: Span, text: str, cells: Mapping[int, tuple[Cell, ...]]
) -> list[tuple[Span, Under]]:
    """The clauses of a sentence that stand under something of their own: cells of a row, pieces of an item, an answer.

    Empty for running text.
    """
    if part.section == "table":
        over = above(part, text)
        row = [((c.start, c.end), Under(c.under, over)) for c in cells.get(part.start, ()) if c.end > c.start]
        return [(cell, under) for cell, under in row if sentence[0] <= cell[0] < sentence[1]]
    if part.section == "list":
        return _labelled(sentence, text, above(part, text))
    if part.heading.endswith("?") and sentence[0] == part.start and (over := above(part, text)):
        return [(sentence, Under((), over))]
    return []


def _labelled(sentence: Span, text: str, over: Span | None) -> list[tuple[Span, Under]]:
    """The pieces of an item between semicolons, each under its own label or the first one of the item."""
    start, end = sentence
    mark = _MARK.match(text, start, end)
    start = mark.end() if mark else start
    cuts = [start, *(m.end() for m in _PIECE.finditer(text, start, end)), end]
    label: Span | None = None
    found = []
    for a, b in pairwise(cuts):
        own = ENTRY.match(text, a, b)
        label = own.span("label") if own and (label is None or own) else label
        found.append(((a if a > start else sentence[0], b), Under((label,) if label else (), over)))
    return found


def above(part: Segment, text: str) -> Span | None:
    """Where the heading of a segment stands in the text, if not too far above."""
    at = text.rfind(part.heading, max(0, part.start - _FAR), part.start) if part.heading else -1
    return (at, at + len(part.heading)) if at >= 0 else None


def counted_to(mention: Mention, text: str, pack: Pack) -> bool:
    """Whether a date is the time up to which something was counted: `as of 2 April`, `17h ngày 20/9: 412 ca`."""
    if mention.claim != "date":
        return False
    said = text[max(0, mention.start - 60) : mention.start].rstrip(" ").lower()
    own = text[mention.start : mention.end].lower()
    if own.startswith(leading(pack.clauses.as_of)):
        return True
    if said[-1:] in _ENDS and "T" in mention.value.text and own.startswith(leading(pack.clauses.until)):
        return True  # `By 5 pm on Sunday ten bodies had been found`
    if said.endswith(pack.clauses.as_of) or (said.endswith(pack.clauses.until) and _opens(said, pack.clauses.until)):
        return True
    if "T" not in mention.value.text:
        return False
    if _bracketed(said, pack.clauses.until):
        return True
    return _OPENS.search(said) is not None and _COUNT.match(text, mention.end) is not None


@cache
def leading(cues: tuple[str, ...]) -> tuple[str, ...]:
    """Cues as they stand before something."""
    return tuple(f"{cue} " for cue in cues)


#: The beginning of a line, or of an item.
_OPENS: Final = re.compile(r"(?:\A|\n)[^\w\n]*\Z")
#: A time and a colon, then a count: what happened at a time is told in words.
_COUNT: Final = re.compile(r":(?!\s*[^\W\d])")


def _opens(said: str, cues: tuple[str, ...]) -> bool:
    """Whether a text ends with a cue that stands at the beginning of its sentence, or of its line."""
    return any(said.endswith(c) and said[: -len(c)].rstrip(" ")[-1:] in _ENDS for c in cues)


#: What stands before a sentence or a line.
_ENDS: Final = frozenset(("", ".", ";", "\n", "!", "?"))


def _bracketed(said: str, cues: tuple[str, ...]) -> bool:
    """Whether a text ends with a cue that opens a bracket: `Damage (until 5 pm on 12 March): …`."""
    return any(said.endswith(f"({c}") for c in cues)


@dataclass(frozen=True, slots=True)
class Lent:
    """What a clause has from what it stands under: concepts with their distance, names, dates and stems, nearest first.

    `thing` is what a bare number counts. `spans` are those of the labels, which lend nothing to what they hold.
    """

    hits: tuple[tuple[float, Hit], ...] = ()
    thing: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    asof: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    read: str = ""
    spans: tuple[Span, ...] = ()


NONE: Final = Lent()
#: How far a label and what stands above all items are counted to be, in words: the own words of a clause are nearer.
LABEL: Final = 1.0
ABOVE: Final = 8.0


def lend(
    under: Under, words: Words, found: Sequence[Mention], labels: Sequence[Mention], text: str, pack: Pack, table: bool
) -> Lent:
    """What the values of a clause have from the labels and the heading they stand under."""
    if not under.labels and not under.above:
        return NONE
    near = [hit for span in under.labels for hit in _said(text[slice(*span)], pack)]
    far = _said(text[slice(*under.above)], pack) if under.above else ()
    things = [h.concept for h in near if h.slot in THING]
    dates = _dates(under.labels, found, text)
    if table and under.above:
        dates = dates or _dates((under.above,), found, text)
    names = [m.value.text for span in under.labels for m in inside(labels, *span) if m.claim in _NAMES]
    counted = [m for m in (inside(found, *under.above) if under.above else ()) if counted_to(m, text, pack)]
    return Lent(
        (*((LABEL + k / 16, hit) for k, hit in enumerate(near)), *((ABOVE + k / 16, hit) for k, hit in enumerate(far))),
        tuple(things[-1:] if pack.code != "vi" else things[:1]),
        tuple(names),
        tuple(dates),
        tuple(m.value.text for m in counted),
        tuple(words.stems[k] for a, b in under.labels for k in range(*words.span(a, b)) if len(words.stems[k]) > 3),
        "; ".join(f"under “{text[slice(*span)]}”" for span in under.labels) if table else "",
        under.labels,
    )


@lru_cache(maxsize=256)
def _said(label: str, pack: Pack) -> tuple[Hit, ...]:
    """The concepts of a label by itself: the words of the next cell are not of its phrases."""
    return tuple(concepts(pack).find(m[0] for m in WORD.finditer(label.lower())))


def _dates(spans: Sequence[Span], found: Sequence[Mention], text: str) -> list[str]:
    """The dates in the labels; a bare year is one there."""
    said = [m.value.text for span in spans for m in inside(found, *span) if m.claim == "date"]
    return said or [year[0] for span in spans if (year := YEAR.fullmatch(text, *span))]


YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NAMES: Final = frozenset({"person", "place", "organisation"})
