"""The tables of a text: their rows cut into cells, each with the head of its column and the label of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Segment

Span = tuple[int, int]

_RULE = re.compile(r"[\s|:+=-]+")
_DIGIT = re.compile(r"\d")
#: What figures a head may have: years, parts of them, days, and what stands in brackets.
_PERIOD = re.compile(
    r"\([^()]*\)|\b(?:19|20)\d\d(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\b[QHITqt][IV1-9]{1,3}\b"
    r"|(?:quarter|quý|tháng|month|day|ngày|week|tuần|round|lần|no\.)\s?\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)?\s(?=[^\W\d])"
)
_YEAR = re.compile(r"\D{0,8}(?:19|20)\d\d\D{0,8}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell `[start, end)` of the text, without its bars. `head` and `labels` are spans of the text, too.

    `head` is the head of its column, None where the table has none; `labels` are the cells of its row before it that
    say what the row is of.
    """

    start: int
    end: int
    head: Span | None = None
    labels: tuple[Span, ...] = ()

    @property
    def under(self) -> tuple[Span, ...]:
        """What the values of the cell are of, nearest first."""
        return (*self.labels[::-1], *((self.head,) if self.head else ()))


def cells(parts: Sequence[Segment], text: str) -> dict[int, tuple[Cell, ...]]:
    """The cells of each row of a table, by the offset at which the row starts; rules between rows have none."""
    found: dict[int, tuple[Cell, ...]] = {}
    for rows, ruled in _grids(parts, text):
        found.update(_celled(rows, ruled, text))
    return found


def _grids(parts: Sequence[Segment], text: str) -> Iterator[tuple[list[Span], bool]]:
    """The rows of each table, rules left out, and whether a rule stands below the first one."""
    run: list[Segment] = []
    for part in [*parts, None]:
        if part is not None and part.section == "table":
            run.append(part)
        elif run:
            yield from _parted(run, text)
            run = []


def _parted(run: Sequence[Segment], text: str) -> Iterator[tuple[list[Span], bool]]:
    """The tables of a run of rows: a blank line parts two, unless one stands between all rows."""
    gaps = [text[a.end : b.start].count("\n") > 1 and "--" not in text[a.end : b.start] for a, b in pairwise(run)]
    cuts = [0, *(i + 1 for i, gap in enumerate(gaps) if gap and not all(gaps)), len(run)]
    for a, b in pairwise(cuts):
        rows = [(s.start, s.end) for s in run[a:b]]
        ruled = len(rows) > 1 and (_rule(text, *rows[1]) or _rule(text, rows[0][1], rows[1][0]))
        yield [row for row in rows if not _rule(text, *row)], ruled


def _rule(text: str, start: int, end: int) -> bool:
    """Whether nothing but a rule stands there: `|---|:---:|`."""
    return _RULE.fullmatch(text, start, end) is not None and text.find("--", start, end) >= 0


def _celled(rows: Sequence[Span], ruled: bool, text: str) -> dict[int, tuple[Cell, ...]]:
    outer = all(text[start] == "|" for start, _ in rows)
    grid = [_cut(row, text, outer) for row in rows]
    head = grid[0] if grid and _headed(grid, ruled, text) else None
    found = {}
    for row, cut in zip(rows, grid, strict=True):
        over = head if head is not None and cut is not head and len(cut) == len(head) else None
        found[row[0]] = tuple(
            Cell(*cell, _filled(over[i], text) if over else None, _labels(cut[:i], text) if cut is not head else ())
            for i, cell in enumerate(cut)
        )
    return found


def _cut(row: Span, text: str, outer: bool) -> list[Span]:
    """The cells of a row, without the white space around them; `outer` bars stand around all rows of the table."""
    start, end = row
    if outer:
        start, end = start + 1, end - (text[end - 1] == "|" and end - start > 1)
    mark = "|" if "|" in text[start:end] else "\t"
    found, at = [], start
    for cell in text[start:end].split(mark):
        left = at + len(cell) - len(cell.lstrip())
        found.append((left, max(left, at + len(cell.rstrip()))))
        at += len(cell) + 1
    return found


def _headed(grid: Sequence[Sequence[Span]], ruled: bool, text: str) -> bool:
    """Whether the first row holds the heads of the columns: no figures, and figures below them."""
    first, rest = grid[0], grid[1:]
    if not rest or len(first) < 2 or any(_DIGIT.search(_PERIOD.sub(" ", text[slice(*c)])) for c in first[1:]):
        return False
    if ruled:
        return True
    united = any("(" in text[slice(*c)] for c in first[1:])
    below = sum(1 for row in rest if len(row) == len(first) and any(_DIGIT.search(text, *c) for c in row[1:]))
    return (len(first) > 2 or united) and 2 * below >= len(rest)


def _filled(cell: Span, text: str) -> Span | None:
    return cell if cell[1] > cell[0] else None


def _labels(before: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The cells before one that say what the row is of: words without figures, and a first cell that is a year."""
    found = []
    for i, cell in enumerate(before):
        said = text[slice(*cell)]
        words = any(c.isalpha() for c in said)
        if (words and (i == 0 or not _DIGIT.search(said))) or (i == 0 and _YEAR.fullmatch(said)):
            found.append(cell)
    return tuple(found)
