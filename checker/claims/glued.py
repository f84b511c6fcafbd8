"""What is glued to digits and makes them part of a name: letters, a slash, a web address."""

from __future__ import annotations

import re
from typing import Final

_LETTERS = re.compile(r"[^\W\d_]{1,40}")
_SITE = re.compile(r"\.(?:com|org|net|gov|edu|info|vn|uk)\b")
_BREAK: Final = frozenset(" \n\"'([{<>|~≈±*•;!?…")
_ADDRESS_MARKS: Final = frozenset("/%=&?_-.@#:")
_LONGEST_ADDRESS: Final = 200
#: Beside most digits stands one of these, and nothing is glued to them.
_FREE: Final = (_BREAK | {""}) - _ADDRESS_MARKS
_FREE_AFTER: Final = _FREE | {",", ")"}


def glued(low: str, start: int, end: int) -> tuple[str, str]:
    """What is glued before and after the digits at `[start, end)`: letters, or a mark that makes them a name."""
    if low[start - 1 : start] in _FREE and low[end : end + 1] in _FREE_AFTER:
        return "", ""
    if in_address(low, start, end):
        return "@", "@"
    before = after = ""
    if start and low[start - 1] not in _BREAK:
        before = _before(low, start)
    if end < len(low) and low[end] not in _BREAK:
        after = _after(low, end)
    return before, after


def _before(low: str, start: int) -> str:
    prev = low[start - 1]
    if prev.isalnum() or prev in "_#@&=\\":
        return low[_letters_back(low, start - 1) : start]
    if prev in "-/.:%+" and start > 1 and low[start - 2].isalnum():
        if low[start - 2].isdecimal():
            return "" if prev in "-+" else prev
        at = _letters_back(low, start - 2)
        measured = prev == "-" and at and low[at - 1].isdecimal()
        return "" if prev in ":%" or measured else low[at:start]
    return ""


def in_address(low: str, start: int, end: int) -> bool:
    """Whether `[start, end)` stands in a web or mail address or a hashtag."""
    if _ADDRESS_MARKS.isdisjoint(low[max(0, start - 1) : start] + low[end : end + 1]):
        return False
    first, last = max(0, start - _LONGEST_ADDRESS), end + _LONGEST_ADDRESS
    left = max(low.rfind(" ", first, start), low.rfind("\n", first, start), first - 1)
    space = low.find(" ", end, last)
    right = space if space >= 0 else last
    line = low.find("\n", end, right)
    word = low[left + 1 : line if line >= 0 else right]
    if "://" in word or "www." in word or "@" in word or word.startswith("#"):
        return True
    return "." in word and _SITE.search(word) is not None


def _letters_back(low: str, at: int) -> int:
    """Where the letters that end at `at` (included) begin, at most 8 back."""
    stop = max(0, at - 8)
    while at > stop and low[at - 1].isalpha():
        at -= 1
    return at


def _after(low: str, end: int) -> str:
    letters = _LETTERS.match(low, end)
    if letters is not None:
        return letters.group()
    nxt = low[end]
    if nxt in "_@&=\\#" or (nxt in "/:" and end + 1 < len(low) and low[end + 1].isalnum()):
        return nxt
    return ""
