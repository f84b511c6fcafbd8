"""What a text has told so far: the date that `the next day` goes on from, the quarter, the day over a chronicle."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from checker.claims.calendar import DAY, QUARTER, YEAR
from checker.claims.date_context import Context
from checker.claims.date_lexicon import lexicon
from checker.claims.date_when import Known, Moment, When
from checker.claims.date_words import Piece
from checker.lang.date_table import DateTable, Words

_MEMORY: Final = 1500  # characters after which "the next day" no longer means the one after the date told last
_NEAR: Final = 60  # characters within which the date told last is that of the same clause or the one before it
_BIRTH: Final = 40  # characters before a date in which "born" may stand
_MARK: Final = 28  # what stands before a date that opens its line: `- `, `Date: `
_OPENS: Final = re.compile(r"(?:\A|\n)[^\w\n]*(?P<label>[^\n:|.;]{1,20}[:|][^\w\n]*)?\Z")
_MONTHS: Final = 200  # days back to which a date is of the news
_WEEKS: Final = 31  # days back to which a time in a later paragraph may be of the day told
_BOX: Final = 120  # no more than this stands between the line of the day and that of the time in a box of facts
_ENTRY: Final = re.compile(r"\s*(?:[:,(–-]|\n|\Z)")  # what parts the time of a chronicle from what happened then
_STOP: Final = re.compile(r"[.!?;][\"')\]]*\s")
_SENTENCE_END: Final = re.compile(r"[.!?]\s")
_APPOSED: Final = re.compile(r",? ?(?:[(\[]|(?P<word>[^\W\d_]{2,4}) )?\Z")  # `two months earlier, in February`
_CLOSE: Final = 10  # characters that such an apposition may have
_CLAUSE: Final = re.compile(r"[.,;:!?()\n]")
_SENTENCE: Final = re.compile(r"(?:\A|\n|[.!?][\"')\]]* )[^\w\n]{0,3}(?P<words>(?:[^\W\d_]+ )*)\Z")
_LEAD: Final = 24
_DATELINE: Final = re.compile(r"[,)\]]?\s*(?:\([^)\n]{2,40}\))?\s*(?:--|[–—-])\s")  # what stands behind its date
_SAYING: Final = 2  # words before a date, of which one may be "said"


class Headed(NamedTuple):
    """The day that opened a line, perhaps behind a label; `end` is that of the last line that stands under it."""

    day: Known
    labelled: bool
    end: int


class Story(NamedTuple):
    """The date told last and where it ends, the last of a year past, the one said last, each as far as there is one.

    `leads` says that the told one is a year that opened its sentence. `went` is the day told last on which something
    happened, rather than was said, `day` the latest of these.
    """

    told: Known | None = None
    end: int = 0
    leads: bool = False
    year: Known | None = None
    past: Known | None = None
    last: Known | None = None
    last_end: int = 0
    quarter: Known | None = None
    headed: Headed | None = None
    day: Known | None = None
    day_end: int = 0
    went: Known | None = None
    went_end: int = 0


def moment_in(story: Story, around: Context, when: When, piece: Piece) -> tuple[Moment, Story]:
    """What the surroundings and the story tell of a date, and the story with the line of a chronicle passed."""
    reading = around.reading
    text = reading.text
    between = text[story.end : piece.start]
    paragraph = "\n" not in between
    close = piece.start - story.last_end < _CLOSE and _apposed(around, story.last_end, piece.start)
    behind = story.end < story.last_end
    since = text[story.last_end : piece.start] if behind else between
    line = "\n" not in since
    said = (
        Moment(reading.published, reading.precise)
        if when.settled
        else around.moment(piece.start, piece.end, sure=when.days is not None)
    )
    moment = said._replace(
        told=story.told if len(between) < _MEMORY else None,
        quarter=story.quarter,
        beside=paragraph and not _STOP.search(between),
        paragraph=paragraph,
        near=paragraph and len(between) <= _NEAR,
        leads=story.leads,
        year=story.year,
        present=_is_present(story, reading.published),
        recent=story.last if behind and _one_sentence(since) else None,
        apposed=story.last if close else None,
        since_then=_goes_on(story, between, around.table.relative),
        day=story.day if piece.start - story.day_end < _MEMORY else None,
        went=story.went if piece.start - story.went_end < _MEMORY else None,
        planned=line and not said.side and _ahead(story.last, said.published),
        bounded=story.last if behind and line and story.last and story.last.unit == DAY else None,
    )
    elsewhere = paragraph and not moment.beside
    if when.counted and elsewhere and moment.side == "past" and _ahead(story.told, moment.published):
        moment = moment._replace(told=story.past)
    headed, opens = story.headed, _opens(text, piece.start)
    if headed and opens and when.clock and _chronicled(headed, opens, piece, text):
        return moment._replace(headed=headed.day), story._replace(headed=headed._replace(end=piece.end))
    return moment, story


def _apposed(around: Context, end: int, start: int) -> bool:
    """Whether only a small word parts a date from the one before it: a verb does (`built 1994, sank 9 March`)."""
    found = _APPOSED.fullmatch(around.reading.text, end, start)
    table = around.reading.pack.text
    return found is not None and (not found["word"] or table is None or found["word"].lower() in table.function_words)


def told_on(story: Story, around: Context, when: When, known: Known, piece: Piece) -> Story:
    """The story after a date: births, bounds and what is only looked back at do not carry it on."""
    text = around.reading.text
    if known.days is None:
        return story
    known = replace(known, clock=when.clock[-1]) if when.clock else known
    retold = when.narrative and (when.clock or when.sign < 0)
    bounds = (when.bound not in ("", "about") and not when.clock) or _since(around, piece.start)
    if retold and story.told and known.days == story.told.days:
        told = replace(story.told, clock=known.clock)
        return story._replace(told=told, last=known, last_end=piece.end, end=piece.end)  # the same day goes on here
    if bounds or retold or _to_the_end(around, piece.start) or _birth(around.reading.lower, piece.start, around.table):
        return story._replace(last=known, last_end=piece.end)
    opens = _opens(text, piece.start)
    headed = Headed(known, bool(opens["label"]), piece.end) if opens and known.unit == DAY else story.headed
    leads = known.unit == YEAR and _leads(around, piece.start)
    year = known if _elapsed(known, around.reading.published) else story.year
    quarter = known if known.unit == QUARTER else story.quarter
    ahead = _ahead(known, around.reading.published)
    past = story.past if ahead else known
    happened = known.unit == DAY and not ahead and _of_late(known, around) and not _said(around, piece)
    # `walked off on Tuesday after talks collapsed on Monday night`: the story goes on from Tuesday
    behind = _before(known, story.day) and piece.start - story.day_end < _MEMORY
    day, day_end = (known, piece.end) if happened and not behind else (story.day, story.day_end)
    went, went_end = (known, piece.end) if happened else (story.went, story.went_end)
    return Story(known, piece.end, leads, year, past, known, piece.end, quarter, headed, day, day_end, went, went_end)


def _goes_on(story: Story, between: str, relative: Words) -> bool:
    """Whether a clause goes on from a year: `1988, when he was behind in mid-October`."""
    if story.told is None or story.told.unit != YEAR or story.told.yearless:
        return False
    words = between[:_LEAD].replace(",", " ").split()
    return bool(words) and words[0].lower() in relative and not _STOP.search(between)


def _one_sentence(between: str) -> bool:
    return len(between) <= _NEAR and "\n" not in between and not _SENTENCE_END.search(between)


def _is_present(story: Story, published: date | None) -> bool:
    """Whether the date said last is of these months, and the one told before it is not."""
    if story.last is None or story.last is story.told or story.last.unit == YEAR or not published:
        return False
    low = story.last.days.low if story.last.days and not story.last.yearless else None
    return low is not None and (published - low).days < _MONTHS


def _ahead(known: Known | None, published: date | None) -> bool:
    """Whether a date lies after publication."""
    low = known.days.low if known and known.days and not known.yearless else None
    return bool(low and published and low > published)


def _before(known: Known, day: Known | None) -> bool:
    low, other = (k.days.low if k and k.days else None for k in (known, day))
    return bool(low and other and low < other)


def _elapsed(known: Known, published: date | None) -> bool:
    """Whether a date lies in a year before that of publication: `that year` is hardly the present one."""
    low = known.days.low if known.days and not known.yearless else None
    return bool(low and published and low.year < published.year)


def _leads(around: Context, start: int) -> bool:
    """Whether a sentence opens with a date: only words of dates stand before it (`In the winter of`)."""
    found = _SENTENCE.search(around.reading.text, max(0, start - _LEAD), start)
    words = found["words"].lower().split() if found else []
    return found is not None and all(word in lexicon(around.table) for word in words)


def _since(around: Context, start: int) -> bool:
    """Whether a date stands in a clause that bounds: `since records began in 1869`."""
    clause = _CLAUSE.split(around.reading.lower[max(0, start - _BIRTH) : start])[-1].split()
    return len(clause) > 1 and not around.table.roles.get("since", frozenset()).isdisjoint(clause[:-1])


def _to_the_end(around: Context, start: int) -> bool:
    """Whether a date stands behind words that only bound (`đến hết`), where one of them alone may go on (`đến`)."""
    words = around.reading.lower[max(0, start - _LEAD) : start].split()
    return " ".join(words[-2:]) in around.table.roles.get("to", ())


def _of_late(known: Known, around: Context) -> bool:
    """Whether a day is of the weeks before publication, as far as that is known."""
    low, now = known.days.low if known.days and not known.yearless else None, around.reading.published
    return low is not None and (now is None or (now - low).days <= _WEEKS)


def _said(around: Context, piece: Piece) -> bool:
    """Whether a date is that of telling: `the police said on Thursday`, `LONDON, April 2 (Agency) -`."""
    text = around.reading.lower
    if text[piece.end : piece.end + 1] in ("", "\n") and _opens(text, piece.start):
        return True  # a day on a line of its own stamps the page
    words = text[max(0, piece.start - _LEAD) : piece.start].split()
    return not around.table.telling.isdisjoint(words[-_SAYING:]) or bool(_DATELINE.match(text, piece.end))


def _opens(text: str, start: int) -> re.Match[str] | None:
    return _OPENS.search(text, max(0, start - _MARK), start)


def _birth(low: str, start: int, table: DateTable) -> bool:
    """Whether a date is that of a birth, from which no story goes on; `hy sinh` is none."""
    first = max(0, start - _BIRTH)
    if all(low.find(word, first, start) < 0 for word in table.births):
        return False
    words = _STOP.split(low[first:start])[-1].split()
    return any(
        word in table.births and f"{before} {word}" not in table.names
        for before, word in zip(["", *words], words, strict=False)
    )


def _chronicled(headed: Headed, opens: re.Match[str], piece: Piece, text: str) -> bool:
    """Whether a time that opens its line is of a day above: in a chronicle, or both behind labels in a box of facts."""
    if headed.labelled != bool(opens["label"]) or not _ENTRY.match(text, piece.end):
        return False
    return piece.start - headed.end < (_BOX if headed.labelled else _MEMORY)
