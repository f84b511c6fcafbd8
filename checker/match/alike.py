"""Whether two names are one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import Indel

from checker.claims.fold import fold
from checker.lang.pack import codes, load

#: Letter-level likeness from which two long words are two spellings of one (`pomphan`, `pomphun`; tests/test_names.py).
SPELLED: Final = 0.8
#: Shorter words are one only if they are equal: syllables of Vietnamese names differ by a letter (`loan`, `toan`).
LONG: Final = 6


#: Letters behind which a y is no i: `Tây` is not `Tai`.
VOWELS: Final = frozenset("aeou")


@lru_cache(maxsize=65536)
def named_alike(a: str, b: str) -> bool:
    """Whether two folded names are one: spelled with other spaces or nearly so, in another order, or one shortened."""
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    x, y = a.split(), b.split()
    short, long = (x, y) if len(x) < len(y) else (y, x)
    if len(short) < len(long):
        return len("".join(short)) > 3 and _shortened(short, long)
    return len(x) > 1 and (sorted(x) == sorted(y) or all(_one(v, w) for v, w in zip(x, y, strict=True)))


def _shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of `short` are the first or last of `long`, or two and more of them in order."""
    if len(short) == 1 and short[0] in surnames():
        return False
    if list(long[-len(short) :]) == list(short) or list(long[: len(short)]) == list(short):
        return True
    rest = iter(long)
    return len(short) > 1 and all(any(_one(w, v) for v in rest) for w in short)


def _one(a: str, b: str) -> bool:
    """Whether two words of two names are one: equal, an initial or short form, or a long word in another spelling."""
    if a == b or spelled(a) == spelled(b) or given().get(a, a) == given().get(b, b):
        return True
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if long.startswith(short) and (len(short) == 1 or (len(short) > 2 and len(long) >= LONG)):
        return True
    return len(short) >= LONG and Indel.normalized_similarity(a, b) >= SPELLED


def spelled(word: str) -> str:
    """A folded Vietnamese syllable with its last y as i, which it may be written for: `Sỹ` is `Sĩ`, `Quý` is `Quí`."""
    return f"{word[:-1]}i" if (word.endswith("y") and word[-2:-1] not in VOWELS) or word == "quy" else word


@cache
def given() -> dict[str, str]:
    """The folded short forms of given names, with the name that they stand for (`liz`, `elizabeth`)."""
    tables = (load(code).names for code in codes())
    return {short: full for table in tables if table for short, full in table.given.items()}


@cache
def surnames() -> frozenset[str]:
    """The folded family names that say little by themselves, in every language there is."""
    tables = (load(code).names for code in codes())
    return frozenset(fold(s) for table in tables if table for s in table.surnames)
