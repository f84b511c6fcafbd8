"""What holds for every number, every amount and every text."""

from __future__ import annotations

import time
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.number import number_at, numbers
from checker.claims.reading import reading
from checker.extraction import mentions
from checker.lang.pack import codes, load
from tests.spellers import english, vietnamese

EN, VI = load("en"), load("vi")
WHOLE = st.one_of(st.integers(0, 10**4), st.integers(0, 10**15), st.integers(0, 10**6).map(lambda n: n * 1000))


def the_number(text: str, code: str) -> Decimal:
    found = numbers(reading(text, load(code)))
    assert [(n.start, n.end) for n in found] == [(0, len(text))], (text, found)
    return found[0].value


@given(WHOLE, st.sampled_from([" and ", " "]))
def test_english_spelling_reads_back(number: int, link: str) -> None:
    assert the_number(english(number, link), "en") == number


@given(
    WHOLE.filter(bool),
    st.sampled_from(["linh", "lẻ"]),
    st.sampled_from(["nghìn", "ngàn"]),
    st.sampled_from(["tỷ", "tỉ"]),
)
def test_vietnamese_spelling_reads_back(number: int, filler: str, thousand: str, billion: str) -> None:
    text = vietnamese(number, filler, thousand, billion)
    if text != "năm":  # alone it is the year
        assert the_number(text, "vi") == number


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(st.integers(0, 10**15), st.integers(1, 99))
def test_digits_read_back_in_the_marks_of_the_language(number: int, cents: int) -> None:
    assert the_number(grouped(number, ","), "en") == the_number(grouped(number, "."), "vi") == number
    assert the_number(f"{grouped(number, ',')}.{cents:02d}", "en") == number + Decimal(cents) / 100
    assert the_number(f"{grouped(number, '.')},{cents:02d}", "vi") == number + Decimal(cents) / 100


AMOUNT = st.tuples(st.integers(1, 999), st.integers(0, 9)).map(lambda p: Decimal(f"{p[0]}.{p[1]}"))
STYLES = [
    ("en", "£{0} million", 6), ("en", "£{0}m", 6), ("en", "GBP {0} million", 6), ("en", "{0} million pounds", 6),
    ("en", "£{0}bn", 9), ("en", "{0} billion British pounds", 9), ("en", "GBP{0} trillion", 12),
    ("vi", "{1} triệu bảng Anh", 6), ("vi", "£{1} triệu", 6), ("vi", "{1} tỷ bảng Anh", 9),
    ("vi", "{1} nghìn tỷ bảng Anh", 12),
]  # fmt: skip


@given(AMOUNT, st.sampled_from(STYLES))
def test_money_reads_back_in_every_style(amount: Decimal, style: tuple[str, str, int]) -> None:
    code, shape, scale = style
    text = shape.format(amount, str(amount).replace(".", ","))
    found = mentions(text, load(code))
    assert [m.claim for m in found] == ["money"]
    worth = amount * 10**scale
    assert found[0].value.text == f"{worth.normalize():f} GBP"
    low, high = found[0].value.low, found[0].value.high
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    assert low <= worth < high


NEWS = (
    "Over £7 million was invested; 1,936 aspiring migrants and 53 people aged 44 were named, a third of 120 towns. "
    "It rose 5.5 per cent in two years to 30.2 GW, a 3-2 win on the 21st attempt. ",
    "Hơn 7 triệu bảng Anh được đầu tư; 1.936 người và 53 nạn nhân 44 tuổi, một phần ba số dân. "
    "Tăng 5,5% trong hai năm lên 30,2 GW, thắng 3-2 ở lần thứ hai mươi mốt. ",
)
SCRAPS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *NEWS[0].split(),
                *NEWS[1].split(),
                "$",
                "£",
                "%",
                "-",
                "–",
                "(",
                ")",
                "1/2",
                "½",
                "\n",
                "",
                "năm",
                "0.5.5",
            ]
        ),
        st.text(max_size=6),
        st.integers(0, 10**7).map(str),
    ),
    max_size=25,
)


@settings(max_examples=300)
@given(SCRAPS.map(" ".join), st.sampled_from(codes()))
def test_any_text_reads_and_spans_lie_in_order_inside_it(text: str, code: str) -> None:
    end = 0
    for found in mentions(text, load(code)):
        assert end <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        end = found.end
        if found.counted is not None:
            assert found.start < found.counted[1] <= len(text)
            assert text[slice(*found.counted)].strip()


@given(st.text(max_size=60), st.sampled_from(codes()))
def test_any_unicode_reads_without_an_exception(text: str, code: str) -> None:
    for found in mentions(text, load(code)):
        assert text[found.start : found.end]


@given(st.permutations([p for part in NEWS for p in part.split(". ")]))
def test_composed_and_decomposed_text_read_the_same(parts: list[str]) -> None:
    composed = unicodedata.normalize("NFC", ". ".join(parts))
    split = unicodedata.normalize("NFD", composed)
    one, other = mentions(composed, VI), mentions(split, VI)
    assert [(m.claim, m.value) for m in one] == [(m.claim, m.value) for m in other]
    assert [composed[m.start : m.end] for m in one] == [
        unicodedata.normalize("NFC", split[m.start : m.end]) for m in other
    ]


def test_the_number_at_an_offset_is_the_one_that_covers_it() -> None:
    read = reading("From 15.5 billion to fifty-six", EN)
    assert number_at(read, 4) is None
    assert [number_at(read, at) for at in (5, 15)] == [numbers(read)[0]] * 2
    assert number_at(read, len(read.text) - 1) == numbers(read)[1]
    assert number_at(read, 17) is None


HOSTILE = [
    "1" * 100_000, "1," * 50_000, "1.1" * 33_000, "1 " * 50_000, "one " * 25_000, "hai " * 25_000, "and a " * 16_000,
    "-" * 100_000, "$" * 100_000, "1-" * 50_000, "(" * 100_000, "million " * 12_000, "a" * 100_000, "5%" * 50_000,
    "/1" * 50_000, "http://" + "1" * 100_000, "1 000 " * 16_000, "năm " * 25_000, "$1m-" * 25_000, "1e1" * 33_000,
    "hundred and " * 8_000, "A1" * 50_000, "between 1 and " * 7_000, "@1" * 50_000, ", 48, " * 16_000, "½" * 100_000,
]  # fmt: skip


def seconds(text: str, code: str) -> float:
    began = time.process_time()
    mentions(text, load(code))
    return time.process_time() - began


@pytest.mark.parametrize("text", HOSTILE, ids=[t[:8] for t in HOSTILE])
@pytest.mark.parametrize("code", ["en", "vi"])
def test_hostile_text_is_read_in_linear_time(text: str, code: str) -> None:
    """Ten times the text takes at most forty times as long, on however busy a machine: square time takes a hundred."""
    assert seconds(text, code) < 40 * max(seconds(text[: len(text) // 10], code), 0.02)
