"""Numbers and the claims made of them: intervals, bounds, spans, and who takes a number first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from checker.claims.length import SECONDS
from checker.extraction import mentions
from checker.lang.pack import load
from checker.lang.quantities import BASES, SYMBOLS
from checker.model import Mention, Value


def only(text: str, code: str = "en", published: date | None = None) -> Mention:
    found = mentions(text, load(code), published)
    assert len(found) == 1, found
    return found[0]


def interval(value: Value) -> tuple[str, str, bool]:
    """Bottom and top as plain numbers ("" is open), and whether the top is allowed."""
    ends = ["" if end is None else f"{Decimal(end).normalize():f}" for end in (value.low, value.high)]
    return ends[0], ends[1], value.closed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 million people", ("6500000", "7500000", False)),
        ("15.5 billion people", ("15450000000", "15550000000", False)),
        ("1,936 people", ("1936", "1936", True)),
        ("3.70 times", ("3.695", "3.705", False)),
        ("half a million people", ("450000", "550000", False)),
        ("two million three hundred thousand people", ("2299500", "2300500", False)),
        ("about 150 people", ("145", "155", False)),
        ("about 200 people", ("150", "250", False)),
        ("around 7 million people", ("6500000", "7500000", False)),
        ("over 7 million people", ("7000000", "", True)),
        ("at least 37 people", ("37", "", True)),
        ("up to 40 people", ("0", "40", True)),
        ("fewer than 40 people", ("0", "40", False)),
        ("nearly 40 people", ("36", "40", False)),
        ("40 people or more", ("40", "", True)),
        ("3-5 people", ("3", "5", True)),
        ("dozens of people", ("24", "99", True)),
        ("47%", ("46.5", "47.5", False)),
        ("30.2 GW", ("30.15", "30.25", False)),
        ("about 30 GW", ("25", "35", False)),
    ],
)
def test_an_amount_is_the_interval_its_words_allow(text: str, expected: tuple[str, str, bool]) -> None:
    assert interval(only(text).value) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It cost over £7 million in all.", "over £7 million"),
        ("Between 10 and 20 per cent of it", "Between 10 and 20 per cent"),
        ("The line is 1,541 km long.", "1,541 km"),
        ("He served two and a half years there.", "two and a half years"),
        ("A 44-year-old man", "44-year-old"),
        ("It was the twenty-first try.", "twenty-first"),
        ("At least 37 people were hurt.", "At least 37"),
    ],
)
def test_the_span_covers_the_expression_with_its_bound_and_unit(text: str, said: str) -> None:
    found = only(text)
    assert text[found.start : found.end] == said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "53 people, 47%, £5, 3 km, 4 days, aged 44, a 3-2 win, the 21st try, 3 times",
            "count percent money quantity duration age score ordinal number",
        ),
        ("$2,018 was paid", "money"),
        ("They got 14 and 8 years.", "duration duration"),
        ("Exports rose by 9.8 and 10 per cent.", "percent percent"),
        ("459 of the 460 deputies", "number count"),
        ("It fell from 10% to 5%.", "percent percent"),
        ("It rose from 5% to 7%.", "percent percent"),
        ("The rate is 5% to 7%.", "percent"),
        ("Three km on, 20 of them", "quantity number"),
    ],
)
def test_every_number_is_taken_once_by_the_claim_that_says_most(text: str, claims: str) -> None:
    assert " ".join(m.claim for m in mentions(text, load("en"))) == claims


def test_a_birth_year_is_an_age_at_the_time_of_publication() -> None:
    found = only("Nghiêm Quang Minh (SN 1979)", "vi", date(2025, 4, 2))
    assert (found.claim, found.value.text) == ("age", "45/46 years")
    assert found.how == "born 1979: 45 or 46 on 2025-04-02"


def test_lengths_are_compared_in_days() -> None:
    year, months = only("12 months").value, only("one year").value
    assert (year.low, year.high) == (months.low, months.high)
    assert year.unit == "days"
    weeks, days = only("two weeks").value, only("14 days").value
    assert (weeks.low, weeks.high) == (days.low, days.high) == (Decimal(14), Decimal(14))
    assert SECONDS["Y"] == 12 * SECONDS["M"]
    day = only("24 hours").value
    assert day.low == day.high == 1


def test_units_of_one_base_can_be_compared() -> None:
    def worth(text: str) -> tuple[str, Decimal]:
        value = only(text).value
        base, factor = BASES[value.unit]
        assert isinstance(value.low, Decimal)
        assert isinstance(value.high, Decimal)
        return base, (value.low + value.high) / 2 * factor

    assert worth("30.2 GW") == worth("30,200 MW")
    assert worth("240 megatons") == worth("240 million tonnes")
    assert worth("5 km") == worth("5,000 metres")
    assert {"km", "GW", "kg", "m2"} <= set(SYMBOLS.values()) & set(BASES)


def test_no_mention_crosses_the_end_of_a_paragraph() -> None:
    assert [m.value.text for m in mentions("It cost 5\nmillion pounds. He saw 3\npeople", load("en"))] == [
        "5",
        "1000000 GBP",
        "3",
    ]


def test_a_language_without_a_number_table_reads_no_numbers() -> None:
    from dataclasses import replace

    bare = replace(load("en"), numbers=None, dates=None)
    assert mentions("53 people and £5 million", bare) == []


def test_the_last_of_a_list_is_counted_by_its_article() -> None:
    text = "They found 3 men, 4 women and a child."
    found = [m for m in mentions(text, load("en")) if m.claim == "count"]
    assert [(m.value.text, text[slice(*(m.counted or (0, 0)))]) for m in found] == [
        ("3", "men"),
        ("4", "women"),
        ("1", "child"),
    ]
