"""Programs that some tests drive: on a user's machine a missing one skips the test, in CI it fails it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
AXE = Path(os.environ.get("AXE_JS", ROOT / ".ci" / "node" / "node_modules" / "axe-core" / "axe.min.js"))


def need(found: object, what: str) -> None:
    """Skip the test where `found` is false, with the reason; in CI fail, for there it must not go untested."""
    if not found:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{what} is not installed")


def program(name: str) -> str:
    """The path of a program."""
    path = shutil.which(name)
    need(path, name)
    return str(path)
