"""The parts of a text: headline, lead, caption, quotation with its speaker, lists under their lead, tables."""

from __future__ import annotations

import pytest

from checker.model import Document, Segment
from checker.segment import readable, segments

LONG = "The county said on Monday that the bridge had been closed for two years while its cables were replaced."


def parts(text: str, lang: str = "en", **given: str) -> list[tuple[str, str]]:
    document = Document("a", text, lang=lang, **given)  # type: ignore[arg-type]
    return [(s.section, text[s.start : s.end]) for s in segments(document)]


def spoken(text: str, lang: str = "en") -> list[tuple[str, str]]:
    """Section and speaker of each part below the headline."""
    return [(s.section, s.speaker) for s in segments(Document("a", f"A bridge is closed again\n\n{text}", lang=lang))][
        1:
    ]


def test_headline_lead_heading_and_body() -> None:
    text = f"Bridge closed for two more years\n\n{LONG}\n\nIt was built in 1964.\n\nWhat it costs\n\n{LONG}"
    assert [section for section, _ in parts(text)] == ["headline", "lead", "body", "heading", "body"]
    assert [s.heading for s in segments(Document("a", text))] == ["", "", "", "", "What it costs"]


def test_a_text_that_begins_without_a_headline_has_none() -> None:
    assert [section for section, _ in parts(f"{LONG}\n\n{LONG}")] == ["lead", "body"]


def test_the_title_that_is_known_is_the_headline() -> None:
    text = f"A day of storms in all the land\nBridge shut\n{LONG}"
    assert parts(text, title="Bridge shut")[1] == ("headline", "Bridge shut")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is safe and it was never in danger,” said Mayor Holm.", [("quotation", "Mayor Holm")]),
        ("Ada Holm, the mayor, said: “It is safe and it was never in danger.”", [("quotation", "Ada Holm")]),
        ("“It is safe and always was,” Ada Bo told us.\n\n“We were lucky,” she added.", [("quotation", "Ada Bo")] * 2),
        ("“It is safe and will be for years”: Ada Holm, mayor.", [("quotation", "Ada Holm")]),
        ("Ada Holm said the word “safe” was wrong and that she had never used it in her two letters.", [("lead", "")]),
        (
            f"Ada Holm, Mayor, said:\n\nWe did what we could.\n\nI thank all who helped.\n\n{LONG}",
            [("lead", ""), ("quotation", "Ada Holm"), ("quotation", "Ada Holm"), ("body", "")],
        ),
        ("“We did what we could.\n\n“It was not enough,” said Bo Ek.", [("quotation", ""), ("quotation", "Bo Ek")]),
    ],
)  # fmt: skip
def test_a_quotation_has_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(text) == expected


def test_a_vietnamese_quotation_has_its_speaker() -> None:
    assert spoken("Ông Lê Văn Bình nói: “Chúng tôi tự hào về cây cầu này.”", "vi") == [("quotation", "Ông Lê Văn Bình")]
    assert spoken('"Chúng tôi rất tự hào về cây cầu này", ông Lê Văn Bình nói.', "vi") == [("quotation", "Lê Văn Bình")]


def test_items_stand_under_what_leads_to_them_and_not_longer() -> None:
    text = f"Costs of the bridge in all\n\n{LONG}\n\nBy year:\n- 2021: 40 million\n- 2022: 50 million\n\n{LONG}"
    found = [(s.section, s.heading) for s in segments(Document("a", text))]
    assert found == [
        ("headline", ""),
        ("lead", ""),
        ("heading", ""),
        ("list", "By year"),
        ("list", "By year"),
        ("body", ""),
    ]


def test_rows_of_a_table_are_a_table() -> None:
    text = f"{LONG}\n\nYear | Cost\n2021 | 40 million\n2022 | 50 million\n\nTown\tDead\nVik\t4\n\n{LONG}"
    assert [section for section, _ in parts(text)] == ["lead", *["table"] * 5, "body"]


