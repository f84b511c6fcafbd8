"""The pack of this language."""

from __future__ import annotations

from pathlib import Path

from checker.lang.en.clauses import CLAUSES
from checker.lang.en.dates import DATES
from checker.lang.en.names import NAMES
from checker.lang.en.numbers import NUMBERS
from checker.lang.en.statements import STATEMENTS
from checker.lang.en.text import TEXT
from checker.lang.pack import Pack

PACK = Pack(
    clauses=CLAUSES,
    numbers=NUMBERS,
    dates=DATES,
    text=TEXT,
    names=NAMES,
    statements=STATEMENTS,
    code="en",
    stemmer="english",
    folder=Path(__file__).parent,
)
