"""Whose office it is: the person named right beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.lang.concept_table import WORD
from checker.lang.name_table import NameTable
from checker.model import Mention

#: Words that may stand between an office and its holder beside other labels: `chairman of the`.
FILL: Final = 3
_CLAUSE: Final = re.compile(r"[.;:()–\"\n|•!?]")
_OPENS: Final = re.compile(r"\s*[,(]\s*")


def bearer(title: Mention, text: str, said: Sequence[Mention], table: NameTable) -> str:
    """The folded name of who holds an office: the person behind it, before it and a comma or bracket; else nothing.

    `text` is what the offsets of the mentions count in; `said` are the labels of the sentence, sorted.
    """
    others = [m for m in said if m is not title and m.claim not in ("quote", "agreement", "statement")]
    after = [m for m in others if m.start >= title.end]
    before = [m for m in others if m.end <= title.start]
    return _next(title, after, text) or _before(title, before, text, table) or _named_after(title, after, text)


def _next(title: Mention, after: Sequence[Mention], text: str) -> str:
    """The person behind an office, other offices and the body it belongs to between them, without a comma."""
    at = title.end
    for other in after:
        between = text[at : other.start]
        loose = len(WORD.findall(between))
        if loose > FILL or _CLAUSE.search(between) or ("," in between and (loose or other.claim != "title")):
            return ""
        if other.claim == "person":
            return other.value.text
        at = max(at, other.end)
    return ""


def _before(title: Mention, before: Sequence[Mention], text: str, table: NameTable) -> str:
    """The person before an office and a comma or bracket, other offices between them, or of whom it is said."""
    at = title.start
    for other in reversed(before):
        between = text[other.end : at]
        words = [w.lower() for w in WORD.findall(between)]
        opened = _OPENS.match(between)
        if len(words) > FILL or _CLAUSE.search(between[opened.end() if opened else 0 :]):
            return ""
        if other.claim == "person":
            return other.value.text if opened or all(w in table.becomes for w in words) else ""
        if other.claim not in ("title", "organisation", "place"):
            return ""
        at = other.start
    return ""


def _named_after(title: Mention, after: Sequence[Mention], text: str) -> str:
    """The person named right behind an office between commas: `its ambassador, Helen Marsden, …`."""
    first = next(iter(after), None)
    if first is None or first.claim != "person" or text[title.end : first.start].strip() != ",":
        return ""
    return first.value.text if text[first.end : first.end + 1] in (",", ".", ";", ")") else ""
