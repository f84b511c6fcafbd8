"""Statements: what one source says is done or holds, and another plans or denies."""

from __future__ import annotations

import pytest

from checker import Document, check
from checker.lang.concept_table import phrases
from checker.lang.pack import load

BINDING = "The agreement binds both governments in law."
VOLUNTARY = "Bản ghi nhớ không ràng buộc pháp lý."


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (BINDING, VOLUNTARY, True),
        ("The memorandum is not legally binding.", VOLUNTARY, False),
        (BINDING, "Người dân tự nguyện tham gia.", False),
        (BINDING, "Nếu bản ghi nhớ không ràng buộc thì hai bên sẽ bàn tiếp.", False),
    ],
)
def test_a_word_of_what_is_voluntary_may_deny_that_it_is_binding(left: str, right: str, *, apart: bool) -> None:
    documents = [
        Document(f"{lang}.txt", f"{head}\n\n{said} {tail}", lang=lang, published="2025-05-04")
        for lang, head, said, tail in (
            ("en", "The bridge was opened on 3 May 2025 in the town.", left, "It was raining when they left."),
            ("vi", "Cây cầu được khánh thành ngày 3/5/2025.", right, "Trời mưa khi mọi người ra về."),
        )
    ]
    pairs = check(documents).pairs
    assert bool(len(pairs[(pairs["verdict"] == "conflict") & (pairs["claim"] == "statement")])) is apart


def entries(code: str) -> list[tuple[str, str]]:
    return list(phrases(load(code).folder, "stages.txt"))


@pytest.mark.parametrize("code", ["en", "vi"])
def test_every_phrase_of_a_stage_is_read_as_that_stage_of_its_act(code: str) -> None:
    for phrase, stage in entries(code):
        act, _, how = stage.partition(".")
        documents = [Document(f"{n}.txt", f"{phrase.capitalize()}.\n", lang=code, event="e") for n in "ab"]
        found = check(documents).facts
        told = set(found[found["claim"] == "statement"]["value"])
        assert any(value == f"act.{act} {how}" for value in told), (phrase, told)


DONE = "Hansa has completed the acquisition of the mill."


@pytest.mark.parametrize(
    ("lang", "said", "apart"),
    [
        ("en", "Regulators still have to approve the sale.", True),
        ("en", "The deal is subject to clearance by the competition office.", True),
        ("en", "Hansa has not completed the acquisition of the mill.", True),
        ("en", "The takeover has been completed, Hansa said.", False),
        ("en", "If the deal is subject to clearance, it will take a year.", False),
        ("vi", "Thương vụ chưa hoàn tất, Hansa cho biết.", True),
        ("vi", "Hansa đã hoàn tất việc mua nhà máy.", False),
    ],
)
def test_a_stage_may_be_told_without_the_verb_of_its_act(lang: str, said: str, *, apart: bool) -> None:
    left = Document("a.txt", f"{DONE}\n", lang="en", event="e", published="2025-05-04")
    pairs = check([left, Document("b.txt", f"{said}\n", lang=lang, event="e", published="2025-05-04")]).pairs
    assert bool(len(pairs[pairs["rule"].isin(["L831", "S911"])])) is apart
