"""Lengths of time as parts: so many of each unit, in ISO 8601, and the days they may be."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.claims.interval import plain

#: So many of each unit (`Y M W D TH TM TS`), the largest first.
Parts = tuple[tuple[str, Decimal], ...]

#: Seconds in each unit; a year is 365.25 days and a month a twelfth of it, so that 24 months are two years.
SECONDS: Final = {
    "Y": Decimal(31_557_600), "M": Decimal(2_629_800), "W": Decimal(604_800), "D": Decimal(86_400), "TH": Decimal(3600),
    "TM": Decimal(60), "TS": Decimal(1),
}  # fmt: skip
#: A month may have 28 to 31 days: how far a length in months or years may be from its days.
_LOOSE: Final = Decimal(2)
#: The smaller unit a fraction of a unit is said in: half a year is six months.
_BELOW: Final = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
ORDER: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
_PART = re.compile(r"([0-9]*)(T?[A-Z])")


def in_parts(unit: str, count: Decimal) -> Parts:
    """So many of a unit, in whole smaller units where the fraction allows: 1.5 hours are 90 minutes."""
    found = _PART.fullmatch(unit)
    assert found is not None  # noqa: S101 - the tables give ISO parts
    many, letter = count * int(found.group(1) or 1), found.group(2)
    if many == int(many) or letter not in _BELOW:
        return ((letter, many),)
    below, size = _BELOW[letter]
    smaller = many * size
    return ((below, smaller),) if smaller == int(smaller) else ((letter, many),)


def whole(parts: Parts) -> Parts:
    """Years and months together in months, hours and minutes in minutes, as far as they mix."""
    out = list(parts)
    for upper, (lower, size) in (("Y", ("M", 12)), ("TH", ("TM", 60)), ("TM", ("TS", 60))):
        units = [u for u, _ in out]
        if upper in units and lower in units:
            total = sum((n * size if u == upper else n for u, n in out if u in (upper, lower)), Decimal(0))
            out = [(u, n) for u, n in out if u not in (upper, lower)] + [(lower, total)]
    return tuple(sorted(out, key=lambda p: ORDER.index(p[0])))


def iso(parts: Parts) -> str:
    """A length in ISO 8601."""
    date = "".join(f"{plain(n)}{u}" for u, n in parts if not u.startswith("T"))
    time = "".join(f"{plain(n)}{u[1]}" for u, n in parts if u.startswith("T"))
    return f"P{date}T{time}" if time else f"P{date}"


def days(parts: Parts) -> tuple[Decimal, Decimal]:
    """The fewest and most days a length may have."""
    total = sum((n * SECONDS[u] for u, n in parts), Decimal(0)) / SECONDS["D"]
    loose = _LOOSE if any(u in ("Y", "M") for u, _ in parts) else Decimal(0)
    return total - loose, total + loose
