"""A table of claims that somebody typed: one row a claim, its columns named in the configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Segment
from checker.read import frontmatter
from checker.read.encoding import decode

#: What a column may hold → headings it is known by where the configuration names none.
ROLES: Final = {
    "text": ("text", "claim", "statement", "sentence", "quote"),
    "subject": ("subject", "what", "item", "fact"),
    "value": ("value", "figure", "number", "amount"),
    "event": ("event", "story"),
    "lang": ("lang", "language"),
    "published": ("published", "date published", "publication date"),
}

Cell = tuple[int, int]


def read(data: bytes, config: Config) -> list[Document]:
    """The claims, as one document an event; raises InputError, with the line, for a table that cannot be read.

    The text stays the file, so that places are lines and columns of it. A claim is the cell `text`, or the cell
    `value` under the heading that the cell `subject` says.
    """
    text, how = decode(data)
    rows = list(_rows(text))
    if not rows:
        raise InputError("is empty")
    columns = _columns([_plain(text, cell) for cell in rows[0]], config)
    events: dict[str, list[Segment]] = {}
    facts: dict[str, dict[str, Any]] = {}
    for row in rows[1:]:
        said = {role: row[i] for role, i in columns.items() if i < len(row)}
        event = _plain(text, said["event"]) if "event" in said else ""
        events.setdefault(event, []).extend(_claims(text, said))
        facts.setdefault(event, {}).update(_facts(text, said))
    body = rows[1][0][0] if len(rows) > 1 else len(text)
    whole = Document("", text, body=body, said=(("encoding", how),))
    return [
        replace(whole, event=event or None, segments=tuple(found), **facts[event])
        for event, found in sorted(events.items())
        if found
    ]


def _rows(text: str) -> Iterator[list[Cell]]:
    """The cells of each row that has any, as spans within the quotes."""
    mark = _separator(text)
    cell = re.compile(rf'[ \t]*"((?:[^"]|"")*)"[^{re.escape(mark)}\r\n]*|([^{re.escape(mark)}\r\n]*)')
    row: list[Cell] = []
    at = 0
    while at <= len(text):
        found = cell.match(text, at)
        if not found:
            break
        row.append(_stripped(text, *found.span(1 if found[1] is not None else 2)))
        at = found.end()
        if text[at : at + 1] == mark:
            at += 1
            continue
        if any(b > a for a, b in row):
            yield row
        row, at = [], at + (2 if text[at : at + 2] == "\r\n" else 1)


def _separator(text: str) -> str:
    """The sign between cells: the one the first line has most of: `;` where the comma is decimal."""
    first = re.split(r"[\r\n]", text.lstrip(), maxsplit=1)[0]
    return max(",;\t|", key=first.count)


def _stripped(text: str, start: int, end: int) -> Cell:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), max(
        start + len(piece.rstrip()), start + len(piece) - len(piece.lstrip())
    )


def _plain(text: str, cell: Cell) -> str:
    return text[cell[0] : cell[1]].replace('""', '"')


def _columns(headings: list[str], config: Config) -> dict[str, int]:
    """Role → number of its column, as configured or by a heading that is known; raises InputError."""
    places = {heading.lower(): i for i, heading in enumerate(headings)}
    columns: dict[str, int] = {}
    for role, known in ROLES.items():
        named = config.columns.get(role)
        if named is not None and named.lower() not in places:
            raise InputError(
                f"has no column '{named}', which the setting columns.{role} names; it has {', '.join(headings)}", line=1
            )
        names = (named.lower(),) if named is not None else known
        if there := [places[name] for name in names if name in places]:
            columns[role] = there[0]
    if "text" in columns or {"subject", "value"} <= columns.keys():
        return columns
    raise InputError(
        f"says not which column holds the claims ({', '.join(headings)[:200]}); name it in the configuration: "
        'columns = { text = "…" } or columns = { subject = "…", value = "…" }',
        line=1,
    )


def _claims(text: str, said: dict[str, Cell]) -> Iterator[Segment]:
    subject = _plain(text, said["subject"]) if "subject" in said else ""
    for role in sorted({"text", "value"} & said.keys(), key=lambda role: said[role]):
        start, end = said[role]
        if end > start:
            yield Segment(start, end, "table", heading=subject)


def _facts(text: str, said: dict[str, Cell]) -> dict[str, str]:
    """What a row says of its document: language and day of publication."""
    facts = {role: _plain(text, said[role]) for role in ("lang", "published") if role in said}
    line = text.count("\n", 0, min(a for a, _ in said.values())) + 1 if said else None
    return {
        role: frontmatter.day(value, line) if role == "published" else value for role, value in facts.items() if value
    }
