"""Short ways to make the nouns that reports receive."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zlib import crc32

from checker.model import FACT_COLUMNS, Audit, Discrepancy, Holding, Pair, Side, Skipped, Source

UK = "signing/uk-ministry.md"
VN = "signing/vn-portal.md"
VI = "signing/bao-moi.md"


def side(text: str, sentence: str = "", **more: Any) -> Side:
    """A side whose text stands in its sentence, which begins at offset 100 of the document."""
    sentence = sentence or f"It was said to be {text} at the time."
    start = 100 + sentence.index(text)
    base: dict[str, Any] = {
        "fact": f"f-{crc32(f'{text} {sentence}'.encode()):08x}",
        "source": UK,
        "lang": "en",
        "section": "body",
        "subject": "signed",
        "text": text,
        "value": text,
        "unit": "",
        "bound": "exact",
        "sentence": sentence,
        "line": 12,
        "column": 34,
        "start": start,
        "end": start + len(text),
        "sentence_start": 100,
    }
    return Side(**{**base, **more})


def monday() -> Side:
    """31 March, as the British ministry has it."""
    return side(
        "31 March",
        "The plan was signed on 31 March at a summit in London by the two ministers.",
        fact="f-uk-date",
        value="2025-03-31",
        low="2025-03-31",
        high="2025-03-31",
        before="Both governments have worked on it for a year.",
        after="It runs for twelve months.",
    )


def tuesday() -> Side:
    """April 1, as the caption of the Vietnamese portal has it."""
    return side(
        "April 1, 2025",
        "The plan was signed on April 1, 2025 at a summit in London by the two ministers.",
        fact="f-vn-date",
        source=VN,
        section="caption",
        value="2025-04-01",
        low="2025-04-01",
        high="2025-04-01",
        line=4,
        column=8,
        before="The two sides met on the sidelines.",
    )


def vietnamese() -> Side:
    """1 April, in Vietnamese."""
    return side(
        "ngày 1/4",
        "Kế hoạch được ký ngày 1/4 tại Luân Đôn, bên lề một hội nghị về an ninh biên giới.",
        fact="f-vi-date",
        source=VI,
        lang="vi",
        value="2025-04-01",
        low="2025-04-01",
        high="2025-04-01",
    )


def pair(left: Side, right: Side, **more: Any) -> Pair:
    base: dict[str, Any] = {
        "id": f"p-{left.fact}-{right.fact}",
        "event": "signing",
        "claim": "date",
        "verdict": "conflict",
        "severity": "high",
        "rule": "D101",
        "why": "31 March 2025 was a Monday; 1 April 2025 is the day after",
        "score": 0.93,
        "parts": (("role", "signed = signed"), ("place", "London = London")),
    }
    return Pair(left=left, right=right, **{**base, **more})


def discrepancy(left: Side, right: Side, **more: Any) -> Discrepancy:
    judged = pair(left, right)
    base: dict[str, Any] = {
        "id": "d41c5e90",
        "subject": "signed: action plan",
        "values": (
            Holding(left.value, left.unit, (left.source,), (left.fact,)),
            Holding(right.value, right.unit, (right.source,), (right.fact,)),
        ),
        "pairs": (judged.id,),
        **{key: getattr(judged, key) for key in ("event", "claim", "verdict", "severity", "rule", "why", "score")},
    }
    return Discrepancy(left=left, right=right, **{**base, **more})


def source(path: str = UK, **more: Any) -> Source:
    base: dict[str, Any] = {"event": path.partition("/")[0], "lang": "en", "published": "2025-04-02", "facts": 9}
    return Source(path, **{**base, **more})


def fact_row(said: Side, event: str = "signing", claim: str = "date") -> tuple[object, ...]:
    about = {"event": event, "claim": claim}
    return tuple(about[name] if name in about else getattr(said, name) for name in FACT_COLUMNS)


def signing() -> Audit:
    """Three sources of one signing: one says 31 March, two say 1 April; they agree on the sum."""
    uk, vn, vi = monday(), tuesday(), vietnamese()
    pounds = side("£1 million", fact="f-uk-sum", value="1000000 GBP", unit="GBP", bound="up-to", subject="funding")
    triệu = side("1 triệu bảng", fact="f-vi-sum", source=VI, lang="vi", value="1000000 GBP", unit="GBP", bound="up-to")
    pairs = (
        pair(uk, vn),
        pair(uk, vi),
        pair(vn, vi, verdict="agree", severity="info", rule="D000", why="the same day"),
        pair(pounds, triệu, claim="money", verdict="agree", severity="info", rule="M000", why="the same sum"),
    )
    holdings = (
        Holding("2025-03-31", "", (UK,), (uk.fact,)),
        Holding("2025-04-01", "", (VI, VN), (vi.fact, vn.fact)),
    )
    found = discrepancy(uk, vn, values=holdings, pairs=tuple(p.id for p in pairs[:2]))
    return Audit(
        documents=(
            source(UK, title="Plan signed", publisher="Ministry", url="https://example.org/plan", side="uk"),
            source(VN, title="Plan signed in London", publisher="Portal", side="vn"),
            source(VI, lang="vi", title="Ký kế hoạch hành động", publisher="Báo Mới"),
        ),
        skipped=(Skipped("signing/scan.pdf", "it holds no text"),),
        pairs=pairs,
        discrepancies=(found,),
        rows=tuple(fact_row(s) for s in (uk, vn, vi)) + tuple(fact_row(s, claim="money") for s in (pounds, triệu)),
        notes=("signing: the publication day of bao-moi.md was taken from its URL",),
    )


def counts(**more: Any) -> Discrepancy:
    """53 aboard against 51."""
    left = side("53 people", value="53", unit="people", low="53", high="53", fact="f-53", subject="aboard")
    right = side("51 people", value="51", unit="people", low="51", high="51", fact="f-51", subject="aboard", source=VN)
    about: dict[str, Any] = {"id": "c0ffee11", "claim": "count", "severity": "medium", "rule": "N201", "why": "53 ≠ 51"}
    return discrepancy(left, right, **{**about, **more})


def with_found(audit: Audit, *found: Discrepancy) -> Audit:
    """The audit with these discrepancies in place of its own."""
    return replace(audit, discrepancies=found)
