"""Which lane of a street: the number that tells one from another, as a kind of which a story has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from checker.claims.capitals import NAMED
from checker.claims.fold import fold
from checker.claims.phrases import alternatives
from checker.frames.statements import KIND
from checker.lang.pack import Pack, load
from checker.model import Mention, Value

#: Kinds of places that are numbered along a street, and kinds of the street itself.
LANE: Final = "lane"
STREETS: Final = frozenset({"road", "street"})
#: Words of a name with capitals.
_NAME: Final = rf"{NAMED}(?: {NAMED}){{0,2}}"
#: The number of a lane, those of the lanes inside it behind a stroke.
_NUMBER: Final = r"(\d{1,4})(?:/\d+)*"


def lanes(text: str, pack: Pack) -> Iterator[Mention]:
    """Each numbered lane of a named street: `ngõ 27 phố Hoa Lư`, `Lane 27, Hoa Lu Street`."""
    for found in _numbered(pack.code).finditer(text):
        street = _street(found[2], pack)
        if street:
            group = fold(street).replace(" ", "-")
            yield Mention("statement", found.start(), found.end(2), Value(f"{KIND}{LANE}-{group} {int(found[1])}"))


def _street(name: str, pack: Pack) -> str:
    """The name of a street without its kind."""
    words = name.split()
    while words and pack.names and pack.names.places.get(words[-1].lower()) in STREETS:
        words.pop()
    return " ".join(words)


@cache
def _numbered(code: str) -> re.Pattern[str]:
    table = load(code).names
    places = table.places if table else {}
    lane = alternatives(w for w, kind in places.items() if kind == LANE)
    street = alternatives(w for w, kind in places.items() if kind in STREETS)
    small = r"(?: (?:at|of|on|off|số|number|no\.?))?"
    return re.compile(rf"\b(?i:{lane})(?i:{small}){{0,2}} {_NUMBER},?(?i:{small})(?: (?i:{street}))? ({_NAME})")
