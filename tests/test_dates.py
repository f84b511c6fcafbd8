"""Dates: the corpora of the packs, what a mention tells of its reading, formats of CLDR read back, hostile texts."""

from __future__ import annotations

import dataclasses
import time
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.date import find
from checker.claims.date_grammar import RULES
from checker.claims.date_lexicon import ROLES
from checker.claims.date_resolve import ABOVE
from checker.claims.date_rule import stretches
from checker.claims.number import numbers
from checker.claims.reading import compose, reading
from checker.lang.pack import codes, load
from checker.match.rows import facts
from checker.model import Mention
from tests.factories import fact_row, monday

PUBLISHED = date(2025, 4, 2)


def read(text: str, lang: str = "en", published: date | None = PUBLISHED) -> list[Mention]:
    return list(find(reading(compose(text)[0], load(lang), published)))


def values(text: str, lang: str = "en", published: date | None = PUBLISHED) -> list[str]:
    return [m.value.text for m in read(text, lang, published)]


@cache
def corpus(code: str) -> dict[str, Any]:
    return tomllib.loads((load(code).folder / "corpus" / "dates.toml").read_text("utf-8"))


def cases(kind: str) -> Iterator[Any]:
    for code in codes():
        for case in corpus(code)[kind]:
            for text in case["says"]:
                yield pytest.param(code, case, text, id=f"{code}-{text}")


@pytest.mark.parametrize(("code", "case", "text"), list(cases("reads")))
def test_an_example_reads_so_exactly(code: str, case: dict[str, Any], text: str) -> None:
    found = read(text, code, date.fromisoformat(case.get("published", corpus(code)["published"])))
    expected = [case["value"]] if isinstance(case["value"], str) else case["value"]
    assert [m.value.text for m in found] == expected
    assert {m.value.bound for m in found} == {case.get("bound", "exact")}


@pytest.mark.parametrize(("code", "case", "text"), list(cases("none")))
def test_a_counter_example_does_not_read(code: str, case: dict[str, Any], text: str) -> None:
    assert values(text, code) == []


def words(table: Any) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(table):
        those = getattr(table, field.name)
        if field.name == "roles":
            for role, members in those.items():
                yield from ((role, word) for word in members)
        elif isinstance(those, (dict, frozenset)):
            yield from ((field.name, word) for word in those)


@pytest.mark.parametrize("code", codes())
def test_every_word_of_a_table_stands_in_an_example(code: str) -> None:
    found = corpus(code)
    said = "\n".join(t.lower() for kind in ("reads", "none") for case in found[kind] for t in case["says"])
    table = load(code).dates
    signs = {
        "future",
        "past",
        "passive",
        "modals",
        "request",
        "commands",
        "published",
        "then",
        "lasting",
        "telling",
        "late",
        "onward",
        "backward",
        "long_lengths",
    }  # words around dates: the tests below speak of them
    assert [(f, w) for f, w in words(table) if f not in signs and w.rstrip(".") not in said] == []
    assert table is not None
    assert set(table.roles) <= set(ROLES)


_DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
_STYLES = {
    "en": (
        "long", "full", "medium", "d MMMM y", "EEEE, d MMMM y", "d MMM y", "dd/MM/y", "y-MM-dd", "d.M.y",
        "EEE, MMM d, y",
    ),
    "vi": (
        "long", "full", "medium", "short", "'ngày' d 'tháng' M 'năm' y", "'ngày' dd/MM/y", "'ngày' d-M-y",
        "EEEE, 'ngày' d.M.y",
    ),
    "fr": ("long", "full", "medium", "short", "dd/MM/y", "'le' EEEE d MMMM y", "d.M.y"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "style"), [(c, s) for c, styles in _STYLES.items() for s in styles])
@given(day=_DAYS)
@settings(max_examples=30, deadline=None)
def test_a_formatted_day_reads_back(code: str, style: str, day: date) -> None:
    if style == "short":
        day = day.replace(year=2000 + day.year % 50, day=min(day.day, 28))
    text = format_date(day, style, locale=code)
    assert values(text, code) == [day.isoformat()]


