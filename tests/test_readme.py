from __future__ import annotations

import re

import pytest

from tests import readme
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


def test_only_blocks_that_show_output_are_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme, "printed", lambda arguments: f"of{arguments}\n")
    text = "```console\n$ checker gate --base main\n```\n\nWords.\n\n```console\n$ checker rule\nold\n```\n"
    assert readme.renewed(text) == text.replace("old", "of rule")


def test_every_block_of_the_readme_is_closed() -> None:
    fences = re.findall(r"^```(.*)$", TEXT, re.MULTILINE)
    assert all(fences[::2]), "a block opens with its language"
    assert not any(fences[1::2]), "and closes without one"
