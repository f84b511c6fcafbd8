"""What English counts, and what its numbers only name."""

from __future__ import annotations

from checker.lang.number_table import CountTable, Played

COUNTS = CountTable(
    stops=frozenset(
        """
        a an the this that these those his her its their our my your and or but nor so yet of in on at to from for by with
        without within into onto over under after before during since until till than as if when while where which who whom
        whose what how why because although though not no is are was were be been being am has have had do does did will would
        shall should can could may might must isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't hasn't haven't he she it they we you i them him us me there here then also still already
        just only both each all any some such per via about around against among between through across behind beyond
        near off out up down away back again ago later earlier now today yesterday tomorrow very too more most less least
        said says say told according including included include includes amid despite followed following compared something somethings
        """.split()
    ),
    heads=frozenset(
        """
        people persons men women children police personnel crew staff troops dead injured wounded missing killed others
        aircraft sheep fish cattle female male females males survivors youth offspring spacecraft elderly unaccounted
        hospitalised hospitalized aboard arrested detained evacuated rescued homeless users customers tourists visitors jobs homes households doses barrels votes viewers
        """.split()
    ),
    labels=frozenset(
        """
        no. nos. nr. nrs. number flight highway route article section chapter page room gate channel platform line terminal
        pier boeing airbus iphone galaxy windows covid apollo class type model version apartment flat unit decree resolution
        circular directive regulation convention paragraph clause annex appendix fig. top net ground father-of- mother-of-
        episode season round phase group category zone district ward precinct sector division brigade regiment squadron tel
        tel. phone hotline fax ext. extension postcode zip id isbn level tier grade part interstate motorway hull toyota
        playstation falcon soyuz embraer gpt sukhoi
        """.split()
    )
    | {"father of", "mother of", "s&p", "nikkei", "ftse", "csi", "nasdaq", "russell", "table", "figure"},
    labels_after=frozenset(
        {"street", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "lane", "boulevard", "crescent"}
    ),
    articles=frozenset({"one"}),
    article_heads=frozenset(
        """person man woman child boy girl soldier officer policeman worker student victim passenger baby toddler suspect
        teenager firefighter fatality death crew pedestrian resident villager tourist foreigner american briton vietnamese
        dead killed injured missing seat vote goal point aircraft helicopter vessel ship boat bus car train truck house building
        school hospital company bank factory case country province city district bullet bomb missile colleague employee
        exit runner driver pilot sailor fisherman teacher nurse doctor journalist patient athlete
        """.split()
    ),
    idioms=frozenset(
        """one another|one of|one day|one side|one hand|one way|one thing|one time|no one|one by one|one more
        |two way|two-way|two sides|one in|any one|one that|one who|one which|one such|one or more|one side|one and|one to|9/11|24/7""".replace(
            "\n", ""
        ).split("|")
    ),
    wins=frozenset(
        """
        win wins won winning beat beats beaten victory defeat defeated defeating lead leads led leading draw drew drawn lose
        lost loses losing scored score scoreline edged thrashed hammered aggregate penalties penalty shootout loss triumph
        triumphed result vote voted votes ruling possession majority ahead finished ended kick-off stalemate comeback held level
        """.split()
    ),
    apiece=frozenset({" apiece", "-apiece", "-all", " goals apiece", " goal apiece"}),
    drawn=frozenset("finished ended drew draw drawn level locked tied stood".split()),
    shares=frozenset({"in", "in every", "out of", "out of every", "over"}),
    tallies=frozenset({" votes to "}),
    voted=frozenset({"voted", "vote", "by", "won", "approved", "lost"}),
    predicates=frozenset({"were", "are"}),
    lone=frozenset({"only", "just"}),
    parted=frozenset({"points"}),
    parents=frozenset(
        "father of|mother of|dad of|mum of|mom of|parent of|father-of|mother-of|dad-of|mum-of|mom-of".split("|")
    ),
    falling_scores=True,
    lone_shares=True,
    wholes=frozenset({"of"}),
    not_persons=frozenset(
        """january february march april may june july august september october november december jan feb mar apr jun jul aug
        sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday""".split()
    ),
    minutes=(("on", "minutes"), ("on the", "minute mark")),
    played=(
        *(
            Played("", f"minutes {said}")
            for said in "in. | in, | in and | in when | into the match | into the game".split(" | ")
        ),
        *(
            Played("", f"minutes {said}", 90, -1)
            for said in "from time | from the end | left | remaining | to go".split(" | ")
        ),
        *(
            Played("", f"minutes {said}", 45)
            for said in "after the restart | after the break | into the second half".split(" | ")
        ),
        *(Played("", f"minutes into {said}", 90) for said in "stoppage time | added time | extra time".split(" | ")),
        *(
            Played("", f"minute of {said}", 90)
            for said in "second-half stoppage time | stoppage time | added time | injury time".split(" | ")
        ),
        Played("", "minute of first-half stoppage time", 45),
        *(
            Played(f"{said} after", "minutes")
            for said in "goal | scored | levelled | equalised | equalized".split(" | ")
        ),
        Played("scored after just", "minutes"),
    ),
    match_words=frozenset(
        """scored goal goals opener equalised equalized equaliser levelled headed header netted keeper goalkeeper striker
        midfielder defender goalless half-time kick-off stoppage""".split()
    )
    | frozenset({"added time", "injury time", "the winner", "took the lead", "free kick"}),
    capital_labels=frozenset({"No", "Day", "Week"}),
    whole_heads=frozenset({"of", "the"}),
    measured=frozenset({"waves", "walls", "fences", "hurdles", "swells", "poles", "tides"}),
    persons=frozenset(
        """man woman boy girl student driver teenager victim soldier suspect captain owner pilot officer skipper farmer
        fisherman""".split()
    ),
    plural=r"(?:[a-z'-]*[a-z](?<!s)(?<!u)(?<!i)s|[a-z]*(?:men|people|children)|feet|teeth|mice|geese|police|personnel|memoranda|criteria|phenomena|media)",
    clock=frozenset(
        {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "hrs", "hours gmt", "noon", "midnight"}
    ),
)
