"""What a worker does: files to documents and their facts, the documents of an event to its audit, by way of a store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from checker import cache as kept
from checker import parts
from checker.cache import Store
from checker.config import Config
from checker.engine.results import keep, known
from checker.engine.shared import Shared
from checker.errors import InputError
from checker.model import Audit, Document, Skipped
from checker.parts import Part
from checker.read import content, left_out, parsed
from checker.read.paths import Found

if TYPE_CHECKING:
    from checker import group
    from checker.read.worker import Worker


@dataclass(frozen=True, slots=True)
class Head:
    """A document in the store under a key that says what it was made from; its event and what else it is grouped by."""

    source: str
    event: str
    key: str
    why: str = ""
    shape: group.Print | None = None


def take(found: Sequence[Found], store: Store, config: Config) -> list[Head | Skipped]:
    """Read files into the store."""
    out: list[Head | Skipped] = []
    basis = kept.basis(config)
    for one in found:
        try:
            out.extend(_heads(one, store, config, basis))
        except InputError as error:
            out.append(left_out(one, error))
    return out


def taken(found: Sequence[Found], store: Store, config: Config) -> list[Head | Skipped] | None:
    """What `take` gives, where an earlier run has read all these files; else None, at the first that it has not."""
    if config.group == "auto":
        return None
    out: list[Head | Skipped] = []
    basis = kept.basis(config)
    for one in found:
        try:
            head = _earlier(_key(one, basis, content(one, config)), store)
        except InputError:
            return None
        if head is None:
            return None
        out.append(head)
    return out


def _key(one: Found, basis: str, data: bytes) -> str:
    return kept.key("read", basis, one.source, one.event, one.path.suffix, data)


def _earlier(key: str, store: Store) -> Head | None:
    """The head of the one document of a file that was read earlier."""
    there = store.get(key)
    names = [] if there is None else parts.unpack_names(there)
    return Head(*names[0], key) if len(names) == 1 else None


def _heads(one: Found, store: Store, config: Config, basis: str) -> list[Head]:
    data = content(one, config)
    key = _key(one, basis, data)
    if config.group != "auto" and (head := _earlier(key, store)):
        return [head]
    documents = _known(key, store)
    if documents is None:
        documents = _parsed(one, data, config)
        store.put(key, parts.pack_documents(documents))
    if len(documents) == 1:
        return [_head(documents[0], key, config)]
    return [_head(d, _alone(d, key, i, store), config) for i, d in enumerate(documents)]


def _known(key: str, store: Store) -> list[Document] | None:
    there = store.get(key)
    return None if there is None else parts.unpack_documents(there)


def _parsed(one: Found, data: bytes, config: Config) -> list[Document]:
    from checker.language import detect  # what is in the cache needs no tables of words

    read = parsed(one, data, _worker(config), config)
    return [d if d.lang else replace(d, lang=detect(d.text[d.body :])) for d in read]


def _alone(document: Document, key: str, index: int, store: Store) -> str:
    """The key of one document of several in a file: an event is not to open the whole file for each."""
    own = kept.key(key, str(index))
    if store.get(own) is None:
        store.put(own, parts.pack_documents([document]))
    return own


def _head(document: Document, key: str, config: Config) -> Head:
    if config.group != "auto":
        return Head(document.source, document.event or "", key)
    from checker.group import recognised

    return Head(document.source, document.event or "", key, shape=recognised(document))


def _digest(document: Document) -> str:
    return kept.key(json.dumps(asdict(document), ensure_ascii=False))


#: The process that reads what others' parsers read, for as long as the run or the worker lasts.
_reader: list[tuple[Config, Worker]] = []


def _worker(config: Config) -> Worker:
    from checker.read.worker import Worker

    if not _reader or _reader[0][0] != config:
        close()
        _reader.append((config, Worker(config)))
    return _reader[0][1]


def close() -> None:
    """End the process that `take` may have started."""
    while _reader:
        _reader.pop()[1].close()


def prepare(heads: Sequence[Head], store: Store, config: Config) -> None:
    """Put the facts of documents into the store; not of those whose day of publication the others of the event tell."""
    for head in heads:
        document = _document(head, store)
        if document.published:
            rows(document, store, keep=True)


def rows(document: Document, store: Store, *, keep: bool) -> list[tuple[object, ...]]:
    """The fact rows of a document, from the store where they are there; with `keep` they are, from now on."""
    key = kept.key("rows", kept.version(), _digest(replace(document, said=())))
    data = store.get(key)
    if data is not None:
        return parts.unpack_rows(data)
    from checker import facts  # as above

    made = facts.rows(document)
    if keep:
        store.put(key, parts.pack_rows(made))
    return made


def compare(events: Sequence[Sequence[Head]], store: Store, config: Config, *, pairs: bool) -> list[Part]:
    """Audit events, each the heads of its documents by source; without `pairs` their facts are only listed.

    In a shared folder the audits of all these events are one part, so that parts are few.
    """
    if isinstance(store, Shared):
        return [_part(events, store, config, pairs)]
    return [_part([heads], store, config, pairs) for heads in events]


def compared(events: Sequence[Sequence[Head]], store: Store, config: Config, *, pairs: bool) -> list[Part] | None:
    """What `compare` gives, where an earlier run has audited all these events; else None."""
    out = [known(_place([heads], config, pairs), store) for heads in events]
    return None if None in out else [part for part in out if part]


def _place(events: Sequence[Sequence[Head]], config: Config, pairs: bool) -> str:
    """The key of the audit of these events."""
    said = ("\n".join(f"{h.key} {h.event} {h.why}" for h in heads) for heads in events)
    return kept.key("pairs" if pairs else "facts", kept.basis(config), *said)


def _part(events: Sequence[Sequence[Head]], store: Store, config: Config, pairs: bool) -> Part:
    key = _place(events, config, pairs)
    return known(key, store) or keep(key, _audit(events, store, config, pairs), store)


def _audit(events: Sequence[Sequence[Head]], store: Store, config: Config, pairs: bool) -> Audit:
    from checker import event

    return event.merge([_event(heads, store, config, pairs) for heads in events])


def _event(heads: Sequence[Head], store: Store, config: Config, pairs: bool) -> Audit:
    from checker import event

    documents, found = [_document(head, store) for head in heads], partial(rows, store=store, keep=store.lasting)
    return event.audit(documents, config, found) if pairs else event.listed(documents, found)


def _document(head: Head, store: Store) -> Document:
    data = store.get(head.key)
    if data is None:
        raise InputError("what was read of it is gone from the store: run again", head.source)
    document = parts.unpack_documents(data)[0]
    said = (*document.said, ("event", head.why)) if head.why else document.said
    return replace(document, event=head.event, said=said)
