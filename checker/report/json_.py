"""The JSON report: one object, a record a line, as `checker/schema/report.schema.json` says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import Audit, Discrepancy, Holding, Pair, Side, Skipped, Source
    from checker.report.style import Style

#: Names the contract this report keeps; the number grows when a key changes its meaning or goes away.
SCHEMA: Final = "urn:discrepancy-checker:report:1"


def render(audit: Audit, style: Style) -> Iterator[str]:
    """The whole audit: every pair is there, agreements included, whatever is shown to people."""
    yield f'{{\n"schema": {line(SCHEMA)},\n"tool": {line({"name": "checker", "version": __version__})}'
    yield from (f',\n"{key}": {line(value)}' for key, value in (("root", audit.root), ("base", audit.base)) if value)
    for key, made in records(audit).items():
        yield f',\n"{key}": '
        yield from listed(made)
    yield "\n}\n"


def records(audit: Audit) -> dict[str, Iterator[Any]]:
    """The lists of the report by key, their records made one by one."""
    return {
        "documents": map(source, audit.documents),
        "skipped": map(skipped, audit.skipped),
        "pairs": map(pair, audit.pairs),
        "discrepancies": map(discrepancy, audit.discrepancies),
        "omissions": map(pair, audit.omissions),
        "ambiguous": map(pair, audit.ambiguous),
        "notes": iter(audit.notes),
    }


def listed(made: Iterable[Any]) -> Iterator[str]:
    """A list with a record a line: a diff of two reports shows the records that changed."""
    opening = "[\n"
    for record in made:
        yield opening + line(record)
        opening = ",\n"
    yield "[]" if opening == "[\n" else "\n]"


def source(document: Source) -> dict[str, Any]:
    """One audited document; `said` tells where each piece of metadata came from."""
    keys = ("source", "event", "lang", "published", "title", "publisher", "side", "url", "facts", "copy_of")
    return {**_keys(document, keys), "said": dict(document.said)}


def skipped(file: Skipped) -> dict[str, Any]:
    """One file that was not audited, and why."""
    return {"source": file.source, "reason": file.reason}


def side(said: Side) -> dict[str, Any]:
    """One place that states a value; offsets count the code points of the file as decoded."""
    first = ("source", "start", "end", "line", "column", "text", "value", "unit", "bound", "sentence", "lang")
    more = ("fact", "section", "subject", "speaker", "low", "high", "before", "after", "sentence_start", "place")
    return _keys(said, first + more)


def pair(judged: Pair) -> dict[str, Any]:
    """Two places judged against each other."""
    keys = ("id", "event", "claim", "verdict", "severity", "rule", "why")
    sides = {"left": side(judged.left), "right": side(judged.right)}
    return {**_keys(judged, keys), "score": _score(judged.score), **sides, "parts": dict(judged.parts)}


def discrepancy(found: Discrepancy) -> dict[str, Any]:
    """One fact on which sources differ; `pairs` are the ids of the pairs beneath it."""
    keys = ("id", "event", "claim", "verdict", "severity", "rule", "why")
    more = ("internal", "waived", "waived_until", "state")
    return {
        **_keys(found, keys),
        "score": _score(found.score),
        "subject": found.subject,
        "left": side(found.left),
        "right": side(found.right),
        "values": [_holding(h) for h in found.values],
        "pairs": list(found.pairs),
        **_keys(found, more),
    }


def line(record: object) -> str:
    """A record as one line of JSON, Vietnamese as it is."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def _holding(held: Holding) -> dict[str, Any]:
    lists = {key: list(getattr(held, key)) for key in ("sources", "sides", "copies")}
    return {"value": held.value, "unit": held.unit, **lists}


def _keys(noun: object, keys: Iterable[str]) -> dict[str, Any]:
    return {key: getattr(noun, key) for key in keys}


def _score(score: float) -> float:
    return round(float(score), 4)
