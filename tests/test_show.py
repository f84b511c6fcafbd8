import pytest
from click.testing import CliRunner
from wcwidth import wcswidth

from checker.cli.progress import progress
from checker.cli.show import find, show
from checker.errors import CheckerError
from checker.report import render
from checker.report.detail import render as detail
from checker.report.style import Style
from tests.factories import counts, signing, with_found


def both():
    return with_found(signing(), *signing().discrepancies, counts(waived="known", waived_until="2026-01-01"))


def test_a_discrepancy_is_printed_in_full():
    said = detail(signing().discrepancies[0], signing(), Style())
    for part in (
        "“31 March” against “April 1, 2025”",
        "Both governments have worked on it for a year.",
        "It runs for twelve months.",
        "signing/bao-moi.md:12:34  Báo Mới · 2025-04-02 · vi",
        "2025-04-01: signing/bao-moi.md, signing/vn-portal.md",
        "place: London = London",
        'checker waive d41c5e90 --reason "…"',
        "https://example.org/plan",
    ):
        assert part in said
    assert "waived known (until 2026-01-01)" in detail(both().discrepancies[1], both(), Style())


def test_it_fits_the_width():
    for line in detail(signing().discrepancies[0], signing(), Style(width=60)).splitlines():
        assert wcswidth(line) <= 60


@pytest.mark.parametrize("asked", ["d41c5e90", "d41", "'d41c5e90", " d41c "])
def test_an_id_or_its_beginning_is_found(asked: str):
    assert find(both(), asked).id == "d41c5e90"


def test_none_and_several_are_errors():
    with pytest.raises(CheckerError, match="no discrepancy has the id 'zz'"):
        find(both(), "zz")
    two = with_found(signing(), counts(id="abc1"), counts(id="abc2"))
    with pytest.raises(CheckerError, match="2 discrepancies begin with 'abc': abc1, abc2"):
        find(two, "abc")


def test_the_command_reads_a_report(tmp_path):
    path = tmp_path / "report.json"
    path.write_text(str(render("json", signing(), Style())), encoding="utf-8")
    said = CliRunner().invoke(show, ["d41c5e90", "--report", str(path)])
    assert said.exit_code == 0
    assert "It runs for twelve months." in said.output


def test_progress_draws_nothing_in_a_pipe(capsys):
    with progress() as step:
        for done in range(100):
            step(done, 100, "a document")
    assert capsys.readouterr() == ("", "")
