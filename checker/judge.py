"""Can both values hold? The verdict on two fact rows that speak of one thing, with rule, severity and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from checker import amounts, days
from checker.amounts import Interval
from checker.frames.deeds import DEED
from checker.frames.kin import KIN
from checker.frames.statements import KIND
from checker.match.alike import named_alike
from checker.match.concept import related
from checker.match.fact import Fact, born
from checker.match.formal import shortened
from checker.match.offices import levels_apart
from checker.match.within import WEEKDAY
from checker.match.wording import compare
from checker.model import Severity, Verdict

#: claim → rule codes of (apart, bounded or coarser, another form)
RULES: Final = {
    "date": ("D101", "D104", "D105"), "count": ("N201", "N202", "N203"), "number": ("N201", "N202", "N203"),
    "ordinal": ("N205", "N202", "N203"), "score": ("N207", "N202", "N203"), "money": ("M301", "M302", "M303"),
    "percent": ("P401", "P402", "P403"), "duration": ("T501", "T502", "T503"), "quantity": ("Q601", "Q602", "Q603"),
    "age": ("A701", "N202", "N203"), "person": ("L801", "L804", "L802"), "title": ("L803", "L804", "L805"),
    "place": ("L811", "L812", "L813"), "organisation": ("L821", "L822", "L823"), "agreement": ("L821", "L822", "L823"),
    "quote": ("S901", "S902", "S902"), "statement": ("S911", "S911", "S911"),
}  # fmt: skip

#: How the id of two offices that one person holds at once is told: `office.party-chief-and-president`.
TWO: Final = "-and-"

#: How the reading of a date begins that was worked out from a weekday.
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

#: A relative difference from which on two amounts differ gravely, and clearly: an editor's classes, not a measure.
GRAVE: Final = Decimal("0.1")
CLEAR: Final = Decimal("0.01")
#: `Nearly 700` is 680 rounded up, up to this share of it: of 19 such labelled pairs 18 were of one value.
NEARLY: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons."""

    verdict: Verdict
    severity: Severity
    rule: str
    why: str


def judge(left: Fact, right: Fact, *, same: bool = False) -> Judgement:
    """Judge two facts of one claim family as said of one thing; `same`: labels that matching found equal."""
    if left.claim == "date":
        return _dates(left, right)
    if left.claim == "quote":
        return _wording(left, right, same)
    if left.claim == "statement":
        return _statements(left, right, same)
    if left.claim == "score":
        return _scores(left, right, same)
    a, b = left.interval, right.interval
    if left.base != right.base and left.family in ("money", "quantity"):
        return _units(left, right)
    if a is not None and b is not None:
        return _numbers(left, right, a, b)
    return _titles(left, right) if left.claim == "title" else _labels(left, right, same)


def _numbers(left: Fact, right: Fact, a: Interval, b: Interval) -> Judgement:
    apart, _, form = RULES[left.claim]
    if born(left) != born(right):
        apart = "A702"
    if left.claim != right.claim and "percent" in (left.claim, right.claim):
        apart = form = "N206"
    if left.frame.read.startswith("sum of"):
        apart = form = "N204"
    says = f"{quoted(left)} is read as {said(left)}, {quoted(right)} as {said(right)}"
    if left.value == right.value and left.bound == right.bound:
        if form == "N204":
            return Judgement("agree", "info", form, f"{quoted(left)} adds up to {said(right)}.")
        return Judgement("agree", "info", "E001", f"Both say {said(left)}.")
    if not amounts.meet(a, b):
        gap = amounts.difference(a, b)
        return Judgement("conflict", _weight(gap), apart, f"{says}; the two do not meet{_percent(gap)}.")
    return _forms(left, right, says, form)


def _forms(left: Fact, right: Fact, says: str, form: str) -> Judgement:
    """The verdict on two amounts that can both hold, and are not said alike."""
    bounded = RULES[left.claim][1]
    if born(left) != born(right):
        how = next(f.frame.read for f in (left, right) if born(f))
        return Judgement("variant", "info", form, f"{says} ({how}): one gives the year of birth.")
    if left.value == right.value and {left.bound, right.bound} == {"exact", "less-than"} and _nearly(left, right):
        return Judgement("variant", "info", form, f"Both say {left.value}, one that it is all but reached.")
    if _all_but(left, right) or _all_but(right, left):
        return Judgement("variant", "info", form, f"{says}; one rounds the other up.")
    if _loose(left) != _loose(right) and (left.bound != "about" and right.bound != "about"):
        return Judgement("less-specific", "low", bounded, f"{says}; one gives a bound or a range, and both can hold.")
    if left.value == right.value:
        return Judgement("variant", "info", form, f"Both say {left.value}, with different words about its exactness.")
    if amounts.ranged(left.value) or amounts.ranged(right.value):
        return Judgement("less-specific", "low", bounded, f"{says}; one gives a range that holds the other.")
    return Judgement("variant", "info", form, f"{says}; one is the other rounded.")


