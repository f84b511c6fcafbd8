"""Kinds of which a story has one: the tables of them, and two sources that tell of two."""

from __future__ import annotations

from collections import Counter

import pytest

from checker import Document, check
from checker.lang.concept_table import choices, concepts, phrases
from checker.lang.pack import load

CODES = ("en", "vi")


def entries(code: str) -> list[tuple[str, str]]:
    return phrases(load(code).folder, "choices.txt")


def test_both_languages_hold_the_same_kinds_and_every_group_two() -> None:
    english, vietnamese = ({kind for _, kind in entries(code)} for code in CODES)
    assert english == vietnamese
    groups = Counter(kind.partition(".")[0] for kind in english)
    assert min(groups.values()) > 1


@pytest.mark.parametrize("code", CODES)
def test_every_line_of_the_table_is_read(code: str) -> None:
    lines = (load(code).folder / "choices.txt").read_text("utf-8").splitlines()
    said = {line.partition(":")[0] for line in lines if line and not line.startswith("#")}
    assert said == {kind for _, kind in entries(code)}


@pytest.mark.parametrize("code", CODES)
def test_a_phrase_stands_under_one_kind(code: str) -> None:
    form = concepts(load(code)).form
    keys = Counter(" ".join(map(form, phrase.lower().split())) for phrase, _ in entries(code))
    assert [key for key, n in keys.items() if n > 1] == []


def test_a_language_without_the_table_says_no_kinds() -> None:
    assert choices(load("fr")).hits(("heroin",)) == []


