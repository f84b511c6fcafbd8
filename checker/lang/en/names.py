"""English words around names."""

from __future__ import annotations

from typing import Final

from checker.lang.name_table import NameTable, lexicon, listed
from checker.lang.number_table import named

NAMES: Final = NameTable(
    organisations=lexicon("""
        academy: academy, institute
        agency: agency
        airline: airline, airlines, airways
        army: army, armed forces
        assembly: assembly
        association: association, federation, confederation, union
        authority: authority, administration
        bank: bank
        bloc: bloc
        board: board
        brigade: brigade, fleet
        bureau: bureau
        centre: centre, center
        club: club, fc
        college: college
        command: command
        commission: commission
        committee: committee
        company: company, corp, corporation, inc, co ltd, ltd, limited, plc, llc, jsc, consortium, cooperative, airport corporation
        conference: summit, forum
        congress: congress
        council: council
        court: court, tribunal
        department: department
        directorate: directorate, general department
        embassy: embassy
        exchange: exchange
        force: force, forces
        foundation: foundation
        front: front
        fund: fund
        government: government
        group: group, holdings
        hospital: hospital
        inspectorate: inspectorate
        ministry: ministry
        mission: mission
        navy: navy
        museum: museum, gallery
        network: network
        office: office, secretariat
        organisation: organisation, organization
        parliament: parliament, senate
        party: party, politburo
        police: police
        procuracy: procuracy
        programme: programme, program
        school: school
        society: society
        treasury: treasury
        university: university
    """),
    agreements=lexicon("""
        agreement: agreement, accord, deal, pact
        act: act, law
        charter: charter, compact
        constitution: constitution
        convention: convention
        declaration: declaration, statement
        framework: framework
        memorandum: memorandum
        plan: plan
        partnership: partnership
        protocol: protocol
        treaty: treaty
    """),
    places=lexicon("""
        airport: airport, airfield
        base: base
        bay: bay
        beach: beach
        bridge: bridge
        building: building, tower
        cape: cape
        city: city
        coast: coast
        commune: commune
        county: county
        district: district
        hamlet: hamlet, village
        harbour: harbour, harbor
        port: port
        hotel: hotel
        house: house, hall
        island: island, islands
        islet: hon, hòn
        lake: lake
        lane: lane, alley
        mountain: mountain
        palace: palace
        park: park
        pass: pass
        industrial-park: industrial park, industrial zone
        economic-zone: economic zone
        export-zone: export processing zone
        high-tech-park: high-tech park, hi-tech park
        peninsula: peninsula
        province: province
        region: region
        river: river
        road: road, avenue
        sea: sea
        square: square
        stadium: stadium
        state: state
        station: station
        strait: strait
        street: street
        town: town
        township: township
        valley: valley
        ward: ward
    """),
    terms=lexicon("""
        agriculture: agriculture
        appeal: appeal
        audit: audit
        business: business
        central: central
        commerce: commerce
        construction: construction
        consular: consular
        culture: culture
        customs: customs
        data: data
        defence: defence, defense
        development: development
        digital: digital
        disaster: disaster
        economy: economy, economic
        education: education
        energy: energy
        environment: environment
        finance: finance
        fire: fire
        fisheries: fisheries
        foreign: foreign
        foreign-affairs: foreign affairs
        general: general
        health: health
        heritage: heritage
        high: high
        high-level: high level, higher
        home-affairs: home affairs, home, interior
        immigration: immigration
        industry: industry
        information: information
        inspection: inspection
        intellectual-property: intellectual property
        international: international
        investment: investment
        judicial: judicial
        justice: justice
        labour: labour, labor
        market: market
        meteorology: meteorology, meteorological
        military: military
        municipal: municipal
        national: national
        natural-resources: natural resources
        people: people's, peoples
        planning: planning
        political: political
        provincial: provincial
        public-security: public security
        research: research
        rescue: rescue
        science: science
        securities: securities, stock
        security: security
        social-insurance: social insurance, social security
        state: state
        statistics: statistics
        supreme: supreme
        tax: tax, taxation
        technology: technology
        tourism: tourism
        trade: trade
        training: training
        transport: transport
        women: women's
        world: world
        youth: youth
    """),
    honorifics=frozenset(
        "mr mrs ms miss dr prof professor sir lord lady dame madam sen lt gen col maj capt cmdr adm brig sgt rev st".split()
    )
    | {"h e"},
    surnames=frozenset(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly luong dinh truong trinh dao doan lam mai ha cao ta thai to quach chau kieu luu nghiem phung vuong".split()
    )
    | frozenset(
        "nguyễn trần lê phạm huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý lương đinh trương trịnh đào đoàn lâm hà tạ thái tô quách châu kiều lưu nghiêm phùng vương".split()
    ),
    towns=listed("""
        an giang, bac giang, bac kan, bac lieu, bac ninh, ben tre, binh dinh, binh duong, binh phuoc,
        binh thuan, ca mau, can tho, cao bang, da nang, dak lak, dak nong, dien bien, dong nai, dong thap,
        gia lai, ha giang, ha nam, ha noi, ha tinh, hai duong, hai phong, hau giang, hoa binh, hung yen,
        khanh hoa, kien giang, kon tum, lai chau, lam dong, lang son, lao cai, long an, nam dinh, nghe an,
        ninh binh, ninh thuan, phu tho, phu yen, quang binh, quang nam, quang ngai, quang ninh, quang tri,
        soc trang, son la, tay ninh, thai binh, thai nguyen, thanh hoa, thua thien hue, tien giang, tra vinh,
        tuyen quang, vinh long, vinh phuc, yen bai, hue, da lat, nha trang, vung tau, hoi an, ha long, quy nhon,
        buon ma thuot, bien hoa, phu quoc, sai gon, ho chi minh, hanoi, danang, haiphong, saigon
    """),
    joiners=frozenset("of the for and on de da van bin al".split()),
    formal=frozenset("for and on".split()),
    ands=frozenset({"and"}),
    owners=frozenset("people's women's farmers' men's king's queen's".split()),
    at=frozenset("in at from near to into outside across around off toward towards".split()) | {"the capital"},
    sites=frozenset({"location", "where", "venue", "place", "site"}),
    ways=lexicon("""
        departure: left, departed, departed from, sailed from, come from, came from, took off from, set off from
        departure: set sail from, shipped from, sent from, flew from, straight from, loaded at, loaded in, boarded in, boarded at
        arrival: landed at, landed in, touched down at, touched down in, docked at, docked in, berthed at, diverted to, put into, limped into
        arrival: emergency landing at, emergency landing in, ran aground off, ran aground near
        tow: towed to, towed into, towed back to, tow it to, tug took it to, towed the ship to, towed the boat to, towed the vessel to
    """),
    movers=frozenset(
        "move moves moved moving relocate relocates relocated relocating transfer transfers transferred transferring shift shifts shifted shifting".split()
    ),
    middles=frozenset({"thi", "thị"}),
    charged=frozenset(
        {"designate", "elect", "emeritus", "responsible", "in charge", "then", "now", "himself", "herself"}
    ),
    goals=frozenset("from to into toward towards".split()),
    owns=frozenset({"of"}),
    carriers=frozenset({"the", "boat", "ship", "vessel", "ferry", "trawler", "tanker", "barge"}),
    flags=frozenset({"flag", "flag of", "under the flag of"}),
    flagged=frozenset({"flagged", "registered"}),
    given=named(
        {
            "elizabeth": "liz | lizzie | beth | betty",
            "william": "bill | billy | will",
            "robert": "bob | bobby | rob",
            "richard": "dick | rick",
            "james": "jim | jimmy | jamie",
            "john": "jack | johnny",
            "thomas": "tom | tommy",
            "michael": "mike | mick",
            "anthony": "tony",
            "edward": "ed | eddie | ted",
            "charles": "charlie | chuck",
            "joseph": "joe",
            "david": "dave",
            "daniel": "dan | danny",
            "samuel": "sam",
            "benjamin": "ben",
            "stephen": "steve",
            "christopher": "chris",
            "alexander": "alex",
            "andrew": "andy | drew",
            "matthew": "matt",
            "nicholas": "nick",
            "patrick": "pat | paddy",
            "peter": "pete",
            "gregory": "greg",
            "jeffrey": "jeff",
            "kenneth": "ken",
            "lawrence": "larry",
            "ronald": "ron",
            "donald": "don",
            "timothy": "tim",
            "theodore": "theo",
            "philip": "phil",
            "raymond": "ray",
            "margaret": "maggie | meg | peggy",
            "katherine": "kate | katie | kathy",
            "catherine": "cathy",
            "susan": "sue | susie",
            "deborah": "debbie",
            "patricia": "patty",
            "jennifer": "jenny",
            "victoria": "vicky",
            "rebecca": "becky",
            "barbara": "barb",
            "jacqueline": "jackie",
            "pamela": "pam",
            "amanda": "mandy",
            "judith": "judy",
            "frances": "fran",
        }
    ),
    deputies=frozenset("deputy vice assistant".split()),
    aides=frozenset("assistant aide adviser advisor secretary".split()),
    leads=frozenset({"head of", "chief of"}),
    becomes=frozenset("is was as became becomes elected appointed named the a an its their".split()),
    opening=frozenset(
        "a about after again all also although among an and another any as at because before between both but by despite during each earlier every few following for from "
        "he her here his how however i if in instead it its last later many meanwhile more most my near nearly no not now of on once one only or other our out over people "
        "police photo related several she since so some such than that the their then there these they this those though through thus to today together tomorrow under "
        "until up we what when where which while who why will with yesterday yes you your around according two three four five six seven eight nine ten new "
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        "officials local total video caption picture share read source sources".split()
    ),
    nationals=frozenset(
        "african asian european afghans africans albanians algerians americans argentinians armenians asians australians austrians bangladeshis belarusians belgians brazilians britons bulgarians cambodians canadians chileans colombians croatians croats cubans czechs "
        "danes egyptians eritreans ethiopians europeans filipinos finns germans ghanaians greeks hungarians indians indonesians iranians iraqis israelis italians kenyans koreans laotians latvians lithuanians malaysians mexicans "
        "moldovans mongolians moroccans nepalis nigerians norwegians pakistanis palestinians peruvians poles romanians russians serbs singaporeans slovaks somalis spaniards sudanese swedes syrians thais tunisians turks ukrainians uzbeks".split()
    ),
    called=lexicon("ho chi minh: hcm, hcmc, hcm city, saigon"),
    aliases=lexicon("""
        GB: uk, britain, british, great britain, england, u k, united kingdom, united kingdom of great britain and northern ireland
        US: us, u s, usa, america, american, united states
        VN: viet nam, vietnamese, socialist republic of vietnam, socialist republic of viet nam
        CN: chinese
        JP: japanese
        KR: korean, republic of korea
        TH: thai
        RU: russian
        FR: french
        DE: german
        AU: australian
        IN: indian
        ID: indonesian
        MY: malaysian
        PH: philippine, filipino
        SG: singaporean
        LA: lao
        KH: cambodian
        CA: canadian
        MN: mongolian
        PA: panamanian
        LR: liberian
        MT: maltese
        NO: norwegian
        AF: afghan
        AL: albanian
        DZ: algerian
        AR: argentine, argentinian
        AM: armenian
        AT: austrian
        AZ: azerbaijani
        BD: bangladeshi
        BY: belarusian
        BE: belgian
        BT: bhutanese
        BO: bolivian
        BA: bosnian
        BR: brazilian
        BG: bulgarian
        CL: chilean
        CO: colombian
        HR: croatian
        CU: cuban
        CZ: czech
        DK: danish
        NL: dutch
        EC: ecuadorian
        EG: egyptian
        EE: estonian
        ET: ethiopian
        FI: finnish
        GH: ghanaian
        GR: greek
        HU: hungarian
        IS: icelandic
        IR: iranian
        IQ: iraqi
        IE: irish
        IL: israeli
        IT: italian
        JO: jordanian
        KZ: kazakh
        KE: kenyan
        KW: kuwaiti
        LV: latvian
        LB: lebanese
        LY: libyan
        LT: lithuanian
        MX: mexican
        MA: moroccan
        MZ: mozambican
        NP: nepali, nepalese
        NG: nigerian
        PK: pakistani
        PE: peruvian
        PT: portuguese
        QA: qatari
        RO: romanian
        SA: saudi
        SN: senegalese
        RS: serbian
        SK: slovak
        SI: slovene, slovenian
        ZA: south african
        ES: spanish
        LK: sri lankan
        SE: swedish
        CH: swiss
        SY: syrian
        TZ: tanzanian
        TN: tunisian
        TR: turkish
        UG: ugandan
        UA: ukrainian
        AE: emirati
        UY: uruguayan
        UZ: uzbek
        VE: venezuelan
        ZM: zambian
        ZW: zimbabwean
        NZ: new zealander
        EU: european union, eu
    """),
)
