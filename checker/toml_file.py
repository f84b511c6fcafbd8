"""TOML files that people write: read whole, and every mistake said with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from checker.errors import InputError


def parse(path: Path, error: type[InputError]) -> tuple[str, dict[str, Any]]:
    """The text of a file and what it holds; raises `error` with the path, and the line where there is one."""
    import tomllib

    try:
        text = path.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except OSError as failure:
        raise error(f"cannot be read: {failure.strerror}", path) from failure
    except UnicodeDecodeError as failure:
        raise error("is not UTF-8 text", path) from failure
    except tomllib.TOMLDecodeError as failure:
        line = re.search(r" \(at line (\d+)", str(failure))
        reason = str(failure).partition(" (at ")[0]
        raise error(f"is not valid TOML: {reason}", path, int(line[1]) if line else None) from failure


def nearest(word: str, words: list[str]) -> str:
    """`; did you mean 'fail-on'?` for the word it comes nearest to, or nothing where none is near."""
    import difflib

    close = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    return f"; did you mean '{close[0]}'?" if close else ""
