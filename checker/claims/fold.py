"""Names brought to one form: case, diacritics, Đ, spaces and territories."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from checker.lang.pack import codes, load
from checker.lang.teams import NOT_TEAMS, TEAMS

_PLAIN = {"đ": "d", "Đ": "d", "'": "", "’": "", ".": " ", "-": " ", "‐": " ", "–": " "}


@cache
def fold(name: str) -> str:
    """A name without case, diacritics, punctuation and double spaces (`Lương Tam Quang` → `luong tam quang`)."""
    return folded(name)


def folded(text: str) -> str:
    """The same of a text that is not met again: it is not remembered."""
    for char, plain in _PLAIN.items():  # much quicker than `translate`
        text = text.replace(char, plain)
    text = unicodedata.normalize("NFD", text)
    return " ".join("".join([c for c in text if c < _MARKS or not unicodedata.combining(c)]).lower().split())


#: Letters of an ISO 3166 code.
COUNTRY: Final = 2


def country(value: str) -> bool:
    """Whether the value of a name is the ISO 3166 code of a country; a folded name has no capital."""
    return len(value) == COUNTRY and value.isupper()


#: Where the marks of Unicode begin.
_MARKS: Final = "\u0300"


@cache
def territories() -> dict[str, str]:
    """Lower-cased names of countries in every language there is → ISO 3166 code (`việt nam`, `viet nam` → `VN`)."""
    from babel import Locale

    found: dict[str, str] = {}
    for code in codes():
        for territory, name in Locale(code).territories.items():
            if len(territory) == 2 and territory.isalpha():
                found.setdefault(name.lower(), territory)
        table = load(code).names
        if table:
            found.update(table.aliases)
    return found


#: Letters of the code that sport has for a country.
TEAM: Final = 3


@cache
def teams() -> dict[str, str]:
    """The codes in three capitals that sport has for countries (`VIE`, `KOR`) → ISO 3166 code in two."""
    from babel.core import get_global

    codes = {code: to[0] for code, to in get_global("territory_aliases").items() if len(code) == TEAM and len(to) == 1}
    return {**{code: to for code, to in codes.items() if code.isalpha() and code not in NOT_TEAMS}, **TEAMS}


#: What the clock says beside a time, and the short month that CLDR writes with three letters.
_CLOCK: Final = frozenset({"sept", "utc", "gmt"})


@cache
def calendar_words() -> frozenset[str]:
    """Lower-cased names of months and weekdays that begin with a capital in some language there is: never names."""
    capital = (w for w in _calendar() if w[:1].isupper() and " " not in w and len(w) > 2 and w.isalpha())
    return frozenset(w.lower() for w in capital) | _CLOCK


@cache
def calendar_pairs() -> frozenset[str]:
    """Lower-cased names of months and weekdays in two words (`Chủ nhật`, `thứ Sáu`)."""
    return frozenset(w.lower() for w in _calendar() if w.replace(" ", "").isalpha() and w.count(" ") == 1)


@cache
def _calendar() -> frozenset[str]:
    """The names of months and weekdays in every language there is."""
    from babel import Locale

    words: set[str] = set()
    for code in codes():
        locale = Locale(code)
        for names in (locale.months, locale.days):
            for width in ("wide", "abbreviated"):
                words.update(str(n).rstrip(".") for n in names["format"][width].values())
    return frozenset(words)


@cache
def currencies() -> frozenset[str]:
    """The codes of ISO 4217 (`USD`, `VND`)."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


@cache
def cities() -> dict[str, str]:
    """Folded names of larger cities in every language there is (`londres`) → the folded English name."""
    from babel import Locale

    found: dict[str, str] = {}
    for code in codes():
        for zone, names in Locale(code).time_zones.items():
            english = zone.rpartition("/")[2].replace("_", " ")
            if "city" in names and "/" in zone:
                found.setdefault(fold(names["city"]), fold(english))
    return found


@cache
def towns() -> frozenset[str]:
    """The folded names of provinces and towns, in every language there is."""
    tables = (load(code).names for code in codes())
    return frozenset(fold(t) for table in tables if table for t in table.towns)
