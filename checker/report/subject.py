"""What a discrepancy is about, in words for people: the frame without its ids, the passages as a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.frames.frame import parse
from checker.report.text import head, visible

if TYPE_CHECKING:
    from checker.model import Discrepancy

#: Slots that tell a reader what is measured, with how many of their words; the others serve matching.
_TOLD: Final = (("thing", 3), ("act", 2), ("mark", 2), ("when", 2), ("name", 2))
#: What the parts of a score are called; of the rest (how often a value is met, and by whom) no reader can judge.
_PARTS: Final = {
    "thing": "what is counted",
    "act": "what happens",
    "of": "of what",
    "far": "the rest of the sentence",
    "mark": "part, period, status",
    "farmark": "part, period, status in the sentence",
    "name": "names",
    "near": "nearness of the values",
    "when": "period",
    "word": "other words",
    "wording": "same wording",
    "concepts": "meaning",
    "title": "office",
    "shared": "words shared",
    "year": "years nearby",
    "slip": "days easily taken for each other",
    "topic": "topic of the clause",
    "scene": "topic of the sentence",
    "odd": "said of one side only",
    "both": "sources that hold both values",
    "many": "sources that hold either value",
    "beside": "facts told beside it",
    "sole": "few others it could be about",
    "lone": "what happens is said by one side only",
    "inside": "a source contradicts itself",
}


def part(name: str) -> str:
    """A part of a score in words."""
    return _PARTS.get(name, name)


def about(subject: str) -> str:
    """A frame in a few words, `rescue, person`; a subject that is no frame stays as it is."""
    frame = parse(subject)
    words = [_word(name) for slot, most in _TOLD for name in getattr(frame, slot)[:most]]
    told = ", ".join(dict.fromkeys(word for word in words if word))
    return visible(told) if told or frame.line() else visible(subject)


def title(found: Discrepancy) -> str:
    """Both passages as they are written: `“31 March” against “April 1, 2025”`."""
    left, right = (head(visible(side.text), 80) for side in (found.left, found.right))
    return f"“{left}” against “{right}”"


def _word(name: str) -> str:
    """`act.fire-start` → `fire start`; names and dates stay as they are."""
    kind, dot, rest = name.partition(".")
    return rest.replace("-", " ") if dot and kind.isalpha() and rest else name
