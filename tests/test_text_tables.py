"""The text tables: each example of a corpus reads as its key says, and each word of a table stands in an example."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from checker.lang.pack import codes, load
from checker.language import detect
from checker.segment import marks, sentences
from checker.segment.cues import Cues, cues

KINDS: dict[str, Callable[[str, Cues], bool]] = {
    "others": lambda text, c: marks.section(text, c) == "others",
    "notes": lambda text, c: marks.section(text, c) == "notes",
    "teaser": lambda text, c: marks.furniture(text, c) == "a pointer to another story",
    "furniture": lambda text, c: bool(marks.furniture(text, c)),
    "caption": lambda text, c: marks.picture(text, c) == "caption",
    "credit": lambda text, c: marks.picture(text, c) == "credit",
    "byline": marks.byline,
    "stamp": marks.stamp,
}

#: The field of the table whose words each key shows.
FIELDS = {
    "language": ("function_words",), "others": ("sections",), "notes": ("notes",), "teaser": ("teasers",),
    "furniture": ("furniture",), "caption": ("pictures", "positions"), "credit": ("pictures",),
    "byline": ("bylines",), "stamp": ("stamps", "calendar"), "sentences": ("abbreviations",),
    "replies": ("replies",), "pages": ("pages",), "openers": ("openers",),
}  # fmt: skip


def corpus(code: str) -> dict[str, Any]:
    with (load(code).folder / "corpus" / "text.toml").open("rb") as file:
        return tomllib.load(file)


def examples() -> list[tuple[str, str, str]]:
    return [(code, kind, text) for code in codes() for kind in KINDS for text in corpus(code).get(kind, [])]


@pytest.mark.parametrize(("code", "kind", "text"), examples())
def test_an_example_reads_as_its_key_says(code: str, kind: str, text: str) -> None:
    assert KINDS[kind](text, cues(code))


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in codes() for text in corpus(code)["none"]])
def test_a_sentence_of_an_article_is_nothing_of_the_page(code: str, text: str) -> None:
    assert [kind for kind, reads in KINDS.items() if reads(text, cues(code))] == []


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in codes() for text in corpus(code)["language"]])
def test_running_text_is_told_by_its_function_words(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(("code", "parts"), [(c, s["parts"]) for c in codes() for s in corpus(c)["sentences"]])
def test_sentences_end_where_the_corpus_ends_them(code: str, parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[a:b] for a, b in sentences(text, 0, len(text), load(code))] == parts


@pytest.mark.parametrize(("code", "word"), [(c, w) for c in codes() for w in corpus(c).get("openers", [])])
def test_a_sentence_may_open_behind_an_abbreviation(code: str, word: str) -> None:
    text = f"They met at 5 p.m. {word} deal was done."
    assert len(list(sentences(text, 0, len(text), load(code)))) == 2


@pytest.mark.parametrize("line", [line for code in codes() for line in corpus(code).get("replies", [])])
def test_a_line_opens_the_message_that_is_answered(line: str) -> None:
    from checker.read.eml import _answered

    assert _answered().fullmatch(line)


@pytest.mark.parametrize("line", [line for code in codes() for line in corpus(code).get("pages", [])])
def test_a_line_is_the_number_of_a_page(line: str) -> None:
    from checker.read.pdf import _number

    assert _number().fullmatch(line)


@pytest.mark.parametrize("code", codes())
def test_every_word_of_the_table_stands_in_an_example(code: str) -> None:
    table, shown = load(code).text, corpus(code)
    assert table is not None
    missing = []
    for key, names in FIELDS.items():
        said = shown.get(key, [])
        text = "\n".join(" ".join(one["parts"]) if isinstance(one, dict) else one for one in said).lower()
        if key == "caption":
            text += "\n" + "\n".join(shown.get("credit", [])).lower()
        for name in names:
            missing += [(name, w) for w in sorted(getattr(table, name)) if key != "credit" and not _stands(w, text)]
    assert missing == []


def _stands(word: str, text: str) -> bool:
    pattern = re.escape(word.strip()).replace("…", r"(?:\S+\s+){0,3}\S+").replace(r"\ ", r"\s+")
    return bool(re.search(rf"(?<!\w){pattern}(?!\w)", text))


def test_a_date_alone_on_a_line_is_no_page_number() -> None:
    from checker.read.pdf import _number

    assert not _number().fullmatch("12 May 2024")
