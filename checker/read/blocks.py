"""From lines to blocks: paragraphs as written, whether a line is a paragraph or a text editor broke them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.model import Section

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85\v\f]+")
_MARK = re.compile(r"[-*•–·▪►+]\s+(?=\S)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_STOP = re.compile(r"[.!?…:;]['\"’”»)\]/]*\Z|/\./?\Z")

#: A text of hard-wrapped lines: no line is longer than this, and of the lines of a paragraph at least this share is
#: filled, that is, the next word would not have fitted (tests/test_blocks.py: texts wrapped at 60, 72, 80 and 100).
WIDEST, FILLED = 120, 0.6

#: No paragraph of 155 news pages has over 500 code points. What reads values looks at a paragraph as a whole, and for
#: some texts takes longer by the square of its length: 80,000 code points of numbers took 55 s in one, 3.6 s in pieces.
LONGEST = 3_000

#: The longest word of those pages, an address, has 167.
WORDLESS = 1_000
_RUN = re.compile(rf"\S{{{WORDLESS},}}")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, end)` of text that stands alone; `section` and `heading` where the format says them."""

    start: int
    end: int
    text: str
    section: Section | None = None
    heading: str = ""
    gap: bool = False  # a blank line stands before it
    item: bool = False  # it opens with the mark of a list
    speaker: str = ""
    why: str = ""


def blocks(text: str, start: int) -> list[Block]:
    """The blocks of plain `text` from offset `start`, in order; a block of several lines was wrapped."""
    lines = [_stripped(text, *found.span()) for found in _LINE.finditer(text, start)]
    lines = [(a, b) for a, b in lines if b > a]
    gaps = [i == 0 or _blank(text, lines[i - 1][1], lines[i][0]) for i in range(len(lines))]
    width = wrapped(text, lines, gaps)
    found: list[Block] = []
    for i, (a, b) in enumerate(lines):
        if found and not gaps[i] and _continues(text, lines[i - 1], (a, b), width):
            last = found[-1]
            found[-1] = Block(last.start, b, text[last.start : b], gap=last.gap, item=last.item)
        else:
            found.append(Block(a, b, text[a:b], gap=gaps[i], item=bool(_MARK.match(text, a, b))))
    return found


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _blank(text: str, start: int, end: int) -> bool:
    """Whether between two lines there is an empty one."""
    between = text[start:end].replace("\r\n", "\n")
    return sum(between.count(c) for c in "\r\n\u2028\u2029\x85\f") > 1


def wrapped(text: str, lines: Sequence[tuple[int, int]], gaps: Sequence[bool]) -> int:
    """The width at which the lines of a text were broken, 0 where each line stands for itself."""
    pairs = [(lines[i - 1], lines[i]) for i in range(1, len(lines)) if not gaps[i] and not _MARK.match(text, *lines[i])]
    width = max((b - a for pair in pairs for a, b in pair), default=0)
    if len(pairs) < 2 or width > WIDEST or width < 40:
        return 0
    filled = sum(1 for one, two in pairs if _fills(text, one, two, width))
    return width if filled >= FILLED * len(pairs) else 0


def _fills(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = re.compile(r"\S+").match(text, *following)
    return line[1] - line[0] + 1 + (word.end() - word.start() if word else 0) > width


def _continues(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the paragraph of a line goes on in the line below it."""
    if _MARK.match(text, *following) or ("|" in text[slice(*line)] and "|" in text[slice(*following)]):
        return False  # an item; a row below a row of a table
    if width and _fills(text, line, following, width):
        return True
    # a break inside a sentence, as some write one clause a line
    open_end = not _STOP.search(text[max(line[0], line[1] - 8) : line[1]]) and line[1] - line[0] > 40
    return open_end and text[following[0]].islower()


def short(block: Block) -> list[Block]:
    """A block in pieces of at most `LONGEST` code points, cut behind a sentence or at least between words.

    A run of letters without a space that is longer than `WORDLESS` is no text: it is a piece of its own, set aside.
    """
    if len(block.text) <= LONGEST:
        return [block]
    pieces: list[Block] = []
    at = 0
    for found in _RUN.finditer(block.text):
        pieces += _pieces(block, at, found.start())
        pieces.append(_part(block, *found.span(), aside=True))
        at = found.end()
    return [*pieces, *_pieces(block, at, len(block.text))]


def _pieces(block: Block, start: int, end: int) -> list[Block]:
    pieces: list[Block] = []
    while end - start > LONGEST:
        cut = max(block.text.rfind(mark, start, start + LONGEST) + 1 for mark in (". ", "! ", "? "))
        if cut <= start:
            cut = block.text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        pieces.append(_part(block, start, cut))
        start = cut
    pieces.append(_part(block, start, end))
    return [piece for piece in pieces if piece.text]


def _part(block: Block, start: int, end: int, *, aside: bool = False) -> Block:
    """The stretch of a block without the white space at its ends."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    place = block.start + start
    part = replace(block, start=place, end=place + len(text), text=text)
    return replace(part, section="boilerplate", why="a run of letters without a space") if aside else part
