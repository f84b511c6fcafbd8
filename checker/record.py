"""Frozen, slotted dataclasses of which a run makes millions: the type checker holds them frozen, Python does not.

A frozen dataclass sets each field by a call of `object.__setattr__`; the plain one that these are takes a third of the
time. Making them was a seventh of the time of matching 100,000 rows (`python -m tests.benchmark matching`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(kind: type[T]) -> type[T]:
    """A record that equals another of the same fields."""
    return dataclass(slots=True, unsafe_hash=True)(kind)


@dataclass_transform(frozen_default=True, eq_default=False)
def individual(kind: type[T]) -> type[T]:
    """A record that equals itself alone."""
    return dataclass(slots=True, eq=False)(kind)
