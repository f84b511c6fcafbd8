"""Paragraphs, whether each is a line or an editor broke it over many."""

from __future__ import annotations

import textwrap

import pytest

from checker.read.blocks import blocks

PARAGRAPHS = [
    "The new bridge over the river opened on Thursday after three years of work, which cost 4.5 trillion dong.",
    "It is 3.5 kilometres long. Some 30,000 vehicles a day are expected to use it by the end of the year, "
    "the ministry's planning office said in a statement on 2 May 2024.",
    "“We are proud of it,” the minister said, “and of the 2,000 people who built it in all weathers.”",
    "Tolls begin on 1 July.",
]


def texts(text: str) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks(text, 0)]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_whole_again(width: int, newline: str) -> None:
    wrapped = (newline * 2).join(newline.join(textwrap.wrap(p, width)) for p in PARAGRAPHS)
    assert texts(wrapped) == PARAGRAPHS


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\r", "\u2028"])
def test_one_line_a_paragraph_stays_so(between: str) -> None:
    assert texts(between.join(PARAGRAPHS)) == PARAGRAPHS


def test_wrapped_paragraphs_that_are_only_indented_are_told_apart() -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(p, 70, initial_indent="    ")) for p in PARAGRAPHS)
    assert texts(wrapped) == PARAGRAPHS


def test_short_lines_are_not_joined() -> None:
    lines = ["Deaths: 11", "Injuries: 27", "Cause: brakes", "Closed for 14 months", "Cost: 210 million"]
    assert texts("\n".join(lines)) == lines


def test_items_begin_blocks_even_in_wrapped_text() -> None:
    wrapped = "\n".join(textwrap.wrap(PARAGRAPHS[1], 60))
    items = "- two lanes were closed for the whole of the winter and the\n  spring of 2023\n- 11 people died\n"
    found = blocks(f"{wrapped}\n{items}", 0)
    assert [block.item for block in found] == [False, True, True]
    assert found[1].text.endswith("spring of 2023")


def test_one_clause_a_line_is_one_paragraph() -> None:
    text = "The bridge was closed for repairs in the spring\nwhen a crack was found in a cable, it said\nand opened."
    assert len(blocks(text, 0)) == 1


def test_blocks_are_the_text_at_their_offsets() -> None:
    text = "  One.  \n\n\tTwo\u00a0three.\r\n"
    assert [(b.start, b.end, text[b.start : b.end]) for b in blocks(text, 0)] == [
        (2, 6, "One."),
        (11, 21, "Two\u00a0three."),
    ]
