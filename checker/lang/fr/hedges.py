"""How French bounds and joins numbers."""

from __future__ import annotations

from checker.lang.number_table import HedgeTable

HEDGES = HedgeTable(
    before={
        "plus de": "more-than", "plus d'": "more-than", "au-delà de": "more-than", "au moins": "at-least",
        "environ": "about", "près de": "nearly", "presque": "nearly", "quelque": "about", "jusqu'à": "up-to",
        "au maximum": "up-to", "au plus": "up-to", "moins de": "less-than",
    },
    after={"ou plus": "at-least", "au moins": "at-least", "environ": "about", "au plus": "up-to"},
    to=frozenset({"à"}),
    between={"entre": "et"},
    either=frozenset({"ou"}),
    ands=frozenset({"et"}),
    openers=frozenset({"de"}),
    changes=frozenset({"passé", "passée", "augmenté", "grimpé"}),
)  # fmt: skip
