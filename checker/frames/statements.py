"""What is said to be done, planned or denied: the acts of which that is news in itself."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from checker.frames.frame import Words
from checker.lang.concept_table import ConceptTable, Hit, choices
from checker.lang.pack import Pack
from checker.lang.statement_table import StatementTable
from checker.model import Mention, Value

#: Acts that make a deal, a law, a case or a post another when they are only planned.
STAGED: Final = frozenset(
    f"act.{x}"
    for x in (
        "acquire sell merge list resign sign complete-deal upgrade-relations downgrade-relations "
        "get-investment-licence license win-contract break-ground prosecute dismiss ratify adopt terminate-treaty"
    ).split()
)
#: Acts and states that one source denies and the other states.
DENIED: Final = frozenset(
    f"act.{x}"
    for x in "confess plead-guilty detain arrest ban-product ban-leave vaccinate lock-door ratify withdraw".split()
) | {"status.mandatory"}  # fmt: skip
#: Acts of one course, told as one: what is bought may be merged with the buyer.
COURSES: Final = {"act.merge": "act.acquire", "act.complete-deal": "act.acquire"}
#: Acts of which a story has one of each: that one is not done yet says that it is planned.
SINGLE: Final = frozenset(f"act.{x}" for x in "acquire merge complete-deal list break-ground upgrade-relations".split())
#: Acts that are done where they are told in the past: others are done many times, or to several.
TOLD: Final = SINGLE | frozenset(f"act.{x}" for x in "sign adopt resign win-contract".split())
#: States whose words deny another state: `không ràng buộc` is one phrase of what is voluntary.
OPPOSITE: Final = {"status.voluntary": "status.mandatory"}
#: Acts that are the denial of another by themselves.
DENIAL: Final = {"act.plead-not-guilty": "act.plead-guilty", "act.unlock-door": "act.lock-door"}
#: Words before the verb in which its small words stand, and in which a phrase of several does.
REACH: Final = 4
FAR: Final = 6
#: Words before the verb in which one stands that tells of the past: `was formally signed`.
JUST: Final = 2
#: Words of the longest phrase among them.
PHRASE: Final = 3
#: Words before a kind in which one that denies it stands.
AROUND: Final = 3
#: Groups of kinds that a deed has: what is only planned is of another kind yet.
DEEDS: Final = frozenset({"signed", "ransom"})
#: How the value of a statement begins that only says of which kind a thing is.
KIND: Final = "kind."
#: Words before the verb among which its clause begins.
CLAUSE: Final = 12
#: A break (in `Words.gaps`) that the small words of a verb do not cross.
BREAK: Final = 1.0


def statements(words: Words, raw: tuple[str, ...], pack: Pack) -> Iterator[Mention]:
    """Each such act; `value` is its id and `done`, `planned`, `denied` or `stated`; `raw` are the words."""
    if pack.statements is None:
        return
    found = list(_acts(words, raw, pack.statements))
    yield from found
    taken = {(m.value.text, k) for m in found for k in range(m.start, m.end)}
    for told in _stages(words, raw, choices(pack, "stages.txt"), pack.statements):
        if not any((told.value.text, k) in taken for k in range(told.start, told.end)):
            yield told


def _acts(words: Words, raw: tuple[str, ...], table: StatementTable) -> Iterator[Mention]:
    for hit in words.hits:
        if hit.concept in STAGED or hit.concept in DENIED:
            first, stage = _staged(words, raw, hit, table)
            if _counts(hit, stage) and not doubted(words, raw, hit, table):
                yield _said(words, first, hit, f"{_course(hit.concept, stage)} {stage}")
        elif hit.concept in DENIAL and not doubted(words, raw, hit, table):
            yield _said(words, hit.first, hit, f"{DENIAL[hit.concept]} denied")
        elif hit.concept in OPPOSITE and raw[hit.first] in table.denied and not doubted(words, raw, hit, table):
            yield _said(words, hit.first, hit, f"{OPPOSITE[hit.concept]} denied")


def kinds(words: Words, raw: tuple[str, ...], pack: Pack) -> Iterator[Mention]:
    """Each kind of a thing of which a story has one; `value` is the group after `kind.`, and the kind."""
    for hit in choices(pack).hits(words.stems):
        if max(words.gaps[hit.first + 1 : hit.last], default=0.0) >= BREAK:
            continue
        group, _, kind = hit.concept.partition(".")
        before = range(max(0, hit.first - AROUND), hit.first)
        if pack.statements and any(raw[k] in pack.statements.denied for k in before):
            continue
        ahead = pack.statements.planned if pack.statements and group in DEEDS else frozenset[str]()
        if ahead and any(raw[k] in ahead or _begins(raw, k, hit.first, ahead) for k in before):
            continue
        yield Mention("statement", words.starts[hit.first], words.ends[hit.last - 1], Value(f"{KIND}{group} {kind}"))


def _stages(words: Words, raw: tuple[str, ...], said: ConceptTable, table: StatementTable) -> Iterator[Mention]:
    """Each phrase that tells of a stage without the verb of its act: `closing is subject to approval`."""
    for hit in said.hits(words.stems):
        act, _, stage = hit.concept.partition(".")
        before = range(max(0, hit.first - AROUND), hit.first)
        if stage == "done" and any(raw[k] in table.denied or _ahead(raw, k, hit.first, table) for k in before):
            continue
        broken = max(words.gaps[hit.first + 1 : hit.last], default=0.0) >= BREAK
        if not broken and not doubted(words, raw, hit, table):
            yield _said(words, hit.first, hit, f"act.{act} {stage}")


def _ahead(raw: tuple[str, ...], k: int, last: int, table: StatementTable) -> bool:
    return raw[k] in table.planned or _begins(raw, k, last, table.planned)


def _said(words: Words, first: int, hit: Hit, value: str) -> Mention:
    return Mention("statement", words.starts[first], words.ends[hit.last - 1], Value(value))


def _course(act: str, stage: str) -> str:
    """The act that stands for all of its course: whoever has admitted it confesses, but not whoever is admitted."""
    return "act.plead-guilty" if act == "act.confess" and stage == "done" else COURSES.get(act, act)


def _counts(hit: Hit, stage: str) -> bool:
    return (hit.concept in STAGED and stage in ("done", "planned")) or (hit.concept in DENIED and stage != "planned")


def doubted(words: Words, raw: tuple[str, ...], hit: Hit, table: StatementTable) -> bool:
    """Whether the act is only a condition or a question, up to the break before it."""
    for k in range(hit.first - 1, max(-1, hit.first - 1 - CLAUSE), -1):
        if words.gaps[k + 1] >= BREAK:
            return False
        if raw[k] in table.doubted:
            return True
    return False


def _staged(words: Words, raw: tuple[str, ...], hit: Hit, table: StatementTable) -> tuple[int, str]:
    """Where the verb begins and its stage; for an act that is planned or done, in the past or still to be done too."""
    first, stage = _stage(words, raw, hit, table)
    if hit.concept in TOLD and stage == "stated":
        for k in range(hit.first - 1, max(-1, hit.first - 1 - JUST), -1):
            if words.gaps[k + 1]:
                break
            if raw[k] in table.past:
                return k, "done"
    if hit.concept in SINGLE and stage == "denied" and raw[first] in table.pending:
        return first, "planned"
    return first, stage


def _stage(words: Words, raw: tuple[str, ...], hit: Hit, table: StatementTable) -> tuple[int, str]:
    """Where the verb with its small words begins, and what they make of it: a denial before a plan before a deed.

    They stand before the verb or, but for a plan, are part of its phrase: `đã ký`.
    """
    found: dict[str, int] = {}
    for k in range(hit.last - 1, max(-1, hit.first - 1 - FAR), -1):
        if k < hit.last - 1 and words.gaps[k + 1] >= BREAK:
            break
        for stage, said in (("denied", table.denied), ("planned", table.planned), ("done", table.done)):
            if stage == "planned" and (k >= hit.first or not _plans(words, raw, k, table)):
                continue  # `chủ trương đầu tư` is a licence, and no plan of one
            near = k >= hit.first - REACH
            if _begins(raw, k, hit.last, said) or (near and (raw[k] in said or _negated(raw[k], stage))):
                found.setdefault(stage, k)
    for stage in ("denied", "planned", "done"):
        if stage in found:
            return min(found[stage], hit.first), stage
    return hit.first, "stated"


def _plans(words: Words, raw: tuple[str, ...], k: int, table: StatementTable) -> bool:
    """Whether a small word tells of a plan: not the month of `on May 14`, not the aim of `came to town to sign`."""
    if raw[k + 1][:1].isdigit():
        return False
    for at in range(k - 1, max(-1, k - 1 - FAR), -1):
        if words.gaps[at + 1] >= BREAK:
            break
        if raw[at] in table.came:
            return False
    return True


def _begins(raw: tuple[str, ...], k: int, last: int, said: Container[str]) -> bool:
    """Whether a phrase of `said` of several words begins at the word `k` and ends before the word `last`."""
    return any(" ".join(raw[k : k + n]) in said for n in range(2, min(PHRASE, last - k) + 1))


def _negated(word: str, stage: str) -> bool:
    return stage == "denied" and word.endswith("n't")
