"""The pack of this language."""

from __future__ import annotations

from pathlib import Path

from checker.lang.pack import Pack
from checker.lang.vi.clauses import CLAUSES
from checker.lang.vi.dates import DATES
from checker.lang.vi.names import NAMES
from checker.lang.vi.numbers import NUMBERS
from checker.lang.vi.statements import STATEMENTS
from checker.lang.vi.text import TEXT

PACK = Pack(
    clauses=CLAUSES,
    numbers=NUMBERS,
    dates=DATES,
    text=TEXT,
    names=NAMES,
    statements=STATEMENTS,
    code="vi",
    folder=Path(__file__).parent,
)
