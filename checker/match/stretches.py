"""Stretches of days as lengths of time: a visit from 6 to 8 October is one of three days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from checker.amounts import Interval, meet
from checker.days import FULL_DAY
from checker.match.fact import Fact

#: How the frame of such a length says what it is.
COUNTED: Final = "first and last day counted:"
#: A year like most, for days whose year nobody tells.
_ANY: Final = "2001"
_DAY: Final = Decimal(1)
#: A longer stretch is told in weeks, months or years, as nobody counts its days.
MOST: Final = 31


def lasting(fact: Fact) -> Iterator[Fact]:
    """The length of a stretch of days, which meets a length that another source tells."""
    first, slash, last = fact.value.partition("/")
    if fact.claim != "date" or not slash or fact.bound != "exact" or not len(first) == len(last) == FULL_DAY:
        return
    days = _days(first, last)
    if 1 < days <= MOST:
        value, amount = f"P{days}D", Decimal(days)
        yield replace(
            fact,
            claim="duration",
            family="duration",
            value=value,
            low=str(days),
            high=str(days),
            unit="days",
            base="days",
            frame=replace(fact.frame, read=f"{COUNTED} {fact.value}"),
            interval=Interval(amount, amount, grain=_DAY),
        )


def either_way(a: Fact, b: Fact) -> bool:
    """Whether two lengths of time differ only in how a stretch of days is counted: 3 to 17 May are 14 or 15 days."""
    if counted(a) == counted(b) or a.interval is None or b.interval is None:
        return False
    days, told = (a, b.interval) if counted(a) else (b, a.interval)
    nights = Decimal(days.low) - 1
    return (
        not meet(days.interval, told) and meet(Interval(nights, nights, grain=_DAY), told) if days.interval else False
    )


def counted(fact: Fact) -> bool:
    """Whether a length of time is that of a stretch of days, which nobody tells as a length."""
    return fact.frame.read.startswith(COUNTED)


def _days(first: str, last: str) -> int:
    """The days of a stretch, both ends counted; 0 where a day is not known in full."""
    if first.startswith("XXXX") and last.startswith("XXXX"):
        first, last = f"{_ANY}{first[4:]}", f"{_ANY}{last[4:]}"
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    except ValueError:
        return 0
