"""Sources that changed their names: the ids their discrepancies had before, so that a rename loses nothing."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from checker.errors import CheckerError
from checker.ids import identify
from checker.report.shown import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model import Audit, Discrepancy

#: Earlier ids tried for one discrepancy: four sources with one earlier name each. More is a reorganised corpus.
_MOST: Final = 16


def below(path: str, top: Path) -> str:
    """A path of this run as git names it: POSIX, below `top`; nothing for one elsewhere. A link stays a link."""
    whole = Path(path).absolute()
    there = _real(whole.parent) / whole.name
    return there.relative_to(_real(top)).as_posix() if there.is_relative_to(_real(top)) else ""


@lru_cache(maxsize=4096)
def _real(folder: Path) -> Path:
    """An absolute folder without links; cached, as thousands of sources share theirs."""
    return folder.resolve()


def earlier(audit: Audit) -> dict[str, tuple[str, ...]]:
    """The earlier names of each source, as git's history has them; nothing where there is no git."""
    from checker import history

    if not audit.files:
        return {}
    try:
        top = history.top_of(Path(next(iter(audit.files.values()))))
        folders = sorted({below(path, top).rpartition("/")[0] for path in audit.files.values()})
        return as_sources(audit, top, history.names(top, os.path.commonpath(folders)))
    except CheckerError:
        return {}


def as_sources(audit: Audit, top: Path, names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Earlier paths below `top` as the names of sources that they would have in this audit."""
    found: dict[str, tuple[str, ...]] = {}
    for source, path in audit.files.items() if names else ():
        now = below(path, top)
        root = now.removesuffix(source)
        if now in names and root != now:
            found[source] = tuple(_source(old, root) for old in names[now] if old.startswith(root))
    return found


def _source(path: str, root: str) -> str:
    return PurePosixPath(path[len(root) :]).as_posix()


def ids(found: Discrepancy, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The ids that a discrepancy had under the earlier names of its sources."""
    sources = sources_of(found)
    options = [(source, *names.get(source, ())) for source in sources]
    values = {holding.value for holding in found.values}
    _, dash, number = found.id.partition("-")
    made = (identify(found.verdict, found.claim, chosen, values) for chosen in islice(product(*options), _MOST))
    return tuple(dict.fromkeys(f"{name}{dash}{number}" for name in made if f"{name}{dash}{number}" != found.id))


def aliases(audit: Audit, names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """For each discrepancy with a renamed source, by id, the ids it had before."""
    touched = (found for found in audit.discrepancies if any(source in names for source in sources_of(found)))
    return {found.id: ids(found, names) for found in touched} if names else {}


def placed(audit: Audit, folder: Path) -> dict[str, str]:
    """The name below `folder`, which holds all sources, of each source that a run of a part of them names otherwise."""
    found = {source: below(path, folder.absolute()) for source, path in audit.files.items()}
    return {source: name for source, name in found.items() if name and name != source}


def named_so(found: Discrepancy, names: Mapping[str, str]) -> Discrepancy:
    """The discrepancy with the id it has where its sources have these names."""
    sources = [names.get(source, source) for source in sources_of(found)]
    _, dash, number = found.id.partition("-")
    name = identify(found.verdict, found.claim, sources, {holding.value for holding in found.values})
    return replace(found, id=f"{name}{dash}{number}")


def in_parts(audit: Audit) -> dict[str, tuple[str, ...]]:
    """For each discrepancy, by id, the ids it has in runs of a folder below the one that was audited."""
    return {found.id: tuple(_shorter(found)) for found in audit.discrepancies}


def _shorter(found: Discrepancy) -> Iterator[str]:
    parts = {source: PurePosixPath(source).parts for source in sources_of(found)}
    for depth in range(1, min(map(len, parts.values()))):
        yield named_so(found, {source: "/".join(names[depth:]) for source, names in parts.items()}).id


def kept(audit: Audit, names: Mapping[str, tuple[str, ...]]) -> tuple[Audit, dict[str, tuple[str, ...]]]:
    """The audit with the ids from before the renames, and for each the id it has now."""
    was = {now: old[-1] for now, old in aliases(audit, names).items() if old}
    marked = tuple(replace(d, id=was.get(d.id, d.id)) for d in audit.discrepancies)
    return replace(audit, discrepancies=marked), {old: (now,) for now, old in was.items()}
