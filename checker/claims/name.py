"""Names of people, places, organisations and agreements: runs of capitalised words, told apart by the words around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from checker.claims.fold import calendar_words, cities, currencies, fold, territories
from checker.claims.reading import Reading
from checker.lang.concept_table import WORD, Hit, concepts, phrases
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack
from checker.model import Claim, Mention, Value

#: What may stand between two words of one name.
_GAPS: Final = frozenset((" ", "-", " & ", " - "))
_OFFICE: Final = frozenset({"office", "rank"})
#: Tells that an office was held once, or for the time being.
_STATES: Final = frozenset({"status.previous", "status.acting"})
#: Bodies that are never called after a person: a name behind them is that of somebody who holds an office there.
_UNNAMED: Final = frozenset(
    "party ministry committee government department directorate council court office police agency army navy assembly "
    "embassy inspectorate commission board".split()
)
_END: Final = frozenset('.!?:\n"“(•–|*#')
#: A name of this many words at most in lower case may stand between two capitalised ones (`Bank for the Rebuilding of Europe`).
_WITHIN: Final = 2
#: Words in lower case that may end a formal name before its initials in brackets.
_LOWER: Final = 7
#: Days and months of so many letters (`Thu`, `May`) may be part of a person's name.
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: their places, as written in lower case, whether with a capital, and the concepts they say."""

    text: str
    spans: tuple[tuple[int, int], ...]
    low: tuple[str, ...]
    capital: tuple[bool, ...]
    hits: dict[int, Hit]
    titles: dict[int, Hit]

    def gap(self, k: int) -> str:
        """What stands between word k and the one before."""
        return self.text[self.spans[k - 1][1] : self.spans[k][0]] if k else "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """The words `[first, last)` as one name; `formal`: of an organisation or agreement; `opens`: a sentence begins here."""

    first: int
    last: int
    formal: bool
    opens: bool


def find(reading: Reading) -> Iterator[Mention]:
    """Every name, office and rank of `reading`; `value` is the folded name, its concept, or the ISO 3166 code of a country."""
    table = reading.pack.names
    if table is None:
        return
    words = _read(reading)
    for hit in words.titles.values():
        first, value = _office(words, hit, table)
        yield Mention("title", words.spans[first][0], words.spans[hit.last - 1][1], Value(value))
    for run in _runs(words, table, reading.pack):
        for part in _parts(words, run, table):
            mention = _mention(words, part, table)
            if mention:
                yield mention


def _office(words: Words, hit: Hit, table: NameTable) -> tuple[int, str]:
    """The first word of an office and its id: that of a deputy (`deputy chairwoman`) or of somebody who serves the holder."""
    first, (slot, _, name) = hit.first, hit.concept.partition(".")
    before = words.low[max(0, first - 3) : first]
    if before and before[-1] in table.deputies and words.gap(first) == " ":
        return first - 1, f"{slot}.deputy-{name}"
    for skip in (0, 1, 2) if not table.syllables else (0,):
        linked = before[len(before) - skip :]
        said = before[: len(before) - skip]
        if all(w in ("to", "of", "the") for w in linked) and (linked or table.syllables):
            for length in (1, 2):
                if " ".join(said[-length:]) in table.aides:
                    return first - skip - length, f"{slot}.aide-to-{name}"
    return first, hit.concept


def _read(reading: Reading) -> Words:
    found = list(WORD.finditer(reading.text))
    low = tuple(reading.lower[m.start() : m.end()] for m in found)
    capital = tuple(_capital(m.group()) for m in found)
    hits = {h.first: h for h in concepts(reading.pack).find(low)}
    spans = tuple(m.span() for m in found)
    words = Words(reading.text, spans, low, capital, hits, {})
    organisations = reading.pack.names.organisations if reading.pack.names else {}
    table = reading.pack.names
    offices = [
        h
        for h in hits.values()
        if h.slot in _OFFICE | {"status"}
        and not _part_of_name(words, h, organisations)
        and not (table and h.first and _kind_at(words, h.first - 1, table) > h.last - h.first)
    ]
    titles = {h.first: h for hit in offices for h in _held(hit, low, reading.pack)}
    return Words(reading.text, spans, low, capital, hits, titles)


def _held(hit: Hit, low: Sequence[str], pack: Pack) -> Iterator[Hit]:
    """The office that is said, also behind a word that tells it was held once (`ex-minister`)."""
    if hit.slot in _OFFICE:
        yield hit
    elif hit.concept in _STATES and hit.last - hit.first > 1:
        at = hit.first + 1
        office = next(iter(concepts(pack).find(low[at : at + 8])), None)
        if office and office.first == 0 and office.slot in _OFFICE:
            yield Hit(office.concept, at, at + office.last)


def _capital(word: str) -> bool:
    return word[0].isupper() and (len(word) < 2 or not word[1].isdigit())


def _part_of_name(words: Words, hit: Hit, organisations: object) -> bool:
    """Whether a rank in one word is none: an adjective, or the beginning of the name of a body (`General Statistics Office`)."""
    if hit.last - hit.first > 1 or hit.slot != "rank":
        return False
    at = hit.last
    if not words.capital[hit.first]:  # `general accountants`
        return at < len(words.low) and words.gap(at) == " " and not words.capital[at]
    while at < len(words.low) and words.capital[at] and words.gap(at) in _GAPS:
        if words.low[at] in organisations:  # type: ignore[operator]
            return True
        at += 1
    return False


@cache
def _pairs(pack: Pack) -> frozenset[tuple[str, str]]:
    """Two syllables that are one word: neighbours in a term of the language (`thống kê`)."""
    table = pack.names
    if table is None or not table.syllables:
        return frozenset()
    terms = [phrase.lower() for phrase, _ in phrases(pack.folder)]
    terms += [*table.compounds, *table.aliases]
    small = table.joiners | table.at | table.opening
    said = [t.split() for t in terms]
    return frozenset(p for t in said for p in zip(t, t[1:], strict=False) if not small.intersection(p[1:]))


def _runs(words: Words, table: NameTable, pack: Pack) -> Iterator[Run]:
    """The runs of capitalised words, those that only begin a sentence set aside."""
    taken = {k for h in words.titles.values() for k in range(h.first, h.last)}
    pairs = _pairs(pack)
    at, count = 0, len(words.low)
    while at < count:
        opens = _opens(words, at)
        if not words.capital[at] or at in taken or words.low[at] in calendar_words():
            at += 1
        elif opens and _only_opens(words, at, table):
            at += 1
        elif country := _country_at(words, at):
            yield Run(at, at + country, False, opens)
            at += country
        else:
            run = _extend(words, at, table, pairs, taken, opens)
            yield run
            at = run.last


def _opens(words: Words, at: int) -> bool:
    lead = words.text[max(0, words.spans[at][0] - 2) : words.spans[at][0]].strip(" ")
    return not lead or lead[-1] in _END


def _only_opens(words: Words, at: int, table: NameTable) -> bool:
    """Whether a word has its capital from the beginning of the sentence alone."""
    if words.low[at] not in table.opening or _kind_at(words, at, table):
        return False
    follows = at + 1 < len(words.low) and words.capital[at + 1] and words.gap(at + 1) == " "
    if not follows:
        return True
    pair = words.low[at : at + 2]
    again = range(1, len(words.low) - 1)
    return (
        not any(
            words.low[k] == pair[0] and words.low[k + 1] == pair[1] and words.capital[k] and not _opens(words, k)
            for k in again
        )
        and words.low[at] not in table.surnames
    )


def _country_at(words: Words, at: int) -> int:
    """How many words from `at` are the name of a country in several words, 0 where they are none."""
    for length in range(min(9, len(words.low) - at), 1, -1):
        first, last = words.spans[at][0], words.spans[at + length - 1][1]
        goes_on = at + length < len(words.low) and words.capital[at + length] and words.gap(at + length) == " "
        if words.text[first:last].lower() in territories() and (length > 2 or not goes_on):
            return length
    return 0


def _kind_at(words: Words, at: int, table: NameTable) -> int:
    """How many words from `at` are a kind or a term in several words (`Tổng công ty`), 0 where they are none."""
    for length in (4, 3, 2):
        if at + length <= len(words.low) and " ".join(words.low[at : at + length]) in table.compounds:
            return length
    return 0


def _extend(
    words: Words, at: int, table: NameTable, pairs: frozenset[tuple[str, str]], taken: set[int], opens: bool
) -> Run:
    """The run that begins with the word at `at`."""
    formal = at > 0 and words.low[at - 1] in table.joiners and at - 2 in taken and words.gap(at) == " "
    last, probe = at, at
    while probe < len(words.low) and probe - last <= _WITHIN and probe not in taken:
        if probe > at and _stops(words, probe, table):
            break
        length = _kind_at(words, probe, table)
        head = " ".join(words.low[probe : probe + max(1, length)])
        if (words.capital[probe] and not _calendar(words, probe, at)) or (formal and length and head in table.terms):
            formal = formal or head in table.organisations or head in table.agreements
            last = probe = probe + max(1, length)
            if not length and _syllable(words, probe, pairs):
                last = probe = probe + 1
            continue
        if not _inner(words, probe, formal, table, first=at):
            break
        probe += 1
    return Run(at, _to_initials(words, last) if formal else last, formal, opens)


def _calendar(words: Words, k: int, at: int) -> bool:
    """Whether a word names a day or month; short forms do so only where no name goes before (`Le Thi Thu Ha`)."""
    return words.low[k] in calendar_words() and (k == at or len(words.low[k]) > _SHORT)


def _syllable(words: Words, k: int, pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether the word k, in lower case, is the second syllable of the one before."""
    if k >= len(words.low) or words.capital[k] or words.gap(k) != " " or (words.low[k - 1], words.low[k]) not in pairs:
        return False
    return k not in words.hits and not any(h.last == k for f in range(max(0, k - 4), k) if (h := words.hits.get(f)))


