"""What starting costs: the modules that are imported, counted; `python -m tests.benchmark start` takes the time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import generated

HEAVY = (
    "babel", "dask", "distributed", "jinja2", "lxml", "numpy", "openpyxl", "pandas", "pyarrow", "pypdf", "rapidfuzz",
    "Stemmer", "tabulate", "tomlkit", "trafilatura",
)  # fmt: skip
_ASK = """
import atexit, json, sys
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(sys.modules))))
sys.argv = ["checker", *sys.argv[1:]]
from checker.cli import main
main()
"""


def imported(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    command = [sys.executable, "-c", _ASK, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    assert done.returncode in (0, 1), done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("cache", "--help")])
def test_help_imports_almost_nothing(arguments: tuple[str, ...]) -> None:
    modules = imported(*arguments)
    assert not modules & set(HEAVY)
    assert not {m for m in modules if m.startswith(("checker.claims", "checker.lang", "checker.match", "checker.read"))}
    assert len({m for m in modules if m.startswith("checker")}) < 15


def test_help_of_an_audit_reads_no_language() -> None:
    modules = imported("audit", "--help")
    assert not modules & {*HEAVY}
    assert "checker.pipeline" not in modules


def test_a_second_run_imports_no_parser_and_no_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    generated.write(tmp_path / "sources", 1, 2)
    first, second = (imported("audit", str(tmp_path / "sources"), "-q", "--format", "csv") for _ in range(2))
    parsing = {"checker.read.complete", "checker.lang.pack", "checker.language", "checker.match", "checker.facts"}
    assert parsing < first
    assert not second & {*parsing, "checker.read.worker", "subprocess"}


def test_an_audit_of_two_texts_starts_neither_pandas_nor_a_process(tmp_path: Path) -> None:
    generated.write(tmp_path, 1, 2)
    modules = imported("audit", str(tmp_path), "--no-cache", "-q", "--format", "json")
    assert not modules & {
        "dask",
        "distributed",
        "jinja2",
        "lxml",
        "numpy",
        "openpyxl",
        "pandas",
        "pyarrow",
        "pypdf",
        "trafilatura",
    }
    assert not {"multiprocessing.pool", "concurrent.futures.process"} & modules
