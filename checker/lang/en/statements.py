"""English words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from typing import Final

from checker.lang.statement_table import StatementTable

STATEMENTS: Final = StatementTable(
    done=frozenset("has have had recently already having".split()),
    planned=frozenset("will would to plans intends may could might considering awaiting".split())
    | {"in principle", "subject to"},
    denied=frozenset("not no never without neither nor".split()),
    doubted=frozenset("if unless whether until before".split()),
    past=frozenset("was were".split()),
    pending=frozenset({"not"}),
)
