"""Vietnamese: function words, sentence abbreviations, and what belongs to the page."""

from __future__ import annotations

from checker.lang.text_table import TextTable
from checker.lang.vi.legacy import LEGACY

TEXT = TextTable(
    function_words=frozenset(
        """và của các là có được cho với một những không người trong đã này tại theo khi từ đến để sẽ về ông bà bị nước
        việc cũng như nhiều hơn vào trên sau thì mà do bởi đó ở ra lên cùng giữa hai bên đang phải còn chỉ rằng nếu
        vì nên hay trước dưới ngày năm tháng nhà anh chị lại đây qua""".split()
    ),
    letters=frozenset("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơưĩũ"),
    legacy=LEGACY,
    abbreviations=frozenset("tp ths ts gs pgs bs ks ls tt q p st tr đ/c t.ư v.v tr.sn".split()),
    sections=(
        "tin liên quan", "bài liên quan", "tin cùng chuyên mục", "cùng chuyên mục", "tin khác", "các tin khác",
        "xem thêm", "đọc thêm", "đọc tiếp", "tin mới", "tin mới nhất", "tin nóng", "tin đọc nhiều", "đọc nhiều",
        "đọc nhiều nhất", "có thể bạn quan tâm", "bạn có thể quan tâm", "tin cũ hơn", "tin mới hơn",         "tin nổi bật", "đừng bỏ lỡ", "tin tức liên quan",
            ),
    notes=("chủ đề", "từ khóa", "từ khoá", "bình luận", "ý kiến bạn đọc", "thông tin báo chí", "ghi chú cho ban biên tập"),
    editors=("ghi chú cho ban biên tập",),
    teasers=(
        "tin khác", "xem thêm", "đọc thêm", "tin liên quan", "bài liên quan", "mời xem thêm", "mời độc giả xem thêm", "xem",
        "từ khóa", "chủ đề",
    ),
    furniture=(
        "trang chủ", "chia sẻ", "chia sẻ bài viết", "in bài viết", "theo dõi", "mời theo dõi", "mời bạn đọc", "đăng ký",
        "đăng nhập", "quảng cáo", "bản quyền", "bản in", "gửi bình luận", "viết bình luận", "nguồn:", "theo nguồn",
        "link gốc", "link bài gốc", "sao chép", "copy link", "nghe bài viết", "lưu bài", "ghi rõ nguồn", "liên hệ",
        "đường dây nóng", "giấy phép", "tổng biên tập", "lượt xem", "cơ quan chủ quản", "tin cùng chuyên mục",
    ),
    pictures=(
        "ảnh", "ảnh minh họa", "ảnh minh hoạ", "ảnh tư liệu", "chú thích ảnh", "nguồn ảnh", "nguồn hình ảnh", "hình ảnh",
        "đồ họa", "minh họa", "clip", "video", "hình",
    ),
    positions=(
        "phải", "trái", "bên phải", "bên trái", "giữa", "ngoài cùng bên phải", "ngoài cùng bên trái", "thứ hai từ phải",
        "thứ hai từ trái", "thứ ba từ phải", "thứ ba từ trái",
    ),
    bylines=("bởi", "phóng viên", "thực hiện", "biên tập", "tác giả", "pv", "nhóm phóng viên"),
    stamps=("giờ trước", "phút trước", "cập nhật", "cập nhật lúc", "đăng lúc", "ngày đăng", "xuất bản", "lúc", "ngày", "gmt", "phút", "giờ"),
    calendar=("tháng", "ngày", "năm", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chủ nhật"),
    speech=(
        "nói", "cho biết", "phát biểu", "khẳng định", "nhấn mạnh", "chia sẻ", "tuyên bố", "cho hay", "trả lời", "viết", "kể",
        "nói thêm", "bày tỏ", "nhận định",
    ),
    first_person=frozenset("tôi ta mình".split()),
    pronouns=frozenset("ông bà anh chị họ".split()),
    replies=("đã viết", "tin nhắn gốc", "thư gốc"),
    pages=("trang",),
    small=frozenset("và của -".split()),
)  # fmt: skip
