import json
from dataclasses import replace
from decimal import Decimal

import pytest
from wcwidth import wcswidth

from checker.errors import CheckerError
from checker.model import FACT_COLUMNS
from checker.report import render, render_facts
from checker.report.style import Style
from checker.report.subject import about, title
from tests.factories import fact_row, monday, signing


def test_every_data_format_has_the_columns_in_their_one_order():
    assert list(json.loads(render_facts("json", signing(), Style()))[0]) == list(FACT_COLUMNS)
    assert list(json.loads(render_facts("jsonl", signing(), Style()).splitlines()[0])) == list(FACT_COLUMNS)
    assert render_facts("csv", signing(), Style()).splitlines()[0] == ",".join(FACT_COLUMNS)


def test_amounts_stay_exact_and_open_bounds_are_null():
    row = fact_row(replace(monday(), low=Decimal("1E+6"), high=None))
    (said,) = json.loads(render_facts("json", replace(signing(), rows=(row,)), Style()))
    assert (said["low"], said["high"], said["line"]) == ("1000000", None, 12)


def test_a_missing_cell_of_a_data_frame_is_no_value():
    row = fact_row(replace(monday(), speaker=float("nan"), low=float("nan")))
    (said,) = json.loads(render_facts("json", replace(signing(), rows=(row,)), Style()))
    assert (said["speaker"], said["low"]) == ("", None)


def test_the_table_fits_the_width():
    for line in render_facts("table", signing(), Style(width=100)).splitlines():
        assert wcswidth(line) <= 102


def test_no_rows_is_an_empty_list():
    assert render_facts("json", replace(signing(), rows=()), Style()) == "[]\n"
    assert render_facts("jsonl", replace(signing(), rows=()), Style()) == ""


def test_a_frame_is_said_in_words_and_plain_text_stays():
    assert about("thing act.rescue, thing.person · act act.rescue · word than, were") == "rescue, person"
    assert about("act act.fire-start · name hanoi · far act.say") == "fire start, hanoi"
    assert about("signed: action plan") == "signed: action plan"
    assert about("word than, were") == ""
    assert title(signing().discrepancies[0]) == "“31 March” against “April 1, 2025”"


@pytest.mark.parametrize("call", [render, render_facts])
def test_an_unknown_format_names_those_there_are(call):
    with pytest.raises(CheckerError, match=r"'pdf'.*table, csv, json"):
        call("pdf", signing(), Style())
