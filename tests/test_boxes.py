"""Values in boxes of facts, lists, tables, chronicles and answers know what they are the value of."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.facts import rows
from checker.frames.frame import Frame, parse
from checker.model import FACT_COLUMNS, Document
from checker.read.formats import parse as read
from checker.segment import segments

EN = "The ferry Sea Lark sank off Cape Marrow on Saturday and divers searched for her crew until Sunday night."
VI = "Một tàu chở khách bị chìm ngoài khơi Mũi Lạc chiều thứ Bảy và thợ lặn tìm kiếm đến đêm Chủ nhật."


def parts(text: str, lang: str = "en") -> list[tuple[str, str, str]]:
    """Section, heading and text of each segment."""
    return [(s.section, s.heading, text[s.start : s.end]) for s in segments(Document("a", text, lang=lang))]


def sections(text: str, lang: str = "en") -> list[str]:
    return [section for section, _, _ in parts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "title", "body", "box"),
    [
        ("en", "Sinking of the Sea Lark", EN, "Date: 3 May 2025\nWhere: off Cape Marrow\nDeaths: 9\nSurvivors: 31"),
        ("en", "The ferry that sank off the cape", EN, "512 - metres to the shore\n31 — people saved\n9 - dead"),
        ("vi", "Vụ chìm tàu ở Mũi Lạc", VI, "Thời gian: 3/5/2025\nĐịa điểm: Mũi Lạc\nSố người chết: 9\nĐược cứu: 31"),
    ],
)
def test_a_box_of_facts_is_a_list_above_and_below_the_text(lang: str, title: str, body: str, box: str) -> None:
    lines = len(box.splitlines())
    assert sections(f"{title}\n{box}\n\n{body}", lang)[1:] == [*["list"] * lines, "lead"]
    assert sections(f"{title}\n\n{body}\n\n{body}\n\n{box}", lang)[3:] == ["list"] * lines


@pytest.mark.parametrize(
    "text",
    [
        f"{EN}\n\n{EN}\n\nMost read: Ten ferries\nContact: press office",  # no figures
        f"{EN}\n\n{EN}\n\nLast updated: 8 January 2024, 22:15 GMT",
    ],
)
def test_what_belongs_to_the_page_is_no_box(text: str) -> None:
    assert not {"list", "table"} & set(sections(text))


def test_a_conversation_is_no_box() -> None:
    text = f'{EN}\n\nMoe: "We waited for 2 hours."\nLund: "I counted 31 people."\n\n{EN}'
    assert "list" not in sections(text)


@pytest.mark.parametrize(
    ("lang", "body", "head"),
    [
        ("en", EN, "2. Damage"),
        ("vi", VI, "2. Thiệt hại"),
        ("vi", VI, "II. Thiệt hại về người"),
        ("en", EN, "b) Relief"),
    ],
)
def test_a_numbered_line_over_a_paragraph_or_items_is_their_heading(lang: str, body: str, head: str) -> None:
    assert parts(f"{body}\n\n{head}\n- 9\n\n{body}", lang)[1:] == [
        ("heading", "", head), ("list", head, "- 9"), ("body", head, body),
    ]  # fmt: skip


def test_a_numbered_list_has_no_headings() -> None:
    assert sections(f"{EN}\n\n1. Boats\n2. Divers\n3. Ropes\n\n{EN}") == ["lead", "list", "list", "list", "body"]


@pytest.mark.parametrize(
    ("lang", "body", "question", "answer"),
    [
        ("en", EN, "What is the toll and who pays it in the end?", "$3.50, paid by lorries."),
        ("vi", VI, "2. Thuế suất bao nhiêu, từ khi nào?", "15%, từ ngày 1/2."),
    ],
)
def test_a_question_is_the_heading_of_its_answer(lang: str, body: str, question: str, answer: str) -> None:
    assert parts(f"{body}\n\n{question}\n{answer}", lang)[1:] == [
        ("heading", "", question),
        ("body", question, answer),
    ]


def test_items_stand_under_the_sentence_that_hands_over_to_them() -> None:
    text = f"{EN} The four got:\n- Anna Reed: 14 years\n- Paul Stone: nine years\n\n{EN}"
    assert [heading for _, heading, _ in parts(text)] == ["", "The four got", "The four got", ""]


def test_days_over_the_times_of_a_chronicle_are_its_headings() -> None:
    text = f"{EN}\n\nFriday, 4 July 2025\n08:15: the boat leaves\n14:25: the boat sinks"
    assert sections(text) == ["lead", "heading", "list", "list"]


def test_rows_of_a_table_need_not_have_all_cells() -> None:
    text = f"{EN}\n\nRice | 9.3 | +2.1\nTea | 14.6\n\nHome | News\n\n{EN}"
    assert sections(text) == ["lead", "table", "table", "boilerplate", "body"]


def frames(text: str, lang: str = "en") -> dict[tuple[str, str], Frame]:
    """The frame of each value of a text by its value and the words in which it stands, names and statements aside."""
    return framed(Document("a", text, lang=lang))


def framed(document: Document) -> dict[tuple[str, str], Frame]:
    found = [dict(zip(FACT_COLUMNS, row, strict=True)) for row in rows(document)]
    return {(str(r["value"]), str(r["text"])): parse(str(r["subject"])) for r in found if r["low"]}


TABLES = {
    "en": (
        f"""{EN}

