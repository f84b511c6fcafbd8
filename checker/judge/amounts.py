"""Whether two amounts can both hold, and what they are to each other."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from checker import amounts
from checker.amounts import Interval
from checker.judge.judgement import RULES, Judgement, loose, quoted, said
from checker.lang.concept_table import opposites
from checker.match.conversions import reckoned
from checker.match.fact import Fact, born
from checker.model import Severity

#: A relative difference from which on two amounts differ gravely, and clearly: an editor's classes, not a measure.
GRAVE: Final = Decimal("0.1")
CLEAR: Final = Decimal("0.01")
#: `Nearly 700` is 680 rounded up, up to this share of it: of 19 such labelled pairs 18 were of one value.
NEARLY: Final = Decimal("0.1")


def judge_amounts(left: Fact, right: Fact, a: Interval, b: Interval, *, same: bool = False) -> Judgement:
    """Judge two amounts of one unit by their intervals; `same` where matching found them equal, not opposed."""
    apart, _, form = RULES[left.claim]
    if same and left.value != right.value and left.value.lstrip("-") == right.value.lstrip("-"):
        why = f"{quoted(left)} and {quoted(right)}: one writes a fall with a sign, the other in words."
        return Judgement("agree", "info", "E001", why)
    if not same and left.value == right.value and left.bound == right.bound and (opposite := _opposite(left, right)):
        told = f"{quoted(left)} and {quoted(right)} give one figure for opposite things"
        return Judgement("conflict", "high", "N208", f"{told}: {opposite}.")
    apart, form = _rules(left, right, apart, form)
    says = f"{quoted(left)} is read as {said(left)}, {quoted(right)} as {said(right)}"
    if fact := next((f for f in (left, right) if reckoned(f)), None):
        return Judgement("variant", "info", form, f"{quoted(fact)} is about {fact.value} by the rate of the event.")
    if left.value == right.value and left.bound == right.bound:
        if form == "N204":
            return Judgement("agree", "info", form, f"{quoted(left)} adds up to {said(right)}.")
        return Judgement("agree", "info", "E001", f"Both say {said(left)}.")
    if amounts.meet(a, b):
        return _forms(left, right, says, form)
    if same:
        return Judgement("variant", "info", form, f"{says}; both round a figure that the event tells.")
    gap = amounts.difference(a, b)
    return Judgement("conflict", _weight(gap), apart, f"{says}; the two do not meet{_percent(gap)}.")


def _rules(left: Fact, right: Fact, apart: str, form: str) -> tuple[str, str]:
    """The rules of two amounts that are apart and of forms of one, where they were worked out in some way."""
    if left.frame.read.startswith("sum of"):
        return "N204", "N204"
    if left.claim != right.claim and "percent" in (left.claim, right.claim):
        return "N206", "N206"
    return ("A702", form) if born(left) != born(right) else (apart, form)


def _opposite(left: Fact, right: Fact) -> str:
    """What the clauses of two amounts say that is opposite, in the words of their concepts."""
    table = opposites()
    x, y = ((*f.frame.mark[:2], *f.frame.act[:1]) for f in (left, right))
    told = next(((c, d) for c in x for d in y if d in table.get(c, ())), ())
    return " against ".join(c.partition(".")[2].replace("-", " ") for c in told)


def _forms(left: Fact, right: Fact, says: str, form: str) -> Judgement:
    """The verdict on two amounts that can both hold, and are not said alike."""
    bounded = RULES[left.claim][1]
    if born(left) != born(right):
        how = next(f.frame.read for f in (left, right) if born(f))
        return Judgement("variant", "info", form, f"{says} ({how}): one gives the year of birth.")
    if left.value == right.value and {left.bound, right.bound} == {"exact", "less-than"} and _nearly(left, right):
        return Judgement("variant", "info", form, f"Both say {left.value}, one that it is all but reached.")
    if _all_but(left, right) or _all_but(right, left):
        return Judgement("variant", "info", form, f"{says}; one rounds the other up.")
    if loose(left) != loose(right) and (left.bound != "about" and right.bound != "about"):
        return Judgement("less-specific", "low", bounded, f"{says}; one gives a bound or a range, and both can hold.")
    if left.value == right.value:
        return Judgement("variant", "info", form, f"Both say {left.value}, with different words about its exactness.")
    if amounts.ranged(left.value) or amounts.ranged(right.value):
        return Judgement("less-specific", "low", bounded, f"{says}; one gives a range that holds the other.")
    return Judgement("variant", "info", form, f"{says}; one is the other rounded.")


def _nearly(left: Fact, right: Fact) -> bool:
    """Whether one of two amounts is said to be all but reached: `nearly 30 %`, but not `less than 30 %`."""
    return any(f.interval is not None and f.interval.nearly for f in (left, right))


def _all_but(rounded: Fact, exact: Fact) -> bool:
    """Whether an amount is said to be all but another (`nearly 700` for 680), a little above the one that is told."""
    if (rounded.bound, exact.bound) != ("less-than", "exact") or rounded.interval is None or exact.interval is None:
        return False
    most, told = rounded.interval.high, exact.interval.low
    return most is not None and told is not None and told < most and most - told <= NEARLY * abs(most)


def judge_scores(left: Fact, right: Fact, same: bool) -> Judgement:
    """Judge two scores of a match; `same` where they are one from either side."""
    apart, _, form = RULES["score"]
    if left.value == right.value:
        return Judgement("agree", "info", "E001", f"Both give the score {left.value}.")
    if same:
        return Judgement("variant", "info", form, f"{quoted(left)} and {quoted(right)}: one score, from either side.")
    return Judgement("conflict", "medium", apart, f"{quoted(left)} is not {quoted(right)}.")


#: Families of amounts that nothing converts into each other where their units differ in kind, with the rule for it.
UNITS: Final = {"money": "M304", "quantity": "Q601", "percent": "P404"}
#: Units that are no word.
_SPOKEN: Final = {"%": "per cent", "pp": "percentage points", "bp": "basis points"}


def judge_units(left: Fact, right: Fact) -> Judgement:
    """Judge two amounts that nothing converts into each other."""
    one, other = (_SPOKEN.get(f.unit, f.unit) for f in (left, right))
    return Judgement("conflict", "high", UNITS[left.family], f"{quoted(left)} is in {one}, {quoted(right)} in {other}.")


def _weight(gap: Decimal | None) -> Severity:
    if gap is None or gap >= GRAVE:
        return "high"
    return "medium" if gap >= CLEAR else "low"


def _percent(gap: Decimal | None) -> str:
    return "" if gap is None or gap == 0 else f" ({gap:.1%} apart)"
