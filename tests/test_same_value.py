"""One value said in two ways: from the other side, in another currency, without its day; and what only looks so."""

from __future__ import annotations

import pandas as pd
import pytest

from checker import Document, check

BRIDGE = "The new bridge over the river at Tan Chau cost VND5.68 trillion (US$216 million), the ministry said."


def pairs(left: str, right: str, claim: str, published: str | None = "2025-05-08", lang: str = "en") -> pd.DataFrame:
    """The pairs of a claim that an audit of two texts finds."""
    texts = {"a.txt": left, "b.txt": right}
    documents = [Document(name, text, lang=lang, published=published) for name, text in texts.items()]
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


@pytest.mark.parametrize(("hour", "verdict"), [("4 p.m.", "conflict"), ("3 p.m.", "agree")])
@pytest.mark.parametrize("day", ["25 May", "Wednesday"])
def test_two_times_of_a_day_without_its_year_are_two(day: str, hour: str, verdict: str) -> None:
    said = "The parade of the winners sets off at {} on {} from the Phu Loc bridge, the club said."
    found = pairs(said.format("3 p.m.", day), said.format(hour, day), "date", published=None)
    assert verdict in found["verdict"].tolist()
    assert ("conflict" in found["verdict"].tolist()) == (verdict == "conflict")


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
        ("The warehouse at Tan Chau caught fire on 5 May.", ["agree", "less-specific"]),
        ("The warehouse at Tan Chau caught fire on 6 May.", ["conflict"]),
        ("Two ministers flew to Rome on 5 May.", []),
    ],
)
def test_a_time_is_finer_than_its_day(other: str, verdicts: list[str]) -> None:
    found = pairs("The warehouse at Tan Chau caught fire at 8.15 p.m. on 5 May.", other, "date")
    assert sorted(found["verdict"]) == verdicts


@pytest.mark.parametrize("other", ["đêm 5/5", "ngày 6/5", "đêm 5 rạng sáng 6/5"])
def test_a_night_is_told_by_either_of_its_days(other: str) -> None:
    said = "Nhà kho ở Tân Châu bốc cháy {}, ba người chết."
    found = pairs(said.format("đêm 5, rạng sáng 6/5"), said.format(other), "date", lang="vi")
    assert found["verdict"].tolist() == ["agree"]


def test_one_who_was_never_vaccinated_denies_no_vaccination() -> None:
    found = pairs(
        "The girl who died had never been vaccinated against the disease with the vaccine.",
        "Health workers vaccinated the whole commune against the disease with the vaccine.",
        "statement",
    )
    assert "conflict" not in set(found["verdict"])


@pytest.mark.parametrize(("said", "verdict"), [("born in 1979", "variant"), ("aged 44 to 60", None)])
def test_a_year_of_birth_meets_the_age_it_gives(said: str, verdict: str | None) -> None:
    found = pairs(f"The owner, Quang Minh, {said}, was detained.", "The owner, Quang Minh, 45, was detained.", "age")
    assert [v for v in found["verdict"] if v == "variant"] == ([verdict] if verdict else [])


def test_an_amount_all_but_reached_is_that_amount() -> None:
    said = "The members of the bloc make {} of the GDP of the world."
    assert pairs(said.format("30%"), said.format("almost 30%"), "percent")["verdict"].tolist() == ["variant"]
    assert pairs(said.format("30%"), said.format("at least 30%"), "percent")["verdict"].tolist() == ["less-specific"]


AIRPORT = "It has 40 counters and 1,850 staff. {} It serves 5,300 passengers a day."


@pytest.mark.parametrize(("other", "agreed"), [("", True), (" Visitors park behind 6 hedges.", False)])
def test_a_small_number_told_among_the_same_values_is_the_same(other: str, agreed: bool) -> None:
    found = pairs(AIRPORT.format("Six gantries were hired."), AIRPORT.format("Outside are 6 jetties.") + other, "count")
    assert ("6" in found["left_value"].tolist()) == agreed


