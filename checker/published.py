"""When a document was published: a "Published" line, a timestamp of its page, its dateline, its URL, or the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from checker.claims.date import find
from checker.claims.date_when import CLOCK
from checker.claims.fold import cities, fold, towns
from checker.claims.reading import compose, reading
from checker.claims.wire import stamped
from checker.lang.pack import Pack, load
from checker.model import Document, Mention

_HEAD: Final = 1500  # characters in which pages say when they were published
_TAIL: Final = 300
_STAMP_WORDS: Final = 12  # words beside the date in a line that holds a timestamp and no sentence
_LAG: Final = timedelta(days=3)  # a page may be stamped when it was last updated
_NONE: Final = timedelta()
_PLACE_LINES: Final = 5  # a dateline stands in the first paragraph, below headline, author and caption
_PLACE_LENGTH: Final = 60
_SPREAD: Final = timedelta(days=14)  # sources of one event that lie further apart do not date a third
#: How it is said that a day was taken from other sources.
INFERRED: Final = "inferred"
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_NAMED: Final = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_URL_DATES: Final = (
    re.compile(r"(?<!\d)(?P<y>20\d\d|19\d\d)[/_-](?P<m>\d{1,2})[/_-](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=\d{4,10}(?!\d)|\D|$)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[/_-](?P<m>\d{1,2})[/_-](?P<y>20\d\d)(?!\d)"),
)
_URL_MONTH: Final = re.compile(r"/(?P<y>20\d\d)/?(?P<m>0[1-9]|1[0-2])/")
#: A place in front of a date that opens a paragraph: `LONDON,`, `Hà Nội (TTXVN) –`, `KUALA LUMPUR`.
_PLACE: Final = re.compile(r"(?:[^\W\d_][\w.'-]*[,:]? ?(?:[([][^)\]\n]{2,30}[)\]],?)? ?(?:[-–] ?)?){1,6}\Z")
#: … before a date that is the rest of its line, as in a press release: `Hanoi, 26 October`, `Hà Nội, ngày 26/10`.
_PLACED: Final = re.compile(r"([^\W\d_:]+(?: [^\W\d_:]+){0,4}),[^\S\n]*")
_OPENS: Final = re.compile(r"[,;]? ?(?:\([^)\n]{2,40}\))? ?(?:[-–:.]|\([^)\na-z]{2,20}\))")


def publication(text: str, url: str | None, pack: Pack) -> tuple[str, str] | None:
    """The day (`2025-04-02`; a month from some URLs) a document was published and where that is said, else None."""
    from_url = _from_url(url or "")
    stamps = list(_stamps(text, pack, from_url[:4]))
    for kind in ("Published line", "page timestamp", "dateline"):
        day = next((d for d, k in stamps if k == kind and not (from_url and _apart(d, from_url))), None)
        if day:
            return day, kind
    return (from_url, "URL") if from_url else None


def said_day(value: str, pack: Pack) -> str:
    """The day that words tell, `XXXX-07-20` where they leave out the year; empty where they tell none."""
    text, _ = compose(value)
    days = (m.value.text.partition("T")[0] for m in find(reading(text, pack)))
    return next((day for day in days if _NAMED.fullmatch(day)), "")


def _apart(day: str, other: str) -> bool:
    """Whether the URL gives a day so far from a stamp that the stamp is of something else (the day of printing)."""
    if len(other) < len(day):
        return not day.startswith(other)
    return abs(date.fromisoformat(day) - date.fromisoformat(other)) > _LAG


def _from_url(url: str) -> str:
    parts = urlsplit(url)
    path = f"{parts.path}?{parts.query}"
    for pattern in _URL_DATES:
        for found in pattern.finditer(path):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat()
            except ValueError:
                continue
    month = _URL_MONTH.search(path)
    return f"{month['y']}-{month['m']}" if month else ""


def _stamps(text: str, pack: Pack, year: str) -> Iterator[tuple[str, str]]:
    """The days that the top and the bottom of a page say it was published, and in what manner."""
    for part, top in ((text[:_HEAD], True), (text[max(_HEAD, len(text) - _TAIL) :], False)):
        composed, _ = compose(part)
        read = reading(composed, pack)
        for mention in find(read):
            day = _day(mention, year)
            kind = _kind(read.text, read.lower, mention, pack) if day else ""
            if day and kind and (top or kind == "Published line"):
                yield day, kind


def _day(mention: Mention, year: str) -> str:
    """The day of a mention, a missing year taken from the URL; empty where it is no one day."""
    day = mention.value.text.partition("T")[0]
    if mention.how.startswith(CLOCK):
        return ""  # a time that has its day from another line stamps nothing
    if day.startswith("XXXX-") and year:
        day = year + day[4:]
    if not _DAY.fullmatch(day) or mention.value.bound not in ("exact", "about"):
        return ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:  # 29 February of the wrong year
        return ""


def _kind(text: str, low: str, mention: Mention, pack: Pack) -> str:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    before, after = text[start : mention.start], text[mention.end : end]
    words = pack.dates.published if pack.dates else frozenset()
    said = low[start : mention.start].strip(" :-–|*#")
    if said and any(said.endswith(w) or said.startswith(w) for w in words) and len(said) < 60:
        return "Published line"
    if (
        (_dateline(before, after) or stamped(text, mention.start, mention.end))
        and "T" not in mention.value.text
        and len(text[:start].split("\n\n")) <= _PLACE_LINES
    ):
        return "dateline"
    short = len(_WORD.findall(before + after)) <= _STAMP_WORDS and not _sentence(before + after)
    return "page timestamp" if short and (not before.strip(" •·*|-–") or _timed(mention, before, after)) else ""


def _sentence(rest: str) -> bool:
    """Whether words run on as in a sentence: three of them in lower case."""
    return sum(1 for w in _WORD.findall(rest) if w.islower() and len(w) > 1) >= 3


def _timed(mention: Mention, before: str, after: str) -> bool:
    """Whether a line with words before the date is still a stamp: it has a time of day, or parts set off by bars."""
    return "T" in mention.value.text or "|" in before + after or bool(re.search(r"\d{1,2}:\d\d", before + after))


def _dateline(before: str, after: str) -> bool:
    return (
        0 < len(before) <= _PLACE_LENGTH
        and before[0].isupper()
        and bool(_PLACE.fullmatch(before))
        and not _sentence(before)
        and (bool(_OPENS.match(after)) or (not after.strip() and _placed(before)))
    )


def _placed(before: str) -> bool:
    """Whether a place that everybody knows and a comma stand before a date, as in a press release."""
    place = _PLACED.fullmatch(before)
    if place is None:
        return False
    name = fold(place[1])
    return name in towns() or name in cities()


def infer(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Documents of one event, each without a day given that of the others where they tell one, and marked so."""
    known = sorted(d.published or "" for d in documents if _day_known(d))
    if len(known) == len(documents):
        return tuple(documents)
    runs = _runs(known)
    mentioned = None if runs else _mentioned(documents)
    found = ((d, None if _day_known(d) else mentioned or _among(runs, d)) for d in documents)
    return tuple(_dated(d, *said) if said and said[0].startswith(d.published or "") else d for d, said in found)