@given(day=st.dates(date(2024, 6, 15), date(2025, 4, 2)))
@settings(max_examples=40, deadline=None)
def test_a_day_without_its_year_is_the_last_one_in_reporting(day: date) -> None:
    assert values(f"The talks ended on {format_date(day, 'd MMMM', locale='en')}, officials said.") == [day.isoformat()]
    assert values(f"Hai bên đã ký kết ngày {day.day}/{day.month} tại Hà Nội.", "vi") == [day.isoformat()]


@given(published=_DAYS, back=st.integers(0, 6))
@settings(max_examples=40, deadline=None)
def test_a_bare_weekday_is_the_most_recent_one_that_of_publication_included(published: date, back: int) -> None:
    day = published - timedelta(back)
    text = f"The treaty was signed on {format_date(day, 'EEEE', locale='en')}."
    assert values(text, published=published) == [day.isoformat()]


def test_a_weekday_says_how_it_was_found() -> None:
    [found] = read("The plan was signed on Tuesday in London.")
    assert found.value.text == "2025-04-01"
    assert found.how == "Tuesday, most recent on or before publication 2025-04-02"


def test_a_weekday_that_is_not_the_day_is_said_to_be_wrong() -> None:
    [found] = read("It was signed on Tuesday, 31 March 2025.")
    assert found.value.text == "2025-03-31"
    assert "said to be a Tuesday, but 2025-03-31 was a Monday" in found.how


@pytest.mark.parametrize(
    ("text", "value", "low"),
    [
        ("It was signed on 31 March.", "XXXX-03-31", "XXXX-03-31"),
        ("It ran from 3 to 5 March.", "XXXX-03-03/XXXX-03-05", "XXXX-03-03"),
        ("It was signed in March.", "XXXX-03", "XXXX-03-01"),
        ("It was signed on Tuesday.", "XXXX-W-2", None),
        ("It was signed yesterday.", "XXXX-XX-XX", None),
        ("It was signed last year.", "XXXX", None),
        ("It was signed last month.", "XXXX-XX", None),
        ("It began at 11.30 p.m. there.", "XXXX-XX-XXT23:30", None),
        ("It was signed before Easter.", "XXXX-XX-XX", None),
    ],
)
def test_without_a_publication_date_the_value_is_what_was_said(text: str, value: str, low: str | None) -> None:
    [found] = read(text, published=None)
    assert (found.value.text, found.value.low) == (value, low)
    assert found.how


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "It burned on Monday.\n\nThe call came at 11:42 p.m. there.", "2025-03-31T23:42"),
        ("en", "It burned on Monday, police said on Wednesday.\n\nThe call came at 5 a.m. there.", "2025-03-31T05:00"),
        ("en", "HUE, April 2 (Wire) - It burned.\n\nThe call came at 5 a.m. there.", "XXXX-XX-XXT05:00"),
        ("en", "It burned on 3 May 2021.\n\nThe call came at 5 a.m. there.", "XXXX-XX-XXT05:00"),
        ("vi", "Rạng sáng 1/4, tàu chìm.\n\nLúc 1 giờ 20 phút, tàu nghiêng.", "2025-04-01T01:20"),
        ("en", "It goes back to 2012.\n\nHe spoke on 2 April. The next day he left.", "2025-04-03"),
        ("en", "He spoke on 1 April. It is to be done by 2030. The next day he left.", "2025-04-02"),
        ("en", "He spoke on 1 April. It was founded in 1994. The next day he left.", "XXXX-XX-XX"),
        ("vi", "Công an cho biết ngày 2/4 như vậy.\n\nLúc 1 giờ 20 phút, tàu nghiêng.", "XXXX-XX-XXT01:20"),
    ],
)
def test_a_time_is_of_the_day_on_which_the_story_last_went_on(lang: str, text: str, value: str) -> None:
    assert values(text, lang)[-1] == value


