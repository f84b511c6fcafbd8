"""English words that say whether a thing is done, planned or denied."""

from __future__ import annotations

from typing import Final

from checker.lang.number_table import named
from checker.lang.statement_table import StatementTable

STATEMENTS: Final = StatementTable(
    done=frozenset("has have had recently already having".split()),
    planned=frozenset("will would to plans intends may could might considering awaiting".split())
    | {"in principle", "subject to"},
    denied=frozenset("not no never without neither nor".split()),
    doubted=frozenset("if unless whether until before".split()),
    between=frozenset("been already also now since".split()),
    past=frozenset("was were".split()),
    pending=frozenset({"not"}),
    came=frozenset("came went flew arrived travelled traveled gathered met landed visited".split()),
    most=named(
        {
            "large": "largest | biggest",
            "small": "smallest",
            "high": "highest | tallest",
            "low": "lowest",
            "long": "longest",
            "short": "shortest",
            "old": "oldest",
            "young": "youngest",
            "fast": "fastest",
            "deadly": "deadliest",
            "bad": "worst",
            "strong": "strongest | most powerful",
            "busy": "busiest",
            "rich": "richest | wealthiest",
            "poor": "poorest",
            "dear": "most expensive",
            "cheap": "cheapest",
            "deep": "deepest",
            "heavy": "heaviest",
        }
    ),
    scopes=named(
        {
            "world": "world's | world’s | in the world | on earth | worldwide",
            "country": "country's | country’s | nation's | nation’s | in the country | nationwide",
            "asia": "asia's | asia’s | in asia",
            "southeast-asia": "southeast asia's | southeast asia’s | in southeast asia",
            "ever": "ever | in history | on record | to date | of all time",
        }
    ),
    several=frozenset({"one of", "among", "second", "third", "fourth", "fifth", "some of"}),
    numbered=named(
        {
            "runway": "runway",
            "silo": "silo",
            "stall": "stall | booth | kiosk",
            "terminal": "terminal",
            "gate": "gate",
            "platform": "platform",
            "berth": "berth",
            "hangar": "hangar",
            "warehouse": "warehouse",
            "workshop": "workshop",
            "reactor": "reactor",
            "furnace": "furnace",
            "room": "room",
            "block": "block",
            "carriage": "carriage",
            "tank": "tank",
            "metro-line": "metro line",
            "paper": "variant | test code | paper code",
            "pond": "pond",
            "cage": "cage",
            "turbine": "turbine | generating unit",
            "pier": "pier | pillar",
            "boiler": "boiler",
            "kiln": "kiln",
            "well": "borehole | oil well",
            "dormitory": "dormitory",
            "pump": "pumping station",
            "dam": "dam",
        }
    ),
    number_signs=frozenset({"no.", "no", "number"}),
)
