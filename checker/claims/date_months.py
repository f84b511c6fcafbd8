"""The builders of months: `March 2025`, `tháng 4/2024`, `Jan-Feb 2017`, `11-2013`, `in may`."""

from __future__ import annotations

import re
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import MONTH
from checker.claims.date_rule import Built, Got, whole
from checker.claims.date_when import fixed, yearly

#: The end of a word in small letters, and a name behind it.
_NAME: Final = re.compile(r"[^\W\d_A-Z]{2},? [^\W\d_a-z][^\W\d_A-Z]+ \Z")
_LONGEST: Final = 24


def weak(got: Got, name: str = "m") -> bool:
    """Whether a month word that is also another word stands without enough beside it to be a month."""
    piece = got.piece(name)
    if piece is None or piece.code != "ν" or got.asked:
        return False
    low = got.context.reading.lower
    before = got.pieces[got.match.start() - 1].code
    glued = low[piece.end : piece.end + 1].isdecimal()
    ranged = before == ";" and got.has("d") and got.pieces[got.match.end()].code in "-="  # `mar 18 - apr 2`
    return not (glued or ranged or (before in "ioEG=" and got.closes) or (before in "nouvfBV" and got.has("d")))


def read_month(got: Got) -> Built:
    """`March 2025`, `tháng 3`."""
    month, year = got("m"), got("y")
    if year is not None:
        return fixed(calendar.months(year, month), MONTH)
    return None if weak(got) else yearly(lambda y: calendar.months(y, month), MONTH)


def read_bare_month(got: Got) -> Built:
    """A month alone; `April Jones` is a name unless a preposition says otherwise."""
    end = got.pieces[got.match.end() - 1].end
    follows = got.context.reading.text[end : end + 3]
    before = got.pieces[got.match.start() - 1].code
    named = follows[:1] == " " and follows[1:2].isupper() and follows[2:3].islower() and before not in "inofEGRuvzBVb"
    return None if named or (before == "_" and _surname(got)) else read_month(got)


def _surname(got: Got) -> bool:
    """Whether a name stands right before a month, in the middle of a sentence: `the spokesman Goran August`."""
    text, start = got.context.reading.text, got.pieces[got.match.start()].start
    first = _NAME.search(text, max(0, start - _LONGEST), start)
    return first is not None and text[start].isupper()


def read_doubtful_month(got: Got) -> Built:
    """`in may`, or `March` as a whole text."""
    opens = got.pieces[got.match.start() - 1].code == ";"
    goes_on = got.after.strip()[:1].isalpha()  # `may be`
    return None if opens and (goes_on or not got.moment.alone) else read_month(got)


def read_month_range(got: Got) -> Built:
    """`tháng 4-5/2024`, `Jan-Feb 2017`."""
    first, (year, last) = (whole(got("a")), got("k")) if got.has("k") else (got("a"), (got("y"), got("m")))
    if year is None:
        return yearly(lambda y: calendar.months(y, first, (last - first) % 12 + 1), "")
    start = year if first <= last else year - 1
    return fixed(calendar.months(start, first, (last - first) % 12 + 1), "")


def read_month_year(got: Got) -> Built:
    """`4/2024`."""
    year, month = got("k")
    return fixed(calendar.months(year, month), MONTH)


def read_next_month_year(got: Got) -> Built:
    """`tháng 11/2013 rồi 6/2014`: behind a comma or a conjunction, where a scale may stand too (`1/2000`)."""
    year, month = got("k")
    return fixed(calendar.months(year, month), MONTH) if month > 1 and 1900 <= year <= 2100 else None


def read_lone_month(got: Got) -> Built:
    """`11-2013` as a whole text."""
    month = whole(got("a"))
    return fixed(calendar.months(got("y"), month), MONTH) if 1 <= month <= 12 else None
