"""Waivers: discrepancies that somebody has looked at and lets pass, each with a reason, in a file of the repository.

A waiver names a discrepancy by its id, which comes from the event, the sources, the claim and the values, never from
lines: moving a paragraph neither loses nor revives one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker.config import nearest
from checker.errors import InputError
from checker.report.shown import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.config import Config
    from checker.model import Audit, Discrepancy

#: Further ids of discrepancies, by the id each has in this run.
Ids = Mapping[str, tuple[str, ...]]

#: Fewer characters of an id are no name: with 4 hexadecimal ones, two of 300 discrepancies are likely to share them.
SHORTEST: Final = 6

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
    import tomllib

    try:
        text = path.read_text("utf-8-sig")
        whole = tomllib.loads(text)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from error
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8 text", path) from error
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise InputError(f"is not valid TOML: {error}", path, int(at[1]) if at else None) from error
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


def about(found: Discrepancy) -> str:
    """`date: 2025-03-31 / 2025-04-01`: what a reader of the file sees without running anything."""
    values = [holding.value for holding in found.values] or [found.left.value, found.right.value]
    return f"{found.claim}: {' / '.join(values)}"


def named(found: Sequence[Discrepancy], name: str, sources: Sequence[str] = ()) -> tuple[Discrepancy, ...]:
    """The discrepancies that an id, or its first characters, may mean; an id in full means one."""
    exact = tuple(d for d in found if d.id == name)
    near = exact or tuple(d for d in found if len(name) >= SHORTEST and d.id.startswith(name))
    among = tuple(d for d in near if set(sources) <= set(sources_of(d)))
    return among if len(near) > 1 and among else near


def in_force(audit: Audit, config: Config, also: Ids | None = None) -> tuple[Audit, bool]:
    """The audit under the waivers of the configured file, and whether one that does not hold makes the run fail.

    `also` gives further ids of discrepancies; git's history gives those from before a source was renamed.
    """
    from checker import renames

    waivers, today = read(Path(config.waivers)), datetime.datetime.now(datetime.UTC).date()
    here = {document.source for document in audit.documents}
    known = dict(also or {})
    if any(source not in here for waiver in waivers for source in waiver.sources):
        for name, ids in renames.aliases(audit, renames.earlier(audit)).items():
            known[name] = (*known.get(name, ()), *ids)
    broken = config.strict_waivers and any(True for _ in problems(audit, waivers, today, known))
    return apply(audit, waivers, today, known), broken


def apply(audit: Audit, waivers: Sequence[Waiver], today: datetime.date, also: Ids | None = None) -> Audit:
    """The audit with waived discrepancies marked, and a note for each waiver that does not hold.

    `also` gives further ids of discrepancies, those from before a source was renamed: their waivers still hold.
    """
    waived: dict[str, Waiver] = {}
    for waiver in waivers:
        hits = _hits(audit, waiver, also or {})
        if len(hits) == 1 and not _expired(waiver, today):
            waived[hits[0].id] = waiver
    marked = tuple(_marked(found, waived.get(found.id)) for found in audit.discrepancies)
    notes = tuple(problems(audit, waivers, today, also))
    return replace(audit, discrepancies=marked, notes=(*audit.notes, *notes))


def problems(audit: Audit, waivers: Sequence[Waiver], today: datetime.date, also: Ids | None = None) -> Iterator[str]:
    """A sentence for each waiver that has expired, matches nothing any more, or could mean several discrepancies."""
    read_now = {document.source for document in audit.documents}
    for waiver in waivers:
        hits = _hits(audit, waiver, also or {})
        if len(hits) > 1:
            yield f"waiver {waiver.id} is ambiguous: it may mean {' or '.join(d.id for d in hits)}"
        elif hits and _expired(waiver, today):
            yield f"waiver {waiver.id} expired on {waiver.until}: {waiver.reason}"
        elif not hits and _in_scope(waiver, read_now):
            yield f"waiver {waiver.id} matches nothing any more{_nearest(audit, waiver)}"


def _hits(audit: Audit, waiver: Waiver, also: Ids) -> tuple[Discrepancy, ...]:
    hits = named(audit.discrepancies, waiver.id, waiver.sources)
    return hits or tuple(d for d in audit.discrepancies if waiver.id in also.get(d.id, ()))


def _expired(waiver: Waiver, today: datetime.date) -> bool:
    return waiver.until is not None and waiver.until < today


def _marked(found: Discrepancy, waiver: Waiver | None) -> Discrepancy:
    if waiver is None:
        return found
    return replace(found, waived=waiver.reason, waived_until=waiver.until.isoformat() if waiver.until else "")


def _in_scope(waiver: Waiver, read_now: set[str]) -> bool:
    """Whether this run could have met the waiver: one about a part of the corpus that was not read is not stale."""
    events = {source.rpartition("/")[0] for source in read_now}
    return all(source in read_now or source.rpartition("/")[0] in events for source in waiver.sources)


def _nearest(audit: Audit, waiver: Waiver) -> str:
    """The discrepancy a stale waiver was most likely about: same sources first, then the likest claim and values."""
    from difflib import SequenceMatcher

    def likeness(found: Discrepancy) -> tuple[int, float, str]:
        shared = len(set(waiver.sources) & set(sources_of(found)))
        return shared, SequenceMatcher(None, waiver.about, about(found)).ratio(), found.id

    best = max(audit.discrepancies, key=likeness, default=None)
    if best is None or not likeness(best)[0]:
        return ""
    return f"; the nearest is {best.id} ({about(best)}, {', '.join(sources_of(best))})"
