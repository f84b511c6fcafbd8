"""The text as the claim types read it: folded without moving an offset, beside what is known of its time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from itertools import accumulate
from typing import Final, TypeVar

from checker.lang.pack import Pack

T = TypeVar("T")

#: Folds that keep the length: typographic spaces, quotes, dashes and minus signs to one form each.
_FOLD = {
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t", " "), **dict.fromkeys("’‘ʼ′", "'"),
    **dict.fromkeys("“”„″", '"'), **dict.fromkeys("‐‑‒−﹣－", "-"), "—": "–",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of NFC text and its context; offsets of mentions are those of `text`.

    `lower` has the length of `text`. A line break in `text` ends a paragraph: no mention crosses it.
    `published` is the day of publication where known: relative dates are resolved from it; not `precise`, it stands
    for its month or year, and no day is counted from it. `us` says that numeric dates are month first.
    """

    text: str
    lower: str
    pack: Pack
    published: date | None = None
    us: bool = False
    precise: bool = True


def once(read: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """`read`, keeping what it made of the last reading: all claim types ask the same of one text, then of the next."""
    last: tuple[Reading, T] | None = None

    @wraps(read)
    def kept(reading: Reading) -> T:
        nonlocal last
        held = last  # another thread may set it
        if held is None or held[0] is not reading:
            last = held = reading, read(reading)
        return held[1]

    return kept


#: Letters that most words are of: a set of ranges, which the engine passes over twice as fast as "no letter is not".
_LATIN: Final = "a-zà-öø-ÿăđĩũơưạ-ỹ"
_PIECE: Final = re.compile(
    rf"[{_LATIN}]{{2,}}+(?: |[^\W\d_]*+ ?)|[^\W\d_][0-9](?![^\W_]) ?|[^\W\d_]+ ?|[0-9]+|[^\w\s] ?|(?s:.)"
)


@once
def split(reading: Reading) -> tuple[Sequence[str], Sequence[int]]:
    """The lower-case text cut up, and where each piece starts: words, letters with a digit (`q1`), digits, marks.

    Words and marks take a space behind them along.
    """
    found = _PIECE.findall(reading.lower)
    return found, list(accumulate(map(len, found), initial=0))


def reading(text: str, pack: Pack, published: date | None = None, us: bool = False, precise: bool = True) -> Reading:
    """Fold NFC `text` for reading; the folds never change its length."""
    folded = text
    for char, plain in _FOLD.items():  # forty times as quick as `translate`, which asks for every character
        folded = folded.replace(char, plain)
    return Reading(folded, lower(folded), pack, published, us, precise)


def lower(text: str) -> str:
    """Lower case of the same length (`İ` would grow to two code points)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def compose(text: str) -> tuple[str, list[int] | None]:
    """NFC of `text`, and for each of its offsets (the end included) the offset in `text`; None where they are equal."""
    if unicodedata.is_normalized("NFC", text):
        return text, None
    out: list[str] = []
    back: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _joins_on(text, end):
            continue
        piece = unicodedata.normalize("NFC", text[start:end])
        out.append(piece)
        back.extend([start] * len(piece))
        start = end
    return "".join(out), [*back, len(text)]


def _joins_on(text: str, at: int) -> bool:
    """Whether the character at `at` may combine with those before it: a mark, a Hangul letter, a pair that composes."""
    char = text[at]
    if char < "\u0300":
        return False
    joins = unicodedata.combining(char) or "\u1160" <= char <= "\u11ff"
    return bool(joins) or len(unicodedata.normalize("NFC", text[at - 1] + char)) == 1
