"""Can both values hold? The verdict on two fact rows that speak of one thing, with rule, severity and why."""

from __future__ import annotations

from checker.judge.amounts import UNITS, judge_amounts, judge_scores, judge_units
from checker.judge.dates import judge_dates
from checker.judge.judgement import Judgement, quoted
from checker.judge.labels import judge_labels, judge_statements, judge_titles, judge_wording
from checker.match.fact import Fact

__all__ = ["Judgement", "judge", "quoted"]


def judge(left: Fact, right: Fact, *, same: bool = False) -> Judgement:
    """Judge two facts of one claim family as said of one thing; `same`: labels that matching found equal."""
    if left.claim == "date":
        return judge_dates(left, right)
    if left.claim == "quote":
        return judge_wording(left, right, same)
    if left.claim == "statement":
        return judge_statements(left, right, same)
    if left.claim == "score":
        return judge_scores(left, right, same)
    a, b = left.interval, right.interval
    if left.base != right.base and left.family in UNITS:
        return judge_units(left, right)
    if a is not None and b is not None:
        return judge_amounts(left, right, a, b, same=same)
    return judge_titles(left, right) if left.claim == "title" else judge_labels(left, right, same)
