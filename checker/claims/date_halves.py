"""The builders of halves of a unit: `half a century later`, `nửa tháng sau`, `nửa thế kỷ qua`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from checker.claims import calendar
from checker.claims.calendar import DECADE, MONTH, YEAR, Days
from checker.claims.date_lengths import on_from
from checker.claims.date_lexicon import Shift
from checker.claims.date_rule import Built, Got, note_of
from checker.claims.date_shifts import base_of
from checker.claims.date_when import Moment, counted

#: Of what half a unit is told, and how many of which smaller unit it has then.
_HALVES: Final = {YEAR: (6, MONTH), DECADE: (5, YEAR), calendar.CENTURY: (50, YEAR), MONTH: (2, calendar.WEEK)}


def read_half_away(got: Got) -> Built:
    """`half a century later`, `half a year ago`: to the precision of the smaller unit."""
    edge = got("e")
    if edge not in (None, "earlier", "later"):
        return None
    return _half_away(got, -1 if got.has("p") or edge == "earlier" else 1, told=not (got.has("p") or got.has("f")))


def read_half_beside(got: Got) -> Built:
    """`nửa tháng sau`, `nửa năm trước`: where the words for `before` and `after` can also mean `ago` and `later`."""
    later = got.match.group("r") == "V"
    return _half_away(got, 1 if later else -1, told=later) if isinstance(got("r"), Shift) else None


def read_half_stretch(got: Got) -> Built:
    """`nửa thế kỷ qua`, `nửa năm tới`: the stretch up to today, or from it."""
    half, shift = _HALVES.get(got("u").letter), got("r")
    if not half or not isinstance(shift, Shift) or abs(shift.step) != 1:
        return None
    if shift.told:
        return _half_away(got, shift.step, told=True)
    count, below = half

    def of(moment: Moment) -> Days | None:
        now = moment.published
        edge = calendar.add(now, shift.step * count, below) if now else None
        if now is None or edge is None:
            return None
        return Days(now, edge) if shift.step > 0 else Days(edge, now)

    return counted(of, "", note_of(got))


def _half_away(got: Got, sign: int, *, told: bool) -> Built:
    half = _HALVES.get(got("u").letter)
    if not half:
        return None
    count, below = half

    def of(moment: Moment) -> Days | None:
        day = base_of(moment, told=told, unit=below)
        moved = calendar.add(day, sign * count, below) if day else None
        return calendar.unit_of(moved, below) if moved else None

    when = replace(counted(of, below, note_of(got)), sign=sign)
    return on_from(when, got) if told else when
