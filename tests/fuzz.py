"""Coverage-guided fuzzing of everything that reads what people send, longer than the tests do.

    python -m tests.fuzz TARGET [--seconds N] [--corpus FOLDER]

A target is a format (`plain`, `markdown`, `html`, `pdf`, `docx`, `eml`, `claims_csv`), `page` (any text as an article)
or `audit` (two texts as sources of one event). What makes a reader crash is written beside the corpus; put it into
`tests/findings` as `<format>-<what it was>`, where a test keeps it mended. Needs `pip install atheris`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["checker"]):
    from checker.config import Config
    from checker.errors import InputError
    from checker.lang.pack import load
    from checker.model import Document
    from checker.pipeline import check as audit
    from checker.read import formats
    from checker.read.complete import complete
    from checker.segment import readable, segments, sentences

FORMATS = ("plain", "markdown", "html", "pdf", "docx", "eml", "claims_csv")
CONFIG = Config(max_bytes=2_000_000)
COUNTS = {"inputs": 0, "documents": 0, "refused": 0}


def promised(document: Document) -> None:
    """Raise where a document that was read breaks what is promised of its parts."""
    at = document.body
    for part in segments(document):
        if not at <= part.start < part.end <= len(document.text):
            raise AssertionError(f"segment {part} after {at}")
        at = part.end
        if len(readable(document.text[part.start : part.end])) != part.end - part.start:
            raise AssertionError("readable text of another length")
        for start, end in sentences(document.text, part.start, part.end, load(document.lang or "en")):
            if not part.start <= start < end <= part.end:
                raise AssertionError("sentence outside its segment")


def read_as(name: str) -> Callable[[bytes], None]:
    """What reads bytes as one format."""

    def read(data: bytes) -> None:
        COUNTS["inputs"] += 1
        try:
            for document in formats.parse(name, data, CONFIG):
                promised(complete(document, CONFIG))
                COUNTS["documents"] += 1
        except InputError:
            COUNTS["refused"] += 1

    return read


def text(data: bytes) -> str:
    """Text of the fuzzer's bytes; those that are no UTF-8 come as lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def page(data: bytes) -> None:
    """Read a text as an article."""
    COUNTS["inputs"] += 1
    try:
        promised(complete(Document("a", text(data)), CONFIG))
        COUNTS["documents"] += 1
    except InputError:
        COUNTS["refused"] += 1


def event(data: bytes) -> None:
    """Audit two texts as sources of one event."""
    COUNTS["inputs"] += 1
    whole = data.decode("utf-8", "replace")
    try:
        given = [
            Document(n, t, event="e")
            for n, t in zip("ab", (whole[: len(whole) // 2], whole[len(whole) // 2 :]), strict=True)
        ]
        audit([complete(document, CONFIG) for document in given], CONFIG)
        COUNTS["documents"] += 2
    except InputError:
        COUNTS["refused"] += 1


def main() -> None:
    """Fuzz one target for some seconds and say how much was tried."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", choices=[*FORMATS, "page", "audit"])
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--corpus", type=Path, default=Path("fuzz"))
    asked = parser.parse_args()
    corpus = asked.corpus / asked.target
    corpus.mkdir(parents=True, exist_ok=True)
    target = {"page": page, "audit": event}.get(asked.target) or read_as(asked.target)
    started, told = time.monotonic(), [time.monotonic()]

    def counted(data: bytes) -> None:
        target(data)
        if time.monotonic() - told[0] > 20:
            told[0] = time.monotonic()
            sys.stderr.write(f"{asked.target}: {COUNTS} in {told[0] - started:.0f} s\n")

    limits = [f"-max_total_time={asked.seconds}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=4096", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={asked.corpus}/{asked.target}-", str(corpus)], counted)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
