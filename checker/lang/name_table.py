"""The words around names a language must give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True, eq=False)
class NameTable:
    """Lower-cased words that say what a name is: in it (`ministry`), before it (`in`, `Mr`), or after it (`street`).

    - `organisations`, `agreements` and `places` stand in or right before a name and map to an id that the languages
      share (`ủy ban`, `committee` → `committee`), as do `terms`, the other words of formal names (`thống kê`).
    - `honorifics` stand before a person and are no part of the name; `surnames` begin a person's name, but not that of
      the `towns`, which are read as places wherever they stand; `readings` give Chinese family names as read in this
      language in pinyin.
    - `joiners` may stand inside a name in lower case: those in `formal` only inside names of bodies and agreements,
      `ands` among them only if no other body begins behind. `owners` are possessives inside a name.
    - `syllables`: words of several syllables are written apart, the first one with a capital (`Tổng cục Thống kê`).
    - `at` are prepositions of place, those in `goals` of where something goes or comes from, `sites` labels before one
      (`Location: …`); `ways` stand before the place that a journey began or ended at (`left`, `landed in`) and map to
      its role, `owns` stand between a person and their country (`of`), `people` before the country of somebody
      (`người`); `opening` are capitalised only as a sentence begins.
    - `carriers` stand before the name of a ship that has a number (`the boat Ngoc Lan 27`), `flags` before the country
      of one, `flagged` behind it.
    - `movers` are verbs of what goes to another place for good (`relocated`), the place behind a preposition.
    - `middles` are the second words of full names, whatever the surname; `several` stand before the office of each of a
      list of people (`các`); `charged` go on an office (`phụ trách`).
    - `given` are short forms of given names, with the name that they stand for (`liz`).
    - `nationals` are the people of a country in the plural (`Romanians`), and name nobody.
    - `deputies` before an office make it the deputy's, `aides` that of somebody who serves its holder, with a word
      between them (`aide to the minister`) or, where they are deputies too, without (`assistant minister`); `becomes`
      stand between a person and the office they get; `leads` are offices only before a body (`head of the X
      Department`).
    - `aliases` give territories as ISO 3166, `called` other folded names of towns (`saigon`) as the one they have.
    """

    organisations: Mapping[str, str]
    agreements: Mapping[str, str]
    places: Mapping[str, str]
    terms: Mapping[str, str]
    honorifics: frozenset[str]
    surnames: frozenset[str]
    towns: frozenset[str]
    joiners: frozenset[str]
    formal: frozenset[str]
    ands: frozenset[str]
    owners: frozenset[str]
    at: frozenset[str]
    deputies: frozenset[str]
    aides: frozenset[str]
    becomes: frozenset[str]
    opening: frozenset[str]
    syllables: bool = False
    leads: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    owns: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    carriers: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    flagged: frozenset[str] = frozenset()
    nationals: frozenset[str] = frozenset()
    movers: frozenset[str] = frozenset()
    middles: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    charged: frozenset[str] = frozenset()
    ways: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def compounds(self) -> frozenset[str]:
        """The kinds of organisations, agreements and places, and terms, that are written in several words."""
        return _compounds(self)[0]

    @property
    def heads(self) -> frozenset[str]:
        """The first words of the compounds."""
        return _compounds(self)[1]


@cache
def _compounds(table: NameTable) -> tuple[frozenset[str], frozenset[str]]:
    kinds = {**table.organisations, **table.agreements, **table.places, **table.terms}
    found = frozenset(k for k in kinds if " " in k)
    return found, frozenset(k.partition(" ")[0] for k in found)


def listed(text: str) -> frozenset[str]:
    """`an giang, bac ninh` → the phrases between the commas."""
    return frozenset(" ".join(part.split()) for part in text.split(","))


def lexicon(text: str) -> dict[str, str]:
    """`ministry: ministry, ministries` a line → word → id; an id alone stands for itself."""
    found: dict[str, str] = {}
    for line in filter(None, (part.strip() for part in text.strip().split("\n"))):
        key, colon, words = line.partition(":")
        found.update((w.strip(), key.strip()) for w in (words if colon else key).split(","))
    return found
