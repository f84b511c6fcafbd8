"""One event, top to bottom: when its documents were published, their facts, which of them meet, what is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from checker import facts
from checker.assemble import assemble, source
from checker.config import Config
from checker.copies import copies
from checker.judge import Judgement, judge
from checker.match import Tie, match
from checker.match import facts as taking_part
from checker.match.within import INSIDE
from checker.model import Audit, Document, Skipped
from checker.omit import across_sides, omitted
from checker.published import infer, told

Rows = Callable[[Document], list[tuple[object, ...]]]


def audit(documents: Sequence[Document], config: Config, rows: Rows = facts.rows) -> Audit:
    """Audit the documents of one event, sorted by source; `rows` gives the fact rows of one."""
    dated = infer(documents)
    made = [row for document in dated for row in rows(document)]
    sides = {d.source: d.side or "" for d in dated}
    found = taking_part(made, told_days(dated, documents))
    matched = match(found, config.max_pairs)
    if config.across == "sides":
        matched = across_sides(matched, sides)
    left_out = tuple(omitted(found, matched, sides))
    unsure = [(tie, said) for tie, said in verdicts(matched.ambiguous) if said.verdict == "conflict"]
    return assemble(dated, made, matched, verdicts(matched.same + matched.apart), copies(dated), left_out, unsure)


def told_days(dated: Sequence[Document], given: Sequence[Document]) -> dict[str, str]:
    """The day of publication that each source tells, which alone is a ground for a conflict; empty where inferred.

    `dated` are the documents of an event with what was inferred, `given` the same without it: of a day inferred within
    a month that is told, the month is.
    """
    return {d.source: told(d) or document.published or "" for d, document in zip(dated, given, strict=True)}


def verdicts(ties: Sequence[Tie]) -> list[tuple[Tie, Judgement]]:
    """Every tie with its verdict."""
    return [(tie, _told_within(tie, judge(tie.left, tie.right, same=tie.same))) for tie in ties]


def _told_within(tie: Tie, said: Judgement) -> Judgement:
    """A judgement that says where one of the two sources contradicts itself, and so the other."""
    within = INSIDE in tie.parts
    return replace(said, why=f"{said.why} One of the two sources also tells the other's value.") if within else said


def listed(documents: Sequence[Document], rows: Rows = facts.rows) -> Audit:
    """The fact rows of the documents of one event, not compared."""
    made = [(d, rows(d)) for d in infer(documents)]
    return Audit(documents=tuple(source(d, len(r)) for d, r in made), rows=tuple(row for _, r in made for row in r))


def merge(found: Sequence[Audit], skipped: Sequence[Skipped] = ()) -> Audit:
    """The audits of several events as one."""
    return Audit(
        documents=tuple(d for a in found for d in a.documents),
        skipped=tuple(skipped),
        pairs=tuple(p for a in found for p in a.pairs),
        discrepancies=tuple(d for a in found for d in a.discrepancies),
        omissions=tuple(o for a in found for o in a.omissions),
        ambiguous=tuple(p for a in found for p in a.ambiguous),
        rows=tuple(r for a in found for r in a.rows),
        notes=tuple(n for a in found for n in a.notes),
        texts={k: v for a in found for k, v in a.texts.items()},
    )