def _to_initials(words: Words, last: int) -> int:
    """The end of a formal name that goes on in lower case until its initials stand in brackets."""
    for k in range(last, min(last + _LOWER, len(words.low) - 1)):
        if words.gap(k) == " (":
            start, end = words.spans[k]
            return k if words.text[start:end].isupper() and end - start > 1 else last
        if words.gap(k) != " " or words.capital[k]:
            return last
    return last


def _inner(words: Words, k: int, formal: bool, table: NameTable, first: int) -> bool:
    """Whether a word in lower case may go on a name: a joiner, if no other body begins behind it."""
    word = words.low[k]
    if word not in table.joiners or not (formal or word not in table.formal):
        return False
    if words.low[k - 1] in table.places and not formal and k - 1 > first:
        return False
    after = " ".join(words.low[k + 1 : k + 3])
    head = words.low[k + 1 : k + 2]
    begins = (
        word in table.formal
        and table.syllables
        and (after in table.organisations or (head and head[0] in table.organisations))
    )
    return not begins and not (word == "and" and head == ("the",))


def _stops(words: Words, probe: int, table: NameTable) -> bool:
    """Whether the run ends before the word at `probe`: a gap, the end of a sentence, a possessive."""
    gap, before = words.gap(probe), words.low[probe - 1]
    if gap in _GAPS:
        return before.endswith("'s") and before not in table.owners
    short = before in table.honorifics or len(before) == 1 or table.places.get(before) == "city"
    return not (short and gap in (".", ". "))


