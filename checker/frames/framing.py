"""The words around a value, read into the slots of its frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from checker.claims.minute import OF_PLAY
from checker.claims.parents import OF_PARENT
from checker.frames import dating, placing
from checker.frames.aged import AGED, whose
from checker.frames.bearer import held, level
from checker.frames.bearers import bearers
from checker.frames.company import NAMED_TOO, leaves_out
from checker.frames.dating import SPEECH
from checker.frames.frame import ACT, KEEP, MARK, THING, Frame, Words, by_kind, by_slot, nearest, stems_beside
from checker.frames.ranking import days_on, of_days, ranked, with_rank
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


def heading_concepts(part: Segment, pack: Pack) -> tuple[str, ...]:
    """The concepts of the heading a segment stands under."""
    if not part.heading:
        return ()
    said = [m.group() for m in WORD.finditer(part.heading.lower())]
    return tuple(dict.fromkeys(h.concept for h in concepts(pack).find(said)))


#: What a rank of days is of.
DAY: Final = "thing.day"
#: What a minute of play is a rank of.
PLAYED: Final = ("measure.minute",)
#: What is counted by a value that was derived so, and has no word for it.
DERIVED: Final = {OF_PLAY: PLAYED, OF_PARENT: ("part.children",)}


def value_frame(
    mention: Mention, span: tuple[int, int], window: tuple[int, int], whole: tuple[int, int], values: Sequence[Mention],
    labels: Sequence[Mention], words: Words, heading: tuple[str, ...], near: tuple[str, ...], pack: Pack, text: str,
    lent: Lent = NONE,
) -> Frame:  # fmt: skip
    """The frame of a value from the words of its clause, its sentence, its heading and what it stands under."""
    if lent.spans and any(start <= mention.start < end for start, end in lent.spans):
        lent = NONE  # a label is not of itself
    dated = mention.claim == "date"
    said = words.said(*window)
    own, everything = _around(mention, said, span, window, whole, values, words, text, pack)
    thing = _of_what(mention, span, words, pack)
    if lent.hits:
        own = [*own, *lent.hits] if dated else sorted([*own, *lent.hits])
    acts, marks, things = by_kind(own)
    if thing == PLAYED:
        acts = _in_the_minute(own, span, window)
    act = dating.acts(own, mention, text, pack) if dated else tuple([c for c in acts if c not in _IDLE])
    far, farmark, _ = by_kind(everything, WHOLE)
    if heading:
        far, farmark = _with_heading(far, farmark, heading)
    beside = _beside(mention, span, window, values, words, text, pack)
    if mention.how == NAMED_TOO:
        marks = tuple([c for c in marks if c != OTHERS])
    lo, hi = (
        words.starts[window[0]] if window[0] < window[1] else mention.start,
        words.ends[window[1] - 1] if window[0] < window[1] else mention.end,
    )
    if not thing and mention.claim == "number":
        thing = _whole(mention, values, words, text, pack) or lent.thing or _befallen(own)
    inner: list[str] = []
    outer: list[str] = []
    for label in labels:
        (inner if lo <= label.start < hi else outer).append(label.value.text)
    inner += lent.names
    if mention.claim == "age":
        people = [label for label in labels if label.claim == "person"]
        inner = list(whose(mention, span, people, words, text)) or inner
        act, far = (tuple([c for c in said if c not in AGED]) for said in (act, far))
    when, around, asof = dating.others(mention, values, words, whole, (lo, hi), text, pack)
    stems = stems_beside(words, window, span, {i for h in said for i in range(h.first, h.last)})
    return Frame(
        thing=thing,
        act=act,
        of=tuple([c for c in things if c not in thing]) if thing else things,
        far=tuple([c for c in far if c not in act and (dated or c not in _EMPTY)]),
        mark=_once([*beside, *marks]) if beside else marks,
        farmark=farmark,
        name=_once(inner),
        near=_once(outer or [n for n in near if n not in inner]),
        when=_once([*when, *lent.when]),
        around=_once(around),
        asof=_once([*asof, *lent.asof]),
        word=_once([*stems, *lent.words])[:KEEP] if lent.words else stems,
        also=tuple([v.text for v in mention.also]),
        read="; ".join(filter(None, (mention.how, lent.read))) if lent.read and not dated else mention.how,
    )


def _once(said: Sequence[str]) -> tuple[str, ...]:
    """Each once, in their order."""
    return tuple(dict.fromkeys(said)) if said else ()


_Near = list[tuple[float, Hit]]


def _around(
    mention: Mention, said: tuple[Hit, ...], span: tuple[int, int], window: tuple[int, int], whole: tuple[int, int],
    values: Sequence[Mention], words: Words, text: str, pack: Pack,
) -> tuple[_Near, _Near]:  # fmt: skip
    """What is said in the clause of a value, and in all of its sentence, by its distance from it."""
    around = said if window == whole else words.said(*whole)
    if mention.claim != "date":
        if mention.claim == "money":
            said = dating.over(said, values, span, words, pack)
        own = nearest(words, said, span)
        return own, own if window == whole else nearest(words, around, span)
    around = dating.passing(around, words, text, pack)
    passing = dating.passing(said, words, text, pack)
    said = tuple(dating.together(passing, span, words, text, pack))
    if len(said) < len(passing):
        other = set(passing).difference(said)
        around = tuple([h for h in around if h not in other])
    own = nearest(words, dating.beside(said, span, whole, words), span)
    if span[0] - whole[0] <= dating.LEADING:  # a date that opens a sentence is that of its main verb, however far
        own = sorted(own, key=lambda x: x[1].first)
    return own, nearest(words, around, span)


def _of_what(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> tuple[str, ...]:
    """The concepts of what a value counts or is a rank of, by the words right beside it or how it was derived."""
    if mention.claim == "ordinal" and of_days(mention, span, words, pack):
        return (DAY,)
    if derived := DERIVED.get(mention.how):
        return derived
    if mention.claim == "ordinal" and (named := with_rank(span, words)) and named.slot != "compare":
        return (named.concept,) if named.slot in COUNTED else ()
    thing = _thing(words.span(*mention.counted) if mention.counted else ranked(mention, span, words, pack), words, pack)
    things = tuple([c for c in thing if not c.startswith("act.")]) if mention.claim == "ordinal" else thing
    return things or thing  # `the third applicant won`


def played(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> bool:
    """Whether a value is a minute of play: it says when something was done, as a date does."""
    return mention.claim == "ordinal" and _of_what(mention, span, words, pack) == PLAYED


def _in_the_minute(own: _Near, span: tuple[int, int], window: tuple[int, int]) -> tuple[str, ...]:
    """What was done in a minute of play; one that opens its clause is that of the verb behind it, however far."""
    opens = span[0] - window[0] <= dating.LEADING
    found = sorted(own, key=lambda x: x[1].first) if opens else own
    return _once([h.concept for _, h in found if h.slot in ACT and h.concept not in dating.STANDING])


def _whole(mention: Mention, values: Sequence[Mention], words: Words, text: str, pack: Pack) -> tuple[str, ...]:
    """What the count right behind a number counts, where the number is part of it: `18 of the 21 crew`."""
    whole = next((v for v in values if v.start > mention.end and v.claim == "count"), None)
    if whole is None or text[mention.end : whole.start].strip().lower() not in pack.clauses.partitives:
        return ()
    return _of_what(whole, (0, 0), words, pack)


def _with_heading(
    far: tuple[str, ...], marks: tuple[str, ...], heading: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The acts and the marks of a sentence, with those of its heading behind them."""
    slots = [(h.partition(".")[0], h) for h in heading]
    return _once([*far, *(h for slot, h in slots if slot in ACT)]), _once(
        [*marks, *(h for slot, h in slots if slot in MARK)]
    )


