"""Quotations: what stands between quotation marks, sentence by sentence, as normalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.claims.fold import folded
from checker.claims.reading import Reading
from checker.model import Mention, Value

#: Shorter ones are names and ironies rather than statements.
LEAST: Final = 2
_QUOTE: Final = re.compile(r'"([^"\n]{6,3000})"')
_SENTENCE: Final = re.compile(r"[^.!?]+(?:[.!?](?![\s]|$)[^.!?]*)*[.!?]*")


def find(reading: Reading) -> Iterator[Mention]:
    """Each sentence of two words or more inside quotation marks."""
    for quote in _QUOTE.finditer(reading.text):
        yield from sentences(reading.text, quote.start(1), quote.end(1))


def sentences(text: str, start: int, end: int) -> Iterator[Mention]:
    """The sentences of a stretch that is known to be quoted."""
    for match in _SENTENCE.finditer(text, start, end):
        said = match.group().strip(" ,.;")
        words = normal(said)
        if len(words.split()) >= LEAST:
            at = match.start() + match.group().index(said[0])
            yield Mention("quote", at, at + len(said), Value(words))


def normal(text: str) -> str:
    """The words of a quotation without case, marks and punctuation."""
    return folded(re.sub(r"[^\w\s'’-]", " ", text)).replace("viet nam", "vietnam")
