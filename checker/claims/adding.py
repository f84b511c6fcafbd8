"""Adding up the tokens of one number: units to tens, hundreds times them, scales over all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from checker.lang.number_table import NumberTable

Kind = Literal[
    "digits", "one", "ten", "after", "times", "scale", "suffix", "zero", "half", "point", "minus", "ordinal",
    "fraction", "ratio", "vague", "several", "mark", "none",
]  # fmt: skip
#: How a token hangs on the one before: not at all, by nothing, by a space, a hyphen, a spaced dash, a word, a comma.
Join = Literal["apart", "glued", "space", "hyphen", "dash", "and", "and a", "a", "comma", "of", "of a"]
CLOSE: Final = frozenset({"glued", "space", "hyphen"})
_ROOM: Final = 10**18
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)


class Word(NamedTuple):
    """What a word is worth; `room`: what may still be added below it, or a vague word's scale; `top`: its upper end."""

    kind: Kind
    value: Decimal
    room: int = 1
    top: int = 0


class Token(NamedTuple):
    """A word or digits at `[start, end)`; `place` is the worth of the last digit written."""

    start: int
    end: int
    word: str
    kind: Kind
    value: Decimal
    room: int
    top: int
    join: Join
    place: Decimal = _ONE


APART: Final = Token(0, 0, "", "none", Decimal(0), 0, 0, "apart")


class Spelled(NamedTuple):
    """A number over the tokens up to `stop` (excluded); the rest as in `Number`."""

    stop: int
    value: Decimal
    step: Decimal = Decimal(0)
    scaled: bool = False
    ordinal: bool = False
    fraction: bool = False
    top: Decimal | None = None
    scale: Decimal = _ONE


def following(tokens: Sequence[Token], at: int) -> Token:
    """The token after token `at`; at the end one that stands apart."""
    return tokens[at + 1] if at + 1 < len(tokens) else APART


def unit_of(token: Token) -> Decimal:
    """What a scale word multiplies by."""
    return Decimal(token.room) if token.kind == "vague" else token.value


@dataclass(slots=True)
class Sum:
    """A number under way: closed scales in `total`, the open part in `chunk`, `last` the part added last."""

    total: Decimal = Decimal(0)
    chunk: Decimal | None = None
    last: Decimal = Decimal(0)
    room: Decimal = Decimal(_ROOM)
    ceiling: Decimal = Decimal(_ROOM)
    place: Decimal = _ONE
    step: Decimal = Decimal(0)
    scaled: bool = False
    scale: Decimal = _ONE

    @property
    def value(self) -> Decimal:
        """What has been added up."""
        return self.total + (self.chunk or 0)

    @property
    def written(self) -> Decimal:
        """The worth of the last place: 0 for a plain integer."""
        if self.chunk is None:
            return self.step
        return self.place if self.place < 1 else Decimal(0)


def add_up(tokens: Sequence[Token], at: int, table: NumberTable) -> tuple[int, Sum]:
    """The sum of the tokens from `at` on that make one number, and the token it stops at."""
    found, before, stop = Sum(), APART, at
    while stop < len(tokens):
        token = tokens[stop]
        if stop > at and token.join == "apart":
            break
        if not _take(found, before, token, following(tokens, stop), table):
            break
        before, stop = token, stop + 1
    return stop, found


