"""Words that begin with a capital, for patterns: `re` knows no class of letters by case."""

from __future__ import annotations

from itertools import chain
from typing import Final

_LATIN: Final = chain(range(0x250), range(0x1E00, 0x1F00))  # all Latin letters with marks, those of Vietnamese too
#: One capital of a Latin alphabet.
CAPITAL: Final = f"[{''.join(c for c in map(chr, _LATIN) if c.isupper())}]"
#: A word that begins with one.
NAMED: Final = rf"{CAPITAL}[^\W\d_]*"