def test_a_time_whose_day_is_told_in_a_paragraph_before_is_compared_by_the_clock_alone() -> None:
    said = dataclasses.replace(monday(), value="2025-03-31T23:42", subject=f"read time of day, counted from {ABOVE}")
    assert [f.value for f in facts([fact_row(said)])] == ["XXXX-XX-XXT23:42"]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "bound"),
    [
        ("Emissions must peak by 2030, it says.", "2030", None, "2030-12-31", "up-to"),
        ("It has been paid since 2018, it says.", "2018", "2018-01-01", None, "at-least"),
        ("The plant closed before May 2024, it says.", "2024-05", None, "2024-05-01", "less-than"),
        ("After 6 p.m. on 1 May 2025.", "2025-05-01T18:00", "2025-05-01T18:00", "2025-05-01T23:59", "more-than"),
        ("Before midnight on 1 May 2025.", "2025-05-01T24:00", "2025-05-01T00:00", "2025-05-01T23:59", "less-than"),
        ("It rained in late March 2025, it says.", "2025-03", "2025-03-21", "2025-03-31", "exact"),
        ("It opened at the end of 2024, it says.", "2024", "2024-09-01", "2024-12-31", "exact"),
    ],
)
def test_reporting_keeps_the_period_and_bounds_what_is_meant(
    text: str, value: str, low: str | None, high: str | None, bound: str
) -> None:
    [found] = read(text)
    assert (found.value.text, found.value.low, found.value.high, found.value.bound) == (value, low, high, bound)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board will meet on Friday.", "2025-04-04"),
        ("The board met on Friday.", "2025-03-28"),
        ("The talks will be held on Friday.", "2025-04-04"),
        ("The court is to rule on Friday.", "2025-04-04"),
        ("The rule could be dropped on Friday.", "2025-04-04"),
        ("The rule may be dropped on Friday.", "2025-04-04"),
        ("They met in May 2023, and again in June.", ["2023-05", "2023-06"]),
        ("The case was put off until Friday.", "2025-04-04"),
        ("The talks continued until Friday.", "2025-03-28"),
        ("The minister could not be reached on Friday.", "2025-03-28"),
        ("He will stay until a successor is found, in the spring of next year.", "2026-03-20/2026-06-20"),
        ("The accord that was signed in November 1992 will lapse on 1 May.", ["1992-11", "2025-05-01"]),
        ("Officials said on Monday that the fund would close.", "2025-03-31"),
        ("The law will take effect on 1 July.", "2025-07-01"),
        ("The law took effect on 1 July.", "2024-07-01"),
        ("Luật sẽ có hiệu lực từ ngày 1/7.", "2025-07-01"),
        ("Luật đã có hiệu lực từ ngày 1/7.", "2024-07-01"),
    ],
)
def test_the_verb_tells_the_side(text: str, expected: str | list[str]) -> None:
    lang = "vi" if "Luật" in text else "en"
    assert values(text, lang) == ([expected] if isinstance(expected, str) else expected)


def test_words_quoted_ask_nothing_of_the_reader() -> None:
    assert values('"We were in time and you will see," he said late last week.') == ["2025-03-24/2025-03-30"]


@pytest.mark.parametrize("verb", ["will", "could", "did not", "is to", "would usually"])
def test_what_lasts_is_no_stretch_of_the_past(verb: str) -> None:
    assert values(f"The strike {verb} last three weeks.") == []
    assert values("The strike of the last three weeks is over.") == ["2025-03-12/2025-04-01"]


def test_a_quarter_is_remembered_across_other_dates() -> None:
    found = values("The third quarter of 2024 was fair. It was closed on 30 September. The year-ago quarter was poor.")
    assert found == ["2024-07-01/2024-09-30", "2024-09-30", "2023-07-01/2023-09-30"]


def test_the_second_half_beside_a_year_is_of_it_and_else_of_a_match() -> None:
    assert values("They expect 2026 to be flat, with growth in the second half.") == ["2026", "2026-07-01/2026-12-31"]
    assert values("She scored twice in the second half.") == []


def test_a_line_of_nothing_but_bounds_is_a_note() -> None:
    assert values("Since May 1, 2010 or no later than May 1, 2007") == ["2010-05-01/..", "../2007-05-01"]
    assert values("It was paid since May 1, 2010 or no later than May 1, 2007, it says.") == [
        "2010-05-01",
        "2007-05-01",
    ]


