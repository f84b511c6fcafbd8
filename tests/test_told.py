"""Plain facts told in words: each example makes the fact that it stands under, each word stands in an example."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from checker import Document, check
from checker.frames.told import told
from checker.frames.worded import lower
from checker.lang.pack import load

CODES = ("en", "vi")
GROUPS = {"superlatives": "kind.most {}", "numbered": "kind.no-{}"}
FIELDS = {"superlatives": ("most", "scopes", "several"), "numbered": ("numbered", "number_signs")}


def corpus(code: str, group: str) -> dict[str, list[str]]:
    with (load(code).folder / "corpus" / "told.toml").open("rb") as file:
        found: dict[str, list[str]] = tomllib.load(file)[group]
    return found


def examples() -> Iterator[Any]:
    for code in CODES:
        for group, form in GROUPS.items():
            for said, texts in corpus(code, group).items():
                value = form.format(said if group == "superlatives" else " ".join(said.rsplit("-", 1)))
                yield from ((code, text, [] if said == "none" else [value]) for text in texts)


@pytest.mark.parametrize(("code", "text", "values"), list(examples()))
def test_an_example_makes_its_fact(code: str, text: str, values: list[str]) -> None:
    assert [m.value.text for m in told(lower(text), load(code))] == values


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("group", GROUPS)
def test_each_word_stands_in_an_example(code: str, group: str) -> None:
    said = "\n".join(t.lower() for texts in corpus(code, group).values() for t in texts)
    table = load(code).statements
    assert [w for field in FIELDS[group] for w in getattr(table, field) if w not in said] == []


def test_two_sources_share_such_a_fact_and_never_contradict_each_other_by_one() -> None:
    texts = {
        "en": "It is the world's biggest trading bloc. The fire began at Stall 114. The price was not disclosed.",
        "vi": "Đây là khối thương mại lớn nhất thế giới. Lửa bắt đầu từ sạp số 141. Hai bên không nói giá.",
    }
    pairs = check(
        [Document(f"{c}.txt", f"{t}\n", lang=c, event="e", published="2025-05-04") for c, t in texts.items()]
    ).pairs
    rows = pairs[pairs["claim"] == "statement"]
    assert sorted(zip(rows["verdict"], rows["left_text"], strict=True)) == [
        ("agree", "price was not disclosed"),
        ("agree", "world's biggest"),
    ]
