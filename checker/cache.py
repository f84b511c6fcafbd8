"""Stores of readings: bytes under a key that says what they were made from, in a folder, checked when read.

The key is made of the content of a document, the configuration and the version of the readers, so an entry is
never out of date: it is there or it is not. Two runs at once write the same bytes; a torn entry is no entry.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, Protocol

from checker.config import Config
from checker.errors import CheckerError

#: Settings that say how a run goes or what is shown of it, not what is read in a text and found between two.
OUTSIDE: Final = frozenset({
    "sources", "reports", "fail_on", "min_severity", "allow_skipped", "allow_empty", "jobs",
    "cache", "engine", "scheduler", "work", "max_seconds", "waivers", "strict_waivers",
})  # fmt: skip
#: Libraries whose version changes what is read.
LIBRARIES: Final = (
    "babel", "charset_normalizer", "defusedxml", "lxml", "pypdf", "PyStemmer", "rapidfuzz", "trafilatura",
)  # fmt: skip
#: Readings of an older version are kept this long after their last use: two checkouts may take turns.
_KEPT: Final = 14 * 86_400
_SUM: Final = 16


class Store(Protocol):
    """Where results are put by their keys; `put` under a key that is there changes nothing.

    `lasting` says whether they are there after the run.
    """

    @property
    def lasting(self) -> bool:
        """Whether a later run finds what was put."""

    def get(self, key: str) -> bytes | None:
        """The bytes put under the key, whole, or None."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes."""


class Memory:
    """A store that ends with the run."""

    lasting: Final = False

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes put under the key, or None."""
        return self._held.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes."""
        self._held[key] = data


@dataclass(frozen=True, slots=True)
class Folder:
    """A store of files, `root/ab/cdef…`: each a check sum and the bytes."""

    root: str
    lasting: bool = True

    def get(self, key: str) -> bytes | None:
        """The bytes put under the key; None also where the file is torn or was changed."""
        try:
            with open(self._path(key), "rb", buffering=0) as file:  # noqa: PTH123 - of thousands, a Path costs as much
                return whole(file.read())
        except OSError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes: whole, or not at all where the disk is full or may not be written."""
        with suppress(OSError):
            put_whole(Path(self._path(key)), checked(data))

    def _path(self, key: str) -> str:
        return f"{self.root}{os.sep}{key[:2]}{os.sep}{key[2:]}"


def put_whole(path: Path, data: bytes) -> None:
    """Write a file by way of one beside it: who reads finds the whole of it or nothing. Not synced: sums tell."""
    try:
        handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink()
        raise


def checked(data: bytes) -> bytes:
    """The bytes with their check sum before them."""
    return _sum(data) + data


def whole(said: bytes) -> bytes | None:
    """What `checked` was given, or None where the sum is not that of the rest."""
    data = said[_SUM:]
    return data if _sum(data) == said[:_SUM] else None


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SUM).digest()


def key(*parts: str | bytes) -> str:
    """The key of what is made from these parts."""
    made = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big") + data)
    return made.hexdigest()


def place() -> Path:
    """The folder of the cache: `checker` below XDG_CACHE_HOME, else below the cache folder of the system."""
    said = os.environ.get("XDG_CACHE_HOME", "")
    if said and Path(said).is_absolute():
        return Path(said) / "checker"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "checker" / "cache"
    home = Path.home()
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "checker"


def opened() -> Folder | Memory:
    """The cache of this version of the readers, made where there is none; a store in memory where none can be made."""
    try:
        root = place() / version()
        root.mkdir(parents=True, exist_ok=True)
        os.utime(root)
        _prune(root)
    except (OSError, RuntimeError):
        return Memory()
    return Folder(str(root))


def _prune(ours: Path) -> None:
    """Remove the readings of versions that nobody has used for long."""
    for other in ours.parent.iterdir():
        if other != ours and other.is_dir() and time.time() - other.stat().st_mtime > _KEPT:
            shutil.rmtree(other, ignore_errors=True)


@cache
def version() -> str:
    """The version of the readers: changes with any file of the package and with the libraries that read."""
    made = blake2b(digest_size=8)
    for path in sorted(_sources(Path(__file__).resolve().parent)):
        made.update(path.name.encode() + path.read_bytes())
    for name in (sys.version, unicodedata.unidata_version, *sorted(_installed())):
        made.update(name.encode())
    return made.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    """The files that say how texts are read and compared; commands, formats of reports and compiled files are none."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name not in ("cli", "report", "__pycache__"):
                yield from _sources(Path(entry.path))
        elif not entry.name.startswith(".") and not entry.name.endswith((".so", ".pyd")):
            yield Path(entry.path)


def _installed() -> Iterator[str]:
    """`name-version.dist-info` of the libraries that read; importlib.metadata takes ten times as long to say so."""
    for folder in sys.path:
        with suppress(OSError):
            for entry in os.scandir(folder or "."):
                if entry.name.endswith(".dist-info") and entry.name.partition("-")[0].lower() in LIBRARIES:
                    yield entry.name


def basis(config: Config) -> str:
    """What of the configuration and of this version a reading depends on, as text to make keys of."""
    said = {f.name: getattr(config, f.name) for f in fields(config) if f.name not in OUTSIDE}
    return f"{version()} {sorted(said.items())!r}"


def clear() -> int:
    """Remove the cache; give the number of bytes it held."""
    held = info()[1]
    if place().exists():
        try:
            shutil.rmtree(place())
        except OSError as error:
            raise CheckerError(f"{place()}: cannot be removed: {(error.strerror or str(error)).lower()}") from error
    return held


def info() -> tuple[int, int]:
    """How many entries the cache has, and of how many bytes."""
    sizes = [p.stat().st_size for p in place().rglob("*") if p.is_file()] if place().exists() else []
    return len(sizes), sum(sizes)
