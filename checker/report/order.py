"""Records in order, however many there are: sorted in runs that lie in a file meanwhile, and merged."""

from __future__ import annotations

import json
from heapq import merge
from operator import itemgetter
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Records of one run: of a CSV they take about 15 MB.
RUN: Final = 4096
#: Bytes up to which the runs are in memory.
_HELD: Final = 1 << 23
#: Bytes read at once of each run while they are merged.
_BLOCK: Final = 1 << 14

#: What a record is sorted by, and the record: both of what JSON knows.
Keyed = tuple["Sequence[Any]", "Sequence[Any]"]

_key = itemgetter(0)


def in_order(records: Iterable[Keyed]) -> Iterator[Sequence[Any]]:
    """The records by their keys, those of one key in the order they came in; no more than a run is in memory."""
    run: list[Keyed] = []
    ends: list[tuple[int, int]] = []
    with SpooledTemporaryFile(_HELD, prefix="checker-") as file:
        for record in records:
            run.append((tuple(record[0]), record[1]))
            if len(run) == RUN:
                ends.append(_put(run, file))
                run = []
        run.sort(key=_key)
        for _, made in merge(*(_run(file, *end) for end in ends), run, key=_key):
            yield made


def _put(run: list[Keyed], file: IO[bytes]) -> tuple[int, int]:
    """Write a run, sorted, to the end of the file; where it begins and ends."""
    run.sort(key=_key)
    begin = file.tell()
    file.writelines(json.dumps(record).encode("ascii") + b"\n" for record in run)
    return begin, file.tell()


def _run(file: IO[bytes], at: int, end: int) -> Iterator[Keyed]:
    while at < end:
        file.seek(at)
        for line in file.readlines(_BLOCK):
            if at < end:  # what follows in the block is of the next run
                key, made = json.loads(line)
                at += len(line)
                yield tuple(key), made
