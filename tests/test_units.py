"""The factors of unit symbols: Pint, which knows them from their definitions, says the same."""

from __future__ import annotations

import warnings
from decimal import Decimal
from typing import Any

import pytest

from checker.lang.quantities import BASES, base, rate

#: Symbols as Pint writes them; what it does not know (a `tạ`, a carbon tonne) stands beside the definition.
AS_PINT = {
    "mi": "mile", "nmi": "nautical_mile", "in": "inch", "ft": "foot", "yd": "yard", "m2": "m**2", "km2": "km**2",
    "mi2": "mile**2", "ft2": "foot**2", "yd2": "yard**2", "cm2": "cm**2", "mm2": "mm**2", "acre": "acre", "m3": "m**3",
    "km3": "km**3", "ft3": "foot**3", "cm3": "cm**3", "cc": "cm**3", "bcm": "km**3", "gal": "gallon",
    "bbl": "oil_barrel", "t": "tonne", "kt": "kilotonne", "Mt": "megatonne", "Gt": "gigatonne", "lb": "pound",
    "oz": "ounce", "st": "stone", "hp": "horsepower", "mph": "mile/hour", "kn": "knot", "B": "byte", "kB": "kilobyte",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "ha": "hectare", "km/h": "km/hour",
    "h": "hour", "bps": "bit/s", "kbps": "kbit/s", "Mbps": "Mbit/s", "Gbps": "Gbit/s", "Tbps": "Tbit/s",
}  # fmt: skip
NOT_PINTS = {"yến", "tạ", "Wp", "kWp", "MWp", "GWp", "pp", "bp"}


@pytest.fixture(scope="module")
def registry() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pint

        return pint.UnitRegistry()


@pytest.mark.parametrize("symbol", sorted(BASES.keys() - NOT_PINTS))
def test_a_factor_is_that_of_pint(symbol: str, registry: Any) -> None:
    unit, factor = BASES[symbol]
    one = registry.Quantity(1, AS_PINT.get(symbol, symbol)).to(AS_PINT.get(unit, unit))
    assert one.magnitude == pytest.approx(float(factor), rel=1e-4)


@pytest.mark.parametrize(
    ("symbol", "by", "expected"),
    [
        ("m3", "s", ("m3/s", "m3/s", Decimal(1))),
        ("tạ", "ha", ("tạ/ha", "kg/m2", Decimal("0.01"))),
        ("t", "ha", ("t/ha", "kg/m2", Decimal("0.1"))),
        ("g", "L", ("g/L", "kg/m3", Decimal(1))),
        ("mi", "h", ("mph", "km/h", Decimal("1.609344"))),
    ],
)
def test_a_rate_is_of_the_bases_of_both(symbol: str, by: str, expected: tuple[str, str, Decimal]) -> None:
    said = rate(symbol, by)
    assert said is not None
    assert (said, *base(said)) == expected


def test_25_basis_points_are_a_quarter_of_a_percentage_point() -> None:
    assert base("bp") == ("pp", Decimal("0.01"))


@pytest.mark.parametrize(("symbol", "by"), [("kg", "s"), ("MW", "h"), ("°C", "ha"), ("TEU", "m2")])
def test_no_such_rate_is_said(symbol: str, by: str) -> None:
    assert rate(symbol, by) is None
