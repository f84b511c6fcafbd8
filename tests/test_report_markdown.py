from dataclasses import replace

import pytest

from checker.report import render, render_facts
from checker.report.markdown import escape
from checker.report.style import Style
from tests.factories import UK, counts, discrepancy, monday, pair, signing, tuesday, with_found


def test_a_discrepancy_is_a_row_with_its_words_marked():
    (row,) = [line for line in render("markdown", signing(), Style()).splitlines() if "d41c5e90" in line]
    assert row.startswith(
        "| **high** conflict<br>date<br>`d41c5e90` | 2025-03-31<br>“The plan was signed on <strong>31 March</strong> at"
    )
    assert "`signing/vn-portal.md:4:8`" in row
    assert row.endswith("| D101: 31 March 2025 was a Monday; 1 April 2025 is the day after |")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("<script>", "&lt;script&gt;"),
        ("[x](javascript:y)", r"\[x\]\(javascript:y\)"),
        ("see https://example.org", "see https&#58;//example.org"),
        ("ping @desk #12", r"ping &#64;desk \#12"),
        ("**bold** `code`", r"\*\*bold\*\* \`code\`"),
        ("- no list", r"\- no list"),
        ("two\nlines\u202e", r"two lines&lt;U\+202E&gt;"),
    ],
)  # fmt: skip
def test_source_text_means_nothing_to_markdown(text: str, escaped: str):
    assert escape(text) == escaped


def test_every_row_has_four_cells_whatever_the_sources_hold():
    evil = replace(monday(), sentence="31 March | a\n| b | `c", source="a|b`.md", value="|")
    audit = with_found(signing(), discrepancy(evil, tuesday(), id="x|`y", why="1 | 2", rule="|", waived="|"), counts())
    rows = [line for line in render("markdown", audit, Style()).splitlines() if line.startswith("| ")]
    assert {row.replace(r"\|", "").count("|") for row in rows} == {5}


def test_groups_skipped_files_notes_and_omissions_are_told():
    audit = replace(signing(), omissions=(pair(monday(), replace(tuesday(), text=""), verdict="only-left"),))
    said = render("markdown", audit, Style(group_by="event", omissions=True))
    for part in (
        "## signing\n",
        "## Not audited\n\n- signing/scan.pdf: it holds no text",
        "## Notes",
        "is silent on 2025",
    ):
        assert part in said


def test_facts_are_a_table():
    lines = render_facts("markdown", signing(), Style()).splitlines()
    assert lines[0] == "| place | claim | as written | value | about |"
    assert lines[2] == f"| {UK}:12:34 | date | 31 March | 2025-03-31 | signed |"
