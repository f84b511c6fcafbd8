"""Amounts: a number, or the two ends of a range, with its unit and its bound, as an interval."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from checker.claims.hedge import between, bounded, hedges
from checker.claims.interval import interval, plain
from checker.claims.numeral import Number
from checker.claims.phrases import Clues
from checker.claims.reading import Reading
from checker.lang.number_table import Hedge, HedgeTable
from checker.model import Bound, Value

#: A factor from here on is a scale (`£27m`), and a scale rounds to its last written digit.
_SCALE: Final = 1000
_LONGEST_JOIN = 10
_CHANGE_REACH = 48
_YEARS: Final = (1850, 2100)


class Unit(NamedTuple):
    """The unit of a number, over `[start, end)` with the number in it; `factor` scales it (`£1m`, `50 cents`)."""

    start: int
    end: int
    symbol: str
    factor: Decimal = Decimal(1)
    sign_first: bool = False


class Amount(NamedTuple):
    """An amount read at `[start, end)`, bound words included; `last` ends the bare amount.

    `high` and `ends` (both values, in units) are set for a range.
    """

    start: int
    end: int
    low: Number
    high: Number | None
    unit: str
    factor: Decimal
    hedge: Hedge
    last: int
    ends: tuple[Decimal, Decimal] | None = None

    @property
    def bound(self) -> Bound:
        """The bound as a value states it."""
        return "less-than" if self.hedge == "nearly" else self.hedge

    @property
    def first_value(self) -> Decimal:
        """The lower end, or the only value, in units."""
        return self.low.value * self.factor


#: Gives the unit of a number; what stands before the offset belongs to the number before.
UnitOf = Callable[[Reading, Number, int], Unit | None]


def amounts(
    reading: Reading,
    numbers: Sequence[Number],
    unit_of: UnitOf,
    clues: Clues | None = None,
    *,
    listed: bool = False,
    lone: bool = False,
) -> Iterator[Amount]:
    """Every amount whose unit `unit_of` knows; ranges are joined, also where only one end has the unit.

    `clues`: without one beside it, and with nothing glued after it, a number has no such unit. `listed`: a bare
    number that "and" joins to an amount shares its unit (`9.8 and 10 per cent`). `lone`: a number that has no unit of
    its own opens no range.
    """
    able = range(len(numbers)) if clues is None else _clued(numbers, clues)
    if not able:
        return
    units: list[Unit | None] = [None] * len(numbers)
    measured, reach = [], 0
    for i in able:
        found = unit_of(reading, numbers[i], max(reach, numbers[i - 1].end) if i else 0)
        if found is not None:
            units[i], reach = found, max(reach, found.end)
            measured.append((i, found))
    done = -1
    for i, unit in measured:
        if i <= done:
            continue
        first, last = _ends(reading, numbers, units, i, i - 1 if lone else done)
        if (
            listed
            and first == last
            and i
            and i - 1 > done
            and _shares(reading, numbers[i - 1], numbers[i], units[i - 1], unit)
        ):
            yield _amount(reading, numbers, [*units[: i - 1], _lent(numbers[i - 1], unit)], i - 1, i - 1)
        done = last
        yield _amount(reading, numbers, units, first, last)


def _clued(numbers: Sequence[Number], clues: Clues) -> list[int]:
    heads, tails = clues
    return [i for i, n in enumerate(numbers) if n.head in heads or n.tail in tails or n.suffix]


def _ends(
    reading: Reading, numbers: Sequence[Number], units: Sequence[Unit | None], i: int, done: int
) -> tuple[int, int]:
    """The indices of the two ends of the range that number `i` belongs to; equal where it stands alone."""
    unit = units[i]
    assert unit is not None  # noqa: S101 - the caller looked
    before_bare = i and i - 1 > done and units[i - 1] is None and numbers[i - 1].free
    if before_bare and _joined(reading, numbers[i - 1], numbers[i], None, unit):
        return i - 1, i
    if i + 1 < len(numbers):
        upper = _upper(reading, numbers[i + 1], units[i + 1], unit)
        if upper is not None and _joined(reading, numbers[i], numbers[i + 1], unit, upper):
            return i, i + 1
    return i, i


def _upper(reading: Reading, number: Number, its: Unit | None, unit: Unit) -> Unit | None:
    """The unit of a number that may be the upper end of an amount in `unit`: its own, or that one's."""
    if its is not None:
        return its if its.symbol == unit.symbol else None
    open_end = unit.symbol == "years" or (unit.sign_first and _bare_end(reading, number, unit.end))
    return Unit(number.start, number.end, unit.symbol) if open_end and number.free else None


