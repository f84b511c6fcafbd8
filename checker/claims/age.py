"""Ages and years of birth: `49 tuổi`, `a 44-year-old`, `aged 48`, `Quyet, 48,`, `(SN 1979)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.claims.amount import Unit, amounts, value
from checker.claims.hedge import between, hedges
from checker.claims.interval import plain
from checker.claims.numeral import Number
from checker.claims.phrases import Clues, word_start
from checker.claims.reading import Reading
from checker.claims.tables import Measures, counts, measures
from checker.lang.concept_table import WORD, Hit, concepts, parents
from checker.model import Mention, Value

_OLDEST = 125
#: Of whom it is said how old `he was`: of fewer than five it may be how many.
_CHILD = 5
#: Characters before an age within which its bracket opens: `(Luu Dinh Khoat, 59)`, `(… for ex-chairman Dwyer, 48)`.
_NAME = 60
#: Characters of the longest name of an office before an age, and how one of several ends.
_CALLING = 60
_MANY = ("s", "men", "women", "people")
_POSTS = frozenset({"office", "rank"})
#: Characters before an age in which its subject stands, an apposition between; what ends a sentence.
_ASIDE = 100
_STOP = re.compile(r"[.!?;:\n]")
_PERSONS = frozenset({"thing.person", "part.relatives"})
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
    if length is not None and _from_months(reading, known, number):
        return Unit(number.start, length[0], "years")
    before = known.aged.ahead(low, number)
    if before is None and number.tail in between(reading).tails:
        opener = between(reading).ahead(low, number)
        if opener is not None and known.aged.before(low, opener[0]) is not None:
            before = number.start, ""
    plain = number.free and not number.step and low[number.end : number.end + 1] not in ("%", "/")
    return Unit(before[0], number.end, "years") if before is not None and before[0] >= floor and plain else None


def _from_months(reading: Reading, known: Measures, number: Number) -> bool:
    """Whether years are the upper end of ages whose lower one is told in months: `aged from six months to 77 years`."""
    low, table = reading.lower, hedges(reading)
    join = word_start(low, number.start - 1)
    if low[join : number.start - 1] not in {*table.to, *table.between.values()}:
        return False
    least = known.durations.before(low, join)
    if least is None or least[1] == "Y":
        return False
    start = low.rfind(" ", 0, least[0] - 1) + 1
    opener = between(reading).before(low, start)
    return known.aged.before(low, opener[0] if opener is not None else start) is not None


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
    if opened and word[0].isupper() and _alone(reading.text, start - 2 - len(word), end + 1):
        return False
    ends = low[end : end + 1] in _CLOSING or (
        low[end : end + 1] == ")" and _called(reading, start, known.table.persons)
    )
    parted = low[start - 2 : start] == ", " and ends
    if not bracketed and (not parted or low[end + 1 : end + 3].strip()[:1].isdecimal()):
        return False
    return person or word[0].isupper() or (parted and _somebody(reading, low[: start - 2]))


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a line has nothing but `[start, end)`: `Comments (48)` counts what stands under it."""
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _called(reading: Reading, start: int, persons: frozenset[str]) -> bool:
    """Whether an age in brackets is somebody's by what stands before the name or the bracket.

    `the driver (Paul Dwyer, 48)`, `(… instead of life for ex-chairman Paul Dwyer, 48)`.
    """
    outside, bracket, name = reading.text[max(0, start - _NAME) : start].rpartition("(")
    said = outside.split()[-1:]
    if bracket and said and said[0] in persons:
        return True
    words = name.rstrip(", ").split()
    while words and words[-1][0].isupper():
        words.pop()
    return bool(name.strip()) and len(words) < len(name.split()) and _somebody(reading, " ".join(words).lower())


def _somebody(reading: Reading, before: str) -> bool:
    """Whether a text ends with what one is called: an office (`the king`), a calling (`a singer`), one of kin."""
    said = WORD.findall(before[-_CALLING:].rpartition("\n")[2])
    known = counts(reading)
    if not said or known is None or said[-1].endswith(_MANY):
        return False
    last = concepts(reading.pack).find(said)[-1:]
    return said[-1] in known.table.persons or any(hit.last == len(said) and _personal(hit) for hit in last)


def _personal(hit: Hit) -> bool:
    return hit.slot in _POSTS or not _PERSONS.isdisjoint(parents().get(hit.concept, ()))


def _turned(reading: Reading, known: Measures, number: Number) -> bool:
    """`She is 22, and trains`: an age that ends its clause; no list of numbers."""
    low, end = reading.lower, number.end
    if not number.free or number.step or number.prefix or number.ordinal or not _CHILD <= number.value <= _OLDEST:
        return False
    closed = low[end : end + 1] in _CLOSED and not low[end + 1 : end + 3].strip()[:1].isdecimal()
    if not closed:
        return False
    if known.turned.ahead(low, number) is not None:
        return True
    subject, _, aside = low[max(0, number.start - _ASIDE) : number.start - 1].rpartition(", ")
    subject, comma, within = subject.rpartition(", ")
    said = " ".join((*subject.split()[-1:], aside))
    return bool(comma) and not _STOP.search(within) and said in known.table.turned  # `The oldest, a clerk, was 71.`
