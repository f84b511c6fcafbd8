"""Names of people, places, organisations and agreements: runs of capitalised words, told apart by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checker.claims.fold import fold, territories
from checker.claims.reading import Reading
from checker.lang.name_table import NameTable
from checker.model import Claim, Mention, Value

_WORD: Final = re.compile(r"[^\W\d_]+(?:['.](?=[^\W\d_])[^\W\d_]+)*\.?", re.UNICODE)
_GAP: Final = frozenset((" ", "-", " & ", ". "))
_END: Final = frozenset(".!?:\n\"“(•–")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words `[start, end)` with the lower-cased word before; `opens` says that a sentence begins here."""

    start: int
    end: int
    words: tuple[str, ...]
    before: str
    opens: bool


def find(reading: Reading) -> Iterator[Mention]:
    """Every name of `reading`; `value` is the folded name, or the ISO 3166 code of a country."""
    table = reading.pack.names
    if table is None:
        return
    for run in _runs(reading, table):
        mention = _mention(reading, run, table)
        if mention:
            yield mention


def _runs(reading: Reading, table: NameTable) -> Iterator[Run]:
    text, low = reading.text, reading.lower
    words = list(_WORD.finditer(text))
    at, count = 0, len(words)
    while at < count:
        if not text[words[at].start()].isupper():
            at += 1
            continue
        last = _extend(text, low, words, at, table)
        start = words[at].start()
        before = low[words[at - 1].start() : words[at - 1].end()] if at and start - words[at - 1].end() <= 2 else ""
        lead = text[max(0, start - 2) : start].strip(" ")
        said = tuple(low[w.start() : w.end()].rstrip(".") for w in words[at : last + 1])
        end = words[last].end() - (text[words[last].end() - 1] == "." and len(said[-1]) > 2)
        yield Run(start, end, said, before, not lead or lead[-1] in _END)
        at = last + 1


def _extend(text: str, low: str, words: list[re.Match[str]], at: int, table: NameTable) -> int:
    """The index of the last word of the run that begins at `at`."""
    last, probe = at, at + 1
    formal = low[words[at].start() : words[at].end()] in table.organisations | table.agreements
    while probe < len(words) and probe - last <= 3:
        gap = text[words[probe - 1].end() : words[probe].start()]
        if gap not in _GAP or (text[words[probe - 1].end() - 1] == "." and words[probe - 1].end() - words[probe - 1].start() > 4):
            break
        word = low[words[probe].start() : words[probe].end()]
        if text[words[probe].start()].isupper():
            last = probe
            formal = formal or word in table.organisations or word in table.agreements
        elif word not in table.joiners or (word in ("and", "và", "in", "against", "to") and not formal):
            break
        probe += 1
    return last


def _mention(reading: Reading, run: Run, table: NameTable) -> Mention | None:
    words, start = list(run.words), run.start
    offsets = [m.start() for m in _WORD.finditer(reading.text, run.start, run.end)]
    while words and (words[0] in table.honorifics or (run.opens and len(words) == len(run.words) and words[0] in table.opening)):
        words.pop(0)
        offsets.pop(0)
    if not words or (len(words) == 1 and len(words[0]) < 2):
        return None
    start = offsets[0]
    text = reading.text[start : run.end].removesuffix("'s")
    end = start + len(text)
    key = " ".join(words).removesuffix("'s")
    territory = territories().get(key) or territories().get(fold(key))
    if territory == "GB" and key == "anh" and run.opens:
        return None  # the pronoun begins a sentence far more often than the country
    if territory:
        return Mention("place", start, end, Value(territory))
    if run.opens and len(words) == 1 and start == run.start and not text.isupper():
        return None
    honorific = len(words) < len(run.words) or run.before.rstrip(".") in table.honorifics
    return Mention(_kind(words, run, table, honorific), start, end, Value(fold(text)))


def _kind(words: list[str], run: Run, table: NameTable, honorific: bool) -> Claim:
    said = set(words)
    if said & table.agreements and len(words) > 1:
        return "agreement"
    if said & table.organisations or run.before in table.organisations:
        return "organisation"
    if said & table.places or run.before in table.places or (run.before in table.at and not honorific and len(words) < 3):
        return "place"
    if honorific or 2 <= len(words) <= 4:
        return "person"
    return "organisation"
