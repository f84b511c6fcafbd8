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
#: Sentences that share fewer of their words are not two wordings of one statement, and marking every other word says
#: nothing. Of the 55 pairs of English sentences matched in six documents, those at .40 and above word one statement,
#: those at .33 and below do not (printed by `words.likeness` over the pairs of `checker audit`).
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


def likeness(left: Side, right: Side) -> float:
    """The share of words, in order, that two sentences have in common, from 0 to 1."""
    return _matcher(_words(_tokens(left, LONGEST)), _words(_tokens(right, LONGEST))).ratio()


def _compared(a: list[Piece], b: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Words against words; spaces and punctuation are neither compared nor marked."""
    words_a, words_b = _words(a), _words(b)
    matcher = _matcher(words_a, words_b)
    if matcher.ratio() < _ALIKE:
        return a, b
    left, right = a[:], b[:]
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag != "equal":
            _mark(left, [at for at, _ in words_a[a1:a2]])
            _mark(right, [at for at, _ in words_b[b1:b2]])
    return left, right


def _words(pieces: list[Piece]) -> list[tuple[int, str]]:
    """`(index, folded word)` of the pieces that are words."""
    return [(at, _key(piece)) for at, piece in enumerate(pieces) if any(map(str.isalnum, piece.text))]


def _matcher(a: list[tuple[int, str]], b: list[tuple[int, str]]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word for _, word in a], [word for _, word in b], autojunk=False)


def _key(piece: Piece) -> str:
    return unicodedata.normalize("NFC", piece.text).casefold()


def _mark(pieces: list[Piece], places: list[int]) -> None:
    for at in places:
        if pieces[at].kind == "same":
            pieces[at] = Piece(pieces[at].text, "differs")


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Runs of one kind as one piece; a space between two differing words is marked with them."""
    kinds = [p.kind for p in pieces]
    for i in range(1, len(pieces) - 1):
        if pieces[i].text.isspace() and kinds[i - 1] == "differs" == pieces[i + 1].kind:
            kinds[i] = "differs"
    runs = groupby(zip(pieces, kinds, strict=True), key=lambda pair: pair[1])
    return tuple(Piece("".join(p.text for p, _ in run), kind) for kind, run in runs)
