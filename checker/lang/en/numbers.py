"""How English writes and spells numbers."""

from __future__ import annotations

from checker.lang.en.counts import COUNTS
from checker.lang.en.hedges import HEDGES
from checker.lang.en.money import MONEY
from checker.lang.en.units import UNITS
from checker.lang.number_table import NumberTable

_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {
    "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15,
}  # fmt: skip
_UNIT_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
_ORDINALS = _UNIT_ORDINALS | {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_FRACTIONS = {"firsts": 1, "half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    f"{word}s": value for word, value in _ORDINALS.items() if word not in ("first", "second")
}

NUMBERS = NumberTable(
    hedges=HEDGES,
    money=MONEY,
    measures=UNITS,
    counts=COUNTS,
    group=",",
    decimal=".",
    ones=_ONES,
    tens=_TENS,
    times={"hundred": 100, "dozen": 12, "doz": 12, "dozs": 12},
    scales=_SCALES,
    suffixes={
        "k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
        "lkh": 10**5, "lkhs": 10**5, "lac": 10**5, "lacs": 10**5, "cr": 10**7,
    },
    not_alone=frozenset({"doz", "dozs"}),
    unsaid=frozenset({"multi"}),
    zeros=frozenset({"zero", "nought", "naught", "nil"}),
    point=frozenset({"point"}),
    minus=frozenset({"minus", "negative"}),
    ands=frozenset({"and", "&"}),
    ofs=frozenset({"of"}),
    articles=frozenset({"a", "an"}),
    ordinals=_ORDINALS,
    ordinal_before=frozenset(
        {"world no.", "world no", "world number", "ranked no.", "ranked no", "ranked number", "ranks no.", "ranks no",
         "storm no.", "storm no", "goal number"}
    ),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    not_ordinal=frozenset(
        {"first lady", "at first", "first of all", "first aid", "first name", "first and foremost", "first minister",
         "second hand", "second-hand", "third party", "third parties", "first secretary", "first deputy", "second thoughts",
         "first class", "second nature", "third-party", "first-hand", "split second", "a split second"}
    ),
    fractions=_FRACTIONS,
    vague_scales={
        "dozens": (24, 99), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2000, 99_999),
        "lakhs": (200_000, 9_999_999), "millions": (2 * 10**6, 10**9 - 1), "crores": (2 * 10**7, 10**9 - 1),
        "billions": (2 * 10**9, 10**12 - 1), "trillions": (2 * 10**12, 10**15 - 1),
    },
    vague_before={"few": (2, 9), "several": (2, 9), "couple": (2, 2)},
    units={
        "dozens": 12, "tens": 10, "hundreds": 100, "thousands": 10**3, "lakhs": 10**5, "millions": 10**6,
        "crores": 10**7, "billions": 10**9, "trillions": 10**12,
    },
    glue_tens=True,
)  # fmt: skip
