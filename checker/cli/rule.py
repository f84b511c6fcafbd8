"""`checker rule`."""

from __future__ import annotations

import click

from checker.cli.run import echo


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain the rule CODE with an example; without CODE, list every rule."""
    from checker.rules import explain, listing
    from checker.rules import rule as page

    echo(explain(page(code)) if code else listing())
