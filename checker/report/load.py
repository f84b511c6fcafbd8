"""A JSON report read back into the `Audit` it was made of, for `show`, `diff` and gates against an earlier report."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, TypeVar

from checker.errors import InputError
from checker.model import SEVERITIES, VERDICTS, Audit, Discrepancy, Holding, Pair, Side, Skipped, Source
from checker.report.json_ import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")


def load(path: Path) -> Audit:
    """The audit of a JSON report; fact rows and texts are not in it. Raises `InputError` with the path."""
    try:
        said = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(error.strerror or str(error), path) from error
    except ValueError as error:
        raise InputError(f"this is not JSON ({error})", path, getattr(error, "lineno", None)) from error
    if not isinstance(said, dict) or said.get("schema") != SCHEMA:
        raise InputError(f"this is not a JSON report of this version of checker (its schema is not {SCHEMA})", path)
    try:
        return audit_of(said)
    except KeyError as error:
        raise InputError(f"this report does not follow its schema: {error} is missing", path) from error
    except (TypeError, AttributeError, ValueError) as error:
        raise InputError(f"this report does not follow its schema: {error}", path) from error


def audit_of(said: dict[str, Any]) -> Audit:
    """The audit of a parsed report."""
    return Audit(
        documents=tuple(_noun(Source, {**d, "said": tuple(d["said"].items())}) for d in said["documents"]),
        skipped=tuple(_noun(Skipped, s) for s in said["skipped"]),
        pairs=tuple(map(_pair, said["pairs"])),
        discrepancies=tuple(map(_discrepancy, said["discrepancies"])),
        omissions=tuple(map(_pair, said["omissions"])),
        ambiguous=tuple(map(_pair, said.get("ambiguous", ()))),  # reports of earlier versions have none
        notes=tuple(said["notes"]),
        root=said.get("root", ""),
        base=said.get("base", ""),
    )


def _pair(said: dict[str, Any]) -> Pair:
    return _noun(Pair, {**said, **_sides(said), "parts": tuple(said["parts"].items())})


def _discrepancy(said: dict[str, Any]) -> Discrepancy:
    values = tuple(
        _noun(Holding, {k: tuple(v) if isinstance(v, list) else v for k, v in h.items()}) for h in said["values"]
    )
    return _noun(Discrepancy, {**said, **_sides(said), "values": values, "pairs": tuple(said["pairs"])})


def _sides(said: dict[str, Any]) -> dict[str, Side]:
    return {key: _noun(Side, said[key]) for key in ("left", "right")}


#: What later steps look up by name.
_WORDS: Final = {"verdict": VERDICTS, "severity": SEVERITIES}


def _noun(kind: type[T], said: dict[str, Any]) -> T:
    """A dataclass of its keys; keys of a later version are passed over, words of one are a ValueError."""
    for key, words in _WORDS.items():
        if key in said and said[key] not in words:
            raise ValueError(f"there is no {key} {said[key]!r}")
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**{key: value for key, value in said.items() if key in names})
