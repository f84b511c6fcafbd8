"""One figure in two units: 18,000 pounds and 18,000 dollars, 1.86 million cubic metres and 1.86 million tonnes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from checker.match.candidates import Candidate
from checker.match.conversions import conversion
from checker.match.evidence import clash, slots
from checker.match.fact import Fact, Tie
from checker.match.periods import same_years
from checker.match.view import View

#: The families whose units nothing may convert into each other, and the figures from which on an amount of each is
#: told in two units by a slip: sums of money are few, lengths and weights many. Of 20 such pairs of labelled events, of
#: which neither source tells the other's amount, 18 were conflicts.
FIGURES: Final = {"money": 2, "quantity": 3}
#: What a bare `dollars` is read as, though it may be those of another country, whose code ends alike (SGD).
DOLLAR: Final = "USD"
#: The score of such a tie.
SCORE: Final = 0.9


def misunits(left: Sequence[Fact], right: Sequence[Fact], view: Callable[[Fact], View]) -> Iterator[Tie]:
    """The ties of amounts of one figure in units of two kinds, of which neither source tells the other's."""
    one, two = _figures(left), _figures(right)
    for figure in sorted(one.keys() & two.keys()):
        mine, yours = one[figure], two[figure]
        if {f.base for f in mine}.isdisjoint(f.base for f in yours):
            for a in mine:
                yield from (_tie(a, b, view) for b in yours if _may_be_one(a, b, view))


def _figures(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The amounts of a source by their figure, those that are too short or only converted left out."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        figure = f.value.partition(" ")[0]
        digits = figure.replace(".", "").strip("0")
        if digits.isdecimal() and len(digits) >= FIGURES[f.family] and not conversion(f):
            out[figure].append(f)
    return out


def _may_be_one(a: Fact, b: Fact, view: Callable[[Fact], View]) -> bool:
    """Whether nothing says that two amounts are of two things: a contrast, other years, one the rate of the other."""
    x, y = sorted((a.unit, b.unit), key=len)
    if y.startswith(f"{x}/") or (DOLLAR in (x, y) and x[-1] == y[-1]):
        return False
    if a.years and b.years and same_years(a, b) < 0:
        return False
    return not clash(view(a), view(b)) and slots(view(a), view(b))["thing"] >= 0


def _tie(a: Fact, b: Fact, view: Callable[[Fact], View]) -> Tie:
    return Candidate(a, b, slots(view(a), view(b))).tie(SCORE)
