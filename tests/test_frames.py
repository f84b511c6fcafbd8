"""What the frame of a value says, and what it leaves out."""

from __future__ import annotations

import unicodedata

import pytest

from checker.facts import rows
from checker.frames.frame import Frame, parse
from checker.model import FACT_COLUMNS, Document
from checker.pipeline import check

CLAIM, SUBJECT, VALUE, BOUND, TEXT, START, END = (
    FACT_COLUMNS.index(name) for name in ("claim", "subject", "value", "bound", "text", "start", "end")
)


def frames(text: str, lang: str = "en") -> dict[str, Frame]:
    """The frames of the values of a text by their wording."""
    made = rows(Document("a.txt", text, lang=lang, published="2025-06-01"))
    return {str(row[TEXT]): parse(str(row[SUBJECT])) for row in made}


def test_a_text_in_decomposed_letters_says_the_same() -> None:
    text = "Vụ cháy ở phường Đông Hải làm 12 người chết.\n\nÔng Trần Văn Lộc, 45 tuổi, bị bắt tối 3/5."
    split = unicodedata.normalize("NFD", text)
    one, other = (rows(Document("a", t, lang="vi", published="2025-05-06")) for t in (text, split))
    assert [row[CLAIM : BOUND + 1] for row in one] == [row[CLAIM : BOUND + 1] for row in other]
    assert all(split[row[START] : row[END]] == row[TEXT] for row in other)


def test_decomposed_letters_meet_composed_ones() -> None:
    told = "Thủ tướng Trần Văn Lộc khánh thành cầu Tân Hà hôm 3/5, cầu dài {} m."
    split = unicodedata.normalize("NFD", told.format("2.780"))
    documents = [
        Document(n, t, lang="vi", event="e", published="2025-05-06")
        for n, t in (("a", told.format("2.870")), ("b", split))
    ]
    found = [p for p in check(documents).pairs if p.verdict == "conflict"]
    assert [(p.left.value, p.right.value) for p in found] == [("2870 m", "2780 m")]
    assert split.startswith(found[0].right.sentence[:20])


def test_a_name_says_no_concept() -> None:
    hanged = frames("He was hanged on 3 May 2025.")["3 May 2025"]
    crowned = frames("Le Thu Hang, 22, was crowned in Hue.")["22"]
    assert "act.execute-death" in hanged.act
    assert "act.execute-death" not in crowned.act


def test_an_office_before_a_name_stays() -> None:
    frame = next(f for f in frames("President Tran Van Minh arrived on 8 April 2025.").values() if f.act)
    assert "act.arrive" in frame.act


def test_a_phrase_ends_with_its_sentence() -> None:
    said = frames("It was the biggest foreign trade. Surplus stocks of 300 tonnes were sold.")
    assert "measure.trade-surplus" not in said["300 tonnes"].act


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hãng hàng không khai trương đường bay thẳng.", "vi"),
        ("Flights no longer leave the airport.", "en"),
    ],
)
def test_a_compound_says_no_lack(text: str, lang: str) -> None:
    made = rows(Document("a.txt", text, lang=lang))
    assert "count" not in {row[CLAIM] for row in made}


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("Two-way trade reached £7.9 billion.", "en", "£7.9 billion"),
        ("Thương mại hai chiều đạt 7,9 tỷ bảng.", "vi", "7,9 tỷ bảng"),
    ],
)
def test_an_idiom_takes_no_words_from_a_value(text: str, lang: str, value: str) -> None:
    said = frames(text, lang)
    assert list(said) == [value]
    assert said[value].act == ("measure.trade",)


def test_reaching_a_sum_is_not_what_it_is_of() -> None:
    assert frames("Revenue reached £3 million.")["£3 million"].act == ("measure.revenue",)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Nhà máy cho ra lò 36 con chip.", "part.goods-semiconductors"),
        ("Tổng đàn lợn cả nước có 300 con.", "thing.pig"),
    ],
)
def test_a_classifier_stands_for_what_it_counts(text: str, thing: str) -> None:
    assert [f.thing for f in frames(text, "vi").values()] == [(thing,)]


@pytest.mark.parametrize(
    ("text", "lang", "rank", "thing"),
    [
        ("Việt Nam là nước xuất khẩu gạo lớn thứ hai thế giới.", "vi", "thứ hai", ()),
        ("Đây là tòa nhà cao thứ ba cả nước.", "vi", "thứ ba", ()),
        ("Đây là chuyến bay thứ ba trong ngày.", "vi", "thứ ba", ("thing.flight",)),
        ("Đây là bàn thắng thứ 41 của cô.", "vi", "thứ 41", ("thing.goal",)),
        ("Đây là chuyến bay Hà Nội thứ ba trong ngày.", "vi", "thứ ba", ("thing.flight",)),
        ("It is the second-busiest airport of the region.", "en", "second", ("thing.airport",)),
    ],
)
def test_a_rank_by_size_ranks_what_stands_anywhere(text: str, lang: str, rank: str, thing: tuple[str, ...]) -> None:
    frame = frames(text, lang)[rank]
    assert frame.thing == thing
    assert ("compare.ranking" in frame.mark) == (thing in ((), ("thing.airport",)))


