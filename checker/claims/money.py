"""Money: `£1 million`, `USD 15.5bn`, `1 triệu bảng Anh`, `5-7 tỷ đồng`, `£1million (VND 33 billion)`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from checker.claims.amount import Amount, Unit, amounts, value
from checker.claims.numeral import Number
from checker.claims.phrases import Phrases, skip_space
from checker.claims.reading import Reading
from checker.claims.spelled import lexicon
from checker.lang.currencies import BEFORE_DIGITS, LOWER_CODES, ONLY_AFTER, SIGNS
from checker.lang.number_table import MoneyTable
from checker.model import Mention

#: `won`, `yên` and their like are words too: money only from a hundred on.
_LARGE: Final = 100
_LOWER_END: Final = re.compile(r"[0-9][0-9.,]*[-–]\Z")
_MINOR: Final = "¢"
_HUNDREDTH: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True, eq=False)
class _Currencies:
    """What stands before and after amounts in one language, with its ISO code (`¢` before that of a minor unit)."""

    before: Phrases[str]
    after: Phrases[str]
    minor: Phrases[str]
    minor_signs: Phrases[str]
    scales: Phrases[int]
    conversions: Phrases[str]
    codes: frozenset[str]


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every amount of money, cents joined to their dollars, a conversion in brackets joined to what it converts."""
    table = reading.pack.numbers.money if reading.pack.numbers is not None else None
    if table is None or not numbers:
        return
    found = list(
        _with_cents(reading, [_bare_cents(reading, numbers, a) for a in amounts(reading, numbers, _unit, listed=True)])
    )
    at = 0
    while at < len(found):
        converted = at + 1 < len(found) and _converts(reading, table, found[at], found[at + 1])
        other = found[at + 1] if converted else None
        yield _mention(reading, found[at], other)
        at += 2 if other is not None else 1


def _mention(reading: Reading, amount: Amount, other: Amount | None) -> Mention:
    also = (_value(other),) if other is not None else ()
    end = amount.end
    if other is not None:
        end = other.end + reading.lower[other.end :][:1].count(")")
    return Mention("money", amount.start, end, _value(amount), also=also)


def _value(amount: Amount):  # type: ignore[no-untyped-def]
    cents = not amount.low.scaled and amount.low.step == _HUNDREDTH
    exact = replace(amount, low=replace(amount.low, step=Decimal(0))) if cents else amount
    return value(exact, unit=amount.unit.removeprefix(_MINOR))


@cache
def currencies(table: MoneyTable) -> _Currencies:
    """The phrases of a language: its own names, CLDR's, the codes and the signs. Built at first use, in about 30 ms."""
    from babel.numbers import get_currency_name, list_currencies

    codes = frozenset(list_currencies())
    cldr: dict[str, str] = {}
    for code in sorted(codes):
        for count in (1, 2):
            name = get_currency_name(code, count=count, locale=table.locale).lower()
            if len(name) > 3 and "(" not in name:
                cldr.setdefault(name, code)
                cldr.setdefault(name.replace(" ", ""), code)
    dollars = {f"{code.lower()}$": code for code in codes if code.endswith("D") or code == "MXN"}
    signs = SIGNS | dollars | LOWER_CODES
    return _Currencies(
        before=Phrases(signs | BEFORE_DIGITS),
        after=Phrases(cldr | signs | dict(table.names)),
        minor=Phrases(dict(table.minor)),
        minor_signs=Phrases(dict(table.minor_signs)),
        scales=Phrases(dict(table.scales)),
        conversions=Phrases(dict.fromkeys(table.conversions, "")),
        codes=codes,
    )


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    """The currency beside a number; before it wins over after it (`$ 20 $ 37`)."""
    if number.ordinal or (number.fraction and not number.scaled and number.value < 1):
        return None
    table = reading.pack.numbers.money  # type: ignore[union-attr]
    assert table is not None  # noqa: S101 - find() looked
    known = currencies(table)
    left = _left(reading, number, known)
    if left is not None and left[0] >= floor:
        return _scaled_after(reading, number, known, left)
    if number.prefix:
        return None
    return _right(reading, number, table, known)


