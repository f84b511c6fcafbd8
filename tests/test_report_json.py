import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from checker.errors import InputError
from checker.report import render
from checker.report.load import load
from checker.report.style import Style
from tests.factories import counts, discrepancy, monday, pair, signing, tuesday, with_found


def schema() -> dict:
    return json.loads(resources.files("checker").joinpath("schema/report.schema.json").read_text("utf-8"))


def report(audit=None) -> dict:
    return json.loads(render("json", audit or signing(), Style()))


def test_a_report_follows_its_published_schema():
    jsonschema.Draft202012Validator.check_schema(schema())
    audit = with_found(signing(), *signing().discrepancies, counts(waived="agreed", state="unchanged", internal=True))
    audit = replace(audit, omissions=(pair(monday(), tuesday(), verdict="only-left"),), root="sources", base="main")
    jsonschema.validate(report(audit), schema())


def test_the_schema_names_every_key_that_is_written():
    said, defs = report(), schema()["$defs"]
    for kind, record in {
        "document": said["documents"][0],
        "skipped": said["skipped"][0],
        "pair": said["pairs"][0],
        "side": said["pairs"][0]["left"],
        "discrepancy": said["discrepancies"][0],
        "holding": said["discrepancies"][0]["values"][0],
    }.items():
        assert list(defs[kind]["properties"]) == list(record), kind


def test_the_schema_refuses_a_report_that_breaks_the_contract():
    said = report()
    del said["pairs"][0]["left"]["column"]
    with pytest.raises(jsonschema.ValidationError, match="column"):
        jsonschema.validate(said, schema())


def test_sides_and_pairs_begin_with_the_keys_of_the_contract():
    said = report()["pairs"][0]
    first = ["id", "event", "claim", "verdict", "severity", "rule", "why", "score", "left", "right"]
    assert list(said)[:10] == first
    side = ["source", "start", "end", "line", "column", "text", "value", "unit", "bound", "sentence", "lang"]
    assert list(said["left"])[:11] == side


def test_agreements_are_there_whatever_is_shown_to_people():
    said = json.loads(render("json", signing(), Style(min_severity="high")))
    assert [p["verdict"] for p in said["pairs"]].count("agree") == 2


def test_vietnamese_is_written_as_it_is():
    assert "Ký kế hoạch hành động" in render("json", signing(), Style())


def test_a_report_read_back_is_the_audit_it_was_made_of(tmp_path: Path):
    audit = with_found(signing(), *signing().discrepancies, counts(waived="a reason", waived_until="2026-01-01"))
    path = tmp_path / "report.json"
    path.write_text(render("json", audit, Style()), encoding="utf-8")
    assert load(path) == replace(audit, rows=())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON report"),
        ('{"schema": "urn:discrepancy-checker:report:0"}', "not a JSON report of this version"),
        ('{"schema": "urn:discrepancy-checker:report:1"}', "does not follow its schema"),
    ],
)
def test_what_is_no_report_is_refused_with_its_path(tmp_path: Path, text: str, reason: str):
    path = tmp_path / "old.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=rf"old\.json:.*{reason}"):
        load(path)


def test_a_missing_report_is_an_input_error(tmp_path: Path):
    with pytest.raises(InputError, match="No such file"):
        load(tmp_path / "none.json")


def test_json_lines_hold_the_same_records_each_with_its_kind():
    lines = [json.loads(line) for line in render("jsonl", signing(), Style()).splitlines()]
    said = report()
    assert [r for r in lines if r["record"] == "pair"] == [{"record": "pair", **p} for p in said["pairs"]]
    assert [r["record"] for r in lines if r["record"] != "pair"] == [
        *["document"] * 3,
        "skipped",
        "discrepancy",
        "note",
    ]


def test_scores_are_rounded_so_that_reports_compare():
    found = discrepancy(monday(), tuesday(), score=0.123456789)
    assert report(with_found(signing(), found))["discrepancies"][0]["score"] == 0.1235


def test_a_report_that_a_windows_shell_wrote_is_read_too(tmp_path: Path):
    path = tmp_path / "report.json"
    path.write_text("\ufeff" + str(render("json", signing(), Style())), encoding="utf-8")
    assert load(path) == replace(signing(), rows=())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"severity": "high"', '"severity": "urgent"', "no severity 'urgent'"),
        ('"pairs": [', '"p": [', "'pairs' is missing"),
    ],
)
def test_a_report_of_other_words_is_refused(tmp_path: Path, old: str, new: str, said: str):
    path = tmp_path / "report.json"
    path.write_text(str(render("json", signing(), Style())).replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load(path)
