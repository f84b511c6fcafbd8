"""One source that contradicts itself, and one that speaks of two things."""

from __future__ import annotations

import pytest

from checker import facts as reading
from checker.match import facts, match
from checker.model import Document
from checker.pipeline import check

SHIP = "Ferry sinks off Hue\n\nThe ferry carried 187 passengers when it sank.\n\nPassengers: 178\n"


def across(*texts: str) -> set[tuple[str, str, str, str]]:
    """The values of different sources that cannot both hold, each with its source."""
    found = facts(
        [
            row
            for name, text in zip("abcd", texts, strict=False)
            for row in reading.rows(Document(name, text, lang="en", event="storm", published="2025-09-12"))
        ]
    )
    ties = [t for t in match(found).apart if t.left.source != t.right.source]
    return {(t.left.source, t.left.value, t.right.source, t.right.value) for t in ties}


def test_who_tells_one_value_denies_the_other_of_a_source_that_contradicts_itself() -> None:
    one, two = "A ferry sank with 187 passengers on Friday off Hue.", "The ferry had 187 passengers, the port said."
    assert across(SHIP, one, two) == {("a", "178", "b", "187"), ("a", "178", "c", "187")}


def test_what_is_carried_says_so() -> None:
    one = "A ferry sank with 187 passengers on Friday off Hue."
    documents = [Document(n, t, lang="en", event="e", published="2025-03-01") for n, t in (("a", SHIP), ("b", one))]
    told = [p for p in check(documents).pairs if p.verdict == "conflict" and p.left.source != p.right.source]
    assert [(p.left.value, p.right.value, dict(p.parts)) for p in told] == [("178", "187", {"inside": "1.00"})]
    assert "also tells the other's value" in told[0].why


def test_a_toll_that_rose_is_not_carried() -> None:
    rose = "Fire in Hue kills 12\n\nThe fire killed 21 people, the police said on Saturday.\n"
    days = ("2025-03-01", "2025-02-25")
    documents = [
        Document(n, t, lang="en", event="e", published=d)
        for n, t, d in zip("ab", (rose, "The fire in Hue killed 12 people."), days, strict=True)
    ]
    assert [p for p in check(documents).pairs if p.verdict == "conflict" and p.left.source != p.right.source] == []


def test_where_others_tell_both_values_neither_stands_alone() -> None:
    one, two = "A ferry sank with 187 passengers on Friday off Hue.", "The ferry had 178 passengers, the port said."
    assert ("a", "178", "b", "187") not in across(SHIP, one, two)


@pytest.mark.parametrize(
    ("odd", "found"),
    [
        ("Rain: 186 mm in 12 hours\n\nThe 168 mm of rain swept the village away.\n", {("a", "168 mm", "b", "186 mm")}),
        ("Rain: 186 mm in 12 hours, after 168 mm the day before\n", set()),
    ],
)
def test_a_figure_mistyped_by_a_source_that_also_has_it_right(odd: str, found: set[tuple[str, str, str, str]]) -> None:
    assert across(odd, "In 12 hours 186 mm of rain fell on the village, which was swept away.") == found


def contradictions(text: str, lang: str) -> set[tuple[str, str]]:
    """The values that one document is held to give for one thing."""
    found = facts(reading.rows(Document("a", text, lang=lang, event="storm", published="2025-09-12")))
    return {(t.left.value, t.right.value) for t in match(found).apart}


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        (
            "Aircraft turns back\n\n- Passengers: 164\n\nIt was over the sea.\n\nAll 146 passengers left it unhurt.",
            "en", {("164", "146")},
        ),
        (
            "- Người chết: 21\n\nMưa lớn ở nhiều xã.\n\nTrận lũ làm 22 người chết, chính quyền tỉnh cho biết.",
            "vi", {("21", "22")},
        ),
    ],
)  # fmt: skip
def test_two_values_of_one_thing_of_which_one_is_a_slip(text: str, lang: str, values: set[tuple[str, str]]) -> None:
    assert contradictions(text, lang) == values


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Exports of rice rose by 12.4 per cent.\n\nExports of coffee rose by 14.2 per cent.", "en"),
        (
            "The ministry paid 164 million dong to the families.\n\nThe town paid 146 million dong to the hospital.",
            "en",
        ),
        ("The boat sank at 9.10 on Monday.\n\nIt sank at 9.40, the owner said.", "en"),
        ("Lan came 12th in the race.\n\nIn the end Lan was 13th.", "en"),
        ("Xã Bình Khê có 21 người chết.\n\nXã Long Hải có 22 người chết.", "vi"),
    ],
)
def test_entries_of_a_list_times_and_ranks_are_of_two_things(text: str, lang: str) -> None:
    assert contradictions(text, lang) == set()


@pytest.mark.parametrize(
    ("text", "lang", "weekday", "value"),
    [
        ("The two signed it on Tuesday, 9 September 2025.", "en", None, ""),
        ("The two signed it on Friday, 9 September 2025.", "en", "Friday", "XXXX-W-5"),
        ("Hai bên ký ngày thứ Năm, 9/9/2025.", "vi", "thứ Năm", "XXXX-W-4"),
    ],
)
def test_a_date_is_held_against_its_own_weekday(text: str, lang: str, weekday: str | None, value: str) -> None:
    found = facts(reading.rows(Document("a", text, lang=lang, event="storm", published="2025-09-12")))
    ties = [(t.left.value, t.right.text, t.right.value) for t in match(found).apart]
    assert ties == ([("2025-09-09", weekday, value)] if weekday else [])
    assert all(text[t.right.start : t.right.end] == t.right.text for t in match(found).apart)
