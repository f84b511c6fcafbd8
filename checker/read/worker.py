"""A process of its own for the parsers of others: it can be stopped, and it can do nothing but read.

A file that makes a parser loop, crash or swell costs that file. In the process no connection can be opened, no
program started and no file written, whatever a document asks for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, fields
from threading import Event, Timer
from typing import IO, Any

from checker.config import Config
from checker.errors import InputError
from checker.model import Document, Segment
from checker.read import formats

#: Address space of the process: 20 MB of PDF or HTML, the default limit, were read in under 1 GB.
MEMORY = 3 << 30

#: Seconds that starting the process and importing the parsers may take beside reading, on a loaded machine.
START = 30.0

_CODE = "import sys; sys.path[:] = {path!r}; from checker.read.worker import serve; serve()"
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir",
    "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "shutil.", "webbrowser.", "ftplib.",
    "smtplib.", "urllib.Request", "http.client.",
)  # fmt: skip


class Worker:
    """The process, started when the first document for it comes, and again after one that it did not survive."""

    def __init__(self, config: Config) -> None:
        """Start nothing yet."""
        self.config = config
        self.process: subprocess.Popen[bytes] | None = None

    def parse(self, name: str, data: bytes, config: Config) -> list[Document]:
        """What `formats.parse` gives, within the seconds a document may take; raises InputError."""
        process, allowed = self.process, config.max_seconds
        if process is None:
            process, allowed = self._start(), allowed + START
        late = Event()
        timer = Timer(allowed, _stop, (process, late))
        timer.start()
        try:
            answer = _ask(process, name, data)
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            if late.is_set():
                raise InputError(f"took longer than {config.max_seconds:g} seconds to read (setting max-seconds)")
            raise InputError("could not be read: its parser crashed on it")
        if "error" in answer:
            raise InputError(answer["error"], line=answer["line"])
        return [_document(one) for one in answer["documents"]]

    def close(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def _start(self) -> subprocess.Popen[bytes]:
        code = _CODE.format(path=[p for p in sys.path if p] or sys.path)
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
            [sys.executable, "-P", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment,
        )  # fmt: skip
        _send(self.process.stdin, {"config": asdict(self.config)})
        return self.process


def _stop(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _ask(process: subprocess.Popen[bytes], name: str, data: bytes) -> dict[str, Any] | None:
    """The answer of the process, or None where it ended instead."""
    with suppress(OSError, ValueError):
        _send(process.stdin, {"reader": name}, data)
        header = process.stdout.readline() if process.stdout else b""
        size = int(header)
        body = process.stdout.read(size) if process.stdout else b""
        if len(body) == size:
            answer: dict[str, Any] = json.loads(body)
            return answer
    return None


def _send(pipe: IO[bytes] | None, head: dict[str, Any], data: bytes = b"") -> None:
    if pipe is None:
        raise OSError
    with suppress(BrokenPipeError):
        pipe.write(json.dumps({**head, "size": len(data)}).encode() + b"\n" + data)
        pipe.flush()


def _document(values: dict[str, Any]) -> Document:
    segments = tuple(Segment(*one) for one in values.pop("segments"))
    said = tuple((name, how) for name, how in values.pop("said"))
    places = tuple((offset, place) for offset, place in values.pop("places"))
    return Document(**values, said=said, places=places, segments=segments)


def serve() -> None:
    """Answer requests on standard input until it ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a parser prints is no answer
    config = Config(**_head(sys.stdin.buffer)["config"])
    _confine()
    for request in iter(lambda: _head(sys.stdin.buffer), {}):
        body = json.dumps(_answer(request["reader"], sys.stdin.buffer.read(request["size"]), config)).encode()
        answers.write(f"{len(body)}\n".encode() + body)
        answers.flush()


def _head(pipe: IO[bytes]) -> dict[str, Any]:
    line = pipe.readline()
    head: dict[str, Any] = json.loads(line) if line else {}
    return head


def _answer(name: str, data: bytes, config: Config) -> dict[str, Any]:
    try:
        return {"documents": [dict(_values(one)) for one in formats.parse(name, data, config)]}
    except InputError as error:
        return {"error": error.reason, "line": error.line}
    except Exception as error:  # a parser of others may raise anything on a broken file
        return {"error": f"could not be read: {type(error).__name__}: {str(error)[:200]}", "line": None}


def _values(document: Document) -> Iterator[tuple[str, Any]]:
    for field in fields(document):
        value = getattr(document, field.name)
        yield (
            field.name,
            [[getattr(s, f.name) for f in fields(s)] for s in value] if field.name == "segments" else value,
        )


def _confine() -> None:
    """Import the parsers, then give up everything that reading does not need."""
    with suppress(ImportError, AttributeError, ValueError, OSError):  # not every system has the limit, or grants it
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY if hard < 0 else min(MEMORY, hard), hard))
    for name in sorted(formats.GUARDED):
        with suppress(ImportError):
            __import__(f"checker.read.{name}")
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if writes or event.startswith(_REFUSED):
        raise PermissionError(f"a document may not make its reader do this: {event}")
