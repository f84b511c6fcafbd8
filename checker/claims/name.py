"""Names of people, places, organisations and agreements: runs of capitalised words, told apart by the words around."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import Final

from checker.claims.fold import cities, currencies, fold, territories
from checker.claims.name_places import level_in, of_list, placed, unkind
from checker.claims.name_runs import Run, parts, runs
from checker.claims.name_signs import amount, coded, dateline, team
from checker.claims.name_words import GAPS, Words, office, read_words
from checker.claims.reading import Reading
from checker.lang.concept_table import Hit
from checker.lang.name_table import NameTable
from checker.model import Claim, Mention, Value

#: What a run that says nothing else is not the name of: a thing done, measured or compared, a stage of one.
_DONE: Final = frozenset({"act", "measure", "status", "compare", "scope", "stage"})
#: What a syllable with a capital may be the first of, or of a later word of: `mẫu Dương tính`.
_WORDED: Final = _DONE | {"thing"}
#: What may stand between a name and the honorific or office before it.
_BEFORE_NAMES: Final = GAPS | {". "}
#: Words of a full name in a language of syllables; a name of two that begins like one is that of a province.
FULL_NAME: Final = 3


def find(reading: Reading) -> Iterator[Mention]:
    """Every name, office and rank of `reading`; `value` is the folded name, its concept or ISO 3166 code."""
    table = reading.pack.names
    if table is None:
        return
    words = read_words(reading)
    money = reading.pack.numbers.money if reading.pack.numbers else None
    signs = money.capitals if money else {}
    after = len(words.low)
    for hit in sorted(words.titles.values(), key=lambda h: -h.last):
        first, value = office(words, hit, table)
        if hit.last > after:
            continue  # the word `adviser` of the adviser to somebody
        after = first
        yield Mention("title", words.spans[first][0], words.spans[hit.last - 1][1], Value(value))
    last: Mention | None = None
    for run in runs(words, table, reading.pack):
        for part in (piece for named in parts(words, run, table) for piece in coded(words, named)):
            mention = _mention(words, part, table) if not amount(words, part, signs) else None
            if mention:
                last = replace(mention, claim="place") if of_list(mention, last, words.text, table) else mention
                yield last


def _syllable_of_name(words: Words, first: int, last: int, table: NameTable) -> bool:
    """Whether a small word with a capital ends the name of a person: `Nguyen Thi Hong Van`."""
    return words.capital[last - 1] and last - first > 1 and words.low[first] in table.surnames


def _unworded(words: Words, first: int, last: int, table: NameTable) -> int:
    """The end of a run without a syllable that begins a word of its own (`Kết quả Dương tính`), but in a full name."""
    if not table.syllables or (last - first > 1 and words.low[first] in table.surnames):
        return last
    said = (h for k in range(max(0, last - 3), last) if (h := words.hits.get(k)) and h.slot in _WORDED)
    begun = (
        words.capital[last - 1]
        and any(h.last > last for h in said)
        and not words.capital[last]
        and words.gap(last) == " "
    )
    return last - 1 if begun and not _introduced(words, last - 1, table) else last


def _mention(words: Words, run: Run, table: NameTable) -> Mention | None:
    first, last = run.first, run.last
    while last > first and words.low[last - 1] in table.joiners and not _syllable_of_name(words, first, last, table):
        last -= 1
    last = _unworded(words, first, last, table)
    if first >= last or (last - first == 1 and len(words.low[first]) < 2):
        return None
    start, end = words.spans[first][0], words.spans[last - 1][1]
    text = words.text[start:end].removesuffix("'s")
    end = start + len(text)
    said = words.low[first:last]
    key = text.lower().replace(".", " ").strip()
    opening = len(said) == 1 and said[0] in table.opening  # `Ảnh` is a photo, not the country `Anh`
    folded = "" if opening else territories().get(fold(text))
    territory = territories().get(key) or folded or team(words.text, start, end)
    if territory == "GB" and key == "anh" and run.opens:
        return None  # the pronoun begins a sentence far more often than the country
    if territory:
        return Mention("place", start, end, Value(territory))
    if len(said) == 1 and (text in currencies() or said[0] in table.nationals):
        return None
    hit = words.hits.get(first)
    called = bool(first) and words.low[first - 1] in table.honorifics and words.gap(first) in GAPS
    if len(said) == 1 and said[0] in table.opening and not _introduced(words, first, table):
        return None  # `Police: Three people are missing`
    whole = hit if hit and _covers(hit, last) and not called else None  # `ông Trình` presents nothing
    if whole and whole.slot in _DONE:
        return None
    if run.opens and _ordinary(words, first, last, table, text):
        return None
    kind = _kind(words, Run(first, last, run.formal, run.opens), table, _introduced(words, first, table))
    kind = "place" if run.opens and dateline(words.text, start, end) else kind
    if whole and kind == "person" and whole.slot == "thing":
        return None  # `Presiding Judge`
    named = table.syllables and first and words.low[first - 1] in table.places and words.gap(first) == " "
    value = whole.concept if whole else fold(text) if named and kind == "place" else _bare(text, kind, table)
    level = level_in(words, run, table) if kind == "place" else ""
    return Mention(kind, start, end, Value(value), how=level) if value else None


def _covers(hit: Hit, last: int) -> bool:
    """Whether a concept is all of a name up to `last`; that of an agreement may go on: `Bản ghi nhớ hợp tác`."""
    return hit.last == last or (hit.last > last and hit.slot == "agreement")


def _introduced(words: Words, first: int, table: NameTable) -> bool:
    """Whether an honorific or an office stands right before the name."""
    if not first or words.gap(first) not in _BEFORE_NAMES:
        return False
    if words.low[first - 1] in table.honorifics or " ".join(words.low[max(0, first - 2) : first]) in table.honorifics:
        return True
    titles = words.titles
    led = bool(titles) and any(h.last == first for f in range(max(0, first - 8), first) if (h := titles.get(f)))
    if led and _local(words, first, table):
        return False
    return led or (
        words.low[first - 1] in territories() and any(h.last >= first - 3 for h in titles.values() if h.first < first)
    )


def _local(words: Words, first: int, table: NameTable) -> bool:
    """Whether an office ends with the kind of place it is held in, before its name: `Chủ tịch UBND tỉnh Lâm Đồng`."""
    if not table.syllables or not _ends(table.places, words.low[max(0, first - 2) : first]):
        return False
    last = next(
        (k for k in range(first, len(words.low)) if not words.capital[k] or (k > first and words.gap(k) != " ")),
        len(words.low),
    )
    return last - first < FULL_NAME or words.low[first] not in table.surnames


def _ordinary(words: Words, first: int, last: int, table: NameTable, text: str) -> bool:
    """Whether what a sentence begins with may be one ordinary word with a capital."""
    if any(words.capital[first + 1 : last]) or text.isupper():
        return False
    return last - first == 1 or " ".join(words.low[first:last]) not in table.organisations


def _bare(text: str, kind: Claim, table: NameTable) -> str:
    """The folded name; that of a place without its kind (`Cầu Giấy District` → `cau giay`), a town's in one form."""
    folded = cities().get(fold(text), fold(text))
    if kind != "place":
        return folded
    bare = unkind(text, folded, table)
    return table.called.get(bare, bare)


