"""How French writes and spells numbers."""

from __future__ import annotations

from checker.lang.fr.counts import COUNTS
from checker.lang.fr.hedges import HEDGES
from checker.lang.fr.money import MONEY
from checker.lang.fr.units import UNITS
from checker.lang.number_table import NumberTable

NUMBERS = NumberTable(
    hedges=HEDGES,
    money=MONEY,
    measures=UNITS,
    counts=COUNTS,
    group=" .",
    decimal=",",
    ones={
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    },
    tens={
        "dix": 10, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
        "huitante": 80, "nonante": 90,
    },
    times={"cent": 100, "cents": 100, "douzaine": 12},
    scales={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    },
    suffixes={"k": 10**3, "mds": 10**9},
    zeros=frozenset({"zéro"}),
    halves=frozenset({"demi"}),
    point=frozenset({"virgule"}),
    minus=frozenset({"moins"}),
    ands=frozenset({"et"}),
    ordinals={"premier": 1, "première": 1, "deuxième": 2, "troisième": 3},
    rooms={"soixante": 20},
    fourscore=frozenset({"vingt", "vingts"}),
    ands_after_tens=True,
    ordinal_endings=frozenset({"er", "re", "e", "ème"}),
)  # fmt: skip
