"""Runs of capitalised words, and the names they hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from checker.claims.fold import calendar_pairs, calendar_words, territories
from checker.claims.name_words import GAPS, Words, kind_at, opens
from checker.lang.concept_table import WORD, phrases
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack

#: So many words in lower case at most may stand between two capitalised ones of a name (`Bank for the North`).
_WITHIN: Final = 2
#: Words in lower case that may end a formal name before its initials in brackets.
_LOWER: Final = 7
#: Words of the longest name of a person that is looked for behind that of a country.
FULL: Final = 4
#: Days and months of so many letters (`Thu`, `May`) may be part of a person's name.
_SHORT: Final = 3
#: Bodies that are never called after a person: a name behind them is that of somebody who holds an office there.
_UNNAMED: Final = frozenset(
    "party ministry committee government department directorate council court office police agency army navy assembly "
    "embassy inspectorate commission board".split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """The words `[first, last)` as one name; `formal`: of a body or agreement; `opens`: a sentence begins here."""

    first: int
    last: int
    formal: bool = False
    opens: bool = False


def runs(words: Words, table: NameTable, pack: Pack) -> Iterator[Run]:
    """The runs of capitalised words, those that only begin a sentence set aside."""
    taken = {k for h in words.titles.values() for k in range(h.first, h.last)}
    pairs = _pairs(pack)
    at, count = 0, len(words.low)
    while at < count:
        if not words.capital[at] or at in taken or _calendar(words, at, at):
            at += 1
            continue
        begins = opens(words, at)
        if begins and _only_opens(words, at, table):
            at += 1
            continue
        country = _country_at(words, at)
        last, formal = (at + country, False) if country else _extend(words, at, table, pairs, taken)
        yield Run(at, last, formal, begins)
        at = last


def _only_opens(words: Words, at: int, table: NameTable) -> bool:
    """Whether a word has its capital from the beginning of the sentence alone."""
    if words.low[at] not in table.opening or kind_at(words, at, table):
        return False
    follows = at + 1 < len(words.low) and words.capital[at + 1] and words.gap(at + 1) == " "
    if not follows:
        return True
    pair = words.low[at : at + 2]
    again = range(1, len(words.low) - 1)
    return (
        not any(
            words.low[k] == pair[0] and words.low[k + 1] == pair[1] and words.capital[k] and not opens(words, k)
            for k in again
        )
        and words.low[at] not in table.surnames
    )


def _country_at(words: Words, at: int) -> int:
    """How many words from `at` are the name of a country in several words, 0 where they are none."""
    if words.low[at] not in _countries():
        return 0
    for length in range(min(9, len(words.low) - at), 1, -1):
        first, last = words.spans[at][0], words.spans[at + length - 1][1]
        goes_on = at + length < len(words.low) and words.capital[at + length] and words.gap(at + length) == " "
        if words.text[first:last].lower() in territories() and (length > 2 or not goes_on):
            return length
    return 0


@cache
def _countries() -> frozenset[str]:
    """The words with which the names of countries begin."""
    return frozenset(found[0] for name in territories() if (found := WORD.search(name)))


def _extend(
    words: Words, at: int, table: NameTable, pairs: frozenset[tuple[str, str]], taken: Collection[int]
) -> tuple[int, bool]:
    """Where the run that begins with the word at `at` ends, and whether it is the name of a body or agreement."""
    formal = at > 0 and words.low[at - 1] in table.joiners and at - 2 in taken and words.gap(at) == " "
    last, probe = at, at
    while probe < len(words.low) and probe - last <= _WITHIN and probe not in taken:
        if probe > at and _stops(words, probe, table):
            break
        length = kind_at(words, probe, table)
        head = " ".join(words.low[probe : probe + max(1, length)])
        begun = words.capital[probe] and (probe == at or not _calendar(words, probe, at))
        if begun or (formal and length and head in table.terms):
            formal = formal or head in table.organisations or head in table.agreements
            last = probe = probe + max(1, length)
            if not length and _syllable(words, probe, pairs):
                last = probe = probe + 1
            continue
        if not _inner(words, probe, formal, table, first=at):
            break
        probe += 1
    return (_to_initials(words, last) if formal else last), formal


@cache
def _pairs(pack: Pack) -> frozenset[tuple[str, str]]:
    """Two syllables that are one word: neighbours in a term of the language (`thống kê`)."""
    table = pack.names
    if table is None or not table.syllables:
        return frozenset()
    terms = [phrase.lower() for phrase, _ in phrases(pack.folder)]
    terms += [*table.compounds, *table.aliases]
    small = table.joiners | table.at | table.opening
    said = [t.split() for t in terms]
    return frozenset([p for t in said if len(t) > 1 for p in pairwise(t) if p[1] not in small])


def _calendar(words: Words, k: int, at: int) -> bool:
    """Whether a word names a day or month; short forms do so only where no name goes before (`Le Thi Thu Ha`)."""
    if k > at:
        return words.low[k] in calendar_words() and len(words.low[k]) > _SHORT
    word = words.low[k]
    if word.removesuffix("'s") in calendar_words():
        return True
    if word not in _paired():
        return False
    pairs = calendar_pairs()
    return " ".join(words.low[k : k + 2]) in pairs or " ".join(words.low[max(0, k - 1) : k + 1]) in pairs


@cache
def _paired() -> frozenset[str]:
    """The words of days and months in two words."""
    return frozenset(word for pair in calendar_pairs() for word in pair.split(" "))


def _syllable(words: Words, k: int, pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether the word k, in lower case, is the second syllable of the one before."""
    if k >= len(words.low) or words.capital[k] or words.gap(k) != " " or (words.low[k - 1], words.low[k]) not in pairs:
        return False
    return k not in words.hits and not any(h.last == k for f in range(max(0, k - 4), k) if (h := words.hits.get(f)))


