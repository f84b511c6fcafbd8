"""Whether two names are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

#: Names more alike than this are one name in two spellings (`Pomphan`, `Pomphun`): `python -m tests.score`.
SPELLED: Final = 80.0


def named_alike(a: str, b: str) -> bool:
    """Whether two folded names are one: spelled with other spaces or nearly so, or one is the other shortened."""
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    x, y = a.split(), b.split()
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if len(short) < len(long) and len("".join(short)) > 3 and _shortened(short, long):
        return True
    return len(short) > 1 and fuzz.ratio(a, b) >= SPELLED + 10


def _shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of `short` are the first or last of `long`, or two and more of them in order."""
    if list(long[-len(short) :]) == list(short) or list(long[: len(short)]) == list(short):
        return True
    rest = iter(long)
    return len(short) > 1 and all(w in rest for w in short)
