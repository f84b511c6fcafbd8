"""An e-mail: its subject and what was written, without what it answers to and without the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache

from checker.config import Config
from checker.errors import InputError
from checker.lang.pack import codes, load
from checker.model import Document, Segment
from checker.read import encoding
from checker.read.blocks import blocks

#: What the parser of the standard library raises on headers that are broken in one of many ways.
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError)


def read(data: bytes, config: Config) -> list[Document]:
    """The one document of a message, its text the subject and the body; raises InputError."""
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    part = _body(message)
    if part is None or not any(_header(message, name) for name in ("subject", "from", "date")):
        raise InputError("is not an e-mail with a text to be read")
    subject = " ".join(_header(message, "subject").split())
    page = part.get_content_type() == "text/html"
    document = _page(part, config) if page else _plain(subject, _content(part))
    return [_described(document, message, subject)]


def _body(message: EmailMessage) -> MIMEPart | None:
    try:
        return message.get_body(("plain", "html"))
    except _BROKEN:
        return None


def _content(part: MIMEPart) -> str:
    """The text of a part by the character set it names, or as any text is read."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):  # a character set that is none
        return encoding.decode(data)[0]


def _page(part: MIMEPart, config: Config) -> Document:
    from checker.read import html

    return html.read(_content(part).encode(), config)[0]


def _plain(subject: str, body: str) -> Document:
    text = encoding.clean(f"{subject}\n\n{body}")[0]
    start = len(subject) + 2
    answered = _answered().search(text, start)
    end = answered.start() if answered and text[start : answered.start()].strip() else len(text)
    return Document("", text, segments=tuple(_segments(text, len(subject), start, end)))


@cache
def _answered() -> re.Pattern[str]:
    """The line with which the message that is answered begins, or the signature."""
    tables = [table for code in codes() if (table := load(code).text)]
    words = "|".join(re.escape(word) for table in tables for word in table.replies)
    return re.compile(rf"^(?:>.*|-- ?|_{{5,}}|-{{2,}}\s?(?:{words}).*|.{{5,200}}\b(?:{words})\s?:)\s*$", re.I | re.M)


def _segments(text: str, subject: int, start: int, end: int) -> Iterator[Segment]:
    if text[:subject].strip():
        yield Segment(0, subject, "headline")
    for block in blocks(text[:end], start):
        yield Segment(block.start, block.end, "list" if block.item else "body")
    for block in blocks(text, end):
        yield Segment(block.start, block.end, "boilerplate", why="below what was written")


def _described(document: Document, message: EmailMessage, subject: str) -> Document:
    name, address = parseaddr(_header(message, "from"))
    sent = _sent(message)
    said = [
        ("encoding", "e-mail"),
        *((key, "e-mail header") for key, value in (("title", subject), ("published", sent)) if value),
    ]
    publisher = name or address.rpartition("@")[2]
    if publisher:
        said.append(("publisher", "e-mail header"))
    return replace(
        document, title=subject or document.title, published=sent or document.published, publisher=publisher or None,
        said=tuple(said),
    )  # fmt: skip


def _sent(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(message: EmailMessage, name: str) -> str:
    """A header as text; a broken one is empty."""
    try:
        return encoding.clean(str(message[name] or ""))[0]
    except _BROKEN:
        return ""
