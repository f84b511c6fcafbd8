"""Copies are named and are no voices; pairs across sides; what only one side says."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config
from checker.copies import copies
from checker.model import Audit, Document
from checker.pipeline import check
from tests.conftest import Run
from tests.labels import BUNDLES, folders, held_out

STORY = (
    "The harbour of Tan Son was closed on Monday after a crane fell into the sea. Nobody was hurt. The harbour master "
    "said that the port would be open again by the end of the week, and that 12 ships were waiting outside. The crane "
    "was built in 1978."
)
OTHER = (
    "A crane toppled at Tan Son port at the start of the week. Some 15 ships were waiting outside, said an agent of "
    "the owners, who did not know when the quay could be used. The crane dates from 1978. None was near."
)


def document(name: str, text: str, side: str | None = None, published: str | None = None) -> Document:
    return Document(name, text, lang="en", event="e", side=side, published=published)


def test_a_nearly_identical_text_is_a_copy_of_the_first_published() -> None:
    again = STORY.replace("Nobody was hurt.", "No one was hurt, according to the police.")
    found = copies(
        [
            document("a.txt", again, published="2025-03-05"),
            document("b.txt", STORY, published="2025-03-04"),
            document("c.txt", OTHER),
        ]
    )
    assert found == {"a.txt": "b.txt"}


def test_sources_written_apart_are_no_copies() -> None:
    for folder in folders(BUNDLES):
        if folder.name not in held_out(BUNDLES):
            texts = [document(p.name, p.read_text("utf-8")) for p in sorted((folder / "documents").glob("*.txt"))]
            assert copies(texts) == {}, folder.name


def test_a_copy_is_no_voice() -> None:
    audit = check([document("a.txt", STORY), document("b.txt", STORY), document("c.txt", OTHER)])
    assert [(d.source, d.copy_of) for d in audit.documents] == [("a.txt", ""), ("b.txt", "a.txt"), ("c.txt", "")]
    assert "b.txt is nearly word for word a.txt" in audit.notes
    ships = next(d for d in audit.discrepancies if d.verdict == "conflict" and d.claim == "count")
    assert [(h.value, h.sources, h.copies) for h in ships.values] == [
        ("12", ("a.txt",), ("b.txt",)),
        ("15", ("c.txt",), ()),
    ]
    said = {side.fact: side.source for pair in audit.pairs for side in (pair.left, pair.right)}
    assert [[said[fact] for fact in h.sides] for h in ships.values] == [["a.txt", "b.txt"], ["c.txt"]]


def sided(across: str) -> Audit:
    documents = [
        document("a.txt", "The fund holds £12 million.", side="UK"),
        document("b.txt", "The fund holds £15 million.", side="UK"),
        document("c.txt", "The fund holds £12 million.", side="Vietnam"),
        document("d.txt", "The fund holds £19 million."),
    ]
    return check(documents, Config(across=across))


def test_across_sides_only_different_sides_are_paired() -> None:
    couples = {(p.left.source, p.right.source) for p in sided("sides").pairs}
    assert couples == {("a.txt", "c.txt"), ("b.txt", "c.txt")}
    assert ("a.txt", "b.txt") in {(p.left.source, p.right.source) for p in sided("sources").pairs}


def test_without_sides_it_says_that_none_were_compared() -> None:
    audit = check([document("a.txt", "£12 million."), document("b.txt", "£15 million.")], Config(across="sides"))
    assert audit.pairs == ()
    assert audit.notes == ("no two sources are of different sides, so that none were compared",)


@pytest.mark.parametrize(("sides", "omitted"), [(("", ""), ["£12 million"]), (("UK", "UK"), ["£12 million"])])
def test_what_only_one_source_says_is_an_omission(sides: tuple[str, str], omitted: list[str]) -> None:
    left = document("a.txt", "The fund holds £12 million. It was signed on 3 May 2025.", side=sides[0])
    right = document("b.txt", "The plan was signed on 3 May 2025.", side=sides[1])
    found = check([left, right]).omissions
    assert [p.left.text for p in found] == omitted
    assert {(p.verdict, p.severity, p.rule, p.right.source, p.right.text) for p in found} == {
        ("only-left", "info", "O001", "b.txt", "")
    }


def test_what_another_source_of_a_side_says_is_no_omission_of_that_side() -> None:
    texts = {"a.txt": ("The fund holds £12 million.", "UK"), "b.txt": ("Nothing was said.", "Vietnam"),
             "c.txt": ("The fund holds £12 million.", "Vietnam")}  # fmt: skip
    audit = check([document(name, text, side=side) for name, (text, side) in texts.items()])
    assert audit.omissions == ()


def test_of_many_notes_the_rest_are_counted(tmp_path: Path, run: Run) -> None:
    for name in range(30):
        (tmp_path / f"{name:02}.txt").write_text(STORY)
    said = run("audit", str(tmp_path), "--no-cache").err
    assert said.count("is nearly word for word") == 20
    assert "checker: 9 more notes; -v shows them all" in said
    assert run("audit", str(tmp_path), "--no-cache", "-v").err.count("is nearly word for word") == 29
