"""Which currency stands beside a number: signs, codes and names, before or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from checker.claims.amount import Unit
from checker.claims.numeral import Number
from checker.claims.phrases import Clues, Phrases, head_at, skip_space
from checker.claims.reading import Reading
from checker.claims.spelled import lexicon
from checker.lang.currencies import BEFORE_DIGITS, LOWER_CODES, ONLY_AFTER, SIGNS
from checker.lang.number_table import MoneyTable

#: `won`, `yên` and their like are words too: money only from a hundred on.
_LARGE: Final = 100
#: Scales that stand glued before a code: `48.5 MGBP`.
_GLUED: Final = ("M", "K", "B")
_LOWER_END: Final = re.compile(r"[0-9][0-9.,]*[-–]\Z")
#: Stands before the code of a currency for the hundredth part of it.
MINOR: Final = "¢"
HUNDREDTH: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True, eq=False)
class Currencies:
    """What stands before and after amounts in one language, with its ISO code."""

    before: Phrases[str]
    after: Phrases[str]
    capitals: Phrases[str]
    minor: Phrases[str]
    minor_signs: Phrases[str]
    scales: Phrases[int]
    conversions: Phrases[str]
    codes: frozenset[str]
    clues: Clues


@cache
def currencies(table: MoneyTable) -> Currencies:
    """The phrases of a language: its own names, CLDR's, the codes and the signs. Built at first use, in about 30 ms."""
    from babel.numbers import get_currency_name, list_currencies

    codes = frozenset(list_currencies())
    cldr: dict[str, str] = {}
    for code in sorted(codes):
        for count in (1, 2):
            name = get_currency_name(code, count=count, locale=table.locale).lower()
            if len(name) > 3 and "(" not in name:
                cldr.setdefault(name, code)
                cldr.setdefault(name.replace(" ", ""), code)
    dollars = {f"{code.lower()}$": code for code in codes if code.endswith("D") or code == "MXN"}
    signs = SIGNS | dollars | LOWER_CODES
    before = Phrases(signs | BEFORE_DIGITS)
    after = Phrases(cldr | signs | dict(table.names))
    minor, minor_signs = Phrases(dict(table.minor)), Phrases(dict(table.minor_signs))
    scales, capitals = Phrases(dict(table.scales)), Phrases(dict(table.capitals))
    lower = {code.lower() for code in codes}
    named = after.heads | capitals.heads | lower
    heads = named | minor.heads | minor_signs.heads | scales.heads | {head_at(link, 0) for link in table.links}
    return Currencies(
        before=before,
        after=after,
        capitals=capitals,
        minor=minor,
        minor_signs=minor_signs,
        scales=scales,
        conversions=Phrases(dict.fromkeys(table.conversions, "")),
        codes=codes,
        clues=Clues(
            heads | {f"{scale.lower()}{name}" for scale in _GLUED for name in named},
            before.tails | capitals.tails | lower,
        ),
    )


def currency(reading: Reading, number: Number, floor: int) -> Unit | None:
    """The currency beside a number; before it wins over after it (`$ 20 $ 37`)."""
    if number.ordinal or (number.fraction and not number.scaled and number.value < 1):
        return None
    table = reading.pack.numbers.money  # type: ignore[union-attr]
    assert table is not None  # noqa: S101 - find() looked
    known = currencies(table)
    left = _left(reading, number, known)
    if left is not None and left[0] >= floor:
        return _scaled_after(reading, number, known, left)
    if number.prefix:
        return None
    return _right(reading, number, table, known)


def _left(reading: Reading, number: Number, known: Currencies) -> tuple[int, str] | None:
    """Where the currency before a number starts, and its code."""
    low, start = reading.lower, number.start
    found = known.before.ahead(low, number)
    if found is not None and start - found[0] <= 8:
        negative = found[0] and low[found[0] - 1] == "-" and (found[0] == 1 or low[found[0] - 2] in " (")
        return (found[0] - 1, "-" + found[1]) if negative else found
    at = start - 1 if start and low[start - 1] == " " else start
    code = reading.text[max(0, at - 3) : at]
    bordered = at == 3 or (at > 3 and not low[at - 4].isalnum())
    if code in known.codes and bordered and code not in ONLY_AFTER:
        return at - 3, code
    return known.capitals.ahead(reading.text, number)


def _scaled_after(reading: Reading, number: Number, known: Currencies, left: tuple[int, str]) -> Unit:
    """`£1m`, `$2.174T`: the sign before, perhaps a scale sign after; `$10 US dollars` takes the name into its span."""
    start, code = left
    factor, end = Decimal(1), number.end
    if not number.scaled:
        scale = known.scales.at(reading.text, skip_space(reading.text, end))
        if scale is not None:
            end, factor = scale[0], Decimal(scale[1])
    if code.startswith("-"):
        code, factor = code[1:], -factor
    at = skip_space(reading.lower, end)
    named = known.after.at(reading.lower, at) if reading.lower[at : at + 1].isalpha() else None
    if named is not None and (named[1] == code or (code == "USD" and named[1].endswith("D"))):
        end, code = named
    return Unit(start, end, code, factor, sign_first=True)


