"""The JSON report: one object, a record a line, as `checker/schema/report.schema.json` says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model import Audit, Discrepancy, Holding, Pair, Side, Skipped, Source
    from checker.report.style import Style

#: Names the contract this report keeps; the number grows when a key changes its meaning or goes away.
SCHEMA: Final = "urn:discrepancy-checker:report:1"


def render(audit: Audit, style: Style) -> str:
    """The whole audit: every pair is there, agreements included, whatever is shown to people."""
    parts = [f'"schema": {_dump(SCHEMA)}', f'"tool": {_dump({"name": "checker", "version": __version__})}']
    parts += [f'"{key}": {_dump(value)}' for key, value in (("root", audit.root), ("base", audit.base)) if value]
    parts += [f'"{key}": {_lines(records)}' for key, records in records_of(audit).items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def records_of(audit: Audit) -> dict[str, list[Any]]:
    """The lists of the report, by key."""
    return {
        "documents": [source(d) for d in audit.documents],
        "skipped": [skipped(s) for s in audit.skipped],
        "pairs": [pair(p) for p in audit.pairs],
        "discrepancies": [discrepancy(d) for d in audit.discrepancies],
        "omissions": [pair(p) for p in audit.omissions],
        "notes": list(audit.notes),
    }


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
    return _dump(record)


def _holding(held: Holding) -> dict[str, Any]:
    lists = {key: list(getattr(held, key)) for key in ("sources", "sides", "copies")}
    return {"value": held.value, "unit": held.unit, **lists}


def _keys(noun: object, keys: Iterable[str]) -> dict[str, Any]:
    return {key: getattr(noun, key) for key in keys}


def _score(score: float) -> float:
    return round(float(score), 4)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _lines(records: list[Any]) -> str:
    """A list with a record a line: a diff of two reports shows the records that changed."""
    return "[\n" + ",\n".join(map(_dump, records)) + "\n]" if records else "[]"
