"""The tables of a language as the numeric claim types look them up, built once for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.lang.number_table import CountTable, NumberTable, UnitTable
from checker.lang.quantities import RATES, SYMBOLS


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """Phrases for what numbers measure; `table` is where they come from."""

    table: UnitTable
    durations: Phrases[str]
    quantities: Phrases[str]
    symbols: Phrases[str]
    rates: Phrases[str]
    quantities_before: Phrases[str]
    percent: Phrases[str]
    percent_before: Phrases[str]
    old: Phrases[str]
    aged: Phrases[str]
    turned: Phrases[str]
    born: Phrases[str]
    times: Phrases[str]
    fillers: Phrases[str]
    next_parts: Phrases[str]
    half_after: Phrases[str]
    links: Phrases[str]
    dated_before: Phrases[str]
    ones: frozenset[str]
    articled: re.Pattern[str]
    multiples: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Phrases for what is counted and what only names; `table` is where they come from."""

    table: CountTable
    labels: Phrases[str]
    heads: Phrases[str]
    idioms: Phrases[str]
    clock: Phrases[str]
    clock_before: Phrases[str]
    wholes: Phrases[str]
    not_labels: Phrases[str]


def measures(reading: Reading) -> Measures | None:
    """What the language of the text knows of units, if it does."""
    table = reading.pack.numbers
    return _measures(table) if table is not None and table.measures is not None else None


def counts(reading: Reading) -> Counts | None:
    """What the language of the text knows of counts, if it does."""
    table = reading.pack.numbers
    return _counts(table) if table is not None and table.counts is not None else None


@cache
def _measures(numbers: NumberTable) -> Measures:
    table = numbers.measures
    assert table is not None  # noqa: S101 - measures() looked
    return Measures(
        table,
        durations=Phrases(table.durations),
        quantities=Phrases(table.quantities),
        symbols=Phrases(SYMBOLS),
        rates=Phrases(RATES | dict(table.rates)),
        quantities_before=Phrases(table.quantities_before),
        percent=Phrases(dict.fromkeys(table.percent, "%") | dict(table.points)),
        percent_before=Phrases(dict.fromkeys(table.percent_before, "%")),
        old=_set(table.old),
        aged=_set(table.aged),
        turned=_set(table.turned),
        born=_set(table.born),
        times=_set(table.times),
        fillers=_set(table.duration_fillers),
        next_parts=_set(table.next_parts),
        half_after=_set(table.half_after),
        links=_set(table.fraction_links),
        dated_before=_set(table.dated_before),
        ones=frozenset({*numbers.ones, *numbers.units_after_tens, *numbers.times}),
        articled=_articled(table),
        multiples=_words(table.multiples) if table.multiples else None,
    )


@cache
def _counts(numbers: NumberTable) -> Counts:
    table = numbers.counts
    assert table is not None  # noqa: S101 - counts() looked
    return Counts(
        table,
        labels=_set(table.labels),
        heads=_set(table.heads),
        idioms=_set(table.idioms),
        clock=_set(table.clock),
        clock_before=_set(table.clock_before),
        wholes=_set(table.wholes),
        not_labels=_set(table.not_labels),
    )


def _articled(table: UnitTable) -> re.Pattern[str]:
    """`a year`, `the next decade`: what stands for one before a unit, then the unit."""
    said = "|".join(re.escape(w) for w in sorted({*table.while_articles, *table.next_parts}, key=len, reverse=True))
    units = "|".join(re.escape(w) for w in sorted(table.durations, key=len, reverse=True))
    if not said:
        return re.compile(r"(?!)(?P<said>)(?P<unit>)")
    return re.compile(rf"(?P<said>{said}) (?P<unit>{units})(?![^\W_])")


def _words(table: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\b")


def ordinal_idioms(reading: Reading) -> Phrases[str]:
    """Phrases with a rank word that rank nothing."""
    table = reading.pack.numbers
    return _ordinal_idioms(table) if table is not None else _set(frozenset())


@cache
def _ordinal_idioms(table: NumberTable) -> Phrases[str]:
    return _set(table.not_ordinal)


def _set(words: frozenset[str]) -> Phrases[str]:
    return Phrases(dict.fromkeys(words, ""))
