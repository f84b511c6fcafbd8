"""Plain facts in words that two sources may share: the largest in the world, silo 3, runway 35R."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from checker.claims.phrases import alternatives, one_of
from checker.frames.statements import KIND
from checker.lang.pack import Pack, load
from checker.model import Mention, Value

#: The groups of these facts: a story may tell of several of each, so that two that differ are no conflict.
MOST: Final = "most"
NUMBERED: Final = "no"
#: Characters between a superlative and that among which it is one, in one clause.
_SPAN: Final = r"[^.,;:!?()\n]{0,60}?"
#: Characters before a superlative in which it is said to be only one of several, or the second.
_BEFORE: Final = 24
#: What kind of thing it is, where that stands behind it and before the sign of the number.
_KIND: Final = r"[^\W\d_]+ (?:[^\W\d_]+ )?"
#: A number behind its thing: `3`, `35R`, `T2`, and no decimal, date or measure.
_NUMBER: Final = r"([a-z]?\d{1,4}[a-z]?)(?![\w%])(?![.,:/–-]\d)"
#: A number that counts nothing, in a language in which one mostly counts what follows: `35R`, or the last of a clause.
_LAST: Final = r"(\d{1,4}[a-z](?!\w)|\d{1,4}(?=\s*(?:[.;:)\n|]|,\s|\Z)))"


def told(low: str, pack: Pack) -> Iterator[Mention]:
    """Each superlative with its scope, and each thing told by its number, of a text in lower case."""
    if pack.statements is None:
        return
    scoped = any(scope in low for scope in pack.statements.scopes)  # in few texts
    for found in _superlatives(pack.code).finditer(low) if scoped else ():
        of = "" if found["most"] else "_behind"
        said, among = found[f"most{of}"], found[f"among{of}"]
        if not _several(pack.code).search(low, max(0, found.start() - _BEFORE), found.start(f"most{of}")):
            value = f"{pack.statements.most[said]}-{pack.statements.scopes[among]}"
            yield Mention("statement", found.start(), found.end(), Value(f"{KIND}{MOST} {value}"))
    for found in _numbered(pack.code).finditer(low):
        number = (found[2] or found[3]).lstrip("0") or "0"
        thing = pack.statements.numbered[found[1]]
        yield Mention("statement", found.start(), found.end(), Value(f"{KIND}{NUMBERED}-{thing} {number}"))


@cache
def _superlatives(code: str) -> re.Pattern[str]:
    table = load(code).statements
    most, scopes = (alternatives(table.most), alternatives(table.scopes)) if table else ("(?!)", "(?!)")
    first = rf"\b(?P<among>{scopes}) (?:[^\W\d_]+ )?(?P<most>{most})\b"
    behind = rf"\b(?P<most_behind>{most})\b{_SPAN}\b(?P<among_behind>{scopes})\b"
    return re.compile(rf"{first}|{behind}")


@cache
def _several(code: str) -> re.Pattern[str]:
    table = load(code).statements
    return re.compile(rf"\b(?:{alternatives(table.several if table else frozenset())})\b")


@cache
def _numbered(code: str) -> re.Pattern[str]:
    table = load(code).statements
    if table is None:
        return re.compile(r"(?!)")
    things, signs = one_of(table.numbered), alternatives(table.number_signs)
    bare = _LAST if table.counting_follows else _NUMBER
    kind = rf"(?:{_KIND})?" if table.counting_follows else ""  # `hồ sinh học số 2`, `kho lạnh số 6`
    return re.compile(rf"({things}) (?:{kind}(?:{signs}) ?{_NUMBER}|{bare})")
