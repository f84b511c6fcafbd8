"""The discrepancies as an Excel workbook: text stays text, so no cell needs the guard of the CSV."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from checker.model import FACT_COLUMNS
from checker.report.columns import COLUMNS, about, ambiguous, omission, row
from checker.report.facts import records
from checker.report.guard import LONGEST
from checker.report.page import web
from checker.report.shown import omitted, shown, unsure
from checker.report.text import legal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.cell import Cell

    from checker.model import Audit
    from checker.report.style import Style

#: Column → width in characters; the rest fit their heading.
_WIDTHS: Final = {
    **dict.fromkeys(("left_sentence", "right_sentence", "sentence"), 52),
    **dict.fromkeys(("why", "values", "said"), 44),
    **dict.fromkeys(("subject", "title", "reason", "note"), 30),
    **dict.fromkeys(("left_text", "right_text", "left_value", "right_value", "text", "value", "source"), 22),
    **dict.fromkeys(("left_source", "right_source", "left_url", "right_url", "url", "waived"), 26),
    **dict.fromkeys(("left_publisher", "right_publisher", "publisher"), 20),
}  # fmt: skip
#: The file's own dates are fixed: the same audit gives the same bytes.
_WRITTEN: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_ZIPPED: Final = (1980, 1, 1, 0, 0, 0)
#: Excel refuses a sheet with more rows than this.
_MOST_ROWS: Final = 1_048_000
_FILLS: Final = {"high": "FBE3E1", "medium": "FDF0D9", "low": "E3F1F5", "info": "F1F1F1"}
_SOURCES: Final = ("source", "event", "lang", "published", "publisher", "title", "side", "url", "facts", "copy_of")


def render(audit: Audit, style: Style) -> bytes:
    """Sheets of discrepancies, facts, sources and skipped files; needs the extra `xlsx`."""
    from openpyxl import Workbook

    book = Workbook()
    documents = about(audit)
    found = [row(d, documents) for d in shown(audit, style)]
    found += [ambiguous(pair, documents) for pair in unsure(audit, style)]
    found += [omission(pair, documents) for pair in omitted(audit, style)]
    first = book.active
    _sheet(first, "Discrepancies", COLUMNS, found)
    _tint(first)
    _sheet(book.create_sheet(), "Facts", FACT_COLUMNS, (tuple(r.values()) for r in records(audit)))
    sources = (tuple(getattr(d, name) for name in _SOURCES) for d in audit.documents)
    _sheet(book.create_sheet(), "Sources", _SOURCES, sources)
    _sheet(book.create_sheet(), "Not audited", ("source", "reason"), ((s.source, s.reason) for s in audit.skipped))
    return _saved(book)


def _sheet(sheet: Any, title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Headings that stay in view and filter; below them a row a record, passages wrapped."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.title = title
    sheet.append(list(columns))
    top = Alignment(vertical="top", wrap_text=True)
    for number, cells in enumerate(rows, 2):
        if number > _MOST_ROWS:
            break
        for column, value in enumerate(cells, 1):
            _put(sheet.cell(number, column), value, top)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, name in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, max(9, len(name) + 2))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{max(1, sheet.max_row)}"


def _put(cell: Cell, value: object, alignment: Any) -> None:
    """A number as a number, all else as text that no program takes for a formula; web addresses as links."""
    cell.alignment = alignment
    if value is None or value == "":
        return
    if isinstance(value, (int, float)):
        cell.value = value
        return
    text = legal(str(value))[:LONGEST]
    cell.value = text
    cell.data_type = "s"
    # Excel shows "text" in the cell's format, and keeps a date or formula as text when the cell is edited
    cell.number_format = "@"
    cell.quotePrefix = text[:1] in "=+-@'"
    if web(text) == text:
        cell.hyperlink = text
        cell.style = "Hyperlink"
        cell.alignment = alignment


def _tint(sheet: Any) -> None:
    """The severity in its colour, beside the word."""
    from openpyxl.styles import PatternFill

    column = COLUMNS.index("severity") + 1
    for number in range(2, sheet.max_row + 1):
        cell = sheet.cell(number, column)
        if cell.value in _FILLS:
            cell.fill = PatternFill("solid", start_color=_FILLS[str(cell.value)])


def _saved(book: Any) -> bytes:
    """The bytes of a workbook, free of the time of writing."""
    book.properties.creator = "checker"
    book.properties.created = _WRITTEN
    raw = io.BytesIO()
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _undated(data)
            target.writestr(zipfile.ZipInfo(name, _ZIPPED), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _undated(core: bytes) -> bytes:
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", core)
