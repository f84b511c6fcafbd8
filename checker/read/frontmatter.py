"""The optional lines at the top of a document that say what it is: `---`, `key: value` lines, `---`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from checker.errors import InputError

KEYS = ("source", "side", "url", "lang", "published", "timezone", "title", "event")

#: Keys that other tools use for the same things: they are left to those tools, and the user is told ours.
MEANT = {"date": "published", "publisher": "source", "language": "lang", "link": "url"}

#: Likeness from which an unknown key is a slip of a known one: `publised` is .94, `subtitle` to `title` .77.
TYPO = 0.8

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*?)|)[ \t]*\Z")
#: The same of a page's own words, in any language: `chuyên mục: Kinh tế`, `reading time: 3 min`.
_OTHER = re.compile(r"([^\W\d_](?:[\w-]|[ ](?=\w)){0,39})[ \t]*:(?:[ \t]+(.*?)|)[ \t]*\Z")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:\d\d[\d:.,]*(?:Z|[+-]\d\d:?\d\d)?)?)?)?[?~%]?\Z")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?\Z")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was said at the top: `values` of the known keys, their `lines`, `others` as (line, key), the body's start.

    The day of publication is as it was written, in whatever words (`checker.read.complete.published` reads it).
    """

    values: dict[str, str]
    lines: dict[str, int]
    others: tuple[tuple[int, str], ...]
    body: int


def parse(text: str) -> FrontMatter:
    """The front matter of `text`, empty where it has none; raises InputError with the line where it does not parse."""
    lines = [m.span() for m in _LINE.finditer(text, 0, 20_000) if m.end() > m.start()]
    if not _opens([text[a:b].rstrip() for a, b in lines[: len(KEYS) + 2]]):
        return FrontMatter({}, {}, (), 0)
    values: dict[str, str] = {}
    at: dict[str, int] = {}
    others: list[tuple[int, str]] = []
    for number, (start, end) in enumerate(lines[1:], 2):
        line = text[start:end].rstrip()
        if line in {"---", "..."}:
            return FrontMatter(values, at, tuple(others), _body(text, end))
        if (taken := _taken(line, number, values, others)) is not None:
            key, value = taken
            values[key], at[key] = value, number
    raise InputError("the front matter is not closed by a line '---'", line=1)


def _opens(lines: list[str]) -> bool:
    """Whether front matter opens here and not a rule between paragraphs; known keys without their colon are a slip."""
    if len(lines) < 2 or lines[0] != "---":
        return False
    block = lines[1 : lines.index("---", 1)] if "---" in lines[1:] else []
    slip = bool(block) and all(line.partition(" ")[0].lower() in KEYS for line in block)
    known = any((pair := _PAIR.match(line)) and pair[1].lower() in KEYS for line in block)
    return bool(_PAIR.match(lines[1])) or lines[1] == "---" or slip or (known and bool(_OTHER.match(_nfc(lines[1]))))


def _nfc(line: str) -> str:
    return unicodedata.normalize("NFC", line)


def _taken(line: str, number: int, values: dict[str, str], others: list[tuple[int, str]]) -> tuple[str, str] | None:
    """The known key of a line and its value; another key joins `others`."""
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    pair = _PAIR.match(line) or _OTHER.match(_nfc(line))
    if not pair:
        if others and others[-1][0] > 0 and line[0] in " \t-":  # the rest of a list or block under a key of others
            return None
        raise InputError(f"front matter is `key: value` lines, not '{line.strip()[:60]}'", line=number)
    key = pair[1].lower()
    if key not in KEYS:
        near = get_close_matches(key, KEYS, n=1, cutoff=TYPO)
        if near and key not in MEANT:
            raise InputError(f"front matter has no key '{pair[1]}'; did you mean '{near[0]}'?", line=number)
        others.append((number, pair[1]))
        return None
    if key in values:
        raise InputError(f"front matter gives '{key}' twice", line=number)
    return key, _value(key, _bare(pair[2] or ""), number)


def _bare(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value


def _value(key: str, value: str, number: int) -> str:
    if not value:
        return ""
    if key == "lang" and not _LANG.match(value):
        raise InputError(f"lang is a code such as 'en' or 'vi', not '{value}'", line=number)
    if key == "timezone":
        zone(value, number)
    return value.replace("_", "-").lower() if key == "lang" else value


def plain(value: str) -> bool:
    """Whether a day, month or year is written as EDTF has it, whether or not there is such a day."""
    return _DAY.match(value) is not None


def day(value: str, number: int | None = None) -> str:
    """A year, month or day in EDTF from what was written (a time of day is cut off); raises InputError."""
    found = _DAY.match(value)
    if not found:
        raise InputError(f"published is written 2025-04-02, 2025-04 or 2025, not '{value}'", line=number)
    parts = [int(p) for p in found.groups() if p]
    try:
        date(*parts, *[1] * (3 - len(parts)))
    except ValueError as error:
        raise InputError(f"published says '{value}', and there is no such day", line=number) from error
    return "-".join(p for p in found.groups() if p)


def zone(value: str, number: int | None = None) -> ZoneInfo | timezone:
    """The time zone of a name (`Asia/Ho_Chi_Minh`) or an offset (`+07:00`, `UTC+7`); raises InputError."""
    try:
        if offset := _OFFSET.match(value):
            span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
            return timezone(-span if offset[1] == "-" else span)
        return ZoneInfo(value)
    except (ValueError, OSError, LookupError) as error:
        raise InputError(
            f"timezone is a name such as Asia/Ho_Chi_Minh or an offset such as +07:00, not '{value}'", line=number
        ) from error


def _body(text: str, end: int) -> int:
    """The offset of the first line after the front matter that says something."""
    rest = re.compile(r"\s*").match(text, end)
    return max(end, text.rfind("\n", end, rest.end()) + 1) if rest else end