def told(dated: Document) -> str:
    """The day of publication that a document itself tells, its year perhaps inferred; empty where others tell it."""
    how = dict(dated.said).get("published", "")
    return "" if how.startswith(INFERRED) else dated.published or ""


def _day_known(document: Document) -> bool:
    return bool(document.published and _DAY.fullmatch(document.published))


def _dated(document: Document, day: str, how: str) -> Document:
    """The document with the inferred day, or with that of its own dateline where only the year had to be inferred."""
    for own, kind in _own_days(document, day[:4]):
        if abs(date.fromisoformat(own) - date.fromisoformat(day)) <= _SPREAD:
            day, how = own, f"{kind}, its year {how}"
            break
    said = tuple(pair for pair in document.said if pair[0] != "published")
    return replace(document, published=day, said=(*said, ("published", how)))


def _own_days(document: Document, year: str) -> Iterator[tuple[str, str]]:
    """The days on which a document says it was published, in a year, and where it says so."""
    written = dict(document.said).get("day", "")
    for near in (int(year), int(year) - 1, int(year) + 1) if written else ():
        try:
            yield date.fromisoformat(f"{near:04}{written[4:]}").isoformat(), "front matter"
        except ValueError:  # 29 February of the wrong year
            continue
    yield from _stamps(document.text[document.body :], load(document.lang or "en"), year)


def _runs(known: Sequence[str]) -> list[list[date]]:
    """Days of publication in order, parted where they no longer date each other: an event, and what came of it."""
    runs: list[list[date]] = []
    for day in map(date.fromisoformat, known):
        if runs and day - runs[-1][0] <= _SPREAD:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _earliest(run: Sequence[date]) -> tuple[str, str]:
    return run[0].isoformat(), f"{INFERRED} from the other sources: the earliest of them is of {run[0]}"


def _among(runs: Sequence[Sequence[date]], document: Document) -> tuple[str, str] | None:
    """The earliest day of the run of the other sources that dates a document; of its own month where it tells that.

    That is the one run there is, the one about which most days lie that the document tells, or that of most sources.
    """
    month = document.published or ""
    within = [[day for day in run if day.isoformat().startswith(month)] for run in runs]
    runs = [run for run in within if run]
    if len(runs) < 2:
        return _earliest(runs[0]) if runs else None
    told = _told(document)
    near = [(sum(_near(d, run, _SPREAD) for d in told), sum(_near(d, run, _NONE) for d in told)) for run in runs]
    at = max(range(len(runs)), key=lambda i: (near[i], i))
    if near[at][0]:
        day, how = _earliest(runs[at])
        return day, f"{how}, of those near a day that it tells"
    run = max(runs, key=len)
    return _earliest(run) if 2 * len(run) > sum(map(len, runs)) else None


def _near(told: str, run: Sequence[date], by: timedelta) -> bool:
    """Whether a day, its year perhaps unknown, lies between the days of a run, or that much before or after them."""
    low, high = run[0] - by, run[-1] + by
    years = {low.year, high.year} if told.startswith("XXXX") else {int(told[:4])}
    for year in years:
        try:
            day = date.fromisoformat(f"{year:04}{told[4:]}")
        except ValueError:  # 29 February of the wrong year
            continue
        if low <= day <= high:
            return True
    return False


def _told(document: Document, *, full: bool = False) -> set[str]:
    """The days that the first part of a document names, with or without their years; only `full` ones said so."""
    text, _ = compose(document.text[document.body :][: _HEAD * 4])
    found = find(reading(text, load(document.lang or "en")))
    days = (m.value.text.partition("T")[0] for m in found if not (full and m.how))
    return {day for day in days if _NAMED.fullmatch(day)}


def _mentioned(documents: Sequence[Document]) -> tuple[str, str] | None:
    """The day that most documents name in full, the latest of equals; pages without one stay undated."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(day for day in _told(document, full=True) if _DAY.fullmatch(day))
    if not counts:
        return None
    most = max(counts.values())
    day = max(d for d, n in counts.items() if n == most)
    return day, f"{INFERRED}: {day} is the day that most sources of the event name in full"
