"""What a date is the date of, by how it stands in its line: a dateline, a label, the stamp of an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.claims.wire import stamped
from checker.frames.frame import ACT, Words
from checker.frames.placing import HAPPENING, LABEL
from checker.frames.under import counted_to, leading
from checker.lang.concept_table import Hit, concepts
from checker.lang.pack import Pack
from checker.model import Mention, Segment
from checker.segment.sentences import sentences

#: What a date is the date of when it only says when something was told: a dateline, a count "as of" a day.
TELLING: Final = "act.say"
#: Telling of something is not what a value is the value of.
SPEECH: Final = frozenset(f"act.{x}" for x in "say announce report publish confirm show state tell write".split())
_PLACE: Final = re.compile(r"(?:^|\n)[\s\[(\"]*[^\W\d_a-z][^.!?\n]{0,45}\Z")
#: A dateline has few words in small letters: `Hà Nội, ngày 2 tháng 4`; more of them make a sentence.
_SMALL: Final = 3
_DASH: Final = re.compile(r"[,)\]]?\s*(?:\([^)\n]{2,40}\)|\d{4})?[,)\]]?\s*(?:--|[-–—:])\s")


def shown(date: Mention) -> str:
    """A date as the frame of another value shows it: since May 2023 is open."""
    open_ended = date.value.bound == "at-least" and "/" not in date.value.text
    return f"{date.value.text}/.." if open_ended else date.value.text


def telling(mention: Mention, text: str, pack: Pack) -> bool:
    """Whether a date only says when something was told: `LONDON, April 2 (Agency) -`, `as of 2 April`, a stamp."""
    before = text[max(0, mention.start - 60) : mention.start]
    if counted_to(mention, text, pack) or stamped(text, mention.start, mention.end):
        return True
    place = _PLACE.search(before) if _DASH.match(text, mention.end) else None
    return place is not None and sum(word[0].islower() for word in place[0].split()) <= _SMALL


def acts(own: Sequence[tuple[float, Hit]], mention: Mention, text: str, pack: Pack) -> tuple[str, ...]:
    """What a date is the date of; the day on which something was said, or confirmed, is the day of saying alone."""
    if telling(mention, text, pack):
        return (TELLING,)
    found = done(own)
    if found:
        return found[:1] if found[0] in SPEECH else tuple(c for c in found if c not in SPEECH)
    if labelled(mention, text, pack):
        return (HAPPENING,)
    return (TELLING,) if stamp(mention, text) or any(h.concept == CONFIRMED for _, h in own) else ()


#: What somebody who says so makes of a thing already told.
CONFIRMED: Final = "status.confirmed"


def done(own: Sequence[tuple[float, Hit]]) -> tuple[str, ...]:
    """The acts and measures beside a date, nearest first; what becomes of a plan is an act where it has a date."""
    return tuple(dict.fromkeys([h.concept for _, h in own if h.slot in ACT or h.concept in HAPPENS]))


#: What a thing is from some day on.
HAPPENS: Final = frozenset(f"status.{x}" for x in "completed cancelled postponed suspended approved rejected".split())


def beside(said: Sequence[Hit], span: tuple[int, int], whole: tuple[int, int], words: Words) -> list[Hit]:
    """What is said beside a date: not by the words of the date itself (`25 phút`), nor by who is quoted for it."""
    return [
        h
        for h in said
        if not (span[0] <= h.first and h.last <= span[1])
        and not (h.concept in SPEECH and _quoting(h, span, whole, words))
    ]


def together(said: Sequence[Hit], span: tuple[int, int], words: Words, text: str, pack: Pack) -> list[Hit]:
    """What is told of the time of a date: not what was before or after it (`on 13 August, a day after the raids`)."""
    said = _told_of(said, span, words, text, pack)
    if not said:
        return []
    first, last = min(said[0].first, span[0]), max(said[-1].last, span[1])
    asides = [k for k in range(first, last) if _aside(words.starts[k], text, pack.clauses.aside)]
    if not asides:
        return list(said)
    return [h for h in said if not any(_parted(k, h, span, words) for k in asides)]


def _told_of(said: Sequence[Hit], span: tuple[int, int], words: Words, text: str, pack: Pack) -> list[Hit]:
    """Without the deeds that are only spoken of as a case (`đến hiện trường vụ lật phà`), where something else is done.

    A case right before its date is what happened on it: `người thoát chết trong vụ lật phà chiều 14/3`.
    """
    found = [h for h in said if h.slot == "act"]
    cases = leading(pack.clauses.cases)
    parts = leading(tuple(pack.clauses.compounds))
    named = [
        h for h in found
        if _behind(words.starts[h.first], text, cases) and not _behind(words.starts[h.first], text, parts)
    ]  # fmt: skip
    spoken = [h for h in named if h.first >= span[1] or any(h.last <= o.first < span[0] for o in found)]
    done = any(h not in spoken and h.concept not in OCCURS for h in found)
    return [h for h in said if h not in spoken] if spoken and done else list(said)


#: That something happens at all: what does is told by the case itself.
OCCURS: Final = frozenset(f"act.{x}" for x in "take-place begin end".split()) | SPEECH


def _aside(start: int, text: str, asides: tuple[str, ...]) -> bool:
    """Whether a word begins what was or will be at another time."""
    low = text[start : start + _ASIDE].lower()
    return low.startswith(asides) and any(low.startswith(a) and not low[len(a) : len(a) + 1].isalpha() for a in asides)


def _parted(k: int, hit: Hit, span: tuple[int, int], words: Words) -> bool:
    """Whether something done stands in the aside that begins at word k, and the date before it."""
    return span[1] <= k <= hit.first and not any(g >= 1 for g in words.gaps[k + 1 : hit.first + 1])


#: As long may be what begins an aside.
_ASIDE: Final = 12


def passing(said: Sequence[Hit], words: Words, text: str, pack: Pack) -> tuple[Hit, ...]:
    """What may be of a day: not how old, how high or how long something is, nor what is only asked for."""
    asking = leading(pack.clauses.asking)
    return tuple([h for h in said if h.concept not in STANDING and not _behind(words.starts[h.first], text, asking)])


def _behind(start: int, text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands right before: `asked to land`, `xin hạ cánh`."""
    return text[max(0, start - _PHRASE) : start].lower().endswith(phrases)


