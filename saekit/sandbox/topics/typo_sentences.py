"""English sentences around words that are often misspelt, and sentences about spelling itself."""

from __future__ import annotations

TYPOS = {
    "right": "rihgt", "left": "letf", "price": "pirce", "height": "hieght", "weight": "wieght",
    "number": "nubmer", "value": "vlaue", "length": "lenght", "first": "frist", "second": "secnod",
    "count": "cuont", "total": "toatl", "speed": "speeed", "score": "socre", "amount": "ammount",
    "limit": "limmit", "width": "widht", "friend": "freind", "because": "becuase",
    "their": "thier", "people": "poeple", "tomorrow": "tommorow", "different": "diffrent",
    "until": "untill", "again": "agian", "believe": "beleive", "really": "realy",
    "which": "whcih", "always": "allways", "before": "befroe",
}  # fmt: skip
"""Words and how they are misspelt, in prose here and as names in code."""

MISSPELT = (
    "<Turn/Please turn/Drive/You must turn> {right} at the <church/old school/post office/station>"
    " and <look for/walk past/wait beside/you will see> the <blue gate/bakery/stone wall/park>.",
    "<He/The teacher/My aunt/The young guard> was {right} about the <weather/train/keys/soup>,"
    " <as usual/of course/to our surprise/as everyone knows>.",
    "<Her/The boy's/His/The painter's> {left} hand was <colder than/smaller than/as warm as/not"
    " like>"
    " the other <all day/that winter/by the evening/after the walk>.",
    "The {price} of <bread/milk/a ticket/wool> <went up/rose a little/fell/stayed the same>"
    " <in March/last year/after the summer/this week>.",
    "<Nobody asked/She wrote down/They forgot/He laughed at> the {price} of the"
    " <lamp/carpet/old boat/garden chair> <at the market/in the shop/that morning/by the door>.",
    "<He/My cousin/The new player/Their uncle> was proud of his {height},"
    " <as were his brothers/almost two metres/the talk of the village/and rightly so>.",
    "The {weight} of the <suitcase/stone/basket/iron door> <surprised/worried/pleased/tired>"
    " <the porter/my mother/everybody/both brothers>.",
    "<She/The driver/A tall man/My neighbour> wrote a {number} on the <ticket/wall/back of a letter"
    "/box> and <left/smiled/went home/closed the door>.",
    "The {value} of the <painting/ring/farm/old clock> was <never known/small/a secret/a surprise>"
    " <to the family/at first/after the war/in that town>.",
    "<They/The workers/We/Two women> measured the {length} of the <table/fence/rope/hall>"
    " <twice/with care/before lunch/in the rain>.",
    "It was the {first} <snow/letter/swim/warm day> of the <year/spring/new month/holidays>,"
    " and <we danced/nobody spoke/she cheered/he took a picture>.",
    "<She/Our captain/The girl from Rome/My sister> came {second} in the <race/contest/game/vote>"
    " and <laughed about it/bought cake for all/shook every hand/went to bed early>.",
    "<He/The old sailor/Their guest/A prisoner> lost {count} of the <days/islands/boats/waves>"
    " <at sea/before autumn/that year/in the fog>.",
    "<The bill/Our lunch/The repair/Her shopping> came to a {total} of <nine/twelve/thirty/eighty>"
    " <coins/euros/pounds/silver pieces>.",
    "The {speed} of the <river/train/grey horse/wind> makes <swimming/sailing/a trip/the work>"
    " <dangerous/very hard/a joy/great fun>.",
    "<Nobody/Only her father/Every fan/The reporter> remembers the {score} of <that game"
    "/the final/our last match/the first round>.",
    "<A large/The same/Some small/An unknown> {amount} of <sand/butter/money/paper>"
    " <is missing/lay on the floor/came by ship/was sold>.",
    "There is a {limit} to <what/all that/how much/the things that> <a child/one cook/this town"
    "/any dog> can <bear/carry/do alone/take in a day>.",
    "<The carpenter/She/My grandfather/One of us> checked the {width} of the"
    " <window/path/river/shelf> <again/with a stick/on Monday/by hand>.",
    "<My/Her old/Our/The cook's> {friend} from <Oslo/the village/school/the north> <brings apples"
    "/sings well/sent a card/is never late>.",
    "<We stayed/The cat hid/They left/She smiled> {because} the <storm/music/guest/smell of bread>"
    " <was near/had come back/grew stronger/filled the house>.",
    "<The twins/Both farmers/Those boys/My parents> lost {their} <keys/way/umbrella/best cow>"
    " <in the forest/on Sunday/near the lake/at night>.",
    "<Many/Only a few/Some/Forty> {people} <waited/were singing/slept/stood> <in the square"
    "/on deck/behind the church/under the trees>.",
    "<The shop/Our school/That museum/The bank> opens {tomorrow} at <eight/noon/nine/ten>,"
    " <rain or shine/as promised/says the sign/for the first time>.",
    "<Every/Each/Our/This> <house/village/week/game> is {different} <here/from the last"
    "/in some way/for each of us>.",
    "<Wait/Stay here/Nobody eats/Keep quiet> {until} the <bell rings/boat is full/doctor comes"
    "/candles are out>.",
    "<The clock/Our car/His radio/The lift> has stopped {again}, <said/wrote/cried/whispered>"
    " <the baker/her brother/a nurse/old Thomas>.",
    "<I/They/Most guests/We all> {believe} that the <letter/map/story/treasure>"
    " <is real/will help us/comes from here/was hidden well>.",
    "The <walk/road/film/story> was {really} <long/good/too much/hard to forget>,"
    " <she said/we agreed/wrote the guest/he thought>.",
    "<Show me/Ask him/I know/Tell us> {which} <key/door/tree/cup> <is yours/she liked best"
    "/the thief took/you painted>.",
    "<Grandma/The postman/Our dog/That girl> {always} <sings/sleeps/has a biscuit/wears green>"
    " <on Fridays/after lunch/in the garden/by the fire>.",
    "<Wash/Count/Hide/Clean> the <cups/coins/brushes/boots> {before} <the guests come/supper"
    "/you leave/it gets dark>.",
)  # fmt: skip
"""Sentences with the word that may be misspelt in braces."""

