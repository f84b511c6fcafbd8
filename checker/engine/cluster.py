"""The work done by a Dask cluster: the same tasks as futures, their results in a folder that all can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

from checker import cache
from checker.config import Config
from checker.errors import CheckerError


class Cluster(AbstractContextManager["Cluster"]):
    """An engine of the workers that a Dask scheduler knows; raises CheckerError where there is none."""

    def __init__(self, config: Config) -> None:
        """Connect to the scheduler."""
        try:
            from distributed import Client
            from distributed.comm.addressing import get_address_host_port
        except ImportError as error:
            raise CheckerError("the engine 'dask' is an extra: pip install 'discrepancy-checker[dask]'") from error
        if not config.scheduler or not config.work:
            raise CheckerError("the engine 'dask' needs --scheduler ADDRESS and --work FOLDER, shared by all workers")
        try:
            get_address_host_port(config.scheduler)  # a client that gets as far as failing on it waits 40 s to close
        except (TypeError, ValueError) as error:
            said = f"--scheduler is an address such as tcp://host:8786, not '{config.scheduler}'"
            raise CheckerError(said) from error
        try:
            self._client = Client(config.scheduler, set_as_default=False, timeout="20s")  # type: ignore[no-untyped-call]
        except OSError as error:
            raise CheckerError(f"there is no Dask scheduler at {config.scheduler}") from error

    def __enter__(self) -> Self:
        """The client is connected."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the cluster; what it has not begun for this run it forgets."""
        self._client.close()  # type: ignore[no-untyped-call]

    def each(self, do: Callable[..., Any], work: Sequence[Any], *same: Any, **named: Any) -> Iterator[tuple[int, Any]]:
        """`do(task, *same, **named)` of every task, as (its place, what it gave), as they are done.

        A task whose worker is lost is given to another by the scheduler.
        """
        from distributed import as_completed

        version = cache.version()
        made = [self._client.submit(_same, version, do, task, *same, **named, pure=False) for task in work]
        places = {future.key: place for place, future in enumerate(made)}
        for future in as_completed(made, loop=self._client.loop):  # type: ignore[no-untyped-call]
            yield places[future.key], future.result()
            future.release()


def _same(version: str, do: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """What `do` gives, on a worker with the version that the run was started with; raises CheckerError on another."""
    if version != cache.version():
        raise CheckerError("a worker has another version of checker than the command that asks it: install the same")
    return do(*args, **named)