def _kind(words: Words, run: Run, table: NameTable, honorific: bool) -> Claim:
    said = words.low[run.first : run.last]
    town = " ".join(said) in table.towns or (not table.syllables and fold(" ".join(said)) in table.towns)
    if not honorific and (town or (not run.formal and placed(words, run, table))):
        return "place"
    before = _before(words, run, table)
    if honorific and said[0] in table.surnames and len(said) > 1:
        return "person"
    if head := _head(said, table):
        return head
    if len(said) > 1 and _says(table.agreements, said):
        return "agreement"
    if _says(table.organisations, said):
        return "organisation"
    if honorific and len(said) > 1 and not run.formal:
        return "person"
    if honorific or (said[0] in table.surnames and 2 <= len(said) <= 4):
        return "place" if _ends(table.places, before) or _says(table.places, _kinded(said, before, table)) else "person"
    at = _ends(table.at, before)
    if _says(table.places, said) or _ends(table.places, before) or (at and len(said) < 3):
        return "place"
    if _ends(table.organisations, before):
        return "organisation"
    names = 2 <= len(said) <= 4 and not run.formal and sum(words.capital[run.first : run.last]) > 1
    return "person" if names and not _coded(said) else "organisation"


def _coded(said: Sequence[str]) -> bool:
    """Whether a figure stands among words: `Động cơ PT1900`."""
    return any(c.isdigit() for word in said for c in word)


def _kinded(said: Sequence[str], before: Sequence[str], table: NameTable) -> Sequence[str]:
    """The words of what may be a person in which a kind would make it a place.

    Where kinds stand first they do so in a name too, but `Hồ Viết Tuấn` is no lake, nor `Trần Văn Cầu` a bridge; only
    that of a continent has a capital.
    """
    if not table.syllables:
        return said
    kind = len(said) < FULL_NAME or table.places.get(said[0]) == "continent" or _ends(table.at, before)
    return said[:1] if kind else ()


def _before(words: Words, run: Run, table: NameTable) -> Sequence[str]:
    """Up to three words before a name; none where they end another clause, unless it is a list of places."""
    gap, before = words.gap(run.first), words.low[max(0, run.first - 3) : run.first]
    listed = gap == ", " and words.capital[run.first - 1] and before[-1] in table.places  # `Elm Street, Thanh Xuan`
    return () if gap.strip() and not listed else before


def _head(said: Sequence[str], table: NameTable) -> Claim | None:
    """What the kind that a name begins with makes it, where kinds stand first (`Tòa nhà`, not `Tòa`)."""
    if " ".join(said) in table.terms:
        return "organisation"  # `Giám đốc Sở Y tế`
    for length in (4, 3, 2) if table.syllables else ():
        head = " ".join(said[:length])
        if head in table.agreements:
            return "agreement"
        if head in table.organisations:
            return "organisation"
        if head in table.places:
            return "place"
    return None


def _says(phrases: Container[str], words: Sequence[str]) -> bool:
    """Whether a phrase of one to three words stands among `words`."""
    for i in range(len(words)):
        phrase = ""
        for word in words[i : i + 3]:
            phrase = f"{phrase} {word}" if phrase else word
            if phrase in phrases:
                return True
    return False


def _ends(phrases: Container[str], words: Sequence[str]) -> bool:
    """Whether `words` end with a phrase of one to three words."""
    phrase = ""
    for word in reversed(words[-3:]):
        phrase = f"{word} {phrase}" if phrase else word
        if phrase in phrases:
            return True
    return False
