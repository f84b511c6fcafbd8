"""Digits in text: `1,936`, `1.936`, `12,5`, `1 414 021`, `2½`, `3/5`, `1.3e6`, by the marks of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from checker.claims.numeral import ratio
from checker.claims.reading import Reading
from checker.lang.number_table import NumberTable

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_VULGARS = "".join(_VULGAR)

#: Digits with the marks between them; what follows is looked at from its end. One set of signs to begin with: the
#: engine runs to the next of them.
DIGITS = re.compile(rf"[0-9{_VULGARS}](?:(?<=[0-9])[0-9]*(?:[.,][0-9]+)*)?")
_SPACED = re.compile(r"((?: [0-9]{3})+)(?![0-9]|[.,][0-9])")
#: `4 x 100 m` is no power of ten: one without a mark or a sign stands close.
_POWER = re.compile(
    r"e([+-]?[0-9]{1,3})(?![\w])|(?:\s?[x×]\s?10(?:\^|(?=[+-]))|[x×]10(?=[1-9]))([+-]?[0-9]{1,3})(?![\w])"
)
_RAISED = re.compile(r"\^([+-]{0,2})([0-9]{1,2})(?![\w.])")
_SLASH = re.compile(r"/([0-9]{1,4})(?![0-9/]|[.,][0-9])")
_MIXED = re.compile(rf" ?([{_VULGARS}])| ([0-9]{{1,2}})/([0-9]{{1,2}})(?![0-9/])|-([0-9]{{1,2}})/(2|4|8|16)(?![0-9/])")
#: What digits may go on with, right behind them or behind a space.
_ON: Final = frozenset(f"ex×^/-{_VULGARS}")
_ON_SPACED: Final = frozenset(f"0123456789x×{_VULGARS}")
#: `3/15` is a share, `459/460 đại biểu` so many out of so many.
_MOST_PARTS = 31
#: Smaller wholes are parted (`2/3 dân số`) or months, and measures are parted so. The labelled events hold three counts
#: so written, the least of them 17 of 21, and no share above twelfths (`python -m tests.score`).
_FEWEST: Final = 13
_PARTED: Final = frozenset((16, 20))
_MONTHS: Final = 12
_YEARS = (1900, 2100)
_MARKS: Final = frozenset(".,")
#: Longer rows of figures are no numbers.
_LONGEST = 40
_ZERO, _ONE = Decimal(0), Decimal(1)


class Digits(NamedTuple):
    """Digits read at `[start, end)`: their value, the worth of the last place (0 for a plain integer), a fraction?"""

    start: int
    end: int
    value: Decimal
    step: Decimal
    fraction: bool = False


def digits(reading: Reading, table: NumberTable) -> Iterator[Digits]:
    """Every stretch of digits that may be a number, left to right."""
    low, done = reading.lower, 0
    for found in DIGITS.finditer(low):
        start, raw = found.start(), found.group()
        if start < done:
            continue
        if raw.isdecimal() and _alone(low, start, found.end()):
            yield Digits(start, found.end(), Decimal(raw), _ZERO)
            continue
        for one in _read(low, start, raw, table):
            done = one.end
            yield one


def _alone(low: str, start: int, end: int) -> bool:
    """Whether nothing beside plain digits can be part of their number: most are read here."""
    if end - start > _LONGEST or low[start - 1 : start] in _MARKS:
        return False
    nxt = low[end : end + 1]
    return low[end + 1 : end + 2] not in _ON_SPACED if nxt == " " else nxt not in _ON


def _read(low: str, start: int, raw: str, table: NumberTable) -> Iterator[Digits]:
    if len(raw) > _LONGEST:
        return
    if raw in _VULGAR:
        yield Digits(start, start + 1, ratio(*_VULGAR[raw]), _ZERO, fraction=True)
        return
    plain = parse(raw, table)
    if plain is None:
        if "." not in raw:
            yield from _listed(start, raw)
        return
    value, places = plain
    end = start + len(raw)
    if places == 0 and raw.isdecimal():
        spaced = _spaced(low, start, end, raw, table)
        if spaced is not None:
            yield spaced
            return
    if start and low[start - 1] in ".," and places == 0 and raw.isdecimal() and _opens(low, start - 1):
        yield Digits(start - 1, end, value.scaleb(-len(raw)), Decimal(1).scaleb(-len(raw)))
        return
    yield _composed(low, start, end, value, places)


def _opens(low: str, at: int) -> bool:
    return at == 0 or low[at - 1] in " ($€£¥-~\n"


def _listed(start: int, raw: str) -> Iterator[Digits]:
    """`22,24,26,31`: a list, one number each."""
    at = start
    for piece in raw.split(","):
        yield Digits(at, at + len(piece), Decimal(piece), _ZERO)
        at += len(piece) + 1


def _spaced(low: str, start: int, end: int, raw: str, table: NumberTable) -> Digits | None:
    """`1 414 021 100`, `10 000`: groups parted by spaces; two groups only where the second is round or the rule."""
    if len(raw) > 3 or raw[0] == "0":
        return None
    groups = _SPACED.match(low, end)
    if groups is None:
        return None
    rest = groups.group(1).replace(" ", "")
    if len(rest) == 3 and " " not in table.group and not rest.endswith("00"):
        return None
    decimals = re.compile(rf"{re.escape(table.decimal)}([0-9]+)").match(low, groups.end())
    return Digits(start, groups.end(), Decimal(raw + rest), _ZERO) if decimals is None else None


def _composed(low: str, start: int, end: int, value: Decimal, places: int) -> Digits:
    """The number with what may follow its digits: a power of ten, a fraction."""
    step = _ONE.scaleb(-places) if places else _ZERO
    nxt = low[end : end + 1]
    if nxt and nxt in "ex×^ ":
        powered = _powered(low, start, end, value, places)
        if powered is not None:
            return powered
    if nxt == "/" and places == 0 and not (start and low[start - 1] == "/"):
        return _slashed(low, start, end, value)
    mixed = _MIXED.match(low, end) if places == 0 else None
    if mixed is not None:
        top, bottom = _VULGAR[mixed[1]] if mixed[1] else (int(mixed[2] or mixed[4]), int(mixed[3] or mixed[5]))
        if 0 < top < bottom:
            return Digits(start, mixed.end(), value + ratio(top, bottom), _ZERO, fraction=True)
    return Digits(start, end, value, step)


def _powered(low: str, start: int, end: int, value: Decimal, places: int) -> Digits | None:
    """`1.3e6`, `2.48×10-5`, `2.5^-1`."""
    power = _POWER.match(low, end)
    if power is not None:
        exponent = int(power.group(1) or power.group(2))
        return Digits(start, power.end(), value.scaleb(exponent), _ONE.scaleb(exponent - places))
    raised = _RAISED.match(low, end)
    if raised is None or not value:
        return None
    exponent = int(raised.group(2)) * (-1 if raised.group(1).count("-") == 1 else 1)
    return Digits(start, raised.end(), Decimal(f"{value**exponent:.12g}"), _ZERO)


def _slashed(low: str, start: int, end: int, value: Decimal) -> Digits:
    """`3/15`: a share; `459/460 đại biểu`: so many out of so many, which span the whole."""
    slash = _SLASH.match(low, end)
    whole = int(slash.group(1)) if slash is not None else 0
    if slash is None or not 0 < value < whole:
        return Digits(start, end, value, _ZERO)
    if (whole > _MOST_PARTS and whole not in (100, 1000)) or _out_of(low, slash.end(), value, whole):
        return Digits(start, end if _YEARS[0] <= whole <= _YEARS[1] else slash.end(), value, _ZERO)
    return Digits(start, slash.end(), ratio(int(value), whole), _ZERO, fraction=True)


def _out_of(low: str, end: int, value: Decimal, whole: int) -> bool:
    """Whether a thing behind a share is counted (`18/21 thuyền viên`); measures are parted in halves and tenths."""
    counted = low[end : end + 1] == " " and low[end + 1 : end + 2].isalpha()
    dated = value <= _MONTHS and whole <= _MOST_PARTS  # `10/27 attack`
    return counted and value > 1 and whole >= _FEWEST and whole not in _PARTED and not dated


def parse(raw: str, table: NumberTable) -> tuple[Decimal, int] | None:
    """The value of digits with marks and how many decimals they have; None where they are no single number."""
    if raw.isdecimal():
        return Decimal(raw), 0
    marks = {c for c in raw if c in ".,"}
    last = max(raw.rfind("."), raw.rfind(","))
    if len(marks) == 2:
        head, tail = raw[:last], raw[last + 1 :]
        mark = "," if raw[last] == "." else "."
        return _decimal(head.split(mark), tail) if raw.count(raw[last]) == 1 else None
    mark = marks.pop()
    groups = raw.split(mark)
    if len(groups) > 2:
        return (Decimal("".join(groups)), 0) if _grouped(groups) else None
    whole, tail = groups
    group = mark in table.group or (mark == table.decimal == "," and tail[-1] == "0")
    if len(tail) == 3 and group and whole[0] != "0" and len(whole) <= 3:
        return Decimal(whole + tail), 0
    if mark != table.decimal and len(tail) > 3:
        return None
    return Decimal(f"{whole}.{tail}"), len(tail)


def _decimal(groups: list[str], tail: str) -> tuple[Decimal, int] | None:
    return (Decimal(f"{''.join(groups)}.{tail}"), len(tail)) if _grouped(groups) else None


def _grouped(groups: list[str]) -> bool:
    """Groups of three after the first, or the Indian two, two, three."""
    first, *middle, last = groups
    if not 1 <= len(first) <= 3 or first[0] == "0" or len(last) != 3:
        return len(groups) == 1
    return all(len(g) == 3 for g in middle) or (len(first) <= 2 and all(len(g) == 2 for g in middle))