def _parts(words: Words, run: Run, table: NameTable) -> Iterator[Run]:
    """The names in a run: a person's name behind that of a body or place is a name of its own."""
    first = run.first
    whole = words.text[words.spans[first][0] : words.spans[run.last - 1][1]].lower()
    while first < run.last - 1 and words.low[first] in table.honorifics and whole not in territories():
        first += 1
    if (
        first < run.last - 2
        and words.low[first] in territories()
        and not run.formal
        and words.low[first] not in table.surnames
    ):
        yield Run(first, first + 1, False, run.opens)
        first += 1
    heads = {**table.organisations, **table.places}
    for k in range(first + 1, run.last - (2 if table.syllables else 1)):
        before = words.low[k - 1]
        if (
            words.low[k] in table.surnames
            and words.capital[k]
            and words.capital[k + 1]
            and _apart(words, first, k, table, heads)
        ):
            if before in table.joiners:
                break
            yield Run(first, k, run.formal, run.opens)
            yield Run(k, run.last, False, False)
            return
    yield Run(first, run.last, run.formal, run.opens)


def _apart(words: Words, first: int, k: int, table: NameTable, heads: dict[str, str]) -> bool:
    """Whether the words before a surname are a name by themselves, not the head that the name follows."""
    before = words.low[first:k]
    if words.low[first] in table.surnames or " ".join(words.low[k : k + 3]) in table.towns:
        return False
    tails = {" ".join(before[-n:]) for n in (1, 2, 3, 4)}
    if any(heads.get(t) in _UNNAMED for t in tails):
        return True
    if tails & heads.keys() or before[-1] in table.places:
        return not table.syllables and len(before) > 1 and words.low[k - 1] not in ("of",)
    return any(len(w) > 1 for w in before)


