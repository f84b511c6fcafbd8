"""One figure in two units: 18,000 pounds and 18,000 dollars, 1.86 million cubic metres and 1.86 million tonnes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Final

from checker.match.bars import barred
from checker.match.candidates import likeness
from checker.match.conversions import conversion
from checker.match.evidence import CROWD, around, clash, slots
from checker.match.fact import Fact, Tie
from checker.match.mixups import significant
from checker.match.small import SCENE
from checker.match.view import Event, View

#: The families whose units nothing may convert into each other, and the figures from which on an amount of each is
#: told in two units by a slip: sums of money are few, lengths and weights many. Of 20 such pairs of labelled events, of
#: which neither source tells the other's amount, 18 were conflicts; so were all 14 of per cent and percentage points.
FIGURES: Final = {"money": 2, "quantity": 3, "percent": 1}
#: What a bare `dollars` is read as, though it may be those of another country, whose code ends alike (SGD).
DOLLAR: Final = "USD"
#: The score of such a tie.
SCORE: Final = 0.9


def misunits(left: Sequence[Fact], right: Sequence[Fact], event: Event) -> Iterator[Tie]:
    """The ties of amounts of one figure in units of two kinds, of which neither source tells the other's.

    Of several places the two that are most alike, where something besides the figure is the same and nothing bars it.
    """
    one, two = _figures(left), _figures(right)
    for figure in sorted(one.keys() & two.keys()):
        mine, yours = one[figure], two[figure]
        if not {f.base for f in mine}.isdisjoint(f.base for f in yours):
            continue
        found = [t for a, b in islice(product(mine, yours), _MOST) if (t := _tie(event.view(a), event.view(b), event))]
        yield from sorted(found, key=lambda t: -likeness(t.parts))[:1] if len(found) > _FEW else found


#: So many places of one figure are compared at most, and of more than so many ties the likeliest alone is shown.
_MOST: Final = 400
_FEW: Final = 9


def _figures(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The amounts of a source by their figure, those that are too short or only converted left out."""
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        figure = f.value.partition(" ")[0]
        if "/" not in figure and significant(f.value) >= FIGURES[f.family] and not conversion(f):
            out[figure].append(f)
    return out


def _tie(a: View, b: View, event: Event) -> Tie | None:
    """The tie of two amounts, where they may be of one thing and something says that they are."""
    if not _units_mixed(a.fact, b.fact) or clash(a, b):
        return None
    said = {**slots(a, b), **around(a, b, event)}
    odd = said["crowd"] >= CROWD
    alike = odd or said["beside"] or said["order"] or said["scene"] >= SCENE or max(said[s] for s in _SHARED) > 0
    if a.fact.family == "percent" and not odd and (not _measured(a) or _measured(a) != _measured(b)):
        return None  # each story has shares that rise
    measured = said["act"] < 0 and not said["order"] and any(x.startswith("measure.") for x in (*a.act[:1], *b.act[:1]))
    if not alike or measured or (not odd and barred(a.fact, b.fact, said)):
        return None
    return Tie(a.fact, b.fact, SCORE, same=False, parts=said)


def _measured(view: View) -> str:
    """What is measured nearest to a value, else of what it is said."""
    f = view.fact.frame
    said = (*f.act, *f.far, *f.of)
    return next((c for c in said if c.startswith(("measure.", "thing.")) and c != POINTS), "")


#: What percentage points are a word for.
POINTS: Final = "measure.points"


#: What two clauses may share, so that their amounts are of one thing.
_SHARED: Final = ("thing", "act", "of", "name", "word")


def _units_mixed(a: Fact, b: Fact) -> bool:
    """Whether two units may be taken for each other: none is the rate of the other, each currency is a known one."""
    if a.family == "money" and not (a.unit.isupper() and b.unit.isupper()):
        return False  # bare `kroner` may be those of whatever country
    x, y = sorted((a.unit, b.unit), key=len)
    return not (y.startswith(f"{x}/") or (DOLLAR in (x, y) and x[-1] == y[-1]))
