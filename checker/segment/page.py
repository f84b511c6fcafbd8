"""Which blocks are the article and which the page around it, told by how they follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.read.blocks import Block
from checker.segment import entries, marks
from checker.segment.cues import Cues
from checker.segment.foot import below, entered, noted
from checker.segment.role import PAGE_STAMP, Role, Roles, article, aside, over_items

#: A teaser's text is no longer than this, in words; the articles' own paragraphs after a link often are.
TEASER = 60


#: Links in a row that make a menu: with fewer, one of them is the headline and another its standfirst.
LINKS = 3


def roles(blocks: Sequence[Block], cues: Cues, title: str | None, marked: bool) -> Roles:
    """The role of each block, None for what is left to be body; `marked` says that the format named sections."""
    found: Roles = [_alone(block, cues) for block in blocks]
    _tables(blocks, found)
    _items(blocks, found)
    _boxes(blocks, found)
    _others(blocks, found, cues)
    _stamped(blocks, found, cues)
    if not marked:
        _above(blocks, found, cues, title)
        below(blocks, found, cues)
    _stamps_inside(blocks, found, cues)
    return found


def _alone(block: Block, cues: Cues) -> Role | None:
    """What a block is by itself."""
    if block.section and block.section != "body":
        return Role(block.section, block.why or ("outside the article" if block.section == "boilerplate" else ""))
    if marks.stamp(block.text, cues):
        return PAGE_STAMP
    if marks.byline(block.text, cues):
        return aside("author")
    picture = marks.picture(block.text, cues)
    if picture:
        return Role("caption") if picture == "caption" else aside("picture credit")
    if why := marks.furniture(block.text, cues):
        return aside(why)
    return Role("list") if block.item else None


def _tables(blocks: Sequence[Block], found: Roles) -> None:
    """Rows of a table: lines in a row that have the same number of bars or tabs, or some and a figure behind one."""
    bars = [max(block.text.count("|"), block.text.count("\t")) for block in blocks]
    for i, n in enumerate(bars):
        if not n or blocks[i].section is not None:
            continue
        near = [bars[j] for j in (i - 1, i + 1) if 0 <= j < len(bars) and not blocks[max(i, j)].gap]
        if n in near or (any(near) and _FIGURED.search(blocks[i].text)):
            found[i] = Role("table")


_FIGURED = re.compile(r"[|\t][^|\t]*\d")


def _items(blocks: Sequence[Block], found: Roles) -> None:
    """A date among the items of a list is one of them: `- Date: 14 August 1999`."""
    for i, role in enumerate(found):
        beside = (*blocks[i - 1 : i], *blocks[i + 1 : i + 2])
        dated = role == PAGE_STAMP and blocks[i].item and any(b.item for b in beside)
        if dated or entered(blocks, found, i):
            found[i] = Role("list")


def _boxes(blocks: Sequence[Block], found: Roles) -> None:
    """Lines of a label and its value are items, a date behind a label too; numbered lines over others are headings."""
    free = [
        block.section in {None, "body"} and (role is None or role == PAGE_STAMP)
        for block, role in zip(blocks, found, strict=True)
    ]
    for run in entries.boxes(blocks, free):
        if sum(1 for i in run if found[i] is None) >= entries.BOX:  # a stamp below a headline makes none
            for i in run:
                found[i] = Role("list")
    for i, role in enumerate(found):
        if (role is None or role == Role("list")) and entries.numbered(blocks, i):
            found[i] = Role("heading")


def _others(blocks: Sequence[Block], found: Roles, cues: Cues) -> None:
    """Other stories under a heading for them, and what stands under "Notes to editors" and its like."""
    first, _ = article(blocks, found, cues)
    able = [i for i, role in enumerate(found) if role is None or role.section in {"list", "heading"}]
    kinds = {i: kind for i in able if (kind := marks.section(blocks[i].text, cues))}
    for i, kind in kinds.items():
        block, taken = blocks[i], found[i]
        if kind == "others" and taken is not None and taken.section == "boilerplate":
            continue  # a heading among links that were set aside
        why = f"under “{block.text.strip(' :')[:40]}”"
        end = i + 1
        if i > first:
            end = len(blocks) if kind == "notes" else _teasers(blocks, found, i + 1)
        elif kind == "others":
            end = _menu(blocks, found, i, first)
        for j in range(i, min(end, len(blocks))):
            if blocks[j].section != "headline":
                found[j] = aside(why)
        if kind == "notes" and i > first and cues.editors.match(block.text.lower()):
            noted(blocks, found, i)


def _menu(blocks: Sequence[Block], found: Roles, i: int, first: int) -> int:
    """Where a list of links above the article ends: before the last headline that stands above its stamp or text."""
    top = next((j for j in range(i + 1, first) if found[j] == PAGE_STAMP), first)
    links = [j for j in range(i + 1, top) if found[j] is None and marks.headline(blocks[j].text)]
    return links[-1] if len(links) >= LINKS else i + 1


def _teasers(blocks: Sequence[Block], found: Roles, start: int) -> int:
    """Where a run of links, each perhaps with a line of text below it, ends: at the end, or where the article resumes.

    Two paragraphs in a row are the article again, and so is the first of them, unless each link had its text.
    """
    pairs, after_link, i = 0, False, start
    while i < len(blocks):
        text = blocks[i].text
        if blocks[i].section == "heading":
            return i
        if _fixed(found[i]) or marks.headline(text) or marks.stamped(text):
            after_link = not _fixed(found[i]) or after_link
        elif after_link and marks.words(text) <= TEASER:
            after_link, pairs = False, pairs + 1
        else:
            return i - 1 if pairs == 1 and i > start and marks.paragraph(blocks[i - 1].text) else i
        i += 1
    return i


def _fixed(role: Role | None) -> bool:
    return role is not None and role.section in {"boilerplate", "dateline", "caption", "list"}


def _stamped(blocks: Sequence[Block], found: Roles, cues: Cues) -> None:
    """Links that carry the time of their story, again and again, with the text below each of them."""
    first, _ = article(blocks, found, cues)
    for run in _runs([i for i in range(first + 1, len(blocks)) if _dated_link(blocks, found, i)]):
        glued = sum(1 for i in run if marks.stamped(blocks[i].text))
        if glued < 2 and len(run) < LINKS:
            continue
        start = run[0]
        while start > first + 1 and marks.headline(blocks[start - 1].text) and marks.words(blocks[start - 1].text) <= 5:
            start -= 1
        for j in range(start, max(_teasers(blocks, found, start), run[-1] + 1)):
            if found[j] in {None, PAGE_STAMP}:
                found[j] = aside("links with the time of their story")


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Places in runs: from one link to the next there are no more than its stamp and its text."""
    runs: list[list[int]] = []
    for i in places:
        if runs and i - runs[-1][-1] <= 3:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _dated_link(blocks: Sequence[Block], found: Roles, i: int) -> bool:
    """A headline with its date at the end, or with a page stamp on the line above or below it."""
    text = blocks[i].text
    if found[i] is not None or not marks.headline(text):
        return False
    around = [j for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
    beside = any(found[j] == PAGE_STAMP for j in around) and marks.words(text) >= 4 and not text.endswith(":")
    return marks.stamped(text) or beside


def _above(blocks: Sequence[Block], found: Roles, cues: Cues, title: str | None) -> None:
    """The headline, and what stands around it above the first paragraph: site names, menus, authors."""
    first, _ = article(blocks, found, cues)
    if first == len(blocks):
        first = next((i for i, role in enumerate(found) if role == Role("list") or role == Role("table")), first)
    open_ = [i for i in range(first) if found[i] is None]
    top = _headline(blocks, open_, found, first, cues, title)
    for i in open_:
        text = blocks[i].text
        if i == top:
            found[i] = Role("headline")
        elif over_items(blocks, found, i):
            found[i] = Role("headline" if top is None and i == 0 else "heading")
        elif marks.words(text) <= 3 or marks.names_only(text, cues):
            found[i] = aside("short line around the headline")
        else:
            standfirst = marks.stopped(text) or (top is not None and i > top and marks.words(text) >= 8)
            found[i] = Role("lead" if standfirst else "heading")


def _headline(
    blocks: Sequence[Block], open_: Sequence[int], found: Roles, first: int, cues: Cues, title: str | None
) -> int | None:
    """The block that is most likely the headline; None where the text begins without one."""
    if title:
        same = [i for i in open_ if blocks[i].text.strip().casefold() == title.strip().casefold()]
        if same:
            return same[0]
    able = [i for i in open_ if marks.headline(blocks[i].text)]
    stamp = next((i for i in range(first) if found[i] == PAGE_STAMP), first)
    before = [i for i in able if i < stamp and not marks.names_only(blocks[i].text, cues)]
    able = before or [i for i in able if not marks.names_only(blocks[i].text, cues)] or able
    best = max(able, key=lambda i: (min(marks.words(blocks[i].text), 6), -i), default=None)
    if best is None or marks.words(blocks[best].text) < 3:
        return None
    # up to four capitalised words, or names joined by "and", are the authors of a text without a headline
    capitals, length = marks.names_only(blocks[best].text, cues), marks.words(blocks[best].text)
    joined = any(word.lower() in cues.small for word in blocks[best].text.split())
    return None if capitals and (length <= 4 or joined) else best


def _stamps_inside(blocks: Sequence[Block], found: Roles, cues: Cues) -> None:
    """Dates that stand alone between paragraphs, again and again, are the headings of a chronicle, not page stamps."""
    first, last = article(blocks, found, cues)
    inside = [i for i in range(first + 1, len(blocks) - 1) if found[i] == PAGE_STAMP]
    heads = [i for i in inside if i < last and found[i + 1] is None and found[i - 1] != PAGE_STAMP]
    for i in inside:
        if blocks[i].item or (i in heads and len(heads) > 1) or _over_times(blocks, found, i):
            found[i] = Role("list" if blocks[i].item else "heading")


def _over_times(blocks: Sequence[Block], found: Roles, i: int) -> bool:
    """Whether a date stands over the times of its day."""
    return over_items(blocks, found, i) and entries.clocked(blocks[i + 1].text)