Table 2. Trade in goods (billion USD)
| | June | Q2/2025 | Q2 on Q1, % |
|---|---|---|---|
| Exports | 38.1 | 110.6 | +9.4 |
| Imports | 36.2 | 104.9 | -12.0 |

{EN}""",
        {
            ("110600000000 USD", "110.6"): ("act", "measure.export", "when", "2025-04-01/2025-06-30"),
            ("36200000000 USD", "36.2"): ("act", "measure.import", "when", "XXXX-06"),
            ("9.4 %", "9.4"): ("act", "measure.export", "when", "2025-04-01/2025-06-30"),
            ("-12 %", "-12.0"): ("act", "measure.import", "when", "2025-04-01/2025-06-30"),
        },
    ),
    "vi": (
        f"""{VI}

Bảng: Nhập khẩu nông sản năm 2024
Mặt hàng | Lượng (tấn) | Trị giá (triệu USD)
Đậu tương | 2.100.000 | 1.050
Lúa mì | 9.700 | 2,4

{VI}""",
        {
            ("2100000 t", "2.100.000"): ("mark", "part.soybean", "when", "2024"),
            ("1050000000 USD", "1.050"): ("mark", "part.soybean", "act", "measure.value"),
            ("9700 t", "9.700"): ("mark", "part.wheat", "when", "2024"),
            ("2400000 USD", "2,4"): ("mark", "part.wheat", "act", "measure.value"),
        },
    ),
    "vi years": (
        f"""{VI}

Năm | Nhập khẩu | Xuất khẩu gạo
2023 | 10,8 tỷ USD | 371 triệu USD
2024 | 11,9 tỷ USD | 412 triệu USD

{VI}""",
        {
            ("10800000000 USD", "10,8 tỷ USD"): ("act", "measure.import", "when", "2023"),
            ("412000000 USD", "412 triệu USD"): ("act", "measure.export", "when", "2024"),
        },
    ),
    "en names": (
        f"""{EN}

| Team | Country | Attendance | Prize, $ |
|---|---|---|---|
| Reds | Vietnam | 17,500 | 2,000 |

