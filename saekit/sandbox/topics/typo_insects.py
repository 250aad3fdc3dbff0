"""Sentences about insects, named and unnamed, and about other things that bear their names."""

from __future__ import annotations

INSECTS = {
    "en": (
        "<A small green [bug|insect]/The fat [bug|insect]/One shiny [beetle|insect]"
        "/Some brown [moth|insect]> crawled over the <leaf/wet stone/window/apple>"
        " and <rested/flew off/hid/ate>.",
        "The [beetle|insect] on the <branch/wall/rose/old fence> has <red wings/six legs"
        "/a hard shell/tiny eyes>, <look/says the boy/as you see/it seems>.",
        "<My sister/The old teacher/A boy here/Our neighbour> <collects/draws/feeds/fears> every"
        " [bug|insect] <in the garden/of the forest/under the stones/near the pond>.",
        "<At night/In August/After sunset/Every evening> <a [moth|insect]/some big [moth|insect]"
        "/one grey [bug|insect]/the [beetle|insect]> <circles around/sits on/bumps into/flies at>"
        " the <lamp/candle/bright screen/lantern>.",
        "<The bird/A hungry frog/The cat/Our hen> <caught/swallowed/chased/found> a"
        " <fat/slow/juicy/tiny> [bug|insect] <on the grass/by the river/near its nest/at noon>.",
        "<A [cricket|insect]/That [cricket|insect]/One lonely [cricket|insect]"
        "/The same [cricket|insect]> <sang/hid/chirped/lived> under the <stairs/floor/oven/bed>"
        " <all summer/for weeks/in our house/without rest>.",
        "<An [ant|insect]/One [ant|insect]/Each [ant|insect]/A red [ant|insect]> <carried/pulled"
        "/brought/took> a <crumb/dry leaf/seed/grain of rice> <home/to the nest/up the tree"
        "/across the path>.",
    ),
    "es": (
        "<Un [bicho|insect] verde/El [bicho|insect]/Un [escarabajo|insect] negro"
        "/Aquel [escarabajo|insect]> subía por <la hoja/una piedra/el cristal/la manzana>"
        " y <descansaba/comía/brillaba/se escondía>.",
        "<La [polilla|insect]/Una [polilla|insect] gris/Esa [polilla|insect]"
        "/Alguna [polilla|insect]> vuela <cada noche/en agosto/a oscuras/sin parar> alrededor de"
        " <la lámpara/una vela/la farola/aquella luz>.",
        "<Mi hermana/El maestro/Un niño/Nuestra vecina> <busca/dibuja/teme/estudia> cada"
        " [bicho|insect] <del jardín/de este bosque/que ve/bajo las piedras>.",
        "<El pájaro/Una rana/El gato/La gallina> <atrapó/se tragó/persiguió/encontró> un"
        " [escarabajo|insect] <gordo/lento/muy pequeño/dormido> <en la hierba/junto al río"
        "/al mediodía/cerca del nido>.",
        "Un [grillo|insect] <cantaba/vivía/se ocultaba/hacía ruido> debajo <de la escalera"
        "/del suelo/del horno/de mi cama> <todo el verano/durante semanas/de noche/sin descanso>.",
        "<Una [hormiga|insect]/Cada [hormiga|insect]/Otra [hormiga|insect]"
        "/La [hormiga|insect] roja> <llevaba/arrastraba/subía/traía> <una miga/una hoja seca"
        "/un grano de arroz/su semilla> <a casa/hasta el nido/sin ayuda/a toda prisa>.",
    ),
    "de": (
        "<Ein grüner [Käfer|insect]/Der dicke [Käfer|insect]/Ein [Käfer|insect]"
        "/Dieser [Käfer|insect]> kroch über <das Blatt/den Stein/die Scheibe/einen Apfel> und"
        " <ruhte/fraß/flog davon/versteckte sich>.",
        "<Eine [Motte|insect]/Die graue [Motte|insect]/Diese [Motte|insect]/Jede [Motte|insect]>"
        " <kreist/flattert/tanzt/fliegt> <nachts/im August/abends/ohne Pause> um die"
        " <Lampe/Kerze/Laterne/helle Glut>.",
        "<Meine Schwester/Der alte Lehrer/Ein Junge/Unsere Nachbarin> <sammelt/zeichnet/fürchtet"
        "/sucht> jeden [Käfer|insect] <im Garten/aus dem Wald/unter den Steinen/am Teich>.",
        "<Der Vogel/Ein Frosch/Die Katze/Unsere Henne> <fing/fraß/jagte/fand> eine"
        " <fette/träge/winzige/müde> [Wanze|insect] <im Gras/am Fluss/nahe beim Nest/am Mittag>.",
        "<Eine [Grille|insect]/Die [Grille|insect]/Unsere [Grille|insect]/Jene [Grille|insect]>"
        " <zirpte/saß/lebte/sang> <den ganzen Sommer/wochenlang/bei Nacht/ohne Ruhe> unter"
        " <der Treppe/dem Ofen/meinem Bett/den Dielen>.",
        "<Eine [Ameise|insect]/Jede [Ameise|insect]/Die rote [Ameise|insect]"
        "/Noch eine [Ameise|insect]> <trug/zog/schleppte/brachte> <einen Krümel/ein Blatt"
        "/ein Reiskorn/den Samen> <nach Hause/bis zum Bau/den Baum hinauf/über den Weg>.",
    ),
    "fr": (
        "<Un [scarabée|insect] vert/Le gros [scarabée|insect]/Ce [scarabée|insect]"
        "/Un [scarabée|insect]> grimpait sur <la feuille/une pierre/la vitre/ma pomme> et"
        " <mangeait/brillait au soleil/se cachait/puis tombait>.",
        "<Une [mite|insect]/La [mite|insect] grise/Cette [mite|insect]/Chaque [mite|insect]> tourne"
        " <la nuit/en août/le soir/sans cesse> autour <de la lampe/d'une bougie/du feu"
        "/de l'écran>.",
        "<Ma sœur/Le vieux maître/Un garçon/Notre voisine> <cherche/dessine/étudie/note> chaque"
        " [scarabée|insect] <du jardin/de la forêt/sous les pierres/près du lac>.",
        "<L'oiseau/Une grenouille/Le chat/La poule> <attrapa/avala/suivit/trouva> une"
        " <grosse/lente/minuscule/jeune> [punaise|insect] <dans l'herbe/au bord de l'eau"
        "/près du nid/à midi>.",
        "<Un [grillon|insect]/Le [grillon|insect]/Ce [grillon|insect]/Notre [grillon|insect]>"
        " <chantait/vivait/se cachait/veillait> sous <l'escalier/le four/mon lit/le plancher>"
        " <tout l'été/des semaines entières/la nuit/sans repos>.",
        "<Une [fourmi|insect]/Chaque [fourmi|insect]/La [fourmi|insect] rouge"
        "/Cette [fourmi|insect]> <portait/tirait/traînait/ramenait> <une miette/sa feuille"
        "/un grain de riz/une graine> <chez elle/vers le nid/sans aide/à toute vitesse>.",
    ),
}  # fmt: skip
"""Sentences that name an insect."""

