"""Digits in text: `1,936`, `1.936`, `12,5`, `1 414 021`, `2½`, `3/5`, `1.3e6`, by the marks of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.claims.reading import Reading
from checker.lang.number_table import NumberTable


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at `[start, end)`.

    `step` is the worth of its last written place, 0 for a plain integer. `top` is the upper end of a vague number
    (`dozens`). `prefix` and `suffix` are what is glued to its digits: only a sign, unit or rank explains them, and
    a number with an unexplained one is a name (`A380`, `59/2020/NĐ-CP`). `scale` is the scale word of a number
    that has just one (`7 million`). `tail` is the word before it, `head` the word after it, which starts at `at`.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = Decimal(0)
    words: bool = False
    ordinal: bool = False
    scaled: bool = False
    fraction: bool = False
    top: Decimal | None = None
    scale: Decimal = Decimal(1)
    prefix: str = ""
    suffix: str = ""
    tail: str = ""
    at: int = 0
    head: str = ""

    @property
    def free(self) -> bool:
        """Whether nothing is glued to it."""
        return not self.prefix and not self.suffix


_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_VULGARS = "".join(_VULGAR)

#: Digits with the marks between them; what follows is looked at from its end.
DIGITS = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|[{_VULGARS}]")
_SPACED = re.compile(r"((?: [0-9]{3})+)(?![0-9]|[.,][0-9])")
_POWER = re.compile(r"e([+-]?[0-9]{1,3})(?![\w])|\s?[x×]\s?10\^?([+-]?[0-9]{1,3})(?![\w])")
_RAISED = re.compile(r"\^([+-]{0,2})([0-9]{1,2})(?![\w.])")
_SLASH = re.compile(r"/([0-9]{1,4})(?![0-9/]|[.,][0-9])")
_MIXED = re.compile(rf" ?([{_VULGARS}])| ([0-9]{{1,2}})/([0-9]{{1,2}})(?![0-9/])")
_SITE = re.compile(r"\.(?:com|org|net|gov|edu|info|vn|uk)\b")
_LETTERS = re.compile(r"[^\W\d_]{1,40}")
_BREAK = frozenset(" \n\"'([{<>|~≈±*•;!?…")
_ADDRESS_MARKS = frozenset("/%=&?_-.@#:")
#: `3/15` is a share, `459/460 đại biểu` so many out of so many.
_MOST_PARTS = 31
_LONGEST_ADDRESS = 300


@dataclass(frozen=True, slots=True)
class Digits:
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
        if found.start() >= done:
            for one in _read(low, found.start(), found.group(), table):
                done = one.end
                yield one


def _read(low: str, start: int, raw: str, table: NumberTable) -> Iterator[Digits]:
    if raw in _VULGAR:
        yield Digits(start, start + 1, ratio(*_VULGAR[raw]), Decimal(0), fraction=True)
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
        yield Digits(at, at + len(piece), Decimal(piece), Decimal(0))
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
    return Digits(start, groups.end(), Decimal(raw + rest), Decimal(0)) if decimals is None else None


def _composed(low: str, start: int, end: int, value: Decimal, places: int) -> Digits:
    """The number with what may follow its digits: a power of ten, a fraction."""
    step = Decimal(1).scaleb(-places) if places else Decimal(0)
    power = _POWER.match(low, end)
    if power is not None:
        exponent = int(power.group(1) or power.group(2))
        return Digits(start, power.end(), value.scaleb(exponent), Decimal(1).scaleb(exponent - places))
    raised = _RAISED.match(low, end)
    if raised is not None and value:
        exponent = int(raised.group(2)) * (-1 if raised.group(1).count("-") == 1 else 1)
        return Digits(start, raised.end(), Decimal(f"{value**exponent:.12g}"), Decimal(0))
    slash = _SLASH.match(low, end)
    if slash is not None and places == 0 and 0 < value < int(slash.group(1)) and not _slashed(low, start):
        whole = int(slash.group(1))
        if whole > _MOST_PARTS and whole not in (100, 1000):
            return Digits(start, end if 1900 <= whole <= 2100 else slash.end(), value, step)
        return Digits(start, slash.end(), ratio(int(value), int(slash.group(1))), Decimal(0), fraction=True)
    mixed = _MIXED.match(low, end)
    if mixed is not None and places == 0:
        top, bottom = _VULGAR[mixed.group(1)] if mixed.group(1) else (int(mixed.group(2)), int(mixed.group(3)))
        if 0 < top < bottom:
            return Digits(start, mixed.end(), value + ratio(top, bottom), Decimal(0), fraction=True)
    return Digits(start, end, value, step)


def _slashed(low: str, start: int) -> bool:
    return start > 0 and low[start - 1] == "/"


def ratio(top: int, bottom: int) -> Decimal:
    """A fraction to twelve significant digits: `2/3` is 0.666666666667."""
    exact = Decimal(top) / Decimal(bottom)
    return exact if exact == exact.normalize() and len(exact.as_tuple().digits) <= 12 else Decimal(f"{exact:.12g}")


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
    if len(tail) == 3 and mark in table.group and whole[0] != "0" and len(whole) <= 3:
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


def glued(low: str, start: int, end: int) -> tuple[str, str]:
    """What is glued before and after the digits at `[start, end)`: letters, or a mark that makes them part of a name."""
    before = after = ""
    beside = low[start - 1 : start] + low[end : end + 1]
    if not _ADDRESS_MARKS.isdisjoint(beside) and _in_address(low, start, end):
        return "@", "@"
    if start and low[start - 1] not in _BREAK:
        before = _before(low, start)
    if end < len(low) and low[end] not in _BREAK:
        after = _after(low, end)
    return before, after


def _before(low: str, start: int) -> str:
    prev = low[start - 1]
    if prev.isalnum() or prev in "_#@&=\\":
        return low[_letters_back(low, start - 1) : start]
    if prev in "-/.:%" and start > 1 and low[start - 2].isalnum():
        if low[start - 2].isdecimal():
            return "" if prev == "-" else prev
        at = _letters_back(low, start - 2)
        measured = prev == "-" and at and low[at - 1].isdecimal()
        return "" if prev in ":%" or measured else low[at:start]
    return ""


def _in_address(low: str, start: int, end: int) -> bool:
    """Whether the digits stand in a web or mail address or a hashtag."""
    left = max(
        low.rfind(" ", max(0, start - _LONGEST_ADDRESS), start),
        low.rfind("\n", max(0, start - _LONGEST_ADDRESS), start),
    )
    last = end + _LONGEST_ADDRESS
    right = min(x for x in (low.find(" ", end, last), low.find("\n", end, last), last) if x >= 0)
    word = low[left + 1 : right]
    return "://" in word or "www." in word or "@" in word or word.startswith("#") or _SITE.search(word) is not None


def _letters_back(low: str, at: int) -> int:
    """Where the letters that end at `at` (included) begin, at most 8 back."""
    stop = max(0, at - 8)
    while at > stop and low[at - 1].isalpha():
        at -= 1
    return at


def _after(low: str, end: int) -> str:
    letters = _LETTERS.match(low, end)
    if letters is not None:
        return letters.group()
    nxt = low[end]
    if nxt in "_@&=\\#" or (nxt in "/:" and end + 1 < len(low) and low[end + 1].isalnum()):
        return nxt
    return ""
