"""Quotations of one passage: the same words, another spelling, or other words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Opcodes

from checker.claims.fold import fold
from checker.lang.concept_table import WORD, concepts
from checker.lang.pack import codes, load
from checker.segment.cues import cues

#: Token-level likeness from which two sentences are versions of one passage: below it, other sentences of the
#: same speech begin.
PASSAGE: Final = 70.0
#: Letter-level likeness of two words from which one is the other in another spelling (`organise`, `organize`).
SPELLING: Final = 0.75
#: Differing words inside a passage from which it is retold rather than quoted otherwise.
RETOLD: Final = 4

#: So many words are a passage wherever they stand; fewer must be nearly all of the other quotation.
FULL: Final = 5
#: A difference in fewer words than this, on the shorter side, is one of excerpts rather than of what was said.
SAID: Final = 7

#: Words in which the end of two quotations may differ that are one but for it; where more do, each is cut elsewhere.
ENDING: Final = 2

#: Words two versions of a passage share at least, where they begin and end alike or are that short; else one more.
SHARED: Final = 3

#: The part of their concepts two quotations in two languages share at least to be one: half.
MEANT: Final = 0.5

Wording = Literal["same", "cut", "spelling", "words", "other"]


def compare(left: str, right: str) -> Wording:
    """How two normalised quotations lie to each other; `cut` is one being a part of the other."""
    if left == right:
        return "same"
    a, b = left.split(), right.split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if _within(short, long) and (len(short) >= FULL or len(long) - len(short) <= len(short) - 1):
        return "cut"
    if not _framed(a, b) and fuzz.ratio(a, b) < PASSAGE and fuzz.partial_ratio(a, b) < PASSAGE + 10:
        return "other"
    return _differing(a, b)


def meant(a: str, lang: str, b: str, other: str) -> float:
    """The concepts two quotations in two languages share, as a part of all they say; 0 for fewer than two."""
    x, y = _concepts(a, lang), _concepts(b, other)
    return len(x & y) / len(x | y) if len(x & y) > 1 else 0.0


@lru_cache(maxsize=4096)
def _concepts(text: str, lang: str) -> frozenset[str]:
    words = [m.group() for m in WORD.finditer(text.lower())]
    return frozenset(h.concept for h in concepts(load(lang)).find(words))


@cache
def small_words() -> frozenset[str]:
    """The folded prepositions and articles of every language there is."""
    tables = (load(code).names for code in codes())
    return frozenset(fold(w) for t in tables if t for w in t.at | t.joiners)


def _framed(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two short quotations of somebody speaking of themselves begin and end alike."""
    if min(len(a), len(b)) >= SAID or max(len(a), len(b)) > 2 * SAID:
        return False
    return a[0] == b[0] and a[-1] == b[-1] and not speaking().isdisjoint(a) and not speaking().isdisjoint(b)


@cache
def speaking() -> frozenset[str]:
    """The folded words in which somebody speaks of themselves, in every language there is."""
    return frozenset(word for code in codes() for said in cues(code).first_person for word in fold(said).split())


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    first = short[0]
    return any(w == first and list(long[i : i + len(short)]) == list(short) for i, w in enumerate(long))


def _one_ending(a: Sequence[str], b: Sequence[str], gone: Sequence[str], came: Sequence[str]) -> bool:
    """Whether two quotations that are one but for their end say it in as many other words: neither breaks off."""
    if not gone or len(gone) != len(came) or len(gone) > ENDING or min(len(a), len(b)) < SAID:
        return False
    return a[: -len(gone)] == b[: -len(came)]


def _differing(a: Sequence[str], b: Sequence[str]) -> Wording:
    """Judge the words that differ between the first and the last shared word."""
    codes: Opcodes = Indel.opcodes(a, b)
    inner = [c for c in codes if c.tag != "equal"]
    blocks = [c for c in codes if c.tag == "equal" and c.src_end - c.src_start >= 1]
    short = _framed(a, b) or min(len(a), len(b)) == SHARED + 1
    if sum(c.src_end - c.src_start for c in blocks) < SHARED + (not short):
        return "other"
    first, last = blocks[0], blocks[-1]
    inside = [c for c in inner if first.src_end <= c.src_start and c.src_end <= last.src_start]
    gone = [a[i] for c in inside for i in range(c.src_start, c.src_end)]
    came = [b[i] for c in inside for i in range(c.dest_start, c.dest_end)]
    if not inside:
        gone, came = list(a[last.src_end :]), list(b[last.dest_end :])
        if not _one_ending(a, b, gone, came):
            return "cut"
    if len(gone) == len(came) and all(
        Indel.normalized_similarity(x, y) >= SPELLING for x, y in zip(gone, came, strict=True)
    ):
        return "spelling"
    if gone and came and small_words().issuperset((*gone, *came)):
        return "spelling"
    if min(len(a), len(b)) < SAID and not _framed(a, b):
        return "other"
    return "words" if len(gone) + len(came) <= 2 * RETOLD else "other"