def _take(s: Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
    kind = token.kind
    if token.word in table.fourscore and before.kind == "one" and s.last == 4 and token.join in CLOSE:
        s.chunk, s.last, s.room = (s.chunk or Decimal(0)) + 76, Decimal(80), Decimal(20)
        return True
    if kind in ("one", "ten", "after", "digits", "zero"):
        return _add(s, before, token, nxt, table)
    if before.kind == "none":
        return _bare(s, token, table)
    if token.join not in CLOSE and not (kind == "scale" and token.join == "dash" and before.kind == "digits"):
        return kind == "half" and token.join == "and" and _half(s, before)
    if kind == "times" or (kind == "vague" and token.room < 1000):
        return _multiply(s, unit_of(token))
    if kind == "scale" or kind == "vague" or (kind == "suffix" and before.kind == "digits"):
        return _scale(s, unit_of(token))
    return kind == "half" and _half(s, before)


def _bare(s: Sum, token: Token, table: NumberTable) -> bool:
    """`a hundred`, `million and one`: one of them."""
    if token.kind not in ("times", "scale") or token.word in table.not_alone:
        return False
    if token.kind == "times":
        s.chunk, s.last, s.room = token.value, token.value, token.value
    else:
        s.total, s.ceiling, s.step, s.scaled = token.value, token.value, token.value, True
    return True


def _add(s: Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
    value = token.value
    if before.kind == "none":
        if token.kind == "after" or (token.word in table.doubtful and not _counted(nxt)):
            return False
    elif not _may_add(s, before, token, nxt, table):
        return False
    if table.short_tens and before.kind in ("times", "scale") and _short(before, token, nxt):
        value = value * before.value / _TEN
    if token.kind == "after" and before.kind == "one":
        value += s.last * 9
    s.chunk = (s.chunk or 0) + value
    s.last, s.room, s.place = value, Decimal(token.room), token.place
    return True


def _counted(nxt: Token) -> bool:
    return nxt.join == "space" and nxt.kind in ("times", "scale")


def _may_add(s: Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
    if token.value == 0:
        return token.kind == "zero" and table.short_tens and nxt.kind == "times" and before.kind == "scale"
    if token.kind == "after" and before.kind == "one":
        return table.short_tens and token.join == "space" and before.value > 1 and s.last == before.value
    if token.value >= (s.ceiling if s.chunk is None else s.room) or token.value != int(token.value):
        return False
    if token.kind == "after" and before.kind not in ("ten", "times", "scale"):
        return False
    if token.word in table.doubtful and token.join != "and" and not _counted(nxt):
        return False
    if token.kind == "digits":
        return _digits_on(s, before, token, nxt)
    if token.join == "and":
        return before.kind in ("times", "scale", "vague") or (token.value in (1, 11) and table.ands_after_tens)
    if token.join == "comma":
        return before.kind == "scale" and (nxt.kind == "times" or (nxt.kind == "scale" and nxt.value < s.ceiling))
    return token.join in CLOSE or (token.join == "dash" and before.kind == "ten")


def _digits_on(s: Sum, before: Token, token: Token, nxt: Token) -> bool:
    """`1 triệu 200 nghìn`, `4 thousand 3 hundred and 21`: digits go on only below a scale and above a smaller one."""
    if s.chunk is not None:
        return before.kind == "times" and token.join == "and" and nxt.kind not in ("times", "scale")
    smaller = nxt.kind in ("scale", "times", "suffix") and nxt.join in CLOSE and nxt.value < s.ceiling
    return smaller and token.join in ("space", "and")


def _short(before: Token, token: Token, nxt: Token) -> bool:
    """`một trăm hai` is 120: a lone unit right after a scale counts the next place below."""
    plain = token.kind in ("one", "after") and token.value < 10 and token.join == "space"
    return plain and before.value >= 100 and not (nxt.kind in ("times", "scale") and nxt.join == "space")


def _multiply(s: Sum, times: Decimal) -> bool:
    if s.chunk is None:
        return False
    part = s.last if times == _TEN else s.chunk
    if not part < (_TEN if times == _TEN else 100):
        return False
    s.chunk += part * times - part
    s.last, s.room = part * times, times
    s.place = s.place * times if s.place < 1 else s.place
    return True


def _scale(s: Sum, scale: Decimal) -> bool:
    if s.chunk is None:
        if scale < s.ceiling:
            return False
        s.total, s.step = s.total * scale, s.step * scale
    elif scale < s.ceiling:
        s.total, s.step = s.total + s.chunk * scale, s.place * scale
    elif scale > s.ceiling:
        s.total, s.step = (s.total + s.chunk) * scale, s.place * scale
    else:
        return False
    s.scale = scale * s.scale if s.chunk is None else scale if not s.scaled else _ONE
    s.chunk, s.ceiling, s.scaled = None, scale, True
    return True


def _half(s: Sum, before: Token) -> bool:
    """`hai tỷ rưỡi`, `hai trăm rưởi`, `ba rưỡi`."""
    unit = before.value if before.kind in ("times", "scale") else _ONE
    if s.chunk is None:
        s.total, s.step = s.total + unit / 2, unit / 10
    else:
        s.chunk, s.room, s.place = s.chunk + unit / 2, Decimal(0), unit / 10
    return True
