"""The flow, top to bottom: read, facts, match, judge, and what was found as an `Audit`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from checker import facts as reading
from checker import group
from checker.assemble import assemble, source
from checker.config import Config
from checker.judge import Judgement, judge
from checker.language import detect
from checker.match import Matched, Tie, match
from checker.match import facts as taking_part
from checker.model import Audit, Document, Skipped
from checker.published import infer
from checker.read import read
from checker.read.paths import files


def audit(paths: Sequence[Path], config: Config) -> Audit:
    """Audit the documents below `paths`; raises `InputError` where there is nothing to read."""
    documents, skipped = read(paths, config)
    return replace(check(documents, config, skipped), files=files(paths))


def compare(left: Path, right: Path, config: Config) -> Audit:
    """Audit two documents as sources of one event."""
    documents, skipped = read([left, right], config)
    found = check([replace(d, event="") for d in documents], config, skipped)
    return replace(found, files=files([left, right]))


def facts(paths: Sequence[Path], config: Config) -> Audit:
    """The fact rows of the documents below `paths`, without comparing them."""
    documents, skipped = read(paths, config)
    found = []
    for event in grouped(documents, config):
        made = [(d, reading.rows(d)) for d in infer(event)]
        found.append(
            Audit(documents=tuple(source(d, len(r)) for d, r in made), rows=tuple(row for _, r in made for row in r))
        )
    return merge(found, skipped)


def check(documents: Iterable[Document], config: Config | None = None, skipped: Sequence[Skipped] = ()) -> Audit:
    """Audit documents at hand, event by event."""
    config = config or Config()
    return merge([event(found, config) for found in grouped(documents, config)], skipped)


def grouped(documents: Iterable[Document], config: Config) -> list[tuple[Document, ...]]:
    """The documents by event, events and sources in the order of their names; languages are detected where not given."""
    known = [d if d.lang else replace(d, lang=detect(d.text[d.body :])) for d in documents]
    events: dict[str, list[Document]] = defaultdict(list)
    for document in group.events(known, config):
        events[document.event or ""].append(document)
    return [tuple(sorted(events[name], key=lambda d: d.source)) for name in sorted(events)]


def event(documents: Sequence[Document], config: Config) -> Audit:
    """Audit the documents of one event."""
    dated = infer(documents)
    rows = [row for document in dated for row in reading.rows(document)]
    matched = match(taking_part(reading.table(rows)), config.max_pairs)
    return assemble(dated, rows, matched, verdicts(matched))


def verdicts(matched: Matched) -> list[tuple[Tie, Judgement]]:
    """Every matched pair with its verdict."""
    return [(tie, judge(tie.left, tie.right)) for tie in (*matched.same, *matched.apart)]


def merge(found: Sequence[Audit], skipped: Sequence[Skipped] = ()) -> Audit:
    """The audits of several events as one."""
    return Audit(
        documents=tuple(d for a in found for d in a.documents),
        skipped=tuple(skipped),
        pairs=tuple(p for a in found for p in a.pairs),
        discrepancies=tuple(d for a in found for d in a.discrepancies),
        omissions=tuple(o for a in found for o in a.omissions),
        rows=tuple(r for a in found for r in a.rows),
        notes=tuple(n for a in found for n in a.notes),
        texts={k: v for a in found for k, v in a.texts.items()},
    )
