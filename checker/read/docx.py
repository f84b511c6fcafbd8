"""A Word document: its paragraphs, headings, lists, tables and notes, from XML in which entities are forbidden."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Section
from checker.read.encoding import clean
from checker.read.limits import within
from checker.read.page import Part, assemble

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"

#: Elements inside each other: a table in a table in a text box has under sixty.
DEEPEST = 300

_STYLES: tuple[tuple[str, Section], ...] = (
    ("title", "headline"), ("caption", "caption"), ("quote", "quotation"), ("intensequote", "quotation"),
    ("listparagraph", "list"), ("listbullet", "list"), ("listnumber", "list"),
)  # fmt: skip
_HEADING = re.compile(r"heading\s?(\d)", re.IGNORECASE)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    NotImplementedError,
    EOFError,
    KeyError,
    ValueError,
    OSError,
    RuntimeError,
)


def read(data: bytes, config: Config) -> list[Document]:
    """The one document of a `.docx`, its places the heading path; raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _xml(archive, "word/document.xml", config)
            notes = [_xml(archive, name, config) for name in _notes(archive)]
            core = _xml(archive, "docProps/core.xml", config) if "docProps/core.xml" in archive.namelist() else None
    except DefusedXmlException as error:
        raise InputError("holds XML entities, which a document needs not: it is not read") from error
    except _BROKEN as error:
        raise InputError(f"is not a Word document that can be read: {str(error)[:120]}") from error
    document = assemble([*_parts(body), *(part for note in notes for part in _footnotes(note))])
    title = (core.findtext(_TITLE) or "").strip() if core is not None else ""
    return [replace(document, title=clean(title)[0] or None, said=(("encoding", "docx"),))]


def _notes(archive: zipfile.ZipFile) -> list[str]:
    return [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in archive.namelist()]


def _xml(archive: zipfile.ZipFile, name: str, config: Config) -> Element:
    """The tree of one member of the archive, of which no more is unpacked than a document may have."""
    with archive.open(name) as member:
        data = member.read(config.max_bytes + 1)
    within(len(data), config.max_bytes)
    depth = 0
    tree: Element | None = None
    for event, element in iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True):
        tree = element if tree is None else tree
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise InputError("is nested too deeply to be read")
    if tree is None:
        raise InputError("is not a Word document that can be read: it has no text")
    return tree


def _parts(tree: Element) -> Iterator[Part]:
    """The paragraphs and rows of tables in a document, in order; without recursion, however deep its tables are."""
    inside: set[Any] = set()
    for element in tree.iter():
        if element in inside:
            continue
        if element.tag == f"{_W}tr":
            inside.update(element.iter(f"{_W}p"))
            cells = [_cell(cell) for cell in element.findall(f"{_W}tc")]
            yield Part(" | ".join(cells) if any(cells) else "", "table")
        elif element.tag == f"{_W}p":
            yield _paragraph(element)


def _cell(cell: Element) -> str:
    return " ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p"))


def _paragraph(element: Element) -> Part:
    properties = element.find(f"{_W}pPr")
    style = _value(properties, "pStyle").replace("-", "").lower()
    text = clean(_text(element))[0]
    if level := _HEADING.match(style):
        return Part(text, "heading", max(2, min(int(level[1]) + 1, 6)))
    section = next((section for name, section in _STYLES if style.startswith(name)), None)
    listed = properties is not None and properties.find(f"{_W}numPr") is not None
    return Part(text, section or ("list" if listed else "body"))


def _value(properties: Element | None, name: str) -> str:
    found = properties.find(f"{_W}{name}") if properties is not None else None
    return (found.get(f"{_W}val") or "") if found is not None else ""


def _text(paragraph: Element) -> str:
    """The text of a paragraph as it prints: what was deleted under change tracking is not in it."""
    shown = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
    return "".join(e.text or "" if e.tag == f"{_W}t" else shown.get(e.tag, "") for e in paragraph.iter())


def _footnotes(tree: Element) -> Iterator[Part]:
    for note in tree:
        if note.get(f"{_W}type") is None:
            yield Part(clean(_cell(note))[0], "body", place=f"note {note.get(f'{_W}id') or ''}".strip())
