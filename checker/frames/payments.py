"""Whether a sum is paid: an amount with the verb before it, which tells that it was paid, or that it will be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from checker.frames.frame import Words
from checker.frames.statements import BREAK, doubted
from checker.lang.concept_table import Hit
from checker.lang.pack import Pack
from checker.lang.statement_table import StatementTable
from checker.model import Mention, Value

#: How the value of such a statement begins; the amount and `done` or `planned` follow.
PAID: Final = "act.pay-"
#: What is done with a sum that goes to somebody.
PAYING: Final = frozenset(f"act.{x}" for x in "pay support donate provide receive".split())
#: What promises a sum, and what is said of one that is only planned.
PROMISE: Final = "status.pledged"
AHEAD: Final = frozenset({PROMISE, "status.planned"})
#: Words between the verb and the amount, and before the verb those among which one says when it is.
_FAR: Final = 10
_NEAR: Final = 4
#: Digits that an amount has at least, the noughts behind them apart: many sums are a million.
_DIGITS: Final = 2


def payments(words: Words, raw: tuple[str, ...], values: Sequence[Mention], pack: Pack) -> Iterator[Mention]:
    """Each sum that is said to be paid or still to be paid; `values` are those of the text."""
    table = pack.statements
    if table is None:
        return
    for sum_ in values:
        if sum_.claim != "money" or sum_.value.bound != "exact" or len(_figures(sum_)) < _DIGITS:
            continue
        first, last = words.span(sum_.start, sum_.end)
        hit = _verb(words, first)
        stage = _stage(words, raw, hit, first, table) if hit and not doubted(words, raw, hit, table) else ""
        if hit and stage:
            amount = sum_.value.text.replace(" ", "-")
            yield Mention("statement", words.starts[hit.first], words.ends[last - 1], Value(f"{PAID}{amount} {stage}"))


def _figures(sum_: Mention) -> str:
    return sum_.value.text.partition(" ")[0].replace(".", "").strip("0")


def _verb(words: Words, first: int) -> Hit | None:
    """The verb before an amount, or what promises it, no break and no other verb between."""
    for hit in reversed(words.said(max(0, first - _FAR), first)):
        if any(gap >= BREAK for gap in words.gaps[hit.last : first + 1]):
            return None
        if hit.slot == "act" or hit.concept == PROMISE:
            return hit if hit.concept == PROMISE or hit.concept in PAYING else None
    return None


def _stage(words: Words, raw: tuple[str, ...], hit: Hit, first: int, table: StatementTable) -> str:
    """`planned` where the nearest small word before the verb tells so, or that it is not yet; `done`; or nothing."""
    if any(h.concept in AHEAD for h in words.said(max(0, hit.first - _NEAR), first)):
        return "planned"
    near = True
    for k in range(hit.first - 1, max(-1, hit.first - 1 - _NEAR), -1):
        if words.gaps[k + 1] >= BREAK:
            return ""
        if raw[k] in table.planned or raw[k] in table.pending:
            return "" if raw[max(0, k - 1)] in table.done else "planned"  # `had to pay`
        if raw[k] in table.done:
            return "done" if near else ""
        near = near and raw[k] in table.between
    return ""
