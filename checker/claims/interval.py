"""The values an amount may have: its written precision and its bound as an interval."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker.lang.number_table import Hedge

#: "nearly 100" is taken as 90 to 100.
NEARLY: Final = Decimal("0.9")


def interval(point: Decimal, step: Decimal, hedge: Hedge) -> tuple[Decimal | None, Decimal | None, bool]:
    """The values a bound allows: bottom, top (None is open) and whether the top itself is allowed."""
    if hedge in ("more-than", "at-least"):
        return point, None, True
    if hedge in ("up-to", "less-than"):
        return min(Decimal(0), point), point, hedge == "up-to"
    if hedge == "nearly":
        return min(point * NEARLY, point), point, False
    if hedge == "about":
        step = max(step, last_place(point)) if point else step
    if not step:
        return point, point, True
    return point - step / 2, point + step / 2, False


def last_place(point: Decimal) -> Decimal:
    """The worth of the last digit that is not 0: 10 for 150, 1000000 for 7000000."""
    exponent = point.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def plain(number: Decimal) -> str:
    """A Decimal without exponent or trailing zeros."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text
