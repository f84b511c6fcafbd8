"""Who speaks in a block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.segment.cues import Cues

_OPEN, _CLOSE = '"“«„', '"”»“'
_QUOTED = re.compile(r"[\"“«„]([^\"“”«»„]{2,})[\"”»“]|[\"“«„]([^\"“”«»„]{2,})\Z")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĂĐƠƯẠ-Ỹ][\w'’.-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|of|for|to|and|the|de|van|bin|al)(?=\s+{_CAPITAL})|\s+{_CAPITAL})*")

_SUBJECT = re.compile(rf"\s+(?:the\s+|l[ae]\s+|\w+\s+)?{_CAPITAL}")
_TOLD = re.compile(r"\A([^¶:]{2,140}):\s*¶|¶\s*[:,–—-]\s*([^¶]{2,140})\Z")

#: The share of a block that stands in quotation marks from which the block is a quotation: below it, somebody tells
#: what was said, and the words around the marks state facts of their own (tests/test_segment.py).
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Voice:
    """Who was heard so far: the `speaker` of this block if it is `speaking`, and the person named `last`.

    `awaited`: somebody's words were announced and begin with the next block. `open`: they may go on there.
    """

    speaker: str = ""
    last: str = ""
    speaking: bool = False
    awaited: bool = False
    open: bool = False


def heard(before: Voice, text: str, cues: Cues, marked: bool = False) -> Voice:
    """The voice in the next block of running text; `marked` says that its format shows it as a quotation."""
    if hands_over(text, cues):
        name = speaker(text, cues, before.last) or before.last
        return Voice(name, name, awaited=True)
    quoted = share(text)
    continued = before.awaited or before.open
    name = speaker(text, cues, before.last) if quoted else ""
    if marked or (quoted >= MOSTLY and (name or opens(text))) or (continued and opens(text)):
        name = name or (before.speaker if continued else before.last)
        return Voice(name, name or before.last, speaking=True, open=before.awaited or not closes(text))
    if not quoted and (before.awaited or (before.open and goes_on(text, cues))):
        return Voice(before.speaker, before.last, speaking=True, open=True)
    return Voice(last=name or before.last)


def hands_over(text: str, cues: Cues) -> bool:
    """Whether a block announces what somebody says in the blocks below it: it ends in a verb of speech and a colon."""
    bare = text.rstrip()
    return bare.endswith(":") and bool(cues.speech.search(bare.lower()[-80:])) and len(bare) < 300


def goes_on(text: str, cues: Cues) -> bool:
    """Whether a block without quotation marks can go on what somebody says: it says "I" or "we"."""
    return not cues.first_person.isdisjoint(re.findall(r"[\w'’]+", text.lower().replace("’", "'")))


def share(text: str) -> float:
    """The share of `text`, 0 to 1, that stands in quotation marks."""
    return sum(len(found[0]) for found in _QUOTED.finditer(text)) / max(len(text.strip()), 1)


def opens(text: str) -> bool:
    """Whether a block opens a quotation."""
    return text.lstrip()[:1] in _OPEN if text.strip() else False


def closes(text: str) -> bool:
    """Whether the last quotation that a block opens is closed in it."""
    found = list(_QUOTED.finditer(text))
    return not found or found[-1][1] is not None


def speaker(text: str, cues: Cues, last: str) -> str:
    """The name of who speaks, as written, by the words around the quotation; `last` where a pronoun stands for it."""
    outside = _QUOTED.sub(" ¶ ", text).strip()
    for verb in cues.speech.finditer(outside):
        before = outside[max(0, verb.start() - 140) : verb.start()].rpartition("¶")[2]
        after = outside[verb.end() : verb.end() + 90].partition("¶")[0]
        if name := _named(re.split(r"[.;]\s", before)[-1]) or (_named(after) if _SUBJECT.match(after) else ""):
            return name
        if not cues.pronouns.isdisjoint(re.findall(r"\w+", f"{before} {after[:20]}".lower())):
            return last
    told = _TOLD.search(outside)
    return _named(told[1] or told[2]) if told else ""


def _named(text: str) -> str:
    """The first name in `text`."""
    found = (match[0].strip(" .,'’") for match in _NAME.finditer(text))
    return next((name for name in found if len(name) > 2), "")
