"""Vietnamese words around names."""

from __future__ import annotations

from typing import Final

from checker.lang.name_table import NameTable, lexicon, listed

NAMES: Final = NameTable(
    organisations=lexicon("""
        academy: học viện, viện
        agency: cơ quan, cục
        airline: hãng hàng không
        army: quân đội
        assembly: quốc hội
        association: hiệp hội, liên đoàn, hội
        authority: ban quản lý
        bank: ngân hàng, ngân hàng tmcp
        bloc: khối
        board: ban, hội đồng quản trị
        brigade: lữ đoàn, hạm đội
        centre: trung tâm
        club: câu lạc bộ, clb, đội
        college: cao đẳng
        command: bộ tư lệnh, bộ chỉ huy
        commission: ủy ban kiểm tra
        committee: ủy ban, uỷ ban, ubnd
        company: công ty, tổng công ty, công ty cổ phần, công ty cp, công ty tnhh
        council: hội đồng, hđnd
        court: tòa án, toà án, tand, tòa
        delegation: đoàn
        department: vụ, sở
        directorate: tổng cục
        embassy: đại sứ quán
        exchange: sở giao dịch
        force: lực lượng
        forum: diễn đàn
        foundation: quỹ
        front: mặt trận
        government: chính phủ
        group: tập đoàn, hãng
        hospital: bệnh viện
        inspectorate: thanh tra
        ministry: bộ
        museum: bảo tàng
        navy: hải quân
        newspaper: báo
        office: văn phòng
        organisation: tổ chức
        partnership: liên minh
        party: đảng, bộ chính trị
        police: công an
        procuracy: viện kiểm sát, vksnd
        programme: chương trình
        school: trường
        treasury: kho bạc
        university: đại học, trường đại học
    """),
    agreements=lexicon("""
        agreement: hiệp định, thỏa thuận, thoả thuận
        act: luật, đạo luật
        charter: hiến chương
        constitution: hiến pháp
        convention: công ước
        declaration: tuyên bố chung, tuyên bố
        framework: khuôn khổ
        memorandum: bản ghi nhớ, biên bản ghi nhớ, biên bản
        plan: kế hoạch
        partnership: đối tác
        protocol: nghị định thư
        treaty: hiệp ước
    """),
    places=lexicon("""
        airport: sân bay, phi trường
        base: căn cứ
        bay: vịnh
        beach: bãi biển
        bridge: cầu
        building: tòa nhà
        cape: mũi
        city: thành phố, tp, thủ đô
        commune: xã
        continent: châu
        county: hạt
        district: quận, huyện
        hamlet: thôn, làng, ấp
        port: cảng
        hotel: khách sạn
        house: nhà
        island: đảo, quần đảo
        islet: hòn
        lake: hồ
        lane: hẻm, ngách, ngõ
        mountain: núi
        palace: cung điện
        park: công viên
        pass: đèo
        industrial-park: khu công nghiệp, kcn
        economic-zone: khu kinh tế, kkt
        export-zone: khu chế xuất
        high-tech-park: khu công nghệ cao
        urban-area: khu đô thị
        peninsula: bán đảo
        plateau: cao nguyên
        province: tỉnh
        region: vùng, khu vực, khu
        river: sông
        road: đường, đại lộ
        sea: biển
        square: quảng trường
        stadium: sân vận động, sân
        state: bang
        station: ga
        street: phố
        town: thị xã
        township: thị trấn
        ward: phường
    """),
    terms=lexicon("""
        agriculture: nông nghiệp
        appeal: phúc thẩm
        audit: kiểm toán
        business: kinh doanh
        central: trung ương
        commerce: thương mại
        construction: xây dựng
        consular: lãnh sự
        culture: văn hóa, văn hoá
        customs: hải quan
        data: dữ liệu
        defence: quốc phòng
        development: phát triển
        digital: số
        disaster: thiên tai
        economy: kinh tế
        education: giáo dục
        energy: năng lượng
        environment: môi trường
        finance: tài chính
        fire: phòng cháy chữa cháy
        fisheries: thủy sản
        foreign: đối ngoại
        foreign-affairs: ngoại giao
        health: y tế
        heritage: di sản
        high-level: cấp cao
        home-affairs: nội vụ
        immigration: xuất nhập cảnh
        industry: công nghiệp
        information: thông tin
        inspection: kiểm tra
        intellectual-property: sở hữu trí tuệ
        international: quốc tế
        investment: đầu tư
        justice: tư pháp
        labour: lao động
        market: thị trường
        meteorology: khí tượng
        military: quân sự
        national: quốc gia
        natural-resources: tài nguyên
        people: nhân dân
        planning: quy hoạch
        political: chính trị
        public-security: an ninh
        research: nghiên cứu
        rescue: cứu hộ
        science: khoa học
        securities: chứng khoán
        social-insurance: bảo hiểm xã hội
        state: nhà nước
        statistics: thống kê
        supreme: tối cao
        tax: thuế
        technology: công nghệ
        tourism: du lịch
        training: đào tạo
        transport: giao thông vận tải, giao thông
        women: phụ nữ
        world: thế giới
        youth: thanh niên
    """),
    honorifics=frozenset(("đồng chí", *"ông bà anh chị em cô chú bác cháu ts gs pgs ths bs hlv".split())),
    surnames=frozenset(
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lương đinh trương trịnh đào đoàn lâm mai hà cao tạ thái tô quách châu kiều lưu nghiêm phùng vương "
        "chu đàm hứa khổng lã mạc ngụy sầm thạch tống doãn khuất nhâm thiều bạch đậu giàng sùng thào siu ksor chử lữ".split()
    ),
    towns=listed("""
        an giang, bắc giang, bắc kạn, bạc liêu, bắc ninh, bến tre, bình định, bình dương, bình phước,
        bình thuận, cà mau, cần thơ, cao bằng, đà nẵng, đắk lắk, đắk nông, điện biên, đồng nai, đồng tháp,
        gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương, hải phòng, hậu giang, hòa bình, hưng yên,
        khánh hòa, kiên giang, kon tum, lai châu, lâm đồng, lạng sơn, lào cai, long an, nam định, nghệ an,
        ninh bình, ninh thuận, phú thọ, phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị,
        sóc trăng, sơn la, tây ninh, thái bình, thái nguyên, thanh hóa, thừa thiên huế, tiền giang, trà vinh,
        tuyên quang, vĩnh long, vĩnh phúc, yên bái, huế, đà lạt, nha trang, vũng tàu, hội an, hạ long, quy nhơn,
        buôn ma thuột, biên hòa, phú quốc, sài gòn, hồ chí minh
    """),
    joiners=frozenset("và của về".split()),
    formal=frozenset("và của về".split()),
    ands=frozenset({"và"}),
    owners=frozenset(),
    at=frozenset("ở tại từ đến tới sang thuộc qua gần".split())
    | {"đi về", "chạy về", "trở về", "quay về", "đưa về", "chuyển về", "bay về", "kéo về"},
    sites=frozenset({"địa điểm", "nơi xảy ra", "vị trí", "hiện trường"}),
    ways=lexicon("""
        departure: rời, đi từ, khởi hành từ, xuất phát từ, cất cánh từ, bay từ, đến từ, gửi từ, hành khách từ
        arrival: hạ cánh xuống, hạ cánh tại, hạ cánh ở, đáp xuống, cập cảng, cập bến, cập, neo đậu tại, chuyển hướng đến, mắc cạn ở, mắc cạn tại
        tow: lai dắt về, kéo về, lai kéo về, lai dắt vào, kéo vào, lai dắt tới
    """),
    middles=frozenset({"thị"}),
    several=frozenset({"các", "hai", "ba"}),
    goals=frozenset("từ đến tới sang qua".split()),
    movers=frozenset("chuyển dời".split()),
    charged=frozenset(
        {
            "phụ trách",
            "thường trực",
            "kiêm",
            "điều hành",
            "chuyên trách",
            "quốc gia",
            "khu vực",
            "cấp cao",
            "đương nhiệm",
            "đặc trách",
        }
    ),
    owns=frozenset({"của", "phía"}),
    people=frozenset({"người", "mang quốc tịch", "quốc tịch"}),
    carriers=frozenset({"tàu", "thuyền", "phà", "sà lan", "ca nô", "du thuyền"}),
    flags=frozenset({"mang cờ", "treo cờ", "mang quốc tịch", "quốc tịch"}),
    deputies=frozenset({"phó"}),
    aides=frozenset({"trợ lý", "thư ký", "cố vấn"}),
    becomes=frozenset("là làm được bầu bổ nhiệm giữ chức".split()),
    opening=frozenset(
        "ảnh anh bà bên bị các cả cách có còn cùng cho chiều chỉ chúng cho dù do dự đã đang đây đêm để đến đó được giữa hai hàng hiện hôm hồi khi khoảng không kể là lúc mặc mọi một mới năm ngày người ngay nếu ở như nhưng "
        "những nhiều nhờ ông phía qua rạng sau sáng sẽ song tại theo thêm thì tin tính tổng tối trong trên trước từ tuy và vào vì về việc với vụ xem đầu cuối ba bốn".split()
    ),
    syllables=True,
    called=lexicon("ho chi minh: hcm, tphcm, tp hcm, sai gon"),
    aliases=lexicon("""
        GB: anh, anh quốc, vương quốc anh, nước anh, liên hiệp vương quốc anh, liên hiệp vương quốc anh và bắc ireland
        US: mỹ, hoa kỳ, nước mỹ
        VN: việt nam, chxhcn việt nam, cộng hòa xã hội chủ nghĩa việt nam
        CN: trung quốc
        JP: nhật, nhật bản
        KR: hàn quốc
        TH: thái lan, thái
        RU: nga
        FR: pháp
        DE: đức
        AU: úc, australia
        IN: ấn độ
        LA: lào
        KH: campuchia
        EU: eu, liên minh châu âu, châu âu
    """),
    readings=lexicon("""
        bai: bạch
        cai: thái
        cao: tào
        chen: trần
        cui: thôi
        deng: đặng
        ding: đinh
        dong: đổng
        du: đỗ
        fan: phạm
        feng: phùng
        gao: cao
        guo: quách
        han: hàn
        he: hà
        hu: hồ
        huang: hoàng
        jiang: giang, tưởng
        jin: kim
        li: lý, lê
        liang: lương
        lin: lâm
        liu: lưu
        lu: lục, lỗ
        luo: la
        ma: mã
        meng: mạnh
        pan: phan
        peng: bành
        qin: tần
        shen: thẩm
        song: tống
        sun: tôn
        tang: đường
        wang: vương, uông
        wei: ngụy, vi
        wu: ngô
        xi: tập
        xiao: tiêu
        xie: tạ
        xu: từ, hứa
        yang: dương
        ye: diệp
        yu: vu, dư
        yuan: viên
        zeng: tăng
        zhang: trương
        zhao: triệu
        zheng: trịnh
        zhou: chu
        zhu: châu
    """),
)
