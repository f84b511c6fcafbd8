"""Whole runs as data: each file of tests/stories holds a few documents and exactly what must be found in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker import Document, check

STORIES = sorted((Path(__file__).parent / "stories").glob("*.toml"))


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_story_is_told_exactly(path: Path) -> None:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    report = check([Document(**document) for document in story["documents"]])
    found = sorted({_said(row) for _, row in report.pairs[report.pairs["verdict"] == "conflict"].iterrows()})
    assert found == sorted({_meant(said) for said in story.get("conflicts", [])})
    verdicts = {_said(row): row["verdict"] for _, row in report.pairs.iterrows()}
    for verdict in ("agree", "variant", "less-specific"):
        for said in story.get(verdict, []):
            assert verdicts.get(_meant(said)) == verdict, (verdict, said)


def _said(row: object) -> tuple[str, ...]:
    return (row["claim"], *sorted((row["left_value"], row["right_value"])))  # type: ignore[index]


def _meant(said: list[str]) -> tuple[str, ...]:
    return (said[0], *sorted(said[1:]))
