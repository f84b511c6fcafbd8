"""checker: what the sources of one story say differently.

`extract` reads the fact rows of a text, `check` audits documents; everything else is internal.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Document
    from checker.public import Report, check, extract

__all__ = ["Document", "Report", "check", "extract"]

_HOME = {
    "Document": "checker.model",
    "Report": "checker.public",
    "check": "checker.public",
    "extract": "checker.public",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the command line starts without pandas."""
    if name not in _HOME:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
