"""Which documents report one event, where no folder says it: those that share rare names, days and numbers.

A document is known by the terms of its beginning: names, days, numbers, and concepts, which both languages share.
Two that share a rare term are compared by the cosine of their terms, a rare one weighing more than a common one, and
less when they were published far apart. Groups are then joined, the most alike first, as long as their documents are
alike on the average: one odd link joins nothing.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import log, sqrt
from typing import Final, Protocol

from checker.claims import name as names
from checker.claims.date import find as dates
from checker.claims.reading import Reading, compose, reading
from checker.lang.concept_table import WORD, concepts
from checker.lang.pack import load
from checker.language import detect
from checker.model import Document

#: All figures here were chosen on bundles of labelled documents thrown together: `python -m tests.grouping`. Precision
#: and recall are .98 and .92 on ours, .98 and .90 with 155 documents of real events among them; with .11 recall is .93
#: on ours, but precision .96. Days weighed half as much again joined events of one day.
ALIKE: Final = 0.12
#: What a shared term weighs: days and names tell events apart, numbers less, concepts only help.
WEIGHTS: Final = {"day": 1.0, "name": 1.0, "number": 0.7, "concept": 0.6}
#: A term that no other document has still makes a document longer, but not as much as its rarity would.
ALONE: Final = 0.3
#: Days between two reports of one event; of reports further apart than `FAR` only a part of the likeness counts.
NEAR: Final = 4
FAR: Final = 31
#: The share of the likeness that counts, by how far apart two documents were published.
SHARES: Final = {"near": 1.0, "between": 0.65, "far": 0.3, "unknown": 0.9}
#: A term in more documents than this share (and this many) is of the times, not of an event: nothing is found by it.
COMMON: Final = 0.05
FEWEST: Final = 12
#: Nor by one in more than this many: who is compared with whom must not grow with the square of the documents.
MOST: Final = 60
#: A text is known by its beginning: what an article is about stands in its first paragraphs.
LOOK: Final = 4_000


@dataclass(frozen=True, slots=True)
class Print:
    """What a document is recognised by: the days it may have been published on, and its terms with their counts."""

    days: tuple[int, int] | None
    terms: tuple[tuple[str, int], ...]


class Shaped(Protocol):
    """Something known by its source and its print."""

    @property
    def source(self) -> str:
        """Its name."""

    @property
    def shape(self) -> Print | None:
        """Its print, where one was taken."""


@dataclass(frozen=True, slots=True)
class _One:
    source: str
    shape: Print | None


def events(documents: Sequence[Document]) -> list[Document]:
    """The documents with their `event` set as it was found from the texts."""
    shapes = [_One(d.source, recognised(d)) for d in documents]
    return [
        replace(d, event=name, said=(*d.said, ("event", why)))
        for d, (name, why) in zip(documents, found(shapes), strict=True)
    ]


def found(documents: Sequence[Shaped]) -> list[tuple[str, str]]:
    """The event of each document, and why it is of that event; the order of the documents changes nothing."""
    order = sorted(range(len(documents)), key=lambda k: documents[k].source)
    prints = [documents[k].shape or Print(None, ()) for k in order]
    weights = _weights(prints)
    out = [("", "")] * len(documents)
    for group in _joined(prints, _likeness(prints, weights)):
        said = _title([documents[order[k]].source for k in group], [prints[k] for k in group], weights)
        for k in group:
            out[order[k]] = said
    return out


def recognised(document: Document) -> Print:
    """What a document is recognised by."""
    text, _ = compose(document.text[document.body : document.body + LOOK])
    days = _days(document.published)
    published = None if days is None else date.fromordinal(days[0])
    read = reading(text, load(document.lang or detect(text)), published)
    return Print(days, tuple(sorted(Counter(_terms(read)).items())))


def _terms(read: Reading) -> Iterator[str]:
    for m in names.find(read):
        if m.claim != "title":
            parts = m.value.text.split() if m.claim == "person" else ()
            yield from (f"name {w}" for w in {m.value.text, *parts} if len(w) > 2)
    words = [m.group() for m in WORD.finditer(read.lower)]
    yield from (f"concept {h.concept}" for h in concepts(read.pack).find(words))
    yield from (
        f"number {w}" for w in words if w.isdigit() and len(w) > 1 and not (len(w) == 4 and w[:2] in ("19", "20"))
    )
    for m in dates(read):
        day = m.value.text[5:10]
        if len(day) == 5 and day.replace("-", "0", 1).isdigit():
            yield f"day {day}"


def _days(published: str | None) -> tuple[int, int] | None:
    """The first and the last day of an EDTF day, month or year."""
    try:
        year, month, day = (*map(int, (published or "").split("T")[0].split("-")), 0, 0)[:3]
        first = date(year, month or 1, day or 1)
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def _weights(prints: Sequence[Print]) -> dict[str, float]:
    """The weight of each term: of its kind, and the more the rarer it is."""
    total = len(prints) + 1
    seen = Counter(t for p in prints for t, _ in p.terms)
    return {
        t: (log(total / n) if n > 1 else ALONE * log(total)) * WEIGHTS[t.partition(" ")[0]] for t, n in seen.items()
    }


def _likeness(prints: Sequence[Print], weights: Mapping[str, float]) -> dict[tuple[int, int], float]:
    """How alike two documents are, from 0 to 1, for every two that share a rare term."""
    vectors = [{t: weights[t] * (1 + log(n)) for t, n in p.terms} for p in prints]
    sizes = [sqrt(sum(x * x for x in v.values())) or 1.0 for v in vectors]
    out = {}
    for a, b in sorted(_candidates(prints)):
        shared = sum(x * vectors[b][t] for t, x in vectors[a].items() if t in vectors[b])
        out[a, b] = shared / (sizes[a] * sizes[b])
    return out


def _candidates(prints: Sequence[Print]) -> set[tuple[int, int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for k, p in enumerate(prints):
        for term, _ in p.terms:
            if not term.startswith("concept "):
                index[term].append(k)
    most = min(MOST, max(FEWEST, int(COMMON * len(prints))))
    return {pair for held in index.values() if 1 < len(held) <= most for pair in combinations(held, 2)}


def _share(a: tuple[int, int] | None, b: tuple[int, int] | None) -> float:
    """How much of the likeness of two counts that were published on these days."""
    if a is None or b is None:
        return SHARES["unknown"]
    gap = max(a[0] - b[1], b[0] - a[1])
    return SHARES["near" if gap <= NEAR else "between" if gap <= FAR else "far"]


def _joined(prints: Sequence[Print], likeness: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups of documents: the two most alike on the average are joined, again and again, while alike enough.

    A document without a date has that of its group.
    """
    members = {k: [k] for k in range(len(prints))}
    days = {k: p.days for k, p in enumerate(prints)}
    links: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), x in likeness.items():
        links[a][b] = links[b][a] = x

    def average(a: int, b: int) -> float:
        return links[a][b] / (len(members[a]) * len(members[b])) * _share(days[a], days[b])

    heap = [(-x, a, b, 2) for a, b in likeness if (x := average(a, b)) >= ALIKE]
    heapify(heap)
    while heap:
        _, a, b, size = heappop(heap)
        if a not in members or b not in members or len(members[a]) + len(members[b]) != size:
            continue  # one of the two has been joined with others since
        members[a] += members.pop(b)
        days[a] = _both(days[a], days[b])
        _move(links, a, b)
        for other in links[a]:
            if (x := average(a, other)) >= ALIKE:
                heappush(heap, (-x, min(a, other), max(a, other), len(members[a]) + len(members[other])))
    return [sorted(group) for _, group in sorted(members.items())]


