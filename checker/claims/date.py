"""Dates in text: days, months, quarters, years, ranges, weekdays and relative dates, resolved from the publication.

Where nothing tells when a date is, its value is what was said: `XXXX-03-31` for a day without its year, `XXXX-W-2` for
a Tuesday (ISO number of the weekday), `XXXX-XX-XX` for a day and `XXXX` for anything else counted from an unknown day,
`XXXX-XX-XXT23:30` for a time of an unknown day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.claims.calendar import DAY, QUARTER
from checker.claims.date_context import context
from checker.claims.date_grammar import RULES
from checker.claims.date_lexer import pieces
from checker.claims.date_resolve import resolve
from checker.claims.date_rule import reduce
from checker.claims.date_value import value
from checker.claims.date_when import Known, When
from checker.claims.date_words import Piece
from checker.claims.date_written import Written
from checker.claims.reading import Reading
from checker.lang.date_table import Words
from checker.model import Mention

_MEMORY = 1500  # characters after which "the next day" no longer means the one after the date told last
_BIRTH = 40  # characters before a date in which "born" may stand
_DATES_ONLY = re.compile(r"(?<=;)D(?:[&,]{1,2}D)+(?=;)")
_MARK = 28  # what stands before a date that opens its line: `- `, `Date: `
_OPENS = re.compile(r"(?:\A|\n)[^\w\n]*(?P<label>[^\n:|.;]{1,20}[:|][^\w\n]*)?\Z")
_BOX = 120  # no more than this stands between the line of the day and that of the time in a box of facts
_ENTRY = re.compile(r"\s*(?:[:,(–-]|\n|\Z)")  # what parts the time of a chronicle from what happened then
_STOP = re.compile(r"[.!?;]\s")


def find(reading: Reading) -> Iterator[Mention]:
    """The dates of a text, left to right, none overlapping."""
    table = reading.pack.dates
    if table is None:
        return
    read = pieces(reading, table)
    if not reading.us and _month_first(read):
        reading = replace(reading, us=True)
    around = context(reading, table)
    told: Known | None = None
    headed: _Headed | None = None
    quarter: Known | None = None
    told_end = 0
    found = reduce(read, RULES, around)
    listed = _listed(found)
    for at, piece in enumerate(found):
        when = piece.value
        if piece.code != "D" or not isinstance(when, When):
            continue
        between = reading.text[told_end : piece.start]
        paragraph = "\n" not in between
        beside = paragraph and not _STOP.search(between)
        moment = around.moment(piece.start, piece.end)
        recent = told if len(between) < _MEMORY else None
        moment = moment._replace(told=recent, quarter=quarter, beside=beside, paragraph=paragraph)
        opens = _OPENS.search(reading.text, max(0, piece.start - _MARK), piece.start)
        if headed and opens and when.clock and _chronicled(headed, opens, piece, reading.text):
            moment = moment._replace(headed=headed.day)
            headed = headed._replace(end=piece.end)
        if at in listed:
            moment = moment._replace(request=True)
        known = resolve(when, moment)
        if when.doubtful and known.days is None:
            continue
        yield Mention("date", piece.start, piece.end, *value(when, known, moment))
        retold = when.narrative and (when.clock or when.sign < 0)
        birth = _birth(reading.lower, piece.start, table.births)
        if known.days and when.bound in ("", "about") and not retold and not birth:
            told, told_end = known, piece.end
            if opens and known.unit == DAY:
                headed = _Headed(known, bool(opens["label"]), piece.end)
            quarter = known if known.unit == QUARTER else quarter


def _birth(low: str, start: int, births: Words) -> bool:
    """Whether a date is that of a birth, from which no story goes on."""
    first = max(0, start - _BIRTH)
    if all(low.find(word, first, start) < 0 for word in births):
        return False
    before = _STOP.split(low[first:start])[-1]
    return any(word in births for word in before.replace("\n", " ").split(" "))


class _Headed(NamedTuple):
    """The day that opened a line, perhaps behind a label; `end` is that of the last line that stands under it."""

    day: Known
    labelled: bool
    end: int


def _chronicled(headed: _Headed, opens: re.Match[str], piece: Piece, text: str) -> bool:
    """Whether a time that opens its line is of a day above: in a chronicle, or both behind labels in a box of facts."""
    if headed.labelled != bool(opens["label"]) or not _ENTRY.match(text, piece.end):
        return False
    return piece.start - headed.end < (_BOX if headed.labelled else _MEMORY)


def _listed(found: list[Piece]) -> frozenset[int]:
    """The places of dates, one of them a bound, that are the whole of their line: a note, as one alone would be."""
    lines = _DATES_ONLY.finditer("".join([p.code for p in found]))
    spans = [range(*line.span()) for line in lines]
    return frozenset(
        i for span in spans if any(isinstance(w := found[j].value, When) and w.bound for j in span) for i in span
    )


def _month_first(read: list[Piece]) -> bool:
    """Whether a date in figures that can only be month first shows how the whole text writes them."""
    found = {p.value.parts for p in read if p.code in "gJ" and isinstance(p.value, Written) and not p.value.ordered}
    return any(b > 12 for _, b in found) and not any(a > 12 for a, _ in found)
