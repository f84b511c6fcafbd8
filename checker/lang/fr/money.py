"""How French names money."""

from __future__ import annotations

from checker.lang.number_table import MoneyTable, named

MONEY = MoneyTable(
    locale="fr",
    names=named(
        {
            "EUR": "euro | euros",
            "USD": "dollar | dollars | dollars américains",
            "GBP": "livre sterling | livres sterling | livres",
            "JPY": "yen | yens",
            "CNY": "yuan | yuans",
            "VND": "dong | dongs",
            "franc": "franc | francs",
        }
    ),
    minor=named({"EUR": "centime | centimes"}),
    scales={"M": 10**6, "Md": 10**9, "Mds": 10**9},
    links=frozenset({"d'", "de "}),
    conversions=frozenset({"environ", "soit", "soit environ"}),
)
