"""The codes that the Olympic Committee and FIFA have for countries where they are not those of ISO 3166."""

from __future__ import annotations

from typing import Final

#: Code in three letters → ISO 3166 code in two.
TEAMS: Final = {
    "ALG": "DZ", "ANG": "AO", "BAH": "BS", "BAN": "BD", "BOT": "BW", "BRU": "BN", "BUL": "BG", "BUR": "BF",
    "CAM": "KH", "CGO": "CG", "CHA": "TD", "CHI": "CL", "CRC": "CR", "CRO": "HR", "DEN": "DK", "ENG": "GB",
    "ESA": "SV", "FIJ": "FJ", "GAM": "GM", "GER": "DE", "GRE": "GR", "GUA": "GT", "GUI": "GN", "HAI": "HT",
    "HON": "HN", "INA": "ID", "IRI": "IR", "KSA": "SA", "KUW": "KW", "LAT": "LV", "LBA": "LY", "LES": "LS",
    "LIB": "LB", "MAD": "MG", "MAS": "MY", "MAW": "MW", "MGL": "MN", "MRI": "MU", "MTN": "MR", "MYA": "MM",
    "NCA": "NI", "NED": "NL", "NEP": "NP", "NGR": "NG", "NIG": "NE", "OMA": "OM", "PAR": "PY", "PHI": "PH",
    "PLE": "PS", "POR": "PT", "PUR": "PR", "RSA": "ZA", "SEY": "SC", "SIN": "SG", "SLO": "SI", "SRI": "LK",
    "SUD": "SD", "SUI": "CH", "TAN": "TZ", "TOG": "TG", "TPE": "TW", "UAE": "AE", "URU": "UY", "VIE": "VN",
    "VIN": "VC", "ZAM": "ZM", "ZIM": "ZW",
}  # fmt: skip

#: Codes that stand in brackets as other things: a time zone, the African football confederation, words.
NOT_TEAMS: Final = frozenset({"CAF", "COM", "CUB", "EST", "FIN", "GIN", "PER"})
