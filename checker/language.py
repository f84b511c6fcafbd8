"""Which language a text is in, told by its function words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from checker.lang.pack import codes, load

_WORD = re.compile(r"[^\W\d_]+")

#: Code points that are looked at: the language of a page is plain from its first paragraphs.
LOOK = 8_000

#: Share of function words below which no language is claimed. Running text of the known languages has .2 and more,
#: text of others under .05, headlines between (tests/test_language.py).
LEAST = 0.06

#: What a word with a letter of one language only counts. A quarter keeps an English text full of marked Vietnamese
#: names English, and tells a Vietnamese headline that has no function word (tests/test_language.py).
LETTER = 0.25


@cache
def _weights() -> dict[str, dict[str, float]]:
    """word → language → weight; a word that n languages share counts one nth for each.

    Texts are also typed without diacritics, in Vietnamese often, so each word stands here a second time without them.
    """
    found: dict[str, dict[str, float]] = {}
    for code in codes():
        table = load(code).text
        for word in sorted(table.function_words) if table else ():
            found.setdefault(word, {})[code] = 1.0
            found.setdefault(unmarked(word), {}).setdefault(code, 1.0)
    return {word: {code: w / len(by) for code, w in by.items()} for word, by in found.items()}


@cache
def _letters() -> dict[str, str]:
    """letter → the one language that writes it."""
    tables = ((code, load(code).text) for code in codes())
    return {letter: code for code, table in tables if table for letter in table.letters}


def unmarked(text: str) -> str:
    """`text` without diacritics, `đ` as `d`."""
    plain = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in plain if not unicodedata.combining(c))


def evidence(text: str, letter: float = LETTER) -> dict[str, float]:
    """language → share (0 to 1) of the words of `text` that speak for it, the most evident first.

    A function word counts 1, a word with a letter of one language only counts `letter`.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text[:LOOK]).lower())
    weights, letters = _weights(), _letters()
    total = dict.fromkeys(codes(), 0.0)
    for word in words:
        for code, weight in weights.get(word, {}).items():
            total[code] += weight
        if spoken := {letters[c] for c in letters.keys() & set(word)}:
            total[min(spoken)] += letter
    return {code: n / len(words) for code, n in sorted(total.items(), key=lambda item: -item[1]) if n}


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of `text`: that of a pack, or `und` where it reads like none of them.

    Text of fewer than eight words with no sign of any language is taken for English, which reads what no other claims.
    """
    found = evidence(text)
    best = next(iter(found), "")
    if best and found[best] >= LEAST:
        return best
    return "en" if len(_WORD.findall(text[:LOOK])) < 8 else "und"
