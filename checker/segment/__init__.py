"""What each stretch of a document is: headline, body, caption, quotation … or part of the page around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.model import Document, Segment
from checker.read.blocks import WORDLESS, Block, blocks, short
from checker.segment import marks, quotes
from checker.segment.cues import Cues, cues
from checker.segment.entries import HEADING
from checker.segment.page import roles
from checker.segment.quotes import Voice, heard
from checker.segment.role import Role
from checker.segment.sentences import sentences

_MACHINE = re.compile(
    rf"\S{{{WORDLESS},}}|"
    r"(?<=\])\((?:https?:|/|#|mailto:|www\.)[^()\s]*(?:\s\"[^\"]*\")?\)|(?:https?://|www\.)[^\s<>\"”’)\]]+|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|[\r\n\u2028\u2029\x85\v\f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+|^>+|(?<=\n)>+"
)
#: Without one of these, and of an ordinary length, a text has nothing of it: most have not.
_MACHINES = re.compile(r"[@*_`>\r\n\u2028\u2029\x85\v\f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\]\(|://|www\.")

__all__ = ["readable", "segments", "sentences"]


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, in order, without overlap; together they hold all it says below the front matter.

    What belongs to the page around the article is boilerplate, and says why. A heading and what hands over to a list
    are said with what stands under them, a speaker with a quotation.
    """
    return _kept(document) if len(document.text) <= _ORDINARY else _cut(document)


#: Facts, copies and the report ask for the segments of a document one after the other, event by event.
_EVENT = 32
#: The text of a longer one is not held on to (code points).
_ORDINARY = 100_000


@lru_cache(maxsize=_EVENT)
def _kept(document: Document) -> tuple[Segment, ...]:
    return _cut(document)


def _cut(document: Document) -> tuple[Segment, ...]:
    words = cues(document.lang or "en")
    found = _given(document) if document.segments else blocks(document.text, document.body)
    found = [piece for block in found for piece in short(block)]
    marked = any(block.section not in {None, "body", "boilerplate"} for block in found)
    known = roles(found, words, document.title, marked)
    return tuple(_segments(found, known, words))


def readable(text: str) -> str:
    """`text` of the same length with spaces for what is there for machines: addresses, Markdown marks, line breaks."""
    if len(text) < WORDLESS and _MACHINES.search(text) is None:
        return text
    return _MACHINE.sub(lambda found: " " * len(found[0]), text)


def _given(document: Document) -> list[Block]:
    """The blocks of a format that says which are headings, captions or items."""
    text = document.text
    return [
        Block(
            s.start,
            s.end,
            text[s.start : s.end],
            s.section,
            s.heading,
            gap=True,
            item=s.section == "list",
            speaker=s.speaker,
            why=s.why,
        )
        for s in document.segments
    ]


def _segments(found: Sequence[Block], known: Sequence[Role | None], words: Cues) -> list[Segment]:
    """One segment a block, each under its heading and with its speaker."""
    made: list[Segment] = []
    heading = lead = ""
    voice = Voice()
    for i, (block, before) in enumerate(zip(found, known, strict=True)):
        role = before or _left(block, i, found, made, words)
        text = block.text
        if role.section in {"heading", "headline"}:
            voice = Voice(last=voice.last)
            lead, above = (text.strip(" :"), heading) if text.rstrip().endswith(":") else ("", text.strip(" #*_"))
            heading = above if role.section == "heading" else ""
        if role.section in {"body", "lead", "quotation"}:
            voice = heard(voice, text, words, role.section == "quotation")
            role = Role("quotation") if voice.speaking else role
            lead = _handing(text) if text.rstrip().endswith(":") else ""
        under = block.heading or (lead if role.section in {"list", "table"} and lead else heading)
        said = block.speaker or (voice.speaker if role.section == "quotation" else "")
        under = "" if role.section in {"heading", "headline"} else under
        made.append(Segment(block.start, block.end, role.section, under, said, role.why))
    return made


def _handing(text: str) -> str:
    """The sentence that hands over to a list: the last one of its paragraph."""
    return _SENTENCES.split(text)[-1].strip(" :")


_SENTENCES = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-z])")


def _left(block: Block, i: int, found: Sequence[Block], made: Sequence[Segment], words: Cues) -> Role:
    """The role of a block that is nothing of the page: heading, first paragraph or body."""
    text = block.text
    asks = text.rstrip().endswith("?") and not _SENTENCES.search(text)
    short = marks.words(text) <= HEADING and (asks or not marks.paragraph(text))
    follows = i + 1 < len(found) and not text.rstrip().endswith((",", ";"))
    if short and follows and (asks or not marks.stopped(text)) and not _speech(text, words):
        return Role("heading" if i else "headline")
    written = any(s.section in {"lead", "body", "quotation"} for s in made)
    return Role("body" if written else "lead")


def _speech(text: str, words: Cues) -> bool:
    """Whether a short block belongs to what is said, or hands over to it or to a list, and heads nothing."""
    return (
        quotes.hands_over(text, words)
        or quotes.opens(text)
        or text.startswith("(")
        or (text.rstrip().endswith(":") and marks.words(text) > 5)
    )
