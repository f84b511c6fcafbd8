"""The pack of this language."""

from __future__ import annotations

from pathlib import Path

from checker.lang.pack import Pack

PACK = Pack(code="fr", stemmer="french", folder=Path(__file__).parent)