def _shares(reading: Reading, one: Number, other: Number, its: Unit | None, unit: Unit) -> bool:
    """Whether the number before an amount is the first of two with one unit said once."""
    if its is not None or not one.free or one.ordinal or one.top is not None or one.scaled != other.scaled:
        return False
    year = one.end - one.start == 4 and _YEARS[0] <= one.value <= _YEARS[1] and not one.step
    table = reading.pack.numbers
    gap = reading.lower[one.end : unit.start].strip()
    return (
        not year
        and not unit.sign_first
        and 0 < unit.start - one.end <= _LONGEST_JOIN
        and table is not None
        and gap in table.hedges.ands
    )


def _lent(number: Number, unit: Unit) -> Unit:
    return Unit(number.start, number.end, unit.symbol, unit.factor)


def _bare_end(reading: Reading, number: Number, end: int) -> bool:
    """`$5-7 million`, `$10–20`: a second end without a sign of its own."""
    return number.scaled or reading.lower[end : number.start].strip() in ("-", "–")


def _joined(reading: Reading, low: Number, high: Number, own: Unit | None, unit: Unit) -> bool:
    """Whether the text between two numbers makes them the ends of one range; `own` is the unit of the lower, if any."""
    begin, end = (own.start, own.end) if own is not None else (low.start, low.end)
    start = unit.start
    if not 0 < start - end <= _LONGEST_JOIN or high.ordinal or low.ordinal or (low.fraction and low.words):
        return False
    bottom, top = _scaled_low(low, high, own, unit), high.value * unit.factor
    if not bottom < top or low.top is not None or high.top is not None:
        return False
    table = hedges(reading)
    gap = reading.lower[end:start]
    join = gap.strip()
    if join in ("-", "–"):
        return not (low.value >= 1000 and high.value < 100) and (gap == join or gap == f" {join} ")
    return joins(reading, begin, gap) or (
        join in table.either and join not in table.to and top <= 100 and bottom + 1 == top
    )


def joins(reading: Reading, begin: int, gap: str) -> bool:
    """Whether the words between two amounts, of which the first begins at `begin`, make them the ends of a range."""
    table, join = hedges(reading), gap.strip()
    if len(gap) > _LONGEST_JOIN:
        return False
    if join in table.to:
        return not _changing(reading.lower, begin, table)
    opener = between(reading).before(reading.lower, begin)
    return opener is not None and opener[1] == join


def _changing(low: str, start: int, table: HedgeTable) -> bool:
    """`rose from 5% to 7%`: an old and a new value."""
    words = low[max(0, start - _CHANGE_REACH) : start].split("\n")[-1].split()
    if not words or words[-1].strip("$€£") not in table.openers:
        return False
    return any(w in table.changes for w in words[-7:])


def _scaled_low(low: Number, high: Number, own: Unit | None, unit: Unit) -> Decimal:
    """The lower end, with the scale of the upper one where it has none of its own: `5 to 7 million`, `$5-7m`."""
    if low.scaled or (own is not None and own.factor != 1):
        return low.value * (own.factor if own is not None else unit.factor)
    shared = low.value * high.scale * unit.factor
    return shared if shared < high.value * unit.factor else low.value


def _amount(reading: Reading, numbers: Sequence[Number], units: Sequence[Unit | None], first: int, last: int) -> Amount:
    one, other = units[first], units[last]
    unit = other or one
    assert unit is not None  # noqa: S101 - one of the ends has it
    start = one.start if one is not None else numbers[first].start
    end = other.end if other is not None else numbers[last].end
    low, high = numbers[first], numbers[last] if last > first else None
    hedge, begin, stop = bounded(reading, start, end, ranged=high is not None, number=low if high is None else None)
    ends = (_scaled_low(low, high, one, unit), high.value * unit.factor) if high is not None else None
    return Amount(begin, stop, low, high, unit.symbol, unit.factor, hedge, end, ends)


def value(amount: Amount, *, unit: str | None = None, continuous: bool = False) -> Value:
    """The amount as an interval: written precision, bound, and the ends of a range."""
    symbol = amount.unit if unit is None else unit
    shown = f" {symbol}" if symbol else ""
    factor, low, ends = amount.factor, amount.low, amount.ends
    if ends is not None:
        return Value(f"{plain(ends[0])}/{plain(ends[1])}{shown}", ends[0], ends[1], symbol, amount.bound)
    point = low.value * factor
    if low.top is not None:
        return Value(f"{plain(point)}/{plain(low.top * factor)}{shown}", point, low.top * factor, symbol, "about")
    rounded = (continuous and not low.fraction) or abs(factor) >= _SCALE
    step = Decimal(1) if rounded and not low.step else low.step
    bottom, top, closed = interval(point, step * factor, amount.hedge)
    return Value(f"{plain(point)}{shown}", bottom, top, symbol, amount.bound, closed)
