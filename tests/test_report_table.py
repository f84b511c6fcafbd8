import unicodedata
from dataclasses import replace

import pytest
from wcwidth import wcswidth

from checker.config import Config
from checker.model import Audit
from checker.report import render
from checker.report.style import Style, style_for
from checker.report.summary import summary
from tests.factories import (
    UK,
    VI,
    VN,
    counts,
    discrepancy,
    monday,
    pair,
    side,
    signing,
    tuesday,
    vietnamese,
    with_found,
)

TABLE = """\
FINDING          LEFT                                      RIGHT
───────────────  ────────────────────────────────────────  ────────────────────────────────────────
high             31 March = 2025-03-31                     April 1, 2025 = 2025-04-01
conflict         “The plan was signed on *31 March* at a   “The plan was signed on *April 1, 2025*
date             summit in London by the two ministers.”   at a summit in London by the two
d41c5e90         signing/uk-ministry.md:12:34              ministers.”
                                                           signing/vn-portal.md:4:8
                 D101: 31 March 2025 was a Monday; 1 April 2025 is the day after
                 2025-03-31: signing/uk-ministry.md
                 2025-04-01: signing/bao-moi.md, signing/vn-portal.md
───────────────  ────────────────────────────────────────  ────────────────────────────────────────
"""


def test_a_discrepancy_shows_both_values_and_both_places():
    assert render("table", signing(), Style()) == TABLE


@pytest.mark.parametrize("width", [20, 40, 64, 80, 100, 132])
@pytest.mark.parametrize("color", [True, False])
def test_no_line_is_wider_than_the_terminal(width: int, color: bool):
    nfd = replace(vietnamese(), sentence=unicodedata.normalize("NFD", vietnamese().sentence) + "日本語" * 20)
    audit = with_found(signing(), discrepancy(nfd, tuesday(), why="x" * 300), counts())
    for line in render("table", audit, Style(width=width, color=color)).splitlines():
        assert wcswidth(strip(line)) <= width


def strip(line: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def test_vietnamese_columns_line_up_composed_or_not():
    text, sentence = (unicodedata.normalize("NFD", said) for said in (vietnamese().text, vietnamese().sentence))
    nfd = replace(vietnamese(), text=text, sentence=sentence)
    both = [render("table", with_found(signing(), discrepancy(s, tuesday())), Style()) for s in (vietnamese(), nfd)]
    assert unicodedata.normalize("NFC", both[0]) == unicodedata.normalize("NFC", both[1])


def test_colour_only_where_it_is_asked_for():
    assert "\x1b" not in render("table", signing(), Style())
    assert "\x1b[" in render("table", signing(), Style(color=True))


def test_a_source_cannot_speak_to_the_terminal():
    evil = replace(monday(), sentence="signed \x1b]0;owned\x07 on 31 March \u202egnp.exe", source="a\x1b[2J.md")
    said = render("table", with_found(signing(), discrepancy(evil, tuesday())), Style())
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        ("event", ["signing (2)"]),
        ("claim", ["count (1)", "date (1)"]),
        ("source", [f"{VI} (1)", f"{UK} (2)", f"{VN} (2)"]),
    ],
)
def test_groups(by, titles):
    audit = with_found(signing(), *signing().discrepancies, counts())
    lines = render("table", audit, Style(group_by=by)).splitlines()
    assert [line for line in lines if line in titles] == titles


def test_the_worst_come_first_and_waived_ones_last():
    low = counts(id="low", severity="low")
    waived = discrepancy(monday(), tuesday(), id="waived1", waived="known")
    said = render("table", with_found(signing(), low, waived, counts(id="mid")), Style())
    assert said.index("mid") < said.index("low") < said.index("waived: known")


def test_of_two_alike_the_surer_comes_first():
    audit = with_found(signing(), counts(id="unsure", score=0.6), counts(id="sure", score=0.9))
    said = render("table", audit, Style())
    assert said.index("sure ") < said.index("unsure")


def test_a_duration_says_its_unit_itself():
    three, four = side("3 years", value="P3Y", unit="days"), side("four years", value="P4Y", unit="days", source=VN)
    said = render("table", with_found(signing(), discrepancy(three, four, claim="duration")), Style())
    assert "3 years = P3Y " in said
    assert "days" not in said


