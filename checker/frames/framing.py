"""The words around a value, read into the slots of its frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from checker.claims.minute import OF_PLAY
from checker.claims.parents import OF_PARENT
from checker.frames import dating, placing
from checker.frames.bearer import held, level
from checker.frames.bearers import bearers
from checker.frames.dating import SPEECH
from checker.frames.frame import ACT, MARK, REACH, THING, Frame, Words, by_slot, nearest
from checker.frames.ranking import days_on, of_days, ranked
from checker.frames.under import NONE, Lent, counted_to
from checker.lang.concept_table import WORD, Hit, concepts
from checker.lang.pack import Pack
from checker.model import Mention, Segment

#: How far the acts around a label may stand, in words.
NEAR: Final = 10.0
#: The reach of a whole clause.
WHOLE: Final = 99.0
_POSTS: Final = frozenset({"office", "rank"})
#: What is read around a label.
_BESIDE: Final = ACT | _POSTS
#: Names and stems kept in a slot.
KEEP: Final = 8


def heading_concepts(part: Segment, pack: Pack) -> tuple[str, ...]:
    """The concepts of the heading a segment stands under."""
    if not part.heading:
        return ()
    said = [m.group() for m in WORD.finditer(part.heading.lower())]
    return tuple(dict.fromkeys(h.concept for h in concepts(pack).find(said)))


#: What a rank of days is of.
DAY: Final = "thing.day"
#: What is counted by a value that was derived so, and has no word for it.
DERIVED: Final = {OF_PLAY: ("measure.minute",), OF_PARENT: ("part.children",)}


def value_frame(
    mention: Mention, span: tuple[int, int], window: tuple[int, int], whole: tuple[int, int], values: Sequence[Mention],
    labels: Sequence[Mention], words: Words, heading: tuple[str, ...], near: tuple[str, ...], pack: Pack, text: str,
    lent: Lent = NONE,
) -> Frame:  # fmt: skip
    """The frame of a value from the words of its clause, its sentence, its heading and what it stands under."""
    if lent.spans and any(start <= mention.start < end for start, end in lent.spans):
        lent = NONE  # a label is not of itself
    counted = words.span(*mention.counted) if mention.counted else None
    said = words.said(*window)
    around = said if window == whole else words.said(*whole)
    if mention.claim == "date":
        around = dating.passing(around, words, text, pack)
        own = nearest(words, dating.beside(dating.passing(said, words, text, pack), span, whole, words), span)
        everything = nearest(words, around, span)
    else:
        own = nearest(words, said, span)
        everything = own if window == whole else nearest(words, around, span)
    derived = (DAY,) if of_days(mention, span, words, pack) else DERIVED.get(mention.how)
    thing = derived or _thing(counted or ranked(mention, span, words, pack), words, pack)
    days = days_on(values, span, window, words, pack) if mention.claim == "date" else ()
    if mention.claim == "date" and span[0] - whole[0] <= dating.LEADING:
        own = sorted(
            own, key=lambda x: x[1].first
        )  # a date that opens a sentence is that of its main verb, far as it may be
    if lent.hits:
        own = [*own, *lent.hits] if mention.claim == "date" else sorted([*own, *lent.hits])
    act = dating.acts(own, mention, text, pack) if mention.claim == "date" else _acts(own)
    lo, hi = (
        words.starts[window[0]] if window[0] < window[1] else mention.start,
        words.ends[window[1] - 1] if window[0] < window[1] else mention.end,
    )
    if not thing and mention.claim == "number":
        thing = lent.thing or _befallen(own)
    inner = [*(m.value.text for m in labels if lo <= m.start < hi), *lent.names]
    outer = [m.value.text for m in labels if not lo <= m.start < hi] or [n for n in near if n not in inner]
    dated = [m for m in values if m.claim == "date" and m is not mention]
    opening = dating.opening(dated, mention, words, whole, (lo, hi))
    taken = {i for h in said for i in range(h.first, h.last)}
    return Frame(
        thing=thing,
        act=act,
        of=tuple(c for c in by_slot(own, THING) if c not in thing),
        far=tuple(
            dict.fromkeys(
                c
                for c in by_slot(everything, ACT, 99) + tuple(h for h in heading if h.partition(".")[0] in ACT)
                if c not in act and (c not in LIGHT or mention.claim == "date")
            )
        ),
        mark=(*days, *by_slot(own, MARK)),
        farmark=tuple(
            dict.fromkeys((*by_slot(everything, MARK, 99), *(h for h in heading if h.partition(".")[0] in MARK)))
        ),
        name=tuple(dict.fromkeys(inner)),
        near=tuple(dict.fromkeys(outer)),
        when=tuple(
            dict.fromkeys([*(dating.shown(m) for m in dated if lo <= m.start < hi or m is opening), *lent.when])
        ),
        around=tuple(dict.fromkeys(dating.shown(m) for m in dated if not lo <= m.start < hi and m is not opening)),
        asof=tuple(dict.fromkeys([*(m.value.text for m in dated if counted_to(m, text, pack)), *lent.asof])),
        word=tuple(dict.fromkeys([*_stems(words, window, span, taken), *lent.words]))[:KEEP],
        also=tuple(v.text for v in mention.also),
        read="; ".join(filter(None, (mention.how, lent.read))) if mention.claim != "date" else mention.how,
    )


#: What befalls people, so that a bare number beside it is of them: `fire kills six`, `Deaths: 32`.
BEFALLING: Final = frozenset(f"act.{x}" for x in "die injure missing arrest rescue hospitalise infect".split())
#: What comes between such a number and what befell those it counts: `the death toll rises to five`.
_RISING: Final = frozenset({"act.rise", "act.reach", "act.report", "act.confirm"})
#: As near it must be, in words.
_BESIDE_ACT: Final = 8.0


def _befallen(own: Sequence[tuple[float, Hit]]) -> tuple[str, ...]:
    """What befell those whom a bare number counts, where that is the nearest thing done."""
    acts = [(away, h.concept) for away, h in own if h.slot in ACT and h.concept not in _RISING]
    away, act = acts[0] if acts else (0.0, "")
    return (act,) if act in BEFALLING and away <= _BESIDE_ACT else ()


def _acts(own: Sequence[tuple[float, Hit]]) -> tuple[str, ...]:
    """What is done or measured in the clause of an amount."""
    return tuple(c for c in by_slot(own, ACT, REACH) if c not in SPEECH and c not in LIGHT)


#: Verbs that only say that a value is what it is; what is measured stands beside them.
LIGHT: Final = frozenset({"act.reach"})


def _thing(counted: tuple[int, int] | None, words: Words, pack: Pack) -> tuple[str, ...]:
    """The concepts of the thing counted, its head first; a head without a concept is named by its stem."""
    if counted is None or counted[0] >= counted[1]:
        return ()
    hits = [
        h.concept
        for h in words.touching(*counted)
        if h.slot in ("thing", "part", "agreement", "measure", "act", "office", "rank")
    ]
    head_last = pack.code != "vi"
    if not hits and _classifier(words, counted, pack):
        hits = _classified(words, counted)
    if not hits:
        head = words.stems[counted[1] - 1 if head_last else counted[0]]
        return () if _empty(head, pack) else (f"{pack.code}:{head}",)
    return tuple(reversed(hits)) if head_last else tuple(hits)


def _classifier(words: Words, counted: tuple[int, int], pack: Pack) -> bool:
    """Whether only a classifier is counted: `3 triệu con chip`, `đàn lợn 31 triệu con`."""
    table = pack.numbers.counts if pack.numbers else None
    return table is not None and counted[1] - counted[0] == 1 and words.stems[counted[0]] in table.classifiers


def _classified(words: Words, counted: tuple[int, int]) -> list[str]:
    """What stands right behind a classifier, else the thing named shortly before it in the same breath."""
    first, last = counted
    behind = words.touching(last, last + 1) if not words.gaps[last] else ()
    if behind:
        return [h.concept for h in behind if h.slot in ("thing", "part")]
    before = words.touching(max(0, first - _AHEAD), first)
    return [h.concept for h in reversed(before) if h.slot == "thing" and not any(words.gaps[h.last : first])][:1]


#: How far before a classifier the thing that it stands for is looked for, in syllables.
_AHEAD: Final = 8


def _empty(word: str, pack: Pack) -> bool:
    """Whether a word names no thing: a figure, a letter, a function word."""
    return len(word) < 2 or not word.isalpha() or (pack.text is not None and word in pack.text.function_words)


def _stems(words: Words, window: tuple[int, int], span: tuple[int, int], taken: set[int]) -> tuple[str, ...]:
    """Up to eight stems of other longer words of the clause, nearest first."""
    stems, found = words.stems, dict[str, None]()
    for k in _outwards(window, span):
        if len(stems[k]) > 3 and k not in taken:
            found[stems[k]] = None
            if len(found) == KEEP:
                break
    return tuple(found)


def _outwards(window: tuple[int, int], span: tuple[int, int]) -> Iterator[int]:
    """The words of a window beside a span, nearest first, of two as near that before it; mostly few are asked for."""
    low, high = window
    before, behind = min(span[0] - 1, high - 1), max(span[1], low)
    while before >= low or behind < high:
        if behind >= high or (before >= low and span[0] - before <= behind - span[1]):
            yield before
            before -= 1
        else:
            yield behind
            behind += 1


def label_frame(
    label: Mention, words: Words, whole: tuple[int, int], text: str, said: Sequence[Mention], pack: Pack,
    values: Sequence[Mention] = (),
) -> Frame:  # fmt: skip
    """The acts around a label; beside a name the offices around it, in an office who holds it."""
    span = words.span(label.start, label.end)
    if label.claim == "statement":
        days = tuple(m.value.text for m in values if m.claim == "date")
        return statement_frame(label, words, span, whole, said, nearest(words, words.said(*whole), span), days)
    own = nearest(words, [h for h in words.said(*whole) if h.slot in _BESIDE], span)
    acts = by_slot(own, ACT, NEAR)[:4]
    if label.claim != "title":
        kind = (f"place.{label.how}",) if label.how else ()
        marks = (*by_slot(own, _POSTS, 4)[:2], *placing.roles(label, words, span, whole, text, pack))
        if label.claim == "person" and pack.names:
            office, body = held(label, text, said, pack)
            posts = (
                tuple(dict.fromkeys((*placing.called(words, span), office))) if office else placing.called(words, span)
            )
            return Frame(thing=kind, act=acts, of=posts, name=(body,) if body else (), mark=marks)
        if label.claim != "place" or not pack.names:
            return Frame(thing=kind, act=acts, of=placing.called(words, span), mark=marks)
        if placing.labelled(label, text, pack.names):
            return Frame(thing=kind, act=(placing.HAPPENING,))
        if opened := placing.opened(words, span, whole, text, pack.names):
            acts = tuple(dict.fromkeys((opened, *acts)))
        return Frame(thing=kind, act=acts, of=placing.building(words, span, text, pack.names), mark=marks)
    holders = bearers(label, text, said, pack)
    of = level(label, text, pack.names) if pack.names else ""
    return Frame(thing=(f"place.{of}",) if of else (), act=acts, name=holders)


def _names(label: Mention) -> bool:
    """Whether a label names somebody, something or a document, and not only its kind."""
    if label.claim == "agreement":
        return not label.value.text.startswith("agreement.")
    return label.claim in ("person", "organisation", "place")


def statement_frame(
    label: Mention, words: Words, span: tuple[int, int], whole: tuple[int, int], said: Sequence[Mention],
    own: Sequence[tuple[float, Hit]], days: tuple[str, ...],
) -> Frame:  # fmt: skip
    """What a statement is about: the act, the things, names and words around its verb, nearest first; its days."""
    around = sorted(said, key=lambda m: max(label.start - m.end, m.start - label.end))
    names = [m.value.text for m in around if _names(m)]
    act = label.value.text.partition(" ")[0]
    return Frame(
        act=(act,) if act.startswith(("act.", "status.")) else by_slot(own, ACT, NEAR)[:4],
        of=by_slot(own, THING, 8)[:4],
        name=tuple(dict.fromkeys(names))[:4],
        when=tuple(dict.fromkeys(days)),
        word=_stems(words, whole, span, set(range(*span))),
    )
