"""Concepts: the words of every language mapped to shared ids, found in one pass over the words of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from checker.lang.openings import WORD as WORD  # part of what a concept table is asked for
from checker.lang.openings import Opening, Openings
from checker.lang.pack import Pack

_GROUPS: Final = Path(__file__).parent / "contrasts"
_LINE: Final = re.compile(r"^([a-z]+(?:\.[\w-]+)?):(.*)$")
_PHRASE: Final = re.compile(r"\[([^\]]+)\]")
_NONE: Final = "none"
# words read as they are written, since their stem is another word's: important/import, founded/found
_APART: Final = "apart"

# Vietnamese writes the tone of oa, oe, uy on either vowel; the newer place stands for both
_TONES: Final = {a + b: c + d for a, b, c, d in (
    "oàòa", "oáóa", "oảỏa", "oãõa", "oạọa", "oèòe", "oéóe", "oẻỏe", "oẽõe", "oẹọe",
    "uỳùy", "uýúy", "uỷủy", "uỹũy", "uỵụy",
)}  # fmt: skip
_TONE: Final = re.compile(r"(?<!q)(" + "|".join(_TONES) + r")\b")

# … and writes y or i after these consonants as the house likes: tỷ lệ / tỉ lệ, nghệ sỹ / nghệ sĩ
_Y: Final = re.compile(r"\b(h|k|l|m|s|t|v|qu)([yỳýỷỹỵ])\b")
_TO_I: Final = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


#: What may end a line or a sentence.
_END: Final = re.compile(r"\n|[.!?](?=\s)")
#: Letters before a stop that are more than an abbreviation.
_FULL: Final = 5


class Hit(NamedTuple):
    """A concept said at the words `[first, last)` of a text; `slot` is its id before the dot: `act`, `thing` …"""

    first: int
    last: int
    concept: str
    slot: str


class Said(NamedTuple):
    """The words of a lower-cased text: where they start and end, what they are looked up by, the concepts they say."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    forms: tuple[str, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ConceptTable:
    """The phrases of one language by their first word; `form` gives the key of a word, `slots` those of concepts."""

    openings: Openings
    form: Callable[[str], str]
    slots: dict[str, str]

    def find(self, words: Iterable[str]) -> list[Hit]:
        """The concepts said by lower-cased `words`, leftmost and longest first, without overlap."""
        return self.hits(tuple(map(self.form, words)))

    def hits(self, forms: tuple[str, ...], before: int = 0) -> list[Hit]:
        """The concepts said by words of these forms, of which so many stand `before` in the text."""
        slots = self.slots
        hits: list[Hit] = []
        done, last = 0, len(forms) - 1
        for at, opening in enumerate(map(self.openings.__getitem__, forms)):
            if opening is None or at < done:
                continue
            concept, length = opening.alone, 1
            if at < last and forms[at + 1] in opening.seconds:  # the next word settles most phrases
                concept, length = _longest(opening, forms, at)
            if concept:
                done = at + length
                if concept != _NONE:
                    hits.append(Hit(before + at, before + done, concept, slots[concept]))
        return hits


def _longest(opening: Opening, forms: tuple[str, ...], at: int) -> tuple[str, int]:
    """The concept of the longest phrase at word `at` and its length."""
    for length, known in opening.lengths:
        concept = known.get(forms[at : at + length])
        if concept is not None:
            return concept, length
    return opening.alone, 1


