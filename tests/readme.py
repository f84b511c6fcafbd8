"""The README's own examples: `python -m tests.readme` says which are out of date, `--write` brings them up to date.

An example is a `console` block whose first line is `$ checker …` and which shows what that prints.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n\$ checker([^\n]*)\n((?:(?!```)[^\n]*\n)+)```$", re.MULTILINE)


def printed(arguments: str) -> str:
    """What `checker` prints for these arguments, in a pipe, without a cache."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "checker", *shlex.split(arguments)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )  # fmt: skip
    return re.sub(r"[ \t]+\n", "\n", done.stdout.rstrip() + "\n")


def examples(text: str) -> list[tuple[str, str]]:
    """The (arguments, output shown) of each example."""
    return [(m[1].strip(), m[2]) for m in _BLOCK.finditer(text)]


def renewed(text: str) -> str:
    """The README with the outputs as they are now."""
    return _BLOCK.sub(lambda m: f"```console\n$ checker{m[1]}\n{printed(m[1])}```", text)


if __name__ == "__main__":
    before = README.read_text(encoding="utf-8")
    after = renewed(before)
    if "--write" in sys.argv:
        README.write_text(after, encoding="utf-8")
    sys.exit(
        "the README shows other output than checker prints" if before != after and "--write" not in sys.argv else 0
    )