def test_a_particular_share_needs_no_shared_word() -> None:
    found = pairs("The economy of the city grew by 7.09% last year.", "Q4 brought it to 7.09 per cent.", "percent")
    assert found["verdict"].tolist() == ["agree"]


def test_a_conversion_that_a_third_source_gives_ties_two_others() -> None:
    texts = {
        "a.txt": BRIDGE,
        "b.txt": "The bridge over the river at Tan Chau cost VND5.68 trillion.",
        "c.txt": "The $216 million bridge over the river at Tan Chau was opened on Sunday.",
    }
    found = check([Document(name, text, lang="en", published="2025-05-08") for name, text in texts.items()]).pairs
    told = found[found["claim"] == "money"]
    assert sorted(zip(told["left_source"], told["right_source"], strict=True)) == [
        ("a.txt", "b.txt"), ("a.txt", "c.txt"), ("b.txt", "c.txt"),
    ]  # fmt: skip
    assert set(told["verdict"]) == {"agree"}


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("A Hanoi court tried 54 defendants.", "54 defendants were sentenced.", ["agree"]),
        ("The blast injured 19 workers.", "Nineteen workers were taken to hospital.", ["agree"]),
        ("The blast injured 19 workers.", "Nineteen workers were rescued.", []),
        ("The blast injured 4 workers.", "Four people were taken to hospital.", []),
    ],
)
def test_one_crowd_is_told_of_under_several_acts(left: str, right: str, found: list[str]) -> None:
    assert pairs(left, right, "count")["verdict"].tolist() == found


@pytest.mark.parametrize(("told", "verdict"), [("680", "variant"), ("520", "conflict"), ("710", "conflict")])
def test_an_amount_that_is_all_but_reached_is_the_one_told_rounded_up(told: str, verdict: str) -> None:
    said = "The plant at Phu Son will cost ${} million, the company said."
    assert pairs(said.format(told), said.replace("$", "nearly $").format("700"), "money")["verdict"].tolist() == [
        verdict
    ]


def test_a_limit_and_what_is_told_of_that_year_are_one_date() -> None:
    found = pairs(
        "The works on the new bridge at Tan Chau are to be completed by 2030.",
        "The new bridge at Tan Chau will be completed in 2030, the ministry said.",
        "date",
    )
    assert found["verdict"].isin(["agree", "variant"]).tolist() == [True]


@pytest.mark.parametrize(
    ("timed", "day"),
    [
        ("about 2:40 pm on Wednesday", "Wednesday"),
        ("14:40 on 7 May", "7 May"),
        ("7 May 2025, 14:40", "7 May 2025"),
    ],
)
def test_a_day_is_one_day_though_one_source_tells_the_time_too(timed: str, day: str) -> None:
    """What is shown of the longer one is the day alone."""
    found = pairs(f"The bridge collapsed {timed}.", "The bridge collapsed on May 7, the ministry said.", "date")
    told = found[found["verdict"] == "agree"]
    assert len(told) == 1
    assert day in set(told["left_text"]) | set(told["right_text"])


def test_a_time_whose_day_is_told_before_is_only_finer_than_that_day() -> None:
    left = "Rain fell on Wednesday, May 7. The bridge collapsed at 14:40."
    found = pairs(left, "The bridge collapsed on May 7, the ministry said.", "date")
    assert "less-specific" in found["verdict"].tolist()


def test_an_amount_that_each_tells_once_is_one_amount_at_two_stages() -> None:
    found = pairs(
        "The plant opened in 2012, and $120 million was pledged.",
        "It has been running since 2012, with a registered capital of $120 million.",
        "money",
    )
    assert found["verdict"].tolist() == ["agree"]


def test_the_slash_of_a_unit_makes_no_range() -> None:
    said = "The coach was going at {} km/h down the pass, the police said."
    found = pairs(said.format(71), said.format(72), "quantity")
    assert found["verdict"].tolist() == ["conflict"]


