"""The grammar of dates: rules over the codes of pieces, in the order in which they are tried.

The codes are those of `date_lexicon.ROLES`, the letters of the units in `calendar`, and

    M W S H Q F I   month, weekday, season, holiday, quarter, half, decade      N O Y   number, rank, four-digit number
    X P E G β       day from today, part of day, edge, edge with `of`, `EOY`     J g j   figures: 1/4/2025, 1/4, 1.4
    R C T Z         shift (`last`), month of a year in figures (K), clock, zone  D       a date that a rule has built
    α               days from today that are other words too (`18h mai`)
    μ Ω ν ω Π Σ     months and weekdays that are other words too; weekdays and seasons in the plural
    σ               what makes a weekday a rank (`phiên thứ tư liên tiếp`)
    χ ρ τ ζ         months and days of the moon's year, its New Year, the words for that calendar
    ε               years of the moon by their stem and branch (`Ất Tỵ`)
    ι ξ             decades that are other figures too (`60s`), numbers of centuries (`XIX`)
    _ ; = -         any other words, a break, a hyphen that binds, a dash or `to`
"""

from __future__ import annotations

from typing import Final

from checker.claims import date_clocks as clocks
from checker.claims import date_days as days
from checker.claims import date_lunar as lunar
from checker.claims import date_months as months
from checker.claims import date_nights as nights
from checker.claims import date_parts as parts
from checker.claims import date_periods as periods
from checker.claims import date_ranges as ranges
from checker.claims import date_told as told
from checker.claims import date_years as years
from checker.claims.date_grammar_away import FROM_DATES, LENGTHS, LUNAR, SHIFTED_WEEKDAYS
from checker.claims.date_grammar_parts import BESIDE, PARTS, WEEKDAYS
from checker.claims.date_rule import Rule, rule

_W: Final = "(?P<w>[WΩω])"

