"""How English and Vietnamese spell whole numbers: written for the tests, apart from the reader's own tables."""

from __future__ import annotations

_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VI = "không một hai ba bốn năm sáu bảy tám chín".split()


def english(number: int, link: str = " and ") -> str:
    """`1936` as `one thousand nine hundred and thirty-six`; `link` stands before the last two digits."""
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            head, rest = divmod(number, scale)
            between = link if 0 < rest < 100 else " "
            return f"{english(head, link)} {name}" + (between + english(rest, link) if rest else "")
    if number >= 100:
        head, rest = divmod(number, 100)
        return f"{_EN[head]} hundred" + (link + english(rest, link) if rest else "")
    if number < 20:
        return _EN[number]
    tens, ones = divmod(number, 10)
    return _EN_TENS[tens - 2] + (f"-{_EN[ones]}" if ones else "")


def vietnamese(number: int, filler: str = "linh", thousand: str = "nghìn", billion: str = "tỷ") -> str:
    """`1936` as `một nghìn chín trăm ba mươi sáu`; from 10¹² on in thousands of billions."""
    high, low = divmod(number, 10**9)
    if high:
        head = f"{vietnamese(high, filler, thousand, billion)} {billion}"
        return f"{head} {_groups(low, filler, thousand, full=True)}" if low else head
    return _groups(number, filler, thousand, full=False)


def _groups(number: int, filler: str, thousand: str, *, full: bool) -> str:
    said: list[str] = []
    for scale, name in ((10**6, "triệu"), (10**3, thousand), (1, "")):
        group = number // scale % 1000
        if group:
            said.append(f"{_hundreds(group, filler, full=full or bool(said))} {name}".strip())
    return " ".join(said) or _VI[0]


def _hundreds(number: int, filler: str, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_VI[hundreds]} trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if tens > 1:
        said.append(f"{_VI[tens]} mươi")
    elif tens == 1:
        said.append("mười")
    elif ones and said:
        said.append(filler)
    if ones:
        said.append(_ones(tens, ones))
    return " ".join(said)


def _ones(tens: int, ones: int) -> str:
    if tens > 1 and ones == 1:
        return "mốt"
    return "lăm" if tens and ones == 5 else _VI[ones]
