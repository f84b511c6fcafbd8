"""Quotations, denials and stages: what two sources say in nearly the same words, or of one act."""

from __future__ import annotations

import tomllib

import pytest

from checker.claims.quote import normal
from checker.facts import rows
from checker.lang.pack import codes, load
from checker.match.wording import compare, meant
from checker.model import Document
from checker.pipeline import check


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("We will stop the gangs", "We will stop the gangs!", "same"),
        ("a turning point", "turning point", "cut"),
        ("We will organise training for all officers", "We will organize training for all officers", "spelling"),
        ("living off people's fear", "living from people's fear", "spelling"),
        ("we are trying to shut down", "we can shut down", "words"),
        ("We will stop the gangs that put lives at risk", "We will break the gangs that put lives at risk", "words"),
        ("Chúng tôi luôn hỗ trợ nông dân", "Chúng tôi luôn hỗ trợ công nhân", "words"),
        ("We will stand by all of the farmers", "We will stand by all of the workers", "words"),
        ("We will stand by all of the farmers", "We will stand by all of the workers of this town", "cut"),
        ("taking money while in office for years", "taking bribes while in office", "other"),
        ("The sun rose over the sea", "Nobody knew who had called", "other"),
    ],
)
def test_how_two_quotations_lie_to_each_other(left: str, right: str, how: str) -> None:
    assert compare(normal(left), normal(right)) == how
    assert compare(normal(right), normal(left)) == how


def test_quotations_in_two_languages_meet_by_what_they_mean() -> None:
    said = "The trade agreement will create jobs and investment"
    assert meant(said, "en", "Hiệp định thương mại sẽ tạo ra việc làm và đầu tư", "vi") > 0.3
    assert meant(said, "en", "Bão đổ bộ vào đất liền", "vi") == 0


def shown(code: str) -> dict[str, list[str]]:
    path = load(code).folder / "corpus" / "statements.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def stage(code: str, text: str) -> str:
    """What is read of the one act in a text: `done`, `planned`, `denied`, `stated`, or nothing."""
    found = [
        r for r in rows(Document("a.txt", text, lang=code)) if r[5] == "statement" and str(r[7]).startswith("act.")
    ]
    return " ".join(str(r[7]).partition(" ")[2] for r in found)


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [(code, kind, said) for code in codes() for kind, texts in shown(code).items() for said in texts],
)
def test_a_small_word_before_a_verb_tells_its_stage(code: str, kind: str, said: str) -> None:
    assert stage(code, said) == {
        "doubted": "",
        "nots": "",
        "past": "done",
        "between": "done",
        "pending": "planned",
        "came": "",
    }.get(kind, kind)


def test_the_month_is_no_small_word() -> None:
    assert stage("en", "The firm may acquire it.") == "planned"
    assert stage("en", "The firm on May 14 acquired it.") == ""


def test_every_word_of_a_statement_table_stands_in_an_example() -> None:
    tables = [(shown(code), table) for code in codes() if (table := load(code).statements)]
    words = [(said, kind, w) for said, table in tables for kind in said for w in getattr(table, kind)]
    assert [
        (kind, w) for said, kind, w in words if not any(f" {w} " in f" {text.lower()} " for text in said[kind])
    ] == []


def conflicts(
    left: str, right: str, lang: str = "en", days: tuple[str, str] = ("2025-05-02", "2025-05-02")
) -> list[str]:
    found = check(
        [
            Document("a.txt", left, lang="en", published=days[0], event="e"),
            Document("b.txt", right, lang=lang, published=days[1], event="e"),
        ]
    )
    return [p.rule for p in found.pairs if p.verdict == "conflict"]


def test_a_deal_that_is_done_and_one_that_is_planned() -> None:
    done, planned = "Sea Gem has acquired Lanford Mills.", "Sea Gem sẽ mua lại Lanford Mills."
    assert conflicts(done, planned, "vi") == ["L831"]
    assert conflicts(done, planned, "vi", ("2025-05-02", "2025-04-20")) == []
    assert conflicts(f"{done} It will acquire Lanford Mills' sister firm.", planned, "vi") == []
    assert conflicts(done, "Sea Gem will acquire Brock Foods.".replace("Sea Gem", "Halden"), "en") == []


def test_a_deal_of_another_amount_is_another_deal() -> None:
    planned = "A grant of 11.5 million euros will be signed in March."
    assert conflicts(planned, "The grant of 11.5 million euros was signed at once.") == ["L831"]
    assert conflicts(planned, "A grant of 132 million euros was signed at once.") == []


def test_a_deal_that_is_not_done_yet() -> None:
    done = "Sea Gem has acquired Lanford Mills."
    assert conflicts(done, "Sea Gem chưa mua lại Lanford Mills.", "vi") == ["L831"]
    assert conflicts("Sea Gem has not acquired Lanford Mills.", "Sea Gem sẽ mua lại Lanford Mills.", "vi") == []


def test_a_plan_for_a_day_behind_the_news_that_it_is_done() -> None:
    done, days = "Hai nước đã ký Khuôn khổ Chợ Lành.", ("2025-04-20", "2025-05-02")
    assert conflicts("The Cho Lanh Framework will be signed in June.", done, "vi", days) == ["L831"]
    assert conflicts("The Cho Lanh Framework will be signed on 30 April.", done, "vi", days) == []


def test_one_bank_by_its_names_in_two_languages() -> None:
    left = "Elm Bank has acquired Tan Son Bank."
    assert conflicts(left, "Cơ quan chấp thuận chủ trương sáp nhập Ngân hàng TMCP Tân Sơn.", "vi") == ["L831"]
    assert conflicts(left, "Cơ quan chấp thuận chủ trương sáp nhập Ngân hàng TMCP Tân Hải.", "vi") == []


@pytest.mark.parametrize(
    ("left", "right", "lang", "rules"),
    [
        ("The doors were open all night.", "Cửa bị khóa từ bên ngoài.", "vi", ["S911"]),
        ("The doors were locked all night.", "Cửa bị khóa từ bên ngoài.", "vi", []),
        ("The man has admitted it.", "Người đàn ông không nhận tội.", "vi", ["S911"]),
        ("Anna Holt has admitted it.", "Người đàn ông không nhận tội.", "vi", []),
        ("Five were admitted to the ward.", "Người đàn ông không nhận tội.", "vi", []),
        ("The driver, Anna Holt, was detained by police.", "Cảnh sát không tạm giữ Anna Holt.", "vi", ["S911"]),
        ("The driver, Anna Holt, was detained by police.", "Cảnh sát không tạm giữ Maria Lund.", "vi", []),
        ("If Anna Holt is not detained, she may leave the country.", "Cảnh sát tạm giữ Anna Holt.", "vi", []),
        ("The old hall was open to all.", "The old hall was not open to all.", "en", ["S911"]),
    ],
)
def test_a_denial(left: str, right: str, lang: str, rules: list[str]) -> None:
    assert conflicts(left, right, lang) == rules
