"""Everything that can go wrong on purpose: one tree, one clear sentence each."""

from __future__ import annotations

from pathlib import Path


class CheckerError(Exception):
    """A failure the user can act on; its text is one sentence, said without a traceback, exit code 2."""


class InputError(CheckerError):
    """A source, report or waiver file that cannot be used; the text opens with `path:line` where known."""

    def __init__(self, reason: str, path: Path | str | None = None, line: int | None = None) -> None:
        """Say `reason`, one sentence, of a place in a file."""
        self.reason, self.path, self.line = reason, path, line
        place = "" if path is None else f"{path}:{line}: " if line else f"{path}: "
        super().__init__(f"{place}{reason}")


class ConfigError(InputError):
    """A configuration that cannot be used: an unknown key, a wrong type, a file that does not parse."""
