"""From paths to documents: which files, under which names, with which metadata."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.config import Config
from checker.errors import InputError
from checker.model import Document
from checker.published import infer
from checker.read import completed, read
from checker.read.complete import complete
from checker.read.paths import find

TEXT = "Two ministers signed the plan in Vik on 3 May 2024, the ministry said.\n"


def tree(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)


def test_files_come_by_source_whatever_the_order_of_the_folder(tmp_path: Path) -> None:
    tree(tmp_path, "b/2.txt", "a/1.txt", "b/1.txt", "a/c/1.md", "0.txt")
    assert [one.source for one in find([tmp_path])] == ["0.txt", "a/1.txt", "a/c/1.md", "b/1.txt", "b/2.txt"]


def test_the_event_is_the_folder_that_holds_the_document(tmp_path: Path) -> None:
    root = tmp_path / "sources"
    tree(root, "fire/1.txt", "fire/late/2.txt", "3.txt")
    assert {d.source: d.event for d in read([root], Config())[0]} == {
        "3.txt": "sources", "fire/1.txt": "fire", "fire/late/2.txt": "fire/late",
    }  # fmt: skip


def test_a_folder_of_documents_is_one_event_and_a_file_belongs_to_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, "fire/1.txt", "fire/2.txt")
    assert [(d.source, d.event) for d in read([tmp_path / "fire"], Config())[0]] == [
        ("1.txt", "fire"),
        ("2.txt", "fire"),
    ]
    monkeypatch.chdir(tmp_path / "fire")
    assert [d.event for d in read([Path()], Config())[0]] == ["fire", "fire"]
    assert [(d.source, d.event) for d in read([Path("1.txt")], Config())[0]] == [("1.txt", "fire")]
    assert [(d.source, d.event) for d in read([Path("../fire/1.txt")], Config())[0]] == [("1.txt", "fire")]


def test_files_of_one_name_keep_as_much_of_their_path_as_tells_them_apart(tmp_path: Path) -> None:
    tree(tmp_path, "a/x/report.txt", "b/x/report.txt", "c/other.txt")
    paths = [tmp_path / "a/x/report.txt", tmp_path / "b/x/report.txt", tmp_path / "c/other.txt"]
    assert [one.source for one in find(paths)] == ["a/x/report.txt", "b/x/report.txt", "other.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "1.txt")
    assert len(find([tmp_path / "1.txt", tmp_path / "1.txt", tmp_path])) == 1


def test_hidden_files_are_no_documents(tmp_path: Path) -> None:
    tree(tmp_path, ".git/config", ".hidden.txt", "1.txt")
    assert [one.source for one in find([tmp_path])] == ["1.txt"]


def test_an_argument_may_itself_be_a_link(tmp_path: Path) -> None:
    tree(tmp_path, "real/1.txt")
    (tmp_path / "link").symlink_to("real")
    documents, skipped = read([tmp_path / "link"], Config())
    assert ([(d.source, d.event) for d in documents], skipped) == ([("1.txt", "real")], [])


FRONT = """---
source: The Courier
side: "Vik"
url: https://www.courier.example/plan
lang: en
published: 2024-05-02
timezone: Europe/Oslo
title: Plan signed: at last
event: The plan
---

