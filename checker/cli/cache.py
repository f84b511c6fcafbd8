"""`checker cache`: what is kept of earlier runs."""

from __future__ import annotations

import click

from checker.cli import OK
from checker.cli.run import echo


@click.group()
def cache() -> None:
    """Show or clear the cache of readings.

    It lies below XDG_CACHE_HOME; an entry is used only for the same bytes, configuration and version. `--no-cache`
    leaves it alone.
    """


@cache.command()
def info() -> int:
    """Say where the cache is, and how large."""
    from checker import cache as kept

    entries, size = kept.info()
    echo(f"{kept.place()}\n{entries} entries, {size / 1e6:.1f} MB")
    return OK


@cache.command()
def clear() -> int:
    """Remove everything in it."""
    from checker import cache as kept

    echo(f"removed {kept.clear() / 1e6:.1f} MB from {kept.place()}")
    return OK
