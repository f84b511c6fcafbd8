"""A file is put in its place whole or not at all: a full disk, a killed process, two runs at once lose nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.write import replace


def test_a_file_is_written_and_replaced_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "report.csv"
    replace(path, b"one")
    replace(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["report.csv"]


def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    old = os.umask(0o027)
    try:
        replace(path, b"one")
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o600)
    replace(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_to_a_report_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"one")
    (tmp_path / "link.csv").symlink_to("real.csv")
    replace(tmp_path / "link.csv", b"two")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"two"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_is_said_and_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "report.csv"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, failing, full)
    with pytest.raises(CheckerError, match=r"report\.csv: cannot be written: no space left on device"):
        replace(path, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["report.csv"]
    assert path.read_bytes() == b"old"


def test_a_real_full_disk_is_said(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "report.csv"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
        with pytest.raises(CheckerError, match="cannot be written: file too large"):
            replace(path, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.csv"]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "folder", tmp_path / "file" / "report.csv", tmp_path / "a\x00b"):
        with pytest.raises(CheckerError, match="cannot be written"):
            replace(path, b"new")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "folder"]


def test_a_killed_process_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_bytes(b"a" * 1_000_000)
    code = (
        "import sys; from pathlib import Path; from checker.write import replace\n"
        "for n in range(10_000): replace(Path(sys.argv[1]), bytes([97 + n % 26]) * 1_000_000); print(n, flush=True)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)  # noqa: S603
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.05)
    process.kill()
    process.communicate()
    data = path.read_bytes()
    assert len(data) == 1_000_000
    assert len(set(data)) == 1


def test_two_runs_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    threads = [
        threading.Thread(target=lambda c=c: [replace(path, c * 200_000) for _ in range(20)]) for c in (b"a", b"b")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in {b"a" * 200_000, b"b" * 200_000}
    assert [p.name for p in tmp_path.iterdir()] == ["report.csv"]
