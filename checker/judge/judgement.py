"""A verdict with its reasons, and what all of them say in one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from checker.frames.company import NAMED_TOO
from checker.match.fact import Fact
from checker.match.stretches import counted
from checker.model import Severity, Verdict

#: claim → rule codes of (apart, bounded or coarser, another form)
RULES: Final = {
    "date": ("D101", "D104", "D105"), "count": ("N201", "N202", "N203"), "number": ("N201", "N202", "N203"),
    "ordinal": ("N205", "N202", "N203"), "score": ("N207", "N202", "N203"), "money": ("M301", "M302", "M303"),
    "percent": ("P401", "P402", "P403"), "duration": ("T501", "T502", "T503"), "quantity": ("Q601", "Q602", "Q603"),
    "age": ("A701", "N202", "N203"), "person": ("L801", "L804", "L802"), "title": ("L803", "L804", "L805"),
    "place": ("L811", "L812", "L813"), "organisation": ("L821", "L822", "L823"), "agreement": ("L821", "L822", "L823"),
    "quote": ("S901", "S902", "S902"), "statement": ("S911", "S911", "S911"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons."""

    verdict: Verdict
    severity: Severity
    rule: str
    why: str


def quoted(fact: Fact) -> str:
    """The words of the source, in typographic quotes."""
    return f"“{' '.join(fact.text.split())}”"


def said(fact: Fact) -> str:
    """The value with its bound, as a person would say it."""
    if counted(fact) or fact.frame.read == NAMED_TOO:
        return f"{fact.value} ({fact.frame.read})"
    return fact.value if fact.bound == "exact" else f"{fact.bound.replace('-', ' ')} {fact.value}"


def loose(fact: Fact) -> bool:
    """Whether a value is only bounded."""
    return fact.bound not in ("exact", "about")
