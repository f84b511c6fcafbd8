"""Places by the words in and around a name: of what kind they are, and the name without its kind."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.claims.capitals import CAPITAL
from checker.claims.fold import fold
from checker.claims.name_runs import Run
from checker.claims.name_words import Words
from checker.lang.name_table import NameTable
from checker.model import Mention

#: Kinds of places that may be those of somebody: `the house of Anna Holt`.
_OWNED: Final = frozenset({"house", "building", "base", "road", "coast", "hotel"})
#: Kinds that stay in a name, for a town may begin so, or no name be left: `Châu Đốc`, `Hòn Sẻo`.
_KEPT: Final = frozenset({"continent", "islet"})
#: Kinds that also stand first where kinds stand last: `Lake Tanganyika`, but `Stadium Wire` is no stadium.
_LEADING: Final = frozenset(
    "bay cape city harbour hotel island islet lake mountain palace port sea state strait".split()
)


def level_in(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is, by the word in its name or right before it: `district`, `city`."""
    said = words.low[run.first : run.last]
    before = words.low[max(0, run.first - 3) : run.first] if words.gap(run.first) == " " else ()
    first = said[:1] if table.syllables or table.places.get(said[0]) in _LEADING else ()
    within = (said[:4], said[:3], said[:2], first, said[-2:], said[-1:])
    ahead = (before[-3:], before[-2:], before[-1:])
    around = (*ahead, *within) if table.syllables else (*within, *ahead)  # `quận Cầu Giấy` is no bridge
    kinds = [k for part in around if (k := table.places.get(" ".join(part)))]
    kinds += [k for k in (level_behind(words, run, table), level_of(words, run, table)) if k]
    return next((k for k in kinds if k not in _KEPT), kinds[0] if kinds else "")


def level_of(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is by the words `the port of` before it; a house may be somebody's."""
    before = words.low[max(0, run.first - 2) : run.first]
    if table.syllables or len(before) < 2 or before[1] != "of" or words.gap(run.first) != " ":
        return ""
    kind = table.places.get(before[0], "")
    return "" if kind in _OWNED or words.capital[run.first - 2] else kind


def level_behind(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is by the words right behind it, where kinds stand last (`An Giang province`)."""
    if table.syllables:
        return ""
    for length in (2, 1):
        after = words.low[run.last : run.last + length]
        if len(after) == length and words.gap(run.last) == " ":
            kind = table.places.get(" ".join(after))
            if kind:
                return kind
    return ""


def unkind(text: str, folded: str, table: NameTable) -> str:
    """The folded name of a place without its kind, but that of a town which begins like one as it is."""
    if text.lower() in table.towns:
        return folded
    said = text.lower().replace(".", " ").split()
    for length in (4, 3, 2, 1):
        level = table.places.get(" ".join(said[:length])) if table.syllables and len(said) > length else None
        if level and level not in _KEPT:
            return fold(" ".join(said[length:]))
    for length in (2, 1) if not table.syllables else ():
        if len(said) > length and " ".join(said[-length:]) in table.places:
            return fold(" ".join(said[:-length]))
    return folded


def placed(words: Words, run: Run, table: NameTable) -> bool:
    """Whether what stands around a name says that it is a place."""
    return bool(level_behind(words, run, table) or level_of(words, run, table) or sited(words, run, table))


def sited(words: Words, run: Run, table: NameTable) -> bool:
    """Whether a name stands right behind a label that says where (`Location: Chau Doc`, `Địa điểm: Châu Đốc`)."""
    gap = words.gap(run.first).strip(" *") if run.first else ""
    return gap in (":", "|") and any(
        " ".join(words.low[max(0, run.first - n) : run.first]) in table.sites for n in (1, 2)
    )


def of_list(mention: Mention, last: Mention | None, text: str, table: NameTable) -> bool:
    """Whether one word that says no kind is a place, as the one before it in a list: `in Hull, Leeds and Sheffield`.

    Behind a comma the list has to go on, behind `and` to end the clause, if it has no third member.
    """
    if last is None or mention.claim != "organisation" or last.claim != "place" or last.value.text.isupper():
        return False
    name, gap = text[mention.start : mention.end], text[last.end : mention.start]
    if not name.isalpha() or name.isupper() or fold(name) != mention.value.text:
        return False
    ands = "|".join(sorted(table.ands))
    if gap == ", ":
        return re.match(_more(ands), text[mention.end : mention.end + _LIST]) is not None
    if gap.strip(" ,") not in table.ands:
        return False
    before = text[max(0, last.start - _LIST) : last.start]
    third = re.search(r"[^\W\d_]+, $", before) is not None and text[last.start].isupper()
    return third or text[mention.end : mention.end + 1] in _ENDS


#: Characters of a list before and behind a member of it that are read.
_LIST: Final = 60
#: What may end a list; a clause whose doer opens it goes on with a word.
_ENDS: Final = frozenset(".,;)\n")


@cache
def _more(ands: str) -> str:
    """What follows a member of a list behind which others come, up to the word `and` with the last of them."""
    return rf"(?:, [^\W\d_]+(?: [^\W\d_]+)?){{0,4}},? (?:{ands}) {CAPITAL}"
