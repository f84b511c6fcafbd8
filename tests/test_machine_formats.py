"""JUnit XML, GitHub annotations and the comment, read back by what consumes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from junitparser import Error, Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt

from checker.model import Audit, Discrepancy
from checker.report import comment, github, junit
from checker.report.style import Style
from tests.factories import UK, VN, counts, signing, with_found


def found(**more: Any) -> Discrepancy:
    return replace(signing().discrepancies[0], **more)


def many(count: int, **more: Any) -> Audit:
    return with_found(signing(), *(found(id=f"{n:08x}", **more) for n in range(count)))


def cases(audit: Audit, style: Style | None = None) -> dict[str, Any]:
    suites = JUnitXml.fromstring(junit.render(audit, style or Style()).encode())
    return {case.name: case for suite in suites for case in suite}


def test_junit_tells_failure_waiver_pass_and_unread_apart() -> None:
    audit = with_found(
        signing(), found(), replace(counts(), waived="Đếm cả thuyền viên.", waived_until="2026-01-01"),
        found(id="0" * 8, verdict="variant", severity="info"),
    )  # fmt: skip
    told = cases(audit)
    (failure,) = told["date: 31 March / April 1, 2025 [d41c5e90]"].result
    assert isinstance(failure, Failure)
    assert failure.type == "D101"
    assert failure.message == "high conflict: 2025-03-31 / 2025-04-01"
    assert f"{VN}:4:8: The plan was signed on April 1, 2025" in (failure.text or "")
    (skipped,) = told["count: 53 people / 51 people [c0ffee11]"].result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "waived: Đếm cả thuyền viên. (until 2026-01-01)"
    assert told["date: 31 March / April 1, 2025 [00000000]"].is_passed
    (error,) = told["can be read"].result
    assert isinstance(error, Error)
    assert error.message == "it holds no text"


def test_junit_counts_add_up() -> None:
    suites = JUnitXml.fromstring(junit.render(with_found(signing(), found(), counts()), Style()).encode())
    counted = (suites.tests, suites.failures, suites.errors, suites.skipped)
    suites.update_statistics()
    assert counted == (suites.tests, suites.failures, suites.errors, suites.skipped) == (3, 2, 1, 0)


def test_junit_has_a_case_for_a_source_without_discrepancy() -> None:
    told = cases(with_found(signing()))
    assert [name for name in told if name != "can be read"] == ["no discrepancy"]
    assert cases(replace(signing(), skipped=(), documents=()))


def test_junit_fails_on_the_one_threshold() -> None:
    audit = with_found(signing(), found(), counts())
    for fail_on, failures in (("conflict", 2), ("high", 1), ("never", 0)):
        told = cases(audit, Style(fail_on=fail_on)).values()
        assert sum(isinstance(r, Failure) for case in told for r in case.result) == failures


def test_junit_survives_what_xml_may_not_carry() -> None:
    nasty = replace(found().left, text="31 <March>&\x00\x1b\ud800", sentence="]]>\ufffe")
    assert len(cases(with_found(signing(), found(left=nasty, waived="\x08")))) == 2


COMMAND = re.compile(r"::(error|warning|notice) ((?:[^=,:]+=[^,:]*,?)+)::(.*)")


def commands(said: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them: properties between spaces and `::`, then the message; unescaped."""
    found = []
    for line in said.splitlines():
        if match := COMMAND.fullmatch(line):
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {key: _plain(text) for key, text in pairs}, _plain(match[3])))
    return found


def _plain(text: str) -> str:
    for code, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_an_annotation_marks_the_left_passage_and_names_the_right() -> None:
    audit = replace(signing(), skipped=(), files={UK: "sources/a, b: 100%.md", VN: "sources/vn.md"})
    ((kind, at, message),) = commands(github.render(audit, Style()))
    assert kind == "error"
    assert at == {
        "file": "sources/a, b: 100%.md", "line": "12", "endLine": "12", "col": "34", "endColumn": "42",
        "title": "Dates differ (D101, high)",
    }  # fmt: skip
    assert message.startswith("“31 March” here, “April 1, 2025” in sources/vn.md:4. ")


def test_a_source_cannot_give_commands() -> None:
    nasty = replace(found().left, text="31\r\n::error::owned", source="a\n::error::owned")
    said = github.render(with_found(signing(), found(left=nasty, why="100%\n::warning::x")), Style())
    assert len([line for line in said.splitlines() if line.lstrip().startswith("::")]) == 2
    assert [at["file"] for _, at, _ in commands(said)] == ["signing/scan.pdf", "a\n::error::owned"]
    assert "100%25%0A::warning::x" in said


def test_at_most_ten_of_a_kind_the_gravest_first_and_the_rest_is_counted() -> None:
    high = [found(id=f"{n:08x}") for n in range(9)]
    medium = [replace(counts(), id=f"a{n:07x}") for n in range(5)]
    mild = [found(id=f"b{n:07x}", verdict="variant", severity="info") for n in range(12)]
    audit = replace(with_found(signing(), *mild, *medium, *high), skipped=())
    said = github.render(audit, Style())
    kinds = [kind for kind, _, _ in commands(said)]
    assert kinds == ["error"] * 10 + ["notice"] * 10
    assert [at["title"].endswith("high)") for _, at, _ in commands(said)][:10] == [True] * 9 + [False]
    assert "6 more in the summary of the job" in said


def test_the_job_summary_has_what_got_no_annotation() -> None:
    said = github.job_summary(many(14), Style())
    assert all(f"{n:08x}" in said for n in range(14))
    assert comment.MARKER not in said


def test_a_waived_or_old_discrepancy_is_no_error() -> None:
    audit = replace(with_found(signing(), found(waived="ok"), replace(counts(), state="unchanged")), skipped=())
    ((kind, _, message),) = commands(github.render(audit, Style()))
    assert (kind, "Waived: ok" in message) == ("notice", True)


def test_a_comment_shows_both_passages_and_folds_what_does_not_fail() -> None:
    mild = found(id="0" * 8, verdict="variant", severity="info")
    said = comment.render(with_found(signing(), found(), mild), Style())
    assert said.startswith(f"{comment.MARKER}\n\n### ❌ 1 discrepancy to look at")
    html = MarkdownIt().render(said)
    assert html.count("<blockquote>") == 2
    assert html.index("d41c5e90") < html.index("<details>") < html.index("00000000")
    assert "<strong>31 March</strong>" in html
    assert f"<code>{VN}:4</code>" in html


def test_a_comment_says_when_nothing_fails_and_keeps_the_waived_in_sight() -> None:
    said = comment.render(with_found(signing(), found(waived="Hỏi rồi.", waived_until="2026-01-01")), Style())
    assert "### ✅ No source contradicts the others" in said
    assert "waived: Hỏi rồi. (until 2026-01-01)" in said


def test_a_comment_fits_into_a_comment() -> None:
    said = comment.render(many(500), Style())
    assert len(said) < 65_536
    assert re.search(r"… and \d+ more; the full report has them\.", said)


def test_a_source_cannot_write_in_the_comment() -> None:
    nasty = replace(found().left, text="31", sentence="31 </details><img src=x> @everyone [a](http://x.example) `#1`")
    html = MarkdownIt().render(comment.render(with_found(signing(), found(left=nasty)), Style()))
    assert "<img" not in html
    assert "<a " not in html
    assert "</details><img" not in html
