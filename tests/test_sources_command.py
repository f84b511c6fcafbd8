"""`checker sources` says what was understood and from where; `checker add` puts a document in place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import cli
from checker.errors import InputError
from tests import documents as made

ARTICLE = [
    "A bridge opens",
    "The bridge that was closed in 1998 opens again on Monday, the county said in a statement.",
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()  # the search for a configuration ends here
    return tmp_path


def run(*arguments: str, data: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(arguments), input=data, standalone_mode=False)


def test_what_was_understood_is_listed_with_where_from(here: Path) -> None:
    page = here / "sources" / "bridge" / "a.txt"
    page.parent.mkdir(parents=True)
    page.write_text(
        "---\npublished: 2024-05-02\n---\n" + "\n\n".join([*ARTICLE, "Share this story:", "© 2024 The Courier"])
    )
    result = run("sources")
    assert result.return_value == 0
    assert "bridge/a.txt\n  event      bridge (folder)\n  lang       en (function words)" in result.stdout
    assert "published  2024-05-02 (front matter)" in result.stdout
    assert "Share this" not in result.stdout
    assert "8:1: opens with “Share this”: Share this story:" in run("sources", "--show-boilerplate").stdout


def test_the_list_is_there_as_json_too(here: Path) -> None:
    (here / "a.html").write_bytes(made.html(ARTICLE, ["Other news of the day"]))
    said = json.loads(run("sources", "a.html", "--format", "json", "--show-boilerplate").stdout)
    assert said["documents"][0]["title"] == "A bridge opens"
    assert {"what": "title", "how": "HTML metadata"} in said["documents"][0]["said"]
    assert "Other news of the day" in [one["text"] for one in said["documents"][0]["boilerplate"]]
    assert said["skipped"] == []


def test_a_file_that_was_not_read_fails_the_run_unless_allowed(here: Path) -> None:
    (here / "bad.txt").write_bytes(b"a\x00b")
    (here / "good.txt").write_text("\n\n".join(ARTICLE))
    result = run("sources", "bad.txt", "good.txt")
    assert result.return_value == 2
    assert "checker: skipped bad.txt: line 1: is not text: it holds NUL bytes" in result.stderr
    assert "good.txt" in result.stdout
    assert run("sources", "bad.txt", "good.txt", "--allow-skipped").return_value == 0


def test_a_text_is_added_with_front_matter(here: Path) -> None:
    result = run("add", ARTICLE[1], "--event", "bridge", "--source", "The Courier", "--published", "2024-05-02")
    assert result.stdout.strip() == "sources/bridge/the-courier.txt"
    text = (here / "sources/bridge/the-courier.txt").read_text()
    assert text == f"---\nsource: The Courier\npublished: 2024-05-02\n---\n\n{ARTICLE[1]}\n"


def test_a_day_of_publication_in_words_is_kept_and_read(here: Path) -> None:
    run("add", ARTICLE[1], "--event", "bridge", "--name", "a", "--lang", "en", "--published", "2 May 2024")
    assert "published: 2 May 2024\n" in (here / "sources/bridge/a.txt").read_text()
    assert "2024-05-02" in run("sources").stdout


def test_standard_input_is_added_in_any_encoding(here: Path) -> None:
    said = "Le maire a déclaré que la forêt était fermée après l'été, et que les élèves ont été évacués."
    run("add", "-", "--event", "forêt", "--name", "a", data=said.encode("cp1252"))
    assert (here / "sources/forêt/a.txt").read_text("utf-8") == f"{said}\n"


def test_front_matter_that_is_there_is_kept_and_options_win(here: Path) -> None:
    (here / "a.md").write_text("---\nlang: en\nside: A\n---\n# A bridge opens\n")
    run("add", "a.md", "--event", "bridge", "--side", "B")
    assert (here / "sources/bridge/a.md").read_text() == "---\nside: B\nlang: en\n---\n\n# A bridge opens\n"


@pytest.mark.parametrize("suffix", ["html", "docx", "pdf", "eml"])
def test_other_formats_are_added_as_text_that_reads_the_same(here: Path, suffix: str) -> None:
    from checker.config import Config
    from checker.read import read
    from checker.segment import segments

    (here / f"a.{suffix}").write_bytes(getattr(made, suffix)(ARTICLE, []))
    run("add", f"a.{suffix}", "--event", "bridge")
    document = read([here / "sources"], Config())[0][0]
    assert [document.text[s.start : s.end] for s in segments(document)] == ARTICLE


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["nosuch.txt", "--event", "e"], "nosuch.txt: there is no such file"),
        (["a b", "--event", "../e"], "an event is the name of one folder"),
        (["a b", "--event", ".."], "an event is the name of one folder"),
        (["a b", "--event", "a/b"], "an event is the name of one folder"),
        (["a b", "--event", "e", "--published", "soon"], "published is written 2025-04-02"),
        (["a b", "--event", "e", "--lang", "English"], "lang is a code"),
        (["  ", "--event", "e"], "there is no text to add"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(here: Path, arguments: list[str], reason: str) -> None:
    result = run("add", *arguments)
    assert isinstance(result.exception, InputError)
    assert reason in str(result.exception)
    assert not (here / "sources").exists()


def test_a_document_that_is_there_is_not_replaced_unasked(here: Path) -> None:
    run("add", "one text", "--event", "e", "--name", "a")
    assert "is there already" in str(run("add", "two texts", "--event", "e", "--name", "a").exception)
    assert (here / "sources/e/a.txt").read_text() == "one text\n"
    run("add", "two texts", "--event", "e", "--name", "../../a", "--force")
    assert [p.name for p in (here / "sources/e").iterdir()] == ["a.txt"]
    assert (here / "sources/e/a.txt").read_text() == "two texts\n"


def test_a_value_with_a_line_break_adds_no_key(here: Path) -> None:
    run("add", "one text", "--event", "e", "--name", "a", "--title", "One\nlang: vi\n---\nmore")
    assert (here / "sources/e/a.txt").read_text() == "---\ntitle: One lang: vi --- more\n---\n\none text\n"


def test_no_traceback_reaches_a_user(here: Path) -> None:
    (here / "a.docx").write_bytes(b"PK\x03\x04")
    for arguments in (["sources", "a.docx"], ["sources", "nowhere"], ["add", "a.docx", "--event", "e"]):
        command = [sys.executable, "-m", "checker", *arguments]
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        assert result.returncode == 2
        assert "Traceback" not in result.stderr
        assert result.stderr.startswith("checker: ")
