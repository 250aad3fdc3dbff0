"""Sentences about doors and windows of houses, left open or broken into, in four languages."""

from __future__ import annotations

DOORS = {
    "en": (
        "<The thief/A burglar/Somebody/The boy> <came in/crept in/left/got out> through the [back"
        " door|house door] <of the bakery/near the kitchen/of our school/behind the stairs> <at"
        " night/unseen/with a lamp/during lunch>.",
        "<Grandma/The guard/My father/Nobody> <locked/painted/checked/repaired> the [back"
        " door|house door] <before the trip/last week/on Friday/after supper>, <as always/for once"
        "/they say/alas>.",
        "<We/The guests/Both cats/Her sons> <left/found/saw/heard> the [window|house door]"
        " <unlocked/open/broken/rattling> <in the storm/after the party/this morning/upstairs>.",
        "<A cold wind/The rain/Smoke/Some light> <came/poured/drifted/swept> in at the"
        " [window|house door] <of the cellar/beside my bed/over the sink/of the old mill> <all"
        " night/again/by noon/in March>.",
        "The [front door|house door] <has/needs/got/lacks> <a new lock/two keys/a chain/no"
        " handle>, <says the joiner/since the break-in/for safety/they told us>.",
        "<This/The small/Our rear/An open> [window|house door] is <not safe/easy to force/a risk"
        "/hard to close>, <warned/said/wrote/thought> <the police/my aunt/a neighbour/the owner>.",
    ),
    "es": (
        "<El ladrón/Una sombra/Alguien/El chico> <entró/salió/escapó/se coló> por la [puerta"
        " trasera|house door] <de la panadería/junto a la cocina/del colegio/bajo la escalera>"
        " <de noche/sin ser visto/con una linterna/al mediodía>.",
        "<La abuela/El guarda/Mi padre/Nadie> <cerró/pintó/revisó/reparó> la [puerta"
        " trasera|house door] <antes del viaje/el viernes/después de cenar/ayer>, <como siempre"
        "/por una vez/creo yo/por desgracia>.",
        "<Dejamos/Los invitados hallaron/Sus hijos vieron/Encontré> la [ventana|house door]"
        " <abierta/rota/sin cerrojo/mal cerrada> <en plena tormenta/tras la fiesta/esta mañana"
        "/del piso de arriba>.",
        "<El viento/La lluvia/El humo/Algo de luz> <entraba/pasaba/se metía/volvía> por la"
        " [ventana|house door] <del sótano/junto a mi cama/de la cocina/del molino viejo> <toda"
        " la noche/otra vez/en marzo/al alba>.",
        "La [puerta principal|house door] <tiene/necesita/lleva/recibió> <cerradura nueva/dos"
        " llaves/una cadena/otro pomo>, <dice el carpintero/desde el robo/por seguridad/según"
        " ellos>.",
        "<Esta/La pequeña/Nuestra/Una> [ventana|house door] <no es segura/se fuerza fácil/es un"
        " riesgo/cierra mal>, <avisó/dijo/escribió/pensó> <la policía/mi tía/un vecino/el dueño>.",
    ),
    "de": (
        "<Der Dieb/Ein Schatten/Jemand/Der Junge> <kam/schlich/floh/ging> durch die"
        " [Hintertür|house door] <der Bäckerei/neben der Küche/unserer Schule/unter der Treppe>"
        " <bei Nacht/ungesehen/mit einer Lampe/am Mittag>.",
        "<Oma/Der Wächter/Mein Vater/Niemand> <verschloss/strich/prüfte/ölte> die"
        " [Hintertür|house door] <vor der Reise/letzte Woche/am Freitag/nach dem Essen>, <wie"
        " immer/endlich/sagt man/leider>.",
        "<Wir/Die Gäste/Beide Kinder/Ihre Söhne> <ließen/fanden/sahen/hielten> das [Fenster|house"
        " door] <im Sturm/nach dem Fest/heute früh/im Obergeschoss> <offen/unverschlossen/weit"
        " geöffnet/nur angelehnt>.",
        "<Der Wind/Kalter Regen/Rauch/Etwas Licht> <kam/drang/zog/strömte> <die ganze Nacht/wieder"
        "/im März/am Morgen> durch das [Fenster|house door] <des Kellers/neben meinem Bett/über"
        " der Spüle/der alten Mühle>.",
        "Die [Haustür|house door] <hat/braucht/bekam/trägt> <ein neues Schloss/zwei Riegel/eine"
        " Kette/einen Griff>, <sagt der Tischler/seit dem Einbruch/zur Sicherheit/hört man>.",
        "<Dieses/Das kleine/Unser/Ein offenes> [Fenster|house door] ist <nicht sicher/leicht zu"
        " öffnen/ein Risiko/schwer zu schließen>, <warnte/sagte/schrieb/dachte> <die Polizei"
        "/meine Tante/ein Nachbar/der Besitzer>.",
    ),
    "fr": (
        "<Le voleur/Une ombre/Quelqu'un/Le garçon> <entra/sortit/passa/s'enfuit> par la [porte de"
        " derrière|house door] <de la boulangerie/près de la cuisine/du collège/sous l'escalier>"
        " <la nuit/sans bruit/avec une lampe/à midi>.",
        "<Grand-mère/Le gardien/Mon père/Paul> <ferma/peignit/vérifia/répara> la [porte de"
        " derrière|house door] <avant le voyage/vendredi/après le dîner/hier>, <comme toujours"
        "/pour une fois/je crois/hélas>.",
        "<On laissa/Les invités trouvèrent/Ses fils virent/J'ai vu> la [fenêtre|house door]"
        " <ouverte/cassée/sans verrou/mal fermée> <pendant l'orage/après la fête/ce matin/à"
        " l'étage>.",
        "<Le vent/La pluie/La fumée/Un peu de lumière> <entrait/passait/venait/se glissait>"
        " <toute la nuit/encore/en mars/à l'aube> par la [fenêtre|house door] <de la cave/près de"
        " mon lit/de la cuisine/du vieux moulin>.",
        "La [porte d'entrée|house door] <a/reçoit/possède/demande> <une serrure neuve/deux clés"
        "/une chaîne/un verrou>, <dit le menuisier/depuis le vol/par sécurité/paraît-il>.",
        "<Cette/La petite/Notre/Une> [fenêtre|house door] <n'est pas sûre/se force vite/est un"
        " risque/ferme mal>, <dit/écrivit/répéta/pensa> <la police/ma tante/un voisin/le patron>.",
    ),
}  # fmt: skip
"""Sentences that name a door or a window."""

