"""From mentions to fact rows: what each value is the value of, where it stands, and an id of its own."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from checker.bearer import bearer
from checker.claims import name as names
from checker.claims import quote as quotes
from checker.claims.reading import compose, reading
from checker.extraction import mentions
from checker.frame import ACT, MARK, REACH, THING, Frame, Words, by_slot, inside, nearest, windows
from checker.lang.concept_table import WORD, Hit, concepts
from checker.lang.pack import Pack, load
from checker.language import detect
from checker.model import FACT_COLUMNS, Claim, Document, Mention, Segment, Value
from checker.segment import readable, segments, sentences
from checker.statements import statements

if TYPE_CHECKING:
    import pandas as pd

LABELS: Final = frozenset({"person", "place", "organisation", "agreement", "title", "quote", "statement"})
_BREAK: Final = {
    ",": 1.0,
    ";": 1.5,
    ":": 1.5,
    "(": 1.5,
    ")": 1.5,
    "–": 1.5,
    '"': 1.0,
    ".": 2.0,
    "?": 2.0,
    "!": 2.0,
    "\n": 2.0,
    "|": 2.0,
    "•": 2.0,
}
_JOINERS: Final = frozenset("and but while whereas though although và còn nhưng trong_khi song et mais".split())
_KEEP: Final = 8
#: Shorter sentences are exclamations and captions.
WORDED: Final = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One fact row before it enters a table: the mention, its frame and its sentence."""

    mention: Mention
    frame: Frame
    segment: Segment
    sentence: tuple[int, int]


def day(published: str | None) -> date | None:
    """The day to resolve relative dates from: a full date, else the first day of the month that is known."""
    if not published:
        return None
    try:
        return date.fromisoformat((published + "-01-01")[:10] if len(published) < 10 else published[:10])
    except ValueError:
        return None


def rows(document: Document) -> list[tuple[object, ...]]:
    """The fact rows of a document as tuples in the order of `FACT_COLUMNS`, by place in the text."""
    pack = load(document.lang or detect(document.text[document.body :]))
    parts = segments(document)
    text = _unwrap(document.text, parts)
    found = mentions(text, pack, day(document.published), precise=len(document.published or "") >= 10)
    words = _words(text, pack)
    found = sorted((*found, *_absent(found, words)), key=lambda m: m.start)
    labels = _labels(_names(text, pack), words, text, pack)
    made = [row for part in parts for row in _segment(part, text, found, labels, words, pack)]
    return _tuples(document, pack, made)


def _unwrap(text: str, parts: Sequence[Segment]) -> str:
    """The text with line breaks only where a segment ends; the length stays."""
    out, at = [], 0
    for part in parts:
        out.append("\n" * (part.start - at) if not text[at : part.start].strip() else text[at : part.start])
        out.append(readable(text[part.start : part.end]))
        at = part.end
    out.append(text[at:])
    return "".join(out)


def _names(text: str, pack: Pack) -> list[Mention]:
    composed, back = compose(text)
    folded = reading(composed, pack)
    found = sorted((*names.find(folded), *quotes.find(folded)), key=lambda m: m.start)
    if back is None:
        return found
    return [replace(m, start=back[m.start], end=back[m.end]) for m in found]


#: A date within this many words of the beginning of its sentence opens it.
LEADING: Final = 3
#: How far the acts around a label may stand, in words.
NEAR: Final = 10.0
#: The reach of a whole clause.
WHOLE: Final = 99.0
#: Telling of something is not what a value is the value of.
SPEECH: Final = frozenset(f"act.{x}" for x in "say announce report publish confirm show state tell write".split())
#: Words that say there is none of a thing.
_NONE: Final = frozenset(("no", "không", "aucun", "aucune"))


def _absent(found: Sequence[Mention], words: Words) -> Iterator[Mention]:
    """`no emergency exit` is a count of none."""
    heads = {h.first: h for h in words.hits if h.slot == "thing"}
    taken = {m.start for m in found}
    for k, word in enumerate(words.stems):
        if word in _NONE and words.starts[k] not in taken:
            head = next(
                (heads[j] for j in range(k + 1, k + 4) if j in heads and not any(words.gaps[k + 1 : j + 1])), None
            )
            if head:
                span = words.starts[head.first], words.ends[head.last - 1]
                yield Mention("count", words.starts[k], span[1], Value("0", Decimal(0), Decimal(0)), "none of it", span)


