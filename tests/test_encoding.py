"""From bytes to text: what is read, in which encoding, and what is refused."""

from __future__ import annotations

import pytest

from checker.errors import InputError
from checker.lang.pack import load
from checker.read import legacy
from checker.read.encoding import decode

VIETNAMESE = (
    "Theo ông Bình, cây cầu dài 3,5 km đã được thông xe vào sáng ngày 2 tháng 5, sớm hơn kế hoạch. "
    "Việc thu phí bắt đầu từ ngày 1/7 với mức 35.000 đồng một lượt, và những người dân ở hai bờ sông không phải trả."
)
FRENCH = (
    "Le maire a déclaré que la forêt était fermée après l'été, et que les élèves ont été évacués à pied vers la gare."
)
GERMAN = "Der Bürgermeister erklärte, die Brücke müsse für zwei Jahre gesperrt werden; für Fußgänger öffnet sie früher."


def old(text: str, name: str) -> str:
    """`text` as the signs that the encoding `name` has for its letters."""
    table = load("vi").text
    assert table is not None
    pairs = {letter: sign for sign, letter in dict(table.legacy)[name]}
    return "".join(pairs.get(c, pairs.get(c.lower(), c) if name == "TCVN3" else c) for c in text)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(codec: str) -> None:
    text, how = decode(VIETNAMESE.encode(codec))
    assert text == VIETNAMESE
    assert how == codec.removesuffix("-sig").upper()


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_read_or_refused_by_name(codec: str) -> None:
    assert decode(VIETNAMESE.encode(codec)) == (VIETNAMESE, f"{codec.upper()}, detected")
    with pytest.raises(InputError, match="looks like UTF-16"):
        decode(b"plain text in ASCII letters only, twice as wide".decode().encode(codec))


@pytest.mark.parametrize(
    "text", [FRENCH, "The minister said “yes” to the plan — and that was in May, with £5 million to be spent."]
)
def test_western_text_is_detected(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "cp1252, detected")


@pytest.mark.parametrize("name", ["TCVN3", "VNI"])
def test_vietnamese_from_before_unicode_is_converted(name: str) -> None:
    signs = old(VIETNAMESE, name)
    assert decode(signs.encode("latin-1")) == (VIETNAMESE, f"{name}, converted")
    assert decode(signs.encode("utf-8")) == (VIETNAMESE, f"{name} font encoding, converted")


@pytest.mark.parametrize(
    "text", [VIETNAMESE, FRENCH, GERMAN, "A café in Zürich, 1998.", "¿Qué pasó en Málaga el año pasado?"]
)
def test_what_is_unicode_stays_as_it_is(text: str) -> None:
    assert legacy.convert(text) == (text, "")


def test_the_thresholds_of_old_encodings_stand_apart() -> None:
    for name in ("TCVN3", "VNI"):
        signs = old(VIETNAMESE, name)
        assert legacy._share(signs, "vi") < legacy.BEFORE
        assert legacy._share(VIETNAMESE, "vi") > 0.45 > legacy.AFTER
        assert legacy._gain(signs, VIETNAMESE, "vi") > 0.15 > legacy.GAIN
        for text in (FRENCH, GERMAN):
            assert legacy._gain(text, legacy._put_right(text, "vi", name), "vi") <= 0


def test_damaged_utf_8_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match=r"is damaged UTF-8 \(byte 0xe1\)") as error:
        decode(b"one\n" + VIETNAMESE.encode() + b"\n\xe1\xba")
    assert error.value.line == 3


def test_other_languages_are_detected_by_their_letters() -> None:
    text = "Мост закрыт на два года для ремонта, сообщила мэрия города в понедельник утром. Его построили в 1964 году."
    assert decode(text.encode("cp1251")) == (text, "cp1251, detected")


def test_text_in_no_known_language_and_encoding_is_refused() -> None:
    with pytest.raises(InputError, match="its encoding could not be told"):
        decode(b"\xa4\xa4\xa4\xe5 \xb4\xfa\xb8\xd5")
