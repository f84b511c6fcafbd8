"""Hostile and broken input: each gets a clear reason or a right result, and the good files beside it are read."""

from __future__ import annotations

import gc
import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from checker import event
from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Skipped
from checker.read import read
from checker.read.complete import complete
from checker.segment import readable, segments
from tests import generated

GOOD = "Two ministers signed the plan in Vik on 3 May 2024.\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return whole.getvalue()


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9))
    + f"]><w:document {W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = (
    f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {W}><w:p><w:t>&a;</w:t></w:p></w:document>'
)
DEEP = f"<w:document {W}>" + "<w:p>" * 200_000 + "</w:p>" * 200_000 + "</w:document>"
LOOP = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n"
    b"trailer<</Size 3/Root 1 0 R/Prev 104>>\n"
    b"startxref\n104\n%%EOF"
)

#: File name → bytes, and what the reason for leaving it out says. Each was tried in turn with a good file beside it.
CASES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "is empty"),
    "white space": ("a.txt", b" \n\t\n", "is empty"),
    "NUL bytes": ("a.txt", b"one\ntwo\x00three", "line 2: is not text: it holds NUL bytes"),
    "program": ("a.txt", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), "is not text but a program"),
    "image": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is not text but a PNG image"),
    "UTF-16 cut in two": ("a.txt", b"\xff\xfea\x00b", "says it is UTF-16 and is not"),
    "random bytes": ("a.txt", bytes((i * 7919 + 13) % 251 + 1 for i in range(400)), "control characters"),
    "surrogates": ("a.txt", b"He said \xed\xa0\x80 on Monday", "is damaged UTF-8 (byte 0xed)"),
    "front matter open": ("a.txt", b"---\nlang: en\nText", "line 3: front matter is `key: value` lines"),
    "front matter only": ("a.txt", b"---\nlang: en\n---\n", "says nothing below its front matter"),
    "unknown format": ("a.xyz", b"abc", "'.xyz' is not a format that is read"),
    "zip that is none": ("a.docx", b"PK\x03\x04 nothing", "is not a Word document"),
    "zip without a text": ("a.docx", docx("x").replace(b"document.xml", b"dacument.xml"), "is not a Word document"),
    "zip bomb": ("a.docx", docx(f"<w:document {W}>" + " " * 30_000_000 + "</w:document>"), "the limit is 20,000,000"),
    "XML bomb": ("a.docx", docx(BOMB), "holds XML entities"),
    "XML that reads a file": ("a.docx", docx(OUTSIDE), "holds XML entities"),
    "XML cut off": ("a.docx", docx(f"<w:document {W}><w:p>"), "is not a Word document"),
    "XML nested deeply": ("a.docx", docx(DEEP), ""),
    "PDF that loops": ("a.pdf", LOOP, ""),
    "PDF that is none": ("a.pdf", b"%PDF-1.7\ngarbage", "is not a PDF"),
    "PDF of nothing": ("a.pdf", b"", "is empty"),
    "page without a text": ("a.html", b"<html><script>1</script></html>", "is empty"),
    "page nested deeply": ("a.html", b"<div>" * 100_000, ""),
    "message without anything": ("a.eml", b"\x00\x01\x02", ""),
    "table that speaks to the terminal": ("a.csv", b"na\x1b[31mme,age\nAnn,5\n", "(na\\x1b[31mme, age)"),
    "table of something else": ("a.csv", b"name,age\nAnn,5\n", "line 1: says not which column holds the claims"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_left_out_with_its_reason(tmp_path: Path, case: str) -> None:
    name, data, reason = CASES[case]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD)
    documents, skipped = read([tmp_path], Config(max_seconds=20))
    assert [document.text for document in documents if document.source == "good.txt"] == [GOOD]
    assert [one.source for one in skipped] == [name]
    assert reason in skipped[0].reason
    assert "Traceback" not in skipped[0].reason
    assert "\n" not in skipped[0].reason


def test_a_file_over_the_limit_is_not_read_at_all(tmp_path: Path) -> None:
    with (tmp_path / "line.txt").open("wb") as file:
        file.truncate(200_000_000)  # 200 MB in one line, without their disk space
    (tmp_path / "good.txt").write_text(GOOD)
    documents, skipped = read([tmp_path], Config())
    assert [document.source for document in documents] == ["good.txt"]
    assert skipped == [
        Skipped("line.txt", "has 200,000,000 bytes or more; the limit is 20,000,000 (setting max-bytes)")
    ]


def test_a_text_of_one_long_line_within_the_limit_is_read(tmp_path: Path) -> None:
    text = "word 3 May " * 100_000 + "1" * 100_000
    (tmp_path / "line.txt").write_text(text)
    document = read([tmp_path], Config())[0][0]
    parts = segments(document)
    assert max(len(document.text[s.start : s.end]) for s in parts if s.section != "boilerplate") <= 3_000
    assert [s.why for s in parts if s.section == "boilerplate"] == ["a run of letters without a space"]
    assert readable(text).strip() == ("word 3 May " * 100_000).strip()


