"""Quotations by what they say: the words of speech, and two quotations of which one says another thing."""

from __future__ import annotations

from collections import Counter

import pytest

from checker import Document, check
from checker.lang.concept_table import choices, concepts, phrases
from checker.lang.pack import load
from checker.match.meaning import meaning

CODES = ("en", "vi")


def entries(code: str) -> list[tuple[str, str]]:
    return list(phrases(load(code).folder, "speech.txt"))


def test_both_languages_say_nearly_the_same_words() -> None:
    english, vietnamese = ({word for _, word in entries(code)} for code in CODES)
    assert english == vietnamese


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_speech_is_found_under_its_id_alone(code: str) -> None:
    pack = load(code)
    form = concepts(pack).form
    under = Counter((" ".join(map(form, phrase.lower().split())), word) for phrase, word in entries(code))
    assert len({phrase for phrase, _ in under}) == len(under)
    for phrase, word in entries(code):
        hits = choices(pack, "speech.txt").hits(tuple(map(form, phrase.lower().split())))
        assert word in {h.concept for h in hits}, phrase


@pytest.mark.parametrize(
    ("text", "lang", "denied"),
    [
        ("We never gave up hope", "en", False),
        ("We gave up hope", "en", True),
        ("Chúng tôi chưa bao giờ từ bỏ hy vọng", "vi", False),
        ("Nobody was afraid", "en", True),
        ("We are proud, not sad", "en", True),
        ("The harbour needs dredging, not a wall", "en", False),
        ("We will be afraid if the walls are not mended", "en", False),
        ("Chúng tôi sẽ rất buồn nếu trường không mở cửa", "vi", False),
        ("If the walls are mended we will not be afraid", "en", True),
    ],
)
def test_a_denial_of_a_denial_is_none(text: str, lang: str, *, denied: bool) -> None:
    assert meaning(text, lang).denied is denied


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (("en", "I wrote this song for my father"), ("vi", "Tôi viết bài hát này cho vợ"), "conflict"),
        (("en", "I wrote this song for my father"), ("vi", "Tôi viết bài hát này cho cha tôi"), "agree"),
        (("en", "The teachers saved the children from the fire"), ("vi", "Các bác sĩ cứu lũ trẻ em khỏi đám cháy"),
         "conflict"),
        (("en", "We never gave up hope for our neighbours"), ("vi", "Chúng tôi đã từ bỏ hy vọng về hàng xóm"),
         "conflict"),
        (("en", "We are proud of the museum"), ("vi", "Chúng tôi không tự hào về bảo tàng"), "conflict"),
        (("en", "We reject this price"), ("vi", "Chúng tôi chấp nhận mức giá này"), "conflict"),
        (("en", "We reject this price"), ("vi", "Chúng tôi bác bỏ mức giá này"), "agree"),
        (("en", "We reject this price"), ("vi", "Bệnh viện đã đóng cửa từ tuần trước"), ""),
        (("en", "The forest is safe for a century"),
         ("vi", "Rừng nguy hiểm vào mùa khô và mọi người nên tránh xa các con suối lớn cho đến khi mưa xuống"), ""),
    ],
)  # fmt: skip
def test_two_quotations_of_one_sentence_conflict_where_one_thing_is_another(
    left: tuple[str, str], right: tuple[str, str], verdict: str
) -> None:
    documents = [
        Document(
            f"{lang}.txt", f'She said: "{text}."\n' if lang == "en" else f'Bà nói: "{text}."\n', lang=lang, event="e"
        )
        for lang, text in (left, right)
    ]
    pairs = check(documents).pairs
    assert "".join(pairs[pairs["claim"] == "quote"]["verdict"]) == verdict
