"""Names: each example of a corpus reads as what it is, each word of a table stands in one; which names are one name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from checker.claims import name
from checker.claims.fold import cities, fold
from checker.claims.reading import reading
from checker.frames.bearer import bearer
from checker.lang.pack import codes, load
from checker.match.alike import named_alike
from checker.match.formal import bare, read_as, translated
from checker.model import Document, Mention
from checker.pipeline import check

#: A sentence around a name, by language.
AROUND = {"en": "They met {} again.", "vi": "hôm ấy họ đã gặp {} lần nữa.", "fr": "hier ils ont vu {} encore."}
KINDS = ("organisation", "agreement", "place", "person")


@cache
def corpus(code: str) -> dict[str, Any]:
    return tomllib.loads((load(code).folder / "corpus" / "names.toml").read_text("utf-8"))


def read(code: str, text: str) -> list[Mention]:
    return list(name.find(reading(text, load(code))))


def named(code: str, text: str) -> list[tuple[str, str]]:
    return [(m.claim, text[m.start : m.end]) for m in read(code, text)]


def test_the_kind_of_a_name_is_not_read_from_another_clause() -> None:
    said = "It is in the town. Maria Lopez met the committee, Anna Holt did not. They left Elm Street, Thanh Xuan."
    assert [c for c, _ in named("en", said)] == ["person", "person", "place", "place"]


def examples(kind: str) -> Iterator[tuple[str, str, str]]:
    yield from ((code, kind, said) for code in codes() for said in corpus(code)[kind])


@pytest.mark.parametrize(("code", "kind", "said"), [e for kind in KINDS for e in examples(kind)])
def test_a_name_reads_as_what_it_is(code: str, kind: str, said: str) -> None:
    assert named(code, AROUND[code].format(said)) == [(kind, said)]


@pytest.mark.parametrize(("code", "kind", "said"), list(examples("honorific")))
def test_what_stands_before_a_person_is_no_part_of_the_name(code: str, kind: str, said: str) -> None:
    found = [m for m in named(code, AROUND[code].format(said)) if m[0] != "title"]
    table, words = load(code).names, said.split()
    assert table is not None
    address = 2 if " ".join(words[:2]).lower() in table.honorifics else 1
    assert [text for _, text in found] == [" ".join(words[address:])]


@pytest.mark.parametrize(("code", "said", "iso"), [(c, *i) for c in codes() for i in corpus(c)["territory"].items()])
def test_a_country_reads_as_its_code(code: str, said: str, iso: str) -> None:
    assert [m.value.text for m in read(code, AROUND[code].format(said))] == [iso]


@pytest.mark.parametrize(
    ("code", "said", "town"), [(c, *i) for c in codes() for i in corpus(c).get("called", {}).items()]
)
def test_a_town_has_one_name(code: str, said: str, town: str) -> None:
    at = {"en": "They met in {} on Monday.", "vi": "Họ gặp nhau tại {} hôm qua."}[code]
    assert [m.value.text for m in read(code, at.format(said)) if m.claim == "place"] == [town]


def test_a_name_behind_an_honorific_is_one_though_it_is_a_word() -> None:
    assert named("vi", "Hôm qua bà Loan và ông Trình đến.") == [("person", "Loan"), ("person", "Trình")]


@pytest.mark.parametrize(("said", "pinyin"), list(corpus("vi")["readings"].items()))
def test_a_chinese_name_is_the_one_it_is_read_from(said: str, pinyin: str) -> None:
    assert read_as(said, "vi", pinyin, "en")
    assert not read_as(said, "vi", pinyin.replace("Jinping", "Qiang"), "en")


def test_every_word_of_a_table_stands_in_an_example() -> None:
    missing = []
    for code in codes():
        table, shown = load(code).names, corpus(code)
        assert table is not None
        said = {k: " | ".join(shown[k]).lower() for k in (*KINDS, "honorific")}
        for field, where in (
            ("organisations", "organisation"),
            ("terms", "organisation"),
            ("agreements", "agreement"),
            ("places", "place"),
        ):
            missing += [(code, field, w) for w in getattr(table, field) if w not in said[where]]
        missing += [
            (code, "honorifics", w)
            for w in table.honorifics
            if f"{w} " not in f"{said['honorific']} ".replace(".", " ")
        ]
        missing += [(code, "surnames", w) for w in table.surnames if w not in said["person"] + said["honorific"]]
        missing += [(code, "aliases", w) for w in table.aliases if fold(w) not in {fold(t) for t in shown["territory"]}]
        for field in (
            "opening",
            "at",
            "deputies",
            "aides",
            "becomes",
            "sites",
            "ways",
            "movers",
            "goals",
            "owns",
            "people",
            "middles",
            "several",
            "charged",
            "carriers",
            "flags",
            "flagged",
            "nationals",
        ):
            shows = " | ".join(shown.get(field, ())).lower()
            missing += [(code, field, w) for w in getattr(table, field) if w not in shows and (shows or field == "at")]
        towns = " | ".join(map(fold, shown.get("called", ())))
        missing += [(code, "called", w) for w in table.called if w not in towns]
        missing += [(code, "joiners", w) for w in table.joiners if f" {w} " not in " | ".join(shown["joined"])]
        missing += [(code, "readings", w) for w in table.readings if w not in str(shown.get("readings")).lower()]
    assert missing == []


def some(kind: str) -> list[tuple[str, str]]:
    return [(code, said) for code in codes() for said in corpus(code).get(kind, [])]


@pytest.mark.parametrize(("code", "said"), some("opening"))
def test_a_word_that_only_opens_a_sentence_is_no_name(code: str, said: str) -> None:
    assert named(code, said) == []


@pytest.mark.parametrize(("code", "said"), some("nationals"))
def test_the_people_of_a_country_are_no_name(code: str, said: str) -> None:
    assert named(code, AROUND[code].format(said)) == []


@pytest.mark.parametrize(
    ("code", "said", "found"),
    [
        ("en", "It cost VND9.5 billion, then EUR220.3m and THB28.", []),
        ("en", "Police said Three people were hurt.", []),
        ("en", "It makes 30 GW, once 20 gigawatts (GW), on 8 GB of memory.", []),
        ("vi", "Riêng quý II tăng 9,16%, cấp IV ở 600 MW.", []),
        ("en", "They met Pope Leo XIV.", [("title", "office.pope"), ("person", "leo xiv")]),
        ("en", "They heard Mr Three on it.", [("person", "three")]),
        ("vi", "Kết quả Dương tính với ma túy, hai mẫu Dương tính.", []),
        ("vi", "Ông Dương tính chuyện xa.", [("person", "duong")]),
        ("vi", "Hôm ấy Trần Văn Dương tính tiền.", [("person", "tran van duong")]),
        (
            "en",
            "1. Anna Holt (KOR) 2. Maria Lopez (MAS)",
            [("person", "anna holt"), ("place", "KR"), ("person", "maria lopez"), ("place", "MY")],
        ),
        (
            "vi",
            "Họ gặp Trần Văn Nam (VIE) và Nu Keo (LAO).",
            [("person", "tran van nam"), ("place", "VN"), ("person", "nu keo"), ("place", "LA")],
        ),
        ("en", "It opens at 5 pm (EST), as MAS said.", [("organisation", "est"), ("organisation", "mas")]),
        (
            "vi",
            "Hội nghị diễn ra ở thủ đô Tân Sơn. Ở Thủ đô Tân Sơn trời mưa.",
            [("place", "tan son"), ("place", "tan son")],
        ),
        (
            "vi",
            "Báo cáo về Anna Holt, tin về Anna Lam.",
            [("organisation", "bao cao ve anna holt"), ("person", "anna lam")],
        ),
    ],
)
def test_what_only_looks_like_a_name_and_what_does_not(code: str, said: str, found: list[tuple[str, str]]) -> None:
    assert [(m.claim, m.value.text) for m in read(code, said)] == found


@pytest.mark.parametrize(("code", "said"), some("at"))
def test_a_name_behind_a_preposition_of_place_is_a_place(code: str, said: str) -> None:
    assert named(code, AROUND[code].format(said)) == [
        ("place", said[next(k for k, c in enumerate(said) if c.isupper()) :])
    ]


@pytest.mark.parametrize(("code", "said"), some("joined"))
def test_a_small_word_stands_inside_a_formal_name(code: str, said: str) -> None:
    assert named(code, AROUND[code].format(said)) == [("organisation", said)]


@pytest.mark.parametrize(("code", "said"), [*some("deputies"), *some("aides")])
def test_the_office_of_somebody_else_is_another(code: str, said: str) -> None:
    assert [m.value.text for m in read(code, said)] in (["office.deputy-director"], ["office.aide-to-director"])


@pytest.mark.parametrize(("code", "said"), some("becomes"))
def test_who_gets_an_office_holds_it(code: str, said: str) -> None:
    labels = sorted(read(code, said), key=lambda m: m.start)
    title = next(m for m in labels if m.claim == "title")
    assert bearer(title, said, labels, load(code)) == "anna holt"


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "The General Statistics Office said so.", [("organisation", "General Statistics Office")]),
        ("en", "Both were general accountants.", []),
        ("en", "It was said by Le Thi Thu Ha.", [("person", "Le Thi Thu Ha")]),
        ("en", "She met Minister To Lam there.", [("title", "Minister"), ("person", "To Lam")]),
        ("vi", "Theo Tổng cục Thống kê, giá tăng.", [("organisation", "Tổng cục Thống kê")]),
        ("vi", "Theo Quốc hội phê chuẩn hôm qua.", [("organisation", "Quốc hội")]),
        ("vi", "gặp Sở giao dịch chứng khoán Hà Nội", [("organisation", "Sở giao dịch chứng khoán Hà Nội")]),
        ("vi", "Rạng sáng Chủ nhật 9/11, máy chủ bị mã hóa; hôm Thứ Sáu 14/11 mở lại.", []),
        ("en", "The fire broke out before midnight on Sept. 12, at 1642 UTC.", []),
    ],
)  # fmt: skip
def test_the_edges_of_names(code: str, text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(named(code, text)) == sorted(found)


@pytest.mark.parametrize(
    ("code", "text", "office"),
    [
        ("en", "its deputy chairwoman left", "office.deputy-chairman"),
        ("en", "a vice president of it", "office.vice-president"),
        ("en", "the former assistant director left", "office.deputy-director"),
        ("en", "an aide to the ambassador left", "office.aide-to-ambassador"),
        ("vi", "Phó Chi cục trưởng nói", "office.deputy-agency-head"),
        ("vi", "trợ lý Bộ trưởng nói", "office.aide-to-minister"),
    ],
)
def test_the_office_of_a_deputy_or_aide_is_another(code: str, text: str, office: str) -> None:
    assert [m.value.text for m in read(code, text)] == [office]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("luong tam quang", "tam quang"), ("thach pomphan", "thach pomphun"), ("ben davis", "benjamin davis"),
        ("hanoi", "ha noi"), ("quang luong tam", "luong tam quang"), ("gareth ward", "gareth edward ward"),
    ],
)  # fmt: skip
def test_forms_of_one_name(a: str, b: str) -> None:
    assert named_alike(a, b)
    assert named_alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nguyen bich loan", "nguyen bich toan"), ("nguyen", "nguyen bich loan"), ("tran van an", "tran van binh"),
        ("hai phong", "hai duong"),
    ],
)  # fmt: skip
def test_names_of_two(a: str, b: str) -> None:
    assert not named_alike(a, b)


@pytest.mark.parametrize(
    ("english", "vietnamese", "one"),
    [
        ("People's Court of Tan Son", "Tòa án Nhân dân Tân Sơn", True),
        ("General Statistics Office", "Tổng cục Thống kê", True),
        ("Ministry of Finance", "Bộ Tài chính", True),
        ("Ministry of Finance", "Bộ Nội vụ", False),
        ("National Assembly", "Quốc hội", True),
        ("Ministry", "Bộ", False),
        ("Government of the United Kingdom", "Chính phủ Vương quốc Anh", True),
        ("People's Court of Tan Son", "Tòa án Nhân dân Long Sơn", False),
        ("Bank of Tan Son", "Tòa án Tân Sơn", False),
    ],
)
def test_formal_names_meet_across_languages(english: str, vietnamese: str, one: bool) -> None:
    assert translated(english, "en", vietnamese, "vi") is one


@pytest.mark.parametrize(
    ("english", "vietnamese", "one"),
    [
        ("Tay Ho Bank", "Ngân hàng Tây Hồ", True),
        ("Truong Giang Corporation", "Tổng công ty Trường Giang", True),
        ("Bich Lien Co", "Công ty Bích Liên", True),
        ("Lam Hong Air", "Hãng hàng không Lam Hồng", True),
        ("Tay Ho Bank", "Ngân hàng Tây Hồ Phú Lương", False),
        ("Cau Giay District Police", "Công an quận Cầu Giấy", True),
    ],
)
def test_a_syllable_of_a_name_is_no_kind_and_a_business_says_its_kind_last(
    english: str, vietnamese: str, one: bool
) -> None:
    assert translated(english, "en", vietnamese, "vi") is one


@pytest.mark.parametrize(
    ("short", "full", "one"),
    [
        ("Hansol", "Công ty TNHH Hansol Footwear", True),
        ("Hanoi", "Công an Hà Nội", False),
        ("Lan", "Công ty Lan Anh", False),
    ],
)
def test_a_business_goes_by_its_bare_name(short: str, full: str, one: bool) -> None:
    assert bare(short, "en", full, "vi") is one


def test_a_city_has_one_name() -> None:
    assert cities()["londres"] == "london"


def verdicts(left: str, right: str, other: str = "en") -> set[tuple[str, str, str, str]]:
    found = check([Document("a.txt", left, lang="en", event="e"), Document("b.txt", right, lang=other, event="e")])
    return {(p.rule, p.verdict, p.left.text, p.right.text) for p in found.pairs}


def test_initials_in_brackets_are_another_form_of_the_name() -> None:
    left = "The money comes from the International Partners Group (IPG) of donors."
    assert ("L823", "variant", "International Partners Group", "IPG") in verdicts(left, "Officials of IPG met again.")


@pytest.mark.parametrize(
    ("left", "right", "lang", "found"),
    [
        (
            "Anna Holt, director of the museum, spoke.", "Deputy director Anna Holt spoke.", "en",
            ("director", "Deputy director"),
        ),
        (
            "Prime Minister Pham Quoc Bao came.", "Tổng Bí thư Phạm Quốc Bảo đã đến.", "vi",
            ("Prime Minister", "Tổng Bí thư"),
        ),
        (
            "It was signed by the ambassador, Anna Holt, on Monday.", "Minister of State Anna Holt signed it.", "en",
            ("ambassador", "Minister of State"),
        ),
    ],
)  # fmt: skip
def test_different_offices_of_one_person_conflict(left: str, right: str, lang: str, found: tuple[str, str]) -> None:
    assert ("L803", "conflict", *found) in verdicts(left, right, lang)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Holt, the Home Secretary, spoke.", "Foreign Secretary Maria Lund spoke."),
        ("Anna Holt, chairwoman and director, spoke.", "Director Anna Holt spoke, and chairwoman."),
        ("General Anna Holt spoke.", "Lieutenant General Anna Holt spoke."),
        ("Minister Anna Holt spoke.", "Health Minister Anna Holt spoke."),
    ],
)
def test_offices_that_may_both_hold_do_not(left: str, right: str) -> None:
    assert [v for v in verdicts(left, right) if v[1] == "conflict"] == []


def test_a_place_that_an_event_has_once() -> None:
    left = "The storm made landfall in Tan Son District at dawn, with heavy rain all over the coast."
    right = "Bão đổ bộ vào huyện Long Thủy lúc rạng sáng."
    assert ("L811", "conflict", "Tan Son District", "Long Thủy") in verdicts(left, right, "vi")
    both = f"{left} Rain fell in Long Thuy, too."
    assert ("L811", "conflict", "Tan Son District", "Long Thủy") in verdicts(both, right, "vi")
    left, right = "The ferry sank in Tan Son District at dawn.", "Phà chìm ở huyện Long Thủy lúc rạng sáng."
    assert ("L811", "conflict", "Tan Son District", "Long Thủy") in verdicts(left, right, "vi")
    assert [v for v in verdicts(f"{left} It had left Long Thuy.", right, "vi") if v[1] == "conflict"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The unit cost RM4.5 billion, or 42 LE.", []),
        ("They asked RM 20 million, or LE 42 million.", []),
        ("They say RM is good.", [("organisation", "RM")]),
        ("HANOI, March 3 (VNS) - they met again.", [("place", "HANOI"), ("organisation", "VNS")]),
        ("HANOI - Vietnam met them in Hanoi.", [("place", "HANOI"), ("place", "Vietnam"), ("place", "Hanoi")]),
        ("UNESCO - they met again.", [("organisation", "UNESCO")]),
    ],
)
def test_signs_of_money_and_the_places_of_datelines(text: str, expected: list[tuple[str, str]]) -> None:
    assert named("en", text) == expected


def test_bodies_of_two_levels_are_two() -> None:
    commune, province = "Tan Lap Commune People's Committee", "Tan Lap Provincial People's Committee"
    assert translated("Ủy ban nhân dân xã Tân Lập", "vi", commune, "en")
    assert not translated("Ủy ban nhân dân tỉnh Tân Lập", "vi", commune, "en")
    assert translated("Ủy ban nhân dân tỉnh Tân Lập", "vi", province, "en")


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (
            ("en", "Do Quang Vinh, director of Tan Son Hospital, spoke."),
            ("en", "The director of Tan Son Hospital, Do Van Vinh, spoke."),
            True,
        ),
        (
            ("en", "Anna Holt, director of Tan Son Hospital, spoke."),
            ("en", "Guests from abroad came on Monday, wrote Anna Hill, director of Tan Son Hospital."),
            True,
        ),
        (
            ("vi", "Ông Đỗ Quang Vinh, Giám đốc Bệnh viện Tân Sơn, nói."),
            ("vi", "Hôm qua khách đã đến thăm, theo bà Đỗ Văn Vinh, Giám đốc Bệnh viện Tân Sơn."),
            True,
        ),
        (
            ("en", "Do Quang Vinh, director of Tan Son Hospital, spoke."),
            ("en", "Guests from abroad came on Monday, wrote Le Thi Lan, director of Tan Son Hospital."),
            False,
        ),
        (
            ("en", "Do Quang Vinh, director of Tan Son Hospital, spoke."),
            ("en", "Guests from abroad came on Monday, wrote Do Van Vinh, director of Phu Luong Bank."),
            False,
        ),
        (
            ("en", "Do Quang Vinh, director of Tan Son Hospital, spoke."),
            ("en", "Guests from abroad came on Monday, wrote Do Van Vinh, deputy director of Tan Son Hospital."),
            False,
        ),
        (
            (
                "vi",
                "Ông Đỗ Quang Vinh, Giám đốc Bệnh viện Tân Sơn, nói. Ông Đỗ Văn Vinh, Giám đốc Bệnh viện Tân Sơn, dự.",
            ),
            ("vi", "Hôm qua khách đã đến thăm, theo bà Đỗ Văn Vinh, Giám đốc Bệnh viện Tân Sơn."),
            False,
        ),
    ],
)
def test_one_office_of_one_body_has_one_holder(left: tuple[str, str], right: tuple[str, str], *, apart: bool) -> None:
    pairs = check(
        [Document(f"{k}.txt", said, lang=code, event="e") for k, (code, said) in enumerate((left, right))]
    ).pairs
    assert any(p.verdict == "conflict" and p.claim == "person" for p in pairs) is apart


DOCUMENT = "Norway and Vietnam signed the Memorandum of Understanding on Labour Mobility in Oslo."


@pytest.mark.parametrize(
    ("right", "tied"),
    [
        ("Hai nước đã ký bản ghi nhớ về lao động tại Oslo.", True),
        ("Hai nước đã ký hiệp định thương mại tự do tại Oslo.", False),
        ("Hai nước đã ký Bản ghi nhớ về Đào tạo; bản ghi nhớ có hiệu lực ngay.", False),
    ],
)
def test_the_one_document_of_a_kind_is_met_by_its_kind(right: str, *, tied: bool) -> None:
    documents = [Document(f"{c}.txt", f"{t}\n", lang=c, event="e") for c, t in (("en", DOCUMENT), ("vi", right))]
    found = {pair.verdict for pair in check(documents).pairs if "agreement.mou" in (pair.left.value, pair.right.value)}
    assert found == ({"variant"} if tied else set())


@pytest.mark.parametrize(("code", "said"), some("given"))
def test_a_short_form_is_the_given_name(code: str, said: str) -> None:
    short, full = said.lower().split(", ")
    assert named_alike(short, full)


def test_every_short_form_stands_in_an_example() -> None:
    table = load("en").names
    assert table is not None
    assert set(table.given) == {said.lower().split(" ", 1)[0] for said in corpus("en")["given"]}


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("tran van sy", "tran van si", True), ("le quy", "le qui", True), ("pham ly", "pham li", True),
        ("tran van tay", "tran van tai", False), ("le thuy", "le thui", False), ("liz truss", "liz cheney", False),
    ],
)  # fmt: skip
def test_a_last_y_may_be_an_i(a: str, b: str, *, one: bool) -> None:
    assert named_alike(a, b) is one


def test_a_business_is_met_by_its_name_with_more_behind_it() -> None:
    assert bare("Hansol Footwear Vina", "en", "Công ty TNHH Hansol Footwear", "vi")
    assert not bare("Hansung Footwear Vina", "en", "Công ty TNHH Hansol Footwear", "vi")
