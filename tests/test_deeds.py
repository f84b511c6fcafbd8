"""Who did what is done once in a story: the tables, the reading of the doer, and two sources that name two."""

from __future__ import annotations

from collections import Counter

import pytest

from checker import Document, check
from checker.facts import rows
from checker.frames.deeds import DEED
from checker.lang.concept_table import concepts, phrases
from checker.lang.pack import load

CODES = ("en", "vi")


def entries(code: str) -> list[tuple[str, str]]:
    return phrases(load(code).folder, "deeds.txt")


def test_both_languages_hold_the_same_deeds() -> None:
    english, vietnamese = ({deed.partition(".")[2] for _, deed in entries(code)} for code in CODES)
    assert english == vietnamese


@pytest.mark.parametrize("code", CODES)
def test_a_phrase_stands_under_one_deed(code: str) -> None:
    form = concepts(load(code)).form
    keys = Counter(" ".join(map(form, phrase.lower().split())) for phrase, _ in entries(code))
    assert [key for key, n in keys.items() if n > 1] == []


def doers(lang: str, text: str) -> list[str]:
    made = rows(Document("a.txt", f"{text}\n", lang=lang, published="2025-05-04"))
    return [str(row[7]).removeprefix(DEED) for row in made if str(row[7]).startswith(DEED)]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Nguyen Van Hai opened the scoring on 12 minutes.", ["opener nguyen van hai"]),
        ("en", "Captain Nguyen Van Hai (Song Dinh) was then sent off.", ["sent-off nguyen van hai"]),
        ("vi", "Nguyễn Văn Hải bên phía Sông Đình nhận thẻ đỏ.", ["sent-off nguyen van hai"]),
        ("en", "Tran Minh Tu passed and a header of Nguyen Van Hai opened the scoring.", ["opener nguyen van hai"]),
        ("en", "Nguyen Van Hai was not sent off.", []),
        ("en", "Nguyen Van Hai and Tran Minh Tu were sent off.", []),
        ("en", "Karimova levelled on 57 minutes.", ["equaliser karimova"]),
        ("vi", "Đặng gỡ hòa ở phút 57.", ["equaliser dang"]),
        ("en", "The winner came from Tran Minh Tu.", ["winner tran minh tu"]),
        ("en", "| Referee | Aung Min Thu |", ["referee aung min thu"]),
        ("en", "The referee showed Tran Minh Tu a card.", []),
        ("en", "She came at the invitation of State President Tran Minh Tu.", ["inviter tran minh tu"]),
        ("en", "At the invitation of the Ministry of Health, Tran Minh Tu gave a talk.", []),
        ("en", "Japan was the largest investor.", ["top-investor JP"]),
        ("en", "The largest investor was Japan.", ["top-investor JP"]),
        ("en", "Japan was the largest export market for rice.", []),
        ("en", "Japan was the largest export market of Vietnam.", ["top-market JP"]),
        ("en", "The VAR referee, Tran Minh Tu, spoke.", []),
        ("en", "Six were rescued by the ferry Hoa Lan Star.", ["rescuer hoa lan star"]),
        ("en", "A boat from Hoa Lo was the first to reach them.", []),
        ("vi", "Nguyễn Văn Hải mở tỷ số phút 12.", ["opener nguyen van hai"]),
        ("vi", "Khamla nhận thẻ đỏ phút 71.", ["sent-off khamla"]),
        ("vi", "Bàn gỡ của Trần Minh Tú đến ở phút 80.", ["equaliser tran minh tu"]),
        ("vi", "Trọng tài: Aung Min Thu", ["referee aung min thu"]),
        ("vi", "Nhật Bản là nhà đầu tư lớn nhất.", ["top-investor JP"]),
        ("en", "First Officer Tran Minh Tu, 29, was at the controls.", ["at-controls tran minh tu"]),
        ("en", "Lo Thi May scored.", ["goal lo thi may"]),
        ("en", "Tran Minh Tu may have scored.", []),
        ("vi", "Người cầm lái là cơ trưởng Trần Minh Tú.", ["at-controls tran minh tu"]),
        ("vi", "Địa phương hút vốn nhiều nhất là Cà Mau.", ["top-province ca mau"]),
        ("vi", "Tàu Hoa Mai vớt 6 người.", ["rescuer hoa mai"]),
        ("vi", "Tàu hàng Hoa Mai (quốc tịch Nhật Bản) đến đầu tiên.", ["first-there hoa mai"]),
    ],
)
def test_the_doer_stands_beside_the_deed(lang: str, text: str, found: list[str]) -> None:
    assert doers(lang, text) == found


