"""The numeric corpora of the packs: every example reads as it says, and every word of a table stands in an example."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from checker.extraction import mentions
from checker.lang.pack import codes, load
from checker.model import Mention

FILES = ("numbers", "money", "units", "duration", "age")


@cache
def corpus(code: str) -> tuple[dict[str, Any], ...]:
    """The files of a language; one that it does not have is empty."""
    folder = load(code).folder / "corpus"
    return tuple(tomllib.loads(p.read_text("utf-8")) for p in (folder / f"{f}.toml" for f in FILES) if p.exists())


def cases(kind: str) -> Iterator[Any]:
    for code in codes():
        for file in corpus(code):
            for case in file.get(kind, []):
                for text in case["says"]:
                    yield pytest.param(code, case, text, id=f"{code}-{case['claim']}-{text}")


def read(code: str, case: dict[str, Any], text: str) -> list[Mention]:
    published = case.get("published")
    found = mentions(text, load(code), date.fromisoformat(published) if published else None)
    return [m for m in found if m.claim == case["claim"]]


@pytest.mark.parametrize(("code", "case", "text"), list(cases("reads")))
def test_an_example_reads_so_exactly(code: str, case: dict[str, Any], text: str) -> None:
    found = read(code, case, text)
    assert [(m.value.text, m.value.bound) for m in found] == [(case["value"], case.get("bound", "exact"))]
    if "counted" in case:
        assert found[0].counted is not None
        assert text[slice(*found[0].counted)] == case["counted"]
    if "also" in case:
        assert [v.text for v in found[0].also] == [case["also"]]


@pytest.mark.parametrize(("code", "case", "text"), list(cases("none")))
def test_a_counter_example_does_not_read(code: str, case: dict[str, Any], text: str) -> None:
    found = read(code, case, text)
    assert [m.value.text for m in found if case.get("value", m.value.text) == m.value.text] == []


def words(table: Any) -> Iterator[tuple[str, str]]:
    """The name of each field of words of a table, and each word."""
    for field in dataclasses.fields(table):
        those = getattr(table, field.name)
        if dataclasses.is_dataclass(those):
            yield from words(those)
        elif isinstance(those, (dict, frozenset)):
            yield from ((field.name, word) for word in those)


@pytest.mark.parametrize("code", codes())
def test_every_word_of_a_table_stands_in_an_example(code: str) -> None:
    numbers = load(code).numbers
    assert numbers is not None
    said = "\n".join(
        t.lower() for f in corpus(code) for kind in ("reads", "none") for c in f.get(kind, []) for t in c["says"]
    )
    assert [(field, word) for field, word in words(numbers) if word.lower() not in said] == []
