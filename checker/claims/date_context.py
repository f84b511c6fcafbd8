"""What stands around a date: is this reporting or a request, and does the sentence look back or ahead?"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.claims.date_lexicon import lexicon
from checker.claims.date_when import Moment, Side
from checker.claims.reading import Reading
from checker.lang.date_table import DateTable

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_STOP = re.compile(
    r"[.!?;:\n](?:(?<=[!?;])(?=\s|$)|(?<=\.)(?=\s(?! ?[a-z])|$)|(?<=\n)|(?<=\w:)(?=\s))"
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

    def moment(self, start: int, end: int, *, sure: bool = False) -> Moment:
        """What can be told at `[start, end)` before any date is known; of a `sure` date no verb tells when it is."""
        at = bisect_left(self.breaks, start)
        line_start = self.breaks[at - 1] + 1 if at else 0
        at = bisect_left(self.breaks, end)
        line_end = self.breaks[at] if at < len(self.breaks) else len(self.reading.text)
        if _alone(self.reading.lower, line_start, start, end, line_end):
            past = _said_of_past(self.reading.lower[line_start:start], self.table)
            lower = not past and self.reading.text[line_start:line_end].strip()[:1].islower()
            return Moment(self.reading.published, self.reading.precise, alone=True, lower=lower)
        first, last = max(line_start, start - _REACH), min(line_end, end + _REACH)
        before, after = _sentence(self.reading, start, end, first, last)
        for word in _both(self.table):
            if word in before or word in after:
                before = self._unnamed(word, before, start - len(before))
                after = self._unnamed(word, after, end)
        words, others = _WORD.findall(before), _WORD.findall(after)
        asked = self._asks(before, after, words, others)
        if asked and _quotes(self.reading.lower[max(line_start, start - _QUOTE) : start]):
            asked = False
        if sure:
            return Moment(self.reading.published, self.reading.precise, request=asked)
        closed = after.startswith(",") and len(before.rpartition(",")[2].split()) >= _CLAUSE
        side, verb = self._side(words, [] if closed else self._own(after, others))
        if words and words[-1] in self.table.dayish:
            side = "past"  # "hôm thứ Hai" is the last one
        elif self._appointed(words):
            side = "future"
        elif self._reported(words):
            side = "past"
        return Moment(
            self.reading.published,
            self.reading.precise,
            side=side,
            request=asked,
            lasting=verb in self.table.lasting
            or (side == "past" and not self.table.negated.isdisjoint(words[-_PERFECT:])),
            urged=_urged(words, others, self.table),
            bidden=_bidden(words, self.table),
            perfect=not self.table.perfect.isdisjoint(words[-_PERFECT:]),
            due=not side and self._due(words),
            ends=bool(words) and words[-1] in _ends(self.table),
            telling=not self.table.telling.isdisjoint(words[-_SAYING:]),
            coming=self._is(words) and not after.startswith("'"),
            lasts=not side and after.endswith(_ENDS) and self._lasts(words),
        )

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
        telling, ending = _telling(self.table), self.table.past_ending or "\n"
        reach: tuple[Side, str] = ("", "")
        ands = self.table.roles.get("and", ())
        for words, order in ((before, range(len(before) - 1, -1, -1)), (after, range(len(after)))):
            for at in order:
                word = words[at]
                if (word in telling or word.endswith(ending)) and (side := self._sign(words, at)):
                    joined = side == "past" and words is before and at and words[at - 1] in ands
                    if word not in self.table.reach and not self._of_event(words, at) and not joined:
                        return side, word
                    reach = reach if reach[0] else (side, word)  # "did not stop until the early hours of Thursday"
            if reach[0]:
                return reach
        return "", ""

    def _appointed(self, words: list[str]) -> bool:
        """Whether a date stands right behind a form such as `is sentenced (on)`, `has been moved to`."""
        if _put_off(words, self.table):
            return True
        ats = self.table.roles.get("at", ())
        last = len(words) - 2 if words and words[-1] in ats else len(words) - 1
        if last < 1 or words[last - 1] not in self.table.passive:
            return False
        if self._side(words[: last - 1], [])[0]:
            return False  # "could not be reached on Friday", "would not be cleared until March"
        return _signs(self.table).get(words[last]) == "past" or bool(self._ending(words[last]))

    def _is(self, words: list[str]) -> bool:
        """Whether a date stands right behind `is`, `are (on)`."""
        last = -2 if words and words[-1] in self.table.roles.get("at", ()) else -1
        return len(words) >= -last and words[last] in self.table.passive

    def _lasts(self, words: list[str]) -> bool:
        """Whether one of the last words before a date tells how long something goes on, and in no past form."""
        near = words[-_NEAR:]
        return self._is(words) or not self.table.lasting.isdisjoint(near)

    def _due(self, words: list[str]) -> bool:
        """Whether what is announced for a day stands right before a date, a preposition between them at most."""
        ats = self.table.roles.get("at", frozenset()) | self.table.roles.get("from", frozenset())
        last = len(words) - 1 if words and words[-1] in ats else len(words)
        return any(" ".join(words[max(0, last - n) : last]) in self.table.scheduled for n in (1, 2, 3))

    def _reported(self, words: list[str]) -> bool:
        """Whether a date is that of figures: `they will announce figures for October`."""
        if len(words) < 2 or words[-2] not in self.table.reported:
            return False
        return words[-1] in self.table.roles.get("year before", ())

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
        follows = words[at + 1] if at + 1 < len(words) else ""
        noun = bool(at) and follows in self.table.roles.get("at", ()) and self._named(words[at - 1])
        if follows in _seconds(self.table) and not noun:
            found = signs.get(f"{word} {follows}") or found
        found = found or self._ending(word)
        if found == "past" and at and words[at - 1] in _before_participles(self.table):
            return ""
        return found or ""

    def _named(self, word: str) -> bool:
        """Whether a noun follows: `the close on Tuesday`."""
        roles = self.table.roles
        return word in roles.get("the", ()) or word in roles.get("article", ())

    def _of_event(self, words: list[str], at: int) -> bool:
        """Whether a past form stands behind that at which something happens: `will be shown at a meeting held`."""
        roles = self.table.roles
        return at >= _EVENT and words[at - _EVENT] in roles.get("at", ()) and self._named(words[at - 2])

    def _ending(self, word: str) -> Side:
        ending = self.table.past_ending
        return "past" if ending and len(word) > len(ending) + 2 and word.endswith(ending) else ""

    def _asks(self, before: str, after: str, words: list[str], others: list[str]) -> bool:
        """Whether a sentence speaks to someone; words in quotation marks are somebody's, and reported."""
        quoted = '"' in before or '"' in after or "``" in before or "``" in after
        if quoted and (_SAID.search(before) or _SAID.search(after)):
            before, after = _SAID.sub(" ", before), _SAID.sub(" ", after)
            words, others = _WORD.findall(before), _WORD.findall(after)
        if _quotes(before) or '"' in after:
            return False
        if after.rstrip()[-1:] in ("?", "!") or (words and words[0] in self.table.commands):
            return True
        return not (self.table.request.isdisjoint(words) and self.table.request.isdisjoint(others))


