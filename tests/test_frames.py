"""What the frame of a value says, and what it leaves out."""

from __future__ import annotations

import pytest

from checker.facts import rows
from checker.frame import Frame, parse
from checker.model import FACT_COLUMNS, Document

CLAIM, SUBJECT, TEXT = (FACT_COLUMNS.index(name) for name in ("claim", "subject", "text"))


def frames(text: str, lang: str = "en") -> dict[str, Frame]:
    """The frames of the values of a text by their wording."""
    made = rows(Document("a.txt", text, lang=lang, published="2025-06-01"))
    return {str(row[TEXT]): parse(str(row[SUBJECT])) for row in made}


def test_a_name_says_no_concept() -> None:
    hanged = frames("He was hanged on 3 May 2025.")["3 May 2025"]
    crowned = frames("Le Thu Hang, 22, was crowned in Hue.")["22"]
    assert "act.execute-death" in hanged.act
    assert "act.execute-death" not in crowned.act


def test_an_office_before_a_name_stays() -> None:
    frame = next(f for f in frames("President Tran Van Minh arrived on 8 April 2025.").values() if f.act)
    assert "act.arrive" in frame.act


def test_a_phrase_ends_with_its_sentence() -> None:
    said = frames("It was the biggest foreign trade. Surplus stocks of 300 tonnes were sold.")
    assert "measure.trade-surplus" not in said["300 tonnes"].act


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hãng hàng không khai trương đường bay thẳng.", "vi"),
        ("Flights no longer leave the airport.", "en"),
    ],
)
def test_a_compound_says_no_lack(text: str, lang: str) -> None:
    made = rows(Document("a.txt", text, lang=lang))
    assert "count" not in {row[CLAIM] for row in made}


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("Two-way trade reached £7.9 billion.", "en", "£7.9 billion"),
        ("Thương mại hai chiều đạt 7,9 tỷ bảng.", "vi", "7,9 tỷ bảng"),
    ],
)
def test_an_idiom_takes_no_words_from_a_value(text: str, lang: str, value: str) -> None:
    said = frames(text, lang)
    assert list(said) == [value]
    assert said[value].act == ("measure.trade",)


def test_reaching_a_sum_is_not_what_it_is_of() -> None:
    assert frames("Revenue reached £3 million.")["£3 million"].act == ("measure.revenue",)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Nhà máy cho ra lò 36 con chip.", "part.goods-semiconductors"),
        ("Tổng đàn lợn cả nước có 300 con.", "thing.pig"),
    ],
)
def test_a_classifier_stands_for_what_it_counts(text: str, thing: str) -> None:
    assert [f.thing for f in frames(text, "vi").values()] == [(thing,)]
