"""English clause words."""

from __future__ import annotations

from typing import Final

from checker.lang.clause_table import ClauseTable

CLAUSES: Final = ClauseTable(
    joiners=frozenset(("and", "but", "while", "whereas", "though", "although")),
    absent=frozenset(("no",)),
    negations=frozenset(("not", "no", "never", "without", "cannot")),
    as_of=("as of", "as at"),
    until=("until",),
    nights=frozenset(("night", "overnight", "midnight")),
)
