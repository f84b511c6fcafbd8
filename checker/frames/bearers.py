"""Whose office it is where several hold one: `deputy ministers Anna Holt and Tran Minh Duc`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.frames.bearer import bearer
from checker.lang.name_table import NameTable
from checker.model import Mention


def bearers(title: Mention, text: str, said: Sequence[Mention], table: NameTable) -> tuple[str, ...]:
    """The folded names of who hold an office: of a list behind `ministers` or `các Thứ trưởng` everybody."""
    first = bearer(title, text, said, table)
    names = [first] if first else []
    if not names or not _several(title, text, table):
        return tuple(names)
    people = [m for m in said if m.claim == "person" and m.start >= title.end]
    for one, other in pairwise(people):
        joined = text[one.end : other.start].strip(" ,")
        if one.value.text != names[-1] or (joined and joined not in table.ands):
            break
        names.append(other.value.text)
    return tuple(names)


def _several(title: Mention, text: str, table: NameTable) -> bool:
    """Whether an office is that of several: `deputy ministers`, `các Thứ trưởng`."""
    if table.syllables:
        return text[: title.start].rpartition("\n")[2].lower().split()[-1:] in [[word] for word in table.several]
    words = text[title.start : title.end].lower().split()
    head = next((k for k, word in enumerate(words) if word in table.joiners), len(words))
    return head > 0 and words[head - 1].endswith("s") and not words[head - 1].endswith(("ss", "us", "'s", "’s"))