def test_a_chronicle_keeps_its_dates_as_headings() -> None:
    text = f"{LONG}\n\n12 September 2023\n\n{LONG}\n\n13 September 2023\n\n{LONG}"
    assert [section for section, _ in parts(text)] == ["lead", "heading", "body", "heading", "body"]


def test_segments_that_a_format_gave_are_kept_and_said_again_alike() -> None:
    said = "“It is safe and always was,” said Ada Holm."
    text = f"{LONG}\n{said}\nMenu"
    a, b = len(LONG), len(LONG) + len(said) + 2
    given = (Segment(0, a, "body"), Segment(a + 1, b - 1, "body"), Segment(b, b + 4, "boilerplate", why="outside"))
    once = segments(Document("a", text, lang="en", segments=given))
    assert [s.section for s in once] == ["lead", "quotation", "boilerplate"]
    assert segments(Document("a", text, lang="en", segments=once)) == once


URL = "https://example.org/2025/04/01"


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (f"See [the plan]({URL}).", f"({URL})"), (f"At {URL} it says.", URL), ("**31 March", "**"), ("_31 March", "_"),
        ("on\n> Monday", "\n>"), ("31\u200bMarch", "\u200b"), ("March\u202e 2025", "\u202e"),
        ("to press@example.org now", "press@example.org"),
        ("snake_case (and so on)", ""),
    ],
)  # fmt: skip
def test_what_is_there_for_machines_is_blank_and_keeps_its_place(text: str, gone: str) -> None:
    assert readable(text) == (text.replace(gone, " " * len(gone)) if gone else text)


NOTES = "Notes to editors\n\n- The bridge carries 4,500 cars a day.\n- It is 312 metres long.\n\n1. It cost 45 million."


def test_what_notes_to_editors_list_is_of_the_subject_and_how_to_reach_somebody_is_not() -> None:
    text = (
        f"Bridge closed\n\n{LONG}\n\n{NOTES}\n\n2. Call Ann on 01234 567 890.\n\nAbout us: we build 30 bridges a year."
    )
    found = parts(text)[2:]
    assert [section for section, _ in found] == ["heading", "list", "list", "list", "boilerplate", "boilerplate"]
    under = parts(f"Bridge closed\n\n{LONG}\n\nComments\n\n- I drove over it 20 times.\n- So did I, twice.")
    assert [section for section, _ in under[2:]] == ["boilerplate"] * 3


TOLD = "Đội chủ nhà thắng đội khách trên sân nhà trong trận đấu cuối cùng của mùa giải, và giữ được ngôi đầu bảng."


@pytest.mark.parametrize(
    ("lines", "lang", "sections"),
    [
        ("Attendance: 12,460\n\nReferee: Ann Bo (Norway)", "en", ["list", "list"]),
        ("Khán giả: 12.460\n\nTrọng tài: Lê Văn Bình", "vi", ["list", "list"]),
        ("Referee: Ann Bo", "en", ["boilerplate"]),
        ("Tel: 01234 567 890", "en", ["boilerplate"]),
        ("Hotline: 1900 1234\n\nEmail: bao@example.vn", "vi", ["boilerplate", "boilerplate"]),
        ("Views: 1,240", "en", ["boilerplate"]),
        ("Thông tin:\n- Giấy phép: số 45 ngày 12/3/2024\n- Tổng vốn: 45 tỷ đồng", "vi", ["heading", "list", "list"]),
        ("- Giấy phép: số 45\n- Tổng biên tập: Lê Văn Bình", "vi", ["boilerplate", "boilerplate"]),
    ],
)
def test_lines_of_facts_below_the_article_are_of_it(lines: str, lang: str, sections: list[str]) -> None:
    body = LONG if lang == "en" else TOLD
    assert [section for section, _ in parts(f"{body}\n\n{body}\n\n{lines}", lang)][2:] == sections
