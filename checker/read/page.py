"""A text put together from the parts that a format tells apart, each with its role and its place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Document, Section, Segment

_LEVELS = 7
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, item or cell: its `text` on one line, and where a person finds it (`place`).

    `level` is that of a heading, 1 to 6. `heading` is what it stands under where the part itself knows: the heading of
    its column.
    """

    text: str
    section: Section = "body"
    level: int = 0
    place: str = ""
    heading: str = ""


def assemble(parts: Iterable[Part]) -> Document:
    """The document whose text is `parts`, one below the other; its places are theirs, or the path of headings."""
    lines: list[str] = []
    segments: list[Segment] = []
    places: list[tuple[int, str]] = []
    path = [""] * _LEVELS
    at = 0
    for part in parts:
        text = one_line(part.text)
        if not text:
            continue
        if part.level:
            path[part.level :] = [text, *[""] * (_LEVELS - part.level - 1)]
        place = part.place or " > ".join(name for name in path[2:] if name)
        if place != (places[-1][1] if places else ""):
            places.append((at, place))
        segments.append(Segment(at, at + len(text), part.section, heading=part.heading))
        lines.append(text)
        at += len(text) + 2
    return Document("", "\n\n".join(lines), segments=tuple(segments), places=tuple(places))


def one_line(text: str) -> str:
    """`text` with each run of white space as one space, and without what only tells a browser where to break it."""
    return " ".join(text.translate(_UNSEEN).split())
