"""What bounds an amount: `over`, `at least`, `or more`, `between`, before it and after it."""

from __future__ import annotations

from functools import cache

from checker.claims.numeral import Number
from checker.claims.phrases import Phrases, skip_space
from checker.claims.reading import Reading
from checker.lang.number_table import Hedge, HedgeTable


def bounded(
    reading: Reading, start: int, end: int, *, ranged: bool = False, number: Number | None = None
) -> tuple[Hedge, int, int]:
    """The bound said around `[start, end)`, and the span with its words; `number` is what stands there, if just one.

    What the words beside a number are is known already: most begin and end no phrase.
    """
    low = reading.lower
    befores, afters, betweens, openers = _phrases(hedges(reading))
    if ranged:
        opener = betweens.before(low, start) or openers.before(low, start)
        start = opener[0] if opener is not None else start
    heard = number is None or number.start != start or number.tail == " " or number.tail in befores.tails
    before = befores.before(low, start) if heard else None
    if before is not None and "\n" not in low[before[0] : start]:
        return before[1], before[0], end
    heard = number is None or number.end != end or number.head in afters.heads or low.startswith("-", end)
    after = afters.at(low, skip_space(low, end)) if heard else None
    if after is not None:
        return after[1], start, after[0]
    return "exact", start, end


def hedge_after(reading: Reading, end: int) -> tuple[int, Hedge] | None:
    """Where the bound said right after `end` ends, and which: `500 people or more`."""
    return _phrases(hedges(reading))[1].at(reading.lower, skip_space(reading.lower, end))


def hedge_behind(reading: Reading, number: Number) -> tuple[int, Hedge] | None:
    """Where the bound said right after a number ends, and which."""
    afters = _phrases(hedges(reading))[1]
    hyphen = number.at > number.end and reading.lower[number.end] == "-"
    return afters.at(reading.lower, number.end) if hyphen else afters.after(reading.lower, number)


def hedges(reading: Reading) -> HedgeTable:
    """How the language of the text bounds and joins numbers."""
    table = reading.pack.numbers
    assert table is not None  # noqa: S101 - numbers were found with it
    return table.hedges


@cache
def _phrases(table: HedgeTable) -> tuple[Phrases[Hedge], Phrases[Hedge], Phrases[str], Phrases[str]]:
    openers = dict.fromkeys(table.openers, "")
    return Phrases(table.before), Phrases(table.after), Phrases(table.between), Phrases(openers)


def between(reading: Reading) -> Phrases[str]:
    """What opens a range, and the word that then joins it."""
    return _phrases(hedges(reading))[2]
