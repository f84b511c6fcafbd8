"""Lengths of time in single letters: `1h 20m`, `2m 30s`, `1h20m`, `9.58s`."""

from __future__ import annotations

import re

from checker.claims.amount import Unit
from checker.claims.numeral import Number
from checker.claims.tables import Measures

#: `1h20m`, `1h 20m`, `2m 30s`: letters that are lengths of time only beside another such letter.
_HOURS_ON = re.compile(r"h(?=[0-9]{1,2} ?m(?:[0-9]|(?![^\W_])))")
_MINUTES_ON = re.compile(r"m(?= ?[0-9]{1,2}(?:\.[0-9]+)? ?s(?![^\W_]))")
_MINUTES = re.compile(r"m(?![^\W_])")
_SECONDS = re.compile(r"s(?![^\W_])")
_HOURS_BEFORE = re.compile(r"[0-9] ?h ?\Z")
_MINUTES_BEFORE = re.compile(r"[0-9] ?m ?\Z")


def lettered(low: str, known: Measures, number: Number) -> Unit | None:
    """Hours, minutes, seconds in single letters, where the language writes hours so: `1h 20m`, `2m 30s`, `1h20m`."""
    if known.table.durations.get("h") != "TH":
        return None
    before, at = low[max(0, number.start - 4) : number.start], number.at
    if _HOURS_ON.match(low, at) is not None:
        return Unit(number.start, at + 1, "TH")
    hours = _HOURS_BEFORE.search(before) is not None
    minutes = _MINUTES_ON.match(low, at) or (_MINUTES.match(low, at) if hours else None)
    if minutes is not None and number.value < 60:
        return Unit(number.start, minutes.end(), "TM")
    decimals = at == number.end and 0 < number.step < 1 and not number.prefix  # `9.58s`, but no `30s`: a decade
    seconds = _SECONDS.match(low, at) if decimals or _MINUTES_BEFORE.search(before) else None
    return Unit(number.start, seconds.end(), "TS") if seconds is not None and number.value < 60 else None
