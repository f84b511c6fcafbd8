"""Currency signs, the same in every language: what they mean where nothing else is said."""

from __future__ import annotations

from functools import cache
from typing import Final

#: Signs beside a number, in lower case; letters among them only where they are glued to `$` or usual before digits.
SIGNS: Final = {
    "$": "USD", "us$": "USD", "us $": "USD", "u.s. $": "USD", "u.s.$": "USD", "u.s $": "USD", "€": "EUR", "€ur": "EUR",
    "£": "GBP", "gb£": "GBP", "¥": "JPY", "jp¥": "JPY", "cn¥": "CNY", "rmb¥": "CNY", "元": "CNY", "円": "JPY",
    "₫": "VND", "₹": "INR", "₩": "KRW", "원": "KRW", "฿": "THB", "₽": "RUB", "₺": "TRY", "₱": "PHP", "₭": "LAK",
    "៛": "KHR", "₪": "ILS", "₴": "UAH", "₦": "NGN", "₡": "CRC", "₲": "PYG", "₸": "KZT", "₮": "MNT", "₼": "AZN",
    "₾": "GEL", "₿": "XBT", "a$": "AUD", "au$": "AUD", "c$": "CAD", "c $": "CAD", "ca$": "CAD", "s$": "SGD",
    "sg$": "SGD", "hk$": "HKD", "nt$": "TWD", "nz$": "NZD", "mx$": "MXN", "r$": "BRL", "rs": "INR", "rs.": "INR",
    "hk $": "HKD", "nt $": "TWD", "nz $": "NZD", "j$": "JMD", "jm$": "JMD",
    "tt$": "TTD", "bz$": "BZD", "ec$": "XCD", "fj$": "FJD", "n$": "NAD", "₵": "GHS", "gh₵": "GHS", "৳": "BDT",
    "₤": "GBP", "؋": "AFN", "zł": "PLN", "kč": "CZK", "﷼": "rial",
}  # fmt: skip

#: Letters that mean a currency only before digits.
BEFORE_DIGITS: Final = {
    "rm": "MYR", "rp": "IDR", "tk": "BDT", "ksh": "KES", "ksh.": "KES", "tsh": "TZS", "ush": "UGX", "kr": "krone",
}  # fmt: skip

#: ISO 4217 codes that people also write in lower case, and other short names used as codes.
LOWER_CODES: Final = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "vnd": "VND", "vnđ": "VND", "rmb": "CNY", "cny": "CNY", "jpy": "JPY",
    "krw": "KRW", "thb": "THB", "sgd": "SGD", "aud": "AUD", "cad": "CAD", "inr": "INR", "chf": "CHF", "btc": "XBT",
}  # fmt: skip

#: Codes that are words in capitals (`TOP 10`, `AFF CUP 2024`): read only after a number.
ONLY_AFTER: Final = frozenset(
    {"ALL", "AMD", "ANG", "BAM", "COP", "CUP", "GEL", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY"}
)


@cache
def currencies_called(name: str) -> frozenset[str]:
    """The ISO 4217 codes of the currencies that go by a bare name: `krone` for DKK, ISK, NOK and SEK (by CLDR)."""
    from babel import Locale

    names = Locale("en").currencies.items()
    last = ((code, "".join(said.split()[-1:]).lower()) for code, said in names)
    return frozenset(code for code, word in last if word.startswith(name[:_STEM]))


#: Letters in which the names of one currency in several countries begin alike: krone, krona.
_STEM: Final = 4
