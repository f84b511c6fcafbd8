"""Source text made fit to show: control characters made visible, long passages clipped around what matters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from checker.model import Side

#: What turns the direction of the text that follows, even beyond its own passage.
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
#: The ones that open a stretch and need closing. An isolate left open even reaches beyond an element that isolates,
#: for the mark that closes the element closes it instead.
_OPENING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_DURATION: Final = re.compile(r"P(?=[T\d])")
_ID: Final = re.compile(r"[a-z]+\.(?=[a-z-]+\Z)")
_SPACE: Final = re.compile(r"\s+")


def legal(text: str) -> str:
    """`text` with the characters that no report may carry (controls, lone surrogates) shown as U+FFFD."""
    return _CONTROL.sub("\ufffd", text)


def contained(text: str) -> str:
    """`text` that cannot turn the direction of what follows it, otherwise as it is, with its own line breaks."""
    return _OPENING.sub(_name, legal(text))


def visible(text: str) -> str:
    """`text` on one line, safe for a terminal: escapes and bidi controls become visible, white space one space."""
    return _BIDI.sub(_name, _CONTROL.sub(_name, _SPACE.sub(" ", text))).strip()


def _name(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def place(side: Side) -> str:
    """Where a side stands, as editors and terminals understand it: `file:line:column`, and its page if it has one."""
    page = f" ({visible(side.place)})" if side.place else ""
    return f"{visible(side.source)}:{side.line}:{side.column}{page}"


def with_unit(value: str, unit: str) -> str:
    """A value and its unit, once: `1000000 GBP` and `P1Y` say theirs themselves."""
    return value if not unit or unit in value.split() or _DURATION.match(value) else f"{value} {unit}"


def reading(side: Side) -> str:
    """The value as read, its bound in words where it is not exact."""
    bound = "" if side.bound in ("", "exact") else f"{side.bound.replace('-', ' ')} "
    return visible(f"{bound}{with_unit(_label(side.value), side.unit)}")


def _label(value: str) -> str:
    """A value without its kind where it is an id of the tables of words: `office.minister` is an office."""
    return _ID.sub("", value).replace("-", " ") if _ID.match(value) else value


def clip(text: str, start: int, end: int, most: int) -> tuple[str, int, int]:
    """At most `most` characters of `text` around `[start, end)`, with `…` where cut, and the span in them."""
    if len(text) <= most:
        return text, start, end
    end = min(end, start + most)
    first = max(0, min((start + end - most) // 2, len(text) - most))
    first = _word_start(text, first, start)
    last = min(len(text), first + most)
    ahead = "…" if first else ""
    kept = text[first:last] + ("…" if last < len(text) else "")
    move = len(ahead) - first
    return ahead + kept, start + move, min(end + move, len(ahead) + most)


def _word_start(text: str, first: int, limit: int) -> int:
    """The start of a word at or after `first`, never parting a letter from its marks."""
    space = text.find(" ", first, min(limit, first + 30)) if first else -1
    at = space + 1 if space >= 0 else first
    while 0 < at < limit and unicodedata.combining(text[at]):
        at += 1
    return at


def head(text: str, most: int) -> str:
    """The first `most` characters, `…` where cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def tail(text: str, most: int) -> str:
    """The last `most` characters, `…` where cut."""
    return text if len(text) <= most else "…" + text[len(text) - most + 1 :].lstrip()
