"""Lines that are a label and its value, as in boxes of facts and chronicles, and numbered lines that head others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from checker.read.blocks import Block
from checker.segment import marks

#: `Deaths: 9`, `14:25: the boat sinks`: a label of one phrase, a colon and a space, nobody's words.
ENTRY = re.compile(r"(?P<label>(?:[^\s:.!?;|]|[.:](?=\S)|[ \t](?=\S)){1,60}):\s+(?=[^\s\"“«„‘'])")
#: `512 — kilometres from the capital`, `08:15 - the boat leaves`: a figure, a dash and what it is.
_FIGURE = re.compile(r"[~≈+]?\d\S*(?:\s[^\s–—-]+){0,3}\s+[–—-]\s+(?=[^\W\d])")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s+(?=\S)")
_DIGIT = re.compile(r"\d")

#: A label has no more words, and a line of a box no more; both are wider than all that the bundles of the tests have.
_LABEL, _LINE = 10, 22
#: So many lines make a box, and so many of them (at least) hold a figure.
BOX, _FIGURES = 2, 2
#: A heading has no more words.
HEADING = 14


def boxes(blocks: Sequence[Block], free: Sequence[bool]) -> Iterator[range]:
    """The runs of `free` blocks that are lines of one box: two or more in a row, no one else's words between them.

    A blank line parts two boxes, unless one stands between all lines of the text.
    """
    able = [ok and _entry(block) for block, ok in zip(blocks, free, strict=True)]
    for ok, group in groupby(range(len(blocks)), key=able.__getitem__):
        whole = list(group)
        if not ok or len(whole) < BOX:
            continue
        close = list(_unparted(blocks, whole))
        for run in close if any(len(run) >= BOX for run in close) else [whole]:
            if len(run) >= BOX and sum(1 for i in run if _figured(blocks[i].text)) >= _FIGURES:
                yield range(run[0], run[-1] + 1)


def _unparted(blocks: Sequence[Block], run: Sequence[int]) -> Iterator[list[int]]:
    """The parts of a run between blank lines."""
    cuts = [0, *(k for k in range(1, len(run)) if blocks[run[k]].gap), len(run)]
    yield from ([*run[a:b]] for a, b in pairwise(cuts))


def _entry(block: Block) -> bool:
    text = block.text
    if block.item or len(text) > 300 or marks.words(text) > _LINE or text.rstrip().endswith(("?", ":")):
        return False
    if _FIGURE.match(text):
        return True
    found = ENTRY.match(text)
    return found is not None and marks.words(found["label"]) <= _LABEL and _WORD.search(found["label"]) is not None


_WORD = re.compile(r"[^\W\d_]|\d[:h]\d|\d+h")


def _figured(text: str) -> bool:
    """Whether a line of a box says a figure, or its label is a day or a time; `Speaker 1:` is none of these."""
    found = ENTRY.match(text)
    if found is None or _FIGURE.match(text) or _TIME.search(found["label"]):
        return True
    return _DIGIT.search(text, found.end()) is not None


_TIME = re.compile(r"\d(?:[/:.h]\d|\s?[^\W\d])")


def fact(text: str) -> bool:
    """Whether a line is a label and a figure that is no telephone number and no address: `Attendance: 12,460`."""
    found = ENTRY.match(text)
    if found is None or marks.words(found["label"]) > _LABEL or _CONTACT.search(text):
        return False
    return _DIGIT.search(text, found.end()) is not None


def listed(text: str) -> bool:
    """Whether a line of a list tells something with a figure, and not how to reach somebody."""
    return _DIGIT.search(_NUMBERED.sub("", text, count=1)) is not None and not _CONTACT.search(text)


def enumerated(text: str) -> bool:
    """Whether a line opens with its number in a list."""
    return _NUMBERED.match(text) is not None


_CONTACT = re.compile(r"@|https?://|www\.|(?:\+\d|\b0|\(0|\b1[89]00\b)[\d .()-]{6,}|\b1[89]00[ .]?\d{4}\b")


def clocked(text: str) -> bool:
    """Whether a line opens with a time of day."""
    return _CLOCK.match(text) is not None


_CLOCK = re.compile(r"[-*•–·▪►\s]*(?:\d{1,2}[:h.]\d\d|\d{1,2}\s?h\b|\d{1,2}\s(?:giờ|heures?)\b|\d{1,2}\s?[ap]\.?m\b)")


def numbered(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is a numbered heading: short, no sentence, and not one of a list of such lines."""
    if not _heads(blocks, i) or i + 1 == len(blocks) or _NUMBERED.match(blocks[i + 1].text):
        return False
    return not (i and _heads(blocks, i - 1))


def _heads(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block could be a numbered heading by itself."""
    text = blocks[i].text
    opening = _NUMBERED.match(text)
    if opening is None or blocks[i].section not in {None, "body"} or marks.words(text) > HEADING:
        return False
    asks = text.rstrip().endswith("?")
    return asks or not (
        marks.stopped(text) or text.rstrip().endswith((":", ",", ";")) or ENTRY.match(text, opening.end())
    )