def _nearly(left: Fact, right: Fact) -> bool:
    """Whether one of two amounts is said to be all but reached: `nearly 30 %`, but not `less than 30 %`."""
    return any(f.interval is not None and f.interval.nearly for f in (left, right))


def _all_but(rounded: Fact, exact: Fact) -> bool:
    """Whether an amount is said to be all but another (`nearly 700` for 680), a little above the one that is told."""
    if (rounded.bound, exact.bound) != ("less-than", "exact") or rounded.interval is None or exact.interval is None:
        return False
    most, told = rounded.interval.high, exact.interval.low
    return most is not None and told is not None and told < most and most - told <= NEARLY * abs(most)


def _scores(left: Fact, right: Fact, same: bool) -> Judgement:
    apart, _, form = RULES["score"]
    if left.value == right.value:
        return Judgement("agree", "info", "E001", f"Both give the score {left.value}.")
    if same:
        return Judgement("variant", "info", form, f"{quoted(left)} and {quoted(right)}: one score, from either side.")
    return Judgement("conflict", "medium", apart, f"{quoted(left)} is not {quoted(right)}.")


def _units(left: Fact, right: Fact) -> Judgement:
    rule = "M304" if left.family == "money" else "Q601"
    return Judgement("conflict", "high", rule, f"{quoted(left)} is in {left.unit}, {quoted(right)} in {right.unit}.")


def _loose(fact: Fact) -> bool:
    return fact.bound not in ("exact", "about")


def _weight(gap: Decimal | None) -> Severity:
    if gap is None or gap >= GRAVE:
        return "high"
    return "medium" if gap >= CLEAR else "low"


def _percent(gap: Decimal | None) -> str:
    return "" if gap is None or gap == 0 else f" ({gap:.1%} apart)"


def _dates(left: Fact, right: Fact) -> Judgement:
    if right.value.startswith(WEEKDAY) and left.source == right.source and left.start <= right.start < left.end:
        return Judgement("conflict", "medium", "D109", f"{_read(left)}.")
    says = f"{_read(left)}; {_read(right)}"
    if left.value == right.value:
        rule = "D105" if bool(left.frame.read) != bool(right.frame.read) else "E001"
        return Judgement("agree", "info", rule, f"Both say {left.value}. {says}.")
    relation = days.dates(left, right)
    if relation == "apart":
        return _days_apart(left, right, says)
    if relation == "equal":
        return Judgement("agree", "info", "D105", f"{says}: the same date.")
    if relation == "within" and not (_loose(left) or _loose(right)):
        return Judgement("less-specific", "low", "D104", f"{says}: one is coarser, and both can hold.")
    return Judgement("less-specific", "low", "D108", f"{says}: the two overlap, and both can hold.")


def _days_apart(left: Fact, right: Fact, says: str) -> Judgement:
    gap = days.days_between(left, right)
    weekdays = "; ".join(dict.fromkeys(x for x in (_weekday(left), _weekday(right)) if x))
    tail = f"; {weekdays}" if weekdays else ""
    if gap == 0 or "XXXX-XX-XX" in left.value + right.value:
        return Judgement("conflict", "medium", "D103", f"{says}: the clock times differ.")
    if any(f.guessed and "on or before publication" in f.frame.read for f in (left, right)):
        return Judgement("conflict", "high", "D102", f"{says}: whatever the week, the weekdays differ{tail}.")
    if gap is None:
        return Judgement("conflict", "high", "D101", f"{says}: day and month differ, whatever the year{tail}.")
    if any(days.period(f.value) for f in (left, right)):
        return Judgement("conflict", "high", "D106", f"{says}: the two do not overlap{tail}.")
    zone = (
        " London evening is already the next day in Hanoi: check which time zone each counts in."
        if gap == 1 and (_clocked(left, right) or _zoned(left, right))
        else ""
    )
    rule = "D102" if _by_weekday(left) != _by_weekday(right) else "D101" if gap < 28 else "D106"
    return Judgement(
        "conflict",
        "low" if zone else "high",
        "D107" if zone else rule,
        f"{says}: {gap} day{'s' * (gap > 1)} apart{tail}.{zone}",
    )


def _by_weekday(fact: Fact) -> bool:
    """Whether a date was worked out from the name of a weekday alone."""
    return "W" in fact.value or fact.frame.read.startswith(DAYS)


#: A sentence that says whose time it counts in (`Vietnam time`, `giờ Hà Nội`, `GMT`).
_ZONE: Final = re.compile(r"\b(?:GMT|UTC|BST|CET|EST|EDT|ICT|PST|PDT)\b|\b[A-Z]\w+ time\b|\bgiờ (?:[A-ZĐ]|địa phương)")


def _zoned(left: Fact, right: Fact) -> bool:
    """Whether one of the two says which time zone it counts in."""
    return any(_ZONE.search(f.sentence) for f in (left, right))


