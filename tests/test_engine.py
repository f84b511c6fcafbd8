"""The same bytes from any number of workers, any state of the cache, and a cluster that loses a worker or a driver."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import engine, pipeline
from checker.config import Config
from checker.engine import gather, tasks
from checker.engine.gather import Stored
from checker.engine.local import Local
from checker.errors import CheckerError, InputError
from checker.model import Audit
from checker.pipeline import audit, batches, check
from checker.read import read
from checker.report import render
from checker.report.style import Style
from checker.report.summary import summary
from tests import generated

ALONE = Config(jobs=1, cache=False)


def checksum(found: Audit) -> str:
    """Of everything in an audit but the paths it was opened by."""
    made = hashlib.sha256()
    for name in ("json", "csv", "jsonl"):
        said = render(name, replace(found, files={}), Style())
        made.update(said if isinstance(said, bytes) else said.encode())
    made.update(repr((list(found.rows), list(found.notes), dict(found.texts))).encode())
    return made.hexdigest()


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight events of four sources each, and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("news")
    generated.write(folder, 8, 4)
    (folder / "e000003" / "broken.xyz").write_bytes(b"no format")
    return folder


@pytest.fixture(scope="module")
def expected(news: Path) -> str:
    return checksum(audit([news], ALONE))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Processes for few files, in small batches; a cache of the test's own."""
    monkeypatch.setattr(engine, "FEW", 2)
    monkeypatch.setattr(pipeline, "BATCH", 8)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_the_generated_slips_are_found(news: Path) -> None:
    found = audit([news], ALONE)
    conflicts = {(d.event, d.claim) for d in found.discrepancies if d.verdict == "conflict"}
    days = {(f"e{n:06d}", "date") for n in range(8)}
    assert conflicts == days | {(f"e{n:06d}", "count") for n in range(8) if n % 2}
    assert [s.source for s in found.skipped] == ["e000003/broken.xyz"]


def test_documents_at_hand_give_what_their_files_give(news: Path, expected: str) -> None:
    documents, skipped = read([news], ALONE)
    assert checksum(check(reversed(documents), ALONE, skipped)) == expected


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("cache", [False, True])
@pytest.mark.usefixtures("small")
def test_workers_and_cache_change_no_byte(news: Path, expected: str, jobs: int, cache: bool) -> None:
    config = Config(jobs=jobs, cache=cache)
    assert checksum(audit([news], config)) == expected
    assert checksum(audit([news], config)) == expected


def test_the_order_of_sets_changes_no_byte(news: Path) -> None:
    said = set()
    for seed in ("1", "2", "3"):
        command = [sys.executable, "-m", "checker", "audit", str(news), "--no-cache", "--format", "json", "--jobs", "1"]
        done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed})  # noqa: S603
        said.add(done.stdout)
    assert len(said) == 1
    assert len(said.pop()) > 10_000


