"""Formal names across languages: the kind of body and the terms of its name as shared ids, the rest as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checker.claims.fold import fold, territories
from checker.lang.concept_table import WORD
from checker.lang.name_table import NameTable
from checker.lang.pack import load

#: Kinds that translators take for one another.
_CLASS: Final = {
    **dict.fromkeys("agency authority bureau department directorate inspectorate board".split(), "office"),
    "group": "company",
    "bloc": "organisation",
    "association": "organisation",
    "fund": "foundation",
    "academy": "university",
    "college": "university",
    "street": "road",
    "hamlet": "commune",
}
#: Words of the longest name of a country.
_LONGEST: Final = 9
#: Bodies of which a country has one, so that their kind alone names them.
_SOLE: Final = frozenset({"assembly", "government", "parliament"})
#: Words of a Chinese name in pinyin: the family name and the given one.
FAMILY: Final = 2
#: Kinds of business that go by their bare name too.
BUSINESS: Final = frozenset({"airline", "bank", "company"})
#: Words that say so at the end of a name in any language, and may be names elsewhere: `Co To` is an island.
_ENDS: Final = {"co": "company", "air": "airline"}
#: Letters from which on such a name is no coincidence.
_BARE: Final = 6
#: Kinds of places that have bodies of their own level.
_LEVELS: Final = frozenset({"province", "district", "commune", "ward"})
_SYLLABLE: Final = re.compile(r"[aeiouü]+")
#: Terms that are often left out.
_WEAK: Final = frozenset("general national state central municipal provincial international high people".split())


@dataclass(frozen=True, slots=True)
class Form:
    """A formal name: its kinds of body and terms as ids, and the words proper to it, folded and run together."""

    kinds: frozenset[str]
    terms: frozenset[str]
    proper: str


@lru_cache(maxsize=65536)
def form(text: str, lang: str) -> Form:
    """What a name in a language is made of."""
    table = load(lang).names
    if table is None:
        return Form(frozenset(), frozenset(), fold(text).replace(" ", ""))
    said = [m.group() for m in WORD.finditer(text.replace("’", "'"))]
    words = [w.lower() for w in said]
    kinds: set[str] = set()
    terms: set[str] = set()
    proper: list[str] = []
    at = 0
    while at < len(words):
        length, slot, key = _longest(words, at, table)
        if slot == ("proper" if not key else "kind") and key not in _LEVELS and _named(said[: at + length], at, table):
            slot, key = "proper", fold(words[at])
        if 0 < at == len(words) - 1 and words[at] in _ENDS:
            slot, key = "kind", _ENDS[words[at]]
        if slot == "kind":
            kinds.add(_CLASS.get(key, key))
        elif slot == "term":
            terms.add(key)
        elif slot == "proper" and key:
            proper.append(key.replace(" ", ""))
        at += length
    return Form(frozenset(kinds), frozenset(terms), "".join(proper))


def _named(said: list[str], at: int, table: NameTable) -> bool:
    """Whether the last word is part of a name, whatever else it means: `Hồ` in `Ngân hàng Tây Hồ` is no lake."""
    return table.syllables and at == len(said) - 1 > 0 and said[at].istitle() and not said[at - 1].isupper()


def _longest(words: list[str], at: int, table: NameTable) -> tuple[int, str, str]:
    """How many words from `at` are one thing, what it is, and its id."""
    for length in range(_LONGEST, 0, -1):
        phrase = " ".join(words[at : at + length])
        for slot, entries in (
            ("kind", table.organisations),
            ("kind", table.agreements),
            ("kind", table.places),
            ("term", table.terms),
        ):
            if phrase in entries:
                return length, slot, entries[phrase]
        if (length > 1 or phrase in table.aliases) and phrase in territories():
            return length, "proper", territories()[phrase]
    word = words[at].removesuffix("'s")
    return 1, "proper", "" if word in table.joiners or word in table.at or word in table.opening else fold(word)


def leveled(x: Form, y: Form) -> bool:
    """Whether two bodies are of two levels: the committee of a commune, that of a province."""
    mine, yours = _level(x), _level(y)
    return bool(mine and yours) and mine.isdisjoint(yours)


def _level(name: Form) -> frozenset[str]:
    return (name.kinds & _LEVELS) | frozenset({"province"} if "provincial" in name.terms else ())


def translated(a: str, lang: str, b: str, other: str) -> bool:
    """Whether two formal names are of one kind and made of the same terms and proper words, in whatever languages."""
    x, y = form(a, lang), form(b, other)
    if not (x.kinds & y.kinds) or leveled(x, y):
        return False
    mine, yours = x.terms - _WEAK, y.terms - _WEAK
    if not (mine or yours or x.proper or y.proper):
        return bool(x.kinds & y.kinds & _SOLE)
    if mine == yours:
        return (x.proper == y.proper and bool(mine or x.proper)) or bool(mine and (not x.proper or not y.proper))
    short, long = (mine, yours) if len(mine) < len(yours) else (yours, mine)
    return x.proper == y.proper and bool(short or x.proper) and short < long and len(long) - len(short) == 1


def shortened(a: str, lang: str, b: str, other: str) -> bool:
    """Whether one name is the other of the same kind with words left out (`the agreement on migration`)."""
    x, y = form(a, lang), form(b, other)
    if not x.kinds & y.kinds or leveled(x, y) or (x.terms, x.proper) == (y.terms, y.proper):
        return False
    return any(
        p.terms <= q.terms and q.proper.endswith(p.proper) and p.proper + "".join(p.terms) for p, q in ((x, y), (y, x))
    )


def bare(a: str, lang: str, b: str, other: str) -> bool:
    """Whether one name is that of a business without its kind: `Hansol`, `Hansol Shoes` for `Công ty TNHH Hansol`."""
    x, y = form(a, lang), form(b, other)
    short, full = (y, x) if x.kinds else (x, y)
    if short.kinds or short.terms or not full.kinds & BUSINESS:
        return False
    least, most = sorted((short.proper, full.proper), key=len)
    return len(least) >= _BARE and most.startswith(least)


def read_as(a: str, lang: str, b: str, other: str) -> bool:
    """Whether one name is a Chinese one as another language reads it: the family name, and as many syllables."""
    return lang != other and (pinyin(a, lang) in written(b) or pinyin(b, other) in written(a))


@lru_cache(maxsize=65536)
def pinyin(name: str, lang: str) -> tuple[str, int] | None:
    """The family name in pinyin and the syllables of a Chinese name as a language reads it; None for other names."""
    table, said = load(lang).names, name.lower().split()
    if table is None or len(said) < FAMILY or said[0] not in table.readings:
        return None
    return table.readings[said[0]], len(said)


@lru_cache(maxsize=65536)
def written(name: str) -> tuple[tuple[str, int], ...]:
    """The family name and the syllables of a name that may be pinyin, if it may."""
    said = name.lower().split()
    return ((said[0], 1 + len(_SYLLABLE.findall(said[1]))),) if len(said) == FAMILY else ()
