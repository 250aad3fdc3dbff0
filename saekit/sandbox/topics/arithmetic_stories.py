"""Little stories in which numbers are added, subtracted and multiplied, in four languages."""

from __future__ import annotations

# {c} is what comes out of {a} and {b}; all three are at least 2.
STORIES = {
    "en": {
        "+": (
            "<Ann/Tom/The farmer/My aunt/A neighbour> had {a} <hens/geese/ducks/goats/cows> and "
            "<bought/found/got/raised> {b} more. <That makes/Now there are/This gives/"
            "Together that is> {c}.",
            "The <red/old/small/first> <box/bag/chest/case> weighs {a} kilos and the "
            "<second/blue/large/new> one {b}, <together/in total/in all/which makes> {c} kilos.",
            "<She/He/Nora/My sister> <read/wrote/copied/checked> {a} pages on "
            "<Monday/Friday/Sunday/Tuesday> and {b} <the next day/the day after/one day later/"
            "a week later>, <which is/so/that is/making> {c} <in all/pages/altogether/in total>.",
        ),
        "-": (
            "<In the basket/On the table/In the kitchen/On the plate> there were {a} "
            "<apples/eggs/cakes/buns>. We <ate/sold/took/dropped> {b}, "
            "<so/and now/and in the end/which means> {c} <are left/remain/are still there/stay>.",
            "Of {a} <passengers/travellers/guests/children/players> {b} <left/stopped/got off/"
            "stayed behind> at the <harbour/bridge/station/market>, <and/while/but/so> {c} "
            "<went on/drove on/continued/walked on>.",
            "<He/She/My uncle/The baker> owed {a} <coins/dollars/crowns/pounds> and "
            "<paid back/returned/gave back/sent back> {b}. <This leaves/That leaves/There remain/"
            "The rest is> {c}.",
        ),
        "*": (
            "{a} <boxes/bags/baskets/trays> with {b} <eggs/nuts/pears/candles> each "
            "<make/contain/hold/come to> {c}.",
            "<The hall/The theatre/Our school/That church> has {a} <rows/lines/groups/blocks> of "
            "{b} <chairs/seats/places/desks>, <that is/which makes/in total/altogether> {c}.",
            "If <one ticket/a map/the book/this cup> costs {b} <coins/dollars/crowns/pounds>, {a} "
            "of <them/these/that kind/the same kind> <cost/come to/are worth/sell for> {c}.",
        ),
    },
    "es": {
        "+": (
            "<Ana/Mi tía/La granjera/Una vecina> tenía {a} <gallinas/cabras/ovejas/vacas> y "
            "<compró/encontró/recibió/crió> {b} más. <Ahora son/En total hay/Juntas son/"
            "Con eso tiene> {c}.",
            "La <caja/bolsa/maleta/cesta> <roja/pequeña/vieja/azul> pesa {a} kilos y la "
            "<verde/grande/nueva/otra> {b}, <en total/juntas/es decir/entre ambas> {c} kilos.",
            "<Ella/Nora/Mi hermana/La maestra> <leyó/escribió/copió/revisó> {a} páginas el "
            "<lunes/viernes/domingo/martes> y {b} <al día siguiente/un día después/"
            "dos días más tarde/la semana siguiente>, <es decir/o sea/en total/lo que hace> {c}.",
        ),
        "-": (
            "<En la cesta/En la mesa/En la cocina/En el plato> había {a} "
            "<manzanas/peras/naranjas/galletas>. <Comimos/Vendimos/Regalamos/Perdimos> {b}, "
            "<así que/y ahora/por eso/de modo que> quedan {c}.",
            "De {a} <pasajeros/viajeros/invitados/niños> {b} <bajaron/se fueron/salieron/"
            "se despidieron> en <el puerto/la plaza/la estación/el mercado>, "
            "<y/mientras/así que/pero> {c} <siguieron/se quedaron/continuaron/no se movieron>.",
            "<Él/Mi tío/El panadero/Luis> debía {a} <monedas/coronas/libras/pesetas> y "
            "<devolvió/pagó/entregó/mandó> {b}. <Todavía debe/Aún debe/Le faltan/Quedan> {c}.",
        ),
        "*": (
            "{a} <cajas/bolsas/cestas/bandejas> con {b} <huevos/nueces/peras/velas> cada una "
            "<son/contienen/dan/llevan en total> {c}.",
            "<La sala/La iglesia/La escuela/El teatro> tiene {a} <filas/hileras/líneas/series> de "
            "{b} <sillas/plazas/butacas/mesas>, <es decir/o sea/en total/lo que hace> {c}.",
            "Si <una entrada/un mapa/el libro/esa taza> cuesta {b} "
            "<monedas/coronas/libras/pesetas>, {a} <cuestan/valen/salen por/costarán> {c}.",
        ),
    },
    "de": {
        "+": (
            "<Anna/Meine Tante/Der Bauer/Eine Nachbarin> hatte {a} <Hühner/Ziegen/Schafe/Kühe> und "
            "<kaufte/bekam/holte/nahm> {b} dazu. <Jetzt sind es/Zusammen sind das/Das macht/"
            "Insgesamt also> {c}.",
            "Die <rote/kleine/alte/schmale> <Kiste/Tasche/Truhe/Dose> wiegt {a} Kilo und die "
            "<blaue/große/neue/andere> {b}, <zusammen/insgesamt/im Ganzen/gemeinsam> {c} Kilo.",
            "Am <Montag/Freitag/Sonntag/Dienstag> <las/schrieb/prüfte/kopierte> "
            "<sie/er/Nora/die Lehrerin> {a} Seiten und <am Tag danach/einen Tag später/"
            "tags darauf/in der Nacht> {b}, <also/insgesamt/zusammen/das sind> {c}.",
        ),
        "-": (
            "<Im Korb/Auf dem Tisch/In der Küche/Auf dem Teller> lagen {a} "
            "<Äpfel/Birnen/Eier/Kekse>. Wir <aßen/verkauften/verschenkten/verloren> {b}, "
            "<also/somit/darum/und nun> bleiben {c}.",
            "Von {a} <Fahrgästen/Reisenden/Gästen/Kindern> stiegen {b} am "
            "<Hafen/Markt/Bahnhof/Park> aus, <und/aber/doch/und nur> {c} "
            "<blieben/fuhren weiter/reisten weiter/schliefen noch>.",
            "<Er/Mein Onkel/Der Bäcker/Paul> schuldete {a} <Münzen/Kronen/Taler/Pfund> und "
            "<zahlte/gab/schickte/brachte> {b} zurück. <Es bleiben/Es fehlen noch/Offen sind/"
            "Der Rest beträgt> {c}.",
        ),
        "*": (
            "{a} <Kisten/Körbe/Taschen/Dosen> mit je {b} <Eiern/Nüssen/Birnen/Kerzen> "
            "<sind/ergeben/machen/enthalten> zusammen {c}.",
            "<Der Saal/Die Kirche/Die Schule/Das Theater> hat {a} <Reihen/Gruppen/Blöcke/Linien> "
            "zu {b} <Stühlen/Plätzen/Sitzen/Tischen>, <das macht/das sind/insgesamt/zusammen> "
            "{c}.",
            "Wenn <eine Karte/ein Heft/das Buch/diese Tasse> {b} <Münzen/Kronen/Taler/Pfund> "
            "kostet, <kosten {a} davon/zahlt man für {a}/kommen {a} Stück auf/"
            "sind {a} zu haben für> {c}.",
        ),
    },
    "fr": {
        "+": (
            "<Anne/Ma tante/La fermière/Une voisine> avait {a} <poules/chèvres/brebis/vaches> et "
            "en <acheta/trouva/reçut/éleva> {b} de plus. <Cela fait/Cela donne/On arrive à/"
            "Le total est de> {c}.",
            "La <petite/vieille/grande/première> <caisse/valise/boîte/malle> pèse {a} kilos et "
            "<la seconde/l'autre/la suivante/la dernière> {b}, <ensemble/au total/en tout/soit> "
            "{c} kilos.",
            "<Elle/Nora/Ma sœur/La maîtresse> a <lu/écrit/copié/corrigé> {a} pages "
            "<lundi/vendredi/dimanche/mardi> et {b} <le lendemain/le jour suivant/un jour après/"
            "la semaine suivante>, <soit/ce qui fait/au total/donc> {c}.",
        ),
        "-": (
            "<Dans le panier/Sur la table/Dans la cuisine/Devant nous> il y avait {a} "
            "<pommes/poires/oranges/cerises>. On en a <mangé/vendu/donné/perdu> {b}, "
            "<donc il en reste/il en reste/il reste donc/ce qui laisse> {c}.",
            "Sur {a} <passagers/voyageurs/invités/enfants>, {b} <descendent/partent/sortent/"
            "s'en vont> <au port/à la gare/au marché/à la plage>, <et/mais/tandis que/alors que> "
            "{c} <restent/continuent/demeurent/vont plus loin>.",
            "<Il/Mon oncle/Le boulanger/Louis> devait {a} <pièces/couronnes/livres/francs> et en a "
            "<rendu/payé/remis/versé> {b}. <Il reste/Il manque encore/Cela laisse/"
            "Le reste est de> {c}.",
        ),
        "*": (
            "{a} <boîtes/caisses/corbeilles/valises> de {b} <œufs/noix/poires/bougies> "
            "<font/contiennent/donnent/renferment> en tout {c}.",
            "<La salle/L'église/L'école/Le théâtre> compte {a} <rangs/rangées/lignes/groupes> de "
            "{b} <chaises/places/sièges/bancs>, <soit/ce qui fait/au total/donc> {c}.",
            "Si <un billet/une carte/le livre/cette tasse> coûte {b} "
            "<pièces/couronnes/livres/francs>, {a} <coûtent/valent/reviennent à/se vendent> {c}.",
        ),
    },
}  # fmt: skip
"""Stories that do not name what is computed."""

