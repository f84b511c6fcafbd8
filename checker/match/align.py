"""Sentences of one wording: what stands at the same place of two near-identical sentences speaks of the same thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from checker.lang.pack import load

if TYPE_CHECKING:
    from checker.match.fact import Fact

#: Letter-level likeness from which two sentences are one wording with changes; at 80 other events of a series
#: ("In the 7th minute …", "In the 22nd minute …") still stay apart. Repeat with `python -m tests.mutate`.
WORDING: Final = 82.0
#: More differing words than this are another sentence.
CHANGED: Final = 6
_WORD: Final = re.compile(r"\S+")

#: Letters below which a sentence is too short to be known again.
LEAST: Final = 20


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sentences of a source that are long enough to be known again: their facts, and their case-folded texts."""

    lang: str
    facts: tuple[list[Fact], ...]
    folded: tuple[str, ...]


def spoken(facts: Sequence[Fact]) -> Spoken:
    """The sentences of the facts of a source."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if len(fact.sentence) > LEAST:
            out[fact.sentence].append(fact)
    return Spoken(facts[0].lang, tuple(out.values()), tuple(s.casefold() for s in out))


def sentences(left: Spoken, right: Spoken) -> Iterator[tuple[list[Fact], list[Fact]]]:
    """The facts of each two sentences that are mutually the most alike, and alike enough."""
    if not left.facts or not right.facts:
        return
    for i, said in enumerate(left.folded):
        j = _likest(said, right.folded)
        if j is not None and _likest(right.folded[j], left.folded) == i:
            yield left.facts[i], right.facts[j]


def _likest(said: str, others: Sequence[str]) -> int | None:
    """The place of the first of the sentences most like one, if one is alike enough; no numpy is imported for it."""
    found = process.extractOne(said, others, scorer=fuzz.ratio, score_cutoff=WORDING)
    return found[2] if found else None


def words(sentence: str) -> list[tuple[str, int, int]]:
    """The words of a sentence, lower-cased, without outer punctuation, with their places."""
    return [(m.group().strip(".,;:!?\"'()“”‘’").casefold(), m.start(), m.end()) for m in _WORD.finditer(sentence)]


def changes(left: str, right: str) -> list[tuple[tuple[int, int], tuple[int, int]]] | None:
    """The stretches `[start, end)` of two sentences that differ, in pairs; None where too much does."""
    a, b = words(left), words(right)
    out, changed = [], 0
    for code in _blocks([w[0] for w in a], [w[0] for w in b]):
        i1, i2, j1, j2 = code
        changed += max(i2 - i1, j2 - j1)
        out.append((_stretch(a, i1, i2), _stretch(b, j1, j2)))
    return out if changed <= CHANGED else None


def _blocks(a: list[str], b: list[str]) -> list[tuple[int, int, int, int]]:
    """The differing index ranges of two word lists, neighbours joined."""
    out: list[tuple[int, int, int, int]] = []
    for code in Indel.opcodes(a, b):
        if code.tag == "equal":
            continue
        if out and out[-1][1] == code.src_start and out[-1][3] == code.dest_start:
            out[-1] = (out[-1][0], code.src_end, out[-1][2], code.dest_end)
        else:
            out.append((code.src_start, code.src_end, code.dest_start, code.dest_end))
    return out


def _stretch(said: Sequence[tuple[str, int, int]], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return said[first][1], said[last - 1][2]
    at = said[first - 1][2] if first else 0
    return at, at


def widened(sentence: str, stretch: tuple[int, int]) -> tuple[int, int]:
    """A stretch with the words right before and after it."""
    start = sentence.rfind(" ", 0, max(0, stretch[0] - 1)) + 1
    end = sentence.find(" ", stretch[1] + 1)
    return start, len(sentence) if end < 0 else end


def inside(facts: Iterable[Fact], stretch: tuple[int, int]) -> list[Fact]:
    """The facts of one sentence whose words stand within (or across) a stretch of it."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for fact in sorted(facts, key=lambda f: f.start):
        said = " ".join(fact.text.split())
        at = _occurrence(fact.sentence, said, seen[fact.claim, said])
        seen[fact.claim, said] += 1
        if 0 <= at < stretch[1] and stretch[0] < at + len(said):
            found.append(fact)
    return found


def _occurrence(sentence: str, said: str, number: int) -> int:
    """Where words stand in a sentence behind `number` other places where they do; the last place if there are fewer."""
    at = sentence.find(said)
    for _ in range(number):
        after = sentence.find(said, at + 1)
        at = after if after >= 0 else at
    return at


def negated(sentence: str, stretch: tuple[int, int], lang: str) -> bool:
    """Whether a stretch of a sentence holds a word that turns it round."""
    negations = load(lang).clauses.negations
    return any(w in negations or w.endswith("n't") for w, _, _ in words(sentence[stretch[0] : stretch[1]]))
