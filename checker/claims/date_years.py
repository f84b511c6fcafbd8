"""The builders of years: `in 2018`, `the 2018 agreement`, `2011-2024`, `in 2016, 2017 and 2018`, `FY24`, `2012: …`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.claims import calendar
from checker.claims.calendar import DECADE, MONTH, YEAR, Days
from checker.claims.date_rule import Built, Got, whole
from checker.claims.date_when import When, fixed
from checker.claims.date_words import Piece
from checker.claims.phrases import tail_at


def read_line_year(got: Got) -> Built:
    """`2012: Route drawn up`: a line of a timeline."""
    low, last = got("y"), got("n")
    high = low if last is None else last if last > 999 else low - low % 100 + whole(last)
    if not (_bulleted(got) and _FIRST <= low <= high <= 2100 and re.match(r" ?[:–—-](?: |\Z)", got.after)):
        return None
    return fixed(Days(date(low, 1, 1), date(high, 12, 31)), YEAR if low == high else "")


_FIRST = 1000  # years of fewer figures are hardly told from counts


def _bulleted(got: Got) -> bool:
    """Whether nothing but a bullet stands before a match in its line."""
    first = got.pieces[got.match.start()].start
    low = got.context.reading.lower
    return not any(c.isalnum() for c in low[low.rfind("\n", 0, first) + 1 : first])


def read_labelled_year(got: Got) -> Built:
    """`Founded: 1906`, the whole of its line."""
    piece, low = got.piece("y"), got.context.reading.lower
    label = low[low.rfind("\n", 0, piece.start) + 1 : piece.start] if piece else ""
    words = label.rstrip(" \t:|")
    if not label.rstrip(" \t").endswith((":", "|")) or not any(words.endswith(w) for w in got.context.table.dated):
        return None
    return read_year(got) if _FIRST <= got("y") <= 2100 else None


def read_terms(got: Got) -> Built:
    """`between 2009/10 and 2018/19`: from the first year of the first to the last of the last."""
    low, high = got("a"), got("b")
    if any((y + 1) % 100 != whole(n) for y, n in ((low, got("m")), (high, got("n")))) or low > high:
        return None
    return fixed(Days(date(low, 1, 1), date(high + 1, 12, 31)), "")


def read_years_of_decade(got: Got) -> Built:
    """`the 1950's`, as some papers write the decade; `1950's` alone is of the year."""
    year = got("y")
    before = got.pieces[got.match.start() - 1]
    article = got.context.reading.lower[before.start : before.end]
    if year % 10 or not 1000 <= year <= 2990 or (before.code == "t" and article != got.context.table.definite):
        return None
    return fixed(calendar.months(year, 1, 120), DECADE)


def read_short_year(got: Got) -> Built:
    """`in '92 people were angry`: the apostrophe tells that it counts no people."""
    piece = got.piece("y")
    short = piece and got.context.reading.lower.startswith("'", piece.start - 1)
    return read_year(got) if short else None


def read_closing_year(got: Got) -> Built:
    """`the crisis of 2008.`; a round number may be a count, and one after a sum is (`a total of 1950.`)."""
    number, of = got("y"), got.pieces[got.match.start() - 1]
    if tail_at(got.context.reading.lower, of.start - 1) in got.context.table.sums:
        return None
    return read_year(got) if got.closes and _FIRST <= number <= 2100 and number % 100 else None


def read_last_year(got: Got) -> Built:
    """`runs through 1995.`: what goes on up to a year; `rose to 1995` is a count."""
    to = got.pieces[got.match.start() - 1]
    reach = got.context.reading.lower[to.start : to.end] in got.context.table.reach
    return read_year(got) if reach and got.closes and 1900 <= got("y") <= 2100 else None


def read_compared_year(got: Got) -> Built:
    """`>= 2019` as a whole text."""
    return replace(w, bound=bound) if (bound := compared(got)) and (w := fixed(calendar.year(got("y")), YEAR)) else None


def compared(got: Got) -> str:
    """The bound that the signs before a match tell, where it is the whole text."""
    first = got.pieces[got.match.start("s")]
    last = got.pieces[got.match.start("s") + 1]
    bound = _SIGNS.get(got.context.reading.lower[first.start : last.start].replace(" ", "")) or ""
    return bound if bound and got.moment.alone else ""


_SIGNS = {">": "after", ">=": "since", "<": "before", "<=": "until", "≥": "since", "≤": "until"}


def read_range_to_year(got: Got) -> Built:
    """`from the late 1990s to 2003`: the year that ends a range begun by a date of a year before it."""
    start, number, end = got("d"), got("y"), got.piece("y")
    low = start.days.low if isinstance(start, When) and start.days else None
    if low is None or not low.year < number <= low.year + _ERA:
        return None
    row = got.pieces[got.match.start() : got.match.end()]
    return [p._replace(code="D", value=fixed(calendar.year(number), YEAR)) if p is end else p for p in row]


_ERA = 200  # years that a range told by years has at most


def read_year(got: Got) -> Built:
    """A year that a word before it proves (`năm 2018`)."""
    return fixed(calendar.year(got("y")), YEAR)


def read_early_year(got: Got) -> Built:
    """`Năm 938, Ngô Quyền`, `in the year 938`: where it counts nothing that follows."""
    number, end, text = got.text("n"), got.pieces[got.match.end() - 1].end, got.context.reading.text
    early = len(number) == _EARLY and number.isdecimal() and whole(got("n")) >= 10 ** (_EARLY - 1)
    first, follows = got.pieces[got.match.start()], text[end + 1 : end + 3]
    led = first.code == "t" or got.pieces[got.match.start() - 1].code == "n"  # `vào năm 938 trên sông`
    begins = text[first.start].isupper() and (
        text[end : end + 1] == "," or (follows[:1].isupper() and follows.istitle())
    )
    stands = led and not follows.isupper() and got.pieces[got.match.end()].code not in "-N"
    return fixed(calendar.year(whole(got("n"))), YEAR) if early and (begins or stands) else None


_EARLY = 3  # figures of a year before those that are known by their four


def read_fiscal_year(got: Got) -> Built:
    """`FY24`, `FY24/25`; only glued."""
    piece, year = got.piece("n"), 2000 + whole(got("n"))
    glued = piece is not None and piece.end - piece.start == 2 and got.pieces[got.match.start()].end == piece.start
    if not glued or (got.has("m") and (year + 1) % 100 != whole(got("m"))):
        return None
    return fixed(calendar.months(year, 1, 24), "") if got.has("m") else fixed(calendar.year(year), YEAR)


def read_term(got: Got) -> Built:
    """`the 2023-24 school year`, `mùa giải 2024/25`: two years told as one by a word for what goes on in them."""
    year, (first, _, second) = got("y"), got.pieces[got.match.start() : got.match.end()]
    if (year + 1) % 100 != whole(got("n")) or second.start - first.end != 1 or not _FIRST <= year <= 2100:
        return None
    before = _CLAUSE.split(got.context.reading.lower[max(0, first.start - _TERM) : first.start])[-1].split()[-_NAMED:]
    behind = _CLAUSE.split(got.after)[0].split()[:_NAMED]
    around = f" {' '.join(before)} | {' '.join(behind)} "
    named = any(f" {word} " in around for word in got.context.table.terms)
    return fixed(calendar.months(year, 1, 24), "") if named else None


_TERM = 40  # letters before two years in which their name stands
_NAMED = 4  # words about two years among which their name stands: `the 2023-24 Premier League season`
_CLAUSE = re.compile(r"[.,;:!?()\n]")


def read_likely_year(got: Got) -> Built:
    """A bare number with a word before it that years have; not a count (`in 2000 villages`)."""
    number = got("y")
    word = re.match(r" +([^\W\d_]+)", got.after)
    if word and not 1800 <= number <= 2100 and not (number >= _FIRST and _new_clause(got)):
        return None
    if word and number % 100 == 0 and word.group(1).endswith("s"):
        return None
    return read_year(got)


def read_past_year(got: Got) -> Built:
    """`hồi 2021`: a word that only times that are over have."""
    at = got.pieces[got.match.start() - 1]
    return read_year(got) if got.context.reading.lower[at.start : at.end] in got.context.table.past else None


def read_titled_year(got: Got) -> Built:
    """`Bộ luật Hình sự 2015`, `Hiệp định Genève 1954`: the year that ends the name of a law or a treaty.

    Or that of which something is at the end of a clause: `built 2004`, but not a sum (`đóng 2000`).
    """
    first, table = got.pieces[got.match.start()], got.context.table
    if got.closes and got("y") % 100 and 1800 <= got("y") <= 2100 and _dated(got, first.start):
        return read_year(got)
    start = max(0, first.start - _TITLE)
    words = _CLAUSE.split(got.context.reading.text[start : first.start])[-1].split()[-_WORDS:]
    low = [w.lower() for w in words]
    titled = (i for i in range(len(low)) if any(" ".join(low[i : i + n]) in table.titles for n in (1, 2, 3)))
    at = next(titled, -1)
    named = at >= 0 and any(w[0].isupper() for w in words[at : at + 3])
    return read_year(got) if named and 1900 <= got("y") <= 2100 else None


def _dated(got: Got, start: int) -> bool:
    """Whether one of the words of which years are told ends at an offset."""
    words = got.context.reading.lower[max(0, start - _TITLE) : start].split()
    return any(" ".join(words[-n:]) in got.context.table.dated for n in (1, 2))


_TITLE = 50  # letters before a year in which the name of a law begins
_WORDS = 7  # words of such a name


def _new_clause(got: Got) -> bool:
    """Whether what follows an early year is no thing counted: an article, a conjunction, a name."""
    after = got.pieces[got.match.end()]
    text, end = got.context.reading.text, got.pieces[got.match.end() - 1].end
    return after.code in "ta&iofub" or text[end + 1 : end + 2].isupper()


def read_years_own(got: Got) -> Built:
    """`1988's profit`."""
    return read_year(got) if 1800 <= got("y") <= 2100 else None


def read_year_before(got: Got) -> Built:
    """`1990 and 1991 will be good`: the second proves the first."""
    after = got.pieces[got.match.end() + 1].value
    low = after.days.low if isinstance(after, When) and after.unit == YEAR and after.days else None
    return read_year(got) if low and 0 < low.year - got("y") <= _NEIGHBOURS else None


_NEIGHBOURS = 10  # years that stand side by side are hardly further apart


def read_named_year(got: Got) -> Built:
    """`the 2018 agreement`, `the crisis of 2008 hit`: a year before or after what it names."""
    number, word = got("y"), re.match(r" +([^\W\d_]+)", got.after)
    if not word or not 1900 <= number <= 2100:
        return None
    of = got.pieces[got.match.start() - 1]
    counted_ = (of.code == "o" and not _name_before(got, of)) or number % 100 == 0
    return None if counted_ and word.group(1).endswith("s") else read_year(got)


def _name_before(got: Got, of: Piece) -> bool:
    """Whether a name stands before `of`: `the Education Amendments of 1972`."""
    words = got.context.reading.text[max(0, of.start - 30) : of.start].split()
    return len(words) > 1 and words[-1][:1].isupper()


def read_counted_of_year(got: Got) -> Built:
    """`two 1979 murders`: a spelled number before the year of what it counts."""
    number, count = got("y"), got.pieces[got.match.start() - 1]
    spelled = got.context.reading.lower[count.start : count.end].isalpha()
    word = re.match(r" +([^\W\d_]+)s\b", got.after)
    return read_year(got) if spelled and word and 1900 <= number <= 2100 and number % 100 else None


def read_years(got: Got) -> Built:
    """`2011-2024`."""
    low, high = got("a") or got("c"), got("b") or got("d")
    if not 1000 <= low < high <= 2999 or not ((low >= 1900 and high <= 2100) or (got.has("a") and high <= 2100)):
        return None
    return fixed(Days(date(low, 1, 1), date(high, 12, 31)), "")


def read_more_years(got: Got) -> Built:
    """`in 2016, 2017 and 2018`: each a date of its own."""
    first = got.pieces[got.match.start() - 1].value
    if not isinstance(first, When) or first.unit != YEAR:
        return None
    found = got.pieces[got.match.start() : got.match.end()]
    return [
        p._replace(code="D", value=fixed(calendar.year(int(str(p.value))), YEAR)) if p.code == "Y" else p for p in found
    ]


def read_two_years(got: Got) -> Built:
    """`in 1977-78`; a bare `2012-13` names a season."""
    year, mark, number = got("y"), got.piece("m"), got.piece("n")
    if mark and number and mark.end != number.start:
        return None
    two = (year + 1) % 100 == whole(got("n")) and _FIRST <= year <= 2100 and not got.asked
    return fixed(calendar.months(year, 1, 24), "") if two else None


_MONTHS = 12


def read_year_month(got: Got) -> Built:
    """`2015-3` in notes, `1980-88` a stretch of years; `2012-13` is a season, and no date."""
    year, number = got("y"), whole(got("n"))
    first, mark, second = got.pieces[got.match.start() : got.match.end()]
    if mark.start != first.end or second.start != mark.end or (mark.code == "-" and number <= _MONTHS):
        return None
    if got.asked and 1 <= number <= 12 and (got.moment.alone or number != (year + 1) % 100):
        return fixed(calendar.months(year, number), MONTH)
    last = year - year % 100 + number
    if number > 9 and last > year + 1 and year >= 1900:
        return fixed(Days(date(year, 1, 1), date(last, 12, 31)), "")
    return [Piece("_", got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end)]