def apart(*texts: tuple[str, str]) -> list[tuple[str, str]]:
    """The kinds that contradict each other between sources in these languages, as the sources write them."""
    found = check(
        [Document(f"{n}.txt", f"{text}\n", lang=lang, event="e", published="2025-05-04") for n, (lang, text) in
         enumerate(texts)]
    ).pairs  # fmt: skip
    rows = found[(found["verdict"] == "conflict") & (found["rule"] == "L841")]
    return list(zip(rows["left_text"], rows["right_text"], strict=True))


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("The first flight was an Airbus A320.", "Chuyến bay đầu do chiếc A321 thực hiện.", [("A320", "A321")]),
        ("The first flight was an Airbus A320.", "Chuyến bay đầu do chiếc A320 thực hiện.", []),
        ("The fire alarm rang.", "Chuông báo cháy không kêu.", [("fire alarm rang", "Chuông báo cháy không kêu")]),
        ("The fire alarm did not sound.", "Chuông báo cháy không kêu.", []),
        ("The driver was drunk.", "Tài xế không có nồng độ cồn.", [("was drunk", "không có nồng độ cồn")]),
        ("The black box was found.", "Đội cứu hộ đã tìm thấy hộp đen.", []),
        ("The black box was found.", "Chưa tìm thấy hộp đen.", [("black box was found", "Chưa tìm thấy hộp đen")]),
        ("She changed her plea.", "Bồi thẩm đoàn kết tội bà.", [("changed her plea", "Bồi thẩm đoàn kết tội")]),
        ("It was not insured.", "Con tàu đã mua bảo hiểm.", [("was not insured", "đã mua bảo hiểm")]),
        ("A short circuit caused the fire.", "Vụ cháy do phóng hỏa.", [("short circuit", "phóng hỏa")]),
        ("A short circuit caused the fire.", "Vụ cháy do chập điện.", []),
        ("Tests found salmonella in the soup.", "Mẫu canh có tụ cầu vàng.", [("salmonella", "tụ cầu vàng")]),
        ("Tests found no salmonella in the soup.", "Mẫu canh có tụ cầu vàng.", []),
        ("Tests found salmonella and listeria.", "Mẫu canh có tụ cầu vàng.", []),
        ("The Dai Duong 27 went down.", "Tàu Đại Dương 72 bị lật.", [("Dai Duong 27", "Đại Dương 72")]),
        ("The Ngoc Lan 27 went down.", "Tàu Ngọc Lan 72 bị lật.", [("Ngoc Lan 27", "Ngọc Lan 72")]),
        ("The Ngoc Lan 27 went down.", "Tàu Ngọc Lan 27 bị lật, tàu Ngọc Lan 72 đến cứu.", []),
        ("The Ngoc Lan 27 went down.", "Phà Ngọc Lan 2009 bị lật.", []),
        ("The boat Ngoc Lan 27.5 km away went down.", "Tàu Ngọc Lan 72 bị lật.", []),
        ("The Liberian-flagged ship went down.", "Tàu Hoa Mai, quốc tịch Panama, bị chìm.", [("Liberian", "Panama")]),
        ("| Ship | Hoa Mai |\n| Flag | Panama |\n| Crew | 12 |", "Tàu Hoa Mai treo cờ Liberia bị chìm.",
         [("Panama", "Liberia")]),
        ("The Liberian-flagged ship went down.", "Ông Ramos, quốc tịch Panama, ra về.", []),
        ("Sao Mai signed a memorandum with Aerovia.", "Sao Mai đã ký hợp đồng mua 40 máy bay của Aerovia.",
         [("signed a memorandum", "ký hợp đồng")]),
        ("Sao Mai signed a memorandum with Aerovia.", "Sao Mai sẽ ký hợp đồng mua 40 máy bay của Aerovia.", []),
        ("Sao Mai signed a memorandum with Aerovia.", "Hoa Lan đã ký hợp đồng mua gạo.", []),
        ("The firm did not pay the ransom.", "Công ty đã trả tiền chuộc.",
         [("not pay the ransom", "trả tiền chuộc")]),
        ("The firm did not pay the ransom.", "Công ty sẽ trả tiền chuộc.", []),
        ("All of them were wearing life jackets.", "Không ai mặc áo phao.",
         [("wearing life jackets", "Không ai mặc áo phao")]),
        ("A tsunami warning was issued.", "Trận động đất không gây sóng thần.",
         [("tsunami warning was issued", "không gây sóng thần")]),
        ("A 9-year-old girl fell ill.", "Một bé trai 9 tuổi bị ốm.", [("year-old girl", "bé trai")]),
        ("A 9-year-old girl fell ill.", "Một bé trai 7 tuổi bị ốm.", []),
        ("A 9-year-old girl and a boy aged 9 fell ill.", "Một bé trai 9 tuổi bị ốm.", []),
        ("The cup is of solid gold.", "Chiếc cúp bằng đồng mạ vàng.", [("solid gold", "đồng mạ vàng")]),
        ("A short circuit is suspected.", "Cháy do sạc xe điện qua đêm.", [("short circuit", "sạc xe điện")]),
        ("A ferry sank in 2009.", "Một sà lan bị chìm hôm nay.", []),
        ("In January a ferry sank.", "Một sà lan bị chìm hôm nay.", []),
        ("In April a ferry sank.", "Một sà lan bị chìm hôm nay.", [("ferry", "sà lan")]),
        ("A ferry hit a tanker.", "Chiếc phà bị chìm ngoài khơi.", []),
        ("He is on a state visit.", "Ông đang thăm chính thức Việt Nam.", [("state visit", "thăm chính thức")]),
        ("He is on a state visit.", "Ông đang thăm cấp Nhà nước tới Việt Nam.", []),
        ("He had 3 kg of heroin and 5 kg of ketamine.", "Anh ta giữ 3 kg heroin và 5 kg ma túy đá.",
         [("ketamine", "ma túy đá")]),
        ("He had 3 kg of heroin and 5 kg of ketamine.", "Anh ta giữ 3 kg heroin và 7 kg ma túy đá.", []),
    ],
)  # fmt: skip
def test_two_kinds_of_one_thing(left: str, right: str, found: list[tuple[str, str]]) -> None:
    assert apart(("en", left), ("vi", right)) == found


def test_a_third_source_that_tells_of_both_explains_them() -> None:
    texts = [("en", "The first flight was an Airbus A320."), ("vi", "Chuyến bay đầu do chiếc A321 thực hiện.")]
    assert apart(*texts, ("en", "The airline flies the A320 and the A321.")) == []