def apart(left: str, right: str, more: str = "") -> list[tuple[str, str]]:
    """The doers that contradict each other between an English and a Vietnamese source."""
    texts = [("en", left), ("vi", right), *([("en", more)] if more else [])]
    found = check(
        [
            Document(f"{n}.txt", f"{text}\n", lang=lang, event="e", published="2025-05-04")
            for n, (lang, text) in enumerate(texts)
        ]
    ).pairs
    kept = found[(found["verdict"] == "conflict") & (found["rule"] == "L842")]
    return list(zip(kept["left_text"], kept["right_text"], strict=True))


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Nguyen Van Hai opened the scoring.", "Trần Minh Tú mở tỷ số.",
         [("Nguyen Van Hai opened the scoring", "Trần Minh Tú mở tỷ số")]),
        ("Nguyen Van Hai opened the scoring.", "Văn Hải mở tỷ số.", []),
        ("Nguyen Van Hai opened the scoring.", "Tú mở tỷ số trận một, Trần Văn Nam mở tỷ số trận hai.", []),
        ("Nguyen Van Hai opened the scoring in the 12th minute.", "Trần Minh Tú mở tỷ số phút 60.", []),
        ("In the semi-final Nguyen Van Hai opened the scoring.", "Trần Minh Tú mở tỷ số.", []),
        ("In 2019 Nguyen Van Hai opened the scoring.", "Trần Minh Tú mở tỷ số.", []),
        ("Song Dinh United opened the scoring and Song Dinh United 2-1 Hoa Lo City was the end.",
         "Trần Minh Tú mở tỷ số.", []),
        ("Nguyen Van Hai scored in the 71st minute.", "Trần Minh Tú gỡ hòa phút 71.",
         [("Nguyen Van Hai scored", "Trần Minh Tú gỡ hòa")]),
        ("Nguyen Van Hai scored in the 71st minute.", "Trần Minh Tú gỡ hòa phút 72.", []),
        ("Nguyen Van Hai scored in the 71st minute.", "71' VÀO! Trần Minh Tú bật cao đánh đầu tung lưới.",
         [("Nguyen Van Hai scored", "Trần Minh Tú bật cao đánh đầu tung lưới")]),
        ("Nguyen Van Hai equalised.", "Trần Minh Tú gỡ hòa.", []),
        ("Japan was the largest export market.", "Trung Quốc là thị trường xuất khẩu lớn nhất.",
         [("Japan was the largest export market", "Trung Quốc là thị trường xuất khẩu lớn nhất")]),
        ("Six people were rescued by the ferry Hoa Lan.", "Tàu Sao Biển vớt 6 người.",
         [("rescued by the ferry Hoa Lan", "Sao Biển vớt")]),
        ("Six people were rescued by the ferry Hoa Lan.", "Tàu Sao Biển vớt 7 người.", []),
        ("The presiding judge, Tran Minh Tu, spoke.", "Chủ tọa phiên tòa là thẩm phán Lê Văn Hậu.",
         [("presiding judge, Tran Minh Tu", "Chủ tọa phiên tòa là thẩm phán Lê Văn Hậu")]),
        ("The presiding judge, Tran Minh Tu, spoke.",
         "Chủ tọa phiên tòa là thẩm phán Lê Văn Hậu. Thẩm phán Trần Minh Tú dự khuyết.", []),
    ],
)  # fmt: skip
def test_two_doers_of_one_deed(left: str, right: str, found: list[tuple[str, str]]) -> None:
    assert apart(left, right) == found
