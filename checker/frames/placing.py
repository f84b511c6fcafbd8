"""What a place is the place of, and what a person is called, by the words right before the name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.frames.frame import Words
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack
from checker.lang.statement_table import StatementTable
from checker.model import Mention

#: What a place behind a label is the place of, and a date: what the page is about.
HAPPENING: Final = "act.take-place"
#: What a place is that a journey began or ended at, or that a wreck was towed to.
WAYS: Final = frozenset({"role.departure", "role.arrival", "role.tow"})
#: What sets out and arrives: people come from many places, a shipment or a flight from one.
CARRIERS: Final = frozenset(
    f"thing.{x}" for x in "ship boat container shipment flight aircraft train cargo-ship fishing-boat".split()
) | {"act.aboard", "act.land", "act.take-off", "stage.first-flight"}
#: What a place is that works go to for good, what those are, and the words before the place in which it is said.
MOVED: Final = "role.relocation"
WORKS: Final = frozenset(f"thing.{x}" for x in "factory production-line depot".split())
_MOVING: Final = 8
#: What a name is that is denied: `not at Hue but at Da Nang`.
UNSAID: Final = "role.denied"
#: The way of a wreck, which carries nobody.
TOWED: Final = "tow"
#: A label is no longer than this, in characters.
LABEL: Final = 40
#: What ends the label of a line of a box.
_BOX: Final = re.compile(r"(?:^|\n|[).;|] ?)[^\w\n]*([^\W\d_][^\d\n:|]{2,40}?)\s*[:|]\s*(\S*)\s*$")
#: Words that are read before a place.
_BEFORE: Final = 6
#: Words before a name among which one that denies it stands.
_DENIED: Final = 4


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
    if first < 0 or _said(words, first, first + 1, text) in table.goals:
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
        if _said(words, k - 1, k + 1, text) in table.at:
            return k - 1  # `chuyển về Huế`
    return -1


def roles(
    name: Mention, words: Words, span: tuple[int, int], whole: tuple[int, int], text: str, pack: Pack
) -> tuple[str, ...]:
    """What a place or a body is of a journey or a move, and whether a name is denied."""
    table, out = pack.names, ""
    if table is not None and name.claim != "person":
        out = way(words, span, whole, text, table)
        if not out and name.claim == "place" and moved(words, span, whole, text, table):
            out = MOVED
    return (*filter(None, (out,)), *((UNSAID,) if denied(words, span[0], text, pack) else ()))


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


def denied(words: Words, first: int, text: str, pack: Pack) -> bool:
    """Whether a name stands right behind a word that denies it, a preposition and what it is called between."""
    if pack.names is None or pack.statements is None:
        return False
    small = _small(pack.names, pack.statements)
    for k in range(first - 1, max(-1, first - 1 - _DENIED), -1):
        if k < first - 1 and words.gaps[k + 1]:
            return False
        word = text[words.starts[k] : words.ends[k]].lower()
        if word in pack.statements.denied:
            return True
        if word not in small and word not in pack.names.places:
            return False
    return False


@cache
def _small(names: NameTable, statements: StatementTable) -> frozenset[str]:
    """The words that may stand between a name and what denies it."""
    return names.at | names.honorifics | names.joiners | {"the"} | statements.nots


def moved(words: Words, span: tuple[int, int], whole: tuple[int, int], text: str, table: NameTable) -> bool:
    """Whether works go to a place for good: `moves its plant to Batam`, `chuyển dây chuyền sang Penang`."""
    first = _preposition(words, span[0], text, table)
    if first < 0:
        return False
    low = max(whole[0], first - _MOVING)
    while any(words.gaps[low + 1 : first + 1]):
        low += 1
    said = {text[words.starts[k] : words.ends[k]].lower() for k in range(low, first + 1)}
    return not said.isdisjoint(table.movers) and any(h.concept in WORKS for h in words.said(*whole))


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
    if first < 0 or first >= last:
        return ""
    if last - first == 1:
        return text[words.starts[first] : words.ends[first]].lower()
    if any(words.gaps[first + 1 : last]):
        return ""
    return " ".join([text[words.starts[k] : words.ends[k]].lower() for k in range(first, last)])