#: Concepts that are labels in themselves, and the claim they make.
_KINDS: Final[dict[str, Claim]] = {"agreement": "agreement"}


def _labels(found: Sequence[Mention], words: Words, text: str, pack: Pack) -> list[Mention]:
    """The names and offices; beside them the kinds of agreement that are said without a name, and statements."""
    taken = [(m.start, m.end) for m in found if m.claim in ("title", "agreement")]
    starts = [start for start, _ in taken]
    more = []
    for hit in words.hits:
        if hit.slot in _KINDS:
            start, end = words.starts[hit.first], words.ends[hit.last - 1]
            at = bisect_right(starts, start) - 1
            if at < 0 or taken[at][1] <= start:
                more.append(Mention(_KINDS[hit.slot], start, end, Value(hit.concept)))
    if pack.statements:
        low = text.lower() if len(text.lower()) == len(text) else text
        raw = tuple(low[a:b] for a, b in zip(words.starts, words.ends, strict=True))
        more += statements(words, raw, pack.statements)
    return sorted((*found, *more), key=lambda m: (m.start, m.end))


def _words(text: str, pack: Pack) -> Words:
    """The words of the text with their concepts; `gaps[k]` is how strong the break before word k is."""
    table = concepts(pack)
    low = text.lower() if len(text.lower()) == len(text) else text
    found = list(WORD.finditer(low))
    said = [m.group() for m in found]
    hits = table.find(said)
    gaps, at = [], 0
    for word in found:
        between = low[at : word.start()]
        strength = (
            max((_BREAK.get(c, 0.0) for c in between), default=0.0) if len(between) > 1 or between != " " else 0.0
        )
        gaps.append(strength or (0.5 if word.group() in _JOINERS else 0.0))
        at = word.end()
    return Words(
        tuple(m.start() for m in found),
        tuple(m.end() for m in found),
        tuple(table.form(w) for w in said),
        tuple(hits),
        tuple(h.first for h in hits),
        (*gaps, 2.0),
    )


def _segment(
    part: Segment, text: str, found: Sequence[Mention], labels: Sequence[Mention], words: Words, pack: Pack
) -> Iterator[Row]:
    near: tuple[str, ...] = ()
    heading = _heading(part, pack)
    for start, end in sentences(text, part.start, part.end, pack):
        values, said = inside(found, start, end), inside(labels, start, end)
        named = [m for m in said if m.claim not in ("quote", "title", "agreement", "statement")]
        whole = words.span(start, end)
        for kind in (("date",), None):
            group = [m for m in values if (m.claim == "date") == (kind is not None)]
            spans = [words.span(m.start, m.end) for m in group]
            for mention, span, window in zip(group, spans, windows(words, spans, *whole), strict=True):
                frame = _frame(mention, span, window, whole, values, named, words, heading, near, pack, text)
                yield Row(mention, frame, part, (start, end))
        spoken = (
            list(quotes.sentences(text, start, end))
            if part.section == "quotation" and not any(m.claim == "quote" for m in said)
            else []
        )
        if not values and not said and not spoken:
            said = list(_unvalued(text, start, end))
        for label in (*said, *spoken):
            yield Row(label, _label_frame(label, words, whole, text, said, pack), part, (start, end))
        near = (
            tuple(
                dict.fromkeys(m.value.text for m in said if m.claim not in ("quote", "title", "agreement", "statement"))
            )[:_KEEP]
            or near
        )


def _unvalued(text: str, start: int, end: int) -> Iterator[Mention]:
    """A sentence that states no value, as its words: another source may deny it in the same ones."""
    said = text[start:end].rstrip(" .\n")
    if len(said.split()) >= WORDED:
        yield Mention("statement", start, start + len(said), Value(quotes.normal(said)))


def _heading(part: Segment, pack: Pack) -> tuple[str, ...]:
    if not part.heading:
        return ()
    said = [m.group() for m in WORD.finditer(part.heading.lower())]
    return tuple(dict.fromkeys(h.concept for h in concepts(pack).find(said)))


