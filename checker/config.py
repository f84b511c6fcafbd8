"""What a run may be told: one frozen `Config`, from defaults, a configuration file and the command line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run; every key of `[tool.checker]` is a field here."""

    sources: str = "sources"
    reports: str = "reports"
    fail_on: str = "conflict"
    min_severity: str = "info"
    across: str = "sources"
    omissions: bool = False
    allow_skipped: bool = False
    allow_empty: bool = False
    jobs: int = 0
    cache: bool = True
    group: str = "folders"
    engine: str = "local"
    scheduler: str = ""
    max_bytes: int = 20_000_000
    max_seconds: float = 60.0
    max_pairs: int = 200_000
    waivers: str = "waivers.toml"
    strict_waivers: bool = False
    date_order: str = "auto"
