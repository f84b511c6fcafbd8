"""Every value a text states: all claim types over one reading, none counted twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Final

from checker.claims import (
    age,
    count,
    duration,
    minute,
    minute_told,
    money,
    number,
    ordinal,
    parents,
    percent,
    quantity,
    ratio,
    score,
    timed,
    zero,
)
from checker.claims.date import find as find_dates
from checker.claims.elliptic import filled
from checker.claims.numeral import Number
from checker.claims.reading import Reading, compose, reading
from checker.claims.spelled import lexicon
from checker.lang.pack import Pack
from checker.model import Mention

#: `1.2M`, `2.5^-1`, `3.4 mln`: digits that could be a day and a month, and what follows them.
_DECIMAL = re.compile(r"[0-9]{1,2}[.,][0-9]{1,2}(?: ?([^\W\d_]+)|[\^%])")

_start = attrgetter("start")

Finder = Callable[[Reading, Sequence[Number]], Iterable[Mention]]

#: The numeric claim types in the order in which they take numbers; what one took the later ones do not see.
FINDERS: Final[tuple[Finder, ...]] = (
    timed.find, minute.find, minute_told.find, parents.find, age.find, duration.find, percent.find, zero.find,
    money.find, score.find, quantity.find, ratio.find, count.find, ordinal.find, number.find,
)  # fmt: skip
#: Characters between two numbers of one value: its first unit and a word that joins them.
_WIDEST_UNIT: Final = 60
#: Of these, those whose words may hold a date and then say more: `born in 1979`, `over the next year`, `$2,018`.
HOLDING: Final[tuple[Finder, ...]] = (timed.find, age.find, duration.find, percent.find, money.find, quantity.find)


def mentions(
    text: str, pack: Pack, published: date | None = None, *, us: bool = False, precise: bool = True
) -> list[Mention]:
    """Every value in `text`, sorted by offset (code points of `text` as given), none overlapping another."""
    composed, back = compose(text)
    found = _all(reading(composed, pack, published, us, precise))
    return found if back is None else [_moved(m, back) for m in found]


def _all(read: Reading) -> list[Mention]:
    """Dates first, except where another value holds one; then type by type."""
    numbers = number.numbers(read)
    dates = _dates(read)
    taken = _Taken(_with_holding(read, numbers, dates) if dates else [])
    left = _without(numbers, taken.mentions)
    for find in FINDERS:
        left = _take(read, find, left, taken)
    return filled(read, taken.mentions)


def _with_holding(read: Reading, numbers: Sequence[Number], dates: list[Mention]) -> list[Mention]:
    """The dates, and the values that hold some in place of these; sorted and apart."""
    taken = _Taken(dates)
    near = _near(read, numbers, taken)
    holding = [m for find in HOLDING for m in find(read, near) if find is timed.find or _holds(read, m, taken.over(m))]
    if not holding:
        return dates
    kept = _Taken(_apart(holding))
    return sorted([*kept.mentions, *(d for d in dates if not kept.touches(d.start, d.end))], key=_start)


def _holds(read: Reading, one: Mention, dates: list[Mention]) -> bool:
    """Whether a value holds every date it touches, and more."""
    return bool(dates) and all(d.end <= one.end and _begins(read, one, d) and _weaker(d, one) for d in dates)


def _begins(read: Reading, one: Mention, day: Mention) -> bool:
    """Whether a value begins where a date does: `sau | 2 giờ 14 phút 8 giây` is a length, though hours go on after."""
    if one.start <= day.start:
        return True
    before = read.text[day.start : one.start]
    return one.claim == "duration" and day.end < one.end and not any(c.isdecimal() for c in before)


def _weaker(day: Mention, one: Mention) -> bool:
    """Whether a date says less than a value around it: it is shorter, or its day is wholly unknown."""
    return one.end - one.start > day.end - day.start or day.value.text == "XXXX-XX-XX"


def _near(read: Reading, numbers: Sequence[Number], dates: _Taken) -> Sequence[Number]:
    """The numbers in dates, and those right beside them: only these can make a value that holds a date."""
    inside = [False, *(dates.touches(n.start, n.end) for n in numbers), False]
    return [
        number
        for at, number in enumerate(numbers)
        if inside[at + 1]
        or (inside[at] and _beside(read, numbers[at - 1], number))
        or (inside[at + 2] and _beside(read, number, numbers[at + 1]))
    ]


def _beside(read: Reading, one: Number, other: Number) -> bool:
    """Whether no more than a unit and a word that joins stand between two numbers."""
    return other.start - one.end <= _WIDEST_UNIT and "\n" not in read.lower[one.end : other.start]


def _apart(found: Iterable[Mention]) -> list[Mention]:
    """Mentions by their start, without those that overlap an earlier or longer one."""
    kept: list[Mention] = []
    for one in sorted(found, key=_first_longest):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _first_longest(one: Mention) -> tuple[int, int]:
    return one.start, -one.end


class _Taken:
    """The mentions so far, sorted and apart."""

    __slots__ = ("ends", "mentions")

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.ends = [m.end for m in mentions]

    def add(self, new: list[Mention]) -> None:
        """Take mentions that overlap none so far."""
        self.mentions = sorted([*self.mentions, *new], key=_start)
        self.ends = [m.end for m in self.mentions]

    def touches(self, start: int, end: int) -> bool:
        """Whether a mention overlaps `[start, end)`."""
        at = bisect_right(self.ends, start)
        return at < len(self.mentions) and self.mentions[at].start < end

    def over(self, one: Mention) -> list[Mention]:
        """The mentions that overlap `one`."""
        at = bisect_right(self.ends, one.start)
        over = []
        while at < len(self.mentions) and self.mentions[at].start < one.end:
            over.append(self.mentions[at])
            at += 1
        return over


def _dates(read: Reading) -> list[Mention]:
    found: list[Mention] = []
    for one in sorted(find_dates(read), key=_first_longest):
        if _decimal(read, one) or ratio.fraction_of(read, one.start, one.end):
            continue
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _decimal(read: Reading, one: Mention) -> bool:
    """Whether a date is a decimal with a letter or a scale behind it."""
    found = _DECIMAL.match(read.lower, one.start)
    if found is None or found.end() <= one.end or read.pack.numbers is None:
        return False
    word = found.group(1)
    scale = lexicon(read.pack.numbers).get(word) if word else None
    glued = word is None or found.start(1) == one.end
    return glued or (scale is not None and scale.kind in ("scale", "suffix"))


def _take(read: Reading, find: Finder, left: Sequence[Number], taken: _Taken) -> Sequence[Number]:
    """Add what `find` reads and nobody took; the numbers that are left after it."""
    found = [m for m in find(read, left) if not taken.touches(m.start, m.end)]
    if not found:
        return left
    new = _apart(found)
    taken.add(new)
    return _without(left, new)


def _without(left: Sequence[Number], taken: list[Mention]) -> Sequence[Number]:
    """The numbers that no mention covers."""
    if not taken:
        return left
    ahead = iter(taken)
    one: Mention | None = next(ahead)
    out: list[Number] = []
    for lone in left:
        while one is not None and one.end <= lone.start:
            one = next(ahead, None)
        if one is None or lone.end <= one.start:
            out.append(lone)
    return out


def _moved(one: Mention, back: list[int]) -> Mention:
    """A mention at the offsets of the text before it was composed."""
    counted = (back[one.counted[0]], back[one.counted[1]]) if one.counted is not None else None
    return replace(one, start=back[one.start], end=back[one.end], counted=counted)