def test_before_the_end_reaches_to_the_end() -> None:
    [found] = read("They hope to agree before the end of 2025, it says.")
    assert (found.value.text, found.value.high, found.value.bound) == ("2025", "2026-01-01", "less-than")


def test_a_story_told_of_another_year_goes_on_in_it() -> None:
    assert values("The war began in August 1940. By September the army was in Egypt.") == ["1940-08", "1940-09"]
    assert values("It was founded on 3 May 2011. Two days later, it closed.") == ["2011-05-03", "2011-05-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on Tuesday.", "XXXX-W-2"),
        ("It was signed yesterday.", "XXXX-XX-XX"),
        ("It was signed last year.", "2023"),
        ("It was signed last month.", "2024-05"),
        ("It was signed on 25 June.", "2024-06-25"),
    ],
)
def test_from_a_month_of_publication_no_day_is_counted(text: str, value: str) -> None:
    [found] = find(reading(text, load("en"), date(2024, 6, 1), precise=False))
    assert found.value.text == value


def test_a_zone_is_the_unit_of_a_time() -> None:
    [found] = read("Trận đấu diễn ra lúc 20 giờ ngày 2-7 (giờ Việt Nam).", "vi", date(2024, 7, 1))
    assert (found.value.text, found.value.unit) == ("2024-07-02T20:00", "UTC+07:00")


def test_a_timestamp_glued_to_a_headline_is_read_and_a_code_is_not() -> None:
    assert values("Royal Assent03/04/2025 16:10:00") == ["2025-04-03T16:10"]
    assert values("Model AB03/04 and form X2025-1 are here.") == []


@pytest.mark.parametrize("text", ["today (Wednesday 2 April) they met", "On Wednesday (2 April) they met"])
def test_brackets_around_a_day_belong_to_its_mention(text: str) -> None:
    [found] = read(text)
    assert found.value.text == "2025-04-02"
    assert text[found.start : found.end].endswith("(Wednesday 2 April)" if "today" in text else "(2 April)")


def test_references_go_to_the_date_told_last() -> None:
    assert values("Sales rose in the third quarter of 2024 from a year earlier.")[1] == "2023-07-01/2023-09-30"
    assert values("They met on 3 March 2025, and again the following day.") == ["2025-03-03", "2025-03-04"]
    assert values("Cháy lúc 23h ngày 23/3/2025. Đến 15h cùng ngày, hết cháy.", "vi")[1] == "2025-03-23T15:00"


def test_one_month_first_date_shows_the_order_of_all() -> None:
    assert values("Held on 3/28/2025 and on 4/1/2025.") == ["2025-03-28", "2025-04-01"]
    assert values("Held on 28/3/2025 and on 4/1/2025.") == ["2025-03-28", "2025-01-04"]


@pytest.mark.parametrize("code", codes())
def test_decomposed_text_reads_the_same(code: str) -> None:
    for case in corpus(code)["reads"]:
        for text in case["says"]:
            assert values(unicodedata.normalize("NFD", text), code) == values(text, code)


