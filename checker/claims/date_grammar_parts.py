"""The grammar of weekdays beside days, and of the parts of periods: `the first week of May`, `Tuesday, 31 March`.

The codes are those of `date_grammar`.
"""

from __future__ import annotations

from typing import Final

from checker.claims import date_days as days
from checker.claims import date_parts as parts
from checker.claims import date_shifts as shifts
from checker.claims import date_told as told
from checker.claims import date_weekdays as weekdays
from checker.claims.date_rule import Rule, rule

_W: Final = "(?P<w>[WΩω])"

#: Weekdays beside the day itself.
BESIDE: Final[tuple[Rule, ...]] = (
    rule(rf"R?{_W}(?:[,nt=-]{{0,3}}d{{0,2}}(?P<d>D)|,?<n?d{{0,2}}(?P<e>D)>)", "D WΩω", weekdays.read_beside),
)

#: Weekdays, parts of periods, ranks and counts within them.
PARTS: Final[tuple[Rule, ...]] = (
    rule(r"(?P<d>D),a(?P<w>[WΩω])(?=[,_;])", "a", weekdays.read_with_weekday),
    rule(r"(?:[WΩω][,&]{1,2})+[WΩω]o?(?P<d>D)", "D WΩω", weekdays.read_weekdays_of),
    rule(rf"{_W}P?[,<]?o?t?(?P<d>D)", "D WΩω", weekdays.read_with_weekday),
    rule(rf"(?P<d>D)[,<]?n?{_W}>?", "D WΩω", weekdays.read_with_weekday),
    rule(rf"(?P<d>D)(?P<r>-){_W}", "-", weekdays.read_with_weekday),
    rule(rf"{_W}t?(?P<o>O)(?!_)", "O WΩω", weekdays.read_weekday_rank),
    rule(rf"{_W},(?:t(?=O[_,;])|(?=O;))(?P<o>O)", "O WΩω", weekdays.read_weekday_rank),
    rule(rf"{_W}(?P<o>N)(?=[_;])", "N WΩω", weekdays.read_weekday_rank),
    rule(r"(?<=[nuBvV])t?(?P<o>O)(?![o!WΩωdwmqyk])", "O", weekdays.read_day_of_month),
    rule(r"(?:(?<=[Pw]o)|(?<=;)(?=tO;)|(?<=f)(?=tO[nλ]))t(?P<o>O)(?![o!])", "O", weekdays.read_day_of_month),
    rule(r"t?(?P<u>[ymq])[=s](?P<e>G)(?P<d>D)?", "G", parts.read_unit_end),
    rule(r"(?<=[inu])(?P<u>y)(?P<e>G)(?![oD])", "G", parts.read_unit_end),
    rule(r"t?(?P<o>O)(?:[=-]{0,3}(?P<r>R))?(?P<u>[WΩdwkme])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "O", parts.read_rank_in),
    rule(r"t?(?P<r>R)(?P<u>[WΩdwk])[oi]t?(?:(?P<d>D)|(?P<c>[wmqy]))", "R", parts.read_rank_in),
    rule(r"t?(?P<r>R)(?P<u>[qh])o(?P<d>D)", "qh", parts.read_rank_in),
    rule(r"(?:ft?(?P<a>[NO])[-=u]|bt?(?P<a2>[NO])&)t?(?P<b>[NO])o?t?(?P<d>D)", "D", days.read_days_in),
    rule(r"t(?P<r>R)(?P<u>m)[oi]t?(?P<d>D)", "R", parts.read_rank_in),
    rule(r"(?P<n>N)(?P<u>m)(?P<d>D)", "m", parts.read_months_of, "after"),
    rule(r"(?P<o>N)o?(?P<d>D)", "N D", parts.read_rank_in),
    rule(r"(?P<s>S)[,o]?(?P<d>D)", "S", parts.read_season_in),
    rule(r"(?P<u>[dwkWΩω])(?P<o>O)o?(?P<d>D)", "O", parts.read_rank_in),
    rule(r"(?P<u>w)(?P<v>[WΩω])o?(?P<d>D)", "w", parts.read_rank_in, "after"),
    rule(r"(?<![κN])(?P<u>w)(?P<e>E)(?P<d>D)", "w E", parts.read_rank_in, "after"),
    rule(r"t?(?P<o>O)o(?P<d>D)", "O", parts.read_rank_in),
    rule(r"t?(?P<o>O)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "O D", parts.read_count_in),
    rule(r"t?(?P<r>R)(?P<n>N)(?P<u>[dwmqy])[oi]t?(?P<d>D)", "R D", parts.read_count_in),
    rule(r"(?<=[ifz])t(?P<o>O)(?P<n>N)(?P<c>m)(?![o!])", "O m", parts.read_first_months),
    rule(r"(?P<n>N)(?P<u>[dwmq])(?P<e>E)(?:(?P<d>D)|(?P<c>[ym]))", "N E", parts.read_count_in),
    rule(r"t?(?P<o>O)(?P<u>[hq])[oi]t?(?P<d>D)", "O", parts.read_part_in),
    rule(r"t?(?P<o>O)(?P<u>h)[oi]t(?P<c>y)(?![o!])", "h", parts.read_part_in),
    rule(r"t(?P<o>O)(?P<n>N)(?P<u>m)[oi]t(?P<c>y)(?![o!])", "N m", parts.read_first_months),
    rule(r"(?P<u>h)(?P<e>E)(?:(?P<d>D)|(?P<c>[ym])(?![DYNORBV]))", "h", parts.read_part_in),
    rule(r"(?P<a>D)[o,]?(?P<b>D)", "D", parts.read_named_in),
    rule(r"(?<=t)(?P<a>D)[ψq]o?(?P<b>D)", "ψq", parts.read_named_in),
    rule(r"(?P<b>D)s(?P<a>D)", "s", parts.read_named_in),
    rule(r"(?P<n>{N})(?P<u>{U})Ln?(?P<d>D)", "L", parts.read_starting),
    rule(r"(?<![aN])t?(?P<u>[wkm])(?:o|Ln?)t?(?P<d>D)", "wkm", parts.read_unit_of),
    rule(r"(?P<n>{N})(?P<u>{U}),f(?P<d>D)", "f", parts.read_starting),
    rule(r"t?(?P<e>G)o~?t?(?P<d>D)", "G", parts.read_edge),
    rule(r"t?(?P<e>[EG])=(?P<d>D)", "EG", parts.read_edge),
    rule(r"(?P<e>[EG])-?(?P<d>D)", "EG", parts.read_edge),
    rule(r"t?(?P<e>G)ot?(?P<u>{U})(?!!)", "G", parts.read_edge_unit),
    rule(r"(?P<e>E)[oi]t(?P<u>{U})(?![!o])", "E", parts.read_within_unit),
    rule(r"(?<=_o)te(?![D!oVB])", "e o", told.read_told_decade),
    rule(r"(?P<e>E)(?P<u>[ymqw])(?![DYNORBV])", "E", parts.read_bare_edge),
    rule(r"(?<![xN!])(?P<p>P)?(?P<d>d)(?P<o>N)(?=[,_;)>&])", "d", told.read_told_day, "after"),
    rule(r"(?<![xN!&])(?P<p>(?P<d>P))(?P<o>N)(?=[,_;>])", "P N", told.read_told_night, "after"),
    rule(r"(?<=[-u])(?P<u>[wmqy])(?![RBVNYOSΩωWDEGσ])", "wmqy", shifts.read_unit_to_its_end),
)

#: Weekdays that nothing else has claimed; `every Monday` is no date.
WEEKDAYS: Final[tuple[Rule, ...]] = (
    rule(r"[xa][WΩω]", "xa WΩω", parts.read_nothing),
    rule(r"d[Ωω](?=o)|Φd[Ωω]", "Ωω", parts.read_nothing),
    rule(r"t?O[WΩω](?=[io])", "O WΩω", parts.read_nothing),
    rule(r"(?P<d>D)[,&]{1,2}(?P<w>[WΩ])", "WΩ D", weekdays.read_weekday_next, on=True),
    rule(r"(?<=n)t(?P<w>[WΩ])", "n WΩ", told.read_the_weekday),
    rule(r"(?P<w>W)", "W", weekdays.read_weekday),
    rule(r"(?<=[PTdnuvBVfR])(?P<w>Ω)", "Ω", weekdays.read_weekday),
    rule(r"(?<=D[-=])(?P<w>Ω)|(?P<w2>Ω)(?=[-=]D)", "Ω", weekdays.read_weekday),
    rule(r"(?<=Tn)(?P<w>ω)|(?<=;)(?P<w2>[Ωω])(?=;)", "Ωω", weekdays.read_weekday),
)
