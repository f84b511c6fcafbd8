"""The date words a language must give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateTable:
    """The date table of one language."""
