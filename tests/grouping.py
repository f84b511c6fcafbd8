"""How well events are found without folders: `python -m tests.grouping [BUNDLES …] [--generated N] [--verbose]`.

The documents of all labelled bundles are thrown together. A pair of documents is right when both are of one bundle:
precision is the share of found pairs that are right, recall the share of right pairs that are found.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from time import perf_counter

from checker import group
from checker.config import Config
from checker.model import Document
from checker.read import read
from tests import generated

BUNDLES = Path(__file__).parent / "bundles"


def thrown_together(folders: Iterable[Path]) -> list[Document]:
    """The documents of all bundles below the folders; the event of each is its bundle."""
    out = []
    for folder in folders:
        for bundle in sorted(p.parent for p in folder.glob("*/documents")):
            documents, _ = read([bundle / "documents"], Config())
            out += [replace(d, source=f"{bundle.name}/{d.source}", event=bundle.name) for d in documents]
    return out


def made(events: int) -> list[Document]:
    """Generated documents of so many events, two in five of them without a date of publication."""
    out = []
    for k, (path, said) in enumerate(generated.documents(events, 5)):
        head, _, body = said.partition("\n---\n")
        published = None if k % 5 in (1, 3) else head.partition("published: ")[2]
        out.append(Document(path, body, published=published, event=path.partition("/")[0]))
    return out


def measure(documents: Sequence[Document]) -> tuple[float, float, list[str]]:
    """Precision, recall, and a line for each wrong or missed pair."""
    found = {d.source: d.event for d in group.events([replace(d, event="") for d in documents])}
    right = wrong = missed = 0
    lines = []
    for a, b in combinations(documents, 2):
        same, said = a.event == b.event, found[a.source] == found[b.source]
        right, wrong, missed = right + (same and said), wrong + (said and not same), missed + (same and not said)
        if same != said:
            lines.append(f"{'missed' if same else 'WRONG '} {a.source} {b.source}")
    return right / max(1, right + wrong), right / max(1, right + missed), lines


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("bundles", nargs="*", type=Path, default=[BUNDLES])
    parser.add_argument("--generated", type=int, default=0, metavar="EVENTS")
    parser.add_argument("--verbose", action="store_true")
    said = parser.parse_args()
    documents = [*thrown_together(said.bundles), *made(said.generated)]
    begun = perf_counter()
    precision, recall, lines = measure(documents)
    if said.verbose:
        print("\n".join(lines))  # noqa: T201
    spent = perf_counter() - begun
    print(f"{len(documents)} documents: precision {precision:.3f}, recall {recall:.3f}, {spent:.1f} s")  # noqa: T201


if __name__ == "__main__":
    main()
