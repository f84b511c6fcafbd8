"""Vietnamese clause words."""

from __future__ import annotations

from typing import Final

from checker.lang.clause_table import ClauseTable

CLAUSES: Final = ClauseTable(
    joiners=frozenset(("và", "còn", "nhưng", "song")),
    absent=frozenset(("không",)),
    nobody=frozenset(("không có", "không ai", "không gây", "không ghi", "chưa ghi")),
    negations=frozenset(("không", "chưa", "chẳng")),
    as_of=(
        "tính đến",
        "tính tới",
        "tính đến ngày",
        "tính đến hết ngày",
        "số liệu đến",
        "số liệu đến ngày",
        "cập nhật đến",
        "cập nhật lúc",
    ),
    until=("đến", "đến ngày", "đến hết ngày"),
    occasions=frozenset(("ngày", "thời gian", "thời điểm", "lúc", "ngày giờ")),
    asking=("xin", "xin phép"),
    compounds=frozenset(
        (
            "nhiệm vụ",
            "phục vụ",
            "dịch vụ",
            "nghĩa vụ",
            "chức vụ",
            "hàng không",
            "không gian",
            "không khí",
            "không phận",
            "không quân",
            "không lưu",
            "không kích",
        )
    ),
    others=frozenset(("khác",)),
    aside=("sau khi", "trước khi", "từ khi", "kể từ", "trong khi"),
    partitives=frozenset(("trong", "trong số", "trong tổng số", "trên tổng số")),
    levels=("còn", "xuống", "lên", "đạt", "ở mức", "lên mức"),
    cases=("vụ",),
    nights=frozenset(("đêm", "khuya")),
    finite=frozenset(("bị", "được", "đã", "đang", "sẽ")),
)
