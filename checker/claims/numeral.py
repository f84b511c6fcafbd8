"""The noun of the numeric claim types: a number as it stands in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Final, NamedTuple


class Number(NamedTuple):
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


_start: Final = attrgetter("start")


def number_after(numbers: Sequence[Number], end: int) -> Number | None:
    """The first of the numbers of a text that begins at `end` or later."""
    at = bisect_left(numbers, end, key=_start)
    return numbers[at] if at < len(numbers) else None


def ratio(top: int, bottom: int) -> Decimal:
    """A fraction to twelve significant digits: `2/3` is 0.666666666667."""
    exact = Decimal(top) / Decimal(bottom)
    return exact if exact == exact.normalize() and len(exact.as_tuple().digits) <= 12 else Decimal(f"{exact:.12g}")
