"""The flow, top to bottom: find, read, group by event, audit event by event, and what was found as an `Audit`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from checker import engine
from checker.config import Config
from checker.engine import Run, Step, tasks
from checker.engine.gather import gather
from checker.engine.tasks import Head
from checker.model import Audit, Document, Skipped
from checker.parts import Part
from checker.read import completed, listed
from checker.read.paths import Found

T = TypeVar("T")

#: Documents in one task, and in one part of a shared folder: enough that handing it out is nothing beside doing it,
#: few enough that all workers have some. Without such a folder half as many: all workers end at nearly one time.
BATCH: Final = 32
#: An event that holds more than one in so many of all documents is large (of few events each is): its facts are read by
#: all workers before one compares them. Those of the others are not packed for another worker to unpack: two workers
#: take 9.5 s instead of 10.4 for 1,500 documents in 300 events, by turns with the version before
#: (`python -m tests.benchmark cores` measures them).
SHARE: Final = 64


def audit(paths: Sequence[Path], config: Config, step: Step | None = None) -> Audit:
    """Audit the documents below `paths`; raises `InputError` where there is nothing to read."""
    found = listed(paths)
    return replace(_run(found, config, step, pairs=True), files=_files(found))


def compare(left: Path, right: Path, config: Config) -> Audit:
    """Audit two documents as sources of one event."""
    found = listed([left, right])
    return replace(_run(found, config, None, pairs=True, alone=True), files=_files(found))


def facts(paths: Sequence[Path], config: Config, step: Step | None = None) -> Audit:
    """The fact rows of the documents below `paths`, without comparing them."""
    return _run(listed(paths), config, step, pairs=False)


def check(documents: Iterable[Document], config: Config | None = None, skipped: Sequence[Skipped] = ()) -> Audit:
    """Audit documents at hand, event by event, in this process; one whose front matter does not parse is skipped."""
    from checker import event, group

    config = config or Config()
    known, left = completed(documents, config)
    if config.group == "auto":
        known = group.events(known)
    return event.merge([event.audit(found, config) for found in by_event(known)], [*skipped, *left])


def _run(found: Sequence[Found], config: Config, step: Step | None, *, pairs: bool, alone: bool = False) -> Audit:
    """Audit files on the engine that the configuration asks for; `alone` makes one event of them all."""
    with engine.start(config, len(found), step) as run:
        heads, skipped = _read(found, run)
        if alone:
            heads = [replace(h, event="") for h in heads]
        elif config.group == "auto":
            from checker import group

            heads = [
                replace(h, event=e, why=w, shape=None) for h, (e, w) in zip(heads, group.found(heads), strict=True)
            ]
        return gather(_compare(by_event(heads), run, pairs=pairs), skipped, run.store, run.held)


def _files(found: Sequence[Found]) -> dict[str, str]:
    """The path of each source, as it can be opened from here."""
    return {one.source: one.path.as_posix() for one in found}


def _read(found: Sequence[Found], run: Run) -> tuple[list[Head], list[Skipped]]:
    """The documents of the files, in the store, and the files that could not be read."""
    work = list(batches([replace(f, path=f.path.absolute()) for f in found], [1] * len(found), _most(run)))
    given = run.each("reading", tasks.take, work, [len(w) for w in work], run.earlier(tasks.taken, work))
    taken = [one for some in given for one in some]
    return [t for t in taken if isinstance(t, Head)], [t for t in taken if isinstance(t, Skipped)]


def _compare(events: Sequence[Sequence[Head]], run: Run, *, pairs: bool) -> list[Part]:
    """The audits of the events, in the store; the facts of large events are read before, by all workers."""
    work = list(batches(events, [len(e) for e in events], _most(run)))
    sizes = [sum(len(e) for e in some) for some in work]
    known = run.earlier(tasks.compared, work, pairs=pairs)
    if run.several:
        new = [heads for some, found in zip(work, known, strict=True) if found is None for heads in some]
        heads = [head for large in new if len(large) * SHARE > sum(sizes) for head in large]
        pieces = list(batches(heads, [1] * len(heads), _most(run)))
        run.each("preparing", tasks.prepare, pieces, [len(some) for some in pieces])
    given = run.each("comparing", tasks.compare, work, sizes, known, pairs=pairs)
    return [part for some in given for part in some]


def _most(run: Run) -> int:
    return BATCH if run.config.work else BATCH // 2


def batches(things: Sequence[T], sizes: Sequence[int], most: int = BATCH) -> Iterator[list[T]]:
    """The things in their order, in runs of about `most` documents; a larger thing makes one of its own."""
    some: list[T] = []
    weight = 0
    for thing, size in zip(things, sizes, strict=True):
        if some and weight + size > most:
            yield some
            some, weight = [], 0
        some.append(thing)
        weight += size
    if some:
        yield some


D = TypeVar("D", Document, Head)


def by_event(documents: Iterable[D]) -> list[tuple[D, ...]]:
    """The documents by event, events and sources in the order of their names."""
    events: dict[str, list[D]] = defaultdict(list)
    for document in documents:
        events[document.event or ""].append(document)
    return [tuple(sorted(events[name], key=lambda d: d.source)) for name in sorted(events)]
