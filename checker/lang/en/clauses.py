"""English clause words."""

from __future__ import annotations

from typing import Final

from checker.lang.clause_table import ClauseTable

CLAUSES: Final = ClauseTable(
    joiners=frozenset(("and", "but", "while", "whereas", "though", "although")),
    absent=frozenset(("no",)),
    nobody=frozenset(("no deaths", "no fatalities", "no casualties", "no injuries", "no one", "nobody")),
    negations=frozenset(("not", "no", "never", "without", "cannot")),
    as_of=("as of", "as at", "figures to", "updated to"),
    until=("until", "by"),
    occasions=frozenset(("date", "time", "when", "date and time", "local time", "event date")),
    asking=("asked to", "requested to", "permission to", "clearance to", "leave to"),
    compounds=frozenset(("no longer", "no fewer", "no less", "no more", "no later")),
    others=frozenset(("other", "others")),
    aside=("after", "before", "since", "until", "following", "ahead of"),
    cases=("scene of the", "scene of a", "site of the", "site of a"),
    partitives=frozenset(("of", "of the", "of its", "of their", "out of", "out of the")),
    levels=("to", "at"),
    nights=frozenset(("night", "overnight", "midnight")),
    finite=frozenset(("are", "had", "has", "have", "is", "was", "were")),
)
