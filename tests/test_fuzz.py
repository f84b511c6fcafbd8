"""Whatever comes in, a document or a reason comes out, and offsets hold. `tests/fuzz.py` goes on for longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.config import Config
from checker.errors import InputError
from checker.facts import rows
from checker.lang.pack import codes, load
from checker.model import Document
from checker.read import formats
from checker.read.complete import complete
from checker.read.encoding import UNSAFE, decode
from checker.read.paths import printable
from checker.segment import readable, segments, sentences

FINDINGS = sorted((Path(__file__).parent / "findings").glob("*"))

#: Pieces that pages are made of, so that the texts tried have their shapes.
PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r", "\u2028", " ", "---\n", "lang: en\n", "# ", "- ", "> ", "| ", ": ", "“", "”", '"',
        "said:", "Ada Holm", "Latest news from", "Tin liên quan", "Notes to editors", "Photo: ", "(right)",
        "03/04/2025 16:10:00", "Share this", "By Ada Holm", "3 May 2024", "A sentence of some words that ends here.",
        "ông Bình nói", "we", ".", "…", "Mr.", "U.S.", "5.5", "\ufeff", "\u200b", "https://a.b/c", "](", "**", "```",
        "\x00", "\ud800", "\u202e", "e\u0301", "İ", "ß", "\U0001f600",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)

BYTES = TEXTS.map(lambda text: text.encode("utf-8", "replace"))


def check(document: Document) -> None:
    """What holds for every document that was read."""
    assert not UNSAFE.search(document.text)
    at = document.body
    for part in segments(document):
        assert at <= part.start < part.end <= len(document.text)
        at = part.end
        assert len(readable(document.text[part.start : part.end])) == part.end - part.start
        last = part.start
        for start, end in sentences(document.text, part.start, part.end, load(document.lang or "en")):
            assert last <= start < end <= part.end
            last = end
    places = [offset for offset, _ in document.places]
    assert places == sorted(places)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(codes()))
@example("---\nlang: en\n---", "en")
@example("\r\n\ufeff---\n", "vi")
def test_any_text_is_read_or_refused(text: str, lang: str) -> None:
    try:
        document = complete(Document("a", text, lang=lang), Config())
    except InputError:
        return
    assert len(document.text) == len(text)
    check(document)
    kept = "".join(document.text[s.start : s.end] for s in segments(document))
    assert "".join(kept.split()) == "".join(document.text[document.body :].split())


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "cp1252", "cp1258", "latin-1", "gb18030"]), st.binary(max_size=6))
def test_any_bytes_are_text_or_refused(text: str, codec: str, broken: bytes) -> None:
    data = text.encode(codec, "replace") + broken
    for name in ("plain", "markdown", "claims_csv"):
        try:
            documents = formats.parse(name, data, Config())
        except InputError:
            continue
        for document in documents:
            try:
                check(complete(document, Config()))
            except InputError:
                continue


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["html", "docx", "eml", "pdf"]),
    st.binary(max_size=300) | TEXTS.map(lambda t: t.encode("utf-8", "replace")),
)
def test_any_bytes_are_a_document_of_a_format_or_refused(name: str, data: bytes) -> None:
    try:
        documents = formats.parse(name, data, Config())
    except InputError:
        return
    for document in documents:
        try:
            check(complete(document, Config()))
        except InputError:
            continue


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_a_printable_name_is_one_line_of_plain_characters(name: str) -> None:
    shown = printable(name)
    assert shown.isprintable()
    shown.encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_utf_8_is_decoded_as_it_is(text: str) -> None:
    try:
        decoded, how = decode(text.encode("utf-8", "replace"))
    except InputError:
        return
    expected = text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")  # a byte order mark is no text
    assert how != "UTF-8" or decoded == expected


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_what_fuzzing_once_found_stays_mended(path: Path) -> None:
    name = path.name.partition("-")[0]
    try:
        for document in formats.parse(name, path.read_bytes(), Config()):
            read = complete(document, Config())
            check(read)
            rows(read)
    except InputError:
        return
