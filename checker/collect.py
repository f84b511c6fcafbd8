"""How often Python looks for cycles among its objects."""

from __future__ import annotations

import gc
from typing import Final

#: An audit makes millions of small objects and hardly a cycle: looking for cycles after every 700 of them, as Python
#: does, was a seventh of the processor time of 460 documents, and freed nothing (`python -m tests.benchmark`).
OBJECTS: Final = 20_000


def seldom() -> None:
    """Look for cycles in this process only after so many objects."""
    gc.set_threshold(OBJECTS, 10, 10)
