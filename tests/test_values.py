"""What becomes of two values that are said in other ways: bounds, sums of parts, rates."""

from __future__ import annotations

import pytest

from checker import extract
from checker import facts as reading
from checker.judge import judge
from checker.match import facts, match
from checker.model import Document

VALUES = {"number", "percent", "money", "date", "duration"}


def verdicts(one: str, other: str, langs: str = "en en", day: str = "2025-03-06") -> set[tuple[str, str, str]]:
    """Verdict and both values of each pair of values of two one-sentence sources."""
    documents = [
        Document(name, text, lang=lang, event="e", published=day)
        for name, text, lang in zip("ab", (one, other), langs.split(), strict=True)
    ]
    met = match([f for d in documents for f in facts(reading.rows(d), {d.source: day})])
    ties = [t for t in (*met.same, *met.apart) if t.left.family in VALUES]
    return {(judge(t.left, t.right, same=t.same).verdict, t.left.value, t.right.value) for t in ties}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fewer than two in three voters backed the plan in the vote.", "In the vote 62% of voters backed the plan."),
        ("More than half of voters backed the plan in the vote.", "In the vote 61% of voters backed the plan."),
        ("Hơn một nửa cử tri ủng hộ kế hoạch.", "Có 61% cử tri ủng hộ kế hoạch."),
        ("A third of voters backed the plan in the vote.", "In the vote 35% of voters backed the plan."),
    ],
)  # fmt: skip
def test_a_share_in_words_and_a_percentage_that_can_both_hold(one: str, other: str) -> None:
    lang = "vi vi" if "cử tri" in one else "en en"
    assert "conflict" not in {verdict for verdict, _, _ in verdicts(one, other, lang)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More than half of voters backed the plan in the vote.", "In the vote 47% of voters backed the plan."),
        ("Fewer than two in three voters backed the plan, they said.", "72% of voters backed the plan, they said."),
    ],
)  # fmt: skip
def test_a_share_in_words_and_a_percentage_beyond_its_bound(one: str, other: str) -> None:
    assert "conflict" in {verdict for verdict, _, _ in verdicts(one, other)}


MIXED = "Trên tàu có 46 du khách, trong đó có 2 trẻ em, và 5 thuyền viên."


@pytest.mark.parametrize(
    ("parts", "whole", "verdict"),
    [
        (MIXED, "Có 51 người trên tàu.", "agree"),
        (MIXED, "Có 53 người trên tàu.", "conflict"),
        ("Trên tàu chở theo gồm 46 du khách và 5 thuyền viên.", "Có 51 người trên tàu.", "agree"),
        ("Aboard were 46 tourists, among them 20 children, and 5 crew.", "There were 51 people aboard.", "agree"),
        ("Aboard were 46 tourists (including two infants) and 5 crew.", "There were 51 people aboard.", "agree"),
    ],
)
def test_what_is_counted_in_a_part_is_no_part_beside_it(parts: str, whole: str, verdict: str) -> None:
    found = verdicts(parts, whole, "vi vi" if "người" in whole else "en en")
    assert (verdict, "51", next(w for w in whole.split() if w.isdecimal())) in found


@pytest.mark.parametrize(
    ("one", "other", "langs", "same"),
    [
        ("The port handles 60,000 boxes a month.", "The port handles 60,000 boxes a year.", "en en", False),
        ("The port handles 60,000 containers a month.", "Cảng xử lý 60.000 container mỗi năm.", "en vi", False),
        ("Cảng xử lý 60.000 container mỗi ngày.", "Cảng xử lý 60.000 container mỗi năm.", "vi vi", False),
        ("The port handles 60,000 containers a year.", "Cảng xử lý 60.000 container mỗi năm.", "en vi", True),
        ("The port handles 60,000 containers annually.", "The port handles 60,000 containers.", "en en", True),
    ],
)
def test_equal_amounts_of_other_rates_are_not_one(one: str, other: str, langs: str, same: bool) -> None:
    assert (("agree", "60000", "60000") in verdicts(one, other, langs)) == same


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("His term was cut from 16 years in jail to 14.", ["P16Y", "P14Y"]),
        ("She got six years instead of eight.", ["P6Y", "P8Y"]),
        ("The term is six years rather than eight.", ["P6Y", "P8Y"]),
        ("It was cut to six years from eight.", ["P6Y", "P8Y"]),
        ("It rose to ten years, up from eight.", ["P10Y", "P8Y"]),
        ("A visit of six days from 2 May.", ["P6D"]),
        ("Trains cut the journey from 30 hours to a mere five.", ["PT30H", "PT5H"]),
        ("It ended with 19 years for Hoan and 12 for Loan.", ["P19Y", "P12Y"]),
        ("The term rose by 16 years to 14 pages of notes.", ["P16Y"]),
        ("It took 30 hours, from Monday to 12 men.", ["PT30H"]),
    ],
)
def test_a_unit_said_just_before_goes_on(text: str, lengths: list[str]) -> None:
    rows = extract(text, lang="en")
    assert rows[rows["claim"] == "duration"]["value"].tolist() == lengths


@pytest.mark.parametrize(
    ("text", "lang", "paid"),
    [
        ("The cost is 4.9 trillion dong, of which the state pays 620 billion.", "en", "620000000000 VND"),
        ("The cost is 4.2 trillion dong. That compares with 98.4 trillion.", "en", "98400000000000 VND"),
        ("Họ đã bồi thường 68 tỷ đồng, nâng tổng số lên 205 tỷ.", "vi", "205000000000 VND"),
        ("The cost is $5 million. It now counts 7 million.", "en", ""),
        ("The cost is $5 million and 3 million people use it.", "en", ""),
    ],
)
def test_large_numbers_go_on_in_the_currency_said_before(text: str, lang: str, paid: str) -> None:
    rows = extract(text, lang=lang)
    assert rows[rows["claim"] == "money"]["value"].tolist()[1:] == [paid] * bool(paid)


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_text_without_words_has_no_values(text: str) -> None:
    assert extract(text).empty
