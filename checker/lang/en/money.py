"""How English names money."""

from __future__ import annotations

from checker.lang.number_table import MoneyTable, named

MONEY = MoneyTable(
    locale="en",
    names=named(
        {
            "USD": "dollar | dollars | buck | bucks | greenbacks",
            "GBP": "pound | pounds | pound sterling | pounds sterling | quid",
            "EUR": "euro | euros",
            "VND": "dong | dongs | vietnam dong",
            "JPY": "yen",
            "CNY": "yuan | renminbi",
            "KRW": "won",
            "THB": "baht",
            "INR": "rupee | rupees",
            "IDR": "rupiah | rupiahs",
            "MYR": "ringgit | ringgits",
            "PHP": "philippine peso | philippine pesos",
            "KHR": "riel | riels",
            "LAK": "kip",
            "RUB": "ruble | rubles | rouble | roubles",
            "ILS": "shekel | shekels",
            "MNT": "tugrik | tugriks",
            "BDT": "taka",
            "TRY": "lira | turkish lira",
            "BRL": "reais",
            "ZAR": "rand",
            "PLN": "zloty | zlotys",
            "HUF": "forint | forints",
            "CZK": "koruna | czech crowns",
            "UAH": "hryvnia | hryvnias",
            "NGN": "naira",
            "EGP": "geneh | genihat masriya | l.e | l.e.",
            "AED": "dirham | dirhams",
            "XBT": "bitcoin | bitcoins",
            "AUD": "aussie dollars",
            "TWD": "taiwan dollar | taiwan dollars",
            "CAD": "canadian dollar",
            "franc": "franc | francs",
            "riyal": "riyal | riyals",
            "rial": "rial | rials",
            "dinar": "dinar | dinars",
            "peso": "peso | pesos",
            "krone": "krone | kroner | krona | kronor",
            "shilling": "shilling | shillings",
        }
    ),
    minor=named({"USD": "cent | cents", "GBP": "pence | penny", "MYR": "sen | sens", "INR": "paise"}),
    minor_signs={"c": "USD", "¢": "USD", "p": "GBP"},
    large_only=frozenset({"won", "rand", "kip", "lira"}),
    scales={"m": 10**6, "M": 10**6, "mil": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12, "K": 10**3},
    conversions=frozenset(
        {
            "or",
            "equal to",
            "equivalent to",
            "worth",
            "nearly",
            "roughly",
            "about",
            "around",
            "approximately",
            "approx.",
            "some",
            "then",
        }
    ),
    weighed=frozenset({"pound", "pounds"}),
    weights=frozenset({"weigh", "weighs", "weighed", "weighing"}),
)
