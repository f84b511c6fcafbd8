"""Money: every currency by code and name, conversions, cents, and what is no money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import get_currency_name, list_currencies

from checker.claims.currency import currencies
from checker.extraction import mentions
from checker.lang.currencies import ONLY_AFTER
from checker.lang.pack import load

#: In use in 2025; CLDR knows many older ones.
CODES = """
AED AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR IQD IRR JPY KES KHR KRW KWD KZT LAK LBP
LKR MAD MMK MNT MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UZS VND ZAR
""".split()


def values(text: str, code: str) -> list[str]:
    return [m.value.text for m in mentions(text, load(code)) if m.claim == "money"]


@pytest.mark.parametrize("code", CODES)
def test_every_currency_reads_by_its_code(code: str) -> None:
    shapes = ["5.5 {}", "{} 5.5", "{}5.5", "5.5 {} was paid"]
    for shape in shapes if code not in ONLY_AFTER else shapes[::3]:
        assert values(shape.format(code), "en") == [f"5.5 {code}"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", ["en", "vi", "fr"])
def test_every_currency_reads_by_its_name(code: str, lang: str) -> None:
    name = get_currency_name(code, count=5000, locale=lang)
    if "(" not in name:
        amount = {"en": "5,000", "vi": "5.000", "fr": "5 000"}[lang]
        assert values(f"{amount} {name}", lang) == [f"5000 {code}"]


def test_the_tables_are_built_from_cldr() -> None:
    table = load("en").numbers
    assert table is not None
    assert table.money is not None
    assert currencies(table.money).codes == frozenset(list_currencies())


@pytest.mark.parametrize(
    ("text", "code", "value", "also", "said"),
    [
        ("It gave £1million (VND 33 billion) to", "en", "1000000 GBP", ["33000000000 VND"],
         "£1million (VND 33 billion)"),
        ("nearly 4 billion dong ($157,000) in", "en", "4000000000 VND", ["157000 USD"],
         "nearly 4 billion dong ($157,000)"),
        ("nộp 3.620 tỷ đồng (khoảng 146 triệu USD) và", "vi", "3620000000000 VND", ["146000000 USD"],
         "3.620 tỷ đồng (khoảng 146 triệu USD)"),
    ],
)  # fmt: skip
def test_a_conversion_in_brackets_is_the_same_value_said_twice(
    text: str, code: str, value: str, also: list[str], said: str
) -> None:
    (found,) = mentions(text, load(code))
    assert (found.value.text, [v.text for v in found.also]) == (value, also)
    assert text[found.start : found.end] == said


@pytest.mark.parametrize(
    "text",
    [
        "£5 million ($6 million last year, $4 million before)",
        "£5 million (£4 million in May)",
        "£5 million, $6 million",
    ],
)
def test_another_amount_is_no_conversion(text: str) -> None:
    assert all(not m.also for m in mentions(text, load("en")))
    assert len(values(text, "en")) > 1


def test_cents_are_exact_and_scales_are_rounded() -> None:
    (cents,) = mentions("$13.45", load("en"))
    assert cents.value.low == cents.value.high == Decimal("13.45")
    (scaled,) = mentions("$13.45 million", load("en"))
    assert (scaled.value.low, scaled.value.high, scaled.value.closed) == (
        Decimal(13_445_000),
        Decimal(13_455_000),
        False,
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$500k to $1m", "500000/1000000 USD"), ("£1.2-1.5bn", "1200000000/1500000000 GBP"),
        ("$5-7m", "5000000/7000000 USD"),
        ("between 1.1 and 1.3 dollars", "1.1/1.3 USD"),
        ("from 900 million to 1.2 billion euros", "900000000/1200000000 EUR"),
    ],
)  # fmt: skip
def test_a_range_shares_unit_and_scale(text: str, value: str) -> None:
    assert values(text, "en") == [value]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They won 8 medals and 12 won places.", "en"), ("A 5-pound baby", "en"),
        ("GDP 5", "en"), ("It costs nothing.", "en"),
        ("10 đồng chí và 3 đồng minh đồng ý ký hợp đồng.", "vi"), ("3 đồng hồ, 5 đô thị, 2 xu hướng, 4 bảng đấu", "vi"),
    ],
)  # fmt: skip
def test_words_that_look_like_money_are_none(text: str, code: str) -> None:
    assert values(text, code) == []
