"""Sources that copy each other: near-identical texts, found by the runs of words they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final
from zlib import crc32

from checker.claims.fold import folded
from checker.model import Document
from checker.segment import segments

#: Words in a run; runs this long are shared by chance almost never.
RUN: Final = 5
#: The part of the shorter text's runs that the other must hold for the one to be a copy: two texts of one event that
#: were written apart, one quoting the other's release at length, share .40 at most (tests/test_copies.py).
COPY: Final = 0.7
#: A text that holds a shorter one within a much longer one quotes it; its length must be near that of the other.
LENGTH: Final = 0.5
#: One run in so many is looked at in events of many sources; in few sources, every one.
SAMPLE: Final = 8
_MANY: Final = 50
_WORD: Final = re.compile(r"\w+")


def copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """Each copy → the source it is a copy of: the first published, else the longest, else the first by name."""
    runs = {d.source: _runs(d, SAMPLE if len(documents) > _MANY else 1) for d in documents}
    holders: dict[int, list[str]] = defaultdict(list)
    for source in sorted(runs):
        for run in runs[source]:
            holders[run].append(source)
    order = {d.source: (d.published or "9", -len(runs[d.source]), d.source) for d in documents}
    found: dict[str, str] = {}
    for (a, b), shared in sorted(_shared(holders).items(), key=lambda x: (order[x[0][0]], order[x[0][1]])):
        short, long = sorted((len(runs[a]), len(runs[b])))
        if shared >= COPY * short and short >= LENGTH * long:
            first, second = sorted((a, b), key=lambda s: order[s])
            found.setdefault(second, found.get(first, first))
    return found


def _shared(holders: Mapping[int, Sequence[str]]) -> Counter[tuple[str, str]]:
    """How many runs each two sources share; what every second source says is a set phrase and counts for none."""
    shared: Counter[tuple[str, str]] = Counter()
    for sources in holders.values():
        if 1 < len(sources) <= _MANY:
            shared.update((a, b) for i, a in enumerate(sources) for b in sources[i + 1 :])
    return shared


def _runs(document: Document, one_in: int) -> frozenset[int]:
    """The runs of words of an article, as numbers, without the page around it."""
    text = document.text
    said = " ".join(text[s.start : s.end] for s in segments(document) if s.section != "boilerplate")
    words = _WORD.findall(folded(said))
    runs = [" ".join(words[i : i + RUN]).encode("utf-8", "surrogatepass") for i in range(len(words) - RUN + 1)]
    return frozenset([run for run in map(crc32, runs) if run % one_in == 0])
