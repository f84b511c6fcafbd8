"""Numbers put together from tokens: `fifty-six`, `một trăm lẻ ba`, `15.5 billion`, `several hundred`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.adding import Kind, Spelled, Token, Word, add_up, following, unit_of
from checker.claims.numeral import ratio
from checker.claims.parts import finish
from checker.lang.number_table import NumberTable, Words

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


@cache
def lexicon(table: NumberTable) -> Mapping[str, Word]:
    """Every word that may be part of a number, with its worth; glued tens (`twentyfive`) are derived."""
    words = {w: Word(kind, Decimal(0)) for kind, those in _plain(table).items() for w in those}
    for kind, valued in _valued(table).items():
        words |= {w: Word(kind, Decimal(v), v if kind == "times" else 1) for w, v in valued.items()}
    words |= {w: Word("vague", Decimal(low), table.units[w], top) for w, (low, top) in table.vague_scales.items()}
    words |= {w: Word("several", Decimal(low), 1, top) for w, (low, top) in table.vague_before.items()}
    words |= {w: Word("ten", Decimal(v), table.rooms.get(w, 10)) for w, v in table.tens.items()}
    return words | _glued(table)


def _plain(table: NumberTable) -> dict[Kind, Collection[str]]:
    return {
        "zero": table.zeros, "half": table.halves, "point": table.point, "minus": table.minus,
        "mark": table.fraction_mark,
    }  # fmt: skip


def _valued(table: NumberTable) -> dict[Kind, Words]:
    return {
        "suffix": table.suffixes, "ordinal": table.ordinals, "fraction": table.fractions,
        "after": table.units_after_tens, "times": table.times, "scale": table.scales, "one": table.ones,
    }  # fmt: skip


def _glued(table: NumberTable) -> dict[str, Word]:
    if not table.glue_tens:
        return {}
    units = [(w, v, False) for w, v in table.ones.items() if v < 10]
    units += [(w, v, True) for w, v in table.ordinals.items() if v < 10]
    return {
        ten + unit: Word("ordinal" if rank else "one", Decimal(t + v))
        for ten, t in table.tens.items()
        for unit, v, rank in units
    }


def parse(tokens: Sequence[Token], at: int, table: NumberTable) -> Spelled | None:
    """The longest number that opens at token `at`, or None where its words make none."""
    first = tokens[at]
    if first.kind == "digits" and following(tokens, at).join == "apart":
        return Spelled(at + 1, first.value, first.place if first.place < 1 else _ZERO)
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
    stop, found = add_up(tokens, at, table)
    if (
        stop == at + 1
        and first.kind == "zero"
        and first.word in table.not_alone
        and following(tokens, at).kind != "point"
    ):
        return None
    if stop == at:
        return Spelled(at + 1, first.value, ordinal=True) if first.kind == "ordinal" else None
    return finish(tokens, at, stop, found, table)


def _minus(tokens: Sequence[Token], at: int, table: NumberTable) -> Spelled | None:
    if following(tokens, at).join != "space" and following(tokens, at).join != "a":
        return None
    found = parse(tokens, at + 1, table)
    if found is None or found.ordinal or found.top is not None:
        return None
    return Spelled(found.stop, -found.value, found.step, found.scaled, fraction=found.fraction)


def _several(tokens: Sequence[Token], at: int) -> Spelled | None:
    """`several hundred`, `hàng chục nghìn`, `a couple of thousand`: between so many of the scale that follows."""
    first, nxt, stop = tokens[at], following(tokens, at), at + 1
    scale = _ONE
    while nxt.kind in ("times", "scale", "vague") and nxt.join in ("space", "of"):
        scale, stop = scale * unit_of(nxt), stop + 1
        nxt = following(tokens, stop - 1)
    if stop == at + 1:
        return None
    return Spelled(stop, first.value * scale, scaled=True, top=(Decimal(first.top) + 1) * scale - 1)


def _vague(tokens: Sequence[Token], at: int) -> Spelled:
    """`dozens`, `hundreds of thousands`."""
    first, nxt = tokens[at], following(tokens, at)
    if nxt.kind == "vague" and nxt.join == "of":
        return Spelled(at + 2, first.value * nxt.room, scaled=True, top=(Decimal(first.top) + 1) * nxt.room - 1)
    return Spelled(at + 1, first.value, scaled=True, top=Decimal(first.top))


def _part(tokens: Sequence[Token], at: int) -> Spelled:
    """`half`, `a quarter`, `half a million`, `3/5`."""
    first, nxt = tokens[at], following(tokens, at)
    part = first.value if first.kind == "ratio" else ratio(1, int(first.value))
    if nxt.kind in ("scale", "times") and nxt.join in ("space", "a", "hyphen", "of a"):
        return Spelled(at + 2, part * nxt.value, nxt.value / 10, scaled=nxt.kind == "scale")
    return Spelled(at + 1, part, fraction=True)
