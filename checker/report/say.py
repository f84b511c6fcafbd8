"""Canonical values in words for people: `2025-03-31` is Monday 31 March 2025, `1000000 GBP` is 1,000,000 GBP."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY: Final = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:T(?P<time>\d\d:\d\d))?")
_WEEKDAY: Final = re.compile(r"XXXX-W-([1-7])")
_AMOUNT: Final = re.compile(r"(?<![\w.,])\d{4,}(?![\w,])")
_ENDS: Final = re.compile(r"(?<=\d)/(?=\d)")
_DURATION: Final = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS: Final = ("year", "month", "week", "day", "hour", "minute", "second")
#: Claims whose values are amounts: a year or a house number gets no thousands separator.
_AMOUNTS: Final = frozenset({"money", "count", "number", "quantity"})
#: Claims whose values are labels: people read them as they are written, not as they are compared.
LABELS: Final = frozenset({"person", "title", "place", "organisation", "agreement", "quote", "statement"})


def in_words(value: str, claim: str) -> str:
    """A value of a claim in words; nothing where its canonical text says it as well."""
    if claim == "date":
        said = _range(value, _day)
    elif claim in ("duration", "age"):
        said = _range(value, _duration)
    else:
        said = _ENDS.sub(" to ", _AMOUNT.sub(lambda m: f"{int(m[0]):,}", value)) if claim in _AMOUNTS else ""
    return "" if said == value else said


def _range(value: str, say: Callable[[str], str]) -> str:
    first, slash, last = value.partition("/")
    if not slash:
        return say(value)
    if first in ("", ".."):
        return f"until {say(last)}"
    return f"from {say(first)}" if last in ("", "..") else f"{say(first)} to {say(last)}"


def _day(value: str) -> str:
    """A day with its weekday, a month by its name, a bare time or weekday as such; what is none stays as it is."""
    if value.startswith("XXXX-XX-XXT"):
        return f"{value[11:]}, day not given"
    if weekday := _WEEKDAY.fullmatch(value):
        return f"a {date(2024, 1, int(weekday[1])):%A}"  # 1 January 2024 was a Monday
    match = _DAY.fullmatch(value)
    if not match:
        return value
    known = match["year"] != "XXXX"
    try:
        # a leap year has every day there is
        day = date(int(match["year"]) if known else 2000, int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return value
    words = [f"{day:%A}"] if known and match["day"] else []
    words += [str(day.day)] if match["day"] else []
    words += [f"{day:%B}"] + ([str(day.year)] if known else [])
    return " ".join(words) + ("" if known else ", year unknown") + (f", {match['time']}" if match["time"] else "")


def _duration(value: str) -> str:
    match = _DURATION.fullmatch(value)
    counts = [(int(count), unit) for count, unit in zip(match.groups(), _UNITS, strict=True) if count] if match else []
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in counts) or value
