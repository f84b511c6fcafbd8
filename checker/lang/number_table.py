"""The number words a language must give: how it writes digits, spells and hedges numbers, and what they measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from checker.model import Bound

Words = Mapping[str, int]
#: A bound as words say it: "nearly 100" is less than 100, and not by much.
Hedge = Bound | Literal["nearly"]
_NONE: frozenset[str] = frozenset()


def named(table: Mapping[str, str]) -> dict[str, str]:
    """`{"km": "kilometre | kilometres"}` as name → symbol."""
    return {name.strip(): symbol for symbol, names in table.items() for name in names.split("|")}


@dataclass(frozen=True, slots=True, eq=False)
class HedgeTable:
    """How a language bounds and joins numbers.

    `before` and `after` give the bound of a phrase on either side. `to` joins the ends of a range, `between` opens
    one and says what joins it, `either` joins neighbours (`two or three`), `ands` two amounts with one unit.
    `openers` may stand before a range, but after a word of `changes` the two ends are an old and a new value.
    """

    before: Mapping[str, Hedge]
    after: Mapping[str, Hedge] = field(default_factory=dict)
    to: frozenset[str] = _NONE
    between: Mapping[str, str] = field(default_factory=dict)
    either: frozenset[str] = _NONE
    ands: frozenset[str] = _NONE
    openers: frozenset[str] = _NONE
    changes: frozenset[str] = _NONE


_PLAIN = HedgeTable(before={})


@dataclass(frozen=True, slots=True, eq=False)
class MoneyTable:
    """Currencies as a language says them, beside what CLDR knows (`locale`).

    `names` give ISO 4217 codes, or a lower-case name where the country is not said (`franc`). `minor` are the parts
    of a hundred. `never_before` lists, for a name, the words after it that make it something else (`đồng ý`).
    `large_only` are names that need a large number (`won` the verb). `scales` are read only beside a currency
    (`£1m`), in the case written. `capitals` are letters that mean a currency in capitals only. `links` may stand
    between a number and a name (`un million d'euros`).
    """

    locale: str
    names: Mapping[str, str]
    minor: Mapping[str, str] = field(default_factory=dict)
    minor_signs: Mapping[str, str] = field(default_factory=dict)
    capitals: Mapping[str, str] = field(default_factory=dict)
    never_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    large_only: frozenset[str] = _NONE
    scales: Words = field(default_factory=dict)
    conversions: frozenset[str] = _NONE
    weights: frozenset[str] = _NONE
    weighed: frozenset[str] = _NONE
    links: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True, eq=False)
class UnitTable:
    """What numbers measure: durations (ISO 8601 parts, `10Y` for a decade), quantities (symbols), percent, ages.

    `a_while` are the words before which "a year" is a length and not a rate, unless a word of `not_while_before`
    follows. `old` follows an age, `aged` comes before one, `turned` before one that ends a clause,
    `born` before a year of birth. `reaching` stand before the other end of a change, whose unit is left out,
    `replacing` before what an amount stands for (`six years instead of eight`), `origin` so behind one of `reaching`
    (`to six years from eight`), `apiece` before whom each of two is for. `next_parts` after `spans` make "over the next
    year" a length. `dated` are units that digits follow in a date (`4 tháng 7`), `dated_before` words that make the
    number before a unit a date or a time, `day_parts` words after hours that make them a time of day. `clocked` stand
    before the time of a race (`in 2:01:39`). `rates` follow a unit and say of what it is (`per hectare`). `warm` stand
    near a temperature, so that `41C` is one. One of the `bearings` after `nm` makes it nautical miles. `zero_rates` are
    rates of nothing in words.
    """

    durations: Mapping[str, str]
    quantities: Mapping[str, str]
    percent: frozenset[str]
    points: Mapping[str, str]
    duration_not_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    duration_fillers: frozenset[str] = _NONE
    a_while: frozenset[str] = _NONE
    while_articles: frozenset[str] = _NONE
    not_while_before: frozenset[str] = _NONE
    spans: frozenset[str] = _NONE
    half_after: frozenset[str] = _NONE
    fraction_links: frozenset[str] = _NONE
    dated: frozenset[str] = _NONE
    dated_before: frozenset[str] = _NONE
    day_parts: frozenset[str] = _NONE
    clocked: frozenset[str] = _NONE
    next_parts: frozenset[str] = _NONE
    percent_before: frozenset[str] = _NONE
    quantities_before: Mapping[str, str] = field(default_factory=dict)
    rates: Mapping[str, str] = field(default_factory=dict)
    warm: frozenset[str] = _NONE
    bearings: frozenset[str] = _NONE
    old: frozenset[str] = _NONE
    aged: frozenset[str] = _NONE
    turned: frozenset[str] = _NONE
    born: frozenset[str] = _NONE
    reaching: frozenset[str] = _NONE
    replacing: frozenset[str] = _NONE
    origin: str = ""
    apiece: frozenset[str] = _NONE
    times: frozenset[str] = _NONE
    multiples: Mapping[str, str] = field(default_factory=dict)
    zero_rates: frozenset[str] = _NONE


class Played(NamedTuple):
    """What stands before and behind a number that tells a minute of play, the minute it counts from, and which way."""

    before: str
    behind: str
    base: int = 0
    sign: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class CountTable:
    """What may be counted, and what a number only names.

    `stops` end a noun phrase. `heads` are nouns that close it (`people`). `labels` before a number, `labels_after`
    behind it, make it a name (`Flight 370`, `10 Downing Street`); a label of `labels_sent` is a verb inside a sentence
    where one of its words is counted (`they sent 12 engines`). `articles` are numbers that are rarely counts (`một`,
    `one`), then only before `people`. `idioms` are phrases that count nothing (`one another`). `wins` mark a score,
    `shares` join the two numbers of a share (`one in five`). `falling_scores`: `3-2` is a score without a word that
    says so. `wholes` follow a fraction that looks like a day and month (`2/3 dân số`). `persons` may stand before an
    age like a name (`woman, 86,`). `minutes` are what stands before and behind a minute of play, not after a figure or
    `each`; `played` tell one by the clock of the match, near one of the `match_words`. `apiece` behind a number is a
    draw where one of the `drawn` stands before it (`finished one apiece`). `padded`: `07 người` are seven people.
    `tallies` join the votes of two sides, which also stand after `voted` (`voted 63 to 35`). `per` opens a share that
    `per_joins` joins (`cứ 10 người thì 3`). `predicates` stand between a number and what it counts (`46 were
    tourists`). `lone` before `one` makes it a count (`only one exit`). `classifiers` stand between a number and what is
    counted (`3 triệu con chip`), or for it (`đàn lợn 31 triệu con`). `parted` are things that come in decimals (`45.6
    points`). `parents` before a number make it that of their children (`father of three`); one of the `offspring`
    follows where there are any (`mẹ hai con`).
    """

    stops: frozenset[str]
    heads: frozenset[str] = _NONE
    labels: frozenset[str] = _NONE
    labels_after: frozenset[str] = _NONE
    labels_sent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    articles: frozenset[str] = _NONE
    article_heads: frozenset[str] = _NONE
    idioms: frozenset[str] = _NONE
    wins: frozenset[str] = _NONE
    apiece: frozenset[str] = _NONE
    drawn: frozenset[str] = _NONE
    shares: frozenset[str] = _NONE
    plural: str = ""
    falling_scores: bool = False
    lone_shares: bool = False
    wholes: frozenset[str] = _NONE
    persons: frozenset[str] = _NONE
    not_persons: frozenset[str] = _NONE
    not_labels: frozenset[str] = _NONE
    dated_labels: frozenset[str] = _NONE
    capital_labels: frozenset[str] = _NONE
    whole_heads: frozenset[str] = _NONE
    classifiers: frozenset[str] = _NONE
    measured: frozenset[str] = _NONE
    clock: frozenset[str] = _NONE
    clock_before: frozenset[str] = _NONE
    minutes: tuple[tuple[str, str], ...] = ()
    played: tuple[Played, ...] = ()
    match_words: frozenset[str] = _NONE
    each: frozenset[str] = _NONE
    padded: bool = False
    tallies: frozenset[str] = _NONE
    voted: frozenset[str] = _NONE
    per: frozenset[str] = _NONE
    per_joins: frozenset[str] = _NONE
    predicates: frozenset[str] = _NONE
    lone: frozenset[str] = _NONE
    parted: frozenset[str] = _NONE
    parents: frozenset[str] = _NONE
    offspring: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """The numbers of one language; all words in lower case, compared with the folded text.

    `group` and `decimal` are the marks inside digits where both readings are possible. `ones` are added (`seven`,
    `seventeen`), `tens` are added and leave room for a unit (`rooms`, where it is not ten; `fourscore` are tens that
    four before them multiplies), `units_after_tens` are units only there (`mốt`). `times` multiply the small number
    before them (`hundred`), `scales` the whole one (`million`); `suffixes` are scales that need digits before them
    (`bn`). `halves` add half of the last scale (`rưỡi`). `fractions` are denominators, `fraction_mark` comes between
    the parts of one (`hai phần ba`). `vague_scales` (`dozens`: low, high, with their scale in `units`) and
    `vague_before` (`several hundred`) are between bounds. `not_alone` are scales that need a number, `not_scales`
    words that follow one in another word (`tỷ lệ`), `doubtful` number words that count only before the words given.
    A scale joined to one of `unsaid` is of no number (`multi-million`). `short_tens`: `một trăm hai` is 120.
    """

    group: str
    decimal: str
    ones: Words
    tens: Words
    times: Words
    scales: Words
    suffixes: Words
    hedges: HedgeTable = _PLAIN
    money: MoneyTable | None = None
    units_after_tens: Words = field(default_factory=dict)
    not_alone: frozenset[str] = _NONE
    zeros: frozenset[str] = _NONE
    halves: frozenset[str] = _NONE
    point: frozenset[str] = _NONE
    minus: frozenset[str] = _NONE
    ands: frozenset[str] = _NONE
    articles: frozenset[str] = _NONE
    ofs: frozenset[str] = _NONE
    ordinals: Words = field(default_factory=dict)
    ordinal_endings: frozenset[str] = _NONE
    ordinal_before: frozenset[str] = _NONE
    ordinal_phrases: Words = field(default_factory=dict)
    not_ordinal: frozenset[str] = _NONE
    fractions: Words = field(default_factory=dict)
    fraction_mark: frozenset[str] = _NONE
    vague_scales: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    vague_before: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    units: Words = field(default_factory=dict)
    rooms: Words = field(default_factory=dict)
    fourscore: frozenset[str] = _NONE
    not_scales: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unsaid: frozenset[str] = _NONE
    doubtful: Mapping[str, frozenset[str]] = field(default_factory=dict)
    short_tens: bool = False
    glue_tens: bool = False
    ands_after_tens: bool = False
    measures: UnitTable | None = None
    counts: CountTable | None = None
