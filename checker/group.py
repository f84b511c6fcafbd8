"""Which documents report one event: their folders say it, or the rare names, concepts and days they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import log, sqrt
from typing import Final, Protocol

from checker.claims import name as names
from checker.claims.reading import compose, reading
from checker.lang.concept_table import WORD, concepts
from checker.lang.pack import load
from checker.language import detect
from checker.model import Document

#: Days between two reports of one event; measured with the other figures by `python -m tests.grouping`.
WINDOW: Final = 4
#: A name in more documents of the window than this share is the name of the times, not of an event.
COMMON: Final = 0.2
#: Shared rare names that make two documents candidates.
NAMES: Final = 2
#: Likeness (cosine of TF-IDF over names, concepts and numbers) from which candidates report one event.
ALIKE: Final = 0.2
#: A text is known by its beginning: what an article is about stands in its first paragraphs.
LOOK: Final = 4_000


@dataclass(frozen=True, slots=True)
class Print:
    """What a document is recognised by: the day it was published, and its terms with their counts."""

    day: int | None
    terms: Counter[str]


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
    """The event of each document, and why it is of that event."""
    prints = [d.shape or Print(None, Counter()) for d in documents]
    home = _components(len(documents), _links(prints))
    members: dict[int, list[int]] = defaultdict(list)
    for k, root in enumerate(home):
        members[root].append(k)
    titles = {root: _title([prints[k] for k in group], root) for root, group in members.items()}
    return [titles[root] for root in home]


def recognised(document: Document) -> Print:
    """What a document is recognised by."""
    text, _ = compose(document.text[document.body : document.body + LOOK])
    pack = load(document.lang or detect(text))
    folded = reading(text, pack)
    terms: Counter[str] = Counter()
    for m in names.find(folded):
        if m.claim != "title":
            terms.update(
                f"name {w}"
                for w in {m.value.text, *(m.value.text.split() if m.claim == "person" else ())}
                if len(w) > 2
            )
    words = [m.group() for m in WORD.finditer(folded.lower)]
    terms.update(h.concept for h in concepts(pack).find(words))
    terms.update(f"number {w}" for w in words if w.isdecimal() and len(w) > 1)
    return Print(_day(document.published), terms)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published or "").toordinal()
    except ValueError:
        return None


def _links(prints: Sequence[Print]) -> Iterator[tuple[int, int]]:
    """Pairs of documents that report one event."""
    total = len(prints)
    seen = Counter(t for p in prints for t in p.terms)
    weigh = {t: log((1 + total) / n) if n > 1 else 0.0 for t, n in seen.items()}
    sizes = [sqrt(sum((weigh[t] * (1 + log(n))) ** 2 for t, n in p.terms.items())) or 1.0 for p in prints]
    for a, b in _candidates(prints, seen, total):
        if _alike(prints[a], prints[b], weigh) / (sizes[a] * sizes[b]) >= ALIKE:
            yield a, b


def _candidates(prints: Sequence[Print], seen: Counter[str], total: int) -> Iterator[tuple[int, int]]:
    """Pairs within the window that share enough rare names."""
    most = max(2, int(COMMON * total)) if total > 8 else total
    index: dict[tuple[str, int], list[int]] = defaultdict(list)
    for k, p in enumerate(prints):
        rare = [t for t in p.terms if t.startswith("name ") and 1 < seen[t] <= most]
        shared: Counter[int] = Counter()
        for term in rare:
            for day in _days(p.day):
                shared.update(index[term, day])
        for other, n in sorted(shared.items()):
            if n >= NAMES and _close(prints[other].day, p.day):
                yield other, k
        for term in rare:
            index[term, -1 if p.day is None else p.day // WINDOW].append(k)


def _days(day: int | None) -> Iterable[int]:
    """The buckets of the index that may hold documents of the same days; undated ones have a bucket of their own."""
    return (-1,) if day is None else (-1, day // WINDOW - 1, day // WINDOW, day // WINDOW + 1)


def _close(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= WINDOW


def _alike(a: Print, b: Print, weigh: dict[str, float]) -> float:
    short, long = (a, b) if len(a.terms) < len(b.terms) else (b, a)
    return sum(
        weigh[t] ** 2 * (1 + log(n)) * (1 + log(long.terms[t])) for t, n in short.terms.items() if t in long.terms
    )


def _components(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
    parent = list(range(count))

    def find(x: int) -> int:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in links:
        x, y = sorted((find(a), find(b)))
        parent[y] = x
    return [find(k) for k in range(count)]


def _title(prints: Sequence[Print], root: int) -> tuple[str, str]:
    """A name for a found event, and why its documents stand together."""
    held = Counter(t[5:] for p in prints for t in p.terms if t.startswith("name ") and " " not in t[5:].strip())
    shared = [t for t, n in sorted(held.items(), key=lambda x: (-x[1], x[0])) if n > 1][:3]
    day = min((p.day for p in prints if p.day), default=None)
    if len(prints) == 1:
        return f"{root:06d} alone", "no other document reports it"
    when = "" if day is None else date.fromordinal(day).isoformat()
    return (
        " ".join(x for x in (f"{root:06d}", when, *shared) if x),
        f"{len(prints)} documents share {', '.join(shared) or 'their terms'}",
    )
