"""When a date is, as far as the passage, what was told before it and the day of publication tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.claims import calendar
from checker.claims.calendar import Days
from checker.claims.date_when import CLOCK, UNKNOWN, Known, Moment, When
from checker.claims.date_yearless import with_year


def resolve(when: When, moment: Moment) -> Known:
    """When a date is, as far as the passage and the publication tell."""
    if when.back:
        moment = moment._replace(side="past", ends=False, coming=False, due=False, planned=False)
    known = _resolve(when, moment)
    if when.edge and known.days:
        known = replace(known, part=narrowed(known.days, when.unit, when.edge, moment.published))
        known = replace(known, how=(*known.how, when.edge))
    return replace(known, how=(*known.how, when.note)) if when.note and not when.counted and not when.year else known


def narrowed(days: Days, unit: str, edge: str, published: date | None) -> Days:
    """The part of a stretch that an edge names."""
    if edge == "rest":
        low, high = days.low, days.high
        return Days(published, high) if published and low and high and low <= published <= high else days
    if edge in ("earlier", "later"):
        return calendar.halved(days, unit, edge, published)
    return calendar.edge(days, unit, edge)


def _resolve(when: When, moment: Moment) -> Known:
    if when.days:
        return Known(when.days, when.unit, said=True)
    if when.yearly:
        return with_year(when, when.yearly, moment)
    if when.weekday is not None and not when.counted:
        due = when.deadline if not moment.side else moment.urged and when.bound in ("until", "before")
        return _weekday(when.weekday, moment, reaching=when.reaching or due)
    before = when.narrative and (moment.told or moment.headed)
    above = bool(when.note == CLOCK and moment.day and not moment.paragraph and not moment.headed)
    unsure = not moment.precise and when.unit not in COARSE and not (before or above)
    found = when.counted(moment) if when.counted and not unsure else None
    if found is None or _of_no_year(found, moment):
        why = f"{when.note}, counted from an unknown day" if when.note else ""
        return Known(None, when.unit, how=(why,) if why else (), label=when.label or "XXXX")
    base = ABOVE if above else BEFORE if before else f"publication {moment.published}"
    said = bool(when.narrative and moment.told and moment.told.said)  # "ten days later" goes on with the story
    return Known(found, when.unit, how=(f"{when.note}, counted from {base}",), said=said)


def _of_no_year(found: Days, moment: Moment) -> bool:
    """Whether a date was counted from one whose year nobody tells."""
    loose = moment.told is not None and moment.told.yearless and moment.published is None
    return bool(loose and found.low and abs(found.low.year - UNKNOWN) <= 1)


#: What says that a date goes on from the one told before it.
BEFORE = "the date told before"
#: What says that the day of a time was told in a paragraph before: likely, and no ground for a conflict.
ABOVE = "a day told in a paragraph before"

#: Periods that can be counted from the month of publication alone.
COARSE = (calendar.MONTH, calendar.QUARTER, calendar.HALF, calendar.YEAR, calendar.DECADE)


def _weekday(weekday: int, moment: Moment, *, reaching: bool) -> Known:
    """The most recent such day, that of publication included (right for 91 % of 353 news cases; without it, 46 %)."""
    name = WEEKDAYS[weekday]
    now = moment.published
    if now is None or not moment.precise:
        return Known(None, calendar.DAY, how=(f"{name} without a day of publication",), label=f"XXXX-W-{weekday + 1}")
    ahead = (
        moment.ahead
        or moment.due
        or moment.planned
        or moment.coming
        or (reaching and not moment.lasting)
        or (moment.alone and moment.lower)
    )
    day = calendar.weekday_on(now, weekday, ahead=ahead, same=not (moment.alone and now.weekday() == weekday))
    if day is None:
        return Known(None, calendar.DAY, how=(name,), label=f"XXXX-W-{weekday + 1}")
    rule = "next on or after" if ahead else "most recent on or before"
    return Known(Days(day, day), calendar.DAY, how=(f"{name}, {rule} publication {now}",))


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