"""


def test_front_matter_says_what_a_document_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRONT + TEXT)
    document = read([tmp_path], Config())[0][0]
    assert document.source == "a.txt"
    assert document.text == FRONT + TEXT
    assert document.text[document.body :] == TEXT
    known = (document.publisher, document.side, document.lang, document.published, document.title, document.event)
    assert known == ("The Courier", "Vik", "en", "2024-05-02", "Plan signed: at last", "The plan")
    assert (document.timezone, document.url) == ("Europe/Oslo", "https://www.courier.example/plan")
    assert {how for name, how in document.said if name not in {"encoding"}} == {"front matter"}


def test_front_matter_may_hold_lines_of_the_page_in_any_language(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\nlang: vi\nchuyên mục: Kinh tế\nreading time: 3 min\n---\n{TEXT}")
    documents, skipped = read([tmp_path], Config())
    assert (documents[0].lang, documents[0].text[documents[0].body :], skipped) == ("vi", TEXT, [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("published: 2 May 2024", "2024-05-02"),
        ("published: Thursday, May 2, 2024 10:15", "2024-05-02"),
        ("lang: vi\npublished: thứ Năm, 2/5/2024", "2024-05-02"),
        ("published: 2 May\nlang: en", "2024-05-02"),
        ("lang: vi\npublished: 02/05", "2024-05-02"),
    ],
)
def test_a_day_of_publication_may_be_in_words_its_year_that_of_the_others(lines: str, expected: str) -> None:
    texts = (f"---\n{lines}\n---\nTwo ministers met.", "---\npublished: 2024-05-04\n---\nThey met.")
    known, _ = completed([Document(f"{n}.txt", text, event="e") for n, text in enumerate(texts)], Config())
    assert infer(known)[0].published == expected


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        ("lang: en\npublised: 2024-05-02", 3, "no key 'publised'; did you mean 'published'?"),
        ("Event: a\nlange: en", 3, "no key 'lange'; did you mean 'lang'?"),
        ("lang: English", 2, "lang is a code such as 'en' or 'vi', not 'English'"),
        ("lang: en\n\npublished: lately", 4, "published is written 2025-04-02, 2025-04 or 2025"),
        ("published: 2023-02-29", 2, "there is no such day"),
        ("published: 2023-13", 2, "there is no such day"),
        ("timezone: Hanoi", 2, "timezone is a name such as Asia/Ho_Chi_Minh"),
        ("lang: en\nlang: vi", 3, "gives 'lang' twice"),
        ("published 2024-05-02\nlang en", 2, "front matter is `key: value` lines, not 'published 2024-05-02'"),
        ("lang: en\njust text", 3, "front matter is `key: value` lines, not 'just text'"),
    ],
)
def test_front_matter_that_does_not_parse_is_said_with_its_line(
    tmp_path: Path, lines: str, line: int, reason: str
) -> None:
    (tmp_path / "a.txt").write_text(f"---\n{lines}\n---\n{TEXT}")
    _, skipped = read([tmp_path], Config())
    assert skipped[0].reason.startswith(f"line {line}: ")
    assert reason in skipped[0].reason


def test_front_matter_without_an_end_is_said() -> None:
    with pytest.raises(InputError, match="not closed by a line '---'"):
        complete(Document("a", "---\nlang: en\n"), Config())


def test_a_key_of_other_tools_that_means_one_of_ours_is_noted_with_ours() -> None:
    document = complete(Document("a", f"---\ndate: 2024-05-02\n---\n{TEXT}"), Config())
    notes = [how for name, how in document.said if name == "note"]
    assert notes == ["line 2: 'date' is not a key of the front matter that is used; say 'published'"]


def test_keys_of_other_tools_are_noted_and_passed_over() -> None:
    document = complete(Document("a", f"---\nlayout: post\ntags:\n  - a\n  - b\nlang: en\n---\n{TEXT}"), Config())
    assert document.lang == "en"
    assert [how for name, how in document.said if name == "note"] == [
        "line 2: 'layout' is not a key of the front matter that is used",
        "line 3: 'tags' is not a key of the front matter that is used",
    ]


@pytest.mark.parametrize(
    "text", ["---\n\nA line of dashes above is no front matter.", "A: b\n---\nNo.", "----\nlang: en"]
)
def test_dashes_alone_are_no_front_matter(text: str) -> None:
    assert complete(Document("a", text), Config()).body == 0


@pytest.mark.parametrize(
    ("written", "published"),
    [("2024-05-02T23:30:00+07:00", "2024-05-02"), ("2024-05", "2024-05"), ("2024", "2024"), ("2024-05~", "2024-05")],
)
def test_published_is_a_day_a_month_or_a_year(written: str, published: str) -> None:
    assert complete(Document("a", f"---\npublished: {written}\n---\n{TEXT}"), Config()).published == published


@pytest.mark.parametrize("zone", ["+07:00", "UTC+7", "-0330", "Asia/Ho_Chi_Minh"])
def test_a_time_zone_is_a_name_or_an_offset(zone: str) -> None:
    assert complete(Document("a", f"---\ntimezone: {zone}\n---\n{TEXT}"), Config()).timezone == zone


def test_what_a_document_at_hand_has_is_kept() -> None:
    document = complete(Document("a", TEXT, lang="vi", published="2020", side="B"), Config(sides={"*": "A"}))
    assert (document.lang, document.published, document.side) == ("vi", "2020", "B")


def test_a_side_comes_from_the_configuration_by_path() -> None:
    config = Config(sides={"*/gov_*": "UK", "*": "others"})
    assert [complete(Document(name, TEXT), config).side for name in ("e/gov_a.txt", "e/b.txt")] == ["UK", "others"]


def test_a_publisher_comes_from_the_url() -> None:
    document = complete(Document("a", TEXT, url="https://www.courier.example/a"), Config())
    assert document.publisher == "courier.example"
    assert dict(document.said)["publisher"] == "URL"


@pytest.mark.skipif(os.name != "posix", reason="names of bytes are those of POSIX")
def test_a_name_decomposed_by_the_file_system_is_left_as_it_is(tmp_path: Path) -> None:
    tree(tmp_path, "e\u0301.txt")
    assert [one.source for one in find([tmp_path])] == ["e\u0301.txt"]


def test_documents_at_hand_are_understood_as_files_are() -> None:
    from checker.pipeline import check

    said = f"---\npublished: 2024-05-04\n---\n{TEXT}"
    found = check([Document("a", said, event="e"), Document("b", "---\nlang: ?\n---\n", event="e")])
    assert [(d.source, d.published) for d in found.documents] == [("a", "2024-05-04")]
    assert "2024-05-04" not in {row[13] for row in found.rows}
    assert [(s.source, s.reason) for s in found.skipped] == [
        ("b", "line 2: lang is a code such as 'en' or 'vi', not '?'")
    ]
