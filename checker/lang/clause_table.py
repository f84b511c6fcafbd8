"""The small words that hold a sentence together, turn it round or place it in time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClauseTable:
    """The clause words of one language; every entry is lower case and stands in an example of `corpus/clauses.toml`.

    `joiners` begin another clause; `absent` say that there is none of a thing, `nobody` before what befalls people that
    it befell none; `negations` turn a statement round; `as_of` stand before the day of a count, `until` only where they
    open a sentence; `nights` name the time that two days share; `occasions` are labels of the day or hour of what a
    page is about; `asking` stand before what somebody asks leave for, which is not done yet; `others` say beside a
    thing counted that somebody or something is left out: `20 other countries`; `aside` begin what was or will be at
    another time: `a day after the raids`; `levels` stand before what an amount has come to: `slowed to 7.2%`;
    `cases` before a deed make it one that is only spoken of: `hiện trường vụ lật phà`; `partitives` stand between a
    number and the count that it is part of: `18 of the 21 crew`; `finite` begin what is told of somebody: `were hurt`.
    """

    joiners: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    as_of: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    nights: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    asking: tuple[str, ...] = ()
    compounds: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    aside: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    partitives: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