@pytest.mark.parametrize(
    ("left", "right", "claim", "rule"),
    [
        ("The ticket had cost each of them £18,000.", "A ticket cost 18,000 US dollars.", "money", ["M304"]),
        ("Each of them had paid £18,000 for the journey.", "Some paid £18,000, some $18,000.", "money", []),
        (
            "The firm dug 1.86 million cubic metres of sand.",
            "It dug 1.86 million tonnes of sand.",
            "quantity",
            ["Q601"],
        ),
        ("Its market share rose 4.2 percentage points.", "Its market share rose by 4.2 per cent.", "percent", ["P404"]),
        ("Exports grew 3 percentage points faster.", "Exports grew 12%, imports 3%.", "percent", []),
        ("Its share rose 4.2 points, to 40%.", "Its share, 40%, is up 4.2 points, or 11%.", "percent", []),
        ("The limit there is 40.5 km an hour.", "The road is 40.5 km long.", "quantity", []),
        ("The tower is 125 m tall.", "The site measures 125 hectares.", "quantity", []),
        ("The bridge is 1,250 m long.", "The town got 1,250 tonnes of rice.", "quantity", []),
        ("A fund in Singapore gave 150,000 dollars.", "It had S$150,000 from Singapore.", "money", []),
    ],
)
def test_one_figure_in_two_units(left: str, right: str, claim: str, rule: list[str]) -> None:
    found = pairs(left, right, claim)
    assert found[found["verdict"] == "conflict"]["rule"].tolist() == rule


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("Textile exports rose 2.1% in the quarter.", "Textile exports fell 2.1% in the quarter.", ["N208"]),
        ("Textile exports rose 2.1% in the quarter.", "Textile exports: -2.1% in the quarter.", ["P401"]),
        ("Exports rose 12.5% in May 2025. Fish led.", "Exports fell 12.5% in June 2025. Fish led.", []),
        ("The bank cut its deposit rate to -0.25%.", "The bank cut its deposit rate to 0.25%.", ["P401"]),
        ("More than 5.5% of them came.", "Fewer than 5.5% of them came.", ["P401"]),
        ("Textile exports fell 2.1% in the quarter.", "Textile exports: -2.1% in the quarter.", ["E001"]),
        ("Growth of the economy slowed to 7.24%.", "The economy rose by 7.24%.", ["E001"]),
    ],
)
def test_one_figure_of_opposite_things(left: str, right: str, rule: list[str]) -> None:
    assert pairs(left, right, "percent")["rule"].tolist() == rule


@pytest.mark.parametrize(("said", "verdict"), [("$562 million", ["variant"]), ("$612 million", [])])
def test_the_rate_of_one_conversion_serves_other_amounts(said: str, verdict: list[str]) -> None:
    left = "Dai Loc injects VND 2,500 billion ($95 million) into the airline. Its debts are VND 14,800 billion."
    found = pairs(left, f"The airline has debts of {said}.", "money")
    assert found["verdict"].tolist() == verdict


def test_a_bare_currency_is_that_of_the_one_country_told_of() -> None:
    found = pairs("Denmark gives 320 million Danish kroner.", "Denmark gives 320 million kroner.", "money")
    assert found["verdict"].tolist() == ["agree"]


VALUED = "Song Lam Motors closed its first day of trading at a market capitalisation of {} on Tuesday."


@pytest.mark.parametrize(("third", "verdict"), [("$85.5 billion", "variant"), ("$85 billion", "conflict")])
def test_two_roundings_of_a_figure_that_a_third_source_tells_are_no_conflict(third: str, verdict: str) -> None:
    told = {"a.txt": "$85 billion", "b.txt": "$86 billion", "c.txt": third}
    found = check(
        [Document(n, VALUED.format(v), lang="en", published="2025-05-08", event="e") for n, v in told.items()]
    )
    both = found.pairs[found.pairs["left_source"].isin(["a.txt"]) & found.pairs["right_source"].isin(["b.txt"])]
    assert both[both["claim"] == "money"]["verdict"].tolist() == [verdict]


