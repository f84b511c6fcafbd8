"""How Vietnamese writes and spells numbers."""

from __future__ import annotations

from checker.lang.number_table import NumberTable
from checker.lang.vi.counts import COUNTS
from checker.lang.vi.hedges import HEDGES
from checker.lang.vi.money import MONEY
from checker.lang.vi.units import UNITS

NUMBERS = NumberTable(
    hedges=HEDGES,
    money=MONEY,
    measures=UNITS,
    counts=COUNTS,
    group=".",
    decimal=",",
    ones={"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9},
    tens={"mười": 10},
    units_after_tens={"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5},
    times={"mươi": 10, "chục": 10, "tá": 12, "trăm": 100},
    scales={
        "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    },
    suffixes={"k": 10**3, "tr": 10**6},
    not_alone=frozenset({"tá", "vạn", "triệu", "tỷ", "tỉ", "mươi", "ngàn", "không"}),
    zeros=frozenset({"không"}),
    halves=frozenset({"rưỡi", "rưởi"}),
    point=frozenset({"phẩy", "chấm"}),
    minus=frozenset({"âm", "trừ"}),
    ands=frozenset({"lẻ", "linh"}),
    ordinal_before=frozenset({"thứ", "xếp hạng", "đứng hạng", "thứ hạng", "bão số"}),
    ordinals={"nhất": 1, "nhì": 2, "tiên": 1, "tư": 4},
    ordinal_phrases={
        "đầu tiên": 1, "thứ nhất": 1, "thứ nhì": 2, "thứ tư": 4, "giải nhất": 1, "giải nhì": 2,
    },
    fractions={"nửa": 2},
    fraction_mark=frozenset({"phần"}),
    vague_before={"hàng": (1, 9), "vài": (2, 9), "mấy": (2, 9)},
    not_scales={
        "tỷ": frozenset({"phú", "lệ", "giá", "số", "trọng", "suất"}),
        "tỉ": frozenset({"phú", "lệ", "giá", "số", "trọng", "suất", "mỉ"}),
        "triệu": frozenset({"phú", "tập", "chứng", "hồi"}),
    },
    doubtful={"năm": frozenset({"người", "nạn", "cháu", "em", "chiếc", "nước", "tỉnh", "thành", "năm", "ngày", "tuần", "giờ", "phút", "lần"})},
    short_tens=True,
)  # fmt: skip
