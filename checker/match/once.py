"""What is worked out of the facts of a source, once for all couples that it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from checker.match.fact import Fact

T = TypeVar("T")


class Once(Generic[T]):
    """A function of a list of facts that keeps its results, as long as it lives, by the list itself.

    What else it takes is the same in every call.
    """

    def __init__(self, make: Callable[..., T]) -> None:
        """Nothing made yet."""
        self._make = make
        self._made: dict[int, tuple[Sequence[Fact], T]] = {}

    def __call__(self, facts: Sequence[Fact], *same: object) -> T:
        """What is made of these facts; the list is kept with it, so that no other gets its id."""
        if id(facts) not in self._made:
            self._made[id(facts)] = facts, self._make(facts, *same)
        return self._made[id(facts)][1]