def test_a_text_that_no_one_wrote_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("word 3 May " * 200_000)
    assert "the limit is 2,000,000" in read([tmp_path], Config())[1][0].reason


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "sitecustomize.py"
    slow.write_text(
        "import sys, time\n"
        "class Slow:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'checker.read.pdf': time.sleep(60)\n"
        "sys.meta_path.insert(0, Slow())\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("checker.read.worker.START", 1.0)
    folder = tmp_path / "event"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(LOOP)
    (folder / "b.txt").write_text(GOOD)
    documents, skipped = read([folder], Config(max_seconds=0.5))
    assert [document.source for document in documents] == ["b.txt"]
    assert skipped == [Skipped("a.pdf", "took longer than 0.5 seconds to read (setting max-seconds)")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_one(tmp_path: Path, newline: str) -> None:
    text = newline.join(["---", "lang: en", "---", "One sentence here, and it is long enough.", "Two of 3 May 2024."])
    (tmp_path / "a.txt").write_bytes(text.encode())
    document = read([tmp_path], Config())[0][0]
    assert document.text == text
    assert [document.text[s.start : s.end] for s in segments(document)] == text.split(newline)[3:]


def test_mixed_line_ends_keep_their_offsets(tmp_path: Path) -> None:
    text = (
        "One town was hit on Monday.\r\nTwo people died there.\rThree were hurt.\nFour fled.\u2028Five stayed at home."
    )
    (tmp_path / "a.txt").write_bytes(text.encode())
    document = read([tmp_path], Config())[0][0]
    assert [document.text[s.start : s.end].split()[0] for s in segments(document)] == [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
    ]


def test_controls_and_surrogates_are_shown_and_keep_their_place() -> None:
    document = complete(Document("a", "A\x1b[31m B\ud800 on 3 May and that was all of it, they said."), Config())
    assert document.text == "A\ufffd[31m B\ufffd on 3 May and that was all of it, they said."
    assert ("note", "2 control characters are shown as \ufffd") in document.said


def test_text_that_runs_backwards_or_mixes_alphabets_is_noted() -> None:
    document = complete(
        Document("a", "The \u202eplan\u202c was signed by Yvette C\u043eoper on 3 May, they said."), Config()
    )
    notes = [text for name, text in document.said if name == "note"]
    assert any("direction" in note for note in notes)
    assert any("C\u043eoper" in note for note in notes)


def test_names_that_look_alike_are_two_documents(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(GOOD)
    (tmp_path / "rep\u043ert.txt").write_text(GOOD)
    assert len(read([tmp_path], Config())[0]) == 2


def test_a_name_with_a_line_break_or_no_encoding_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "a\n::error::b.txt").write_text(GOOD)
    (tmp_path / "c\u202ed.txt").write_text(GOOD)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/e\xff.txt")).write_text(GOOD)
    documents, _ = read([tmp_path], Config())
    assert [document.source for document in documents] == ["a\\n::error::b.txt", "c\\u202ed.txt", "e\\xff.txt"]


def test_links_that_lead_out_or_round_are_left_out(tmp_path: Path) -> None:
    folder, outside = tmp_path / "event", tmp_path / "secret.txt"
    folder.mkdir()
    outside.write_text("The secret is 42 and was kept since 1999.")
    (folder / "good.txt").write_text(GOOD)
    (folder / "same.txt").symlink_to("good.txt")
    (folder / "out.txt").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    (folder / "up").symlink_to(tmp_path)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "self.txt").symlink_to("self.txt")
    documents, skipped = read([folder], Config())
    assert [document.source for document in documents] == ["good.txt", "same.txt"]
    assert {one.source: one.reason for one in skipped} == {
        "gone.txt": "is a link to nothing",
        "out.txt": "is a link that leads out of the folder",
        "round": "is a link to a folder, and those are not followed",
        "self.txt": "is a link to nothing",
        "up": "is a link that leads out of the folder",
    }


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    documents, skipped = read([tmp_path], Config())
    assert [document.source for document in documents] == ["good.txt"]
    assert skipped == [Skipped("pipe.txt", "is not a regular file")]


def test_a_file_that_vanishes_or_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.read import limits, paths

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(GOOD)
    found = paths.find([tmp_path])
    (tmp_path / "a.txt").unlink()
    monkeypatch.setattr("checker.read.find", lambda _: found)
    whole = os.read

    def growing(handle: int, size: int) -> bytes:
        data = whole(handle, size)
        if not data:
            with (tmp_path / "b.txt").open("a") as file:
                file.write("more")
        return data

    monkeypatch.setattr(limits.os, "read", growing)
    documents, skipped = read([tmp_path], Config())
    assert [document.source for document in documents] == ["c.txt"]
    assert skipped == [Skipped("a.txt", "is not there any more"), Skipped("b.txt", "changed while it was read")]


@pytest.mark.parametrize("folder", [False, True])
def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: bool) -> None:
    # root may read everything, so the refusal is made here
    (tmp_path / "good.txt").write_text(GOOD)
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text(GOOD)
    name = "scandir" if folder else "open"
    whole = getattr(os, name)

    def refusing(path: object, *rest: int) -> object:
        if Path(os.fspath(path)) == (closed if folder else closed / "a.txt"):  # type: ignore[call-overload]
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path, *rest)

    monkeypatch.setattr(os, name, refusing)
    documents, skipped = read([tmp_path], Config())
    assert [document.source for document in documents] == ["good.txt"]
    assert len(skipped) == 1
    assert "cannot be read: permission denied" in skipped[0].reason


def test_a_missing_path_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read([tmp_path / "nowhere"], Config())
    with pytest.raises(InputError, match="nothing to read"):
        read([tmp_path], Config())
    with pytest.raises(InputError, match="embedded null"):
        read([Path("a\x00b")], Config())


def test_a_limit_is_that_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    _, skipped = read([tmp_path], replace(Config(), max_bytes=10))
    assert "the limit is 10 (setting max-bytes)" in skipped[0].reason


def test_an_audit_leaves_nothing_that_only_a_search_for_cycles_frees() -> None:
    """What holds itself piles up between two searches, and every search goes through all of it."""
    documents = [Document(path, text, lang="en", event="e") for path, text in generated.documents(1, 3)]
    event.audit(documents, Config())  # what is made once for all is made now
    gc.collect()
    gc.disable()
    try:
        event.audit(documents, Config())
        assert gc.collect() == 0
    finally:
        gc.enable()
