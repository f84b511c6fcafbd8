"""Names in a role that only one can have: which differ, and which may both hold."""

from __future__ import annotations

import pytest

from checker import extract
from checker.config import Config
from checker.model import Document
from checker.pipeline import check


def differing(left: str, right: str, lang: str = "en") -> list[tuple[str, str]]:
    """The names of two reports of one event that cannot both hold."""
    documents = [Document("a", left, "en", "2025-03-02", "e"), Document("b", right, lang, "2025-03-02", "e")]
    found = check(documents, Config(cache=False)).pairs
    return [(p.left.text, p.right.text) for p in found if p.verdict == "conflict"]


@pytest.mark.parametrize(
    ("left", "right", "lang", "names"),
    [
        (
            "The blast hit Tan My ward, Long Hai city.",
            "Vụ nổ ở phường Tân Mỹ, TP Bình Khê.",
            "vi",
            ("Long Hai", "Bình Khê"),
        ),
        (
            "Location: Long Hai district\nTime: noon",
            "The ship sank in Binh Khe district.",
            "en",
            ("Long Hai", "Binh Khe"),
        ),
        ("It is at Dong Son Industrial Park.", "Nhà máy ở KCN Đồng Sa.", "vi", ("Dong Son Industrial Park", "Đồng Sa")),
        ("It docked at the port of Hon Rau.", "Tàu cập cảng Hòn Rái.", "vi", ("Hon Rau", "Hòn Rái")),
        (
            "A consortium led by Tan Long Group.",
            "Liên danh do Tập đoàn Thành Long đứng đầu.",
            "vi",
            ("Tan Long Group", "Tập đoàn Thành Long"),
        ),
        ("Judge Do Minh Khoa presided.", "Thẩm phán Đinh Minh Khoa chủ tọa.", "vi", ("Do Minh Khoa", "Đinh Minh Khoa")),
        ("Somchai Keo was sent off.", "Phan Văn Lộc bị đuổi khỏi sân.", "vi", ("Somchai Keo", "Phan Văn Lộc")),
        ("They met at Tan Truong Stadium.", "Trận đấu trên sân Long Hải.", "vi", ("Tan Truong Stadium", "Long Hải")),
        (
            "1 | Anna Holt | Canada | 4:12.86\n2 | Mali Keo | Malaysia | 4:14.03",
            "Mali Keo của Thái Lan về nhì.",
            "vi",
            ("Malaysia", "Thái Lan"),
        ),
        ("2 KEO Mali MAS 4:14.03\n3 HOLT Anna CAN 4:15.20", "Mali Keo của Thái Lan về nhì.", "vi", ("MAS", "Thái Lan")),
        ("The ship left the port of Tan Khe.", "Con tàu khởi hành từ cảng Long Hải.", "vi", ("Tan Khe", "Long Hải")),
        (
            "The first flight took off from Hanoi. Others go to Da Nang.",
            "Chuyến bay đầu tiên cất cánh từ Đà Nẵng.",
            "vi",
            ("Hanoi", "Đà Nẵng"),
        ),
        ("They raided a depot in Long Hai.", "Công an ập vào kho hàng ở Bình Khê.", "vi", ("Long Hai", "Bình Khê")),
        ("Location: off Hon Rau island", "Tàu lật cách đảo Hòn Mây 2 km.", "vi", ("Hon Rau", "Hòn Mây")),
        (
            "The storm made landfall in Long Hai district. Binh Khe district was flooded.",
            "Bão đổ bộ vào huyện Bình Khê, gây ngập ở huyện Long Hải.",
            "vi",
            ("Long Hai", "Bình Khê"),
        ),
        ("It was signed in Long Hai City.", "Lễ ký diễn ra tại TP Bình Khê.", "vi", ("Long Hai", "Bình Khê")),
        ("In Hanoi, the two ministers signed it.", "Hai bộ trưởng ký tại TP Đà Nẵng.", "vi", ("Hanoi", "Đà Nẵng")),
        ("The epicentre was in Nam Khe commune.", "Chấn tâm nằm ở xã Tân Mỹ.", "vi", ("Nam Khe", "Tân Mỹ")),
        ("The film was shot in Phu Yen.", "Phim quay ở Khánh Hòa.", "vi", ("Phu Yen", "Khánh Hòa")),
        ("The plane landed in Hue.", "Máy bay hạ cánh xuống Đà Nẵng.", "vi", ("Hue", "Đà Nẵng")),
        ("The wreck was towed to Ham Khe port.", "Tàu được lai dắt về cảng Tân Mỹ.", "vi", ("Ham Khe", "Tân Mỹ")),
        ("Japanese referee Shin Dae-ho booked two.", "Referee: Shin Dae-ho (South Korea)", "en", ("Japan", "Korea")),
        ("Thai striker Anan Keo scored.", "Tiền đạo người Lào Anan Keo ghi bàn.", "vi", ("Thai", "Lào")),
        (
            "The first leg at Tan My Stadium drew 18,240.",
            "Lượt đi hòa trên sân Long Hải (18.240 khán giả). Sân Hoa Lư đón lượt về.",
            "vi",
            ("Tan My", "Long Hải"),
        ),
        ("The fire was in Lane 43, Tan Ha Street.", "Cháy ở ngõ 119 phố Tân Hà.", "vi", ("Lane 43", "ngõ 119")),
        (
            "The firm moves its plant to Pulau.",
            "Hãng chuyển nhà máy sang Kedang (Malaysia).",
            "vi",
            ("Pulau", "Kedang"),
        ),
        ("The plant was relocated to Pulau.", "Nhà máy sẽ chuyển về Kedang.", "vi", ("Pulau", "Kedang")),
        ("It was laid by the Star Walker.", "Cáp do tàu Star Weaver kéo.", "vi", ("Star Walker", "Star Weaver")),
    ],
)
def test_names_of_one_role_conflict(left: str, right: str, lang: str, names: tuple[str, str]) -> None:
    found = differing(left, right, lang)
    assert any(names[0] in a and names[1] in b for a, b in found), found


