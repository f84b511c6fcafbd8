import io

import openpyxl
import pytest

from checker.errors import CheckerError
from checker.report import render
from checker.report.columns import COLUMNS
from checker.report.style import Style
from tests.factories import counts, discrepancy, side, signing, with_found


def book(audit=None):
    return openpyxl.load_workbook(io.BytesIO(render("xlsx", audit or signing(), Style())))


def cell(sheet, row: int, name: str):
    return sheet.cell(row, COLUMNS.index(name) + 1)


def test_the_heading_stays_in_view_and_filters():
    for sheet in book():
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet["A1"].font.bold


def test_sheets_hold_discrepancies_facts_sources_and_what_was_skipped():
    said = book()
    assert {sheet.title: sheet.max_row for sheet in said} == {
        "Discrepancies": 2,
        "Facts": 6,
        "Sources": 4,
        "Not audited": 2,
    }


def test_passages_wrap_and_web_addresses_are_links():
    sheet = book()["Discrepancies"]
    assert cell(sheet, 2, "left_sentence").alignment.wrap_text
    assert cell(sheet, 2, "left_url").hyperlink.target == "https://example.org/plan"
    assert cell(sheet, 2, "right_url").hyperlink is None


def test_values_are_text_and_positions_are_numbers():
    sheet = book()["Discrepancies"]
    assert cell(sheet, 2, "left_value").value == "2025-03-31"
    assert cell(sheet, 2, "left_value").number_format == "@"
    assert cell(sheet, 2, "left_line").value == 12


def test_no_text_becomes_a_formula_a_link_or_breaks_the_file():
    evil = side('=HYPERLINK("http://x")', value="=1+1")
    found = discrepancy(evil, side("javascript:alert(1)"), why="bell \x07 and half \ud800")
    sheet = book(with_found(signing(), found))["Discrepancies"]
    assert cell(sheet, 2, "left_text").data_type == "s"
    assert cell(sheet, 2, "left_text").value == '=HYPERLINK("http://x")'
    assert cell(sheet, 2, "why").value == "bell \ufffd and half \ufffd"
    assert not any(c.hyperlink and not c.hyperlink.target.startswith("https://") for row in sheet for c in row)


def test_severity_is_a_colour_beside_its_word():
    sheet = book(with_found(signing(), *signing().discrepancies, counts()))["Discrepancies"]
    fills = {cell(sheet, row, "severity").value: cell(sheet, row, "severity").fill.start_color.rgb for row in (2, 3)}
    assert set(fills) == {"high", "medium"}
    assert len(set(fills.values())) == 2


def test_without_openpyxl_the_extra_is_named(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CheckerError, match=r"discrepancy-checker\[xlsx\]"):
        render("xlsx", signing(), Style())
