"""Why labelled conflicts are missed: `python -m tests.causes [BUNDLES] [--verbose]`; bundles held out are not read.

unread      a side has no fact row        claims    the two sides were read as differing kinds of claim
unpaired    rows of one claim, no pair    judged    a pair with another verdict, counted by rule
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from checker.config import Config
from checker.model import FACT_COLUMNS, Audit
from checker.pipeline import audit
from tests.labels import BUNDLES, Bundle, Label, Span, folders, held_out, load
from tests.score import spans

_SOURCE, _CLAIM, _SUBJECT, _START, _END = (
    FACT_COLUMNS.index(name) for name in ("source", "claim", "subject", "start", "end")
)
_ORDER: Final = ("found", "judged", "unpaired", "claims", "unread")


def causes(bundle: Bundle, found: Audit) -> list[tuple[str, Label]]:
    """Each labelled conflict with what became of it."""
    return [(_cause(label, found), label) for label in bundle.gold if label.verdict == "conflict"]


def _cause(label: Label, found: Audit) -> str:
    met = [p for p in found.pairs if label.covers(*spans(p))]
    if any(p.verdict == "conflict" for p in met):
        return "found"
    if met:
        return f"judged {met[0].verdict} {met[0].rule}"
    left, right = ({str(row[_CLAIM]) for row in _rows(side, found)} for side in (label.left, label.right))
    if not left or not right:
        return "unread"
    if not left & right:
        return f"claims {'/'.join(sorted(left))} and {'/'.join(sorted(right))}"
    return f"unpaired {min(left & right)}"


def _rows(side: tuple[Span, ...], found: Audit) -> list[tuple[object, ...]]:
    return [row for row in found.rows if any(_span(row).meets(s) for s in side)]


def _span(row: tuple[object, ...]) -> Span:
    return Span(Path(str(row[_SOURCE])).name, int(str(row[_START])), int(str(row[_END])))


def told(bundle: Bundle, label: Label, cause: str, found: Audit) -> str:
    """A miss with its words and the frames of both sides."""
    lines = [f"{cause}: {bundle.name}: {label.fact}"]
    for side in (label.left, label.right):
        words = bundle.texts[side[0].source][side[0].start : side[0].end]
        frames = [f"{row[_CLAIM]} {row[_SUBJECT]}" for row in _rows(side, found)]
        lines.append(f"    {words!r}: {' | '.join(frames) or '-'}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print how many conflicts met with each cause."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bundles", type=Path, nargs="?", default=BUNDLES)
    parser.add_argument("--verbose", action="store_true", help="show each miss with the frames of its sides")
    options = parser.parse_args(arguments)
    count: Counter[str] = Counter()
    for folder in folders(options.bundles):
        if folder.name in held_out(options.bundles):
            continue
        bundle = load(folder)
        found = audit([bundle.documents], Config())
        for cause, label in causes(bundle, found):
            count[cause] += 1
            if options.verbose and cause != "found":
                sys.stdout.write(told(bundle, label, cause, found) + "\n")
    groups = Counter({group: sum(n for c, n in count.items() if c.split()[0] == group) for group in _ORDER})
    lines = [f"{group:<10}{groups[group]}" for group in _ORDER]
    lines += [f"  {n:<4}{cause}" for cause, n in count.most_common() if " " in cause]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
