"""How French names what numbers measure: durations and percent."""

from __future__ import annotations

from checker.lang.number_table import UnitTable, named

UNITS = UnitTable(
    durations=named(
        {
            "TS": "seconde | secondes", "TM": "minute | minutes", "TH": "heure | heures", "D": "jour | jours",
            "W": "semaine | semaines", "M": "mois", "Y": "an | ans | année | années",
        }
    ),
    quantities=named({"km": "kilomètre | kilomètres", "m": "mètre | mètres", "t": "tonne | tonnes", "ha": "hectare | hectares"}),
    percent=frozenset({"%", "pour cent"}),
    points=named({"pp": "point de pourcentage | points de pourcentage"}),
    times=frozenset({"fois"}),
)  # fmt: skip
