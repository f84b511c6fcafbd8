"""The concept tables as data: well-formed lines, one set of ids, one id a phrase, contrasts of known ids."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

import checker.lang
from checker.lang import pack
from checker.lang.concept_table import WORD, concepts, contrasts, parents

LANG = Path(checker.lang.__file__).parent
CODES = ("en", "vi")
SLOTS = {"act", "measure", "thing", "part", "status", "compare", "stage", "scope", "agreement", "office", "rank"}
_LINE = re.compile(r"(none|apart|([a-z]+)\.[a-z0-9]+(?:-[a-z0-9]+)*): (\S.*)")
_PHRASE = re.compile(r"\[([^\[\]]*)\]")


def _lines(path: Path) -> list[tuple[int, str]]:
    rows = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [(n, line) for n, line in rows if line.strip() and not line.startswith("#")]


def _concept_files(code: str) -> list[Path]:
    return sorted((LANG / code / "concepts").glob("*.txt"))


def _entries(code: str) -> list[tuple[str, str, str]]:
    """(id, phrase, where) of every bracketed phrase of a language."""
    found = []
    for path in _concept_files(code):
        for number, line in _lines(path):
            match = _LINE.fullmatch(line)
            if match:
                found += [(match[1], p, f"{path.name}:{number}") for p in _PHRASE.findall(match[3])]
    return found


def _key(code: str, phrase: str) -> str:
    form = concepts(pack.load(code)).form
    return " ".join(form(w) for w in WORD.findall(phrase.lower().replace("’", "'")))


@pytest.mark.parametrize("code", CODES)
def test_every_line_is_well_formed(code: str) -> None:
    bad = []
    for path in _concept_files(code):
        for number, line in _lines(path):
            match = _LINE.fullmatch(line)
            slot_ok = match is not None and (match[2] is None or match[2] in SLOTS)
            phrases = _PHRASE.findall(line)
            brackets_ok = line.count("[") == line.count("]") == len(phrases)
            if not (slot_ok and brackets_ok and phrases and all(WORD.search(p) for p in phrases)):
                bad.append(f"{path.name}:{number}: {line[:60]}")
    assert bad == []


def test_both_languages_hold_the_same_ids() -> None:
    english, vietnamese = ({i for i, _, _ in _entries(code)} for code in CODES)
    assert english ^ vietnamese <= {"none", "apart"}


def test_both_languages_hold_the_same_kinds() -> None:
    english, vietnamese = ([p.name for p in _concept_files(code)] for code in CODES)
    assert english == vietnamese


@pytest.mark.parametrize("code", CODES)
def test_a_phrase_stands_under_one_id(code: str) -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    for concept, phrase, where in _entries(code):
        if concept == "apart":
            continue
        ids[_key(code, phrase)].add(concept)
        places[_key(code, phrase)].add(f"{concept} ({where})")
    assert {k: sorted(places[k]) for k, v in ids.items() if len(v) > 1} == {}


def test_contrasts_name_known_ids_once() -> None:
    known = {i for i, _, _ in _entries("en")}
    bad = []
    for path in sorted((LANG / "contrasts").glob("*.txt")):
        for number, line in _lines(path):
            if path.name.startswith("isa-"):
                ids = [part.strip() for part in line.split("<")]
            else:
                ids = line.partition(":")[2].split()
            if len(ids) < 2 or len(ids) != len(set(ids)) or not set(ids) <= known:
                bad.append(f"{path.name}:{number}: {sorted(set(ids) - known) or line}")
    assert bad == []


def test_group_names_are_unique() -> None:
    names = [
        line.partition(":")[0]
        for path in sorted((LANG / "contrasts").glob("*.txt"))
        if not path.name.startswith("isa-")
        for _, line in _lines(path)
    ]
    assert len(names) == len(set(names))


def test_no_id_contrasts_with_a_word_that_may_stand_for_it() -> None:
    against = contrasts()
    clashes = [f"{child} < {up}" for child, ups in parents().items() for up in ups if up in against.get(child, ())]
    assert clashes == []


@pytest.mark.parametrize("code", CODES)
def test_no_mark_hides_what_is_done_beside_it(code: str) -> None:
    """`dự kiến khởi công` is two phrases, what is planned and what begins; one of both would leave the mark alone."""
    ids = {_key(code, phrase): concept for concept, phrase, _ in _entries(code) if concept not in ("apart", "none")}
    hidden = []
    for key, concept in ids.items():
        words = key.split()
        parts = [(" ".join(words[:k]), " ".join(words[k:])) for k in range(1, len(words))]
        for one, other in (*parts, *((b, a) for a, b in parts)):
            slot = ids.get(other, "").partition(".")[0]
            mark = concept.partition(".")[0] in ("status", "scope", "compare", "stage")
            if mark and ids.get(one) == concept and slot in ("act", "measure", "thing", "part"):
                hidden.append(f"{concept}: {key} hides {ids[other]}")
    assert hidden == []
