"""What a place is the place of, and what a person is called, by the words right before the name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.frames.frame import Words
from checker.lang.name_table import NameTable
from checker.model import Mention

#: What a place behind a label is the place of, and a date: what the page is about.
HAPPENING: Final = "act.take-place"
#: What a place is that a journey began or ended at, or that a wreck was towed to.
WAYS: Final = frozenset({"role.departure", "role.arrival", "role.tow"})
#: What sets out and arrives: people come from many places, a shipment or a flight from one.
CARRIERS: Final = frozenset(
    f"thing.{x}" for x in "ship boat container shipment flight aircraft train cargo-ship fishing-boat".split()
) | {"act.aboard", "act.land", "act.take-off", "stage.first-flight"}
#: The way of a wreck, which carries nobody.
TOWED: Final = "tow"
#: A label is no longer than this, in characters.
LABEL: Final = 40
#: What ends the label of a line of a box.
_BOX: Final = re.compile(r"(?:^|\n|[).;|] ?)[^\w\n]*([^\W\d_][^\d\n:|]{2,40}?)\s*[:|]\s*(\S*)\s*$")
#: Words that are read before a place.
_BEFORE: Final = 6


def labelled(label: Mention, text: str, table: NameTable) -> bool:
    """Whether a place stands right behind a label that says where: `Location: Châu Đốc`, `Where | off Hòn Đất`."""
    line = text[max(text.rfind("\n", 0, label.start) + 1, label.start - 2 * LABEL) : label.start]
    found = _BOX.search(line)
    if found is None or (found[2] and found[2].lower() not in {*table.at, *table.places}):
        return False
    said = found[1].lower().split()
    return any(" ".join(said[:n]) in table.sites for n in (1, 2))


def called(words: Words, span: tuple[int, int]) -> tuple[str, ...]:
    """What somebody is called right before the name: `Judge Anna Holt`, `thuyền trưởng Trần Văn Khoa`."""
    before = words.touching(max(0, span[0] - _BEFORE), span[0])
    return tuple(h.concept for h in before if h.last == span[0] and h.slot in ("thing", "part", "office", "rank"))


def building(words: Words, span: tuple[int, int], text: str, table: NameTable) -> tuple[str, ...]:
    """The thing that stands in a place: `a depot in Thuan An`, `kho hàng ở phường Dĩ An`."""
    first = _preposition(words, span[0], text, table)
    if first < 0:
        return ()
    return tuple(
        h.concept for h in words.touching(max(0, first - _BEFORE), first) if h.last == first and h.slot == "thing"
    )


def _preposition(words: Words, first: int, text: str, table: NameTable) -> int:
    """The preposition of place before a name and the words for its kind; -1 where there is none."""
    for k in range(first - 1, max(-1, first - 4), -1):
        if words.gaps[k + 1]:
            return -1
        said = _said(words, k + 1, first, text)
        if said and said not in table.places:
            return -1
        if _said(words, k, k + 1, text) in table.at:
            return k
    return -1


def way(words: Words, span: tuple[int, int], whole: tuple[int, int], text: str, table: NameTable) -> str:
    """What a place is of a journey of goods or people, by the words before it: `The ship left Rotterdam`."""
    first, lasts = span[0], _lasts(table)
    for skip in (0, 1, 2, 3):
        before = first - skip - 1
        if before < 0 or text[words.starts[before] : words.ends[before]].lower() not in lasts:
            continue
        kind = _said(words, first - skip, first, text)
        if skip and kind not in table.places and kind.removeprefix("the ").removesuffix(" of") not in table.places:
            continue
        for n in (4, 3, 2, 1):
            role = table.ways.get(_said(words, first - skip - n, first - skip, text), "")
            if role:
                moved = role == TOWED or any(h.concept in CARRIERS for h in words.said(*whole))
                return f"role.{role}" if moved else ""
    return ""


@cache
def _lasts(table: NameTable) -> frozenset[str]:
    """The words with which ways end: most words before a place are none of them."""
    return frozenset(way.rpartition(" ")[2] for way in table.ways)


def opened(words: Words, span: tuple[int, int], whole: tuple[int, int], text: str, table: NameTable) -> str:
    """What is done where a clause opens with the place of it: `Tại Hà Nội, hai bộ trưởng đã ký`; else nothing."""
    at = _preposition(words, span[0], text, table)
    if at < 0 or (at > whole[0] and not words.gaps[at]) or not span[1] < whole[1] or not words.gaps[span[1]]:
        return ""
    return next((h.concept for h in words.said(span[1], whole[1]) if h.slot == "act"), "")


def _said(words: Words, first: int, last: int, text: str) -> str:
    """The words `[first, last)` in lower case, nothing where they do not stand together."""
    if first < 0 or first >= last or any(words.gaps[first + 1 : last]):
        return ""
    return " ".join(text[words.starts[k] : words.ends[k]].lower() for k in range(first, last))
