"""The report as one page of HTML: opens from disk, asks nothing of any server, reads without JavaScript.

Jinja2 escapes all that is put into the template; the Content-Security-Policy of the page runs no script and no style
but the two of this package, named by their hashes, so even an escape that failed would stay dead text.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checker.model import SEVERITIES
from checker.report.columns import documents_of
from checker.report.matrix import Cell, Days, days, matrix
from checker.report.overview import by_event, overview
from checker.report.page import MOST_AGREED, MOST_CARDS, Card, Names, agreed, ambiguous, cards, omissions
from checker.report.shown import shown
from checker.report.text import contained
from checker.version import __version__

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy, Pair, Source
    from checker.report.style import Style

_ASSETS: Final = Path(__file__).parent / "assets"
#: With more events than this, each event's sources and matrix are folded: the conflicts come first.
_UNFOLDED: Final = 3
#: What a reader takes in before scrolling.
_GLANCE: Final = 10
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Event:
    """One event on the page."""

    name: str
    anchor: str
    documents: tuple[Source, ...]
    matrix: list[list[Cell]]
    days: Days | None
    cards: tuple[Card, ...]
    compared: int
    conflicts: int
    agreed: int


def render(audit: Audit, style: Style) -> str:
    """The whole page, style and script within."""
    names = Names(documents_of(audit))
    all_cards = cards(audit, style, names)
    conflicts = [card for card in all_cards if card.found.verdict == "conflict" and not card.found.waived]
    css, script = asset("report.css"), asset("report.js")
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            css=Markup(css),  # noqa: S704 - a file of this package, never source text
            script=Markup(script),  # noqa: S704 - the same
            policy=policy(css, script),
            version=__version__,
            audit=audit,
            names=names,
            overview=overview(audit, style),
            events=_events(audit, style, all_cards),
            unfolded=_UNFOLDED,
            cards=all_cards,
            glance=conflicts[:_GLANCE],
            conflicts=len(conflicts),
            choices=_choices(all_cards, names),
            unshown=len(shown(audit, style)) - len(all_cards),
            most_cards=MOST_CARDS,
            agreed=agreed(audit),
            agreements=sum(pair.verdict == "agree" for pair in audit.pairs),
            omissions=omissions(audit, style),
            ambiguous=ambiguous(audit),
            most_agreed=MOST_AGREED,
        )
    )


def policy(css: str, script: str) -> str:
    """The Content-Security-Policy: nothing is loaded, and only this style and this script are in force."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def asset(name: str) -> str:
    """A file beside the template."""
    return (_ASSETS / name).read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(_ASSETS, encoding="utf-8")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.finalize = _contained
    environment.filters["tag"] = _tag
    return environment


def _contained(value: Any) -> Any:
    return contained(value) if type(value) is str else value


def _tag(code: str) -> str:
    """A language tag that browsers and screen readers know, `und` (undetermined) for anything else."""
    return code if _LANGUAGE.fullmatch(code) else "und"


def _events(audit: Audit, style: Style, all_cards: tuple[Card, ...]) -> list[Event]:
    pairs: dict[str, list[Pair]] = {}
    for pair in audit.pairs:
        pairs.setdefault(pair.event, []).append(pair)
    found: dict[str, list[Discrepancy]] = {}
    for discrepancy in shown(audit, style):
        found.setdefault(discrepancy.event, []).append(discrepancy)
    return [
        _event(number, name, documents, found.get(name, []), pairs.get(name, []), all_cards)
        for number, (name, documents) in enumerate(by_event(audit).items(), 1)
    ]


def _event(
    number: int,
    name: str,
    documents: list[Source],
    found: list[Discrepancy],
    pairs: list[Pair],
    all_cards: tuple[Card, ...],
) -> Event:
    return Event(
        name,
        f"event-{number}",
        tuple(documents),
        matrix([document.source for document in documents], found, pairs),
        days(found, pairs),
        tuple(card for card in all_cards if card.found.event == name),
        len(pairs),
        sum(d.verdict == "conflict" and not d.waived for d in found),
        sum(pair.verdict == "agree" for pair in pairs),
    )


def _choices(all_cards: tuple[Card, ...], names: Names) -> dict[str, list[tuple[str, str]]]:
    """What each filter offers: `(value, label)`, only what occurs."""
    found = [card.found for card in all_cards]
    severities = {d.severity for d in found}
    states = {d.state for d in found if d.state} | ({"waived"} if any(d.waived for d in found) else set())
    return {
        "event": _same({d.event for d in found}),
        "source": _same({source for card in all_cards for source in card.sources}),
        "claim": _same({d.claim for d in found}),
        "severity": [(name, name) for name in SEVERITIES if name in severities],
        "verdict": _same({d.verdict for d in found}),
        "language": [
            (code, names.language(code)) for code in sorted({code for card in all_cards for code in card.langs})
        ],
        "state": _same(states),
    }


def _same(values: set[Any]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted(values)]
