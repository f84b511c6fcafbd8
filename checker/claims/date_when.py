"""A date as it is said, before it is known when that is: in full, without its year, a weekday, or counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from checker.claims import calendar
from checker.claims.calendar import Days

Side = Literal["past", "future", ""]

#: The year that stands in for an unknown one: a leap year, so that 29 February is a day of it.
UNKNOWN = 2000


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a date is said: the day of publication, the date told before it, on which side of publication it lies.

    Where publication is not `precise`, only its month or year is known.

    `beside` and `paragraph` say that the date told before stands in the same sentence or paragraph. `request` says
    that the words are a note or a query rather than reporting; `alone` that they are the whole text, and `lower` that
    it begins without a capital.
    """

    published: date | None = None
    precise: bool = True
    told: Known | None = None
    beside: bool = False
    paragraph: bool = True
    side: Side = ""
    request: bool = False
    alone: bool = False
    lower: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """When a date is: whole `days` in a unit, the `part` of them that is meant, how that was found.

    `yearless` days stand in the year `UNKNOWN`. `days` is None where nothing tells when it is: then `label` says what
    was said (`XXXX-W-2`). `said` is true where the passage itself gives the year.
    """

    days: Days | None
    unit: str
    part: Days | None = None
    how: tuple[str, ...] = ()
    yearless: bool = False
    label: str = ""
    said: bool = False

    @property
    def meant(self) -> Days | None:
        """The part that is meant, else the whole."""
        return self.part or self.days


@dataclass(frozen=True, slots=True)
class When:
    """What a passage says of a date. Exactly one of `days`, `yearly`, `weekday` and `counted` is set.

    `edge` narrows the days to their early, mid or late part. `bound` and `open_` tell a date that bounds another
    (`by 2030`). `clock` is a time of day or two, `zone` its name. `note` goes into the explanation.
    """

    unit: str
    days: Days | None = None
    yearly: Callable[[int], Days | None] | None = None
    weekday: int | None = None
    counted: Callable[[Moment], Days | None] | None = None
    label: str = ""
    edge: str = ""
    bound: str = ""
    clock: tuple[str, ...] = ()
    zone: int | None = None
    note: str = ""
    narrative: bool = False
    sign: int = 0
    year: Callable[[Moment], Days | None] | None = None


def fixed(days: Days | None, unit: str) -> When | None:
    """A date said in full; None where the calendar has none such."""
    return When(unit, days=days) if days else None


def yearly(at: Callable[[int], Days | None], unit: str) -> When | None:
    """A date without its year; None where no year has it."""
    return When(unit, yearly=at) if at(UNKNOWN) or at(UNKNOWN + 1) else None


def counted(of: Callable[[Moment], Days | None], unit: str, note: str, label: str = "") -> When:
    """A date counted from the day of publication, or from the date told last."""
    return When(unit, counted=of, note=note, label=label or LABELS.get(unit, "XXXX"))


LABELS = {calendar.DAY: "XXXX-XX-XX", calendar.MONTH: "XXXX-XX"}


def today(moment: Moment) -> date | None:
    """The day from which relative dates count."""
    return moment.published


def resolve(when: When, moment: Moment) -> Known:
    """When a date is, as far as the passage and the publication tell."""
    known = _resolve(when, moment)
    if when.edge and known.days:
        known = replace(known, part=narrowed(known.days, when.unit, when.edge, moment.published))
        known = replace(known, how=(*known.how, when.edge))
    return replace(known, how=(*known.how, when.note)) if when.note and not when.counted and not when.year else known


def narrowed(days: Days, unit: str, edge: str, published: date | None) -> Days:
    """The part of a stretch that an edge names."""
    if edge in ("earlier", "later"):
        return calendar.halved(days, unit, edge, published)
    return calendar.edge(days, unit, edge)


