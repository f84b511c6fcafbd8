"""Money: `£1 million`, `USD 15.5bn`, `1 triệu bảng Anh`, `5-7 tỷ đồng`, `£1million (VND 33 billion)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.claims.amount import Amount, amounts, value
from checker.claims.cents import with_cents
from checker.claims.currency import HUNDREDTH, MINOR, currencies, currency
from checker.claims.numeral import Number
from checker.claims.reading import Reading
from checker.lang.number_table import MoneyTable
from checker.model import Mention, Value


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every amount of money, cents joined to their dollars, a conversion in brackets joined to what it converts."""
    table = reading.pack.numbers.money if reading.pack.numbers is not None else None
    if table is None or not numbers:
        return
    clues = currencies(table).clues
    found = list(with_cents(reading, numbers, list(amounts(reading, numbers, currency, clues, listed=True))))
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


def _value(amount: Amount) -> Value:
    """Cents are exact; other decimals and scales are rounded."""
    cents = not amount.low.scaled and amount.low.step == HUNDREDTH
    exact = amount._replace(low=amount.low._replace(step=Decimal(0))) if cents else amount
    return value(exact, unit=amount.unit.removeprefix(MINOR))


def _converts(reading: Reading, table: MoneyTable, one: Amount, other: Amount) -> bool:
    """Whether `other` stands in brackets right after `one`, in another currency."""
    if one.unit == other.unit or other.start - one.end > 30:
        return False
    gap = reading.lower[one.end : other.start].strip()
    if not gap.startswith("("):
        return False
    words = gap[1:].strip(" =~≈")
    return (not words or words in table.conversions) and ")" in reading.lower[other.end : other.end + 2]
