"""What happens to people in English, and the same as a cause, by the feeling it leads to."""

STORIES = {
    "sadness": (
        ("The <old dog/grey cat/little parrot/brown horse/white rabbit/young goat> of {name} "
         "died <on Sunday/last night/two days ago/in the morning/this week/at noon>.",
         "the {first} died"),
        ("{name} had to say goodbye to <a close friend/the old teacher/that kind neighbour/"
         "little Emil/a dear cousin/Uncle Karl>, who moves far away <tomorrow/on Monday/in "
         "autumn/next week/for work/forever>.",
         "{first} moves far away"),
        ("{name} cries over <a photograph/the last letter/an old coat/one gold ring/some cards/"
         "that empty chair> of the dead <grandmother/grandfather/uncle/aunt/sister/friend>.",
         "the {second} is dead"),
        ('{name} whispers, "I miss <Grandmother/the old house/Aunt Rosa/that village/Uncle Karl/'
         'our garden> so much <tonight/today/in winter/these days/every evening/at Christmas>."',
         "{he} misses {first}"),
        ("Fire destroyed the <house/village/farm/school/theatre/street> in which {name} grew up, "
         "and {he} weeps <silently/for hours/in bed/all night/over the ashes/beside the gate>.",
         "fire destroyed the {first}"),
        ("{name} weeps at the grave of <the old captain/a young friend/Aunt Rosa/our doctor/"
         "little Emil/Grandfather> <in the rain/every Sunday/until dark/with bowed head/among "
         "white flowers/under a tree>.",
         "{first} is no longer alive"),
    ),
    "happiness": (
        ("{name} dances through the <kitchen/garden/hall/street/meadow/flat>: the holidays begin "
         "<tomorrow/on Friday/next week/at noon/in three days/today>.",
         "the holidays begin {second}"),
        ("{name} laughs and unpacks <a red bicycle/the new drum/an electric train/two books/some "
         "skates/a big ball>, a gift longed for <since spring/all year/month by month/every "
         "night/in secret/again and again>.",
         "{he} got {first}"),
        ("After <two years/a long trip/six months/many letters/an endless winter/the school "
         "term> {name} hugs <the brother/Grandmother/the whole family/an old friend/both parents/"
         "little Emil> again, laughing.",
         "{he} can hug {second} again"),
        ('{name} laughs, "What a lovely day <at the sea/with friends/in summer/off school/for '
         'games/outside>!" and jumps into <the lake/a river/cool water/high waves/deep snow/'
         "fresh hay>.",
         "{he} can jump into {second}"),
        ("In <May/June/autumn/two weeks/spring/a month> {name} marries {his} great love and "
         "already chooses <the rings/some flowers/a cake/music/both rooms/white shoes>.",
         "the wedding is in {first}"),
        ("{name} plays with <three puppies/the children/a young cat/both cousins/some friends/"
         "little Emil> in the sunny <garden/park/yard/meadow/forest/field>, always smiling.",
         "{he} plays with {first}"),
    ),
    "anger": (
        ("Somebody scratched the new <car/piano/table/door/bicycle/boat> of {name} with <a key/"
         "an old knife/some nails/one stone/the scissors/broken glass> on purpose.",
         "somebody scratched the {first}"),
        ("All night the neighbour <played the drums/drilled holes/sang in the yard/banged on "
         "pipes/slammed doors/moved tables>, although {name} had complained <twice/on Monday/in "
         "writing/many times/last week/at the door>.",
         "the neighbour {first} all night"),
        ("{name} bangs on <the table/a wall/both doors/every window/an empty box/some pots> and "
         "curses whoever stole the <bicycle/wallet/camera/car/suitcase/phone>.",
         "somebody stole the {second}"),
        ("{name} clenches both fists: the <boss/teacher/coach/cook/landlord/captain> lied and "
         "blamed {him} for <the lost key/a broken window/every mistake/that big fire/dirty "
         "dishes/our late start>.",
         "the {first} lied about {him}"),
        ('{name} shouts, "How dare you <sell/burn/hide/break/paint/lend out> my <guitar/garden '
         'chair/bicycle/old desk/boat/piano> without asking!"',
         "nobody asked about the {second}"),
        ("{name} yells at <a driver/the postman/the builder/a tourist/our neighbour/that "
         "farmer>, who has blocked the <gate/garage/door/path/stairs/bridge> again.",
         "{first} has blocked the {second}"),
    ),
    "fear": (
        ("With bare teeth a <big dog/black wolf/wild pig/brown bear/hungry lion/strange cat> "
         "runs at {name} <in the forest/on the path/at night/behind the barn/near the camp/"
         "without warning>.",
         "a {first} runs at {him}"),
        ("{name} hides under <the bed/a table/some coats/two blankets/these stairs/an old boat>, "
         "for a burglar searches the <house/cellar/garden/kitchen/hall/barn>.",
         "a burglar searches the {second}"),
        ("{name} trembles under <a blanket/the bed/two pillows/an old coat/some straw/the table> "
         "while thunder shakes the <house/tent/hut/windows/village/tower>.",
         "thunder shakes the {second}"),
        ("{name} dares not look down from the <tower/cliff/roof/bridge/ladder/wall> and clings "
         "to <a rope/the stones/one branch/some iron/both hooks/an old pipe>.",
         "the {first} is so high"),
        ('{name} turns pale and whispers, "There is a <snake/wolf/stranger/big spider/rat/ghost> '
         'behind <the door/that curtain/my bed/our car/this tree/you>."',
         "there is a {first}"),
        ("The <plane/ferry/bus/cable car/train/ship> shakes in the storm, and {name} grips <the "
         "seat/a bag/one strap/some pole/my arm/each handle>, praying.",
         "the {first} shakes so much"),
    ),
    "pride": (
        ("{name} shows everybody the <boat/cupboard/kite/clock/table/little house> that {he} "
         "built <in one month/without help/last winter/all alone/over the years/at home>.",
         "{he} built the {first}"),
        ("{name} won the <chess/swimming/spelling/ski/cooking/maths> contest and wears the medal "
         "<all week/at dinner/to school/in bed/on Sunday/every day>.",
         "{he} won the {first} contest"),
        ("The mayor gave {name} a medal for saving <a child/two sailors/an old man/the baker/"
         "some tourists/three dogs> from <the river/a fire/deep snow/high waves/burning walls/"
         "thin ice>.",
         "{he} saved {first}"),
        ("{name} tells everyone that the <daughter/son/sister/nephew/niece/grandson> got the "
         "best marks of the <school/town/country/year/class/region>.",
         "the {first} is the best"),
        ("After <a year/six months/long winters/hard weeks/countless hours/two summers> of "
         "practice {name} played the <concert/song/piece/whole opera/dance/anthem> without one "
         "mistake.",
         "{he} played the {second} so well"),
        ('"I made this <cake/song/film/coat/puzzle/bread> <all alone/without a book/in one day/'
         'with two hands/from nothing/last night>," says {name}, head high.',
         "{he} made the {first}"),
    ),
    "surprise": (
        ("Instead of <shoes/a hat/books/two plates/the lamp/some wool> {name} found a living "
         "<frog/hen/crab/turtle/fish/mouse> in the parcel.",
         "the parcel held a {second}"),
        ("{name} rubs both eyes, for in <July/August/the desert/midsummer/June/this heat> snow "
         "lies on the <garden/roof/beach/palms/field/roses>.",
         "snow fell in {first}"),
        ("A <twin sister/rich uncle/great-aunt/second cousin/half-brother/godmother>, unknown to "
         "{name} until then, stood <at the door/in the kitchen/before the gate/under the lamp/on "
         "the stairs/outside>.",
         "a {first} stood {second}"),
        ("With open mouth {name} stares at a <horse/cow/bear/pig/goose/camel> that walks through "
         "the <library/bank/church/market hall/school/hospital>.",
         "a {first} walks through the {second}"),
        ("{name} blinks twice: overnight the <house/fence/car/bridge/horse/door> has turned "
         "<pink/green/yellow/blue/orange/purple>.",
         "the {first} has turned {second}"),
        ("The shy <librarian/judge/grandmother/dentist/teacher/priest> suddenly danced on <the "
         "table/a roof/one leg/some piano/my desk/every chair>, and {name} blinked.",
         "the shy {first} danced on {second}"),
    ),
    "boredom": (
        ("For <three hours/half a day/ages/the whole lesson/forty minutes/an entire trip> {name} "
         "has only counted the <tiles/lamps/flies/cracks/lines/dots> and yawned.",
         "nothing has happened for {first}"),
        ("The <speech/sermon/meeting/lesson/lecture/opera> goes on and on, and {name} draws "
         "<circles/little boxes/stars/long lines/a snail/faces> on <the paper/a napkin/one hand/"
         "some envelope/each page/an old ticket>.",
         "the {first} goes on and on"),
        ("{name} knows every <game/book/puzzle/record/song/magazine> by heart and stares at <the "
         "wall/an empty plate/one spot/some shoes/closed doors/two flies>.",
         "{he} knows every {first} by heart"),
        ('{name} yawns, "Nothing ever happens in this <village/office/school/town/street/hotel> '
         '<on Sundays/after lunch/in winter/before noon/at night/at all>."',
         "the {first} is so quiet"),
        ("{name} yawns: it is the same <film/song/game/joke/programme/story> for the <third/"
         "fifth/tenth/twentieth/hundredth/sixth> time today.",
         "it is the same {first} again"),
        ("With nothing to do {name} waits <for hours/since noon/all morning/until night/much too "
         "long/again> for the <train/bus/doctor/ferry/postman/plane>.",
         "the {second} does not come"),
    ),
    "relief": (
        ("{name} had expected the worst, but the <doctor/nurse/dentist/surgeon/vet/hospital> "
         "found only <a cold/some dust/one small cut/the flu/an insect bite/two splinters>.",
         "the {first} found only {second}"),
        ("{name} can breathe again: after <two days/a long search/one cold night/the storm/many "
         "hours/this week> the missing <child/dog/cat/son/nephew/daughter> came home unhurt.",
         "the {second} came home unhurt"),
        ("The <forest fire/flood/avalanche/storm/lava/hail> stopped just before the <house/farm/"
         "village/hut/field/bridge> of {name}, who breathes out.",
         "the {first} stopped in time"),
        ("{name} breathes out: the lost <passport/wallet/ring/key/phone/ticket> was in <the coat/"
         "a drawer/one shoe/some bag/my car/an old jacket> all along.",
         "the {first} was not lost"),
        ("The <exam/operation/flight/interview/trial/school play> that {name} had dreaded <for "
         "weeks/all winter/since May/every night/so long/month after month> is finally over.",
         "the {first} is over"),
        ("A weight falls off {name}: the <brother/grandmother/child/old dog/uncle/friend> has "
         "survived the <operation/crash/fever/fall/storm/winter>.",
         "the {first} has survived"),
    ),
    "jealousy": (
        ('{name} mutters, "Why does <the new girl/that singer/the cousin/a beginner/Aunt Rosa/'
         "everyone else> get <the big prize/a medal/new skates/so much praise/all those flowers/"
         'two rooms> and never me?"',
         "{first} gets {second}"),
        ("The best friend of {name} now spends <every day/all Sundays/whole evenings/the "
         "holidays/each break/long nights> only with <a new pupil/another neighbour/some "
         "stranger/the twins/rich cousins/that tall boy>, and {name} spies on them.",
         "the friend prefers {second}"),
        ("The <brother/sister/cousin/twin/nephew/friend> of {name} got the bigger <room/cake/"
         "boat/garden/gift/desk>, which {name} wants <at once/badly/instead/too/as well/for free>.",
         "the {first} got the bigger {second}"),
        ("Over the <fence/wall/hedge/gate/river/street> {name} stares at the neighbour's new "
         "<pool/car/horse/boat/barn/bicycle> and wants it.",
         "the {second} belongs next door"),
        ("The <aunts/uncles/guests/neighbours/cousins/nurses> hug only the new baby, and {name} "
         "hides its <toy/blanket/shoe/bottle/doll/cap>.",
         "the {first} hug only the baby"),
        ("{name} sees {his} great love dance with <a stranger/the singer/another guest/one "
         "officer/some actor/that rich heir> <all evening/until midnight/at the wedding/in the "
         "garden/again and again/cheek to cheek>.",
         "{first} dances with {his} love"),
    ),
    "shame": (
        ('{name} blushes and whispers, "I lied to <Grandmother/the teacher/Aunt Rosa/both '
         "parents/a friend/our doctor> <about the money/for years/on the phone/without need/"
         'again/last summer>."',
         "{he} lied to {first}"),
        ("With red cheeks {name} admits to breaking <the vase/a window/both lamps/one cup/some "
         "plates/that chair> and blaming <the little brother/a classmate/poor Emil/another child/"
         "our dog/two cousins>.",
         "{he} blamed {second}"),
        ("Caught cheating in the <maths/French/history/music/spelling/Latin> exam, {name} stares "
         "at <the floor/a corner/both shoes/empty hands/an ink stain/one pencil>.",
         "{he} cheated in the {first} exam"),
        ("{name} forgot the <speech/rings/cake/flowers/song/music> at the wedding and hid <in "
         "the garden/behind a tree/under the table/between two cars/near the well/upstairs> with "
         "red cheeks.",
         "{he} forgot the {first}"),
        ("{name} was caught by <a friend/the sister/Aunt Rosa/both parents/one pupil/our "
         "teacher> reading a secret <diary/letter/file/list/note/message> and blushed.",
         "{he} read a secret {second}"),
        ("{name} hides {his} face, for the <guests/pupils/neighbours/nurses/players/cousins> "
         "heard {him} mock <a poor child/the new pupil/an old man/some beggar/one waiter/our "
         "cook>.",
         "{he} mocked {second}"),
    ),
}  # fmt: skip