def _urged(before: list[str], after: list[str], table: DateTable) -> bool:
    """Whether somebody is told `to` do something, by a date if one bounds it: `gave him until 15 May to reply`."""
    if table.urging.isdisjoint(before):
        return False
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in table.urging), -1)
    return table.infinitive in before[at:] + after[:1]


def _bidden(before: list[str], table: DateTable) -> bool:
    """Whether somebody is told `to` do something before a date: `was ordered to report on`."""
    if table.urging.isdisjoint(before):
        return False
    return any(word in table.urging and follows == table.infinitive for word, follows in pairwise(before))


def context(reading: Reading, table: DateTable) -> Context:
    """The context of a text."""
    return Context(reading, table, tuple(m.start() for m in _BREAK.finditer(reading.text)))


def _quotes(before: str) -> bool:
    """Whether a quotation is open at the end of a text: straight marks, or the pairs that wire copy types."""
    return before.count('"') % 2 == 1 or before.count("``") > before.count("''")


def _sentence(reading: Reading, start: int, end: int, first: int, last: int) -> tuple[str, str]:
    """The text beside a date up to the ends of its sentence, not to a point before a small letter: `2 p.m. on`."""
    text, low = reading.text, reading.lower
    stops = [m.end() for m in _STOP.finditer(text, first, start)]
    stop = _STOP.search(text, end, last)
    return low[stops[-1] if stops else first : start], low[end : stop.end() if stop else last]


def _alone(low: str, line_start: int, start: int, end: int, line_end: int) -> bool:
    """Whether a line holds hardly more than the date."""
    if start - line_start > _FEW or line_end - end > _FEW:
        return False
    rest = low[line_start:start] + " " + low[end:line_end]
    return sum(1 for c in rest if c.isalnum()) <= _ALONE


def _said_of_past(before: str, table: DateTable) -> bool:
    """Whether a word that only past days have opens the line of a date: `hôm thứ Hai`."""
    words = before.split()
    return bool(words) and words[-1] in table.dayish


_ALONE = 3
_ENDS = (".", "?", "!", ";")  # what closes a sentence, and no headline
_EVENT = 3  # words from the preposition before an event to the verb behind it
_NEAR = 9  # words before a date among which the verb tells how long something goes on
_CLAUSE = 4  # words before a date in its clause: a comma behind it parts it from the verbs that follow
_SAYING = 3  # words before a date, one of which tells that it is of what was said
_PERFECT = 9  # words before a date among which `had` tells that it lies before the story


def _put_off(words: list[str], table: DateTable) -> bool:
    """Whether something is moved, `postponed (to)` what follows."""
    last = -2 if words and words[-1] in table.roles.get("to", ()) else -1
    return len(words) >= -last and words[last] in table.postponed


@cache
def _ends(table: DateTable) -> frozenset[str]:
    """The words right before the end of a stretch: `to`, `đến`."""
    roles = table.roles
    return frozenset(words.split()[-1] for role in ("to", "until") for words in roles.get(role, ()))


@cache
def _named(table: DateTable) -> frozenset[str]:
    """The words that begin a date of its own."""
    return frozenset(word for word, entries in lexicon(table).items() if any(e.code in "MWXHdytR" for e in entries))


@cache
def _both(table: DateTable) -> tuple[str, ...]:
    """The signs that are also names of months or days."""
    return tuple(sorted(table.weak.intersection(_signs(table))))


@cache
def _before_participles(table: DateTable) -> frozenset[str]:
    """The words after which a past form is a participle: `is signed`, `a modified plan`."""
    roles = table.roles
    return table.passive | roles.get("the", frozenset()) | roles.get("article", frozenset())


@cache
def _telling(table: DateTable) -> frozenset[str]:
    """The words that tell something alone or as the first of two."""
    return frozenset(sign.split()[0] for sign in _signs(table))


@cache
def _seconds(table: DateTable) -> frozenset[str]:
    """The second words of the signs that have two."""
    return frozenset(p[1] for sign in _signs(table) if len(p := sign.split()) == 2)


@cache
def _signs(table: DateTable) -> dict[str, Side]:
    signs: dict[str, Side] = dict.fromkeys(table.future, "future")
    return signs | dict.fromkeys(table.then, "then") | dict.fromkeys(table.past, "past")
