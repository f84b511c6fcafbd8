"""The discrepancies as CSV for spreadsheets: RFC 4180, UTF-8 with a byte-order mark, one row a discrepancy."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from checker.report.columns import COLUMNS, documents_of, omission, row
from checker.report.guard import cell
from checker.report.shown import omitted, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.model import Audit
    from checker.report.style import Style

#: Excel takes a CSV without it for the code page of the machine, and breaks every Vietnamese letter.
BOM: Final = "\ufeff"


def render(audit: Audit, style: Style) -> str:
    """The discrepancies the style shows, the worst first; omissions after them where asked for."""
    documents = documents_of(audit)
    rows = [row(found, documents) for found in shown(audit, style)]
    rows += [omission(pair, documents) for pair in omitted(audit, style)]
    return BOM + written(COLUMNS, rows, cell)


def written(columns: Iterable[str], rows: Iterable[Iterable[object]], guard: Callable[[str], str]) -> str:
    """Rows as RFC 4180 (CRLF); text passes the guard, numbers are written as numbers, None as nothing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guard(c) if isinstance(c, str) else c for c in cells] for cells in rows)
    return out.getvalue()
