"""What each stretch of a document is: headline, body, caption, quotation … or part of the page around them."""

from __future__ import annotations

from checker.model import Document, Segment
from checker.segment.blocks import blocks
from checker.segment.sentences import sentences

__all__ = ["segments", "sentences"]


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, in order, without overlap; together they hold all it says below the front matter."""
    return tuple(Segment(b.start, b.end, "body") for b in blocks(document.text, document.body))