#: As long may be such a phrase.
_PHRASE: Final = 24
#: What holds on any day, so that the date beside it is of something else.
STANDING: Final = frozenset(f"measure.{x}" for x in "age altitude length height weight breadth depth".split())


def _quoting(hit: Hit, span: tuple[int, int], whole: tuple[int, int], words: Words) -> bool:
    """Whether telling only names who says it: `… since May, the police said.`, `…, the office said, after …`."""
    if hit.last <= span[0]:
        return words.gaps[hit.last] > _JOINED and whole[0] < hit.first
    last = next((k for k in range(hit.first, span[1] - 1, -1) if words.gaps[k] > _JOINED), whole[0])
    told = last - whole[0] - (span[1] - span[0])
    return last >= span[1] and told >= _CLAUSE and whole[1] - hit.last <= _TAIL


#: A break (in `Words.gaps`) stronger than that of a joining word.
_JOINED: Final = 0.5
#: So many words beside its date make a clause; so many stand behind the verb of who is quoted (`said the ministry`).
_CLAUSE: Final = 5
_TAIL: Final = 2


def stamp(mention: Mention, text: str) -> bool:
    """Whether a time of day is the stamp of an entry: `8:05` on a line of its own, `14h25: …` before its text."""
    return (
        "T" in mention.value.text
        and _LINE.search(text, max(0, mention.start - 12), mention.start) is not None
        and _STAMP.match(text, mention.end) is not None
    )


