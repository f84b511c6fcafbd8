"""Cells that a spreadsheet leaves as they are: an apostrophe before what it would run or read as a number or date.

The rule is reversible: a cell that already begins with an apostrophe gets another, so taking one leading apostrophe
away always gives the text that was meant (`unguard`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.report.text import legal

if TYPE_CHECKING:
    from collections.abc import Callable

#: What opens a formula in Excel or LibreOffice, spaces or full-width forms notwithstanding, and our own guard.
_FORMULA: Final = re.compile(r"\s*[=+\-@\u2212＝＋－＠']|[\t\r\n]")
#: What one program or another takes for no value, a truth or an error.
_WORD: Final = re.compile(r"(?:true|false|n/?a|nan|null|none|<na>|-?inf(?:inity)?|#.*)", re.IGNORECASE)
#: `31 March`, `Tuesday, 1 April 2025`, `47 %`, `£1m`: which words make a date depends on the reader's language, so
#: every short text with a digit is guarded; the longest date that Excel reads has five words.
_SHORT: Final = 5
#: One word that begins with a letter (a rule, an id) is left alone, unless it could be a month: `Mar1`, `Thg4-2025`.
_CODE: Final = re.compile(r"(?![^\W\d_]{3,9}[-./]?\d{1,4}$)[^\W\d_]\S*")
_DIGIT: Final = re.compile(r"\d")
#: Excel drops, or moves to the next row, what is beyond 32,767 characters.
LONGEST: Final = 32_000
#: Longer text is a sentence.
_OFTEN: Final = 80
#: Cells that are remembered at once: about a megabyte.
_KNOWN: Final = 8192


def formula(text: str) -> str:
    """`text`, guarded where it would open a formula."""
    text = _fit(text)
    return f"'{text}" if _FORMULA.match(text) else text


def cell(text: str) -> str:
    """`text`, guarded where a spreadsheet or pandas would make something else of it."""
    text = _fit(text)
    return f"'{text}" if _FORMULA.match(text) or _WORD.fullmatch(text.strip()) or _like_number(text) else text


class Guarded(dict[str, str]):
    """Text → the text as `guard` gives it, worked out once: a source or a verdict stands in many cells of a report.

    Sentences, which stand in few, are not kept.
    """

    def __init__(self, guard: Callable[[str], str]) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._guard = guard

    def __missing__(self, text: str) -> str:
        """The text, guarded."""
        made = self._guard(text)
        if len(text) < _OFTEN:
            if len(self) >= _KNOWN:
                self.clear()
            self[text] = made
        return made


def unguard(text: str) -> str:
    """What a guarded cell means."""
    return text.removeprefix("'")


def _like_number(text: str) -> bool:
    short = len(text) < 80 and _DIGIT.search(text) and len(text.split()) <= _SHORT
    return bool(short) and not _CODE.fullmatch(text)


def _fit(text: str) -> str:
    text = legal(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
