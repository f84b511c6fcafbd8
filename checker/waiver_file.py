"""The waiver file: TOML that people read and edit, and that `checker waive` adds to."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from checker.errors import InputError
from checker.toml_file import nearest, parse

_HEAD: Final = """\
# Discrepancies that were looked at and are let pass. `checker waive ID --reason "…"` adds one; edit as you like.
"""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of the file; `until` is the last day it holds, `about` says for readers what it is about.

    `line` is where the entry begins in the file, 0 for one that was not read from a file.
    """

    id: str
    sources: tuple[str, ...]
    reason: str
    who: str = ""
    date: datetime.date | None = None
    until: datetime.date | None = None
    about: str = ""
    line: int = 0


def read(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file, none where there is no file; raises InputError, with the line, for what cannot be used."""
    if not path.exists():
        return ()
    text, whole = parse(path, InputError)
    return _entries(whole, text, path)


def _entries(whole: dict[str, Any], text: str, path: Path) -> tuple[Waiver, ...]:
    entries = whole.pop("waiver", [])
    lines = [n for n, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*waiver\s*\]\]", line)]
    if whole or not isinstance(entries, list) or len(lines) != len(entries):
        raise InputError("must hold [[waiver]] tables and nothing else", path)
    return tuple(_entry(entry, path, line) for entry, line in zip(entries, lines, strict=True))


def _entry(entry: dict[str, Any], path: Path, line: int) -> Waiver:
    names = [f.name for f in fields(Waiver) if f.name != "line"]
    for key in entry:
        if key not in names:
            raise InputError(f"unknown key '{key}' in a waiver{nearest(key, names)}", path, line)
    sources = entry.get("sources", [])
    if not isinstance(sources, list) or not sources or not all(isinstance(s, str) and s for s in sources):
        raise InputError("a waiver needs 'sources', a list of the files it is about", path, line)
    for key in ("id", "reason", "who", "about"):
        value = entry.get(key, "")
        if not isinstance(value, str) or (key in ("id", "reason") and not value.strip()):
            raise InputError(f"a waiver needs '{key}', text in quotes", path, line)
    days: dict[str, Any] = {key: _day(entry[key], key, path, line) for key in ("date", "until") if key in entry}
    said = {**entry, **days, "sources": tuple(sources), "line": line}
    return Waiver(**said)


def _day(value: object, key: str, path: Path, line: int) -> datetime.date:
    """A TOML date, or a day written as text; a time of day is no day."""
    if type(value) is datetime.date:
        return value
    try:
        return datetime.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise InputError(f"'{key}' of a waiver must be a day such as 2025-12-31", path, line) from None


def put(path: Path, waiver: Waiver) -> None:
    """Add a waiver to a file, or renew the one with its id; the rest of the file, comments too, stays as it is."""
    import tomlkit

    from checker.write import replace as write

    document = tomlkit.parse(path.read_text("utf-8-sig") if path.exists() else _HEAD)
    entries = document.setdefault("waiver", tomlkit.aot())
    known = next((entry for entry in entries if entry.get("id") == waiver.id), None)
    entry = tomlkit.table() if known is None else known
    for name, value in _written(waiver).items():
        entry[name] = value
    if known is None:
        entries.append(entry)
    elif waiver.until is None:
        entry.pop("until", None)
    write(path, tomlkit.dumps(document).encode())


def _written(waiver: Waiver) -> dict[str, Any]:
    """What of a waiver is written: all that it says, in the order in which it reads best."""
    said = {name: getattr(waiver, name) for name in ("id", "about", "sources", "reason", "who", "date", "until")}
    return {name: list(value) if name == "sources" else value for name, value in said.items() if value}
