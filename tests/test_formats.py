"""Each format gives the same article: its text, its parts, its metadata and, in the end, the same discrepancies."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from checker.config import Config
from checker.model import Document, Skipped
from checker.read import read
from checker.segment import segments
from tests import documents as made

SOURCES = Path(__file__).parent.parent / "sources" / "uk-vietnam-action-plan-2025"
NAMES = ("home_office_en", "government_portal_en")
FORMATS: dict[str, Callable[[list[str], list[str]], bytes]] = {
    "html": made.html, "pdf": made.pdf, "docx": made.docx, "eml": made.eml,
}  # fmt: skip


def parts(name: str) -> tuple[list[str], list[str]]:
    """The paragraphs of a source from its headline on, and the lines of the page around it."""
    lines = [line for line in (SOURCES / f"{name}.txt").read_text("utf-8").splitlines() if line.strip()]
    lines = lines[1:] if lines[0] == "Home Office" else lines
    cut = next((i for i, line in enumerate(lines) if line.startswith("Original article link")), len(lines))
    return lines[:cut], lines[cut:]


def one(folder: Path, name: str, data: bytes) -> Document:
    (folder / name).write_bytes(data)
    documents, skipped = read([folder / name], Config())
    assert skipped == []
    return documents[0]


def article(document: Document) -> list[str]:
    shown = (s for s in segments(document) if s.section not in {"boilerplate", "dateline"})
    return [" ".join(document.text[s.start : s.end].split()) for s in shown]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_the_article_is_the_same_in_every_format(tmp_path: Path, suffix: str, name: str) -> None:
    paragraphs, sidebar = parts(name)
    document = one(tmp_path, f"{name}.{suffix}", FORMATS[suffix](paragraphs, sidebar))
    assert article(document) == paragraphs


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_caption_is_a_caption_in_every_format(tmp_path: Path, suffix: str) -> None:
    document = one(tmp_path, f"a.{suffix}", FORMATS[suffix](*parts("government_portal_en")))
    captions = [document.text[s.start : s.end] for s in segments(document) if s.section == "caption"]
    assert len(captions) == 1
    assert "April 1, 2025" in captions[0]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_event_has_the_same_discrepancies_in_every_format(tmp_path: Path, suffix: str) -> None:
    from checker.pipeline import audit

    def findings(folder: Path) -> list[tuple[object, ...]]:
        found = audit([folder], Config())
        assert found.skipped == ()
        return sorted(
            (d.claim, d.verdict, d.rule, d.left.value, d.right.value, d.left.text, d.right.text)
            for d in found.discrepancies
        )

    plain, other = tmp_path / "plain" / "event", tmp_path / "other" / "event"
    plain.mkdir(parents=True)
    other.mkdir(parents=True)
    for name in NAMES:
        paragraphs, sidebar = parts(name)
        (plain / f"{name}.txt").write_text("\n".join([*paragraphs, *sidebar]))
        (other / f"{name}.{suffix}").write_bytes(FORMATS[suffix](paragraphs, sidebar))
    expected = findings(plain)
    assert any(claim == "date" and verdict == "conflict" for claim, verdict, *_ in expected)
    assert findings(other) == expected


def test_places_say_the_page_of_a_pdf(tmp_path: Path) -> None:
    document = one(tmp_path, "a.pdf", made.pdf(*parts("home_office_en")))
    assert [place for _, place in document.places] == ["page 1", "page 2"]
    assert document.text[document.places[1][0] :].startswith("Trafficking is a cruel crime")


def test_places_say_the_headings_of_a_page(tmp_path: Path) -> None:
    long = "The bridge of 1998 was closed for two years while its cables were replaced, the county said on Monday."
    parts = f"<p>{long}</p><h2>Cost</h2><p>{long} It cost 90 million.</p><h3>Loans</h3><p>{long} Two banks lent it.</p>"
    page = f"<html><body><article><h1>A bridge</h1>{parts}</article></body></html>"
    document = one(tmp_path, "a.html", page.encode())
    assert [place for _, place in document.places] == ["Cost", "Cost > Loans"]


def test_a_page_says_who_published_it_and_when(tmp_path: Path) -> None:
    long = "<p>" + "The bridge was closed for two years while its cables were replaced, the county said. " * 4 + "</p>"
    page = (
        '<html lang="en-GB"><head><meta property="og:site_name" content="The Courier"><title>A bridge is closed</title>'
        '<meta property="article:published_time" content="2024-05-02T23:30:00+07:00">'
        '<link rel="canonical" href="https://courier.example/bridge"></head>'
        f"<body><article><h1>A bridge is closed</h1>{long}</article></body></html>"
    )
    document = one(tmp_path, "a.html", page.encode())
    known = (document.publisher, document.published, document.title, document.lang, document.url)
    assert known == ("The Courier", "2024-05-02", "A bridge is closed", "en", "https://courier.example/bridge")
    assert dict(document.said)["published"] == "HTML metadata"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16", ""])
def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path, charset: str) -> None:
    meta = f'<meta charset="{charset}">' if charset not in {"", "utf-16"} else ""
    text = "Cầu dài 3,5 km, đã thông xe."
    # this encoding sets the marks behind their letters
    words = text if charset != "windows-1258" else text.replace("ầ", "â\u0300").replace("ã", "a\u0303")
    data = f"<html><head>{meta}</head><body><p>{words}</p></body></html>".encode(charset or "utf-8")
    assert unicodedata.normalize("NFC", one(tmp_path, "a.html", data).text) == text


def test_what_a_browser_saved_beside_a_page_is_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "x.js").write_text("var x;")
    (tmp_path / "a.html").write_bytes(made.html(*parts("home_office_en")))
    documents, skipped = read([tmp_path], Config())
    assert ([d.source for d in documents], skipped) == (["a.html"], [])


def test_what_is_hidden_on_a_page_is_not_read(tmp_path: Path) -> None:
    page = "<p>Ten people came.</p><p hidden>Eleven.</p><p style='display: none'>Twelve.</p><noscript>13</noscript>"
    assert one(tmp_path, "a.html", page.encode()).text == "Ten people came."


def test_a_word_document_keeps_headings_lists_tables_and_notes_but_not_what_was_deleted(tmp_path: Path) -> None:
    import io
    import zipfile

    def p(text: str, style: str = "", more: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'

    row = f"<w:tr><w:tc>{p('2021')}</w:tc><w:tc>{p('4 million')}</w:tc></w:tr>"
    body = p("Cost", "Heading1") + p("It rose again.") + p("Steel", more="<w:numPr/>") + f"<w:tbl>{row}</w:tbl>"
    gone = "<w:del><w:r><w:delText>Six</w:delText></w:r></w:del>"
    body += f"<w:p><w:r><w:t>Five</w:t></w:r>{gone}<w:r><w:br/><w:t>died.</w:t></w:r></w:p>"
    notes = f'<w:footnote w:type="separator">{p("x")}</w:footnote><w:footnote w:id="1">{p("In 2019.")}</w:footnote>'
    note = f'<w:footnotes xmlns:w="{made.W}">{notes}</w:footnotes>'
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{made.W}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/footnotes.xml", note)
    document = one(tmp_path, "a.docx", whole.getvalue())
    found = [(s.section, document.text[s.start : s.end], s.heading) for s in segments(document)]
    assert found == [
        ("heading", "Cost", ""), ("lead", "It rose again.", "Cost"), ("list", "Steel", "Cost"),
        ("table", "2021 | 4 million", "Cost"), ("body", "Five died.", "Cost"), ("body", "In 2019.", "Cost"),
    ]  # fmt: skip


def test_a_message_in_html_is_read_as_a_page_with_its_header(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "The plan is signed", "Press <p@example.org>"
    message["Date"] = "Wed, 02 Apr 2025 09:00:00 +0700"
    message.set_content("<html><body><p>Two ministers signed the plan in London.</p></body></html>", subtype="html")
    document = one(tmp_path, "a.eml", message.as_bytes())
    assert document.text == "Two ministers signed the plan in London."
    assert (document.title, document.published, document.publisher) == ("The plan is signed", "2025-04-02", "Press")


def test_what_a_message_answers_to_is_set_aside(tmp_path: Path) -> None:
    document = one(tmp_path, "a.eml", made.eml(["The plan is signed", "Two ministers signed the plan."], []))
    assert article(document) == ["The plan is signed", "Two ministers signed the plan."]


def test_a_missing_extra_is_said_with_the_line_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from checker.errors import InputError
    from checker.read import formats

    monkeypatch.setitem(sys.modules, "pypdf", None)
    monkeypatch.delitem(sys.modules, "checker.read.pdf", raising=False)
    with pytest.raises(InputError, match=r"needs pypdf to be read: pip install 'discrepancy-checker\[formats\]'"):
        formats.parse("pdf", b"%PDF-1.4", Config())


CLAIMS = """Event,What,Figure,When
fire,People killed,"1,234",2024-05-02
fire,"The ""old"" mill",9 storeys,
flood,Homes,64,
"""


def test_a_table_of_claims_is_one_document_an_event_with_its_subjects_as_headings(tmp_path: Path) -> None:
    (tmp_path / "claims.csv").write_text(CLAIMS)
    columns = {"event": "Event", "subject": "What", "value": "Figure", "published": "When"}
    documents, skipped = read([tmp_path], Config(columns=columns))
    assert skipped == []
    said = {d.event: [(d.text[s.start : s.end], s.heading, s.section) for s in segments(d)] for d in documents}
    assert said == {
        "fire": [("1,234", "People killed", "table"), ("9 storeys", 'The "old" mill', "table")],
        "flood": [("64", "Homes", "table")],
    }
    assert [d.published for d in documents] == ["2024-05-02", None]
    assert all(d.text == CLAIMS for d in documents)


@pytest.mark.parametrize(
    "table", ["Claim;Who\n12 dead;AFP\n", "claim\twho\n12 dead\tAFP\n", 'who,TEXT\nAFP,"12 dead"\n']
)
def test_a_table_is_read_whatever_stands_between_its_cells(tmp_path: Path, table: str) -> None:
    document = one(tmp_path, "a.csv", table.encode())
    assert [document.text[s.start : s.end] for s in segments(document)] == ["12 dead"]


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("claim,who\n12 dead,AFP\n")
    _, skipped = read([tmp_path], Config(columns={"text": "Behauptung"}))
    reason = "line 1: has no column 'Behauptung', which the setting columns.text names; it has claim, who"
    assert skipped == [Skipped("a.csv", reason)]


def test_a_finding_in_a_pdf_says_its_page(tmp_path: Path) -> None:
    from checker.pipeline import audit
    from checker.report.json_ import side

    for name in NAMES:
        (tmp_path / f"{name}.pdf").write_bytes(made.pdf(*parts(name)))
    date = next(d for d in audit([tmp_path], Config()).discrepancies if d.claim == "date" and d.verdict == "conflict")
    assert (date.left.place, date.right.place) == ("page 1", "page 1")
    assert side(date.left)["place"] == "page 1"
