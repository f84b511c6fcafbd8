"""What a user meets on the command line: options that hold what they say, files written whole or not at all."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import click
import pytest

from checker.cli import cli
from checker.report import FACT_FORMATS, FORMATS
from tests.conftest import Run
from tests.test_exit_codes import LEFT, RIGHT


@pytest.fixture(autouse=True)
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / ".git").mkdir()  # the search for a configuration ends here
    (tmp_path / "sources" / "treaty").mkdir(parents=True)
    (tmp_path / "sources" / "treaty" / "a.txt").write_text(LEFT)
    (tmp_path / "sources" / "treaty" / "b.txt").write_text(RIGHT)
    return tmp_path


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["csv=x", "html=./x"], "'x' is given twice"),
        (["csv=-"], "for standard output use --format csv"),
        (["csv=sources"], "'sources' is a folder"),
        (["csv"], "'csv' is not FORMAT=PATH"),
    ],
)
def test_a_report_that_cannot_be_written_is_refused_before_the_work(outputs: list[str], said: str, run: Run) -> None:
    done = run("audit", "sources", *(word for output in outputs for word in ("--output", output)))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not Path("x").exists()


def test_where_one_report_cannot_be_made_none_is_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("checker.report.find_spec", lambda name: None if name == "openpyxl" else find(name))
    done = run("audit", "sources", "--output", "csv=a.csv", "--output", "xlsx=a.xlsx")
    assert done.code == 2
    assert done.err == "checker: xlsx needs openpyxl: pip install 'discrepancy-checker[xlsx]'\n"
    assert not Path("a.csv").exists()


def test_verbose_says_what_was_understood_and_how_long_it_took(run: Run) -> None:
    done = run("audit", "sources", "--verbose")
    assert "checker: treaty/a.txt: en, " in done.err
    assert " s to read and compare, " in done.err
    assert done.out == run("audit", "sources", "--quiet").out


def test_a_failure_has_its_reason_however_quiet(sources: Path, run: Run) -> None:
    (sources / "sources" / "treaty" / "c.txt").write_bytes(b"a\x00b")
    done = run("audit", "sources", "--quiet")
    assert done.code == 2
    assert done.err.startswith("checker: skipped treaty/c.txt: ")
    assert run("audit", "sources", "--quiet", "--allow-skipped").err == ""


def test_sources_that_never_met_are_not_passed_in_silence(sources: Path, run: Run) -> None:
    (sources / "sources" / "other").mkdir()
    (sources / "sources" / "treaty" / "b.txt").rename(sources / "sources" / "other" / "b.txt")
    assert "no two sources were compared" in run("audit", "sources").err
    assert "one document only" in run("audit", "sources/other").err
    both = run("compare", "sources/treaty/a.txt", "sources/other/b.txt")
    assert both.code == 1
    assert "no two sources were compared" not in both.err


def test_two_documents_are_compared_not_one_nor_folders(run: Run) -> None:
    assert "is given twice" in run("compare", "sources/treaty/a.txt", "sources/treaty/../treaty/a.txt").err
    assert "is a folder" in run("compare", "sources/treaty", "sources/treaty/b.txt").err
    assert run("compare", "sources/treaty/a.txt", "sources/treaty/b.txt").code == 1


def test_where_reports_cannot_be_written_the_audit_is_still_shown(sources: Path, run: Run) -> None:
    (sources / "reports").write_text("not a folder")
    done = run("audit")
    assert done.code == 2
    assert "31 March 2025" in done.out
    assert "checker: reports/discrepancies.csv: cannot be written: " in done.err


def test_a_path_that_cannot_be_read_is_skipped_among_those_that_can(
    sources: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_args, **_more: False)  # what click asks; root may read everything
    done = run("audit", "sources/treaty/a.txt", "sources/treaty/b.txt")
    assert done.code == 1


def test_options_that_would_do_nothing_are_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "is for --engine dask" in run("audit", "sources", "--scheduler", "tcp://127.0.0.1:1").err
    find = importlib.util.find_spec
    monkeypatch.setattr("checker.report.find_spec", lambda name: None if name == "pyarrow" else find(name))
    done = run("audit", "sources", "--work", "work")
    assert done.err == "checker: the work folder needs pyarrow: pip install 'discrepancy-checker[scale]'\n"
    assert not Path("work").exists()


def test_a_folder_is_not_added_as_a_document(run: Run) -> None:
    done = run("add", "sources", "--event", "treaty")
    assert (done.code, done.err) == (2, "checker: sources: is a folder; add the documents in it one by one\n")


def commands(group: click.Group = cli) -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found = [(name, group.get_command(context, name)) for name in group.list_commands(context)]
    return [(name, command) for name, command in found if command]


@pytest.mark.parametrize(("name", "command"), commands(), ids=[name for name, _ in commands()])
def test_every_command_and_option_says_what_it_does(name: str, command: click.Command) -> None:
    assert command.help, name
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name


def test_the_formats_offered_are_the_formats_there_are() -> None:
    offered = {
        name: {p.name: p.type for p in command.params if isinstance(p, click.Option)} for name, command in commands()
    }
    for name, formats in (("audit", [f for f in FORMATS if f != "xlsx"]), ("facts", FACT_FORMATS)):
        choice = offered[name]["format_"]
        assert isinstance(choice, click.Choice)
        assert list(choice.choices) == list(formats)
