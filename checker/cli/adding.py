"""Putting a document among the sources: as text, with front matter that says what is known of it."""

from __future__ import annotations

import re
from pathlib import Path

from checker.config import Config
from checker.errors import InputError
from checker.language import detect, unmarked
from checker.model import Document
from checker.read import frontmatter, read
from checker.read.complete import published
from checker.read.encoding import clean, decode
from checker.read.limits import within
from checker.read.paths import printable
from checker.write import replace as put

#: Formats whose file is kept as it is, below its front matter; of others the text is kept, as Markdown.
KEPT = frozenset({".txt", ".md", ".markdown", ".text", ""})

_MARKS = {"headline": "# ", "heading": "## ", "list": "- ", "quotation": "> "}
_PATHLIKE = re.compile(r"\S{1,200}\Z")


def place(
    said: str, data: bytes | None, event: str, name: str, given: dict[str, str], force: bool, config: Config
) -> tuple[Path, list[str]]:
    """Write the document to `<sources>/<event>/<name>.txt` (or `.md`) and give its path, and what to tell the user.

    `said` is the path of a file or a text; `data`, where not None, is the text as bytes. `given` are values of the
    front matter; they win over what the document says. Raises InputError where it cannot be read, has no such keys,
    or where the path is taken and not `force`.
    """
    text, suffix, known, stem, notes = _taken(said, data, config)
    values = {**known, **{key: value for key, value in given.items() if key in frontmatter.KEYS}}
    whole = f"{_front(values)}{text.strip(chr(10))}\n"
    published(frontmatter.parse(whole), detect(text))
    if not text.strip():
        raise InputError("there is no text to add")
    slug = _slug(name or stem or values.get("source", "") or " ".join(text.split()[:6]))
    path = Path(config.sources) / _folder(event) / f"{slug}{suffix}"
    if path.exists() and not force:
        raise InputError("is there already; give another --name, or --force to replace it", path)
    put(path, whole.encode("utf-8"))
    return path, notes


def _taken(said: str, data: bytes | None, config: Config) -> tuple[str, str, dict[str, str], str, list[str]]:
    """The text to write, its file's ending, what the document says of itself, a name for it, and notes."""
    path = Path(said)
    if data is None and _is_file(path):
        if path.suffix.lower() not in KEPT:
            return _converted(path, config)
        documents, skipped = read([path], config)
        if skipped:
            raise InputError(skipped[0].reason, printable(str(path)))
        text, suffix, stem = documents[0].text, path.suffix.lower() or ".txt", path.stem
    elif data is None and _is_folder(path):
        raise InputError("is a folder; add the documents in it one by one", printable(said))
    elif data is None and _PATHLIKE.match(said):
        raise InputError("there is no such file (a text to add has more than one word)", printable(said))
    else:
        within(len(data or b""), config.max_bytes)
        text, suffix, stem = clean(decode(data)[0] if data is not None else said)[0], ".txt", ""
    front = frontmatter.parse(text)
    body = re.sub(r"\r\n?", "\n", text[front.body :])
    return body, suffix, {key: value for key, value in front.values.items() if value}, stem, []


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a long text, or one with a NUL, is no path
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _converted(path: Path, config: Config) -> tuple[str, str, dict[str, str], str, list[str]]:
    documents, skipped = read([path], config)
    if skipped:
        raise InputError(skipped[0].reason, printable(str(path)))
    document = documents[0]
    told = {name for name, how in document.said if how not in {"function words", "folder", "URL"}}
    fields = {"source": "publisher", "url": "url", "lang": "lang", "published": "published", "title": "title"}
    values = {key: getattr(document, name) for key, name in fields.items() if name in told and getattr(document, name)}
    left = sum(1 for s in document.segments if s.section == "boilerplate")
    notes = [f"{left} parts outside the article were left out"] if left else []
    return _markdown(document), ".md", values, path.stem, notes


def _markdown(document: Document) -> str:
    """The article as Markdown: a heading stays a heading, an item an item, a caption that of a picture."""
    lines: list[str] = []
    for segment in document.segments:
        text = document.text[segment.start : segment.end]
        if segment.section == "caption":
            lines.append(f"![{text.replace('[', '(').replace(']', ')')}]()")
        elif segment.section == "table":
            lines.append(f"| {text} |")
        elif segment.section != "boilerplate":
            lines.append(_MARKS.get(segment.section, "") + text)
    # items and rows belong together, everything else is a paragraph
    return re.sub(r"(?m)^(([-|]) .*)\n\n(?=\2 )", r"\1\n", "\n\n".join(lines))


def _front(values: dict[str, str]) -> str:
    """The lines of front matter for `values`, in the order of the keys."""
    said = [f"{key}: {' '.join(clean(values[key])[0].split())}\n" for key in frontmatter.KEYS if values.get(key)]
    return f"---\n{''.join(said)}---\n\n" if said else ""


def _slug(text: str) -> str:
    """A file name of plain letters."""
    return re.sub(r"[^a-z0-9._]+", "-", unmarked(text).lower())[:60].strip("-._") or "document"


def _folder(event: str) -> str:
    """The event as the name of one folder; raises InputError where it would be none, or lie elsewhere."""
    name = event.strip()
    if not name or name.startswith(".") or re.search(r"[/\\\x00-\x1f]", name) or len(name.encode()) > 200:
        raise InputError(f"an event is the name of one folder, and '{printable(event)}' is not")
    return name
