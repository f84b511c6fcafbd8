"""`checker diff`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.cli.options import options
from checker.cli.run import finish, settle


@click.command()
@click.argument("old", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("new", type=click.Path(path_type=Path, dir_okay=False))
@options("across", "group", "jobs", "no-cache", "engine", "scheduler", "work", "allow-skipped")
def diff(old: Path, new: Path, **said: Any) -> int:
    """List what is new, changed or resolved between two JSON reports.

    What stayed the same is counted; the JSON format lists it too. Exit code 1 says that something new or changed is at
    or above --fail-on.
    """
    from checker.diff import diff as compared
    from checker.report.load import load

    config, asked = settle(Path.cwd(), {**said, "allow_skipped": True})
    return finish(replace(compared(load(old), load(new)), base=str(old)), config, asked)