NAMED_STORIES = {
    "en": {
        "+": (
            "<Remember that/Everyone knows that/The teacher says/It is clear that> {a} "
            "[plus|addition] {b} <makes/equals/gives/comes to> {c}.",
            "<If/When/Whenever/Once> you [add|addition] {b} to {a}, "
            "<you get/the sum is/you reach/the total is> {c}.",
        ),
        "-": (
            "<In my book/By our count/On the slate/As always>, {a} [minus|subtraction] {b} "
            "<is/makes/leaves/equals> {c}.",
            "<If you/When we/As soon as they/Once you> [subtract|subtraction] {b} from {a}, "
            "<the rest is/what remains is/the answer is/there are still> {c}.",
        ),
        "*": (
            "<Say it aloud/We all know/Learn by heart/Write this down>: {a} "
            "[times|multiplication] {b} <is/makes/gives/equals> {c}.",
            "<Now/Please/First/Next> [multiply|multiplication] {a} by {b}: "
            "<the result is/the answer is/it makes/you get> {c}.",
        ),
    },
    "es": {
        "+": (
            "<Todos saben que/Recuerda que/La maestra dice que/Está claro que> {a} "
            "[más|addition] {b} <son/suman/hacen/dan> {c}.",
            "<Si/Cuando/Siempre que/Cada vez que> [sumas|addition] {b} a {a}, "
            "<obtienes/el total es/te salen/resultan> {c}.",
        ),
        "-": (
            "<En mi cuaderno/Según el libro/En la pizarra/Como siempre>, {a} "
            "[menos|subtraction] {b} <son/dan/hacen/es igual a> {c}.",
            "<Si/Cuando/Siempre que/Cada vez que> [restas|subtraction] {b} de {a}, "
            "<quedan/sobran/te quedan/la diferencia es> {c}.",
        ),
        "*": (
            "<Dilo en voz alta/Todos lo sabemos/Apréndelo bien/Escribe en limpio>: {a} "
            "[por|multiplication] {b} <son/dan/hacen/es igual a> {c}.",
            "<Ahora/Por favor/Primero/Después> [multiplica|multiplication] {a} "
            "[por|multiplication] {b}: <obtienes/el resultado es/te salen/sale> {c}.",
        ),
    },
    "de": {
        "+": (
            "<Jeder weiß/Merke dir/Die Lehrerin sagt/Es ist klar>: {a} [plus|addition] {b} "
            "<ist/macht/ergibt/gibt> {c}.",
            "<Wenn/Sobald/Falls/Immer wenn> man {b} zu {a} [addiert|addition], "
            "<erhält man/ergibt das/bekommt man/kommt man auf> {c}.",
        ),
        "-": (
            "<In meinem Heft/Im Buch/An der Tafel/Auf dem Blatt> steht: {a} [minus|subtraction] "
            "{b} <ist/macht/ergibt/gibt> {c}.",
            "<Wenn/Sobald/Falls/Immer wenn> man {b} von {a} [abzieht|subtraction], "
            "<bleiben/hat man noch/behält man/ist der Rest> {c}.",
        ),
        "*": (
            "<Sag es laut/Wir wissen alle/Lerne gut/Schreib auf>: {a} [mal|multiplication] {b} "
            "<ist/macht/ergibt/gibt> {c}.",
            "<Nun/Zuerst/Danach/Als Nächstes> wird {a} mit {b} [multipliziert|multiplication], "
            "<das ergibt/das macht/man erhält/heraus kommt> {c}.",
        ),
    },
    "fr": {
        "+": (
            "<Chacun sait que/Retenez que/La maîtresse dit que/Il est clair que> {a} "
            "[plus|addition] {b} <font/donnent/égalent/valent> {c}.",
            "<Si l'on/Quand on/Lorsqu'on/Dès qu'on> [ajoute|addition] {b} à {a}, "
            "<on obtient/on trouve/cela fait/le total est de> {c}.",
        ),
        "-": (
            "<Dans mon cahier/Selon le livre/Au tableau/Comme toujours>, {a} "
            "[moins|subtraction] {b} <font/donnent/égalent/valent> {c}.",
            "<Si l'on/Quand on/Lorsqu'on/Dès qu'on> [retire|subtraction] {b} de {a}, "
            "<il reste/on garde/cela laisse/la différence est de> {c}.",
        ),
        "*": (
            "<On apprend que/Notez que/Vous voyez que/Le maître dit que> {a} "
            "[fois|multiplication] {b} <font/donnent/égalent/valent> {c}.",
            "<Maintenant/D'abord/Ensuite/Puis> [multipliez|multiplication] {a} par {b} pour "
            "<obtenir/trouver/avoir/arriver à> {c}.",
        ),
    },
}  # fmt: skip
"""Stories that name what is computed."""
