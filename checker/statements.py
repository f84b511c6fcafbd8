"""What is said to be done, planned or denied: the acts of which that is news in itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.frame import Words
from checker.lang.concept_table import Hit
from checker.lang.statement_table import StatementTable
from checker.model import Mention, Value

#: Acts that make a deal or a post another when they are only planned.
STAGED: Final = frozenset(f"act.{x}" for x in "acquire sell merge list resign".split())
#: Acts and states that one source denies and the other states.
DENIED: Final = frozenset(
    f"act.{x}"
    for x in "confess plead-guilty detain arrest ban-product ban-leave vaccinate lock-door ratify withdraw".split()
) | {"status.mandatory"}  # fmt: skip
#: States whose words deny another state: `không ràng buộc` is one phrase of what is voluntary.
OPPOSITE: Final = {"status.voluntary": "status.mandatory"}
#: Words before the verb in which its small words stand.
REACH: Final = 4
#: Words before the verb among which its clause begins.
CLAUSE: Final = 12
#: A break (in `Words.gaps`) that the small words of a verb do not cross.
BREAK: Final = 1.0


def statements(words: Words, raw: tuple[str, ...], table: StatementTable) -> Iterator[Mention]:
    """Each such act; `value` is its id and `done`, `planned`, `denied` or `stated`; `raw` are the words."""
    for hit in words.hits:
        if hit.concept in STAGED or hit.concept in DENIED:
            first, stage = _stage(words, raw, hit, table)
            if _counts(hit, stage) and not _doubted(words, raw, hit, table):
                yield _said(words, first, hit, f"{hit.concept} {stage}")
        elif hit.concept in OPPOSITE and raw[hit.first] in table.denied and not _doubted(words, raw, hit, table):
            yield _said(words, hit.first, hit, f"{OPPOSITE[hit.concept]} denied")


def _said(words: Words, first: int, hit: Hit, value: str) -> Mention:
    return Mention("statement", words.starts[first], words.ends[hit.last - 1], Value(value))


def _counts(hit: Hit, stage: str) -> bool:
    return (hit.concept in STAGED and stage in ("done", "planned")) or (hit.concept in DENIED and stage != "planned")


def _doubted(words: Words, raw: tuple[str, ...], hit: Hit, table: StatementTable) -> bool:
    """Whether the act is only a condition or a question, up to the break before it."""
    for k in range(hit.first - 1, max(-1, hit.first - 1 - CLAUSE), -1):
        if words.gaps[k + 1] >= BREAK:
            return False
        if raw[k] in table.doubted:
            return True
    return False


def _stage(words: Words, raw: tuple[str, ...], hit: Hit, table: StatementTable) -> tuple[int, str]:
    """Where the verb with its small words begins, and what they make of it: a denial before a plan before a deed."""
    found: dict[str, int] = {}
    for k in range(hit.first - 1, max(-1, hit.first - 1 - REACH), -1):
        if words.gaps[k + 1] >= BREAK:
            break
        for stage, said in (("denied", table.denied), ("planned", table.planned), ("done", table.done)):
            if raw[k] in said or (stage == "denied" and raw[k].endswith("n't")):
                found.setdefault(stage, k)
    for stage in ("denied", "planned", "done"):
        if stage in found:
            return found[stage], stage
    return hit.first, "stated"
