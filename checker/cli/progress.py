"""A progress bar on standard error, for people who wait: nothing in a pipe, in CI, or for a short run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

import click

#: A run that ends sooner needs no bar; a bar that flashes by only unsettles.
_PATIENCE: Final = 1.0

Step = Callable[[int, int, str], None]


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Step]:
    """A function to call with `(done, total, what)` as the work goes on; it draws only on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total, _what: None
        return
    bar = _Bar()
    try:
        yield bar.step
    finally:
        bar.close()


class _Bar:
    """A bar that appears when the work has lasted a second."""

    def __init__(self) -> None:
        self._begun = monotonic()
        self._bar: click._termui_impl.ProgressBar[int] | None = None
        self._done = 0

    def step(self, done: int, total: int, what: str) -> None:
        """Draw `done` of `total`; `what` names what is at work."""
        if self._bar is None:
            if monotonic() - self._begun < _PATIENCE or done >= total:
                return
            self._bar = click.progressbar(length=total, file=sys.stderr, show_pos=True, width=30)
            self._bar.__enter__()
        if self._bar.length != total or done < self._done:  # the next step of the work has begun
            self._bar.length, self._bar.pos, self._done = total, 0, 0
        self._bar.label = what[:24].ljust(24)
        self._bar.update(max(0, done - self._done))
        self._done = done

    def close(self) -> None:
        """Leave the line free for what is said next."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            # the bar ends on its own line; wipe it, so that only the summary stays
            click.echo("\x1b[1A\x1b[2K", nl=False, err=True)
