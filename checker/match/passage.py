"""A part of the words of a fact, as a fact of its own."""

from __future__ import annotations

from dataclasses import replace

from checker.match.fact import Fact


def part(fact: Fact, start: int, end: int, called: str) -> Fact:
    """What stands at `[start, end)` of a fact's words; `called` tells the two apart. The value is still the fact's."""
    return replace(
        fact,
        fact=f"{fact.fact}-{called}",
        text=fact.text[start:end],
        column=fact.column + start,
        start=fact.start + start,
        end=fact.start + end,
    )
