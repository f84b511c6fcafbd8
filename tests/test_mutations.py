"""The mutation check: each rule makes the change it says, and an unchanged copy raises nothing."""

from __future__ import annotations

import pytest

from tests.mutate import loud, texts
from tests.mutations import RULES, Place, mutations

CHANGES = [
    ("day", "date", "on 14 May", "on 15 May"),
    ("day", "date", "May 28, 2025", "May 27, 2025"),
    ("day", "date", "ngày 14/5", "ngày 15/5"),
    ("weekday", "date", "on Sunday", "on Monday"),
    ("month", "date", "in August", "in September"),
    ("month", "date", "tháng 9 tới", "tháng 10 tới"),
    ("year", "date", "since 2019", "since 2020"),
    ("time", "date", "at 2:40 a.m.", "at 3:40 a.m."),
    ("time", "date", "lúc 7h30", "lúc 8h30"),
    ("count", "number", "1,230 people", "1,240 people"),
    ("count", "number", "1.239 người", "1.238 người"),
    ("score", "other", "won 2-1", "won 3-1"),
    ("numeral", "number", "Six provinces", "Seven provinces"),
    ("numeral", "number", "hai người", "ba người"),
    ("money", "money", "£7.5 million", "£7.6 million"),
    ("scale", "money", "£3 million", "£3 billion"),
    ("scale", "money", "15 tỷ đồng", "15 triệu đồng"),
    ("currency", "money", "£3 million", "$3 million"),
    ("currency", "money", "US$3 million", "£3 million"),
    ("currency", "money", "15 triệu đồng", "15 triệu yên"),
    ("percent", "percent", "9.04 per cent", "9.05 per cent"),
    ("duration", "duration", "10 years", "20 years"),
    ("unit", "duration", "35 minutes", "35 hours"),
    ("quantity", "quantity", "2.4 GW", "2.5 GW"),
    ("unit", "quantity", "480 metres", "480 feet"),
    ("person", "person", "Helen Marsden", "Helen Toan"),
    ("person", "person", "Trần Quốc Bảo", "Trần Quốc Toàn"),
    ("title", "title", "Deputy Minister", "Minister"),
    ("title", "title", "Bộ trưởng", "Thứ trưởng"),
    ("place", "place", "tại Cần Thơ", "tại Vĩnh Long"),
    ("negation", "sentence", "She will give it.", "She will not give it."),
    ("negation", "sentence", "She has not seen it.", "She has seen it."),
    ("negation", "sentence", "Cầu không thu phí.", "Cầu thu phí."),
    ("negation", "sentence", "Họ đã ký.", "Họ chưa ký."),
]


@pytest.mark.parametrize(("rule", "kind", "before", "after"), CHANGES)
def test_a_rule_changes_one_value(rule: str, kind: str, before: str, after: str) -> None:
    made = mutations(before, [Place(0, len(before), kind)])
    assert after in [m.apply(before) for m in made if m.kind == rule]


def test_every_rule_has_an_example() -> None:
    assert {rule.name for rule in RULES} == {rule for rule, *_ in CHANGES}


@pytest.mark.parametrize("said", ["more than 1,200 people", "khoảng 120 người", "at least 37"])
def test_a_bounded_number_is_left(said: str) -> None:
    assert list(mutations(said, [Place(0, len(said), "number")])) == []


def test_an_unchanged_copy_raises_no_conflict() -> None:
    assert [t.name for t in texts() if loud(t.text)] == []
