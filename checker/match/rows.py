"""The rows of an event as facts that matching compares: names in one form, shares and signs as amounts."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, namedtuple
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, cast

from checker.amounts import Interval, interval, scaled
from checker.claims.date_resolve import ABOVE
from checker.days import period
from checker.facts import claim_family
from checker.frames.frame import Frame, parse
from checker.lang.currencies import currencies_called
from checker.lang.quantities import base as base_unit
from checker.match.alike import named_alike
from checker.match.conversions import converted, told_elsewhere
from checker.match.fact import ASIDE, NUMERIC, Fact
from checker.match.stretches import lasting
from checker.model import FACT_COLUMNS

_ONE: Final = Decimal(1)


#: A fact row whose columns have names; a DataFrame would take longer to import than two documents to audit.
_Record: Final[Any] = cast("Any", namedtuple)("Record", FACT_COLUMNS)


def facts(made: Iterable[tuple[object, ...]], published: Mapping[str, str] | None = None) -> list[Fact]:
    """The rows that take part in matching, the names in their frames brought to the forms of the event.

    `published` gives the EDTF date of publication of each source that has one.
    """
    days = published or {}
    out = []
    rows = _in_one_currency([_Record(*row) for row in made])
    frames = [parse(r.subject) for r in rows]
    known = _forms(rows, frames)
    for r, said in zip(rows, frames, strict=True):
        if r.section in ASIDE:
            continue
        frame = said if r.claim in ("title", "statement") else _named(said, known)
        family = claim_family(r.claim)
        span = interval(r.low, r.high, r.bound, r.value) if family in NUMERIC else None
        if r.claim == "number" and span and _share(r):
            family, span = "percent", _around(span)
        base, factor = (
            base_unit(r.unit)
            if family == "quantity" or r.claim == "percent"
            else ("%" if family == "percent" and r.claim == "number" else r.unit, _ONE)
        )
        span = scaled(span, factor) if span and factor != 1 else span
        out.append(Fact(
            r.fact, r.event, r.source, r.lang, r.section, r.claim, _sure(r.value, frame), r.low, r.high, r.unit,
            r.bound, r.speaker, nfc(r.text), nfc(r.sentence), r.line, r.column, r.start, r.end, r.subject, frame, span,
            family, days.get(r.source, ""), base, _years(frame.when) if frame.when else _NO_YEARS,
        ))  # fmt: skip
        out.extend(converted(out[-1]) if frame.also else lasting(out[-1]))
    return [*out, *told_elsewhere(out)]


def nfc(text: str) -> str:
    """Text as it is compared, in composed letters: `ố` of one code point, whatever the source writes."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _in_one_currency(rows: list[Any]) -> list[Any]:
    """The rows, bare `kroner` as those of the one country whose kroner the event tells of, where it tells of one."""
    bare = {r.unit for r in rows if r.claim == "money" and not r.unit.isupper()}
    if not bare:
        return rows
    told = {r.unit for r in rows if r.claim == "money" and r.unit.isupper()}
    meant = {name: told & currencies_called(name) for name in bare}
    one = {name: codes.pop() for name, codes in meant.items() if len(codes) == 1}
    return [
        r._replace(value=f"{r.value.removesuffix(r.unit)}{one[r.unit]}", unit=one[r.unit]) if r.unit in one else r
        for r in rows
    ]


def _sure(value: str, frame: Frame) -> str:
    """A value as it is compared: of a time whose day stands in a paragraph before, the time alone."""
    return _TIMED.sub("XXXX-XX-XX", value) if ABOVE in frame.read else value


_TIMED: Final = re.compile(r"\d{4}-\d\d-\d\d(?=T)")
#: A share in words is loose: a third may be said of 31 % and of 35 %. Two points either way, as editors use it.
LOOSE: Final = Decimal("0.02")
#: A share that bounds is as exact as a percentage without decimals: more than half is not 49 %.
ROUNDING: Final = Decimal("0.005")


def _share(row: _Record) -> bool:
    """Whether a bare number is a share in words (`a third of the victims`)."""
    return not any(c.isdigit() for c in row.text) and Decimal(0) < (Decimal(row.low or 0) or Decimal(row.high or 0)) < 1


def _around(span: Interval) -> Interval:
    """A share as a percentage, as loosely as it is said; an open end (`fewer than two in three`) stays open."""
    loose = LOOSE if span.low and span.high is not None else ROUNDING
    low = None if span.low is None else (span.low - loose) * 100
    return Interval(low, None if span.high is None else (span.high + loose) * 100)


_NO_YEARS: Final = frozenset[str]()


@lru_cache(maxsize=65536)
def _years(when: tuple[str, ...]) -> frozenset[str]:
    """The years of the periods in a clause, else of its days (beside a period those of telling); not those `since`."""
    told = [w for w in when if w[:4].isdecimal() and not w.endswith("/..")]
    return frozenset(w[:4] for w in [w for w in told if period(w)] or told)


#: A name in more than this share of an event's frames sets no fact apart: the story is about it.
BACKGROUND: Final = 0.25


#: Claims that are labels: the names beside them say nothing of what the event is about.
_LABELS: Final = frozenset({"person", "place", "organisation", "agreement", "title", "quote", "statement"})


def _forms(rows: Sequence[Any], frames: Sequence[Frame]) -> dict[str, str]:
    """Name → the fullest form of it in the event, or nothing (`""`) where the whole event is about it."""
    seen: Counter[str] = Counter()
    for r, frame in zip(rows, frames, strict=True):
        if frame.name and r.claim not in _LABELS and r.section not in ASIDE:
            seen.update(frame.name)
    people = {r.value for r in rows if r.claim in ("person", "organisation", "place") and " " in r.value}
    known, ranked = {}, sorted(people, key=lambda p: (-len(p), p))
    for name in {*seen, *people, *(n for frame in frames for n in frame.near)}:
        fuller = [p for p in ranked if len(p) > len(name) and named_alike(name, p)]
        known[name] = fuller[0] if 0 < len(fuller) <= 3 else name
    total = sum(seen.values())
    counts: Counter[str] = Counter()
    for name, n in seen.items():
        counts[known.get(name, name)] += n
    for name, full in known.items():
        if total >= 12 and counts[full] > BACKGROUND * total:
            known[name] = ""
    return known


def _named(frame: Frame, known: dict[str, str]) -> Frame:
    if not frame.name and not frame.near:
        return frame
    name = tuple(dict.fromkeys(k for n in frame.name if (k := known.get(n, n))))
    near = tuple(dict.fromkeys(k for n in frame.near if (k := known.get(n, n)) and k not in name))
    if name == frame.name and near == frame.near:
        return frame
    return Frame(
        frame.thing, frame.act, frame.of, frame.far, frame.mark, frame.farmark, name, near, frame.when, frame.around,
        frame.asof, frame.word, frame.also, frame.read,
    )  # fmt: skip
