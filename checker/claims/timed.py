"""Times of races: `4:12.86`, `2:01:39`, `4'12"86`: how long somebody took, to a part of a second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from checker.claims.interval import interval
from checker.claims.length import SECONDS, Parts, iso, whole
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import measures
from checker.model import Mention, Value

#: Minutes and seconds with a part of a second: no time of day has one.
_COLONS: Final = re.compile(
    r"(?:(?P<h>[0-9]{1,2}):)?(?P<m>[0-5]?[0-9]):(?P<s>[0-5][0-9])[.,](?P<part>[0-9]{1,3})(?![0-9:]|[.,][0-9])"
)
#: `6'2"` is a height: without a part of a second there must be hours.
_PRIMES: Final = re.compile(
    r"(?:(?P<h>[0-9]{1,2})[h:] ?)?(?P<m>[0-5]?[0-9])' ?(?P<s>[0-5]?[0-9])(?:(?:''|\")[.,]?|[.,](?=[0-9]))"
    r"(?:(?P<part>(?<=['\".,])[0-9]{1,3}))?(?:''|\")?(?![\w'\"])"
)
#: Hours too, behind a word that says a length is meant: else it is a time of day.
_WHOLE: Final = re.compile(r"(?P<h>[0-9]):(?P<m>[0-5][0-9]):(?P<s>[0-5][0-9])(?![0-9:]|[.,][0-9]| ?[ap]\.?m)")
_INSIDE: Final = frozenset("0123456789:.,/-")


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every time of a race, as a length of time to the place it is written to."""
    known, low, done = measures(reading), reading.lower, -1
    if known is None:
        return
    for number in numbers:
        start, mark = number.start, low[number.end : number.end + 1]
        if mark not in (":", "'", "h") or start < done or number.words or low[start - 1 : start] in _INSIDE:
            continue
        if known.dated_before.ahead(low, number) is not None:
            continue
        found = _COLONS.match(low, start) or _PRIMES.match(low, start)
        if found is not None and found.group("part") is None and found.group("h") is None:
            continue
        if found is None and number.tail in known.table.clocked:
            found = _WHOLE.match(low, start)
        if found is not None:
            done = found.end()
            yield Mention("duration", start, done, _value(found))


def _value(found: re.Match[str]) -> Value:
    said = found.groupdict()
    part = said.get("part") or ""
    hours, minutes, seconds = Decimal(said["h"] or 0), Decimal(said["m"]), Decimal(f"{said['s']}.{part or 0}")
    parts: Parts = whole((*([("TH", hours)] if hours else []), ("TM", minutes), ("TS", seconds)))
    days = sum((n * SECONDS[u] for u, n in parts), Decimal(0)) / SECONDS["D"]
    step = Decimal(1).scaleb(-len(part)) / SECONDS["D"] if part else Decimal(0)
    low, high, closed = interval(days, step, "exact")
    return Value(iso(parts), low, high, "days", "exact", closed)
