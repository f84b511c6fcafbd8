"""A date as it is said, before it is known when that is: in full, without its year, a weekday, or counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from checker.claims import calendar
from checker.claims.calendar import Days
from checker.record import record

Side = Literal["past", "future", "then", ""]


#: The year that stands in for an unknown one: a leap year, so that 29 February is a day of it.
UNKNOWN = 2000


class Moment(NamedTuple):
    """Where a date is said: the day of publication, the date told before it, on which side of publication it lies.

    Where publication is not `precise`, only its month or year is known.

    `quarter` is the quarter told last, however many other dates stand between.

    `beside` and `paragraph` say that the date told before stands in the same sentence or paragraph. `request` says
    that the words are a note or a query rather than reporting; `alone` that they are the whole text, and `lower` that
    it begins without a capital; `lasting` that the verb tells how long something went on. `headed` is the day over a
    line of a chronicle that opens with a time.
    """

    published: date | None = None
    precise: bool = True
    told: Known | None = None
    quarter: Known | None = None
    beside: bool = False
    paragraph: bool = True
    side: Side = ""
    request: bool = False
    alone: bool = False
    lower: bool = False
    lasting: bool = False
    headed: Known | None = None

    @property
    def ahead(self) -> bool:
        """Whether the sentence looks ahead, from today or from within a story (`then`)."""
        return self.side in ("future", "then")


@record
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


@record
class When:
    """What a passage says of a date. Exactly one of `days`, `yearly`, `weekday` and `counted` is set.

    `edge` narrows the days to their early, mid or late part. `bound` and `open_` tell a date that bounds another
    (`by 2030`). The edge of a `point` is a moment where a range begins or ends (`from the middle of March`). A
    `doubtful` one is a date only where it can be counted, a `reaching` one ends what goes on (`until Friday`). `clock`
    is a time of day or two, `zone` its name. `note` goes into the explanation.
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
    doubtful: bool = False
    reaching: bool = False
    point: bool = False
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
