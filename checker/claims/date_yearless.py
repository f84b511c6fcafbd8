"""The year of a date that is said without one, from what was told before it and from the day of publication."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.claims import calendar
from checker.claims.calendar import Days
from checker.claims.date_when import LABELS, UNKNOWN, Known, Moment, When


def with_year(when: When, at: Callable[[int], Days | None], moment: Moment) -> Known:
    """When a date of every year is: the occurrence that the words beside it, the story or publication tell."""
    told = moment.told
    now = moment.published
    if when.weekday is not None:
        at = _on_weekday(at, when.weekday, now)
    if when.year:
        of = when.year(moment)
        days = at(of.low.year) if of and of.low else None
        if days:
            before = "the date told before" if when.narrative and told else f"publication {now}"
            said = not when.narrative or bool(told and told.said)  # "14 August last year" tells its year
            return Known(days, when.unit, how=(f"{when.note}, counted from {before}",), said=said)
        return _of_any_year(at, when.unit, f"{when.note}, counted from an unknown day")
    if news := _of_the_news(when, at, moment):
        return Known(news, when.unit, how=(f"year taken from the publication date {now}",))
    if found := _told_beside(when, at, moment):
        return found
    beside = _beside(at, told) if told and moment.beside and not _left_behind(told, moment) else None
    if beside and told and beside.low:
        how = f"year taken from the date told beside it, {told.label or _first(told)}"
        return Known(beside, when.unit, how=(how,), said=True)
    if continued := _continued(when, at, moment):
        return continued
    if now is None:
        return _of_any_year(at, when.unit, "year unknown")
    planned = _planned(at, moment)
    how = (
        f"year taken from {_first(told)}, told beside it" if planned else f"year taken from the publication date {now}"
    )
    return Known(planned or _nearest(at, now, moment, when), when.unit, how=(how,))


def _continued(when: When, at: Callable[[int], Days | None], moment: Moment) -> Known | None:
    """The occurrence with which a story of another year goes on."""
    told, now, low = moment.told, moment.published, _first(moment.told)
    if told is None or low is None:
        return None
    days = _day_by_day(when, at, moment)
    fresh = when.newly or moment.present or moment.side == "future"  # "would" goes on with a story, "will" does not
    if moment.paragraph and not fresh and told.said and _narrated(told, now, leads=moment.leads):
        after = _after(at, low, before=moment.perfect)
        days = after if after and (now is None or low < now or _soon(after, low)) else days
    how = f"year taken from the date told before, {low.year}"
    return Known(days, when.unit, how=(how,), said=True) if days else None


def _of_any_year(at: Callable[[int], Days | None], unit: str, how: str) -> Known:
    """A date whose year nothing tells: one that falls in another month from year to year (Easter) has no day either."""
    if len({days.low.month for n in range(_SOME) if (days := at(UNKNOWN + n)) and days.low}) > 1:
        return Known(None, unit, how=(how,), label=LABELS.get(unit, "XXXX"))
    return Known(at(UNKNOWN) or at(UNKNOWN + 1), unit, how=(how,), yearless=True)


_SOME = 5  # years in which a holiday that moves does


_YEAR = 365


def _planned(at: Callable[[int], Days | None], moment: Moment) -> Days | None:
    """The occurrence after a day or month ahead that is told beside it: what follows in the sentence lies ahead too."""
    told, now, low = moment.told, moment.published, _first(moment.told)
    if not told or not now or not low or low <= now or told.yearless or not moment.beside or moment.side == "past":
        return None
    days = _after(at, low, before=False) if told.unit in _PLANNED else None
    return days if days and days.low and (days.low - now).days < _YEAR else None


def _on_weekday(at: Callable[[int], Days | None], weekday: int, now: date | None) -> Callable[[int], Days | None]:
    """The same day in the years near publication in which it falls on a weekday; in any year where it never does."""

    def falls(number: int) -> Days | None:
        days = at(number)
        return days if days and days.low and days.low.weekday() == weekday else None

    near = range(max(now.year - 1, 1), min(now.year + 2, date.max.year)) if now else ()
    return falls if any(falls(number) for number in near) else at


def _first(told: Known | None) -> date | None:
    return told.days.low if told and told.days else None


def _left_behind(told: Known, moment: Moment) -> bool:
    """Whether a date told of the past says nothing of this one, to which the sentence looks ahead."""
    high = told.days.high if told.days else None
    return moment.ahead and bool(high and moment.published and high < moment.published)


_POINTS = (calendar.DAY, calendar.MONTH)
_APPOSABLE = (*_POINTS, calendar.QUARTER)
_PLANNED = (*_POINTS, "", calendar.WEEKEND)


def _beside(at: Callable[[int], Days | None], told: Known, units: tuple[str, ...] = _POINTS) -> Days | None:
    """The occurrence nearest to a day or month told in full in the same sentence."""
    low = _first(told)
    if low is None or not told.said or told.yearless or told.unit not in units:
        return None
    near = [d for n in (low.year - 1, low.year, low.year + 1) if n > 0 and (d := at(n)) and d.low]
    return min(near, key=lambda d: abs((d.low - low).days) if d.low else 0, default=None)


def _of_the_news(when: When, at: Callable[[int], Days | None], moment: Moment) -> Days | None:
    """A day of the fortnight before publication, though one of another year is told beside it, and far from it.

    `Under a ruling of 22 April 2024 the court on 4 March …`, published on 6 March 2025.
    """
    beside = moment.apposed or (moment.told if moment.beside else None)
    low, now = _first(beside), moment.published
    if when.unit != calendar.DAY or beside is None or beside.unit != calendar.DAY or low is None or now is None:
        return None
    days = next((d for n in (now.year, now.year - 1) if n > 0 and (d := at(n)) and d.low and d.low <= now), None)
    other = _beside(at, beside)
    if not moment.precise or other is None or days is None or not days.low or not other.low or days == other:
        return None
    far = abs((other.low - low).days) > _RUN or (when.newly and low.year < now.year)
    return days if far and (now - days.low).days <= _FORTNIGHT else None


_FORTNIGHT = 14
#: Days between two dates of one story that is told day by day; two of one sentence are seldom further apart by chance.
_RUN = 31


def _told_beside(when: When, at: Callable[[int], Days | None], moment: Moment) -> Known | None:
    """The occurrence in the year that the words beside a date tell."""
    told, now = moment.told, moment.published
    if apposed := _apposed(at, moment.apposed):
        how = f"year taken from the date told right before it, {_first(moment.apposed)}"
        return Known(apposed, when.unit, how=(how,), said=True)
    if led := _led(at, moment):
        how = f"year taken from the date that opened the sentence, {_first(told)}"
        return Known(led, when.unit, how=(how,))
    ahead = _ahead(at, told) if told and moment.beside and moment.ahead else None
    recent = None if _long_past(moment.recent, now) else moment.recent
    opened = recent or (told if moment.beside else None)
    ends = moment.ends and when.bound != "since"  # "the highest since January" ends nothing
    if ends and opened and opened.unit in _POINTS and not opened.yearless and opened.days and opened.days.low:
        days = _after(at, opened.days.low, before=False)  # "opens on 30 April and goes on to 30 August"
        return Known(days, when.unit, how=(f"year taken from the date told beside it, {opened.days.low}",))
    if ahead and ahead.low and now and ahead.low.year > now.year:
        return Known(ahead, when.unit, how=(f"year taken from {ahead.low.year}, told beside it",), said=True)
    if told and moment.since_then and told.days and told.days.low:
        return Known(at(told.days.low.year), when.unit, how=(f"year taken from {told.days.low.year}",), said=True)
    return None


def _long_past(last: Known | None, now: date | None) -> bool:
    """Whether a date that only bounds lies years back: what comes `to` a later one in its sentence is of the news."""
    low = _first(last)
    return bool(low and now and (now - low).days > _FAR)


def _led(at: Callable[[int], Days | None], moment: Moment) -> Days | None:
    """The occurrence in the year that opened the sentence: `last year the peak came in late November`."""
    told, low, now = moment.told, _first(moment.told), moment.published
    if not told or not low or not now or told.unit != calendar.YEAR or told.said or low.year >= now.year:
        return None
    return at(low.year) if moment.leads and moment.beside and not (moment.telling or moment.ahead) else None


def _ahead(at: Callable[[int], Days | None], told: Known) -> Days | None:
    """The occurrence in a year ahead: `next year's games will run from 21 June`."""
    counted = told.unit == calendar.YEAR and not told.said
    return at(told.days.low.year) if counted and told.days and told.days.low else None


def _apposed(at: Callable[[int], Days | None], last: Known | None) -> Days | None:
    """The occurrence in the year said right before, or nearest to the day, month or quarter said there."""
    if last is None or last.yearless or not last.days or not last.days.low:
        return None
    return at(last.days.low.year) if last.unit == calendar.YEAR else _beside(at, last, _APPOSABLE)


def _day_by_day(when: When, at: Callable[[int], Days | None], moment: Moment) -> Days | None:
    """A day within a month after one of a year past that was told last, in a paragraph before: a story goes on.

    Not a day of these weeks, which is of the news.
    """
    told, now, low = moment.told, moment.published, _first(moment.told)
    if when.unit != calendar.DAY or when.newly or moment.ahead or moment.present or not told or not now or not low:
        return None
    if told.unit != calendar.DAY or not told.said or told.yearless or low.year >= now.year:
        return None
    days = _after(at, low, before=False)
    news = next((d for n in (now.year, now.year - 1) if n > 0 and (d := at(n)) and d.low and d.low <= now), None)
    if not days or not days.low or not news or not news.low or (now - news.low).days <= _RUN:
        return None
    return days if 0 <= (days.low - low).days <= _RUN else None


def _narrated(told: Known, now: date | None, *, leads: bool) -> bool:
    """Whether a story is being told in another year than that of publication: of a year only if it opens a sentence."""
    low = told.days.low if told.days else None
    if (
        low is None
        or told.yearless
        or not (told.unit in _APPOSABLE or told.run or (leads and told.unit == calendar.YEAR))
    ):
        return False
    return now is None or abs((now - low).days) > _FAR


#: Days between a told date and publication from which the next bare month continues the story, not the news.
_FAR = 400


def _soon(days: Days, low: date) -> bool:
    """Whether a date follows another closely enough to be of one list of plans."""
    return days.low is not None and (days.low - low).days <= _LISTED


#: Days between the dates of one list of plans; a bare month further from a distant deadline is of the news again.
_LISTED = 60


def _after(at: Callable[[int], Days | None], low: date, *, before: bool) -> Days | None:
    """The first occurrence that does not end before a day's month, or the last `before` it."""
    if before:
        near = [d for n in (low.year, low.year - 1) if n > 0 and (d := at(n)) and d.low and d.low <= low]
        return near[0] if near else None
    start = low.replace(day=1)
    for number in (low.year, low.year + 1):
        days = at(number) if number <= date.max.year else None
        if days and days.high and days.high >= start:
            return days
    return None


def _nearest(at: Callable[[int], Days | None], now: date, moment: Moment, when: When) -> Days | None:
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
    granted = when.reaching and moment.urged  # "gave him until 15 May to reply"
    due = when.deadline and not moment.side  # "hopes to be through by the end of March"
    side = (
        "future"
        if granted or due
        else ""
        if moment.side == "past" and (when.bound == "until" or (moment.bidden and not when.bound))
        else "future"
        if moment.ahead
        else moment.side
    )
    if when.back or (when.bound == "since" and when.unit == "" and side != "future"):  # "the longest since the summer"
        near = [d for d in near if d.low and d.low <= now] or near
    if side == "future" and when.edge in ("early", "mid") and when.unit == "":  # "will start in early autumn"
        near = [d for d in near if (part := calendar.edge(d, "", when.edge)).high and part.high >= now] or near
    limit = {"past": 45, "future": 400, "": 120}[side]
    back = 60 if side == "future" else 400

    def distance(days: Days) -> tuple[float, int]:
        low, high = days.low or now, days.high or now
        gap = max((low - now).days, (now - high).days, 0)
        ahead = low > now
        ratio = gap / (limit if ahead else back)
        return (ratio, gap)

    return min(near, key=distance)
