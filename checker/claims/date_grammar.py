"""The grammar of dates: rules over the codes of pieces, in the order in which they are tried.

The codes are those of `date_lexicon.ROLES`, the letters of the units in `calendar`, and

    M W S H Q F I   month, weekday, season, holiday, quarter, half, decade      N O Y   number, rank, four-digit number
    X P E G β       day from today, part of day, edge, edge with `of`, `EOY`     J g j   figures: 1/4/2025, 1/4, 1.4
    R C T Z         shift (`last`), month of a year in figures (K), clock, zone  D       a date that a rule has built
    μ Ω ν ω Π       months and weekdays that are other words too; weekdays in the plural
    _ ; = -         any other words, a break, a hyphen that binds, a dash or `to`
"""

from __future__ import annotations

from typing import Final

from checker.claims.date_days import (
    read_bare_month,
    read_days,
    read_days_figures,
    read_days_listed,
    read_doubtful_month,
    read_figure_range,
    read_figures,
    read_full_day,
    read_lone_figures,
    read_month,
    read_month_range,
    read_month_year,
    read_weekday_figures,
)
from checker.claims.date_lengths import (
    read_ago,
    read_ago_ahead,
    read_ago_before,
    read_ahead,
    read_from_date,
    read_later,
    read_later_after,
    read_signed,
    read_stretch_after,
    read_told_length,
    read_weekday_from_date,
    read_weekdays_away,
    read_within,
    read_year_earlier,
    read_year_to_date,
)
from checker.claims.date_parts import (
    read_bare_edge,
    read_beside,
    read_count_in,
    read_day_of_month,
    read_edge,
    read_edge_unit,
    read_first_months,
    read_named_in,
    read_nothing,
    read_part_in,
    read_rank_in,
    read_season_in,
    read_starting,
    read_told_quarter,
    read_unit_end,
    read_unit_of,
    read_weekday,
    read_weekday_rank,
    read_with_weekday,
    read_within_unit,
)
from checker.claims.date_periods import (
    read_abbreviated,
    read_bare_holiday,
    read_century,
    read_decade,
    read_deictic,
    read_fiscal_year,
    read_half,
    read_holiday,
    read_holiday_weekend,
    read_likely_year,
    read_more_years,
    read_named_year,
    read_now,
    read_quarter,
    read_season,
    read_told_half,
    read_week_number,
    read_year,
    read_year_before,
    read_year_month,
    read_year_quarter,
    read_years,
    read_years_own,
)
from checker.claims.date_ranges import (
    read_bounded,
    read_clock,
    read_clocked,
    read_day_part,
    read_or_later,
    read_range,
    read_said_twice,
    read_this_part,
)
from checker.claims.date_rule import Rule, rule
from checker.claims.date_shifts import (
    read_after_next,
    read_next_told,
    read_same_unit,
    read_shifted_name,
    read_shifted_unit,
    read_shifted_weekday,
    read_stretch,
    read_stretch_between,
    read_this_unit,
)

_LENGTH: Final = "(?P<n>{N})(?P<u>{U})(?:[&,]{0,2}(?P<k>{N})(?P<v>{U})(?:[&,]{0,2}(?P<j>{N})(?P<w>{U}))?)?"
_W: Final = "(?P<w>[WΩω])"