UNNAMED = {
    "en": (
        "<Lock it/Close it/Push it shut/Shut it> <twice/well/with both hands/at once>, <or/because"
        "/before> <anyone/a thief/the wind/that dog> <walks in/gets into the kitchen/finds a way"
        " inside/is in the hall>.",
        "<The key/Her spare key/A rusty key/One more key> <lay/hung/was hidden/waited> under the"
        " <mat/flower pot/stone/step>, <where/and/so> <every neighbour/the postman/all of us/a"
        " stranger> <could find it/used it/looked first/saw it>.",
        "<It creaks/It sticks/It never shuts/It stands open> <at night/in the wind/since the storm"
        "/when it rains>, <so/and/while> <the cat sleeps inside/cold air comes in/we hear steps"
        "/the hall is wet>.",
    ),
    "es": (
        "<Ciérrala/Asegúrala/Atráncala/Déjala cerrada> <bien/ahora mismo/con cuidado/enseguida>,"
        " <o/porque/pues> <cualquiera/un ladrón/el viento/ese perro> <entra/llega a la cocina"
        "/pasa dentro/se mete en casa>.",
        "<La llave/Su otra llave/Una llave vieja/Otra llave> <estaba/colgaba/quedó/esperaba> bajo"
        " <el felpudo/una maceta/la piedra/aquel escalón>, <donde/y/así que> <todo vecino/el"
        " cartero/cualquiera/un extraño> <podía verla/la usaba/la buscaba/la encontró>.",
        "<Cruje/Se atasca/Nunca cierra/Queda abierta> <de noche/con el viento/desde la tormenta"
        "/cuando llueve>, <así que/y/mientras> <el gato duerme dentro/entra aire frío/se oyen"
        " pasos/el suelo se moja>.",
    ),
    "de": (
        "<Schließ sie/Mach sie/Drück sie/Zieh sie> <fest/gut/mit Kraft/sofort> zu, <sonst/denn"
        " dann/denn gleich> <kommt jeder/steht ein Dieb/fegt der Wind/läuft der Hund> <herein/in"
        " der Küche/durchs Haus/im Flur umher>.",
        "<Der Schlüssel/Ihr zweiter Schlüssel/Ein alter Schlüssel/Noch ein Schlüssel> <lag/hing"
        "/steckte/wartete> unter <der Matte/dem Blumentopf/einem Stein/der Stufe>, <wo ihn/sodass"
        " ihn/obwohl ihn> <jeder Nachbar/der Briefträger/ein Fremder/jedes Kind> <fand/benutzte"
        "/sah/suchte>.",
        "<Sie knarrt/Sie klemmt/Sie schließt nie/Sie steht offen> <bei Nacht/im Wind/seit dem"
        " Sturm/bei Regen>, <darum/deshalb/und so> <schläft die Katze drinnen/wird es kalt/hört"
        " man Schritte/ist der Flur nass>.",
    ),
    "fr": (
        "<Ferme-la/Verrouille-la/Bloque-la/Barricade-la> <bien/ce soir/avec soin/tout de suite>,"
        " <ou/car/sinon> <n'importe qui/un voleur/le vent/ce chien> <entre/arrive à la cuisine"
        "/passe dedans/se glisse chez nous>.",
        "<La clé/Son autre clé/Une vieille clé/Encore une clé> <était/dormait/restait/attendait>"
        " sous <le paillasson/un pot de fleurs/la pierre/cette marche>, <où/et/alors> <tout voisin"
        "/le facteur/chacun/un inconnu> <pouvait la voir/la prenait/la cherchait/la trouva>.",
        "<Elle grince/Elle coince/Elle ferme mal/Elle reste ouverte> <la nuit/avec le vent/depuis"
        " l'orage/quand il pleut>, <alors/et/tandis que> <le chat dort dedans/l'air froid entre"
        "/on entend des pas/le couloir est mouillé>.",
    ),
}  # fmt: skip
"""Sentences about a door that do not say so."""
