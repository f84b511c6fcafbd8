"""Vietnamese words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from typing import Final

from checker.lang.number_table import named
from checker.lang.statement_table import StatementTable

STATEMENTS: Final = StatementTable(
    done=frozenset("đã vừa".split()),
    planned=frozenset(
        {"sẽ", "sắp", "dự định", "dự kiến", "xem xét", "chờ", "chủ trương", "nguyên tắc", "khả năng", "mục tiêu"}
    ),
    denied=frozenset("không chưa chẳng".split()),
    between=frozenset({"được"}),
    nots=frozenset("phải là do".split()),
    doubted=frozenset("nếu liệu trước".split()),
    pending=frozenset({"chưa"}),
    most=named(
        {
            "large": "lớn nhất",
            "small": "nhỏ nhất",
            "high": "cao nhất",
            "low": "thấp nhất",
            "long": "dài nhất",
            "short": "ngắn nhất",
            "old": "lâu đời nhất | cổ nhất",
            "young": "trẻ nhất",
            "fast": "nhanh nhất",
            "deadly": "chết chóc nhất | thảm khốc nhất | gây thương vong lớn nhất | gây thiệt hại về người lớn nhất",
            "bad": "tồi tệ nhất | nghiêm trọng nhất",
            "strong": "mạnh nhất",
            "busy": "bận rộn nhất | nhộn nhịp nhất",
            "rich": "giàu nhất",
            "poor": "nghèo nhất",
            "dear": "đắt nhất",
            "cheap": "rẻ nhất",
            "deep": "sâu nhất",
            "heavy": "nặng nhất",
        }
    ),
    scopes=named(
        {
            "world": "thế giới | hành tinh",
            "country": "cả nước | toàn quốc | nước ta",
            "asia": "châu á",
            "southeast-asia": "đông nam á",
            "ever": "từ trước đến nay | từ trước tới nay | trong lịch sử | tính đến nay | đến nay",
        }
    ),
    several=frozenset({"một trong", "trong số", "trong những", "thứ hai", "thứ ba"}),
    numbered=named(
        {
            "runway": "đường băng | đường cất hạ cánh",
            "silo": "silo",
            "stall": "sạp | kiốt | ki-ốt",
            "terminal": "nhà ga",
            "gate": "cổng",
            "platform": "sân ga",
            "berth": "cầu cảng",
            "hangar": "nhà chứa máy bay",
            "warehouse": "nhà kho | kho",
            "workshop": "phân xưởng | xưởng",
            "reactor": "lò phản ứng",
            "furnace": "lò",
            "room": "phòng",
            "block": "lô | khối nhà",
            "carriage": "toa",
            "tank": "bồn",
            "metro-line": "tuyến metro | metro",
            "paper": "mã đề",
            "pond": "hồ | ao",
            "cage": "lồng bè | lồng | bè",
            "turbine": "tổ máy | tua-bin | tuabin",
            "pier": "trụ cầu | trụ",
            "boiler": "lò hơi | nồi hơi",
            "kiln": "lò nung",
            "well": "giếng khoan | giếng dầu",
            "dormitory": "ký túc xá",
            "pump": "trạm bơm",
            "dam": "đập",
        }
    ),
    number_signs=frozenset({"số"}),
    counting_follows=True,
)
