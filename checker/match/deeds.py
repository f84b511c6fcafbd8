"""Who did what is done once in a story: the two doers that two sources name, where each names one alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from rapidfuzz.distance import Indel

from checker.claims.fold import fold
from checker.frames.deeds import DEED, OF_PLACES, OF_SHIPS
from checker.frames.kin import KIN
from checker.lang.concept_table import WORD, concepts
from checker.lang.pack import load
from checker.match.fact import Fact, Matched, Tie

#: Deeds of a match that are goals, and the one name for them where the minute tells one from another.
GOALS: Final = frozenset("opener equaliser winner goal".split())
#: Deeds of which there are several, told apart by the minute, or by the number of those to whom it was done.
MANY: Final = frozenset({"goal", "equaliser", "rescuer"})
#: Deeds that a story may tell of two things: neither source names the doer of the other at all.
UNSAID: Final = frozenset({"judge", "director", "skipper"})
#: Stages of a competition or a trial, of which a story may tell of an earlier one.
STAGES: Final = frozenset(
    f"stage.{x}"
    for x in "semi-final quarter-final round-of-16 group qualifying playoff friendly first-leg appeal retrial".split()
)
#: Characters between a deed and the minute that tells when it was.
NEAR: Final = 60
#: A minute that begins up to this column opens a line of a live report, and is that of all the line tells.
OPENS: Final = 3
#: From this likeness on two words of names may be two spellings of one.
SPELLED: Final = 0.7

Same = Callable[[str, str], bool]
#: Source and sentence → the values that tell one deed from another.
Told = Mapping[tuple[str, str], Sequence[Fact]]


class Deeds:
    """The deeds of one event with what tells one from another."""

    def __init__(self, found: Sequence[Fact]) -> None:
        """Gather the minutes and the names of teams of an event."""
        self._minutes: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._counts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._places: set[str] = set()
        for f in found:
            if f.claim in ("ordinal", "number") and "measure.minute" in f.frame.thing:
                self._minutes[f.source, f.sentence].append(f)
                if f.column <= OPENS:
                    self._minutes[f.source, str(f.line)].append(f)  # `90'+3 GOAL! …`
            elif f.family == "number" and f.claim != "score":
                self._counts[f.source, f.sentence].append(f)
            elif f.claim == "person":
                self._names[f.source].add(f.value)
            elif f.claim == "place":
                self._places.add(f.value)
        doers = {_doer(f) for f in found if _deed(f)}
        said = [fold(s) for s in {f.sentence for f in found if f.claim == "score"}] if doers else []
        self._teams = {d for d in doers if any(_plays(d, s) for s in said)}

    def match(self, left: Sequence[Fact], right: Sequence[Fact], same: Same) -> Matched:
        """The ties of equal doers of a deed, and of those of whom each source names one alone."""
        met: list[Tie] = []
        apart: list[Tie] = []
        one, two = self._told(left), self._told(right)
        for key in sorted(one.keys() & two.keys()):
            every = list(product(one[key], two[key]))
            equal = [(a, b) for a, b in every if same(_doer(a), _doer(b))]
            met += [Tie(a, b, 0.6, same=True, parts={"act": 1.0}) for a, b in equal]
            alone = not equal and _sole(one[key], same) and _sole(two[key], same)
            if alone and all(self._differ(a, b, key) for a, b in every):
                apart += [Tie(a, b, 0.7, same=False, parts={"act": 1.0}) for a, b in every]
        return Matched(tuple(met), tuple(apart), ())

    def _told(self, facts: Sequence[Fact]) -> dict[str, list[Fact]]:
        """The deeds of a source: by name, and goals by their minute too."""
        out: dict[str, list[Fact]] = defaultdict(list)
        for f in facts:
            deed = _deed(f)
            if not deed or (f.years and all(year < f.published[:4] for year in f.years)):
                continue
            if deed not in MANY:
                out[deed].append(f)
            if deed in GOALS and (minute := _nearest(f, self._minutes)):
                out[f"goal {minute}"].append(f)
            if deed == "rescuer" and (number := _nearest(f, self._counts)):
                out[f"rescuer {number}"].append(f)
        return out

    def _differ(self, a: Fact, b: Fact, key: str) -> bool:
        """Whether two doers cannot be one: they share no word, neither is a team, no minute sets the deeds apart."""
        if _deed(a) in OF_PLACES:
            return _doer(a) != _doer(b)
        x, y = _nearest(a, self._minutes), _nearest(b, self._minutes)
        if (x and y and x != y and key in GOALS) or _stages(a.sentence, a.lang) != _stages(b.sentence, b.lang):
            return False
        if {_doer(a), _doer(b)} & (self._teams if _deed(a) in OF_SHIPS else self._teams | self._places):
            return False
        if key in UNSAID and (self._says(a.source, b) or self._says(b.source, a)):
            return False
        return not any(_like(v, w) for v, w in product(_doer(a).split(), _doer(b).split()))

    def _says(self, source: str, fact: Fact) -> bool:
        """Whether a source names the doer of a deed, or one who shares a word with him."""
        words = set(_doer(fact).split())
        return any(not words.isdisjoint(name.split()) for name in self._names[source])


def _nearest(fact: Fact, told: Told) -> str:
    """The nearest value of its sentence that tells a deed from others of its kind."""
    near = [(_away(fact, m), m.value) for m in told.get((fact.source, fact.sentence), ())]
    away, value = min(near, default=(NEAR, ""))
    return value if away < NEAR else next((m.value for m in told.get((fact.source, str(fact.line)), ())), "")


@lru_cache(maxsize=4096)
def _stages(sentence: str, lang: str) -> frozenset[str]:
    """The stages of a competition or a trial that a sentence names."""
    said = concepts(load(lang)).find(m.group() for m in WORD.finditer(sentence.lower()))
    return frozenset(h.concept for h in said if h.concept in STAGES)


def _away(fact: Fact, minute: Fact) -> int:
    """The characters between a deed and a minute of its sentence, a break between them counted as many."""
    at = fact.sentence.find(" ".join(fact.text.split()))
    first, last = (fact.end, minute.start) if fact.end <= minute.start else (minute.end, fact.start)
    between = fact.sentence[max(0, at + first - fact.start) : max(0, at + last - fact.start)]
    return last - first + NEAR // 2 * sum(c in ",;" for c in between)


def _sole(facts: Sequence[Fact], same: Same) -> bool:
    """Whether all name one doer."""
    return all(same(_doer(facts[0]), _doer(f)) for f in facts)


def _like(a: str, b: str) -> bool:
    return a == b or Indel.normalized_similarity(a, b) >= SPELLED


def _plays(name: str, said: str) -> bool:
    """Whether a name stands beside a score, as that of a team does."""
    return re.search(rf"\b{re.escape(name)} \d{{1,2}} \d|\d \d{{1,2}} {re.escape(name)}\b", said) is not None


def _deed(fact: Fact) -> str:
    """The deed of a statement that says who did it; nothing for any other fact."""
    deed = fact.value.removeprefix(DEED).partition(" ")[0] if fact.value.startswith(DEED) else ""
    return "" if deed.startswith(KIN) else deed


def _doer(fact: Fact) -> str:
    return fact.value.partition(" ")[2]
