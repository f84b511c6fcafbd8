"""What git knows of the sources: which files changed since a revision, and what files were called before."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from checker.errors import CheckerError

#: What says that only a part of the history was fetched, and what to do about it, on the systems teams use.
_DEEPEN: Final = (
    "this clone is shallow; fetch the whole history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` on GitLab, "
    "or `git fetch --unshallow`"
)
#: What a forge gives as the revision before the first push of a branch.
_NOTHING: Final = re.compile("0{40}|0{64}")


@dataclass(frozen=True, slots=True)
class Changes:
    """Files new or changed since a revision, and the earlier name of each that was renamed; paths below `top`."""

    top: Path
    files: frozenset[str] = frozenset()
    renamed: dict[str, str] = field(default_factory=dict)


def top_of(path: Path) -> Path:
    """The root of the working tree that holds a file or folder; raises CheckerError where there is none."""
    folder = path if path.is_dir() else path.parent
    said = _git(folder, "rev-parse", "--show-toplevel")
    if said.returncode:
        if "not a git repository" in said.stderr:
            raise CheckerError(f"{path} is not in a git repository (without git: --since-report OLD.json)")
        raise CheckerError(f"git cannot use {path}: {_first(said.stderr)}")
    return Path(said.stdout.rstrip("\n"))


def changes(top: Path, revision: str) -> Changes:
    """What the working tree adds, changes, renames, copies or holds untracked since the merge base with `revision`."""
    start = _start(top, revision)
    fields = _run(top, "diff", "--name-status", "-z", "-M", "-C", "--no-ext-diff", "--no-relative", start, "--").split(
        "\0"
    )
    files, renamed = _parsed(fields)
    others = _run(top, "ls-files", "--others", "--exclude-standard", "--full-name", "-z").split("\0")
    return Changes(top, frozenset((*files, *filter(None, others))), renamed)


def names(top: Path, folder: str = "") -> dict[str, tuple[str, ...]]:
    """The earlier names of each file below `folder` that was ever renamed in the history at hand, the latest first."""
    how = ("--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", "--no-relative")
    log = _git(top, "log", "--format=", *how, "--", folder or ".")
    tree = _git(top, "diff", *how, "HEAD", "--", folder or ".")
    steps = [_parsed(said.stdout.split("\0"))[1] for said in (tree, log) if not said.returncode]
    was = {new: old for step in reversed(steps) for new, old in step.items()}
    return {new: _chain(new, was) for new in was}


def _chain(name: str, was: dict[str, str]) -> tuple[str, ...]:
    chain: list[str] = []
    while (name := was.get(name, "")) and name not in chain:
        chain.append(name)
    return tuple(chain)


def _start(top: Path, revision: str) -> str:
    """The tree to compare with: the merge base with `revision`, or the empty tree where nothing came before."""
    if _NOTHING.fullmatch(revision) or not _commit(top, "HEAD"):
        return _empty(top)
    commit = _commit(top, revision)
    if not commit:
        if _shallow(top):
            raise CheckerError(f"the revision '{revision}' is not here: {_DEEPEN}")
        if revision in ("HEAD~", "HEAD~1", "HEAD^", "HEAD^1"):  # of a first commit
            return _empty(top)
        raise CheckerError(f"git knows no revision '{revision}' (is it fetched?)")
    base = _git(top, "merge-base", commit, "HEAD")
    if base.returncode == 0:
        return base.stdout.strip()
    if _shallow(top):
        raise CheckerError(f"where the work parted from '{revision}' is not here: {_DEEPEN}")
    raise CheckerError(f"'{revision}' and the work at hand have no commit in common")


def _commit(top: Path, revision: str) -> str:
    """The id of the commit a revision names, nothing where there is none."""
    return _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").stdout.strip()


def _shallow(top: Path) -> bool:
    return _git(top, "rev-parse", "--is-shallow-repository").stdout.strip() == "true"


def _empty(top: Path) -> str:
    """The id of the empty tree, which every repository knows, whatever its hash."""
    return _run(top, "hash-object", "-t", "tree", "--stdin").strip()


def _parsed(fields: list[str]) -> tuple[list[str], dict[str, str]]:
    """The files that are there, and the renames as new → old, of `--name-status -z`."""
    files: list[str] = []
    renamed: dict[str, str] = {}
    rest = iter(fields)
    for status in rest:
        if not status:
            continue
        path = next(rest)
        if status[0] in "RC":
            old, path = path, next(rest)
            if status[0] == "R":
                renamed.setdefault(path, old)
        if status[0] != "D":
            files.append(path)
    return files, renamed


def _run(top: Path, *arguments: str) -> str:
    said = _git(top, *arguments)
    if said.returncode:
        raise CheckerError(f"git {arguments[0]} failed: {_first(said.stderr)}")
    return said.stdout


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git of the user's PATH
            capture_output=True, encoding="utf-8", errors="surrogateescape", env=environment, input="", check=False,
        )  # fmt: skip
    except FileNotFoundError as error:
        raise CheckerError("git is not installed (without git: --since-report OLD.json)") from error


def _first(said: str) -> str:
    return said.strip().partition("\n")[0].removeprefix("fatal: ") or "it gave no reason"
