"""What a rank is a rank of: `the 22nd minute`, `chuyến bay thứ ba`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checker.frames.frame import Words
from checker.lang.concept_table import Hit
from checker.lang.pack import Pack
from checker.model import Mention


def ranked(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> tuple[int, int] | None:
    """The words that say what a rank is a rank of: after it (`22nd minute`), in Vietnamese before (`phút thứ 22`)."""
    if mention.claim != "ordinal" or mention.counted:
        return None
    if pack.code == "vi":
        if not span[0] or words.gaps[span[0]] or _degree(words, span[0]):
            return None
        return _phrase(words, span[0]), span[0]
    first = last = span[1]
    while last < min(first + _WORDS, len(words.starts)) and not words.gaps[last] and not _ends(words, last, pack):
        last += 1
    return (first, last) if last > first else None


#: Words behind a rank of which the last is what it is a rank of: `22nd minute`, `second busiest airport`.
_WORDS: Final = 2


def _ends(words: Words, k: int, pack: Pack) -> bool:
    """Whether a word ends what a rank is a rank of: `their first in years`."""
    table = pack.numbers.counts if pack.numbers else None
    return table is not None and words.stems[k] in table.stops


def with_rank(span: tuple[int, int], words: Words) -> Hit | None:
    """The phrase that has a rank for one of its words, and says by itself what it is one of: `the second half`."""
    found = words.touching(max(0, span[0] - _SYLLABLES), span[1])
    return next(
        (h for h in found if h.first < span[1] and h.last > span[0] and h.last - h.first > span[1] - span[0]), None
    )


def of_days(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> bool:
    """Whether a rank is one of days: `the second day of the visit` is no second visit."""
    if mention.claim != "ordinal" or pack.dates is None:
        return False
    before = pack.code == "vi"
    gap, at = (span[0], span[0] - 1) if before else (span[1], span[1])
    return 0 <= at < len(words.stems) and not words.gaps[gap] and pack.dates.units.get(words.stems[at]) == "d"


def days_on(
    values: Sequence[Mention], span: tuple[int, int], window: tuple[int, int], words: Words, pack: Pack
) -> tuple[str, ...]:
    """As a mark, which day of something longer a date is: `on the second day of his visit, Dec 13`."""
    ranks = [(m, words.span(m.start, m.end)) for m in values if m.claim == "ordinal" and m.value.text.isdecimal()]
    return tuple(
        f"{DAY_OF}{m.value.text}"
        for m, at in ranks
        if window[0] <= at[0] and at[1] <= window[1] and at != span and of_days(m, at, words, pack)
    )


#: How the mark of a later day of something begins.
DAY_OF: Final = "stage.day-"


def _degree(words: Words, first: int) -> bool:
    """Whether a rank is one of how large something is, which stands anywhere: `lớn thứ 3`, the third largest."""
    return any(h.slot == "compare" and h.last > first for h in words.touching(max(0, first - _SYLLABLES), first))


def _phrase(words: Words, end: int) -> int:
    """Where what ends right before a word begins: the nearest thing, whatever names it behind it, else one syllable."""
    before = words.touching(max(0, end - _SYLLABLES), end)
    near = before[-1] if before else None
    if near and (near.last >= end or (near.slot == "thing" and not any(words.gaps[near.last : end + 1]))):
        return near.first
    return end - 1


#: The longest phrase before a rank that is looked for, in syllables.
_SYLLABLES: Final = 4
