"""English words around names."""

from __future__ import annotations

from typing import Final

from checker.lang.name_table import NameTable

NAMES: Final = NameTable(
    organisations=frozenset(
        "academy administration agency airlines airways army assembly association authority bank bloc board brigade bureau centre center club "
        "college command commission committee company confederation congress consortium cooperation corporation corp council court "
        "department embassy exchange federation fleet force forces forum foundation front fund government group holdings hospital "
        "inc inspectorate institute limited ltd ministry mission navy network office organisation organization parliament "
        "partnership party police politburo procuracy programme program school secretariat senate society summit treasury tribunal union university vnd".split()
    )
    - {"vnd"},
    agreements=frozenset("accord act agreement charter compact constitution convention declaration deal law memorandum pact partnership plan protocol statement treaty".split()),
    places=frozenset(
        "airport alley avenue base bay beach bridge building cape city coast commune county delta district airfield hall harbour hotel house island islands lake lane mountain "
        "palace park peninsula port province region river road sea square stadium state station strait street town tower valley village ward".split()
    ),
    honorifics=frozenset("mr mrs ms miss dr prof professor sir lord lady dame madam sen lt gen col maj capt cmdr adm rev hon".split()),
    joiners=frozenset("of the for and de da van bin al".split()),
    formal=frozenset("and for".split()),
    at=frozenset("in at from near to into outside across around off toward towards".split()),
    opening=frozenset(
        "a about after all also although among an and another any as at because before between both but by despite during each earlier every few following for from "
        "he her here his how i if in it its last later many meanwhile more most my near nearly no not now of on once one only or other our out over people "
        "police photo related several she since so some such than that the their then there these they this those though through to today tomorrow under "
        "until up we what when where which while who why will with yesterday you your around according two three four five six seven eight nine ten new "
        "officials state local national total video caption picture share read source sources by yes".split()
    ),
    aliases=(
        ("uk", "GB"), ("britain", "GB"), ("british", "GB"), ("great britain", "GB"), ("england", "GB"), ("u k", "GB"), ("the uk", "GB"),
        ("us", "US"), ("u s", "US"), ("usa", "US"), ("america", "US"), ("american", "US"), ("viet nam", "VN"), ("vietnamese", "VN"),
        ("chinese", "CN"), ("japanese", "JP"), ("korean", "KR"), ("thai", "TH"), ("russian", "RU"), ("french", "FR"), ("german", "DE"),
        ("australian", "AU"), ("indian", "IN"), ("indonesian", "ID"), ("malaysian", "MY"), ("philippine", "PH"), ("filipino", "PH"),
        ("singaporean", "SG"), ("lao", "LA"), ("cambodian", "KH"), ("canadian", "CA"), ("european union", "EU"), ("eu", "EU"),
    ),
)  # fmt: skip
