"""The words around names a language must give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameTable:
    """Lower-cased words that say what a name is: in it (`ministry`), before it (`in`, `Mr`), or after it (`street`).

    `organisations`, `agreements` and `places` stand in or right before a name; `honorifics` before a person and are no
    part of the name; `joiners` may stand inside a name in lower case, those in `formal` only inside names of
    organisations and agreements; `at` are prepositions of place; `opening` are
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
    aliases: tuple[tuple[str, str], ...] = ()
