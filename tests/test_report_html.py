"""The page as text; tests/test_browser.py opens it."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from checker.model import Audit, Holding
from checker.report import render
from checker.report.chart import chart_of
from checker.report.matrix import days, matrix
from checker.report.page import MOST_AGREED, web
from checker.report.say import in_words
from checker.report.style import Style
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
    source,
    tuesday,
    vietnamese,
    with_found,
)

EVIL = (
    '"><script>alert(1)</script><img src=x onerror="alert(2)">\' onload="alert(3)" {{ 7*7 }} {% raw %} \u202e\u2066gnp.'
)


class Page(HTMLParser):
    """The elements of a page, as `(tag, attributes)`, and its text."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def tags(self, name):
        return [attributes for tag, attributes in self.elements if tag == name]


def html(audit=None, style=None) -> str:
    return render("html", audit or signing(), style or Style())


def evil() -> Audit:
    """An audit in which every text that can come from a source is hostile."""
    bad = {"source": f"signing/{EVIL}.md", "section": EVIL, "speaker": EVIL, "subject": EVIL, "lang": 'vi" onclick="x'}
    left = replace(monday(), sentence=f"{EVIL} 31 March {EVIL}", before=EVIL, after=EVIL, value=EVIL, unit=EVIL, **bad)
    right = replace(tuesday(), text=EVIL, sentence=EVIL, source=f"{EVIL}2", value="x")
    about = {"event": EVIL, "claim": EVIL, "why": EVIL, "rule": EVIL, "subject": EVIL, "waived": EVIL, "id": EVIL}
    held = (Holding(EVIL, EVIL, (left.source,), (left.fact,), (EVIL,)), Holding("x", "", (right.source,)))
    found = discrepancy(left, right, **{**about, "waived_until": EVIL}, values=held)
    judged = pair(left, right, event=EVIL, id=found.pairs[0], parts=((EVIL, EVIL),))
    documents = (
        source(
            left.source, event=EVIL, url="javascript:alert(4)", title=EVIL, publisher=EVIL, lang=EVIL, published=EVIL
        ),
        source(right.source, event=EVIL, url=' JaVaScRiPt:alert(5)"', copy_of=EVIL, said=(("published", EVIL),)),
    )
    agree = replace(judged, verdict="agree", id="a")
    skipped = tuple(replace(s, source=EVIL, reason=EVIL) for s in signing().skipped)
    return Audit(
        documents, skipped, (judged, agree), (found,), (replace(judged, verdict="only-left"),), (), (EVIL,), EVIL, EVIL
    )


def test_hostile_sources_add_no_element_and_no_attribute():
    tame = Page(html(style=Style(omissions=True)))
    hostile = Page(html(evil(), Style(omissions=True)))
    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in tame.elements} | {"bdi", "small", "code"}
    assert len(hostile.tags("script")) == 1
    for _, attributes in hostile.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "src")]
    assert "{{ 7*7 }}" in hostile.text


def test_no_source_turns_the_direction_of_what_follows_it():
    text = html(evil(), Style(omissions=True))
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(text)
    assert "&lt;U+202E&gt;&lt;U+2066&gt;gnp." in text


def test_only_links_within_the_page_and_to_the_web_are_made():
    hrefs = [a.get("href") or "" for a in Page(html(evil())).tags("a")]
    assert all(href.startswith("#") for href in hrefs)
    assert "https://example.org/plan" in [a.get("href") for a in Page(html()).tags("a")]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example",
     "http:", "http://[::1", "x", ""],
)  # fmt: skip
def test_a_link_that_is_not_of_the_web_is_no_link(url: str):
    assert web(url) == ""


