"""What the signs around a name say: an amount of money, a team in a list of results, the place a report is from."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from checker.claims.fold import TEAM, currencies, teams
from checker.claims.name_runs import Run
from checker.claims.name_words import Words

#: What follows the place that a report is from: a dash, the day, the agency in brackets.
_DATELINE: Final = re.compile(
    r"(, [A-Z][\w.]*)?(,? [A-Z][a-z]{2,8}\.? [0-9]{1,2}(?![0-9]))?(,? \([^)\n]{2,40}\))? ?[-–—]+ "
)
#: Signs of currencies, before which a country may be said in letters.
_SIGNS: Final = frozenset("$£€¥")


def amount(words: Words, run: Run, signs: Container[str]) -> bool:
    """Whether a name is the sign or code of a currency beside its amount: `RM 20 million`, `US$9`, `42 LE`."""
    if run.last - run.first != 1:
        return False
    start, end = words.spans[run.first]
    if words.text[end : end + 1] in _SIGNS and words.text[end + 1 : end + 3].strip()[:1].isdecimal():
        return True
    sign = words.text[start:end].rstrip("0123456789")
    beside = words.text[max(0, start - 2) : start] + words.text[start + len(sign) : end + 2]
    glued = sign in currencies() and start + len(sign) < end  # `VND9` of `VND9.5 billion`
    return glued or (sign in signs and any(c.isdecimal() for c in beside))


def team(text: str, start: int, end: int) -> str:
    """The country of the code that sport writes behind a name or in a table: `Anna Holt (KOR)`, `| VIE |`."""
    code = teams().get(text[start:end], "") if end - start == TEAM else ""
    around = text[max(0, start - 2) : start].strip(" ")[-1:], text[end : end + 2].strip(" ")[:1]
    return code if code and all(c and c in "()[]|/" for c in around) else ""


def dateline(text: str, start: int, end: int) -> bool:
    """Whether words in capitals open a report: `HANOI, March 3 (VNA) -`; `HANOI — ` if the text also has Hanoi."""
    name = text[start:end]
    found = _DATELINE.match(text, end) if name.isupper() and (start == 0 or text[start - 1] == "\n") else None
    return found is not None and (any(found.groups()) or name.title() in text)
