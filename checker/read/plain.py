"""Plain text, and what is handed over as text."""

from __future__ import annotations

from checker.config import Config
from checker.model import Document
from checker.read.encoding import decode


def read(data: bytes, config: Config) -> list[Document]:
    """The one document of a `.txt` file, its text as decoded; raises InputError."""
    text, how = decode(data)
    return [Document("", text, said=(("encoding", how),))]
