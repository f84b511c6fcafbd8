"""Who is counted with the others: `Lan and 85 others` are 86; `20 other countries` leave somebody out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from checker.frames.frame import Words
from checker.lang.pack import Pack
from checker.model import Mention

#: How a count was derived that takes in who is named before it.
NAMED_TOO: Final = "with who is named before"
#: What a place that is named is counted among; people are counted with whoever is named.
COUNTRY: Final = "thing.country"
#: What may stand between two names, or a name and an age and `and`: `Lan, 45, and two others`, `Lan (45 tuổi) và`.
_BETWEEN: Final = re.compile(r"(?:,? ?\(?\d{1,3}(?: [^\W\d_]+)?\)?)?(,? ?)([^\W\d_]*) ?")
_end = attrgetter("end")


def leaves_out(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> bool:
    """Whether a count is of others: the word stands between the number and the thing, or right behind it."""
    if mention.counted is None:
        return False
    last = words.span(*mention.counted)[1]
    behind = words.stems[last] if last < len(words.stems) and not words.gaps[last] else ""
    return behind in pack.clauses.others or not pack.clauses.others.isdisjoint(words.stems[span[1] : last])


def completed(
    found: Sequence[Mention], named: Sequence[Mention], words: Words, text: str, pack: Pack
) -> Iterator[Mention]:
    """The values, counts of others with those who are named right before: `China and fourteen other nations` are 15."""
    people = [m for m in named if m.claim in ("person", "place")]
    for m in found:
        span = words.span(m.start, m.end)
        low, high = m.value.low, m.value.high
        if m.claim == "count" and m.value.bound == "exact" and isinstance(low, Decimal) and isinstance(high, Decimal):
            among = _before(m, people, words, text, pack) if leaves_out(m, span, words, pack) else 0
            if among and low == high:
                value = replace(m.value, text=f"{low + among:f}", low=low + among, high=high + among)
                yield replace(m, value=value, how=NAMED_TOO)
                continue
        yield m


def _before(count: Mention, people: Sequence[Mention], words: Words, text: str, pack: Pack) -> int:
    """How many are named right before a count of others, which is joined to them by `and`."""
    ands = pack.names.ands if pack.names else frozenset[str]()
    country = any(h.concept == COUNTRY for h in words.touching(*words.span(*(count.counted or (0, 0)))))
    at, start, number = bisect_right(people, count.start, key=_end) - 1, count.start, 0
    while at >= 0 and (people[at].claim == "place") == country:
        said = _BETWEEN.fullmatch(text, people[at].end, start)
        if said is None or not (said[2].lower() in ands if said[2] or not number else said[1].startswith(",")):
            break
        at, start, number = at - 1, people[at].start, number + 1
    return number
