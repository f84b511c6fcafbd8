"""Where values lie on a line: dates as a timeline, amounts as a dot plot, one lane a source.

Positions are per cent of the width, so that a chart fits a phone and a poster without shrinking its letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, Literal

from checker.report.say import in_words
from checker.report.text import head, legal, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.model import Discrepancy, Side

#: Room at both ends for labels, in per cent.
_MARGIN: Final = 8.0
#: More lanes than a reader compares at a glance; the values stand in words above the chart.
_MOST_LANES: Final = 12
#: Up to this many days each gets a tick with its weekday.
_EACH_DAY: Final = 6


@dataclass(frozen=True, slots=True)
class Lane:
    """One source: `x` to `x2` in per cent, equal for a point; `open_low` and `open_high` draw an arrow."""

    label: str
    text: str
    x: float
    x2: float
    group: int
    open_low: bool = False
    open_high: bool = False

    @property
    def anchor(self) -> Literal["start", "middle", "end"]:
        """Which way the label leans, so that it stays inside the chart."""
        middle = (self.x + self.x2) / 2
        return "start" if middle < 25 else "end" if middle > 75 else "middle"


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the line."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Lanes above one line; `said` is all of it in words."""

    kind: Literal["timeline", "dots"]
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    said: str


_Interval = tuple[Decimal | None, Decimal | None]


def chart_of(found: Discrepancy, sides: Iterable[Side], who: Callable[[str], str]) -> Chart | None:
    """The chart of a discrepancy, one lane a source and value; None where values do not lie on a line."""
    lanes = _one_each(sides)[:_MOST_LANES]
    said = [in_words(reading(side), found.claim) or reading(side) for side in lanes]
    kind: Literal["timeline", "dots"] = "timeline" if found.claim == "date" else "dots"
    intervals = _day_intervals(lanes) if kind == "timeline" else [_amounts(side) for side in lanes]
    known = [edge for interval in intervals if interval for edge in interval if edge is not None]
    if not all(intervals) or len(set(known)) < 2:
        return None
    scale = _Scale(min(known), max(known))
    groups = {value: n for n, value in enumerate(dict.fromkeys(side.value for side in lanes))}
    drawn = tuple(
        _lane(side, interval, scale, groups[side.value], who(side.source), words)
        for side, interval, words in zip(lanes, intervals, said, strict=True)
        if interval
    )
    ticks = _day_ticks(scale) if kind == "timeline" else _amount_ticks(lanes, scale)
    return Chart(kind, drawn, ticks, "; ".join(f"{lane.label}: {lane.text}" for lane in drawn))


def _one_each(sides: Iterable[Side]) -> list[Side]:
    """The first passage of each source and value, sources that hold one value together."""
    first: dict[tuple[str, str], Side] = {}
    for side in sides:
        first.setdefault((side.value, side.source), side)
    ranks = {value: n for n, value in enumerate(dict.fromkeys(value for value, _ in first))}
    return sorted(first.values(), key=lambda side: ranks[side.value])


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal

    def x(self, value: Decimal) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(_MARGIN + float(share) * (100 - 2 * _MARGIN), 2)


def _lane(side: Side, interval: _Interval, scale: _Scale, group: int, who: str, words: str) -> Lane:
    low, high = interval
    x = scale.x(low) if low is not None else 0.0
    x2 = scale.x(high) if high is not None else 100.0
    written = legal(side.text)
    text = words if written == words else f"{words} (“{head(written, 40)}”)"
    return Lane(who, text, x, x2, group, low is None, high is None)


def _day_intervals(sides: list[Side]) -> list[_Interval | None]:
    """The days each date allows; one without a year is put into the first year that another names."""
    years = (side.value[:4] for side in sides)
    year = next((year for year in years if year.isdecimal()), "XXXX")
    return [_days(side, year) for side in sides]


def _days(side: Side, year: str) -> _Interval | None:
    """The days a date allows, counted from year 1, minutes as a fraction."""
    low, high = ((edge or side.value).replace("XXXX", year) for edge in (side.low, side.high))
    try:
        return None if low.startswith("..") else _day(low), None if high.endswith("..") else _day(high)
    except ValueError:
        return None


def _day(text: str) -> Decimal:
    day, _, clock = text.partition("T")
    minutes = int(clock[:2]) * 60 + int(clock[3:5] or 0) if clock else 0
    return Decimal(date.fromisoformat(day).toordinal()) + Decimal(minutes) / 1440


def _amounts(side: Side) -> _Interval | None:
    low, high = _amount(side.low), _amount(side.high)
    return None if low is None and high is None else (low, high)


def _amount(text: str) -> Decimal | None:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _day_ticks(scale: _Scale) -> tuple[Tick, ...]:
    first, last = int(scale.low), int(scale.high)
    days = range(first, last + 1) if last - first < _EACH_DAY else (first, (first + last) // 2, last)
    style = "%a {0} %b" if last - first < 300 else "{0} %b %Y"
    return tuple(Tick(scale.x(Decimal(day)), _say(date.min + timedelta(day - 1), style)) for day in days)


def _say(day: date, style: str) -> str:
    return day.strftime(style.format(day.day))


def _amount_ticks(sides: list[Side], scale: _Scale) -> tuple[Tick, ...]:
    unit = next((side.unit for side in sides if side.unit), "")
    return tuple(Tick(scale.x(v), head(f"{v.normalize():,f} {unit}".strip(), 24)) for v in (scale.low, scale.high))