def _right(reading: Reading, number: Number, table: MoneyTable, known: Currencies) -> Unit | None:
    """`10 dollars`, `5m euros`, `48.5 MGBP`, `75 USD million`, `43 cents`."""
    low, text = reading.lower, reading.text
    pos = number.at
    factor = Decimal(1)
    scale = known.scales.after(text, number) if not number.scaled else None
    glued = pos + 1 if text[pos : pos + 1] in _GLUED and text[pos + 1 : pos + 4] in known.codes else 0
    if scale is not None or glued:
        after = skip_space(low, scale[0]) if scale is not None else glued
        factor = Decimal(scale[1] if scale is not None else table.scales.get(text[pos], 1))
        pos = after
    if pos == number.at and not number.head:
        return None
    link = next((w for w in table.links if low.startswith(w, pos)), "")
    found = _named(reading, number, pos + len(link), table, known)
    if found is None and scale is not None:
        shared = _sign_of_range(reading, number, known)
        return Unit(number.start, scale[0], shared, factor) if shared is not None else None
    if found is None:
        return _minor(reading, number, known, table) if factor == 1 else None
    end, code = found
    if factor == 1 and not number.scaled:
        end, factor = _scale_word(reading, end)
    return Unit(number.start, end, code, factor)


def _sign_of_range(reading: Reading, number: Number, known: Currencies) -> str | None:
    """`$5-7m`: the currency before the lower end, for an upper end with a scale but no sign."""
    lower = _LOWER_END.search(reading.lower[max(0, number.start - 16) : number.start])
    found = known.before.before(reading.lower, number.start - len(lower.group())) if lower is not None else None
    return found[1] if found is not None else None


def _named(reading: Reading, number: Number, pos: int, table: MoneyTable, known: Currencies) -> tuple[int, str] | None:
    low = reading.lower
    code = reading.text[pos : pos + 3]
    if code in known.codes and not low[pos + 3 : pos + 4].isalnum():
        return (pos + 3, code) if pos + 3 <= len(low) and not _sign_of_next(low, pos + 3) else None
    found = known.after.at(low, pos) or known.capitals.at(reading.text, pos)
    if found is None or _sign_of_next(low, found[0]):
        return None
    name = low[pos : found[0]]
    if _other_word(low, pos, found[0], table):
        return None
    if name in table.large_only and number.value < _LARGE:
        return None
    return None if name in table.weighed and _weight(reading, number, found[0], name, table) else found


def _other_word(low: str, pos: int, end: int, table: MoneyTable) -> bool:
    """`đồng chí`, `xu hướng`: the word after a currency's name makes the two another word."""
    followers = table.never_before.get(low[pos:end])
    if not followers or low[end : end + 1] != " ":
        return False
    return low[end + 1 : end + 12].split(" ")[0].strip(".,;:)\"'") in followers


def _sign_of_next(low: str, end: int) -> bool:
    """`1 $10`: the sign belongs to the number it is glued to."""
    return end < len(low) and low[end].isdecimal()


def _weight(reading: Reading, number: Number, end: int, name: str, table: MoneyTable) -> bool:
    """A pound of weight: after "weighs", or in the singular before a noun (`a twenty-pound bag`)."""
    low = reading.lower
    if any(word in table.weights for word in low[max(0, number.start - 30) : number.start].split()):
        return True
    singular = name + "s" in table.weighed
    return singular and number.value != 1 and not number.scaled and low[end : end + 1] == " "


def _scale_word(reading: Reading, end: int) -> tuple[int, Decimal]:
    """`75 USD million`."""
    low = reading.lower
    word = low[end + 1 : end + 12].split(" ")[0].strip(".,;)") if low[end : end + 1] == " " else ""
    known = lexicon(reading.pack.numbers).get(word)
    if known is not None and known.kind == "scale":
        return end + 1 + len(word), known.value
    return end, Decimal(1)


def _minor(reading: Reading, number: Number, known: Currencies, table: MoneyTable) -> Unit | None:
    low = reading.lower
    pos = number.at
    found = known.minor.after(low, number) or (
        known.minor_signs.at(reading.text, number.end) if _whole_cents(number) else None
    )
    if found is None or _other_word(low, pos, found[0], table):
        return None
    return Unit(number.start, found[0], MINOR + found[1], HUNDREDTH)


def _whole_cents(number: Number) -> bool:
    """`43c`, `50p`: a letter means cents only behind a small whole number."""
    return not number.words and not number.step and 0 < number.value < 100
