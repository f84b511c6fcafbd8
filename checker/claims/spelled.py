"""Numbers put together from tokens: `fifty-six`, `một trăm lẻ ba`, `15.5 billion`, `two and a half million`, `a third`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, Literal, NamedTuple

from checker.claims.numeral import ratio
from checker.lang.number_table import NumberTable

Kind = Literal[
    "digits", "one", "ten", "after", "times", "scale", "suffix", "zero", "half", "point", "minus", "ordinal",
    "fraction", "ratio", "vague", "several", "mark", "none",
]  # fmt: skip
#: How a token hangs on the one before: apart, by nothing, a space, a hyphen, a spaced dash, "and", "and a", "a", a comma, "of".
Join = Literal["apart", "glued", "space", "hyphen", "dash", "and", "and a", "a", "comma", "of"]
_CLOSE: Final = frozenset({"glued", "space", "hyphen"})
_ROOM: Final = 10**18
_ONE: Final = Decimal(1)
_TEN: Final = Decimal(10)


class Word(NamedTuple):
    """What a word is worth; `room`: what may still be added below it, or the scale of a vague word; `top`: its upper end."""

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


_APART: Final = Token(0, 0, "", "none", Decimal(0), 0, 0, "apart")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number over the tokens up to `stop` (excluded); the rest as in `Number`."""

    stop: int
    value: Decimal
    step: Decimal = Decimal(0)
    scaled: bool = False
    ordinal: bool = False
    fraction: bool = False
    top: Decimal | None = None
    scale: Decimal = _ONE


@cache
def lexicon(table: NumberTable) -> Mapping[str, Word]:
    """Every word that may be part of a number, with its worth; glued tens (`twentyfive`) are derived."""
    words: dict[str, Word] = {}
    for kind, those in _PLAIN:
        words |= {w: Word(kind, Decimal(0)) for w in those(table)}
    for kind, valued in _VALUED:
        words |= {w: Word(kind, Decimal(v), v if kind == "times" else 1) for w, v in valued(table).items()}
    words |= {w: Word("vague", Decimal(low), table.units[w], top) for w, (low, top) in table.vague_scales.items()}
    words |= {w: Word("several", Decimal(low), 1, top) for w, (low, top) in table.vague_before.items()}
    tens = {w: Word("ten", Decimal(v), table.rooms.get(w, 10)) for w, v in table.tens.items()}
    return words | tens | _glued(table)


_PLAIN: Final = (
    ("zero", lambda t: t.zeros), ("half", lambda t: t.halves), ("point", lambda t: t.point),
    ("minus", lambda t: t.minus), ("mark", lambda t: t.fraction_mark),
)  # fmt: skip
_VALUED: Final = (
    ("suffix", lambda t: t.suffixes), ("ordinal", lambda t: t.ordinals), ("fraction", lambda t: t.fractions),
    ("after", lambda t: t.units_after_tens), ("times", lambda t: t.times), ("scale", lambda t: t.scales),
    ("one", lambda t: t.ones),
)  # fmt: skip


def _glued(table: NumberTable) -> dict[str, Word]:
    units = [(w, v, "one") for w, v in table.ones.items() if v < 10]
    units += [(w, v, "ordinal") for w, v in table.ordinals.items() if v < 10]
    return {
        ten + unit: Word("ordinal" if kind == "ordinal" else "one", Decimal(t + v))
        for ten, t in table.tens.items()
        for unit, v, kind in units
        if table.glue_tens
    }


@dataclass(slots=True)
class _Sum:
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
        return self.total + (self.chunk or 0)

    @property
    def written(self) -> Decimal:
        """The worth of the last place: 0 for a plain integer."""
        if self.chunk is None:
            return self.step
        return self.place if self.place < 1 else Decimal(0)


