"""Putting a file in its place: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from checker.errors import CheckerError


def replace(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write `data` to `path` by way of a file beside it; raises CheckerError, and then `path` is as it was.

    A run that is killed, or two runs at once, leave one whole file: the earlier or a later one.
    """
    with staged(path, (data,) if isinstance(data, bytes) else data) as put:
        put()


@contextmanager
def staged(path: Path, data: Iterable[bytes]) -> Iterator[Callable[[], None]]:
    """Write `data` to a file beside `path`, piece by piece, and give what puts it in its place.

    What is not put there when this ends is removed. Raises CheckerError, and then `path` is as it was.
    """
    try:
        target = Path(os.path.realpath(path))  # a report that is a link stays a link
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent)
    except (OSError, ValueError) as error:
        raise CheckerError(f"{path}: cannot be written: {_reason(error)}") from error
    beside = Path(name)
    try:
        with _said(path):
            _fill(handle, beside, _mode(target), data)
        yield partial(_put, path, beside, target)
    finally:
        with suppress(OSError):
            beside.unlink()


def _fill(handle: int, beside: Path, mode: int, data: Iterable[bytes]) -> None:
    with os.fdopen(handle, "wb") as file:
        file.writelines(data)
        file.flush()
        os.fsync(file.fileno())
    beside.chmod(mode)


def _put(path: Path, beside: Path, target: Path) -> None:
    with _said(path):
        beside.replace(target)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CheckerError(f"{path}: cannot be written: {_reason(error)}") from error


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced; for a new one, what the umask grants."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _reason(error: OSError | ValueError) -> str:
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).lower()