@pytest.mark.usefixtures("small")
def test_results_too_large_to_hold_are_read_from_their_parts(
    news: Path, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = audit([news], ALONE)
    monkeypatch.setattr(gather, "HELD", 0)
    found = audit([news], replace(ALONE, jobs=2))
    assert not isinstance(found.rows, tuple)
    assert checksum(found) == expected
    assert (found.rows[3], found.rows[-1], found.pairs[5:7]) == (held.rows[3], held.rows[-1], held.pairs[5:7])
    assert found.pairs == held.pairs
    with pytest.raises(IndexError):
        found.pairs[len(found.pairs)]


@pytest.mark.usefixtures("small")
def test_the_agreements_are_counted_without_reading_the_pairs(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = summary(audit([news], ALONE))
    monkeypatch.setattr(gather, "HELD", 0)
    found = audit([news], replace(ALONE, jobs=2))
    asked: list[str] = []
    monkeypatch.setattr(Stored, "__iter__", lambda stored: asked.append(stored._name) or iter(stored[:]))
    assert summary(found) == expected
    assert set(asked) <= {"documents", "discrepancies"}
    assert " agreements" in expected


def test_two_documents_start_no_process(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    monkeypatch.setattr("checker.engine.local.Local", None)
    both = [news / "e000001" / f"s000{k}.txt" for k in range(2)]
    assert len(audit(both, Config(cache=False)).documents) == 2


@pytest.mark.usefixtures("small")
def test_what_is_in_the_cache_starts_no_worker(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (news / "e000003" / "broken.xyz").rename(news / "kept-away")
    try:
        first = checksum(audit([news / f"e{n:06d}" for n in range(8)], Config(jobs=2)))
        monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor.submit", None)
        assert checksum(audit([news / f"e{n:06d}" for n in range(8)], Config(jobs=2))) == first
    finally:
        (news / "kept-away").rename(news / "e000003" / "broken.xyz")


@pytest.mark.usefixtures("small")
def test_progress_counts_every_document(news: Path) -> None:
    said: list[tuple[int, int, str]] = []
    audit([news], Config(jobs=2), lambda done, total, what: said.append((done, total, what)))
    assert [s for s in said if s[0] == s[1]] == [(33, 33, "reading"), (32, 32, "preparing"), (32, 32, "comparing")]


@pytest.mark.usefixtures("small")
def test_facts_are_listed_the_same_by_any_number_of_workers(news: Path) -> None:
    one, two = (pipeline.facts([news], Config(jobs=n, cache=False)) for n in (1, 2))
    assert list(one.rows) == list(two.rows)
    assert len(one.rows) > 8 * 4 * 10
    assert not one.pairs


def test_batches_keep_the_order_and_leave_large_things_alone() -> None:
    sizes = [10, 20, 50, 2, 3]
    made = list(batches("abcde", sizes))
    assert made == [["a", "b"], ["c"], ["d", "e"]]
    assert list(batches("", [])) == []


def _dies_once(marker: Path) -> int:
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def _dies(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed there by a signal")
def test_a_killed_worker_costs_its_tasks_once_more(tmp_path: Path) -> None:
    with Local(2) as local:
        given = dict(local.each(_dies_once, [tmp_path / "a"] * 3))
    assert sorted(given) == [0, 1, 2]
    assert os.getpid() not in given.values()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed there by a signal")
def test_a_task_that_always_kills_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="killed, twice"), Local(1) as local:
        list(local.each(_dies, [tmp_path]))


def _fails(_: int) -> None:
    raise InputError("is odd", "a.txt")


def test_an_error_of_a_worker_is_the_error_of_the_run() -> None:
    with pytest.raises(InputError, match="is odd"), Local(1) as local:
        list(local.each(_fails, [1]))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A Dask scheduler with two worker processes."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=False
    ) as made:
        yield made


def on(cluster: Any, work: Path) -> Config:
    return Config(engine="dask", scheduler=cluster.scheduler_address, work=str(work))


@pytest.mark.usefixtures("small")
def test_a_cluster_gives_the_same_bytes(cluster: Any, news: Path, expected: str, tmp_path: Path) -> None:
    config = on(cluster, tmp_path / "work")
    assert checksum(audit([news], config)) == expected
    before = files(tmp_path / "work")
    assert checksum(audit([news], config)) == expected
    assert files(tmp_path / "work") == before


@pytest.mark.usefixtures("small")
def test_its_parts_are_tables_that_others_can_read(cluster: Any, news: Path, tmp_path: Path) -> None:
    from pyarrow import parquet

    found = audit([news], on(cluster, tmp_path / "work"))
    rows = parquet.read_table(tmp_path / "work" / "rows")
    assert sorted(rows["fact"].to_pylist()) == sorted(r[0] for r in found.rows)
    pairs = parquet.read_table(tmp_path / "work" / "pairs")
    assert sorted(pairs["id"].to_pylist()) == sorted(p.id for p in found.pairs)


@pytest.mark.usefixtures("small")
def test_a_torn_part_is_made_again(cluster: Any, news: Path, expected: str, tmp_path: Path) -> None:
    audit([news], on(cluster, tmp_path / "work"))
    for folder in ("rows", "pairs", "parts"):
        torn = max(p for p in (tmp_path / "work" / folder).rglob("*") if p.is_file())
        torn.write_bytes(torn.read_bytes()[:-9])
        assert checksum(audit([news], on(cluster, tmp_path / "work"))) == expected


@pytest.mark.usefixtures("small")
def test_a_cluster_survives_a_killed_worker(cluster: Any, tmp_path: Path) -> None:
    folder, work = tmp_path / "sources", tmp_path / "work"
    generated.write(folder, 30, 4)
    expected = checksum(audit([folder], ALONE))
    killed: list[int] = []

    def kill() -> None:
        until(lambda: len(files(work)) > 20)
        pid = next(iter(cluster.workers.values())).pid
        os.kill(pid, signal.SIGKILL)
        killed.append(pid)

    killer = threading.Thread(target=kill)
    killer.start()
    found = checksum(audit([folder], on(cluster, work)))
    killer.join()
    assert killed
    assert found == expected


_DRIVER = """
import sys
from checker.config import Config
from checker import pipeline
from pathlib import Path
pipeline.BATCH = 8
pipeline.audit([Path(sys.argv[1])], Config(engine="dask", scheduler=sys.argv[2], work=sys.argv[3]))
"""


def test_after_a_killed_driver_the_missing_parts_are_made(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, work = tmp_path / "sources", tmp_path / "work"
    generated.write(folder, 30, 4)
    command = [sys.executable, "-c", _DRIVER, str(folder), cluster.scheduler_address, str(work)]
    with subprocess.Popen(command) as driver:  # noqa: S603 - our own code
        until(lambda: len(files(work)) > 30)
        driver.kill()
    time.sleep(0.5)
    before = files(work)
    monkeypatch.setattr(pipeline, "BATCH", 8)
    assert checksum(audit([folder], on(cluster, work))) == checksum(audit([folder], ALONE))
    after = files(work)
    assert len(before) < len(after)
    assert {name: after[name] for name in before} == before


def test_a_cluster_that_is_not_there_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    from checker.engine.cluster import Cluster

    with pytest.raises(CheckerError, match="--scheduler"):
        Cluster(Config(engine="dask"))
    with pytest.raises(CheckerError, match=r"tcp://host:8786, not .nowhere."):
        Cluster(Config(engine="dask", scheduler="nowhere", work="w"))
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CheckerError, match=r"\[dask\]"):
        Cluster(Config(engine="dask", scheduler="tcp://127.0.0.1:9", work="w"))


def test_a_worker_of_another_version_refuses() -> None:
    pytest.importorskip("distributed")
    from checker.engine.cluster import _same

    with pytest.raises(CheckerError, match="another version"):
        _same("0000", tasks.close)


def files(folder: Path) -> dict[str, int]:
    """The finished files below a folder, with when they were written."""
    return {
        str(p.relative_to(folder)): p.stat().st_mtime_ns
        for p in folder.rglob("*")
        if p.is_file() and not p.name.startswith(".")
    }


def until(done: Callable[[], bool], seconds: float = 240.0) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.005)