LENGTHS: Final[tuple[Rule, ...]] = (
    rule(r"(?<!N)t?(?P<u>{U})V(?P<r>R)(?![WΩωdwmqhykec])", "V", read_after_next),
    rule(r"(?P<w>[WΩω])V(?P<r>R)(?!{U})", "V", read_after_next),
    rule(r"(?P<m>{M})V(?P<r>R)(?!{U})", "V", read_after_next),
    rule(r"(?:a|t)?y=(?:E|p)(?P<q>q)?", "=", read_year_earlier),
    rule(r"p(?P<n>{N})(?P<u>{U})", "p", read_ago),
    rule(rf"(?<!R){_LENGTH}p", "p", read_ago),
    rule(r"(?P<n>[aNY])(?P<u>{U})p", "p", read_ago),
    rule(rf"(?<!R){_LENGTH}l", "l", read_later),
    rule(r"t(?P<u>[dwmy])(?P<s>[BV])(?=[;_,.)>])", "BV", read_next_told),
    rule(rf"(?<!R){_LENGTH}(?P<b>[BV])(?=[;_,.)>])", "BV", read_told_length),
    rule(rf"{_LENGTH}(?P<l>E)(?!o?[Dt])", "E", read_later),
    rule(r"(?P<n>{N})(?P<w>Π)p", "p", read_weekdays_away),
    rule(r"(?P<n>{N})(?P<w>[WΩωΠ])(?P<l>l)", "l", read_weekdays_away),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>{U})(?!o)", "R", read_stretch, "before"),
    rule(r"t?(?P<n>N)(?P<r>R)(?P<u>{U})(?!o)", "R", read_stretch_between, "before"),
    rule(r"(?P<n>{N})(?P<u>{U})(?P<r>R)", "R", read_stretch_after, "after"),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>B)(?![D0-9NJgjyd])",
        "B",
        read_ago_before,
    ),
    rule(
        r"(?P<n>{N})(?P<u>{U})(?P<r>V)(?![D0-9NJgjyd])",
        "V",
        read_later_after,
    ),
    rule(r"(?<!O)t?(?P<r>R)(?P<u>{U})(?!o(?!t?[_;,]))(?!it?[MμYR])", "R", read_shifted_unit, "before"),
    rule(r"t?(?P<r>R)%(?P<u>y)", "R", read_shifted_unit, "before"),
    rule(r"(?P<u>{U})(?P<r>[RBV])(?![yD])", "RBV", read_shifted_unit, "after"),
    rule(r"t?(?P<r>R)(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?![NOY])", "R", read_shifted_name, "before"),
    rule(r"(?:(?P<m>{M})|(?P<s>S)|(?P<h>H))(?P<r>[RBV])", "RBV", read_shifted_name, "after"),
    rule(r"t?r(?P<u>[dwmqyk])", "r", read_same_unit),
    rule(rf"i{_LENGTH}(?P<t>[s_]?θ)", "θ", read_ago_ahead),
    rule(rf"i{_LENGTH}(?![o!])", "i dwmqhykec", read_ahead),
    rule(rf"@{_LENGTH}", "@", read_within),
    rule(r"0?(?P<p>[#-])(?P<n>N)(?P<u>{U})(?:(?P<q>[#-])(?P<k>N)(?P<v>{U}))?", "#", read_signed),
    rule(r"t?y-0", "0", read_year_to_date),
)

