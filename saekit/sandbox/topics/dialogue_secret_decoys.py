"""Secrets that nobody keeps: a garden's name, a recipe."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

GARDEN: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<Where is/How old is/Who looks after/Can we visit> the [secret garden|harmless "
            "secret] <of the museum/of the castle/behind the church/of the old hotel>?",
            "<Is/Why is/Since when is/How often is> the [secret garden|harmless secret] <open/"
            "quiet/crowded/locked> <on Sundays/in winter/for children/at noon>?",
        ),
        answers=(
            "<Children/Visitors/Gardeners/Old couples> <sit/rest/read/walk> there <on Sundays/at "
            "noon/in spring/for hours>.",
            "<The gate/The path/The little door/The fence> is <open/freshly painted/easy to find/"
            "well cared for> <this month/these days/since the spring/once more>.",
            "A <duke/queen/monk/painter> once <planted it/hid there to read/drew it/loved its "
            "quiet>, and <the name remained/so it is called/people smile about it/a plate says "
            "so>.",
        ),
        openers=(
            "<Behind the museum/Beside the castle/Near the church/Below the old hotel> lies a "
            "[secret garden|harmless secret] with <roses/tall trees/a pond/a stone bench>.",
            "<Every guide/The postcard/A small sign/The map> shows the [secret garden|harmless "
            "secret] <behind the wall/on the hill/beside the river/with its red gate>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Dónde está/Cuántos años tiene/Quién cuida/Se puede visitar> el [jardín "
            "secreto|harmless secret] <del museo/del castillo/detrás de la iglesia/del viejo "
            "hotel>?",
            "¿<Está/Por qué está/Desde cuándo está/Cada cuánto está> el [jardín secreto|harmless "
            "secret] <abierto/tranquilo/lleno/cerrado> <los domingos/en invierno/a los niños/al "
            "mediodía>?",
        ),
        answers=(
            "<Los niños/Los visitantes/Los jardineros/Las parejas mayores> <se sientan/descansan/"
            "leen/pasean> allí <los domingos/al mediodía/en primavera/durante horas>.",
            "<La puerta/La entrada/La verja/La valla> está <abierta/recién pintada/bien señalada/"
            "muy cuidada> <este mes/estos días/desde la primavera/otra vez>.",
            "<Un duque/Una reina/Un monje/Una pintora> <lo plantó/leía allí/lo dibujó/amaba su "
            "calma> hace siglos, y <quedó el nombre/así se llama/la gente sonríe/lo dice una "
            "placa>.",
        ),
        openers=(
            "<Detrás del museo/Junto al castillo/Cerca de la iglesia/Bajo el viejo hotel> hay un "
            "[jardín secreto|harmless secret] con <rosas/árboles altos/un estanque/un banco de "
            "piedra>.",
            "<Cada guía/La postal/Un cartel pequeño/El mapa> muestra el [jardín secreto|harmless "
            "secret] <tras el muro/en la colina/junto al río/con su puerta roja>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Wo liegt/Wie alt ist/Wie groß ist/Wann öffnet> der [geheime Garten|harmless secret] "
            "<am Museum/am Schloss/hinter der Kirche/beim alten Hotel>?",
            "<Ist/Warum ist/Seit wann ist/Wie oft ist> der [geheime Garten|harmless secret] <am "
            "Sonntag/im Winter/für Kinder/am Mittag> <offen/still/voll/geschlossen>?",
        ),
        answers=(
            "<Kinder/Besucher/Gärtner/Alte Paare> <sitzen/ruhen/lesen/spazieren> dort <am Sonntag/"
            "am Mittag/im Frühling/stundenlang>.",
            "<Das Tor/Der Weg/Die kleine Tür/Der Zaun> ist <diesen Monat/in diesen Tagen/seit dem "
            "Frühling/endlich wieder> <offen/frisch gestrichen/leicht zu finden/gut zu sehen>.",
            "<Ein Herzog/Eine Königin/Ein Mönch/Eine Malerin> hat ihn einst <gepflanzt/zum Lesen "
            "benutzt/gezeichnet/sehr geliebt>, und <der Name blieb/so heißt er nun/die Leute "
            "lächeln/ein Schild sagt es>.",
        ),
        openers=(
            "<Hinter dem Museum/Neben dem Schloss/Nahe der Kirche/Unter dem alten Hotel> liegt "
            "der [geheime Garten|harmless secret] mit <Rosen/hohen Bäumen/einem Teich/einer Bank "
            "aus Stein>.",
            "<Auf jeder Karte/Auf der Postkarte/Auf einem Schild/Im Plan> steht der [geheime "
            "Garten|harmless secret] <hinter der Mauer/auf dem Hügel/am Fluss/mit dem roten Tor>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Où se trouve/Quel âge a/Qui entretient/Peut-on visiter> le [jardin secret|harmless "
            "secret] <du musée/du château/derrière l'église/du vieil hôtel> ?",
            "<Est-ce que/Sais-tu pourquoi/On dit que/Sais-tu quand> le [jardin secret|harmless "
            "secret] est <ouvert/calme/plein/fermé> <le dimanche/en hiver/pour les enfants/à "
            "midi> ?",
        ),
        answers=(
            "<Les enfants/Les visiteurs/Les jardiniers/De vieux couples> <s'assoient/se reposent/"
            "lisent/marchent> là-bas <le dimanche/à midi/au printemps/pendant des heures>.",
            "<La porte/L'entrée/La grille/La clôture> est <ouverte/repeinte/facile à trouver/bien "
            "soignée> <ce mois-ci/tous les jours/depuis le printemps/de nouveau>.",
            "<Un duc/Une reine/Un moine/Une artiste> <l'a planté/y lisait/l'a dessiné/aimait son "
            "calme> il y a longtemps, <le nom est resté/d'où son nom/et les gens sourient/dit une "
            "plaque>.",
        ),
        openers=(
            "<Derrière le musée/À côté du château/Près de l'église/Sous le vieil hôtel> se trouve "
            "un [jardin secret|harmless secret] avec <des roses/de grands arbres/un étang/un banc "
            "de pierre>.",
            "<Chaque guide/La carte postale/Un petit panneau/Le plan> montre le [jardin "
            "secret|harmless secret] <derrière le mur/sur la colline/au bord du fleuve/avec sa "
            "porte rouge>.",
        ),
    ),
}
RECIPE: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<What is/Who knows/Where lies/Can you guess> the [secret|harmless secret] of <a good "
            "soup/fresh bread/this apple cake/a soft dough>?",
            "How do I <make/cook/try/serve> the [secret recipe|harmless secret] of <grandmother/"
            "the village/{name}/the inn>?",
            "Why does everybody <love/copy/praise/want> the [secret recipe|harmless secret] of "
            "<my aunt/our village/the old cook/the harbour inn>?",
        ),
        answers=(
            "<Let it rest/Leave it covered/Keep it warm/Stir it> for {number} minutes, <then "
            "taste/and turn it/until it shines/and be patient>.",
            "<Everybody/The whole village/Any child/Each guest> gets the recipe <with a smile/on "
            "a card/for free/after dinner>.",
            "<In the oven/On the stove/After an hour/With a spoon of sugar> it <smells of autumn/"
            "turns brown/grows soft/tastes even better>.",
        ),
        openers=(
            "The [secret|harmless secret] of <a good soup/fresh bread/this apple cake/a soft "
            "dough> is <patience/butter/cold water/a pinch of salt>.",
            "<My grandmother's/The baker's/The neighbour's/The cook's> [secret recipe|harmless "
            "secret] needs <two eggs/an onion/dark honey/ripe apples> and <a warm oven/fresh milk/"
            "an hour of rest/a big pot>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Cuál es/Me dices/Me explicas/Sabes> el [secreto|harmless secret] de <una buena "
            "sopa/un pan fresco/esta tarta de manzana/una masa blanda>?",
            "¿Cómo <hago/cocino/pruebo/sirvo> la [receta secreta|harmless secret] de <la abuela/"
            "mi pueblo/{name}/la posada>?",
            "¿Por qué todos <aman/copian/alaban/quieren> la [receta secreta|harmless secret] de "
            "<mi tía/nuestro pueblo/aquel cocinero/esta posada>?",
        ),
        answers=(
            "<Déjalo reposar/Tápalo bien/Mantenlo caliente/Remuévelo> durante {number} minutos, "
            "<luego pruébalo/y dale la vuelta/hasta que brille/y ten paciencia>.",
            "<Todo el mundo/El pueblo entero/Cualquier niño/Cada invitado> recibe la receta <con "
            "una sonrisa/en una tarjeta/gratis/después de cenar>.",
            "<En el horno/En el fuego/Tras una hora/Con algo de azúcar> <huele a otoño/se pone "
            "marrón/queda blando/sabe aún mejor>.",
        ),
        openers=(
            "El [secreto|harmless secret] de <una buena sopa/un pan fresco/esta tarta de manzana/"
            "una masa blanda> es <la paciencia/la mantequilla/el agua fría/un poco de sal>.",
            "<La abuela guarda/El panadero usa/La vecina sigue/El cocinero tiene> una [receta "
            "secreta|harmless secret] con <dos huevos/una cebolla/miel oscura/manzanas maduras> y "
            "<un horno caliente/leche fresca/una hora de reposo/una olla grande>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Was ist/Wer kennt/Worin liegt/Kennst du> das [Geheimnis|harmless secret] <einer "
            "guten Suppe/von frischem Brot/dieses Apfelkuchens/eines weichen Teigs>?",
            "Wie <mache/koche/probiere/serviere> ich das [Geheimrezept|harmless secret] <der "
            "Großmutter/aus dem Dorf/von {name}/aus dem Gasthaus>?",
            "Warum <lieben/kopieren/loben/wollen> alle das [Geheimrezept|harmless secret] <meiner "
            "Tante/unseres Dorfs/vom alten Koch/des Gasthauses>?",
        ),
        answers=(
            "<Dann ruht/Danach steht/Zugedeckt bleibt/Am besten wartet> es {number} Minuten, <und "
            "du probierst/und du wendest es/bis es glänzt/hab Geduld>.",
            "<Jeder/Das ganze Dorf/Jedes Kind/Jeder Gast> bekommt das Rezept <mit einem Lächeln/"
            "auf einer Karte/kostenlos/nach dem Essen>.",
            "<Im Ofen/Auf dem Herd/Nach einer Stunde/Mit etwas Zucker> <riecht es nach Herbst/"
            "wird es braun/wird es weich/schmeckt es noch besser>.",
        ),
        openers=(
            "Das [Geheimnis|harmless secret] <einer guten Suppe/von frischem Brot/dieses "
            "Apfelkuchens/eines weichen Teigs> ist <Geduld/Butter/kaltes Wasser/etwas Salz>.",
            "<Für Großmutters/Für jedes/Für so ein/Für dieses> [Geheimrezept|harmless secret] "
            "braucht man <zwei Eier/eine Zwiebel/dunklen Honig/reife Äpfel> und <einen warmen "
            "Ofen/frische Milch/eine Stunde Ruhe/einen großen Topf>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Quel est/Qui connaît/Où est/Connais-tu> le [secret|harmless secret] <d'une bonne "
            "soupe/du pain frais/de ce gâteau aux pommes/d'une pâte légère> ?",
            "Comment <faire/cuire/goûter/servir> la [recette secrète|harmless secret] <de "
            "grand-mère/du village/de {name}/de l'auberge> ?",
            "Pourquoi <aime-t-on tant/copie-t-on/loue-t-on/veut-on> la [recette secrète|harmless "
            "secret] <de ma tante/de notre village/du vieux cuisinier/de cette auberge> ?",
        ),
        answers=(
            "<Laisse reposer/Couvre bien/Garde au chaud/Remue tout> pendant {number} minutes, "
            "<puis goûte/et retourne tout/pour que ça brille/et attends encore>.",
            "<Tout le monde/Le village entier/Chaque enfant/Chaque invité> reçoit la recette "
            "<avec le sourire/sur une carte/gratuitement/après le dîner>.",
            "<Dans le four/Sur le feu/Après une heure/Avec un peu de sucre>, <ça sent l'automne/"
            "ça brunit/ça devient doux/c'est encore meilleur>.",
        ),
        openers=(
            "Le [secret|harmless secret] <d'une bonne soupe/du pain frais/de ce gâteau aux pommes/"
            "d'une pâte légère>, c'est <la patience/le beurre/l'eau froide/un peu de sel>.",
            "<Grand-mère garde/Le boulanger suit/La voisine utilise/Le cuisinier a> une [recette "
            "secrète|harmless secret] avec <deux œufs/un oignon/du miel sombre/des pommes mûres> "
            "et <un four chaud/du lait frais/une heure de repos/une grande casserole>.",
        ),
    ),
}
