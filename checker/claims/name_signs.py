"""What the signs around a name say: an amount of money, a team in a list of results, the place a report is from."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from checker.claims.fold import TEAM, currencies, teams
from checker.claims.name_runs import Run
from checker.claims.name_words import Words
from checker.lang.quantities import SYMBOLS

#: What follows the place that a report is from: a dash, the day, the agency in brackets.
_DATELINE: Final = re.compile(
    r"(, [A-Z][\w.]*)?(,? [A-Z][a-z]{2,8}\.? [0-9]{1,2}(?![0-9]))?(,? \([^)\n]{2,40}\))? ?[-–—]+ "
)
#: A rank and a name before the code of a team, and the mark behind it.
_RANKED: Final = re.compile(r"\s*\d{1,3}[.)]? (?:[^\W\d_][^\W\d_'-]* ){2,6}")
_MARK: Final = re.compile(r" \d")
#: Signs of currencies, before which a country may be said in letters.
_SIGNS: Final = frozenset("$£€¥")


#: Roman numerals that are no name by themselves: `quý II`, `Class IV`; the shortest and XI may be.
_ROMAN: Final = frozenset("II III IV VI VII VIII IX XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split())


def amount(words: Words, run: Run, signs: Container[str]) -> bool:
    """Whether a name is a sign beside an amount (`RM 20 million`, `US$9`, `42 LE`, `30 GW`) or is a Roman numeral."""
    if run.last - run.first != 1:
        return False
    start, end = words.spans[run.first]
    if words.text[start:end] in _ROMAN or _unit(words.text, start, end):
        return True
    if words.text[end : end + 1] in _SIGNS and words.text[end + 1 : end + 3].strip()[:1].isdecimal():
        return True
    sign = words.text[start:end].rstrip("0123456789")
    beside = words.text[max(0, start - 2) : start] + words.text[start + len(sign) : end + 2]
    glued = sign in currencies() and start + len(sign) < end  # `VND9` of `VND9.5 billion`
    return glued or (sign in signs and any(c.isdecimal() for c in beside))


def _unit(text: str, start: int, end: int) -> bool:
    """Whether the symbol of a unit stands behind digits, or in brackets behind its word: `37 gigawatts (GW)`."""
    if text[start:end] not in SYMBOLS or end - start == 1:
        return False
    before = text[max(0, start - 2) : start].rstrip(" -\u00a0")[-1:]
    return before.isdecimal() or (before == "(" and text[end : end + 1] == ")")


def team(text: str, start: int, end: int) -> str:
    """The country of the code that sport writes behind a name or in a table: `Anna Holt (KOR)`, `| VIE |`."""
    code = teams().get(text[start:end], "") if end - start == TEAM else ""
    if code and listed(text, start, end):
        return code
    around = text[max(0, start - 2) : start].strip(" ")[-1:], text[end : end + 2].strip(" ")[:1]
    return code if code and all(c and c in "()[]|/" for c in around) else ""


def listed(text: str, start: int, end: int) -> bool:
    """Whether a code stands between a name and a mark in a line of results: `2 HOLT Anna GBR 4:14.03`."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return _RANKED.fullmatch(line) is not None and _MARK.match(text, end) is not None


def coded(words: Words, run: Run) -> Iterator[Run]:
    """A name, and the code of a team behind it in a line of results as one of its own."""
    last = run.last - 1
    if last - run.first > 1 and team(words.text, *words.spans[last]):
        yield Run(run.first, last, opens=run.opens)
        yield Run(last, run.last)
    else:
        yield run


def dateline(text: str, start: int, end: int) -> bool:
    """Whether words in capitals open a report: `HANOI, March 3 (VNA) -`; `HANOI — ` if the text also has Hanoi."""
    name = text[start:end]
    found = _DATELINE.match(text, end) if name.isupper() and (start == 0 or text[start - 1] == "\n") else None
    return found is not None and (any(found.groups()) or name.title() in text)