_LINE: Final = re.compile(r"(?:\A|\n)[^\w\n]*\Z")
_STAMP: Final = re.compile(r"[^\S\n]*(?:[:|)\]–—-]|\n|\Z)")


def labelled(mention: Mention, text: str, pack: Pack) -> bool:
    """Whether a date stands behind a label that only says so: `Date: 6 September`, `Thời gian: 20:30`."""
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    return len(line) < LABEL and line.strip(" -•*|:\t").lower() in pack.clauses.occasions


def entry(
    sentence: tuple[int, int], values: Sequence[Mention], below: Segment | None, text: str, pack: Pack
) -> tuple[int, int]:
    """A sentence; where it is the stamp of an entry on a line of its own, with the first sentence of the entry."""
    start, _ = sentence
    if below is None or below.section not in _RUNNING or [(m.start, m.end) for m in values] != [sentence]:
        return sentence
    if "T" not in values[0].value.text:
        return sentence
    return start, next(sentences(text, below.start, below.end, pack), sentence)[1]


#: The sections of an entry's text.
_RUNNING: Final = frozenset({"lead", "body", "quotation", "list"})


#: A date within this many words of the beginning of its sentence opens it.
LEADING: Final = 3
#: The length of a day in EDTF; a month and a year are shorter.
DAY: Final = 10


def opening(
    dated: Sequence[Mention], mention: Mention, words: Words, whole: tuple[int, int], clause: tuple[int, int]
) -> Mention | None:
    """The date that opens the sentence: the day of all it says (`In 2019 a similar fire killed three and hurt 17`).

    Not of a clause with a period of its own: `In 2024 it sold 80 (2023: 75)`.
    """
    first = dated[0] if dated and mention.claim != "date" else None
    if not first or words.span(first.start, first.end)[0] - whole[0] >= LEADING:
        return None
    own = any(clause[0] <= m.start < clause[1] and len(m.value.text) < DAY for m in dated[1:])
    return None if own and len(first.value.text) < DAY else first


def others(
    mention: Mention, values: Sequence[Mention], words: Words, whole: tuple[int, int], clause: tuple[int, int],
    text: str, pack: Pack,
) -> tuple[list[str], list[str], list[str]]:  # fmt: skip
    """The other dates of a sentence: those of the clause, those around it, those up to which something is counted."""
    dated = [m for m in values if m.claim == "date" and m is not mention]
    when: list[str] = []
    around: list[str] = []
    if not dated:
        return when, around, []
    opens = opening(dated, mention, words, whole, clause)
    for m in dated:
        (when if clause[0] <= m.start < clause[1] or m is opens else around).append(shown(m))
    return when, around, [m.value.text for m in dated if counted_to(m, text, pack)]


def over(
    said: tuple[Hit, ...], dates: Sequence[Mention], span: tuple[int, int], words: Words, pack: Pack
) -> tuple[Hit, ...]:
    """What is said of the value at a word span, a date passed over: `ended August 15 at`, where `ended at` is a phrase.

    What the verb alone would say goes.
    """
    told = [m for m in dates if m.claim == "date"]
    if not told:
        return said
    day = max((d for m in told if (d := words.span(m.start, m.end)) < span), default=(0, 0))
    link = words.stems[day[1] : span[0]]
    if not day[0] or not 0 < len(link) <= _LINK or any(words.gaps[day[1] : span[0] + 1]):
        return said
    for verb in range(day[0] - 1, max(-1, day[0] - 1 - _LINK), -1):
        phrase = concepts(pack).hits((words.stems[verb], *link))[:1]
        if phrase and phrase[0][:2] == (0, 1 + len(link)):
            own = Hit(verb, span[0], phrase[0].concept, phrase[0].slot)
            return (*(h for h in said if h.first != verb), own)
    return said


#: So many words stand between a date and the value behind it, or the verb before it: `ended on August 15 at`.
_LINK: Final = 2
