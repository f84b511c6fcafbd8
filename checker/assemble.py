"""From judged pairs to what a reader is shown: sides with their context, in a fixed order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

from checker.discrepancies import discrepancies
from checker.ids import digest
from checker.judge import Judgement, quoted
from checker.lang.pack import load
from checker.match import Fact, Matched, Tie
from checker.match.rows import nfc
from checker.match.values import LIKELY
from checker.model import SEVERITIES, VERDICTS, Audit, Document, Pair, Segment, Side, Source
from checker.segment import segments, sentences


def assemble(
    documents: Sequence[Document],
    rows: Sequence[tuple[object, ...]],
    matched: Matched,
    judged: Sequence[tuple[Tie, Judgement]],
    copied: Mapping[str, str] | None = None,
    omitted: Sequence[tuple[Fact, str]] = (),
    unsure: Sequence[tuple[Tie, Judgement]] = (),
) -> Audit:
    """The audit of one event; `copied` maps a source to the one it copies, `omitted` a fact to a source without it.

    `unsure` are ties that may be of one thing, as they would be judged.
    """
    copied = copied or {}
    by_source = {d.source: d for d in documents}
    context = Context(by_source)
    pairs = sorted((_pair(tie, said, context) for tie, said in judged), key=_order)
    counts = Counter(str(row[2]) for row in rows)
    return Audit(
        documents=tuple(source(d, counts[d.source], copied.get(d.source, "")) for d in documents),
        pairs=tuple(pairs),
        discrepancies=tuple(discrepancies(pairs, copied)),
        omissions=tuple(sorted((_omission(f, silent, context) for f, silent in omitted), key=_order)),
        ambiguous=tuple(sorted((_ambiguous(tie, said, context) for tie, said in unsure), key=_likeliest)),
        rows=tuple(rows),
        notes=(*matched.notes, *(f"{copy} is nearly word for word {of}" for copy, of in sorted(copied.items()))),
        texts={d.source: d.text for d in documents},
    )


def source(d: Document, count: int, copy_of: str = "") -> Source:
    """What was understood of a document that gave `count` facts; `copy_of` names the source it copies."""
    return Source(
        d.source,
        d.event or "",
        d.lang or "",
        d.published or "",
        d.title or "",
        d.publisher or "",
        d.side or "",
        d.url or "",
        count,
        copy_of,
        d.said,
    )


def _order(pair: Pair) -> tuple[object, ...]:
    return (
        VERDICTS.index(pair.verdict),
        SEVERITIES.index(pair.severity),
        pair.claim,
        pair.left.source,
        pair.left.start,
        pair.right.source,
        pair.right.start,
    )


def _pair(tie: Tie, said: Judgement, context: Context) -> Pair:
    left, right = context.side(tie.left), context.side(tie.right)
    return Pair(
        id=digest("pair", tie.left.fact, tie.right.fact),
        event=tie.left.event,
        claim=tie.left.claim,
        verdict=said.verdict,
        severity=said.severity,
        rule=said.rule,
        why=said.why,
        score=round(tie.score, 3),
        left=left,
        right=right,
        parts=tuple([(k, _hundredths(v)) for k, v in tie.parts.items() if v]),
    )


def _ambiguous(tie: Tie, said: Judgement, context: Context) -> Pair:
    """A pair that may be of one thing: what it would be then, and how likely that is."""
    rivals = "; another value fits about as well" if tie.score >= LIKELY else ""
    why = f"A chance of {tie.score:.0%} that both are of one thing{rivals}; if they are: {said.why}"
    return _pair(tie, replace(said, verdict="ambiguous", severity="info", why=why), context)


def _likeliest(pair: Pair) -> tuple[object, ...]:
    return (-pair.score, *_order(pair))


@lru_cache(maxsize=4096)  # most evidence is one of few numbers
def _hundredths(number: float) -> str:
    return f"{number:.2f}"


def _omission(fact: Fact, silent: str, context: Context) -> Pair:
    """A fact as a pair whose other side, in the source named, is empty."""
    side = context.side(fact)
    blank = replace(
        side, fact="", source=silent, lang="", section="", subject="", text="", value="", unit="", sentence="", line=0,
        column=0, start=0, end=0, low="", high="", speaker="", before="", after="", sentence_start=0, place="",
    )  # fmt: skip
    first = fact.source < silent
    return Pair(
        id=digest("omission", fact.fact),
        event=fact.event,
        claim=fact.claim,
        verdict="only-left" if first else "only-right",
        severity="info",
        rule="O001",
        why=f"Only {fact.source} says {quoted(fact)}.",
        score=0.0,
        left=side if first else blank,
        right=blank if first else side,
    )


class Context:
    """Finds the sentences before and after a place; what it cut once it keeps."""

    def __init__(self, documents: dict[str, Document]) -> None:
        """Look places up in these documents, by source."""
        self._documents = documents
        self._cut: dict[str, tuple[tuple[int, int], ...]] = {}
        self._sides: dict[str, Side] = {}

    def _sentences(self, source: str) -> tuple[tuple[int, int], ...]:
        if source not in self._cut:
            document = self._documents[source]
            pack = load(document.lang or "en")
            parts: tuple[Segment, ...] = segments(document)
            self._cut[source] = tuple(s for p in parts for s in sentences(document.text, p.start, p.end, pack))
        return self._cut[source]

    def side(self, fact: Fact) -> Side:
        """The place of a fact with the sentences around it; a fact stands in many pairs."""
        if fact.fact not in self._sides:
            self._sides[fact.fact] = self._side(fact)
        return self._sides[fact.fact]

    def _side(self, fact: Fact) -> Side:
        text, cut = self._documents[fact.source].text, self._sentences(fact.source)
        at = bisect_right(cut, fact.start, key=itemgetter(0)) - 1
        before = after = ""
        start, said, sentence = fact.start, fact.text, fact.sentence
        if at >= 0 and fact.start < cut[at][1]:
            start = cut[at][0]
            said, sentence = _as_written(fact, text, cut[at])
            before = " ".join(text[slice(*cut[at - 1])].split()) if at else ""
            after = " ".join(text[slice(*cut[at + 1])].split()) if at + 1 < len(cut) else ""
        return Side(
            fact.fact, fact.source, fact.lang, fact.section, fact.subject, said, fact.value, fact.unit, fact.bound,
            sentence, fact.line, fact.column, fact.start, fact.end, fact.low, fact.high, fact.speaker, before,
            after, start, self._page(fact),
        )  # fmt: skip

    def _page(self, fact: Fact) -> str:
        """What a format says of a place: its page, or the headings above it."""
        places = self._documents[fact.source].places
        at = bisect_right(places, fact.start, key=itemgetter(0)) - 1
        return places[at][1] if at >= 0 else ""


def _as_written(fact: Fact, text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The words of a fact and its sentence as its source writes them, where matching saw another form of both."""
    own, whole = text[fact.start : fact.end], " ".join(text[slice(*span)].split())
    return own if nfc(own) == fact.text else fact.text, whole if nfc(whole) == fact.sentence else fact.sentence
