"""What somebody is to somebody else: the wife, brother or daughter who is named beside the word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from checker.frames.deeds import DEED, led
from checker.frames.frame import Words
from checker.lang.concept_table import WORD, Hit, choices
from checker.lang.pack import Pack
from checker.model import Mention, Value

#: How the value of such a statement goes on behind `who.`; what they are and their name follow.
KIN: Final = "kin-"
#: Characters between the word and the name, at most.
APART: Final = 50
#: What opens an apposition, and what may stand behind one.
_OPENS: Final = re.compile(r"\s*[,(]")
_DASH: Final = re.compile(r"[-–—|]")
_ENDS: Final = frozenset(",.:;)")
_SENTENCE: Final = re.compile(r"\n|[.!?…][\"”’')]* ")
_CLOSES: Final = _ENDS | {"\n", "(", "–", "-"}
#: What may stand in brackets right behind a name: `Le Tu (31)`.
_ASIDE: Final = re.compile(r"\A ?\([^()\n]*\)")


def kin(words: Words, text: str, names: Sequence[Mention], pack: Pack) -> Iterator[Mention]:
    """Each such person; `names` are those of the text."""
    if pack.names is None:
        return
    hits = choices(pack, "kin.txt").hits(words.stems)
    people = [m for m in names if m.claim == "person"] if hits else []
    starts = [m.start for m in people]
    for hit in hits:
        start, end = words.starts[hit.first], words.ends[hit.last - 1]
        if text[start:end].isupper() or (text[start].isupper() and text[start - 2 : start].rstrip(" ")[-1:].isalnum()):
            continue  # `Con Son`, a name
        at = bisect_left(starts, end)
        who = _behind(start, end, text, people[at : at + 1], pack) or _before(
            hit, words, text, people[max(0, at - 1) : at], pack
        )
        if who:
            what = hit.concept.partition(".")[2]
            value = Value(f"{DEED}{KIN}{what} {who.value.text}")
            yield Mention("statement", min(start, who.start), max(end, who.end), value)


def _behind(start: int, end: int, text: str, people: Sequence[Mention], pack: Pack) -> Mention | None:
    """The person behind the word: `his wife, Le Tu`, `vợ là Lê Tú`; not whose wife it is (`vợ ông Tú`)."""
    for who in people:
        between = text[end : who.start]
        said = WORD.findall(between.lower())
        if len(between) > APART or not led(between, pack) or pack.names is None or _DASH.search(between):
            return None
        if said and (said[-1] in pack.names.ands or not pack.names.owns.isdisjoint(said)):
            return None
        if pack.names.syllables and "," not in between and pack.names.becomes.isdisjoint(said[-1:]):
            return None
        before, after = text[max(0, start - APART) : start], text[who.end : who.end + APART]
        apposed = "," not in between or _opens_sentence(before) or _closed(after, pack)
        return who if apposed else None
    return None


def _opens_sentence(before: str) -> bool:
    """Whether a sentence begins with the word, at most one before it: `His son, Le Nam said`."""
    return len(_SENTENCE.split(before)[-1].split()) <= 1


def _closed(behind: str, pack: Pack) -> bool:
    """Whether an apposition ends behind a name: `his wife, Le Tu, left`; not `beside her father, Le Tu wept`."""
    rest = _ASIDE.sub("", behind).lstrip(" ")
    following = next(iter(WORD.findall(rest.lower())), "")
    return not rest or rest[0] in _CLOSES or (pack.names is not None and following in pack.names.ands)


def _before(hit: Hit, words: Words, text: str, people: Sequence[Mention], pack: Pack) -> Mention | None:
    """The person before the word and a comma or bracket: `Le Tu, his wife, …`, `Lê Tú (vợ ông Hải)`."""
    start, end = words.starts[hit.first], words.ends[hit.last - 1]
    for who in people:
        between = text[who.end : start]
        if len(between) > APART or not _OPENS.match(between) or not led(between.replace("(", " "), pack):
            return None
        behind = text[end : end + 1]
        following = next(iter(text[end : end + APART].lower().split()), "")
        owned = pack.names is not None and (following in pack.names.owns or following in pack.names.honorifics)
        return who if behind in _ENDS or owned else None
    return None