DATES: Final[tuple[Rule, ...]] = (
    rule(r"[WΩω]σ", "σ", parts.read_nothing),
    rule(r"x[in]?[MμHQF](?:&[MμH])?(?![NOY])", "x", parts.read_nothing),
    rule(r"xf?[Mμ][-=][Mμ](?![NOY])", "x", parts.read_nothing),
    rule(r"dN(?:[,&]N)*xm|[WΩω]xw", "x", parts.read_nothing),
    rule(r"[WΩω][-=][WΩω],?f?T[-=]T", "T", parts.read_nothing),
    rule(
        r"(?P<f>[fb])?[nt]{0,2}d{0,3}(?P<a>[NO])(?P<k>[-=&u])[nt]{0,2}d{0,3}(?P<b>[NO])[ot]{0,2}(?P<m>{M})(?!d){year}?",
        "NO Mμν",
        days.read_days,
    ),
    rule(r"(?P<f>[fb])?d{0,3}(?P<a>[NO])(?P<k>[-=&u])d{0,3}(?P<g>[gJ])", "gJ", days.read_days_figures),
    rule(r"(?P<f>f)d{0,3}(?P<a>N)(?P<k>-)d{0,3}(?P<b>N)=(?P<c>N)", "=", days.read_days_figures),
    rule(
        r"f?Pd{0,2}(?P<a>[NO])(?P<s>[,&-])?(?P<k>P)[dt]{0,2}(?P<b>[NO])o?(?P<m>{M}){year}?",
        "P Mμν",
        nights.read_night,
    ),
    rule(r"f?Pd{0,2}(?P<a>N)(?P<s>[,&-])?(?P<k>P)d{0,2}(?:(?P<g>[gJ])|(?P<b>N)=(?P<c>N))", "P", nights.read_night),
    rule(r"(?P<f>[fb])?(?P<m>{M})t?(?P<a>[NO])(?P<k>[-=u])t?(?P<b>[NO])(?![!NMμ]){year}?", "NO Mμν", days.read_days),
    rule(
        r"(?P<m>{M})t?(?P<a>[NO])(?:,[NO])*,?&(?P<b>[NO])(?:,?(?P<y>Y)|(?=[_;,intf]))", "NO Mμν", days.read_days_listed
    ),
    rule(r"(?P<m>{M})(?P<d>N)(?P<c>T)(?P<z>Z)?(?P<y>Y)", "T Mμν", days.read_stamp),
    rule(r"d{0,3}t?(?P<d>[NO])[=/-](?P<m>{M})[=/-](?P<y>Y)", "Y Mμν", days.read_full_day),
    rule(r"(?P<d>N)=(?P<m>M)=(?P<s>N)", "= M", days.read_full_day),
    rule(r"(?P<m>M),(?P<d>[NO])(?P<y>Y)", "Y M", days.read_full_day),
    rule(r"(?P<m>M),(?P<d>[NO])(?=[_;])", "M NO", days.read_noted_day),
    rule(r"(?P<y>Y)[=/-](?P<m>{M})[=/-](?P<d>N)", "Y Mμν", days.read_full_day),
    rule(r"(?P<m>{M})[=/-](?P<d>[NO])[=/-](?P<y>Y)", "Y Mμν", days.read_full_day),
    rule(r"(?<![NO,])(?P<y>Y)(?P<m>M)(?P<d>[NO])(?![!%])", "Y M", days.read_full_day),
    rule(
        r"(?<![wkqh])(?!(?<=[WΩω])Oo)d{0,3}(?P<d>[NO])(?:[ot]{0,2}|[=/])(?P<m>{M})(?!d)(?:{year}|o(?P<z>N))?",
        "NO Mμν",
        days.read_full_day,
    ),
    rule(r"(?P<m>{M})[=/-]?t?(?P<d>[NO])(?![!%])(?:{year}|o(?P<z>N))?", "NO Mμν", days.read_full_day),
    rule(r"(?<=[dn])N(?:,N)*,(?=D)", "D", days.read_days_before),
    rule(r"(?<=T)d(?P<a>N)(?=[-=u]T?d?(?P<g>[gJ]))", "T gJ", days.read_day_of_next),
    rule(r"(?P<a>{M})[-=](?P<m>{M})(?:(?:[ψq](?=o))?{year})?", "Mμν", months.read_month_range),
    rule(r"(?P<a>{M})[-=](?P<k>K)", "K", months.read_month_range),
    rule(r"(?P<m>{M})P?[,oi=/-]{0,2}t?y?(?P<y>Y)", "Y Mμν", months.read_month),
    rule(r"(?P<y>Y)[=/]?(?P<m>{M})(?![NO])", "Y Mμν", months.read_month),
    rule(r"(?:(?<=[inofEGRuvzBV<bs-])|(?<=[EG]=))(?P<m>μ)", "μ", months.read_month),
    rule(r"(?<=[inofuvzBV]t)(?P<m>μ)(?=_)", "μ", months.read_bare_month),
    rule(r"(?:(?<=[;inouvf])|(?<=;[EG])|(?<=;[EG]=)|(?<=;Go))(?P<m>[μν])(?=[;_,])", "μν", months.read_doubtful_month),
    rule(r"(?P<m>M)", "M", months.read_bare_month),
    rule(r"(?<=[dWωPTEGinuvfBV<b;=-])(?P<k>K)", "K", months.read_month_year),
    rule(r"(?<=[R&,])(?P<k>K)", "K", months.read_next_month_year),
    rule(r"(?P<a>g)(?P<k>[=-])(?P<g>[gJ])(?:,(?P<y>Y))?", "g", days.read_figure_range),
    rule(r"f(?P<a>N)=(?P<b>N)-(?P<c>N)=(?P<d>N)", "= f", days.read_hyphened_range),
    rule(r"R?(?P<w>[WωΩ])(?:[,nt]{0,3}d{0,3}|,?(?P<c><)n?d{0,3})(?P<g>[Jgj])(?(c)>)", "Jgj", days.read_weekday_figures),
    rule(
        r"(?P<w>[WωΩ])(?:[,nt]{0,3}d{0,3}|,?(?P<c><)n?d{0,3})(?P<a>N)=(?P<b>N)(?(c)>)", "=", days.read_weekday_figures
    ),
    rule(r"(?P<d>d)d{0,2}(?P<g>[Jgj])", "Jgj", days.read_figures),
    rule(r"(?P<d>d)d{0,2}(?P<a>N)=(?P<b>N)", "=", days.read_figures),
    rule(r"(?P<g>J)", "J", days.read_figures),
    rule(r"(?P<g>g)(?=<?ζ)", "ζ", days.read_figures),
    rule(r"(?:(?<=[PTnuvfBVX<;b-])|(?<=wo))(?P<g>[gj])(?![o!])", "gj", days.read_figures),
    rule(r"(?<=[PTR])(?P<a>N)=(?P<b>N)", "=", days.read_figures),
    rule(r"(?<=[nfuvBV-])(?P<a>N)=(?P<b>N)(?![!dwmqy])", "=", days.read_falling_figures),
    rule(r"(?<=n)(?P<a>N)=(?P<b>N)(?=,_)", "= n", days.read_figures, "after"),
    rule(r"(?<=_,)(?P<g>g)(?=>[=-])", "g", days.read_figures),
    rule(r"(?<=_,)(?P<g>g)(?:(?=<)|(?P<k>-))", "g", days.read_dateline_figures),
    rule(r"(?<=[XRW]<)(?P<a>N)=(?P<b>N)(?=>)", "=", days.read_figures),
    rule(r"(?<=;)(?P<a>N)[=/-](?P<b>N)(?=;)", "N =/-", days.read_lone_figures),
    rule(r"(?<=;)(?P<a>N)(?P<b>N)(?P<y>Y)(?=;)", "N Y", days.read_figures),
    rule(r"(?<=;)(?P<a>N)=(?P<y>Y)(?=;)", "=", months.read_lone_month),
    rule(r"(?<=[_zΦ])(?P<g>g)(?=D)", "g", days.read_figures_of_year),
    rule(r"(?<=[_zΦ])(?P<g>g)", "g", days.read_sure_figures),
    rule(r"(?<=X,)(?P<g>g)", "g", days.read_sure_figures),
    rule(r"(?<=D,)(?P<g>g)|(?<=D&)(?P<h>g)", "g", days.read_figures, on=True),
    rule(r"(?P<q>O)[q]y?(?P<y>Y)|(?<!Q)(?<!Q[=,/-])(?P<y2>Y)=?(?P<q2>Q)", "qQ", periods.read_quarter),
    rule(r"(?P<y>Y)s?(?P<q>O)[=%]?q", "q", periods.read_quarter),
    rule(r"t(?P<y>Y)q", "q", periods.read_year_quarter),
    rule(r"(?P<q>O)q?(?=&Oq{year})", "q", periods.read_quarter),
    rule(r"%?(?P<q>O)[=%]?q{year}?", "q", periods.read_quarter),
    rule(r"(?<=i)t(?P<u>q)(?![o_!])|(?<=[fz])t(?P<v>q)(?=_)", "q", told.read_told_quarter),
    rule(r"(?<!Q)(?<!Q[=,/-])(?P<y>Y)[=-]?(?P<q>Q)", "Q", periods.read_quarter),
    rule(r"(?P<q>Q)(?:[/=-]?{year})?", "Q", periods.read_quarter),
    rule(r"(?P<h>[OF])h{year}", "h", periods.read_half),
    rule(r"(?<=i)t(?P<h>O)h(?![o!])", "h", periods.read_told_half),
    rule(r"(?P<y>Y)[=-]?(?P<h>F)|(?P<h2>F)[/=-]?[oy]?(?P<y2>Y)", "F", periods.read_half),
    rule(r"(?P<s>S)(?=(?P<e>&)S[,oi]{0,2}[ty]{0,2}Y)", "&", periods.read_season),
    rule(r"(?P<s>S)o?(?P<y>Y)=N", "S", periods.read_season),
    rule(r"(?P<s>S){year}", "S", periods.read_season),
    rule(r"(?<=[uEGv~])(?P<e>)t?(?P<s>S)", "S", periods.read_season),
    rule(r"(?:(?<=[zBV]t)|(?<=[BV]))(?P<s>S)", "S", periods.read_season_over),
    rule(r"(?<=;)(?P<s>S)(?=;)", "S", periods.read_season),
    rule(r"(?<=i)(?P<e>t?)(?P<s>S)", "S", periods.read_season),
    rule(r"(?<=n)(?P<s>S)", "n S", periods.read_season_over),
    rule(r"H(?P<g>[gJ])", "H", days.read_figures),
    rule(r"(?<=N[Ny])H", "H N", parts.read_nothing),
    rule(r"(?P<h>H)k{year}?", "k", periods.read_holiday_weekend),
    rule(r"(?<=t)(?P<y>Y)(?P<h>H)", "H Y", periods.read_break),
    rule(r"(?P<h>H){year}", "H", periods.read_holiday),
    rule(r"(?<=t)(?P<h>H)", "H", periods.read_break),
    rule(r"(?:(?<=[nuBVvfzb-])|(?<=bH&))(?P<h>H)", "H", periods.read_holiday),
    rule(r"(?P<h>H)(?=[,ni]{0,2}T)", "T H", periods.read_holiday),
    rule(r"(?P<h>H)", "H", periods.read_bare_holiday),
    rule(r"t?e(?P<n>[YN])", "e", periods.read_decade),
    rule(r"(?:(?<=t)|(?<=E)|(?<=E=))(?P<y>Y)s", "s Y", years.read_years_of_decade),
    rule(r"(?P<c>N)=?(?P<n>I)", "I", periods.read_decade),
    rule(r"t?(?P<n>I)", "I", periods.read_decade),
    rule(r"(?:(?<=E)|(?<=E=)|(?<=[ozv])t|(?<=f)t(?=ι[^&u=-])|(?<=;)it(?=ι;))(?P<n>ι)", "ι", periods.read_decade),
    rule(r"t?(?P<n>O)c|c(?P<m>[Nξ])", "c", periods.read_century),
    rule(r"w(?P<n>N){year}?", "w", periods.read_week_number),
    rule(r"[bf](?P<a>Y)=(?P<m>N)[&-](?P<b>Y)=(?P<n>N)", "= Y", years.read_terms),
    rule(r"b(?P<a>Y)&(?P<b>Y)|(?:t?y)?(?P<c>Y)[=-](?P<d>Y)", "Y", years.read_years),
    rule(r"%y?(?P<y>Y)[=-](?P<n>N)", "%", years.read_two_years),
    rule(r"%y?(?P<y>Y)", "%", years.read_year),
    rule(r"%(?P<n>N)(?:[=-](?P<m>N))?", "%", years.read_fiscal_year),
    rule(r"(?P<y>Y)[=-](?P<n>N)", "=-", years.read_term),
    rule(r"t?y[oε]?(?P<y>Y)", "Y", years.read_year),
    rule(r"(?<=i)ty(?P<n>N)", "N y", years.read_early_year),
    rule(r"(?<![Nax])y(?P<n>N)", "N y", years.read_early_year, "after"),
    rule(r"(?P<y>Y)(?=(?:λ|&[lEV])[;_,])", "λlEV", years.read_year),
    rule(r"(?<=[EG])o?t?=?(?P<y>Y)", "Y", years.read_year),
    rule(r"(?<=<)(?P<y>Y)(?=[>,_])", "Y", years.read_year),
    rule(r"(?:(?<=;)|(?<=;[_-]))(?P<y>Y)(?:[=-](?P<n>[NY]))?(?=[_-])", "Y", years.read_line_year),
    rule(r"(?<=_)(?P<y>Y)(?=[;<,])", "Y", years.read_labelled_year),
    rule(r"(?<=;)(?P<s>_)(?P<y>Y)(?=;)", "Y", years.read_compared_year),
    rule(r"(?<=[iovzu])(?P<y>Y)(?P<m>[=-])(?P<n>N)", "=-", years.read_two_years),
    rule(r"(?P<y>Y)[=-](?P<n>N)", "=-", years.read_year_month),
    rule(r"(?<=[iuvBVzf~])(?P<y>Y)(?!!)", "Y", years.read_likely_year),
    rule(r"(?<=n)(?P<y>Y)(?!!)", "n Y", years.read_past_year),
    rule(r"(?<=_)(?P<y>Y)(?!!)", "Y", years.read_titled_year),
    rule(r"(?<=o)(?P<y>Y)(?=_)", "Y", years.read_named_year),
    rule(r"(?<=[o-])(?P<y>Y)(?![_!])", "Y", years.read_likely_year),
    rule(r"(?<=[iuvBVz])(?P<y>Y)(?=!)", "!", years.read_short_year),
    rule(r"(?:(?<=o)|(?<=,-))(?P<y>Y)(?=[_>])", "Y", years.read_closing_year),
    rule(r"(?<=_-)(?P<y>Y)(?=[_>,])", "- Y", years.read_last_year),
    rule(r"f[tEGo=]{0,4}(?P<d>D)-(?P<y>Y)(?!!)", "Y f", years.read_range_to_year),
    rule(r"(?<=[dwmqyhkS]o)(?P<y>Y)", "Y", years.read_likely_year),
    rule(r"(?<=[tsa])(?P<y>Y)(?=_)", "Y", years.read_named_year),
    rule(r"(?<=N)(?P<y>Y)(?=_)", "N Y", years.read_counted_of_year),
    rule(r"(?P<y>Y)(?=ψ)", "Y", years.read_likely_year),
    rule(r"(?P<y>Y)(?=s)", "Y", years.read_years_own),
    rule(r"(?P<y>Y)(?=&D)", "Y", years.read_year_before),
    rule(r"(?<=D)(?:[,&]{1,2}Y)+(?![!])", "Y", years.read_more_years),
    rule(r"(?P<a>X),?(?P<b>X)", "X", nights.read_night_now),
    rule(r"(?P<x>X)(?=(?:,n|[nfbi-]?)t?E?[WΩωD])|(?:(?<=[WΩωD])|(?<=[WΩωD]s))(?P<y>X)", "X", nights.read_part_of_day),
    rule(r"(?P<x>X)|(?<=[TfuB])(?P<y>α)", "Xα", periods.read_deictic),
    rule(r"(?<=&)(?P<x>0)|(?<=[-u])(?P<x2>0)", "0", periods.read_now),
    rule(r"[nt]{1,2}(?P<b>β)|(?<=[;u])(?P<c>β)(?=[;_])", "β", periods.read_abbreviated),
)

