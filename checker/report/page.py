"""What the page shows, worked out before the template: plain records, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from checker.report.chart import Chart, chart_of
from checker.report.say import LABELS, in_words
from checker.report.shown import likeliest, omitted, shown, silent, sources_of
from checker.report.sides import distinct, pairs_by_id, pairs_of, sides_by_fact, waive_command
from checker.report.subject import about, part, title
from checker.report.text import head, legal, place, reading, tail, with_unit
from checker.report.words import Piece, alone, marked

if TYPE_CHECKING:
    from checker.model import Audit, Discrepancy, Holding, Pair, Side, Source
    from checker.report.style import Style

#: The page stays quick with 2,000 cards (first paint and filter are measured in tests/test_browser.py).
MOST_CARDS: Final = 3_000
#: Enough to see what was checked; the JSON has every pair.
MOST_AGREED: Final = 500
#: Passages of one discrepancy; twenty sources that repeat a value tell no more than eight.
MOST_PASSAGES: Final = 8
_CONTEXT: Final = 300


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with what a reader needs to trust it; `url` is empty unless it is http or https."""

    side: Side
    place: str
    who: str
    title: str
    url: str
    published: str
    language: str
    reading: str
    pieces: tuple[Piece, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Stand:
    """A value, in words where it is a day, and the sources that hold it."""

    value: str
    words: str
    sources: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A discrepancy on the page."""

    found: Discrepancy
    title: str
    about: str
    stands: tuple[Stand, ...]
    quotes: tuple[Quote, ...]
    unshown: int
    chart: Chart | None
    parts: tuple[tuple[str, str], ...]
    waive: str
    sources: tuple[str, ...]
    langs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """A pair that agrees, or that only one side states."""

    pair: Pair
    side: Side
    left: str
    right: str
    silent: str


class Names:
    """How the page calls the sources of `documents` (path → document) and their languages."""

    def __init__(self, documents: dict[str, Source]) -> None:  # noqa: D107 - said above
        self.documents = documents
        self._languages: dict[str, str] = {}

    def who(self, source: str) -> str:
        """The publisher of a source, else its file name."""
        document = self.documents.get(source)
        return legal(document.publisher if document and document.publisher else source.rpartition("/")[2])

    def language(self, code: str) -> str:
        """The English name of a language code, or the code."""
        if code not in self._languages:
            self._languages[code] = _language(code)
        return self._languages[code]


def _language(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (ValueError, TypeError, UnknownLocaleError):
        return code


def web(url: str) -> str:
    """`url` where following it is safe: http and https with a host; else nothing (`javascript:`, `data:`, `file:`)."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""


def cards(audit: Audit, style: Style, names: Names) -> tuple[Card, ...]:
    """The discrepancies the style shows as cards, the worst first."""
    pairs, known = pairs_by_id(audit), sides_by_fact(audit)
    return tuple(_card(found, pairs_of(found, pairs), known, names) for found in shown(audit, style)[:MOST_CARDS])


def _card(found: Discrepancy, pairs: tuple[Pair, ...], known: dict[str, Side], names: Names) -> Card:
    sides = distinct(found, pairs, known)
    pieces = [*marked(found.left, found.right), *(alone(side) for side in sides[2:MOST_PASSAGES])]
    quotes = tuple(_quote(side, marks, names) for side, marks in zip(sides, pieces, strict=False))
    return Card(
        found,
        legal(title(found)),
        legal(about(found.subject)),
        _stands(found, sides, names),
        quotes,
        max(0, len(sides) - len(quotes)),
        chart_of(found, sides, names.who),
        tuple((part(name), value) for name, value in pairs[0].parts) if pairs else (),
        waive_command(found),
        sources_of(found),
        tuple(sorted({side.lang for side in sides})),
    )


def _quote(side: Side, pieces: tuple[Piece, ...], names: Names) -> Quote:
    document = names.documents.get(side.source)
    return Quote(
        side,
        legal(f"{side.source}:{side.line}:{side.column}"),
        names.who(side.source),
        legal(document.title) if document else "",
        web(document.url) if document else "",
        document.published if document else "",
        names.language(side.lang),
        reading(side),
        tuple(Piece(legal(p.text), p.kind) for p in pieces),
        tail(legal(side.before), _CONTEXT),
        head(legal(side.after), _CONTEXT),
    )


def _stands(found: Discrepancy, sides: tuple[Side, ...], names: Names) -> tuple[Stand, ...]:
    if len(found.values) < 2:
        # a bound and a plain value may share their number: what tells them apart is said with each
        both = (found.left, found.right)
        return tuple(
            Stand(reading(s), _words(reading(s), s.text, found.claim), (names.who(s.source),), ()) for s in both
        )
    written = {side.value: side.text for side in reversed(sides)}
    return tuple(_stand(holding, written.get(holding.value, ""), found.claim, names) for holding in found.values)


def _stand(held: Holding, written: str, claim: str, names: Names) -> Stand:
    said = legal(with_unit(held.value, held.unit))
    sources, copies = (tuple(map(names.who, paths)) for paths in (held.sources, held.copies))
    return Stand(said, _words(said, written, claim), sources, copies)


def _words(said: str, written: str, claim: str) -> str:
    """A day in words, an amount with its thousands apart, a name as it is written."""
    if claim in LABELS and written:
        return head(legal(written), 160)
    return in_words(said, claim)


def agreed(audit: Audit) -> tuple[Agreed, ...]:
    """What was checked and agreed, at most `MOST_AGREED`."""
    pairs = [pair for pair in audit.pairs if pair.verdict == "agree"]
    return tuple(_agreed(pair) for pair in pairs[:MOST_AGREED])


def omissions(audit: Audit, style: Style) -> tuple[Agreed, ...]:
    """What only one side says, where the style asks for it, at most `MOST_AGREED`."""
    return tuple(_agreed(pair) for pair in omitted(audit, style)[:MOST_AGREED])


def ambiguous(audit: Audit) -> tuple[Agreed, ...]:
    """What may be of one thing, the likeliest first, at most `MOST_AGREED`."""
    return tuple(_agreed(pair) for pair in likeliest(audit)[:MOST_AGREED])


def _agreed(pair: Pair) -> Agreed:
    side = pair.right if pair.verdict == "only-right" else pair.left
    return Agreed(pair, side, place(pair.left), place(pair.right), silent(pair))
