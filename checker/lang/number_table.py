"""The number words a language must give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberTable:
    """The number table of one language."""
