"""What a run may be told: one frozen `Config`, from defaults, a configuration file and the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, NoReturn

from checker.errors import ConfigError
from checker.toml_file import nearest, parse


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run; every key of `[tool.checker]` is a field here."""

    sources: str = "sources"
    reports: str = "reports"
    fail_on: str = "conflict"
    min_severity: str = "info"
    across: str = "sources"
    omissions: bool = False
    ambiguous: bool = False
    allow_skipped: bool = False
    allow_empty: bool = False
    jobs: int = 0
    cache: bool = True
    group: str = "folders"
    engine: str = "local"
    scheduler: str = ""
    work: str = ""
    max_bytes: int = 20_000_000
    max_seconds: float = 60.0
    max_pairs: int = 200_000
    waivers: str = "waivers.toml"
    strict_waivers: bool = False
    date_order: str = "auto"
    #: Pattern of a document's path → the side it speaks for: `"*/gov_uk*" = "UK"`.
    sides: Mapping[str, str] = field(default_factory=dict)
    #: What a column of a claims CSV holds: `text`, `subject`, `value`, `event`, `lang`, `published` → its heading.
    columns: Mapping[str, str] = field(default_factory=dict)


#: What a text setting may say, where it is not free text; the command line offers the same words.
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "fail_on": ("conflict", "less-specific", "variant", "high", "medium", "low", "info", "never"),
    "min_severity": ("high", "medium", "low", "info"),
    "across": ("sources", "sides"),
    "group": ("folders", "auto"),
    "engine": ("local", "dask"),
    "date_order": ("auto", "day-first", "month-first"),
}

#: Settings that are paths: with a file, said in it or not, they are meant from its folder, wherever the command is run.
PATHS: Final = ("sources", "reports", "waivers")

_TYPES: Final[dict[str, tuple[type, ...]]] = {"str": (str,), "bool": (bool,), "int": (int,), "float": (int, float)}
_TABLE: Final = "Mapping[str, str]"
_SAID: Final = {"str": "text in quotes", "bool": "true or false", "int": "a whole number", "float": "a number"}


def load(start: Path, explicit: Path | None = None) -> Config:
    """The configuration in force at folder `start`: `explicit`, or the file found by walking up, or the defaults.

    In each folder `checker.toml` is looked for first, then `[tool.checker]` of `pyproject.toml`; the walk ends at the
    root of the repository. Raises ConfigError, with file and line, for a file that cannot be used.
    """
    path = explicit or find(start)
    if path is None:
        return _unconfigured(start)
    text, whole = parse(path, ConfigError)
    settings = _table(path, whole)
    if settings is None:
        raise ConfigError("there is no [tool.checker] table in it", path)
    return Config(**_checked(settings, path, text))


def find(start: Path) -> Path | None:
    """The configuration file that holds for folder `start`, or None."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if _is_file(own := folder / "checker.toml"):
            return own
        project = folder / "pyproject.toml"
        if _is_file(project) and _mentions(project) and _table(project, parse(project, ConfigError)[1]) is not None:
            return project
        if _is_root(folder):
            return None
    return None


def _is_root(folder: Path) -> bool:
    """Whether a repository has its root here."""
    try:
        return (folder / ".git").exists()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    """Whether a file is there; below what is no folder, or none of ours to look into, there is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _unconfigured(start: Path) -> Config:
    """The defaults; the waivers of a repository stand at its root, in whatever folder of it the command is run."""
    here = start.resolve()
    top = next((folder for folder in (here, *here.parents) if _is_root(folder)), None)
    return Config(waivers=_from_here(top, Config().waivers)) if top else Config()


def _mentions(path: Path) -> bool:
    """Whether a `pyproject.toml` speaks of checker at all: the broken file of another tool is not ours to report."""
    return b"checker" in path.read_bytes()


def _table(path: Path, whole: dict[str, Any]) -> dict[str, Any] | None:
    """The settings in a file: `[tool.checker]` of a `pyproject.toml`, the top of any other file."""
    if path.name != "pyproject.toml":
        return whole
    tool = whole.get("tool", {})
    table = tool.get("checker") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _checked(settings: dict[str, Any], path: Path, text: str) -> dict[str, Any]:
    """The settings as fields of `Config`, every one of them known, given once and of the right type."""
    kinds = {f.name: str(f.type) for f in fields(Config)}
    known: dict[str, Any] = {}
    for key, value in settings.items():
        name = key.replace("-", "_")
        if name not in kinds:
            _fail_unknown(key, list(kinds), path, text)
        if name in known:
            raise ConfigError(f"'{key}' is given twice", path, line_of(text, key))
        if wrong := _wrong(name, value, kinds[name]):
            raise ConfigError(f"'{key}' must be {wrong}{_shown(value)}", path, line_of(text, key))
        known[name] = value
    return known | {name: _from_here(path.parent, known.get(name, getattr(Config(), name))) for name in PATHS}


def _wrong(name: str, value: object, kind: str) -> str:
    """What the value should have been, or nothing where it will do."""
    if kind == _TABLE:
        texts = isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
        return "" if texts else "a table of texts in quotes"
    if not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "bool"):
        return _SAID[kind]
    if name in CHOICES and value not in CHOICES[name]:
        return f"one of {', '.join(CHOICES[name])}"
    if isinstance(value, (int, float)) and value < 0:
        return f"{_SAID[kind]} that is not negative"
    if name.startswith("max_") and not value:
        return f"{_SAID[kind]} above 0"
    return "a path" if name in PATHS and not value else ""


def _shown(value: object) -> str:
    """`, not 'x'`: what was given, where that helps; a table that holds something wrong is not shown."""
    if isinstance(value, dict):
        return ""
    said = str(value).lower() if isinstance(value, bool) else "a list" if isinstance(value, list) else repr(value)
    return f", not {said}"


def _fail_unknown(key: str, names: list[str], path: Path, text: str) -> NoReturn:
    if key == "tool":
        raise ConfigError(
            f"in {path.name} the keys stand at the top, not under [tool.checker]", path, line_of(text, key)
        )
    known = [n.replace("_", "-") for n in names]
    hint = nearest(key.lower().replace("_", "-"), known) or f"; the keys are {', '.join(known)}"
    raise ConfigError(f"unknown key '{key}'{hint}", path, line_of(text, key))


def line_of(text: str, key: str) -> int | None:
    """The line, from 1, on which a TOML text sets `key` or opens a table of that name; None where none does."""
    name = rf"""["']?{re.escape(key)}["']?"""
    ours = text.find("[tool.checker")
    found = re.compile(rf"(?m)^[ \t]*(?:{name}[ \t]*[.=]|\[+[\w. ]*\b{name}[\w. ]*\])").search(text, max(ours, 0))
    return text.count("\n", 0, found.start()) + 1 if found else None


def _from_here(folder: Path, value: str) -> str:
    """A path of a configuration file as the running command can open it."""
    if Path(value).is_absolute() or folder.resolve() == Path.cwd():
        return value
    try:
        return os.path.relpath(folder / value)
    except ValueError:  # another drive
        return str(folder / value)