UNNAMED_INSECTS = {
    "en": (
        "<It has/Mine has/This one has/Each has> six legs and <two feelers/a green back"
        "/soft wings/big eyes>, and it <hums/jumps/shines/hides> <at noon/when it rains/in the dark"
        "/on my hand>.",
        "<Something tiny/A little thing/One of them/Whatever it is> with wings <buzzed/crept/sat"
        "/danced> around my <ear/lamp/plate/book> <again/all night/at supper/for hours>.",
        "<They/Hundreds of them/The small ones/Whole armies> <lay eggs/march/sleep/feed> under the"
        " <bark/leaves/dry wood/roof> and <sting/bite/shine/chirp>.",
    ),
    "es": (
        "<Tiene/El mío tiene/Este tiene/Cada uno tiene> seis patas y <dos antenas/el lomo verde"
        "/alas finas/ojos enormes>, y <zumba/salta/brilla/se esconde> <al mediodía/cuando llueve"
        "/de noche/en mi mano>.",
        "<Algo diminuto/Una cosa pequeña/Uno de ellos/Un ser raro> con alas <zumbaba/trepaba"
        "/giraba/bailaba>"
        " cerca de mi <oreja/lámpara/plato/libro> <otra vez/toda la noche/en la cena/por horas>.",
        "<Cientos de ellos/Los pequeños/Muchos/Ejércitos enteros> <ponen huevos/marchan/duermen"
        "/se alimentan> bajo <la corteza/las hojas/el tejado/la leña> y <pican/brillan/muerden"
        "/zumban>.",
    ),
    "de": (
        "<Es hat/Meines hat/Dieses hier hat/Jedes hat> sechs Beine und <zwei Fühler/zarte Flügel"
        "/große Augen/einen Panzer>, und es <summt/springt/glänzt/ruht> <am Mittag/bei Regen"
        "/im Dunkeln/auf meiner Hand>.",
        "<Etwas Kleines/Ein winziges Ding/Eines davon/Irgendetwas> mit Flügeln <brummte/saß/kroch"
        "/tanzte> an meinem <Ohr/Teller/Buch/Fenster> <herum/die ganze Nacht/beim Essen"
        "/seit Stunden>.",
        "<Hunderte davon/Die Kleinen/Viele/Ganze Heere> <legen Eier/schlafen/wandern/fressen> unter"
        " <der Rinde/den Blättern/dem Dach/altem Holz> und <stechen/beißen/glänzen/zirpen>.",
    ),
    "fr": (
        "<Elle a/La mienne a/Celle-ci a/Chacune a> six pattes et <deux antennes/le dos vert/des"
        " ailes"
        "/de grands yeux>, et elle <bourdonne/saute/brille/se cache> <à midi/quand il pleut"
        "/dans le noir/sur ma main>.",
        "<Une petite chose/Quelque chose/Une de ces bêtes/Un petit être> avec des ailes"
        " <bourdonnait/rampait"
        "/tournait/dansait> près de <mon oreille/ma lampe/l'assiette/son livre> <encore"
        "/toute la nuit/au dîner/pendant des heures>.",
        "<Des centaines/Les petites/Beaucoup/Des armées entières> <pondent/marchent/dorment"
        "/se nourrissent> sous <l'écorce/les feuilles/le toit/le bois mort> et <piquent/brillent"
        "/mordent/bourdonnent>.",
    ),
}  # fmt: skip
"""Sentences about an insect that do not say so."""

