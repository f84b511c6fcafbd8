"""The date words a language must give. What CLDR knows (the names of months and weekdays) is taken from Babel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Words = frozenset[str]

#: What a word does beside dates; `checker.claims.date_lexicon` says what each means to the grammar.
Role = Literal[
    "about", "after", "ago", "ahead", "and", "article", "at", "before", "between", "counted", "ending", "every",
    "fiscal", "from", "in", "in a row", "into", "later", "less", "lunar", "lunar new year", "more", "now", "of",
    "onward", "possessive", "same", "since", "some", "starting", "that", "the", "time", "to", "until", "within",
    "year after", "year before",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class DateTable:
    """The date words of one language, in lower case; a phrase of several words is written with single spaces.

    `locale` is the CLDR locale whose month and weekday names are taken; `months` (1–12) and `weekdays` (Monday is
    0) add what it lacks, `month_words` stand before the number of a month. `shift_order` says where `shifts` stand
    beside what they move. A word in `weak` also means something else (`may`, `sun`) and is read only beside other
    date words, one in `weak_lower` is so when written without a capital. `units` give a letter of
    `checker.claims.calendar` and a factor (`2w`). `shifts` move by units (`last` is -1): those in `coming` to the
    next such weekday, in `narrative` from the date told last, in `rolling` up to the day itself, in `pointing` (in
    notes) to the far end. `deictic` counts days from the day of publication. `edges` name a part of a period,
    `nouns` those of them that need an `of`. `names` sound like dates and are none. `holidays` have the rules of
    `holidays.holiday`. `abbreviated` joins an edge and a unit. `zones` are minutes from UTC. `future` and `past`
    are the verbs and particles that tell where a bare weekday lies (a phrase has two words), after one in `passive` a
    past form is a participle and tells nothing, and after one of the `modals` a shift is a verb (`will last two
    weeks`). With `month_first_asked`, notes and queries write the month first; `request` are words of notes and
    queries, never of reporting, `commands` open them. `then` are those of `future` that also tell what lay ahead in a
    story. After a word of `reach` a bare weekday lies ahead, unless the verb is one of `lasting` or
    `negated`. A date after one of `births` is no part of the story. `definite` is the article that makes a word of
    `decades` one. `eras` follow a year of any number of figures, `before_eras` one that no calendar here has.
    `letters` are units glued to figures (`2d ago`). `not_days` are figures that name something else, `romans` count
    centuries. Behind a day, `lunar_months` are of the moon's year, `lunar_days` name one of its days (`rằm`); its years
    are named by one of the `stems` and one of the `branches` (`Ất Tỵ`). A holiday behind an article is a date where its
    name ends in one of `breaks` (`the Tet holiday`). After one of `sums`, `of` and a number make no year; a label that
    ends in one of `dated` stands before a year (`Founded: 1906`); with one of `pointers` a year is one past (`that
    year`); a number after one of `dayish` is a day of the month. After a told day, `perfect` tells that its weekday
    lies before (`that Friday he had`). `urging` and the `infinitive` make of a bound a deadline, one of `relative` goes
    on from a year. A quarter beside one of `games` is of a match; what one of `reported` stands `for` is past, and
    before one of `subjects` a rank is a day (`on the 24th he left`). What is `postponed` to a date lies ahead. After
    one of `before_days`, figures that are no share are a day and month; those after one of `numbered` never are. After
    one of `lengths` or `long_lengths`, hours and minutes are no time of day (`trong 2 giờ 15 phút`). Of `minutes_past`
    and the `hour_names` times in words are made (`half past two`); an hour alone is a time before a phrase among
    `morning` or `evening` only behind an `at` (`at 2 in the morning`). Beside one of `late`, hours of the clock from
    the first to the second number are of the second half of the day (`2h chiều`, but not `2h đêm`). One of `nights`
    beside a day is a part of it, and of today only alone (`overnight`); between two days one of `dawns` joins them to a
    night. One of `terms` tells two years as one (`the 2023-24 season`). `local_times` stand for a zone that may be any.
    A number behind one of `hour_ats` is an hour where the part of the day is told (`tonight at 8`), unless one of
    `levels` stands before (`stood at 8`). With one of `onward` a story goes on from an evening to a morning hour, with
    one of `backward` it goes back. What goes on in `seconds` is a length of time, and the small hours of a night that
    one of `small_hours` tells from today are of the next day (`1h đêm qua`). A year ends the name that one of `titles`
    begins (`Bộ luật Hình sự 2015`). A shift among the `verbal` ones is a verb behind a word (`the levies last five
    years`); before one of `streets`, with a capital, a day is the number of a house (`12 March Street`), unless a word
    that is none of `addressed` leads to it (`on 12 March Square announced`).
    """

    locale: str
    shift_order: Literal["before", "after", "either"]
    units: Mapping[str, str]
    shifts: Mapping[str, int]
    deictic: Mapping[str, int]
    edges: Mapping[str, str]
    roles: Mapping[Role, Words]
    months: Mapping[str, int] = field(default_factory=dict)
    month_words: Words = frozenset()
    weekdays: Mapping[str, int] = field(default_factory=dict)
    weak: Words = frozenset()
    weak_lower: Words = frozenset()
    coming: Words = frozenset()
    narrative: Words = frozenset()
    rolling: Words = frozenset()
    pointing: Words = frozenset()
    nouns: Words = frozenset()
    names: Words = frozenset()
    seasons: Mapping[str, str] = field(default_factory=dict)
    holidays: Mapping[str, str] = field(default_factory=dict)
    lunar_months: Mapping[str, int] = field(default_factory=dict)
    lunar_days: Mapping[str, int] = field(default_factory=dict)
    stems: Mapping[str, int] = field(default_factory=dict)
    branches: Mapping[str, int] = field(default_factory=dict)
    breaks: Words = frozenset()
    quarters: Mapping[str, int] = field(default_factory=dict)
    halves: Mapping[str, int] = field(default_factory=dict)
    plural: str = ""
    abbreviated: Mapping[str, str] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    parts: Words = frozenset()
    clocks: Mapping[str, str] = field(default_factory=dict)
    minutes_past: Mapping[str, int] = field(default_factory=dict)
    hour_names: Mapping[str, int] = field(default_factory=dict)
    hours: Words = frozenset()
    half_hours: Words = frozenset()
    seconds: Words = frozenset()
    small_hours: Words = frozenset()
    titles: Words = frozenset()
    verbal: Words = frozenset()
    streets: Words = frozenset()
    addressed: Words = frozenset()
    late: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    onward: Words = frozenset()
    backward: Words = frozenset()
    minutes: Words = frozenset()
    morning: Words = frozenset()
    evening: Words = frozenset()
    zones: Mapping[str, int] = field(default_factory=dict)
    nights: Words = frozenset()
    dawns: Words = frozenset()
    terms: Words = frozenset()
    local_times: Words = frozenset()
    hour_ats: Words = frozenset()
    levels: Words = frozenset()
    future: Words = frozenset()
    past: Words = frozenset()
    past_ending: str = ""
    passive: Words = frozenset()
    modals: Words = frozenset()
    month_first_asked: bool = False
    request: Words = frozenset()
    lengths: Words = frozenset()
    long_lengths: tuple[str, ...] = ()
    commands: Words = frozenset()
    published: Words = frozenset()
    then: Words = frozenset()
    reach: Words = frozenset()
    lasting: Words = frozenset()
    negated: Words = frozenset()
    telling: Words = frozenset()
    births: Words = frozenset()
    definite: str = ""
    eras: Words = frozenset()
    before_eras: Words = frozenset()
    letters: Mapping[str, str] = field(default_factory=dict)
    before_days: Words = frozenset()
    numbered: Words = frozenset()
    romans: Mapping[str, int] = field(default_factory=dict)
    not_days: Words = frozenset()
    sums: Words = frozenset()
    dated: Words = frozenset()
    pointers: Words = frozenset()
    dayish: Words = frozenset()
    #: Shifts that also say "and then": behind a number of units they are one only where the clause ends.
    then_too: Words = frozenset()
    perfect: Words = frozenset()
    urging: Words = frozenset()
    infinitive: str = ""
    subjects: Words = frozenset()
    postponed: Words = frozenset()
    #: What is announced for a day: without a word that it has been, a weekday right behind it is one to come.
    scheduled: frozenset[str] = frozenset()
    relative: Words = frozenset()
    games: Words = frozenset()
    reported: Words = frozenset()
