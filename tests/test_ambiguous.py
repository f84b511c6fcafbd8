"""What may be of one thing, and would then conflict, is listed apart and asserted nowhere."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.show import find
from checker.diff import diff
from checker.match import values
from checker.model import Audit, Document
from checker.pipeline import check
from checker.report import render
from checker.report.shown import likeliest
from checker.report.style import Style
from checker.report.summary import summary
from tests.conftest import Run
from tests.factories import monday, pair, signing, tuesday

#: Two values of the second source fit the one of the first alike.
RIVALS = (
    "At a ceremony in Hue the builders said that the bridge is 310 metres long.",
    "The bridge in Hue is 324 metres long. The bridge in Hue is 336 metres long.",
)


def audited(left: str, right: str) -> Audit:
    return check(
        [
            Document("a.txt", left, lang="en", event="bridge", published="2025-03-01"),
            Document("b.txt", right, lang="en", event="bridge", published="2025-03-01"),
        ]
    )


def test_two_values_that_fit_alike_are_listed_and_neither_is_asserted() -> None:
    found = audited(*RIVALS)
    assert [p for p in found.pairs if p.verdict == "conflict" and p.left.source != p.right.source] == []
    assert {p.right.value for p in found.ambiguous} == {"324 m", "336 m"}
    assert {(p.verdict, p.severity, p.rule) for p in found.ambiguous} == {("ambiguous", "info", "Q601")}
    assert all("chance" in p.why and p.right.value.split()[0] in p.why for p in found.ambiguous)


def test_what_is_likely_but_not_enough_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = RIVALS[0], "The bridge in Hue is 324 metres long."
    assert [p.verdict for p in audited(left, right).pairs] == ["conflict", "agree"]
    assert audited(left, right).ambiguous == ()
    monkeypatch.setattr(values, "LIKELY", 1.1)
    found = audited(left, right)
    assert [p.verdict for p in found.pairs] == ["agree"]
    assert [(p.left.value, p.right.value) for p in found.ambiguous] == [("310 m", "324 m")]
    assert found.discrepancies == ()


def test_what_is_asserted_is_not_ambiguous_too() -> None:
    found = audited("The new bridge in Hue is 310 metres long.", RIVALS[1])
    asserted = {p.id for p in found.pairs if p.verdict == "conflict"}
    assert asserted
    assert asserted.isdisjoint(p.id for p in found.ambiguous)


def perhaps() -> Audit:
    return replace(signing(), ambiguous=(pair(monday(), tuesday(), verdict="ambiguous", severity="info"),))


def test_the_summary_counts_it() -> None:
    assert "1 ambiguous" in summary(perhaps())
    assert "ambiguous" not in summary(signing())


@pytest.mark.parametrize("format_", ["table", "markdown"])
def test_people_see_it_where_they_ask_for_it(format_: str) -> None:
    title = "Perhaps of one thing"
    assert title not in "".join(render(format_, perhaps(), Style()))
    said = "".join(render(format_, perhaps(), Style(ambiguous=True)))
    assert said.index(title) > said.index("D101")
    assert said.count("signing/uk-ministry.md:12:34") == 2


def test_the_page_folds_it_away() -> None:
    said = "".join(render("html", perhaps(), Style()))
    assert "1 pair differs, and may be of one thing; nothing is asserted" in said
    assert 'id="ambiguous"' not in "".join(render("html", signing(), Style()))


def test_a_spreadsheet_has_it_behind_the_discrepancies() -> None:
    said = "".join(render("csv", perhaps(), Style(ambiguous=True))).lstrip("\ufeff")
    rows = list(csv.DictReader(io.StringIO(said)))
    assert [r["verdict"] for r in rows] == ["conflict", "ambiguous"]
    assert rows[1]["left_value"], rows[1]["right_value"]


def test_an_audit_lists_it_below_what_it_asserts(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "bridge"
    folder.mkdir()
    for name, text in zip("ab", RIVALS, strict=True):
        folder.joinpath(f"{name}.txt").write_text(f"---\npublished: 2025-03-01\n---\n{text}\n", encoding="utf-8")
    said = run("audit", str(tmp_path), "--ambiguous", "--no-cache")
    listed = " ".join(said.out.partition("Perhaps of one thing")[2].split())
    assert "2 ambiguous" in said.err
    assert "“The bridge in Hue is 324 metres long.” bridge/b.txt:4:22" in listed
    assert "“The bridge in Hue is 336 metres long.” bridge/b.txt:4:60" in listed


def test_an_ambiguous_pair_is_shown_by_its_id() -> None:
    audit = perhaps()
    found = find(audit, audit.ambiguous[0].id)
    assert (found.verdict, found.left, found.right) == ("ambiguous", audit.ambiguous[0].left, audit.ambiguous[0].right)


def test_what_is_no_longer_sure_is_not_resolved() -> None:
    old = audited(
        "At a ceremony in Hue the builders said that the bridge is 310 metres long.", RIVALS[1].split(". ")[0]
    )
    new = replace(old, discrepancies=(), ambiguous=tuple(p for p in old.pairs if p.verdict == "conflict"))
    assert old.discrepancies
    assert [d.state for d in diff(old, replace(new, ambiguous=())).discrepancies] == ["resolved"]
    assert diff(old, new).discrepancies == ()


def test_the_likeliest_of_all_events_come_first() -> None:
    pairs = [pair(monday(), tuesday(), verdict="ambiguous", severity="info") for _ in range(3)]
    scored = tuple(replace(p, score=s) for p, s in zip(pairs, (0.45, 0.6, 0.5), strict=True))
    assert [p.score for p in likeliest(replace(signing(), ambiguous=scored))] == [0.6, 0.5, 0.45]
