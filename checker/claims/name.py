"""Names of people, places, organisations and agreements: runs of capitalised words, told apart by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from checker.claims.fold import calendar_words, currencies, fold, territories
from checker.claims.reading import Reading
from checker.lang.concept_table import concepts
from checker.lang.name_table import NameTable
from checker.model import Claim, Mention, Value

_WORD: Final = re.compile(r"[^\W\d_]+(?:['.](?=[^\W\d_])[^\W\d_]+)*\.?", re.UNICODE)
_GAP: Final = frozenset((" ", "-", " & ", ". "))
_OFFICE: Final = frozenset({"office", "rank"})
_END: Final = frozenset('.!?:\n"“(•–')


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words `[start, end)` with the lower-cased words before, two at most; `opens` says that a sentence begins here."""

    start: int
    end: int
    words: tuple[str, ...]
    before: tuple[str, ...]
    opens: bool


def find(reading: Reading) -> Iterator[Mention]:
    """Every name of `reading`; `value` is the folded name, or the ISO 3166 code of a country."""
    table = reading.pack.names
    if table is None:
        return
    for run in _runs(reading, table):
        offices, run = _offices(reading, run)
        yield from offices
        mention = _mention(reading, run, table) if run.words else None
        if mention:
            yield mention


def _offices(reading: Reading, run: Run) -> tuple[list[Mention], Run]:
    """The offices and ranks a run begins with, and the rest of it: `Home Secretary Yvette Cooper`."""
    offsets = [m.start() for m in _WORD.finditer(reading.text, run.start, run.end)]
    hits = {h.first: h for h in concepts(reading.pack).find(run.words) if h.slot in _OFFICE}
    at, said = 0, []
    if run.words[0] in territories() and 1 in hits:
        at = 1
    while at in hits and hits[at].last <= len(offsets):
        hit = hits[at]
        end = offsets[hit.last] if hit.last < len(offsets) else run.end
        said.append(Mention("title", offsets[at], len(reading.text[:end].rstrip()), Value(hit.concept)))
        at = hit.last
    if at >= len(run.words):
        return said, Run(run.end, run.end, (), run.before, run.opens)
    if not said:
        return [], run
    before = run.words[at - 1]
    return said, Run(offsets[at], run.end, run.words[at:], (before,), False)


def _runs(reading: Reading, table: NameTable) -> Iterator[Run]:
    text, low = reading.text, reading.lower
    words = list(_WORD.finditer(text))
    said = [low[w.start() : w.end()].rstrip(".") for w in words]
    at, count = 0, len(words)
    while at < count:
        if not text[words[at].start()].isupper() or said[at] in calendar_words():
            at += 1
            continue
        last = _extend(text, words, said, at, table)
        start = words[at].start()
        near = range(max(0, at - 2), at)
        before = tuple(
            said[k] for k in near if start - words[k].end() < 12 and "\n" not in text[words[k].end() : start]
        )
        lead = text[max(0, start - 2) : start].strip(" ")
        end = words[last].end() - (text[words[last].end() - 1] == "." and len(said[last]) > 1)
        yield Run(start, end, tuple(said[at : last + 1]), before, not lead or lead[-1] in _END)
        at = last + 1


def _extend(text: str, words: list[re.Match[str]], said: list[str], at: int, table: NameTable) -> int:
    """The index of the last word of the run that begins at `at`."""
    head = _compound(said, at, table)
    formal = head > 1 or said[at] in table.organisations or said[at] in table.agreements
    last, probe = at + head - 1, at + head
    while probe < len(words) and probe - last <= 3 and not _stops(text, words, said, probe, table):
        word = said[probe]
        if text[words[probe].start()].isupper():
            last = probe
            formal = formal or word in table.organisations or word in table.agreements
        elif not _inner(word, formal, probe - last, table):
            break
        probe += 1
    return last


def _compound(said: list[str], at: int, table: NameTable) -> int:
    """How many words from `at` are a kind of organisation or agreement written in several (`Tổng công ty`), at least 1."""
    for length in (4, 3, 2):
        if " ".join(said[at : at + length]) in table.compounds:
            return length
    return 1


def _inner(word: str, formal: bool, away: int, table: NameTable) -> bool:
    """Whether a word in lower case may go on a name: a joiner, or the second syllable of a word in a formal name."""
    if word in table.joiners:
        return formal or word not in table.formal
    return formal and table.syllables and away == 1


def _stops(text: str, words: list[re.Match[str]], said: list[str], probe: int, table: NameTable) -> bool:
    """Whether the run ends before the word at `probe`: a gap, the end of a sentence, a possessive, a day's name."""
    before = words[probe - 1]
    if text[before.end() : words[probe].start()] not in _GAP or said[probe] in calendar_words():
        return True
    if said[probe - 1].endswith("'s"):
        return True
    dotted = text[before.end() - 1] == "."
    return dotted and len(said[probe - 1]) > 1 and said[probe - 1] not in table.honorifics


def _mention(reading: Reading, run: Run, table: NameTable) -> Mention | None:
    words, start = list(run.words), run.start
    offsets = [m.start() for m in _WORD.finditer(reading.text, run.start, run.end)]
    while words and (
        words[0] in table.honorifics or (run.opens and len(words) == len(run.words) and words[0] in table.opening)
    ):
        words.pop(0)
        offsets.pop(0)
    while len(words) > 2 and words[0] in territories():
        words.pop(0)
        offsets.pop(0)
    if not words or (len(words) == 1 and len(words[0]) < 2):
        return None
    start = offsets[0]
    text = reading.text[start : run.end].removesuffix("'s")
    end = start + len(text)
    key = " ".join(words).removesuffix("'s")
    if len(words) == 1 and text in currencies():
        return None
    concept = _concept(reading, words)
    if concept and concept.partition(".")[0] in ("act", "measure"):
        return None
    territory = territories().get(key) or territories().get(fold(key))
    if territory == "GB" and key == "anh" and run.opens:
        return None  # the pronoun begins a sentence far more often than the country
    if territory:
        return Mention("place", start, end, Value(territory))
    if run.opens and len(words) == 1 and start == run.start and not text.isupper():
        return None
    honorific = len(words) < len(run.words) or bool(run.before) and run.before[-1] in table.honorifics
    return Mention(_kind(words, run, table, honorific), start, end, Value(concept or fold(text)))


def _concept(reading: Reading, words: Sequence[str]) -> str:
    """The concept that all the words of a name say (`National Assembly`, `Quốc hội`), or nothing."""
    hits = concepts(reading.pack).find(words)
    return hits[0].concept if len(hits) == 1 and (hits[0].first, hits[0].last) == (0, len(words)) else ""


def _kind(words: list[str], run: Run, table: NameTable, honorific: bool) -> Claim:
    if len(words) > 1 and _says(table.agreements, words):
        return "agreement"
    if _says(table.organisations, words) or _ends(table.organisations, run.before):
        return "organisation"
    at = bool(run.before) and run.before[-1] in table.at
    if _says(table.places, words) or _ends(table.places, run.before) or (at and not honorific and len(words) < 3):
        return "place"
    if honorific or 2 <= len(words) <= 4:
        return "person"
    return "organisation"


def _says(phrases: frozenset[str], words: Sequence[str]) -> bool:
    """Whether a phrase of one or two words stands among `words`."""
    return any(w in phrases for w in words) or any(" ".join(p) in phrases for p in zip(words, words[1:], strict=False))


def _ends(phrases: frozenset[str], words: Sequence[str]) -> bool:
    """Whether `words` end with a phrase of one or two words."""
    return bool(words) and (words[-1] in phrases or " ".join(words[-2:]) in phrases)
