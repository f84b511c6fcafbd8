"""Arithmetic of amounts: whether two intervals can both be true, and how near they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from math import log10
from typing import Final, NamedTuple

#: What "about" allows at least, as a share: some 3,400 workers may be 3,450. Repeat with `python -m tests.score`.
ABOUT: Final = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers between `low` and `high`; None is open-ended, `_open` ends are not themselves allowed.

    `nearly` is an amount that all but reaches its end. `grain` is the unit in which it is told, 0 where that is exact.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    nearly: bool = False
    grain: Decimal = Decimal(0)


#: The days of the units of time in which lengths are told roughly beside a finer one: `three weeks` for 18 days.
#: Years are not: terms of years are as exact as those of months.
GRAINS: Final = {
    "M": Decimal("30.4375"), "W": Decimal(7), "D": Decimal(1), "TH": Decimal(1) / 24, "TM": Decimal(1) / 1440,
}  # fmt: skip


def _grain(value: str) -> Decimal:
    """The days of the unit in which a length of time ends; 0 for years, parts of a unit and what is no length."""
    if value[:1] != "P" or "." in value or "/" in value:
        return Decimal(0)
    return GRAINS.get(("T" if "T" in value else "") + value[-1], Decimal(0))


def interval(low: str, high: str, bound: str, value: str) -> Interval:
    """The interval of a numeric fact row: the top is exclusive where rounding made it, inclusive for written ranges."""
    bottom, top = (Decimal(low) if low else None), (Decimal(high) if high else None)
    if bound == "about" and bottom is not None and top is not None:
        slack = (bottom + top) / 2 * ABOUT
        bottom, top = min(bottom, (bottom + top) / 2 - slack), max(top, (bottom + top) / 2 + slack)
    rounded = not ranged(value) and bottom is not None and top is not None and bottom < top
    return Interval(
        bottom,
        top,
        bound == "more-than",
        bound == "less-than" or (rounded and bound in ("exact", "about")),
        bound == "less-than" and bool(bottom),
        _grain(value) if bound == "exact" else Decimal(0),
    )


def ranged(value: str) -> bool:
    """Whether a value is a range (`60/70 km/h`); its unit may have a slash of its own."""
    return "/" in value.partition(" ")[0]


def scaled(a: Interval, factor: Decimal) -> Interval:
    """The interval in a unit of which one of its own is `factor`."""
    return replace(a, low=None if a.low is None else a.low * factor, high=None if a.high is None else a.high * factor)


def meet(a: Interval, b: Interval) -> bool:
    """Whether some number lies in both; figures that are one rounded do: `more than 110`, `nearly 110` and `110`.

    A length of time in a coarser unit than the other is rounded to half of it: `three weeks` are 18 days.
    """
    if a.grain != b.grain and a.grain and b.grain:
        a, b = (_loosened(a), b) if a.grain > b.grain else (a, _loosened(b))
    return _reaches(a, b) and _reaches(b, a)


def _loosened(a: Interval) -> Interval:
    """A length of time with half of its unit on either side."""
    if a.low is None or a.high is None:
        return a
    middle, half = (a.low + a.high) / 2, a.grain / 2
    return replace(a, low=middle - half, high=middle + half, high_open=True)


def _reaches(a: Interval, b: Interval) -> bool:
    """Whether `b` does not end before `a` begins."""
    low, high = a.low, b.high
    if low is None or high is None or low < high:
        return True
    if low > high:
        return False
    above, below = a.low_open and a.high is None, b.high_open and not b.low
    over = not a.low_open or (above and (b.low == high or b.nearly))
    return over and (not b.high_open or b.nearly or (below and a.high == low))


def touch(a: Interval, b: Interval) -> bool:
    """Whether one of two intervals ends where the other begins: 85 and 86 billion, rounded."""
    return (a.high is not None and a.high == b.low) or (b.high is not None and b.high == a.low)


def finer(figure: Interval, a: Interval) -> bool:
    """Whether a figure is told more exactly than an amount that it can be: 85.5 billion than 86 billion."""
    if figure.low is None or figure.high is None or a.low is None or a.high is None:
        return False
    return figure.high - figure.low < a.high - a.low and meet(figure, a)


def difference(a: Interval, b: Interval) -> Decimal | None:
    """How far apart two intervals that do not meet are, as a share of the larger end; None where an end is open."""
    if a.high is not None and b.low is not None and a.high <= b.low:
        near, far = a.high, b.low
    elif b.high is not None and a.low is not None and b.high <= a.low:
        near, far = b.high, a.low
    else:
        return None
    return (far - near) / abs(far) if far else None


class Size(NamedTuple):
    """How large an amount is: its middle, None where open, and the power of ten of it, None where it has none."""

    middle: Decimal | None
    power: float | None


#: Powers of ten beyond this are no floats.
_FLOATS: Final = 300


def size(a: Interval) -> Size:
    """How large the amounts of an interval are."""
    x = _middle(a)
    if x is None or x <= 0:
        return Size(x, None)
    return Size(x, log10(x) if abs(x.adjusted()) < _FLOATS else float(x.log10()))


def scaled_by_ten(a: Interval, b: Interval) -> bool:
    """Whether one amount is the other, rounded perhaps, with its point elsewhere: 41.86 billion and 41.9 trillion.

    Both are known to a twenty-fifth at least (`python -m tests.fit`; a tenth was as good).
    """
    low, high = sorted((a, b), key=_least)
    if low.low is None or low.high is None or high.low is None or low.low <= 0 or not (_sharp(low) and _sharp(high)):
        return False
    power = round(log10(high.low / low.low)) if abs((high.low / low.low).adjusted()) < _FLOATS else 0
    return power > 0 and meet(scaled(low, Decimal(10) ** power), high)


def _least(a: Interval) -> Decimal:
    return a.low if a.low is not None else a.high if a.high is not None else Decimal(0)


def _sharp(a: Interval) -> bool:
    """Whether an amount is known to a twenty-fifth, or only from its low end on."""
    return a.low is not None and (a.high is None or a.high - a.low <= a.high / 25)


def nearness(a: Size, b: Size) -> float:
    """How near two amounts are, from 1 (equal) to 0 (ten times as much or more); 0.5 where it cannot be said."""
    if a.power is None or b.power is None:
        return 1.0 if a.middle == b.middle else 0.5
    return max(0.0, 1.0 - abs(a.power - b.power))


def grows(early: Interval, late: Interval) -> bool:
    """Whether the later amount may be the larger one."""
    x, y = _middle(early), _middle(late)
    return x is None or y is None or x <= y


def _middle(a: Interval) -> Decimal | None:
    """The middle of an interval, or the one end that is told: of `up to 16.9` that is 16.9, not half of it."""
    if a.high is None:
        return a.low
    return (a.low + a.high) / 2 if a.low else a.high
