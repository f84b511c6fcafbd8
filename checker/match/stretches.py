"""Stretches of days as lengths of time: a visit from 6 to 8 October is one of three days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from checker.amounts import Interval, interval, meet
from checker.days import FULL_DAY
from checker.match.fact import Fact

#: How the frame of such a length says what it is.
COUNTED: Final = "first and last day counted:"
#: A year like most, for days whose year nobody tells.
_ANY: Final = "2001"
#: A longer stretch is told in weeks, months or years, as nobody counts its days.
MOST: Final = 31


def lasting(fact: Fact) -> Iterator[Fact]:
    """The length of a stretch of days, which meets a length that another source tells."""
    first, slash, last = fact.value.partition("/")
    if fact.claim != "date" or not slash or fact.bound != "exact" or not len(first) == len(last) == FULL_DAY:
        return
    days = _days(first, last)
    if 1 < days <= MOST:
        value = f"P{days}D"
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
            interval=_length(days),
        )


def comparable(a: Fact, b: Fact) -> bool:
    """Whether two lengths of time say something of each other.

    Two stretches of days are compared as dates; a stretch of 3 to 17 May may be told as 14 or as 15 days.
    """
    if counted(a) == counted(b):
        return not counted(a)
    days, told = (a, b.interval) if counted(a) else (b, a.interval)
    if days.interval is None or told is None or meet(days.interval, told):
        return True
    return not meet(_length(int(days.low) - 1), told)


def _length(days: int) -> Interval:
    return interval(str(days), str(days), "exact", f"P{days}D")


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