def _left(reading: Reading, number: Number, known: _Currencies) -> tuple[int, str] | None:
    """Where the currency before a number starts, and its code."""
    low, start = reading.lower, number.start
    found = known.before.ahead(low, number)
    if found is not None and start - found[0] <= 8:
        negative = found[0] and low[found[0] - 1] == "-" and (found[0] == 1 or low[found[0] - 2] in " (")
        return (found[0] - 1, "-" + found[1]) if negative else found
    at = start - 1 if start and low[start - 1] == " " else start
    code = reading.text[max(0, at - 3) : at]
    bordered = at == 3 or (at > 3 and not low[at - 4].isalnum())
    if code in known.codes and bordered and code not in ONLY_AFTER:
        return at - 3, code
    return None


def _scaled_after(reading: Reading, number: Number, known: _Currencies, left: tuple[int, str]) -> Unit:
    """`£1m`, `$2.174T`: the sign before, perhaps a scale sign after; `$10 US dollars` takes the name into its span."""
    start, code = left
    factor, end = Decimal(1), number.end
    if not number.scaled:
        scale = known.scales.at(reading.text, skip_space(reading.text, end))
        if scale is not None:
            end, factor = scale[0], Decimal(scale[1])
    if code.startswith("-"):
        code, factor = code[1:], -factor
    named = known.after.at(reading.lower, skip_space(reading.lower, end))
    if (
        named is not None
        and not _sign_of_next(reading.lower, named[0])
        and (named[1] == code or (code == "USD" and named[1].endswith("D")))
    ):
        end, code = named
    return Unit(start, end, code, factor, sign_first=True)


def _right(reading: Reading, number: Number, table: MoneyTable, known: _Currencies) -> Unit | None:
    """`10 dollars`, `5m euros`, `48.5 MGBP`, `75 USD million`, `43 cents`."""
    low, text = reading.lower, reading.text
    pos = number.at
    factor = Decimal(1)
    scale = known.scales.after(text, number) if not number.scaled else None
    glued = pos + 1 if text[pos : pos + 1] in ("M", "K", "B") and text[pos + 1 : pos + 4] in known.codes else 0
    if scale is not None or glued:
        after = skip_space(low, scale[0]) if scale is not None else glued
        factor = Decimal(scale[1] if scale is not None else table.scales.get(text[pos], 1))
        pos = after
    if pos == number.at and not number.head:
        return None
    link = next((w for w in table.links if low.startswith(w, pos)), "")
    found = _named(reading, number, pos + len(link), table, known)
    if found is None and scale is not None:
        shared = _sign_of_range(reading, number, known)
        return Unit(number.start, scale[0], shared, factor) if shared is not None else None
    if found is None:
        return _minor(reading, number, known, table) if factor == 1 else None
    end, code = found
    if factor == 1 and not number.scaled:
        end, factor = _scale_word(reading, end)
    return Unit(number.start, end, code, factor)


def _sign_of_range(reading: Reading, number: Number, known: _Currencies) -> str | None:
    """`$5-7m`: the currency before the lower end, for an upper end with a scale but no sign."""
    lower = _LOWER_END.search(reading.lower[max(0, number.start - 16) : number.start])
    found = known.before.before(reading.lower, number.start - len(lower.group())) if lower is not None else None
    return found[1] if found is not None else None


def _named(reading: Reading, number: Number, pos: int, table: MoneyTable, known: _Currencies) -> tuple[int, str] | None:
    low = reading.lower
    code = reading.text[pos : pos + 3]
    if code in known.codes and not low[pos + 3 : pos + 4].isalnum():
        return (pos + 3, code) if pos + 3 <= len(low) and not _sign_of_next(low, pos + 3) else None
    found = known.after.at(low, pos)
    if found is None or _sign_of_next(low, found[0]):
        return None
    name = low[pos : found[0]]
    if _other_word(low, pos, found[0], table):
        return None
    if name in table.large_only and number.value < _LARGE:
        return None
    return None if name in ("pound", "pounds") and _weight(reading, number, found[0], name, table) else found


def _other_word(low: str, pos: int, end: int, table: MoneyTable) -> bool:
    """`đồng chí`, `xu hướng`: the word after a currency's name makes the two another word."""
    followers = table.never_before.get(low[pos:end])
    if not followers or low[end : end + 1] != " ":
        return False
    return low[end + 1 : end + 12].split(" ")[0].strip(".,;:)\"'") in followers


def _sign_of_next(low: str, end: int) -> bool:
    """`1 $10`: the sign belongs to the number it is glued to."""
    return end < len(low) and low[end].isdecimal()


