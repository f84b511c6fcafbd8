"""From judged pairs to what a reader is shown: sides with their context, and one discrepancy for one fact."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter

from checker.ids import digest, identify
from checker.judge import Judgement, quoted
from checker.lang.pack import load
from checker.match import Fact, Matched, Tie
from checker.model import SEVERITIES, VERDICTS, Audit, Discrepancy, Document, Holding, Pair, Segment, Side, Source
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
    why = f"A chance of {tie.score:.0%} that both are of one thing; if they are: {said.why}"
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
        self._cut = cache(self._sentences)
        self._sides: dict[str, Side] = {}

    def _sentences(self, source: str) -> tuple[tuple[int, int], ...]:
        document = self._documents[source]
        pack = load(document.lang or "en")
        parts: tuple[Segment, ...] = segments(document)
        return tuple(s for p in parts for s in sentences(document.text, p.start, p.end, pack))

    def side(self, fact: Fact) -> Side:
        """The place of a fact with the sentences around it; a fact stands in many pairs."""
        if fact.fact not in self._sides:
            self._sides[fact.fact] = self._side(fact)
        return self._sides[fact.fact]

    def _side(self, fact: Fact) -> Side:
        text, cut = self._documents[fact.source].text, self._cut(fact.source)
        at = bisect_right(cut, fact.start, key=itemgetter(0)) - 1
        before = after = ""
        start = fact.start
        if at >= 0 and fact.start < cut[at][1]:
            start = cut[at][0]
            before = " ".join(text[slice(*cut[at - 1])].split()) if at else ""
            after = " ".join(text[slice(*cut[at + 1])].split()) if at + 1 < len(cut) else ""
        return Side(
            fact.fact, fact.source, fact.lang, fact.section, fact.subject, fact.text, fact.value, fact.unit, fact.bound,
            fact.sentence, fact.line, fact.column, fact.start, fact.end, fact.low, fact.high, fact.speaker, before,
            after, start, self._page(fact),
        )  # fmt: skip

    def _page(self, fact: Fact) -> str:
        """What a format says of a place: its page, or the headings above it."""
        places = self._documents[fact.source].places
        at = bisect_right(places, fact.start, key=itemgetter(0)) - 1
        return places[at][1] if at >= 0 else ""


def discrepancies(pairs: Sequence[Pair], copied: Mapping[str, str] | None = None) -> list[Discrepancy]:
    """One discrepancy for one fact: pairs that differ and share a place, or places of one value, are one."""
    told = [p for p in pairs if p.verdict != "agree"]
    conflicts = [p for p in told if p.verdict == "conflict"]
    home = _clusters(pairs)
    groups: dict[object, list[Pair]] = defaultdict(list)
    roots = _join([(home(p.left.fact), home(p.right.fact)) for p in conflicts])
    for p in conflicts:
        groups[roots(home(p.left.fact))].append(p)
    for p in told:
        if p.verdict != "conflict":
            groups[
                (p.verdict, p.rule, *sorted((p.left.source, p.right.source)), *sorted((p.left.value, p.right.value)))
            ].append(p)
    agreed = _agreed(pairs, home)
    made = [_discrepancy(g, agreed, home, copied or {}) for g in groups.values()]
    return _distinct(
        sorted(
            made,
            key=lambda d: (
                VERDICTS.index(d.verdict),
                SEVERITIES.index(d.severity),
                d.claim,
                d.left.source,
                d.left.start,
                d.id,
            ),
        )
    )


def _agreed(pairs: Iterable[Pair], home: _Find) -> dict[object, dict[str, Side]]:
    """The sides that agree with another, by their cluster and fact."""
    found: dict[object, dict[str, Side]] = defaultdict(dict)
    for pair in pairs:
        if pair.verdict == "agree":
            for side in (pair.left, pair.right):
                found[home(side.fact)][side.fact] = side
    return found


def _clusters(pairs: Iterable[Pair]) -> _Find:
    return _join([(p.left.fact, p.right.fact) for p in pairs if p.verdict == "agree" and p.score >= 0.3])


class _Find:
    def __init__(self, parent: dict[object, object]) -> None:
        self._parent = parent

    def __call__(self, x: object) -> object:
        root = x
        while (up := self._parent.get(root, root)) != root:
            root = up
        while (up := self._parent.get(x, root)) != root:  # shorten the way for the next who asks
            self._parent[x], x = root, up
        return root


def _join(edges: Iterable[tuple[object, object]]) -> _Find:
    parent: dict[object, object] = {}
    find = _Find(parent)
    for a, b in edges:
        x, y = sorted((find(a), find(b)), key=str)
        parent.setdefault(x, x)
        parent[y] = x
    return find


def _discrepancy(
    group: Sequence[Pair], agreed: dict[object, dict[str, Side]], home: _Find, copied: Mapping[str, str]
) -> Discrepancy:
    best = min(
        group, key=lambda p: (SEVERITIES.index(p.severity), -p.score, p.left.source, p.left.start, p.right.start)
    )
    sides = {s.fact: s for p in group for s in (p.left, p.right)}
    roots = {home(f) for f in sides}
    if best.verdict == "conflict":
        for root in roots:
            sides.update(agreed.get(root, {}))
    values: dict[tuple[str, str], list[Side]] = defaultdict(list)
    for s in sides.values():
        values[(s.value, s.unit)].append(s)
    held = sorted((_holding(v, u, said, copied) for (v, u), said in values.items()), key=_voices)
    sources = sorted({s.source for s in sides.values()})
    return Discrepancy(
        id=identify(best.verdict, best.claim, sources, {s.value for s in sides.values()}),
        event=best.event,
        claim=best.claim,
        verdict=best.verdict,
        severity=best.severity,
        rule=best.rule,
        why=best.why,
        score=best.score,
        subject=best.left.subject,
        left=best.left,
        right=best.right,
        values=tuple(held),
        pairs=tuple(p.id for p in group),
        internal=best.left.source == best.right.source,
    )


def _holding(value: str, unit: str, said: Sequence[Side], copied: Mapping[str, str]) -> Holding:
    """A value with its voices; a copy of a source that holds it too is none."""
    held = {side.source for side in said}
    echoes = {s for s in held if copied.get(s) in held}
    facts = [side.fact for side in sorted(said, key=lambda side: (side.source, side.start, side.fact))]
    return Holding(value, unit, tuple(sorted(held - echoes)), tuple(facts), tuple(sorted(echoes)))


def _voices(held: Holding) -> tuple[int, str, str]:
    """The order of the values of a fact: the one that most sources hold comes first."""
    return -len(held.sources) - len(held.copies), held.value, held.unit


def _distinct(made: Sequence[Discrepancy]) -> list[Discrepancy]:
    """The same with ids that differ: a repeated id gets a number by what the passages say, so moving one keeps it."""
    twins: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(made)), key=lambda i: (made[i].subject, made[i].left.sentence, made[i].right.sentence)):
        twins[made[i].id].append(i)
    names = {i: name if n == 0 else f"{name}-{n + 1}" for name, same in twins.items() for n, i in enumerate(same)}
    return [replace(d, id=names[i]) for i, d in enumerate(made)]
