"""Kinds of which a story has one: two sources that each tell of one alone, or of one amount of it, and differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from checker.claims.fold import country
from checker.days import FULL_DAY, bounds, days_apart
from checker.frames.statements import KIND
from checker.match.concept import overlap, share
from checker.match.fact import Fact, Matched, Tie

#: A figure with at most two words behind it.
_AMOUNT: Final = re.compile(r"(\d[\d.,]*)(?:\s+[^\W\d_]+){0,2}\s*$")
_WHOLE: Final = re.compile(r"(?<![\d.,/-])\d{1,2}(?![\d/]|[.,]\d)")
#: Groups of which several make one each on one day, so that both name somebody beside it.
PARTED: Final = frozenset({"signed"})
#: Groups of which a story has several, told apart by the age beside them, in years up to this.
AGED: Final = frozenset({"child"})
GROWN: Final = 18
#: Characters on either side of a kind in which the age stands.
_BESIDE: Final = 16
#: Groups of which a story may tell several, so that only what both sources tell is shown; what begins their names.
SHARED: Final = frozenset({"most", "no", "terms"})
#: What happened more than so many days before a report is another story that it recalls.
AGO: Final = 31
#: Group → the kinds that each source tells of.
Told = Mapping[str, Sequence[frozenset[str]]]


def tellings(found: Sequence[Fact]) -> Told:
    """The kinds of every group that each source of an event tells of."""
    by_source: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for f in found:
        if group := _group(f):
            by_source[group][f.source].add(f.value)
    return {group: [frozenset(kinds) for kinds in sources.values()] for group, sources in by_source.items()}


def kinds(left: Sequence[Fact], right: Sequence[Fact], told: Told) -> Matched:
    """The ties of a kind that both sources tell of, and those of two of which each tells of one, and no source of both.

    Where a source tells of several kinds, only those of one amount are compared; of deeds that several do on one
    day, only those beside which both name the same.
    """
    one, two = _grouped(left), _grouped(right)
    same: list[Tie] = []
    apart: list[Tie] = []
    for group in sorted(one.keys() & two.keys()):
        x, y = {f.value for f in one[group]}, {f.value for f in two[group]}
        pairs = list(product(one[group], two[group]))
        same += [Tie(a, b, 0.6, same=True, parts={"thing": 1.0}) for a, b in pairs if a.value == b.value]
        if group.partition("-")[0] in SHARED:
            continue
        odd = [(a, b) for a, b in pairs if a.value not in y and b.value not in x and not _past(a, b)]
        odd = [(a, b) for a, b in odd if not any({a.value, b.value} <= kinds for kinds in told[group])]
        if len(x) > 1 or len(y) > 1:
            odd = [(a, b) for a, b in odd if _amount(a) and _amount(a) == _amount(b)]
        if group in PARTED:
            odd = [(a, b) for a, b in odd if _named(a) & _named(b)]
        if odd:
            apart.append(Tie(*max(odd, key=_alike), 0.6, same=False, parts={"thing": 1.0}))
    return Matched(tuple(same), tuple(apart), ())


def _alike(pair: tuple[Fact, Fact]) -> float:
    """How much the sentences of two kinds speak of the same; of all pairs the first of the best is shown."""
    a, b = pair[0].frame, pair[1].frame
    return overlap(a.act, b.act) + overlap(a.of, b.of) + share(frozenset(a.word), frozenset(b.word))


def _named(fact: Fact) -> frozenset[str]:
    """Who and what is named beside a kind, countries apart: two deeds of a day are done by others."""
    return frozenset(n for n in fact.frame.name if not country(n))


def _past(a: Fact, b: Fact) -> bool:
    """Whether one of two kinds is of a time long before the reports, or of a year before where they have no day."""
    known = [f.published for f in (a, b) if len(f.published) >= FULL_DAY]
    if known:
        return any(_long_before(f, min(known)) for f in (a, b))
    return any(f.years and all(year < f.published[:4] for year in f.years) for f in (a, b))


def _long_before(fact: Fact, published: str) -> bool:
    """Whether all dates beside a kind lie more than `AGO` days before a day."""
    ends = [found[1] for when in fact.frame.when if (found := bounds(when))]
    return bool(ends) and all(end < published and (days_apart(end, published) or 0) > AGO for end in ends)


def _amount(fact: Fact) -> str:
    """The figure right before a kind: `26 kilograms of ketamine`."""
    said = _AMOUNT.search(fact.sentence.partition(fact.text)[0])
    return said[1] if said else ""


def _grouped(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    out: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        if group := _group(f):
            out[group].append(f)
    return out


def _group(fact: Fact) -> str:
    """The group of a statement that says a kind, with the age if it has several; nothing for any other fact."""
    if fact.claim != "statement" or not fact.value.startswith(KIND):
        return ""
    group = fact.value.removeprefix(KIND).partition(" ")[0]
    if group not in AGED:
        return group
    age = _age(fact)
    return f"{group} {age}" if age else ""


def _age(fact: Fact) -> str:
    """The figure beside a kind that may be the age of a child; nothing where there is none, or two."""
    before, said, behind = fact.sentence.partition(fact.text)
    found = {m.lstrip("0") for m in _WHOLE.findall(f"{before[-_BESIDE:]} {said} {behind[:_BESIDE]}")}
    ages = {age for age in found if age and int(age) < GROWN}
    return ages.pop() if len(ages) == 1 else ""
