"""Shares said as two numbers: `one in five`, `1 in 20 children`, `one over three`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from checker.claims.hedge import bounded
from checker.claims.interval import interval, plain
from checker.claims.numeral import Number, ratio
from checker.claims.reading import Reading
from checker.claims.tables import counts, measures
from checker.lang.number_table import CountTable
from checker.model import Mention, Value

#: "1 in 2018" is a year: no share is said of so many.
_YEARS: Final = range(1900, 2101)
_LONGEST_JOIN: Final = 16


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every share of so many in so many, as a number below one."""
    known = counts(reading)
    if known is None or not (known.table.shares or known.table.per):
        return
    for one, other in pairwise(numbers):
        if one.tail in known.table.per and _per(reading, known.table, one, other):
            share = ratio(int(other.value), int(one.value))
            yield Mention("number", one.start, other.end, Value(plain(share), share, share))
            continue
        if other.start - one.end > _LONGEST_JOIN:
            continue
        join = reading.lower[one.end : other.start].strip()
        named = None if join in known.table.shares else _NAMED.match(join)
        if named and one.value == 1 and _closed(reading, other):
            join = named[1]  # `one child in five`
        if join in known.table.shares and _share(reading, one, other):
            share = ratio(int(one.value), int(other.value))
            hedge, start, end = bounded(reading, one.start, other.end)
            bound = "less-than" if hedge == "nearly" else hedge
            low, high, _ = interval(share, Decimal(0), bound)
            yield Mention("number", start, end, Value(plain(share), low, high, "", bound))


#: What is counted, between the one and the word for a share of it.
_NAMED: Final = re.compile(r"[^\W\d_]{3,} (\D+)")


def _closed(reading: Reading, number: Number) -> bool:
    """Whether nothing is counted behind a number (`one man in two cars`), and it is written as a word."""
    return bool(number.words) and _OPEN.match(reading.lower, number.end) is None


_OPEN: Final = re.compile(r"[ -]?[^\W_]")


def _share(reading: Reading, one: Number, other: Number) -> bool:
    """`1 in 5`, and `3 in 10` of round tens; no years, no times (`two in five days`)."""
    plain = all(n.free and (n.words or not n.step) and not n.ordinal and not n.fraction for n in (one, other))
    whole = plain and one.value > 0 and all(n.value == int(n.value) for n in (one, other))
    if not whole or not one.value < other.value or int(other.value) in _YEARS:
        return False
    if one.value != 1 and not (one.value < 10 and other.value in _ROUND):
        return False
    known = measures(reading)
    return known is None or known.durations.at(reading.lower, other.end + 1) is None


def _per(reading: Reading, table: CountTable, one: Number, other: Number) -> bool:
    """`cứ 10 người thì 3 người`: so many of a whole that is said first."""
    gap = reading.lower[one.end : other.start].strip(" ")
    if other.start - one.end > 2 * _LONGEST_JOIN or "\n" in gap or not 0 < other.value < one.value:
        return False
    whole = all(n.free and n.value == int(n.value) and not n.ordinal and not n.fraction for n in (one, other))
    return whole and any(gap.endswith(f" {join}") for join in table.per_joins)


def fraction_of(reading: Reading, start: int, end: int) -> bool:
    """Whether digits that look like a day and month are a share: of a whole (`2/3 dân số`), or alone and undated.

    Where the language says so (`lone_shares`), `3/15` at the start of a line of a text without a day is no day.
    """
    known, low = counts(reading), reading.lower
    if known is None or _SLASHED.fullmatch(low, start, end) is None:
        return False
    if known.wholes.at(low, end + 1) is not None:
        return True
    lone = known.table.lone_shares and reading.published is None
    return lone and not low[low.rfind("\n", 0, start) + 1 : start].strip(" -")


_SLASHED: Final = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")
_ROUND: Final = frozenset(map(Decimal, (3, 4, 5, 10, 20, 100, 1000)))
