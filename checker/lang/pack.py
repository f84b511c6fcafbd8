"""What the steps may ask of a language: one frozen `Pack` of typed tables, loaded by its code.

A language is one folder, `checker/lang/<code>/`: `__init__.py` binds `PACK`, the tables stand in modules beside it,
examples in `corpus/*.toml`, concepts in `concepts/*.txt`. Nothing outside the folder names the language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from checker.lang.clause_table import ClauseTable

if TYPE_CHECKING:
    from checker.lang.date_table import DateTable
    from checker.lang.name_table import NameTable
    from checker.lang.number_table import NumberTable
    from checker.lang.statement_table import StatementTable
    from checker.lang.text_table import TextTable

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)  # what is kept for a pack is asked for often: its identity is its hash
class Pack:
    """The tables of one language (`code` is ISO 639-1). A table that is None switches its claim types off."""

    code: str
    numbers: NumberTable | None = None
    dates: DateTable | None = None
    text: TextTable | None = None
    names: NameTable | None = None
    statements: StatementTable | None = None
    stemmer: str = ""
    clauses: ClauseTable = field(default_factory=ClauseTable)
    folder: Path = field(default=_HERE)


@cache
def codes() -> tuple[str, ...]:
    """The codes of the languages there are, English first (it reads what no other claims)."""
    found = sorted(p.parent.name for p in _HERE.glob("*/__init__.py"))
    return ("en", *(c for c in found if c != "en"))


@cache
def load(code: str) -> Pack:
    """The pack of a language; a code without a folder gets the English pack."""
    name = code.lower().partition("-")[0]
    module = import_module(f"checker.lang.{name if name in codes() else 'en'}")
    pack: Pack = module.PACK
    return pack
