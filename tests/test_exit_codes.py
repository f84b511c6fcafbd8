"""The exit code says what happened and nothing else: a closed pipe, a full disk or a stop is never a finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

LEFT = "The treaty between the two towns was signed on 31 March 2025 in the old hall.\n"
RIGHT = "The treaty between the two towns was signed on 1 April 2025 in the old hall.\n"
CHECKER = (sys.executable, "-m", "checker")


@pytest.fixture(autouse=True)
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "sources" / "treaty").mkdir(parents=True)
    (tmp_path / "sources" / "treaty" / "a.txt").write_text(LEFT)
    (tmp_path / "sources" / "treaty" / "b.txt").write_text(RIGHT)
    return tmp_path


@pytest.mark.parametrize("arguments", [("--help",), ("rule",), ("audit", "sources"), ("facts", "sources")])
def test_what_nobody_reads_any_more_is_not_a_finding(arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run([*CHECKER, *arguments], stdout=closed, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert done.returncode == 2
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is there on Linux only")
def test_a_full_disk_is_said_and_not_a_finding() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*CHECKER, "audit", "sources"], stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert done.returncode == 2
    assert done.stderr == b"checker: standard output: no space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize(("closed", "code"), [(">&-", 1), (">/dev/null 2>&-", 1)])
def test_a_program_without_streams_still_says_what_it_found(closed: str, code: int) -> None:
    done = subprocess.run(  # noqa: S602 - the shell closes the stream
        f'"{sys.executable}" -m checker audit sources {closed}', shell=True, capture_output=True, check=False
    )
    assert b"internal error" not in done.stderr
    assert done.returncode == code


def test_an_interrupted_run_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.pipeline.audit", stopped)
    said = run("audit", "sources")
    assert (said.code, said.out) == (130, "")
    assert said.err.strip() == "checker: interrupted"
