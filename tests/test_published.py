"""When a document was published, as its text, its URL or the other sources of its event tell."""

from __future__ import annotations

import pytest

from checker.lang.pack import load
from checker.model import Document
from checker.published import infer, publication


@pytest.mark.parametrize(
    ("lang", "text", "url", "expected"),
    [
        ("en", "HANOI, April 2, 2025 (VNA) -- Two ministers met.", None, ("2025-04-02", "dateline")),
        ("en", "HANOI, April 2 (VNA) -- Two ministers met.", "https://a.vn/2025/04/03/x", ("2025-04-02", "dateline")),
        ("en", "HANOI, Sept 13, 2023 (KUNA) -- Two ministers met.", None, ("2023-09-13", "dateline")),
        ("vi", "Hà Nội, ngày 2/4/2025 – Hai bộ trưởng gặp nhau.", None, ("2025-04-02", "dateline")),
        ("en", "PRESS RELEASE\nHanoi, 2 April 2025\n\nTwo ministers met.", None, ("2025-04-02", "dateline")),
        ("vi", "THÔNG CÁO\nHà Nội, ngày 2/4/2025\n\nHai bộ trưởng gặp nhau.", None, ("2025-04-02", "dateline")),
        ("fr", "PARIS, 2 avril 2025 (AFP) – Deux ministres se sont vus.", None, ("2025-04-02", "dateline")),
        ("en", "[VNA, Hanoi time, April 02, 2025] Two ministers met.", None, ("2025-04-02", "dateline")),
        ("en", "A headline\nPublished 2 April 2025\nTwo ministers met.", None, ("2025-04-02", "Published line")),
        ("vi", "Tít bài\nCập nhật: 02/04/2025 10:15\nNội dung.", None, ("2025-04-02", "Published line")),
        ("fr", "Titre\nPublié le 2 avril 2025\nTexte.", None, ("2025-04-02", "Published line")),
        ("vi", "Tít bài\nThứ tư, ngày 02/04/2025 08:33 AM (GMT+7)\nNội dung.", None, ("2025-04-02", "page timestamp")),
        ("en", "A headline\nApril 2, 2025, 10:10 AM\nTwo ministers met.", None, ("2025-04-02", "page timestamp")),
        ("en", "Head\nBy A. Writer April 2, 2025 | 05:42 am PT\nText.", None, ("2025-04-02", "page timestamp")),
        ("en", "Head\n• 02/04/2025\nText.", None, ("2025-04-02", "page timestamp")),
        ("en", "Two ministers met.", "https://a.vn/news/2025/04/02/met", ("2025-04-02", "URL")),
        ("en", "Two ministers met.", "https://a.vn/met-20250402080754732.htm", ("2025-04-02", "URL")),
        ("en", "Two ministers met.", "https://a.vn/met?id=2025-04-02.h", ("2025-04-02", "URL")),
        ("en", "Two ministers met.", "https://a.vn/2025/04/met", ("2025-04", "URL")),
        ("en", "June 24th, 2025\n\nTwo ministers met.", "https://a.vn/2025/04/02/met", ("2025-04-02", "URL")),
    ],
)
def test_a_publication_is_read(lang: str, text: str, url: str | None, expected: tuple[str, str]) -> None:
    assert publication(text, url, load(lang)) == expected


@pytest.mark.parametrize(
    ("lang", "text", "url"),
    [
        ("en", "The plan was signed on 1 April 2025 in London by two ministers of the states.", None),
        ("en", "HANOI, Sept 13 (KUNA) -- Two ministers met.", None),
        ("en", "Pact\nSigned: 14 October 2023\nParties: two", None),
        ("en", "Grand Final, 2 April 2025\nTwo teams met.", None),
        ("en", "By John Smith, 2 April 2025\nTwo ministers met.", None),
        ("en", "Born in Leeds, 12 May 1950\nShe won.", None),
        ("en", "At 1:02 PM on July 12, 2025 (Paris time), the chair struck the gavel and closed it.", None),
        ("en", "The plan was signed on 2 April 2025. Two ministers met.", None),
        ("en", "(on 2 April 2025) Two ministers met.", None),
        ("en", "Two ministers met.", "https://a.vn/met-123456789.htm"),
        ("en", "Two ministers met.", "https://a.vn/2025/13/40/met"),
        ("vi", "Chiều 2/4/2025, tại Hà Nội, hai bộ trưởng đã gặp nhau và ký kết.", None),
        ("en", "", ""),
    ],
)
def test_no_publication_is_made_up(lang: str, text: str, url: str | None) -> None:
    assert publication(text, url, load(lang)) is None


def document(name: str, text: str = "Two ministers met on Tuesday.", published: str | None = None) -> Document:
    return Document(name, text, lang="en", published=published, event="met")


def test_the_others_date_a_document_without_a_date() -> None:
    known, late, open_ = document("a", published="2025-04-02"), document("b", published="2025-04-05"), document("c")
    found = infer([known, late, open_])
    assert found[:2] == (known, late)
    assert found[2].published == "2025-04-02"
    assert dict(found[2].said)["published"] == "inferred from the other sources: the earliest of them is of 2025-04-02"


def test_a_dateline_without_its_year_takes_the_year_of_the_others() -> None:
    found = infer([document("a", published="2023-09-14"), document("b", "HANOI, Sept 13 (KUNA) -- Two ministers met.")])
    assert found[1].published == "2023-09-13"
    assert dict(found[1].said)["published"].startswith("dateline, its year inferred from the other sources")


def test_sources_far_apart_date_nothing() -> None:
    documents = (document("a", published="2024-08-05"), document("b", published="2025-06-26"), document("c"))
    assert infer(documents) == documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was signed on 3 August.", "2024-08-05"),
        ("The plan of 2024 came into force on 24 June.", "2025-06-26"),
        ("The plan of 3 August came into force on 24 June 2025.", "2025-06-26"),
        ("The plan was signed on 5 August and comes into force on 30 June.", "2024-08-05"),
        ("The plan was signed on Tuesday.", None),
        ("The plan was signed on 3 March.", None),
    ],
)
def test_of_sources_far_apart_those_near_the_days_told_date_a_document(text: str, expected: str | None) -> None:
    found = infer([document("a", published="2024-08-05"), document("b", published="2025-06-26"), document("c", text)])
    assert found[2].published == expected


def test_of_sources_far_apart_most_date_a_document_that_tells_no_day() -> None:
    days = ("2024-08-05", "2024-08-07", "2025-06-26")
    found = infer([*(document(day, published=day) for day in days), document("z")])
    assert found[3].published == "2024-08-05"


def test_the_others_of_its_month_date_a_document_that_tells_the_month() -> None:
    days = ("2024-11-30", "2024-12-06", "2024-12-08")
    monthly = document("m", published="2024-12"), document("n", published="2025-01")
    found = infer([*(document(day, published=day) for day in days), *monthly])
    assert [d.published for d in found[3:]] == ["2024-12-06", "2025-01"]


def test_without_any_date_the_day_most_name_in_full_serves() -> None:
    texts = (
        "They met on 1 April 2025.",
        "Signed in London, April 1, 2025. It was founded on 3 May 1999.",
        "They met on Tuesday.",
    )
    found = infer([document(str(i), text) for i, text in enumerate(texts)])
    assert {d.published for d in found} == {"2025-04-01"}
    assert all("named" in s or "name in full" in s for d in found for _, s in d.said)


def test_nothing_to_infer_from_leaves_documents_as_they_are() -> None:
    documents = (document("a"), document("b"))
    assert infer(documents) == documents