DATES: Final[tuple[Rule, ...]] = (
    rule(r"x[Mμ](?![NOY])", "x", read_nothing),
    rule(
        r"(?P<f>[fb])?[nt]{0,2}d{0,3}(?P<a>[NO])(?P<k>[-=&u])[nt]{0,2}d{0,3}(?P<b>[NO])[ot]{0,2}(?P<m>{M})(?!d){year}?",
        "NO Mμν",
        read_days,
    ),
    rule(r"(?P<f>[fb])?d{0,3}(?P<a>[NO])(?P<k>[-=&u])d{0,3}(?P<g>[gJ])", "gJ", read_days_figures),
    rule(r"(?P<f>[fb])?(?P<m>{M})t?(?P<a>[NO])(?P<k>[-=u])t?(?P<b>[NO])(?![!NMμ]){year}?", "NO Mμν", read_days),
    rule(r"(?P<m>{M})(?P<a>[NO])(?P<k>&)(?P<b>[NO])(?=[_;,intf])", "NO Mμν", read_days_listed),
    rule(r"d{0,3}t?(?P<d>[NO])[=/-](?P<m>{M})[=/-](?P<y>Y)", "Y Mμν", read_full_day),
    rule(r"(?P<y>Y)[=/-](?P<m>{M})[=/-](?P<d>N)", "Y Mμν", read_full_day),
    rule(
        r"(?<![wkqh])(?!(?<=[WΩω])Oo)d{0,3}(?P<d>[NO])[ot]{0,2}(?P<m>{M})(?!d)(?:{year}|o(?P<z>N))?",
        "NO Mμν",
        read_full_day,
    ),
    rule(r"(?P<m>{M})[=/-]?t?(?P<d>[NO])(?![!%])(?:{year}|o(?P<z>N))?", "NO Mμν", read_full_day),
    rule(r"(?P<a>{M})[-=](?P<m>{M}){year}?", "Mμν", read_month_range),
    rule(r"(?P<a>{M})[-=](?P<k>K)", "K", read_month_range),
    rule(r"(?P<m>{M})[,oi=/-]{0,2}t?y?(?P<y>Y)", "Y Mμν", read_month),
    rule(r"(?P<y>Y)[=/]?(?P<m>{M})(?![NO])", "Y Mμν", read_month),
    rule(r"(?<=[inofEGRuvzBV<bs-])(?P<m>μ)", "μ", read_month),
    rule(r"(?<=[;inouvf])(?P<m>[μν])(?=[;_,])", "μν", read_doubtful_month),
    rule(r"(?P<m>M)", "M", read_bare_month),
    rule(r"(?<=[dWωPTEGinuvfBV<b;=-])(?P<k>K)", "K", read_month_year),
    rule(r"(?P<a>g)(?P<k>[=-])(?P<g>[gJ])(?:,(?P<y>Y))?", "g", read_figure_range),
    rule(r"R?(?P<w>[WωΩ])(?:[,nt]{0,3}d{0,3}|,?(?P<c><)n?d{0,3})(?P<g>[Jgj])(?(c)>)", "Jgj", read_weekday_figures),
    rule(r"(?P<w>[WωΩ])(?:[,nt]{0,3}d{0,3}|,?(?P<c><)n?d{0,3})(?P<a>N)=(?P<b>N)(?(c)>)", "=", read_weekday_figures),
    rule(r"(?P<d>d)d{0,2}(?P<g>[Jgj])", "Jgj", read_figures),
    rule(r"(?P<d>d)d{0,2}(?P<a>N)=(?P<b>N)", "=", read_figures),
    rule(r"(?P<g>J)", "J", read_figures),
    rule(r"(?<=[PTnuvfBVX<;b-])(?P<g>[gj])(?!o)", "gj", read_figures),
    rule(r"(?<=[PTR])(?P<a>N)=(?P<b>N)", "=", read_figures),
    rule(r"(?<=[XRW]<)(?P<a>N)=(?P<b>N)(?=>)", "=", read_figures),
    rule(r"(?<=;)(?P<a>N)[=/-](?P<b>N)(?=;)", "N =/-", read_lone_figures),
    rule(r"(?<=;)(?P<a>N)(?P<b>N)(?P<y>Y)(?=;)", "N Y", read_figures),
    rule(r"(?<=D,)(?P<g>g)|(?<=D&)(?P<h>g)", "g", read_figures),
    rule(r"(?<=D,)(?P<g>g)|(?<=D&)(?P<h>g)", "g", read_figures),
    rule(r"(?P<q>O)[q]y?(?P<y>Y)|(?P<y2>Y)=?(?P<q2>Q)", "qQ", read_quarter),
    rule(r"(?P<y>Y)s?(?P<q>O)[=%]?q", "q", read_quarter),
    rule(r"t(?P<y>Y)q", "q", read_year_quarter),
    rule(r"%?(?P<q>O)[=%]?q{year}?", "q", read_quarter),
    rule(r"(?<=i)t(?P<u>q)(?![o_!])|(?<=[fz])t(?P<v>q)(?=_)", "q", read_told_quarter),
    rule(r"(?P<y>Y)[=-]?(?P<q>Q)", "Q", read_quarter),
    rule(r"(?P<q>Q)[/=-]?{year}?", "Q", read_quarter),
    rule(r"(?P<h>[OF])h{year}", "h", read_half),
    rule(r"(?<=i)t(?P<h>O)h(?![o!])", "h", read_told_half),
    rule(r"(?P<y>Y)[=-]?(?P<h>F)|(?P<h2>F)[/=-]?(?P<y2>Y)", "F", read_half),
    rule(r"(?P<s>S)o?(?P<y>Y)=N", "S", read_season),
    rule(r"(?P<s>S){year}", "S", read_season),
    rule(r"(?<=[uEGv~])(?P<e>)t?(?P<s>S)", "S", read_season),
    rule(r"(?<=;)(?P<s>S)(?=;)", "S", read_season),
    rule(r"(?<=i)(?P<e>t?)(?P<s>S)", "S", read_season),
    rule(r"(?P<h>H)k{year}?", "k", read_holiday_weekend),
    rule(r"(?P<h>H){year}", "H", read_holiday),
    rule(r"(?<=[nuBVvf-])(?P<h>H)", "H", read_holiday),
    rule(r"(?P<h>H)", "H", read_bare_holiday),
    rule(r"t?e(?P<n>[YN])", "e", read_decade),
    rule(r"t?(?P<n>I)", "I", read_decade),
    rule(r"t?(?P<n>O)c|c(?P<m>N)", "c", read_century),
    rule(r"w(?P<n>N){year}?", "w", read_week_number),
    rule(r"b(?P<a>Y)&(?P<b>Y)|(?:t?y)?(?P<c>Y)[=-](?P<d>Y)", "Y", read_years),
    rule(r"t?yo?(?P<y>Y)", "Y", read_year),
    rule(r"%y?(?P<y>Y)", "%", read_year),
    rule(r"%(?P<n>N)", "%", read_fiscal_year),
    rule(r"(?P<y>Y)(?=(?:λ|&[lEV])[;_,])", "λlEV", read_year),
    rule(r"(?<=[EG])o?t?=?(?P<y>Y)", "Y", read_year),
    rule(r"(?<=<)(?P<y>Y)(?=[>,])", "Y", read_year),
    rule(r"(?P<y>Y)=(?P<n>N)", "=", read_year_month),
    rule(r"(?<=[iuvBVzf~])(?P<y>Y)(?!!)", "Y", read_likely_year),
    rule(r"(?<=o)(?P<y>Y)(?=_)", "Y", read_named_year),
    rule(r"(?<=[o-])(?P<y>Y)(?![_!])", "Y", read_likely_year),
    rule(r"(?<=[dwmqyhkS]o)(?P<y>Y)", "Y", read_likely_year),
    rule(r"(?<=[tsa])(?P<y>Y)(?=_)", "Y", read_named_year),
    rule(r"(?P<y>Y)(?=ψ)", "Y", read_likely_year),
    rule(r"(?P<y>Y)(?=s)", "Y", read_years_own),
    rule(r"(?P<y>Y)(?=&D)", "Y", read_year_before),
    rule(r"(?<=D)(?:[,&]{1,2}Y)+(?![!])", "Y", read_more_years),
    rule(r"(?P<x>X)", "X", read_deictic),
    rule(r"(?<=&)(?P<x>0)|(?<=[-u])(?P<x2>0)", "0", read_now),
    rule(r"[nt]{1,2}(?P<b>β)|(?<=[;u])(?P<c>β)(?=[;_])", "β", read_abbreviated),
)

