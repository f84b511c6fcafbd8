"""The report formats: a table of names, and one pure function a format that turns an `Audit` into text or bytes.

The text of a format that is long where an audit is comes in pieces, made as they are asked for.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import TYPE_CHECKING, Final

from checker.errors import CheckerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import Audit
    from checker.report.style import Style

#: Format → the module whose `render(audit, style)` makes it; imported when the format is asked for.
FORMATS: Final = {
    "table": "checker.report.table",
    "csv": "checker.report.csv_",
    "json": "checker.report.json_",
    "jsonl": "checker.report.jsonl",
    "markdown": "checker.report.markdown",
    "html": "checker.report.html",
    "xlsx": "checker.report.xlsx",
    "sarif": "checker.report.sarif",
    "junit": "checker.report.junit",
    "github": "checker.report.github",
    "comment": "checker.report.comment",
}

#: The formats of `checker facts`, all in one small module.
FACT_FORMATS: Final = ("table", "csv", "json", "jsonl", "markdown")


#: Format, or the folder of Parquet parts → the module it needs, and the extra that brings it.
_NEEDS: Final = {"xlsx": ("openpyxl", "xlsx"), "work": ("pyarrow", "scale")}


def require(name: str, called: str = "") -> None:
    """Raises CheckerError, with the line to install, where the format `name` needs what is not there."""
    module, extra = _NEEDS.get(name, ("", ""))
    if module and find_spec(module) is None:
        raise CheckerError(f"{called or name} needs {module}: pip install 'discrepancy-checker[{extra}]'")


def render(name: str, audit: Audit, style: Style) -> str | bytes:
    """The report `name` of an audit; bytes for formats that are not text. The same audit gives the same report."""
    said = _made(name, audit, style)
    return said if isinstance(said, (str, bytes)) else "".join(said)


def pieces(name: str, audit: Audit, style: Style) -> Iterator[bytes]:
    """The report `name` as UTF-8, piece by piece: with one event in memory at a time where the format allows it."""
    return encoded(_made(name, audit, style))


def encoded(said: str | bytes | Iterable[str]) -> Iterator[bytes]:
    """A report as UTF-8, piece by piece; of a lone surrogate, which has no UTF-8, the escape."""
    if isinstance(said, bytes):
        yield said
        return
    for piece in (said,) if isinstance(said, str) else said:
        yield piece.encode("utf-8", "backslashreplace")


def _made(name: str, audit: Audit, style: Style) -> str | bytes | Iterable[str]:
    if name not in FORMATS:
        raise CheckerError(f"there is no report format {name!r} (there are {', '.join(FORMATS)})")
    require(name)
    said: str | bytes | Iterable[str] = import_module(FORMATS[name]).render(audit, style)
    return said


def render_facts(name: str, audit: Audit, style: Style) -> str:
    """The fact rows of an audit in the format `name`, columns in the order of `FACT_COLUMNS`."""
    return "".join(_facts(name, audit, style))


def facts_pieces(name: str, audit: Audit, style: Style) -> Iterator[bytes]:
    """The same as UTF-8, piece by piece."""
    return encoded(_facts(name, audit, style))


def facts_file(name: str, audit: Audit, style: Style) -> Iterator[bytes]:
    """The same for a file: a CSV opens with the byte-order mark that Excel needs, a pipe is spared it."""
    return chain(encoded("\ufeff" if name == "csv" else ""), facts_pieces(name, audit, style))


def _facts(name: str, audit: Audit, style: Style) -> Iterable[str]:
    from checker.report import facts

    if name not in FACT_FORMATS:
        raise CheckerError(f"there is no format {name!r} of fact rows (there are {', '.join(FACT_FORMATS)})")
    return facts.FACTS[name](audit, style)
