"""The page around the article: how much of it is set aside, and how little of the article, on pages built differently.

A line of `pages/*.txt` opens with what it is: `=` the page, `+` the article, `^` a caption.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config
from checker.model import Document
from checker.read.complete import complete
from checker.segment import segments

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
ASIDE = {"boilerplate", "dateline"}


def measured(path: Path) -> dict[str, tuple[int, int, list[str]]]:
    """Mark → (lines set aside or, for captions, found; lines; those that went wrong)."""
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(line[2:] for line in lines)
    document = complete(Document(path.stem, text), Config())
    section = {i: s.section for s in segments(document) for i in range(s.start, s.end)}
    counts: dict[str, tuple[int, int, list[str]]] = {mark: (0, 0, []) for mark in "=+^"}
    at = 0
    for line in lines:
        if line.strip():
            found = section.get(at + len(line[2:]) - len(line[2:].lstrip()), "")
            hit = found == "caption" if line[0] == "^" else found in ASIDE
            done, all_, wrong = counts[line[0]]
            right = hit == (line[0] != "+")
            counts[line[0]] = (done + hit, all_ + 1, wrong if right else [*wrong, f"{found}: {line[2:]}"])
        at += len(line[2:]) + 1
    return counts


def test_there_are_pages_of_ten_kinds() -> None:
    assert len(PAGES) >= 10


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_article_is_lost(path: Path) -> None:
    counts = measured(path)
    assert counts["+"][2] == []
    assert counts["^"][2] == []


def test_nearly_all_of_the_page_is_set_aside() -> None:
    found = [measured(path)["="] for path in PAGES]
    aside, lines = sum(done for done, _, _ in found), sum(n for _, n, _ in found)
    assert aside / lines >= 0.95, [wrong for _, _, wrong in found]
