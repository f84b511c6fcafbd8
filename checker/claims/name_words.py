"""The words of a text as names are read from them, and the offices they say."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checker.claims.reading import Reading
from checker.lang.concept_table import Hit, concepts, said_in
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack

#: What may stand between two words of one name.
GAPS: Final = frozenset((" ", "-", " & ", " - "))
_END: Final = frozenset('.!?:\n"“(•–|*#')
_OFFICE: Final = frozenset({"office", "rank"})
_HELD: Final = _OFFICE | {"status"}
#: Bodies that have a head or chief, and words behind `head of` in which one of them is named.
_HEADED: Final = frozenset("agency authority bureau department directorate division inspectorate office".split())
_BODY: Final = 6
#: Tells that an office was held once, or for the time being.
_STATES: Final = frozenset({"status.previous", "status.acting"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where they stand, in lower case, whether with a capital, and the concepts they say."""

    text: str
    spans: tuple[tuple[int, int], ...]
    low: tuple[str, ...]
    capital: tuple[bool, ...]
    hits: dict[int, Hit]
    titles: dict[int, Hit]

    def gap(self, k: int) -> str:
        """What stands between word k and the one before."""
        return self.text[self.spans[k - 1][1] : self.spans[k][0]] if k else "\n"


def read_words(reading: Reading) -> Words:
    """The words of `reading`, with the concepts and the offices they say."""
    text, found = reading.text, said_in(reading.lower, reading.pack)
    low, spans = found.words, tuple(zip(found.starts, found.ends, strict=True))
    capital = tuple([text[a].isupper() and (b - a < 2 or not text[a + 1].isdigit()) for a, b in spans])
    hits = {h.first: h for h in found.hits}
    words = Words(text, spans, low, capital, hits, {})
    organisations = reading.pack.names.organisations if reading.pack.names else {}
    table = reading.pack.names
    offices = [
        h
        for h in hits.values()
        if h.slot in _HELD
        and not _part_of_name(words, h, organisations)
        and not (table and h.first and kind_at(words, h.first - 1, table) > h.last - h.first)
    ]
    titles = {h.first: h for hit in offices for h in _held(hit, low, reading.pack)}
    if table and table.leads:
        titles.update((h.first, h) for h in _leading(words, titles, table))
    return Words(text, spans, low, capital, hits, titles)


def _leading(words: Words, titles: Mapping[int, Hit], table: NameTable) -> Iterator[Hit]:
    """The offices that are so called only before a body: `head of the Consular Department`."""
    begin = {lead.partition(" ")[0] for lead in table.leads}
    for k, word in enumerate(words.low[:-2]):
        if word not in begin or f"{word} {words.low[k + 1]}" not in table.leads or k in titles or k - 1 in titles:
            continue
        for at in range(k + 2, min(k + 2 + _BODY, len(words.low))):
            if words.gap(at) != " " or at in titles:
                break
            if table.organisations.get(words.low[at]) in _HEADED:
                yield Hit(k, k + 1, "office.agency-head", "office")
                break


def _held(hit: Hit, low: Sequence[str], pack: Pack) -> Iterator[Hit]:
    """The office that is said, also behind a word that tells it was held once (`ex-minister`)."""
    if hit.slot in _OFFICE:
        yield hit
    elif hit.concept in _STATES and hit.last - hit.first > 1:
        at = hit.first + 1
        office = next(iter(concepts(pack).find(low[at : at + 8])), None)
        if office and office.first == 0 and office.slot in _OFFICE:
            yield office._replace(first=at, last=at + office.last)


def _part_of_name(words: Words, hit: Hit, organisations: Container[str]) -> bool:
    """Whether a rank in one word is none: an adjective, or the first word of a body (`General Statistics Office`)."""
    if hit.last - hit.first > 1 or hit.slot != "rank":
        return False
    at = hit.last
    if not words.capital[hit.first]:  # `general accountants`
        return at < len(words.low) and words.gap(at) == " " and not words.capital[at]
    while at < len(words.low) and words.capital[at] and words.gap(at) in GAPS:
        if words.low[at] in organisations:
            return True
        at += 1
    return False


def office(words: Words, hit: Hit, table: NameTable) -> tuple[int, str]:
    """Where an office begins, and its id: that of a deputy (`deputy chairwoman`) or of the holder's aide is another."""
    first, (slot, _, name) = hit.first, hit.concept.partition(".")
    before = words.low[max(0, first - 3) : first]
    if before and words.gap(first) == " " and before[-1] in table.deputies:
        # an assistant minister is the minister's aide to some, an assistant deputy minister or vice president a deputy
        aide = before[-1] in table.aides and name.endswith("minister") and not name.startswith("deputy-")
        return first - 1, f"{slot}.{'aide-to' if aide else 'deputy'}-{name}"
    for skip in (0, 1, 2) if not table.syllables else (0,):
        linked = before[len(before) - skip :]
        said = before[: len(before) - skip]
        if all(w in ("to", "of", "the") for w in linked) and (linked or table.syllables):
            for length in (1, 2):
                if " ".join(said[-length:]) in table.aides:
                    return first - skip - length, f"{slot}.aide-to-{name}"
    return first, hit.concept


def opens(words: Words, at: int) -> bool:
    """Whether a sentence, a heading or a quotation begins with the word at `at`."""
    start = words.spans[at][0]
    lead = words.text[max(0, start - 2) : start].strip(" ")
    return (
        not lead or lead[-1] in _END or (lead == "-" and words.text[max(0, start - 3) : start - 2].strip(" ") in "\n")
    )


def kind_at(words: Words, at: int, table: NameTable) -> int:
    """How many words from `at` are a kind or a term in several words (`Tổng công ty`), 0 where they are none."""
    if words.low[at] not in table.heads:
        return 0
    for length in (4, 3, 2):
        if at + length <= len(words.low) and " ".join(words.low[at : at + length]) in table.compounds:
            return length
    return 0