def test_the_policy_allows_the_one_style_and_the_one_script_by_their_hashes():
    text = html(evil())
    policy = next(m["content"] for m in Page(text).tags("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (inner,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy


def test_the_page_asks_nothing_of_any_server():
    text = html()
    page = Page(text)
    assert not page.tags("img") + page.tags("iframe") + page.tags("object") + page.tags("embed")
    assert [link["href"] for link in page.tags("link")] == ["data:,"]
    assert "@import" not in text
    assert "url(" not in text
    assert not re.search(r"\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket", text)


def test_every_quotation_names_its_language_and_is_isolated():
    text = html()
    assert all(quote.get("lang") for tag in ("blockquote", "q") for quote in Page(text).tags(tag))
    assert '<blockquote lang="vi">\n    <p><bdi>' in text


def test_a_page_without_a_discrepancy_says_what_agreed():
    text = html(with_found(signing()))
    assert "No conflict between 3 sources" in text
    assert "Nothing in these sources contradicts" in text
    assert "2 pairs were compared and agreed" in text


def test_an_empty_audit_is_a_page_too():
    assert "No source was read" in html(Audit())


def test_skipped_files_and_notes_are_told():
    page = Page(html())
    assert "it holds no text" in page.text
    assert "taken from its URL" in page.text


def test_agreements_are_capped_with_a_note():
    agree = signing().pairs[2]
    many = replace(signing(), pairs=tuple(replace(agree, id=f"a{n}") for n in range(MOST_AGREED + 1)))
    text = html(many)
    assert f"The first {MOST_AGREED} are listed" in text
    assert text.count("</tr>") < MOST_AGREED + 60


def test_a_waived_discrepancy_shows_its_reason_and_no_command():
    text = html(with_found(signing(), discrepancy(monday(), tuesday(), waived="time zones", waived_until="2026-01-01")))
    assert "Waived until 2026-01-01: <bdi>time zones</bdi>" in text
    assert "checker waive d41c5e90" not in text
    assert "checker waive d41c5e90 --reason" in html()


@pytest.mark.parametrize(
    ("value", "claim", "words"),
    [
        ("2025-03-31", "date", "Monday 31 March 2025"),
        ("2025-03", "date", "March 2025"),
        ("2025", "date", ""),
        ("XXXX-03-31", "date", "31 March, year unknown"),
        ("2023-09-12T23:30", "date", "Tuesday 12 September 2023, 23:30"),
        ("2024-07-01/2024-09-30", "date", "Monday 1 July 2024 to Monday 30 September 2024"),
        ("../2030-12-31", "date", "until Tuesday 31 December 2030"),
        ("2025-13-01", "date", ""),
        ("1000000 GBP", "money", "1,000,000 GBP"),
        ("5000000/7000000 USD", "money", "5,000,000 to 7,000,000 USD"),
        ("1936 people", "count", "1,936 people"),
        ("30.2 GW", "quantity", ""),
        ("47 %", "percent", ""),
        ("P1Y6M", "duration", "1 year 6 months"),
        ("PT90M", "duration", "90 minutes"),
        ("P3Y/P5Y", "duration", "3 years to 5 years"),
        ("1936", "ordinal", ""),
    ],
)
def test_a_value_is_said_in_words(value: str, claim: str, words: str):
    assert in_words(value, claim) == words


def test_a_name_is_shown_as_it_is_written_not_as_it_is_compared():
    left, right = side("Hà Nội", value="ha noi"), side("HANOI", value="hanoi", source=VN)
    assert "<strong><bdi>Hà Nội</bdi></strong>" in html(with_found(signing(), discrepancy(left, right, claim="place")))


def test_a_bound_and_its_number_are_told_apart():
    left = side("at least 56", value="56", bound="at-least")
    right = side("56", value="56", source=VN)
    held = (Holding("56", "", (UK, VN)),)
    text = html(with_found(signing(), discrepancy(left, right, claim="count", values=held)))
    assert "<strong><bdi>at least 56</bdi></strong>" in text


def test_every_source_of_a_value_has_its_passage():
    found = discrepancy(monday(), tuesday(), values=signing().discrepancies[0].values, pairs=())
    assert "Kế hoạch được ký" in html(with_found(signing(), found))


def test_the_timeline_puts_each_source_on_its_day():
    found = signing().discrepancies[0]
    chart = chart_of(found, (monday(), tuesday(), vietnamese()), lambda name: name)
    assert chart is not None
    assert chart.kind == "timeline"
    assert [tick.label for tick in chart.ticks] == ["Mon 31 Mar", "Tue 1 Apr"]
    assert [(lane.label, lane.x, lane.group) for lane in chart.lanes] == [(UK, 8.0, 0), (VN, 92.0, 1), (VI, 92.0, 1)]


def test_a_bound_is_an_open_line():
    low = side("at least 37", value="37", bound="at-least", low="37", high="", unit="people")
    chart = chart_of(counts(), (low, counts().right), str)
    assert chart is not None
    assert chart.lanes[0].open_high
    assert chart.lanes[0].x2 == 100.0
    assert [tick.label for tick in chart.ticks] == ["37 people", "51 people"]


def test_values_that_lie_on_no_line_have_no_chart():
    names = (side("Cooper", value="cooper"), side("Quang", value="quang"))
    assert chart_of(counts(), names, str) is None
    assert chart_of(signing().discrepancies[0], (replace(monday(), low="", value="spring"), tuesday()), str) is None


def test_a_day_without_a_year_stands_in_the_year_of_the_others_and_says_so():
    yearless = replace(monday(), low="", high="", value="XXXX-03-31")
    chart = chart_of(signing().discrepancies[0], (yearless, tuesday()), str)
    assert chart is not None
    assert [tick.label for tick in chart.ticks] == ["Mon 31 Mar", "Tue 1 Apr"]
    assert "year unknown" in chart.lanes[0].text


def test_the_matrix_counts_conflicts_between_sources_that_differ():
    cells = matrix([UK, VI, VN], signing().discrepancies, signing().pairs)
    assert [[cell.conflicts for cell in row] for row in cells] == [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    assert cells[0][1].compared == 2
    assert cells[1][2].compared == 1


def test_a_waived_conflict_is_not_in_the_matrix():
    waived = replace(signing().discrepancies[0], waived="known")
    assert not any(cell.conflicts for row in matrix([UK, VN], [waived], ()) for cell in row)


def test_who_says_which_day():
    said = days(signing().discrepancies, signing().pairs)
    assert said is not None
    assert said.days == (("2025-03-31", "Monday 31 March 2025"), ("2025-04-01", "Tuesday 1 April 2025"))
    disputed, agreed = said.facts
    assert (disputed.days, disputed.card) == (((UK,), (VI, VN)), "d41c5e90")
    assert (agreed.days, agreed.card) == (((), (VI, VN)), "")


def test_the_same_audit_gives_the_same_page_and_workbook():
    assert html() == html()
    assert render("xlsx", signing(), Style()) == render("xlsx", signing(), Style())
