"""Dates in text: days, months, quarters, years, ranges, weekdays and relative dates, resolved from the publication.

Where nothing tells when a date is, its value is what was said: `XXXX-03-31` for a day without its year, `XXXX-W-2` for
a Tuesday (ISO number of the weekday), `XXXX-XX-XX` for a day and `XXXX` for anything else counted from an unknown day,
`XXXX-XX-XXT23:30` for a time of an unknown day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.claims.date_context import context
from checker.claims.date_grammar import RULES
from checker.claims.date_lexer import pieces
from checker.claims.date_resolve import resolve
from checker.claims.date_rule import reduce
from checker.claims.date_story import Story, moment_in, told_on
from checker.claims.date_value import value
from checker.claims.date_when import When
from checker.claims.date_words import Piece
from checker.claims.date_written import Written
from checker.claims.reading import Reading
from checker.model import Mention

_DATES_ONLY = re.compile(r"(?<=;)D(?:[&,]{1,2}D)+(?=;)")


def find(reading: Reading) -> Iterator[Mention]:
    """The dates of a text, left to right, none overlapping."""
    table = reading.pack.dates
    if table is None:
        return
    read = pieces(reading, table)
    if not reading.us and _month_first(read):
        reading = replace(reading, us=True)
    around = context(reading, table)
    story = Story()
    found = reduce(read, RULES, around)
    listed = _listed(found)
    for at, piece in enumerate(found):
        when = piece.value
        if piece.code != "D" or not isinstance(when, When):
            continue
        moment, story = moment_in(story, around, when, piece)
        if at in listed:
            moment = moment._replace(request=True)
        known = resolve(when, moment)
        if known.days is None and (when.doubtful or (when.narrative and when.sign > 0 and not moment.told)):
            continue
        yield Mention("date", piece.start, piece.end, *value(when, known, moment))
        story = told_on(story, around, when, known, piece)


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
