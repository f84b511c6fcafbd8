"""Offices: who holds one, and which two one person cannot hold at once."""

from __future__ import annotations

import pytest

from checker import Document, check
from checker.claims import name
from checker.claims.reading import reading
from checker.facts import rows
from checker.frames.bearer import bearer
from checker.frames.bearers import bearers
from checker.lang.pack import load
from checker.match.offices import opposed
from checker.model import FACT_COLUMNS


@pytest.mark.parametrize(
    ("code", "text", "holder"),
    [
        ("en", "Maj. Gen. Tran Minh Duc told the press.", "tran minh duc"),
        ("en", "Director: Tran Minh Duc", "tran minh duc"),
        ("en", "They chose a new chairman of the National Assembly, Tran Minh Duc, on Friday.", "tran minh duc"),
        ("en", "It was led by the chairwoman of the provincial farmers' union, Huỳnh Thị Lan.", "huynh thi lan"),
        ("en", "She thanked the Minister of Finance, Nguyen Thi Bich Van, who spoke.", "nguyen thi bich van"),
        ("en", "It was signed by H.E. Maria Lopez, Secretary General of the Community.", "maria lopez"),
        ("en", "Anna Holt, the ambassador, and the deputy finance minister, Tran Minh Duc, met.", "anna holt"),
        ("en", "Anna Holt, and the deputy finance minister, Tran Minh Duc, met.", "tran minh duc"),
        ("en", "Minister of Finance Sen. Lt. Gen. Tran Minh Duc spoke.", "tran minh duc"),
        ("en", "Tran Minh Duc, director of Thai Son company, spoke.", "tran minh duc"),
        ("en", "The rice was bad, said Tran Thi Lan, who heads the hospital.", "tran thi lan"),
        ("en", "Minister Duc and Anna Holt signed it.", "duc"),
        (
            "en",
            "He met Tran Minh Duc, the chairman of the board, Prime Minister Le Van Nam and others.",
            "tran minh duc",
        ),
        ("en", "Country Director for Vietnam Anna Holt spoke.", "anna holt"),
        ("en", "General director of the General Statistics Office Nguyễn Thị Hương spoke.", "nguyen thi huong"),
        ("en", "General Tran Minh Duc - Politburo member, Minister of Public Security - signed it.", "tran minh duc"),
        ("en", "Tran Thi Lan, former head of the Consular Department, spoke.", "tran thi lan"),
        ("en", "The prime minister met Anna Holt on Monday.", ""),
        ("en", "The president appointed Anna Holt.", ""),
        ("en", "The director of marketing Anna Holt spoke.", "anna holt"),
        ("vi", "Thủ tướng tiếp bà Anna Holt.", ""),
        ("vi", "Bộ trưởng đã cảm ơn ông Trần Minh Đức.", ""),
        ("en", "Director of the Department of Health Lục Thị Mơ spoke.", "luc thi mo"),
        ("vi", "Phó Giám đốc phụ trách sản xuất Trần Minh Đức bị tạm giữ.", "tran minh duc"),
        ("en", "Tran Thi Lan, another sister and former deputy director of Sao Mai, got 3 years.", "tran thi lan"),
        ("en", "Prime Minister's guest Tran Minh Duc spoke.", ""),
        ("en", "Tran Minh Duc, the Prime Minister's guest, spoke.", ""),
        ("en", "Tran Thi Lan, chairwoman of the board of directors of Sao Mai, spoke.", "tran thi lan"),
        ("vi", "Giám đốc quốc gia tại Việt Nam Anna Holt phát biểu.", "anna holt"),
        ("vi", "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch Trần Minh Đức dự.", "tran minh duc"),
        ("vi", "Trần Minh Đức, cựu Cục phó Cục Lãnh sự: 7 năm tù", "tran minh duc"),
        ("vi", "Ông Lars Holt, Tổng giám đốc Vetrinor, khẳng định.", "lars holt"),
        ("vi", "Đại diện là bà Maria Lopez, Chủ tịch EAC.", "maria lopez"),
        ("vi", "Bà Trần Thị Lan, Giám đốc Sở GD&ĐT, cho biết.", "tran thi lan"),
        ("vi", "Công an tạm giữ ông Trần Minh Đức (47 tuổi), Giám đốc Nhà máy Sao Mai.", "tran minh duc"),
        ("vi", "Tuyên phạt Trần Minh Đức (52 tuổi, cựu Tổng Giám đốc Kim Long) 9 năm tù.", "tran minh duc"),
        ("vi", "Dự lễ có ông Anna Holt, Bộ trưởng Trần Minh Đức và nhiều người.", "tran minh duc"),
        ("vi", "Ông Trần Minh Đức, Phó Giám đốc Sở Y tế tỉnh An Giang, cho biết.", "tran minh duc"),
        ("vi", "Phó Giám đốc Sở Y tế Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Thứ trưởng Bộ Nông nghiệp và Môi trường Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Chủ tịch UBND xã Tân Lập Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Ông Trần Minh Đức, Chủ tịch UBND tỉnh Lâm Đồng, cho biết.", "tran minh duc"),
        ("vi", "Chủ tịch tỉnh Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Giám đốc tài chính Sao Mai, ông Trần Minh Đức, cho biết.", "tran minh duc"),
        ("vi", "Giám đốc tài chính Lê Văn Nam, ông Trần Minh Đức và bà Lan dự.", "le van nam"),
        ("vi", "Thủ tướng Phạm Văn Nam, Bộ trưởng Anna Holt dự lễ.", "pham van nam"),
        ("vi", "Phó Giám đốc nhà máy Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Phó Giám đốc nhà thầu Trần Minh Đức cho biết.", "tran minh duc"),
        ("vi", "Giám đốc thăm nhà máy Trần Minh Đức.", ""),
        ("vi", "Tổng Giám đốc KTN Quốc tế Trần Minh Đức dự lễ.", "tran minh duc"),
        ("en", "Three are held; the oldest is Tran Minh Duc, who heads the contractor.", "tran minh duc"),
        ("en", "Tran Minh Duc, who runs the plant, spoke.", "tran minh duc"),
    ],
)
def test_who_holds_the_first_office(code: str, text: str, holder: str) -> None:
    pack = load(code)
    labels = sorted(name.find(reading(text, pack)), key=lambda m: m.start)
    assert bearer(next(m for m in labels if m.claim == "title"), text, labels, pack) == holder


