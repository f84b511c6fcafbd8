"""The discrepancies as CSV for spreadsheets: RFC 4180, UTF-8 with a byte-order mark, one row a discrepancy."""

from __future__ import annotations

import csv
import io
from itertools import chain
from typing import TYPE_CHECKING, Final

from checker.report.columns import COLUMNS, about, ambiguous, omission, row
from checker.report.guard import Guarded, cell
from checker.report.order import in_order
from checker.report.shown import listed, omitted, rank, unsure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.model import Audit
    from checker.report.style import Style

#: Excel takes a CSV without it for the code page of the machine, and breaks every Vietnamese letter.
BOM: Final = "\ufeff"
#: Letters of one piece.
_PIECE: Final = 1 << 16


def render(audit: Audit, style: Style) -> Iterator[str]:
    """The discrepancies the style shows, the worst first; ambiguous pairs and omissions after them, if asked for."""
    documents = about(audit)
    found = in_order((rank(d), row(d, documents)) for d in listed(audit, style))
    left_out = (omission(pair, documents) for pair in omitted(audit, style))
    perhaps = (ambiguous(pair, documents) for pair in unsure(audit, style))
    yield BOM
    yield from written(COLUMNS, chain(found, perhaps, left_out), cell)


def written(columns: Iterable[str], rows: Iterable[Iterable[object]], guard: Callable[[str], str]) -> Iterator[str]:
    """Rows as RFC 4180 (CRLF); text passes the guard, numbers are written as numbers, None as nothing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    known = Guarded(guard)
    for cells in rows:
        writer.writerow([known[c] if c and c.__class__ is str else c for c in cells])
        if out.tell() > _PIECE:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()
