from __future__ import annotations

import re

import pytest

from tests.readme import README, examples, printed

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize(("arguments", "shown"), examples(TEXT), ids=[a for a, _ in examples(TEXT)])
def test_readme_shows_what_is_printed(arguments: str, shown: str) -> None:
    assert printed(arguments) == shown


def test_readme_holds_two_commands_that_do_all_the_set_up() -> None:
    lines = re.findall(r"^\$ (python3 -m venv .*)$", TEXT, re.MULTILINE)
    assert len(lines) == 2
    assert lines[0].endswith("checker audit")
    assert "-m pytest" in lines[1]


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", TEXT):
        assert (README.parent / target).exists(), target