@pytest.mark.parametrize(
    ("code", "text", "holders"),
    [
        ("en", "Deputy ministers Anna Holt and Tran Minh Duc met.", ("anna holt", "tran minh duc")),
        ("en", "Presidents Anna Holt, Kari Berg and Maria Lopez met.", ("anna holt", "kari berg", "maria lopez")),
        ("en", "Deputy minister Anna Holt and Tran Minh Duc met.", ("anna holt",)),
        ("en", "Minister of Foreign Affairs Anna Holt and Tran Minh Duc met.", ("anna holt",)),
        ("en", "Ministers Anna Holt and Tran Minh Duc met Maria Lopez.", ("anna holt", "tran minh duc")),
        ("vi", "Hai Thứ trưởng Trần Minh Đức và Lê Văn Nam đã ký.", ("tran minh duc", "le van nam")),
        ("vi", "Thứ trưởng Trần Minh Đức và Lê Văn Nam đã ký.", ("tran minh duc",)),
    ],
)
def test_who_hold_an_office_of_several(code: str, text: str, holders: tuple[str, ...]) -> None:
    pack = load(code)
    labels = sorted(name.find(reading(text, pack)), key=lambda m: m.start)
    assert pack.names is not None
    assert bearers(next(m for m in labels if m.claim == "title"), text, labels, pack) == holders


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("na-vice-chair", "un-secretary-general"),
        ("chairman", "un-secretary-general"),
        ("deputy-trade-minister", "finance-minister"),
        ("deputy-trade-minister", "deputy-finance-minister"),
        ("trade-minister", "deputy-minister"),
        ("deputy-health-minister", "foreign-minister"),
        ("agency-deputy-head", "director-general"),
        ("agency-deputy-head", "director"),
        ("deputy-director-general", "director-general"),
        ("cco", "ceo"),
        ("coo", "cfo"),
        ("deputy-deputy-prime-minister", "aide-to-deputy-prime-minister"),
    ],
)
def test_two_offices_of_which_a_person_holds_one(a: str, b: str) -> None:
    assert opposed(f"office.{a}", f"office.{b}")
    assert opposed(f"office.{b}", f"office.{a}")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("vice-chairman", "un-secretary-general"),
        ("deputy-prime-minister", "finance-minister"),
        ("deputy-trade-minister", "deputy-minister"),
        ("minister", "trade-minister"),
        ("deputy-health-minister", "deputy-minister"),
        ("agency-deputy-head", "department-director"),
        ("deputy-director-general", "agency-deputy-head"),
        ("coo", "deputy-ceo"),
        ("cco", "director"),
        ("head-of-delegation", "trade-minister"),
    ],
)
def test_two_offices_that_one_person_may_hold(a: str, b: str) -> None:
    assert not opposed(f"office.{a}", f"office.{b}")
    assert not opposed(f"office.{b}", f"office.{a}")


