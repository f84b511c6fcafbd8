"""Whether two dates can both hold, and what they are to each other."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from checker import days
from checker.claims.date_resolve import WEEKDAYS
from checker.claims.date_when import NIGHT
from checker.judge.judgement import Judgement, loose, quoted
from checker.match.fact import Fact
from checker.match.within import WEEKDAY


def judge_dates(left: Fact, right: Fact) -> Judgement:
    """Judge two dates, or a date against the weekday in its own words."""
    if right.value.startswith(WEEKDAY) and left.source == right.source and left.start <= right.start < left.end:
        return Judgement("conflict", "medium", "D109", f"{_read(left)}.")
    says = f"{_read(left)}; {_read(right)}"
    if left.value == right.value:
        rule = "D105" if bool(left.frame.read) != bool(right.frame.read) else "E001"
        return Judgement("agree", "info", rule, f"Both say {left.value}. {says}.")
    relation = days.dates(left, right)
    if relation == "apart":
        return _days_apart(left, right, says)
    if relation == "equal":
        return Judgement("agree", "info", "D105", f"{says}: the same date.")
    if relation == "within" and any(NIGHT in f.frame.read for f in (left, right)):
        return Judgement("agree", "info", "D105", f"{says}: one night, told by one of its days.")
    if relation == "within" and not (loose(left) or loose(right)):
        return Judgement("less-specific", "low", "D104", f"{says}: one is coarser, and both can hold.")
    return Judgement("less-specific", "low", "D108", f"{says}: the two overlap, and both can hold.")


def _days_apart(left: Fact, right: Fact, says: str) -> Judgement:
    gap = days.days_between(left, right)
    weekdays = "; ".join(dict.fromkeys(x for x in (_weekday(left), _weekday(right)) if x))
    tail = f"; {weekdays}" if weekdays else ""
    if gap == 0 or "XXXX-XX-XX" in left.value + right.value:
        return Judgement("conflict", "medium", "D103", f"{says}: the clock times differ.")
    if any(f.guessed and "on or before publication" in f.frame.read for f in (left, right)):
        return Judgement("conflict", "high", "D102", f"{says}: whatever the week, the weekdays differ{tail}.")
    if gap is None:
        return Judgement("conflict", "high", "D101", f"{says}: day and month differ, whatever the year{tail}.")
    if any(days.period(f.value) for f in (left, right)):
        return Judgement("conflict", "high", "D106", f"{says}: the two do not overlap{tail}.")
    zone = (
        " London evening is already the next day in Hanoi: check which time zone each counts in."
        if gap == 1 and (_clocked(left, right) or _zoned(left, right))
        else ""
    )
    rule = "D102" if _by_weekday(left) != _by_weekday(right) else "D101" if gap < 28 else "D106"
    return Judgement(
        "conflict",
        "low" if zone else "high",
        "D107" if zone else rule,
        f"{says}: {gap} day{'s' * (gap > 1)} apart{tail}.{zone}",
    )


def _by_weekday(fact: Fact) -> bool:
    """Whether a date was worked out from the name of a weekday alone."""
    return "W" in fact.value or fact.frame.read.startswith(WEEKDAYS)


#: A sentence that says whose time it counts in (`Vietnam time`, `giờ Hà Nội`, `GMT`).
_ZONE: Final = re.compile(r"\b(?:GMT|UTC|BST|CET|EST|EDT|ICT|PST|PDT)\b|\b[A-Z]\w+ time\b|\bgiờ (?:[A-ZĐ]|địa phương)")


def _zoned(left: Fact, right: Fact) -> bool:
    """Whether one of the two says which time zone it counts in."""
    return any(_ZONE.search(f.sentence) for f in (left, right))


def _clocked(left: Fact, right: Fact) -> bool:
    """Whether one of the two is an evening or night hour, where the day depends on the place."""
    return any(
        "T" in f.value and (f.value.partition("T")[2][:2] >= "17" or f.value.partition("T")[2][:2] < "07")
        for f in (left, right)
    )


def _weekday(fact: Fact) -> str:
    try:
        on = date.fromisoformat(fact.value[:10])
    except ValueError:
        return ""
    return f"{on.day} {on:%B %Y} was a {on:%A}"


def _read(fact: Fact) -> str:
    how = fact.frame.read
    if fact.guessed:
        how += ", itself inferred from the other sources"
    return f"{quoted(fact)} is {fact.value}{f' ({how})' if how else ''}"
