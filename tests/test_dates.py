"""Dates: the corpora of the packs, what a mention tells of its reading, formats of CLDR read back, hostile texts."""

from __future__ import annotations

import dataclasses
import time
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.date import find
from checker.claims.date_lexicon import ROLES
from checker.claims.reading import compose, reading
from checker.lang.pack import codes, load
from checker.model import Mention

PUBLISHED = date(2025, 4, 2)


def read(text: str, lang: str = "en", published: date | None = PUBLISHED) -> list[Mention]:
    return list(find(reading(compose(text)[0], load(lang), published)))


def values(text: str, lang: str = "en", published: date | None = PUBLISHED) -> list[str]:
    return [m.value.text for m in read(text, lang, published)]


@cache
def corpus(code: str) -> dict[str, Any]:
    return tomllib.loads((load(code).folder / "corpus" / "dates.toml").read_text("utf-8"))


def cases(kind: str) -> Iterator[Any]:
    for code in codes():
        for case in corpus(code)[kind]:
            for text in case["says"]:
                yield pytest.param(code, case, text, id=f"{code}-{text}")


@pytest.mark.parametrize(("code", "case", "text"), list(cases("reads")))
def test_an_example_reads_so_exactly(code: str, case: dict[str, Any], text: str) -> None:
    found = read(text, code, date.fromisoformat(case.get("published", corpus(code)["published"])))
    expected = [case["value"]] if isinstance(case["value"], str) else case["value"]
    assert [m.value.text for m in found] == expected
    assert {m.value.bound for m in found} == {case.get("bound", "exact")}


@pytest.mark.parametrize(("code", "case", "text"), list(cases("none")))
def test_a_counter_example_does_not_read(code: str, case: dict[str, Any], text: str) -> None:
    assert values(text, code) == []


def words(table: Any) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(table):
        those = getattr(table, field.name)
        if field.name == "roles":
            for role, members in those.items():
                yield from ((role, word) for word in members)
        elif isinstance(those, (dict, frozenset)):
            yield from ((field.name, word) for word in those)


@pytest.mark.parametrize("code", codes())
def test_every_word_of_a_table_stands_in_an_example(code: str) -> None:
    found = corpus(code)
    said = "\n".join(t.lower() for kind in ("reads", "none") for case in found[kind] for t in case["says"])
    table = load(code).dates
    signs = {"future", "past", "request", "commands", "published"}  # words around dates: the tests below speak of them
    assert [(f, w) for f, w in words(table) if f not in signs and w.rstrip(".") not in said] == []
    assert table is not None
    assert set(table.roles) <= set(ROLES)
