"""Unit symbols, the same in every language, and what each is of its base unit, so that 30,200 MW can be 30.2 GW."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
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
    "Wh": "Wh", "W h": "Wh", "kW h": "kWh", "MW h": "MWh", "GW h": "GWh", "TW h": "TWh", "kW-h": "kWh", "mpg": "mpg",
    "m/s²": "m/s2", "m/s2": "m/s2", "m/s^2": "m/s2",
    "GtCO2": "GtCO2", "Gt": "Gt", "µg": "µg", "μg": "µg", "mcg": "µg", "ng": "ng",
    "kJ": "kJ", "MJ": "MJ",
    "GJ": "GJ", "kN": "kN", "kPa": "kPa", "GPa": "GPa", "mbar": "mbar", "mmHg": "mmHg", "mA": "mA", "mAh": "mAh",
    "kVA": "kVA", "MVA": "MVA", "Mvar": "Mvar", "kbps": "kbps", "Kbps": "kbps", "Tbps": "Tbps", "mSv": "mSv",
    "µSv": "µSv", "μSv": "µSv", "Bq": "Bq", "kBq": "kBq", "PB": "PB", "μm": "µm", "cm2": "cm2", "cm²": "cm2",
    "cm3": "cm3", "cm³": "cm3", "mm2": "mm2", "mm²": "mm2", "ft2": "ft2", "ft²": "ft2", "sqft": "ft2", "yd": "yd",
    "MWe": "MW", "MeV": "MeV", "keV": "keV", "MMBtu": "MMBtu", "boe": "boe", "bcm": "bcm", "tCO2e": "tCO2",
    "ppm": "ppm", "rpm": "rpm", "cc": "cc", "KM": "km", "Km": "km", "MMTPA": "MMTPA", "tCO2": "tCO2", "Mb/s": "Mbps",
    "Gb/s": "Gbps", "psi": "psi", "Ω": "Ω", "kΩ": "kΩ", "Nm": "Nm", "eV": "eV", "mol": "mol", "lx": "lx", "ppb": "ppb",
    "g/cm3": "g/cm3", "g/cm³": "g/cm3", "kg/m³": "kg/m3", "kg/m3": "kg/m3", "g/kWh": "g/kWh",
}  # fmt: skip

_FACTORS = {
    "m": {"km": "1000", "cm": "0.01", "mm": "0.001", "mi": "1609.344", "nmi": "1852", "ft": "0.3048", "in": "0.0254",
          "yd": "0.9144", "nm": "0.000000001", "µm": "0.000001"},
    "m2": {"km2": "1000000", "ha": "10000", "acre": "4046.8564224", "mi2": "2589988.110336", "ft2": "0.09290304",
           "yd2": "0.83612736", "cm2": "0.0001", "mm2": "0.000001"},
    "m3": {"km3": "1000000000", "L": "0.001", "mL": "0.000001", "gal": "0.003785411784", "bbl": "0.158987294928",
           "ft3": "0.028316846592", "cc": "0.000001", "cm3": "0.000001", "bcm": "1000000000"},
    "kg": {"g": "0.001", "mg": "0.000001", "t": "1000", "kt": "1000000", "Mt": "1000000000", "lb": "0.45359237",
           "oz": "0.028349523125", "yến": "10", "tạ": "100", "st": "6.35029318", "Gt": "1000000000000",
           "µg": "0.000000001", "ng": "0.000000000001"},
    "W": {"kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000", "hp": "745.7"},
    "Wh": {"kWh": "1000", "MWh": "1000000", "GWh": "1000000000", "TWh": "1000000000000"},
    "Wp": {"kWp": "1000", "MWp": "1000000", "GWp": "1000000000"},
    "km/h": {"mph": "1.609344", "m/s": "3.6", "kn": "1.852"},
    "Hz": {"kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "B": {"kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000", "PB": "1000000000000000"},
    "V": {"kV": "1000"},
    "J": {"kJ": "1000", "MJ": "1000000", "GJ": "1000000000"},
    "Pa": {"kPa": "1000", "MPa": "1000000", "GPa": "1000000000", "hPa": "100", "mbar": "100", "mmHg": "133.322387415"},
    "bps": {"kbps": "1000", "Mbps": "1000000", "Gbps": "1000000000", "Tbps": "1000000000000"},
    "Sv": {"mSv": "0.001", "µSv": "0.000001"},
    "Bq": {"kBq": "1000"},
    "Ω": {"kΩ": "1000"},
    "eV": {"keV": "1000", "MeV": "1000000", "GeV": "1000000000", "TeV": "1000000000000"},
    "pp": {"bp": "0.01"},
}  # fmt: skip

#: Symbol → (base unit, how many of it): amounts of one base can be compared.
BASES: Final = {
    symbol: (base, Decimal(factor))
    for base, units in _FACTORS.items()
    for symbol, factor in ({base: "1"} | units).items()
}

#: What a measure may be said of: `m3/s`, `t/ha`. Rates by the day or the year are not units but said of the period.
RATES: Final = {
    "/s": "s", "/h": "h", "/ha": "ha", "/m2": "m2", "/m²": "m2", "/m3": "m3", "/m³": "m3", "/l": "L", "/kg": "kg",
    "/km": "km", "/km2": "km2", "/km²": "km2", "/ml": "mL", "/dl": "dL",
}  # fmt: skip
#: Measures that have rates, by their base; by the hour or second go only lengths and volumes.
RATED: Final = frozenset({"m", "m3", "kg", "W", "Wh", "B"})
_BY_TIME: Final = frozenset({"m", "m3"})
_NAMED: Final = {"mi/h": "mph", "nmi/h": "kn"}
_TIMES: Final = {"s": ("s", Decimal(1)), "h": ("s", Decimal(3600))}


def rate(symbol: str, by: str) -> str | None:
    """The symbol of a measure by another (`t`, `ha` → `t/ha`); None where no such unit is said."""
    base = BASES.get(symbol)
    if base is None or base[0] not in (_BY_TIME if by in _TIMES else RATED):
        return None
    return _NAMED.get(f"{symbol}/{by}", f"{symbol}/{by}")


@cache
def base(symbol: str) -> tuple[str, Decimal]:
    """The base unit of a symbol and how many of it that is: amounts of one base can be compared."""
    known = BASES.get(symbol)
    upper, slash, lower = symbol.partition("/")
    over = _TIMES.get(lower) or BASES.get(lower)
    if known is not None or not slash or upper not in BASES or over is None:
        return known or (symbol, Decimal(1))
    return f"{BASES[upper][0]}/{over[0]}", BASES[upper][1] / over[1]
