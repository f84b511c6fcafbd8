"""Counts of none: `no emergency exit`, `nobody was hurt`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from checker.frames.frame import Words
from checker.lang.concept_table import Hit, concepts
from checker.lang.pack import Pack, load
from checker.model import Mention, Value

#: What befalls people, of whom a text may say that there are none.
HARM: Final = frozenset(f"act.{x}" for x in "die injure casualty missing".split())
#: Words from a word of absence to what there is none of, and to what befell nobody.
_NEAR: Final = 3
_FAR: Final = 4


def absent(found: Sequence[Mention], words: Words, pack: Pack) -> Iterator[Mention]:
    """Each thing of which there is none, and what befell nobody, as a count of 0; `found` are the other values."""
    heads = {h.first: h for h in words.hits if h.slot == "thing"}
    harm = {h.first: h for h in words.hits if h.concept in HARM}
    taken, nobody = {m.start for m in found}, _nobody(pack.code)
    told = pack.clauses.absent | _openings(pack.code)
    for k, word in enumerate(words.stems):
        if word not in told or words.starts[k] in taken or _compound(words, k, pack):
            continue
        head = _next(heads, words, k, _NEAR) if word in pack.clauses.absent else None
        if head is None and (word in nobody or " ".join(words.stems[k : k + 2]) in nobody):
            head = _next(harm, words, k, _FAR)
        if head:
            span = words.starts[head.first], words.ends[head.last - 1]
            yield Mention("count", words.starts[k], span[1], Value("0", Decimal(0), Decimal(0)), "none of it", span)


def _next(heads: Mapping[int, Hit], words: Words, k: int, reach: int) -> Hit | None:
    """The nearest of the heads behind the word `k`, with no break between."""
    behind = range(k + 1, min(k + 1 + reach, len(words.stems)))
    return next((heads[j] for j in behind if j in heads and not any(words.gaps[k + 1 : j + 1])), None)


@cache
def _nobody(code: str) -> frozenset[str]:
    """The words that say that something befell nobody, in the forms in which words are looked up."""
    pack = load(code)
    form = concepts(pack).form
    return frozenset(" ".join(map(form, phrase.split())) for phrase in pack.clauses.nobody)


@cache
def _openings(code: str) -> frozenset[str]:
    """The words with which it begins to be said."""
    return frozenset(phrase.partition(" ")[0] for phrase in _nobody(code))


def _compound(words: Words, k: int, pack: Pack) -> bool:
    """Whether a word is part of another: `hàng không` is aviation, no lack of goods."""
    around = words.stems[max(0, k - 1) : k + 2]
    return any(" ".join(pair) in pack.clauses.compounds for pair in pairwise(around))
