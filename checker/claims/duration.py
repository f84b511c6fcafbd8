"""Lengths of time: `four-day`, `2 years and 3 months`, `an hour and a half`, `P3Y/P5Y` for three to five years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial

from checker.claims.amount import Amount, Unit, amounts, joins, value
from checker.claims.hedge import bounded
from checker.claims.interval import interval, last_place
from checker.claims.length import ORDER, SECONDS, Parts, days, in_parts, iso, whole
from checker.claims.lettered import lettered
from checker.claims.naming import padded
from checker.claims.numeral import Number, ratio
from checker.claims.phrases import Clues, skip_space, word_start
from checker.claims.reading import Reading, once
from checker.claims.tables import Measures, counts, measures
from checker.claims.unsaid import hundredths, minutes
from checker.lang.number_table import Hedge
from checker.model import Mention, Value

_PLAIN_NEXT = re.compile(r" [0-9]+")
_FIGURES = re.compile(r"(?<![0-9])([0-9]{1,2}) ?\Z")
_LETTERS = frozenset({"", "h", "m"})


@dataclass(frozen=True, slots=True)
class _Length:
    """A length under way: parts by unit, over `[start, end)`; those of the other end of a range behind them."""

    start: int
    end: int
    parts: Parts
    amount: Amount | None = None
    bare: bool = False
    top: Parts = ()


def find(reading: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    """Every length of time; its value is ISO 8601, its interval in days."""
    known = measures(reading)
    if known is None:
        return
    found = amounts(reading, numbers, _unit, _clues(known), listed=True)
    lengths = [_length(reading, known, numbers, a) for a in found]
    lengths += _articled(reading)
    joined = _folded(sorted(lengths, key=lambda x: x.start), partial(_longer, reading))
    for one in _folded(joined, partial(_range, reading)):
        yield _mention(reading, one)


@cache
def _clues(known: Measures) -> Clues:
    return Clues(known.durations.heads | known.fillers.heads | known.links.heads | {"m", "s"}, frozenset())


def _unit(reading: Reading, number: Number, floor: int) -> Unit | None:
    known = measures(reading)
    low, start = reading.lower, number.start
    if known is None or number.ordinal:
        return None
    if number.head in ("h", "m", "s") and not number.words and number.prefix in _LETTERS:
        letters = lettered(low, known, number)
        if letters is not None:
            return letters
    if number.prefix:
        return None
    between = known.fillers.after(low, number) or (known.links.after(low, number) if number.fraction else None)
    if between is not None and low.startswith(" ", between[0]):
        pos = between[0] + 1
        found = known.durations.at(low, pos)
    else:
        pos, found = number.at, known.durations.after(low, number)
    if found is None or not _is_length(reading, known, number, pos, found[0]):
        return None
    if low[start] == "0" and low[start + 1 : start + 2].isdecimal() and not _padded(reading, known, number, found[1]):
        return None
    return Unit(number.start, found[0], found[1])


def _padded(reading: Reading, known: Measures, number: Number, unit: str) -> bool:
    """`06 tháng tù`, `2 h 08 min`: a length filled up with a zero, which no clock time has."""
    if not padded(reading.lower, number.start, number.end):
        return False
    if "T" in unit:
        return _continued(known, reading.lower, number.start)
    counted = counts(reading)
    return counted is not None and counted.table.padded


def _is_length(reading: Reading, known: Measures, number: Number, pos: int, end: int) -> bool:
    """No length: a date (`4 tháng 7`), a clock time (`lúc 9 giờ`), another word that starts so (`5 tiếng nổ`)."""
    low = reading.lower
    word = low[pos:end]
    nxt = low[skip_space(low, end) : end + 12].split(" ")[0].strip(".,;:)")
    if nxt in known.table.duration_not_before.get(word, ()) and low[end : end + 1] == " ":
        return False
    in_date = word in known.table.dated and not number.words and _PLAIN_NEXT.match(low, end) is not None
    if in_date and not _smaller_next(known, low, word, end):
        return False
    if known.table.durations[word] == "TH" and _time_of_day(known, low, end):
        return False
    if _after_larger(known, low, number.start, word):
        return True
    return known.dated_before.ahead(low, number) is None


def _smaller_next(known: Measures, low: str, word: str, end: int) -> bool:
    """`38 tháng 21 ngày`: digits and a smaller unit follow, so this is no month of the year."""
    digits = _PLAIN_NEXT.match(low, end)
    found = known.durations.at(low, digits.end() + 1) if digits is not None else None
    return found is not None and _rank(found[1]) > _rank(known.table.durations[word])


def _after_larger(known: Measures, low: str, start: int, word: str) -> bool:
    """`4 năm 6 tháng`: a number and a larger unit stand before."""
    before = known.durations.before(low, start)
    if before is None or _rank(before[1]) >= _rank(known.table.durations[word]):
        return False
    return (
        low[before[0] - 2 : before[0] - 1].isdecimal()
        or low[word_start(low, before[0] - 1) : before[0] - 1] in known.ones
    )


def _continued(known: Measures, low: str, start: int) -> bool:
    """Whether a larger part of a clock stands before, which is a length itself: `2 h`, but not `02 h`."""
    before = known.durations.before(low, start)
    figures = _FIGURES.search(low, max(0, before[0] - 4), before[0]) if before is not None else None
    if before is None or figures is None or before[1] not in ("TH", "TM"):
        return False
    return figures[1][0] != "0" or _continued(known, low, figures.start(1))


def _time_of_day(known: Measures, low: str, end: int) -> bool:
    """`23 giờ 20 ngày 12/9`, `9 giờ sáng`: hours, perhaps minutes, and a part of the day."""
    minutes = _PLAIN_NEXT.match(low, end)
    if minutes is not None:
        unit = known.durations.at(low, minutes.end() + 1)
        end = unit[0] if unit is not None and unit[1] == "TM" else minutes.end()
    after = low[end : end + 8].split()
    return bool(after) and after[0].strip(",.)") in known.table.day_parts


def _rank(unit: str) -> int:
    return ORDER.index(unit.lstrip("0123456789"))


def _length(reading: Reading, known: Measures, numbers: Sequence[Number], amount: Amount) -> _Length:
    """An amount of one unit, with what may be said of it after the unit: `rưỡi`, "and a half", "1 hour thirty"."""
    parts = in_parts(amount.unit, amount.first_value)
    if amount.high is not None:
        return _Length(amount.start, amount.end, parts, amount)
    half = known.half_after.at(reading.lower, skip_space(reading.lower, amount.last))
    if half is not None:
        return _Length(amount.start, half[0], in_parts(amount.unit, amount.first_value + ratio(1, 2)), amount)
    more = minutes(reading, numbers, amount.end, _ands(reading)) if amount.unit == "TH" else None
    if more is not None:
        return _Length(amount.start, more.end, (*parts, ("TM", more.value)), amount)
    parts_of_second = hundredths(reading, numbers, amount.end) if amount.unit == "TS" and not amount.low.step else None
    if parts_of_second is not None:
        part = parts_of_second.value.scaleb(parts_of_second.start - parts_of_second.end)
        return _Length(amount.start, parts_of_second.end, in_parts("TS", amount.first_value + part), amount)
    return _Length(amount.start, amount.end, parts, amount)


def _ands(reading: Reading) -> frozenset[str]:
    return reading.pack.numbers.hedges.ands if reading.pack.numbers is not None else frozenset()


@once
def _articled(reading: Reading) -> list[_Length]:
    """`for a year`, `over the next decade`: lengths without a number."""
    known = measures(reading)
    return list(_without_number(reading, known)) if known is not None else []


def _without_number(reading: Reading, known: Measures) -> Iterator[_Length]:
    for found in known.articled.finditer(reading.lower):
        unit = known.table.durations[found.group("unit")]
        inside = found.start() and reading.lower[found.start() - 1].isalnum()
        if unit != "TS" and not inside and _a_while(reading, known, found):
            start = found.start("said")
            bare = known.next_parts.at(reading.lower, start) is not None
            if bare:
                start = word_start(reading.lower, start - 1)
            end = found.end("unit")
            half = known.half_after.at(reading.lower, skip_space(reading.lower, end))
            count = Decimal(1) if half is None else Decimal("1.5")
            yield _Length(start, half[0] if half is not None else end, in_parts(unit, count), bare=bare)


def _a_while(reading: Reading, known: Measures, found: re.Match[str]) -> bool:
    before = reading.lower[max(0, found.start("said") - 24) : found.start("said")].split("\n")[-1].split()
    if known.next_parts.at(reading.lower, found.start("said")) is not None:
        return bool(before) and before[-1] in known.table.spans
    follower = reading.lower[found.end("unit") + 1 : found.end("unit") + 10].split(" ")[0]
    if follower in known.table.not_while_before:
        return False
    return before[-1] in known.table.a_while if before else " " not in found.group("said")


def _folded(lengths: Iterable[_Length], together: Callable[[_Length, _Length], _Length | None]) -> Iterator[_Length]:
    """The lengths, each with the next as one where `together` makes one of the two."""
    held: _Length | None = None
    for one in lengths:
        both = together(held, one) if held is not None else None
        if held is not None and both is None:
            yield held
        held = both or one
    if held is not None:
        yield held


def _longer(reading: Reading, held: _Length, one: _Length) -> _Length | None:
    """`2 years and 3 months`: two lengths in falling units, side by side, as one; of two that overlap the first."""
    if one.start < held.end:
        return held
    if not _continues(reading, held, one):
        return None
    return _Length(held.start, one.end, (*held.parts, *one.parts), held.amount, held.bare)


def _range(reading: Reading, low: _Length, high: _Length) -> _Length | None:
    """`between 18 months and three years`: two lengths in other units as the ends of one range."""
    return _Length(low.start, high.end, low.parts, top=high.parts) if _spans(reading, low, high) else None


def _spans(reading: Reading, low: _Length, high: _Length) -> bool:
    """Whether two lengths are the ends of a range; those in one unit are joined as amounts."""
    plain = all(x.amount is not None and x.amount.hedge == "exact" and not x.amount.high for x in (low, high))
    if not plain or low.parts[-1][0] == high.parts[-1][0] or days(low.parts)[0] >= days(high.parts)[0]:
        return False
    return joins(reading, low.start, reading.lower[low.end : high.start])


def _continues(reading: Reading, held: _Length, one: _Length) -> bool:
    ranged = (held.amount is not None and held.amount.high) or (one.amount is not None and one.amount.high)
    bounded = one.amount is not None and one.amount.hedge not in ("exact", "about")  # "and not less than 30 minutes"
    if ranged or bounded or ORDER.index(one.parts[0][0]) <= ORDER.index(held.parts[-1][0]):
        return False
    gap = reading.lower[held.end : one.start].strip()
    return (
        one.start - held.end <= 6 and "\n" not in gap and (gap in ("", ",") or gap.removeprefix(", ") in _ands(reading))
    )


def _mention(reading: Reading, one: _Length) -> Mention:
    amount = one.amount
    if one.top:
        text = f"{iso(whole(one.parts))}/{iso(whole(one.top))}"
        return Mention("duration", one.start, one.end, Value(text, days(one.parts)[0], days(one.top)[1], "days"))
    if amount is not None and (amount.high is not None or amount.low.top is not None):
        ends = value(amount)
        low, high = (in_parts(amount.unit, Decimal(end or 0)) for end in (ends.low, ends.high))
        bottom, top = days(low), days(high)
        return Mention(
            "duration", one.start, one.end, Value(f"{iso(low)}/{iso(high)}", bottom[0], top[1], "days", amount.bound)
        )
    hedge = amount.hedge if amount is not None else "exact"
    start, end = one.start, one.end
    if hedge == "exact" and not one.bare:
        hedge, start, end = bounded(reading, one.start, one.end)
    bottom_, top_, closed = _interval(one, hedge)
    bound = "less-than" if hedge == "nearly" else hedge
    return Mention("duration", start, end, Value(iso(whole(one.parts)), bottom_, top_, "days", bound, closed))


def _interval(one: _Length, hedge: Hedge) -> tuple[Decimal | None, Decimal | None, bool]:
    """The days a length may have: a year's own looseness, the decimals said, and what a bound allows."""
    fewest, most = days(one.parts)
    point, unit = (fewest + most) / 2, SECONDS[one.parts[-1][0]] / SECONDS["D"]
    if hedge == "about":
        half = last_place(one.parts[-1][1]) * unit / 2
        return min(fewest, point - half), max(most, point + half), True
    if hedge != "exact":
        return interval(point, Decimal(0), hedge)
    amount = one.amount
    step = amount.low.step * unit if amount is not None and not amount.low.words else Decimal(0)
    return (fewest, most, True) if step <= most - fewest else interval(point, step, "exact")
