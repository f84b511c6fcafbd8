"""The fact rows in each format of `checker facts`: columns and keys in the order of `FACT_COLUMNS`."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Final

from checker.model import FACT_COLUMNS
from checker.report.csv_ import written
from checker.report.guard import formula
from checker.report.json_ import line, listed
from checker.report.markdown import escape
from checker.report.subject import about
from checker.report.text import head, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.model import Audit
    from checker.report.style import Style

_INTEGERS: Final = frozenset({"line", "column", "start", "end"})
#: What a person reads of a row; the data formats have every column.
_SHOWN: Final = ("source", "claim", "text", "value", "subject")
_HEADERS: Final = ("PLACE", "CLAIM", "AS WRITTEN", "VALUE", "ABOUT")
#: Cells for the first four of them on the terminal; what it is about takes the rest.
_WIDTHS: Final = (32, 12, 18, 18)


def records(audit: Audit) -> Iterator[dict[str, str | int | None]]:
    """The rows as objects; amounts are text so that none is rounded, a bound that is open is None."""
    return ({name: _plain(name, cell) for name, cell in zip(FACT_COLUMNS, r, strict=True)} for r in audit.rows)


def _plain(name: str, cell: object) -> str | int | None:
    if name in _INTEGERS:
        return int(str(cell))
    if cell is None or cell != cell:
        return None if name in ("low", "high") else ""
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def _csv(audit: Audit) -> Iterator[str]:
    return written(FACT_COLUMNS, (r.values() for r in records(audit)), formula)


def _json(audit: Audit) -> Iterator[str]:
    return chain(listed(records(audit)), "\n")


def _jsonl(audit: Audit) -> Iterator[str]:
    return (f"{line(r)}\n" for r in records(audit))


def _markdown(audit: Audit) -> str:
    lines = ["| place | claim | as written | value | about |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {' | '.join(map(escape, cells))} |" for cells in _cells(audit))]) + "\n"


def _table(audit: Audit, style: Style) -> str:
    from tabulate import tabulate
    from wcwidth import wrap

    widths = (*_WIDTHS, max(16, style.width - sum(_WIDTHS) - 2 * len(_WIDTHS)))
    cells = [
        ["\n".join(wrap(c, w, break_on_hyphens=False)) for c, w in zip(r, widths, strict=True)] for r in _cells(audit)
    ]
    return tabulate(cells, headers=_HEADERS, tablefmt="simple", disable_numparse=True) + "\n"


def _cells(audit: Audit) -> list[tuple[str, str, str, str, str]]:
    return [_read(r) for r in records(audit)]


def _read(row: dict[str, str | int | None]) -> tuple[str, str, str, str, str]:
    source, claim, text, value, subject = (visible(str(row[name])) for name in _SHOWN)
    return f"{source}:{row['line']}:{row['column']}", claim, head(text, 120), value, about(subject)


FACTS: Final[dict[str, Callable[[Audit, Style], Iterable[str]]]] = {
    "table": _table,
    "csv": lambda audit, _: _csv(audit),
    "json": lambda audit, _: _json(audit),
    "jsonl": lambda audit, _: _jsonl(audit),
    "markdown": lambda audit, _: _markdown(audit),
}
