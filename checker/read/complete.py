"""What is known of a document beside its text: said in front matter, in its format, or read from the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from checker.config import Config
from checker.errors import InputError
from checker.lang.pack import load
from checker.language import detect
from checker.model import Document
from checker.read import frontmatter, legacy
from checker.read.encoding import clean

_FIELDS = {"source": "publisher"}  # the front matter's `source` is who published; Document.source is the path
#: How a day begins whose year is not said.
UNSAID_YEAR = "XXXX"
_MIXED = re.compile(r"\w{0,20}(?:[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z])\w{0,20}")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def complete(document: Document, config: Config) -> Document:
    """`document` with its metadata: what it has is kept, front matter wins over what the format says, the rest is read.

    `said` grows by where each came from, and by warnings (key `note`). Raises InputError, with the line, for front
    matter that does not parse.
    """
    text, replaced = clean(document.text)
    document = _note(
        replace(document, text=text), f"{replaced} control characters are shown as \ufffd" if replaced else ""
    )
    document = _front(document)
    document = _unicode(document)
    document = _side(document, config)
    document = _language(document)
    document = _published(document)
    document = _publisher(document)
    return _suspicious(document)


def _front(document: Document) -> Document:
    if document.body or (document.segments and document.segments[0].start == 0):
        return document
    front = frontmatter.parse(document.text)
    changes: dict[str, Any] = {_FIELDS.get(key, key): value for key, value in front.values.items() if value}
    if "published" in changes:
        day = published(front, document.lang or detect(document.text[front.body :]))
        if day.startswith(UNSAID_YEAR):
            del changes["published"]
            document = replace(document, said=(*document.said, ("day", day)))
        else:
            changes["published"] = day
    said = tuple((name, "front matter") for name in changes)
    for line, key in front.others:
        ours = frontmatter.MEANT.get(key.lower())
        hint = f"; say '{ours}'" if ours else ""
        document = _note(document, f"line {line}: '{key}' is not a key of the front matter that is used{hint}")
    return replace(document, **changes, body=front.body, said=_without(document, changes) + said)


def published(front: frontmatter.FrontMatter, lang: str) -> str:
    """The day of publication of front matter, empty without one: EDTF, perhaps without a year (`XXXX-07-20`).

    Words are read in the language that the front matter names, else in `lang`. Raises InputError where they tell none.
    """
    value, line = front.values.get("published", ""), front.lines.get("published")
    if not value or frontmatter.plain(value):
        return frontmatter.day(value, line) if value else ""
    from checker.published import said_day

    return said_day(value, load(front.values.get("lang") or lang)) or frontmatter.day(value, line)


def _unicode(document: Document) -> Document:
    """A font encoding that keeps every letter's place is read as what it shows, in any format."""
    text, name = legacy.convert(document.text)
    if not name:
        return document
    if len(text) != len(document.text):
        raise InputError(f"is Vietnamese in the {name} font encoding; save it as Unicode text")
    return _note(replace(document, text=text), f"{name} font encoding, converted")


def _side(document: Document, config: Config) -> Document:
    if document.side:
        return document
    side = next((side for pattern, side in config.sides.items() if fnmatchcase(document.source, pattern)), None)
    return document if side is None else _say(document, "side", side, "configuration")


def _language(document: Document) -> Document:
    if document.lang:
        return document
    code = detect(document.text[document.body :])
    how = "function words" if code != "und" else "no known language; read as English"
    return _say(document, "lang", code, how)


def _published(document: Document) -> Document:
    if document.published:
        return document
    try:
        from checker.published import publication
    except ImportError:
        return document
    found = publication(document.text[document.body :], document.url, load(document.lang or "en"))
    return document if not found else _say(document, "published", found[0], found[1])


def _publisher(document: Document) -> Document:
    host = urlsplit(document.url or "").hostname if not document.publisher else None
    return _say(document, "publisher", host.removeprefix("www.").rstrip("."), "URL") if host else document


def _suspicious(document: Document) -> Document:
    """Notes on what a reader of the page would not see: mixed alphabets, text that runs backwards."""
    body = document.text[document.body :]
    if mixed := _MIXED.search(body):
        document = _note(document, f"'{mixed[0]}' mixes letters of two alphabets that look alike")
    if _BIDI.search(body):
        document = _note(document, "has characters that change the direction of the text")
    return document


def _say(document: Document, name: str, value: str, how: str) -> Document:
    change: dict[str, Any] = {name: value}
    return replace(document, **change, said=(*_without(document, change), (name, how)))


def _without(document: Document, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in document.said if pair[0] not in names)


def _note(document: Document, text: str) -> Document:
    said = ("note", text)
    return document if not text or said in document.said else replace(document, said=(*document.said, said))
