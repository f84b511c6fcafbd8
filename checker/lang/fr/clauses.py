"""French clause words."""

from __future__ import annotations

from typing import Final

from checker.lang.clause_table import ClauseTable

CLAUSES: Final = ClauseTable(
    joiners=frozenset(("et", "mais")),
    absent=frozenset(("aucun", "aucune")),
    nobody=frozenset(("aucun", "aucune", "personne")),
    negations=frozenset(("ne", "pas", "jamais", "sans")),
    as_of=("au", "en date du"),
    until=("jusqu'au",),
    occasions=frozenset(("date", "heure")),
    asking=("demande à", "demandé à"),
    compounds=frozenset(("aucun doute",)),
    others=frozenset(("autres",)),
    aside=("après", "avant", "depuis"),
    cases=("lieux du", "lieux de la"),
    partitives=frozenset(("des", "sur", "sur les")),
    levels=("à",),
    nights=frozenset(("nuit",)),
    finite=frozenset(("a", "est", "ont", "sont", "était", "étaient")),
)