#: Times, then ranges, then what bounds them.
JOINS: Final[tuple[Rule, ...]] = (
    rule(r"(?P<c>T)(?P<e>T)", "T", clocks.read_clock_named),
    rule(r"(?P<c>T)P?(?P<y>Z)?<(?P<e>T)(?P<z>Z)>", "Z T", clocks.read_clock_twice),
    rule(r"(?P<d>D)<?ζ>?[,o]?(?P<y>D)", "ζ", lunar.read_lunar),
    rule(r"(?P<d>D)<?ζ>?", "ζ", lunar.read_lunar),
    rule(r"(?P<d>D)τ", "τ", parts.read_nothing),
    rule(r"(?P<a>D)(?=[,&]{1,2}(?P<b>D))", "&", ranges.read_year_of_next, on=True),
    rule(r"(?P<a>D),?<(?P<b>D)>", "D", ranges.read_said_twice),
    rule(r"(?P<a>D),?(?P<b>D)", "D", ranges.read_said_twice),
    rule(r"E(?P<d>D)", "E D", ranges.read_edge_of_day),
    rule(r"P(?P<a>D),?(?P<k>P)n?(?P<b>D)", "P", nights.read_joined_night),
    rule(r"(?P<p>P)[nito,]{0,3}(?P<d>D)", "P", ranges.read_day_part),
    rule(r"(?P<d>D)[nit]{0,2}E?P", "P", ranges.read_day_part),
    rule(r"(?P<p>P)(?P<r>R)", "P", ranges.read_this_part, "after"),
    rule(r"(?:(?<=[fb])|(?<=[fb]n))(?P<n>N)[-=&u](?P<e>T)", "T", clocks.read_clock_before),
    rule(r"(?P<n>N)=(?P<e>T)", "=", clocks.read_clock_before),
    rule(r"(?:f|b)?n?~?(?P<c>T)[-=&u](?P<e>T)(?P<z>Z)?[,noit]{0,3}(?P<d>D)", "T", clocks.read_clocked),
    rule(r"(?P<c>T)P?<?(?P<z>Z)?>?[,noit]{0,3}(?P<d>D)(?:<(?P<y>Z)>)?", "T", clocks.read_clocked),
    rule(r"(?P<a>n)~?(?P<n>N)n?(?P<d>D)", "N D", clocks.read_hour),
    rule(r"(?<=[VBu])(?P<n>N)n?(?P<d>D)", "VBu D", clocks.read_hour),
    rule(r"(?P<d>D),?(?P<a>n)~?(?P<n>N)(?![!dwmqyhkec])", "N D", clocks.read_hour),
    rule(r"(?P<d>D)[,nif~<]{0,3}(?P<c>T)[-=u](?P<e>T)(?P<z>Z)?>?", "T", clocks.read_clocked),
    rule(r"(?P<d>D)[,ni~-]{0,3}(?P<c>T)P?<?(?P<z>Z)?>?", "T", clocks.read_clocked),
    rule(r"(?<=[ni])(?P<n>~)?(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", clocks.read_clock),
    rule(r"(?P<c>T)P?(?:<(?P<y>Z)>|(?P<z>Z))?", "T", clocks.read_clock),
    rule(r"bt?(?P<a>D)&t?(?P<b>D)", "b", ranges.read_range),
    rule(r"(?:[fbv]t?|(?<=[i_;,<n]))(?P<a>D)[-u]t?(?P<b>D)", "D -u", ranges.read_range),
    rule(r"(?P<a>D)[=-]t?(?P<b>D)", "D =-", ranges.read_range),
    rule(r"f?(?P<d>D)-(?P<r>R)(?![dwmqyhk])", "R", ranges.read_till_now),
    rule(r"(?P<d>D),?(?:λ(?!D)|&(?:V|(?P<b>B)|(?P<e>[lE]))(?![DYMNWJgtT]))", "λVBlE", ranges.read_or_later),
    rule(r"f(?P<d>D)(?P<e>n)", "f n", ranges.read_onward),
    rule(r"(?P<e>L)[in]?(?P<d>D)", "L", ranges.read_onward),
    rule(r"[in]&(?:(?P<u>B)|(?P<v>V))t?(?P<d>D)", "& BV", ranges.read_bounded),
    rule(r"~?(?:(?P<u>u)|(?P<v>v)|(?P<b>B)|(?P<a>V)|(?P<m>~))t?(?P<d>D)(?!s)", "uvBV~", ranges.read_bounded),
    rule(r"(?<=[,_n])(?P<b>-)t?(?P<d>D)", "-", ranges.read_through),
    rule(r"(?<=;)(?P<s>_)(?P<d>D)(?=;)", "D", ranges.read_compared),
    rule(r"(?P<v>G)(?P<d>D)", "G", ranges.read_bounded),
    rule(r"(?P<x>[ΞΛ])(?P<d>D)", "ΞΛ", ranges.read_bounded),
)

RULES: Final = (*LENGTHS, *LUNAR, *DATES, *BESIDE, *SHIFTED_WEEKDAYS, *PARTS, *WEEKDAYS, *FROM_DATES, *JOINS)
