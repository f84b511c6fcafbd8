"""The pack of this language."""

from __future__ import annotations

from pathlib import Path

from checker.lang.pack import Pack

PACK = Pack(code="fr", folder=Path(__file__).parent)
