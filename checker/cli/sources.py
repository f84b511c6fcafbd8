"""`checker sources` lists what was understood of each document; `checker add` puts a document in place."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from checker.cli import FAILED, OK
from checker.cli.options import PATH
from checker.cli.run import echo, existing
from checker.model import Document, Segment, Skipped

_SAID = ("event", "lang", "published", "publisher", "side", "title", "url", "timezone")
_CONFIG = click.option(
    "--config", "config_file", type=click.Path(path_type=Path, dir_okay=False), default=None,
    help="The configuration file to use.",
)  # fmt: skip


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print on standard output.",
)
@click.option("--show-boilerplate", is_flag=True, help="Also print what was set aside, and why.")
@click.option(
    "--allow-skipped", is_flag=True, default=None, help="A document that cannot be read does not fail the run."
)
@_CONFIG
def sources(
    paths: tuple[Path, ...], format_: str, show_boilerplate: bool, allow_skipped: bool | None, config_file: Path | None
) -> int:
    """List what was understood of each document, and where it came from."""
    from checker.config import load
    from checker.read import read
    from checker.segment import segments

    config = load(paths[0] if paths else Path.cwd(), config_file)
    documents, skipped = read(existing(paths, config), config)
    cut = [(document, segments(document)) for document in documents]
    if format_ == "json":
        echo(_json(cut, skipped, show_boilerplate))
    else:
        echo("\n\n".join(_told(document, parts, show_boilerplate) for document, parts in cut))
    for one in skipped:
        click.echo(f"checker: skipped {one.source}: {one.reason}", err=True)
    return FAILED if skipped and not (config.allow_skipped if allow_skipped is None else allow_skipped) else OK


def _told(document: Document, parts: tuple[Segment, ...], boilerplate: bool) -> str:
    """One document as lines of text: each thing that is known of it, and in brackets where from."""
    said = dict(document.said)
    lines = [document.source]
    known = [(name, getattr(document, name)) for name in _SAID]
    lines += [f"  {name:<10} {value} ({said.get(name, 'given')})" for name, value in known if value]
    if "encoding" in said:
        lines.append(f"  {'encoding':<10} {said['encoding']}")
    lines.append(f"  {'text':<10} {_counts(document, parts)}")
    lines.extend(f"  {'note':<10} {text}" for name, text in document.said if name == "note")
    if boilerplate:
        lines.extend(f"  {place}: {why}: {text}" for place, why, text in _aside(document, parts))
    return "\n".join(lines)


def _counts(document: Document, parts: tuple[Segment, ...]) -> str:
    """How much of each section there is."""
    counts: dict[str, int] = {}
    for part in parts:
        counts[part.section] = counts.get(part.section, 0) + len(document.text[part.start : part.end].split())
    return ", ".join(f"{section} {n} words" for section, n in counts.items()) or "no words"


def _aside(document: Document, parts: tuple[Segment, ...]) -> Iterator[tuple[str, str, str]]:
    """What was set aside: (`line:column`, why, the text on one line)."""
    for part in parts:
        if part.section in {"boilerplate", "dateline"}:
            before = re.split(r"\r\n?|\n", document.text[: part.start])
            text = " ".join(document.text[part.start : part.end].split())
            yield f"{len(before)}:{len(before[-1]) + 1}", part.why or part.section, text


def _json(cut: list[tuple[Document, tuple[Segment, ...]]], skipped: list[Skipped], boilerplate: bool) -> str:
    listed = []
    for document, parts in cut:
        one: dict[str, Any] = {"source": document.source, **{name: getattr(document, name) for name in _SAID}}
        one["said"] = [{"what": name, "how": how} for name, how in document.said]
        if boilerplate:
            one["boilerplate"] = [{"place": p, "why": why, "text": text} for p, why, text in _aside(document, parts)]
        listed.append(one)
    left = [{"source": one.source, "reason": one.reason} for one in skipped]
    return json.dumps({"documents": listed, "skipped": left}, ensure_ascii=False, indent=2)


@click.command()
@click.argument("document", metavar="FILE_OR_TEXT")
@click.option("--event", required=True, help="The story it belongs to: the folder it is put in.")
@click.option(
    "--name", default="", help="The file's name without its ending. [default: the file's own, or from the text]"
)
@click.option("--source", default="", help="Who published it.")
@click.option("--side", default="", help="Whose side it speaks for.")
@click.option("--url", default="", help="Where it was published.")
@click.option("--lang", default="", help="Its language: en, vi …")
@click.option("--published", default="", help="The day of publication: 2025-04-02, or in words.")
@click.option("--timezone", default="", help="The time zone its times are in: Asia/Ho_Chi_Minh, +07:00.")
@click.option("--title", default="", help="Its title.")
@click.option("--force", is_flag=True, help="Replace a document that is there.")
@_CONFIG
def add(document: str, event: str, name: str, force: bool, config_file: Path | None, **given: str) -> int:
    """Put a document in place, with front matter: a file of any known format, a text, or - for standard input.

    \b
    checker add article.html --event election --published 2025-04-02
    pbpaste | checker add - --event election --name portal --source "The Portal"
    """
    from checker.cli.adding import place
    from checker.config import load

    config = load(Path.cwd(), config_file)
    data = sys.stdin.buffer.read(config.max_bytes + 1) if document == "-" else None
    path, notes = place(
        document, data, event, name, {key: value for key, value in given.items() if value}, force, config
    )
    for note in notes:
        click.echo(f"checker: {note}", err=True)
    echo(str(path))
    return OK
