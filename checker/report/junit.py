"""JUnit XML, which every CI shows as tests: a suite an event, a case a discrepancy, and one for each quiet source."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from checker.report.failing import fails
from checker.report.shown import shown, sources_of
from checker.report.text import legal, place, reading
from checker.report.where import path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model import Audit, Discrepancy, Side, Skipped, Source
    from checker.report.style import Style


def render(audit: Audit, style: Style) -> str:
    """What fails is a failure, what is waived is skipped with its reason, what is milder passes; unread is an error."""
    found = shown(audit, style)
    suites = Xml.Element("testsuites", name="checker")
    events = sorted({d.event for d in audit.documents} | {d.event for d in found})
    for event in events:
        told = [d for d in found if d.event == event]
        quiet = [s for s in audit.documents if s.event == event and not any(s.source in sources_of(d) for d in told)]
        _suite(suites, event, [*(_case(d, audit, style) for d in told), *(_quiet(s, audit) for s in quiet)])
    if audit.skipped:
        _suite(suites, "not audited", [_unread(s, audit) for s in audit.skipped])
    _count(suites, list(suites.iter("testcase")))
    Xml.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(suites, encoding="unicode")}\n'


def _suite(suites: Xml.Element, name: str, cases: Sequence[Xml.Element]) -> None:
    suite = Xml.SubElement(suites, "testsuite", name=legal(name) or "sources")
    suite.extend(cases)
    _count(suite, cases)


def _count(parent: Xml.Element, cases: Sequence[Xml.Element]) -> None:
    parent.set("tests", str(len(cases)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        parent.set(key, str(sum(case.find(tag) is not None for case in cases)))
    parent.set("time", "0")


def _case(found: Discrepancy, audit: Audit, style: Style) -> Xml.Element:
    name = f"{found.claim}: {found.left.text} / {found.right.text} [{found.id}]"
    case = _element(name, found.event, path_of(audit, found.left.source), found.left.line)
    told = legal("\n".join((_told(found.left), _told(found.right), f"{found.rule}: {found.why}")))
    if found.waived:
        until = f" (until {found.waived_until})" if found.waived_until else ""
        Xml.SubElement(case, "skipped", message=legal(f"waived: {found.waived}{until}"))
        Xml.SubElement(case, "system-out").text = told
    elif fails(found, style.fail_on, style.min_severity):
        about = f"{found.severity} {found.verdict}: {reading(found.left)} / {reading(found.right)}"
        Xml.SubElement(case, "failure", message=legal(about), type=found.rule).text = told
    else:
        Xml.SubElement(case, "system-out").text = told
    return case


def _told(side: Side) -> str:
    return f"{place(side)}: {' '.join((side.sentence or side.text).split())}"


def _quiet(source: Source, audit: Audit) -> Xml.Element:
    name = "no new discrepancy" if audit.base else "no discrepancy"
    return _element(name, source.event or source.source, path_of(audit, source.source))


def _unread(skipped: Skipped, audit: Audit) -> Xml.Element:
    case = _element("can be read", "not audited", path_of(audit, skipped.source))
    Xml.SubElement(case, "error", message=legal(skipped.reason), type="unread")
    return case


def _element(name: str, group: str, path: str, line: int = 0) -> Xml.Element:
    more = {"file": legal(path)} | ({"line": str(line)} if line else {})
    case = Xml.Element("testcase", {"name": legal(" ".join(name.split())), "classname": legal(group or path), **more})
    case.set("time", "0")
    return case
