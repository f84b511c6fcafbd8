"""Bare numbers of a table in the unit that the head of their column, their row or the table says: `(billion USD)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from checker.extraction import mentions
from checker.frames.frame import inside
from checker.lang.pack import Pack
from checker.model import Mention
from checker.segment.grid import Cell, Span

_NUMBER: Final = re.compile(r"[+±]?\s?(?P<number>[-−–]?\d[\d.,]*(?:[ \u00a0]\d{3})*)")
#: What may be a unit in a head: the brackets or the words behind a comma that end it, without what names it a unit.
_UNIT: Final = re.compile(
    r"(?:\((?:[^():]{1,24}:\s*)?(?P<bracket>[^():]{1,30})\)|,\s+(?P<tail>[^\s,]{1,12}(?:\s[^\s,]{1,12}){0,2}))\s*\Z"
)
_READ: Final = frozenset({"money", "quantity", "percent", "duration"})


def completed(
    found: Sequence[Mention], cells: Mapping[int, Sequence[Cell]], above: Mapping[int, Span], text: str, pack: Pack
) -> list[Mention]:
    """`found` with the bare numbers of cells read in the unit over them, sorted; `above` is the title over a row.

    How a value was read tells where its unit stands. What a unit alone would be read as (`billion USD`) goes.
    """
    new: list[Mention] = []
    units: set[Span] = set()
    for start, row in cells.items():
        for cell in row:
            number = _NUMBER.fullmatch(text, cell.start, cell.end)
            if number is None:
                continue
            over = [*((cell.head,) if cell.head else ()), *cell.labels, *((above[start],) if start in above else ())]
            for unit, head in _units(over, text):
                if read := _read(number, text[slice(*unit)], text[slice(*head)], pack):
                    new.append(read)
                    units.add(unit)
                    break
            else:
                new.extend(_aged(number, text[slice(*cell.head)], pack) if cell.head else ())
    if not new:
        return list(found)
    taken = {m.start for unit in units for m in inside(found, *unit)}
    taken |= {m.start for one in new for m in inside(found, one.start - 2, one.end)}
    return sorted((*(m for m in found if m.start not in taken), *new), key=lambda m: m.start)


def _units(over: Sequence[Span], text: str) -> Iterator[tuple[Span, Span]]:
    """What may be a unit, the nearest first, and the head in which it stands."""
    for head in over:
        found = _UNIT.search(text, *head)
        if found:
            yield found.span("bracket" if found["bracket"] else "tail"), head


def _read(number: re.Match[str], unit: str, head: str, pack: Pack) -> Mention | None:
    """A number as it reads with a unit behind it; None where the two are no value of their own."""
    said = f"{number['number'].replace('−', '-').replace('–', '-')} {unit}"
    for form in (said, _without_preposition(said)):
        read = mentions(form, pack) if form else []
        if len(read) == 1 and read[0].claim in _READ and (read[0].start, read[0].end) == (0, len(form)):
            return replace(
                read[0], start=number.start("number"), end=number.end("number"), counted=None, how=f"unit from “{head}”"
            )
    return None


def _aged(number: re.Match[str], head: str, pack: Pack) -> Iterator[Mention]:
    """A number that is an age behind the head of its column: `Age | 38`."""
    said = f"{head} {number['number']}"
    if len(head) <= _WORD:
        yield from (
            replace(m, start=number.start("number"), end=number.end("number"))
            for m in mentions(said, pack)
            if m.claim == "age" and (m.start, m.end) == (0, len(said))
        )


#: Letters of a head that is one word for an age.
_WORD: Final = 12


def _without_preposition(said: str) -> str:
    """`110.6 in billion USD` without the word between the number and its unit."""
    number, _, unit = said.partition(" ")
    word, _, rest = unit.partition(" ")
    return f"{number} {rest}" if rest and word.isalpha() and len(word) <= _SHORT else ""


_SHORT: Final = 5
