"""Stamps of agencies before the first words of a paragraph: `[NTDTV, Beijing time, September 08, 2022] The fire …`."""

from __future__ import annotations

import re
from typing import Final

#: The bracket that opens a line, up to the date, and from the date to its end with the first word of what it stamps.
_BEFORE: Final = re.compile(r"(?:\A|\n)[^\S\n]*(?P<open>[\[(])(?P<who>[^\[\]()\n]{0,60})\Z")
_AFTER: Final = re.compile(r"(?P<who>[^\[\]()\n]{0,40})(?P<close>[\])])[\s:–—-]{0,4}[\"“‘'«]?(?=[^\W_a-z])")
_NAME: Final = re.compile(r"[^\W\d_a-z][^\W_]")
_LONGEST: Final = 62
#: A place that opens a paragraph, and what stands behind its date: `Hà Nội, 29/12 (TTXVN) - `, `Huế, 29/12 - `.
_PLACE: Final = re.compile(r"(?:\A|\n)[^\S\n]*[^\W\d_a-z][^.!?;:()\n]{1,40}, \Z")
_AGENCY: Final = re.compile(r" ?(?:\([^\W\d_a-z][^()\n]{1,39}\)\s?)?(?:--|[–—-])\s")
_SMALL: Final = 3  # words in small letters of which a place has fewer


def headed(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` stands between a place that opens a paragraph and a dash, perhaps behind an agency."""
    place = _PLACE.search(text, max(0, start - _LONGEST), start) if _AGENCY.match(text, end) else None
    return place is not None and sum(word[0].islower() for word in place[0].split()) < _SMALL


def stamped(text: str, start: int, end: int) -> bool:
    """Whether the date `[start, end)` stands in brackets that open a paragraph, beside the name of who tells it."""
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    after = _AFTER.match(text, end) if before else None
    if before is None or after is None or (before["open"] == "[") != (after["close"] == "]"):
        return False
    return _NAME.search(f"{before['who']} {after['who']}") is not None
