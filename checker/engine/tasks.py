"""What a worker does: files to documents and their facts, the documents of an event to its audit, by way of a store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

from checker import cache as kept
from checker import event, facts, group, parts
from checker.cache import Store
from checker.config import Config
from checker.engine.results import keep, known
from checker.engine.shared import Shared
from checker.errors import InputError
from checker.language import detect
from checker.model import Audit, Document, Skipped
from checker.parts import Part
from checker.read import content, left_out, parsed
from checker.read.paths import Found
from checker.read.worker import Worker


@dataclass(frozen=True, slots=True)
class Head:
    """A document in the store: where it lies, what it holds, its event and what else it is grouped by."""

    source: str
    event: str
    key: str
    digest: str
    why: str = ""
    shape: group.Print | None = None


def take(found: Sequence[Found], store: Store, config: Config, *, ahead: bool) -> list[Head | Skipped]:
    """Read files into the store; with `ahead` their facts as well, where nothing more has to be known for that."""
    out: list[Head | Skipped] = []
    for one in found:
        try:
            out.extend(_heads(one, store, config, ahead))
        except InputError as error:
            out.append(left_out(one, error))
    return out


def _heads(one: Found, store: Store, config: Config, ahead: bool) -> list[Head]:
    data = content(one, config)
    key = kept.key("read", kept.basis(config), one.source, one.event, one.path.suffix, data)
    documents = _known(key, store)
    if documents is None:
        read = parsed(one, data, _worker(config), config)
        documents = [d if d.lang else replace(d, lang=detect(d.text[d.body :])) for d in read]
        store.put(key, parts.pack_documents(documents))
    if ahead:
        for document in documents:
            if document.published:
                rows(document, store)
    if len(documents) == 1:
        return [_head(documents[0], key, config)]
    return [_head(d, _alone(d, key, i, store), config) for i, d in enumerate(documents)]


def _alone(document: Document, key: str, index: int, store: Store) -> str:
    """The key of one document of several in a file: an event is not to open the whole file for each."""
    own = kept.key(key, str(index))
    if store.get(own) is None:
        store.put(own, parts.pack_documents([document]))
    return own


def _known(key: str, store: Store) -> list[Document] | None:
    data = store.get(key)
    return None if data is None else parts.unpack_documents(data)


def _head(document: Document, key: str, config: Config) -> Head:
    shape = group.recognised(document) if config.group == "auto" else None
    return Head(document.source, document.event or "", key, _digest(document), shape=shape)


def _digest(document: Document) -> str:
    return kept.key(json.dumps(asdict(document), ensure_ascii=False))


#: The process that reads what others' parsers read, for as long as the run or the worker lasts.
_reader: list[tuple[Config, Worker]] = []


def _worker(config: Config) -> Worker:
    if not _reader or _reader[0][0] != config:
        close()
        _reader.append((config, Worker(config)))
    return _reader[0][1]


def close() -> None:
    """End the process that `take` may have started."""
    while _reader:
        _reader.pop()[1].close()


def rows(document: Document, store: Store) -> list[tuple[object, ...]]:
    """The fact rows of a document, from the store where they are there."""
    key = kept.key("rows", kept.version(), _digest(replace(document, said=())))
    data = store.get(key)
    if data is not None:
        return parts.unpack_rows(data)
    made = facts.rows(document)
    store.put(key, parts.pack_rows(made))
    return made


def compare(events: Sequence[Sequence[Head]], store: Store, config: Config, *, pairs: bool) -> list[Part]:
    """Audit events, each the heads of its documents by source; without `pairs` their facts are only listed.

    In a shared folder the audits of all these events are one part, so that parts are few.
    """
    if isinstance(store, Shared):
        return [_part(events, store, config, pairs)]
    return [_part([heads], store, config, pairs) for heads in events]


def _part(events: Sequence[Sequence[Head]], store: Store, config: Config, pairs: bool) -> Part:
    said = ("\n".join(f"{h.digest} {h.event} {h.why}" for h in heads) for heads in events)
    key = kept.key("pairs" if pairs else "facts", kept.basis(config), *said)
    return known(key, store) or keep(key, event.merge([_event(heads, store, config, pairs) for heads in events]), store)


def _event(heads: Sequence[Head], store: Store, config: Config, pairs: bool) -> Audit:
    documents, found = [_document(head, store) for head in heads], partial(rows, store=store)
    return event.audit(documents, config, found) if pairs else event.listed(documents, found)


def _document(head: Head, store: Store) -> Document:
    data = store.get(head.key)
    if data is None:
        raise InputError("what was read of it is gone from the store: run again", head.source)
    document = parts.unpack_documents(data)[0]
    said = (*document.said, ("event", head.why)) if head.why else document.said
    return replace(document, event=head.event, said=said)
