"""Labelled bundles: what the sources of an event agree and differ on, pair by pair, as two annotators saw it."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

BUNDLES: Final = Path(__file__).parent / "bundles"
COLUMNS: Final = (
    "left_source", "right_source", "fact", "kind", "left_value", "right_value", "verdict", "left_span", "right_span",
)  # fmt: skip
SAME: Final = frozenset({"agree", "variant"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `[start, end)` of a source."""

    source: str
    start: int
    end: int

    def meets(self, other: Span) -> bool:
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Label:
    """Two values of one bundle and what is to be said of them; a side lists every place where its words stand."""

    fact: str
    verdict: str
    left: tuple[Span, ...]
    right: tuple[Span, ...]

    def covers(self, one: Span, other: Span) -> bool:
        """Whether the two places stand on the two sides, either way round."""
        return (_on(one, self.left) and _on(other, self.right)) or (_on(one, self.right) and _on(other, self.left))


@dataclass(frozen=True, slots=True)
class Bundle:
    """One event: its sources by file name, the labels of comparable pairs, and the traps (internal conflicts too)."""

    folder: Path
    texts: dict[str, str]
    gold: tuple[Label, ...]
    traps: tuple[Label, ...]

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def documents(self) -> Path:
        return self.folder / "documents"

    def lang(self, source: str) -> str:
        """The language that the front matter names."""
        found = re.search(r"^lang: (\w+)$", self.texts[source], re.MULTILINE)
        return found[1] if found else "en"


def _on(span: Span, side: tuple[Span, ...]) -> bool:
    return any(span.meets(s) for s in side)


def load(folder: Path) -> Bundle:
    """The bundle of a folder; ValueError where a label quotes what its source does not say."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / "documents").glob("*.txt"))}
    return Bundle(folder, texts, _labels(folder / "gold.csv", texts), _labels(folder / "traps.csv", texts))


def folders(root: Path = BUNDLES) -> list[Path]:
    """The folders of all bundles below `root`."""
    return sorted(path.parent for path in root.glob("*/gold.csv"))


def held_out(root: Path = BUNDLES) -> frozenset[str]:
    """The bundles that nobody who works on the rules reads."""
    path = root / "HELD_OUT.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


def closed(gold: tuple[Label, ...]) -> list[Label]:
    """Every conflict between whole values: if A differs from B and B equals C, A differs from C."""
    value: dict[tuple[Span, ...], set[Span]] = defaultdict(set)
    for label in gold:
        value[label.left].update(label.left)
        value[label.right].update(label.right)
    for label in gold:
        if label.verdict in SAME and value[label.left] is not value[label.right]:
            _unite(value, label)
    return [
        Label(g.fact, g.verdict, tuple(value[g.left]), tuple(value[g.right])) for g in gold if g.verdict == "conflict"
    ]


def _unite(value: dict[tuple[Span, ...], set[Span]], label: Label) -> None:
    kept, gone = value[label.left], value[label.right]
    kept |= gone
    for key, held in value.items():
        if held is gone:
            value[key] = kept


def _labels(path: Path, texts: dict[str, str]) -> tuple[Label, ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Label(
                row["fact"],
                row["verdict"].replace("_", "-"),
                _places(f"{row['left_source']}.txt", row["left_span"], texts),
                _places(f"{row['right_source']}.txt", row["right_span"], texts),
            )
            for row in csv.DictReader(lines)
        )


def _places(source: str, words: str, texts: dict[str, str]) -> tuple[Span, ...]:
    found = tuple(Span(source, m.start(), m.end()) for m in re.finditer(re.escape(words), texts[source]))
    if not found or not words:
        raise ValueError(f"{source} does not say {words!r}")
    return found
