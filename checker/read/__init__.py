"""From paths to documents: what could be read, and what could not and why.

What parses a file and tells what can be told of a document is imported with the first: a run that finds everything
in the cache needs neither parsers nor tables of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Skipped
from checker.read import formats
from checker.read.limits import take
from checker.read.paths import Found, find, printable

if TYPE_CHECKING:
    from checker.read.worker import Worker

__all__ = ["completed", "content", "left_out", "listed", "parsed", "read"]

#: A file may be mostly pictures; its text may have this part of the bytes allowed: two million letters, a long book.
PACKED = 10


def read(paths: Sequence[Path], config: Config) -> tuple[list[Document], list[Skipped]]:
    """The documents in `paths` (files and folders) by source and event, and the files that could not be read.

    Raises InputError where a path is missing, or where there is nothing at all to read.
    """
    from checker.read.worker import Worker

    found = listed(paths)
    documents: list[Document] = []
    skipped: list[Skipped] = []
    with closing(Worker(config)) as worker:
        for one in found:
            try:
                documents.extend(parsed(one, content(one, config), worker, config))
            except InputError as error:
                skipped.append(left_out(one, error))
    return documents, skipped


def completed(documents: Iterable[Document], config: Config) -> tuple[list[Document], list[Skipped]]:
    """Documents at hand with all that can be told of them, and those whose front matter does not parse."""
    from checker.read.complete import complete

    known: list[Document] = []
    skipped: list[Skipped] = []
    for document in documents:
        try:
            known.append(complete(document, config))
        except InputError as error:
            skipped.append(_skipped(document.source, error))
    return known, skipped


def listed(paths: Sequence[Path]) -> list[Found]:
    """The files in `paths`, each once, by source; raises InputError where a path is missing, or where there is none."""
    found = find(paths)
    if not found:
        where = ", ".join(printable(str(path)) for path in paths) or "no path"
        raise InputError(
            f"there is nothing to read in it (known formats: {', '.join(s for s in formats.READERS if s)})", where
        )
    return found


def content(one: Found, config: Config) -> bytes:
    """The bytes of one file; raises InputError without a path."""
    if one.reason:
        raise InputError(one.reason)
    return take(one.path, config.max_bytes)


def left_out(one: Found, error: InputError) -> Skipped:
    """What is said of a file that could not be read."""
    return _skipped(one.source, error)


def _skipped(source: str, error: InputError) -> Skipped:
    reason = printable(error.reason)  # it may quote the file
    return Skipped(source, f"line {error.line}: {reason}" if error.line else reason)


def parsed(one: Found, data: bytes, worker: Worker, config: Config) -> list[Document]:
    """The documents of one file's bytes, with all that can be told of them; raises InputError without a path."""
    from checker.read.complete import complete

    name = formats.reader(one.path.suffix)
    if not data.strip():
        raise InputError("is empty")
    read = worker.parse if name in formats.GUARDED else formats.parse
    documents = read(name, data, config)
    if not any(document.text.strip() for document in documents):
        raise InputError("is empty")
    for document in documents:
        _fits(len(document.text), config.max_bytes // PACKED)
    return [_placed(complete(replace(d, source=one.source), config), one) for d in documents]


def _fits(length: int, most: int) -> None:
    if length > most:
        raise InputError(f"has a text of {length:,} letters; the limit is {most:,} (a tenth of the setting max-bytes)")


def _placed(document: Document, one: Found) -> Document:
    if not document.text[document.body :].strip():
        raise InputError("says nothing below its front matter")
    if document.event:
        return replace(document, event=printable(document.event))
    return replace(document, event=one.event, said=(*document.said, ("event", "folder")))
