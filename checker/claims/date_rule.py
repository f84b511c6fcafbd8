"""A rule of the date grammar: a pattern over the codes of pieces, and what it builds from the pieces it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from checker.claims.date_context import Context
from checker.claims.date_when import Moment, When
from checker.claims.date_words import Piece


class Got:
    """The pieces that a rule matched: `got("m")` is the value of group m, None where it took no part."""

    def __init__(self, pieces: Sequence[Piece], match: re.Match[str], context: Context) -> None:
        """Keep what was matched and where."""
        self.pieces, self.match, self.context = pieces, match, context

    def __call__(self, name: str) -> Any:
        """The value of a group."""
        piece = self.piece(name)
        return piece.value if piece else None

    def piece(self, name: str) -> Piece | None:
        """The piece of a group of one code."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.pieces[at] if at >= 0 else None

    def has(self, name: str) -> bool:
        """Whether a group took part."""
        return self.piece(name) is not None

    def text(self, name: str) -> str:
        """The folded, lower-case text of a group."""
        piece = self.piece(name)
        return self.context.reading.lower[piece.start : piece.end] if piece else ""

    @property
    def after(self) -> str:
        """The lower-case text from the end of the match on."""
        end = self.pieces[self.match.end() - 1].end
        return self.context.reading.lower[end : end + 40]

    @property
    def closes(self) -> bool:
        """Whether a clause ends with the match: `the day before, …`, but not `the day before the storm`."""
        return self.after[:1] in ("", ".", ",", ";", ":", ")", "?", "!", '"')

    @property
    def names_more(self) -> bool:
        """Whether the date that ends the match says of which thing: "after the Sept. 22 storm"."""
        article = self.pieces[self.match.end() - 2].code == "t"
        return article and self.after[:1] == " " and self.after[1:2].isalpha()

    @cached_property
    def moment(self) -> Moment:
        """What the surroundings tell."""
        return self.context.moment(self.pieces[self.match.start()].start, self.pieces[self.match.end() - 1].end)

    @property
    def asked(self) -> bool:
        """Whether this is a note or query rather than reporting."""
        return self.moment.request or self.moment.alone


Built = When | list[Piece] | None


def whole(value: object) -> int:
    """A number of the lexer as an int; 0 where it is none."""
    return int(value) if isinstance(value, (int, Decimal)) and value == int(value) else 0


def note_of(got: Got) -> str:
    """The words of a match, for the explanation."""
    first, last = got.pieces[got.match.start()].start, got.pieces[got.match.end() - 1].end
    return got.context.reading.lower[first:last]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """`build` turns a match into one date, into several pieces, or refuses it with None.

    A rule that goes `on` is tried again on what it made, until it finds nothing more.
    """

    pattern: re.Pattern[str]
    build: Callable[[Got], Built]
    needs: frozenset[str]
    also: frozenset[str]
    order: str = ""
    on: bool = False


#: What the patterns below abbreviate.
_MACROS = {
    "{U}": "[dwmqhykec]",
    "{M}": "[Mμν]",
    "{N}": "[aN]",
    "{year}": "(?:[,oi]{0,2}[ty]{0,2}(?P<y>Y))",
}


def rule(pattern: str, needs: str, build: Callable[[Got], Built], order: str = "", *, on: bool = False) -> Rule:
    """A rule; it is tried only on texts that have one of the codes `needs`, in languages whose shifts stand so.

    Of codes in two words (`NO Mμν`) a text must have one of each.
    """
    for short, long in _MACROS.items():
        pattern = pattern.replace(short, long)
    first, _, second = needs.partition(" ")
    return Rule(re.compile(pattern), build, frozenset(first), frozenset(second or first), order, on)


def reduce(pieces: list[Piece], rules: tuple[Rule, ...], context: Context) -> list[Piece]:
    """The pieces after each rule in its turn has replaced what it matched: in one pass, or in as many as it goes on."""
    codes = "".join([p.code for p in pieces])
    present = set(codes)
    for needs, also, search, one in _tried(rules, context.table.shift_order):
        if needs.isdisjoint(present) or also.isdisjoint(present) or search(codes) is None:
            continue
        while hits := list(_hits(pieces, codes, one, context)):
            pieces, codes = _replaced(pieces, codes, hits)
            present = set(codes)
            if not one.on:
                break
    return pieces


@cache
def _tried(
    rules: tuple[Rule, ...], order: str
) -> tuple[tuple[frozenset[str], frozenset[str], Callable[[str], re.Match[str] | None], Rule], ...]:
    """The rules of a language, with what tells at once that one finds nothing."""
    orders = ("", order) if order != "either" else ("", "before", "after")
    return tuple((r.needs, r.also, r.pattern.search, r) for r in rules if r.order in orders)


def _hits(pieces: list[Piece], codes: str, one: Rule, context: Context) -> Iterator[tuple[int, int, list[Piece]]]:
    for match in one.pattern.finditer(codes):
        first, last = match.span()
        if first == last:
            continue
        built = one.build(Got(pieces, match, context))
        if isinstance(built, When):
            yield first, last, [Piece("D", pieces[first].start, pieces[last - 1].end, built)]
        elif built:
            yield first, last, built


def _replaced(pieces: list[Piece], codes: str, hits: Iterable[tuple[int, int, list[Piece]]]) -> tuple[list[Piece], str]:
    out: list[Piece] = []
    parts: list[str] = []
    done = 0
    for first, last, new in hits:
        out += pieces[done:first]
        out += new
        parts.append(codes[done:first])
        parts += [p.code for p in new]
        done = last
    return out + pieces[done:], "".join(parts) + codes[done:]
