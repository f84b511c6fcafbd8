"""One value said in two ways: from the other side, in another currency, without its day; and what only looks so."""

from __future__ import annotations

import pandas as pd
import pytest

from checker import Document, check

BRIDGE = "The new bridge over the river at Tan Chau cost VND5.68 trillion (US$216 million), the ministry said."


def pairs(left: str, right: str, claim: str, published: str | None = "2025-05-08") -> pd.DataFrame:
    """The pairs of a claim that an audit of two English texts finds."""
    texts = {"a.txt": left, "b.txt": right}
    documents = [Document(name, text, lang="en", published=published) for name, text in texts.items()]
    found = check(documents).pairs
    return found[found["claim"] == claim]


def test_a_score_is_the_same_from_the_other_side() -> None:
    found = pairs(
        "Song Lam beat Vientiane 2-1 in the final on Sunday.", "Vientiane lost the final 1-2 to Song Lam.", "score"
    )
    assert found["verdict"].tolist() == ["variant"]
    assert "either side" in found["why"].iloc[0]


def test_a_score_of_other_goals_is_another_score() -> None:
    said = "Song Lam Rangers beat Vientiane City {} in the final of the cup on Sunday night."
    found = pairs(said.format("2-1"), said.format("3-1"), "score")
    assert found["verdict"].tolist() == ["conflict"]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The $216 million bridge over the river at Tan Chau was opened on Sunday.", "agree"),
        ("The $220 million bridge over the river at Tan Chau was opened on Sunday.", "variant"),
        (BRIDGE.replace("million", "billion"), "conflict"),
    ],
)
def test_a_conversion_meets_the_amounts_of_the_other_source(other: str, verdict: str) -> None:
    found = pairs(BRIDGE, other, "money")
    assert found["verdict"].tolist() == [verdict]


def test_two_rows_are_told_of_once_though_both_give_a_conversion() -> None:
    assert pairs(BRIDGE, BRIDGE, "money")["verdict"].tolist() == ["agree"]


@pytest.mark.parametrize(("day", "verdict"), [("Thursday", "conflict"), ("Wednesday", "agree")])
def test_a_weekday_without_a_day_of_publication_is_no_other_weekday(day: str, verdict: str) -> None:
    said = "The railway won the consent of the National Assembly on {}, with 412 deputies in favour."
    found = pairs(said.format("Wednesday"), said.format(day), "date", published=None)
    assert found["verdict"].tolist() == [verdict]


def test_a_time_of_day_meets_the_same_time_of_a_day() -> None:
    found = pairs(
        "The fire broke out at 12:30 a.m. on Friday, 2 May 2025.",
        "It started around 12:30 a.m., a neighbour said.",
        "date",
    )
    assert found["verdict"].tolist() == ["agree"]


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("The warehouse at Tan Chau caught fire on 5 May.", ["less-specific"]),
        ("The warehouse at Tan Chau caught fire on 6 May.", ["conflict"]),
        ("Two ministers flew to Rome on 5 May.", []),
    ],
)
def test_a_time_is_finer_than_its_day(other: str, verdicts: list[str]) -> None:
    found = pairs("The warehouse at Tan Chau caught fire at 8.15 p.m. on 5 May.", other, "date")
    assert found["verdict"].tolist() == verdicts


def test_one_who_was_never_vaccinated_denies_no_vaccination() -> None:
    found = pairs(
        "The girl who died had never been vaccinated against the disease with the vaccine.",
        "Health workers vaccinated the whole commune against the disease with the vaccine.",
        "statement",
    )
    assert "conflict" not in set(found["verdict"])
