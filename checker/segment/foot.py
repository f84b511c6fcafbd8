"""What stands below an article: facts of its subject, line by line, or the page."""

from __future__ import annotations

from collections.abc import Sequence

from checker.read.blocks import Block
from checker.segment import entries, marks
from checker.segment.cues import Cues
from checker.segment.role import Role, Roles, article, aside, over_items


def below(blocks: Sequence[Block], found: Roles, cues: Cues) -> None:
    """What follows the last paragraph without being a sentence: links to other stories, names, agencies."""
    _, last = article(blocks, found, cues)
    whole = [i for i in range(len(blocks)) if found[i] is None and marks.stopped(blocks[i].text)]
    if last < 0 or len(whole) < 2 or not marks.stopped(blocks[last].text):
        return
    for i in _facts(blocks, found, last + 1):
        found[i] = Role("list")
    for i in range(last + 1, len(blocks)):
        text = blocks[i].text
        if found[i] is not None or marks.stopped(text) or text.rstrip().endswith((":", ",", ";")):
            continue
        if over_items(blocks, found, i):
            found[i] = Role("heading")
        elif marks.names_only(text, cues):
            found[i] = aside("name below the article")
        elif marks.words(text) <= 24:
            found[i] = aside("a line below the article that is no sentence")


def _facts(blocks: Sequence[Block], found: Roles, start: int) -> list[int]:
    """The lines from `start` on that are a label and a figure, and those of a label and a name beside them."""
    able = {i for i in range(start, len(blocks)) if found[i] is None and entries.ENTRY.match(blocks[i].text)}
    kept = {i for i in able if entries.fact(blocks[i].text)}
    for steps in (range(start, len(blocks)), range(len(blocks) - 1, start - 1, -1)):
        for i in steps:
            if i in able and not kept.isdisjoint((i - 1, i + 1)):
                kept.add(i)
    return sorted(kept)


def noted(blocks: Sequence[Block], found: Roles, i: int) -> None:
    """The facts that a press release lists under its notes to editors are of its subject, as those above are."""
    kept = [
        j
        for j in range(i + 1, len(blocks))
        if blocks[j].section in {None, "body", "list"}
        and (blocks[j].item or entries.enumerated(blocks[j].text))
        and entries.listed(blocks[j].text)
    ]
    for j in kept:
        found[j] = Role("list")
    if kept:
        found[i] = Role("heading")


def entered(blocks: Sequence[Block], found: Roles, i: int) -> bool:
    """Whether a line that opens as one of the page is a fact among the items of a list: `- Licence: no. 45`."""
    role, block = found[i], blocks[i]
    if role is None or role.section != "boilerplate" or block.section or not block.item or not entries.fact(block.text):
        return False
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
    return any(found[j] == Role("list") and entries.ENTRY.match(blocks[j].text) for j in near)
