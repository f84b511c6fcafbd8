"""What may follow the whole part of a number: a fraction, spelled decimals, the ending of a rank."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from checker.claims.adding import APART, CLOSE, Spelled, Sum, Token, add_up, following
from checker.claims.numeral import ratio
from checker.lang.number_table import NumberTable

_ONE: Final = Decimal(1)


def finish(tokens: Sequence[Token], at: int, stop: int, found: Sum, table: NumberTable) -> Spelled | None:
    """The number with what may follow it: an ordinal ending, a fraction, decimals spelled out."""
    nxt = following(tokens, stop - 1)
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
            return _mixed(tokens, split, add_up(tokens[:split], at, table)[1], table)
    named = nxt.kind == "fraction" and nxt.value > 2 and nxt.value != 4 and found.value < nxt.value  # `2 thirds`
    return (
        (_fraction(tokens, at, stop, found, table) if words or named else None)
        or _mixed(tokens, stop, found, table)
        or _done(stop, found)
    )


def _done(stop: int, s: Sum) -> Spelled:
    return Spelled(stop, s.value, s.written, s.scaled, scale=s.scale)


def _ranked(s: Sum, last: Token, rank: Token) -> Decimal | None:
    """`one hundred twenty fifth` is 125; `two hundredth` is 200."""
    if rank.value in (100, 1000, 10**6, 10**9, 10**12):
        return s.value * rank.value if s.value != 1 else None
    fits = rank.value < (s.room if s.chunk is not None else s.ceiling)
    return s.value + rank.value if fits and (last.kind in ("ten", "times", "scale")) else None


def _fraction(tokens: Sequence[Token], at: int, stop: int, s: Sum, table: NumberTable) -> Spelled | None:
    """`two thirds`, `one eighth`, `three twenty-firsts`, `hai phần ba`; None where it is none."""
    nxt = tokens[stop]
    under = tokens[stop + 1] if stop + 1 < len(tokens) else APART
    if (
        nxt.kind == "mark"
        and nxt.join == "space"
        and under.join == "space"
        and under.kind in ("one", "after", "ten", "digits")
    ):
        return _over(tokens, stop + 2, s.value, under.value)
    if nxt.join not in CLOSE and nxt.join != "dash":
        return None
    part = under.kind == "fraction" and under.join in CLOSE
    part = part or (under.kind == "ordinal" and under.join == "hyphen" and s.value == 1)  # `one twenty-fifth`
    if nxt.kind == "ten" and part and under.value < 10:
        return _over(tokens, stop + 2, s.value, nxt.value + under.value)
    if nxt.kind == "fraction" and (nxt.value != 4 or s.value in (1, 3)):
        return _over(tokens, stop + 1, s.value, nxt.value)
    if nxt.kind == "ordinal" and s.value == 1 and nxt.value > 2:
        return _over(tokens, stop + 1, s.value, nxt.value)
    return None


def _over(tokens: Sequence[Token], stop: int, top: Decimal, bottom: Decimal) -> Spelled | None:
    if bottom <= 0 or top != int(top):
        return None
    scale = tokens[stop] if stop < len(tokens) else APART
    if scale.kind == "scale" and scale.join in ("space", "of a"):
        return Spelled(stop + 1, top * scale.value / bottom, scale.value / 100, scaled=True)
    return Spelled(stop, ratio(int(top), int(bottom)), fraction=True)


def _mixed(tokens: Sequence[Token], stop: int, s: Sum, table: NumberTable) -> Spelled | None:
    """`five and a quarter`, `two and a half million`, `two million and three fifths`."""
    nxt = tokens[stop]
    if nxt.join not in ("and", "and a"):
        return None
    part = _small_part(tokens, stop, table)
    if part is None:
        return None
    end, value = part
    unit = s.ceiling if s.chunk is None and s.scaled else _ONE
    scale = tokens[end] if end < len(tokens) else APART
    if scale.kind == "times" and scale.join == "space" and not s.scaled:
        return Spelled(end + 1, (s.value + value) * scale.value, scale=scale.value)  # two and a half dozen
    if scale.kind == "scale" and scale.join in CLOSE:
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
    stop, top = add_up(tokens, at, table)
    under = tokens[stop] if at < stop < len(tokens) else APART
    if under.kind == "fraction" and under.join in CLOSE and 0 < top.value < under.value:
        return stop + 1, ratio(int(top.value), int(under.value))
    if under.kind == "ordinal" and under.join in CLOSE and top.value == 1 and under.value > 2:
        return stop + 1, ratio(1, int(under.value))
    return None


def _decimals(tokens: Sequence[Token], stop: int, s: Sum, table: NumberTable) -> Spelled | None:
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
        at, inner = add_up(tokens, at, table)
        text = str(int(inner.value))
    if not text or s.scaled:
        return None
    value, step = s.value + Decimal(f"0.{text}"), _ONE.scaleb(-len(text))
    scale = tokens[at] if at < len(tokens) else APART
    if scale.kind == "scale" and scale.join == "space":
        return Spelled(at + 1, value * scale.value, step * scale.value, scaled=True)
    return Spelled(at, value, step)