def _frame(
    mention: Mention, span: tuple[int, int], window: tuple[int, int], whole: tuple[int, int], values: Sequence[Mention],
    labels: Sequence[Mention], words: Words, heading: tuple[str, ...], near: tuple[str, ...], pack: Pack, text: str,
) -> Frame:  # fmt: skip
    counted = words.span(*mention.counted) if mention.counted else None
    own = nearest(words, words.said(*window), span)
    everything = nearest(words, words.said(*whole), span)
    thing = _thing(counted or _ranked(mention, span, words, pack), words, pack)
    if mention.claim == "date" and span[0] - whole[0] <= LEADING:
        own = sorted(
            own, key=lambda x: x[1].first
        )  # a date that opens a sentence is that of its main verb, far as it may be
    act = (TELLING,) if mention.claim == "date" and _telling(mention, text) else _acts(own, mention)
    lo, hi = (
        words.starts[window[0]] if window[0] < window[1] else mention.start,
        words.ends[window[1] - 1] if window[0] < window[1] else mention.end,
    )
    inner = [m.value.text for m in labels if lo <= m.start < hi]
    outer = [m.value.text for m in labels if not lo <= m.start < hi] or [n for n in near if n not in inner]
    taken = {i for h in words.said(*window) for i in range(h.first, h.last)}
    return Frame(
        thing=thing,
        act=act,
        of=tuple(c for c in by_slot(own, THING) if c not in thing),
        far=tuple(
            dict.fromkeys(
                c
                for c in (*by_slot(everything, ACT, 99), *(h for h in heading if h.partition(".")[0] in ACT))
                if c not in act
            )
        ),
        mark=by_slot(own, MARK),
        farmark=tuple(
            dict.fromkeys((*by_slot(everything, MARK, 99), *(h for h in heading if h.partition(".")[0] in MARK)))
        ),
        name=tuple(dict.fromkeys(inner)),
        near=tuple(dict.fromkeys(outer)),
        when=tuple(
            dict.fromkeys(m.value.text for m in values if m.claim == "date" and m is not mention and lo <= m.start < hi)
        ),
        around=tuple(
            dict.fromkeys(
                m.value.text for m in values if m.claim == "date" and m is not mention and not lo <= m.start < hi
            )
        ),
        word=_stems(words, window, span, taken),
        read=mention.how,
    )


#: What a date is the date of when it only says when something was told: a dateline, a count "as of" a day.
TELLING: Final = "act.say"
_PLACE: Final = re.compile(r"(?:^|\n)[\s\[(\"]*[^\W\d_a-z][^.!?\n]{0,45}$")
_DASH: Final = re.compile(r"[,)\]]?\s*(?:\([^)\n]{2,40}\)|\d{4})?[,)\]]?\s*(?:--|[-–—:])\s")
_AS_OF: Final = re.compile(
    r"(?:\bas (?:of|at)|tính đến|tính tới|^đến|[.;\n] ?đến)(?: ngày| hết ngày)? ?$", re.IGNORECASE
)


def _telling(mention: Mention, text: str) -> bool:
    """Whether a date only says when something was told: `LONDON, April 2 (Agency) -`, `as of 2 April`."""
    before = text[max(0, mention.start - 60) : mention.start]
    if _AS_OF.search(before):
        return True
    return _DASH.match(text, mention.end) is not None and _PLACE.search(before) is not None


def _ranked(mention: Mention, span: tuple[int, int], words: Words, pack: Pack) -> tuple[int, int] | None:
    """The words that say what a rank is a rank of: after it in most languages (`22nd minute`), else before (`phút thứ 22`)."""
    if mention.claim != "ordinal" or mention.counted:
        return None
    if pack.code == "vi":
        return (span[0] - 1, span[0]) if span[0] and not words.gaps[span[0]] else None
    last = next((k for k in range(span[1], min(span[1] + 3, len(words.starts))) if words.gaps[k]), span[1] + 2)
    return (span[1], min(last, len(words.starts))) if last > span[1] else None


