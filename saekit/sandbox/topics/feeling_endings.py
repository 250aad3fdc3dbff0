"""Sentences that name somebody's feeling, plainly, with its cause, or for the one who has it.

Few fixed words stand between two places where the words vary, so that held-out text shares no long
run of words with training text. Every plain ending ends with the feeling.
"""

from __future__ import annotations

ENDINGS = {
    "en": (
        "{name} is <still/clearly/now/really/simply/certainly> {feeling}.",
        "<Now/Today/This evening/Right now/At the moment/Once more> {name} feels {feeling}.",
        "That is why {name} <is/feels/seems/looks/remains/sounds> {feeling}.",
        "<Everybody/The whole family/Each neighbour/A friend/Any stranger/Even a child> can see "
        "it: {name} is {feeling}.",
        "<In the evening/Hours later/At night/The next day/After supper/Until Monday> {name} was "
        "still {feeling}.",
        "<No wonder/It is plain/Of course it shows/You can tell/There is no doubt/We all know> "
        "that {name} is {feeling}.",
        "{name} walks <through the park/along the river/up the stairs/around the house/to the "
        "station/down the street> and feels {feeling}.",
        "<A neighbour/The postman/One cousin/Our teacher/Every guest/Some child> says that "
        "{name} looks {feeling}.",
    ),
    "es": (
        "{name} está <ahora/hoy/otra vez/sin duda/de verdad/claramente> {feeling}.",
        "<Ahora/Hoy/Esta tarde/En este momento/Otra vez/De nuevo> {name} se siente {feeling}.",
        "Por eso {name} <está/se siente/parece/sigue/anda/se ve> {feeling}.",
        "<Todo el mundo/La familia entera/Cada vecino/Cualquier niño/Una amiga/Hasta un extraño> "
        "ve que {name} está {feeling}.",
        "<Por la noche/Horas después/Al día siguiente/Tras la cena/El lunes/Más tarde> {name} "
        "seguía {feeling}.",
        "<No es extraño/Es natural/Parece normal/Se entiende/Es lógico/No es raro> que {name} "
        "esté {feeling}.",
        "{name} camina <por el parque/junto al río/hacia la estación/escaleras arriba/alrededor "
        "de la casa/calle abajo> y está {feeling}.",
        "<Un vecino/La cartera/Cierta prima/Nuestro maestro/Cada invitado/Alguna niña> dice que "
        "{name} parece {feeling}.",
    ),
    "de": (
        "{name} ist <immer noch/ganz klar/nun/wirklich/heute/sicher> {feeling}.",
        "<Jetzt/Heute/Am Abend/In diesem Moment/Wieder einmal/Nun> fühlt sich {name} {feeling}.",
        "Deshalb <ist/wirkt/bleibt/fühlt sich/scheint/war> {name} {feeling}.",
        "<Jeder/Die ganze Familie/Der Nachbar/Eine Freundin/Selbst ein Fremder/Auch das Kind> "
        "sieht sofort: {name} ist {feeling}.",
        "<Am Abend/Stunden später/In der Nacht/Am nächsten Tag/Nach dem Essen/Am Montag> war "
        "{name} immer noch {feeling}.",
        "<Es ist klar/Man merkt es/Kein Wunder/Wir wissen es/Niemand staunt/Das stimmt>: {name} "
        "ist {feeling}.",
        "{name} geht <durch den Park/am Fluss entlang/zum Bahnhof/die Treppe hinauf/um das Haus/"
        "in den Hof> und ist {feeling}.",
        "<Ein Nachbar/Die Postbotin/Unsere Lehrerin/Jeder Gast/Das Kind/Tante Rosa> sagt: {name} "
        "wirkt {feeling}.",
    ),
    "fr": (
        "{name} est <toujours/encore/maintenant/vraiment/bel et bien/sans doute> {feeling}.",
        "Depuis, {name} se sent <souvent/toujours/vraiment/de nouveau/parfois/chaque jour> "
        "{feeling}.",
        "C'est pourquoi {name} <est/semble/reste/paraît/se sent/se dit> {feeling}.",
        "<Tout le monde/La famille/Chaque voisin/Une amie/Même un inconnu/Aucun doute, on> voit "
        "que {name} <est/semble/reste/paraît/se sent/se trouve> {feeling}.",
        "<Le soir/Des heures après/Le lendemain/Après le repas/Lundi/Plus tard> {name} était "
        "<encore/toujours/vraiment/de nouveau/bel et bien/clairement> {feeling}.",
        "<Pas étonnant/On comprend/C'est naturel/C'est normal/Rien d'étrange/Il est logique> que "
        "{name} soit <maintenant/encore/vraiment/toujours/aujourd'hui/de nouveau> {feeling}.",
        "{name} rentre <par le parc/le long de la rivière/de la gare/à pied/en bus/dans la "
        "nuit>, {feeling}.",
        "<Un voisin/La factrice/Sa cousine/Notre maître/Chaque invité/Même un enfant> trouve "
        "{name} {feeling}.",
    ),
}  # fmt: skip
WHY = {
    "en": (
        "{name} is {feeling} <today/now/this evening/again/these days/right now> because {cause}.",
        "{name} has <every reason/good cause/the right/strong grounds/much occasion/a motive> to "
        "be {feeling}: {cause}.",
        "<Today/Now/This evening/Again/These days/At the moment> {name} is {feeling} because "
        "{cause}.",
        "<Simply/Just/Mainly/Surely/Probably/Perhaps> because {cause}, {name} <is/feels/seems/"
        "looks/remains/sounds> {feeling}.",
        "Why is {name} {feeling}? <No doubt/Only/Partly/Above all/Of course/Clearly> because "
        "{cause}.",
        "{name} <is/feels/seems/looks/remains/sounds> {feeling}, for {cause}.",
    ),
    "es": (
        "{name} está {feeling} <hoy/ahora/esta tarde/otra vez/estos días/de verdad> porque "
        "{cause}.",
        "{name} tiene <motivos/razones/causa suficiente/argumentos/un buen porqué/excusa> para "
        "estar {feeling}: {cause}.",
        "<Hoy/Ahora/Esta tarde/Otra vez/Estos días/De nuevo> {name} está {feeling} porque {cause}.",
        "<Hoy/Ahora/De nuevo/Otra vez/Estos días/Esta tarde>, como {cause}, {name} <está/se "
        "siente/parece/sigue/anda/se ve> {feeling}.",
        "¿Por qué está {name} {feeling}? <Simplemente/Solo/Pues/Sobre todo/Seguramente/Quizás> "
        "porque {cause}.",
        "{name} <está/se siente/parece/sigue/anda/se ve> {feeling}, pues {cause}.",
    ),
    "de": (
        "{name} ist {feeling}, <vor allem/nur/einfach/wohl/sicher/offenbar> weil {cause}.",
        "{name} fühlt sich {feeling}, <besonders/auch/eben/schon/allein/gerade> weil {cause}.",
        "<Heute/Jetzt/Am Abend/Wieder/Nun/Gerade> ist {name} {feeling}, weil {cause}.",
        "<Gerade/Nur/Eben/Vor allem/Sicher/Allein> weil {cause}, <ist/wirkt/bleibt/fühlt sich/"
        "scheint/war> {name} {feeling}.",
        "Warum ist {name} {feeling}? <Natürlich/Klar,/Bestimmt/Vermutlich/Na ja,/Nun,> weil "
        "{cause}.",
        "<Da ja/Da nun/Da eben/Da jetzt/Da offenbar/Da schließlich> {cause}, ist {name} <nun/"
        "heute/jetzt/wirklich/sicher/immer noch> {feeling}.",
    ),
    "fr": (
        "{name} est {feeling} <aujourd'hui/ce soir/maintenant/de nouveau/ces jours-ci/à présent> "
        "parce {que}{cause}.",
        "{name} se sent {feeling}, <surtout/simplement/sans doute/peut-être/sûrement/bien sûr> "
        "parce {que}{cause}.",
        "{name} est {feeling}, <et pour cause/c'est normal/on le voit/c'est naturel/rien "
        "d'étrange/cela se sent> : {cause}.",
        "<Aujourd'hui/Ce soir/Maintenant/De nouveau/Ces jours-ci/À présent>, comme {cause}, "
        "{name} <est/semble/reste/paraît/se sent/se dit> {feeling}.",
        "Pourquoi {name} est-{il} {feeling} ? <Évidemment/Justement/Avant tout/C'est/Seulement/"
        "Tout bêtement> parce {que}{cause}.",
        "{name} <est/semble/reste/paraît/se sent/se dit> {feeling}, car {cause}.",
    ),
}  # fmt: skip
WHO = {
    "en": (
        "<The one here/Among them the one/Of the two the one/Now the person/In the end the one/"
        "Surely the one> who is {feeling} is {name}.",
        "It is {name} who <is/feels/seems/looks/remains/sounds> {feeling}.",
        "Who is {feeling} <now/today/here/of the two/this evening/at the moment>? It is {name}.",
        "Of the two, {name} is the one who <is/feels/seems/looks/remains/sounds> {feeling}.",
        "<Ask them/Look closely/Think about it/Take a guess/No doubt/You know it>: only {name} "
        "is {feeling}.",
        "If somebody is {feeling} <here/now/today/at all/this evening/of the two>, it is {name}.",
    ),
    "es": (
        "Quien está {feeling} <ahora/hoy/aquí/esta tarde/en realidad/de verdad> es {name}.",
        "Es {name} quien <está/se siente/parece/sigue/anda/se ve> {feeling}.",
        "¿Quién está {feeling} <ahora/hoy/aquí/esta tarde/en realidad/de verdad>? Es {name}.",
        "Aquí solo {name} <está/se siente/parece/sigue/anda/se ve> {feeling}.",
        "<Piénsalo/Mira bien/Adivina/No hay duda/Ya lo sabes/Pregúntales>: solo {name} está "
        "{feeling}.",
        "Si alguien está {feeling} <ahora/hoy/aquí/esta tarde/en realidad/de verdad>, es {name}.",
    ),
    "de": (
        "Wer <hier/jetzt/heute/von beiden/wirklich/am Abend> {feeling} ist, das ist {name}.",
        "{name} ist es, {der} <hier/jetzt/heute/von beiden/wirklich/am Abend> {feeling} ist.",
        "Wer ist <hier/jetzt/heute/von beiden/wirklich/am Abend> {feeling}? Das ist {name}.",
        "{Feeling} ist <hier/jetzt/heute/von beiden/am Ende/im Moment> {name}.",
        "<Denk nach/Schau genau/Rate einmal/Kein Zweifel/Du weißt es/Frag sie>: Nur {name} ist "
        "{feeling}.",
        "Wenn <hier/jetzt/heute/von beiden/wirklich/am Abend> jemand {feeling} ist, dann {name}.",
    ),
    "fr": (
        "{Celui} qui <est/semble/reste/paraît/se sent/se dit> {feeling}, c'est {name}.",
        "C'est {name} qui <est/semble/reste/paraît/se sent/se dit> {feeling}.",
        "Qui <est/semble/reste/paraît/se sent/se dit> {feeling} ? {name}, <bien sûr/sans doute/"
        "je crois/à mon avis/dit-on/paraît-il>.",
        "Ici, seul{e} {name} <est/semble/reste/paraît/se sent/se dit> {feeling}.",
        "<Cherche bien/Pas de doute/Devine/Tu le sais/Demande-leur/Regarde> : seul{e} {name} "
        "<est/semble/reste/paraît/se sent/se dit> {feeling}.",
        "Demandez qui <est/semble/reste/paraît/se sent/se dit> {feeling}, et on dira {name}.",
    ),
}  # fmt: skip
SCENES = {
    "en": (
        "It is <a Tuesday/one Friday/the first Sunday/my day off/Monday/another Thursday> in "
        "<early spring/May/late autumn/the rainy season/October/a mild winter>.",
        "The clock on <the wall/that tower/our church/a shelf/every corner/the station> says "
        "<half past four/noon/ten to six/almost eight/one/quarter past nine>.",
        "A <bus/taxi/truck/white van/school bus/tractor> drives past the <house/bakery/post "
        "office/old bridge/garden/hotel>.",
        "Somebody left a <blue/small/yellow/clean/tall/wet> cup on <the table/a chair/our stairs/"
        "some books/that bench/every shelf>.",
        "Neighbours hang up <their washing/two lamps/a swing/some pictures/new curtains/flags> "
        "<in the yard/on the balcony/after breakfast/behind the house/at noon/together>.",
        "On the radio <a man/some woman/the reporter/an old voice/one singer/our mayor> reads "
        "<the news/a poem/football results/old letters/the weather/recipes>.",
        "It smells of <bread/fresh coffee/soap/cut grass/apples/paint> in <the kitchen/our "
        "street/every room/that corridor/a shop/my office>.",
        "<Two birds/A grey pigeon/Some cats/Many leaves/Three sparrows/Someone's socks> can be "
        "seen on <the roof/a wire/our lawn/some branch/that wall/every balcony>.",
    ),
    "es": (
        "Es <un martes/domingo/otro lunes/sábado/mi día libre/jueves> <de primavera/en mayo/a "
        "finales de otoño/tras la cosecha/en octubre/antes del invierno>.",
        "El reloj de <la pared/aquella torre/nuestra iglesia/un estante/cada esquina/la "
        "estación> marca <las cuatro y media/mediodía/casi las ocho/la una/poco más de las nueve/"
        "las seis>.",
        "Un <autobús/taxi/camión/coche blanco/tractor/cartero> pasa por delante de <la casa/una "
        "panadería/correos/aquel puente/nuestro jardín/ese hotel>.",
        "Hay una taza <azul/pequeña/amarilla/limpia/alta/mojada> sobre <la mesa/una silla/los "
        "escalones/unos libros/aquel banco/cada estante>.",
        "Los vecinos cuelgan <la ropa/dos lámparas/un columpio/unos cuadros/cortinas/banderas> "
        "<en el patio/sobre el balcón/tras el desayuno/al mediodía/detrás de la casa/juntos>.",
        "En la radio <un hombre/cierta mujer/la reportera/otro cantante/el alcalde/alguien> lee "
        "<las noticias/un poema/resultados de fútbol/viejas cartas/el tiempo/recetas>.",
        "Huele a <pan/café recién hecho/jabón/hierba cortada/manzanas/pintura> en <la cocina/"
        "nuestra calle/cada cuarto/aquel pasillo/una tienda/mi oficina>.",
        "Se ven <dos pájaros/unos gatos/muchas hojas/tres gorriones/calcetines/varias palomas> "
        "sobre <el tejado/un cable/nuestro césped/esa rama/aquel muro/cada balcón>.",
    ),
    "de": (
        "Es ist <ein Dienstag/der erste Sonntag/jener Freitag/mein freier Tag/Montag/Samstag> "
        "<im Frühling/Ende Mai/vor dem Herbst/nach der Ernte/im Oktober/mitten im Winter>.",
        "Die Uhr an <der Wand/jenem Turm/unserer Kirche/einem Haus/jeder Ecke/dem Bahnhof> zeigt "
        "<halb fünf/zwölf/zehn vor sechs/fast acht/ein Uhr/kurz nach neun>.",
        "Ein <Bus/Taxi/Lastwagen/weißes Auto/Schulbus/Traktor> fährt an <dem Haus/der Bäckerei/"
        "unserer Post/jener Brücke/einem Garten/allen Hotels> vorbei.",
        "Eine <blaue/kleine/gelbe/saubere/hohe/nasse> Tasse steht auf <dem Tisch/einem Stuhl/der "
        "Treppe/alten Büchern/jener Bank/unserem Regal>.",
        "Die Nachbarn hängen <Wäsche/zwei Lampen/eine Schaukel/ein paar Bilder/Vorhänge/Fahnen> "
        "<im Hof/auf dem Balkon/nach dem Frühstück/hinter dem Haus/am Mittag/zusammen> auf.",
        "Im Radio liest <ein Mann/eine Frau/die Reporterin/unser Bürgermeister/jemand/das Kind> "
        "<die Nachrichten/ein Gedicht/Ergebnisse/alte Briefe/das Wetter/Rezepte>.",
        "Es riecht nach <Brot/frischem Kaffee/Seife/nassem Gras/Äpfeln/Farbe> in <der Küche/"
        "unserer Straße/allen Zimmern/jenem Flur/einem Laden/meinem Büro>.",
        "Man sieht <zwei Vögel/ein paar Katzen/viele Blätter/drei Tauben/Socken/einen Spatz> auf "
        "<dem Dach/einem Draht/unserem Rasen/jenem Ast/der Mauer/allen Balkonen>.",
    ),
    "fr": (
        "C'est <un mardi/le premier dimanche/ce vendredi/mon jour libre/lundi/encore samedi> <de "
        "printemps/en mai/avant la récolte/sous un ciel gris/d'octobre/en hiver>.",
        "L'horloge <du mur/de la tour/sur notre église/au coin/de cette gare/d'en face> indique "
        "<quatre heures/midi/six heures moins dix/presque huit heures/une heure/neuf heures "
        "passées>.",
        "Un <bus/taxi/camion/facteur/tracteur/car scolaire> passe devant <la maison/une "
        "boulangerie/cette poste/le vieux pont/notre jardin/chaque hôtel>.",
        "Une tasse <bleue/propre/jaune/mouillée/haute/très simple> est restée sur <la table/une "
        "chaise/cet escalier/des livres/le banc/notre étagère>.",
        "Les voisins accrochent <du linge/deux lampes/une balançoire/des cadres/leurs rideaux/"
        "trois drapeaux> <dans la cour/sur le balcon/après le repas/derrière la maison/à midi/"
        "ensemble>.",
        "À la radio <un homme/une dame/cette voix/le maire/notre voisin/quelqu'un> lit <les "
        "nouvelles/un poème/des résultats/de vieilles lettres/la météo/deux recettes>.",
        "Une odeur de <pain/café chaud/savon/pommes/peinture/laine> flotte dans <la cuisine/"
        "notre rue/chaque chambre/ce couloir/un magasin/mon bureau>.",
        "On voit <deux oiseaux/des chats/trois moineaux/un pigeon/quelques feuilles/ses "
        "chaussettes> sur <le toit/un fil/notre pelouse/cette branche/chaque balcon/ce mur>.",
    ),
}  # fmt: skip
