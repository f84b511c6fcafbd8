"""Which files the given paths name, in one fixed order, and what they are called in a report."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import InputError


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or, where `reason` says why not, one that is left out.

    `source` is its POSIX path below the folder that was given, or its name; `event` the folder that holds it.
    """

    path: Path
    source: str
    event: str
    reason: str = ""


def find(paths: Sequence[Path]) -> list[Found]:
    """The files that `paths` (files and folders) name, each once, by source; raises InputError for a missing path."""
    found: dict[str, Found] = {}
    for path in paths:
        for one in _below(path) if _kind(path) == "folder" else [_file(path)]:
            found.setdefault(os.path.normpath(one.path.absolute()), one)
    return sorted(_apart(list(found.values())), key=lambda one: (one.source, str(one.path)))


def files(paths: Sequence[Path]) -> dict[str, str]:
    """The path of each source, as it can be opened from here."""
    return {one.source: one.path.as_posix() for one in find(paths)}


def printable(name: str) -> str:
    """`name` as it can stand in a report: control, bidi and undecodable characters written as escapes."""
    return name if name.isprintable() else "".join(map(_shown, name))


def _shown(c: str) -> str:
    if c == " " or unicodedata.category(c)[0] not in "CZ":
        return c
    byte = ord(c) - 0xDC00  # how a name that is not UTF-8 holds the byte in question
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else c.encode("unicode_escape").decode()


def _kind(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(reason[0].lower() + reason[1:], printable(str(path))) from error
    return "folder" if stat.S_ISDIR(mode) else "file"


def _file(path: Path) -> Found:
    whole = Path(os.path.normpath(path.absolute()))
    return Found(path, printable(whole.name), printable(whole.parent.name))


def _below(root: Path) -> Iterator[Found]:
    """The files below a folder. Hidden ones (`.name`) are no documents; links are followed to files inside only."""
    own = printable(Path(os.path.realpath(root)).name)
    failed: list[OSError] = []
    for here, folders, files in os.walk(root, onerror=failed.append):
        folder = Path(here)
        folders[:] = sorted(n for n in folders if not n.startswith(".") and not _companion(n, files))
        below = folder.relative_to(root).as_posix() if folder != root else ""
        event = printable(below) if below else own
        linked = [n for n in folders if (folder / n).is_symlink()]
        for name in sorted([*(n for n in files if not n.startswith(".")), *linked]):
            path = folder / name
            yield Found(path, printable(f"{below}/{name}" if below else name), event, _refusal(path, root))
    for error in failed:
        blocked = Path(os.fsdecode(error.filename or root))
        if blocked == root:
            raise InputError(f"cannot be read: {(error.strerror or '').lower()}", printable(str(root)))
        yield Found(
            blocked,
            printable(blocked.relative_to(root).as_posix()),
            "",
            f"the folder cannot be read: {(error.strerror or '').lower()}",
        )


def _companion(name: str, files: list[str]) -> bool:
    """Whether a folder holds the pictures and scripts that a browser saved beside a page (`page_files`)."""
    stem, end, _ = name.rpartition("_files")
    return bool(end) and any(f"{stem}{suffix}" in files for suffix in (".html", ".htm"))


def _refusal(path: Path, root: Path) -> str:
    if not path.is_symlink():
        return ""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(root)):
        return "is a link that leads out of the folder"
    if target.is_dir():
        return "is a link to a folder, and those are not followed"
    return "" if target.is_file() else "is a link to nothing"


def _apart(found: list[Found]) -> list[Found]:
    """Give files of one source name as much of their path as tells them apart."""
    names, depth = [one.source for one in found], [one.source.count("/") + 1 for one in found]
    if len(set(names)) == len(names):
        return found
    whole = [printable(one.path.absolute().as_posix()).split("/") for one in found]
    for _ in range(max(map(len, whole), default=0)):
        twice = {name for name, n in Counter(names).items() if n > 1}
        if not twice:
            break
        for i, name in enumerate(names):
            if name in twice:
                depth[i] += 1
                names[i] = "/".join(whole[i][-depth[i] :])
    return [replace(one, source=name) for one, name in zip(found, names, strict=True)]
