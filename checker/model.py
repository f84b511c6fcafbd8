"""The nouns: what one step hands to the next. Frozen, slotted, standard library only."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

Claim = Literal[
    "date", "money", "count", "number", "ordinal", "percent", "duration", "quantity", "age", "score",
    "person", "title", "place", "organisation", "agreement", "quote", "statement",
]  # fmt: skip
Bound = Literal["exact", "about", "more-than", "at-least", "up-to", "less-than"]
Section = Literal[
    "headline", "heading", "lead", "body", "caption", "quotation", "list", "table", "dateline", "boilerplate"
]
Verdict = Literal["conflict", "less-specific", "variant", "agree", "only-left", "only-right", "ambiguous"]
Severity = Literal["high", "medium", "low", "info"]
State = Literal["new", "unchanged", "changed", "resolved", ""]

VERDICTS: Final[tuple[Verdict, ...]] = (
    "conflict", "less-specific", "variant", "agree", "only-left", "only-right", "ambiguous",
)  # fmt: skip
SEVERITIES: Final[tuple[Severity, ...]] = ("high", "medium", "low", "info")

#: The columns of a fact row, in the one order used in CSV, JSON Lines and DataFrames.
FACT_COLUMNS: Final = (
    "fact", "event", "source", "lang", "section", "claim", "subject", "value", "low", "high", "unit", "bound",
    "speaker", "text", "sentence", "line", "column", "start", "end",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read: `text` is the whole decoded file, front matter included; offsets count its code points.

    `published` is EDTF (`2025-04-02`, `2025-04`). `said` names, for each piece of metadata, where it came from
    (`front matter`, `dateline`, `URL`, `inferred from the other sources` …). `places` maps offsets to something a
    person can open where lines do not say enough: `(offset, "page 3")`, `(offset, "Background > Funding")`, sorted.
    """

    source: str
    text: str
    lang: str | None = None
    published: str | None = None
    event: str | None = None
    side: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    timezone: str | None = None
    body: int = 0
    said: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not audited, and why: one sentence without the path."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `[start, end)` of a document's text with one role; segments are sorted and do not overlap.

    `heading` is the heading (or list lead, or info box label) it stands under. `speaker` is set on quotations.
    """

    start: int
    end: int
    section: Section
    heading: str = ""
    speaker: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """An interval in a canonical unit, or a normalised label.

    `text` is the canonical form of DESIGN's table (`2025-03-31`, `1000000 GBP`, `47 %`, `P1Y`, `30.2 GW`, `1936`).
    `low` and `high` bound what the passage allows: Decimals for amounts (None is open), ISO days or minutes as text
    for dates. `closed` says whether `high` itself is allowed: false where rounding made the interval.
    """

    text: str
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    unit: str = ""
    bound: Bound = "exact"
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found at `[start, end)` of the text that was read.

    `how` explains the reading where it is more than spelling ("Tuesday before 2025-04-02"). `counted` is the span of
    the thing counted, right after the number, for counts. `also` holds a conversion said in brackets: the same
    value twice (`£1million (VND 33 billion)`), never a claim of its own in matching.
    """

    claim: Claim
    start: int
    end: int
    value: Value
    how: str = ""
    counted: tuple[int, int] | None = None
    speaker: str = ""
    also: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One place that states a value, with what a reader needs to check it.

    `place` says where it is in formats whose lines nobody sees: `page 3`, `Background > Funding`.
    """

    fact: str
    source: str
    lang: str
    section: str
    subject: str
    text: str
    value: str
    unit: str
    bound: str
    sentence: str
    line: int
    column: int
    start: int
    end: int
    low: str = ""
    high: str = ""
    speaker: str = ""
    before: str = ""
    after: str = ""
    sentence_start: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places judged against each other. `score` is the calibrated chance that they speak of one thing."""

    id: str
    event: str
    claim: str
    verdict: Verdict
    severity: Severity
    rule: str
    why: str
    score: float
    left: Side
    right: Side
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """A value of a disputed fact, and the sources that hold it; `copies` of another source do not count as voices."""

    value: str
    unit: str
    sources: tuple[str, ...]
    sides: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One fact on which sources differ: its values, who holds which, and the pairs beneath it.

    `left` and `right` are the most telling pair. `id` depends on the event, the sources, the claim and the values,
    never on lines. `waived` holds the reason of a waiver in force. `state` compares with an earlier run.
    """

    id: str
    event: str
    claim: str
    verdict: Verdict
    severity: Severity
    rule: str
    why: str
    score: float
    subject: str
    left: Side
    right: Side
    values: tuple[Holding, ...] = ()
    pairs: tuple[str, ...] = ()
    internal: bool = False
    waived: str = ""
    waived_until: str = ""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What was understood of one audited document."""

    source: str
    event: str
    lang: str
    published: str
    title: str = ""
    publisher: str = ""
    side: str = ""
    url: str = ""
    facts: int = 0
    copy_of: str = ""
    said: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """A finished run, as every report format receives it. All tuples are in a fixed, content-defined order.

    `rows` are fact rows as tuples in the order of `FACT_COLUMNS`. `notes` are sentences the user must hear
    (caps that were hit, stale waivers, copies). `files` gives the path of each source as this run opened it. `agreed`
    says how many of `pairs` agree where that is known without reading them all. `ambiguous` are pairs that may be of
    one thing, and would then conflict: nothing is asserted of them.
    """

    documents: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    pairs: tuple[Pair, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    omissions: tuple[Pair, ...] = ()
    ambiguous: tuple[Pair, ...] = ()
    rows: tuple[tuple[object, ...], ...] = ()
    notes: tuple[str, ...] = ()
    root: str = ""
    base: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    agreed: int | None = field(default=None, compare=False)
