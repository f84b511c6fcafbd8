"""The work done by worker processes of this machine."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from typing import Any, Self

from checker import collect
from checker.errors import CheckerError


class Local(AbstractContextManager["Local"]):
    """An engine of several processes, started afresh: nothing of this one is copied into them."""

    def __init__(self, jobs: int) -> None:
        """Start no process yet."""
        self.jobs = jobs
        self._pool = self._fresh()

    def __enter__(self) -> Self:
        """Processes start with the first tasks."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the processes: at once where something went wrong, else while the report is written."""
        ours = {p.pid for p in multiprocessing.active_children()} if kind else set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process.pid in ours:
                process.terminate()

    def each(self, do: Callable[..., Any], work: Sequence[Any], *same: Any, **named: Any) -> Iterator[tuple[int, Any]]:
        """`do(task, *same, **named)` of every task, as (its place, what it gave), as they are done.

        The tasks that a killed process had in hand are given out once more; raises CheckerError where that kills too.
        """
        left = dict(enumerate(work))
        for last in (False, True):
            try:
                yield from self._once(do, left, same, named)
            except BrokenProcessPool as error:
                if last:
                    said = "a worker process was killed, twice: is there enough memory? Fewer --jobs take less"
                    raise CheckerError(said) from error
                self._pool = self._fresh()
            else:
                return

    def _once(
        self, do: Callable[..., Any], left: dict[int, Any], same: tuple[Any, ...], named: dict[str, Any]
    ) -> Iterator[tuple[int, Any]]:
        futures: dict[Future[Any], int] = {self._pool.submit(do, t, *same, **named): k for k, t in left.items()}
        for future in as_completed(futures):
            given = future.result()
            del left[futures[future]]
            yield futures[future], given

    def _fresh(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    """A worker begins: an interruption is for the process that a person started, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect.seldom()
