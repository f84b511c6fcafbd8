"""Events without folders: what is found, why, and that neither the order nor the workers matter."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from checker import engine, group
from checker.config import Config
from checker.model import Document
from checker.pipeline import audit
from tests import grouping

EN = "The frigate Penhale called at Tan Ha on 25 February. Alan Marsh met Tran Quang Sau. 138 sailors came ashore."
VI = "Tàu hộ vệ Penhale thăm Tân Hà ngày 25/2. Alan Marsh gặp ông Trần Quang Sáu. 138 thủy thủ lên bờ."
OTHER = "The council of Millbrook voted on 3 March to rebuild the library. Sarah Denholm spoke of 4 million pounds."


def document(source: str, text: str, published: str | None = None) -> Document:
    return Document(source, text, lang="vi" if "ngày" in text else "en", published=published)


def test_the_bundles_thrown_together_are_found_again() -> None:
    precision, recall, _ = grouping.measure(grouping.thrown_together([grouping.BUNDLES]))
    assert precision >= 0.97
    assert recall >= 0.85


def test_one_event_in_two_languages_is_one_and_says_why() -> None:
    made = group.events([document("a", EN, "2025-02-25"), document("b", OTHER, "2025-02-26"), document("c", VI)])
    assert made[0].event == made[2].event != made[1].event
    why = dict(made[0].said)["event"]
    assert why.startswith("found: 2 documents share names ")
    assert "penhale" in why
    assert "numbers 138" in why
    assert "days 02-25" in why
    assert dict(made[1].said)["event"] == "found: no other document reports the same"


def test_the_same_names_years_later_are_another_event() -> None:
    text = (
        "Alan Marsh opened a school of navigation in Portsmouth. It has 40 places and cost £12 million, Lucy Holt "
        "said. Teaching begins on 1 September. Ivor Denholm of the harbour board gave two training ships to the school."
    )
    later = document("b", text, "2027-07-25")
    among = grouping.thrown_together([grouping.BUNDLES])
    first, last, *_ = group.events([document("a", EN, "2025-02-25"), later, *among])
    assert first.event != last.event


def test_the_order_of_documents_changes_no_event() -> None:
    documents = [replace(d, event="") for d in grouping.made(12)]
    expected = {d.source: d.event for d in group.events(documents)}
    random.Random(1).shuffle(documents)  # noqa: S311 - an order, not a secret
    assert {d.source: d.event for d in group.events(documents)} == expected


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2024-02", (738917, 738945)),
        ("2024", (738886, 739251)),
        ("2024-02-29T10:00", (738945, 738945)),
        ("", None),
        ("spring", None),
    ],
)
def test_a_month_or_year_is_a_span_of_days(published: str, days: tuple[int, int] | None) -> None:
    assert group.recognised(document("a", EN, published)).days == days


def test_nothing_in_common_is_nothing_found() -> None:
    assert group.events([]) == []
    assert len({d.event for d in group.events([document("a", "", "2024-01-01"), document("b", "", "2024-01-01")])}) == 2


def test_an_audit_groups_the_same_with_any_number_of_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "FEW", 2)
    for k, (text, day) in enumerate(
        [(EN, "2025-02-25"), (OTHER, "2025-02-26"), (VI, "2025-02-27"), (EN + " Rain fell.", "2025-02-25")]
    ):
        (tmp_path / f"{k}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n", "utf-8")
    one, two = (audit([tmp_path], Config(group="auto", jobs=n, cache=False)) for n in (1, 2))
    assert one == two
    assert [len({d.event for d in one.documents}), len(one.documents)] == [2, 4]
    assert {s.source for p in one.pairs for s in (p.left, p.right)} <= {"0.txt", "2.txt", "3.txt"}
    assert all(any(name == "event" and how.startswith("found: ") for name, how in d.said) for d in one.documents)
