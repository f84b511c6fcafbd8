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
            "km": "ki-lô-mét | kilômét | kilomet | cây số | ki lô mét",
            "m": "mét",
            "cm": "xăng-ti-mét | centimet | phân | xăng ti mét",
            "mm": "mi-li-mét | milimet | ly | mi li mét",
            "mi": "dặm",
            "nmi": "hải lý",
            "km2": "ki-lô-mét vuông | kilômét vuông | cây số vuông | km vuông",
            "m2": "mét vuông | m vuông | thước vuông",
            "ha": "héc-ta | hecta | héc ta | ha",
            "m3": "mét khối | m khối",
            "L": "lít",
            "bbl": "thùng dầu",
            "kg": "ki-lô-gam | kilogam | cân | ký | kí | ki lô gam | kilôgam | kí lô | ký lô",
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
            "V": "vôn",
            "A": "ampe",
            "dB": "đề xi ben | đêxiben",
            "cal": "calo",
            "kcal": "ki lô calo | kilocalo",
            "hp": "mã lực",
            "in": "inch | in-sơ",
            "ft": "feet",
            "gal": "gallon | ga lông",
            "°F": "độ f | độ fahrenheit",
            "magnitude": "độ richter | độ rích-te | richter",
            "mph": "dặm/giờ",
            "kV": "ki lô vôn",
            "Hz": "hertz",
            "carat": "carat",
            "oz": "ounce | oz",
            "lb": "pound",
            "mL": "mililit | mi li lít",
            "psi": "psi",
        }
    ),
    rates={
        "/giây": "s", "mỗi giây": "s", "/giờ": "h", "mỗi giờ": "h", "mỗi héc-ta": "ha",
        "/héc-ta": "ha", "/lít": "L", "trên giờ": "h",
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
    points=named({"pp": "điểm phần trăm | điểm %", "bp": "điểm cơ bản"}),
    old=frozenset({"tuổi", "tuổi đời"}),
    aged=frozenset({"tuổi"}),
    turned=frozenset({"lớn tuổi nhất", "cao tuổi nhất", "già nhất", "trẻ nhất", "nhỏ tuổi nhất"}),
    born=frozenset({"sinh năm", "sn", "sn:", "s.n.", "sinh ngày", "sinh"}),
    times=frozenset({"lần"}),
    multiples={"gấp đôi": "2", "gấp rưỡi": "1.5", "tăng gấp đôi": "2"},
)  # fmt: skip
