"""Unit symbols, the same in every language, and what each is of its base unit, so that 30,200 MW can be 30.2 GW."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

#: Symbols as written, in their case; a symbol in `GLUED` counts only right behind the digits or one space on.
SYMBOLS: Final = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "km2": "km2", "km²": "km2", "m2": "m2", "m²": "m2", "km^2": "km2",
    "m3": "m3", "m³": "m3", "km3": "km3", "km³": "km3", "ha": "ha", "ft": "ft", "mi": "mi", "nmi": "nmi", "kg": "kg",
    "Kg": "kg", "KG": "kg", "g": "g", "mg": "mg", "t": "t", "kt": "kt", "Mt": "Mt", "lb": "lb", "oz": "oz", "ml": "mL",
    "mL": "mL", "l": "L", "L": "L", "W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "kWh": "kWh",
    "KWh": "kWh", "kWp": "kWp", "MWp": "MWp", "GWp": "GWp", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "kV": "kV",
    "V": "V", "hp": "hp", "km/h": "km/h", "kmh": "km/h", "km/giờ": "km/h", "mph": "mph", "m/s": "m/s", "kn": "kn",
    "°C": "°C", "oC": "°C", "ºC": "°C", "°F": "°F", "°": "°", "kB": "kB", "KB": "kB", "MB": "MB", "GB": "GB",
    "TB": "TB", "Mbps": "Mbps", "Gbps": "Gbps", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "nm": "nm",
    "µm": "µm", "dB": "dB", "TEU": "TEU", "kcal": "kcal", "TeV": "TeV", "GeV": "GeV", "MPa": "MPa", "hPa": "hPa",
    "ppm": "ppm", "rpm": "rpm", "cc": "cc", "KM": "km", "Km": "km", "MMTPA": "MMTPA", "tCO2": "tCO2",
}  # fmt: skip

_FACTORS = {
    "m": {"km": "1000", "cm": "0.01", "mm": "0.001", "mi": "1609.344", "nmi": "1852", "ft": "0.3048", "in": "0.0254",
          "yd": "0.9144", "nm": "0.000000001", "µm": "0.000001"},
    "m2": {"km2": "1000000", "ha": "10000", "acre": "4046.8564224", "mi2": "2589988.110336", "ft2": "0.09290304"},
    "m3": {"km3": "1000000000", "L": "0.001", "mL": "0.000001", "gal": "0.003785411784", "bbl": "0.158987294928",
           "ft3": "0.028316846592", "cc": "0.000001"},
    "kg": {"g": "0.001", "mg": "0.000001", "t": "1000", "kt": "1000000", "Mt": "1000000000", "lb": "0.45359237",
           "oz": "0.028349523125", "yến": "10", "tạ": "100"},
    "W": {"kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000", "hp": "745.7"},
    "Wh": {"kWh": "1000", "MWh": "1000000", "GWh": "1000000000", "TWh": "1000000000000"},
    "Wp": {"kWp": "1000", "MWp": "1000000", "GWp": "1000000000"},
    "km/h": {"mph": "1.609344", "m/s": "3.6", "kn": "1.852"},
    "Hz": {"kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "B": {"kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000"},
    "V": {"kV": "1000"},
}  # fmt: skip

#: Symbol → (base unit, how many of it): amounts of one base can be compared.
BASES: Final = {
    symbol: (base, Decimal(factor))
    for base, units in _FACTORS.items()
    for symbol, factor in ({base: "1"} | units).items()
}
