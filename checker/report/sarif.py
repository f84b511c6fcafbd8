"""SARIF 2.1.0, the format of code scanning: the left side is where, the right side is related and linked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from checker.report.failing import fails, reaches
from checker.report.shown import at_least, sources_of
from checker.report.text import legal, reading
from checker.report.where import path_of, span
from checker.rules import rules
from checker.version import __version__

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy, Side, Skipped
    from checker.report.style import Style
    from checker.rules import Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
#: Our states in the words of SARIF.
_STATES: Final = {"new": "new", "unchanged": "unchanged", "changed": "updated", "resolved": "absent"}
#: The two characters that open and close a link in a message, and the one that frees them.
_LINK: Final = re.compile(r"([\\\[\]])")


def render(audit: Audit, style: Style) -> str:
    """One run with every discrepancy at or above the least severity; `error` is what makes the run fail."""
    found = [d for d in audit.discrepancies if at_least(d.severity, style.min_severity)]
    used = sorted({d.rule for d in found})
    run = {
        "tool": {"driver": _driver(used, style)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(audit)],
        "results": [_result(d, audit, style, used) for d in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(used: list[str], style: Style) -> dict[str, Any]:
    pages = rules()
    described = [_rule(pages[code], style) if code in pages else {"id": code} for code in used]
    return {"name": "checker", "semanticVersion": __version__, "rules": described}


def _rule(page: Rule, style: Style) -> dict[str, Any]:
    example = f"Left: {page.left}\nRight: {page.right}"
    quoted = f"> {page.left}\n\n> {page.right}"
    failing = reaches(page.verdict, page.severity, style.fail_on, style.min_severity)
    return {
        "id": page.code,
        "name": re.sub(r"\W", "", page.title.title()),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.means},
        "help": {"text": f"{page.means}\n\n{example}", "markdown": f"{page.means}\n\n{quoted}"},
        "defaultConfiguration": {"level": _level_of(page.verdict, failing=failing)},
        "properties": {"tags": [tag for tag in (page.verdict, page.claim) if tag]},
    }


def _level_of(verdict: str, *, failing: bool) -> str:
    return "error" if failing else "warning" if verdict == "conflict" else "note"


def _result(found: Discrepancy, audit: Audit, style: Style, used: list[str]) -> dict[str, Any]:
    result = {
        "ruleId": found.rule,
        "ruleIndex": used.index(found.rule),
        "level": _level_of(found.verdict, failing=fails(found, style.fail_on, style.min_severity)),
        "message": {"text": _message(found, audit)},
        "locations": [_location(found.left, audit)],
        "relatedLocations": [{"id": 1, **_location(found.right, audit), "message": {"text": _says(found.right)}}],
        "partialFingerprints": {"discrepancyId/v1": found.id},
        "properties": _properties(found),
    }
    if found.state:
        result["baselineState"] = _STATES[found.state]
    if found.waived:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": legal(found.waived)}]
    return result


def _properties(found: Discrepancy) -> dict[str, Any]:
    values = [{"value": legal(h.value), "unit": h.unit, "sources": list(h.sources)} for h in found.values]
    keys = ("verdict", "severity", "claim", "event", "subject", "score")
    about = {key: getattr(found, key) for key in keys}
    return {**about, "values": values, "sources": list(sources_of(found))}


def _message(found: Discrepancy, audit: Audit) -> str:
    place = span(audit, found.right)
    other = f"[“{_free(found.right.text)}” in {_free(place.path)}:{place.line}](1)"
    title = rules()[found.rule].title if found.rule in rules() else found.verdict
    return f"{title}: “{_free(found.left.text)}” here, {other}. {_free(found.why)}"


def _free(text: str) -> str:
    """Text of a source in a message, where brackets would make a link."""
    return _LINK.sub(r"\\\1", legal(" ".join(text.split())))


def _says(side: Side) -> str:
    return legal(f"“{' '.join(side.text.split())}”, read as {reading(side)}")


def _location(side: Side, audit: Audit) -> dict[str, Any]:
    at = span(audit, side)
    region = {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
    snippet = {"snippet": {"text": legal(side.text)}}
    return {"physicalLocation": {"artifactLocation": _artifact(at.path), "region": {**region, **snippet}}}


def _artifact(path: str) -> dict[str, str]:
    """A file by its relative URI: below the root of the repository, everything but ASCII percent-encoded."""
    return {"uri": quote(path.encode("utf-8", "surrogateescape"), safe="/._-~")}


def _invocation(audit: Audit) -> dict[str, Any]:
    """Whether all could be read, with a notification for each file that could not, and each note."""
    said = [_unread(skipped, audit) for skipped in audit.skipped]
    said += [{"level": "note", "message": {"text": legal(note)}} for note in audit.notes]
    return {"executionSuccessful": not audit.skipped, "toolExecutionNotifications": said}


def _unread(skipped: Skipped, audit: Audit) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": _artifact(path_of(audit, skipped.source))}}
    return {"level": "error", "message": {"text": f"not audited: {legal(skipped.reason)}"}, "locations": [place]}