EN = "The bridge was opened on 3 May 2025 in the town. {} The bridge is 300 metres long."
VI = "Cây cầu được khánh thành ngày 3/5/2025. {} Cầu dài 300 mét."


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ((EN, "Lieutenant General Tran Minh Duc spoke."), (EN, "Maj. Gen. Tran Minh Duc spoke."), True),
        ((VI, "Ông Trần Minh Đức, Giám đốc Sở GD&ĐT, phát biểu."), (VI, "Phó giám đốc Sở Trần Minh Đức dự."), True),
        (
            (VI, "Phó Chủ tịch UBND tỉnh Huỳnh Thị Lan dự lễ."),
            (EN, "It was cut by the chairwoman of the provincial people's committee, Huỳnh Thị Lan."),
            True,
        ),
        (
            (EN, "Industry Minister Maria Lopez spoke."),
            (EN, "Maria Lopez, Minister of Livestock and Fisheries, spoke."),
            True,
        ),
        (
            (EN, "It was opened by the deputy finance minister, Tran Minh Duc."),
            (VI, "Thứ trưởng Trần Minh Đức khánh thành cầu."),
            False,
        ),
        (
            (EN, "Anna Holt, the ambassador, and the finance minister, Tran Minh Duc, met."),
            (VI, "Bộ trưởng Tài chính Trần Minh Đức và Đại sứ Anna Holt dự."),
            False,
        ),
        (
            (VI, "Ông Trần Minh Đức, Giám đốc Nhà máy Sao Mai, phát biểu."),
            (EN, "Tran Minh Duc, director of the factory, spoke."),
            False,
        ),
        (
            (EN, "The Foreign Ministry has him meet Tran Minh Duc, the chairman of the board."),
            (EN, "The vice chairwoman is Le Thi Lan. Chairman Tran Minh Duc met Prime Minister Nguyen Van Hai."),
            False,
        ),
        ((VI, "Ông Trần Minh Đức, Giám đốc Sở Y tế, nói."), (VI, "Phó Giám đốc Sở Y tế Trần Minh Đức nói."), True),
        (
            (EN, "Tran Minh Duc, director of the provincial Department of Health, spoke."),
            (EN, "Deputy director of the provincial Department of Health Tran Minh Duc spoke."),
            True,
        ),
        (
            (VI, "Thứ trưởng Bộ Nông nghiệp và Môi trường Trần Minh Đức dự."),
            (EN, "Minister of Agriculture and Environment Tran Minh Duc came."),
            True,
        ),
        (
            (VI, "Chủ tịch UBND xã Tân Lập Trần Minh Đức nói."),
            (VI, "Ông Trần Minh Đức, Chủ tịch UBND tỉnh Lâm Đồng, nói."),
            True,
        ),
        (
            (EN, "Tran Minh Duc, chairman of the Tan Lap Commune People's Committee, spoke."),
            (VI, "Ông Trần Minh Đức, Chủ tịch UBND tỉnh Lâm Đồng, nói."),
            True,
        ),
        (
            (EN, "Tran Minh Duc, chairman of the Tan Lap Commune People's Committee, spoke."),
            (VI, "Chủ tịch UBND xã Tân Lập (tỉnh Lâm Đồng) Trần Minh Đức nói."),
            False,
        ),
        (
            (VI, "Chủ tịch Trần Minh Đức thăm tỉnh Lâm Đồng."),
            (EN, "Tran Minh Duc, chairman of the Tan Lap Commune People's Committee, spoke."),
            False,
        ),
        (
            (EN, "Tran Minh Duc, head of the Tan Lap drugs department, spoke."),
            (EN, "Tran Minh Duc, deputy director of the drugs department, spoke."),
            True,
        ),
        (
            (EN, "Tran Minh Duc, head of the Consular Department, spoke."),
            (VI, "Ông Trần Minh Đức, Cục trưởng Cục Lãnh sự, phát biểu."),
            False,
        ),
        (
            (EN, "Tran Minh Duc, an assistant deputy finance minister, spoke."),
            (VI, "Trần Minh Đức, trợ lý Thứ trưởng Bộ Tài chính, phát biểu."),
            True,
        ),
        (
            (EN, "Tran Minh Duc, an assistant finance minister, spoke."),
            (VI, "Trần Minh Đức, trợ lý Bộ trưởng Bộ Tài chính, phát biểu."),
            False,
        ),
        ((EN, "Lt. Gen. Tran Minh Duc spoke."), (VI, "Trung tướng Trần Minh Đức, Cục trưởng, phát biểu."), False),
    ],
)
def test_the_offices_of_one_person_in_two_sources(
    left: tuple[str, str], right: tuple[str, str], *, apart: bool
) -> None:
    documents = [
        Document(f"{k}.txt", frame.format(said), lang="vi" if frame is VI else "en", published="2025-05-04")
        for k, (frame, said) in enumerate((left, right))
    ]
    pairs = check(documents).pairs
    assert bool(len(pairs[(pairs["verdict"] == "conflict") & (pairs["claim"] == "title")])) is apart


