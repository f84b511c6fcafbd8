"""Vietnamese from before Unicode: the letters that TCVN3 (ABC) and VNI fonts drew in the places of Western ones."""

from __future__ import annotations

import re
from functools import cache

from checker.lang.pack import load
from checker.language import evidence

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)

#: A plain vowel and the sign that follows it, by the letter the two stand for.
_VNI_MARKS = {
    "a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "u": "ùú øù ûủ õũ ïụ",
    "y": "ùý øỳ ûỷ õỹ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "ö": "ùứ øừ ûử õữ ïự",
}
_VNI_ALONE = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True))

#: Shares of words with a letter that only Vietnamese writes, before and after: text of the two encodings has under .1
#: and over .5, French and German in Western encodings never pass .35 after (tests/test_encoding.py).
BEFORE, AFTER = 0.12, 0.4


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = {base + mark[0]: mark[1] for base, marks in _VNI_MARKS.items() for mark in marks.split()} | _VNI_ALONE
    pairs |= {key.upper(): value.upper() for key, value in pairs.items()}
    pairs |= {key[0].upper() + key[1:]: value.upper() for key, value in pairs.items() if key[0].islower()}
    return re.compile("|".join(sorted(map(re.escape, pairs), key=lambda k: (-len(k), k)))), pairs


def tcvn3(text: str) -> str:
    """TCVN3 text that was decoded as Latin-1, in Unicode; every letter stays where it is."""
    return text.translate(str.maketrans(_TCVN3))


def vni(text: str) -> str:
    """VNI text that was decoded as Latin-1, in Unicode; a letter with its sign becomes one."""
    pattern, pairs = _vni()
    return pattern.sub(lambda found: pairs[found[0]], text)


def convert(text: str) -> tuple[str, str]:
    """`text` in Unicode and the name of the encoding it was in, or as it was and "" where it is no such text."""
    look = text[:20_000]
    if not re.search(r"[\u00a1-\u00ff]", look) or _share(look) > BEFORE:
        return text, ""
    before = max(evidence(look).values(), default=0.0)
    for name, change in (("TCVN3", tcvn3), ("VNI", vni)):
        there = change(look)
        if _share(there) >= AFTER and evidence(there).get("vi", 0.0) > before:
            return change(text), name
    return text, ""


def _share(text: str) -> float:
    """The share of words with a letter that only Vietnamese writes."""
    table = load("vi").text
    words = text.lower().split()
    letters = table.letters if table else frozenset()
    return sum(1 for word in words if not letters.isdisjoint(word)) / max(len(words), 1)
