"""A web page as saved from a browser or fetched: the article by trafilatura, everything around it set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import lxml.html
import trafilatura
from lxml import etree

from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Section
from checker.read import frontmatter
from checker.read.encoding import clean, decode
from checker.read.page import Part, assemble, one_line

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})|<\?xml[^>]{0,80}encoding=[\"']([\w-]{2,20})",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_UNSEEN = frozenset("script style noscript template svg head iframe object button select textarea input math".split())
_BLOCKS = frozenset(
    """address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
_ROLES: Final[dict[str, Section]] = {
    "li": "list", "dd": "list", "blockquote": "quotation", "figcaption": "caption", "tr": "table", "caption": "caption",
    "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
_CAPTION = re.compile(r"caption|photo-?desc|image-?desc", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

#: A part of a page that trafilatura's article holds is told by its text; shorter ones than this by equality only,
#: since "Read more" may well occur inside a sentence.
TELLING = 25

#: A figure may stand this many pieces above the first paragraph: over it are a standfirst and a line of authors.
NEAR = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the page between two edges of blocks, and the tags it stands in, outermost first.

    `row` and `cell` count those of tables; `term` is what the text is said of, where a list of terms says that.
    """

    text: str
    tags: tuple[str, ...]
    caption: bool = False
    row: int = 0
    cell: int = 0
    term: str = ""

    @property
    def said(self) -> str:
        """The text behind its term, as a box of facts has them: `Deaths: 9`."""
        return f"{self.term}: {self.text.strip()}" if self.term else self.text


def read(data: bytes, config: Config) -> list[Document]:
    """The article of a page with its metadata; the rest of the page is there too, as boilerplate. Raises InputError."""
    source, how = _decoded(data)
    try:
        tree = lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(huge_tree=False))
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"is not HTML that can be read: {error}") from error
    pieces = list(_terms(list(_rows(list(_pieces(tree))))))
    found = trafilatura.bare_extraction(
        source, with_metadata=True, include_comments=False, include_tables=True, deduplicate=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": None},
    )  # fmt: skip
    document = assemble(_parts(pieces, found))
    return [_described(document, found, tree, how)]


def _decoded(data: bytes) -> tuple[str, str]:
    """The page as text: by its byte order mark, by what it declares if that fits, else as any text is."""
    declared = _CHARSET.search(data[:4096])
    name = next((n.decode("ascii") for n in declared.groups() if n), "") if declared else ""
    if name and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text, how = data.decode(name), f"{name.upper()}, declared"
        except (LookupError, UnicodeDecodeError):
            text, how = decode(data)
    else:
        text, how = decode(data)
    return _DECLARATION.sub("", clean(text)[0].replace("\x00", "")), how


def _pieces(tree: Any) -> Iterator[Piece]:
    """The visible text of a page, cut where blocks begin and end; without recursion, however deep the page is."""
    tags: list[str] = []
    texts: list[str] = []
    captions = rows = cells = unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        block = tag in _BLOCKS
        if block and texts:
            yield Piece("".join(texts), tuple(tags), captions > 0, rows, cells)
            texts = []
        if event == "start":
            tags.append(tag)
            rows += tag == "tr"
            cells += tag in {"td", "th"}
            captions += _is_caption(element, tag)
            unseen += _is_unseen(element, tag)
            texts.append((element.text or "") if tag and not unseen else "")
        else:
            tags.pop()
            captions -= _is_caption(element, tag)
            unseen -= _is_unseen(element, tag)
            texts.append((element.tail or "") if not unseen else "")
    if texts:
        yield Piece("".join(texts), tuple(tags))


def _is_caption(element: Any, tag: str) -> bool:
    return tag == "figcaption" or bool(tag and _CAPTION.search(element.get("class") or ""))


def _is_unseen(element: Any, tag: str) -> bool:
    return tag in _UNSEEN or bool(
        tag and (element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""))
    )


def _rows(pieces: list[Piece]) -> Iterator[Piece]:
    """The cells of a row of a table as one piece, with a bar between them.

    Empty cells keep their place; pieces of white space go.
    """
    row: list[Piece] = []
    for piece in [*pieces, Piece("", ())]:
        within = "tr" in piece.tags and "p" not in piece.tags
        if row and (not within or piece.row != row[0].row):
            yield from _row(row)
            row = []
        if within and ("td" in piece.tags or "th" in piece.tags or piece.text.strip()):
            row.append(piece)
        elif not within and piece.text.strip():
            yield piece


def _row(row: list[Piece]) -> Iterator[Piece]:
    """One row, its cells in order; nothing where all of them are empty."""
    cells = {piece.cell: "" for piece in row}
    for piece in row:
        cells[piece.cell] += f" {piece.text}"
    said = [one_line(cell) for cell in cells.values()]
    if any(said):
        yield replace(next(p for p in row if p.text.strip()), text=" | ".join(said))


def _terms(pieces: list[Piece]) -> Iterator[Piece]:
    """A term goes with the first piece of what is said of it."""
    term: Piece | None = None
    for piece in pieces:
        if term and "dd" in piece.tags:
            yield replace(piece, term=one_line(term.text).rstrip(" :"))
            term = None
            continue
        if term:
            yield term
        term = piece if "dt" in piece.tags else None
        if not term:
            yield piece
    if term:
        yield term


def _parts(pieces: list[Piece], found: Any) -> Iterator[Part]:
    """The pieces with their roles: outside the article all is boilerplate but its headline and captions."""
    lines = [_key(line) for line in (found.text or "").splitlines()] if found else []
    whole, known = " ".join(lines), set(lines)
    inside = [
        all(_holds(_key(text), known, whole) for text in (piece.text, piece.term) if text) or not lines
        for piece in pieces
    ]
    held = [i for i, within in enumerate(inside) if within] or [len(pieces)]
    top = _headline(pieces, _key(found.title or "") if found else "")
    for i, piece in enumerate(pieces):
        tag = next((t for t in reversed(piece.tags) if t in _ROLES), "")
        # a heading that trafilatura leaves out stands right above what it keeps
        heads = _level(tag) > 0 and held[0] <= i < held[-1] and inside[i + 1]
        if i == top:
            yield Part(piece.said, "headline")
        elif piece.caption and (inside[i] or held[0] - NEAR <= i <= held[-1] + 1):
            yield Part(piece.said, "caption")
        elif inside[i] or heads:
            yield Part(piece.said, _ROLES.get(tag, "body"), _level(tag))
        else:
            yield Part(piece.said, "boilerplate")


def _headline(pieces: list[Piece], title: str) -> int | None:
    """The number of the first `h1` that is the title, or the first of all where the page has none."""
    tops = [(i, _key(piece.text)) for i, piece in enumerate(pieces) if "h1" in piece.tags]
    return next((i for i, key in tops if not title or key in title or title in key), None)


def _level(tag: str) -> int:
    return int(tag[1]) if tag[:1] == "h" and tag[1:].isdecimal() else 0


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _holds(key: str, lines: set[str], whole: str) -> bool:
    return bool(key) and (key in lines or (len(key) >= TELLING and key in whole))


def _described(document: Document, found: Any, tree: Any, how: str) -> Document:
    """The document with what the page says of itself."""
    said = [("encoding", how)]
    values: dict[str, str] = {}
    lang = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()
    code = re.match(r"[a-z]{2,3}(?![a-z])", lang)
    metadata = {
        "title": found.title, "published": found.date, "publisher": found.sitename or found.hostname, "url": found.url,
    } if found else {}  # fmt: skip
    for name, value in {**metadata, "lang": code[0] if code else ""}.items():
        if value and not (name == "published" and not _is_day(value)):
            values[name] = value
            said.append((name, "HTML metadata" if name != "lang" else "HTML lang attribute"))
    return replace(document, said=tuple(said), **values)  # type: ignore[arg-type]


def _is_day(value: str) -> bool:
    try:
        frontmatter.day(value)
    except InputError:
        return False
    return True
