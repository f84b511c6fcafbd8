"""Audits in a store: as one entry each, or in a shared folder with their facts and pairs in Parquet beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

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
    return parts.described(key, data)


def keep(key: str, audit: Audit, store: Store) -> Part:
    """Put an audit under the key; its tables first, so that what is found under the key is whole."""
    apart = store.put_tables(key, audit) if isinstance(store, Shared) else {}
    data = parts.pack(audit, apart)
    store.put(key, data)
    return parts.described(key, data)


def sections(key: str, names: Sequence[str], store: Store) -> dict[str, Sequence[Any]]:
    """Sections of the part under the key, by name; raises CheckerError where it is gone."""
    data = store.get(key)
    if data is None:
        raise CheckerError(_GONE)
    apart = parts.apart(data) if isinstance(store, Shared) else {}
    inside = parts.sections(data, [n for n in names if n not in apart])
    return inside | {n: _table(key, n, apart[n], store) for n in names if n in apart}


def _table(key: str, name: str, check: str, store: Store) -> Sequence[Any]:
    from checker.engine import tables

    table = store.table(name, key, check) if isinstance(store, Shared) else None
    if table is None:
        raise CheckerError(_GONE)
    return tables.READ[name](table)


_GONE: Final = "a part of the results is gone: another command cleared it while this one ran, run again"