@pytest.mark.parametrize(
    ("text", "rank", "thing"),
    [
        ("The kitchen on the second floor failed.", "second", ("thing.second-floor",)),
        ("They lost the second leg.", "second", ()),
        ("It was their first in nine years.", "first", ()),
        ("It was their first prize in years.", "first", ("thing.award",)),
        ("The third applicant won.", "third", ("thing.applicant",)),
    ],
)
def test_a_rank_is_of_the_word_behind_it_or_of_the_phrase_it_stands_in(
    text: str, rank: str, thing: tuple[str, ...]
) -> None:
    assert frames(text)[rank].thing == thing


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("The court tried Trinh Van Long and 49 others.", "en", "50"),
        ("Police arrested Tran Thi Lan (45), Le Van Minh, and three others.", "en", "5"),
        ("Lan and 85 others stood trial.", "en", "86"),
        ("Lan và hai người khác bị thương.", "vi", "3"),
        ("A bomb killed Tran Thi Lan and three others were wounded.", "en", "3"),
        ("Vụ nổ làm chết Trần Thị Lan và 12 người khác bị thương.", "vi", "12"),
        ("Tran Thi Lan sued Le Van Minh, and two others joined.", "en", "2"),
        ("According to Nguyen Van Minh, Tran Thi Lan and 12 others were hurt.", "en", "12"),
        ("General Trinh Van Long, Colonel Tran Van Minh and 85 others came.", "en", "85"),
        ("After Vietnam, Laos and 12 other countries joined, it met.", "en", "12"),
        ("Tran Thi Lan and 12 other houses burned.", "en", "12"),
        ("Hanoi and 12 others were hit.", "en", "12"),
        ("China and fourteen other nations signed the pact.", "en", "15"),
        ("Tòa xử ông Trịnh Văn Long và 49 người khác.", "vi", "50"),
        ("Trung Quốc, Nhật Bản và 13 nước khác ký hiệp định.", "vi", "15"),
        ("He signed with 20 other countries.", "en", "20"),
        ("Tran Thi Lan was hurt. Two others died.", "en", "2"),
        ("Hue and 12 others were named.", "en", "12"),
        ("Trinh Van Long and nearly 50 others stood trial.", "en", "50"),
    ],
)
def test_who_is_named_is_counted_with_the_others(text: str, lang: str, value: str) -> None:
    found = [r for r in rows(Document("a", text, lang=lang)) if r[CLAIM] == "count"]
    assert [r[VALUE] for r in found] == [value]


@pytest.mark.parametrize(
    ("text", "lang", "minute", "act", "name"),
    [
        ("Hai (30) equalised in the 23rd minute.", "en", "23rd", ("act.equalise",), ()),
        (
            "In the 71st minute, the defender, Le Van Hung, 24, was sent off.",
            "en",
            "71st",
            ("act.red-card",),
            "le van hung",
        ),
        ("Phút 71, hậu vệ Lê Văn Hùng, 24 tuổi, bị thẻ đỏ.", "vi", "71", ("act.red-card",), "le van hung"),
        (
            "Tran Dinh Long turned a cross into his own net on 88 minutes.",
            "en",
            "88",
            ("act.own-goal",),
            "tran dinh long",
        ),
        ("Phút 88, Trần Đình Long phản lưới nhà.", "vi", "88", ("act.own-goal",), "tran dinh long"),
    ],
)
def test_a_minute_of_play_is_of_what_was_done_in_it(
    text: str, lang: str, minute: str, act: tuple[str, ...], name: str | tuple[()]
) -> None:
    frame = next(f for said, f in frames(text, lang).items() if said.startswith(minute))
    assert frame.thing == ("measure.minute",)
    assert frame.act[: len(act)] == act
    assert not name or name in frame.name


