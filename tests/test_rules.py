"""Every rule has a page, every page an example on which the rule fires, and no rule fires without a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import checker
from checker.cli.rule import rule as command
from checker.errors import CheckerError
from checker.model import SEVERITIES, VERDICTS, Document
from checker.pipeline import check
from checker.rules import rule, rules

CODE = re.compile(r"[DNMPTQALSEO]\d{3}")


@pytest.mark.parametrize("code", rules())
def test_the_example_of_a_page_triggers_its_rule(code: str) -> None:
    page = rule(code)
    left = Document("left.txt", page.left, published=page.left_published, event="example")
    right = Document("right.txt", page.right, published=page.right_published, event="example")
    audit = check([left, right])
    fired = {(pair.rule, pair.verdict) for pair in (*audit.pairs, *audit.omissions)}
    verdicts = (page.verdict, "only-right") if page.verdict == "only-left" else (page.verdict,)
    assert fired & {(page.code, verdict) for verdict in verdicts}, sorted(fired)


def test_every_code_in_the_program_has_a_page() -> None:
    package = Path(checker.__file__).parent
    named = {
        code for path in package.rglob("*.py") for code in re.findall(rf'"({CODE.pattern})"', path.read_text("utf-8"))
    }
    assert "D101" in named
    assert named <= set(rules())


def test_pages_say_what_they_must() -> None:
    for code, page in rules().items():
        assert CODE.fullmatch(code)
        assert page.verdict in VERDICTS
        assert page.severity in SEVERITIES
        assert page.title[0].isupper()
        assert not page.title.endswith(".")
        assert page.means.endswith(".")
    assert len({page.title for page in rules().values()}) == len(rules())


def test_the_command_explains_one_rule_and_lists_all() -> None:
    one = CliRunner().invoke(command, ["d101"], standalone_mode=False, catch_exceptions=False).output
    assert one.startswith("D101  Dates differ\nconflict, usually high\n")
    assert "31 March 2025" in one
    listed = CliRunner().invoke(command, [], standalone_mode=False, catch_exceptions=False).output
    assert [line.split()[0] for line in listed.splitlines()] == list(rules())


def test_an_unknown_rule_is_an_error_with_the_nearest() -> None:
    with pytest.raises(CheckerError, match="there is no rule 'd110'; did you mean 'D10"):
        rule("d110")
