"""What a value is the value of: a frame of explicit slots, read from the words around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Final

from checker.lang.concept_table import Hit
from checker.model import Mention

#: Names and stems kept in a slot.
KEEP: Final = 8
#: Words further away than this say nothing of a value (in words, a comma counting as four).
REACH: Final = 16
_COMMA: Final = 4
_JOIN: Final = " · "


@dataclass(frozen=True, slots=True)
class Frame:
    """The slots of one value; each is a tuple of ids, nearest first, empty when unknown.

    `thing`: what is counted. `act`: actions and measures of the value's own clause. `of`: other things in it. `far`:
    actions and measures of the sentence and its headings. `mark`: parts, stages, scopes, statuses, comparisons of the
    clause; `farmark`: those of the sentence and headings. `name`: names in the clause, `near`: in the sentence, else
    the last named. `when`: dates in the clause, `around`: in the rest of the sentence; `asof`: the day or time up to
    which the sentence counts. `word`: stems of other words. `also`: an amount of money said again, in another currency.
    `read`: how the value was derived.
    """

    thing: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    mark: tuple[str, ...] = ()
    farmark: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    asof: tuple[str, ...] = ()
    word: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    read: str = ""

    def line(self) -> str:
        """The frame as one readable line; `parse` reads it back."""
        said = [f"{slot} {', '.join(v)}" for slot, v in zip(SLOTS, _slots(self), strict=True) if v]
        return _JOIN.join([*said, f"read {self.read}"] if self.read else said)


SLOTS: Final = tuple(f.name for f in fields(Frame) if f.name != "read")
_slots: Final = attrgetter(*SLOTS)  # all at once, in half the time


@lru_cache(maxsize=65536)
def parse(line: str) -> Frame:
    """The frame that `Frame.line` wrote; unknown slots are passed over."""
    slots: dict[str, tuple[str, ...]] = {}
    head, _, read = f"{_JOIN}{line}".partition(f"{_JOIN}read ")
    for part in head.split(_JOIN):
        name, _, values = part.partition(" ")
        if name in SLOTS:
            slots[name] = tuple(values.split(", "))
    return Frame(**slots, read=read)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: their starts and ends, stems, and the concepts they say, which begin at the words `firsts`.

    `gaps[k]` is how strong the break before word k is, `broken[k]` the sum of those before it.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stems: tuple[str, ...]
    hits: tuple[Hit, ...]
    firsts: tuple[int, ...]
    gaps: tuple[float, ...]
    broken: tuple[float, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The words `[first, last)` that `[start, end)` of the text touches."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def said(self, first: int, last: int) -> tuple[Hit, ...]:
        """The concepts said within the words `[first, last)`."""
        found = self.touching(first, last)
        return found[:-1] if found and found[-1].last > last else found

    def touching(self, first: int, last: int) -> tuple[Hit, ...]:
        """The concepts that begin within the words `[first, last)`, wherever they end."""
        return self.hits[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


def windows(words: Words, spans: Sequence[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    """The words that belong to each of the sorted word spans of values between `first` and `last`."""
    if not spans:
        return []
    cuts = [first]
    for (_, a), (b, _) in pairwise(spans):
        cuts.append(_cut(words, a, b))
    cuts.append(last)
    found = list(pairwise(cuts))
    for k, ((_, a), (b, _)) in enumerate(pairwise(spans)):
        if b - a <= TOGETHER and not any(words.gaps[a : b + 1]) and not words.touching(a, b):
            found[k + 1] = found[k][0], found[k + 1][1]
    return found


#: Two values with so many words between them, none of which says a thing, have one subject: `from 4.75% to 4.25%`.
TOGETHER: Final = 2


def _cut(words: Words, after: int, before: int) -> int:
    """Where the clause of one value ends and that of the next begins: at the strongest break between them."""
    if before <= after:
        return before
    best = max(range(after, before + 1), key=lambda k: (words.gaps[k], -k))
    return best if words.gaps[best] else _whole(words, after, before)


def _whole(words: Words, after: int, before: int) -> int:
    """The middle between two values without a break, moved to where a phrase begins that would be cut in two."""
    middle = (after + before + 1) // 2
    at = bisect_left(words.firsts, middle) - 1
    if at >= 0 and after <= words.firsts[at] and middle < words.hits[at].last <= before:
        return words.firsts[at]
    return middle


def nearest(words: Words, hits: Iterable[Hit], span: tuple[int, int]) -> list[tuple[float, Hit]]:
    """The hits by their distance from the value at the word span, in words, breaks between them counted more."""
    (start, end), broken = span, words.broken
    out = []
    for hit in hits:
        first, last, _, _ = hit
        if last <= start:
            away = start - last + _COMMA * (broken[start + 1] - broken[last])
        elif first >= end:
            away = first - end + _COMMA * (broken[first + 1] - broken[end])
        else:
            away = 0.0
        out.append((away, hit))
    return sorted(out)  # those equally far by their place, no two have the same


def by_slot(found: Iterable[tuple[float, Hit]], slots: frozenset[str], reach: float = REACH) -> tuple[str, ...]:
    """The concepts of these slots within reach, nearest first, each once."""
    return tuple(dict.fromkeys([h.concept for away, h in found if h.slot in slots and away <= reach]))


ACT: Final = frozenset({"act", "measure"})
MARK: Final = frozenset({"part", "stage", "scope", "status", "compare"})
THING: Final = frozenset({"thing", "agreement"})
_KINDS: Final = {slot: kind for kind, slots in enumerate((ACT, MARK, THING)) for slot in slots}


def by_kind(
    found: Iterable[tuple[float, Hit]], reach: float = REACH
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The acts and measures, the marks and the things within reach, as `by_slot` gives them one by one."""
    kinds: tuple[dict[str, None], dict[str, None], dict[str, None]] = {}, {}, {}
    for away, (_, _, concept, slot) in found:
        if away <= reach and slot in _KINDS:
            kinds[_KINDS[slot]][concept] = None
    acts, marks, things = kinds
    return tuple(acts), tuple(marks), tuple(things)


def stems_beside(words: Words, window: tuple[int, int], span: tuple[int, int], taken: set[int]) -> tuple[str, ...]:
    """Up to eight stems of other longer words of the clause, nearest first."""
    stems, found = words.stems, dict[str, None]()
    for k in _outwards(window, span):
        if len(stems[k]) > 3 and k not in taken:
            found[stems[k]] = None
            if len(found) == KEEP:
                break
    return tuple(found)


def _outwards(window: tuple[int, int], span: tuple[int, int]) -> Iterator[int]:
    """The words of a window beside a span, nearest first, of two as near that before it; mostly few are asked for."""
    low, high = window
    before, behind = min(span[0] - 1, high - 1), max(span[1], low)
    while before >= low or behind < high:
        if behind >= high or (before >= low and span[0] - before <= behind - span[1]):
            yield before
            before -= 1
        else:
            yield behind
            behind += 1


def inside(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions that begin within `[start, end)`; `mentions` are sorted by start."""
    first = bisect_left(mentions, start, key=_start)
    return list(mentions[first : bisect_left(mentions, end, first, key=_start)])


_start: Final = attrgetter("start")
