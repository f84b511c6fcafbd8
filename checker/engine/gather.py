"""The audits of all events as one `Audit`: in memory where they are small, else read from their parts on demand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final, TypeVar, overload

from checker.cache import Store
from checker.engine.results import section
from checker.model import Audit, Skipped
from checker.parts import SECTIONS, Part

T = TypeVar("T")

#: Bytes of packed parts up to which an audit is held in memory; held, they take about 30 times as much.
HELD: Final = 1_000_000


class Stored(Sequence[T]):
    """One section of all parts, in their order; a part is read when an entry of it is asked for, and then let go."""

    def __init__(self, name: str, parts: Sequence[Part], load: Callable[[str, str], Sequence[Any]]) -> None:
        """The section `name` of `parts`, each read with `load(key, name)`."""
        self._name, self._load = name, load
        self._parts = [(p.key, n) for p in parts if (n := p.counts[SECTIONS.index(name)])]
        self._ends = list(accumulate(n for _, n in self._parts))

    def __len__(self) -> int:
        """The number of entries in all parts."""
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[T]:
        """The entries, part by part."""
        for key, _ in self._parts:
            yield from self._load(key, self._name)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        """The entry at a place, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(len(self))))
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(at)
        part = bisect_right(self._ends, place)
        key, count = self._parts[part]
        entry: T = self._load(key, self._name)[place - self._ends[part] + count]
        return entry

    def __eq__(self, other: object) -> bool:
        """Whether the other sequence has the same entries."""
        return (
            isinstance(other, (Stored, tuple))
            and len(self) == len(other)
            and all(a == b for a, b in zip(self, other, strict=True))
        )

    def __hash__(self) -> int:
        """By what it is made of."""
        return hash((self._name, *self._parts))


class Texts(Mapping[str, str]):
    """The text of each source, read from the part of its event when asked for."""

    def __init__(self, home: dict[str, str], load: Callable[[str, str], Sequence[Any]]) -> None:
        """`home` gives the part of each source."""
        self._home, self._load = home, load

    def __getitem__(self, source: str) -> str:
        """The text of a source."""
        text: str = dict(self._load(self._home[source], "texts"))[source]
        return text

    def __iter__(self) -> Iterator[str]:
        """The sources."""
        return iter(self._home)

    def __len__(self) -> int:
        """The number of sources."""
        return len(self._home)


def gather(parts: Sequence[Part], skipped: Sequence[Skipped], store: Store, held: object = None) -> Audit:
    """One audit of all parts, in their order; `held` is kept as long as what has to be read from the store."""

    def load(key: str, name: str) -> Sequence[Any]:
        return section(key, name, store)

    if sum(p.size for p in parts) <= HELD:
        every: dict[str, Any] = {n: tuple(x for p in parts for x in load(p.key, n)) for n in SECTIONS}
        return Audit(**{**every, "texts": dict(every["texts"])}, skipped=tuple(skipped))
    load.__dict__["held"] = held
    recent = lru_cache(maxsize=8)(load)
    lazy: dict[str, Any] = {n: Stored(n, parts, recent) for n in SECTIONS if n != "texts"}
    lazy["texts"] = Texts({d.source: p.key for p in parts for d in recent(p.key, "documents")}, recent)
    return Audit(**lazy, skipped=tuple(skipped))