def _resolve(when: When, moment: Moment) -> Known:
    if when.days:
        return Known(when.days, when.unit, said=True)
    if when.yearly:
        return _with_year(when, when.yearly, moment)
    if when.weekday is not None and not when.counted:
        return _weekday(when.weekday, moment)
    unsure = not moment.precise and when.unit not in _COARSE and not (when.narrative and moment.told)
    found = when.counted(moment) if when.counted and not unsure else None
    if found is None:
        why = f"{when.note}, counted from an unknown day" if when.note else ""
        return Known(None, when.unit, how=(why,) if why else (), label=when.label or "XXXX")
    base = "the date told before" if when.narrative and moment.told else f"publication {moment.published}"
    return Known(found, when.unit, how=(f"{when.note}, counted from {base}",))


#: Periods that can be counted from the month of publication alone.
_COARSE = (calendar.MONTH, calendar.QUARTER, calendar.HALF, calendar.YEAR, calendar.DECADE)


def _weekday(weekday: int, moment: Moment) -> Known:
    """The most recent such day, that of publication included (right for 91 % of 353 news cases; without it, 46 %)."""
    name = WEEKDAYS[weekday]
    now = moment.published
    if now is None or not moment.precise:
        return Known(None, calendar.DAY, how=(f"{name} without a day of publication",), label=f"XXXX-W-{weekday + 1}")
    ahead = moment.side == "future" or (moment.alone and moment.lower)
    day = calendar.weekday_on(now, weekday, ahead=ahead, same=not (moment.alone and now.weekday() == weekday))
    if day is None:
        return Known(None, calendar.DAY, how=(name,), label=f"XXXX-W-{weekday + 1}")
    rule = "next on or after" if ahead else "most recent on or before"
    return Known(Days(day, day), calendar.DAY, how=(f"{name}, {rule} publication {now}",))


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _with_year(when: When, at: Callable[[int], Days | None], moment: Moment) -> Known:
    told = moment.told
    now = moment.published
    if when.year:
        of = when.year(moment)
        days = at(of.low.year) if of and of.low else None
        if days:
            return Known(days, when.unit, how=(f"{when.note}, counted from publication {now}",))
        return Known(at(UNKNOWN), when.unit, how=(f"{when.note}, counted from an unknown day",), yearless=True)
    beside = _beside(at, told) if told and moment.beside else None
    if beside and told and beside.low:
        how = f"year taken from the date told beside it, {told.label or _first(told)}"
        return Known(beside, when.unit, how=(how,), said=True)
    if (
        told
        and moment.paragraph
        and told.said
        and told.days
        and told.days.low
        and moment.side != "future"
        and _narrated(told, now)
    ):
        days = _after(at, told.days.low)
        if days:
            return Known(
                days, when.unit, how=(f"year taken from the date told before, {told.days.low.year}",), said=True
            )
    if now is None:
        return Known(at(UNKNOWN) or at(UNKNOWN + 1), when.unit, how=("year unknown",), yearless=True)
    days = _nearest(at, now, moment, when.bound)
    return Known(days, when.unit, how=(f"year taken from the publication date {now}",))


def _first(told: Known) -> date | None:
    return told.days.low if told.days else None


def _beside(at: Callable[[int], Days | None], told: Known) -> Days | None:
    """The occurrence nearest to a day or month told in full in the same sentence."""
    low = _first(told)
    if low is None or not told.said or told.yearless or told.unit not in (calendar.DAY, calendar.MONTH):
        return None
    near = [d for n in (low.year - 1, low.year, low.year + 1) if n > 0 and (d := at(n)) and d.low]
    return min(near, key=lambda d: abs((d.low - low).days) if d.low else 0, default=None)


def _narrated(told: Known, now: date | None) -> bool:
    """Whether a story is being told in another year than that of publication."""
    low = told.days.low if told.days else None
    if low is None or told.yearless or told.unit not in (calendar.DAY, calendar.MONTH, calendar.QUARTER):
        return False
    return now is None or abs((now - low).days) > _FAR


#: Days between a told date and publication from which the next bare month continues the story, not the news.
_FAR = 400


def _after(at: Callable[[int], Days | None], low: date) -> Days | None:
    """The first occurrence that does not end before a day's month."""
    start = low.replace(day=1)
    for number in (low.year, low.year + 1):
        days = at(number) if number <= date.max.year else None
        if days and days.high and days.high >= start:
            return days
    return None


