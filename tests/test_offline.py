"""Nothing leaves the machine, and no document makes its reader do more than read."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from checker.config import Config
from checker.read import formats, read, worker
from checker.read.worker import Worker
from tests import documents as made

TEXT = [
    "The bridge opens",
    "The bridge that was closed in 1998 opens again on Monday, the county said.",
    "It cost 9 million.",
]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection was asked for")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)


@pytest.mark.usefixtures("no_network")
def test_every_format_is_read_and_audited_without_the_network(tmp_path: Path) -> None:
    from checker.pipeline import audit

    (tmp_path / "a.txt").write_text("---\nurl: https://example.org/a\n---\n" + "\n".join(TEXT))
    (tmp_path / "b.md").write_text("# " + "\n\n".join(TEXT) + "\n\n![x](https://example.org/a.png)")
    for suffix in ("html", "pdf", "docx", "eml"):
        (tmp_path / f"c.{suffix}").write_bytes(getattr(made, suffix)(TEXT, []))
    found = audit([tmp_path], Config())
    assert found.skipped == ()
    assert len(found.documents) == 6


def test_a_reader_that_is_made_to_do_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "stolen.txt"
    attempts = [
        "__import__('socket').create_connection(('127.0.0.1', 9))",
        "__import__('socket').getaddrinfo('localhost', 80)",
        "__import__('subprocess').run(['true'])",
        "__import__('os').system('true')",
        f"open({str(target)!r}, 'w').write('x')",
        f"__import__('os').open({str(target)!r}, 65)",
        f"__import__('os').unlink({__file__!r})",
    ]
    code = (
        "import sys; sys.path[:] = {path!r}; from checker.read import docx, worker\n"
        "docx.read = lambda data, config: eval(data)\n"
        "worker.serve()"
    )
    monkeypatch.setattr(worker, "_CODE", code)
    hands = Worker(Config())
    try:
        for attempt in attempts:
            with pytest.raises(formats.InputError, match="a document may not make its reader do this"):
                hands.parse("docx", attempt.encode(), Config())
    finally:
        hands.close()
    assert not target.exists()


def test_a_reader_that_dies_costs_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; sys.path[:] = {path!r}; from checker.read import docx, worker\n"
        "read = docx.read\n"
        "def dying(data, config): return read(data, config) if data[:1] == b'P' else __import__('os')._exit(9)\n"
        "docx.read = dying\n"
        "worker.serve()"
    )
    monkeypatch.setattr(worker, "_CODE", code)
    (tmp_path / "a.docx").write_bytes(made.docx(TEXT, []))
    (tmp_path / "b.docx").write_bytes(b"dies")
    (tmp_path / "c.docx").write_bytes(made.docx(TEXT, []))
    documents, skipped = read([tmp_path], Config())
    assert [d.source for d in documents] == ["a.docx", "c.docx"]
    assert [(s.source, s.reason) for s in skipped] == [("b.docx", "could not be read: its parser crashed on it")]


def test_a_reader_that_swells_costs_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; sys.path[:] = {path!r}; from checker.read import docx, worker\n"
        "worker.MEMORY = 1 << 30\n"
        "docx.read = lambda data, config: [bytearray(1 << 28) for _ in range(100)]\n"
        "worker.serve()"
    )
    monkeypatch.setattr(worker, "_CODE", code)
    (tmp_path / "a.docx").write_bytes(b"swells")
    (tmp_path / "b.txt").write_text(TEXT[1])
    documents, skipped = read([tmp_path], Config())
    assert [d.source for d in documents] == ["b.txt"]
    assert [s.reason for s in skipped] == ["needs more memory than a document may"]


def test_what_a_parser_prints_does_not_disturb_its_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys; sys.path[:] = {path!r}; from checker.read import docx, worker\n"
        "read = docx.read\n"
        "docx.read = lambda data, config: (print('99'), sys.stdout.flush(), read(data, config))[2]\n"
        "worker.serve()"
    )
    monkeypatch.setattr(worker, "_CODE", code)
    (tmp_path / "a.docx").write_bytes(made.docx(TEXT, []))
    assert len(read([tmp_path], Config())[0]) == 1
