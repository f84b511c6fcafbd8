"""The sources of this repository and the reports on them: a report that is out of date fails here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import cli

ROOT = Path(__file__).resolve().parent.parent
REPORTS = sorted(p.name for p in (ROOT / "reports").iterdir())


def test_all_reports_are_there() -> None:
    assert REPORTS == ["discrepancies.csv", "facts.csv", "index.html", "report.json"]


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit")
    shutil.copytree(ROOT / "sources", folder / "sources")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = CliRunner().invoke(cli, ["audit", "--no-cache", "--quiet"], standalone_mode=False)
    assert done.return_value == 1, done.output
    return folder / "reports"


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_up_to_date(name: str, anew: Path) -> None:
    assert (anew / name).read_bytes() == (ROOT / "reports" / name).read_bytes(), (
        "run `checker audit` and commit reports/"
    )


def test_the_signing_date_is_the_conflict_of_the_action_plan(anew: Path) -> None:
    text = (anew / "discrepancies.csv").read_text(encoding="utf-8-sig")
    assert "2025-03-31" in text
    assert "31 March 2025 was a Monday" in text
