"""The labelled bundles hold together: quotes stand in their sources, labels do not contradict each other."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from tests.labels import BUNDLES, COLUMNS, closed, folders, held_out, load

VERDICTS = {
    "gold.csv": {"agree", "variant", "less_specific", "conflict"},
    "traps.csv": {"not_comparable", "internal_conflict"},
}


#: So many pairs that look comparable and are not are labelled in each event, in short ones three to four labels.
TRAPS = 20


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("folder", folders(), ids=lambda f: f.name)
def test_labels_are_well_formed(folder: Path) -> None:
    load(folder)  # raises where a source does not say what a label quotes
    for name, verdicts in VERDICTS.items():
        found = rows(folder, name)
        assert tuple(found[0])[: len(COLUMNS)] == COLUMNS
        assert {r["verdict"] for r in found} <= verdicts
        assert all(r["fact"] and r["kind"] and r["left_value"] and r["right_value"] for r in found)
        inside = {r["verdict"] for r in found if r["left_source"] == r["right_source"]}
        assert inside <= {"internal_conflict"}
    assert all(r["why"] for r in rows(folder, "traps.csv"))


@pytest.mark.parametrize("folder", folders(), ids=lambda f: f.name)
def test_every_label_is_written_once(folder: Path) -> None:
    pairs = [
        frozenset({(r["left_source"], r["left_span"]), (r["right_source"], r["right_span"])})
        for name in VERDICTS
        for r in rows(folder, name)
    ]
    assert [sorted(p) for p, times in Counter(pairs).items() if times > 1] == []


@pytest.mark.parametrize("folder", folders(), ids=lambda f: f.name)
def test_each_event_has_conflicts_traps_and_both_languages(folder: Path) -> None:
    bundle = load(folder)
    assert {bundle.lang(source) for source in bundle.texts} == {"en", "vi"}
    assert 4 <= len(bundle.texts) <= 8
    disputed = {g.fact for g in bundle.gold if g.verdict == "conflict"}
    assert 4 <= len(disputed) <= 12
    differing = [r for r in rows(folder, "traps.csv") if r["left_value"] != r["right_value"]]
    assert len(differing) >= min(TRAPS, 0.75 * len(bundle.gold))


@pytest.mark.parametrize("folder", folders(), ids=lambda f: f.name)
def test_no_label_contradicts_the_conflicts(folder: Path) -> None:
    bundle = load(folder)
    others = [x for x in (*bundle.gold, *bundle.traps) if x.verdict not in ("conflict", "internal-conflict")]
    for conflict, other in product(closed(bundle.gold), others):
        assert not conflict.covers(other.left[0], other.right[0]), (conflict.fact, other.fact)


def test_every_bundle_has_a_kind_and_a_third_is_held_out() -> None:
    names = {folder.name for folder in folders()}
    kinds = tomllib.loads((BUNDLES / "kinds.toml").read_text(encoding="utf-8"))
    assert set(kinds) == names
    assert held_out() < names
    assert len(names) / 3 <= len(held_out()) < len(names) / 2
    assert len({kinds[name] for name in held_out()}) == len(held_out())
