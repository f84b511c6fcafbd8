"""How Vietnamese says dates. The names of months and weekdays come from CLDR."""

from __future__ import annotations

from checker.lang.date_table import DateTable

_WEEKDAYS = {
    "thứ 2": 0, "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5, "thứ hai": 0, "thứ ba": 1, "thứ tư": 2,
    "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "chúa nhật": 6,
}  # fmt: skip

DATES = DateTable(
    locale="vi",
    shift_order="after",
    months={"tháng tư": 4, "tháng giêng": 1},
    month_words=frozenset({"tháng", "thg"}),
    weekdays=_WEEKDAYS,
    weak=frozenset({"cn"}),
    weak_lower=frozenset({k for k in _WEEKDAYS if k.startswith("thứ")}),
    units={
        "ngày": "d", "hôm": "d", "mùng": "d", "mồng": "d", "tuần": "w", "tuần lễ": "w", "tháng": "m", "quý": "q",
        "nửa": "h", "năm": "y", "cuối tuần": "k", "dịp cuối tuần": "k", "thập niên": "e", "thập kỷ": "e",
        "những năm": "e", "thế kỷ": "c",
    },
    shifts={
        "này": 0, "nay": 0, "hiện tại": 0, "ngoái": -1, "trước": -1, "qua": -1, "vừa qua": -1, "vừa rồi": -1, "rồi": -1,
        "trước đó": -1, "về trước": -1, "kia": -2, "gần đây": -1, "gần nhất": -1, "tới": 1, "tới đây": 1, "sau": 1, "sau đó": 1, "tiếp theo": 1, "kế tiếp": 1,
        "sắp tới": 1, "tiếp": 1,
    },
    coming=frozenset({"tới", "tới đây", "sắp tới"}),
    rolling=frozenset({"qua", "vừa qua"}),
    narrative=frozenset({"trước đó", "sau đó"}),
    deictic={
        "hôm nay": 0, "bữa nay": 0, "hôm qua": -1, "hôm kia": -2, "hôm trước": -1, "ngày mai": 1, "ngày kia": 2,
        "ngày mốt": 2, "sáng nay": 0, "trưa nay": 0, "chiều nay": 0, "tối nay": 0, "đêm nay": 0, "sáng qua": -1,
        "trưa qua": -1, "chiều qua": -1, "tối qua": -1, "đêm qua": -1, "rạng sáng nay": 0, "sáng mai": 1, "chiều mai": 1,
        "tối mai": 1, "trưa mai": 1, "ngày hôm nay": 0, "ngày hôm qua": -1,
    },
    edges={"đầu": "early", "giữa": "mid", "cuối": "late", "trung tuần": "mid", "thượng tuần": "early", "hạ tuần": "late"},
    seasons={
        "mùa xuân": "spring", "mùa hè": "summer", "mùa hạ": "summer", "mùa thu": "autumn", "mùa đông": "winter",
        "hè": "summer",
    },
    holidays={
        "giáng sinh": "12-25", "lễ giáng sinh": "12-25", "noel": "12-25", "quốc khánh": "9-2", "ngày quốc khánh": "9-2",
        "đêm giao thừa": "12-31", "tết dương lịch": "1-1", "ngày quốc tế lao động": "5-1", "quốc tế lao động": "5-1",
        "ngày quốc tế phụ nữ": "3-8", "ngày thầy thuốc việt nam": "2-27", "ngày thương binh liệt sĩ": "7-27", "ngày nhà giáo việt nam": "11-20", "ngày phụ nữ việt nam": "10-20",
    },
    quarters={
        "quý 1": 1, "quý 2": 2, "quý 3": 3, "quý 4": 4, "quý i": 1, "quý ii": 2, "quý iii": 3, "quý iv": 4,
        "quý một": 1, "quý hai": 2, "quý ba": 3, "quý tư": 4, "quý đầu": 1, "quý cuối": 4, "quý đầu tiên": 1,
    },
    eras=frozenset({"sau công nguyên", "scn"}),
    before_eras=frozenset({"trước công nguyên", "tcn"}),
    births=frozenset({"sinh"}),
    telling=frozenset({"biết", "báo", "tin"}),
    before_days=frozenset({"là", "sang", "dịp"}),
    lengths=frozenset({"dài", "trong", "suốt", "vòng"}),
    romans={
        "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
    },
    ordinals={"đầu tiên": 1, "cuối cùng": -1, "thứ nhất": 1},
    parts=frozenset({"sáng", "sáng sớm", "rạng sáng", "trưa", "chiều", "chiều tối", "tối", "đêm", "khuya", "đêm khuya"}),
    clocks={"nửa đêm": "24:00"},
    hours=frozenset({"giờ", "h", "g"}),
    minutes=frozenset({"phút", "p", "'"}),
    morning=frozenset({"sáng"}),
    evening=frozenset({"chiều", "tối"}),
    zones={
        "giờ việt nam": 420, "giờ hà nội": 420, "gmt": 0, "giờ gmt": 0, "utc": 0, "giờ london": 0, "giờ anh": 0,
        "giờ bắc kinh": 480,
    },
    roles={
        "about": frozenset({"khoảng", "vào khoảng"}),
        "after": frozenset({"sau", "sau khi"}),
        "ago": frozenset({"cách đây", "cách nay"}),
        "ahead": frozenset({"nữa"}),
        "that": frozenset({"đó", "ấy"}),
        "and": frozenset({"và", "hoặc", "hay"}),
        "at": frozenset({"vào", "lúc", "hồi", "vào lúc", "vào hồi", "phiên", "lễ"}),
        "before": frozenset({"trước", "trước khi", "về trước"}),
        "counted": frozenset({"người", "đồng", "%", "triệu", "tỷ", "nghìn", "lần", "đại biểu", "phiếu"}),
        "every": frozenset({"mỗi", "hàng", "hằng", "trừ"}),
        "from": frozenset({"từ"}),
        "lunar": frozenset({"âm lịch"}),
        "some": frozenset({"vài", "mấy", "những", "các", "nhiều", "ít"}),
        "of": frozenset({"của"}),
        "same": frozenset({"cùng"}),
        "since": frozenset({"kể từ", "kể từ khi", "bắt đầu từ"}),
        "to": frozenset({"đến", "tới hết", "đến hết", "cho đến"}),
        "until": frozenset({"chậm nhất", "tính đến", "tính đến hết", "muộn nhất"}),
        "year before": frozenset({"so với", "trong", "giai đoạn", "nhiệm kỳ", "dịp", "niên độ"}),
    },
    future=frozenset({"sẽ", "sắp", "kiến", "tới", "sớm nhất", "muộn nhất"}),
    past=frozenset({"đã", "từng", "vừa"}),
    request=frozenset(),
    scheduled=frozenset({"khai mạc", "mở cửa", "khởi tranh", "khai trương", "bắt đầu", "có hiệu lực", "khởi chiếu", "mở bán"}),
    names=frozenset({"bắt đầu", "lần đầu", "ban đầu", "dẫn đầu", "đứng đầu", "đối đầu", "cầm đầu", "mở đầu"}),
    pointers=frozenset({"đó", "ấy"}),
    dayish=frozenset({"hôm"}),
    relative=frozenset({"khi"}),
    dated=frozenset({
        "thành lập", "khánh thành", "khởi công", "xây dựng", "hoàn thành", "ra mắt", "phát hành", "khai trương", "năm sinh",
        "sinh", "mất", "giải thể",
    }),
    published=frozenset({"cập nhật", "đăng lúc", "xuất bản"}),
)  # fmt: skip
