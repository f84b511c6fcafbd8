"""How Vietnamese names money."""

from __future__ import annotations

from checker.lang.number_table import MoneyTable, named

MONEY = MoneyTable(
    locale="vi",
    names=named(
        {
            "VND": "đồng | đ | vnđ | đồng việt nam | việt nam đồng",
            "USD": "đô la | đô la mỹ | đô-la | đô-la mỹ | đô | đô mỹ | đôla | đôla mỹ | mỹ kim | dollar | usd mỹ",
            "EUR": "euro | euros | ơ-rô | đồng euro",
            "GBP": "bảng anh | bảng",
            "JPY": "yên | yên nhật | yen | yen nhật",
            "CNY": "nhân dân tệ | tệ | nhân dân tệ trung quốc",
            "KRW": "won | won hàn quốc",
            "THB": "baht | bạt | baht thái",
            "LAK": "kip | kíp",
            "KHR": "riel | ria",
            "SGD": "đô la singapore | đô la sing",
            "AUD": "đô la úc | đô la australia | đô úc",
            "CAD": "đô la canada",
            "HKD": "đô la hồng kông | đô la hong kong",
            "TWD": "đài tệ | đô la đài loan",
            "RUB": "rúp | rup | rúp nga",
            "INR": "rupee | rupee ấn độ",
            "IDR": "rupiah",
            "MYR": "ringgit",
            "PHP": "peso philippines",
            "AED": "dirham",
            "CHF": "franc thụy sĩ",
            "XBT": "bitcoin",
            "franc": "franc",
            "peso": "peso",
        }
    ),
    minor=named({"USD": "xen | cent | xu mỹ", "xu": "xu", "GBP": "penny | xu anh"}),
    never_before={
        "đồng": frozenset(
            {"chí", "minh", "phạm", "đội", "bào", "nghiệp", "thời", "ý", "tiền", "hồ", "chủ", "tác", "môn", "hương", "nát", "loạt", "đều",
             "bộ", "đẳng", "hành", "nhất", "quê", "ruộng", "lúa", "bằng"}
        ),
        "đô": frozenset({"thị", "vật", "đốc", "hộ"}),
        "xu": frozenset({"hướng", "thế"}),
        "bảng": frozenset({"đấu", "xếp", "tin", "hiệu", "chữ", "giá", "vàng", "điểm", "lương"}),
        "yên": frozenset({"ngựa", "xe", "tĩnh"}),
    },
    large_only=frozenset({"bảng", "yên", "won", "kip", "kíp", "tệ", "bạt", "rúp", "rup", "ria"}),
    scales={"N": 10**3, "Tr": 10**6, "T": 10**9, "NT": 10**12, "tr": 10**6, "m": 10**6, "M": 10**6, "B": 10**9, "K": 10**3},
    conversions=frozenset({"tương đương", "tương đương với", "khoảng", "hơn", "gần", "xấp xỉ", "tức", "tức là", "tức khoảng", "quy đổi", "bằng"}),
)  # fmt: skip
