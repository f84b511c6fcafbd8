"""News that nobody wrote, with known values: as many events and sources as a measure needs, in both languages.

The same event number gives the same texts in any run. In every event one source gives another day, another in every
second event another number of dead: `wrong` names them, so that a measure knows what there is to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

_FIRST = (
    "Alder Birch Cobb Dunmore Eskdale Farrow Glenholm Harwick Ivory Jasper Kelling Larch Marlow Norbury Orton".split()
)
_LAST = "Ashby Barrow Calder Denholm Elsworth Fenwick Garside Holt Ingram Keswick Lorimer Mawson Nairn Oakes Purcell".split()
_SYLLABLES = "An Bình Cát Dương Đông Gia Hòa Khê Lâm Minh Nghĩa Phú Quang Sơn Tân Thịnh Uyên Vân Xuân Yên".split()
_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ".split()
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Story:
    """One event as it was: a fire, and what was said about it."""

    number: int
    day: date
    place: str
    firm: str
    chief: str
    doctor: str
    dead: int
    hurt: int
    area: int
    cost: int
    share: int
    homes: int


def story(number: int) -> Story:
    """The event of that number."""
    r = Random(number)  # noqa: S311 - texts, not secrets
    return Story(
        number, date(2024, 1, 1) + timedelta(days=r.randrange(700)),
        " ".join(r.sample(_SYLLABLES, 2)), f"{r.choice(_FIRST)}{r.choice(_LAST).lower()}",
        f"{r.choice(_FIRST)} {r.choice(_LAST)}", f"{r.choice(_FAMILY)} {' '.join(r.sample(_SYLLABLES, 2))}",
        r.randrange(3, 60), r.randrange(61, 400), r.randrange(1100, 9900), r.randrange(2, 90), r.randrange(11, 89),
        r.randrange(1000, 9999),
    )  # fmt: skip


def wrong(number: int, source: int, sources: int) -> str:
    """What this source of the event gets wrong: `day`, `dead` or nothing."""
    if source == sources - 1:
        return "day"
    return "dead" if number % 2 and source == sources - 2 and sources > 2 else ""


def text(number: int, source: int, sources: int) -> str:
    """What one source writes of an event; every second source writes Vietnamese."""
    it, slip = story(number), wrong(number, source, sources)
    day = it.day + timedelta(days=3 if slip == "day" else 0)
    dead = it.dead + (7 if slip == "dead" else 0)
    body = _vietnamese(it, day, dead) if source % 2 else _english(it, day, dead)
    r = Random(number * 1000 + source)  # noqa: S311 - texts, not secrets
    lead, *rest = body
    r.shuffle(rest)
    published = it.day + timedelta(days=4)
    head = f"---\nurl: https://paper{source}.example/{number}\nlang: {'vi' if source % 2 else 'en'}\npublished: {published}\n---\n"
    return head + "\n\n".join((lead, *rest)) + "\n"


def _english(it: Story, day: date, dead: int) -> list[str]:
    on = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return [
        f"Fire at the {it.firm} warehouse in {it.place}",
        f"The fire broke out on {on} at the warehouse of {it.firm} in {it.place}. It killed {dead} people, officials said.",
        f"Another {it.hurt} people were injured and taken to three hospitals, said {it.doctor}, director of the health service.",
        f"The building covers {it.area:,} square metres. The damage is put at ${it.cost} million, and {it.share} per cent of it is insured.",
        f"{it.chief}, chief executive of {it.firm}, said the company would rebuild. \"We owe it to the families of {it.place},\" {it.chief} said.",
        f"Power was cut in {it.homes:,} homes for eleven hours. Schools in the district stay closed until further notice.",
        "Investigators are looking at the wiring of the older part of the hall, which was extended twice without a permit.",
    ]  # fmt: skip


def _vietnamese(it: Story, day: date, dead: int) -> list[str]:
    on = f"{day.day}/{day.month}/{day.year}"
    area, homes = f"{it.area:,}".replace(",", "."), f"{it.homes:,}".replace(",", ".")
    return [
        f"Cháy kho hàng {it.firm} ở {it.place}",
        f"Vụ cháy xảy ra ngày {on} tại kho hàng của {it.firm} ở {it.place}. Vụ cháy làm {dead} người chết, theo nhà chức trách.",
        f"Có {it.hurt} người bị thương, được đưa vào ba bệnh viện, ông {it.doctor}, giám đốc sở y tế, cho biết.",
        f"Tòa nhà rộng {area} m2. Thiệt hại ước tính {it.cost} triệu USD, trong đó {it.share}% được bảo hiểm.",
        f"Ông {it.chief}, tổng giám đốc {it.firm}, nói công ty sẽ xây lại. \"Chúng tôi nợ các gia đình ở {it.place}\", {it.chief} nói.",
        f"Có {homes} hộ bị mất điện trong mười một giờ. Các trường học trong huyện đóng cửa cho đến khi có thông báo mới.",
        "Cơ quan điều tra đang xem xét hệ thống điện của phần nhà cũ, được mở rộng hai lần mà không có giấy phép.",
    ]  # fmt: skip


def documents(events: int, sources: int, first: int = 0) -> Iterator[tuple[str, str]]:
    """The paths and texts of so many events."""
    for number in range(first, first + events):
        for source in range(sources):
            yield f"e{number:06d}/s{source:04d}.txt", text(number, source, sources)


def write(folder: Path, events: int, sources: int = 5, first: int = 0) -> int:
    """Write so many events below a folder; the number of bytes."""
    size = 0
    for path, said in documents(events, sources, first):
        file = folder / path
        if not file.parent.exists():
            file.parent.mkdir(parents=True)
        data = said.encode()
        file.write_bytes(data)
        size += len(data)
    return size


def hostile(count: int) -> str:
    """One number so many times, each in a sentence of its own."""
    return "".join(f"Gauge {k % 7} showed 1,234 tons.\n" for k in range(count))
