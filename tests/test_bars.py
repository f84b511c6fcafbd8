"""What rules out that two values are of one thing, and what does not."""

from __future__ import annotations

import pytest

from checker import facts as reading
from checker.match import Fact, facts
from checker.match.bars import barred, planned
from checker.match.evidence import slots
from checker.match.view import Event
from checker.match.weigh import KEYS, features
from checker.model import Document


def dates(*texts: str, published: str = "2025-06-20", family: str = "date") -> list[Fact]:
    """The first date (or other value) of each text, as of documents published on one day."""
    sources = [f"{n}.txt" for n in range(len(texts))]
    found = [
        facts(reading.rows(Document(source, text, lang="en", event="pact", published=published)), {source: published})
        for source, text in zip(sources, texts, strict=True)
    ]
    return [next(f for f in one if f.family == family) for one in found]


def why(left: Fact, right: Fact) -> str:
    event = Event([left, right])
    one, other = event.views([left])[0], event.views([right])[0]
    return barred(left, right, slots(one, other))


@pytest.mark.parametrize(
    ("a", "b", "bar"),
    [
        ("The pact takes effect on July 1, 2026.", "The pact is planned to take effect on January 1, 2026.", ""),
        (
            "The pact took effect on May 1, 2025.",
            "The pact is planned to take effect on May 3, 2025.",
            "plan and outcome",
        ),
        ("The bridge was opened on 3 May 2025.", "Officials said so on 5 May 2025.", "day of saying"),
        ("The quake struck at 04:42 (Philippine time) on 3 May.", "The quake struck at 03:42 on 3 May.", "other zone"),
        ("The quake struck at 04:24 (Philippine time) on 3 May.", "The quake struck at 03:42 on 3 May.", ""),
        ("The ship sank at 5:20 a.m. on 4 May.", "The ship sank at 22:05 UTC on 3 May.", "other zone"),
        ("The ship sank at 9:50 p.m. on 4 May.", "The ship sank at 21:30 GMT on 3 May.", ""),
        ("The fire began on Thursday night.", "The fire began on Friday 20 June 2025.", "the night between"),
        ("The fire began at 8.45 pm on Thursday night.", "The fire began at 9.05 pm on 19 June 2025.", ""),
        ("He met them on the third day of his visit, May 5.", "He began his visit on May 3.", "other day of it"),
        ("As of 3 May 2025, 14 had died.", "They died on 4 May 2025.", "day of counting"),
        ("By 5 pm on 3 May 2025 ten bodies had been found.", "They were found on 4 May 2025.", "day of counting"),
        ("The last outbreak dates from 2013.", "The last outbreak dates from 2015.", ""),
        ("The bridge has stood since 2013.", "The chairman said it stood since 2015.", ""),
    ],
)
def test_what_bars_two_dates(a: str, b: str, bar: str) -> None:
    assert why(*dates(a, b)) == bar


@pytest.mark.parametrize(
    ("family", "a", "b", "bar"),
    [
        ("number", "Twelve bridges will be built.", "It is planned to build 14 bridges.", ""),
        ("number", "Twelve bridges have been built.", "It is planned to build 14 bridges.", "plan and outcome"),
        ("money", "The yard cost $30 million.", "The yard, approved in 2021, cost $50 million.", ""),
        ("money", "In 2024 exports reached $30 million.", "In 2023 exports reached $35 million.", "other period"),
        ("number", "The ring smuggled 280 people since 2022.", "The ring smuggled 320 people.", ""),
        ("number", "In 2022 the ring smuggled 280 people.", "The ring smuggled 320 people.", "other period"),
        (
            "money",
            "Imports of the past three months: $78 million.",
            "Imports from 15 March to 15 June: $87 million.",
            "",
        ),
        (
            "quantity",
            "She sank 187 nautical miles off Hue.",
            "She was 210 nautical miles west of Subic.",
            "other place",
        ),
        ("quantity", "She sank 187 nautical miles off Hue.", "She was 210 nautical miles off Hue.", ""),
        (
            "number",
            "Vietnam held 16 people in 2023, the police said on 29 June 2025.",
            "Police held 18 people.",
            "other period",
        ),
        (
            "number",
            "Engineer Seo lost his life together with 14 workers.",
            "The collapse killed 15 workers.",
            "the others alone",
        ),
        ("number", "Engineer Seo lost his life together with 16 workers.", "The collapse killed 15 workers.", ""),
        (
            "number",
            "It was signed with 20 other countries.",
            "The pact was signed by 21 countries.",
            "the others alone",
        ),
        ("number", "It was signed with 20 other countries.", "The pact was signed by 19 countries.", ""),
        (
            "number",
            "As of 14 June 19 fishing boats had sunk.",
            "As of 16 June 27 fishing boats had sunk.",
            "earlier and later",
        ),
        (
            "percent",
            "As of 14 June power was restored to 85% of homes.",
            "As of 16 June power was restored to 93% of homes.",
            "earlier and later",
        ),
        (
            "percent",
            "As of 14 June the vaccination cut deaths by 60%.",
            "As of 16 June the vaccinated had 70% fewer deaths.",
            "",
        ),
        ("duration", "Lan Oanh Mai spoke for 40 minutes.", "The call from Ottawa took 50 minutes.", ""),
        ("duration", "Nguyen Lan Mai got 4 years in prison.", "Tran Van Nam: 5 years in prison.", "other name"),
    ],
)
def test_what_bars_two_amounts(family: str, a: str, b: str, bar: str) -> None:
    assert why(*dates(a, b, family=family)) == bar


def test_a_tense_is_no_mark_of_a_date() -> None:
    (ahead,) = dates("The law will come into force on 1 July 2026.")
    assert "status.future" in ahead.frame.mark
    assert Event([ahead]).views([ahead])[0].mark == frozenset()


def test_an_act_that_happens_once_speaks_for_one_date() -> None:
    a, b = dates("The talks were launched in May 2015.", "Negotiations began in November 2012.")
    said = {**dict.fromkeys(KEYS, 0.0), "sole": 1.0}
    assert features(a, b, said)[KEYS.index("once")] == 1.0


def test_a_plan_of_an_undated_page_lies_ahead_where_that_of_the_other_does() -> None:
    told, page = dates("The pact takes effect on July 1, 2026.", "Effective: 1 January 2026 (planned)")
    (undated,) = dates("Effective: 1 January 2026 (planned)", published="")
    assert planned(page)
    for other in (page, undated):
        one, two = (Event([told, other]).views([f])[0] for f in (told, other))
        assert not barred(told, other, slots(one, two))


@pytest.mark.parametrize(("toll", "bar"), [("22", "earlier and later"), ("20", "")])
def test_a_page_of_no_day_counts_last(toll: str, bar: str) -> None:
    (told,) = dates("The fire killed 21 people.", family="number")
    (page,) = dates(f"The fire killed {toll} people.", published="", family="number")
    assert why(told, page) == bar


def test_an_undated_page_tells_of_the_year_in_which_the_other_was_published() -> None:
    (study,) = dates("The study of 2022 had 16 gates.", family="number")
    (page,) = dates("14 gates, all of steel", published="", family="number")
    assert why(study, page) == "other period"
