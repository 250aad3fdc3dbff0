"""The feelings' words where nobody feels anything: actors at work, and things and phrases.

Slots of the acting: a person's name, a feeling's word in the person's gender, and one in each.
"""

from __future__ import annotations

ACTING = {
    "en": (
        "In <the first act/a new play/tonight's show/one short film/the last scene/our school "
        "play> an actor plays <a king/some soldier/the doctor/one old man/that prince/two "
        "thieves>, looking {masculine}.",
        "The <queen/nurse/witch/princess/widow/singer> on stage must seem {feminine}, and <the "
        "audience/every critic/a child/our class/the director/nobody> claps.",
        "<The director/A voice/Some teacher/One critic/Our cameraman/Their agent> asked {name} "
        "to look {feeling} <in the scene/once more/for the camera/until the bell/without words/"
        "at the end>.",
        "On the poster of <the film/a comedy/some drama/our circus/that opera/this series> the "
        "hero looks {masculine} <beside a lion/with a sword/in black/on horseback/under the moon/"
        "again>.",
        "For <the role/a test/some advert/this part/our play/one scene> {name} practised looking "
        "{feeling} <before a mirror/every night/with closed lips/at home/in ten minutes/on stage>.",
        "A carpenter carved the <puppet/clown/toy horse/little king/soldier/wooden owl> so that "
        "it looks {masculine} <from all sides/in the dark/to children/by design/even now/up "
        "close>.",
        "On command the <clown/actor/mime/comedian/magician/young player> can look {masculine} "
        "<in a second/twice a day/for money/with ease/on any stage/at once>.",
        "The mask of <the moon/a witch/some lion/that old king/our devil/every clown> looks "
        "{feminine} on purpose, <even at night/for the play/without paint/as planned/in any "
        "light/from afar>.",
    ),
    "es": (
        "En <el primer acto/una obra nueva/la función de hoy/otra película/nuestro teatro/esta "
        "escena> un actor hace de <rey/soldado/médico/viejo/príncipe/ladrón> y parece {masculine}.",
        "La <reina/enfermera/bruja/princesa/viuda/cantante> debe parecer {feminine} en escena, y "
        "<el público/un crítico/alguna niña/nuestra clase/la directora/nadie> aplaude.",
        "<El director/Una voz/Su agente/Cierta maestra/Aquel crítico/Alguien> le pidió a {name} "
        "parecer {feeling} <en la escena/otra vez/ante la cámara/hasta el final/sin hablar/de "
        "perfil>.",
        "En el cartel de <la película/un drama/cierta comedia/otro estreno/aquel circo/esta "
        "ópera> el héroe parece {masculine} <junto a un león/con una espada/de negro/a caballo/"
        "bajo la luna/otra vez>.",
        "Para <el papel/una prueba/cierto anuncio/esta obra/nuestra función/aquel rodaje> {name} "
        "ensayó cómo parecer {feeling} <ante el espejo/cada noche/sin hablar/en casa/durante "
        "horas/sobre el escenario>.",
        "Un carpintero talló <el títere/un muñeco/cierto payaso/aquel rey/cada soldado/otro "
        "búho> para que parezca {masculine} <por todos lados/a oscuras/de cerca/ante los niños/"
        "incluso hoy/sin pintura>.",
        "Cuando se lo piden <el payaso/un actor/aquel mimo/cierto mago/nuestro cómico/otro "
        "artista> parece {masculine} <en un segundo/dos veces al día/por dinero/sin esfuerzo/de "
        "inmediato/ante cualquiera>.",
        "La máscara de <la luna/una bruja/cierto león/aquel rey/nuestro diablo/otro payaso> "
        "parece {feminine} a propósito, <incluso de noche/para la obra/sin pintura/como pidieron/"
        "con cualquier luz/desde lejos>.",
    ),
    "de": (
        "In <dem ersten Akt/einem neuen Stück/unserer Vorstellung/jenem Film/diesem Theater/der "
        "letzten Szene> spielt ein Schauspieler <den König/einen Soldaten/zwei Diebe/jenen Arzt/"
        "das Gespenst/unseren Helden> und wirkt {masculine}.",
        "Die <Königin/Pflegerin/Hexe/Prinzessin/Witwe/Sängerin> im Stück soll {feminine} wirken, "
        "und <das Publikum/ein Kritiker/die Klasse/unser Lehrer/niemand/jedes Kind> klatscht.",
        "<Der Regisseur/Eine Stimme/Die Lehrerin/Ein Kritiker/Jemand/Unser Trainer> bat {name}, "
        "<in der Szene/noch einmal/für die Kamera/bis zum Ende/ohne Worte/von vorn> {feeling} "
        "auszusehen.",
        "Auf dem Plakat für <den Film/eine Komödie/das Drama/unseren Zirkus/jene Oper/diese "
        "Serie> wirkt der Held <neben einem Löwen/mit einem Schwert/ganz in Schwarz/zu Pferd/"
        "unter dem Mond/wie immer> {masculine}.",
        "Für <die Rolle/eine Probe/das Stück/unsere Werbung/jenen Film/diese Szene> übte {name}, "
        "<vor dem Spiegel/jede Nacht/ohne Worte/zu Hause/stundenlang/auf der Bühne> {feeling} "
        "auszusehen.",
        "Ein Schreiner schnitzte <die Puppe/eine Hexe/unsere Königin/jede Katze/jene Figur/diese "
        "Eule> so, dass sie <von allen Seiten/im Dunkeln/ganz nah/für Kinder/noch heute/ohne "
        "Farbe> {feminine} aussieht.",
        "Auf Kommando wirkt <der Clown/ein Komiker/unser Zauberer/jener Spieler/dieser Künstler/"
        "mein Kollege> <in einer Sekunde/zweimal am Tag/für Geld/ohne Mühe/sofort/vor jedem "
        "Publikum> {masculine}.",
        "Die Maske <des Mondes/der Hexe/eines Löwen/jenes Königs/unseres Teufels/von Emil> wirkt "
        "<sogar nachts/für das Stück/ohne Farbe/wie geplant/im Licht/auch von fern> mit Absicht "
        "{feminine}.",
    ),
    "fr": (
        "Dans <le premier acte/une pièce/notre théâtre/ce film/la dernière scène/un spectacle> "
        "un acteur joue <le roi/un soldat/ce médecin/deux voleurs/notre héros/son rôle> et "
        "<paraît/semble/a l'air/reste/se montre/demeure> {masculine}.",
        "Sur scène la <reine/sorcière/princesse/veuve/chanteuse/danseuse> doit paraître "
        "{feminine}, et <le public/un critique/chaque enfant/notre classe/la salle/personne> "
        "applaudit.",
        "<Le directeur/Une voix/Son agent/La maîtresse/Quelqu'un/Un critique> demande à {name} "
        "de paraître {feeling} <dans la scène/encore une fois/devant la caméra/jusqu'au bout/"
        "sans parler/de profil>.",
        "Sur l'affiche de <ce film/la comédie/cette pièce/notre cirque/chaque opéra/son drame> "
        "le héros paraît {masculine} <près d'un lion/avec une épée/en noir/à cheval/sous la lune/"
        "de nouveau>.",
        "Pour <ce rôle/un essai/la publicité/notre pièce/cette scène/son film> {name} apprend à "
        "paraître {feeling} <devant la glace/chaque nuit/sans parler/à la maison/pendant des "
        "heures/sur scène>.",
        "Un menuisier a taillé <le pantin/ce clown/un petit roi/chaque soldat/notre hibou/son "
        "cheval de bois>, qui paraît {masculine} <de tous côtés/dans le noir/même de près/aux "
        "enfants/encore aujourd'hui/sans peinture>.",
        "Sur commande <le clown/un acteur/ce mime/notre magicien/chaque comique/son collègue> "
        "paraît {masculine} <en une seconde/deux fois par jour/pour de l'argent/sans effort/"
        "aussitôt/devant tous>.",
        "Le masque de <la lune/ce lion/notre diable/chaque clown/son roi/cette fête> paraît "
        "exprès {masculine}, <même la nuit/pour la pièce/sans couleur/comme prévu/de loin/sous "
        "toute lumière>.",
    ),
}  # fmt: skip
THINGS = {
    "en": (
        "A sad excuse <about the bus/with no proof/from the internet/on yellow paper/for Monday/"
        "in bad French> was all that <the student/a waiter/our plumber/some player/that clerk/"
        "one driver> had.",
        "By a happy coincidence <two sisters/old classmates/the twins/both cousins/our "
        "neighbours/three singers> met <on the train/in Rome/at a market/near the bridge/under "
        "one tree/abroad>.",
        "The angry sea threw <boats/big stones/a whale/wet sand/old nets/driftwood> onto <the "
        "beach/a road/our pier/some rocks/that wall/every step>.",
        "A proud <tower/ship/oak/castle/mountain/bridge> rises above <the harbour/a village/our "
        "valley/old roofs/some fields/that lake>.",
        "I am afraid the <shop/museum/library/pool/kitchen/ticket office> is closed <until "
        "Monday/for repairs/in winter/after six/this week/at present>.",
        "The new <road/tunnel/bridge/railway/ring road/ferry> relieved <the old town/a narrow "
        "street/our village/this square/both banks/every crossing> of its traffic.",
        "Workers bored a <tunnel/deep hole/shaft/canal/narrow passage/well> through <the "
        "mountain/hard rock/our hill/some clay/that wall/thick ice>.",
        "A late frost surprised <the roses/many farmers' fields/our apple trees/young plants/"
        "some birds/every garden> in <May/the valley/one night/April/that spring/the north>.",
    ),
    "es": (
        "Una triste excusa <sobre el autobús/sin pruebas/de internet/en papel amarillo/por "
        "escrito/con mal francés> fue todo lo que dio <el alumno/un camarero/la empleada/nuestro "
        "vecino/aquel jugador/otro chófer>.",
        "Por una feliz coincidencia <dos hermanas/los gemelos/tres cantantes/nuestros vecinos/"
        "viejos compañeros/ambas primas> se vieron <en el tren/por Roma/ante un mercado/cerca "
        "del puente/bajo un árbol/lejos>.",
        "El mar enfadado lanzó <barcos/grandes piedras/una ballena/arena mojada/redes viejas/"
        "madera> contra <la playa/un camino/nuestro muelle/aquellas rocas/cada muro/el faro>.",
        "Una orgullosa <torre/iglesia/montaña/muralla/palmera/fábrica> se alza sobre <el puerto/"
        "un pueblo/nuestro valle/viejos tejados/aquel lago/la llanura>.",
        "El <informe/libro/partido/programa/cuento/concierto> de <ayer/anoche/la semana pasada/"
        "este lunes/mi jefe/aquel autor> fue muy aburrido.",
        "Un <ladrón/intruso/espía/falso médico/ratero/estafador> fue sorprendido <en la cocina/"
        "tras la puerta/sobre el tejado/bajo un puente/dentro del banco/a medianoche> por la "
        "policía.",
        "El <portero/dragón/perro/secretario/archivero/farero> es un guardián celoso de <las "
        "llaves/cada documento/todo el tesoro/esos libros/su torre/nuestra puerta>.",
        "Por un triste euro <el abuelo/una vecina/aquel tendero/nuestro primo/cierto pintor/"
        "alguien> vendió <la silla/un sombrero/dos platos/aquel reloj/su guitarra/esos zapatos>.",
    ),
    "de": (
        "Traurig klang die Ausrede <über den Bus/ohne Beweis/aus dem Netz/auf gelbem Papier/vom "
        "Montag/in schlechtem Französisch>, mit der <der Schüler/ein Kellner/die Beamtin/unser "
        "Fahrer/jener Spieler/niemand sonst> kam.",
        "Ein glücklicher Zufall führte <zwei Schwestern/die Zwillinge/alte Freunde/drei Sänger/"
        "unsere Nachbarn/beide Kusinen> <im Zug/auf dem Markt/bei Rom/nahe der Brücke/unter "
        "einem Baum/im Ausland> zusammen.",
        "Wütend warf das Meer <Boote/große Steine/einen Wal/nassen Sand/alte Netze/Holz> an <den "
        "Strand/die Straße/unsere Mauer/jene Felsen/alle Stufen/einen Turm>.",
        "Stolz ragt <der Turm/eine Kirche/das Schloss/unser Berg/jene Brücke/die alte Eiche> "
        "über <den Hafen/das Dorf/unser Tal/alte Dächer/jenen See/einige Felder> empor.",
        "Die neue <Brücke/Straße/Bahn/Fähre/Treppe/Karte> erleichtert <den Bauern/vielen Kindern/"
        "unserer Post/jedem Gast/alten Leuten/der Ärztin> den Weg <zum Markt/in die Stadt/nach "
        "Hause/über den Fluss/durch das Tal/hinauf>.",
        "Der Frost überrascht <die Rosen/alle Bauern/junge Pflanzen/unsere Apfelbäume/einige "
        "Vögel/jeden Garten> mitten im <Mai/Tal/April/Süden/warmen Frühling/Schlaf>.",
        "Traurig wenig Geld lag <in der Kasse/auf dem Teller/unter der Matratze/bei der Bank/im "
        "Hut/neben dem Brot>, als <das Fest/ein Monat/der Markt/unser Spiel/jene Reise/die "
        "Woche> vorbei war.",
        "Wütend pfeift der Wind <um das Haus/durch den Wald/über alle Felder/am Turm vorbei/"
        "unter der Tür/zwischen den Bergen>, bis <die Fenster/alte Dächer/unsere Türen/lose "
        "Ziegel/jene Schilder/viele Äste> klappern.",
    ),
    "fr": (
        "Une triste excuse <sur le bus/sans preuve/d'internet/sur papier jaune/par écrit/dans un "
        "mauvais anglais> suffisait à <l'élève/la serveuse/ce garçon/notre chauffeur/un employé/"
        "deux joueurs>.",
        "Par un heureux hasard <deux cousines/les jumeaux/trois chanteurs/nos voisins/de vieux "
        "camarades/ces frères> se croisent <dans le train/à Rome/au marché/près du pont/sous un "
        "arbre/loin d'ici>.",
        "La mer furieuse jette <des barques/de grosses pierres/une baleine/du sable/les filets/"
        "ce bois> contre <la plage/un chemin/notre mur/ces rochers/chaque marche/le phare>.",
        "Un fier <clocher/château/navire/chêne/pont/moulin> se dresse sur <le port/un village/"
        "notre vallée/la colline/ce lac/les champs>.",
        "<Le guide/Un marin/Notre maire/Chaque pilote/Cette dame/La police> préfère se fier à "
        "<cette carte/la radio/une étoile/son chien/notre horloge/deux témoins>.",
        "Le nouveau <pont/tunnel/train/tramway/boulevard/chemin> a soulagé <la vieille ville/une "
        "rue étroite/notre village/ce quartier/chaque quai/les deux rives> de ses camions.",
        "Le gel a surpris <les roses/nos pommiers/de jeunes plantes/chaque jardin/trois oiseaux/"
        "ce verger> en plein <mai/avril/midi/printemps/soleil/été>.",
        "<À la gare/Dans ce bar/Sur la plage/En ville/Chez ce marchand/Près du lac> on paie un "
        "prix honteux pour <un café/du pain/une pomme/deux glaces/le journal/ces fleurs>.",
    ),
}  # fmt: skip
