"""A PDF: its lines put together to paragraphs again, page by page; running heads and page numbers set aside."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdf
from pypdf.errors import PyPdfError

from checker.config import Config
from checker.errors import InputError
from checker.model import Document
from checker.read.blocks import blocks
from checker.read.encoding import clean
from checker.read.page import Part, assemble

#: Lines at the top and at the bottom of a page among which running heads, page numbers and footers stand.
EDGE = 3

_NUMBER = re.compile(r"\W*(?:(?:page|trang|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|-)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHEN = re.compile(r"(\w)[-\u00ad\u2010]\n(?=[^\W\d_])")
_UNTITLED = re.compile(r"microsoft word|untitled|\.(?:docx?|pdf|indd|odt|txt)\b|^\W*$", re.IGNORECASE)

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
    if not any(line for page in pages for line in page):
        raise InputError("has no text in it: it is a scan, or empty")
    return [replace(assemble(_parts(pages)), title=_title(title), said=(("encoding", "PDF text"),))]


def _opened(data: bytes) -> tuple[list[list[str]], str]:
    """The lines of each page, and the title that the file has."""
    file = pypdf.PdfReader(io.BytesIO(data))
    if file.is_encrypted and not file.decrypt(""):
        raise InputError("is encrypted; save it without a password")
    return [_lines(page.extract_text()) for page in file.pages], str(file.metadata.title or "") if file.metadata else ""


def _title(title: str) -> str | None:
    """A title that somebody gave, not the name of the file it was printed from."""
    return None if _UNTITLED.search(title) or len(title) < 12 else " ".join(clean(title)[0].split())


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in clean(text)[0].splitlines()]


def _parts(pages: list[list[str]]) -> Iterator[Part]:
    """Paragraphs and page furniture in reading order; a paragraph that goes on over the page is one part."""
    repeated = _repeated(pages)
    waiting, began = "", 1
    for number, page in enumerate(pages, 1):
        edges = set(_edges(page))
        aside = [line for i, line in enumerate(page) if line.strip() and i in edges and _form(line) in repeated]
        kept = "\n".join(line for i, line in enumerate(page) if i not in edges or _form(line) not in repeated)
        paragraphs = _paragraphs(kept)
        if waiting and paragraphs and not paragraphs[0][:1].islower():
            yield Part(waiting, place=f"page {began}")
            waiting = ""
        if waiting and paragraphs:
            paragraphs[0] = _HYPHEN.sub(r"\1", f"{waiting}\n{paragraphs[0]}")
        began = began if waiting else number
        waiting = paragraphs.pop() if paragraphs and not re.search(r"[.!?:]\W*\Z", paragraphs[-1]) else ""
        for i, paragraph in enumerate(paragraphs):
            yield Part(paragraph, place=f"page {began if i == 0 else number}")
        began = number if paragraphs or not waiting else began
        yield from (Part(line, "boilerplate", place=f"page {number}") for line in aside)
    if waiting:
        yield Part(waiting, place=f"page {began}")


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a page, without the hyphens that only broke its lines."""
    whole = _joined(text)
    return [block.text for block in blocks(whole, 0)]


def _joined(text: str) -> str:
    """`text` without the hyphens at the ends of lines, unless the same word has its hyphen elsewhere, inside a line."""
    known = set(re.findall(r"\w+-\w+", text))
    out: list[str] = []
    at = 0
    for found in _HYPHEN.finditer(text):
        left = re.search(r"\w+\Z", text[max(0, found.start() - 40) : found.start() + 1])
        right = re.match(r"\w+", text[found.end() : found.end() + 40])
        whole = f"{left[0] if left else ''}-{right[0] if right else ''}"
        out.append(text[at : found.start() + 1] + ("-" if whole in known else ""))
        at = found.end()
    return "".join([*out, text[at:]])


def _edges(page: list[str]) -> list[int]:
    """The numbers of the lines at the top and bottom of a page."""
    written = [i for i, line in enumerate(page) if line.strip()]
    return [*written[:EDGE], *written[-EDGE:]]


def _form(line: str) -> str:
    """A line as it looks on each page: numbers of pages left out."""
    return "#" if _NUMBER.fullmatch(line.strip()) else re.sub(r"\d+", "#", line).strip().casefold()


def _repeated(pages: list[list[str]]) -> set[str]:
    """The forms of lines that stand at the edge of at least two pages and of half of them, and page numbers."""
    seen = Counter(form for page in pages for form in {_form(page[i]) for i in _edges(page)})
    return {form for form, n in seen.items() if form and n >= max(2, len(pages) / 2)} | {"#"}
