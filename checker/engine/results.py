"""Audits in a store: as one entry each, or in a shared folder with their facts and pairs in Parquet beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker import parts
from checker.cache import Store
from checker.engine.shared import Shared
from checker.errors import CheckerError
from checker.model import Audit
from checker.parts import Part


def known(key: str, store: Store) -> Part | None:
    """The part under the key where it is there and whole."""
    data = store.get(key)
    if data is None:
        return None
    if isinstance(store, Shared) and not all(store.table(n, key, s) for n, s in parts.apart(data).items()):
        return None
    return Part(key, parts.counts(data), len(data))


def keep(key: str, audit: Audit, store: Store) -> Part:
    """Put an audit under the key; its tables first, so that what is found under the key is whole."""
    apart = store.put_tables(key, audit) if isinstance(store, Shared) else {}
    data = parts.pack(audit, apart)
    store.put(key, data)
    return Part(key, parts.counts(data), len(data))


def section(key: str, name: str, store: Store) -> Sequence[Any]:
    """One section of the part under the key; raises CheckerError where it is gone."""
    data = store.get(key)
    table = None
    if data is not None and isinstance(store, Shared) and name in (apart := parts.apart(data)):
        table = store.table(name, key, apart[name])
        data = data if table else None
    if data is None:
        raise CheckerError("a part of the results is gone: another command cleared it while this one ran, run again")
    if table:
        from checker.engine import tables

        return tables.READ[name](table)
    return parts.section(data, name)
