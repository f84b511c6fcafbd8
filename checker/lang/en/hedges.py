"""How English bounds and joins numbers."""

from __future__ import annotations

from checker.lang.number_table import HedgeTable

HEDGES = HedgeTable(
    before={
        "over": "more-than", "more than": "more-than", "above": "more-than", "in excess of": "more-than",
        "upwards of": "at-least", "greater than": "more-than", "higher than": "more-than", "exceeding": "more-than",
        "well over": "more-than", "just over": "more-than", "slightly more than": "more-than", "beyond": "more-than",
        "a little over": "more-than", "some": "about", "about": "about", "around": "about", "approximately": "about",
        "approx": "about", "approx.": "about", "roughly": "about", "circa": "about", "an estimated": "about",
        "estimated": "about", "estimated at": "about", "close to": "nearly", "near": "nearly", "nearly": "nearly",
        "almost": "nearly", "just under": "nearly", "just below": "nearly", "at least": "at-least",
        "no fewer than": "at-least", "no less than": "at-least", "not less than": "at-least",
        "a minimum of": "at-least", "minimum of": "at-least", "as many as": "up-to", "as much as": "up-to",
        "up to": "up-to", "at most": "up-to", "a maximum of": "up-to", "maximum of": "up-to", "no more than": "up-to",
        "not more than": "up-to", "not exceeding": "up-to", "less than": "less-than", "fewer than": "less-than",
        "lower than": "less-than", "under": "less-than", "below": "less-than", "~": "about", "≈": "about",
        "about some": "about", "more or less": "about", "not exceed": "up-to", "exactly": "exact",
    },
    after={
        "or more": "at-least", "and above": "at-least", "and over": "at-least", "or over": "at-least",
        "or above": "at-least", "or less": "up-to", "or fewer": "up-to", "or under": "up-to", "or so": "about",
        "at least": "at-least", "at most": "up-to", "+": "at-least", "-odd": "about", "-plus": "at-least",
    },
    to=frozenset({"to", "through"}),
    between={"between": "and", "from": "and"},
    either=frozenset({"or"}),
    ands=frozenset({"and"}),
    openers=frozenset({"from"}),
    changes=frozenset(
        {"rose", "rise", "rises", "risen", "rising", "raise", "raised", "raises", "raising", "increase", "increased",
         "increases", "increasing", "up", "grew", "grow", "grown", "growing", "growth", "jumped", "jump", "climbed",
         "soared", "surged", "doubled", "tripled", "expanded", "expand", "went", "moved", "widened", "revised",
         "upgraded", "lifted", "boosted", "improved", "changed", "advanced", "rebounded"}
    ),
)  # fmt: skip