class _Forms(dict[str, str]):
    """The forms of the words met so far; `make` gives that of a new one."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[str], str]) -> None:
        self.make = make

    def __missing__(self, word: str) -> str:
        found = self[word] = self.make(word)
        return found


def settle_tone(word: str) -> str:
    """A Vietnamese syllable in one spelling: its tone mark in the newer place (`hoà` → `hòa`), y as i (`tỷ` → `tỉ`)."""
    return _Y.sub(lambda m: m[1] + m[2].translate(_TO_I), _TONE.sub(lambda m: _TONES[m.group(1)], word))


@cache
def former(stemmer: str) -> Callable[[str], str]:
    """What brings a lower-cased word to the key it is looked up by: the Snowball stem, or the word itself."""
    if not stemmer:
        return _Forms(settle_tone).__getitem__
    from Stemmer import Stemmer

    stem = Stemmer(stemmer).stemWord
    return _Forms(lambda word: stem(word.removesuffix("'s"))).__getitem__


@cache
def phrases(folder: Path, files: str = "concepts/*.txt") -> Sequence[tuple[str, str]]:
    """Every (phrase, concept) of the `files` of a language folder, in file order."""
    found: list[tuple[str, str]] = []
    for path in sorted(folder.glob(files)):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = _LINE.match(line.strip())
            if said:
                concept = said.group(1)
                found += [(phrase, concept) for phrase in _PHRASE.findall(said.group(2))]
    return found


def concepts(pack: Pack) -> ConceptTable:
    """The concept table of a language, read once."""
    return _concepts(pack.folder, pack.stemmer)


@cache
def _concepts(folder: Path, stemmer: str) -> ConceptTable:
    stem, said = former(stemmer), phrases(folder)
    apart = {phrase.lower() for phrase, concept in said if concept == _APART}

    def made(word: str) -> str:
        if word not in apart:
            return stem(word)
        more = f"{word}s"  # singular and plural of a word apart are one word
        return more if more in apart else word

    return _table(said, _Forms(made).__getitem__)


def choices(pack: Pack, file: str = "choices.txt") -> ConceptTable:
    """The phrases of a file beside the concepts, by the same forms: by default the kinds of which a story has one."""
    return _choices(pack.folder, file, concepts(pack).form)


@cache
def _choices(folder: Path, file: str, form: Callable[[str], str]) -> ConceptTable:
    return _table(phrases(folder, file), form)


def _table(said: Sequence[tuple[str, str]], form: Callable[[str], str]) -> ConceptTable:
    slots = {concept: concept.partition(".")[0] for concept in {concept for _, concept in said}}
    return ConceptTable(Openings([(p, c) for p, c in said if c != _APART], form), form, slots)


def said_in(low: str, pack: Pack) -> Said:
    """What a lower-cased text says; kept for the last two, as names and frames are read from nearly the same one."""
    return _said(low, concepts(pack))


@lru_cache(maxsize=2)
def _said(low: str, table: ConceptTable) -> Said:
    found = list(WORD.finditer(low))
    words = tuple([m[0] for m in found])
    forms = tuple(map(table.form, words))
    starts = tuple([m.start() for m in found])
    return Said(starts, tuple([m.end() for m in found]), words, forms, tuple(_within(low, starts, forms, table)))


def _within(low: str, starts: Sequence[int], forms: tuple[str, ...], table: ConceptTable) -> list[Hit]:
    """The concepts of each sentence: no phrase goes on behind its end (`Việt Nam. Bộ trưởng` is not `Nam Bộ`)."""
    hits: list[Hit] = []
    first = 0
    for end in (*(m.start() for m in _END.finditer(low) if _ends(low, m.start())), len(low)):
        last = bisect_left(starts, end, first)
        hits += table.hits(forms[first:last], first)
        first = last
    return hits


def _ends(low: str, at: int) -> bool:
    """Whether a line ends at `at`, or a sentence: the stop of an abbreviation does not end one."""
    return low[at] == "\n" or (at >= _FULL and low[at - _FULL : at].isalpha())


#: How the files begin whose lines say something else than what must never be compared.
_OTHERS: Final = ("isa-", "moments-", "courses-", "opposites-")


@cache
def contrasts() -> dict[str, frozenset[str]]:
    """Concept → the concepts it must never be compared with."""
    return _together([p for p in _GROUPS.glob("*.txt") if not p.name.startswith(_OTHERS)])


@cache
def moments() -> dict[str, frozenset[str]]:
    """Act → the acts that may tell of the same moment, so that a date of one may be told for that of the other."""
    return _together(list(_GROUPS.glob("moments-*.txt")))


@cache
def courses() -> dict[str, frozenset[str]]:
    """Act → the acts that are told of the same people before or after it: whoever is tried is sentenced."""
    return _together(list(_GROUPS.glob("courses-*.txt")))


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Concept → what the same figure is told as by a source that has it the wrong way round: a rise for a fall."""
    return _together(list(_GROUPS.glob("opposites-*.txt")))


def _together(paths: Sequence[Path]) -> dict[str, frozenset[str]]:
    """Concept → the others of the groups that it stands in; a line of a file is a group: its name, a colon, the ids."""
    out: dict[str, set[str]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            name, colon, ids = line.partition(":")
            if colon and not name.startswith("#"):
                group = ids.split()
                for concept in group:
                    out.setdefault(concept, set()).update(x for x in group if x != concept)
    return {k: frozenset(v) for k, v in out.items()}


#: Words for people in general: a part of them is not the whole, and what happened to them decides.
GENERIC: Final = frozenset({"thing.person", "thing.victim"})


@cache
def people(concept: str) -> bool:
    """Whether a concept is people, of any kind or in general."""
    return concept in GENERIC or not GENERIC.isdisjoint(parents().get(concept, ()))


@cache
def parents() -> dict[str, frozenset[str]]:
    """Concept → the coarser concepts that may stand for it, at any distance."""
    direct: dict[str, set[str]] = {}
    for path in _GROUPS.glob("isa-*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            child, less, parent = line.partition("#")[0].partition("<")
            if less:
                direct.setdefault(child.strip(), set()).add(parent.strip())
    out = {}
    for child in direct:
        seen: set[str] = set()
        front = [child]
        while front:
            for parent in direct.get(front.pop(), ()):
                if parent not in seen:
                    seen.add(parent)
                    front.append(parent)
        out[child] = frozenset(seen)
    return out
