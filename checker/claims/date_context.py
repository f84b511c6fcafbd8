"""What stands around a date: is this reporting or a request, and does the sentence look back or ahead?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.claims.date_when import Moment, Side
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_STOP = re.compile(r"[.!?;](?=\s|$)|\n|(?<=\w)[:](?=\s)")
_REACH = 240  # longer than the clause of a date in 99 of 100 sentences of news
_QUOTE = 600  # how far back the mark that opens a quotation may stand
_FEW = 24  # letters and figures beside a date that stands alone


@dataclass(frozen=True, slots=True)
class Context:
    """The text around dates, asked for by offset."""

    reading: Reading
    table: DateTable

    def moment(self, start: int, end: int) -> Moment:
        """What can be told at `[start, end)` before any date is known."""
        line_start = self.reading.text.rfind("\n", 0, start) + 1
        line_end = self.reading.text.find("\n", end)
        line_end = len(self.reading.text) if line_end < 0 else line_end
        alone = _alone(self.reading.lower, line_start, start, end, line_end)
        return Moment(
            self.reading.published,
            side="" if alone else self._side(start, end, max(line_start, start - _REACH), min(line_end, end + _REACH)),
            request=not alone
            and self._request(start, end, max(line_start, start - _REACH), min(line_end, end + _REACH)),
            alone=alone,
            lower=alone and self.reading.text[line_start:line_end].strip()[:1].islower(),
        )

    def _side(self, start: int, end: int, first: int, last: int) -> Side:
        """The side that the nearest verb tells: the last one before the date in its sentence, else the first after."""
        low = self.reading.lower
        before, after = _sentence(low, start, end, first, last)
        signs = _signs(self.table)
        for word in reversed(_WORD.findall(before)):
            side = signs.get(word) or self._ending(word)
            if side:
                return side
        for word in _WORD.findall(after):
            side = signs.get(word) or self._ending(word)
            if side:
                return side
        return ""

    def _ending(self, word: str) -> Side:
        ending = self.table.past_ending
        return "past" if ending and len(word) > len(ending) + 2 and word.endswith(ending) else ""

    def _request(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether the sentence speaks to someone; words in quotation marks are somebody's, and reported."""
        low = self.reading.lower
        before, after = _sentence(low, start, end, first, last)
        if before.count('"') % 2 or after.count('"') % 2 or low.count('"', max(first - _QUOTE, 0), start) % 2:
            return False
        words = _WORD.findall(before)
        if after.rstrip()[-1:] in ("?", "!") or (words and words[0] in self.table.commands):
            return True
        return not self.table.request.isdisjoint(words) or not self.table.request.isdisjoint(_WORD.findall(after))


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
def _signs(table: DateTable) -> dict[str, Side]:
    signs: dict[str, Side] = dict.fromkeys(table.future, "future")
    return signs | dict.fromkeys(table.past, "past")
