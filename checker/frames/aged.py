"""Whose age it is: the person named right beside it, else the office that it stands behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.frames.frame import Words
from checker.frames.placing import called
from checker.model import Mention

#: What may stand between a name and an age, and between an age and the name behind it.
_BEHIND_NAME: Final = re.compile(r"[\s,(]{1,3}(?:[^\W\d_]+ ){0,2}")
_BEFORE_NAME: Final = re.compile(r" (?:[^\W\d_]+ ){0,2}")
#: What says nothing of an age, since all are ages.
AGED: Final = frozenset({"measure.age", "measure.birth-year"})


def whose(age: Mention, span: tuple[int, int], people: Sequence[Mention], words: Words, text: str) -> tuple[str, ...]:
    """The folded name of who is so old and his office, as far as they stand beside the age; a rank is many people's."""
    before = next((p for p in reversed(people) if p.end <= age.start), None)
    if before and _BEHIND_NAME.fullmatch(text, before.end, age.start):
        return before.value.text, *_offices(words, words.span(before.start, before.end))
    after = next((p for p in people if p.start >= age.end), None)
    if after and _BEFORE_NAME.fullmatch(text, age.end, after.start):
        return after.value.text, *_offices(words, words.span(after.start, after.end))
    return _offices(words, span)


def _offices(words: Words, span: tuple[int, int]) -> tuple[str, ...]:
    return tuple([c for c in called(words, span) if c.startswith("office.")])
