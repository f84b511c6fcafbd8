"""Where the work is done: in this process, in several, or on a cluster; the results are the same bytes."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from checker.cache import Folder, Memory, Store, opened
from checker.config import Config
from checker.engine.shared import Shared

#: Fewer files than this are read sooner than two processes start: `python -m tests.benchmark`, "break-even".
FEW: Final = 48

Step = Callable[[int, int, str], None]


class Engine(Protocol):
    """Something that does tasks."""

    def each(self, do: Callable[..., Any], work: Sequence[Any], *same: Any, **named: Any) -> Iterator[tuple[int, Any]]:
        """`do(task, *same, **named)` of every task, as (its place, what it gave), in any order."""


class Passing:
    """A folder that is removed when nobody holds this any more: when the results that lie in it are let go."""

    def __init__(self, path: str) -> None:
        """Remove `path` at the end."""
        self.path = path
        weakref.finalize(self, shutil.rmtree, path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Run:
    """An engine at work for one run, its store, and who is told how far it is."""

    engine: Callable[[], Engine]
    store: Store
    config: Config
    step: Step
    several: bool
    held: Passing | None = None

    def earlier(self, find: Callable[..., Any], work: Sequence[Any], **named: Any) -> list[Any]:
        """What `find(task, store, config, **named)` finds of every task in the cache, None where there is nothing."""
        cached = isinstance(self.store, Folder) and self.store.lasting
        return [find(task, self.store, self.config, **named) if cached else None for task in work]

    def each(
        self, what: str, do: Callable[..., Any], work: Sequence[Any], sizes: Sequence[int],
        earlier: Sequence[Any] = (), **named: Any,
    ) -> list[Any]:  # fmt: skip
        """What `do(task, store, config, **named)` gives for every task, in their order; the largest begin first.

        What `earlier` holds in the place of a task is given as it is; for that no engine is asked, nor started.
        """
        given = list(earlier) or [None] * len(work)
        order = sorted((k for k in range(len(work)) if given[k] is None), key=lambda k: -sizes[k])
        total = sum(sizes)
        done = total - sum(sizes[k] for k in order)
        left = [work[k] for k in order]
        for place, result in self.engine().each(do, left, self.store, self.config, **named) if left else ():
            given[order[place]] = result
            done += sizes[order[place]]
            self.step(done, total, what)
        return given


@contextmanager
def start(config: Config, files: int, step: Step | None = None) -> Iterator[Run]:
    """The engine that the configuration asks for, for a run over so many files."""
    tell = step or (lambda _done, _total, _what: None)
    jobs = config.jobs or cores()
    several = config.engine == "dask" or (jobs > 1 and files >= FEW)
    with ExitStack() as stack:
        store, held = _store(config, files, several)
        ready = cache(lambda: stack.enter_context(_engine(config, jobs, several)))
        yield Run(ready, store, config, tell, several, held)


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _store(config: Config, files: int, several: bool) -> tuple[Store, Passing | None]:
    """Where results are kept, and what has to be held so that they stay."""
    if config.work:
        return Shared(config.work if "://" in config.work else str(Path(config.work).absolute())), None
    store: Folder | Memory = opened() if config.cache else Memory()
    if isinstance(store, Folder) or (not several and files < FEW):
        return store, None
    held = Passing(tempfile.mkdtemp(prefix="checker-"))
    return Folder(held.path, lasting=False), held


def _engine(config: Config, jobs: int, several: bool) -> AbstractContextManager[Engine]:
    if config.engine == "dask":
        from checker.engine.cluster import Cluster

        made: AbstractContextManager[Engine] = Cluster(config)
        return made
    if several:
        from checker.engine.local import Local

        return Local(jobs)
    from checker.engine.inline import Inline

    return Inline()
