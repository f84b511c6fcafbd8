"""Fact rows and pairs as Parquet, and back; a pair's sides are columns `left_…` and `right_…`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any, Final

import pyarrow as pa
from pyarrow import parquet

from checker.model import FACT_COLUMNS, Pair, Side

_NUMBERS: Final = frozenset({"line", "column", "start", "end", "sentence_start"})
_SIDE: Final = tuple(f.name for f in fields(Side))
_PAIR: Final = tuple(f.name for f in fields(Pair) if f.name not in ("left", "right", "parts"))
_ENDS: Final = ("left", "right")
_COLUMNS: Final = (*_PAIR, "parts", *(f"{end}_{name}" for end in _ENDS for name in _SIDE))


def rows(made: Sequence[tuple[object, ...]]) -> bytes:
    """Fact rows as a Parquet file with the columns of a fact row."""
    return _parquet(made, FACT_COLUMNS)


def pairs(made: Sequence[Pair]) -> bytes:
    """Pairs as a Parquet file."""
    return _parquet([_flat(p) for p in made], _COLUMNS)


def _flat(pair: Pair) -> tuple[object, ...]:
    ends = (getattr(end, name) for end in (pair.left, pair.right) for name in _SIDE)
    return (*(getattr(pair, name) for name in _PAIR), json.dumps(pair.parts), *ends)


def _parquet(made: Sequence[tuple[object, ...]], names: Sequence[str]) -> bytes:
    columns: Iterable[Any] = zip(*made, strict=True) if made else [()] * len(names)
    arrays = [pa.array(list(c), _kind(n)) for n, c in zip(names, columns, strict=True)]
    out = pa.BufferOutputStream()
    parquet.write_table(pa.table(arrays, names=list(names)), out, compression="zstd")
    data: bytes = out.getvalue().to_pybytes()
    return data


def _kind(name: str) -> pa.DataType:
    if name.removeprefix("left_").removeprefix("right_") in _NUMBERS:
        return pa.int64()
    return pa.float64() if name == "score" else pa.string()


def _read(data: bytes) -> list[tuple[Any, ...]]:
    table = parquet.read_table(pa.BufferReader(data))
    return list(zip(*(c.to_pylist() for c in table.columns), strict=True))


def _pair(values: tuple[Any, ...]) -> Pair:
    n = len(_PAIR)
    left, right = values[n + 1 : n + 1 + len(_SIDE)], values[n + 1 + len(_SIDE) :]
    said = tuple((name, share) for name, share in json.loads(values[n]))
    return Pair(**dict(zip(_PAIR, values[:n], strict=True)), left=Side(*left), right=Side(*right), parts=said)


READ: Final[dict[str, Callable[[bytes], Sequence[Any]]]] = {
    "rows": _read,
    "pairs": lambda data: [_pair(values) for values in _read(data)],
}
