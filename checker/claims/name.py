"""Names of people, places, organisations and agreements: runs of capitalised words, told apart by the words around."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from checker.claims.fold import cities, currencies, fold, territories
from checker.claims.name_runs import Run, parts, runs
from checker.claims.name_signs import amount, dateline, team
from checker.claims.name_words import GAPS, Words, office, read_words
from checker.claims.reading import Reading
from checker.lang.name_table import NameTable
from checker.model import Claim, Mention, Value

#: What a run that says nothing else is not the name of: a thing done, measured or compared.
_DONE: Final = frozenset({"act", "measure", "status", "compare", "scope"})
#: What a syllable with a capital may be the first of, or of a later word of: `mẫu Dương tính`.
_WORDED: Final = _DONE | {"thing"}
#: Kinds of places that may be those of somebody: `the house of Anna Holt`.
_OWNED: Final = frozenset({"house", "building", "base", "road", "coast", "hotel"})
#: Kinds that stay in a name, for a town may begin so, or no name be left: `Châu Đốc`, `Hòn Sẻo`.
_KEPT: Final = frozenset({"continent", "islet"})
#: Kinds that also stand first where kinds stand last: `Lake Tanganyika`, but `Stadium Wire` is no stadium.
_LEADING: Final = frozenset(
    "bay cape city harbour hotel island islet lake mountain palace port sea state strait".split()
)


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
    for run in runs(words, table, reading.pack):
        for part in parts(words, run, table):
            mention = _mention(words, part, table) if not amount(words, part, signs) else None
            if mention:
                yield mention


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
    territory = territories().get(key) or territories().get(fold(text)) or team(words.text, start, end)
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
    whole = hit if hit and hit.last == last and not called else None  # `ông Trình` presents nothing
    if whole and whole.slot in _DONE:
        return None
    if run.opens and _ordinary(words, first, last, table, text):
        return None
    kind = _kind(words, Run(first, last, run.formal, run.opens), table, _introduced(words, first, table))
    kind = "place" if run.opens and dateline(words.text, start, end) else kind
    if whole and kind == "person" and whole.slot == "thing":
        return None  # `Presiding Judge`
    value = whole.concept if whole else _bare(text, kind, table)
    level = _level(words, run, table) if kind == "place" else ""
    return Mention(kind, start, end, Value(value), how=level) if value else None


def _level(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is, by the word in its name or right before it: `district`, `city`."""
    said = words.low[run.first : run.last]
    before = words.low[max(0, run.first - 3) : run.first] if words.gap(run.first) == " " else ()
    first = said[:1] if table.syllables or table.places.get(said[0]) in _LEADING else ()
    around = (said[:4], said[:3], said[:2], first, said[-2:], said[-1:], before[-3:], before[-2:], before[-1:])
    kinds = [k for part in around if (k := table.places.get(" ".join(part)))]
    kinds += [k for k in (_level_behind(words, run, table), _level_of(words, run, table)) if k]
    return next((k for k in kinds if k not in _KEPT), kinds[0] if kinds else "")


def _level_of(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is by the words `the port of` before it; a house may be somebody's."""
    before = words.low[max(0, run.first - 2) : run.first]
    if table.syllables or len(before) < 2 or before[1] != "of" or words.gap(run.first) != " ":
        return ""
    kind = table.places.get(before[0], "")
    return "" if kind in _OWNED or words.capital[run.first - 2] else kind


def _level_behind(words: Words, run: Run, table: NameTable) -> str:
    """What kind of place it is by the words right behind it, where kinds stand last (`An Giang province`)."""
    if table.syllables:
        return ""
    for length in (2, 1):
        after = words.low[run.last : run.last + length]
        if len(after) == length and words.gap(run.last) == " ":
            kind = table.places.get(" ".join(after))
            if kind:
                return kind
    return ""


def _introduced(words: Words, first: int, table: NameTable) -> bool:
    """Whether an honorific or an office stands right before the name."""
    if not first or words.gap(first) not in GAPS | {". "}:
        return False
    if words.low[first - 1] in table.honorifics or " ".join(words.low[max(0, first - 2) : first]) in table.honorifics:
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
    """The folded name; that of a place without its kind (`Cầu Giấy District` → `cau giay`), a town's in one form."""
    folded = cities().get(fold(text), fold(text))
    if kind != "place":
        return folded
    bare = _unkind(text, folded, table)
    return table.called.get(bare, bare)


def _unkind(text: str, folded: str, table: NameTable) -> str:
    """The folded name of a place without its kind, but that of a town which begins like one as it is."""
    if text.lower() in table.towns:
        return folded
    said = text.lower().replace(".", " ").split()
    for length in (4, 3, 2, 1):
        level = table.places.get(" ".join(said[:length])) if table.syllables and len(said) > length else None
        if level and level not in _KEPT:
            return fold(" ".join(said[length:]))
    for length in (2, 1) if not table.syllables else ():
        if len(said) > length and " ".join(said[-length:]) in table.places:
            return fold(" ".join(said[:-length]))
    return folded


def _kind(words: Words, run: Run, table: NameTable, honorific: bool) -> Claim:
    said = words.low[run.first : run.last]
    if not honorific and not run.formal and _placed(words, run, table):
        return "place"
    before = _before(words, run, table)
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
    at = _ends(table.at, before)
    if _says(table.places, said) or _ends(table.places, before) or (at and len(said) < 3):
        return "place"
    if _ends(table.organisations, before):
        return "organisation"
    names = 2 <= len(said) <= 4 and sum(words.capital[run.first : run.last]) > 1
    return "person" if names and not run.formal else "organisation"


def _placed(words: Words, run: Run, table: NameTable) -> bool:
    """Whether what stands around a name says that it is a place."""
    return bool(_level_behind(words, run, table) or _level_of(words, run, table) or _sited(words, run, table))


def _before(words: Words, run: Run, table: NameTable) -> Sequence[str]:
    """Up to three words before a name; none where they end another clause, unless it is a list of places."""
    gap, before = words.gap(run.first), words.low[max(0, run.first - 3) : run.first]
    listed = gap == ", " and words.capital[run.first - 1] and before[-1] in table.places  # `Elm Street, Thanh Xuan`
    return () if gap.strip() and not listed else before


def _sited(words: Words, run: Run, table: NameTable) -> bool:
    """Whether a name stands right behind a label that says where (`Location: Chau Doc`, `Địa điểm: Châu Đốc`)."""
    gap = words.gap(run.first).strip(" *") if run.first else ""
    return gap in (":", "|") and any(
        " ".join(words.low[max(0, run.first - n) : run.first]) in table.sites for n in (1, 2)
    )


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


def _says(phrases: Container[str], words: Sequence[str]) -> bool:
    """Whether a phrase of one to three words stands among `words`."""
    return any(" ".join(words[i : i + n]) in phrases for n in (1, 2, 3) for i in range(len(words) - n + 1))


def _ends(phrases: Container[str], words: Sequence[str]) -> bool:
    """Whether `words` end with a phrase of one to three words."""
    return any(" ".join(words[-n:]) in phrases for n in (1, 2, 3) if len(words) >= n)
