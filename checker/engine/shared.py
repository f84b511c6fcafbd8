"""A folder that all machines of a run share: entries as in the cache, facts and pairs as Parquet to be queried."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from checker.cache import checked, put_whole, whole
from checker.errors import CheckerError
from checker.model import Audit


@dataclass(frozen=True, slots=True)
class Shared:
    """A store below `url`: a path, or a folder that is there and that fsspec opens (`s3://bucket/run`).

    `rows/<key>.parquet` and `pairs/<key>.parquet` are tables of one part each; `parts` holds the rest.
    """

    url: str
    lasting: bool = True

    def get(self, key: str) -> bytes | None:
        """The bytes put under the key, whole, or None."""
        data = self._read(f"parts/{key[:2]}/{key[2:]}")
        return None if data is None else whole(data)

    def put(self, key: str, data: bytes) -> None:
        """Keep the bytes; raises CheckerError where they cannot be written, since no other machine would see them."""
        self._write(f"parts/{key[:2]}/{key[2:]}", checked(data))

    def put_tables(self, key: str, audit: Audit) -> dict[str, tuple[str, int]]:
        """Write the facts and pairs of an audit as Parquet; the check sum and the length of each."""
        from checker.engine import tables

        made = {"rows": tables.rows(audit.rows), "pairs": tables.pairs(audit.pairs)}
        for name, data in made.items():
            self._write(f"{name}/{key}.parquet", data)
        return {name: (_sum(data), len(data)) for name, data in made.items()}

    def table(self, name: str, key: str, check: str) -> bytes | None:
        """The Parquet file of one section, or None where it is not the one that was written."""
        data = self._read(f"{name}/{key}.parquet")
        return data if data is not None and _sum(data) == check else None

    def _read(self, name: str) -> bytes | None:
        try:
            if "://" not in self.url:
                return Path(self.url, name).read_bytes()
            files, root = _opened(self.url)
            data: bytes = files.cat_file(f"{root}/{name}")
        except OSError:
            return None
        return data

    def _write(self, name: str, data: bytes) -> None:
        try:
            if "://" not in self.url:
                put_whole(Path(self.url, name), data)
            else:
                _put(self.url, name, data)
        except OSError as error:
            raise CheckerError(f"{self.url}/{name}: cannot be written: {error.strerror or error}") from error


def _put(url: str, name: str, data: bytes) -> None:
    """Write a file below a URL; raises OSError or CheckerError."""
    files, root = _opened(url)
    try:
        files.pipe_file(f"{root}/{name}", data)
    except Exception:  # each library has errors of its own; the second try says what is wrong
        above = PurePosixPath(name).parents
        for folder in reversed(above[:-1]):  # never the root: of a bucket that is not there, none is made
            with suppress(Exception):
                files.mkdir(f"{root}/{folder}", create_parents=False)
        try:
            files.pipe_file(f"{root}/{name}", data)
        except Exception as error:
            if isinstance(error, OSError):
                raise
            said = f"{type(error).__name__} {error}".strip()
            raise CheckerError(f"{url}/{name}: cannot be written: {said}") from error


def _sum(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _opened(url: str) -> tuple[Any, str]:
    """The file system of a URL, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise CheckerError("a shared folder with a URL is an extra: pip install 'discrepancy-checker[dask]'") from error
    try:
        # a listing that is kept knows nothing of what other machines write meanwhile
        files, root = url_to_fs(url, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise CheckerError(f"{url}: cannot be opened: {error}") from error
    return files, root
