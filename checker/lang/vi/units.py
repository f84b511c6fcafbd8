"""How Vietnamese names what numbers measure."""

from __future__ import annotations

from checker.lang.number_table import UnitTable, named

UNITS = UnitTable(
    durations=named(
        {
            "TS": "giây",
            "TM": "phút",
            "TH": "giờ | tiếng | giờ đồng hồ | tiếng đồng hồ",
            "D": "ngày | ngày đêm | hôm",
            "W": "tuần | tuần lễ",
            "M": "tháng",
            "3M": "quý",
            "Y": "năm",
            "10Y": "thập kỷ | thập niên",
            "100Y": "thế kỷ",
        }
    ),
    duration_not_before={
        "tháng": frozenset({"một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "giêng", "chạp"}),
        "tiếng": frozenset({"anh", "việt", "nổ", "súng", "nói", "pháp", "trung", "nga", "nhật", "hàn", "kêu", "hét", "chuông"}),
        "quý": frozenset({"một", "hai", "ba", "bốn", "i", "ii", "iii", "iv", "khách", "vị", "ông", "bà"}),
        "ngày": frozenset({"càng"}),
    },
    half_after=frozenset({"rưỡi"}),
    dated=frozenset({"tháng", "ngày", "quý", "tuần", "giờ"}),
    day_parts=frozenset({"sáng", "chiều", "tối", "trưa", "đêm", "ngày", "hôm", "cùng", "rạng"}),
    dated_before=frozenset(
        {"ngày", "tháng", "mùng", "mồng", "hôm", "sáng", "chiều", "tối", "thứ", "lúc", "hồi", "vào lúc", "khoảng lúc", "từ lúc", "trước lúc",
         "quý", "rạng sáng", "năm"}
    ),
    duration_fillers=frozenset({"liên tiếp"}),
    clocked=frozenset({"gian", "tích", "lục", "sau"}),
    quantities=named(
        {
            "km": "ki-lô-mét | kilômét | kilomet | cây số",
            "m": "mét",
            "cm": "xăng-ti-mét | centimet | phân",
            "mm": "mi-li-mét | milimet | ly",
            "mi": "dặm",
            "nmi": "hải lý",
            "km2": "ki-lô-mét vuông | kilômét vuông | cây số vuông | km vuông",
            "m2": "mét vuông | m vuông",
            "ha": "héc-ta | hecta | héc ta | ha",
            "m3": "mét khối | m khối",
            "L": "lít",
            "bbl": "thùng dầu",
            "kg": "ki-lô-gam | kilogam | cân | ký | kí",
            "g": "gam | gram",
            "mg": "miligam",
            "t": "tấn",
            "Mt": "megaton | mega tấn",
            "yến": "yến",
            "tạ": "tạ",
            "tael": "lượng vàng | cây vàng | lạng vàng",
            "chỉ": "chỉ vàng",
            "W": "oát",
            "kW": "ki-lô-oát",
            "MW": "mê-ga-oát | megawatt",
            "GW": "gigawatt | gi-ga-oát",
            "MB": "megabyte",
            "GB": "gigabyte",
            "TB": "terabyte",
            "km/h": "km/giờ | km/h | cây số giờ",
            "m/s": "m/giây | mét/giây",
            "kn": "hải lý/giờ",
            "°C": "độ c | độ celsius | độ xen-xi-út",
            "°": "độ",
            "TEU": "teu",
        }
    ),
    rates={
        "/giây": "s", "mỗi giây": "s", "/giờ": "h", "mỗi giờ": "h", "mỗi héc-ta": "ha",
        "/héc-ta": "ha", "/lít": "L",
    },
    warm=frozenset({"nhiệt", "nóng", "lạnh", "rét"}),
    quantities_before={
        "gió cấp": "Bft", "mạnh cấp": "Bft", "mạnh nhất cấp": "Bft", "bão cấp": "Bft", "giật cấp": "Bft", "độ lớn": "magnitude",
        "cường độ": "magnitude", "mạnh": "magnitude",
    },
    zero_rates=frozenset(
        map(
            str.strip,
            """
            thuế bằng 0 | thuế bằng không | thuế suất bằng 0 | thuế suất bằng không | thuế quan bằng 0 |
            thuế quan bằng không | thuế suất 0 | lãi suất bằng 0 | lãi suất bằng không
            """.split("|"),
        )
    ),
    percent=frozenset({"%", "phần trăm"}),
    points=named({"pp": "điểm phần trăm | điểm % | điểm phần trăm"}),
    old=frozenset({"tuổi", "tuổi đời"}),
    aged=frozenset({"tuổi"}),
    turned=frozenset({"lớn tuổi nhất", "cao tuổi nhất", "già nhất", "trẻ nhất", "nhỏ tuổi nhất"}),
    born=frozenset({"sinh năm", "sn", "sn:", "s.n.", "sinh ngày", "sinh"}),
    times=frozenset({"lần"}),
    multiples={"gấp đôi": "2", "gấp rưỡi": "1.5", "tăng gấp đôi": "2"},
)  # fmt: skip