def _to_initials(words: Words, last: int) -> int:
    """The end of a formal name that goes on in lower case until its initials stand in brackets."""
    for k in range(last, min(last + _LOWER, len(words.low) - 1)):
        if words.gap(k) == " (":
            start, end = words.spans[k]
            return k if words.text[start:end].isupper() and end - start > 1 else last
        if words.gap(k) != " " or words.capital[k]:
            return last
    return last


def _inner(words: Words, k: int, formal: bool, table: NameTable, first: int) -> bool:
    """Whether a word in lower case may go on a name: a joiner, if no other body begins behind it."""
    word = words.low[k]
    if word not in table.joiners or not (formal or word not in table.formal):
        return False
    if words.low[k - 1] in table.places and not formal and k - 1 > first:
        return False
    if word not in table.ands:
        return True
    after = words.low[k + 1 : k + 3]
    if after[:1] and after[0] in table.joiners:
        return False
    return not (
        table.syllables and (" ".join(after) in table.organisations or (after[:1] and after[0] in table.organisations))
    )


def _stops(words: Words, probe: int, table: NameTable) -> bool:
    """Whether the run ends before the word at `probe`: a gap, the end of a sentence, a possessive."""
    gap, before = words.gap(probe), words.low[probe - 1]
    end = words.spans[probe - 1][1]
    if gap == " - " and words.text[words.text.rfind("\n", 0, end) + 1 : end].isupper():
        return True  # `HANOI - Vietnam said`
    if gap in GAPS:
        return before.endswith("'s") and before not in table.owners
    short = before in table.honorifics or len(before) == 1 or (table.syllables and table.places.get(before) == "city")
    return not (short and gap in (".", ". "))


def parts(words: Words, run: Run, table: NameTable) -> Iterator[Run]:
    """The names in a run: a person's name behind that of a body, a place or a country is a name of its own."""
    first = run.first
    whole = words.text[words.spans[first][0] : words.spans[run.last - 1][1]].lower()
    while first < run.last - 1 and whole not in territories() and (led := _honorifics(words, first, table)):
        first += led
    country = _leading(words, run, first, table)
    if country:
        yield Run(first, first + country, opens=run.opens)
        first += country
    person = _person_at(words, run, first, table)
    if person:
        yield Run(first, person, run.formal, run.opens)
        yield Run(person, run.last)
    else:
        yield Run(first, run.last, run.formal, run.opens)


def _leading(words: Words, run: Run, first: int, table: NameTable) -> int:
    """How many words of a country a run begins with in which somebody holds an office: `for Vietnam Mary Holt`."""
    if words.low[first] in table.surnames and words.low[first] in territories():
        return 0
    for length in (1, 2):
        if first >= run.last - length - 1 or " ".join(words.low[first : first + length]) not in territories():
            continue
        if length == 1 and not run.formal:
            return 1
        at = first > 0 and words.low[first - 1] in table.joiners | table.at and words.gap(first) == " "
        rest = words.low[first + length : run.last]
        named = len(rest) <= FULL and all(words.capital[first + length : run.last])
        if at and named and not any(w in table.organisations or w in table.agreements for w in rest):
            return length
    return 0


def _honorifics(words: Words, at: int, table: NameTable) -> int:
    """How many words from `at` are an honorific: `Mr`, the initials of `H.E.`; 0 where they are none."""
    if " ".join(words.low[at : at + 2]) in table.honorifics:
        return 2
    return 1 if words.low[at] in table.honorifics else 0


def _person_at(words: Words, run: Run, first: int, table: NameTable) -> int:
    """Where in a run a person's name begins behind another name; 0 where there is none."""
    heads = _bodies(table)
    if not table.syllables and words.low[run.last - 1] in table.organisations:
        return 0  # `Tay Ho Bank`
    for k in range(first + 1, run.last - (2 if table.syllables else 1)):
        begun = words.low[k] in table.surnames or words.low[k + 1] in table.middles  # `Health Lục Thị Mơ`
        surname = begun and words.capital[k] and words.capital[k + 1]
        if surname and not _placed(words, run, k, table) and _apart(words, first, k, table, heads):
            return 0 if words.low[k - 1] in table.joiners else k
    return 0


def _placed(words: Words, run: Run, k: int, table: NameTable) -> bool:
    """Whether the word k is the last of a place's name before its kind, where kinds stand last (`Tan Ha Bridge`)."""
    return not table.syllables and k == run.last - 2 and words.low[k + 1] in table.places


@cache
def _bodies(table: NameTable) -> Mapping[str, str]:
    return {**table.organisations, **table.places}


def _apart(words: Words, first: int, k: int, table: NameTable, heads: Mapping[str, str]) -> bool:
    """Whether the words before a surname are a name by themselves, not the head that the name follows."""
    before = words.low[first:k]
    if words.low[first] in table.surnames or " ".join(words.low[k : k + 3]) in table.towns:
        return False
    tails = {" ".join(before[-n:]) for n in (1, 2, 3, 4)}
    fronts = {" ".join(before[:n]) for n in (1, 2)} if table.syllables else set()  # there the kind stands first
    if any(heads.get(t) in _UNNAMED for t in tails | fronts):
        return True
    if tails & heads.keys() or before[-1] in table.places:
        return not table.syllables and len(before) > 1 and words.low[k - 1] not in table.joiners
    return any(len(w) > 1 for w in before)
