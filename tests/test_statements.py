"""Statements: what one source says is done or holds, and another plans or denies."""

from __future__ import annotations

import pytest

from checker import Document, check

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
