import csv
import io
import subprocess
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report import facts_file, render, render_facts
from checker.report.columns import COLUMNS
from checker.report.guard import cell, formula, unguard
from checker.report.style import Style
from checker.report.text import legal
from tests.factories import VI, counts, discrepancy, side, signing, with_found
from tests.tools import program

#: What newsrooms write and spreadsheets mistake: (as written, as read).
HARD = [
    ("31/3", "2025-03-31"),
    ("– ba người", "3"),
    ("-5 °C", "-5 °C"),
    ("+84 24 3", "84243"),
    ("=1+1", "2"),
    ("@thu", "thu"),
    ("\t7", "7"),
    ("1.936", "1936"),
    ("1,936", "1936"),
    ("47%", "47 %"),
    ("tháng 11/2018", "2018-11"),
    ("Sept2", "XXXX-09-02"),
    ("TRUE", "true"),
    ("NA", "n/a"),
    ("'quoted'", "quoted"),
    ("1e5", "100000"),
    ("007", "7"),
    ("$1,000", "1000 USD"),
    ('said "so", then', "so"),
    ("two\nlines", "two lines"),
    ("Nguyễn Thị Hồng", "nguyen thi hong"),
    ("Nguye\u0302\u0303n", "nguyen"),
    ("1/2", "1/2"),
    ("10:30", "T10:30"),
    ("", ""),
]


def audit():
    found = [
        discrepancy(
            side(text, f"It was {text} then.", value=value),
            side(value or "nothing", value=text, source=VI, lang="vi"),
            id=f"id{n}",
            why=text,
            subject=value,
        )
        for n, (text, value) in enumerate(HARD)
    ]
    return with_found(signing(), *found, counts())


def meant(found) -> dict[str, str]:
    return {
        "id": found.id,
        "left_text": found.left.text,
        "right_text": found.right.text,
        "left_value": found.left.value,
        "right_value": found.right.value,
        "left_sentence": found.left.sentence,
        "why": found.why,
        "subject": found.subject,
        "left_line": str(found.left.line),
    }


def test_it_is_utf8_with_a_byte_order_mark_and_ends_lines_as_rfc_4180_says():
    text = render("csv", audit(), Style())
    assert text.startswith("\ufeffid,")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert text.replace("\r\n", "").count("\r") == 0
    assert text.endswith("\r\n")


def test_left_and_right_stand_side_by_side():
    for at, name in enumerate(COLUMNS):
        if name.startswith("left_"):
            assert COLUMNS[at + 1] == name.replace("left_", "right_")


def test_pandas_reads_back_what_was_meant(tmp_path: Path):
    path = tmp_path / "d.csv"
    path.write_text(render("csv", audit(), Style()), encoding="utf-8", newline="")
    table = pd.read_csv(path, dtype=str, keep_default_na=False).map(unguard).set_index("id", drop=False)
    for found in audit().discrepancies:
        row = table.loc[found.id]
        assert {key: row[key] for key in meant(found)} == meant(found)


def test_pandas_mistakes_no_passage_and_no_value_for_a_number_or_a_gap_even_by_default(tmp_path: Path):
    path = tmp_path / "d.csv"
    path.write_text(render("csv", with_found(audit(), *audit().discrepancies[:-2]), Style()), "utf-8", newline="")
    table = pd.read_csv(path)
    for name in ("left_text", "left_value"):
        assert all(isinstance(value, str) for value in table[name]), name
    assert table["left_line"].dtype.kind == "i"


def test_libreoffice_reads_back_what_was_meant(tmp_path: Path):
    path = tmp_path / "d.csv"
    path.write_text(render("csv", audit(), Style()), encoding="utf-8", newline="")
    # 44,34,76: comma, quote, UTF-8; the last `true` asks for the detection of dates and numbers, the hardest case
    opened = converted(path, "--infilter=CSV:44,34,76,1,,1033,false,true")
    for found in audit().discrepancies:
        row = opened[found.id]
        assert {key: unguard(row[key]) for key in meant(found)} == meant(found)


def test_libreoffice_reads_the_workbook_as_it_was_meant(tmp_path: Path):
    path = tmp_path / "d.xlsx"
    path.write_bytes(render("xlsx", audit(), Style()))
    opened = converted(path)
    for found in audit().discrepancies:
        assert {key: opened[found.id][key] for key in meant(found)} == meant(found)


def converted(path: Path, *options: str) -> dict[str, dict[str, str]]:
    """The rows by id, as LibreOffice shows their cells after opening the file."""
    office = program("soffice")
    out = path.parent / "out"
    said = subprocess.run(  # noqa: S603 - a program the test names
        [office, "--headless", f"-env:UserInstallation=file://{path.parent}/profile", *options,
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
         "--outdir", str(out), str(path)],
        capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    files = list(out.glob("*.csv"))
    assert files, said.stderr
    with files[0].open(encoding="utf-8-sig", newline="") as lines:
        return {unguard(row["id"]): row for row in csv.DictReader(lines)}


@given(st.text())
def test_a_guard_is_taken_away_by_taking_one_apostrophe_away(text: str):
    assert unguard(cell(text)) == unguard(formula(text)) == legal(text)


@given(st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", " =", "−"]), st.text(max_size=20))
def test_no_cell_opens_a_formula(first: str, rest: str):
    assert cell(first + rest)[:1] == "'"
    assert formula(first + rest)[:1] == "'"


@pytest.mark.parametrize(
    "text", ["D101", "conflict", "Ministry of Public Security", "signing/uk.md", "257c51a6211f"[3:]]
)
def test_plain_words_and_codes_are_left_alone(text: str):
    assert cell(text) == text


def test_a_passage_longer_than_a_cell_is_cut_where_excel_would_break_it():
    assert len(cell("word " * 10_000)) <= 32_001


def test_only_what_is_severe_enough_is_listed_the_worst_first():
    rows = list(csv.DictReader(io.StringIO(render("csv", audit(), Style(min_severity="high"))[1:])))
    assert {row["severity"] for row in rows} == {"high"}
    everything = list(csv.DictReader(io.StringIO(render("csv", audit(), Style())[1:])))
    assert everything[-1]["severity"] == "medium"


def test_fact_rows_keep_their_values_and_only_files_carry_the_mark():
    printed = render_facts("csv", signing(), Style())
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert rows[0]["value"] == "2025-03-31"
    assert b"".join(facts_file("csv", signing(), Style())) == b"\xef\xbb\xbf" + printed.encode()
    assert b"".join(facts_file("json", signing(), Style())).decode() == render_facts("json", signing(), Style())
