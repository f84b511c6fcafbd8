"""What stands around a date: is this reporting or a request, and does the sentence look back or ahead?"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from checker.claims.date_lexicon import lexicon
from checker.claims.date_when import Moment, Side
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_STOP = re.compile(
    r"[.!?;:\n](?:(?<=[.!?;])(?=\s|$)|(?<=\n)|(?<=\w:)(?=\s))"
)  # begins with a mark: letters are passed over
_SAID = re.compile(r"\"[^\"]*\"|``.*?''")  # what somebody is quoted to say
_BREAK = re.compile("\n")
_REACH = 240  # longer than the clause of a date in 99 of 100 sentences of news
_QUOTE = 600  # how far back the mark that opens a quotation may stand
_FEW = 24  # letters and figures beside a date that stands alone


@dataclass(frozen=True, slots=True)
class Context:
    """The text around dates, asked for by offset; `breaks` are the offsets of its line breaks."""

    reading: Reading
    table: DateTable
    breaks: tuple[int, ...]

    def moment(self, start: int, end: int) -> Moment:
        """What can be told at `[start, end)` before any date is known."""
        at = bisect_left(self.breaks, start)
        line_start = self.breaks[at - 1] + 1 if at else 0
        at = bisect_left(self.breaks, end)
        line_end = self.breaks[at] if at < len(self.breaks) else len(self.reading.text)
        if _alone(self.reading.lower, line_start, start, end, line_end):
            lower = self.reading.text[line_start:line_end].strip()[:1].islower()
            return Moment(self.reading.published, self.reading.precise, alone=True, lower=lower)
        first, last = max(line_start, start - _REACH), min(line_end, end + _REACH)
        before, after = _sentence(self.reading.lower, start, end, first, last)
        for word in _both(self.table):
            if word in before or word in after:
                before = self._unnamed(word, before, start - len(before))
                after = self._unnamed(word, after, end)
        words, others = _WORD.findall(before), _WORD.findall(after)
        asked = self._asks(before, after, words, others)
        side, verb = self._side(words, self._own(after, others))
        if asked and _quotes(self.reading.lower[max(line_start, start - _QUOTE) : start]):
            asked = False
        lasting = verb in self.table.lasting
        return Moment(self.reading.published, self.reading.precise, side=side, request=asked, lasting=lasting)

    def _unnamed(self, word: str, part: str, start: int) -> str:
        """A part of the text without a verb that is a month with a capital: `may`, but not `in May 2015`."""
        at = part.find(word)
        while at >= 0:
            if self.reading.text[start + at].isupper():
                part = part[:at] + "0" * len(word) + part[at + len(word) :]
            at = part.find(word, at + 1)
        return part

    def _side(self, before: list[str], after: list[str]) -> tuple[Side, str]:
        """What the nearest verb tells, and it: the last one before the date in its sentence, else the first after."""
        signs, seconds, ending = _signs(self.table), _seconds(self.table), self.table.past_ending or "\n"
        for at in range(len(before) - 1, -1, -1):
            word = before[at]
            able = word in signs or word.endswith(ending) or (at + 1 < len(before) and before[at + 1] in seconds)
            if able and (side := self._sign(before, at)):
                return side, word
        for at, word in enumerate(after):
            able = word in signs or word.endswith(ending) or (at + 1 < len(after) and after[at + 1] in seconds)
            if able and (side := self._sign(after, at)):
                return side, word
        return "", ""

    def _own(self, after: str, words: list[str]) -> list[str]:
        """The words after a date, none where it ends its clause: "…ngày 15/3 và sẽ giữ" says nothing of that day."""
        ands = self.table.roles.get("and", ())
        if len(words) < 2 or words[0] not in ands:
            return words
        return words if words[1] in _named(self.table) or not after.startswith(f" {words[0]} {words[1]}") else []

    def _sign(self, words: list[str], at: int) -> Side:
        """What the word at `at` tells, with the one after it; a participle tells nothing."""
        word, signs = words[at], _signs(self.table)
        found = signs.get(word)
        if at + 1 < len(words) and words[at + 1] in _seconds(self.table):
            found = signs.get(f"{word} {words[at + 1]}") or found
        found = found or self._ending(word)
        return "" if found is None or (found == "past" and at and words[at - 1] in self.table.passive) else found

    def _ending(self, word: str) -> Side:
        ending = self.table.past_ending
        return "past" if ending and len(word) > len(ending) + 2 and word.endswith(ending) else ""

    def _asks(self, before: str, after: str, words: list[str], others: list[str]) -> bool:
        """Whether a sentence speaks to someone; words in quotation marks are somebody's, and reported."""
        if _SAID.search(before) or _SAID.search(after):
            before, after = _SAID.sub(" ", before), _SAID.sub(" ", after)
            words, others = _WORD.findall(before), _WORD.findall(after)
        if _quotes(before) or '"' in after:
            return False
        if after.rstrip()[-1:] in ("?", "!") or (words and words[0] in self.table.commands):
            return True
        return not (self.table.request.isdisjoint(words) and self.table.request.isdisjoint(others))


def context(reading: Reading, table: DateTable) -> Context:
    """The context of a text."""
    return Context(reading, table, tuple(m.start() for m in _BREAK.finditer(reading.text)))


def _quotes(before: str) -> bool:
    """Whether a quotation is open at the end of a text: straight marks, or the pairs that wire copy types."""
    return before.count('"') % 2 == 1 or before.count("``") > before.count("''")


def _sentence(low: str, start: int, end: int, first: int, last: int) -> tuple[str, str]:
    stops = [m.end() for m in _STOP.finditer(low, first, start)]
    stop = _STOP.search(low, end, last)
    return low[stops[-1] if stops else first : start], low[end : stop.end() if stop else last]


def _alone(low: str, line_start: int, start: int, end: int, line_end: int) -> bool:
    """Whether a line holds hardly more than the date."""
    if start - line_start > _FEW or line_end - end > _FEW:
        return False
    rest = low[line_start:start] + " " + low[end:line_end]
    return sum(1 for c in rest if c.isalnum()) <= _ALONE


_ALONE = 3


@cache
def _named(table: DateTable) -> frozenset[str]:
    """The words that begin a date of its own."""
    return frozenset(word for word, entries in lexicon(table).items() if any(e.code in "MWXHdytR" for e in entries))


@cache
def _both(table: DateTable) -> tuple[str, ...]:
    """The signs that are also names of months or days."""
    return tuple(sorted(table.weak.intersection(_signs(table))))


@cache
def _seconds(table: DateTable) -> frozenset[str]:
    """The second words of the signs that have two."""
    return frozenset(p[1] for sign in _signs(table) if len(p := sign.split()) == 2)


@cache
def _signs(table: DateTable) -> dict[str, Side]:
    signs: dict[str, Side] = dict.fromkeys(table.future, "future")
    return signs | dict.fromkeys(table.then, "then") | dict.fromkeys(table.past, "past")
