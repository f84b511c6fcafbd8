"""Reports larger than memory: made piece by piece, one event at a time, and in order all the same."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import cache
from checker.cli.run import hand_out
from checker.config import Config
from checker.engine import gather
from checker.errors import CheckerError
from checker.pipeline import audit
from checker.report import facts_pieces, order, pieces, render
from checker.report.style import Style
from checker.write import staged
from tests import generated

KEYS = st.tuples(st.booleans(), st.integers(0, 3), st.floats(0, 1), st.text(max_size=3))


@given(st.lists(KEYS, max_size=60), st.integers(1, 9))
def test_records_come_in_order_whether_they_fit_into_memory_or_not(keys: list[tuple[object, ...]], run: int) -> None:
    records = [(key, (n, "\ud800 é\n", 0.1)) for n, key in enumerate(keys)]
    plain = [record for _, record in sorted(records, key=lambda r: r[0])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(order, "RUN", run)
        patch.setattr(order, "_HELD", 1)
        patch.setattr(order, "_BLOCK", 40)
        assert [tuple(record) for record in order.in_order(iter(records))] == plain


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The parts that are read, one after the other, where none is small enough to be held."""
    seen: list[str] = []
    plain = gather.sections

    def sections(key: str, names: list[str], store: cache.Store) -> object:
        seen.extend(key for name in names if name in ("pairs", "discrepancies", "rows"))
        return plain(key, names, store)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(gather, "HELD", 0)
    monkeypatch.setattr(gather, "sections", sections)
    return seen


@pytest.mark.parametrize(("name", "fewest"), [("json", 2), ("jsonl", 2), ("csv", 6)])
def test_a_report_reads_one_event_after_the_other(tmp_path: Path, loads: list[str], name: str, fewest: int) -> None:
    generated.write(tmp_path, 6, 3)
    found = audit([tmp_path], Config(jobs=1))
    made = pieces(name, found, Style())
    first = b""
    while b"count" not in first:
        first += next(made)
    assert len(set(loads)) <= fewest
    whole = first + b"".join(made)
    assert len(set(loads)) == len(loads) / (1 if name == "csv" else 2) == 6
    said = render(name, audit([tmp_path], Config(jobs=1, cache=False)), Style())
    assert whole == (said if isinstance(said, bytes) else said.encode())


def test_facts_are_listed_one_event_after_the_other(tmp_path: Path, loads: list[str]) -> None:
    generated.write(tmp_path, 6, 3)
    found = audit([tmp_path], Config(jobs=1))
    assert next(facts_pieces("jsonl", found, Style())).startswith(b'{"fact": ')
    assert len(loads) == 1


def broken() -> Iterator[bytes]:
    yield b"half"
    raise CheckerError("no more")


def test_a_report_that_cannot_be_made_leaves_all_files_and_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old.csv"
    old.write_bytes(b"old")
    out = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", out)
    for files, said in (([old, tmp_path / "b"], [b"said"]), ([old], broken())):
        with pytest.raises(CheckerError, match="no more"):
            hand_out([(f, broken() if f.name == "b" else [b"n", b"ew"]) for f in files], said)
        assert old.read_bytes() == b"old"
        assert [p.name for p in tmp_path.iterdir()] == ["old.csv"]
    hand_out([(old, [b"n", b"ew"])], [b"said ", b"", b"all", b""])
    assert old.read_bytes() == b"new"
    assert out.buffer.getvalue() == b"said all\n"  # type: ignore[attr-defined]


def test_what_is_staged_and_not_wanted_is_removed(tmp_path: Path) -> None:
    with staged(tmp_path / "a", [b"one"]):
        assert len(list(tmp_path.iterdir())) == 1
    assert not list(tmp_path.iterdir())


def test_a_long_report_goes_to_standard_output_whole(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.cli.run._HELD", 10)
    hand_out([], (b"%d\n" % n for n in range(1000)))
    assert capfdbinary.readouterr().out == b"".join(b"%d\n" % n for n in range(1000))
