"""The audits of all events as one `Audit`: sections in memory where they are small, else read from parts on demand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, Final, TypeVar, overload

from checker.cache import Store
from checker.engine.results import sections
from checker.model import Audit, Skipped
from checker.parts import SECTIONS, Part

T = TypeVar("T")

#: Bytes of all packed parts up to which a section is held in memory; held, they take about 30 times as much.
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

    def __init__(self, parts: Sequence[Part], load: Callable[[str, str], Sequence[Any]]) -> None:
        """The texts of `parts`, each read with `load(key, "texts")`."""
        self._parts, self._load = parts, load

    @cached_property
    def _home(self) -> dict[str, str]:
        return {d.source: p.key for p in self._parts for d in self._load(p.key, "documents")}

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
    sizes = dict(zip(SECTIONS, map(sum, zip(*(p.sizes for p in parts), strict=True)), strict=False))
    # the texts are asked for one by one, and by few reports
    small = [name for name in SECTIONS if name != "texts" and sizes.get(name, 0) <= HELD]
    # all small sections of a part at once: the file is opened and its sum taken once
    loaded = [sections(p.key, small, store) for p in parts]
    given: dict[str, Any] = {name: tuple(x for one in loaded for x in one[name]) for name in small}

    def load(key: str, name: str) -> Sequence[Any]:
        return sections(key, [name], store)[name]

    load.__dict__["held"] = held
    recent = lru_cache(maxsize=8)(load)
    for name in SECTIONS:
        if name not in small:
            given[name] = Texts(parts, recent) if name == "texts" else Stored(name, parts, recent)
    return Audit(**given, skipped=tuple(skipped), agreed=sum(p.agreed for p in parts))
