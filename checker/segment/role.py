"""What a block was found to be, and which of them are running text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Section
from checker.read.blocks import Block
from checker.segment import marks, quotes
from checker.segment.cues import Cues


@dataclass(frozen=True, slots=True)
class Role:
    """What a block was found to be, and why where it was set aside."""

    section: Section
    why: str = ""


Roles = list[Role | None]

PAGE_STAMP = Role("dateline", "page stamp")


def aside(why: str) -> Role:
    """The role of what does not belong to the article."""
    return Role("boilerplate", why)


def article(blocks: Sequence[Block], found: Roles, cues: Cues) -> tuple[int, int]:
    """The first and the last block of running text; (len, -1) where there is none."""
    free = [i for i, role in enumerate(found) if role is None]
    running = [i for i in free if marks.paragraph(blocks[i].text) or quotes.hands_over(blocks[i].text, cues)]
    return (running[0], running[-1]) if running else (len(blocks), -1)


def over_items(blocks: Sequence[Block], found: Roles, i: int) -> bool:
    """Whether the block below is of a table, or of a list with figures, which this one heads; menus have none."""
    below = found[i + 1] if i + 1 < len(found) else None
    if below is None or below.section != "list":
        return below is not None and below.section == "table"
    return any(c.isdecimal() for block in blocks[i + 1 : i + 3] for c in block.text)
