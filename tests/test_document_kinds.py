"""The kind of the one document that an event is about."""

from __future__ import annotations

import pytest

from checker import Document, check

MEMORANDUM = "The two ministers signed a memorandum of understanding on fisheries in Hanoi."
CONTRACT = "Hai bộ trưởng đã ký hợp đồng về nghề cá tại Hà Nội."
TREATY = "The Treaty on Fisheries was signed by the two ministers in Hanoi."


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((("en", MEMORANDUM), ("en", TREATY)), True),
        ((("en", TREATY), ("vi", "Hai bộ trưởng đã ký Bản ghi nhớ về nghề cá tại Hà Nội.")), True),
        ((("en", MEMORANDUM), ("vi", "Hai bộ trưởng đã ký bản ghi nhớ về nghề cá tại Hà Nội.")), False),
        ((("en", MEMORANDUM), ("en", "The two ministers signed an agreement on fisheries in Hanoi.")), False),
        ((("en", TREATY), ("vi", "Hai bộ trưởng đã ký Nghị định thư về nghề cá tại Hà Nội.")), False),
        ((("en", TREATY), ("vi", "Bộ trưởng nhắc đến bản ghi nhớ về nghề cá.")), False),
        ((("en", TREATY), ("vi", CONTRACT), ("en", f"{TREATY} A contract was signed as well.")), False),
        ((("en", TREATY), ("vi", f"{CONTRACT} Hai bên ký 7 văn kiện hợp tác.")), False),
        ((("en", "MPs adopted the law on fisheries."), ("vi", "Quốc hội thông qua nghị quyết về nghề cá.")), True),
    ],
)  # fmt: skip
def test_one_document_is_of_one_kind(texts: tuple[tuple[str, str], ...], *, found: bool) -> None:
    documents = [Document(f"{n}.txt", f"{text}\n", lang=lang, event="e") for n, (lang, text) in enumerate(texts)]
    pairs = check(documents).pairs
    assert bool(len(pairs[(pairs["claim"] == "agreement") & (pairs["rule"] == "L821")])) is found
