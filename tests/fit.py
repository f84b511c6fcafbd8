"""Fit the weights of `checker/match/weigh.py` on labelled events: `python -m tests.fit [BUNDLES…] [--aside] [--write]`.

Logistic regression with an L2 penalty on pairs whose values differ; events of published news count double. Every event
is scored by weights that were fitted without it (ten parts, whole events each); the table says how many of the pairs
asserted at a threshold are conflicts, and how many of the labelled conflicts are met. `--write` stores the weights
fitted on all events, with these figures. The events held out, which nobody reads, are fitted on too: with half as many
events again the same weights assert 766 right of 846 in the others instead of 760 of 851. `--aside` leaves them aside,
so that `python -m tests.score --held-out` measures rules and weights that have not seen them.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from checker import facts as reading
from checker.config import Config
from checker.event import told_days
from checker.language import detect
from checker.match import weigh
from checker.match.bars import barred
from checker.match.candidates import Candidate
from checker.match.fact import Fact
from checker.match.rows import facts
from checker.match.values import LIKELY, candidates, choose, lift
from checker.published import infer
from checker.read import read
from tests import labels

HERE = Path(__file__).parent
PENALTY = 2.0
PARTS = 10
#: What an event outside of the repository's own bundles counts for: it was published, not invented. Of values differing
#: in such events 59 of 71 asserted were right with 1 and with 2, 56 of 70 with 4, each unseen by its weights.
PUBLISHED = 2.0
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)


class Event(NamedTuple):
    """One labelled event: its groups of candidates, and which of them are labelled conflicts."""

    bundle: labels.Bundle
    closed: list[labels.Label]
    groups: list[list[Candidate]]
    truth: list[list[bool]]


def row(c: Candidate) -> list[float]:
    """The common features of a candidate, and those of its group."""
    base = list(weigh.features(c.left, c.right, c.said))
    mine = weigh.group(c.left.family)
    return base + [0.5 * v if g == mine else 0.0 for g in weigh.GROUPS for v in base]


def fit(x: np.ndarray, y: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The weights of a penalised logistic regression whose rows count so much each, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (counts * (p - y)) + PENALTY * w
        hessian = (x * (counts * p * (1 - p))[:, None]).T @ x + PENALTY * np.eye(len(w))
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def load(folders: Sequence[Path], *, aside: bool = False) -> list[Event]:
    """The labelled events of folders of bundles; those held out may be left aside."""
    events = []
    for folder in folders:
        for path in labels.folders(folder):
            if not aside or path.name not in labels.held_out(folder):
                bundle = labels.load(path)
                truth = labels.closed(bundle.gold)
                groups = candidates(facts_of(bundle.documents))
                events.append(
                    Event(bundle, truth, groups, [[_true(truth, c.left, c.right) for c in g] for g in groups])
                )
    return events


def facts_of(documents: Path) -> list[Fact]:
    """The facts of the documents of one event that take part in matching."""
    found, _ = read([documents], Config())
    known = [d if d.lang else replace(d, lang=detect(d.text[d.body :])) for d in found]
    given = sorted(known, key=lambda d: d.source)
    dated = infer(given)
    made = [r for d in dated for r in reading.rows(d)]
    return facts(made, told_days(dated, given))


def _true(truth: Sequence[labels.Label], a: Fact, b: Fact) -> bool:
    return any(t.covers(_span(a), _span(b)) for t in truth)


def _span(fact: Fact) -> labels.Span:
    return labels.Span(Path(fact.source).name, fact.start, fact.end)


def main(arguments: Sequence[str]) -> None:
    """Print the figures; store the weights with --write, fitted without the events held out with --aside."""
    folders = [Path(a) for a in arguments if not a.startswith("-")] or [HERE / "bundles"]
    events = load(folders, aside="--aside" in arguments)
    rows = [[np.array([row(c) for c in g]) for g in e.groups] for e in events]
    unseen = _unseen(events, rows)
    true = _calibration(events, unseen)
    lines = _figures(events, _chances(events, unseen, true))
    sys.stdout.write("\n".join(lines) + "\n")
    if "--write" in arguments:
        _write(_by_group(fit(*_stack(events, rows, range(len(events)))), true), lines)


def _unseen(events: Sequence[Event], rows: list[list[np.ndarray]]) -> list[list[np.ndarray]]:
    """For each candidate the log-odds by weights that were fitted without its event."""
    odds: list[list[np.ndarray]] = [[] for _ in events]
    for part in range(PARTS):
        w = fit(*_stack(events, rows, [i for i in range(len(events)) if i % PARTS != part]))
        for i in range(part, len(events), PARTS):
            odds[i] = [g @ w for g in rows[i]]
    return odds


def _calibration(events: Sequence[Event], unseen: list[list[np.ndarray]]) -> dict[str, tuple[float, float]]:
    """The slope and shift that make the unseen log-odds of each group true ones (Platt scaling)."""
    z: dict[str, list[tuple[float, bool, float]]] = defaultdict(list)
    for event, odds in zip(events, unseen, strict=True):
        for group, mine, truth in zip(event.groups, odds, event.truth, strict=True):
            z[weigh.group(group[0].left.family)].extend(
                (o, t, _counts(event)) for o, t in zip(mine, truth, strict=True)
            )
    made = {}
    for name, known in z.items():
        odds_, truth_, counts = (np.array(x, dtype=float) for x in zip(*known, strict=True))
        slope, shift = fit(np.column_stack([odds_, np.ones_like(odds_)]), truth_, counts)
        made[name] = float(slope), float(shift)
    return made


def _chances(
    events: Sequence[Event], unseen: list[list[np.ndarray]], true: dict[str, tuple[float, float]]
) -> list[list[np.ndarray]]:
    out = []
    for event, odds in zip(events, unseen, strict=True):
        scale = [true[weigh.group(group[0].left.family)] for group in event.groups]
        out.append([1 / (1 + np.exp(-(slope * z + shift))) for z, (slope, shift) in zip(odds, scale, strict=True)])
    return out


def _by_group(w: np.ndarray, true: dict[str, tuple[float, float]]) -> dict[str, np.ndarray]:
    """The weights of each group, calibrated: the common ones and half of its own."""
    size = len(weigh.KEYS)
    made = {}
    for k, (name, (slope, shift)) in enumerate((g, true.get(g, (1.0, 0.0))) for g in weigh.GROUPS):
        made[name] = slope * (w[:size] + 0.5 * w[(k + 1) * size : (k + 2) * size])
        made[name][weigh.KEYS.index("constant")] += shift
    return made


def _stack(
    events: Sequence[Event], rows: list[list[np.ndarray]], which: Sequence[int]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x = np.vstack([g for i in which for g in rows[i]])
    y = np.array([t for i in which for g in events[i].truth for t in g], dtype=float)
    return x, y, np.array([_counts(events[i]) for i in which for g in events[i].groups for _ in g])


def _counts(event: Event) -> float:
    """How much each candidate of the event counts."""
    return 1.0 if HERE / "bundles" in event.bundle.folder.resolve().parents else PUBLISHED


def _figures(events: Sequence[Event], chances: list[list[np.ndarray]]) -> list[str]:
    counts: dict[float, Counter[str]] = {t: Counter() for t in THRESHOLDS}
    bins: Counter[tuple[int, bool]] = Counter()
    freed: Counter[bool] = Counter()
    for event, mine in zip(events, chances, strict=True):
        for group, truth, pairs in zip(mine, event.truth, event.groups, strict=True):
            sure = zip(group, truth, pairs, strict=True)
            freed.update(t for p, t, c in sure if p >= LIKELY and c.said["freed"] and barred(c.left, c.right, c.said))
            bins.update((int(c * 5), t) for c, t in zip(group, truth, strict=True))
        for threshold in THRESHOLDS:
            counts[threshold] += _count(event, mine, threshold)
    return [
        *(
            f"{t:.2f} precision {_share(c['true'], c['said'])} recall {_share(c['met'], c['rows'])}"
            for t, c in counts.items()
        ),
        f"barred and yet weighed, from {LIKELY} on: {_share(freed[True], freed.total())}",
        "calibration "
        + ", ".join(f"{b / 5:.1f}: {_share(bins[b, True], bins[b, True] + bins[b, False])}" for b in range(5)),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / max(whole, 1):.2f}"


def _count(event: Event, chances: list[np.ndarray], threshold: float) -> Counter[str]:
    count: Counter[str] = Counter()
    said = set()
    tied = [[c.tie(float(p)) for c, p in zip(g, ps, strict=True)] for g, ps in zip(event.groups, chances, strict=True)]
    for ties in lift(tied):
        chosen, _ = choose(ties, threshold)
        said |= {(_span(t.left), _span(t.right)) for t in chosen}
    count["said"] = len(said)
    count["true"] = sum(any(t.covers(a, b) for t in event.closed) for a, b in said)
    for gold in event.bundle.gold:
        if gold.verdict == "conflict":
            count["rows"] += 1
            count["met"] += any(gold.covers(a, b) for a, b in said)
    return count


def _write(w: dict[str, np.ndarray], lines: Sequence[str]) -> None:
    out = [
        "# Written by `python -m tests.fit BUNDLES… --write`, on the labelled events of tests/bundles and on 24 events",
        "# of published news that are not part of the repository. Every event was scored by weights fitted without it:",
        *(f"# {x}" for x in lines),
    ]
    for name, mine in w.items():
        out += ["", f"[{name}]", *(f"{key} = {v:.3f}" for key, v in zip(weigh.KEYS, mine, strict=True))]
    weigh._WEIGHTS.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
