"""Putting a file in its place: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from checker.errors import CheckerError


def replace(path: Path, data: bytes) -> None:
    """Write `data` to `path` by way of a file beside it; raises CheckerError, and then `path` is as it was.

    A run that is killed, or two runs at once, leave one whole file: the earlier or a later one.
    """
    try:
        target = Path(os.path.realpath(path))  # a report that is a link stays a link
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent)
    except (OSError, ValueError) as error:
        raise CheckerError(f"{path}: cannot be written: {_reason(error)}") from error
    _fill(path, target, handle, Path(name), data)


def _fill(path: Path, target: Path, handle: int, name: Path, data: bytes) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        name.chmod(_mode(target))
        name.replace(target)
    except BaseException as error:
        with suppress(OSError):
            name.unlink()
        if isinstance(error, OSError):
            raise CheckerError(f"{path}: cannot be written: {_reason(error)}") from error
        raise


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
