"""From mentions to fact rows: what each value is the value of, where it stands, and an id of its own."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.claims import name as names
from checker.claims import quote as quotes
from checker.claims.reading import compose, reading
from checker.extraction import mentions
from checker.frames import company, dating
from checker.frames.absent import absent
from checker.frames.addresses import lanes
from checker.frames.bearers import signer
from checker.frames.cell_units import completed
from checker.frames.deeds import deeds
from checker.frames.frame import KEEP, Frame, Words, inside, windows
from checker.frames.framing import heading_concepts, label_frame, played, value_frame
from checker.frames.kin import kin
from checker.frames.payments import payments
from checker.frames.ships import ships
from checker.frames.statements import kinds, statements
from checker.frames.told import told
from checker.frames.under import NOTHING, above, clauses, lend
from checker.frames.worded import lower, unnamed, words_of
from checker.lang.concept_table import said_in
from checker.lang.pack import Pack, load
from checker.language import detect
from checker.model import FACT_COLUMNS, Claim, Document, Mention, Segment, Value
from checker.segment import grid, readable, segments, sentences
from checker.segment.grid import Cell

if TYPE_CHECKING:
    import pandas as pd

LABELS: Final = frozenset({"person", "place", "organisation", "agreement", "title", "quote", "statement"})
_NEWLINE: Final = re.compile("\n")
#: Shorter sentences are exclamations and captions.
WORDED: Final = 4


class Row(NamedTuple):
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
    """The fact rows of a document as tuples in the order of `FACT_COLUMNS`, by place in the text.

    What is read is its NFC form; places and words are those of the text as it is.
    """
    pack = load(document.lang or detect(document.text[document.body :]))
    composed, back = compose(document.text)
    if back is None:
        return _tuples(document, pack, _rows(document, pack))
    return _tuples(document, pack, [_back(row, back) for row in _rows(_composed(document, composed, back), pack)])


def _composed(document: Document, text: str, back: Sequence[int]) -> Document:
    """A document whose text is another form of its own; `back` has the offset in its own for each of that."""

    def to(offset: int) -> int:
        return bisect_left(back, offset)

    parts = tuple(replace(s, start=to(s.start), end=to(s.end)) for s in document.segments)
    return replace(document, text=text, body=to(document.body), segments=parts)


def _back(row: Row, back: Sequence[int]) -> Row:
    """A row of the other form, at its place in the text as it is."""
    first, last = row.sentence
    mention = replace(row.mention, start=back[row.mention.start], end=back[row.mention.end])
    return row._replace(mention=mention, sentence=(back[first], back[last]))


def _rows(document: Document, pack: Pack) -> list[Row]:
    """The fact rows of a document in NFC, segment by segment."""
    parts = segments(document)
    text = _unwrap(document.text, parts)
    found = mentions(text, pack, day(document.published), precise=len(document.published or "") >= 10)
    tables = grid.cells(parts, text)
    if tables:
        over = {p.start: at for p in parts if p.start in tables and (at := above(p, text))}
        found = completed(found, tables, over, text, pack)
    words, named = words_of(text, pack), _names(text, pack)
    words, found = unnamed(words, named, text), [m for m in found if not _part_of_name(m, named, text)]
    found = sorted((*company.with_named(found, named, words, text, pack), *absent(found, words, pack)), key=_begin)
    labels = _labels(named, words, text, pack, found)
    return [
        row
        for part, below in zip_longest(parts, parts[1:])
        for row in _segment(part, text, found, labels, words, pack, tables, below)
    ]


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
    folded = reading(text, pack)
    return sorted((*names.find(folded), *quotes.find(folded)), key=_begin)


def _part_of_name(mention: Mention, named: Sequence[Mention], text: str) -> bool:
    """Whether a number in words is part of a name, which counts nothing: `Group of Seven`, `Channel Four`."""
    word = text[mention.start : mention.end]
    if mention.claim not in _NUMBERS or not word[:1].isupper() or any(c.isdecimal() for c in word):
        return False
    at = bisect_left(named, mention.start, key=_begin) - 1
    return at >= 0 and named[at].claim in _NAMES and mention.end <= named[at].end


_NUMBERS: Final = frozenset({"count", "number", "ordinal"})
_NAMES: Final = frozenset({"person", "organisation", "agreement", "place"})
#: Concepts that are labels in themselves, and the claim they make.
_KINDS: Final[dict[str, Claim]] = {"agreement": "agreement"}


def _labels(
    found: Sequence[Mention], words: Words, text: str, pack: Pack, values: Sequence[Mention] = ()
) -> list[Mention]:
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
    raw = said_in(lower(text), pack).words
    more += (*statements(words, raw, pack), *kinds(words, raw, pack), *ships(text, found, pack), *lanes(text, pack))
    more += (*deeds(words, raw, text, found, pack), *kin(words, text, found, pack), *told(lower(text), pack))
    more += payments(words, raw, values, pack)
    return sorted((*found, *more), key=lambda m: (m.start, m.end))


def _segment(
    part: Segment, text: str, found: Sequence[Mention], labels: Sequence[Mention], words: Words, pack: Pack,
    cells: Mapping[int, tuple[Cell, ...]], below: Segment | None = None,
) -> Iterator[Row]:  # fmt: skip
    near: tuple[str, ...] = ()
    heading = heading_concepts(part, pack)
    here, named_here = inside(found, part.start, part.end), inside(labels, part.start, part.end)
    for start, end in sentences(text, part.start, part.end, pack):
        values, said = inside(here, start, end), inside(named_here, start, end)
        named = [m for m in said if m.claim not in _UNNAMED]
        entry = dating.entry((start, end), values, below, text, pack)
        whole = words.span(*entry)
        for clause, under in clauses(part, (start, end), text, cells) or ((entry, NOTHING),):
            around = words.span(*clause) if part.section == "table" else whole
            lent = lend(under, words, found, labels, text, pack, part.section == "table")
            of = values if clause in {(start, end), entry} else inside(values, *clause)
            told = of if part.section == "table" else values
            dates = [m for m in of if m.claim == "date"]
            for group in filter(None, _told_apart(of, dates, words, pack)):
                spans = [words.span(m.start, m.end) for m in group]
                for mention, span, window in zip(
                    group, spans, windows(words, spans, *words.span(*clause)), strict=True
                ):
                    frame = value_frame(
                        mention, span, window, around, told, named, words, heading, near, pack, text, lent
                    )
                    yield Row(mention, frame, part, (start, end))
        spoken = (
            list(quotes.sentences(text, start, end))
            if part.section == "quotation" and not any(m.claim == "quote" for m in said)
            else []
        )
        if not values and not said and not spoken:
            said = list(_unvalued(text, start, end))
        for label in said + spoken:
            frame = label_frame(label, words, whole, text, said, pack, values)
            if (
                label.claim == "title"
                and not frame.name
                and (name := signer(label, text, labels[bisect_right(labels, label.start, key=_begin) :]))
            ):
                frame = replace(frame, name=(name.value.text,))
            yield Row(label, frame, part, (start, end))
        near = tuple(dict.fromkeys(m.value.text for m in named))[:KEEP] or near


def _told_apart(
    of: Sequence[Mention], dates: Sequence[Mention], words: Words, pack: Pack
) -> tuple[Sequence[Mention], ...]:
    """The values that part the words of a clause among them: dates and minutes of play say when, and part no others."""
    minutes = [m for m in of if m.claim == "ordinal" and played(m, words.span(m.start, m.end), words, pack)]
    if not dates and not minutes:
        return (of,)
    return dates, minutes, [m for m in of if m.claim != "date" and m not in minutes]


def _begin(label: Mention) -> int:
    return label.start


_UNNAMED: Final = frozenset({"quote", "title", "agreement", "statement"})


def _unvalued(text: str, start: int, end: int) -> Iterator[Mention]:
    """A sentence that states no value, as its words: another source may deny it in the same ones."""
    said = text[start:end].rstrip(" .\n")
    if len(said.split()) >= WORDED:
        yield Mention("statement", start, start + len(said), Value(quotes.normal(said)))


def _tuples(document: Document, pack: Pack, made: Sequence[Row]) -> list[tuple[object, ...]]:
    text = document.text
    lines = [0, *(m.end() for m in _NEWLINE.finditer(text))]
    sentences: dict[tuple[int, int], str] = {}
    seen: dict[tuple[str, ...], int] = {}
    out: list[tuple[object, ...]] = []
    for row in sorted(made, key=lambda r: (r.mention.start, r.mention.end, r.mention.claim)):
        m = row.mention
        line = bisect_right(lines, m.start)
        sentence = sentences.get(row.sentence)
        if sentence is None:
            sentence = sentences[row.sentence] = " ".join(text[slice(*row.sentence)].split())
        said = text[m.start : m.end]
        key = (document.event or "", document.source, m.claim, m.value.text, said, sentence)
        time = seen[key] = seen.get(key, 0) + 1
        fact = hashlib.blake2b(
            "\x1f".join((*key, str(time))).encode("utf-8", "surrogatepass"), digest_size=8
        ).hexdigest()
        out.append((
            fact, document.event or "", document.source, pack.code, row.segment.section, m.claim, row.frame.line(),
            m.value.text, _end(m.value.low), _end(m.value.high), m.value.unit, m.value.bound,
            m.speaker or row.segment.speaker, said, sentence, line, m.start - lines[line - 1] + 1, m.start, m.end,
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
