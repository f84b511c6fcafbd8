"""The cache: what it saves, what it must never say, and that it heals itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import cache, facts
from checker.config import Config
from checker.errors import CheckerError
from checker.model import Document
from checker.pipeline import audit
from tests import generated
from tests.conftest import Run

CONFIG = Config(jobs=1)


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    return tmp_path / "xdg" / "checker"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    generated.write(tmp_path / "news", 3, 3)
    return tmp_path / "news"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources whose facts were read anew."""
    seen: list[str] = []
    plain = facts.rows

    def rows(document: Document) -> list[tuple[object, ...]]:
        seen.append(document.source)
        return plain(document)

    monkeypatch.setattr(facts, "rows", rows)
    return seen


def test_a_second_run_reads_nothing(news: Path, read: list[str]) -> None:
    first = audit([news], CONFIG)
    assert len(read) == 9
    assert audit([news], CONFIG) == first
    assert len(read) == 9


def test_a_new_file_costs_that_file_and_its_event(news: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from checker import event

    audit([news], CONFIG)
    compared: list[str] = []
    plain = event.match
    monkeypatch.setattr(event, "match", lambda found, most: compared.append(found[0].event) or plain(found, most))
    read.clear()
    (news / "e000001" / "new.txt").write_text(generated.text(1, 2, 3), "utf-8")
    audit([news], CONFIG)
    assert read == ["e000001/new.txt"]
    assert compared == ["e000001"]


def test_changed_bytes_are_read_anew(news: Path, read: list[str]) -> None:
    audit([news], CONFIG)
    read.clear()
    file = news / "e000002" / "s0000.txt"
    file.write_text(file.read_text("utf-8").replace("killed", "wounded"), "utf-8")
    stat = file.stat()
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns - 10**12))
    audit([news], CONFIG)
    assert read == ["e000002/s0000.txt"]


def test_a_setting_that_changes_a_reading_is_part_of_the_key() -> None:
    from dataclasses import replace

    assert cache.basis(CONFIG) == cache.basis(replace(CONFIG, jobs=7, fail_on="never", cache=False))
    assert cache.basis(CONFIG) != cache.basis(replace(CONFIG, date_order="month-first"))
    assert cache.basis(CONFIG) != cache.basis(replace(CONFIG, sides={"*": "UK"}))
    assert set(Config.__slots__) >= cache.OUTSIDE


@pytest.mark.parametrize("harm", ["torn", "changed", "empty"])
def test_a_harmed_entry_is_made_again(news: Path, own: Path, harm: str) -> None:
    first = audit([news], CONFIG)
    entries = [p for p in own.rglob("*") if p.is_file()]
    assert len(entries) == 9 + 9 + 3
    for entry in entries:
        data = entry.read_bytes()
        entry.write_bytes({"torn": data[:-1], "changed": data[:-1] + bytes([data[-1] ^ 1]), "empty": b""}[harm])
    assert audit([news], CONFIG) == first
    assert all(cache.whole(p.read_bytes()) is not None for p in entries)


def test_without_the_cache_nothing_is_written_or_read(news: Path, own: Path, run: Run) -> None:
    run("audit", str(news), "--no-cache", "--jobs", "1")
    assert not own.exists()


def test_two_runs_at_once_say_the_same(news: Path, own: Path) -> None:
    command = [sys.executable, "-m", "checker", "audit", str(news), "--format", "json", "--jobs", "1", "-q"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]  # noqa: S603 - our own command
    said = {run.communicate()[0] for run in runs}
    assert len(said) == 1
    assert {run.returncode for run in runs} == {1}
    assert not [p for p in own.rglob(".*") if p.is_file()]


def test_a_cache_that_cannot_be_made_is_done_without(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert len(audit([news], CONFIG).documents) == 9


def test_its_place(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    assert cache.place() == own
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert cache.place().name == "checker"
    assert cache.place().is_absolute()


def test_readings_of_versions_out_of_use_are_removed(own: Path) -> None:
    old, recent = own / "0123", own / "4567"
    for folder in (old, recent):
        (folder / "ab").mkdir(parents=True)
    os.utime(old, (1, 1))
    cache.opened()
    assert not old.exists()
    assert recent.exists()


def test_the_version_follows_the_files_of_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    word = tmp_path / "words.txt"
    word.write_text("one")
    monkeypatch.setattr(cache, "_sources", lambda _: iter([word]))
    cache.version.cache_clear()
    before = cache.version()
    word.write_text("two")
    cache.version.cache_clear()
    assert cache.version() != before
    monkeypatch.undo()
    cache.version.cache_clear()


def test_info_and_clear(news: Path, own: Path, run: Run) -> None:
    assert "0 entries" in run("cache", "info").out
    run("audit", str(news), "--jobs", "1")
    assert run("cache", "info").out.startswith(f"{own}\n21 entries, 0.")
    assert run("cache", "clear").code == 0
    assert not own.exists()
    assert run("cache", "--help").out.count("Say where the cache is") == 1


def test_a_cache_that_cannot_be_cleared_is_said(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    own.mkdir(parents=True)
    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(CheckerError, match="permission denied"):
        cache.clear()
