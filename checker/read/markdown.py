"""Markdown: the text as it is written, its headings, lists, quotations, tables and pictures named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from checker.config import Config
from checker.model import Document, Section, Segment
from checker.read import frontmatter
from checker.read.plain import read as read_plain

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_TEXT = r"(?P<text>.+?)"
_KINDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("fence", re.compile(r" {0,3}(?:```|~~~)")),
    ("underline", re.compile(r" {0,3}(?:=+|-{3,})\s*\Z")),
    ("rule", re.compile(r" {0,3}(?:[-*_] ?){3,}\s*\Z")),
    ("rule", re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*\Z")),
    ("rule", re.compile(r"\s*\[[^\]]+\]:\s+\S")),
    ("heading", re.compile(rf" {{0,3}}#{{1,6}}\s+{_TEXT}\s*#*\s*\Z")),
    ("caption", re.compile(rf"\s*!\[{_TEXT}\]\([^)]*\)\s*\Z")),
    ("quotation", re.compile(rf" {{0,3}}(?:>\s?)+{_TEXT}\s*\Z")),
    ("table", re.compile(rf"\s*\|\s*{_TEXT}\s*\|?\s*\Z")),
    ("list", re.compile(rf"\s*(?:[-*+•]|\d{{1,3}}[.)])\s+{_TEXT}\s*\Z")),
)

_SECTIONS: Final[dict[str, Section]] = {
    "heading": "heading", "caption": "caption", "quotation": "quotation", "table": "table", "list": "list",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    start: int
    end: int


def read(data: bytes, config: Config) -> list[Document]:
    """The one document of a `.md` file; offsets and lines are those of the file. Raises InputError."""
    return [marked(document) for document in read_plain(data, config)]


def marked(document: Document) -> Document:
    """`document` with the parts that its Markdown marks name; without front matter they begin at the top."""
    body = frontmatter.parse(document.text).body
    return replace(document, segments=tuple(_segments(document.text, body)))


def _segments(text: str, start: int) -> Iterator[Segment]:
    """One segment a paragraph, heading, item or row; the first of all is the headline if it is a heading."""
    for i, line in enumerate(_joined(text, start)):
        section = _SECTIONS.get(line.kind, "body")
        yield Segment(line.start, line.end, "headline" if i == 0 and section == "heading" else section)


def _joined(text: str, start: int) -> Iterator[_Line]:
    """Paragraphs, items and quotations with all their lines; marks that stand alone are left out."""
    last: _Line | None = None
    for line in _lines(text, start):
        goes_on = line.kind == "body" and last and last.kind in {"body", "list", "quotation"}
        if last and (goes_on or line.kind == last.kind == "quotation"):
            last = replace(last, end=line.end)
            continue
        if last:
            yield replace(last, kind="heading") if line.kind == "underline" and last.kind == "body" else last
        last = line if line.kind not in {"gap", "rule", "fence", "underline"} and line.end > line.start else None
    if last:
        yield last


def _lines(text: str, start: int) -> Iterator[_Line]:
    fenced = False
    for found in _LINE.finditer(text, start):
        line = found[0].rstrip("\r\n")
        if not line.strip():
            yield _Line("gap", found.start(), found.start())
            continue
        kind, match = _kind(line)
        fenced ^= kind == "fence"
        if match and "text" in match.groupdict():
            yield _Line(kind, found.start() + match.start("text"), found.start() + match.end("text"))
        else:
            indent = len(line) - len(line.lstrip())
            yield _Line(
                "body" if fenced and kind != "fence" else kind,
                found.start() + indent,
                found.start() + len(line.rstrip()),
            )


def _kind(line: str) -> tuple[str, re.Match[str] | None]:
    for kind, pattern in _KINDS:
        if match := pattern.match(line):
            return kind, match
    return "body", None