@given(text=st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_reads_and_spans_lie_within_it(text: str) -> None:
    for code in codes():
        composed = compose(text)[0]
        ends = [0]
        for mention in find(reading(composed, load(code), PUBLISHED)):
            assert ends[-1] <= mention.start < mention.end <= len(composed)
            ends.append(mention.end)


_WORDS = st.sampled_from(
    "on in by the of 31 3rd 2025 March Monday to - last next week years ago first half early 5/4 12:30 p.m. and , "
    "( ) ngày tháng năm thứ hai quý tuần trước sau đầu le mars dernière 9999 0 00 29/2 99/99 1/1/1 a month after "
    "Tuesday end 31/31".split()
)


@given(words=st.lists(_WORDS, max_size=25))
@settings(max_examples=400, deadline=None)
def test_any_heap_of_date_words_reads(words: list[str]) -> None:
    for code in codes():
        for published in (None, date.min, PUBLISHED, date.max):
            for mention in read(" ".join(words), code, published):
                assert mention.value.text
                if published == PUBLISHED and mention.value.low and mention.value.high:
                    assert str(mention.value.low) <= str(mention.value.high)


_HOSTILE = (
    "1 ", "1/", "1-", "12:", "1.1.", "March ", "March 3 ", "3 to ", "of the ", "two weeks ", "the day after ",
    "Monday, ", "2018, ", "from 3 ", "last ", "early ", "a year ", "tháng ", "thứ hai ", "năm ", "ngày 3 ", "(",
    "'", "y-", "31/3-", "8 p.m. ", "third last week of ", "before ", "since ", "and 2018 ", "\u0301", "x", "\n",
)  # fmt: skip


CODES = "".join(sorted({code for rule in RULES for code in rule.needs | rule.also}))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=CODES + "NMYDT_;,=-t" * 8, max_size=30))
def test_a_rule_finds_in_the_stretches_of_a_text_what_it_finds_in_the_whole(codes: str) -> None:
    codes = f";{codes};"
    for rule in RULES:
        apart = {
            (first + m.start(), first + m.end())
            for first, stop in stretches(codes)
            for m in rule.pattern.finditer(codes[first:stop])
        }
        assert apart == {m.span() for m in rule.pattern.finditer(codes)}, rule.pattern.pattern