@pytest.mark.parametrize(
    ("left", "right", "lang"),
    [
        (
            "Her plane left Hanoi for Ho Chi Minh City.",
            "Máy bay của bà rời TP HCM để về Hà Nội.",
            "vi",
        ),
        ("The blast hit Tan My ward, Long Hai city.", "Vụ nổ ở phường Tân Mỹ, tỉnh Bình Khê.", "vi"),
        ("The blast hit Tan My ward, Long Hai city.", "Vụ nổ ở phường Tân Hòa, TP Bình Khê.", "vi"),
        ("Location: Long Hai district\nTime: noon", "The ship sank off Binh Khe island.", "en"),
        ("Location: Long Hai district\nTime: noon", "The ship sank in Binh Khe district, near Long Hai.", "en"),
        ("It is at Dong Son and Dong Sa Industrial Parks.", "Nhà máy ở KCN Đồng Sa.", "vi"),
        ("It left Dong Son ward.", "Nhiều hộ ở phường Đồng Sa và phường Đồng Mỹ bị ngập.", "vi"),
        ("A consortium led by Tan Long Group.", "Liên danh do Ngân hàng Thành Long đứng đầu.", "vi"),
        ("Do Minh Khoa, a driver, died.", "Nạn nhân là ông Đinh Minh Khoa.", "vi"),
        ("He died at Vinh Long Hospital.", "Nạn nhân được đưa đến Bệnh viện Vĩnh Lộc.", "vi"),
        ("Do Minh Khoa and Do Minh Khang died.", "Nạn nhân là Đỗ Minh Khải.", "vi"),
        ("Somchai Keo was sent off, then Phan Van Loc was sent off.", "Phan Văn Lộc bị đuổi khỏi sân.", "vi"),
        ("They met at Tan Truong Stadium, not at Long Hai.", "Trận đấu trên sân Long Hải.", "vi"),
        ("2 | Mali Keo | Thailand | 4:14", "Mali Keo của Thái Lan về nhì, trước Anna Holt của Anh.", "vi"),
        ("2 KEO Mali THA 4:14.03", "Mali Keo của Thái Lan về nhì.", "vi"),
        ("Mali Keo spoke to Canada.", "Mali Keo của Thái Lan về nhì.", "vi"),
        ("The toll of Saturday's accident off the island rose.", "Location: Long Hai island", "en"),
        ("Anna Holt left Tan Khe on Monday.", "Con tàu khởi hành từ cảng Long Hải.", "vi"),
        ("The ship left Tan Khe, its sister left Binh Khe.", "Con tàu khởi hành từ cảng Long Hải.", "vi"),
        ("The ship left Vietnam on Monday.", "Con tàu khởi hành từ cảng Long Hải.", "vi"),
        ("The flight left Hanoi on Monday.", "Chuyến bay cất cánh từ Nội Bài.", "vi"),
        ("It lay off Hon Rau.", "Nó nằm cách Hòn Mây 2 km.", "vi"),
        ("They raided a depot in Long Hai.", "Công an ập vào khách sạn ở Bình Khê.", "vi"),
        ("Location: Tan Khe airport", "Máy bay cất cánh từ sân bay Long Hải.", "vi"),
        ("Location: off Hon Rau island", "Tàu từ đảo Hòn Mây đi qua đảo Hòn Rau.", "vi"),
        ("The fire was in Lane 43, Tan Ha Street.", "Cháy ở ngõ 43/98 phố Tân Hà, cạnh ngõ 119 phố Tân Mỹ.", "vi"),
        ("The storm made landfall in Long Hai district.", "Dự báo bão đổ bộ vào huyện Bình Khê.", "vi"),
        ("The storm made landfall in Long Hai district.", "Bão sẽ đổ bộ vào huyện Bình Khê.", "vi"),
        ("The storm made landfall in Long Hai district.", "Bão đổ bộ vào huyện Long Hải và huyện Bình Khê.", "vi"),
        ("It was signed in Hanoi.", "Văn bản được ký tại Bình Khê.", "vi"),
        ("It was signed in Hanoi.", "Lễ ký diễn ra tại trụ sở Bộ Tài chính ở quận Bình Khê.", "vi"),
        ("Thai coach Anan Keo was happy.", "HLV người Lào Anan Keo hài lòng.", "vi"),
        ("In Hanoi, ministers Anna Holt and Kim Lan met.", "Hai bộ trưởng ký tại TP Đà Nẵng.", "vi"),
        ("It was signed in Da Nang.", "Văn bản được ký tại Hội An, thuộc Đà Nẵng.", "vi"),
        ("Some 18,240 fled Tan My district. Long Hai district was spared.", "Huyện Long Hải sơ tán 18.240 dân.", "vi"),
        ("It was signed at Hanoi, not at Da Nang.", "Lễ ký diễn ra tại Hà Nội.", "vi"),
        ("The plane landed not at Hue but at Vinh.", "Máy bay hạ cánh xuống Vinh.", "vi"),
        ("The plane landed at Vinh.", "Máy bay hạ cánh xuống Vinh chứ không phải ở Huế.", "vi"),
        ("The firm moves its plant to Pulau.", "Hãng xuất hàng của nhà máy sang Kedang (Malaysia).", "vi"),
        ("The firm moves its plant to Pulau.", "Hãng chuyển nhà máy sang Kedang, rồi sang Pulau.", "vi"),
        ("It was backed by the World Bank.", "It was held at the World Bowl.", "en"),
        ("It was laid by the Star Walker.", "Cáp do tàu Star Weaver và tàu Star Walker kéo.", "vi"),
        ("They raided depots in Long Hai and Binh Khe.", "Công an ập vào kho hàng ở Bình Khê.", "vi"),
    ],
)
def test_names_that_may_both_hold_do_not(left: str, right: str, lang: str) -> None:
    assert differing(left, right, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "places"),
    [
        ("The Tan Ha Bridge opened.", "en", ["tan ha"]),
        ("Somebody from Binh Khe province died.", "en", ["binh khe"]),
        ("It cleared the port of Hai Rong.", "en", ["hai rong"]),
        ("They read the house of Nguyen Khoa.", "en", []),
        ("Location: Chau Doc", "en", ["chau doc"]),
        ("Địa điểm: Châu Đốc", "vi", ["chau doc"]),
        ("They searched homes in Hull, Leeds and Luton from five.", "en", ["hull", "leeds", "luton"]),
        ("Công an khám nhà ở Hull và Leeds.", "vi", ["hull", "leeds"]),
        ("They were in Hull and Siemens said so.", "en", ["hull"]),
        ("Trùm đường dây của Hồ Viết Tuấn bị bắt.", "vi", []),
        ("Họ ra thăm hồ Viết Tuấn.", "vi", ["viet tuan"]),
        ("Ảnh: Người dân chạy bão.", "vi", []),
    ],
)
def test_places_by_the_words_beside_them(text: str, lang: str, places: list[str]) -> None:
    found = extract(text, lang=lang)
    assert [v for v, c in zip(found["value"], found["claim"], strict=True) if c == "place"] == places


