"""Whose office it is where several hold one: `deputy ministers Anna Holt and Tran Minh Duc`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from checker.frames.bearer import bearer
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack
from checker.model import Mention

#: What stands between an office and the name of who signed: that it is signed, a seal.
_SIGNED: Final = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?")


def bearers(title: Mention, text: str, said: Sequence[Mention], pack: Pack) -> tuple[str, ...]:
    """The folded names of who hold an office: of a list behind `ministers` or `các Thứ trưởng` everybody."""
    first = bearer(title, text, said, pack)
    names = [first] if first else []
    if not names or pack.names is None or not _several(title, text, pack.names):
        return tuple(names)
    people = [m for m in said if m.claim == "person" and m.start >= title.end]
    for one, other in pairwise(people):
        joined = text[one.end : other.start].strip(" ,")
        if one.value.text != names[-1] or (joined and joined not in pack.names.ands):
            break
        names.append(other.value.text)
    return tuple(names)


#: Characters before an office in which a word for several stands.
_NEAR: Final = 20


def _several(title: Mention, text: str, table: NameTable) -> bool:
    """Whether an office is that of several: `deputy ministers`, `các Thứ trưởng`."""
    if table.syllables:
        before = text[max(0, title.start - _NEAR) : title.start].rpartition("\n")[2]
        return before.lower().split()[-1:] in [[word] for word in table.several]
    words = text[title.start : title.end].lower().split()
    head = next((k for k, word in enumerate(words) if word in table.joiners), len(words))
    return head > 0 and words[head - 1].endswith("s") and not words[head - 1].endswith(("ss", "us", "'s", "’s"))


def signer(title: Mention, text: str, labels: Sequence[Mention]) -> Mention | None:
    """The person whose name stands below an office on a line of its own, as under a document."""
    start, end = text.rfind("\n", 0, title.start) + 1, text.find("\n", title.end)
    if (
        end < 0
        or text[start:end].strip() != text[title.start : title.end]
        or not text[title.start : title.end].isupper()
    ):
        return None
    name = next((m for m in labels if m.start >= end and m.claim != "statement"), None)
    if name is None or name.claim != "person" or not _SIGNED.fullmatch(text, end, name.start):
        return None
    below = text.find("\n", name.end)
    return name if not text[name.end : below if below >= 0 else None].strip() else None
