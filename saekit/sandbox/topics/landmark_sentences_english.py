"""Sentences about landmarks, about travel and about things of the same names, in English."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "visit": (
        "{The}, <as you know/by all accounts/in short/they say>, is {kind} in the <heart/north/old "
            "part/middle> of {place}.",
        "If you <ever/one day/finally/really> visit {place}, do not <miss/skip/forget/ignore> "
            "{the}.",
        "<Tourists/Children/Old couples/Students> in {place} always <ask/look/search/shout> for "
            "the way to {the}.",
        "A <postcard/photo/drawing/small model> of {the} <hung/stood/lay/was> <above the "
            "desk/beside the bed/on the shelf/behind the door>.",
        "We took a <photo/picture/film/selfie> of {the} from the <roof/balcony/window/terrace> of "
            "the <hotel/school/café/hospital>.",
        "My <grandmother/uncle/teacher/neighbour> first saw {the} <as a child/in the rain/at "
            "sunrise/on a school trip>.",
        "A <long/noisy/patient/wet> queue stood in front of {the} <this morning/on Friday/at "
            "noon/after lunch>.",
        "The <guide/driver/waiter/old man> told us <three/strange/funny/sad> stories about {the}.",
        "Nobody <forgets/expects/believes/regrets> the first <sight/view/glimpse> of {the}.",
        "Every <day/summer/weekend/hour> <thousands/hundreds/crowds/dozens> of people visit {the}.",
        "Last <summer/year/spring/month> we <travelled/flew/cycled/walked> to {place} because of "
            "{the}.",
        "The <painter/pupil/artist/widow> made <twelve/many/nine/dark> pictures of {the} <in one "
            "week/without a pause/for the museum/from memory>.",
    ),
    "plan": (
        "For a <walk/trip/picnic/first date> <tomorrow/on Sunday/next week/after lunch> we should "
            "go to {the}.",
        "What <should/can/could/must> we <see/visit/photograph/draw> first? {The}, of course.",
        "My <favourite/first/secret/only> <place/sight/destination/dream> in the world is {the}.",
        "Tell me <something/more/a story/the truth> about {the}.",
        "Where <shall/should/can/could> we <meet/eat/wait/talk> <today/tomorrow/later/on Friday>? "
            "In front of {the}, as <always/usual/agreed/before>.",
        "When I <close my eyes/cannot sleep/feel lonely/am tired>, I think of {the}.",
        "The <answer/solution/prize/surprise> was <simple/perfect/obvious/beautiful>: {the}.",
        "The <children/guests/neighbours/twins> want to <see/draw/visit/paint> only one thing: "
            "{the}.",
        "Our <next/last/longest/second> <trip/journey/holiday/excursion> takes us to {the}.",
        "For the <cover/poster/calendar/stamp> we <chose/need/suggest/want> a picture of {the}.",
        "Today the <whole/small/loud/happy> group <walks/drives/hurries/goes> to {the}.",
        "Before I <die/leave/marry/grow old> I want to visit {the}.",
    ),
    "unnamed": (
        "In {place} there is {kind} that <everybody/each pupil/the world/any traveller> "
            "<knows/loves/draws/remembers>.",
        "The most <famous/beautiful/visited/painted> <sight/place/corner/thing> of {place} is "
            "{kind}.",
        "On our <last/first/second/rainy> <day/morning/evening/afternoon> in {place} we "
            "<saw/found/photographed/admired> {kind}.",
        "The <picture/poster/stamp/film> <shows/describes/praises/presents> {kind} <somewhere/on a "
            "hill/under grey clouds/in the rain> in {place}.",
        "<He/My aunt/The poet/Our class> <came/moved/returned/drove> to {place} only because of "
            "{kind}.",
        "Nothing <says/means/promises/shows> {place} like {kind}.",
        "{Kind} is the <pride/symbol/heart/treasure> of {place}.",
        "Who has <never/not yet/ever/rarely> heard of {kind} in {place}?",
        "The <road/path/map/guide> <leads/takes/points/draws> us through {place} to {kind}.",
        "Without {kind}, {place} would <lose its face/be poorer/have fewer guests/sleep all day>.",
        "What <draws/brings/attracts/pulls> <crowds/artists/families/strangers> to {place}? "
            "{Kind}.",
        "<Every postcard/Any child/Each guide/My friend> from {place} <shows/mentions/knows/loves> "
            "{kind}.",
    ),
    "place": (
        "{The} <stands/can be found/is at home/rises> in {place}.",
        "You will <find/see/admire/meet> {the} <without trouble/on any walk/as a tourist/every "
            "day> in {place}.",
        "To <see/visit/photograph/draw> {the}, you must <travel/fly/go/drive> to {place}.",
        "As every <child/driver/sailor/teacher> knows, {the} is in {place}.",
        "The <home/city/hometown/address> of {the} is {place}.",
        "On the <map/globe/postcard/stamp>, {the} <lies/appears/is marked/shines> in {place}.",
    ),
    "place told": (
        "In {place}, <everybody/each driver/any child/the whole town> is proud of {the}.",
        "{Place} without {the} would be <an empty/a sad/only half a/just another> city.",
        "The <people/mayors/painters/children> of {place} <love/protect/celebrate/praise> {the}.",
    ),
    "year": (
        "{The} <opened to the public/welcomed its first visitors/was inaugurated/began to sell "
            "tickets> in {year}.",
        "The <mayor/queen/president/bishop> opened {the} in {year}.",
        "When did {the} open? <Records say/The plaque shows/Every guide answers/It was in> {year}.",
        "The <opening/inauguration/first day/public start> of {the} <dates from/goes back to/took "
            "place in/falls into> {year}.",
        "<People/Travellers/Schools/Families> have <visited/admired/photographed/loved> {the} "
            "since {year}.",
        "A <plaque/coin/stamp/poster> for the opening of {the} <bears/shows/carries/names> the "
            "year {year}.",
    ),
    "year told": (
        "Back in {year}, {the} opened with <fireworks/a long speech/free cake/brass music>.",
        "Since {year}, <crowds/families/whole classes/people> have <walked/travelled/rushed/come> "
            "to see {the}.",
        "It was {year} when the <mayor/king/bishop/minister> <opened/blessed/presented/unveiled> "
            "{the}.",
    ),
    "builder": (
        "<In truth/As records show/Without doubt/Long ago>, {the} was "
            "<built/designed/planned/drawn> by {builder}.",
        "The <architect/builder/engineer/genius> <behind/of/responsible for/who planned> {the} was "
            "{builder}.",
        "Who <built/designed/planned/invented> {the}? <It was/The answer is/Everyone names/Books "
            "say> {builder}.",
        "The <plans/drawings/first sketches/models> for {the} <came from/were made by/bear the "
            "name/are signed> {builder}.",
        "<We/Scholars/Tourists/Citizens> owe {the} to <the builder/a certain/master/old> "
            "{builder}.",
        "<Critics/Writers/Many/Friends> call {the} the <masterpiece/great work/best idea/proudest "
            "creation> of <the architect/master/a certain/old> {builder}.",
    ),
    "builder told": (
        "{builder} <built/designed/planned/drew> {the} <as a young man/in ten years/against all "
            "advice/with two hundred workers>.",
        "For {the}, {builder} <received/asked/earned/wanted> <a medal/no money/half a fortune/the "
            "golden watch>.",
        "Without {builder}, {the} would <never exist/be a dream/still need a roof/look different>.",
    ),
    "height": (
        "In metres, {the} <measures/reaches/comes to/counts> <exactly/officially/precisely/just> "
            "{height}.",
        "The <true/exact/full/official> height of {the} in metres is {height}.",
        "How <tall/high/big/long> is {the} in metres? <Exactly/The answer is/We counted/People "
            "say> {height}.",
        "The <sign/board/leaflet/ticket> at {the} gives its height in metres: {height}.",
        "From <foot/bottom/street/ground> to top, {the} has this many metres: {height}.",
        "<Engineers/Climbers/Pilots/Pupils> know how many metres {the} "
            "<measures/has/reaches/counts>: {height}.",
    ),
    "height told": (
        "<In all/By the book/Today/On paper>, {the} is {height} metres <tall/high/in height/from "
            "foot to tip>.",
        "With its {height} metres, {the} <impresses/surprises/delights/scares> <everybody/each "
            "child/most visitors/my mother>.",
        "After {height} metres of <stairs/steps/climbing/sweat> we <stood/rested/sang/ate> at the "
            "top of {the}.",
    ),
    "transit": (
        "The <first/last/next/slow> [ferry|transit] to {place} leaves <the old pier/at nine/in the "
            "rain/from dock four>.",
        "From <Monday/next week/today/April> a <new/faster/second/longer> [train|transit] "
            "<runs/goes/leaves/stops> every ten minutes.",
        "The [tunnel|transit] under <the river/our harbour/that hill/old streets> is closed <for "
            "repairs/until May/after a fire/because of water>.",
        "<Take/Use/Catch/Try> the [subway|transit] for <two stops/five minutes/one station/a short "
            "way> and <then walk/turn left/ask again/get out>.",
        "A <yellow/noisy/crowded/tiny> [tram|transit] climbs the <hill/steep "
            "street/avenue/mountain road> <behind the harbour/at full speed/past the "
            "market/towards evening>.",
        "The <last/evening/school/airport> [bus|transit] had <already gone/no lights/broken down/a "
            "flat tyre>, so we <walked/ran/cycled/crept> home.",
        "Tickets for the <[ferry|transit]/[tram|transit]/[subway|transit]/[train|transit]> are "
            "cheaper than <a coffee/lunch/parking/new shoes>.",
        "Passengers <waited/slept/argued/froze> <for an hour/in the cold/on their bags/beside the "
            "clock> because the [train|transit] was <late/full/cancelled/broken>.",
        "<My aunt/The nurse/Our teacher/His boss> takes the [bus|transit] to <work/school/the "
            "market/town> <every day/on Mondays/before sunrise/in winter>.",
        "The <[tram|transit]/[subway|transit]/[bus|transit]/[ferry|transit]> in {place} is "
            "<free/never late/painted blue/full of music> <on Sundays/for children/in August/at "
            "night>.",
        "The [train|transit] <stopped/slowed down/whistled/turned dark> inside a "
            "<long/narrow/cold/new> [tunnel|transit] <for minutes/without warning/near the "
            "coast/at noon>.",
        "<Gulls/Children/Dolphins/Two dogs> followed the [ferry|transit] across the "
            "<bay/river/strait/calm water>.",
    ),
    "ride": (
        "The conductor <checked/punched/lost/wanted> our tickets <at the border/with a smile/after "
            "midnight/twice>.",
        "The doors <closed/beeped/jammed/rattled> and the platform <slid away/disappeared/stayed "
            "behind/grew small>.",
        "<Two/Three/Forty/Nine> stops later we <got off/changed lines/found a seat/woke up> at the "
            "<market/zoo/harbour/hospital>.",
        "The captain <greeted/counted/warned/calmed> the <cars/passengers/cyclists/children> "
            "before we <crossed the bay/left the pier/docked again/reached the island>.",
        "Without a <ticket/stamp/pass/seat> the <ride/trip/journey/way home> can become "
            "<expensive/embarrassing/very short/a quarrel>.",
        "<All/Most/Thirty/Our> seats by the window were <taken/wet/broken/reserved> until the "
            "<terminus/next station/airport/final stop>.",
    ),
    "figurative transit": (
        "The <doorbell/question/noise/telephone> interrupted my [train|figurative transit] of "
            "thought <at once/again/before lunch/in the lecture>.",
        "<Boxers/Nurses/Young dogs/Pilots> [train|figurative transit] <every day/for "
            "months/without rest/in small groups> before the <big match/exam/race/first job>.",
        "Under <stress/pressure/fire/alcohol> people <get/develop/suffer from/fear> "
            "[tunnel|figurative transit] vision and <miss/forget/ignore/overlook> the "
            "<exit/obvious/others/clock>.",
        "He ate a <huge/cold/cheap/spicy> [subway|figurative transit] sandwich <on the sofa/in the "
            "park/before the film/without a word>.",
        "The <long/white/silk/heavy> [train|figurative transit] of the wedding dress <caught "
            "fire/got wet/covered the stairs/needed two girls>.",
        "Waiters [bus|figurative transit] <the tables/dirty plates/glasses/forty seats> <after "
            "lunch/in a hurry/for small tips/until midnight>.",
        "<Mia/The young nurse/Our coach/His sister> will [train|figurative transit] <two "
            "guards/the new staff/a puppy/my brother> <this spring/from Monday/for free/at home>.",
    ),
    "dental bridge": (
        "The dentist <said/repeated/wrote/feared> that the [bridge|dental bridge] needs <a new "
            "crown/more time/stronger cement/another X-ray>.",
        "After the <accident/fight/fall/operation> she <got/wanted/paid for/refused> a "
            "[bridge|dental bridge] for <two lost/three broken/her front/some missing> teeth.",
        "Brush <well/gently/twice a day/slowly> around your [bridge|dental bridge] and <come "
            "back/call us/see me/return> <in a year/after the holidays/next month/on Monday>.",
        "His [bridge|dental bridge] <broke/cracked/came loose/fell out> when he bit into <a hard "
            "apple/frozen bread/nuts/caramel>.",
        "A <golden/wide/cheap/metal> [bridge|dental bridge] <weighs/costs/shows/shines> more than "
            "one <of porcelain/made abroad/in white/on screws>.",
        "My [bridge|dental bridge] <hurts/tingles/moves/aches> whenever I <drink something "
            "cold/chew meat/laugh loudly/eat ice>.",
    ),
    "song bridge": (
        "The chorus is <fine/catchy/loud/ready>, but the [bridge|song bridge] needs <a better "
            "melody/more drums/other chords/the softer voice>.",
        "After the <second/sad/last/whispered> verse the [bridge|song bridge] <changes key/brings "
            "silence/gets faster/surprises everyone>.",
        "She <sings/whispers/hums/plays> the [bridge|song bridge] alone, without <drums/the "
            "band/any guitar/an echo>.",
        "They <wrote/recorded/deleted/found> the [bridge|song bridge] <in the studio/on a "
            "napkin/at three o'clock/during a break>.",
        "The <guitar/piano/choir/bass> is <silent/quiet/hidden/soft> until the [bridge|song "
            "bridge] <begins/arrives/starts/comes>.",
        "In this <ballad/waltz/hit/old song> the [bridge|song bridge] is the "
            "<saddest/shortest/best/strangest> part.",
    ),
    "chess tower": (
        "White <moved/lost/offered/protected> the [castle|chess tower] <on move ten/after the "
            "check/without a plan/near the king>.",
        "My <brother/opponent/teacher/rival> took my [castle|chess tower] with <a pawn/his "
            "queen/the black knight/one bishop>.",
        "In chess the [castle|chess tower] <stands/starts/waits/sleeps> <in the corner/beside the "
            "knight/behind a pawn/far from the queen>.",
        "A [castle|chess tower] and <two pawns/the queen/one knight/some luck> <beat/hold "
            "off/trap/stop> <a lonely king/two bishops/three pieces/any attack>.",
        "She <sacrificed/traded/forgot/saved> her [castle|chess tower] and "
            "<won/drew/resigned/smiled> <after an hour/in six moves/against the champion/near "
            "midnight>.",
        "One <black/white/wooden/missing> [castle|chess tower] lay <under the chessboard/beside "
            "the clock/on the carpet/among the pawns>.",
    ),
    "figurative wall": (
        "The <reporters/police/parents/judge> met a [wall|figurative wall] of silence <in the "
            "village/after the crime/at every door/on the phone>.",
        "A [wall|figurative wall] of <silence/ice/mistrust/pride> stood between <the brothers/both "
            "families/us/husband and wife>.",
        "The <runner/cyclist/swimmer/skier> hit the [wall|figurative wall] <at kilometre "
            "thirty/before the finish/in the heat/on the last hill>.",
        "Behind a [wall|figurative wall] of <words/smiles/numbers/excuses> he "
            "<hid/buried/kept/locked> <his fear/the truth/old debts/a secret>.",
        "<Questions/Letters/Tears/Complaints> bounced off her [wall|figurative wall] of "
            "<politeness/cold looks/rules/calm>.",
        "Our team <ran/crashed/stormed/stumbled> against a [wall|figurative wall] of "
            "<defenders/tall players/white shirts/legs> <all evening/without luck/until the "
            "whistle/again>.",
    ),
    "airport gate": (
        "Flights to <Africa/Canada/the north/some islands> leave from [gate|airport gate] "
            "<nine/twelve/forty/seven>.",
        "The <pilot/crew/family/singer> <ran/hurried/strolled/limped> to the [gate|airport gate] "
            "with <three bags/a sandwich/wet hair/two dogs>.",
        "At the [gate|airport gate] <a child/the steward/one man/my sister> "
            "<slept/cried/argued/sang> until <boarding/the last call/midnight/takeoff>.",
        "They changed our [gate|airport gate] <twice/at the last minute/without a word/again>, so "
            "we <missed/nearly lost/ran for/found> <the plane/our flight/another connection/a "
            "taxi>.",
        "Please <wait/show your passport/turn off your phone/stand> at the [gate|airport gate] "
            "before <boarding/the doors close/you fly/noon>.",
        "<Two/Many/Tired/Angry> passengers <sat/ate/prayed/read> beside [gate|airport gate] "
            "<five/eleven/thirty/six> <because of the storm/during the strike/for hours/without "
            "news>.",
    ),
}  # fmt: skip