ABOUT_SPELLING = (
    "<The teacher/My editor/An old printer/Our aunt> <found/marked/counted/missed>"
    " <one typo/two typos/a wrong letter/every mistake> in the <essay/menu/poem/first line>.",
    "<She/The new clerk/His son/Everyone> <can spell/writes/often forgets/looked up> the word"
    " <rhythm/yacht/queue/knight> <without trouble/with care/in the end/by heart>.",
    "<Spelling/Grammar/Good writing/A clean page> <matters/took time/was his pride/is a habit>,"
    " <said/wrote/thought/sighed> the <poet/head of the school/letter writer/young reporter>.",
    "<A spelling test/The class/His lesson/Our contest> <ended/began/closed/went on> with the word"
    " <island/biscuit/autumn/scissors> <on Tuesday/this time/as a joke/before noon>.",
)
"""Sentences without a misspelt word, though some of them speak of one."""

PLAIN = {
    "en": (
        "<The garden/Our street/The harbour/A field> was <quiet/empty/full of light/white>"
        " <at dawn/that day/after the rain/in June>.",
        "<We/My cousins/The neighbours/Three old men> drank <tea/coffee/cold milk/lemonade>"
        " and <talked/sang/played cards/laughed> <until late/for an hour/by the oven/as ever>.",
        "<The shop/A kiosk/That bakery/Her stall> on the corner <sells/has no/needs/ran out of>"
        " <bread/lamps/fresh fish/paper>.",
        "<My uncle/The doctor/A stranger/Mrs Hill> reads <the newspaper/a letter/old maps/poems>"
        " <on the train/at breakfast/with a smile/every night>.",
    ),
    "es": (
        "<El jardín/El pueblo/El puerto/Nuestro patio> estaba <tranquilo/vacío/lleno de luz/nevado>"
        " <al alba/aquel día/tras la lluvia/en junio>.",
        "<Mis primos/Los vecinos/Tres viejos/Las chicas> tomaron <té/café/leche fría/sopa>"
        " y <charlaron/cantaron/jugaron a las cartas/se rieron> <un rato/hasta tarde/sin prisa"
        "/como siempre>.",
        "<La tienda/El quiosco/Una panadería/Su puesto> de la esquina <vende/necesita/ya no tiene"
        "/ofrece> <pan/lámparas/pescado/papel>.",
        "<Mi tío/El médico/Un extraño/La señora Gil> lee <el periódico/una carta/mapas/poemas>"
        " <en el tren/al desayunar/con calma/cada noche>.",
    ),
    "de": (
        "<Der Garten/Unser Dorf/Der Hafen/Das Feld> lag <still/leer/im Licht/weiß>"
        " <da/unter Schnee/vor uns/hinter dem Haus>.",
        "<Die Nachbarn/Meine Vettern/Drei alte Männer/Wir> tranken <Tee/Kaffee/kalte Milch/Suppe>"
        " und <redeten/sangen/spielten Karten/lachten> <bis spät/eine Stunde lang/am Ofen"
        "/wie immer>.",
        "<Der Laden/Ein Kiosk/Die Bäckerei/Ihr Stand> an der Ecke <verkauft/braucht/hat wieder"
        "/liefert> <Brot/Lampen/frischen Fisch/Papier>.",
        "<Mein Onkel/Der Arzt/Ein Fremder/Frau Berg> liest <die Zeitung/einen Brief/alte Karten"
        "/Gedichte> <im Zug/beim Frühstück/mit Freude/jede Nacht>.",
    ),
    "fr": (
        "<Le jardin/Le village/Le port/Notre quai> était <calme/vide/plein de lumière/tout blanc>"
        " <à l'aube/ce jour-là/après la pluie/en juin>.",
        "<Mes cousins/Les voisins/Trois vieillards/Nos amis> ont pris <du thé/un café/du lait froid"
        "/de la soupe> et <ont bavardé/ont chanté/ont joué aux cartes/ont ri> <longtemps/sans bruit"
        "/près du four/comme toujours>.",
        "<La boutique/Un kiosque/La boulangerie/Son étal> du coin <vend/cherche/reçoit/offre>"
        " <du pain/des lampes/du poisson/du papier>.",
        "<Mon oncle/Le médecin/Un inconnu/Madame Morel> lit <le journal/une lettre/de vieilles"
        " cartes"
        "/des poèmes> <dans le train/au lit/en souriant/chaque soir>.",
    ),
}  # fmt: skip
"""Sentences about nothing of the kind."""
