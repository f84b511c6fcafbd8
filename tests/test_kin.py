"""What somebody is to somebody else: the tables, the reading, and two sources that say two things."""

from __future__ import annotations

import pytest

from checker import Document, check
from checker.facts import rows
from checker.frames.deeds import DEED
from checker.frames.kin import KIN
from checker.lang.concept_table import phrases
from checker.lang.pack import load

BEGINS = f"{DEED}{KIN}"


def test_both_languages_hold_the_same_relatives() -> None:
    english, vietnamese = ({kin for _, kin in phrases(load(code).folder, "kin.txt")} for code in ("en", "vi"))
    assert english == vietnamese


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "His wife, Le Thi Tu, went too.", ["wife le thi tu"]),
        ("en", "His wife and deputy director, Le Thi Tu, went too.", ["wife le thi tu"]),
        ("en", "Le Thi Tu, his sister, went too.", ["sister le thi tu"]),
        ("en", "Le Thi Tu (his sister) went too.", ["sister le thi tu"]),
        ("en", "Le Thi Tu and his wife went too.", []),
        ("en", "Le Van Hai, his wife and two children went too.", []),
        ("en", "The wife of Le Van Hai went too.", []),
        ("en", "His ex-wife, Le Thi Tu, went too.", []),
        ("en", "His mother-in-law, Le Thi Tu, went too.", []),
        ("en", "They visited Con Son – Kiep Bac.", []),
        ("en", "Beside his sister, Le Thi Tu wept.", []),
        ("vi", "Vợ ông là Lê Thị Tú.", ["wife le thi tu"]),
        ("vi", "Con trai ông, anh Lê Văn Nam bị thương.", ["son le van nam"]),
        ("en", "His wife, Le Thi Tu who is 31, went too.", ["wife le thi tu"]),
        ("vi", "Đứng cạnh mẹ, Lê Thị Tú (31 tuổi) cúi mặt.", []),
        ("vi", "Vợ ông Lê Văn Hải cũng đi.", []),
        ("vi", "Lê Thị Tú, em gái ông Hải, cũng đi.", ["sister le thi tu"]),
        ("vi", "Lê Thị Tú (con gái ông Hải) cũng đi.", ["daughter le thi tu"]),
        ("vi", "Lê Thị Tú, em dâu ông Hải, cũng đi.", []),
    ],
)
def test_the_relative_is_named_beside_the_word(lang: str, text: str, found: list[str]) -> None:
    made = rows(Document("a.txt", f"{text}\n", lang=lang, published="2025-05-04"))
    assert [str(row[7]).removeprefix(BEGINS) for row in made if str(row[7]).startswith(BEGINS)] == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Le Thi Tu, his wife, went too.", "Lê Thị Tú, em gái ông Hải, cũng đi.", 1),
        ("Le Thi Tu, his wife, went too.", "Lê Thị Tú, vợ ông Hải, cũng đi.", 0),
        ("Le Thi Tu, his wife, went too.", "Lê Thị Na, em gái ông Hải, cũng đi.", 0),
        ("Le Thi Tu, the sister of Vu Minh Quan, went too.", "Lê Thị Tú, vợ ông Trần Văn Hải, cũng đi.", 0),
        ("Le Thi Tu, his wife, went. Le Thi Tu, the sister of Quan, too.", "Lê Thị Tú, em gái ông Hải, cũng đi.", 0),
    ],
)
def test_two_sources_that_say_two_things(left: str, right: str, found: int) -> None:
    pairs = check(
        [
            Document("a.txt", f"{left}\n", lang="en", event="e", published="2025-05-04"),
            Document("b.txt", f"{right}\n", lang="vi", event="e", published="2025-05-04"),
        ]
    ).pairs
    assert len(pairs[(pairs["verdict"] == "conflict") & (pairs["rule"] == "L842")]) == found
