"""Numbered lanes of a street, in both languages."""

from __future__ import annotations

import pytest

from checker.frames.addresses import lanes
from checker.lang.pack import load

READ = (
    ("vi", "xảy ra ở ngõ 27 phố Hoa Lư, phường Lê Đại Hành", "ngõ 27 phố Hoa Lư", "kind.lane-hoa-lu 27"),
    ("vi", "căn nhà trong ngõ 43 phố Đội Cấn bốc cháy", "ngõ 43 phố Đội Cấn", "kind.lane-doi-can 43"),
    ("vi", "số 9 ngõ 119/2 Ấp Bắc", "ngõ 119/2 Ấp Bắc", "kind.lane-ap-bac 119"),
    ("en", "a house in Lane 27, Hoa Lu Street, on Friday", "Lane 27, Hoa Lu Street", "kind.lane-hoa-lu 27"),
)


@pytest.mark.parametrize(("code", "text", "span", "value"), READ)
def test_a_numbered_lane_of_a_named_street_is_read(code: str, text: str, span: str, value: str) -> None:
    found = [(text[m.start : m.end], m.value.text) for m in lanes(text, load(code))]
    assert found == [(span, value)]


@pytest.mark.parametrize(("code", "text"), [("vi", "ngõ 5 phố ấy"), ("vi", "ngõ 12 dài")])
def test_a_lane_of_no_named_street_is_none(code: str, text: str) -> None:
    assert not list(lanes(text, load(code)))