def test_one_day_without_its_year_is_shown_however_differently_it_is_told() -> None:
    found = pairs(
        "The inquiry into the ladders began on 3 March, the commission said.",
        "Importers had been warned on 3 March that prices would rise.",
        "date",
        published=None,
    )
    assert found["verdict"].tolist() == ["agree"]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The king of Denmark is on a three-day visit to Hanoi, his first.", "agree"),
        ("The king of Denmark is on a four-day visit to Hanoi, his first.", "conflict"),
    ],
)
@pytest.mark.parametrize("published", ["2026-10-10", None])
def test_a_stretch_of_days_meets_a_length(other: str, verdict: str, published: str | None) -> None:
    found = pairs("The king visited Hanoi from 6 to 8 October, the palace said.", other, "duration", published)
    assert found["verdict"].tolist() == [verdict]
    if verdict == "conflict":
        assert "first and last day counted" in found["why"].iloc[0]


def test_two_stretches_of_days_are_compared_as_days_alone() -> None:
    said = "The king visited Hanoi from 6 to {} October, the palace said."
    assert pairs(said.format(8), said.format(8), "duration").empty
    assert pairs(said.format(8), said.format(9), "duration").empty


@pytest.mark.parametrize("days", ["from 6 October to 20 November", "from October to November", "since 6 October"])
def test_what_is_no_short_stretch_of_full_days_is_no_length(days: str) -> None:
    found = pairs(f"The king visited Hanoi {days}.", "The king was on a four-day visit to Hanoi.", "duration")
    assert found.empty


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("three weeks", "18 days", "variant"),
        ("three weeks", "16 days", "conflict"),
        ("three weeks", "two weeks", "conflict"),
        ("two years", "22 months", "conflict"),
    ],
)
def test_a_length_in_a_coarser_unit_is_rounded_to_half_of_it(left: str, right: str, verdict: str) -> None:
    said = "The trial of the port director at Hai Phong lasted {}, the court said."
    assert pairs(said.format(left), said.format(right), "duration")["verdict"].tolist() == [verdict]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Cổ phiếu giảm hôm thứ hai, 10/10/2025, theo sở giao dịch.", True),
        ("Sáng thứ hai, ngày 10/10/2025, cổ phiếu giảm.", True),
        ("Thứ hai, ngày 10/10/2025, cổ phiếu giảm.", True),
        ("Sang phiên thứ hai, ngày 10/10/2025, cổ phiếu giảm.", False),  # the second session, not Monday
    ],
)
def test_a_weekday_that_may_be_a_rank_does_not_contradict_its_date(said: str, *, told: bool) -> None:
    found = check([Document("a.txt", said, lang="vi", published="2025-10-11")]).pairs
    assert found["rule"].tolist() == ["D109"] * told


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [("13 days", ["conflict"]), ("14 days", []), ("15 days", ["agree"]), ("two weeks", ["variant"])],
)
def test_a_stretch_of_days_is_counted_with_or_without_its_first(other: str, verdicts: list[str]) -> None:
    found = pairs("The curfew lasts from 3 to 17 May 2025.", f"The curfew lasts {other}.", "duration")
    assert found["verdict"].tolist() == verdicts


def test_a_figure_of_another_kind_excuses_no_difference() -> None:
    left = "The index rose 2.1% on Monday. Unemployment is 2.15%."
    assert pairs(left, "The index rose 2.2% on Monday.", "percent")["verdict"].tolist() == ["conflict"]


@pytest.mark.parametrize("end", [" ", "\n", "\u3000", " \n \n"])
def test_a_text_may_end_anywhere(end: str) -> None:
    for text in ("He left the day before", "She came the year after", "They met the night", "It rose the last"):
        assert check([Document("a.txt", text + end, lang="en", published="2025-05-08")]).facts is not None
