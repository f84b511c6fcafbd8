"""Numbers that only name something: `Flight 370`, `số nhà 37`, `10 Downing Street`, telephone numbers, times."""

from __future__ import annotations

import re

from checker.claims.capitals import CAPITAL
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.claims.tables import Counts, counts

_ADDRESS = re.compile(rf"(?: {CAPITAL}[^\W\d_]+){{1,3}}")
_DIALLED = re.compile(r"(?:\+|(?<![0-9.,])0)[0-9]+(?:[ .()-]+[0-9]+)*[ .()-]+$")
#: After "day", "month" or "year" a larger number is no date: `mỗi năm 1.200 người`.
_LAST_DAY = 31
_YEARS = (1000, 2100)
_ACCOUNT = re.compile(r"[0-9]-[0-9]+-[0-9]")
_DIALLING = frozenset(")(.- 0123456789")
_DIALS_ON = re.compile(r"[ .-]?\(?[0-9]")
_HULL = re.compile(r"\([A-Z]{2,6}[ -]$")
_JOINS = frozenset("-–/")
_PAD_BEFORE = re.compile(r"[0-9] ?\Z|[-–/.:,']\Z")
_PAD_AFTER = re.compile(r"[-–/:'h]| ?[0-9]|[.,][0-9]")
_SEASON = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}[-–/][0-9]{2}(?![0-9])")


def names_something(reading: Reading, number: Number) -> bool:
    """Whether a number is a name, an address, a telephone number or a time, and no amount of anything."""
    known = counts(reading)
    if known is None:
        return False
    if number.words and not number.ordinal:
        return _labelled(reading, number, known) or _clock(reading, number, known)
    return (
        _labelled(reading, number, known)
        or _addressed(reading, number, known)
        or _dialled(reading, number, known)
        or _hull(reading, number)
        or _season(reading, number)
        or _clock(reading, number, known)
    )


def _labelled(reading: Reading, number: Number, known: Counts) -> bool:
    low, start = reading.lower, number.start
    found = known.labels.ahead(low, number)
    if found is None or "\n" in low[found[0] : start] or known.not_labels.ahead(low, number) is not None:
        return reading.text[start - len(number.tail) - 1 : start - 1] in known.table.capital_labels and not number.words
    label = low[found[0] : start].strip()
    sent = known.table.labels_sent.get(label, ())
    behind = any(low.startswith(f"{w} ", number.end + 1) for w in sent)
    if behind and found[0] and reading.text[found[0]].islower() and low[: found[0]].rstrip(" ")[-1:].isalnum():
        return False  # `công an điều 12 xe chữa cháy`
    dated = label in known.table.dated_labels
    return not dated or number.value <= _LAST_DAY or _YEARS[0] <= number.value <= _YEARS[1]


def _addressed(reading: Reading, number: Number, known: Counts) -> bool:
    """`10 Downing Street`, `123 Main St.`"""
    names = _ADDRESS.match(reading.text, number.end) if number.head.isalpha() else None
    if names is None:
        return False
    return any(word.lower() in known.table.labels_after for word in names.group().split())


def _dialled(reading: Reading, number: Number, known: Counts) -> bool:
    """A telephone or account number: `+84 24 3733 2345`, `024 3733`, `1111-22223333-4444`."""
    low, start, end = reading.lower, number.start, number.end
    if low[start] == "0" and end - start > 1 and low[start:end].isdecimal():
        return not (known.table.padded and padded(low, start, end))
    before = low[max(0, start - 2) : start]
    if before[-1:] == "+":
        return _DIALS_ON.match(low, end) is not None
    grouped = before[:1] in _DIALLING
    if grouped and _DIALLED.search(low[max(0, start - 16) : start]) is not None:
        return True
    beside = "-" in (before[-1:], low[end : end + 1])
    return beside and _ACCOUNT.search(low[max(0, start - 12) : end + 12]) is not None


def padded(low: str, start: int, end: int) -> bool:
    """`07 người`: a figure below ten filled up with a zero, and no part of a date, a time or a longer number."""
    if end - start != 2 or low[start] != "0" or not "1" <= low[start + 1] <= "9":
        return False
    return _PAD_BEFORE.search(low[max(0, start - 2) : start]) is None and _PAD_AFTER.match(low, end) is None


def _hull(reading: Reading, number: Number) -> bool:
    """`(CVN 70)`: capitals and a number alone in brackets."""
    return (
        reading.text[number.end : number.end + 1] == ")"
        and _HULL.search(reading.text[max(0, number.start - 9) : number.start]) is not None
    )


def _season(reading: Reading, number: Number) -> bool:
    """`2012-13`: a season or a financial year, not a range."""
    low, start = reading.lower, number.start
    if low[start + 4 : start + 5] in _JOINS and _SEASON.match(low, start) is not None:
        return True
    return start > 4 and low[start - 1] in _JOINS and _SEASON.match(low, start - 5) is not None


def _clock(reading: Reading, number: Number, known: Counts) -> bool:
    """`9.30 am`, `lúc 9 giờ`, `16:10`."""
    low = reading.lower
    return known.clock.after(low, number) is not None or known.clock_before.ahead(low, number) is not None