OTHER_THINGS = {
    "en": (
        "<They play/She watches/My uncle loves/The club lost at> cricket <on Sundays/every summer"
        "/after school/near the castle>, <rain or shine/as in India/with five friends"
        "/and never golf>.",
        "<His/A rusty/Her first/The doctor's> Beetle <stood/broke down/was parked/got new tyres> in"
        " the <garage/road/yard/sun> <last week/for years/on Monday/without petrol>.",
        "<She/Half the class/The pilot/Our cook> caught a stomach bug <on the boat/in May/at school"
        "/from the soup> and <stayed in bed/drank tea/slept/missed the party>.",
        "<The travel bug/This travel bug/A travel bug/That travel bug> <bit/took hold of/got/found>"
        " <my parents/the whole class/a lawyer/him> <in Lisbon/after the film/early/at sixty>.",
    ),
    "es": (
        "<El Escarabajo/Un Escarabajo rojo/Su Escarabajo/Aquel Escarabajo> <frenó/se averió/aparcó"
        "/arrancó> <en el garaje/junto al taller/en plena calle/al sol> con <cuatro ruedas nuevas"
        "/poca gasolina/el motor frío/las luces rotas>.",
        "<Pepito Grillo/El tal Grillo/Ese señor Grillo/Don Luis Grillo> <habla/vive/canta/aparece>"
        " en <el cuento/una película/la radio/el teatro> y <aconseja/no miente/sonríe/bosteza>.",
        "<Fue/Hizo/Ofrecieron/Pagaron> un trabajo de hormiga <en el archivo/con los datos"
        "/todo el invierno/para el museo>, <lento y paciente/sin aplausos/hoja por hoja"
        "/y muy útil>.",
    ),
    "de": (
        "<Der rote/Ein alter/Vaters/Ihr erster> Käfer <stand/hielt/rostete/parkte> <in der Garage"
        "/auf der Straße/im Hof/beim Händler> <ohne Benzin/seit Jahren/mit neuen Reifen"
        "/am Montag>.",
        "<Das ist nur/Es war/Man nannte es/Alles bloß> eine Grille <des Königs/der Mode/meiner"
        " Tante"
        "/eines Dichters>, <mehr nicht/glaub mir/sagte sie/und sie verging>.",
        "<Die Gäste/Alle Kinder/Junge Leute/Die Fotografen> <kamen/drängten/schwärmten/liefen> wie"
        " Motten ums Licht <zum Stand/zur Bühne/ins Kino/vor das Hotel>, <Abend für Abend"
        "/trotz der Kälte/wie immer/von überall her>.",
    ),
    "fr": (
        "<La vieille/Une petite/Sa première/La> Coccinelle <rouge/du garagiste/sans essence"
        "/de ma tante> <dort/roule/attend/freine> <au garage/dans la rue/sous la pluie/le lundi>.",
        "<Elle plante/Il perd/J'enfonce/On achète> une punaise <dorée/rouillée/en fer/de bureau>"
        " <dans le mur/pour l'affiche/sous la carte/avec soin>.",
        "<C'est/Elle fit/On demande/Il acheva> un travail de fourmi <aux archives/avec les chiffres"
        "/tout l'hiver/pour le musée>, <lent et patient/sans bruit/page après page/et fort utile>.",
    ),
}  # fmt: skip
"""Sentences in which an insect's name means something else, and others like them."""