@pytest.mark.parametrize(
    ("text", "lang", "day", "telling"),
    [
        ("[VNA, Hanoi time, May 12, 2025] The fire broke out in a depot.", "en", "May 12, 2025", True),
        ("(Agency, 12 May) The fire broke out in a depot.", "en", "12 May", True),
        ("[TTXVN, ngày 12/5/2025] Đám cháy bùng phát tại kho hàng.", "vi", "ngày 12/5/2025", True),
        ("(12 May) The fire broke out in a depot.", "en", "12 May", False),
        ("The fire (Agency, 12 May) broke out in a depot.", "en", "12 May", False),
        ("(It was on 12 May) that the fire broke out.", "en", "12 May", False),
        ("Thiệt hại do bão (tính đến 17h ngày 8/8)", "vi", "tính đến 17h ngày 8/8", True),
        ("Damage of the storm (as of 5pm on 8 May)", "en", "5pm on 8 May", True),
        ("Hạn nộp hồ sơ đến 17h ngày 8/8.", "vi", "17h ngày 8/8", False),
        ("2. Thiệt hại (đến 17h ngày 8/8): 05 người chết", "vi", "17h ngày 8/8", True),
        ("Bão gây thiệt hại lớn\n\nĐến 17h ngày 8/8, bão làm 5 người chết.", "vi", "17h ngày 8/8", True),
    ],
)
def test_a_stamp_or_an_as_of_time_is_no_day_of_the_event(text: str, lang: str, day: str, telling: bool) -> None:
    assert (frames(text, lang)[day].act == ("act.say",)) == telling


LIVE = """The airport is closed after a fire

Here is what is known so far of the fire at the airport and of the flights that it has stopped today.

8:05

The boat sank off the coast and nine people are missing, the coastguard says.

7:40

The mayor is on his way to the coast with his family.

7:10: A helicopter of the army in the air.
"""


def test_the_stamp_of_an_entry_is_the_time_of_what_the_entry_tells() -> None:
    found = frames(LIVE)
    assert found["8:05"].act[:1] == ("act.sink",)
    assert found["7:40"].act == found["7:10"].act == ("act.say",)
    assert "act.say" not in frames("The bridge was shut for traffic and is so. 7:40 was the hour.")["7:40"].act


def test_a_vietnamese_entry_that_tells_no_act_is_dated_by_its_telling() -> None:
    found = frames("14h25: Mọi người đang ở nhà.\n\n14h05: Tàu chìm ngoài khơi, chín người mất tích.\n", "vi")
    assert found["14h25"].act == ("act.say",)
    assert "act.sink" in found["14h05"].act


@pytest.mark.parametrize(
    ("text", "lang", "date", "act"),
    [
        ("Since May 2021 the ring brought 320 people by coach to Leeds, the police said.", "en", "Since May 2021", ""),
        ("Nine fell ill, the office said, after a lunch on 3 May 2025.", "en", "3 May 2025", "act.show-symptoms"),
        ("The road is safe, the minister said on 3 May 2025.", "en", "3 May 2025", "act.say"),
        ("On 3 May 2025, the minister said.", "en", "3 May 2025", "act.say"),
        ("Ngày 3/5/2025, ông Nam cho biết, đường đã thông.", "vi", "3/5/2025", "act.say"),
        ("Kho thóc bốc cháy lúc 14 giờ 25 phút ngày 3/5/2025.", "vi", "14 giờ 25 phút ngày 3/5/2025", "act.fire-start"),
        ("The road was completed on 3 May 2025.", "en", "3 May 2025", "status.completed"),
        ("It took the tins away on 3 May 2025, a day after the raids.", "en", "3 May 2025", ""),
        ("They searched on 3 May 2025 for two lost since a ferry capsized.", "en", "3 May 2025", "act.search"),
        ("On 3 May 2025 he arrived at the scene of the crash.", "en", "3 May 2025", "act.arrive-scene"),
        ("Ngày 3/5/2025, ông đến hiện trường vụ lật phà.", "vi", "3/5/2025", "act.arrive-scene"),
        ("Bốn người thoát nạn trong vụ lật phà ngày 3/5/2025.", "vi", "ngày 3/5/2025", "act.capsize"),
        ("Hoàn thành: 3/5/2025", "vi", "3/5/2025", "status.completed"),
        ("Mức án của hai bị cáo được tuyên hôm 3/5/2025: mười năm tù.", "vi", "3/5/2025", "act.verdict"),
    ],
)
def test_what_is_done_on_a_date(text: str, lang: str, date: str, act: str) -> None:
    said = next(f for t, f in frames(text, lang).items() if date in t or t in date)
    assert said.act[:1] == ((act,) if act else ())


