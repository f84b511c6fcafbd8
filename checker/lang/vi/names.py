"""Vietnamese words around names."""

from __future__ import annotations

from typing import Final

from checker.lang.name_table import NameTable

NAMES: Final = NameTable(
    organisations=frozenset((
        "ban", "báo", "bệnh viện", "bộ", "cơ quan", "công ty", "cục", "công an", "chính phủ", "đại học", "đảng", "đại sứ quán", "đoàn", "đội", "hãng", "hiệp hội", "hội đồng", "học viện", "liên đoàn", "liên hợp quốc", "ngân hàng", "quân đội", "quốc hội", "quỹ", "sở", "sở giao dịch", "tập đoàn", "tòa án", "toà án", "tổ chức", "tổng cục", "tổng công ty", "trung tâm", "trường", "ủy ban", "uỷ ban", "viện", "viện kiểm sát", "văn phòng",
    )),
    agreements=frozenset((
        "hiệp định", "hiệp ước", "biên bản", "bản ghi nhớ", "nghị định thư", "tuyên bố chung", "thỏa thuận", "thoả thuận", "kế hoạch", "công ước", "hiến pháp", "luật",
    )),
    places=frozenset((
        "biển", "cầu", "cảng", "cao nguyên", "châu", "đảo", "đường", "hẻm", "hồ", "huyện", "khu", "làng", "mũi", "ngách", "ngõ", "núi", "phố", "phường", "quảng trường", "quận", "quần đảo", "sân bay", "sân vận động", "sông", "thành phố", "thị trấn", "thị xã", "thôn", "tỉnh", "tp", "vịnh", "vùng", "xã",
    )),
    honorifics=frozenset("ông bà anh chị em cô chú bác cháu ts gs pgs ths tp".split()),
    joiners=frozenset("và của".split()),
    formal=frozenset("và của".split()),
    at=frozenset("ở tại từ đến tới thuộc qua gần".split()),
    opening=frozenset(
        "ảnh anh bà bên bị các cả cách có còn cùng cho chiều chỉ cho dù do dự đã đang đây đêm để đến đó được giữa hai hàng hiện hôm hồi khi khoảng không kể là lúc mặc mọi một mới năm ngày người ngay nếu như nhưng "
        "những nhiều nhờ ông phía qua rạng sau sáng sẽ song tại theo thêm thì tin tính tổng tối trong trước từ tuy và vào vì về việc với vụ xem đầu cuối ba bốn".split()
    ),
    syllables=True,
    aliases=(
        ("anh", "GB"), ("anh quốc", "GB"), ("vương quốc anh", "GB"), ("mỹ", "US"), ("hoa kỳ", "US"), ("việt nam", "VN"), ("trung quốc", "CN"),
        ("nhật", "JP"), ("nhật bản", "JP"), ("hàn quốc", "KR"), ("thái lan", "TH"), ("thái", "TH"), ("nga", "RU"), ("pháp", "FR"), ("đức", "DE"),
        ("úc", "AU"), ("australia", "AU"), ("ấn độ", "IN"), ("lào", "LA"), ("campuchia", "KH"), ("eu", "EU"), ("liên minh châu âu", "EU"), ("châu âu", "EU"),
    ),
)  # fmt: skip