@pytest.mark.parametrize(("said", "rules"), [("Phó giám đốc", ["L803"]), ("Giám đốc", [])])
def test_an_office_said_by_a_verb(said: str, rules: list[str]) -> None:
    left = Document("a.txt", "It was late, said Tran Thi Lan, who heads the department.\n", lang="en", event="e")
    right = Document("b.txt", f"{said} Sở Trần Thị Lan cho biết trời đã tối.\n", lang="vi", event="e")
    found = check([left, right]).pairs
    assert list(found[found["verdict"] == "conflict"]["rule"]) == rules


@pytest.mark.parametrize(
    ("code", "text", "holder"),
    [
        ("vi", "Cầu dài 300 mét.\n\nPHÓ GIÁM ĐỐC\n(Đã ký)\n\nTrần Minh Đức\n", ["name tran minh duc"]),
        ("en", "The bridge is 300 metres long.\n\nDIRECTOR\n\nTran Minh Duc\n", ["name tran minh duc"]),
        ("vi", "Cầu dài 300 mét.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Minh Đức\n", ["", "name tran minh duc"]),
        ("en", "The bridge is 300 metres long.\n\nDIRECTOR\n\nTran Minh Duc spoke of the bridge.\n", [""]),
        ("en", "The bridge is 300 metres long.\n\nDirector\n\nTran Minh Duc\n", [""]),
    ],
)
def test_who_signed_stands_below_the_office(code: str, text: str, holder: list[str]) -> None:
    found = [dict(zip(FACT_COLUMNS, row, strict=True)) for row in rows(Document("a.txt", text, lang=code))]
    assert [f["subject"] for f in found if f["claim"] == "title"] == holder