def _weight(reading: Reading, number: Number, end: int, name: str, table: MoneyTable) -> bool:
    """A pound of weight: after "weighs", or in the singular before a noun (`a twenty-pound bag`)."""
    low = reading.lower
    if any(word in table.weights for word in low[max(0, number.start - 30) : number.start].split()):
        return True
    return name == "pound" and number.value != 1 and not number.scaled and low[end : end + 1] == " "


def _scale_word(reading: Reading, end: int) -> tuple[int, Decimal]:
    """`75 USD million`."""
    low = reading.lower
    word = low[end + 1 : end + 12].split(" ")[0].strip(".,;)") if low[end : end + 1] == " " else ""
    known = lexicon(reading.pack.numbers).get(word)  # type: ignore[arg-type]
    if known is not None and known.kind == "scale":
        return end + 1 + len(word), known.value
    return end, Decimal(1)


def _minor(reading: Reading, number: Number, known: _Currencies, table: MoneyTable) -> Unit | None:
    low = reading.lower
    pos = number.at
    found = known.minor.after(low, number) or (
        known.minor_signs.at(reading.text, number.end) if _whole_cents(number) else None
    )
    if found is None or _other_word(low, pos, found[0], table):
        return None
    return Unit(number.start, found[0], _MINOR + found[1], _HUNDREDTH)


def _whole_cents(number: Number) -> bool:
    """`43c`, `50p`: a letter means cents only behind a small whole number."""
    return not number.words and not number.step and 0 < number.value < 100


def _with_cents(reading: Reading, found: list[Amount]) -> Iterator[Amount]:
    """Dollars and the cents right after them as one amount."""
    skip = False
    for one, nxt in pairwise([*found, None]):
        if skip or one is None:
            skip = False
            continue
        skip = nxt is not None and _cents_of(reading, one, nxt)
        yield _sum(one, nxt) if skip and nxt is not None else one


def _bare_cents(reading: Reading, numbers: Sequence[Number], one: Amount) -> Amount:
    """`15 dollars 50`, `twenty ringgit and 43`: two digits alone after a currency, with nothing after them."""
    low = reading.lower
    plain_amount = one.high is None and one.factor == 1 and not one.low.scaled and not one.low.step
    if not plain_amount or low[one.last - 1].isdecimal() or one.last != one.end:
        return one
    at = bisect_left(numbers, one.end, key=lambda n: n.start)
    cents = numbers[at] if at < len(numbers) else None
    if (
        cents is None
        or not cents.free
        or not (0 < cents.value < 100)
        or cents.step
        or cents.ordinal
        or cents.start - one.end > 5
    ):
        return one
    gap = low[one.end : cents.start].strip()
    ends = low[cents.end : cents.end + 2].strip() in ("", ".", ",", "!", "?", ";")
    ands = reading.pack.numbers.ands if reading.pack.numbers is not None else frozenset()
    if (
        not ends
        or not (gap in ands or (not gap and (cents.words or cents.end - cents.start == 2)))
        or one.hedge != "exact"
    ):
        return one
    value = one.low.value + cents.value * _HUNDREDTH
    return replace(one, end=cents.end, last=cents.end, low=replace(one.low, value=value, step=Decimal(0)))


def _cents_of(reading: Reading, one: Amount, nxt: Amount) -> bool:
    if one.high is not None or not nxt.unit.startswith(_MINOR) or one.unit.startswith(_MINOR):
        return False
    ands = reading.pack.numbers.ands if reading.pack.numbers is not None else frozenset()
    gap = reading.lower[one.end : nxt.start].strip()
    return nxt.start - one.end <= 6 and nxt.low.value < 100 and (gap in ("", ",", "và") or gap in ands)


def _sum(one: Amount, cents: Amount) -> Amount:
    total = one.low.value * one.factor + cents.low.value * _HUNDREDTH
    return replace(
        one, end=cents.end, last=cents.last, low=replace(one.low, value=total, step=Decimal(0)), factor=Decimal(1)
    )


def _converts(reading: Reading, table: MoneyTable, one: Amount, other: Amount) -> bool:
    """Whether `other` stands in brackets right after `one`, in another currency."""
    if one.unit == other.unit or other.start - one.end > 30:
        return False
    gap = reading.lower[one.end : other.start].strip()
    if not gap.startswith("("):
        return False
    words = gap[1:].strip(" =~≈")
    return (not words or words in table.conversions) and ")" in reading.lower[other.end : other.end + 2]
