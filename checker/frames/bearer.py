"""Whose office it is: the person named right beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checker.claims.fold import cities
from checker.lang.concept_table import WORD, concepts
from checker.lang.name_table import NameTable
from checker.lang.pack import Pack
from checker.model import Mention

#: Words that may stand between an office and its holder beside other labels: `chairman of the`.
FILL: Final = 3
#: Words behind a name and a comma that may stand before the office: `another sister and former director`.
CALLED: Final = 5
#: Words of the body that may stand between an office and its holder behind a comma: `of the provincial committee`.
BODY: Final = 8
#: What the body may read as that an office is held in; a company may look like a person.
_BODIES: Final = frozenset({"organisation", "place", "person"})
#: Offices that there are at each level of places, and words for the level as that of a place.
LOCAL: Final = frozenset(
    f"office.{x}"
    for x in "chairman vice-chairman people-committee-chair people-committee-vice-chair people-council-chair".split()
)
LEVELS: Final = {
    "commune": "commune", "ward": "commune", "township": "commune", "district": "district", "county": "district",
    "province": "province", "provincial": "province",
}  # fmt: skip
_CLAUSE: Final = re.compile(r"[.;:()–\"\n|•!?]| - ")
_OPENS: Final = re.compile(r"(?:\s*\([^()\n]{1,20}\))?\s*[,(]\s*")
#: What opens an office that stands between two dashes: `Tran Minh Duc - Minister of Finance - signed it`.
_DASHED: Final = re.compile(r"\s+([-–—])\s+")
#: Characters of the longest office between two dashes.
_INSIDE: Final = 100
#: What may end a name that stands between commas.
_ENDS: Final = frozenset(",.;)(")


def bearer(title: Mention, text: str, said: Sequence[Mention], pack: Pack) -> str:
    """The folded name of who holds an office: the person behind it, before it and a comma or bracket; else nothing.

    `text` is what the offsets of the mentions count in; `said` are the labels of the sentence, sorted.
    """
    table = pack.names
    if table is None:
        return ""
    others = [m for m in said if m is not title and m.claim not in ("quote", "agreement", "statement")]
    after = [m for m in others if m.start >= title.end]
    before = [m for m in others if m.end <= title.start]
    if text[title.start : title.end].endswith(("'s", "’s")):
        return ""  # `the Prime Minister's guest Tran Minh Duc`
    behind, ahead = _next(title, after, text, table, pack), _before(title, before, text, table)
    if behind and ahead and _named_body(title, behind, ahead, others, text, table):
        behind = None
    elif behind and (called := _called(behind, after, text, table)):
        behind = called
    holder = behind or ahead or _named_after(title, after, text)
    return holder.value.text if holder else ""


def _next(title: Mention, after: Sequence[Mention], text: str, table: NameTable, pack: Pack) -> Mention | None:
    """The person behind an office, other offices and the body it belongs to between them, without a comma."""
    at, last = title.end, title
    for other in after:
        between = text[at : other.start]
        if other.claim == "person" and _leads(last, between):
            return other
        words = WORD.findall(between.lower())
        loose = len(words)
        if (
            at > title.end
            and _polite(between, table)
            and other.claim == "person"
            and text[other.end : other.end + 1] in _ENDS
        ):
            return other  # `the chairman of Dong Hai Ward, Mr Vu Dinh Tai, said`
        if loose > FILL or _CLAUSE.search(between) or ("," in between and (loose or other.claim != "title")):
            return None
        if not _goes_on(WORD.findall(between), table) and not _charged(title, text, table):
            body = other.claim == "person" and surnamed(other, text, table) and _thing(words, pack)
            return other if body else None  # `Phó Giám đốc nhà máy Lê Tám`, but `the prime minister met Anna Holt`
        if other.claim == "person":
            return other if not words or words[-1] not in table.joiners else None  # `director of Minh Hoa`
        at, last = max(at, other.end), other
    return None


def _polite(between: str, table: NameTable) -> bool:
    """Whether only a comma and a word of address stand there: `, Mr`, `, ông`."""
    start, comma, rest = between.partition(",")
    return bool(comma) and not start.strip() and rest.strip(" .").lower() in table.honorifics


def _goes_on(words: Sequence[str], table: NameTable) -> bool:
    """Whether all words behind an office still say which it is, none what its holder does."""
    low = [word.lower() for word in words]
    links = table.joiners | table.at
    for k, word in enumerate(low):
        pairs = (" ".join(low[max(0, k - 1) : k + 1]), " ".join(low[k : k + 2]), word)
        bodies = any(p in table.organisations or p in table.places or p in table.terms for p in pairs)
        if any(p in table.charged for p in pairs):
            return True  # `Phó Giám đốc phụ trách sản xuất`
        known = bodies or any(p in table.honorifics or p in links for p in pairs)
        if not known and not words[k][0].isupper() and word not in table.ands and not (k and low[k - 1] in links):
            return False
    return True


def _thing(words: Sequence[str], pack: Pack) -> bool:
    """Whether all words are one for a thing: what somebody is the head of."""
    return any(h.slot == "thing" and h.last - h.first == len(words) for h in concepts(pack).find(words))


def surnamed(person: Mention, text: str, table: NameTable) -> bool:
    """Whether a name begins with a surname, where they stand first."""
    return table.syllables and text[person.start : person.end].split()[0].lower() in table.surnames


def _charged(title: Mention, text: str, table: NameTable) -> bool:
    """Whether an office ends with words behind which it is said what it is for: `Phó Giám đốc phụ trách`."""
    return text[title.start : title.end].lower().endswith(tuple(table.charged))


def _called(behind: Mention, after: Sequence[Mention], text: str, table: NameTable) -> Mention | None:
    """The person behind a company that reads as one: `Giám đốc Sao Mai, ông Lê Tám`, `Giám đốc Sao Mai Lê Tám`."""
    if not table.syllables or surnamed(behind, text, table):
        return None
    for other in after:
        if other.start >= behind.end:
            between = text[behind.end : other.start].strip()
            if not between and other.claim == "person" and surnamed(other, text, table):
                return other
            said = between.removeprefix(",").strip().lower()
            return other if other.claim == "person" and between[:1] == "," and said in table.honorifics else None
    return None


def held(person: Mention, text: str, said: Sequence[Mention], pack: Pack) -> tuple[str, str]:
    """The office that a person of the sentence holds in a named body, and the body; nothing where none is named."""
    for title in said:
        if title.claim != "title" or not title.value.text.startswith("office."):
            continue
        body = next((m for m in said if m.start >= title.end and m.claim in _BODIES), None)
        if body is None or body.value.text == person.value.text:
            continue
        between = text[title.end : body.start]
        near = not _CLAUSE.search(between) and "," not in between and len(WORD.findall(between)) <= FILL
        if near and bearer(title, text, said, pack) == person.value.text:
            return title.value.text, body.value.text
    return "", ""


def level(title: Mention, text: str, table: NameTable) -> str:
    """The level of the place an office is held in: `commune`, `district` or `province`; nothing where none is said."""
    if title.value.text not in LOCAL:
        return ""
    at = title.start
    for word in WORD.finditer(text, title.start):
        said = word.group().lower()
        loose = word.start() >= title.end and not (said in table.joiners or said == "the" or word.group()[0].isupper())
        if _CLAUSE.search(text, at, word.start()) or "," in text[at : word.start()]:
            return ""
        found = LEVELS.get(table.places.get(said, table.terms.get(said, "")), "")
        if found or loose:
            return found
        at = word.end()
    return ""


def _leads(last: Mention, between: str) -> bool:
    """Whether a stop belongs to the office or rank before a name: `Maj. Gen. Bach`, `Director: Bach`."""
    if last.claim != "title":
        return False
    return between.strip() == ":" or (between.strip() == "." and last.value.text.startswith("rank."))


def _named_body(
    title: Mention, behind: Mention, ahead: Mention, others: Sequence[Mention], text: str, table: NameTable
) -> bool:
    """Whether what reads as a person behind an office is its body: `bà Lan, Giám đốc Nhà máy Sao Mai`.

    It is where the office is said in brackets of somebody, or behind the comma of somebody who has no office yet.
    """
    opened = _OPENS.match(text, ahead.end, title.start)
    if opened is None:
        return False
    if opened.group().strip() == "(":
        return True
    if any(m.claim == "title" and 0 <= ahead.start - m.end < 2 for m in others):
        return False
    name = text[behind.start : behind.end]
    if "," in text[title.end : behind.start]:
        return True  # `Hue, the chairman of the house, Prime Minister Chinh`
    if table.syllables and " " not in name and text[behind.end : behind.end + 1] == ",":
        return True  # `ông Anna Holt, Tổng giám đốc Vetrinor, nói`
    kind = text[title.start : title.end].lower().split()[-2:]
    if table.syllables and (" ".join(kind) in table.organisations or kind[-1] in table.organisations):
        return name.split()[0].lower() not in table.surnames  # `Giám đốc Sở Y tế An Giang`
    return _initials(name) or behind.value.text in {*cities(), *cities().values()} or not _personal(name, table)


def _initials(name: str) -> bool:
    return name.isupper() and " " not in name


def _personal(name: str, table: NameTable) -> bool:
    """Whether a name begins as one of a person: in a language of syllables with a surname, or without its letters."""
    first = name.split()[0]
    return not table.syllables or first.lower() in table.surnames or first.isascii()


def _before(title: Mention, before: Sequence[Mention], text: str, table: NameTable) -> Mention | None:
    """The person before an office and a comma or bracket, other offices between them, or of whom it is said."""
    at = title.start
    for other in reversed(before):
        between = text[other.end : at]
        words = [w.lower() for w in WORD.findall(between)]
        opened = _OPENS.match(between) or _dashed(between, title, text)
        if len(words) > (CALLED if opened else FILL) or _CLAUSE.search(between[opened.end() if opened else 0 :]):
            return None
        if opened and words and words[0] in table.ands:
            return None  # the office of somebody else in a list
        if other.claim == "person":
            return other if opened or all(w in table.becomes for w in words) else None
        if other.claim not in ("title", "organisation", "place"):
            return None
        at = other.start
    return None


def _dashed(between: str, title: Mention, text: str) -> re.Match[str] | None:
    """The dash before an office that another one ends."""
    opened = _DASHED.match(between)
    line = text[title.end : title.end + _INSIDE].partition("\n")[0]
    return opened if opened and opened[0] in line else None


def _named_after(title: Mention, after: Sequence[Mention], text: str) -> Mention | None:
    """The person named behind an office, or its body, between commas: `the chair of the board, Helen Marsden, …`."""
    first = next((m for m in after if m.claim not in ("organisation", "place")), None)
    if first is None or first.claim != "person":
        return None
    between = text[title.end : first.start]
    if not between.rstrip().endswith(",") or between.count(",") > 1 or _CLAUSE.search(between):
        return None
    if len(WORD.findall(between)) > BODY:
        return None
    return first if text[first.end : first.end + 2].lstrip()[:1] in _ENDS else None