#: What a date is up to which something was counted: no time of anything else.
AS_OF: Final = "scope.as-of"
#: What a count is that leaves out somebody told of besides: `with 20 other countries`.
OTHERS: Final = "scope.others"


def _beside(
    mention: Mention, span: tuple[int, int], window: tuple[int, int], values: Sequence[Mention], words: Words,
    text: str, pack: Pack,
) -> tuple[str, ...]:  # fmt: skip
    """The marks of a value by what stands right beside it."""
    if mention.claim != "date":
        others = mention.how != NAMED_TOO and leaves_out(mention, span, words, pack)
        return (OTHERS,) if others else ()
    days = days_on(values, span, window, words, pack)
    return (*days, AS_OF) if counted_to(mention, text, pack) else days


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


#: Verbs that only say that a value is what it is; what is measured stands beside them.
LIGHT: Final = frozenset({"act.reach"})
#: What says nothing of an amount wherever it stands: all minutes of play are minutes.
_EMPTY: Final = LIGHT | {*PLAYED}
#: What is neither done nor measured in the clause of an amount.
_IDLE: Final = SPEECH | _EMPTY


#: What may be counted, or ranked.
COUNTED: Final = frozenset({"thing", "part", "agreement", "measure", "act", "office", "rank"})


def _thing(counted: tuple[int, int] | None, words: Words, pack: Pack) -> tuple[str, ...]:
    """The concepts of the thing counted, its head first; a head without a concept is named by its stem."""
    if counted is None or counted[0] >= counted[1]:
        return ()
    hits = [h.concept for h in words.touching(*counted) if h.slot in COUNTED]
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
        word=stems_beside(words, whole, span, set(range(*span))),
    )
