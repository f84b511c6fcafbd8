"""What two quotations say, in whatever languages: the same, another thing of the same sentence, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final, Literal

from checker.lang.concept_table import WORD, choices, concepts
from checker.lang.pack import Pack, load
from checker.match.fact import Fact

#: Words of the longest quotation that is compared: one that goes on says several things.
LONG: Final = 18
#: Up to so many words one word of speech that both say makes them one; more take two.
SHORT: Final = 9
#: How many times as many words the longer of two quotations has at most.
STRETCH: Final = 1.8
#: Words that a syllable is, where each is written apart.
SYLLABLE: Final = 0.75
#: What two quotations share at least of all they say, so that one of them turns the other round.
TURNED: Final = 0.5
#: What remains on one side beside an opposite at most, in words of speech.
BESIDE: Final = 2
#: Words of a full name.
FULL: Final = 2
#: Groups of words that deny what follows (`stop`, `rule out`), and that are a denial and what is denied in one.
ENDING: Final = "deny."
NOTHING: Final = "no."

#: Groups that are said of oneself or as a judgement, so that one alone, denied or not, makes the sentence.
OPINIONS: Final = frozenset(
    "faith hope pride mood sorry thanks wish promise plan luxury regret answer odds guard stand court worth".split()
)

Sense = Literal["same", "apart", "other"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words of speech that a quotation says, its concepts beside them, its length, and whether it denies it all."""

    said: frozenset[str]
    more: frozenset[str]
    words: float
    denied: bool


@lru_cache(maxsize=4096)
def meaning(text: str, lang: str) -> Meaning:
    """What a quotation says; a denial of a denial (`never stopped`) is none, nor is one behind all that is said."""
    pack = load(lang)
    words = tuple([m.group() for m in WORD.finditer(text.lower())])
    form = concepts(pack).form
    forms = tuple([form(w) for w in words])
    hits = choices(pack, "speech.txt").hits(forms)
    taken = {k for h in hits for k in range(h.first, h.last)}
    more = frozenset(h.concept for h in concepts(pack).hits(forms) if taken.isdisjoint(range(h.first, h.last)))
    said = [h for h in hits if not h.concept.startswith((ENDING, NOTHING))]
    last = said[-1].first if said else 0
    no = any(h.concept.startswith(NOTHING) for h in hits) or any(_denies(w, pack) for w in _stated(words, pack)[:last])
    ending = any(h.concept.startswith(ENDING) for h in hits)
    length = len(words) * (SYLLABLE if pack.names is not None and pack.names.syllables else 1.0)
    return Meaning(frozenset(h.concept for h in said), more, length, no != ending)


def _stated(words: tuple[str, ...], pack: Pack) -> tuple[str, ...]:
    """The words before a condition: what is denied in one (`unless wages rise`, `nếu lương không tăng`) is not said."""
    doubted = pack.statements.doubted if pack.statements is not None else frozenset[str]()
    return words[: next((i for i, w in enumerate(words) if i and w in doubted), len(words))]


def _denies(word: str, pack: Pack) -> bool:
    return word.endswith("n't") or (pack.statements is not None and word in pack.statements.denied)


def sense(a: Fact, b: Fact) -> Sense:
    """How what two quotations say lies to each other: `apart` is one sentence in which one thing is another."""
    x, y = meaning(a.text, a.lang), meaning(b.text, b.lang)
    shared, mine, yours = (x.said & y.said) | (x.more & y.more), x.said - y.said, y.said - x.said
    if not shared or not _one_length(x, y) or _others(a, b):
        return "other"
    pairs = [(p, q) for p, q in product(mine, yours) if _group(p) == _group(q)]
    enough = len(shared) > 1 or min(x.words, y.words) <= SHORT
    if len(pairs) == 1 and enough and x.denied == y.denied:
        return "apart" if len(mine) <= BESIDE and len(yours) <= BESIDE else "other"
    if pairs or len(shared) / len(x.said | y.said | shared) < TURNED:
        return "other"
    if x.denied != y.denied:
        return "apart" if len(shared) > 1 or (enough and set(map(_group, shared)) <= OPINIONS) else "other"
    return "same" if len(shared) > 1 else "other"


def _one_length(x: Meaning, y: Meaning) -> bool:
    short, long = sorted((x.words, y.words))
    return long <= LONG and long <= short * STRETCH


def _group(said: str) -> str:
    return said.partition(".")[0]


def _others(a: Fact, b: Fact) -> bool:
    """Whether each quotation has a speaker with a full name, and the two have no word of it in common."""
    one, two = (frozenset(f.speaker.lower().split()) for f in (a, b))
    return min(len(one), len(two)) >= FULL and one.isdisjoint(two)
