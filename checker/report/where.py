"""Where a side stands, as machines that annotate files want it: a path from here, lines and columns."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Audit, Side


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: lines and columns from 1, columns in code points, the end column after the last."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


def path_of(audit: Audit, source: str) -> str:
    """The path of a source from the working folder, which in CI is the root of the repository; POSIX."""
    path = audit.files.get(source, source)
    if os.path.isabs(path):  # noqa: PTH117 - a path of this machine as text
        path = os.path.relpath(path)
    return path.replace(os.sep, "/").removeprefix("./")


def span(audit: Audit, side: Side) -> Span:
    """Where a side stands. A file without lines of its own (a PDF, a mail) has those of the text that was read."""
    text = audit.texts.get(side.source, "")[side.start : side.end] or side.text
    breaks = text.count("\n")
    end = side.column + len(text) if not breaks else len(text) - text.rindex("\n")
    return Span(path_of(audit, side.source), side.line, side.column, side.line + breaks, end)
