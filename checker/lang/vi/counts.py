"""What Vietnamese counts, and what its numbers only name."""

from __future__ import annotations

from checker.lang.number_table import CountTable, Played


def _lines(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip())


COUNTS = CountTable(
    stops=_lines(
        """
        và | hoặc | hay | nhưng | mà | thì | là | của | ở | tại | trong | ngoài | trên | dưới | từ | đến | tới | cho | với | về
        do | bởi | vì | nên | để | khi | sau | trước | như | bằng | theo | được | bị | đã | đang | sẽ | vẫn | còn | có | không | chưa
        này | kia | đó | ấy | nọ | nào | cùng | cũng | đều | chỉ | rất | lại | ra | vào | lên | xuống | qua | gồm | bao | thuộc
        thiệt | tử | mất | chết | nhập | trở | so | tăng | giảm | đạt | tính | vừa | hiện | nhằm | giữa | nữa | khác | trở lên | mỗi | kể
        """
    ),
    heads=_lines(
        """
        người | bên | bộ trưởng | cháu | em | bé | trẻ | trẻ em | phụ nữ | người lớn | hành khách | nạn nhân | học sinh | sinh viên | công nhân | thuyền viên | bị can | bị cáo | bị hại | bị đơn
        du khách | khách | lượt khách | cán bộ | chiến sĩ | binh sĩ | thủy thủ | quốc gia | nước | tỉnh | thành phố | huyện | xã
        phường | tỉnh, thành | căn hộ | căn nhà | ngôi nhà | phòng hát | phòng | tầng | lầu | tàu | xe | ô tô | xe máy | máy bay
        trực thăng | vụ | vụ cháy | ca | ca mắc | ca tử vong | trường hợp | trường | bệnh viện | công ty | doanh nghiệp | ngân hàng
        hộ | hộ dân | gia đình | dự án | văn kiện | thỏa thuận | hiệp định | biên bản | bản ghi nhớ | điểm | bàn | bàn thắng | phiếu
        cổ phiếu | cổ phần | trận | trận đấu | đội | tổ chức | đơn vị | chuyến bay | chuyến | tấm | bức | quả | con | chiếc | cái
        bộ | ngành | đại biểu | phóng viên | sân bay | cảng | cây cầu | cơ sở | cửa hàng | sản phẩm | mẫu | đồng chí
        """
    ),
    classifiers=_lines("con | chiếc | cái | tấm | bức | nóc | quả | suất"),
    labels=_lines(
        """
        số | số nhà | nhà số | ngõ | ngách | hẻm | kiệt | đường | phố | quốc lộ | tỉnh lộ | ql | tl | điều | khoản | mục | chương
        nghị định | nghị định số | thông tư | nghị quyết | quyết định | chỉ thị | luật số | quận | phường | tổ | khu phố | thôn
        khóa | lớp | kỳ | tập | trang | hình | bảng | phụ lục | chuyến bay | tàu số | lô | cổng | cửa | phòng số | kênh | tuyến
        boeing | airbus | iphone | samsung galaxy | windows | covid | điện thoại | đt | sđt | hotline | đường dây nóng | fax | mã số | biển số
        thứ | tháng | năm | ngày | quý | giai đoạn | vành đai | cấp | hạng | tầng thứ | loại | thế kỷ | đợt | đại hội | thế hệ | bãi
        tầng | lầu | top | hạm đội | phòng | trưởng phòng | quân khu | phi đội | vòng | lượt trận | lần thứ | khu | tổ dân phố | ấp | đội | sư đoàn | trung đoàn | lữ đoàn | tiểu đoàn | bệnh viện | đại lộ
        """
    )
    - frozenset({"đường", "phố", "bảng", "đội", "tập"}),
    labels_sent={"điều": ("xe", "tàu", "trực thăng", "máy bay", "cán bộ", "chiến sĩ")},
    articles=frozenset({"một"}),
    article_heads=_lines(
        """
        người chết | người tử vong | người thiệt mạng | người bị thương | người mất tích | nạn nhân tử vong | nạn nhân thiệt mạng
        cháu bé | người đàn ông | người phụ nữ | người khác
        """
    )
    - frozenset({"người đàn ông", "người phụ nữ", "cháu bé"}),
    idioms=_lines(
        "hai bên | hai chiều | một chiều | một số | một trong | một bên | một phần | một cách | một lần | một khi | một mình | một vài | một lúc | ba bên"
    ),
    wins=_lines(
        """
        thắng | thua | hòa | hoà | tỷ số | tỉ số | phiếu | dẫn | gỡ | bại | đánh bại | chung cuộc | luân lưu | kết quả | bàn | hạ
        """
    ),
    not_labels=_lines(
        """
        tổng số | con số | dân số | chỉ số | sĩ số | quân số | hệ số | điểm số | doanh số | mỗi năm | một năm | hàng năm | hằng năm
        cả năm | mỗi ngày | một ngày | mỗi tháng | một tháng | hàng tháng | hàng ngày | trong số | nhân khẩu số | đa số
        """
    ),
    dated_labels=_lines("ngày | tháng | năm | quý"),
    wholes=_lines(
        "dân số | diện tích | số | tổng số | tổng | lãnh thổ | thế giới | quân số | đại biểu | thành viên | quãng đường | ghế"
    ),
    clock=_lines("giờ sáng | giờ chiều | giờ tối | giờ trưa | giờ đêm"),
    each=_lines("mỗi | một | từng | mấy | vài | trong"),
    minutes=(("phút", ""), ("phút thứ", "")),
    played=(
        Played("phút bù giờ", "", 90),
        Played("phút bù giờ hiệp hai", "", 90),
        Played("phút bù giờ hiệp một", "", 45),
        Played("sau", "phút"),
    ),
    match_words=_lines(
        """
        ghi bàn | bàn thắng | tỷ số | tỉ số | gỡ hòa | đội khách gỡ | đánh đầu | luân lưu | thủ môn | tiền đạo | hậu vệ
        trận đấu | phút bù giờ
        """
    ),
    padded=True,
    per=_lines("cứ"),
    per_joins=_lines("thì | thì có | lại có | có"),
    predicates=_lines("là"),
    parted=_lines("điểm"),
    offspring=_lines("con"),
    parents=_lines("cha của | bố của | mẹ của | bố | mẹ | người cha | vợ và | chồng và"),
    clock_before=_lines("lúc | vào lúc | khoảng lúc | hồi | từ lúc | trước lúc"),
)
