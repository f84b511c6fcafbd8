"""The words of a text with their concepts: phrases that run on over the end of a sentence are taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Final

from checker.frames.frame import Words
from checker.lang.concept_table import ConceptTable, Hit, concepts, said_in
from checker.lang.pack import Pack
from checker.model import Mention

_BREAK: Final = {
    ",": 1.0,
    ";": 1.5,
    ":": 1.5,
    "(": 1.5,
    ")": 1.5,
    "–": 1.5,
    '"': 1.0,
    ".": 2.0,
    "?": 2.0,
    "!": 2.0,
    "\n": 2.0,
    "|": 2.0,
    "•": 2.0,
}
#: What is said on both sides of it is two things: the end of a sentence, not the dot of an abbreviation.
_END: Final = re.compile(r"[?!;\n|•]|\.[\"”’')\]]?\s+\Z")
#: Posts are written with dots: `Sen. Lt. Gen.`, `Maj. Gen.`
_POSTS: Final = frozenset({"office", "rank"})


def words_of(text: str, pack: Pack) -> Words:
    """The words of the text with their concepts; `gaps[k]` is how strong the break before word k is."""
    low = lower(text)
    found = said_in(low, pack)
    joiners = pack.clauses.joiners
    gaps, at = [], 0
    for start, end, word in zip(found.starts, found.ends, found.words, strict=True):
        between = low[at:start]
        strength = 0.0 if between == " " else _strength(between)
        gaps.append(strength or (0.5 if word in joiners else 0.0))
        at = end
    gaps.append(2.0)
    hits = tuple(_unbroken(found.hits, found.forms, gaps, low, found.starts, found.ends, concepts(pack)))
    return Words(
        found.starts, found.ends, found.forms, hits, _firsts(hits), tuple(gaps), tuple(accumulate(gaps, initial=0.0))
    )


@lru_cache(maxsize=256)  # nearly all is a comma, a stop or a line break
def _strength(between: str) -> float:
    """How strong a break is what stands between two words."""
    return max([_BREAK.get(c, 0.0) for c in between], default=0.0)


def lower(text: str) -> str:
    """The text in lower case where that keeps every place in it."""
    low = text.lower()
    return low if len(low) == len(text) else text


def unnamed(words: Words, labels: Sequence[Mention], text: str) -> Words:
    """The words without the concepts that only a person's name says: `Le Thu Hang`, `Hòa`."""
    taken = {
        k for m in labels if m.claim == "person" for k in range(*words.span(m.start, m.end))
    }  # an office before the name stays
    if not taken:
        return words
    hits = tuple([
        h for h in words.hits
        if h.slot in _POSTS or not taken.issuperset(range(h.first, h.last)) or text[words.starts[h.first]].islower()
    ])  # fmt: skip
    return replace(words, hits=hits, firsts=_firsts(hits)) if len(hits) < len(words.hits) else words


def _firsts(hits: Sequence[Hit]) -> tuple[int, ...]:
    return tuple([h.first for h in hits])


def _unbroken(
    hits: Sequence[Hit], forms: tuple[str, ...], gaps: Sequence[float], low: str, starts: Sequence[int],
    ends: Sequence[int], table: ConceptTable,
) -> Iterator[Hit]:  # fmt: skip
    """The hits; one that runs over the end of a sentence is read anew on either side of it."""
    for hit in hits:
        first, last, _, slot = hit
        cut = next(
            (k for k in range(first + 1, last) if gaps[k] >= 1.5 and _END.search(low[ends[k - 1] : starts[k]])),
            0,
        ) if last - first > 1 and slot not in _POSTS else 0  # fmt: skip
        if not cut:
            yield hit
            continue
        for at, to in ((first, cut), (cut, last)):
            yield from table.hits(forms[at:to], at)
