"""What one block looks like by itself: a headline, a page stamp, a caption, a share bar, a row of a table."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.segment.cues import Cues

_STOPPED = re.compile(r"(?:[.!?…]|/\.)['\"’”»)\]*_]*(?:\s*[(\[—–-][^.!?]{1,30}|(?:\s+[A-Z]{2}[A-Z/]*){1,3})?\Z|/\./?\Z")
_CLOCK = r"\d{1,2}(?::\d\d(?::\d\d)?|h\d\d|\s?[ap]\.?m\.?)"
_NUMERIC = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}"
_STAMP = re.compile(rf"(?:{_NUMERIC})|(?<!\d)(?:{_CLOCK})(?!\d)")
_STAMPED = re.compile(rf"(?:{_NUMERIC})(?:[T ,|-]*{_CLOCK})?\s*\Z")
_PIECES = re.compile(r"\s+[|•·–—-]\s+|\s{2,}|^[|•·]\s*|\s*[|•·]\s*$|\t+")
_NUMBERED = re.compile(r"\(?(?:gmt|utc)?[+-]?\d[\d:.,/hT+-]*(?:st|nd|rd|th|am|pm|h|er|e)?\)?", re.IGNORECASE)
_RIGHTS = re.compile(r"\A\W*(?:copyright\b|©|\(c\))|all rights reserved", re.IGNORECASE)
_AGENCY = re.compile(r"[(\[](?:[^()\[\]]*(?:©|\bImages\b)[^()\[\]]*)[)\]]\.?\Z")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"\w[\w'’./-]*")
#: Blocks are asked the same several times, one after the other: no page has as many.
KEPT = 4096


@lru_cache(maxsize=KEPT)
def words(text: str) -> int:
    """How many words a block has."""
    return len(_WORD.findall(text))


@lru_cache(maxsize=KEPT)
def stopped(text: str) -> bool:
    """Whether a block ends as a sentence does, perhaps with the mark of an agency behind it (`. — VNS`)."""
    return bool(_STOPPED.search(text[-60:].rstrip()))


def paragraph(text: str) -> bool:
    """Whether a block is running text: a whole sentence, or too long for a headline."""
    count = words(text)
    return count >= 25 or (count >= 7 and (stopped(text) or (text.endswith(":") and _HANDING.search(text) is not None)))


_HANDING = re.compile(r"[^\W\d_]{3}[.!?]\s[^\n]*:\Z")  # a sentence, then one that hands over to a list


def headline(text: str) -> bool:
    """Whether a block could be a headline, a heading or a link: short, and not a sentence."""
    return 1 <= words(text) <= 24 and (not stopped(text) or text.rstrip(" '\"’”").endswith(("?", "!")))


def stamp(text: str, cues: Cues) -> bool:
    """Whether a block tells when the page was published and no more: dates, clocks, "updated", a name beside them."""
    if words(text) <= 3 and not _WORD.search(cues.stamp.sub(" ", text)):
        return bool(_WORD.search(text))  # "Published", on a line above its date
    if words(text) > 20 or not _tells_time(text, cues):
        return False
    if _signed(text, cues):
        return True
    pieces = [piece for piece in _PIECES.split(text) if piece and piece.strip(" -–—|•·")]
    dated = [_bare_stamp(piece, cues) for piece in pieces]
    return any(dated) and all(d or _name(piece, cues) for d, piece in zip(dated, pieces, strict=True))


def _signed(text: str, cues: Cues) -> bool:
    """Whether an author and a date are all that a block says: `By A. Writer, Agency, on May 23, 2024.`"""
    opening = cues.byline.match(text)
    if not opening:
        return False
    rest = _NUMBERED.sub(" ", cues.calendar.sub(" ", text[opening.end() :]))
    names = [w for w in _WORD.findall(rest) if w.lower() not in cues.small]
    return bool(names) and len(names) <= 8 and all(w[0].isupper() for w in names)


def stamped(text: str) -> bool:
    """Whether a headline ends in a numeric date, glued to it or not: `Assent03/04/2025 16:10:00`."""
    found = _STAMPED.search(text)
    return bool(found) and words(text[: found.start() if found else 0]) >= 3


def _tells_time(text: str, cues: Cues) -> bool:
    """Whether a text has a date or a clock; each has a figure, and most texts have none."""
    figure = _FIGURE.search(text)
    return figure is not None and bool(_STAMP.search(text, figure.start()) or cues.calendar.search(text.lower()))


_FIGURE = re.compile(r"\d")


def _bare_stamp(piece: str, cues: Cues) -> bool:
    """Whether nothing is left of a piece that has a date or clock, once its numbers and time words are taken out."""
    low = piece.lower()
    if not _tells_time(low, cues):
        return False
    rest = _NUMBERED.sub(" ", cues.calendar.sub(" ", cues.stamp.sub(" ", low)))
    left = _WORD.findall(cues.bylines.sub(" ", rest))
    if cues.bylines.search(rest) and len(left) <= 3:
        return True
    # a place may stand before the date: "VIETNAM, December 27 -"
    return not left or (
        len(left) <= 2 and piece[:1].isupper() and low.startswith(left[0]) and piece.split(",")[0].isupper()
    )


def _name(piece: str, cues: Cues) -> bool:
    low = piece.lower()
    return bool(cues.byline.search(piece)) or names_only(piece, cues) or not _WORD.search(cues.stamp.sub(" ", low))


def names_only(text: str, cues: Cues) -> bool:
    """Whether a block is up to six words, all of them capitalised or such as join names."""
    found = _WORD.findall(text)
    return 1 <= len(found) <= 6 and all(w[0].isupper() or w.lower() in cues.small for w in found) and not stopped(text)


def byline(text: str, cues: Cues) -> bool:
    """Whether a block names who wrote the text, and says nothing else."""
    if words(text) > 12 or text.rstrip().endswith(":") or not cues.byline.search(text):
        return False
    rest = [piece.strip(" .,:|()-–—") for piece in re.split(r"[;|]", cues.bylines.sub(" ", text))]
    return all(not words(piece) or names_only(piece, cues) for piece in rest)


def picture(text: str, cues: Cues) -> str:
    """`caption` or `credit` where a block belongs to a picture, else nothing; a caption says more than names."""
    low = text.lower()
    opening = cues.picture.match(low)
    joined = opening and opening["colon"] and (opening["colon"] in ":])/," or not stopped(text))
    if opening and (joined or opening.end() >= len(low.rstrip(" .)]"))):
        rest = text[opening.end() :].rstrip(" .)]")
        return "credit" if words(rest) <= 7 and _credit(rest, cues) else "caption"
    count = words(text)  # most blocks are paragraphs, too long for either
    closing = cues.credit.search(low[-120:]) if count <= 70 else None
    if closing and _named(text, closing, cues):
        return "caption"
    agency = text.endswith((")", "]", ").", "].")) and _AGENCY.search(text)
    shown = count <= 45 and (agency or (cues.position.search(low) and not _quoted(text)))
    return "caption" if shown else ""


def _named(text: str, closing: re.Match[str], cues: Cues) -> bool:
    """Whether what closes a block names the maker of a picture: after a colon, in brackets, or by capitals."""
    tail = text[-120:]
    who = tail[closing.start("who") : closing.end("who")].strip()
    said = closing[0][: closing.start("who") - closing.start()]
    return words(who) <= 8 and (":" in said or said[0] in "([" or names_only(who, cues) or "/" in who)


def _credit(rest: str, cues: Cues) -> bool:
    found = _WORD.findall(rest)
    return all(w[0].isupper() or w.lower() in cues.small or w[0].isdecimal() for w in found) and not any(
        c.isdecimal() for c in rest
    )


def _quoted(text: str) -> bool:
    return sum(text.count(c) for c in '"“”«»') >= 2


def furniture(text: str, cues: Cues) -> str:
    """Why a block belongs to the page and not the article, or nothing."""
    low, count = text.lower(), words(text)
    if count <= 40 and ("right" in low or "©" in low or "(c)" in low) and _RIGHTS.search(low):
        return "rights"
    if cues.teaser.match(low) and count <= 60:
        return "a pointer to another story"
    found = cues.furniture.match(low)
    if found and _page_line(text, found["cue"].strip(), count, low):
        return f"opens with “{text[found.start('cue') : found.end('cue')].strip()}”"
    if count <= 4 and _URL.match(text.strip()):
        return "a link"
    if "|" in text and not stopped(text) and count <= 40 and "\n" not in text:
        return "links side by side"
    return ""


def _page_line(text: str, cue: str, count: int, low: str) -> bool:
    """Whether a block that opens with a cue is a line of the page, and not a sentence that happens to open so."""
    length = words(cue)
    named = low[low.find(cue) + len(cue) :].lstrip().startswith(":")
    if cue.endswith(":") or (named and count <= 32) or count <= length + low.count("("):
        return True
    # "Follow us on Telegram." against "Follow the river 3 km south, and you see it."
    telling = stopped(text) and length <= 2 and ("," in text or any(c.isdecimal() for c in text))
    return length > 1 and count <= 32 and not telling


def section(text: str, cues: Cues) -> str:
    """`others` for a heading over other stories, `notes` over what follows the article, else nothing."""
    low = text.lower().rstrip(" :")
    if words(text) > 9 or text.rstrip().endswith("."):
        return ""
    for name, pattern, most in (("notes", cues.note, 4), ("others", cues.section, 4)):
        found = pattern.match(low)
        # "Related" alone, or a cue with a name behind it: "Latest news from Home Office"
        if found and words(low[found.end() :]) <= (most if " " in found["cue"] else 1):
            return name
    return ""
