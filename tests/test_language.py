"""The language of a text, with and without its marks, in paragraphs and in headlines."""

from __future__ import annotations

import pytest

from checker.language import LEAST, detect, evidence, unmarked

TEXTS = {
    "en": [
        "The county said on Monday that 64 homes had been evacuated and that no one was missing.",
        "Steel maker to cut 1,450 jobs as orders fall for the third year in a row",
        "Nguyễn Thị Hương, director of the office in Đà Nẵng, said growth was the highest since 2011 in the region.",
        "It is the first visit by a president to Hà Nội, Huế and Hồ Chí Minh City in six years, said Phạm Thu Hằng.",
    ],
    "vi": [
        "Ngày 24/5, lực lượng chức năng cho biết vụ cháy làm 14 người chết và 3 người bị thương.",
        "Giải mã tàu sân bay mới cập bến",
        "Chủ tịch nước tiếp Bộ trưởng Ngoại giao Vương quốc Anh",
        "Thủ tướng Rishi Sunak nói với báo The Guardian rằng London sẽ hỗ trợ Việt Nam 1 triệu bảng Anh trong năm tới.",
    ],
    "fr": ["Le pont a été rouvert vendredi après deux ans de travaux, a annoncé la mairie dans un communiqué."],
    "und": [
        "Der Bürgermeister erklärte, zwei Jahre werde gesperrt, danach öffnet man wieder ganz normal.",
        "Мост закрыт на два года для ремонта, сообщила мэрия города в понедельник утром.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts])
def test_a_text_is_told_by_its_words_and_letters(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text", [t for t in TEXTS["vi"] if len(t) > 60] + ["Ông cho biết đây là việc của các bên và không ai bị thương"]
)
def test_vietnamese_is_told_without_its_marks(text: str) -> None:
    assert detect(unmarked(text)) == "vi"


def test_a_few_words_of_nothing_known_are_taken_for_english() -> None:
    assert detect("") == "en"
    assert detect("720 / 1,936") == "en"
    assert detect("Photo: VGP") == "en"


def test_marks_do_not_depend_on_how_they_are_composed() -> None:
    import unicodedata

    text = TEXTS["vi"][0]
    assert evidence(unicodedata.normalize("NFD", text)) == evidence(text)


def test_the_threshold_stands_between_the_known_and_the_unknown() -> None:
    known = min(evidence(text)[code] for code, texts in TEXTS.items() if code != "und" for text in texts)
    unknown = max(max(evidence(text).values(), default=0.0) for text in TEXTS["und"])
    assert known > LEAST > unknown
