"""Sums: what one source says is paid, another that it will be; which statements are read, and which conflict."""

from __future__ import annotations

import pytest

from checker import Document, check


def told(code: str, said: str) -> list[str]:
    """What is said of the sums of a sentence."""
    found = check([Document(f"{n}.txt", f"{said}\n", lang=code, event="e") for n in "ab"]).facts
    return sorted({v.rpartition(" ")[2] for v in found["value"] if v.startswith("act.pay-")})


@pytest.mark.parametrize(
    ("code", "said", "stage"),
    [
        ("en", "The mill has paid compensation of VND 8.6 billion.", ["done"]),
        ("en", "The mill will pay them 8.6 billion dong.", ["planned"]),
        ("en", "The mill promised 8.6 billion dong to the families.", ["planned"]),
        ("en", "Each had to pay 18,000 pounds.", []),
        ("en", "If the mill has paid 8.6 billion dong, it is over.", []),
        ("en", "The mill has paid 1 million dong.", []),
        ("en", "The plan is a profit of 8.6 billion dong.", []),
        ("vi", "Nhà máy đã trả 8,6 tỷ đồng.", ["done"]),
        ("vi", "Nhà máy cam kết hỗ trợ 8,6 tỷ đồng.", ["planned"]),
        ("vi", "Nhà máy chưa trả 8,6 tỷ đồng.", ["planned"]),
        ("vi", "Nhà máy đã quyết định hỗ trợ 8,6 tỷ đồng.", []),
    ],
)
def test_a_verb_before_a_sum_tells_whether_it_is_paid(code: str, said: str, stage: list[str]) -> None:
    assert told(code, said) == stage


@pytest.mark.parametrize(
    ("left", "right", "days", "apart"),
    [
        ("The mill has paid VND 8.6 billion.", "Nhà máy sẽ trả 8,6 tỷ đồng.", ("04", "04"), True),
        ("The mill has paid VND 8.6 billion.", "Nhà máy sẽ trả 8,6 tỷ đồng.", ("04", "02"), False),
        ("The mill has paid VND 8.6 billion.", "Nhà máy sẽ trả 6,8 tỷ đồng.", ("04", "04"), False),
        ("The mill has paid VND 8.6 billion.", "Nhà máy đã trả 8,6 tỷ đồng.", ("04", "04"), False),
    ],
)
def test_a_sum_is_paid_or_still_to_be_paid(left: str, right: str, days: tuple[str, str], *, apart: bool) -> None:
    documents = [
        Document("a.txt", f"{left}\n", lang="en", published=f"2025-05-{days[0]}", event="e"),
        Document("b.txt", f"{right}\n", lang="vi", published=f"2025-05-{days[1]}", event="e"),
    ]
    pairs = check(documents).pairs
    assert bool(len(pairs[(pairs["verdict"] == "conflict") & (pairs["claim"] == "statement")])) is apart
