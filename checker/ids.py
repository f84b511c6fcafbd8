"""Ids made of content: the same content has the same id on every run, machine and engine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits of the parts."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def identify(verdict: str, claim: str, sources: Iterable[str], values: Iterable[str]) -> str:
    """The id of a discrepancy: the same wherever in its sources the passages stand."""
    return digest(verdict, claim, *sorted(sources), *sorted(values))
