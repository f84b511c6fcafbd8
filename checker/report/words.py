"""Which words differ between two passages: pieces to mark, for the terminal and the page alike."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal

from checker.report.text import clip

if TYPE_CHECKING:
    from checker.model import Side

Kind = Literal["same", "differs", "value"]

#: A word keeps its combining marks, and a number its separators: `1,936` and `31/3` differ as a whole.
_TOKEN: Final = re.compile(r"[\w\u0300-\u036f]+(?:[.,:/’'-][\w\u0300-\u036f]+)*|\s+|[^\w\s]")
#: Sentences that share less are not two wordings of one: of the English pairs looked at, those below .4 had only
#: function words in common, and marking every other word says nothing.
_ALIKE: Final = 0.4
#: Longer passages are clipped around the value first; also bounds the quadratic comparison.
LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage: `value` is the claim itself, `differs` what the other passage says otherwise."""

    text: str
    kind: Kind = "same"


def marked(left: Side, right: Side, most: int = LONGEST) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both sentences in pieces, at most `most` characters each; words are compared where they can be."""
    a, b = _tokens(left, most), _tokens(right, most)
    if left.lang == right.lang:
        a, b = _compared(a, b)
    return _joined(a), _joined(b)


def alone(side: Side, most: int = LONGEST) -> tuple[Piece, ...]:
    """The sentence of one side in pieces, its value marked."""
    return _joined(_tokens(side, most))


def span(side: Side) -> tuple[int, int]:
    """Where the text of a side stands in its sentence; `(0, 0)` where it does not."""
    start = side.start - side.sentence_start
    if start >= 0 and side.text and side.sentence[start : start + len(side.text)] == side.text:
        return start, start + len(side.text)
    found = side.sentence.find(side.text) if side.text else -1
    return (found, found + len(side.text)) if found >= 0 else (0, 0)


def _tokens(side: Side, most: int) -> list[Piece]:
    text, start, end = clip(side.sentence or side.text, *(span(side) if side.sentence else (0, len(side.text))), most)
    parts = ((text[:start], "same"), (text[start:end], "value"), (text[end:], "same"))
    return [Piece(word, kind) for part, kind in parts for word in _TOKEN.findall(part)]  # type: ignore[arg-type]


def _compared(a: list[Piece], b: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    matcher = SequenceMatcher(None, [_key(p) for p in a], [_key(p) for p in b], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return a, b
    left, right = a[:], b[:]
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag != "equal":
            left[a1:a2] = [_differing(p) for p in a[a1:a2]]
            right[b1:b2] = [_differing(p) for p in b[b1:b2]]
    return left, right


def _key(piece: Piece) -> str:
    return " " if piece.text.isspace() else unicodedata.normalize("NFC", piece.text).casefold()


def _differing(piece: Piece) -> Piece:
    return piece if piece.kind == "value" or not piece.text.strip() else Piece(piece.text, "differs")


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Runs of one kind as one piece; a space between two differing words is marked with them."""
    kinds = [p.kind for p in pieces]
    for i in range(1, len(pieces) - 1):
        if pieces[i].text.isspace() and kinds[i - 1] == "differs" == pieces[i + 1].kind:
            kinds[i] = "differs"
    runs = groupby(zip(pieces, kinds, strict=True), key=lambda pair: pair[1])
    return tuple(Piece("".join(p.text for p, _ in run), kind) for kind, run in runs)
