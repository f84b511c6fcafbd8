"""The work done in this process, task by task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

from checker.engine import tasks


class Inline(AbstractContextManager["Inline"]):
    """An engine of one: this process."""

    def __enter__(self) -> Self:
        """Nothing has to be started."""
        return self

    def __exit__(self, *_: object) -> None:
        """End what the tasks started."""
        tasks.close()

    def each(self, do: Callable[..., Any], work: Sequence[Any], *same: Any, **named: Any) -> Iterator[tuple[int, Any]]:
        """`do(task, *same, **named)` of every task, as (its place, what it gave)."""
        for place, task in enumerate(work):
            yield place, do(task, *same, **named)
