"""The small words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatementTable:
    """Lower-cased words before a verb: `done` (`has`, `đã`), `planned` (`will`, `sẽ`), `denied` (`not`, `không`).

    Those in `doubted` (`if`, `nếu`) make of what follows no statement at all. Those in `past` (`was`) tell right before
    an act that is planned or done that it is done; those in `pending` (`chưa`) that it is still to be done.
    """

    done: frozenset[str]
    planned: frozenset[str]
    denied: frozenset[str]
    doubted: frozenset[str]
    past: frozenset[str] = frozenset()
    pending: frozenset[str] = frozenset()
