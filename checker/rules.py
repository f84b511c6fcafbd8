"""The catalogue of rules: what every code in a report means, with an example; data in `checker/catalogue/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker.errors import CheckerError
from checker.toml_file import nearest

if TYPE_CHECKING:
    from checker.model import Severity, Verdict

_HERE: Final = Path(__file__).parent / "catalogue"
_FILES: Final = ("dates", "numbers", "money", "percent", "measures", "names", "words", "rest")


@dataclass(frozen=True, slots=True)
class Rule:
    """The page of one rule; `left` and `right` are two passages on which it fires, as sources of one event.

    `severity` is the usual one: the size of the difference moves it. `claim` is empty where the rule serves all.
    """

    code: str
    title: str
    claim: str
    verdict: Verdict
    severity: Severity
    means: str
    left: str
    right: str
    left_published: str | None = None
    right_published: str | None = None


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code, in the order of the catalogue."""
    import tomllib

    pages: dict[str, Rule] = {}
    for name in _FILES:
        for code, page in tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8")).items():
            pages[code] = _rule(code, page)
    return pages


def _rule(code: str, page: dict[str, Any]) -> Rule:
    return Rule(code=code, **{**page, "means": " ".join(page["means"].split())})


def rule(code: str) -> Rule:
    """The page of a rule; raises CheckerError, with the nearest code, for one there is not."""
    found = rules().get(code.upper())
    if found is None:
        hint = nearest(code.upper(), list(rules())) or " (`checker rule` lists them)"
        raise CheckerError(f"there is no rule '{code}'{hint}")
    return found


def explain(page: Rule) -> str:
    """The page of a rule as plain text, wrapped for a terminal."""
    from textwrap import fill

    parts = [f"{page.code}  {page.title}", f"{page.verdict}, usually {page.severity}", "", fill(page.means, 88), ""]
    for side, text, day in (("left", page.left, page.left_published), ("right", page.right, page.right_published)):
        said = f"{side + (f' (published {day})' if day else '')}: {text}"
        parts.append(fill(said, 88, initial_indent="  ", subsequent_indent="      "))
    return "\n".join(parts)


def listing() -> str:
    """Every rule in one line: code, verdict, title."""
    return "\n".join(f"{page.code}  {page.verdict:<13}  {page.title}" for page in rules().values())