def _acts(own: Sequence[tuple[float, Hit]], mention: Mention) -> tuple[str, ...]:
    """What is done or measured in the clause; the day on which something was said is the day of saying alone."""
    acts = by_slot(own, ACT, WHOLE if mention.claim == "date" else REACH)
    if mention.claim == "date" and acts and acts[0] in SPEECH:
        return acts[:1]
    return tuple(c for c in acts if c not in SPEECH)


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
    if not hits:
        return (f"{pack.code}:{words.stems[counted[1] - 1 if head_last else counted[0]]}",)
    return tuple(reversed(hits)) if head_last else tuple(hits)


def _stems(words: Words, window: tuple[int, int], span: tuple[int, int], taken: set[int]) -> tuple[str, ...]:
    """Up to eight stems of other longer words of the clause, nearest first."""
    near = sorted(range(*window), key=lambda k: min(abs(k - span[0]), abs(k - span[1])))
    out = [words.stems[k] for k in near if k not in taken and not span[0] <= k < span[1] and len(words.stems[k]) > 3]
    return tuple(dict.fromkeys(out))[:_KEEP]


def _label_frame(
    label: Mention, words: Words, whole: tuple[int, int], text: str, said: Sequence[Mention], pack: Pack
) -> Frame:
    """The acts around a label; beside a name the offices around it, in an office who holds it."""
    span = words.span(label.start, label.end)
    own = nearest(words, words.said(*whole), span)
    acts = by_slot(own, ACT, NEAR)[:4]
    if label.claim == "statement":
        return _statement_frame(label, words, span, whole, said, own)
    if label.claim != "title":
        kind = (f"place.{label.how}",) if label.how else ()
        return Frame(thing=kind, act=acts, mark=by_slot(own, frozenset({"office", "rank"}), 4)[:2])
    holder = bearer(label, text, said, pack.names) if pack.names else ""
    return Frame(act=acts, name=(holder,) if holder else ())


def _statement_frame(
    label: Mention, words: Words, span: tuple[int, int], whole: tuple[int, int], said: Sequence[Mention],
    own: Sequence[tuple[float, Hit]],
) -> Frame:  # fmt: skip
    """What a statement is about: the act, the things, names and words around its verb, nearest first."""
    around = sorted(said, key=lambda m: max(label.start - m.end, m.start - label.end))
    names = [m.value.text for m in around if m.claim in ("person", "organisation", "place")]
    act = label.value.text.partition(" ")[0]
    return Frame(
        act=(act,) if act.startswith(("act.", "status.")) else by_slot(own, ACT, NEAR)[:4],
        of=by_slot(own, THING, 8)[:4],
        name=tuple(dict.fromkeys(names))[:4],
        word=_stems(words, whole, span, set(range(*span))),
    )


def _tuples(document: Document, pack: Pack, made: Sequence[Row]) -> list[tuple[object, ...]]:
    text = document.text
    lines = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    seen: Counter[tuple[str, ...]] = Counter()
    out: list[tuple[object, ...]] = []
    for row in sorted(made, key=lambda r: (r.mention.start, r.mention.end, r.mention.claim)):
        m = row.mention
        line = bisect_right(lines, m.start)
        sentence = " ".join(text[row.sentence[0] : row.sentence[1]].split())
        said = text[m.start : m.end]
        key = (document.event or "", document.source, m.claim, m.value.text, said, sentence)
        seen[key] += 1
        fact = hashlib.blake2b(
            "\x1f".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass"), digest_size=8
        ).hexdigest()
        out.append((
            fact, document.event or "", document.source, pack.code, row.segment.section, m.claim, row.frame.line(), m.value.text,
            _end(m.value.low), _end(m.value.high), m.value.unit, m.value.bound, m.speaker or row.segment.speaker, said, sentence,
            line, m.start - lines[line - 1] + 1, m.start, m.end,
        ))  # fmt: skip
    return out


def _end(value: Decimal | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else format(value, "f")


def table(made: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    """Fact rows as a DataFrame with the columns `FACT_COLUMNS`."""
    import pandas as pd

    return pd.DataFrame.from_records(list(made), columns=list(FACT_COLUMNS))


def claim_family(claim: Claim | str) -> str:
    """Claims that are compared with each other share a family."""
    if claim in ("count", "number", "ordinal"):
        return "number"
    return "name" if claim in ("person", "place", "organisation", "agreement") else claim
