"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lang.pack import Pack
from checker.lang.text_table import TextTable

#: A stop, what closes after it with the marks of its notes (`dead.[3]`), and white space; the next sentence opens with
#: anything but a small letter.
_END = re.compile(r"(?P<stop>[.!?…]+|/\./?)(?P<close>['\"’”»)\]]*)(?P<notes>(?:\[\w{1,3}\]){0,9})(?P<space>\s+|\Z)")
_WORD = re.compile(r"[^\W\d_][\w.'’/]*\Z")
_NOTHING = TextTable(frozenset())
_OPENS = "'\"‘“«([–—- \t"
_BREAK = re.compile(r"\n\s*\n")


def sentences(text: str, start: int, end: int, pack: Pack) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in `text[start:end)`, in order, without the white space around them.

    A stop after an abbreviation, an initial or inside a number ends none; a blank line ends one.
    """
    table = pack.text or _NOTHING
    at = start
    for found in _END.finditer(text, start, end):
        if _ends(text, at, found, end, table):
            yield from _trimmed(text, at, found.end("notes"))
            at = found.end()
    yield from _trimmed(text, at, end)


def _ends(text: str, at: int, found: re.Match[str], end: int, table: TextTable) -> bool:
    """Whether the stop that was found ends the sentence that began at `at`."""
    after = found.end()
    if after >= end:
        return False
    following = text[after : after + 12].lstrip(_OPENS)[:1]
    if following.islower():
        return False
    if found["stop"] != ".":
        return found["stop"] not in {"…", "..."} or following.isupper() or following.isdecimal()
    word = _WORD.search(text, max(at, found.start() - 30), found.start())
    if not word or found["close"]:
        return True
    name = word[0].lower().rstrip(".")
    if name in table.abbreviations:
        return False if "." not in name else not _goes_on(text, after, following, table.openers)
    return not (len(word[0]) == 1 and word[0].isupper() and following.isupper())


def _goes_on(text: str, after: int, following: str, openers: frozenset[str]) -> bool:
    """After "U.S." or "p.m." a sentence goes on with a name or a number more often than it ends.

    It ends there where the next word is one that opens sentences: an article, a pronoun, a preposition.
    """
    word = re.compile(r"\w+").match(text, after)
    return not (following.isupper() and word is not None and word[0].lower() in openers)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends, cut where a blank line stands; nothing where it is empty."""
    at = start
    for found in [*_BREAK.finditer(text, start, end), None]:
        to = found.start() if found else end
        piece = text[at:to]
        left, right = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        if right > left:
            yield left, right
        at = found.end() if found else end
