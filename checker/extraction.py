"""Every value a text states: all claim types over one reading, none counted twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from checker.claims import age, count, duration, money, number, ordinal, percent, quantity, ratio, score
from checker.claims.date import find as find_dates
from checker.claims.numeral import Number
from checker.claims.reading import Reading, compose, reading
from checker.lang.pack import Pack
from checker.model import Mention

Finder = Callable[[Reading, Sequence[Number]], Iterable[Mention]]

#: May hold a date within (`born in 1979`, `over the next year`) and then read more than the date says.
HOLDING: Final[tuple[Finder, ...]] = (age.find, duration.find)
#: The other numeric claim types in the order in which they take numbers; what one took the later ones do not see.
FINDERS: Final[tuple[Finder, ...]] = (
    percent.find, money.find, score.find, quantity.find, ratio.find, count.find, ordinal.find, number.find,
)  # fmt: skip


def mentions(text: str, pack: Pack, published: date | None = None, *, us: bool = False) -> list[Mention]:
    """Every value in `text`, sorted by offset (code points of `text` as given), none overlapping another."""
    composed, back = compose(text)
    found = sorted(_all(reading(composed, pack, published, us)), key=lambda m: m.start)
    return found if back is None else [_moved(m, back) for m in found]


def _all(read: Reading) -> list[Mention]:
    """Dates first, except where an age or a length of time holds a date; then type by type."""
    left: Sequence[Number] = number.numbers(read)
    taken = _Taken(_dates(read))
    for find in HOLDING:
        left = _take(read, find, left, taken, holding=True)
    left = _without(left, taken)
    for find in FINDERS:
        left = _take(read, find, left, taken)
    return taken.mentions


class _Taken:
    """The mentions so far, sorted and apart."""

    __slots__ = ("mentions",)

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions

    def over(self, one: Mention) -> list[Mention]:
        """The mentions that overlap `one`."""
        at = bisect_left(self.mentions, one.start, key=lambda m: m.end)
        while at < len(self.mentions) and self.mentions[at].end <= one.start:
            at += 1
        over = []
        while at < len(self.mentions) and self.mentions[at].start < one.end:
            over.append(self.mentions[at])
            at += 1
        return over


def _dates(read: Reading) -> list[Mention]:
    found: list[Mention] = []
    for one in sorted(find_dates(read), key=lambda m: (m.start, -m.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _take(
    read: Reading, find: Finder, left: Sequence[Number], taken: _Taken, *, holding: bool = False
) -> Sequence[Number]:
    """Add what `find` reads and nobody took; the numbers that are left after it."""
    new: list[Mention] = []
    for one in sorted(find(read, left), key=lambda m: (m.start, -m.end)):
        over = taken.over(one)
        inner = holding and all(d.claim == "date" and one.start <= d.start and d.end <= one.end for d in over)
        if (over and not inner) or (new and one.start < new[-1].end):
            continue
        for date_ in over:
            taken.mentions.remove(date_)
        new.append(one)
    taken.mentions = sorted([*taken.mentions, *new], key=lambda m: m.start)
    return _without(left, _Taken(new))


def _without(left: Sequence[Number], taken: _Taken) -> Sequence[Number]:
    """The numbers that no mention covers."""
    out: list[Number] = []
    at, spans = 0, taken.mentions
    for one in left:
        while at < len(spans) and spans[at].end <= one.start:
            at += 1
        if at == len(spans) or one.end <= spans[at].start:
            out.append(one)
    return out


def _moved(one: Mention, back: list[int]) -> Mention:
    """A mention at the offsets of the text before it was composed."""
    counted = (back[one.counted[0]], back[one.counted[1]]) if one.counted is not None else None
    return replace(one, start=back[one.start], end=back[one.end], counted=counted)
