"""Which reader a file is for: one module a format, imported when a file of that format comes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from checker.config import Config
from checker.errors import InputError
from checker.model import Document

#: Suffix → the module of `checker.read` whose `read(data, config)` gives the documents of such a file.
READERS: Final = {
    "": "plain", ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".eml": "eml",
    ".csv": "claims_csv",
}  # fmt: skip

#: Readers that hand the file to a parser of others: those run in a process of their own (`worker`).
GUARDED: Final = frozenset({"html", "pdf", "docx", "eml"})

#: What the guarded readers need that is not installed by default.
INSTALL: Final = "pip install 'discrepancy-checker[formats]'"


def reader(suffix: str) -> str:
    """The name of the module for a suffix; raises InputError for a format that is not read."""
    if suffix.lower() not in READERS:
        known = ", ".join(sorted(s for s in READERS if s))
        raise InputError(f"'{suffix}' is not a format that is read ({known})")
    return READERS[suffix.lower()]


def parse(name: str, data: bytes, config: Config) -> list[Document]:
    """The documents in `data` as the reader `name` understands it; raises InputError, and for nothing else.

    A document has no source yet; a missing extra is said with the line that installs it.
    """
    try:
        read: Callable[[bytes, Config], list[Document]] = import_module(f"checker.read.{name}").read
        return read(data, config)
    except ModuleNotFoundError as error:
        raise InputError(f"needs {error.name} to be read: {INSTALL}") from error
    except RecursionError as error:
        raise InputError("is nested too deeply to be read") from error
    except MemoryError as error:
        raise InputError("needs more memory than a document may") from error
