"""How Vietnamese bounds and joins numbers."""

from __future__ import annotations

from checker.lang.number_table import HedgeTable

HEDGES = HedgeTable(
    before={
        "hơn": "more-than", "trên": "more-than", "nhiều hơn": "more-than", "cao hơn": "more-than", "lớn hơn": "more-than",
        "vượt": "more-than", "vượt quá": "more-than", "quá": "more-than", "ít nhất": "at-least", "tối thiểu": "at-least",
        "không dưới": "at-least", "không ít hơn": "at-least", "chí ít": "at-least", "gần": "nearly", "ngót": "nearly",
        "ngót nghét": "nearly", "suýt soát": "nearly", "xấp xỉ": "about", "khoảng": "about", "khoảng chừng": "about",
        "chừng": "about", "cỡ": "about", "tầm": "about", "tầm khoảng": "about", "ước": "about", "ước tính": "about",
        "ước khoảng": "about", "ước tính khoảng": "about", "trên dưới": "about", "vào khoảng": "about",
        "dưới": "less-than", "chưa đến": "less-than", "chưa tới": "less-than", "chưa đầy": "less-than",
        "ít hơn": "less-than", "thấp hơn": "less-than", "nhỏ hơn": "less-than", "không quá": "up-to",
        "tối đa": "up-to", "nhiều nhất": "up-to", "không vượt quá": "up-to", "không hơn": "up-to", "~": "about",
        "lên đến": "up-to", "lên tới": "up-to", "có thể lên tới": "up-to",
    },
    after={"trở lên": "at-least", "trở xuống": "up-to", "đổ lại": "up-to", "đổ lên": "at-least", "+": "at-least"},
    to=frozenset({"đến", "tới"}),
    between={"giữa": "và", "từ": "và"},
    either=frozenset({"hoặc", "hay"}),
    ands=frozenset({"và"}),
    openers=frozenset({"từ"}),
    changes=frozenset({"tăng", "giảm", "nâng", "hạ", "chuyển", "đổi"}),
)  # fmt: skip
