"""Amounts in another currency: as a source tells them, as another does, or by the rate that the event gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from checker.amounts import Interval
from checker.match.fact import Fact, Tie
from checker.match.view import View

#: How the frame of a conversion says what it is.
CONVERSION: Final = "conversion of"
#: The same of one that nobody tells, by the rate that the conversions of the event give.
RECKONED: Final = "by the rate of the event"
#: A conversion holds this loosely either way: papers take the rates of different days and round them.
RATES: Final = Decimal("0.05")


def converted(fact: Fact) -> Iterator[Fact]:
    """What an amount is said to be in another currency, as an amount that can meet one of another source."""
    for said in fact.frame.also:
        amount, _, unit = said.partition(" ")
        if "/" not in amount:
            span = Interval(Decimal(amount) * (1 - RATES), Decimal(amount) * (1 + RATES))
            frame = replace(fact.frame, also=(), read=f"{CONVERSION} {fact.value}")
            yield replace(
                fact,
                value=said,
                low=str(span.low),
                high=str(span.high),
                unit=unit,
                base=unit,
                frame=frame,
                interval=span,
            )


def told_elsewhere(found: Sequence[Fact]) -> Iterator[Fact]:
    """What amounts are in the currency that another source gives beside the same amount, or that a rate gives.

    By the rate of another amount only where each is told exactly; it is loose, and explains nothing (`loose`).
    """
    told: dict[str, tuple[str, ...]] = {}
    said: list[tuple[str, str]] = []
    for fact in found:
        if fact.family == "money" and fact.frame.also and fact.bound in EXACT:
            told.setdefault(fact.value, fact.frame.also)
            said.extend((fact.value, other) for other in fact.frame.also)
    rates = _rates(said)
    for fact in found:
        if fact.family != "money" or fact.frame.also or conversion(fact):
            continue
        if fact.value in told:
            yield from converted(replace(fact, frame=replace(fact.frame, also=told[fact.value])))
        elif fact.base in rates and fact.bound in EXACT and "/" not in fact.value:
            amount = Decimal(fact.value.partition(" ")[0])
            made_of = ((unit, Decimal(f"{amount * rate:.3g}")) for unit, rate in sorted(rates[fact.base].items()))
            also = tuple([f"{other:f} {unit}" for unit, other in made_of])
            for made in converted(replace(fact, frame=replace(fact.frame, also=also))):
                yield replace(made, frame=replace(made.frame, read=f"{RECKONED} {fact.value}"))


#: Amounts that a rate can be taken from, and used for.
EXACT: Final = frozenset({"exact", "about"})


def _rates(told: Sequence[tuple[str, str]]) -> dict[str, dict[str, Decimal]]:
    """Currency → what one of it is in another, by the conversions of an event that agree."""
    found: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for value, said in told:
        (amount, _, unit), (other, _, its) = value.partition(" "), said.partition(" ")
        if "/" not in amount + other and its != unit and Decimal(amount) and Decimal(other):
            found[unit, its].append(Decimal(other) / Decimal(amount))
            found[its, unit].append(Decimal(amount) / Decimal(other))
    rates: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for (unit, its), ratios in sorted(found.items()):
        if max(ratios) <= min(ratios) * (1 + 2 * RATES):
            rates[unit][its] = sorted(ratios)[len(ratios) // 2]
    return rates


def by_rate(a: Fact, b: Fact) -> bool:
    """Whether one of two amounts is reckoned by the rate of the event."""
    return a.family == "money" and (reckoned(a) or reckoned(b))


def loose(a: View, b: View, score: float, said: Mapping[str, float]) -> Iterator[Tie]:
    """The tie of two amounts of which one is reckoned, where the clauses are alike and the other is told as it is."""
    if score >= ALIKE and not (conversion(a.fact) and conversion(b.fact)):
        yield Tie(a.fact, b.fact, score, same=True, parts=said)


#: So alike are two clauses of which one amount is reckoned by a rate at least.
ALIKE: Final = 0.15


def conversion(fact: Fact) -> bool:
    """Whether a fact is what another amount of its row is in another currency."""
    return fact.frame.read.startswith((CONVERSION, RECKONED))


def reckoned(fact: Fact) -> bool:
    """Whether a fact is an amount in another currency by the rate of the event alone, which nobody tells of it."""
    return fact.frame.read.startswith(RECKONED)
