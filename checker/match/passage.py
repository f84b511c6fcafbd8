"""A part of the words of a fact, as a fact of its own."""

from __future__ import annotations

from dataclasses import replace

from checker.match.fact import Fact


def part(fact: Fact, start: int, end: int, called: str) -> Fact:
    """What stands at `[start, end)` of a fact's words; `called` tells the two apart. The value is still the fact's.

    Where the words are not those of the source letter for letter, the part stands where the whole does.
    """
    if len(fact.text) != fact.end - fact.start:
        return replace(fact, fact=f"{fact.fact}-{called}")
    return replace(
        fact,
        fact=f"{fact.fact}-{called}",
        text=fact.text[start:end],
        column=fact.column + start,
        start=fact.start + start,
        end=fact.start + end,
    )
