"""The pack of this language."""

from __future__ import annotations

from pathlib import Path

from checker.lang.fr.clauses import CLAUSES
from checker.lang.fr.dates import DATES
from checker.lang.fr.names import NAMES
from checker.lang.fr.numbers import NUMBERS
from checker.lang.fr.text import TEXT
from checker.lang.pack import Pack

PACK = Pack(
    clauses=CLAUSES,
    numbers=NUMBERS,
    dates=DATES,
    text=TEXT,
    names=NAMES,
    code="fr",
    stemmer="french",
    folder=Path(__file__).parent,
)
