"""The command line: which commands there are, and the only place that turns errors into exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Final, NoReturn

import click

from checker import collect
from checker.errors import CheckerError
from checker.version import __version__

#: Command → where it stands and the line `--help` shows. Modules are imported when their command runs.
COMMANDS: Final = {
    "audit": ("checker.cli.audit:audit", "Compare all sources of each event."),
    "compare": ("checker.cli.audit:compare", "Compare two documents."),
    "facts": ("checker.cli.facts:facts", "List the fact rows read from documents."),
    "show": ("checker.cli.show:show", "Print one discrepancy in full."),
    "gate": ("checker.cli.gate:gate", "Fail when a changed source contradicts the others."),
    "waive": ("checker.cli.waive:waive", "Accept a discrepancy, with a reason."),
    "diff": ("checker.cli.diff:diff", "Compare two JSON reports."),
    "rule": ("checker.cli.rule:rule", "Explain the rules of the verdicts."),
    "sources": ("checker.cli.sources:sources", "List what was understood of each document."),
    "add": ("checker.cli.sources:add", "Put a document in place, with front matter."),
    "cache": ("checker.cli.cache:cache", "Show or clear the cache of readings."),
}

OK: Final = 0
FOUND: Final = 1
FAILED: Final = 2
INTERRUPTED: Final = 130


class LazyGroup(click.Group):
    """A group whose commands are imported one by one, when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, or None."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker")
def cli() -> None:
    """Find what the sources of one story say differently.

    Run `checker audit` in a folder that holds `sources/<event>/<document>`. Exit codes: 0 nothing found, 1 a
    conflict was found, 2 something could not be read or done.
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code; no error reaches the user as a traceback."""
    _open_streams()
    collect.seldom()
    try:
        code = cli.main(args=arguments, prog_name="checker", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as leaving:
        # click itself leaves with 1, our code of a finding, when what reads us has closed
        code = leaving.code if leaving.code == OK else FAILED
    except BrokenPipeError:
        code = _unheard()
    except (KeyboardInterrupt, click.exceptions.Abort):
        click.echo("checker: interrupted", err=True)
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = FAILED
    except CheckerError as error:
        click.echo(f"checker: {error}", err=True)
        code = FAILED
    except OSError as error:
        click.echo(
            f"checker: {error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}", err=True
        )
        code = _unheard() if error.filename is None else FAILED
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        click.echo(f"checker: internal error: {type(error).__name__}: {error} (CHECKER_DEBUG=1 shows where)", err=True)
        code = FAILED
    sys.exit(code if isinstance(code, int) else OK)


def _open_streams() -> None:
    """Give the program the streams it was started without (`>&-`): what is said there is lost, and nothing fails."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end


def _unheard() -> int:
    """The exit code where nobody reads what is said: never a finding; what is left unsaid is dropped."""
    with suppress(OSError, ValueError):  # a stream without a descriptor has nothing to drop
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
