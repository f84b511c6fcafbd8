"""Encodings from before Unicode: the signs of Western letters in whose places fonts drew the Vietnamese ones."""

from __future__ import annotations

from typing import Final

_TCVN3: Final = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)

#: A plain vowel, then pairs of the sign behind it and the letter the two stand for.
_VNI_MARKS: Final = {
    "a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "u": "ùú øù ûủ õũ ïụ",
    "y": "ùý øỳ ûỷ õỹ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "ö": "ùứ øừ ûử õữ ïự",
}
_VNI_ALONE: Final = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True))


def _vni() -> dict[str, str]:
    pairs = {base + mark[0]: mark[1] for base, marks in _VNI_MARKS.items() for mark in marks.split()} | _VNI_ALONE
    upper = {key.upper(): value.upper() for key, value in pairs.items()}
    first = {key[0].upper() + key[1:]: value.upper() for key, value in pairs.items()}
    return pairs | upper | first


#: Name of an encoding → what its bytes, read as Latin-1, stand for.
LEGACY: Final = (("TCVN3", tuple(_TCVN3.items())), ("VNI", tuple(_vni().items())))
