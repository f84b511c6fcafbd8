"""The number words a language must give: how it writes digits, spells numbers and ranks, and hedges them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """The spelled numbers of one language; all words in lower case, compared with the folded text.

    `group` and `decimal` are the marks inside digits where both readings are possible. `ones` are added (`seven`,
    `seventeen`), `tens` are added and leave room for a unit, `units_after_tens` are units only there (`mốt`).
    `times` multiply the small number before them (`hundred`), `scales` the whole one (`million`); `suffixes` are
    scales that need digits before them (`bn`). `halves` add half of the last scale (`rưỡi`).
    """

    group: str
    decimal: str
    ones: Words
    tens: Words
    times: Words
    scales: Words
    suffixes: Words
    units_after_tens: Words = field(default_factory=dict)
    not_alone: frozenset[str] = frozenset()
    zeros: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    ands: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ordinals: Words = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    ordinal_before: frozenset[str] = frozenset()
    ordinal_phrases: Words = field(default_factory=dict)
    fractions: Words = field(default_factory=dict)
    fraction_mark: frozenset[str] = frozenset()
    vague_scales: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    vague_before: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    not_scales: Mapping[str, frozenset[str]] = field(default_factory=dict)
    doubtful: Mapping[str, frozenset[str]] = field(default_factory=dict)
    units: Words = field(default_factory=dict)
    rooms: Words = field(default_factory=dict)
    short_tens: bool = False
    glue_tens: bool = False
    ands_after_tens: bool = False
