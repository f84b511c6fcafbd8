"""Two audits compared, and the gate's choice of what to show, on audits made by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from checker import gate
from checker.diff import diff
from checker.history import Changes
from checker.model import Audit, Discrepancy, Document, Holding
from checker.pipeline import check
from checker.renames import aliases, as_sources, ids, kept
from checker.report.shown import sources_of
from checker.waivers import about
from tests.factories import UK, VI, VN, counts, signing, with_found


def found(**more: Any) -> Discrepancy:
    return replace(signing().discrepancies[0], **more)


def states(audit: Audit) -> dict[str, str]:
    return {d.id: d.state for d in audit.discrepancies}


def test_new_resolved_and_unchanged() -> None:
    old = with_found(signing(), found(), counts())
    new = with_found(signing(), counts(), found(id="1" * 8, claim="place"))
    assert states(diff(old, new)) == {"c0ffee11": "unchanged", "1" * 8: "new", "d41c5e90": "resolved"}


def test_another_value_of_the_same_fact_is_a_change_not_a_new_one_and_a_resolved_one() -> None:
    assert states(diff(with_found(signing(), found()), with_found(signing(), found(id="1" * 8)))) == {
        "1" * 8: "changed"
    }


def test_of_two_that_could_be_meant_none_is_called_changed() -> None:
    old = with_found(signing(), found(), found(id="2" * 8))
    assert states(diff(old, with_found(signing(), found(id="1" * 8)))) == {
        "1" * 8: "new", "d41c5e90": "resolved", "2" * 8: "resolved",
    }  # fmt: skip


def test_judged_or_waived_otherwise_is_changed() -> None:
    old = with_found(signing(), found(), counts())
    new = with_found(signing(), found(severity="low"), counts(waived="ok"))
    assert set(states(diff(old, new)).values()) == {"changed"}


def changed(*files: str, **more: Any) -> Changes:
    return Changes(Path.cwd(), frozenset(files), **more)


def opened(audit: Audit) -> Audit:
    return replace(audit, files={d.source: f"sources/{d.source}" for d in audit.documents})


def test_the_changed_source_stands_on_the_left() -> None:
    audit, _ = gate.since_revision(opened(signing()), changed(f"sources/{VN}"), "main")
    (told,) = audit.discrepancies
    assert (told.left.source, told.right.source, told.state, audit.base) == (VN, UK, "new", "main")


def test_the_pair_that_is_told_is_one_with_a_changed_source() -> None:
    audit, _ = gate.since_revision(opened(signing()), changed(f"sources/{VI}"), "main")
    (told,) = audit.discrepancies
    assert (told.left.source, told.left.text, told.right.source) == (VI, "ngày 1/4", UK)
    assert told.id == "d41c5e90"


def test_without_a_changed_source_it_is_old() -> None:
    audit, _ = gate.since_revision(opened(signing()), changed("README.md", UK), "main")
    assert states(audit) == {"d41c5e90": "unchanged"}


def test_a_renamed_source_keeps_the_id_of_the_base_and_knows_todays() -> None:
    audit = opened(signing())
    now = ids(found(id=""), {})[0]
    audit = with_found(audit, found(id=now))
    was = {f"sources/{UK}": "sources/signing/old.md"}
    told, today = gate.since_revision(audit, changed(f"sources/{UK}", renamed=was), "main")
    values = [replace(h, sources=tuple(s.replace(UK, "signing/old.md") for s in h.sources)) for h in found().values]
    left = replace(found().left, source="signing/old.md")
    before = ids(replace(found(id=""), left=left, values=tuple(values)), {})[0]
    assert [d.id for d in told.discrepancies] == [before]
    assert today == {before: (now,)}


def test_renames_outside_the_sources_are_none_of_theirs() -> None:
    audit = opened(signing())
    assert as_sources(audit, Path.cwd(), {f"sources/{UK}": ("drafts/x.md",), "other": ("o",)}) == {UK: ()}
    assert aliases(audit, {}) == {}
    assert kept(audit, {}) == (audit, {})


def test_since_a_report_what_it_knew_is_old_whatever_the_severity_now() -> None:
    old = with_found(signing(), found(), counts())
    new = with_found(signing(), found(severity="low"), found(id="1" * 8, claim="place"))
    audit = gate.since_report(new, old, "old.json")
    assert states(audit) == {"d41c5e90": "unchanged", "1" * 8: "new"}
    assert audit.notes[-1] == "1 of the earlier report is resolved"


def test_all_sources_of_a_discrepancy_count_not_only_the_two_shown() -> None:
    held = (*found().values, Holding("2025-04-02", "", ("signing/fourth.md",)))
    assert sources_of(found(values=held)) == tuple(sorted((UK, VN, VI, "signing/fourth.md")))
    assert about(found(values=held)) == "date: 2025-03-31 / 2025-04-01 / 2025-04-02"


def test_ids_do_not_follow_places() -> None:
    text = "Two people died in the fire.\n\nTwo people were injured in the fire.\n"
    other = text.replace("Two", "Five")
    moved = "\n\n".join(reversed(other.strip().split("\n\n"))) + "\n"

    def told(right: str) -> dict[str, str]:
        found = check([Document("e/a.txt", text, event="e"), Document("e/b.txt", right, event="e")]).discrepancies
        return {d.id: d.left.sentence for d in found if d.verdict == "conflict"}

    assert len(told(other)) == 2
    assert told(moved) == told(other)