def _nearest(at: Callable[[int], Days | None], now: date, moment: Moment, bound: str) -> Days | None:
    """The occurrence a reader of that day takes: reporting looks back, plans ahead, neither further than it must."""
    near = [
        d for n in range(now.year - 4, now.year + 5) if 1 <= n <= date.max.year and (d := at(n)) and d.low and d.high
    ]
    if not near:
        return None
    if moment.alone or moment.request:
        same = [d for d in near if d.low and d.low.year == now.year]
        if same:
            return same[0]
    side = "" if bound == "until" and moment.side == "past" else moment.side
    limit = {"past": 45, "future": 400, "": 120}[side]
    back = 60 if side == "future" else 400

    def distance(days: Days) -> tuple[float, int]:
        low, high = days.low or now, days.high or now
        gap = max((low - now).days, (now - high).days, 0)
        ahead = low > now
        ratio = gap / (limit if ahead else back)
        return (ratio, gap)

    return min(near, key=distance)


def mapped(inner: When, of: Callable[[Days], Days | None], unit: str, note: str) -> When | None:
    """The date that lies so-and-so to another: known in full, without a year, or counted, as that one is."""
    note = "; ".join(n for n in (inner.note, note) if n)
    if inner.days:
        part = narrowed(inner.days, inner.unit, inner.edge, None) if inner.edge else inner.days
        days = of(part)
        return replace(When(unit, days=days), note=note) if days else None
    if inner.yearly:
        at, edge, whole = inner.yearly, inner.edge, inner.unit

        def then(number: int) -> Days | None:
            days = at(number)
            return of(narrowed(days, whole, edge, None) if edge and days else days) if days else None

        return replace(When(unit, yearly=then), note=note)

    def later(moment: Moment) -> Days | None:
        meant = resolve(inner, moment).meant
        return of(meant) if meant else None

    return replace(counted(later, unit, note), narrative=inner.narrative)


def span(low: Days | None, high: Days | None) -> Days | None:
    """From the first day of one stretch to the last of another; None where they run backwards."""
    if low is None or high is None or low.low is None or high.high is None or low.low > high.high:
        return None
    return Days(low.low, high.high)


def joined(left: When, right: When, note: str) -> When | None:
    """From one date to another; each takes from the other the year it lacks."""
    if left.days and right.days:
        days = span(_meant(left), _meant(right))
        return When("", days=days) if days else None
    if left.yearly and right.yearly:
        low_at, high_at = left.yearly, right.yearly

        def at(year: int) -> Days | None:
            low = _narrow(low_at(year), left)
            return span(low, _narrow(high_at(year), right)) or span(low, _narrow(high_at(year + 1), right))

        return yearly(at, "")
    if left.yearly and right.days and right.days.low:
        year, low_at = right.days.low.year, left.yearly
        days = span(_narrow(low_at(year), left), _meant(right)) or span(_narrow(low_at(year - 1), left), _meant(right))
        return When("", days=days) if days else None
    if left.days and left.days.low and right.yearly:
        year, high_at = left.days.low.year, right.yearly
        days = span(_meant(left), _narrow(high_at(year), right)) or span(
            _meant(left), _narrow(high_at(year + 1), right)
        )
        return When("", days=days) if days else None

    def of(moment: Moment) -> Days | None:
        low = resolve(left, moment).meant
        if low is None or low.low is None:
            return None
        if right.weekday is not None and not (right.days or right.yearly):
            day = calendar.weekday_on(low.low, right.weekday, ahead=True, same=False)
            return Days(low.low, day) if day else None
        after = replace(moment, told=None)
        return span(low, resolve(right, after).meant)

    return counted(of, "", note)


def _meant(when: When) -> Days | None:
    return _narrow(when.days, when)


def _narrow(days: Days | None, when: When) -> Days | None:
    return calendar.edge(days, when.unit, when.edge) if days and when.edge in ("early", "mid", "late") else days