def parse(tokens: Sequence[Token], at: int, table: NumberTable) -> Spelled | None:
    """The longest number that opens at token `at`, or None where its words make none."""
    first = tokens[at]
    if first.kind == "minus":
        return _minus(tokens, at, table)
    if first.kind == "several":
        return _several(tokens, at)
    if first.kind == "vague":
        return _vague(tokens, at)
    if first.kind in ("fraction", "ratio"):
        return _part(tokens, at)
    if first.kind == "times" and at and tokens[at - 1].kind == "mark" and first.join == "space":
        return None
    stop, found = _main(tokens, at, table)
    if stop == at + 1 and first.kind == "zero" and first.word in table.not_alone and _after(tokens, at).kind != "point":
        return None
    if stop == at:
        return Spelled(at + 1, first.value, ordinal=True) if first.kind == "ordinal" else None
    return _tail(tokens, at, stop, found, table)


def _minus(tokens: Sequence[Token], at: int, table: NumberTable) -> Spelled | None:
    if _after(tokens, at).join != "space" and _after(tokens, at).join != "a":
        return None
    found = parse(tokens, at + 1, table)
    if found is None or found.ordinal or found.top is not None:
        return None
    return Spelled(found.stop, -found.value, found.step, found.scaled, fraction=found.fraction)


def _after(tokens: Sequence[Token], at: int) -> Token:
    return tokens[at + 1] if at + 1 < len(tokens) else _APART


def _unit(token: Token) -> Decimal:
    return Decimal(token.room) if token.kind == "vague" else token.value


def _several(tokens: Sequence[Token], at: int) -> Spelled | None:
    """`several hundred`, `hàng chục nghìn`, `a couple of thousand`: between so many of the scale that follows."""
    first, nxt, stop = tokens[at], _after(tokens, at), at + 1
    scale = _ONE
    while nxt.kind in ("times", "scale", "vague") and nxt.join in ("space", "of"):
        scale, stop = scale * _unit(nxt), stop + 1
        nxt = _after(tokens, stop - 1)
    if stop == at + 1:
        return None
    return Spelled(stop, first.value * scale, scaled=True, top=(Decimal(first.top) + 1) * scale - 1)


def _vague(tokens: Sequence[Token], at: int) -> Spelled:
    """`dozens`, `hundreds of thousands`."""
    first, nxt = tokens[at], _after(tokens, at)
    if nxt.kind == "vague" and nxt.join == "of":
        return Spelled(at + 2, first.value * nxt.room, scaled=True, top=(Decimal(first.top) + 1) * nxt.room - 1)
    return Spelled(at + 1, first.value, scaled=True, top=Decimal(first.top))


def _part(tokens: Sequence[Token], at: int) -> Spelled:
    """`half`, `a quarter`, `half a million`, `3/5`."""
    first, nxt = tokens[at], _after(tokens, at)
    part = first.value if first.kind == "ratio" else ratio(1, int(first.value))
    if nxt.kind in ("scale", "times") and nxt.join in ("space", "a", "hyphen"):
        return Spelled(at + 2, part * nxt.value, nxt.value / 10, scaled=nxt.kind == "scale")
    return Spelled(at + 1, part, fraction=True)


def _main(tokens: Sequence[Token], at: int, table: NumberTable) -> tuple[int, _Sum]:
    found, before, stop = _Sum(), _APART, at
    while stop < len(tokens):
        token = tokens[stop]
        if stop > at and token.join == "apart":
            break
        if not _take(found, before, token, _after(tokens, stop), table):
            break
        before, stop = token, stop + 1
    return stop, found


