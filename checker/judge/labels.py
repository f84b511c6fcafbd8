"""Whether two names, offices, quotations or statements are of one thing, and what they are to each other."""

from __future__ import annotations

from typing import Final

from checker.frames.deeds import DEED
from checker.frames.kin import KIN
from checker.frames.statements import KIND
from checker.judge.judgement import RULES, Judgement, quoted
from checker.match.alike import named_alike
from checker.match.atlas import country
from checker.match.concept import related
from checker.match.fact import Fact
from checker.match.formal import shortened
from checker.match.offices import levels_apart
from checker.match.wording import compare

#: How the id of two offices that one person holds at once is told: `office.party-chief-and-president`.
TWO: Final = "-and-"


def judge_labels(left: Fact, right: Fact, same: bool) -> Judgement:
    """Judge two names of people, places, bodies or agreements; `same` where matching found them equal."""
    apart, coarser, form = RULES[left.claim]
    both = f"{quoted(left)} and {quoted(right)}"
    if left.value == right.value:
        if left.text.casefold() == right.text.casefold() or left.lang != right.lang:
            return Judgement("agree", "info", "E001", f"Both name {left.text}.")
        return Judgement("variant", "info", form, f"{both} are two spellings of one name.")
    if left.value.replace(" ", "") == right.value.replace(" ", ""):
        return Judgement("variant", "info", form, f"{both} are two spellings of one name.")
    if left.claim == "place" and country(left) != country(right):
        return Judgement("less-specific", "info", coarser, f"{both}: one is a country, in which the other may lie.")
    if left.claim == "agreement" and same and shortened(left.text, left.lang, right.text, right.lang):
        return Judgement("less-specific", "info", coarser, f"{both}: one leaves out a part of the name.")
    if same or named_alike(left.value, right.value):
        return Judgement("variant", "info", form, f"{both} are two forms of one name.")
    return Judgement("conflict", "medium", apart, f"{quoted(left)} is not {quoted(right)}.")


def judge_statements(left: Fact, right: Fact, same: bool) -> Judgement:
    """Judge two statements: of a stage, of a kind, of who did it, or one denied."""
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


def judge_titles(left: Fact, right: Fact) -> Judgement:
    """Judge two offices or ranks of one person."""
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


def judge_wording(left: Fact, right: Fact, same: bool) -> Judgement:
    """Judge two quotations of one passage; `same` where they mean the same."""
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
