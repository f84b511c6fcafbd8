"""A rule of the date grammar: a pattern over the codes of pieces, and what it builds from the pieces it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import Any, Final

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


#: Between other words (`_`) and breaks (`;`): no rule looks past these, except for θ behind a word.
_STRETCH: Final = re.compile(r"[^_;]+(?:_θ[^_;]*)*")
#: So many stretches of fewer codes than `_LONG` are remembered: of 22,000 in 570 texts 4,600 were unlike each other.
_KEPT: Final = 8192
_LONG: Final = 40


def reduce(pieces: list[Piece], rules: tuple[Rule, ...], context: Context) -> list[Piece]:
    """The pieces after each rule in its turn has replaced what it matched: in one pass, or in as many as it goes on.

    Stretch by stretch, each with what it stands between: for most it is known already that no rule finds anything.
    """
    codes = "".join([p.code for p in pieces])
    tried = _tried(rules, context.table.shift_order)
    out: list[Piece] = []
    done = 0
    for first, stop in stretches(codes):
        stretch = codes[first:stop]
        if (at := tried.find(stretch)) >= 0:
            out += pieces[done:first]
            out += tried.reduced(pieces[first:stop], stretch, at, context)[:-1]
            done = stop - 1
    return out + pieces[done:]


def stretches(codes: str) -> Iterator[tuple[int, int]]:
    """The stretches of the codes of a text, each with what it stands between: one code, `;_` before it too."""
    for found in _STRETCH.finditer(codes):
        start, stop = found.span()
        yield start - 2 if start > 1 and codes.startswith(";_", start - 2) else start - 1, stop + 1


class _Tried:
    """The rules of a language in their order, and which of them find something in a stretch of codes."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Keep the rules, and by code those that need it."""
        self.rules = rules
        self.needs, self.also = _by_code([r.needs for r in rules]), _by_code([r.also for r in rules])
        self.kept = lru_cache(maxsize=_KEPT)(lambda codes: tuple(self.finding(codes, 0)))

    def find(self, codes: str, first: int = 0) -> int:
        """The place of the first rule, from `first` on, that finds something; -1 where none does."""
        if len(codes) >= _LONG:
            return next(self.finding(codes, first), -1)
        for at in self.kept(codes):
            if at >= first:
                return at
        return -1

    def finding(self, codes: str, first: int) -> Iterator[int]:
        """The places of the rules, from `first` on, that find something."""
        needed = also = 0
        for code in set(codes):
            needed |= self.needs.get(code, 0)
            also |= self.also.get(code, 0)
        left = (needed & also) >> first << first
        while left:  # from its lowest bit on, which stands for the first rule
            at = (left & -left).bit_length() - 1
            left &= left - 1
            if self.rules[at].pattern.search(codes) is not None:
                yield at

    def reduced(self, pieces: list[Piece], codes: str, at: int, context: Context) -> list[Piece]:
        """The pieces of one stretch after the rule at `at`, the first that finds something, and those behind it."""
        while at >= 0:
            one = self.rules[at]
            hits = list(_hits(pieces, codes, one, context))
            if hits:
                pieces, codes = _replaced(pieces, codes, hits)
            at = self.find(codes, at if hits and one.on else at + 1)
        return pieces


def _by_code(needed: Sequence[frozenset[str]]) -> dict[str, int]:
    """Code → the places of the rules that need it, a bit for each."""
    found: dict[str, int] = {}
    for at, codes in enumerate(needed):
        for code in codes:
            found[code] = found.get(code, 0) | 1 << at
    return found


@cache
def _tried(rules: tuple[Rule, ...], order: str) -> _Tried:
    """The rules of a language."""
    orders = ("", order) if order != "either" else ("", "before", "after")
    return _Tried([r for r in rules if r.order in orders])


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