@pytest.mark.parametrize(
    ("text", "lang", "day", "act"),
    [
        ("The boy, aged 12, died on 5 May.", "en", "5 May", ("act.die",)),
        ("Chị S., 34 tuổi, tử vong hôm 5/8.", "vi", "hôm 5/8", ("act.die",)),
        ("The crew declared an emergency and asked to land at 7:24.", "en", "7:24", ("act.emergency-declared",)),
        ("A spokesman confirmed the agreement on 5 May.", "en", "5 May", ("act.say",)),
        ("Chiều 15/12, người phát ngôn đã xác nhận thỏa thuận này.", "vi", "Chiều 15/12", ("act.say",)),
    ],
)
def test_a_day_is_of_what_happens_on_it(text: str, lang: str, day: str, act: tuple[str, ...]) -> None:
    found = frames(text, lang)[day]
    assert found.act == act
    assert "measure.age" not in found.far


@pytest.mark.parametrize(
    ("text", "lang", "rank", "day"),
    [
        ("On the second day of his visit, Dec 13, he met the leaders.", "en", "second", "Dec 13"),
        ("Trong ngày thứ hai của chuyến thăm, ông gặp Chủ tịch nước hôm 13/12.", "vi", "thứ hai", "hôm 13/12"),
    ],
)
def test_a_rank_of_days_is_none_of_what_they_are_days_of(text: str, lang: str, rank: str, day: str) -> None:
    found = frames(text, lang)
    assert found[rank].thing == ("thing.day",)
    assert found[day].mark[:1] == ("stage.day-2",)


@pytest.mark.parametrize(
    ("text", "value", "when"),
    [
        ("In 2024 it sold 80 cars (2023: 75 cars).", "75", ("2023",)),
        ("In 2024 it sold 80 cars (2023: 75 cars).", "80", ("2024",)),
        ("In 2019 a fire killed three people and hurt 17.", "17", ("2019",)),
    ],
)
def test_a_year_that_opens_the_sentence_is_not_that_of_a_clause_with_its_own(
    text: str, value: str, when: tuple[str, ...]
) -> None:
    assert frames(text)[value].when == when


@pytest.mark.parametrize(
    ("text", "lang", "part", "thing"),
    [
        ("They saved 18 of the 21 crew members.", "en", "18", ("part.crew",)),
        ("Nine of its 14 members voted for it.", "en", "Nine", ("thing.member",)),
        ("Đã cứu 18 trong số 21 thuyền viên.", "vi", "18", ("part.crew",)),
        ("They came at 18 and the 21 crew members left.", "en", "18", ()),
    ],
)
def test_a_part_is_of_what_the_whole_counts(text: str, lang: str, part: str, thing: tuple[str, ...]) -> None:
    assert frames(text, lang)[part].thing == thing


def test_a_number_in_a_name_counts_nothing() -> None:
    assert "Seven" not in frames("The Group of Seven agreed on Monday.")
    assert "Bảy" not in frames("Bộ Ngoại giao Anh cho biết Nhóm Bảy nước công nghiệp sẽ hỗ trợ.", "vi")
    assert "Seven" in frames("Seven countries agreed on Monday.")


@pytest.mark.parametrize(
    ("text", "lang", "age", "name"),
    [
        ("At the talks with Le Quang Thinh the king, 58, saw it signed.", "en", "58", ("office.king",)),
        ("King Harald, 58, saw it signed by Le Quang Thinh.", "en", "58", ("harald", "office.king")),
        ("Bị cáo Lê Văn Phúc (58 tuổi) là em của Trần Thị Mai.", "vi", "58 tuổi", ("le van phuc",)),
        ("The 58-year-old captain Tran Minh Duc left Hanoi with Le Nam.", "en", "58-year-old", ("tran minh duc",)),
    ],
)
def test_an_age_is_that_of_who_stands_beside_it(text: str, lang: str, age: str, name: tuple[str, ...]) -> None:
    frame = frames(text, lang)[age]
    assert frame.name == name
    assert "measure.age" not in frame.act + frame.far


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("VinFast Auto ended August 15 at $37.06 per share.", "$37.06"),
        ("The shares closed on Thursday at 36,900 dong.", "36,900 dong"),
    ],
)
def test_a_date_within_a_phrase_is_passed_over(text: str, price: str) -> None:
    frame = frames(text)[price]
    assert frame.act[0] == "measure.closing-price"
    assert "act.end" not in frame.act


def test_a_stage_in_capitals_is_nobody() -> None:
    found = frames("SECOND LEG: HAI VAN WIN 5-4 ON AGGREGATE\n\nThe match was played on Sunday.")
    assert not {"SECOND LEG", "ON AGGREGATE"} & found.keys()
    assert "stage.aggregate" in found["5-4"].mark + found["5-4"].farmark


def test_a_breakdown_is_not_handed_over() -> None:
    assert "act.provide" not in frames("The bureau gave the breakdown: 17 men and 15 women.")["17"].act
