"""The words around names a language must give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class NameTable:
    """Lower-cased words that say what a name is: in it (`ministry`), before it (`in`, `Mr`), or after it (`street`).

    `organisations`, `agreements` and `places` stand in or right before a name; `honorifics` before a person and are no
    part of the name; `joiners` may stand inside a name in lower case, those in `formal` only inside names of
    organisations and agreements; `syllables` says that words of several syllables are written apart, the first one
    with a capital (`Tổng cục Thống kê`); `at` are prepositions of place; `opening` are
    words that are capitalised only because a sentence begins.
    """

    organisations: frozenset[str]
    agreements: frozenset[str]
    places: frozenset[str]
    honorifics: frozenset[str]
    joiners: frozenset[str]
    formal: frozenset[str]
    at: frozenset[str]
    opening: frozenset[str]
    syllables: bool = False
    aliases: tuple[tuple[str, str], ...] = ()

    @property
    def compounds(self) -> frozenset[str]:
        """The kinds of organisations and agreements that are written in several words."""
        return _compounds(self.organisations | self.agreements)


@cache
def _compounds(kinds: frozenset[str]) -> frozenset[str]:
    return frozenset(k for k in kinds if " " in k)
