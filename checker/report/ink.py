"""Emphasis for a terminal: colours where they are wanted, signs of punctuation where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from checker.report.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.report.words import Piece

_SEVERITY: Final = {"high": "red", "medium": "yellow", "low": "cyan", "info": "bright_black"}


@dataclass(frozen=True, slots=True)
class Ink:
    """With `color`, text is styled; without, `*value*` and `_other words that differ_` stay readable in a pipe."""

    color: bool

    def strong(self, text: str) -> str:
        """What the eye is to find first."""
        return click.style(text, bold=True) if self.color else text

    def faint(self, text: str) -> str:
        """What may be passed over."""
        return click.style(text, dim=True) if self.color else text

    def severity(self, name: str) -> str:
        """The severity, in its colour and always as a word."""
        return click.style(name, fg=_SEVERITY[name], bold=name == "high") if self.color else name

    def pieces(self, pieces: Iterable[Piece]) -> str:
        """A passage on one line, the value and what differs marked."""
        return "".join(self._piece(p) for p in pieces).strip()

    def _piece(self, piece: Piece) -> str:
        text = visible(piece.text)
        if piece.kind != "same" and text:
            text = self._marked(text, piece.kind)
        ahead = " " if piece.text[:1].isspace() else ""
        return ahead if not text else f"{ahead}{text}{' ' if piece.text[-1:].isspace() else ''}"

    def _marked(self, text: str, kind: str) -> str:
        if self.color:
            return click.style(text, bold=kind == "value", underline=True, fg="red" if kind == "value" else None)
        sign = "*" if kind == "value" else "_"
        return f"{sign}{text}{sign}"