def _clocked(left: Fact, right: Fact) -> bool:
    """Whether one of the two is an evening or night hour, where the day depends on the place."""
    return any(
        "T" in f.value and (f.value.partition("T")[2][:2] >= "17" or f.value.partition("T")[2][:2] < "07")
        for f in (left, right)
    )


def _weekday(fact: Fact) -> str:
    try:
        on = date.fromisoformat(fact.value[:10])
    except ValueError:
        return ""
    return f"{on.day} {on:%B %Y} was a {on:%A}"


def _read(fact: Fact) -> str:
    how = fact.frame.read
    if fact.guessed:
        how += ", itself inferred from the other sources"
    return f"{quoted(fact)} is {fact.value}{f' ({how})' if how else ''}"


def _labels(left: Fact, right: Fact, same: bool) -> Judgement:
    apart, coarser, form = RULES[left.claim]
    both = f"{quoted(left)} and {quoted(right)}"
    if left.value == right.value:
        if left.text.casefold() == right.text.casefold() or left.lang != right.lang:
            return Judgement("agree", "info", "E001", f"Both name {left.text}.")
        return Judgement("variant", "info", form, f"{both} are two spellings of one name.")
    if left.value.replace(" ", "") == right.value.replace(" ", ""):
        return Judgement("variant", "info", form, f"{both} are two spellings of one name.")
    if left.claim == "place" and _country(left) != _country(right):
        return Judgement("less-specific", "info", coarser, f"{both}: one is a country, in which the other may lie.")
    if left.claim == "agreement" and same and shortened(left.text, left.lang, right.text, right.lang):
        return Judgement("less-specific", "info", coarser, f"{both}: one leaves out a part of the name.")
    if same or named_alike(left.value, right.value):
        return Judgement("variant", "info", form, f"{both} are two forms of one name.")
    return Judgement("conflict", "medium", apart, f"{quoted(left)} is not {quoted(right)}.")


def _statements(left: Fact, right: Fact, same: bool) -> Judgement:
    both = f"{quoted(left)} and {quoted(right)}"
    if same:
        return Judgement("agree", "info", "E001", f"{both} say the same.")
    if "planned" in (left.value.partition(" ")[2], right.value.partition(" ")[2]):
        return Judgement("conflict", "medium", "L831", f"{both}: one says it is done, the other that it is planned.")
    if left.value.startswith(KIND) and right.value.startswith(KIND):
        return Judgement("conflict", "medium", "L841", f"{both}: each side tells of one kind, and not of the same.")
    if left.value.startswith(DEED) and right.value.startswith(DEED):
        kin = left.value.startswith(f"{DEED}{KIN}")
        how = "each side says who it is to another, and not the same" if kin else "each side names another who did it"
        return Judgement("conflict", "medium", "L842", f"{both}: {how}.")
    return Judgement("conflict", "high", "S911", f"{both}: one side denies what the other states.")


def _country(fact: Fact) -> bool:
    """Whether a place is a country: its value is an ISO 3166 code."""
    return len(fact.value) == 2 and fact.value.isupper()


def _titles(left: Fact, right: Fact) -> Judgement:
    apart, coarser, form = RULES["title"]
    both = f"{quoted(left)} and {quoted(right)}"
    level = levels_apart(left, right)
    if left.value == right.value and not level:
        if left.text.casefold() == right.text.casefold() or left.lang != right.lang:
            return Judgement("agree", "info", "E001", f"Both give the office {left.text}.")
        return Judgement("variant", "info", form, f"{both} are two names of one office.")
    if related(left.value, right.value) > 0 and not level:
        if TWO in left.value + right.value:
            return Judgement(
                "less-specific", "info", coarser, f"{both}: one leaves out an office that the other gives."
            )
        return Judgement("variant", "info", form, f"{both}: one office is the other said in short.")
    who = next(iter((*left.frame.name, *right.frame.name)), "")
    of = f" of {who.title()}" if who else ""
    return Judgement("conflict", "medium", apart, f"{both} are different offices{of}.")


def _wording(left: Fact, right: Fact, same: bool) -> Judgement:
    how = compare(left.value, right.value) if left.lang == right.lang else "other"
    if how == "other" and not same:
        both = f"{quoted(left)} and {quoted(right)}"
        return Judgement("conflict", "medium", "S901", f"{both}: one passage, quoted to another effect.")
    if how == "words":
        return Judgement(
            "conflict", "medium", "S901", "The same passage is quoted with other words; see what is marked."
        )
    if how == "spelling":
        return Judgement("variant", "info", "S902", "The same words in another spelling.")
    return Judgement(
        "agree",
        "info",
        "E001",
        "Both quote the same words." if how == "same" else "One quotes a part of what the other quotes.",
    )


def quoted(fact: Fact) -> str:
    """The words of the source, in typographic quotes."""
    return f"“{' '.join(fact.text.split())}”"


def said(fact: Fact) -> str:
    """The value with its bound, as a person would say it."""
    return fact.value if fact.bound == "exact" else f"{fact.bound.replace('-', ' ')} {fact.value}"
