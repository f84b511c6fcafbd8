"""Vietnamese words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from typing import Final

from checker.lang.statement_table import StatementTable

STATEMENTS: Final = StatementTable(
    done=frozenset("đã vừa".split()),
    planned=frozenset(
        {"sẽ", "sắp", "dự định", "dự kiến", "xem xét", "chờ", "chủ trương", "nguyên tắc", "khả năng", "mục tiêu"}
    ),
    denied=frozenset("không chưa chẳng".split()),
    doubted=frozenset("nếu liệu trước".split()),
    pending=frozenset({"chưa"}),
)
