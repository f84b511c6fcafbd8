"""Change one value in a copy of a text and audit the two as one event: `python -m tests.mutate [--sample N]`.

found    changes that a conflict points at, by kind of change (goal: 0.95); a negation: a conflict of statements there
stray    conflicts that such an audit reports elsewhere
silent   texts whose unchanged copy gives no conflict (goal: all)

The texts are those of the bundles, changed where a label marks a value, and the sources of this project, changed where
a value is read. What was missed in a held-out text is not shown.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checker import facts
from checker.config import Config
from checker.model import Document, Pair, Side
from checker.pipeline import check
from checker.read.complete import complete
from tests.labels import BUNDLES, Span, folders, held_out
from tests.mutations import Mutation, Place, mutations

SEED: Final = 20251122
SOURCES: Final = Path(__file__).parent.parent / "sources"
_SENTENCE: Final = re.compile(r"[^\n]+?(?:[.!?](?=[\s\"])|$)", re.MULTILINE)
_KINDS: Final = {"count": "number", "ordinal": "number", "age": "number", "score": "other"}


@dataclass(frozen=True, slots=True)
class Text:
    """A source with the places in which it states values."""

    name: str
    text: str
    places: tuple[Place, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """One change of one text, whether a conflict pointed at it, and the conflicts beside it."""

    text: Text
    mutation: Mutation
    found: bool
    stray: int

    def __str__(self) -> str:
        line = self.text.text.rfind("\n", 0, self.mutation.start) + 1
        end = self.text.text.find("\n", self.mutation.end)
        said = self.text.text[max(line, self.mutation.start - 40) : min(end, self.mutation.end + 40)]
        old = self.text.text[self.mutation.start : self.mutation.end]
        return f"{self.mutation.kind:<9} {self.text.name}: {old!r} -> {self.mutation.new!r} in {said!r}"


def texts(root: Path = BUNDLES) -> Iterator[Text]:
    """The sources of all bundles."""
    unread = held_out(root)
    for folder in folders(root):
        kinds = _spans(folder)
        for path in sorted((folder / "documents").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            places = [Place(*_at(text, words), kind) for words, kind in sorted(kinds[path.stem])]
            places += _sentences(text, places)
            yield Text(f"{folder.name}/{path.name}", text, tuple(places), folder.name not in unread)


def sources(root: Path = SOURCES) -> Iterator[Text]:
    """The project's own sources, with the places of the values that are read in them."""
    for path in sorted(root.glob("*/*.txt")):
        text = path.read_text(encoding="utf-8")
        rows = facts.table(facts.rows(_document(path.name, text)))
        rows = rows[rows["section"] != "boilerplate"]
        places = [
            Place(int(start), int(end), _KINDS.get(str(claim), str(claim)))
            for claim, start, end in zip(rows["claim"], rows["start"], rows["end"], strict=True)
        ]
        yield Text(f"{path.parent.name}/{path.name}", text, (*places, *_sentences(text, places)), shown=True)


def _spans(folder: Path) -> dict[str, set[tuple[str, str]]]:
    """The quoted words and their kind, by source."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name in ("gold.csv", "traps.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for end in ("left", "right"):
                    found[row[f"{end}_source"]].add((row[f"{end}_span"], row["kind"]))
    return found


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def _sentences(text: str, places: list[Place]) -> list[Place]:
    """The sentences that state one of the values."""
    found = [(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    return [Place(low, high, "sentence") for low, high in found if any(low <= p.start < high for p in places)]


def _sentence(text: str, at: int) -> Span:
    return next(Span("copy.txt", m.start(), m.end()) for m in _SENTENCE.finditer(text) if m.start() <= at < m.end())


def conflicts(text: str, copy: str) -> list[Pair]:
    """The conflicts between a text and its copy, as two sources of one event, and those inside the copy."""
    documents = [_document("original.txt", text), _document("copy.txt", copy)]
    pairs = check(documents).pairs
    return [p for p in pairs if p.verdict == "conflict" and "copy.txt" in (p.left.source, p.right.source)]


def loud(text: str) -> list[Pair]:
    """The conflicts between a text and an unchanged copy of it; what it says against itself is its own affair."""
    return [p for p in conflicts(text, text) if p.left.source != p.right.source]


def _document(name: str, text: str) -> Document:
    return complete(Document(name, text, event="copy"), Config())


def trial(text: Text, mutation: Mutation) -> Trial:
    """Audit a text against the copy with one change."""
    copy = mutation.apply(text.text)
    end = max(mutation.start + len(mutation.new), mutation.start + 1)
    worded = mutation.kind == "negation"
    changed = _sentence(copy, mutation.start) if worded else Span("copy.txt", mutation.start, end)
    hits = [
        any(_meets(s, changed) for s in (p.left, p.right)) and (not worded or p.claim in ("statement", "quote"))
        for p in conflicts(text.text, copy)
    ]
    return Trial(text, mutation, any(hits), hits.count(False))


def _meets(side: Side, changed: Span) -> bool:
    return Span(side.source, side.start, side.end).meets(changed)


def chosen(found: list[Text], sample: int) -> list[tuple[Text, Mutation]]:
    """Up to `sample` changes of every kind, the same ones each time."""
    by_kind: dict[str, list[tuple[Text, Mutation]]] = defaultdict(list)
    for text in found:
        for mutation in mutations(text.text, text.places):
            by_kind[mutation.kind].append((text, mutation))
    picked = []
    for kind in sorted(by_kind):
        some = random.Random(f"{SEED} {kind}")  # noqa: S311 # a sample that repeats, no secret
        picked += some.sample(by_kind[kind], min(sample, len(by_kind[kind])))
    return picked


def report(trials: list[Trial], silent: int, copies: int) -> list[str]:
    """The figures by kind of change, then over all."""
    met, all_ = Counter(t.mutation.kind for t in trials if t.found), Counter(t.mutation.kind for t in trials)
    stray = Counter(t.mutation.kind for t in trials for _ in range(t.stray))
    lines = [
        f"{kind:<10} found {met[kind]}/{all_[kind]} = {met[kind] / all_[kind]:.2f}  stray {stray[kind]}"
        for kind in all_
    ]
    share = met.total() / max(1, all_.total())
    mean = sum(met[k] / all_[k] for k in all_) / max(1, len(all_))
    return [
        *lines,
        f"all        found {met.total()}/{all_.total()} = {share:.2f}  stray {stray.total()}  mean of kinds {mean:.2f}",
        f"unchanged  silent {silent}/{copies}",
    ]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sample", type=int, default=40, metavar="N", help="changes of each kind (default 40)")
    parser.add_argument("--verbose", action="store_true", help="name every change that was missed")
    options = parser.parse_args(arguments)
    found = [*texts(), *sources()]
    silent = sum(not loud(t.text) for t in found)
    trials = [trial(text, mutation) for text, mutation in chosen(found, options.sample)]
    missed = [str(t) for t in trials if not t.found and t.text.shown] if options.verbose else []
    sys.stdout.write("\n".join([*missed, *report(trials, silent, len(found))]) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
