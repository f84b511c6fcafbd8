"""One small change to one value of a text: the rules that make it, each with the words it needs in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch `[start, end)` of a text that states a value of a kind (`date`, `number`, `money`, `person` …)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mutation:
    """The text's `[start, end)` is to read `new`; `kind` names the rule."""

    kind: str
    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern finds in a place of one of `kinds`, and what is written there; `exact`: not in hedged places."""

    name: str
    kinds: frozenset[str]
    pattern: re.Pattern[str]
    change: Callable[[re.Match[str]], str]
    exact: bool = True


def mutations(text: str, places: Iterable[Place]) -> Iterator[Mutation]:
    """Every change of one value that the rules know; a hedged or bounded number may hold both values, so it is left."""
    seen = set()
    for place in places:
        if place.kind == "date" and not re.search(r"\d", text[place.start : place.end]):
            place = replace(place, kind="weekday")
        hedged = _HEDGE.search(text[max(0, place.start - 16) : place.end])
        for rule in RULES:
            if place.kind in rule.kinds and not (hedged and rule.exact):
                for one in _applied(rule, text, place):
                    if one not in seen:
                        seen.add(one)
                        yield one


def _applied(rule: Rule, text: str, place: Place) -> Iterator[Mutation]:
    for found in rule.pattern.finditer(text, place.start, place.end):
        new = rule.change(found)
        if new != found[0]:
            yield Mutation(rule.name, found.start(), found.end(), new)


def _cycle(*lines: str) -> dict[str, str]:
    """Each line `a b c` is a to b, b to c, c to a; `_` is a space inside a name."""
    table: dict[str, str] = {}
    for line in lines:
        words = [w.replace("_", " ") for w in line.split()]
        table |= zip(words, words[1:] + words[:1], strict=True)
    return table


def _words(found: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))


def _day(found: re.Match[str]) -> str:
    return _moved(found[0], 28)


def _hour(found: re.Match[str]) -> str:
    return _moved(found[0], 11)


def _year(found: re.Match[str]) -> str:
    return _moved(found[0], 9999)


def _moved(number: str, top: int) -> str:
    return f"{int(number) + (1 if int(number) < top else -1):0{len(number)}d}"


def _digit(found: re.Match[str]) -> str:
    """The number with its last digit that is no zero one higher; a 9 goes to 8."""
    at = max((i for i, c in enumerate(found[0]) if c in "123456789"), default=0)
    digit = int(found[0][at])
    return f"{found[0][:at]}{digit - 1 if digit == 9 else digit + 1}{found[0][at + 1 :]}"


def _amount(found: re.Match[str]) -> str:
    """As `_digit`; a conversion in brackets is near enough with any last digit, so it is left."""
    before = found.string[: found.start()].rsplit("\n", 1)[-1]
    return found[0] if before.count("(") > before.count(")") else _digit(found)


def _negated(found: re.Match[str]) -> str:
    if found[0].endswith(" not"):
        return found[0].removesuffix(" not")
    return {"không ": "", "chưa": "đã", "đã": "chưa", "sẽ": "sẽ không"}.get(found[0], f"{found[0]} not")


def _renamed(found: re.Match[str]) -> str:
    """Another last name, where the text gives this one once: a source that says both is another case."""
    if found.string.count(found[0]) > 1:
        return found[0]
    return "Toan" if found[0].isascii() else "Toàn"


def _rule(name: str, kinds: str, pattern: str, change: Callable[[re.Match[str]], str], exact: bool = True) -> Rule:
    return Rule(name, frozenset(kinds.split()), re.compile(pattern), change, exact)


def _swap(name: str, kinds: str, table: dict[str, str], before: str = r"(?<!\w)", exact: bool = True) -> Rule:
    """A rule that puts another word of the table in the place of one, small or capital as it was."""

    def change(found: re.Match[str]) -> str:
        if _LOWER.search(found.string, 0, found.start()):
            return found[0]
        new = table.get(found[0]) or table[found[0].lower()]
        return new.title() if found[0].istitle() and new.isascii() and new.islower() else new

    words = {*table, *(w.title() for w in table if w.isascii() and w.islower())}
    return _rule(name, kinds, rf"{before}(?:{_words(words)})(?![\w/])", change, exact)


_HEDGE: Final = re.compile(
    r"(?i)\b(about|around|some|nearly|almost|more than|over|at least|at most|up to|as many as|less than|under|only|"
    r"khoảng|gần|hơn|trên|dưới|ít nhất|tối đa|từ|đến)\b|\d ?[-–] ?\d"
)
_LOWER: Final = re.compile(r"(?i)\b(?:deputy|vice) \w+ $")
_MONTHS: Final = _cycle("January February March April May June July August September October November December")
_MONTH: Final = _words(_MONTHS)
_WEEKDAYS: Final = _cycle("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "yesterday today")
_NUMERALS: Final = _cycle(
    "two three four five six seven eight nine ten eleven twelve",
    "second third fourth fifth sixth",
    "hai ba bốn sáu bảy tám chín",
)
_TITLES: Final = _cycle(
    "director deputy_director", "chairman vice_chairman", "chairwoman vice_chairwoman", "minister deputy_minister",
    "commander deputy_commander", "chief_executive finance_chief", "ambassador consul", "Bộ_trưởng Thứ_trưởng",
    "Giám_đốc Phó_Giám_đốc", "Chủ_tịch Phó_Chủ_tịch", "Tư_lệnh Phó_Tư_lệnh", "Thủ_tướng Phó_Thủ_tướng",
)  # fmt: skip
_UNITS: Final = _cycle(
    "metres feet", "kilometres miles", "km m cm", "tonnes kilograms", "hectares acres", "MW GW", "tấn kg"
)
_TIMES: Final = _cycle("minutes hours", "days weeks months years", "phút giờ", "ngày tháng năm")
_SCALES: Final = _cycle("million billion trillion", "triệu tỷ")
_CURRENCIES: Final = _cycle("pounds euros", "dollars yen", "đồng yên", "bảng_Anh euro", "USD EUR", "dong baht")
_PLACES: Final = _cycle(
    "Hanoi Hue Da_Nang", "Hà_Nội Huế Đà_Nẵng", "Can_Tho Vinh_Long", "Cần_Thơ Vĩnh_Long", "Hai_Phong Nam_Dinh",
    "Hải_Phòng Nam_Định", "Hung_Yen Thai_Binh", "Hưng_Yên Thái_Bình", "Singapore Jakarta", "Leeds York", "Luton Derby",
    "London Glasgow", "Dong_Thap Ben_Tre",
)  # fmt: skip
_NUMBER: Final = r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\d:h/])"
_AUXILIARY: Final = r"\b(?:is|are|was|were|has|have|had|will|can|must)\b(?: not\b)?(?= [a-z])"

RULES: Final = (
    _rule("day", "date", rf"(?<![\d/:])\d{{1,2}}(?= (?:{_MONTH})|/\d{{1,2}}\b)", _day),
    *(_rule("day", "date", rf"(?<={month} )\d{{1,2}}\b(?! \d)", _day) for month in _MONTHS),
    _swap("weekday", "weekday", _WEEKDAYS, exact=False),
    _swap("month", "date weekday", _MONTHS),
    _rule("month", "date", r"(?<=tháng )\d{1,2}\b", _hour),
    _rule("year", "date", r"\b(?:19|20)\d\d\b", _year),
    _rule("time", "date", r"(?<![\d:.])\d{1,2}(?=(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|h\d{0,2}\b| giờ)", _hour),
    _rule("count", "number", _NUMBER, _digit),
    _rule("score", "other", r"(?<!\d)\d(?=-\d\b)", _digit, exact=False),
    _swap("numeral", "number duration", _NUMERALS),
    _rule("money", "money", _NUMBER.replace(r"(?<![\w.,])", r"(?<![\d.,])"), _amount),
    _swap("scale", "money number", _SCALES, before=r"(?<=\d )"),
    _rule("currency", "money", r"£|€|¥|(?:US)?\$", lambda m: "$" if m[0] == "£" else "£", exact=False),
    _swap("currency", "money", _CURRENCIES, exact=False),
    _rule("percent", "percent", _NUMBER, _digit),
    _rule("duration", "duration", _NUMBER, _digit),
    _rule("quantity", "quantity", _NUMBER, _digit),
    _swap("unit", "quantity", _UNITS, before=r"(?<=\d )"),
    _swap("unit", "duration", _TIMES, before=r"(?<=\d )"),
    _rule("person", "person", r"(?<=\w )[A-ZĐÀ-Ỹ]\w+$", _renamed, exact=False),
    _swap("title", "title", _TITLES, before=r"(?<!\w)(?<![Vv]ice )(?<![Dd]eputy )(?<![Pp]rime )", exact=False),
    _swap("place", "place", _PLACES, exact=False),
    _rule("negation", "sentence", rf"{_AUXILIARY}|(?<!hàng )không (?=\w)|\b(?:chưa|đã|sẽ)\b", _negated, exact=False),
)
