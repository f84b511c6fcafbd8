"""What pairs of facts are compared by: exact whatever the order, and safe for values of any size."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from checker import facts as reading
from checker.amounts import Interval, interval, meet, nearness, size
from checker.match import Fact, facts, match
from checker.match.concept import overlap, related
from checker.match.evidence import around, slots
from checker.match.mixups import figures
from checker.match.once import Once
from checker.match.view import Event
from checker.model import Document

ONE = "The fire killed 37 people on 12 September 2023. Police said 56 residents of the block were injured."
TWO = "The fire in the block killed 39 people on 13 September 2023. In all 56 residents were injured, police said."


def said(text: str, source: str) -> list[Fact]:
    return facts(reading.rows(Document(source, text, lang="en", event="fire")))


def test_rarity_adds_up_to_the_same_in_any_order() -> None:
    event = Event([*said(ONE, "a"), *said(TWO, "b")])
    concepts = ("act.die", "act.injure", "thing.person", "thing.storey")
    assert len({event.weight(order) for order in permutations(concepts)}) == 1


def test_evidence_is_the_same_from_both_sides() -> None:
    left, right = said(ONE, "a"), said(TWO, "b")
    event = Event([*left, *right])
    pairs = [(a, b) for a in event.views(left) for b in event.views(right) if a.fact.family == b.fact.family]
    assert pairs
    for a, b in pairs:
        assert slots(a, b) == slots(b, a)
        assert around(a, b, event) == around(b, a, event)


def test_the_order_of_documents_changes_no_tie() -> None:
    left, right = said(ONE, "a"), said(TWO, "b")
    met = [
        {(t.left.fact, t.right.fact, t.score) for t in match(found).same}
        for found in ([*left, *right], [*right, *left])
    ]
    assert met[0] == met[1] != set()


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [("37", "37", 1.0), ("37", "37.0", 1.0), ("0", "0", 1.0), ("0", "5", 0.5), ("-3", "3", 0.5), ("1", "10", 0.0),
     ("1", "1e400", 0.0), ("1e400", "1e400", 1.0), ("1e-400", "1e-400", 1.0)],
)  # fmt: skip
def test_amounts_of_any_size_are_near_or_far(a: str, b: str, near: float) -> None:
    x, y = (size(Interval(Decimal(v), Decimal(v))) for v in (a, b))
    assert nearness(x, y) == nearness(y, x) == near


def test_an_open_amount_has_no_size_but_its_end() -> None:
    assert nearness(size(Interval(Decimal(5), None)), size(Interval(None, Decimal(5)))) == 1.0
    assert nearness(size(Interval(None, None)), size(Interval(Decimal(5), Decimal(5)))) == 0.5
    assert nearness(size(Interval(Decimal(0), Decimal(8))), size(Interval(Decimal(8), Decimal(8)))) == 1.0


def test_coarser_words_agree_less() -> None:
    assert related("thing.person", "thing.person") == 1.0
    assert overlap(("act.die",), ("act.die",)) == 1.0
    assert overlap((), ("act.die",)) == 0.0
    assert overlap(("act.sign", "act.die"), ("act.die",)) == 0.8


def test_a_list_is_worked_out_once_and_another_equal_one_for_itself() -> None:
    calls: list[int] = []
    once = Once(lambda f: calls.append(len(f)) or len(calls))
    found = said(ONE, "a")
    assert once(found) == once(found) == 1
    assert once([replace(found[0])]) == 2


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (("110", "", "more-than"), ("110", "110", "exact"), True),
        (("", "110", "less-than"), ("110", "110", "exact"), True),
        (("110", "", "more-than"), ("", "110", "less-than"), False),
        (("99", "110", "less-than"), ("110", "110", "exact"), True),
        (("99", "110", "less-than"), ("110", "", "more-than"), True),
        (("110", "", "more-than"), ("109", "109", "exact"), False),
        (("1.15", "1.25", "exact"), ("1.25", "1.35", "exact"), False),
        (("1.15", "1.25", "exact"), ("1.25", "1.25", "exact"), False),
        (("110", "", "at-least"), ("", "110", "up-to"), True),
    ],
)
def test_a_bound_and_its_own_figure_can_both_hold(a: tuple[str, str, str], b: tuple[str, str, str], both: bool) -> None:
    one, other = interval(*a, "110"), interval(*b, "110")
    assert meet(one, other) == meet(other, one) == both


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("16 km", "160 km", True),
        ("187 nmi", "187 km", True),
        ("60 nmi", "600 m", False),
        ("3200 m2", "3200 ha", True),
    ],
)
def test_another_scale_is_a_slip_in_one_unit_or_of_the_unit_alone(a: str, b: str, slip: bool) -> None:
    assert bool(figures(a, b)["scale"]) is slip
