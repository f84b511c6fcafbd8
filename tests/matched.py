"""How fast and how right fact rows that are read already are matched, by as many processes as are asked for.

Generated events repeat under other names until there are enough rows; each worker reads them once and renames the rows.
"""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from checker import collect, facts
from checker.match import facts as taking_part
from checker.match import match
from checker.model import FACT_COLUMNS, Document
from tests import generated

#: So many events repeat, each told by so many sources.
EVENTS, SOURCES = 80, 5
#: One task of a worker: the events that repeat, under so many names.
TASK = 4

Row = tuple[object, ...]


def begin() -> None:
    """A worker begins as one of the engine's does, and reads the events that repeat."""
    collect.seldom()
    base()


@lru_cache(maxsize=1)
def base() -> list[list[Row]]:
    """The fact rows of each event that repeats."""
    return [[row for document in documents(event) for row in facts.rows(document)] for event in range(EVENTS)]


def documents(event: int) -> Iterator[Document]:
    """The documents of an event; every second one is Vietnamese."""
    for k, (path, text) in enumerate(generated.documents(1, SOURCES, event)):
        body = text.index("\n---\n") + len("\n---\n")
        yield Document(path, text, lang="vi" if k % 2 else "en", body=body, published="2024-01-01")


def rows(event: int, copy: int) -> list[Row]:
    """The rows of an event under one of its names."""
    return [(f"{row[0]}{copy}", f"{row[1]}{copy}", *row[2:]) for row in base()[event]]


def slot(event: int, row: Row) -> str:
    """What a generated value is the value of; nothing for values that every fire has, or that two things have."""
    it = generated.story(event)
    claim, value = str(row[5]), str(row[7]).partition(" ")[0]
    if claim == "date":
        return "day" if value[:4] == str(it.day.year) and int(value[5:7] or 0) else ""
    known = (
        (it.dead, "dead"), (it.dead + 7, "dead"), (it.hurt, "hurt"), (it.homes, "homes"), (it.area, "area"),
        (it.cost * 1_000_000, "cost"), (it.share, "share"),
    )  # fmt: skip
    found = {name for number, name in known if str(number) == value}
    return found.pop() if len(found) == 1 else ""


def quality() -> tuple[float, float]:
    """Precision and recall of the ties over the labelled values of two sources, each couple once.

    All copies of an event are matched alike, so one of each is looked at.
    """
    right = wrong = possible = 0
    for event, given in enumerate(base()):
        label = {str(row[0]): (str(row[2]), slot(event, row)) for row in given}
        held: dict[str, set[str]] = {}
        for source, name in label.values():
            held.setdefault(name, set()).add(source)
        possible += sum(len(sources) * (len(sources) - 1) // 2 for name, sources in held.items() if name)
        done = match(taking_part(given))
        ties = ((label[t.left.fact], label[t.right.fact]) for t in (*done.same, *done.apart))
        judged = {tuple(sorted((a, b))) for a, b in ties if a[0] != b[0] and a[1] and b[1]}
        right += sum(a[1] == b[1] for a, b in judged)
        wrong += sum(a[1] != b[1] for a, b in judged)
    return right / max(1, right + wrong), right / max(1, possible)


def share(copies: Sequence[int]) -> tuple[float, int]:
    """Match the events under each of these names: processor seconds in matching, the most memory so far in kB."""
    spent = 0.0
    for copy in copies:
        for event in range(EVENTS):
            given = rows(event, copy)
            begun = process_time()
            match(taking_part(given))
            spent += process_time() - begun
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def timed(copies: int, workers: int) -> tuple[float, float, float]:
    """Elapsed and processor seconds of matching all copies, and megabytes of the largest worker.

    Time begins when each worker has read the texts: the other library is given a table too.
    """
    tasks = [range(k, min(copies, k + TASK)) for k in range(0, copies, TASK)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=begin) as pool:
        list(pool.map(share, [(0,)] * workers * 2))
        begun = perf_counter()
        done = list(pool.map(share, tasks))
        seconds = perf_counter() - begun
    return seconds, sum(spent for spent, _ in done), max(kept for _, kept in done) / 1024


def table(copies: int, folder: Path) -> Path:
    """All rows with their labels as one Parquet file in the folder, for another library."""
    import pandas as pd

    every = [
        (f"{row[0]}{copy}", f"{event}-{copy}", *row[2:], slot(event, row))
        for copy in range(copies) for event, found in enumerate(base()) for row in found
    ]  # fmt: skip
    made = pd.DataFrame.from_records(every, columns=["unique_id", *FACT_COLUMNS[1:], "slot"])
    file = folder / "rows.parquet"
    made[["unique_id", "event", "source", "claim", "subject", "value", "unit", "slot"]].to_parquet(file)
    return file
