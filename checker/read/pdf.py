"""A PDF: its lines put together to paragraphs again, page by page; running heads and page numbers set aside."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdf
from pypdf.errors import PyPdfError

from checker.config import Config
from checker.errors import InputError
from checker.lang.pack import codes, load
from checker.model import Document
from checker.read.encoding import clean
from checker.read.page import Part, assemble
from checker.read.pdf_layout import Line, joined, lines, paragraphs, usual_gaps

#: Lines at the top and at the bottom of a page among which running heads, page numbers and footers stand.
EDGE = 3

_UNTITLED = re.compile(r"microsoft word|untitled|\.(?:docx?|pdf|indd|odt|txt)\b|^\W*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:]\W*\Z")
_BROKEN = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, OverflowError, AssertionError,
    NotImplementedError, ArithmeticError,
)  # fmt: skip


def read(data: bytes, config: Config) -> list[Document]:
    """The one document of a PDF, its places the pages; raises InputError where it has no text to be read."""
    try:
        pages, title = _opened(data)
    except _BROKEN as error:
        raise InputError(f"is not a PDF that can be read: {str(error)[:120] or type(error).__name__}") from error
    if not any(pages):
        raise InputError("has no text in it: it is a scan, or empty")
    return [replace(assemble(_parts(pages)), title=_title(title), said=(("encoding", "PDF text"),))]


def _opened(data: bytes) -> tuple[list[list[Line]], str]:
    """The lines of each page, and the title that the file has."""
    file = pypdf.PdfReader(io.BytesIO(data))
    if file.is_encrypted and not file.decrypt(""):
        raise InputError("is encrypted; save it without a password")
    pages = [[replace(line, text=clean(line.text)[0]) for line in lines(page)] for page in file.pages]
    return pages, str(file.metadata.title or "") if file.metadata else ""


def _title(title: str) -> str | None:
    """A title that somebody gave, not the name of the file it was printed from."""
    return None if _UNTITLED.search(title) or len(title) < 12 else " ".join(clean(title)[0].split())


def _parts(pages: list[list[Line]]) -> Iterator[Part]:
    """Paragraphs and page furniture in reading order; a paragraph that goes on over the page is one part."""
    repeated, usual = _repeated(pages), usual_gaps(pages)
    waiting: Part | None = None
    for number, page in enumerate(pages, 1):
        edges = _edges(page)
        aside = {i for i in edges if _form(page[i]) in repeated}
        kept = [line for i, line in enumerate(page) if i not in aside]
        found = [Part(text, place=f"page {number}") for text in paragraphs(kept, usual)]
        if waiting and found and found[0].text[:1].islower():
            found[0] = replace(waiting, text=joined([waiting.text, found[0].text]))
        elif waiting:
            yield waiting
        waiting = found.pop() if found and not _ENDS.search(found[-1].text) else None
        yield from found
        yield from (Part(page[i].text, "boilerplate", place=f"page {number}") for i in sorted(aside))
    if waiting:
        yield waiting


def _edges(page: list[Line]) -> set[int]:
    """The numbers of the lines at the top and bottom of a page."""
    return {*range(min(EDGE, len(page))), *range(max(0, len(page) - EDGE), len(page))}


@cache
def _number() -> re.Pattern[str]:
    """The number of a page as it stands alone on a line: `3`, `- 3 -`, `Page 3 of 10`."""
    tables = [table for code in codes() if (table := load(code).text)]
    words = "|".join(re.escape(word) for table in tables for word in table.pages)
    return re.compile(rf"\W*(?:(?:{words})\s*)?\d{{1,4}}(?:\s*(?:/|[a-z]{{2}}|-)\s*\d{{1,4}})?\W*", re.IGNORECASE)


def _form(line: Line) -> str:
    """A line as it looks on each page: numbers of pages left out."""
    text = line.text.strip()
    return "#" if _number().fullmatch(text) else re.sub(r"\d+", "#", text).casefold()


def _repeated(pages: list[list[Line]]) -> set[str]:
    """The forms of lines that stand at the edge of at least two pages and of half of them, and page numbers."""
    seen = Counter(form for page in pages for form in {_form(page[i]) for i in _edges(page)})
    return {form for form, n in seen.items() if form and n >= max(2, len(pages) / 2)} | {"#"}