@pytest.mark.parametrize("piece", _HOSTILE)
def test_reading_time_grows_with_the_length_only(piece: str) -> None:
    whole = reading((piece * 100_000)[:100_000], load("en" if piece.isascii() else "vi"), PUBLISHED)
    numbers(whole)
    start = time.process_time()
    list(find(whole))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Under a ruling of 22 April 2024, the court on 4 March sentenced three.", "en", "2025-03-04"),
        ("Theo quyết định ngày 22/4/2024, ngày 04/3 tòa đã tuyên án.", "vi", "2025-03-04"),
        ("He was arrested on 22 April 2024 and on 4 May he was sentenced.", "en", "2024-05-04"),
        ("Ông bị bắt ngày 22/2/2024, ngày 04/3 ông bị xét xử.", "vi", "2024-03-04"),
        ("Under a ruling of 22 April 2024, the court on 4 October freed him.", "en", "2024-10-04"),
        ("Một năm sau chuyến thăm ngày 11/3/2024, ông trở lại hôm 4/3.", "vi", "2025-03-04"),
    ],
)
def test_the_news_of_these_days_is_not_of_the_year_told_beside_it(text: str, lang: str, expected: str) -> None:
    assert expected in values(text, lang, date(2025, 3, 6))


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("It left at 10 pm on 3 March 2025 and came at 5 am.", "en", ["2025-03-03T22:00", "2025-03-04T05:00"]),
        ("It closed at 8 pm on 3 March 2025 after opening at 7 am.", "en", ["2025-03-03T20:00", "2025-03-03T07:00"]),
        ("He died at 9 pm on 3 March 2025, having left at 7 am.", "en", ["2025-03-03T21:00", "2025-03-03T07:00"]),
        ("It sank at 9 pm on 3 March 2025. It was found at 7 am.", "en", ["2025-03-03T21:00", "XXXX-XX-XXT07:00"]),
        ("Xe đi lúc 22h ngày 3/3/2025, đến lúc 5h.", "vi", ["2025-03-03T22:00", "2025-03-04T05:00"]),
        ("Mất lúc 20h ngày 3/3/2025 sau khi vào viện lúc 7h.", "vi", ["2025-03-03T20:00", "2025-03-03T07:00"]),
    ],
)
def test_a_morning_told_after_an_evening(text: str, lang: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, lang, date(2025, 4, 2))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It came at half past seven in the evening on 3 March 2025.", ["2025-03-03T19:30"]),
        ("It came on 3 March 2025 at half past eight at night.", ["2025-03-03T20:30"]),
        ("On 3 March 2025 it was half past one.", ["2025-03-03", "2025-03-03T01:30"]),
        ("At half past two thousand people had left.", []),
        ("Brent fell 1.25 in the morning trade.", []),
        ("In 2010 est was low.", ["2010"]),
    ],
)
def test_times_in_words_and_their_half_of_the_day(text: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, "en", date(2025, 4, 2))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sáng nay, 2/4, hai bên ký.", ["2025-04-02"]),
        ("Chiều nay, 2/3 số cử tri đã đi bầu.", ["2025-04-02"]),
        ("Phiên tòa tiếp tục 8h sáng ngày 5/3/2025.", ["2025-03-05T08:00"]),
        ("Ông lái liên tục 4 giờ 40 phút.", []),
    ],
)
def test_a_day_said_again_is_no_share_and_a_length_no_time(text: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, "vi", date(2025, 4, 2))] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Hà Nội, 27/9 (TTXVN) - Chỉ số giá tiêu dùng tăng.", ["2022-09-27"]),
        ("Hà Nội, 27/9 (TTXVN) - Chỉ số giá tiêu dùng sẽ tăng.", ["2022-09-27"]),
        ("Tỷ lệ chỉ là như vậy, 3/4 (75%) - theo ông.", []),
        ("Ngân sách, 1/2 (một nửa) - theo ông.", []),
        ("Giá thuê tăng từ 8h/ngày.", []),
        ("Tăng so với cùng kỳ 2021. Cao điểm bắt đầu từ thứ Hai tuần sau.", ["2021", "2022-10-03"]),
        ("Tăng so với cùng kỳ 2021. Tháng sau, đoàn đi Huế.", ["2021", "2022-10"]),
        ("Ông bị bắt ngày 3/5/2021. Tuần sau đó, ông về.", ["2021-05-03", "2021-05-10/2021-05-16"]),
        (
            "Họp sáng 27/9. Số liệu đến hết ngày 30/6 là 31%.\n\nChiều cùng ngày, họ về.",
            ["2022-09-27", "2022-06-30", "2022-09-27"],
        ),
        ("Họp sáng 27/9. Kém năm trước.\n\nChiều cùng ngày, họ về.", ["2022-09-27", "2021", "2022-09-27"]),
        ("Cầu thông xe dịp 2/9 năm ngoái.", ["2021-09-02"]),
        ("So với 2/9 năm trước, khách tăng.", ["2021-09-02"]),
        ("Lễ 30/4 năm sau được nghỉ năm ngày.", ["2023-04-30"]),
        ("Sản lượng bằng 2/3 năm ngoái.", ["2021"]),
        ("Ngày 28/9, cầu đóng từ 8h.", ["2022-09-28", "2022-09-28T08:00"]),
        ("Ngày 28/9, đường ùn tắc, tới 9h mới thông.", ["2022-09-28", "2022-09-28T09:00"]),
        ("Ngày 28/9, ca làm giảm từ 8 giờ.", ["2022-09-28"]),
        ("Đêm mai, bão vào bờ.", ["2022-09-29"]),
        ("Người dân sơ tán trước 18h mai.", ["2022-09-29T18:00"]),
        ("Ngày 27/9, lúc 18h Mai Vàng hát, hoa mai nở.", ["2022-09-27T18:00"]),
        ("Anh nghỉ từ đầu tháng Hai sau chấn thương gối.", ["2022-02"]),
        ("Anh trở lại vào tháng Hai sau.", ["2023-02"]),
    ],
)
def test_what_stands_beside_a_date_in_vietnamese_tells_of_which_day_it_is(text: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, "vi", date(2022, 9, 28))] == values


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("Results will be shown at a meeting held online from 1 to 17 December.", "en", ["2022-12-01/2022-12-17"]),
        ("Results were shown at a meeting held online from 1 to 17 December.", "en", ["2021-12-01/2021-12-17"]),
        ("At a meeting held on 5 December, ministers agreed.", "en", ["2021-12-05"]),
        ("It may drop on Sunday night to the lowest since mid-April.", "en", ["2022-10-02", "2022-04"]),
        ("Rates will be at their highest since June.", "en", ["2022-06"]),
        ("Rates will be at their highest since November.", "en", ["2021-11"]),
        ("It would be their first win since Friday.", "en", ["2022-09-23"]),
        ("Giá sẽ xuống mức thấp nhất kể từ tháng 4.", "vi", ["2022-04"]),
        ("Luật sẽ có hiệu lực kể từ ngày 1/1.", "vi", ["2023-01-01"]),
        ("Game 2 is Monday night.", "en", ["2022-10-03"]),
        ("High tide at Eyemouth is at 5.12am on Saturday.", "en", ["2022-10-01T05:12"]),
        ("Officials said the vote is on Sunday.", "en", ["2022-10-02"]),
        ("The vote was on Sunday.", "en", ["2022-09-25"]),
        ("The man, who is Friday's driver, fled.", "en", ["2022-09-23"]),
        ("It is unclear what happened on Sunday.", "en", ["2022-09-25"]),
        (
            "An amber warning runs from 3pm on Friday until 2am on Saturday.",
            "en",
            ["2022-09-30T15:00/2022-10-01T02:00"],
        ),
        (
            "It covers the rest of Scotland from midday on Friday to 18:00 on Saturday.",
            "en",
            ["2022-09-30T12:00/2022-10-01T18:00"],
        ),
        ("The rail strike ran from Friday until Sunday.", "en", ["2022-09-23/2022-09-25"]),
        ("Festival runs from Friday until Sunday as crowds return to the old town\n", "en", ["2022-09-23/2022-09-25"]),
    ],
)
def test_what_is_said_in_the_present_or_looks_back_in_a_plan(text: str, lang: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, lang, date(2022, 9, 28))] == values


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("The show starts tonight at 8.", "en", ["2022-09-28T20:00"]),
        ("The show drew 8 tonight.", "en", ["2022-09-28"]),
        ("The toll stood at 8 last night.", "en", ["2022-09-27"]),
        ("Doors open tonight at 8 clubs.", "en", ["2022-09-28"]),
        ("They won by 8 on Monday night.", "en", ["2022-09-26"]),
        ("It sank at 7:30 on Monday night.", "en", ["2022-09-26T19:30"]),
        ("It sank at 2:30 on Monday night.", "en", ["2022-09-26T02:30"]),
        ("It sank at 7:30 a.m. after Monday night.", "en", ["XXXX-XX-XXT07:30", "2022-09-26"]),
        ("It sank at half past two at night on 26 September.", "en", ["2022-09-26T02:30"]),
        ("It was shut from 9 p.m. to 5 a.m. on Monday.", "en", ["2022-09-25T21:00/2022-09-26T05:00"]),
        ("Xe lật lúc 7h30 tối qua.", "vi", ["2022-09-27T19:30"]),
        ("Xe lật lúc 19h30 tối qua.", "vi", ["2022-09-27T19:30"]),
        ("Xe lật lúc 1h đêm qua.", "vi", ["2022-09-28T01:00"]),
        ("Xe lật lúc 11h trưa nay.", "vi", ["2022-09-28T11:00"]),
        ("Xe lật lúc 8 giờ sáng nay.", "vi", ["2022-09-28T08:00"]),
    ],
)
def test_the_part_of_the_day_tells_the_half_of_an_hour(text: str, lang: str, values: list[str]) -> None:
    assert [m.value.text for m in read(text, lang, date(2022, 9, 28))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sank just before midnight on Sunday.", "2025-03-30T24:00"),
        ("Ballots must arrive before 6 p.m. on Sunday.", "2025-04-06T18:00"),
        ("He was told to leave before 6 p.m. on Sunday.", "2025-04-06T18:00"),
        ("The work is to be done before Sunday.", "2025-04-06"),
    ],
)
def test_a_time_before_which_something_was_is_no_deadline(text: str, value: str) -> None:
    assert values(text) == [value]


def test_days_are_counted_from_a_day_that_only_bounds_where_a_stretch_was_told_before_it() -> None:
    text = "From January 2003 to June 2014 he stole. Nobody saw it before Aug. 4, 2014. He fled three days later."
    assert [m.value.text for m in read(text, "en", date(2016, 2, 26))][-1] == "2014-08-07"
