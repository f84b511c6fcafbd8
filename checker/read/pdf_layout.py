"""The lines of a PDF's page and the gaps between them, from where its text is set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

#: A gap between lines that is this much larger than is usual on the page parts paragraphs: typesetting gives them half
#: a line, and a tenth is the play of fonts.
WIDER = 1.2

#: A line shorter than this share of the longest ends a paragraph, where the next opens with a capital.
SHORT = 0.75

_MARK = re.compile(r"[-*•–·▪]\s|\(?\d{1,2}[.)]\s")
_ENDS = re.compile(r"[.!?:]['\"’”»)]*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page: `y` grows upwards, `size` is that of its letters, all in points."""

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0


def lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which they were set; text at one height is one line."""
    found: list[Line] = []

    def visit(text: str, matrix: Sequence[float], place: Sequence[float], _font: object, size: float) -> None:
        x = matrix[0] * place[4] + matrix[2] * place[5] + matrix[4]
        y = matrix[1] * place[4] + matrix[3] * place[5] + matrix[5]
        tall = abs(size * (matrix[3] or 1) * (place[3] or 1)) or 1.0
        for i, piece in enumerate(text.split("\n")):
            if not piece.strip():
                continue
            last = found[-1] if found else None
            if last and i == 0 and abs(last.y - y) < 0.4 * max(last.size, tall):
                found[-1] = replace(last, text=last.text + piece)
            else:
                found.append(Line(piece, x, y, tall))

    page.extract_text(visitor_text=visit)
    return found


def paragraphs(page: Sequence[Line], usual: dict[int, float]) -> list[str]:
    """The paragraphs of a page: parted by gaps wider than `usual`, other letters, indents, list marks, short lines."""
    longest = max((len(line.text) for line in page), default=0)
    left = min((line.x for line in page), default=0.0)
    groups: list[list[Line]] = []
    for line in page:
        if groups and not _parted(groups[-1][-1], line, usual, longest, left):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined([line.text.strip() for line in group]) for group in groups]


def usual_gaps(pages: Iterable[Sequence[Line]]) -> dict[int, float]:
    """Size of letters → the gap between their lines inside paragraphs: of those there are, one of the smallest."""
    gaps: dict[int, list[float]] = {}
    for line, after in (pair for page in pages for pair in pairwise(page)):
        if round(line.size) == round(after.size) and line.y - after.y > 0.95 * line.size:
            gaps.setdefault(round(line.size), []).append(line.y - after.y)
    return {size: sorted(found)[len(found) // 20] for size, found in gaps.items()}


def _parted(line: Line, after: Line, usual: dict[int, float], longest: int, left: float) -> bool:
    gap, size = line.y - after.y, max(line.size, after.size)
    if gap < 0 or gap > WIDER * usual.get(round(line.size), gap) or abs(line.size - after.size) > 0.08 * size:
        return True
    indented = after.x > line.x + 0.5 * size and line.x < left + 0.5 * size and bool(_ENDS.search(line.text.strip()))
    short = len(line.text.strip()) < SHORT * longest and not after.text.lstrip()[:1].islower()
    return indented or short or bool(_MARK.match(after.text.lstrip()))


def joined(texts: Sequence[str]) -> str:
    """Lines as one text, without the hyphens that only broke a word, unless it has its hyphen elsewhere in them."""
    known = set(re.findall(r"\w+-\w+", " ".join(texts)))
    out = ""
    for text in texts:
        broken = re.search(r"(\w+)[-\u00ad\u2010]\Z", out)
        word = re.match(r"[^\W\d_]+", text)
        if broken and word and word[0][0].islower():
            out = out[:-1] + ("-" if f"{broken[1]}-{word[0]}" in known else "") + text
        else:
            out = f"{out} {text}" if out else text
    return out
