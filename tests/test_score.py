"""The scorer: what counts as met, as wrong, as unlabelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.labels import COLUMNS, Bundle, Span, load
from tests.score import figures, main

TEXTS = {
    "one": "lang: en\nSix people died. Two fled. One fell.",
    "two": "lang: en\nFive people died. It cost £3m.",
    "ba": "lang: vi\nNăm người chết. 7 người bị thương.",
}
GOLD = [
    ("one", "two", "dead", "number", "6", "5", "conflict", "Six people", "Five people"),
    ("two", "ba", "dead", "number", "5", "5", "agree", "Five people", "Năm người"),
]
TRAPS = [
    ("one", "ba", "fled against hurt", "number", "2", "7", "not_comparable", "Two fled", "7 người", "other people"),
    ("one", "one", "dead", "number", "6", "1", "internal_conflict", "Six people", "One fell", "two values"),
]


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    (tmp_path / "documents").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "documents" / f"{name}.txt").write_text(text, encoding="utf-8")
    for name, columns, rows in (("gold.csv", COLUMNS, GOLD), ("traps.csv", (*COLUMNS, "why"), TRAPS)):
        lines = [",".join(columns), *(",".join(row) for row in rows)]
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(tmp_path)


def at(source: str, words: str) -> Span:
    start = TEXTS[source].index(words)
    return Span(f"{source}.txt", start, start + len(words))


def test_a_conflict_between_values_covers_every_source_that_holds_them(bundle: Bundle) -> None:
    count = figures(bundle, [("conflict", at("ba", "Năm"), at("one", "Six"))])
    assert (count["pairs"], count["pairs met"], count["en-vi pairs met"]) == (1, 1, 1)
    assert (count["rows"], count["rows met"]) == (1, 0)  # the row itself names two other sources


def test_rows_are_met_either_way_round(bundle: Bundle) -> None:
    count = figures(
        bundle, [("conflict", at("two", "Five"), at("one", "Six")), ("variant", at("ba", "Năm"), at("two", "Five"))]
    )
    assert (count["rows met"], count["same met"], count["en-en rows met"]) == (1, 1, 1)


def test_false_alarms_are_wrong_where_labelled_and_unlabelled_elsewhere(bundle: Bundle) -> None:
    told: list[str] = []
    pairs = [
        ("conflict", at("one", "Two"), at("ba", "7")),
        ("conflict", at("two", "Five"), at("ba", "Năm")),
        ("conflict", at("one", "Two"), at("two", "£3m")),
    ]
    count = figures(bundle, pairs, told)
    assert (count["wrong"], count["unlabelled"], count["pairs met"]) == (2, 1, 0)
    assert [line.split()[0] for line in told] == ["missed", "wrong", "wrong", "unlabelled"]


def test_contradictions_inside_a_source_are_kept_apart(bundle: Bundle) -> None:
    count = figures(bundle, [("conflict", at("one", "One"), at("one", "Six"))])
    assert (count["internal"], count["internal met"], count["pairs"]) == (1, 1, 0)


def test_held_out_bundles_are_scored_without_being_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--held-out", "--verbose"])
    assert "not to be read" in capsys.readouterr().err


def test_nothing_to_score_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
    assert "no bundle to score" in capsys.readouterr().err
