"""Who did what is done once in a story: the doer named right before or behind the words for the deed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from checker.claims.capitals import NAMED
from checker.claims.fold import COUNTRY, country, fold, towns
from checker.frames.frame import Words
from checker.lang.concept_table import WORD, Hit, choices, concepts
from checker.lang.pack import Pack, load
from checker.model import Mention, Value

#: How the value of a statement begins that says who did something; the deed and the doer follow.
DEED: Final = "who."
#: Deeds of countries.
OF_COUNTRIES: Final = frozenset("top-investor top-market top-supplier top-donor top-partner".split())
#: Deeds of provinces and towns.
OF_TOWNS: Final = frozenset({"top-province"})
#: Deeds of places of either sort.
OF_PLACES: Final = OF_COUNTRIES | OF_TOWNS
#: Deeds of ships; all the others are those of people.
OF_SHIPS: Final = frozenset({"first-there", "rescuer"})
#: Deeds whose verb stands right behind the doer: of those who were rescued it is said with small words between.
PLAIN: Final = frozenset({"rescuer"})
#: Characters on either side of a deed in which names are looked at.
AROUND: Final = 400
#: Characters between a doer and the deed, at most, and words among them that are no small ones.
APART: Final = 60
FREE: Final = 2
_ASIDE: Final = re.compile(r"\([^()\n]{0,40}\)")
_NAME: Final = rf"{NAMED}(?:[ -]{NAMED}){{0,5}}"
_FIRST: Final = re.compile(_NAME)
_BREAK: Final = re.compile(r"[.;:!?\n|•–]\s*")
#: Words before a deed among which a small one denies it, or says that it is planned.
SMALL: Final = 3
#: Slots of concepts that say what somebody is: `the captain`, `cơ trưởng`.
CALLINGS: Final = frozenset({"office", "rank", "part"})
#: Words between a player and his side.
SIDE: Final = 2
#: Words of the longest name of a ship.
LONGEST: Final = 4


def deeds(words: Words, raw: tuple[str, ...], text: str, names: Sequence[Mention], pack: Pack) -> Iterator[Mention]:
    """Each deed with its doer: `value` is the deed and the folded name after `who.`; `names` are those of the text."""
    if pack.statements is None or pack.names is None:
        return
    hits = choices(pack, "deeds.txt").hits(words.stems)
    named = [m for m in names if m.claim in ("person", "place", "organisation", "title")] if hits else []
    starts = [m.start for m in named]
    for hit in hits:
        if max(words.gaps[hit.first + 1 : hit.last], default=0.0) or _unreal(hit, words, raw, text, pack):
            continue
        side, _, deed = hit.concept.partition(".")
        start, end = words.starts[hit.first], words.ends[hit.last - 1]
        spans = named[bisect_left(starts, start - AROUND) : bisect_left(starts, end + AROUND)]
        if deed in OF_COUNTRIES and _scoped(hit, raw, end, text, spans, pack):
            continue
        found = _before(start, text, spans, deed, pack) if side == "before" else _behind(end, text, spans, deed, pack)
        if found:
            at, to, name = found
            yield Mention("statement", min(at, start), max(to, end), Value(f"{DEED}{deed} {name}"))


def _unreal(hit: Hit, words: Words, raw: tuple[str, ...], text: str, pack: Pack) -> bool:
    """Whether the deed is denied, only planned or a condition: a small word before it says so."""
    table = pack.statements
    for k in range(hit.first - 1, max(-1, hit.first - 1 - SMALL), -1):
        if words.gaps[k + 1] >= 1 or table is None:
            return False
        if text[words.starts[k]].isupper():
            continue  # `Lo Thi May scored`
        if raw[k] in table.denied or raw[k] in table.planned or raw[k] in table.doubted or raw[k].endswith("n't"):
            return True
    return False


def _scoped(hit: Hit, raw: tuple[str, ...], end: int, text: str, names: Sequence[Mention], pack: Pack) -> bool:
    """Whether a rank among countries is only that of some goods or a province: `the largest market for rice`."""
    if (
        hit.last >= len(raw)
        or pack.names is None
        or text[end : end + 1] != " "
        or raw[hit.last] not in _smalls(pack.code)
    ):
        return False
    small = raw[hit.last]
    after = next((m for m in names if m.start > end and text[end : m.start].split()[1:] in ([], ["the"])), None)
    if after and after.claim == "place":
        return not country(after.value.text)
    return small in pack.names.owns or (small in pack.names.joiners and small not in pack.names.ands)


Doer = tuple[int, int, str]


def _before(start: int, text: str, names: Sequence[Mention], deed: str, pack: Pack) -> Doer | None:
    """The doer right before a deed, small words and what is in brackets between."""
    low = max(0, start - APART)
    if deed in PLAIN and not _plain(text[low:start], pack):
        return None
    if deed in OF_SHIPS:
        return _unlisted(low, start, text, (), pack, ships=True)
    inside = [m for m in names if low <= m.start and m.end <= start]
    said = _blank(text[low:start])
    for k, m in reversed(list(enumerate(inside))):
        if said[m.start - low] == " ":
            continue  # `Hai (Song Dinh) was sent off`
        if k and _side_of(text[inside[k - 1].end : m.start], pack):  # `Hai of Song Dinh was sent off`
            text = text[: m.start] + " " * (m.end - m.start) + text[m.end :]
            continue
        if not _between(text[m.end : start], pack):
            break
        if _fits(m, deed):
            at = inside[k - 1].start if k and inside[k - 1].end == m.start - 1 else m.start  # `First Officer Le Tu`
            return None if _joined(text[low:at], pack) else (at, m.end, m.value.text)
    if deed in OF_PLACES:
        return None
    return _unlisted(low, start, text, inside, pack)


def _unlisted(
    low: int, start: int, text: str, inside: Sequence[Mention], pack: Pack, *, ships: bool = False
) -> Doer | None:
    """A doer that is no name by itself (`Vieira levelled`): words with capitals right before the deed."""
    said = _blank(text[low:start])
    for found in re.finditer(rf"(?<!\w){_NAME}", said):
        at, to = found.span()
        if ships and pack.names and found[0].split()[0].lower() in pack.names.carriers:
            at += len(found[0].split()[0]) + 1
        if at < to and not any(m.start < low + to and low + at < m.end for m in inside) and led(said[to:], pack):
            return (low + at, low + to, fold(said[at:to])) if _alone(said[at:to], said[:at], ships, pack) else None
    return None


def _blank(text: str) -> str:
    """The text with blanks for what is in brackets."""
    return _ASIDE.sub(lambda m: " " * len(m[0]), text)


def _alone(name: str, before: str, ships: bool, pack: Pack) -> bool:
    """Whether words with capitals are one name, and where a ship is wanted that of a ship: `USS Hoa`, `tàu Hoa Mai`."""
    if _small(fold(name), pack) or _joined(before, pack):
        return False
    if not ships:
        return True
    words, led = name.split(), before.lower().split()[-2:]
    carriers = pack.names.carriers - {"the"} if pack.names else frozenset[str]()
    if led and led[-1] != "the" and pack.text and led[-1] in pack.text.function_words:
        return False  # `a boat from Hoa Lo`
    return len(words) <= LONGEST and (not carriers.isdisjoint(led) or (words[0].isupper() and len(words[0]) > COUNTRY))


def _behind(end: int, text: str, names: Sequence[Mention], deed: str, pack: Pack) -> Doer | None:
    """The doer right behind a deed, other names and offices between."""
    at = end
    for m in names if deed not in OF_SHIPS else ():
        if m.start < end:
            continue
        between = _ASIDE.sub(" ", text[at : m.start])
        if m.start - at > APART or not led(between, pack):
            break
        if _fits(m, deed):
            return None if _joins(text[m.end : m.end + APART], pack) else (m.start, m.end, m.value.text)
        if m.claim != "title" and text[m.end : m.end + 1] == ",":
            return None
        at = m.end
    if deed in OF_PLACES or at != end:
        return None
    found = _FIRST.search(text, end, end + APART)
    if found is None or not led(text[end : found.start()], pack):
        return None
    if not _alone(found[0], text[end : found.start()], deed in OF_SHIPS, pack):
        return None
    return found.start(), found.end(), fold(found[0])


def _fits(m: Mention, deed: str) -> bool:
    """Whether a name may be that of the doer of a deed."""
    if deed in OF_TOWNS:
        return m.value.text in towns()
    if deed in OF_COUNTRIES:
        return m.claim == "place" and country(m.value.text)
    single = " " not in m.value.text  # a foreign name of one word may read as a body
    return m.value.text.islower() and (m.claim == "person" or (m.claim == "organisation" and single))


def _between(said: str, pack: Pack) -> bool:
    """Whether nothing but small words, brackets and two other words stand between a doer and what he did."""
    said = _ASIDE.sub(" ", said)
    if _BREAK.search(said):
        return False
    free = sum(not w.isdecimal() and w not in _smalls(pack.code) for w in WORD.findall(said.lower()))
    return not free if "," in said else free <= FREE


def _plain(before: str, pack: Pack) -> bool:
    """Whether a name with a capital stands right before a deed, at most a word between that tells it is done."""
    words = WORD.findall(_ASIDE.sub(" ", before))
    while words and pack.statements and words[-1] in pack.statements.done:
        words.pop()
    return bool(words) and words[-1][0].isupper()


def led(said: str, pack: Pack) -> bool:
    """Whether nothing but small words and a comma, a colon or a bar stand between a deed and the doer."""
    said = said.strip()
    if "\n" in said or "." in said:
        return False
    words = WORD.findall(said.lower())
    if all(w in _smalls(pack.code) for w in words):
        return True
    callings = {k for h in concepts(pack).find(words) if h.slot in CALLINGS for k in range(h.first, h.last)}
    return all(k in callings or w in _smalls(pack.code) for k, w in enumerate(words))


@cache
def _smalls(code: str) -> frozenset[str]:
    """The words that a name has around it and that say nothing by themselves."""
    pack = load(code)
    text = pack.text.function_words if pack.text else frozenset[str]()
    honorifics = pack.names.honorifics if pack.names else frozenset[str]()
    past = pack.statements.past | pack.statements.done if pack.statements else frozenset[str]()
    carriers = pack.names.carriers if pack.names else frozenset[str]()
    return text | honorifics | past | carriers


def _small(name: str, pack: Pack) -> bool:
    """Whether what has a capital is only the beginning of a sentence."""
    return all(w in _smalls(pack.code) or len(w) == 1 for w in name.split()) or len(name) < 3


def _joined(before: str, pack: Pack) -> bool:
    """Whether a name is the last of several that `and` joins."""
    last = before.split()[-1:]
    return bool(last) and pack.names is not None and last[0].lower() in pack.names.ands


def _side_of(between: str, pack: Pack) -> bool:
    """Whether a name is only that of the side of the one right before it: `Hai of Song Dinh`."""
    words = between.lower().split()
    return pack.names is not None and bool(words) and words[-1] in pack.names.owns and len(words) <= SIDE


def _joins(behind: str, pack: Pack) -> bool:
    """Whether another name is joined to one by `and`."""
    said = behind.split()[:2]
    return len(said) > 1 and pack.names is not None and said[0].lower() in pack.names.ands and said[1][:1].isupper()
