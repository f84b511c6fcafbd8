"""How a report is to look: one frozen `Style`, from the stream, the settings and the command line."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TextIO, cast

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model import Severity

GroupBy = Literal["", "event", "source", "claim"]

#: The width of a table that no terminal measures: two passages of some 40 characters side by side.
PIPE_WIDTH: Final = 100
#: Wider lines are hard to read: the eye loses the line it came from.
WIDEST: Final = 160


@dataclass(frozen=True, slots=True)
class Style:
    """What a renderer may be told; `width` is in terminal cells, `group_by` is empty for one list."""

    width: int = PIPE_WIDTH
    color: bool = False
    group_by: GroupBy = ""
    omissions: bool = False
    ambiguous: bool = False
    min_severity: Severity = "info"
    fail_on: str = "conflict"

    def plain(self) -> Style:
        """The same for a file: no colour, and a width that does not depend on the terminal."""
        return replace(self, color=False, width=PIPE_WIDTH)


def style_for(stream: TextIO, config: Config, color: bool | None = None, group_by: str = "") -> Style:
    """The style for what is written to `stream`; `color` None leaves the choice to environment and terminal."""
    return Style(
        width=_width(stream),
        color=wants_color(stream) if color is None else color,
        group_by=cast("GroupBy", group_by),
        omissions=config.omissions,
        ambiguous=config.ambiguous,
        min_severity=cast("Severity", config.min_severity),
        fail_on=config.fail_on,
    )


def wants_color(stream: TextIO) -> bool:
    """Whether to colour: NO_COLOR, then FORCE_COLOR, then the terminal, each where set and not empty."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _width(stream: TextIO) -> int:
    if stream.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return min(shutil.get_terminal_size((PIPE_WIDTH, 24)).columns, WIDEST)
    return PIPE_WIDTH
