"""How English names what numbers measure."""

from __future__ import annotations

from checker.lang.number_table import UnitTable, named

UNITS = UnitTable(
    durations=named(
        {
            "TS": "second | seconds | sec | secs",
            "TM": "minute | minutes | min | mins",
            "TH": "hour | hours | hr | hrs | h",
            "D": "day | days",
            "W": "week | weeks | wk | wks",
            "2W": "fortnight | fortnights",
            "M": "month | months",
            "Y": "year | years | yr | yrs",
            "10Y": "decade | decades",
            "100Y": "century | centuries",
        }
    ),
    duration_fillers=frozenset(
        {"more", "additional", "extra", "less", "fewer", "full", "consecutive", "straight", "whole", "long", "calendar", "working", "business",
         "further", "successive", "flight", "flying"}
    ),
    a_while=frozenset(
        {"for", "in", "within", "lasting", "lasted", "lasts", "last", "than", "over", "about", "nearly", "almost", "around", "under", "took",
         "take", "takes", "spent", "spend", "only", "just", "another", "after", "approximately", "roughly", "least", "to", "served",
         "serve", "jailed", "of", "every", "and"}
    ),
    not_while_before=frozenset({"ago", "before", "earlier", "later", "after", "prior", "on"}),
    while_articles=frozenset({"a", "an", "another", "a full", "a whole", "an entire", "the whole", "the entire"}),
    fraction_links=frozenset({"of an", "of a", "of", "an", "a"}),
    half_after=frozenset({"and a half", "and half"}),
    next_parts=frozenset({"the next", "the coming", "the following"}),
    spans=frozenset({"over", "within", "during", "for", "in"}),
    clocked=frozenset({"in", "clocked", "ran", "clocking", "beating"}),
    quantities=named(
        {
            "km": "kilometre | kilometres | kilometer | kilometers | kms",
            "m": "metre | metres | meter | meters",
            "cm": "centimetre | centimetres | centimeter | centimeters",
            "mm": "millimetre | millimetres | millimeter | millimeters",
            "mi": "mile | miles",
            "nmi": "nautical mile | nautical miles",
            "ft": "foot | feet",
            "in": "inch | inches",
            "yd": "yard | yards",
            "km2": "square kilometre | square kilometres | square kilometer | square kilometers | sq km | sq. km | sq kilometres | square-kilometre | square-kilometer",
            "m2": "square metre | square metres | square meter | square meters | sq m | sq. m | sqm | sq.m | square-metre | square-meter",
            "mi2": "square mile | square miles | sq mi | square-mile",
            "ft2": "square foot | square feet | sq ft | square-foot | square-feet",
            "ha": "hectare | hectares",
            "acre": "acre | acres",
            "m3": "cubic metre | cubic metres | cubic meter | cubic meters",
            "ft3": "cubic foot | cubic feet",
            "L": "litre | litres | liter | liters",
            "mL": "millilitre | millilitres | milliliter | milliliters",
            "gal": "gallon | gallons",
            "bbl": "barrel | barrels",
            "bbl/d": "barrels per day | barrels a day | bpd",
            "kg": "kilogram | kilograms | kilogramme | kilogrammes | kilo | kilos | kgs",
            "g": "gram | grams | gramme | grammes",
            "mg": "milligram | milligrams",
            "t": "tonne | tonnes | ton | tons | metric ton | metric tons | metric tonnes",
            "Mt": "megaton | megatons | megatonne | megatonnes",
            "kt": "kiloton | kilotons | kilotonne | kilotonnes",
            "µg": "microgram | micrograms",
            "Gt": "gigatonne | gigatonnes | gigaton | gigatons",
            "lb": "lbs | pound | pounds",
            "oz": "ounce | ounces",
            "W": "watt | watts",
            "kW": "kilowatt | kilowatts",
            "MW": "megawatt | megawatts",
            "GW": "gigawatt | gigawatts",
            "TW": "terawatt | terawatts",
            "kWh": "kilowatt hour | kilowatt hours | kilowatt-hour | kilowatt-hours",
            "Wh": "watt hour | watt hours | watt-hour | watt-hours",
            "MWh": "megawatt hours | megawatt-hours | megawatt hour | megawatt-hour",
            "GWh": "gigawatt hours | gigawatt-hours",
            "TWh": "terawatt hours | terawatt-hours",
            "hp": "horsepower",
            "km/h": "kilometres per hour | kilometers per hour | kilometres an hour | kilometers an hour | kph | kmph",
            "mph": "miles per hour | miles an hour",
            "m/s": "metres per second | meters per second",
            "kn": "knot | knots",
            "°C": "degrees celsius | degree celsius | degrees centigrade | celsius | degrees c",
            "°F": "degrees fahrenheit | fahrenheit | degrees f",
            "°": "degree | degrees",
            "MB": "megabyte | megabytes",
            "GB": "gigabyte | gigabytes",
            "TB": "terabyte | terabytes",
            "Mbps": "megabits per second | megabit per second | megabits a second",
            "TEU": "teu | teus | twenty-foot equivalent units",
            "magnitude": "magnitude",
            "Pa": "pascal | pascals",
            "hPa": "hectopascal | hectopascals",
            "kPa": "kilopascal | kilopascals",
            "mbar": "millibar | millibars",
            "mpg": "miles per gallon",
            "L/100km": "litres per 100 km | liters per 100 km | litres per 100 kilometres",
            "J": "joule | joules",
            "kJ": "kilojoule | kilojoules",
            "MJ": "megajoule | megajoules",
            "kcal": "kilocalorie | kilocalories",
            "V": "volt | volts",
            "kV": "kilovolt | kilovolts",
            "Hz": "hertz",
            "kHz": "kilohertz",
            "MHz": "megahertz",
            "GHz": "gigahertz",
            "dB": "decibel | decibels",
            "kB": "kilobyte | kilobytes",
            "PB": "petabyte | petabytes",
            "kbps": "kilobits per second",
            "Gbps": "gigabits per second | gigabit per second",
            "nm": "nanometre | nanometres | nanometer | nanometers",
            "µm": "micrometre | micrometres | micrometer | micrometers | micron | microns",
            "mSv": "millisievert | millisieverts",
            "Bq": "becquerel | becquerels",
            "N": "newton | newtons",
            "A": "amp | amps | ampere | amperes",
            "carat": "carat | carats",
            "ly": "light year | light years | light-years | light-year",
            "pt": "pint | pints",
            "bu": "bushel | bushels",
            "cm2": "square centimetre | square centimetres | square centimeter | square centimeters",
            "yd2": "square yard | square yards",
            "km3": "cubic kilometre | cubic kilometres | cubic kilometer | cubic kilometers",
            "cm3": "cubic centimetre | cubic centimetres | cubic centimeter | cubic centimeters",
            "Ω": "ohm | ohms",
            "lm": "lumen | lumens",
            "lx": "lux",
            "K": "kelvin | kelvins",
            "cal": "calorie | calories",
            "ppm": "parts per million",
            "ppb": "parts per billion",
            "bar": "bars of pressure",
            "GeV": "gigaelectronvolts",
            "mol": "mole of | moles of",
            "st": "stone",
            "ms": "millisecond | milliseconds",
        }
    ),
    rates={
        "per second": "s", "a second": "s", "per hour": "h", "an hour": "h", "per hectare": "ha", "a hectare": "ha",
        "per square metre": "m2", "per square meter": "m2", "per cubic metre": "m3", "per cubic meter": "m3",
        "per litre": "L", "per liter": "L", "per kilogram": "kg",
    },
    bearings=frozenset({
        "e", "w", "n", "s", "ne", "nw", "se", "sw", "east", "west", "north", "south", "northeast", "northwest",
        "southeast", "southwest", "off", "from", "offshore",
    }),
    warm=frozenset(
        {"temperature", "temperatures", "heat", "heatwave", "degrees", "hot", "cold", "warm", "warming", "mercury", "celsius",
         "freezing", "highs", "lows"}
    ),
    quantities_before={
        "wind force": "Bft", "winds of level": "Bft", "winds of force": "Bft", "gusting to level": "Bft",
        "gusts of force": "Bft", "gusts of level": "Bft", "gusting to force": "Bft", "beaufort force": "Bft",
        "magnitude": "magnitude", "magnitude of": "magnitude", "a magnitude": "magnitude",
    },
    zero_rates=frozenset(
        map(
            str.strip,
            """
            zero tariff | zero tariffs | zero-tariff | zero duty | zero duties | zero-duty | zero rate of duty |
            zero interest | zero-interest | duty-free access | duty-free treatment | duty-free entry |
            duty-free basis | duty-free export | duty-free exports | tariff-free access | tariff-free treatment |
            tariff-free entry | tariff-free trade | free of duty | free of tariffs | free of duties
            """.split("|"),
        )
    ),
    percent=frozenset({"%", "percent", "percents", "per cent", "pct", "percentage", "pc", "per-cent"}),
    percent_before=frozenset({"per cent of", "percent of", "percentage of"}),
    points=named(
        {
            "pp": "percentage point | percentage points | percent point | percent points | % points | %-points | ppt | ppts | pp",
            "bp": "basis point | basis points | bps",
        }
    ),
    old=frozenset(
        {"years old", "year old", "years-old", "years of age", "year-old", "year-olds", "yo", "y/o", "yr-old"}
    ),
    aged=frozenset(
        {"aged", "age", "aged about", "aged around", "at the age of", "at age", "in age", "ages ranging", "ages ranged", "aged anywhere",
         "man of", "woman of", "boy of", "girl of", "child of", "teenager of"}
    ),
    turned=frozenset({"he is", "she is", "he was", "she was", "he turned", "she turned", "oldest is", "oldest was", "youngest is", "youngest was"}),
    reaching=frozenset({"to", "to just", "to only", "to a mere"}),
    replacing=frozenset({"instead of", "rather than", "from", "down from", "up from"}),
    apiece=frozenset({"for"}),
    born=frozenset({"born in", "born", "b."}),
    times=frozenset({"times", "fold", "x"}),
    multiples={
        "doubled": "2", "doubling": "2", "twice": "2", "tripled": "3", "tripling": "3", "quadrupled": "4", "trebled": "3", "twofold": "2",
        "threefold": "3", "fourfold": "4", "fivefold": "5", "tenfold": "10", "double the": "2", "triple the": "3",
    },
)  # fmt: skip
