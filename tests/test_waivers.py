"""Waivers: written for people, read strictly, in force by id, and reported where they do not hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli.waive import waive
from checker.config import Config
from checker.errors import CheckerError, InputError
from checker.model import Audit
from checker.report import render
from checker.report.style import Style
from checker.waiver_file import Waiver, put, read
from checker.waivers import apply, in_force, named, problems
from tests.factories import UK, VI, VN, counts, signing, with_found

TODAY = date(2025, 6, 1)
DATES = Waiver("d41c5e90", (UK, VN), "The portal dates by its day of publication.", "Lan", date(2025, 5, 2))


def both() -> Audit:
    return with_found(signing(), *signing().discrepancies, counts())


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "waivers.toml"
    until = replace(
        DATES, id="c0ffee11", until=date(2025, 12, 31), about="count: 53 / 51", reason='Says "53"\nand 5\\1'
    )
    put(path, DATES)
    put(path, until)
    assert [replace(w, line=0) for w in read(path)] == [DATES, until]
    assert path.read_text("utf-8").startswith("# Discrepancies that were looked at")


def test_renewing_a_waiver_keeps_the_rest_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "waivers.toml"
    put(path, replace(DATES, until=date(2025, 7, 1)))
    path.write_text(
        path.read_text("utf-8")
        + "# nhớ hỏi lại tòa soạn\n\n[[waiver]]\nid = 'c0ffee11'\nsources = ['a']\nreason = 'r'\n",
        "utf-8",
    )
    put(path, replace(DATES, reason="Asked the portal: it keeps its date."))
    first, second = read(path)
    assert (first.reason, first.until, second.id) == ("Asked the portal: it keeps its date.", None, "c0ffee11")
    assert "# nhớ hỏi lại tòa soạn" in path.read_text("utf-8")


def test_no_file_is_no_waiver(tmp_path: Path) -> None:
    assert read(tmp_path / "waivers.toml") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n[[waiver]]\nid = 'a'\nsources = ['s']\n", r"w\.toml:2: a waiver needs 'reason'"),
        ("[[waiver]]\nid = 'a'\nsources = ['s']\nreason = ' '\n", r"w\.toml:1: a waiver needs 'reason'"),
        ("[[waiver]]\nreason = 'r'\nsources = ['s']\n", r"w\.toml:1: a waiver needs 'id'"),
        ("[[waiver]]\nid = 'a'\nreason = 'r'\n", r"w\.toml:1: a waiver needs 'sources'"),
        ("[[waiver]]\nid = 'a'\nreason = 'r'\nsources = 's'\n", r"w\.toml:1: a waiver needs 'sources'"),
        ("[[waiver]]\nid = 'a'\nreson = 'r'\n", r"unknown key 'reson' in a waiver; did you mean 'reason'\?"),
        ("[[waiver]]\nid = 'a'\nreason = 'r'\nsources = ['s']\nuntil = 'soon'\n", r"'until' of a waiver must be a day"),
        ("[[waiver]]\nid = 'a'\nreason = 'r'\nsources = ['s']\nuntil = 2025-01-01T00:00:00\n", r"must be a day"),
        ("[[waiver]]\nid = 1\nreason = 'r'\nsources = ['s']\n", r"a waiver needs 'id', text in quotes"),
        ("waivers = 1\n", r"must hold \[\[waiver\]\] tables and nothing else"),
        ("[waiver]\nid = 'a'\n", r"must hold \[\[waiver\]\] tables"),
        ("x = = 1\n", r"w\.toml:1: is not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "w.toml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=said):
        read(tmp_path / "w.toml")


def test_a_waiver_in_force_marks_its_discrepancy_and_no_other() -> None:
    dates, people = apply(both(), [replace(DATES, until=TODAY)], TODAY).discrepancies
    assert (dates.waived, dates.waived_until) == (DATES.reason, "2025-06-01")
    assert not people.waived


def test_moved_lines_and_other_words_do_not_touch_a_waiver() -> None:
    (found,) = signing().discrepancies
    moved = replace(found, left=replace(found.left, line=90, start=4000, end=4008), why="said otherwise")
    assert apply(with_found(signing(), moved), [DATES], TODAY).discrepancies[0].waived


def test_an_expired_waiver_does_not_hold_and_says_so() -> None:
    result = apply(both(), [replace(DATES, until=date(2025, 5, 31))], TODAY)
    assert not any(d.waived for d in result.discrepancies)
    assert result.notes[-1] == f"waiver d41c5e90 expired on 2025-05-31: {DATES.reason}"


def test_a_stale_waiver_names_the_nearest_discrepancy() -> None:
    stale = replace(DATES, id="00000000", about="date: 2025-03-31 / 2025-04-02")
    assert list(problems(both(), [stale], TODAY)) == [
        "waiver 00000000 matches nothing any more; the nearest is d41c5e90 "
        f"(date: 2025-03-31 / 2025-04-01, {VI}, {UK}, {VN})"
    ]


def test_a_waiver_about_sources_that_were_not_read_is_not_stale() -> None:
    assert not list(problems(both(), [replace(DATES, id="00000000", sources=("fire/a.md", "fire/b.md"))], TODAY))
    gone = replace(DATES, id="00000000", sources=("signing/gone.md", UK))
    assert len(list(problems(both(), [gone], TODAY))) == 1


def test_an_ambiguous_waiver_waives_nothing_unless_its_sources_decide() -> None:
    one, other = replace(counts(), id="abcdef01"), replace(signing().discrepancies[0], id="abcdef02")
    audit = with_found(signing(), one, other)
    vague = replace(DATES, id="abcdef")
    result = apply(audit, [vague], TODAY)
    assert not any(d.waived for d in result.discrepancies)
    assert result.notes[-1] == "waiver abcdef is ambiguous: it may mean abcdef01 or abcdef02"
    decided = apply(audit, [replace(vague, sources=(VI, UK))], TODAY)
    assert [bool(d.waived) for d in decided.discrepancies] == [False, True]


def test_the_first_characters_of_an_id_name_it_when_there_are_enough() -> None:
    found = both().discrepancies
    assert [d.id for d in named(found, "c0ffee")] == ["c0ffee11"]
    assert named(found, "c0ff") == ()


def test_a_waiver_holds_under_the_earlier_id_of_a_renamed_source() -> None:
    old = replace(DATES, id="0ld0ld0ld")
    assert apply(both(), [old], TODAY, {"d41c5e90": ("0ld0ld0ld",)}).discrepancies[0].waived


def test_strict_waivers_fail_the_run_only_where_one_does_not_hold(tmp_path: Path) -> None:
    put(tmp_path / "w.toml", DATES)
    strict = Config(waivers=str(tmp_path / "w.toml"), strict_waivers=True)
    audit, broken = in_force(both(), strict)
    assert audit.discrepancies[0].waived
    assert not broken
    put(tmp_path / "w.toml", replace(DATES, until=date(2025, 5, 3)))
    assert in_force(both(), strict)[1]
    assert not in_force(both(), replace(strict, strict_waivers=False))[1]


def run(folder: Path, *arguments: str) -> Waiver:
    (folder / "report.json").write_text(str(render("json", both(), Style())), "utf-8")
    whole = [*arguments, "--report", "report.json"]
    CliRunner().invoke(waive, whole, standalone_mode=False, catch_exceptions=False)
    return read(folder / "waivers.toml")[-1]


def test_the_command_writes_what_a_reader_of_the_file_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = run(tmp_path, "d41c5e", "--reason", "Đã hỏi cổng thông tin.", "--until", "2999-12-31", "--who", "Lan")
    assert replace(said, date=None, line=0) == Waiver(
        "d41c5e90",
        (VI, UK, VN),
        "Đã hỏi cổng thông tin.",
        "Lan",
        None,
        date(2999, 12, 31),
        "date: 2025-03-31 / 2025-04-01",
    )
    assert said.date is not None


def test_the_command_refuses_what_it_cannot_stand_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CheckerError, match="there is no discrepancy 'd41c5e91'; did you mean 'd41c5e90'"):
        run(tmp_path, "d41c5e91", "--reason", "r")
    for arguments in (
        ["d41c5e90"],
        ["d41c5e90", "--reason", " "],
        ["d41c5e90", "--reason", "r", "--until", "2020-01-01"],
    ):
        assert CliRunner().invoke(waive, arguments).exit_code == 2
    assert not (tmp_path / "waivers.toml").exists()
