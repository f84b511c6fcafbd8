"""The grammar of dates so far from another: `two weeks ago`, `last Tuesday`, `that night`, `three days after 5 May`.

The codes are those of `date_grammar`.
"""

from __future__ import annotations

from typing import Final

from checker.claims import date_earlier as earlier
from checker.claims import date_halves as halves
from checker.claims import date_lengths as lengths
from checker.claims import date_lunar as lunar
from checker.claims import date_named as named
from checker.claims import date_parts as parts
from checker.claims import date_shifts as shifts
from checker.claims import date_told as told
from checker.claims import date_weekdays as weekdays
from checker.claims.date_rule import Rule, rule

_LENGTH: Final = (
    "(?P<n>{N})(?P<u>{U})"
    "(?:[&,]{0,2}(?P<k>{N})(?P<v>{U})(?:[&,]{0,2}(?P<j>{N})(?P<w>{U})(?:[&,]{0,2}(?P<i>{N})(?P<x>{U}))?)?)?"
)

#: Lengths of time and units beside the present one, or beside the date told last.
LENGTHS: Final[tuple[Rule, ...]] = (
    rule(r"t?r(?P<u>[mq])(?:[oi]t?y?(?P<y>Y)|t?(?P<r>R)y)", "r", told.read_same_of_year),
    rule(r"(?<!N)t?(?P<u>{U})[BV](?P<r>R)(?![WΩωdwmqhykecMμνDHS])", "BV", named.read_after_next),
    rule(r"(?P<w>[WΩω])[BV](?P<r>R)(?!{U})", "BV", named.read_after_next),
    rule(r"d(?P<d>N)(?P<u>m)(?P<r>[RBV])", "m", named.read_day_of_shifted, "after"),
    rule(r"(?P<m>{M})V(?P<r>R)(?!{U})", "V", named.read_after_next),
    rule(r"(?:a|t)?y=(?:E|p)(?:(?P<q>q)|(?P<n>N)m)?", "=", earlier.read_year_earlier),
    rule(r"(?<=[ifz])t(?P<n>N)m(?=,)", "m N", earlier.read_months_told),
    rule(r"p(?P<n>{N})(?P<u>{U})", "p", lengths.read_ago, "after"),
    rule(r"h(?P<n>a)(?P<u>{U})(?:(?P<p>p)|l|(?P<f>η)|(?P<e>E))", "h", halves.read_half_away),
    rule(r"h(?P<u>[myec])(?P<r>[BV])(?![D0-9NJgjydHτ])", "h", halves.read_half_beside, "after"),
    rule(r"h(?P<u>[myec])(?P<r>R)(?!{U})", "h", halves.read_half_stretch, "after"),
    rule(r"Φ(?P<u>[wmqy])(?![RBVNYOSΩωWDEGσ])", "Φ", named.read_unit_ahead),
    rule(r"(?P<n>{N})(?P<u>y)pt?(?P<r>R)(?P<v>[dwm])", "p R", lengths.read_years_ago_in, "before"),
    rule(r"(?P<n>{N})(?P<u>[wmy])p(?P<x>X)", "p X", lengths.read_years_ago_in),
    rule(rf"(?<!R){_LENGTH}p", "p", lengths.read_ago),
    rule(r"(?P<n>[aNY])(?P<u>{U})p", "p", lengths.read_ago),
    rule(rf"(?<!R){_LENGTH}l", "l", lengths.read_later),
    rule(rf"(?<!R)V?{_LENGTH}η", "η", lengths.read_ago_ahead),
    rule(rf"(?P<r>R){_LENGTH}(?!R)", "R N", told.read_told_distance, "after"),
    rule(r"d?(?P<u>[dwmqyk])(?P<p>δ)", "δ", told.read_same_unit),
    rule(r"(?P<s>S)δ", "S δ", told.read_told_name),
    rule(r"Pδ", "P δ", told.read_told_part),
    rule(r"t(?P<u>[dwmy])(?P<s>[BV])r?(?=[;_,.)>])", "BV", told.read_next_told),
    rule(r"(?P<n>{N})(?P<u>{U})(?P<s>[BV])r(?=[;_,.)>])", "r", told.read_told_after),
    rule(r"(?<![fz@v!])(?P<n>{N})(?P<u>w)(?:(?P<x>X)|n(?P<w>[WΩ]))", "w", weekdays.read_weeks_on),
    rule(r"(?:(?P<x>X)|(?P<w>W))(?P<u>w)(?=[;_,.)>])", "w", weekdays.read_weeks_on, "before"),
    rule(rf"(?<!R){_LENGTH}(?P<b>[BV])(?=[;_,.)>])", "BV", lengths.read_told_length, "before"),
    rule(rf"{_LENGTH}(?P<l>E)(?!o?(?:D|t[dwmqyr]))", "E", lengths.read_later),
    rule(r"(?P<n>{N})(?P<w>Π)p", "p", lengths.read_weekdays_away),
    rule(r"(?P<n>{N})(?P<s>Σ)p", "p", lengths.read_seasons_ago),
    rule(r"(?<![RNxo])(?P<n>{N})(?P<u>[ymw])n(?=,)", "n", lengths.read_length_on),
    rule(r"(?P<n>{N})(?P<w>[WΩωΠ])(?P<l>η)", "η", lengths.read_weekdays_away),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>{U})(?!o)", "R", shifts.read_stretch, "before"),
    rule(r"t?(?P<n>N)(?P<r>R)(?P<u>{U})(?!o)", "R", shifts.read_stretch_between, "before"),
    rule(r"(?P<n>{N})(?P<u>{U})(?P<r>R)", "R", lengths.read_stretch_after, "after"),
    rule(r"(?P<n>N)(?P<x>X)", "N X", lengths.read_days_before, "after"),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>B)(?![D0-9NJgjydHτn])",
        "B",
        lengths.read_ago_before,
    ),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>V)(?![D0-9NJgjydHτ])",
        "V",
        lengths.read_later_after,
    ),
    rule(
        r"(?:(?<!O)|(?<={M}O))t?(?P<r>R)(?P<u>{U})(?!o(?!t?[_;,a]|N[_!]))(?!it?[MμYR])",
        "R",
        shifts.read_shifted_unit,
        "before",
    ),
    rule(r"t?(?P<r>R)%(?P<u>y)", "R", shifts.read_shifted_unit, "before"),
    rule(r"κ{U}[RBV]", "κ RBV", parts.read_nothing, "after"),
    rule(r"(?P<u>{U})(?P<r>R)(?![yD])", "R", shifts.read_shifted_unit, "after"),
    rule(r"(?<!N)(?P<u>{U})(?P<r>[BV])(?![yDHτ])", "BV", shifts.read_shifted_unit, "after"),
    rule(r"t?(?P<r>R)(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?![NOY])", "R", named.read_shifted_name, "before"),
    rule(r"d{0,3}(?P<d>N)(?P<m>M)(?P<r>R)", "R", named.read_day_just_past, "after"),
    rule(r"(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?P<r>[RBV])", "RBV", named.read_shifted_name, "after"),
    rule(r"t?(?P<r>r)(?P<u>[dwmqyk])(?!it?Y)", "r", told.read_same_unit),
    rule(r"t?(?P<r>R)P(?!o)", "P", told.read_shifted_part, "before"),
    rule(r"t?rP(?!o)", "r P", told.read_told_part),
    rule(r"tP(?P<s>[BV])(?=[;_,.)>])", "BV", told.read_part_told),
    rule(r"t?r(?:(?P<m>{M})|(?P<s>S)|(?P<w>[WΩ]))(?![NOY])", "r", told.read_told_name),
    rule(rf"i{_LENGTH}(?P<t>[s_]?θ)", "θ", lengths.read_ago_ahead),
    rule(rf"i~?{_LENGTH}(?![o!])", "i dwmqhykec", lengths.read_ahead),
    rule(rf"@{_LENGTH}", "@", lengths.read_within),
    rule(
        r"(?:0|(?<=;))(?P<p>[#-])(?P<n>N)(?P<u>{U})(?:(?P<q>[#-])(?P<k>N)(?P<v>{U}))?(?=;)", "#-", lengths.read_signed
    ),
    rule(r"t?(?P<u>[wmqy])-0", "0", lengths.read_year_to_date),
)

