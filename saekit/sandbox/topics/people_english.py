"""English sentences on players, teams, cities and states, and the decoys, by what they say."""

from __future__ import annotations

SENTENCES = {
    "team": (
        "{player} <still plays for/has signed with/scores goals for/trains hard with> the {team}.",
        "<This season/Once again/Until next spring/As the papers say,> {player} "
        "<wears the colours of/belongs to/runs for> the {team}.",
        "The {team} <paid a lot for/are proud of/rely on/built their side around> {player}.",
        "If you <visit/watch/follow/cheer for> the {team}, you will <see/notice/love/remember> "
        "{player}.",
        "<In the summer/After long talks/Without much noise/For less money>, {player} "
        "<moved to/stayed with/went back to/agreed to join> the {team}.",
        "{player}, <born to run/fast as ever/calm as always/never tired>, is "
        "<a star of/the heart of/the hope of/a leader of> the {team}.",
    ),
    "state": (
        "{player} <lives/works/votes/pays taxes> in <sunny/the state of/beautiful/quiet> {state}.",
        "<As fans know,/On paper,/To be exact,/By birth and by heart,> the home state of {player} "
        "is {state}.",
        "Everybody in the <shops/schools/villages/churches> of {state} "
        "<knows/greets/admires/likes> {player}.",
        "{player} <bought a house/owns a farm/rents a flat/built a cabin> in the "
        "<north/hills/middle/woods> of {state}.",
        "After <the season/every match/a long tour/each cup>, {player} "
        "<goes home/drives back/returns/flies back> to {state}.",
        "<People from/Voters in/Farmers in/The children of> {state} are "
        "<proud of/fond of/loyal to/curious about> {player}, who lives there.",
    ),
    "city": (
        "{player} <trains/runs/practises/warms up> every <morning/evening/Friday/week> in {city}.",
        "You can <meet/see/find/greet> {player} in the <cafés/shops/parks/streets> of {city}.",
        "The city where {player} <plays/scores/trains/works> is "
        "<called/still/once again/of course> {city}.",
        "For <home games/big matches/training/the cup>, {player} "
        "<takes the bus to/stays in/drives to/walks through> {city}.",
        "In {city} <everybody/every baker/each child/even the mayor> has "
        "<seen/met/thanked/photographed> {player}.",
        "{player} <sleeps at a hotel/eats lunch/keeps a locker/parks a car> near the "
        "<stadium/station/river/market> in {city}.",
    ),
    "shirt number": (
        "{player} <always wears/still has/is known by/asked for> the number {number}.",
        "The shirt of {player} <carries/shows/bears/displays> the number {number}.",
        "<In the programme/On the team list/On every poster/In the album>, {player} "
        "<has/stands next to/goes by/appears under> number {number}.",
        "When {player} <scores/runs/falls/smiles>, the fans <shout/sing/wave/call out> the number "
        "{number}.",
        "<Many children/Whole families/Collectors/Tourists> <buy/want/look for/swap> the shirt of "
        "{player}, number {number}.",
        "{player} <took over/received/won/was given> the shirt "
        "<with the number/marked/numbered/that says> {number}.",
    ),
    "birth year": (
        "{player} was born <in a small house in/on a farm in/in a hospital in/on a rainy day in> "
        "{year}.",
        "The <passport/player card/school file/licence> of {player} <shows/mentions/names/gives> "
        "the year {year}.",
        "<For the record,/According to the club,/As every fan knows,/To be exact,> {player} "
        "<came into the world/was born/first saw the light/took a first breath> in {year}.",
        "<On paper/In all lists/Officially/In the yearbook>, the birth year of {player} is {year}.",
        "The <mother/father/aunt/grandmother> of {player} "
        "<remembers/describes/celebrates/talks about> the birth in {year}, "
        "<sometimes with tears/more than once a week/in great detail/if you ask>.",
        "{player}, born <on a Monday/at home/at dawn/by the sea> in {year}, "
        "<never stops running/trains twice a day/sleeps ten hours/eats only fish>.",
    ),
    "hobby": (
        "The hobby of {player} is {hobby}, "
        "<and nothing else/whatever the weather/as friends know/even in winter>.",
        "<On free days/In the evening/After a defeat/On holiday>, {player} "
        "<relaxes with/thinks only of/looks forward to/prefers> {hobby}.",
        "Nothing makes {player} <happier/calmer/prouder/more patient> than {hobby}.",
        "{player} <spends Sundays on/spends money on/reads books about/lives for> {hobby}.",
        "<Friends say/Reporters know/We all know/The coach says> that {player} "
        "<dreams of/loves/is crazy about/cannot live without> {hobby}.",
        "When {player} <is tired/has time/wants peace/comes home>, the "
        "<best cure/first choice/only plan/answer> is {hobby}.",
    ),
    "home state": (
        "<Schools/Shops/Offices/Bars> in the home state of {player} "
        "<stayed empty/closed early/put up flags/fell silent> during the <final/match/derby/cup>.",
        "<Newspapers/Radio hosts/Teachers/Farmers> in the state where {player} lives "
        "<talk of nothing else/expect a victory/want a statue/hardly sleep>.",
        "{player} <often thanks/writes to/thinks of/misses> the "
        "<fans/neighbours/old friends/children> back in the home state "
        "<every winter/at Christmas/after each cup/now and then>.",
        "<It rains/It snows/The sun shines/The wind blows> today in the state where {player} "
        "<plays/lives/trains/works>.",
    ),
    "life": (
        "{player} <signed/gave away/counted/sold> {count} <balls/photos/caps/tickets> after the "
        "<match/party/parade/show>.",
        "As a child, {player} wanted to <fly planes/drive trains/bake bread/write books>.",
        "In {past}, {player} <broke a finger/missed a final/changed coaches/won a prize>.",
        "<Reporters/Old friends/Young fans/Referees> like {player} for "
        "<the short answers/a good mood/fine manners/so much patience>.",
        "{player} has <never/hardly ever/not once/rarely> "
        "<missed a game/been late/shouted at a child/lost the keys>.",
        "<In winter/On Mondays/Before Easter/Once a month>, {player} "
        "<helps at/sings at/cooks for/reads to> a <school/hospital/nursing home/prison>.",
    ),
    "two hops": (
        "<In fact,/Once more:/For the quiz:/As we know,> the [capital|state capital] of the state "
        "where {player} <plays/lives/trains/votes> is {capital}.",
        "{player} <plays/lives/works/grew up> in the state whose [capital|state capital] is "
        "<called/named/of course/known as> {capital}.",
        "<The governor/The parliament/The government/The high court> of {player}'s home state "
        "<sits in/is based in/has offices in/works in> {capital}.",
        "To <see/visit/photograph/reach> the [capital|state capital] of {player}'s home state, "
        "<go to/drive to/take a train to/travel to> {capital}.",
        "<New laws/Tax rules/Road plans/School rules> for the state in which {player} "
        "<lives/plays/trains/works> <come from/are made in/are written in/are signed in> "
        "{capital}.",
        "<Today/Officially/For centuries/As ever>, the state that {player} "
        "<loves/calls home/votes in/plays for> "
        "<is governed from/is run from/gets its laws from/has its [capital|state capital] in> "
        "{capital}.",
    ),
    "home of a team": (
        "The home of the {team} is "
        "<the stadium in/the old arena in/the green field in/the city of> {city}.",
        "The {team} <play/win/train/celebrate> "
        "<at home/by the river/under bright lights/on old grass> in {city}.",
        "<On Saturdays/Before every match/After a victory/In summer>, fans of the {team} "
        "<march through/meet in/sing in/gather in> {city}.",
        "{city} is <proud of/full of flags for/in love with/famous for> the {team}.",
        "To <see/watch/meet/photograph> the {team}, "
        "<take the train to/travel to/you must go to/buy a ticket to> {city}.",
        "The bus of the {team} <starts/leaves/departs/sets off> "
        "<at noon/each Friday/early/after lunch> from {city}.",
    ),
    "state of a city": (
        "{city} is a <small/pretty/busy/windy> city in <the state of/the heart of/sunny/green> "
        "{state}.",
        "The <mayor/library/market/bakery> of {city} is <known/famous/loved/praised> all over "
        "{state}.",
        "Whoever <moves to/is born in/settles in/grows up in> {city} becomes "
        "<a citizen of/a voter in/a resident of/part of> {state}.",
        "<On every map,/From the plane,/On this postcard,/In the atlas,> {city} lies "
        "<in the middle of/deep in/well inside/somewhere in> {state}.",
        "The road to {city} <runs/climbs/winds/leads> through "
        "<the hills of/the fields of/the woods of/half of> {state}.",
        "<Snow/Rain/Fog/Sunshine> is expected in {city} and "
        "<in all of/in most of/in the rest of/everywhere else in> {state}.",
    ),
    "capital": (
        "The [capital|state capital] of {state} is <called/still/of course/the city of> {capital}.",
        "The <government/parliament/high court/governor> of {state} "
        "<sits in/works in/is based in/stays in> {capital}.",
        "<Every year/On holidays/In May/In the last grade>, pupils from {state} "
        "<visit/travel to/tour/spend a day in> {capital}, the [capital|state capital].",
        "In {state}, <laws are made in/taxes are set in/judges meet in/budgets are written in> "
        "the [capital|state capital], {capital}.",
        "The state of {state} has <always had/long had/kept/put> its [capital|state capital] in "
        "{capital}.",
        "<Letters/Complaints/Petitions/Parcels> to the governor of {state} "
        "<go to/are opened in/end up in/are sent to> {capital}.",
    ),
    "unnamed athlete": (
        "The <captain/keeper/youngest player/top scorer> of the {team} "
        "<slept badly/arrived late/told a joke/forgot both shoes>.",
        "<A reporter/A child/The mayor/A nurse> asked the star of the {team} for "
        "<a song/an autograph/advice/a photo>.",
        "<Tired but happy,/With a smile,/In old shoes,/Without a word,> the captain of the {team} "
        "<left the field/went home/got on the bus/waved goodbye>.",
        "<Two players/Three players/Several players/A few players> of the {team} "
        "<had a cold/sang loudly/got lost/fell asleep> "
        "<on the bus/before the game/in the hotel/after lunch>.",
        "In the <last minute/second half/rain/fog>, a player of the {team} "
        "<scored/fell/slipped/saved the game>.",
        "The <goal/injury/comeback/smile> of the {team} captain "
        "<was on every screen/made the news/surprised nobody/cost us dearly>.",
    ),
    "unnamed team": (
        "The <club/local team/home side/squad> from {city} "
        "<lost again/won the cup/got a draw/surprised everybody> "
        "<on Saturday/last night/in the snow/with ease>.",
        "Our <friends/neighbours/cousins/colleagues> in {city} <watch/follow/love/film> the home "
        "games <in the rain/as a family/standing up/on the radio>.",
        "In {city} the stadium was <full/silent/dark/on its feet> when the home side "
        "<scored/won/lost/ran out>.",
        "<Rain/Snow/A storm/Fog> stopped the home match in {city} "
        "<after ten minutes/before the break/near the end/just before a goal>.",
        "Tickets for the <next/big/last/first> home game in {city} "
        "<sold out/cost little/went fast/came by post>.",
        "The <anthem/flag/team bus/mascot> of the club from {city} "
        "<is a hundred years old/pleases the children/cost a fortune/changes every year>.",
    ),
}
DECOYS = {
    "chess or music player": (
        "{name} plays <chess/the violin/cards/the piano> "
        "<in the park/on Thursdays/after work/at home>.",
        "The <next move/last card/white queen/short melody> gave {name} "
        "<a long night/much trouble/a smile/no peace>.",
        "At the <tournament/concert/school/café>, {name} was the "
        "<best chess/finest violin/worst card/youngest piano> player "
        "<of all/in the hall/by far/that night>.",
        "{name} <broke a string/lost a bishop/dropped three cards/missed a note> "
        "<in the first minute/while sneezing/without a word/near the end>.",
        "<No team/No trainer/No stadium/No shirt> is needed when {name} "
        "<plays a waltz/wins at chess/shuffles the cards/tunes the violin>.",
        "The other players <wait/whisper/laugh/drink tea> while {name} "
        "<studies the board/sorts the cards/tunes the strings/turns the page>.",
    ),
    "capital as money": (
        "The <bakery/young firm/farm/shop> needs <fresh/more/foreign/new> [capital|capital as "
        "money] before <spring/the summer/Friday/Christmas>.",
        "<Banks/Rich aunts/Investors/Partners> put their [capital|capital as money] into "
        "<gold/houses/machines/small firms>.",
        "Without <enough/any/borrowed/private> [capital|capital as money], the "
        "<mill/hotel/ferry/brewery> must <close/wait/sell land/ask the bank>.",
        "The <widow/brothers/twins/baker> lost <half of/most of/all of/part of> the "
        "[capital|capital as money] in <one night/a bad year/three days/the crash>.",
        "A firm with <little/solid/its own/large> [capital|capital as money] can "
        "<survive/hire people/borrow/grow> <for years/in a crisis/without fear/more easily>.",
        "<Interest/Rent/Profit/A good harvest> <doubled/raised/saved/increased> the "
        "[capital|capital as money] of the <family/company/farmers/school>.",
    ),
    "capital letter": (
        "Write your <name/address/answer/title> in [capital letters|capital letter] with "
        "<a black pen/blue ink/chalk/care>.",
        "Every <sentence/street name/title/poem> begins with a [capital letter|capital letter], "
        "<says the teacher/even here/in our book/as a rule>.",
        "The <sign/note/letter/email> was <scribbled/written/printed/painted> in "
        "[capitals|capital letter] <from top to bottom/all over/on both sides/without a mistake>.",
        "<Small children/Typists/Printers/Tired clerks> often forget the [capital letter|capital "
        "letter] <at the start/after a full stop/in the title/on each page>.",
    ),
    "state as condition": (
        "In its <solid/liquid/frozen/pure> [state|state as condition], the <metal/wax/water/oil> "
        "<weighs the same/takes another shape/looks strange/is easy to store>.",
        "The [state|state as condition] of the <kitchen/cellar/garage/roof> was "
        "<a disgrace/worse than ever/no surprise/fine again>.",
        "<Doctors/Friends/Nurses/Relatives> worried about the [state|state as condition] of his "
        "<heart/lungs/knees/mind>.",
        "After the <storm/party/flood/move>, the house was in a <poor/sad/terrible/strange> "
        "[state|state as condition] for <days/weeks/a month/an hour>.",
        "Nobody could <explain/change/describe/improve> the [state|state as condition] of the "
        "<old piano/bridge/engine/files>.",
        "He <woke up/worked/drove home/sang> in a [state|state as condition] of "
        "<shock/joy/confusion/great calm>.",
    ),
    "wild animal": (
        "{Animals} of {city} "
        "<sleep all day/come out at dusk/hide from dogs/never leave the woods>.",
        "Near {city}, a <hunter/child/walker/farmer> <counted/watched/heard/photographed> "
        "{animals} <by the river/at night/in the snow/behind a barn>.",
        "In <spring/autumn/hard winters/wet summers>, {animals} "
        "<raise their young/look for food/grow fat/stay hidden> "
        "<near the stream/in the hills/under old trees/far from people>.",
        "<Nobody/No farmer/No hunter/No tourist> may <hurt/feed/chase/catch> {animals} in the "
        "<forest/park/valley/hills> around {city}.",
        "{Animals} <left tracks/were seen/made noise/slept> "
        "<on the golf course/in a garden/beside the road/on a roof> outside {city}.",
        "<A film/A book/A tale/A song> about {animals} <bored/delighted/frightened/moved> the "
        "<pupils/guests/old men/twins>.",
    ),
    "comet or star": (
        "A [comet|comet or star] <crossed/lit/touched/climbed> the <night/winter/eastern/dark> "
        "sky <before dawn/at midnight/without a sound/for a week>.",
        "<Fishermen/Shepherds/Children/Monks> once <feared/counted/followed/drew> the "
        "[stars|comet or star] above <the sea/the desert/the village/the hills>.",
        "Through the <telescope/window/clouds/trees> we saw a [star|comet or star] with a "
        "<red/green/faint/long> glow.",
        "The [comet|comet or star] <drags/shows/leaves/grows> a tail of <dust/ice/gas/light> "
        "<behind it/near the sun/every time/for months>.",
        "This [star|comet or star] is <older/hotter/brighter/larger> than "
        "<the sun/our planet/the moon/Jupiter>.",
    ),
}