def _both(a: tuple[int, int] | None, b: tuple[int, int] | None) -> tuple[int, int] | None:
    """The days from the first to the last of two spans."""
    return (min(a[0], b[0]), max(a[1], b[1])) if a and b else a or b


def _move(links: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Give what group `b` shares with others to group `a`, and forget `b`."""
    for other, total in links.pop(b, {}).items():
        del links[other][b]
        if other != a:
            links[a][other] = links[other][a] = links[a].get(other, 0.0) + total


def _title(sources: Sequence[str], prints: Sequence[Print], weights: Mapping[str, float]) -> tuple[str, str]:
    """A name for a found event, and why its documents stand together."""
    mark = blake2b(min(sources).encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
    if len(sources) == 1:
        return f"alone {mark}", "found: no other document reports the same"
    held = Counter(t for p in prints for t, _ in p.terms)
    best = sorted((t for t, n in held.items() if n > 1), key=lambda t: (-held[t] * weights[t], t))
    shared = {
        kind: _few([t.partition(" ")[2] for t in best if t.startswith(kind)]) for kind in ("name", "day", "number")
    }
    when = min((date.fromordinal(p.days[0]).isoformat() for p in prints if p.days), default="undated")
    why = "; ".join(f"{kind}s {', '.join(said)}" for kind, said in shared.items() if said)
    return (
        f"{when} {' '.join(shared['name'][:2])} {mark}",
        f"found: {len(sources)} documents share {why or 'their terms'}",
    )


def _few(terms: Sequence[str]) -> list[str]:
    """The first three terms, without those that are a part of another one."""
    words = [f" {t} " for t in terms]
    return [t for t in terms if not any(f" {t} " in w and f" {t} " != w for w in words)][:3]