#: Days of the moon's months, before those months are read as the sun's.
LUNAR: Final[tuple[Rule, ...]] = (
    rule(r"d{0,3}(?P<d>[NO])(?P<m>[Mχ])(?:y?(?P<y>Y))?", "Mχ", lunar.read_day, "after"),
    rule(r"d{0,3}(?P<r>ρ)(?P<m>[Mχ])(?:y?(?P<y>Y))?", "ρ", lunar.read_day),
    rule(r"f?d{0,3}(?P<a>N)[-=]d{0,3}(?P<b>N)τ(?:y?(?P<y>Y))?", "τ", lunar.read_new_year_days),
    rule(r"d{0,3}(?P<d>[NO])τ(?P<c>ε)?(?:y?(?P<y>Y))?", "τ", lunar.read_new_year),
    rule(r"τε?y?(?P<y>Y)", "τ", lunar.read_first_day),
    rule(r"τ(?P<c>ε)", "τ", lunar.read_first_day),
    rule(r"(?<=[znuBVvf-])τ|τ(?=D)", "τ", lunar.read_holiday),
)

#: Weekdays, once figures and names beside them have been read.
SHIFTED_WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"t?(?P<r>R)(?P<w>[WΩω])(?!o(?!t?[_;,]))(?!it?[DMmqy])", "R", named.read_shifted_weekday, "before"),
    rule(r"(?P<w>[WΩω])(?P<r>R)", "R", named.read_shifted_weekday, "after"),
    rule(r"(?P<r>R)(?P<d>D)", "R D", named.read_shifted_day, "before"),
    rule(r"(?:(?P<o>O)|t)(?P<w>[WΩω])(?:(?P<b>B)|V)(?P<d>D)", "D", lengths.read_weekday_from_date),
    rule(r"(?P<w>[WΩω]),?(?P<n>{N})w(?:(?P<b>B)|V)(?P<d>D)", "D", lengths.read_weekday_from_date),
)