def test_less_severe_ones_are_left_out_on_request():
    audit = with_found(signing(), counts(id="c1"), discrepancy(monday(), tuesday(), id="d1"))
    assert "c1" not in render("table", audit, Style(min_severity="high"))


def test_nothing_found_says_so():
    assert render("table", with_found(signing()), Style()) == "No discrepancy between 3 documents.\n"
    assert "severity high or above" in render("table", with_found(signing()), Style(min_severity="high"))


def test_more_than_two_values_are_all_listed():
    three = discrepancy(monday(), tuesday(), values=(*signing().discrepancies[0].values, holding()))
    assert "2025-04-02: c.md" in render("table", with_found(signing(), three), Style())


def holding():
    from checker.model import Holding

    return Holding("2025-04-02", "", ("c.md",))


def test_omissions_name_the_silent_source():
    only = pair(monday(), replace(tuesday(), text="", sentence=""), verdict="only-left")
    audit = replace(with_found(signing()), omissions=(only,))
    said = render("table", audit, Style(omissions=True))
    assert f"{UK}:12:34" in said
    assert f"not in {VN}" in said
    assert "not in" not in render("table", audit, Style())


class Terminal:
    def __init__(self, tty: bool):
        self.isatty = lambda: tty


@pytest.mark.parametrize(
    ("environment", "tty", "flag", "colored"),
    [
        ({}, True, None, True),
        ({}, False, None, False),
        ({"NO_COLOR": "1"}, True, None, False),
        ({"NO_COLOR": ""}, True, None, True),
        ({"FORCE_COLOR": "1"}, False, None, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, None, False),
        ({"NO_COLOR": "1"}, False, True, True),
        ({"FORCE_COLOR": "1"}, True, False, False),
        ({"TERM": "dumb"}, True, None, False),
    ],
)
def test_colour_is_settled_by_flag_then_environment_then_terminal(monkeypatch, environment, tty, flag, colored):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert style_for(Terminal(tty), Config(), color=flag).color is colored


def test_a_pipe_has_a_width_of_its_own(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert style_for(Terminal(tty=False), Config()).width == 100
    monkeypatch.setenv("COLUMNS", "72")
    assert style_for(Terminal(tty=False), Config()).width == 72


def test_the_summary_is_one_line():
    audit = with_found(signing(), *signing().discrepancies, counts(), counts(id="w", waived="known"))
    assert summary(audit) == (
        "3 documents in 1 event, 1 skipped; 5 facts, 4 pairs compared: "
        "2 conflicts (1 high, 1 medium), 2 agreements, 1 waived"
    )
    assert summary(Audit()) == "0 documents in 0 events; 0 facts, 0 pairs compared: no conflict"


def test_side_text_is_never_empty_quotes_for_missing_sentence():
    bare = replace(side("31 March"), sentence="")
    assert "“*31 March*”" in render("table", with_found(signing(), discrepancy(bare, tuesday())), Style())


@pytest.mark.parametrize("color", [True, False])
def test_a_long_path_is_parted_behind_its_folder(color: bool):
    far = replace(monday(), source="a-long-name-of-an-event-2025/government_portal_en.txt")
    lines = strip(render("table", with_found(signing(), discrepancy(far, tuesday())), Style(color=color))).splitlines()
    at = next(n for n, line in enumerate(lines) if "a-long-name-of-an-event-2025/" in line)
    assert "a-long-name-of-an-event-2025/" in lines[at].split()
    assert lines[at + 1].split()[0] == "government_portal_en.txt:12:34"


def test_what_a_table_of_words_calls_an_office_is_shown_in_words():
    office = replace(monday(), text="Minister", value="office.public-security-minister")
    shown = render("table", with_found(signing(), discrepancy(office, tuesday())), Style())
    assert "Minister = public security minister" in shown
    assert "office." not in shown


def test_nothing_new_is_not_nothing_at_all():
    known = with_found(signing(), replace(signing().discrepancies[0], state="unchanged"))
    assert render("table", replace(known, base="main"), Style()).startswith("No new discrepancy between ")


def test_a_report_read_back_has_the_facts_of_its_documents():
    audit = signing()
    again = replace(audit, rows=(), documents=tuple(replace(d, facts=7) for d in audit.documents))
    assert f"; {7 * len(audit.documents)} facts, " in summary(again)
