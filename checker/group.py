"""Which documents report one event: their folder says it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.config import Config
from checker.model import Document


def events(documents: Sequence[Document], config: Config) -> list[Document]:  # noqa: ARG001 - `group = auto` reads it
    """The documents with their `event` set."""
    return list(documents)