@pytest.mark.parametrize(
    ("third", "names"),
    [
        ("Roads to Nam Khe commune are cut.", ["Nam Khe"]),
        ("Roads to Nam Khe commune and Long Hai commune are cut.", []),
        ("Roads to Nam Khe commune are cut, says Tân Mỹ commune.", []),
    ],
)
def test_a_place_of_which_others_say_what_happened_there(third: str, names: list[str]) -> None:
    texts = ("The epicentre was in Nam Khe commune.", "Chấn tâm nằm ở xã Tân Mỹ.", third)
    documents = [
        Document(k, t, lang, "2025-03-02", "e") for k, t, lang in zip("abc", texts, ("en", "vi", "en"), strict=True)
    ]
    pairs = [p for p in check(documents, Config(cache=False)).pairs if p.verdict == "conflict"]
    assert [s.text for p in pairs for s in (p.left, p.right) if s.source == "c"] == names


@pytest.mark.parametrize(
    ("other", "names"),
    [
        ("The meeting put forward Trinh Bao Long for the post of chief executive.", "Trinh Bao Long"),
        ("The meeting put forward Trinh Bao Long for the post of chief accountant.", ""),
        ("The meeting put forward Dang Van Tin for the post of chief executive.", ""),
    ],
)
def test_two_like_names_that_get_one_office_are_one_person(other: str, names: str) -> None:
    said = "The shareholders elected Trinh Bao Lam the new chief executive of the airline on Friday."
    assert differing(said, other) == ([("Trinh Bao Lam", names)] if names else [])
