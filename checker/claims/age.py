"""Ages and years of birth: `49 tuổi`, `a 44-year-old`, `aged 48`, `Quyet, 48,`, `(SN 1979)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.claims.amount import Unit, amounts, value
from checker.claims.hedge import between
from checker.claims.interval import plain
from checker.claims.numeral import Number
from checker.claims.phrases import Clues, word_start
from checker.claims.reading import Reading
from checker.claims.tables import Measures, counts, measures
from checker.model import Mention, Value

_OLDEST = 125
#: Of whom it is said how old `he was`: of fewer than five it may be how many.
_CHILD = 5
#: Characters of the longest name in a bracket with its age: `(Luu Dinh Khoat, 59)`.
_NAME = 40
_OPENING = frozenset({" (", ", "})
_CLOSING = frozenset(",;.")
_CLOSED = frozenset({"", "\n", *_CLOSING, ")"})


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every age in years, and every year of birth as the age it gives at the time of publication."""
    known = measures(reading)
    if known is None:
        return
    for amount in amounts(reading, numbers, _unit, _clues(known, between(reading).tails)):
        yield Mention("age", amount.start, amount.end, value(amount, unit="years"))
    low = reading.lower
    for number in numbers:
        born = _born(reading, known, number) if number.tail in known.born.tails else None
        if born is not None:
            yield born
        elif (low[number.start - 2 : number.start] in _OPENING and _named(reading, number)) or (
            number.tail in known.turned.tails and _turned(reading, known, number)
        ):
            yield Mention(
                "age",
                number.start,
                number.end,
                Value(f"{plain(number.value)} years", number.value, number.value, "years"),
            )


@cache
def _clues(known: Measures, openers: frozenset[str]) -> Clues:
    return Clues(known.old.heads, known.aged.tails | openers)


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    if known is None or number.prefix or number.ordinal or not 0 <= number.value <= _OLDEST:
        return None
    low = reading.lower
    found = known.old.after(low, number)
    if found is not None and "month" not in low[number.end : found[0]]:
        return Unit(number.start, found[0], "years")
    length = known.durations.after(low, number)
    if length is not None and length[1] != "Y":
        return None  # "aged 6 months"
    before = known.aged.ahead(low, number)
    if before is None and number.tail in between(reading).tails:
        opener = between(reading).ahead(low, number)
        if opener is not None and known.aged.before(low, opener[0]) is not None:
            before = number.start, ""
    plain = number.free and not number.step and low[number.end : number.end + 1] not in ("%", "/")
    return Unit(before[0], number.end, "years") if before is not None and before[0] >= floor and plain else None


def _born(reading: Reading, known: Measures, number: Number) -> Mention | None:
    year = int(number.value)
    if number.words or number.value != year or not 1850 <= year <= 2100 or number.end - number.start != 4:
        return None
    before = known.born.ahead(reading.lower, number)
    if before is None:
        return None
    if reading.published is None:
        text = Value(f"{year}", number.value, number.value, "birth year")
        return Mention("age", before[0], number.end, text, how=f"born {year}; the day of publication is not known")
    oldest = reading.published.year - year
    ages = Value(f"{oldest - 1}/{oldest} years", Decimal(oldest - 1), Decimal(oldest), "years")
    how = f"born {year}: {oldest - 1} or {oldest} on {reading.published.isoformat()}"
    return Mention("age", before[0], number.end, ages, how=how)


def _named(reading: Reading, number: Number) -> bool:
    """`Quyet, 48,` and `Quyet (48)`: after a name or a word for a person; no month, no year after the comma."""
    low, start, end = reading.lower, number.start, number.end
    if number.words or not number.free or number.step or not 1 <= number.value <= _OLDEST or end - start > 3:
        return False
    opened, word = low[start - 2 : start] == " (", reading.text[word_start(reading.text, start - 2) : start - 2]
    known = counts(reading)
    if known is None or len(word) < 2 or word.lower() in known.table.not_persons:
        return False
    person = word.lower() in known.table.persons
    bracketed = opened and (low[end : end + 1] == ")" or (person and low[end : end + 1] in _CLOSING))
    ends = low[end : end + 1] in _CLOSING or (low[end : end + 1] == ")" and _called(low[:start], known.table.persons))
    parted = low[start - 2 : start] == ", " and ends
    if not bracketed and (not parted or low[end + 1 : end + 3].strip()[:1].isdecimal()):
        return False
    return person or word[0].isupper()


def _called(before: str, persons: frozenset[str]) -> bool:
    """Whether a bracket with a name opens behind a word for a person: `the driver (Paul Dwyer, 48)`."""
    outside, bracket, _ = before[-_NAME:].rpartition("(")
    return bool(bracket) and outside.split()[-1:] != [] and outside.split()[-1] in persons


def _turned(reading: Reading, known: Measures, number: Number) -> bool:
    """`She is 22, and trains`: an age that ends its clause; no list of numbers."""
    low, end = reading.lower, number.end
    if not number.free or number.step or number.prefix or number.ordinal or not _CHILD <= number.value <= _OLDEST:
        return False
    closed = low[end : end + 1] in _CLOSED and not low[end + 1 : end + 3].strip()[:1].isdecimal()
    return closed and known.turned.ahead(low, number) is not None