def _mention(words: Words, run: Run, table: NameTable) -> Mention | None:
    first, last = run.first, run.last
    while last > first and words.low[last - 1] in table.joiners:
        last -= 1
    if first >= last or (last - first == 1 and len(words.low[first]) < 2):
        return None
    start, end = words.spans[first][0], words.spans[last - 1][1]
    text = words.text[start:end].removesuffix("'s")
    end = start + len(text)
    said = words.low[first:last]
    key = text.lower().replace(".", " ").strip()
    territory = territories().get(key) or territories().get(fold(text))
    if territory == "GB" and key == "anh" and run.opens:
        return None  # the pronoun begins a sentence far more often than the country
    if territory:
        return Mention("place", start, end, Value(territory))
    if len(said) == 1 and text in currencies():
        return None
    hit = words.hits.get(first)
    whole = hit if hit and hit.last == last else None
    if whole and whole.slot in ("act", "measure", "status", "compare", "scope"):
        return None
    if run.opens and _ordinary(words, first, last, table, text):
        return None
    kind = _kind(words, Run(first, last, run.formal, run.opens), table, _introduced(words, first, table))
    value = whole.concept if whole else _bare(text, kind, table)
    level = _level(words, run, table) if kind == "place" else ""
    return Mention(kind, start, end, Value(value), how=level) if value else None


def _level(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is, by the word in its name or right before it: `district`, `city`."""
    said = words.low[run.first : run.last]
    before = words.low[max(0, run.first - 3) : run.first]
    for part in (said[:1], said[:2], said[:3], said[-1:], before[-1:], before[-2:], before[-3:]):
        if " ".join(part) in table.places:
            return table.places[" ".join(part)]
    after = words.low[run.last : run.last + 1]
    return table.places.get("".join(after), "") if not table.syllables else ""


def _introduced(words: Words, first: int, table: NameTable) -> bool:
    """Whether an honorific or an office stands right before the name."""
    if not first or words.gap(first) not in _GAPS | {". "}:
        return False
    if words.low[first - 1] in table.honorifics:
        return True
    led = any(h.last == first for f in range(max(0, first - 8), first) if (h := words.titles.get(f)))
    return led or (
        words.low[first - 1] in territories()
        and any(h.last >= first - 3 for h in words.titles.values() if h.first < first)
    )


def _ordinary(words: Words, first: int, last: int, table: NameTable, text: str) -> bool:
    """Whether what a sentence begins with may be one ordinary word with a capital."""
    if any(words.capital[first + 1 : last]) or text.isupper():
        return False
    return last - first == 1 or " ".join(words.low[first:last]) not in table.organisations


def _bare(text: str, kind: Claim, table: NameTable) -> str:
    """The folded name; that of a place without its kind (`Cầu Giấy District` → `cau giay`)."""
    folded = cities().get(fold(text), fold(text))
    if kind != "place":
        return folded
    said = text.lower().replace(".", " ").split()
    for length in (3, 2, 1):
        if len(said) > length and " ".join(said[:length]) in table.places and table.syllables:
            return fold(" ".join(said[length:]))
    if len(said) > 1 and said[-1] in table.places and not table.syllables:
        return fold(" ".join(said[:-1]))
    return folded


def _kind(words: Words, run: Run, table: NameTable, honorific: bool) -> Claim:
    said = words.low[run.first : run.last]
    before = words.low[max(0, run.first - 3) : run.first]
    if honorific and said[0] in table.surnames and len(said) > 1:
        return "person"
    if table.syllables and (head := _head(said, table)):
        return head
    if len(said) > 1 and _says(table.agreements, said):
        return "agreement"
    if _says(table.organisations, said):
        return "organisation"
    if honorific and len(said) > 1 and not run.formal:
        return "person"
    if honorific or (said[0] in table.surnames and 2 <= len(said) <= 4):
        return "place" if _ends(table.places, before) or _says(table.places, said) else "person"
    at = bool(before) and before[-1] in table.at
    if _says(table.places, said) or _ends(table.places, before) or (at and len(said) < 3):
        return "place"
    if _ends(table.organisations, before):
        return "organisation"
    names = 2 <= len(said) <= 4 and sum(words.capital[run.first : run.last]) > 1
    return "person" if names and not run.formal else "organisation"


def _head(said: Sequence[str], table: NameTable) -> Claim | None:
    """What the kind that a name begins with makes it, where kinds stand first (`Tòa nhà`, not `Tòa`)."""
    for length in (4, 3, 2):
        head = " ".join(said[:length])
        if head in table.agreements:
            return "agreement"
        if head in table.organisations:
            return "organisation"
        if head in table.places:
            return "place"
    return None


def _says(phrases: object, words: Sequence[str]) -> bool:
    """Whether a phrase of one to three words stands among `words`."""
    return any(
        " ".join(words[i : i + n]) in phrases  # type: ignore[operator]
        for n in (1, 2, 3)
        for i in range(len(words) - n + 1)
    )


def _ends(phrases: object, words: Sequence[str]) -> bool:
    """Whether `words` end with a phrase of one to three words."""
    return any(" ".join(words[-n:]) in phrases for n in (1, 2, 3) if len(words) >= n)  # type: ignore[operator]