def _take(s: _Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
    kind = token.kind
    if token.word in table.fourscore and before.kind == "one" and s.last == 4 and token.join in _CLOSE:
        s.chunk, s.last, s.room = (s.chunk or 0) + 76, Decimal(80), Decimal(20)
        return True
    if kind in ("one", "ten", "after", "digits", "zero"):
        return _add(s, before, token, nxt, table)
    if before.kind == "none":
        return _bare(s, token, table)
    if token.join not in _CLOSE:
        return kind == "half" and token.join == "and" and _half(s, before)
    if kind == "times" or (kind == "vague" and token.room < 1000):
        return _multiply(s, _unit(token))
    if kind == "scale" or kind == "vague" or (kind == "suffix" and before.kind == "digits"):
        return _scale(s, _unit(token))
    return kind == "half" and _half(s, before)


def _bare(s: _Sum, token: Token, table: NumberTable) -> bool:
    """`a hundred`, `million and one`: one of them."""
    if token.kind not in ("times", "scale") or token.word in table.not_alone:
        return False
    if token.kind == "times":
        s.chunk, s.last, s.room = token.value, token.value, token.value
    else:
        s.total, s.ceiling, s.step, s.scaled = token.value, token.value, token.value, True
    return True


def _add(s: _Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
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


def _may_add(s: _Sum, before: Token, token: Token, nxt: Token, table: NumberTable) -> bool:
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
        return before.kind == "scale" and nxt.kind == "times"
    return token.join in _CLOSE or (token.join == "dash" and before.kind == "ten")


def _digits_on(s: _Sum, before: Token, token: Token, nxt: Token) -> bool:
    """`1 triệu 200 nghìn`, `4 thousand 3 hundred and 21`: digits go on only below a scale and above a smaller one."""
    if s.chunk is not None:
        return before.kind == "times" and token.join == "and" and nxt.kind not in ("times", "scale")
    smaller = nxt.kind in ("scale", "times", "suffix") and nxt.join in _CLOSE and nxt.value < s.ceiling
    return smaller and token.join in ("space", "and")


def _short(before: Token, token: Token, nxt: Token) -> bool:
    """`một trăm hai` is 120: a lone unit right after a scale counts the next place below."""
    plain = token.kind in ("one", "after") and token.value < 10 and token.join == "space"
    return plain and before.value >= 100 and not (nxt.kind in ("times", "scale") and nxt.join == "space")


def _multiply(s: _Sum, times: Decimal) -> bool:
    if s.chunk is None:
        return False
    part = s.last if times == _TEN else s.chunk
    if not part < (_TEN if times == _TEN else 100):
        return False
    s.chunk += part * times - part
    s.last, s.room = part * times, times
    s.place = s.place * times if s.place < 1 else s.place
    return True


def _scale(s: _Sum, scale: Decimal) -> bool:
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


def _half(s: _Sum, before: Token) -> bool:
    """`hai tỷ rưỡi`, `hai trăm rưởi`, `ba rưỡi`."""
    unit = before.value if before.kind in ("times", "scale") else _ONE
    if s.chunk is None:
        s.total, s.step = s.total + unit / 2, unit / 10
    else:
        s.chunk, s.room, s.place = s.chunk + unit / 2, Decimal(0), unit / 10
    return True


def _tail(tokens: Sequence[Token], at: int, stop: int, found: _Sum, table: NumberTable) -> Spelled | None:
    """The number with what may follow it: an ordinal ending, a fraction, decimals spelled out."""
    nxt = _after(tokens, stop - 1)
    if nxt.join == "apart":
        return _done(stop, found)
    last = tokens[stop - 1]
    if nxt.kind == "point" and nxt.join == "space":
        return _decimals(tokens, stop, found, table) or _done(stop, found)
    if nxt.kind == "ordinal" and nxt.join in ("space", "hyphen", "and", "dash"):
        ranked = _ranked(found, last, nxt)
        if ranked is not None:
            return Spelled(stop + 1, ranked, ordinal=True)
    words = tokens[at].kind != "digits"
    if nxt.kind == "fraction":
        split = next((k for k in range(at + 1, stop) if tokens[k].join == "and" and tokens[k - 1].kind == "scale"), 0)
        if split:
            return _mixed(tokens, split, _main(tokens[:split], at, table)[1], table)
    return (
        (_fraction(tokens, at, stop, found, table) if words else None)
        or _mixed(tokens, stop, found, table)
        or _done(stop, found)
    )


def _done(stop: int, s: _Sum) -> Spelled:
    return Spelled(stop, s.value, s.written, s.scaled, scale=s.scale)


def _ranked(s: _Sum, last: Token, rank: Token) -> Decimal | None:
    """`one hundred twenty fifth` is 125; `two hundredth` is 200."""
    if rank.value in (100, 1000, 10**6, 10**9, 10**12):
        return s.value * rank.value if s.value != 1 else None
    fits = rank.value < (s.room if s.chunk is not None else s.ceiling)
    return s.value + rank.value if fits and (last.kind in ("ten", "times", "scale")) else None


def _fraction(tokens: Sequence[Token], at: int, stop: int, s: _Sum, table: NumberTable) -> Spelled | None:
    """`two thirds`, `one eighth`, `three twenty-firsts`, `hai phần ba`; None where it is none."""
    nxt = tokens[stop]
    under = tokens[stop + 1] if stop + 1 < len(tokens) else _APART
    if (
        nxt.kind == "mark"
        and nxt.join == "space"
        and under.join == "space"
        and under.kind in ("one", "after", "ten", "digits")
    ):
        return _over(tokens, stop + 2, s.value, under.value)
    if nxt.join not in _CLOSE and nxt.join != "dash":
        return None
    if nxt.kind == "ten" and under.kind == "fraction" and under.value < 10 and under.join in _CLOSE:
        return _over(tokens, stop + 2, s.value, nxt.value + under.value)
    if nxt.kind == "fraction" and (nxt.value != 4 or s.value in (1, 3)):
        return _over(tokens, stop + 1, s.value, nxt.value)
    if nxt.kind == "ordinal" and s.value == 1 and nxt.value > 2:
        return _over(tokens, stop + 1, s.value, nxt.value)
    return None


def _over(tokens: Sequence[Token], stop: int, top: Decimal, bottom: Decimal) -> Spelled | None:
    if bottom <= 0 or top != int(top):
        return None
    scale = tokens[stop] if stop < len(tokens) else _APART
    if scale.kind == "scale" and scale.join == "space":
        return Spelled(stop + 1, top * scale.value / bottom, scale.value / 100, scaled=True)
    return Spelled(stop, ratio(int(top), int(bottom)), fraction=True)


def _mixed(tokens: Sequence[Token], stop: int, s: _Sum, table: NumberTable) -> Spelled | None:
    """`five and a quarter`, `two and a half million`, `two million and three fifths`."""
    nxt = tokens[stop]
    if nxt.join not in ("and", "and a"):
        return None
    part = _small_part(tokens, stop, table)
    if part is None:
        return None
    end, value = part
    unit = s.ceiling if s.chunk is None and s.scaled else _ONE
    scale = tokens[end] if end < len(tokens) else _APART
    if scale.kind == "scale" and scale.join in _CLOSE:
        if not s.scaled:
            return Spelled(end + 1, (s.value + value) * scale.value, scale.value / 10, scaled=True)
        if scale.value < s.ceiling:
            return Spelled(end + 1, s.value + value * scale.value, scale.value / 10, scaled=True)
    return Spelled(end, s.value + value * unit, unit / 10 if s.scaled else Decimal(0), s.scaled, fraction=not s.scaled)


def _small_part(tokens: Sequence[Token], at: int, table: NumberTable) -> tuple[int, Decimal] | None:
    """A fraction below one after "and": where it ends and its value."""
    first = tokens[at]
    if first.kind == "fraction" or (first.kind == "ordinal" and first.join == "and a" and first.value > 2):
        return at + 1, ratio(1, int(first.value))
    stop, top = _main(tokens, at, table)
    under = tokens[stop] if at < stop < len(tokens) else _APART
    if under.kind == "fraction" and under.join in _CLOSE and 0 < top.value < under.value:
        return stop + 1, ratio(int(top.value), int(under.value))
    if under.kind == "ordinal" and under.join in _CLOSE and top.value == 1 and under.value > 2:
        return stop + 1, ratio(1, int(under.value))
    return None


def _decimals(tokens: Sequence[Token], stop: int, s: _Sum, table: NumberTable) -> Spelled | None:
    """`two hundred point zero three`, `hai phẩy 23`: digits one by one, or a number below a hundred."""
    at, text = stop + 1, ""
    while (
        at < len(tokens)
        and tokens[at].join in ("space", "hyphen")
        and tokens[at].kind in ("one", "zero", "digits", "after")
    ):
        text += str(int(tokens[at].value))
        at += 1
    if at < len(tokens) and tokens[at].kind == "ten" and not text:
        at, inner = _main(tokens, at, table)
        text = str(int(inner.value))
    if not text or s.scaled:
        return None
    value, step = s.value + Decimal(f"0.{text}"), _ONE.scaleb(-len(text))
    scale = tokens[at] if at < len(tokens) else _APART
    if scale.kind == "scale" and scale.join == "space":
        return Spelled(at + 1, value * scale.value, step * scale.value, scaled=True)
    return Spelled(at, value, step)