#: These need the dates that the other rules found.
FROM_DATES: Final[tuple[Rule, ...]] = (
    rule(r"(?P<n>{N})(?P<u>{U})(?:(?P<b>B)|[VlfL])t?(?P<d>D)", "D BVlfL", lengths.read_from_date),
    rule(r"(?:(?P<b>B)|V)(?P<d>D)(?P<n>{N})(?P<u>{U})", "BV D", lengths.read_date_before, "after"),
    rule(r"(?<=[ifzo])t(?:(?P<n>N)(?P<u>[dwmq])|(?P<y>y))-(?P<d>D)", "-", lengths.read_stretch_to),
    rule(r"t%?(?:(?P<n>N)(?P<u>[dwmq])|(?P<y>[yq]))Ψn?(?P<d>D)", "Ψ", lengths.read_stretch_to),
    rule(r"(?:t|(?<=;))(?P<u>d)(?:(?P<b>B)|V)(?P<d>D)", "D BV", lengths.read_from_date),
    rule(r"t(?P<u>[wmy])(?:(?P<b>B)|V)t?(?P<d>D)", "D BV", lengths.read_unit_beside),
    rule(r"(?<![Nat])(?P<u>[wmy])(?:(?P<b>B)|V)(?P<d>D)", "D BV", lengths.read_unit_beside, "after"),
    rule(r"(?<![RONxBV~!])t(?P<u>[dkw])(?![oDRBVEPW])", "dkw", shifts.read_this_unit),
)