{EN}""",
        {
            ("17500", "17,500"): ("act", "measure.attendance", "name", "VN"),
            ("2000 USD", "2,000"): ("name", "VN", "read", "unit from “Prize, $”"),
        },
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_is_of_its_row_and_its_column_in_their_unit(name: str) -> None:
    text, expected = TABLES[name]
    found = frames(text, name[:2])
    for key, slots in expected.items():
        for slot, held in zip(slots[::2], slots[1::2], strict=True):
            said = getattr(found[key], slot)
            assert held in said if slot == "read" else said[0] == held, (key, slot, said)


def test_how_a_cell_was_read_is_told() -> None:
    found = frames(TABLES["en"][0])[("110600000000 USD", "110.6")]
    assert found.read == "unit from “Table 2. Trade in goods (billion USD)”; under “Exports”; under “Q2/2025”"


def test_a_table_without_heads_has_only_labels() -> None:
    found = frames(f"{EN}\n\nOpened | 6 May 2025\nRunway | 3,084 m\nCrew | 22 (19 saved, 2 dead)\n\n{EN}")
    assert found["2025-05-06", "6 May 2025"].act[0] == "act.open"
    assert found["3084 m", "3,084 m"].of[0] == "thing.runway"
    assert found["19", "19"].act == ("act.rescue",)
    assert found["19", "19"].mark == ("part.crew",)


def test_a_row_with_another_number_of_cells_has_no_heads() -> None:
    text = f"{EN}\n\n| Goods | Exports | Imports |\n|---|---|---|\n| Rice | 9.3 | 2.1 |\n| Tea | 14.6 |\n\n{EN}"
    assert frames(text)["9.3", "9.3"].act == ("measure.export",)
    assert frames(text)["14.6", "14.6"].act == ()


@pytest.mark.parametrize(
    ("lang", "item", "value", "slots"),
    [
        ("en", "- Customers cheated: 1,264", "1264", {"thing": "thing.customer", "act": "act.cheat"}),
        ("en", "- Refinancing rate: 4.5 % (until now 4.75 %)", "4.75 %", {"act": "measure.policy-rate"}),
        ("en", "- Dead: 15; missing: 2", "2", {"act": "act.missing"}),
        ("vi", "- Số người trên tàu: 41 (37 khách, 4 thuyền viên)", "41", {"act": "act.aboard"}),
        ("vi", "- Số người trên tàu: 41 (37 khách, 4 thuyền viên)", "4", {"thing": "part.crew", "act": "act.aboard"}),
        ("vi", "+ Bị thương: 14", "14", {"act": "act.injure"}),
    ],
)  # fmt: skip
def test_the_values_of_an_item_are_of_its_label(lang: str, item: str, value: str, slots: dict[str, str]) -> None:
    body = VI if lang == "vi" else EN
    found = {said: frame for (said, _), frame in frames(f"{body}\n\n{item}\n\n{body}", lang).items()}
    assert {slot: getattr(found[value], slot)[:1] for slot in slots} == {k: (v,) for k, v in slots.items()}


@pytest.mark.parametrize(
    ("lang", "text", "value", "act"),
    [
        ("en", f"{EN}\n\nWhat is the bridge toll?\n$3.50, from 1 February 2026.", "3.5 USD", "measure.toll"),
        ("en", f"{EN}\n\nFour came to court. They were jailed for:\n- Anna Reed: 14 years", "P14Y", "act.sentence"),
        ("vi", f"{VI}\n\nThuế suất bao nhiêu?\n15%, từ ngày 1/2/2026.", "15 %", "measure.tax"),
    ],
)  # fmt: skip
def test_a_question_and_a_lead_are_said_with_the_answer(lang: str, text: str, value: str, act: str) -> None:
    found = {said: frame for (said, _), frame in frames(text, lang).items()}
    assert found[value].act[0] == act


def test_running_text_under_a_heading_is_of_its_own_words() -> None:
    text = f"{EN}\n\nExports\n\nThe company paid 40 million dollars and said no more about all of it.\n\n{EN}"
    assert "measure.export" not in frames(text)["40000000 USD", "40 million dollars"].act


@pytest.mark.parametrize(("head", "lang"), [("Age", "en"), ("Tuổi", "vi")])
def test_a_number_in_a_column_of_ages_is_an_age(head: str, lang: str) -> None:
    text = f"Name | {head} | Room\nAnn Bo | 38 | 12\nLe Van Tam | 34 | 14\n"
    made = [dict(zip(FACT_COLUMNS, r, strict=True)) for r in rows(Document("a.md", text, lang=lang, event="e"))]
    assert [r["value"] for r in made if r["claim"] == "age"] == ["38 years", "34 years"]


def test_cells_of_a_page_keep_their_columns() -> None:
    page = f"""<html lang="en"><body><article>
    <h1>The ferry that sank off the cape</h1><p>{EN}</p><p>{EN} Again.</p>
    <table><tr><th></th><th>2024</th><th>2025</th></tr>
    <tr><th>Revenue (million USD)</th><td></td><td>310</td></tr></table>
    <dl><dt>Length of ship</dt><dd>124 m</dd><dt>Cost</dt><dd>USD 64 million</dd></dl><p>{EN} At last.</p></article>"""
    (document,) = read("html", page.encode(), Config())
    found = framed(document)
    assert found["310000000 USD", "310"].when == ("2025",)
    assert found["124 m", "124 m"].act == ("measure.length",)
    assert found["64000000 USD", "USD 64 million"].act == ("measure.cost",)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            f"{EN}\n\nFriday, 4 July 2025\n08:15: the boat leaves\n14:25 - it sinks\n\n5 July 2025\n06:10: they live",
            ["2025-07-04T08:15", "2025-07-04T14:25", "2025-07-05T06:10"],
        ),
        (
            "vi",
            f"{VI}\n\n- 03 giờ 42 phút ngày 18/10/2025: có tin.\n- 06 giờ 15 phút: tàu chìm.\n- Ngày 19/10/2025: nghỉ.",
            ["2025-10-18T03:42", "2025-10-18T06:15"],
        ),
        ("en", f"The ferry\nDate: 3 May 2025\nTime: 14:25 (UTC+7)\nDeaths: 9\n\n{EN}", ["2025-05-03T14:25"]),
        ("vi", f"Vụ chìm\nNgày: 3/5/2025\nGiờ: 14h25\nSố người chết: 9\n\n{VI}", ["2025-05-03T14:25"]),
    ],
)  # fmt: skip
def test_a_time_of_a_chronicle_has_the_day_it_stands_under(lang: str, text: str, expected: list[str]) -> None:
    assert [value for value, _ in frames(text, lang) if "T" in value] == expected


def test_a_time_in_running_text_has_not_the_day_of_another_line() -> None:
    found = rows(Document("a", f"4 July 2025\n\n{EN}\n\nAt 08:15 the boat left the harbour.", lang="en"))
    assert "XXXX-XX-XXT08:15" in {row[FACT_COLUMNS.index("value")] for row in found}


def test_a_time_is_that_of_what_happened_and_a_count_goes_up_to_it() -> None:
    found = frames(
        f"{VI}\n\n- 06 giờ 15 phút ngày 18/10/2025: tàu chìm.\n- 8 giờ ngày 19/10/2025: 243 ca\n\n{VI}", "vi"
    )
    assert found["2025-10-18T06:15", "06 giờ 15 phút ngày 18/10/2025"].act == ("act.sink",)
    assert found["243", "243"].asof == ("2025-10-19T08:00",)
