"""The bytes of one file, within the limits that a run sets."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from checker.errors import InputError


def take(path: Path, most: int) -> bytes:
    """The bytes of the regular file `path`; raises InputError where it has more than `most`, or cannot be read.

    The error's text has no path: who asks knows it, by the name the user does.
    """
    try:
        # not blocking: to open a pipe that nobody writes to would wait for ever
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise InputError("is not there any more") from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read: {_said(error)}") from error
    with os.fdopen(handle, "rb") as file:
        return _whole(file.fileno(), most)


def _whole(handle: int, most: int) -> bytes:
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise InputError("is not a regular file")
        within(before.st_size, most)
        parts: list[bytes] = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
            within(sum(map(len, parts)), most)
        after = os.fstat(handle)
    except OSError as error:
        raise InputError(f"cannot be read: {_said(error)}") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise InputError("changed while it was read")
    return b"".join(parts)


def within(size: int, most: int) -> None:
    """Raise InputError where `size` bytes are more than a document may have."""
    if size > most:
        raise InputError(f"has {size:,} bytes or more; the limit is {most:,} (setting max-bytes)")


def _said(error: OSError | ValueError) -> str:
    return ((error.strerror if isinstance(error, OSError) else None) or str(error)).lower()
