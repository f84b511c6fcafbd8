from __future__ import annotations

import re
import tomllib
from dataclasses import fields

import pytest

from checker.lang.clause_table import ClauseTable
from checker.lang.pack import codes, load

CASES = [(code, field.name) for code in codes() for field in fields(ClauseTable)]


@pytest.mark.parametrize(("code", "field"), CASES)
def test_every_clause_word_stands_in_an_example(code: str, field: str) -> None:
    pack = load(code)
    with (pack.folder / "corpus" / "clauses.toml").open("rb") as file:
        examples = [f" {re.sub(r'[,:]', ' ', said.lower())} " for said in tomllib.load(file)[field]]
    words = getattr(pack.clauses, field)
    assert words
    for word in words:
        assert any(f" {word} " in said for said in examples), word
