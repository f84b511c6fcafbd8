"""A date as it is said, before it is known when that is: in full, without its year, a weekday, or counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from checker.claims import calendar
from checker.claims.calendar import Days

#: How the reading of a time that has its day from elsewhere begins.
CLOCK: Final = "time of day"
#: How the reading of two days says that they are those of one night, which a source may tell by either of them.
NIGHT: Final = "the night between two days"
Side = Literal["past", "future", "then", ""]


#: The year that stands in for an unknown one: a leap year, so that 29 February is a day of it.
UNKNOWN = 2000


class Moment(NamedTuple):
    """Where a date is said: the day of publication, the date told before it, on which side of publication it lies.

    Where publication is not `precise`, only its month or year is known.

    `quarter` is the quarter told last, however many other dates stand between, `year` the date told last of a year
    before that of publication, `recent` the day said last in the sentence, if only to bound, `apposed` the date said
    right before this one, as in "two months earlier, in February". `headed` is the day over a line of a chronicle that
    opens with a time.

    `beside` and `paragraph` say that the date told before stands in the same sentence or paragraph, `near` that it is
    that of the clause before, `leads` that it is a year which opened its sentence, `since_then` that a clause goes on
    from that year (`1988, when`). `request` says that the words are a note or a query rather than reporting; `alone`
    that they are the whole text, and `lower` that it begins without a capital; `lasting` that the verb tells how long
    something went on, `urged` that somebody is told to do something, `bidden` that he was so before the date (`was
    ordered to report on`), `perfect` that the verb looks back from the story (`had been`), `present` that after the
    date told one of these months was said, `due` that right before it stands what is announced for a day, and nothing
    says that it has been (`mở cửa vào Chủ nhật`). `day` is the latest day on which the story went on, in whatever
    paragraph, `went` the one of them told last; `ends` says that a stretch goes up `to` this date, `telling` that
    something was said then. `coming` says that a verb in the present stands right before it (`is on Monday`), `lasts`
    that one before it in a sentence tells how long something goes on (`runs from Friday until`). `planned` says that
    the date said last in its paragraph lies ahead, and that no verb tells otherwise of this one. `bounded` is the day
    said last in its paragraph after the date told, which only bounds.
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
    urged: bool = False
    bidden: bool = False
    perfect: bool = False
    present: bool = False
    since_then: bool = False
    headed: Known | None = None
    near: bool = False
    leads: bool = False
    year: Known | None = None
    recent: Known | None = None
    apposed: Known | None = None
    due: bool = False
    day: Known | None = None
    went: Known | None = None
    ends: bool = False
    telling: bool = False
    coming: bool = False
    lasts: bool = False
    planned: bool = False
    bounded: Known | None = None

    @property
    def ahead(self) -> bool:
        """Whether the sentence looks ahead, from today or from within a story (`then`)."""
        return self.side in ("future", "then")


_RUN: Final = 31  # days in a row that are told as one date at most; a season or a half is more


@dataclass(frozen=True, slots=True)
class Known:
    """When a date is: whole `days` in a unit, the `part` of them that is meant, how that was found.

    `clock` is its time of day, the last of several. `yearless` days stand in the year `UNKNOWN`. `days` is None where
    nothing tells when it is: then `label` says what was said (`XXXX-W-2`). `said` is true where the passage itself
    gives the year.
    """

    days: Days | None
    unit: str
    part: Days | None = None
    how: tuple[str, ...] = ()
    yearless: bool = False
    label: str = ""
    said: bool = False
    clock: str = ""

    @property
    def meant(self) -> Days | None:
        """The part that is meant, else the whole."""
        return self.part or self.days

    @property
    def run(self) -> Days | None:
        """A few days in a row that a story tells as one date: `the night of 12–13 June`."""
        low, high = (self.days.low, self.days.high) if self.days and self.unit == "" else (None, None)
        return self.days if low and high and (high - low).days <= _RUN else None


@dataclass(frozen=True, slots=True)
class When:
    """What a passage says of a date. Exactly one of `days`, `yearly`, `weekday` and `counted` is set.

    `edge` narrows the days to their early, mid or late part. `bound` tells a date that bounds another (`by 2030`),
    `open` that it names no day itself (`more than two weeks after today`). The edge of a `point` is a moment where a
    range begins or ends (`from the middle of March`). A `doubtful` one is a date only where it can be counted, a
    `reaching` one ends what goes on (`until Friday`). `clock` is a time of day or two, `zone` its name. `note` goes
    into the explanation. A day said `newly` is of these weeks, whatever story stands before it (`hôm 12/12`); one that
    looks `back` is past, whatever the sentence tells (`the lowest since April`).
    """

    unit: str
    days: Days | None = None
    yearly: Callable[[int], Days | None] | None = None
    weekday: int | None = None
    counted: Callable[[Moment], Days | None] | None = None
    label: str = ""
    edge: str = ""
    bound: str = ""
    open: bool = False
    clock: tuple[str, ...] = ()
    zone: int | None = None
    note: str = ""
    narrative: bool = False
    sign: int = 0
    doubtful: bool = False
    reaching: bool = False
    point: bool = False
    year: Callable[[Moment], Days | None] | None = None
    newly: bool = False
    back: bool = False

    @property
    def settled(self) -> bool:
        """Whether no words around it change what it is: it is said in full, bounds nothing and is not narrowed."""
        return self.days is not None and not self.edge and self.bound in ("", "about")

    @property
    def deadline(self) -> bool:
        """Whether it bounds what is to be done: `by Friday`; `before 6 p.m. on Sunday` tells as well when it was."""
        return self.bound == "until" or (self.bound == "before" and not self.clock)


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
