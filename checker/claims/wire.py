"""Stamps of agencies before the first words of a paragraph: `[NTDTV, Beijing time, September 08, 2022] The fire …`."""

from __future__ import annotations

import re
from typing import Final

#: The bracket that opens a line, up to the date, and from the date to its end with the first word of what it stamps.
_BEFORE: Final = re.compile(r"(?:\A|\n)[^\S\n]*(?P<open>[\[(])(?P<who>[^\[\]()\n]{0,60})\Z")
_AFTER: Final = re.compile(r"(?P<who>[^\[\]()\n]{0,40})(?P<close>[\])])[\s:–—-]{0,4}[\"“‘'«]?(?=[^\W_a-z])")
_NAME: Final = re.compile(r"[^\W\d_a-z][^\W_]")
_LONGEST: Final = 62


def stamped(text: str, start: int, end: int) -> bool:
    """Whether the date `[start, end)` stands in brackets that open a paragraph, beside the name of who tells it."""
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    after = _AFTER.match(text, end) if before else None
    if before is None or after is None or (before["open"] == "[") != (after["close"] == "]"):
        return False
    return _NAME.search(f"{before['who']} {after['who']}") is not None
