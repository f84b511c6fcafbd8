"""Who is counted with the others: `Lan and 85 others` are 86; `20 other countries` leave somebody out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from checker.claims.fold import cities, fold, towns
from checker.frames.dating import SPEECH
from checker.frames.frame import Words
from checker.lang.concept_table import WORD, Hit, people
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack
from checker.model import Mention, Value

#: How a count was derived that takes in who is named before it.
NAMED_TOO: Final = "with who is named before"
COUNTRY: Final = "thing.country"
#: Characters before a count, or a name of a list, in which the name before it ends, with an age and a title between.
_REACH: Final = 40
#: An age between a name and what follows: `Lan, 45, and`, `Lan (45 tuổi) và`.
_AGE: Final = re.compile(r"^,? ?\(?\d{1,3}(?: [^\W\d_]+)?\)?,?")
#: Characters of a sentence before a name in which another clause may begin.
_SENTENCE: Final = 400
_BREAK: Final = re.compile(r"[.;:!?\n]")
_NAME: Final = re.compile(r"(?<![^\W_])[^\W\d_]+\Z")
_end = attrgetter("end")


def leaves_out(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> bool:
    """Whether a count is of others: the word stands between the number and the thing, or right behind it."""
    if mention.counted is None:
        return False
    last = words.span(*mention.counted)[1]
    behind = words.stems[last] if last < len(words.stems) and not words.gaps[last] else ""
    return behind in pack.clauses.others or not pack.clauses.others.isdisjoint(words.stems[span[1] : last])


def with_named(
    found: Sequence[Mention], named: Sequence[Mention], words: Words, text: str, pack: Pack
) -> Iterator[Mention]:
    """The values, counts of others with those who are named right before: `China and fourteen other nations` are 15.

    Where it is not plain who belongs to them, the count stays as it is.
    """
    people = [m for m in named if m.claim in ("person", "place")]
    for m in found:
        low = m.value.low
        if m.claim == "count" and m.value.bound == "exact" and isinstance(low, Decimal) and low == m.value.high:
            others = leaves_out(m, words.span(m.start, m.end), words, pack)
            among = _Company(m, people, words, text, pack).number() if others else 0
            if among:
                value = replace(m.value, text=f"{low + among:f}", low=low + among, high=low + among)
                yield replace(m, value=value, how=NAMED_TOO)
                continue
        yield m


class _Company:
    """A count of others, and who is named before it."""

    def __init__(self, count: Mention, people: Sequence[Mention], words: Words, text: str, pack: Pack) -> None:
        """Nobody found yet."""
        self._count, self._people, self._words, self._text, self._pack = count, people, words, text, pack
        self._counted = words.span(*(count.counted or (count.end, count.end)))

    def number(self) -> int:
        """How many are named before the count and plainly joined to it."""
        names = self._pack.names
        if names is None:
            return 0
        said = self._words.touching(*self._counted)
        country = any(h.concept == COUNTRY for h in said)
        if not country and not self._of_people(said):
            return 0
        listed = self._listed(names, country=country)
        return len(listed) if listed and self._plain(listed, names) else 0

    def _of_people(self, said: Sequence[Hit]) -> bool:
        """Whether people are counted, by a word for them or by none (`others`, `người khác`)."""
        things = [h.concept for h in said if h.slot in ("thing", "part")]
        if things:
            return all(people(c) for c in things)
        others = self._pack.clauses.others.union(*(self._words.stems[h.first : h.last] for h in said))
        return others.issuperset(self._words.stems[slice(*self._counted)])

    def _listed(self, names: NameTable, *, country: bool) -> list[Mention]:
        """Those who are named in a row right before the count, none where somebody else may belong to the row."""
        at, start = bisect_right(self._people, self._count.start, key=_end) - 1, self._count.start
        listed: list[Mention] = []
        while at >= 0 and start - self._people[at].end <= _REACH:
            name = self._people[at]
            between = self._text[name.end : start]
            if _BREAK.search(between):
                break
            if not self._joined(between, names, last=not listed):
                if "," in between and listed:
                    return []
                break
            if (name.claim == "place") != country:
                return []
            at, start = at - 1, name.start
            listed.insert(0, name)
        return listed or self._given(names, country=country)

    def _joined(self, between: str, names: NameTable, *, last: bool) -> bool:
        """Whether a name is joined to what follows: the last by `and`, the others by a comma too, before a title."""
        said = _AGE.sub("", between)
        words = [w.lower() for w in WORD.findall(said)]
        if last:
            return len(words) == 1 and words[0] in names.ands
        rest = [w for w in words if w not in names.honorifics]
        return rest[0] in names.ands if len(rest) == 1 else not rest and "," in between

    def _given(self, names: NameTable, *, country: bool) -> list[Mention]:
        """The one word right before `and` that is a name and nothing else: `Lan and 85 others`."""
        end = next((self._count.start - len(w) - 2 for w in names.ands if self._behind(f" {w} ")), 0)
        said = _NAME.search(self._text, max(0, end - _REACH), end) if end > 0 and not country else None
        if said is None or not said[0].istitle() or len(said[0]) == 1:
            return []
        first, last = self._words.span(said.start(), said.end())
        known = self._words.touching(first, last) or any(p.start < said.end() <= p.end for p in self._people)
        ahead = WORD.findall(self._text[max(0, said.start() - _REACH) : said.start()])[-1:]
        full = bool(ahead) and ahead[0].istitle() and ahead[0].lower() not in names.honorifics
        known = known or fold(said[0]) in cities() or fold(said[0]) in towns()
        return [] if known or full else [Mention("person", said.start(), said.end(), Value(said[0].lower()))]

    def _behind(self, said: str) -> bool:
        """Whether the count stands right behind these words."""
        return self._text.endswith(said, max(0, self._count.start - _REACH), self._count.start)

    def _plain(self, listed: Sequence[Mention], names: NameTable) -> bool:
        """Whether no other clause takes the names, or the others: `killed Lan and three others were hurt`."""
        text, words, finite = self._text, self._words, self._pack.clauses.finite
        start, between = listed[0].start, text[listed[-1].end : self._count.start]
        first = max(0, start - _SENTENCE)
        first = max((m.end() for m in _BREAK.finditer(text, first, start)), default=first)
        lead = [w for w in WORD.findall(text[first:start].lower()) if w not in names.honorifics]
        done = any(h.slot == "act" and h.concept not in SPEECH for h in words.said(*words.span(first, start)))
        if len(listed) > 1:
            return not lead or done
        if "," in _AGE.sub("", between) or (lead and lead[-1] in finite):
            return False
        behind = WORD.match(text, self._after())
        return not (done and behind is not None and behind[0].lower() in finite)

    def _after(self) -> int:
        """Where the word behind the others begins."""
        last = self._counted[1]
        while last < len(self._words.stems) and self._words.stems[last] in self._pack.clauses.others:
            last += 1
        return self._words.starts[last] if last < len(self._words.starts) else len(self._text)
