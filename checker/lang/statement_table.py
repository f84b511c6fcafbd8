"""The small words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class StatementTable:
    """Lower-cased words before a verb: `done` (`has`, `đã`), `planned` (`will`, `sẽ`), `denied` (`not`, `không`).

    Those in `between` may stand between one that tells that a sum is paid and the verb (`has been paid`), those in
    `nots` between a denial and what it is not (`không phải là`). Those in `doubted` (`if`, `nếu`) make of what follows
    no statement at all. Those in `past` (`was`) tell right before an act that is planned or done
    that it is done; those in `pending` (`chưa`) that it is still to be done. Who `came` to do a thing may have done it.

    `most` are superlatives and what they are of, `scopes` that among which a thing is one (`world's`), and words of
    `several` before it make it one of many. `numbered` are things told by a number, which one of `number_signs` may
    stand before; where `counting_follows`, a bare number behind them mostly counts what comes next.
    """

    done: frozenset[str]
    planned: frozenset[str]
    denied: frozenset[str]
    doubted: frozenset[str]
    between: frozenset[str] = frozenset()
    nots: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    pending: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()
    most: Mapping[str, str] = field(default_factory=dict)
    scopes: Mapping[str, str] = field(default_factory=dict)
    several: frozenset[str] = frozenset()
    numbered: Mapping[str, str] = field(default_factory=dict)
    number_signs: frozenset[str] = frozenset()
    counting_follows: bool = False