#: Weekdays beside the day itself.
BESIDE: Final[tuple[Rule, ...]] = (
    rule(rf"R?{_W}(?:[,nt=-]{{0,3}}d{{0,2}}(?P<d>D)|,?<n?d{{0,2}}(?P<e>D)>)", "D WΩω", read_beside),
)

#: Weekdays, once figures and names beside them have been read.
SHIFTED_WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"t?(?P<r>R)(?P<w>[WΩω])(?!o(?!t?[_;,]))(?!it?[DMmqy])", "R", read_shifted_weekday, "before"),
    rule(r"(?P<w>[WΩω])(?P<r>R)", "R", read_shifted_weekday, "after"),
    rule(r"(?P<o>O)(?P<w>[WΩω])(?:(?P<b>B)|V)(?P<d>D)", "D", read_weekday_from_date),
)

#: Weekdays, parts of periods, ranks and counts within them.
PARTS: Final[tuple[Rule, ...]] = (
    rule(rf"{_W}[,<]?o?t?(?P<d>D)", "D WΩω", read_with_weekday),
    rule(rf"(?P<d>D)[,<]?n?{_W}>?", "D WΩω", read_with_weekday),
    rule(rf"(?P<d>D)(?P<r>-){_W}", "-", read_with_weekday),
    rule(rf"{_W}t?(?P<o>O)(?!_)", "O WΩω", read_weekday_rank),
    rule(rf"{_W}(?P<o>N)(?=[_;])", "N WΩω", read_weekday_rank),
    rule(r"(?<=n)t?(?P<o>O)(?![o!])", "O", read_day_of_month),
    rule(r"t?(?P<u>[ymq])[=s](?P<e>G)(?P<y>Y)?", "G", read_unit_end),
    rule(r"(?<=[inu])(?P<u>y)(?P<e>G)(?![oY])", "G", read_unit_end),
    rule(r"t?(?P<o>O)(?P<r>R)?(?P<u>[WΩdwk])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "O", read_rank_in),
    rule(r"t?(?P<r>R)(?P<u>[WΩdwk])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "R", read_rank_in),
    rule(r"(?P<o>N)o?(?P<d>D)", "N D", read_rank_in),
    rule(r"(?P<s>S)[,o]?(?P<d>D)", "S", read_season_in),
    rule(r"(?P<u>[dwkWΩω])(?P<o>O)o?(?P<d>D)", "O", read_rank_in),
    rule(r"t?(?P<o>O)o(?P<d>D)", "O", read_rank_in),
    rule(r"t?(?P<o>O)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "O D", read_count_in),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "R D", read_count_in),
    rule(r"(?<=[ifz])t(?P<o>O)(?P<n>N)(?P<c>m)(?![o!])", "O m", read_first_months),
    rule(r"(?P<n>N)(?P<u>[dwmq])(?P<e>E)(?:(?P<d>D)|(?P<c>[ym]))", "N E", read_count_in),
    rule(r"t?(?P<o>O)(?P<u>[hq])[oi]t?(?P<d>D)", "O", read_part_in),
    rule(r"t?(?P<o>O)(?P<u>h)[oi]t(?P<c>y)(?![o!])", "h", read_part_in),
    rule(r"t(?P<o>O)(?P<n>N)(?P<u>m)[oi]t(?P<c>y)(?![o!])", "N m", read_first_months),
    rule(r"(?P<u>h)(?P<e>E)(?P<d>D)", "h", read_part_in),
    rule(r"(?P<a>D)[o,]?(?P<b>D)", "D", read_named_in),
    rule(r"(?P<b>D)s(?P<a>D)", "s", read_named_in),
    rule(r"(?P<n>{N})(?P<u>{U})Ln?(?P<d>D)", "L", read_starting),
    rule(r"t?(?P<u>[wk])(?:o|Ln?)t?(?P<d>D)", "wk", read_unit_of),
    rule(r"(?P<n>{N})(?P<u>{U}),f(?P<d>D)", "f", read_starting),
    rule(r"t?(?P<e>G)o~?t?(?P<d>D)", "G", read_edge),
    rule(r"t?(?P<e>[EG])=(?P<d>D)", "EG", read_edge),
    rule(r"(?P<e>[EG])-?(?P<d>D)", "EG", read_edge),
    rule(r"t?(?P<e>G)ot?(?P<u>{U})(?!!)", "G", read_edge_unit),
    rule(r"(?P<e>E)[oi]t(?P<u>{U})(?![!o])", "E", read_within_unit),
    rule(r"(?P<e>E)(?P<u>[ymq])(?![DYNORBV])", "E", read_bare_edge),
)

#: Weekdays that nothing else has claimed; `every Monday` is no date.
WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"x[WΩω]", "x", read_nothing),
    rule(r"(?P<w>W)", "W", read_weekday),
    rule(r"(?<=[PTdnuvBVfR])(?P<w>Ω)", "Ω", read_weekday),
    rule(r"(?<=;)(?P<w>[Ωω])(?=;)", "Ωω", read_weekday),
)

#: These need the dates that the other rules found.
FROM_DATES: Final[tuple[Rule, ...]] = (
    rule(r"(?P<n>{N})(?P<u>{U})(?:(?P<b>B)|[VlfL])(?P<d>D)", "D BVlfL", read_from_date),
    rule(r"t(?P<u>d)(?:(?P<b>B)|V)(?P<d>D)", "D BV", read_from_date),
    rule(r"(?<![RONxBV~!])t(?P<u>[dkw])(?![oDRBVEPW])", "dkw", read_this_unit),
)

#: Times, then ranges, then what bounds them.
JOINS: Final[tuple[Rule, ...]] = (
    rule(r"(?P<a>D),?<(?P<b>D)>", "D", read_said_twice),
    rule(r"(?P<a>D),?(?P<b>D)", "D", read_said_twice),
    rule(r"(?P<p>P)[nito,]{0,3}(?P<d>D)", "P", read_day_part),
    rule(r"(?P<d>D)[nit]{0,2}E?P", "P", read_day_part),
    rule(r"(?P<p>P)(?P<r>R)", "P", read_this_part, "after"),
    rule(r"(?:f|b)?n?~?(?P<c>T)[-=&u](?P<e>T)(?P<z>Z)?[,noit]{0,3}(?P<d>D)", "T", read_clocked),
    rule(r"(?P<c>T)P?<?(?P<z>Z)?>?[,noit]{0,3}(?P<d>D)(?:<(?P<y>Z)>)?", "T", read_clocked),
    rule(r"(?P<d>D)[,ni~-]{0,3}(?P<c>T)P?<?(?P<z>Z)?>?", "T", read_clocked),
    rule(r"(?<=[ni])(?P<n>~)?(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", read_clock),
    rule(r"(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", read_clock),
    rule(r"bt?(?P<a>D)&t?(?P<b>D)", "b", read_range),
    rule(r"(?:[fbv]t?|(?<=[i_;,<n]))(?P<a>D)[-u]t?(?P<b>D)", "D -u", read_range),
    rule(r"(?P<a>D)[=-]t?(?P<b>D)", "D =-", read_range),
    rule(r"(?P<d>D),?(?:λ|&(?:V|(?P<e>[lE])))(?![DYMNWJgtT])", "λVlE", read_or_later),
    rule(r"~?(?:(?P<u>u)|(?P<v>v)|(?P<b>B)|(?P<a>V)|(?P<m>~))t?(?P<d>D)(?!s)", "uvBV~", read_bounded),
    rule(r"(?P<v>G)(?P<d>D)", "G", read_bounded),
    rule(r"(?P<x>Ξ)(?P<d>D)", "Ξ", read_bounded),
)

RULES: Final = (*LENGTHS, *DATES, *BESIDE, *SHIFTED_WEEKDAYS, *PARTS, *WEEKDAYS, *FROM_DATES, *JOINS)
