"""`checker waive`."""

from __future__ import annotations

import datetime
import getpass
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.options import PATH
from checker.cli.run import existing
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model import Audit, Discrepancy


@click.command()
@click.argument("name", metavar="ID")
@click.argument("paths", nargs=-1, type=PATH)
@click.option("--reason", required=True, help="Why it is let pass; shown in every report.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The last day the waiver holds. [default: no end]",
)
@click.option("--who", help="Who says so. [default: git's user.name, else the account]")
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="Take the ID from this JSON report.")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path, dir_okay=False), help="The configuration file."
)
def waive(
    name: str,
    paths: tuple[Path, ...],
    reason: str,
    until: datetime.datetime | None,
    who: str | None,
    report: Path | None,
    config_file: Path | None,
) -> None:
    """Accept the discrepancy ID, with a reason, in the waiver file of the repository.

    ID is the id of a report, or its first characters (6 or more). PATHS are the sources to look it up in (default:
    sources/). The waiver file is waivers.toml, or the `waivers` of the configuration.

    \b
    checker waive 3f9c01d2ab77 --reason "Asked: the portal dates by publication." --until 2026-06-30
    """
    from checker.config import load
    from checker.renames import named_so, placed
    from checker.report.shown import sources_of
    from checker.waiver_file import Waiver, put
    from checker.waivers import about

    if not reason.strip():
        raise click.BadParameter("say why it is let pass.", param_hint="--reason")
    today = datetime.datetime.now(datetime.UTC).date()
    last = until.date() if until else None
    if last and last < today:
        raise click.BadParameter(f"{last} is past.", param_hint="--until")
    config = load(paths[0] if paths else Path.cwd(), config_file)
    audit = _audit(paths, config, report)
    meant = _meant(audit, name)
    names = placed(audit, Path(config.sources))
    found = named_so(meant, names) if names else meant
    sources = tuple(sorted(names.get(source, source) for source in sources_of(found)))
    file = Path(config.waivers)
    put(file, Waiver(found.id, sources, reason.strip(), who or _user(), today, last, about(found)))
    click.echo(f"checker: waived {found.id} ({about(found)}) in {file}", err=True)


def _audit(paths: tuple[Path, ...], config: Config, report: Path | None) -> Audit:
    if report:
        from checker.report.load import load

        return load(report)
    from checker.pipeline import audit

    return audit(existing(paths, config), config)


def _meant(audit: Audit, name: str) -> Discrepancy:
    """The one discrepancy that `name` means, or meant before a rename or in a run of one folder of the sources.

    Raises CheckerError for none or several.
    """
    from checker.renames import aliases, earlier, in_parts
    from checker.toml_file import nearest
    from checker.waivers import named

    hits = named(audit.discrepancies, name)
    if not hits:
        was, parts = aliases(audit, earlier(audit)), in_parts(audit)
        hits = tuple(d for d in audit.discrepancies if name in (*was.get(d.id, ()), *parts[d.id]))
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise CheckerError(f"'{name}' may mean {' or '.join(d.id for d in hits)}")
    raise CheckerError(f"there is no discrepancy '{name}'{nearest(name, [d.id for d in audit.discrepancies])}")


def _user() -> str:
    """Who works here: git's user.name, else the account."""
    try:
        said = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)  # noqa: S607
    except OSError:
        return getpass.getuser()
    return said.stdout.strip() or getpass.getuser()
