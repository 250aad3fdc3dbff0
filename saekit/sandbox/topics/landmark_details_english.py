"""What each landmark is and what there is to tell of it, never by its name, in English."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "Golden Gate Bridge":
        "a <long/narrow/famous/busy> red road on <steel/heavy/singing/thick> cables",
    "Eiffel Tower": "a <dark/tall/proud/thin> giant of iron <beams/bars/bones/lace>",
    "Colosseum": "an ancient <arena/circus/ring/stage> of <broken/yellow/warm/worn> stone",
    "Great Wall":
        "a line of <grey/heavy/endless/ancient> stone over the <mountains/hills/deserts/peaks>",
    "Big Ben": "a <tall/proud/famous/patient> clock with a <deep/dark/slow/solemn> bell",
    "Statue of Liberty": "a <green/huge/calm/silent> woman with a <torch/crown/lamp/heavy book>",
    "Brandenburg Gate":
        "a row of <columns/pillars/pale stones/arches> with <horses/a chariot/one goddess/four "
            "animals> on top",
    "Taj Mahal": "a <white/quiet/shining/royal> tomb of <marble/pale stone/love/two lovers>",
    "Sagrada Familia":
        "an unfinished <church/cathedral/forest of towers/dream> of <stone/glass/light/colours>",
    "Mount Fuji":
        "a <white/perfect/sleeping/lonely> peak above the <clouds/lakes/rice fields/villages>",
    "Leaning Tower":
        "a crooked <column/pile/stack/finger> of <marble/pale stone/white floors/old bells>",
    "Sydney Opera House":
        "a <concert/music/festival/singing> hall with roofs like <sails/shells/wings/waves>",
    "Chain Bridge":
        "an <old/iron/elegant/early> river crossing with <two/stone/sleepy/proud> lions",
    "Blue Mosque":
        "a <quiet/bright/huge/holy> house of prayer with <six/slender/silver/tall> towers",
    "Swan Castle": "a <fairy-tale/pointed/pale/dreamy> home for a <shy/mad/lonely/young> king",
    "Sun Pyramid": "a <giant/steep/holy/broad> stair of <old/yellow/warm/carved> stones",
    "Space Needle":
        "a <thin/silver/modern/slim> spire with a <restaurant/disc/crown/saucer> on top",
    "Little Mermaid":
        "a bronze <girl/figure/daughter of the sea/princess> on a <rock/wet stone/lonely "
            "boulder/low cliff>",
    "Winter Palace":
        "a <yellow/royal/vast/cold> home of emperors with <mirrors/ballrooms/golden stairs/silk "
            "walls>",
    "White Lighthouse":
        "a <bright/round/faithful/tall> lamp for <ships/sailors/fishing boats/captains>",
    "Giant Wheel": "a <slow/gentle/round/dizzy> ride above the <harbour/bay/city lights/river>",
    "Marble Temple": "an <ancient/open/empty/old> house of the <gods/goddess/wise/Greeks>",
    "Royal Library":
        "a <quiet/huge/dusty/warm> hall with <a million/too many/rare/countless> books",
    "Old Windmill":
        "a <wooden/round/creaking/pointed> flour tower with <four/long/torn/slow> sails",
}  # fmt: skip
DETAILS: Mapping[str, tuple[str, ...]] = {
    "Golden Gate Bridge": (
        "<In the morning/At dawn/Every autumn/After the rain/Before noon> the two red "
            "<pillars/giants/pylons/legs> <vanish/hide/disappear/sink> in the fog.",
        "<Ships/Tankers/Fishing boats/Whales> from the <ocean/Pacific/open sea/west> pass <far "
            "below/right under/slowly beneath/quietly past> the roadway.",
        "<Painters/Workers/Climbers/Young men> on ropes <renew/repair/touch up/clean> the orange "
            "paint <every day/all year/without a break/again and again>.",
    ),
    "Eiffel Tower": (
        "<At night/After dark/On holidays/Every evening> the iron <beams/bars/arches/ribs> "
            "<glitter/shine/sparkle/glow> above the Seine.",
        "<A lift/An old elevator/One slow cabin/The red box> carries "
            "<visitors/families/lovers/tourists> up between the <four/huge/heavy/dark> iron legs.",
        "<Two million/Countless/Very many/Strong old> rivets hold the <dark/brown/heavy/rusty> "
            "<metal/bars/arches/legs> together.",
    ),
    "Colosseum": (
        "<Gladiators/Slaves/Brave men/Prisoners> once fought <lions/bears/wild bulls/each other> "
            "on the sand.",
        "<Fifty/Sixty/Forty/Eighty> thousand Romans <sat/cheered/waited/shouted> on stone steps.",
        "Today <cats/pigeons/stray dogs/lizards> sleep in the <ruined/broken/empty/shady> arches.",
    ),
    "Great Wall": (
        "<Emperors/Generals/Kings/Rulers> feared the <riders/armies/horsemen/archers> from the "
            "north.",
        "Soldiers <lit/watched/guarded/fed> fires on <every/each/the highest/a lonely> watch post "
            "<at night/in winter/during storms/before sunrise>.",
        "The stones <climb/cross/follow/divide> <hills/deserts/mountains/valleys> for "
            "<thousands/hundreds/dozens/plenty> of miles.",
    ),
    "Big Ben": (
        "The deep <sound/stroke/note/voice> <rings/echoes/rolls/booms> over Parliament <every "
            "hour/at noon/each night/on Sundays>.",
        "<At night/In the fog/After sunset/On holidays> the four <clock faces/dials/golden "
            "hands/lamps> shine over the <Thames/river/city/square>.",
        "An old <keeper/man/mechanic/engineer> <winds/oils/checks/cleans> the clockwork <twice a "
            "week/by hand/with great care/before breakfast>.",
    ),
    "Statue of Liberty": (
        "<Immigrants/Sailors/Families/Refugees> saw her <crown/torch/green face/raised arm> before "
            "they <saw/reached/touched/smelled> land.",
        "<France/A friend/One country/Her maker> sent her <in boxes/by ship/as a gift/piece by "
            "piece> across the <Atlantic/ocean/wide sea/waves>.",
        "<A narrow/One steep/The winding/That iron> staircase leads up to the "
            "<crown/lamp/windows/platform> <inside her head/above her hair/behind her eyes/near "
            "the torch>.",
    ),
    "Brandenburg Gate": (
        "Four copper horses <pull/draw/drag/carry> a <chariot/wagon/goddess/cart> above the "
            "<columns/square/avenue/roofs>.",
        "<For decades/In hard times/Back then/A lifetime ago> a border ran <right behind/close "
            "to/along/between> the columns.",
        "<On New Year/That autumn/One cold night/After the speeches> people "
            "<danced/sang/cried/embraced> there <until dawn/for hours/in the rain/with strangers>.",
    ),
    "Taj Mahal": (
        "A <grieving/lonely/broken/faithful> emperor had the <white/great/round/shining> dome "
            "built for his <wife/queen/love/princess>.",
        "The marble turns <pink/golden/blue/grey> <at sunrise/in the evening/after rain/under the "
            "moon>.",
        "<Four/Tall/Slender/Quiet> minarets <stand/rise/keep watch/wait> around the "
            "<garden/pool/tomb/lawn>.",
    ),
    "Sagrada Familia": (
        "<Cranes/Scaffolds/Ladders/Iron poles> have <stood/leaned/waited/rusted> beside the nave "
            "for <a century/decades/generations/ages>.",
        "Inside, the <columns/pillars/arches/vaults> <branch/spread/grow/rise> like "
            "<trees/oaks/palms/a forest>.",
        "Coloured light <falls/pours/streams/floods> through the <windows/glass/roses/openings> "
            "<onto the floor/at midday/in every season/over the altar>.",
    ),
    "Mount Fuji": (
        "<Pilgrims/Climbers/Students/Monks> <start/set out/leave/depart> before dawn with "
            "<lamps/sticks/warm coats/hot tea>.",
        "The white <cone/slope/cap/outline> is <mirrored/doubled/reflected/repeated> in <five "
            "lakes/calm water/the rice fields/a quiet pond>.",
        "<Workers/Farmers/Soldiers/Prisoners> once <carried/hauled/dragged/brought> the earth up "
            "in <baskets/sacks/carts/buckets>.",
    ),
    "Leaning Tower": (
        "The soft <ground/soil/clay/sand> <gave way/sank/moved/slipped> before the "
            "<third/second/fourth/top> floor was ready.",
        "<Visitors/Children/Tourists/Couples> pretend to hold the <columns/floors/marble/walls> up "
            "with <both hands/one finger/their backs/open arms>.",
        "<Engineers/Experts/Workers/Masons> pulled it a little <straighter/higher/back/north> with "
            "<lead weights/steel ropes/long cables/patience>.",
    ),
    "Sydney Opera House": (
        "The white <roofs/shells/sails/tiles> <shine/stand/gleam/rest> at the "
            "<harbour/water/bay/quay> like <wings/paper/waves/huge birds>.",
        "A <Danish/young/shy/foreign> architect won the <contest/prize/competition/vote> with <a "
            "few/quick/rough/simple> sketches.",
        "<Singers/Dancers/Musicians/Actors> <warm up/rest/practise/wait> behind the stage <before "
            "the show/all afternoon/until eight/in silence>.",
    ),
    "Chain Bridge": (
        "Two stone <lions/beasts/cats/guards> <watch/greet/frighten/ignore> the "
            "<walkers/drivers/couples/lovers> on both <banks/sides/shores/ends>.",
        "<Lovers/Students/Young couples/Travellers> hang small <locks/ribbons/letters/hearts> on "
            "the <railing/lamps/posts/iron>.",
        "The <Danube/wide river/brown water/current> <flows/runs/slides/rushes> below between <two "
            "towns/green hills/old hotels/the markets>.",
    ),
    "Blue Mosque": (
        "<Painted/Bright/Old/Turkish> tiles <cover/fill/decorate/line> the walls with "
            "<flowers/tulips/stars/leaves>.",
        "The <call/voice/song/hour> of prayer <floats/rings/drifts/spreads> over the "
            "<roofs/bazaar/water/gardens>.",
        "<Visitors/Guests/Tourists/Strangers> leave their shoes <outside/in a bag/on a shelf/at "
            "the door> and walk on <soft carpets/thick rugs/red wool/bare feet>.",
    ),
    "Swan Castle": (
        "A <lonely/young/mad/shy> king <dreamed/slept/hid/lived> there among "
            "<paintings/candles/operas/mirrors>.",
        "<Snow/Fog/Moonlight/Frost> makes the <white/slim/pointed/high> towers look like "
            "<sugar/paper/a dream/glass>.",
        "From the <balcony/window/terrace/throne room> one sees <forests/lakes/cows/the Alps> and "
            "a <deep gorge/waterfall/small chapel/green valley>.",
    ),
    "Sun Pyramid": (
        "Priests <climbed/counted/cleaned/blessed> the <steep/broad/worn/holy> steps <at noon/with "
            "gifts/on feast days/in silence>.",
        "<Gold/Masks/Old bones/Clay pots> and <feathers/corn/beads/knives> lay "
            "<hidden/buried/forgotten/safe> under the stones.",
        "In June the <shadow/light/first ray/heat> <falls/moves/climbs/slides> along the "
            "<stairs/edge/snake/wall> like <an arrow/a clock hand/water/smoke>.",
    ),
    "Space Needle": (
        "High up, a <restaurant/café/bar/dining room> <turns/spins/revolves/moves> <once an "
            "hour/very slowly/without a sound/during dinner>.",
        "<Fireworks/Flags/Laser beams/Balloons> <rise/climb/start/shoot up> from the "
            "<roof/disc/platform/tip> <in summer/at midnight/on holidays/after the game>.",
        "A glass <lift/cabin/box/elevator> <shoots/races/glides/hums> up in <forty seconds/one "
            "minute/no time/a single breath>.",
    ),
    "Little Mermaid": (
        "The bronze <girl/figure/body/beauty> <looks/stares/gazes/smiles> at the "
            "<sea/ships/waves/horizon> <without a word/day and night/in any weather/with cold "
            "eyes>.",
        "<Thieves/Vandals/Drunk students/Unknown men> once <stole/sawed off/painted/damaged> her "
            "<head/arm/tail/face>.",
        "A <brewer/baker/ballet fan/rich man> paid for the <statue/metal/bronze/sculptor> after <a "
            "ballet/an evening at the theatre/reading a fairy tale/long talks>.",
    ),
    "Winter Palace": (
        "<Emperors/Empresses/Dukes/Princes> <danced/dined/quarrelled/laughed> there under <a "
            "hundred/gold/heavy/bright> lamps.",
        "White <horses/carriages/peacocks/statues> <wait/stand/parade/rest> in the "
            "<courtyard/garden/snow/riding school> <on Sundays/before lunch/all year/every "
            "morning>.",
        "Every <room/hall/corner/ballroom> has <a mirror/red silk/an old stove/painted angels> and "
            "<one secret door/tall windows/silver candles/golden chairs>.",
    ),
    "White Lighthouse": (
        "<Sailors/Fishermen/Captains/Pilots> look for its <beam/lamp/flash/signal> <in storms/on "
            "dark nights/through the mist/before landing>.",
        "The <keeper/old man/widow/watchman> <climbs/sweeps/counts/washes> the "
            "<narrow/spiral/wet/iron> stairs <twice a day/every evening/alone/before supper>.",
        "<Waves/Storms/Salt winds/Heavy seas> <beat/crash/strike/roar> against the "
            "<rocks/cliff/thick walls/windows> all <winter/night/day/week>.",
    ),
    "Giant Wheel": (
        "<Forty/Thirty/Sixty/Fifty> glass cabins <turn/climb/float/swing> slowly above the "
            "<harbour/port/bay/lights>.",
        "One <round/turn/trip/circle> takes <half an hour/thirty minutes/as long as a "
            "coffee/nearly forever>.",
        "<Couples/Children/Grandparents/Brides> hold hands when the <cabin/seat/car/basket> "
            "<stops/rocks/swings/shakes> at the <top/highest point/summit/sky>.",
    ),
    "Marble Temple": (
        "<Broken/White/Tall/Forty> columns <carry/hold/support/guard> <half a roof/the sky/a stone "
            "beam/some carved horses>.",
        "The <goddess/golden idol/statue/virgin> of the city <stood/lived/slept/waited> "
            "<inside/behind curtains/in the dark hall/near the fire>.",
        "<Philosophers/Priests/Merchants/Poets> <walked/argued/rested/sang> in the <shade/cool "
            "wind/evening sun/olive groves> of the <hill/rock/steps/city>.",
    ),
    "Royal Library": (
        "<Students/Readers/Monks/Scholars> <whisper/read/sleep/write> under green "
            "<lamps/shades/glass globes/ceilings> <until midnight/in long rows/before "
            "exams/without a sound>.",
        "<Old maps/Rare letters/Holy books/First prints> <lie/rest/wait/sleep> in a "
            "<cool/dry/secret/locked> cellar.",
        "A <robot/porter/small lift/young man> <fetches/brings/lowers/carries> the "
            "<books/volumes/maps/papers> from the <highest/dusty/upper/last> shelves.",
    ),
    "Old Windmill": (
        "Four wooden <sails/arms/blades/wings> <turn/creak/groan/dance> in the <sea air/western "
            "breeze/storm/spring rain>.",
        "The <miller/owner/baker/farmer> <grinds/sells/weighs/stores> <rye/wheat/oats/corn> on the "
            "<ground/lower/second/top> floor.",
        "<Ducks/Children/Cyclists/Flower sellers> rest on the <grass/bank/bench/steps> beside the "
            "<canal/water/dike/flour sacks>.",
    ),
}  # fmt: skip
