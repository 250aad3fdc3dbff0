"""Everyday questions and their answers: the way, bicycles and machines, the weather."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

OUTDOORS: dict[str, tuple[Scene, ...]] = {
    "en": (
        Scene(
            asked=(
                "Which <bus/tram/train/road> goes to <the market/the harbour/the museum/the "
                "hospital/the lake> <today/on Sundays/at night/from here>?",
                "<How do I get/What is the best way/Which road leads/How far is it> to <the "
                "market/the harbour/the museum/the hospital/the lake> <from the bridge/from the "
                "station/from the old town/from here>?",
            ),
            answers=(
                "<Take line/Look for bus/Wait for number/Get on line> {number} and <get off/"
                "change/ask again/turn right> at <the bridge/the church/the second stop/the post "
                "office>.",
                "<From the station/From the square/From the bridge/From the school> it is "
                "{number} minutes <on foot/by bicycle/through the park/along the river>.",
                "<The map/The board/A sign/The timetable> beside <the door/the stop/the kiosk/the "
                "stairs> shows <every stop/the times/the prices/the whole way>.",
            ),
        ),
        Scene(
            asked=(
                "How do I <repair/clean/replace/fasten> the <chain/lamp/bell/seat> of <my bicycle/"
                "an old bicycle/a child's bicycle/the bicycle of {name}>?",
                "Why does my <bicycle/sewing machine/kitchen clock/old radio> <make a noise/stop "
                "again and again/run so slowly/shake like that>?",
            ),
            answers=(
                "<A drop of oil/A new screw/A piece of wire/A firm turn> is enough <in most cases/"
                "for the next months/until the summer/at first>.",
                "<Find a table/Take off the cover/Light a lamp/Take your time> and <look at/clean/"
                "count/turn> <the wheels/the screws/every small part/the tubes>.",
                "<A mechanic/The shop on the corner/A neighbour/The handbook> shows <the rest/the "
                "right tool/every step/the spare parts> <for little money/in half an hour/without "
                "trouble/with pictures>.",
            ),
        ),
        Scene(
            asked=(
                "How <warm/wet/windy/cold> will it be <tonight/tomorrow/on Sunday/next week> <in "
                "the mountains/by the sea/in the north/in town>?",
                "Do I need <a coat/an umbrella/boots/a hat> <tonight/tomorrow/on Sunday/for the "
                "trip>?",
            ),
            answers=(
                "<In the morning/Around noon/Towards evening/During the night> it will be <dry/"
                "cloudy/clear/mild> with <a light wind/good air/a little mist/few clouds>.",
                "<Rain/Snow/Fog/Thunder> is not likely <before Friday/this week/for two days/"
                "until evening>.",
                "<A light coat/A warm scarf/A good umbrella/A pair of boots> is <enough/useful/a "
                "good idea/never wrong>, because <the wind turns/evenings grow cold/clouds move "
                "fast/the paths are wet>.",
            ),
        ),
    ),
    "es": (
        Scene(
            asked=(
                "¿Qué <autobús/tranvía/tren/camino> va <al mercado/al puerto/al museo/al hospital/"
                "al lago> <hoy/los domingos/de noche/desde aquí>?",
                "¿<Cómo llego/Por dónde se va/Qué calle lleva/Cuánto falta para llegar> <al "
                "mercado/al puerto/al museo/al hospital/al lago> <desde el puente/desde la "
                "estación/desde el centro/desde aquí>?",
            ),
            answers=(
                "<Toma la línea/Busca el autobús/Espera el número/Sube a la línea> {number} y "
                "<baja/cambia/pregunta/gira> en <el puente/la iglesia/la segunda parada/la "
                "oficina de correos>.",
                "<Desde la estación/Desde la plaza/Desde el puente/Desde la escuela> son {number} "
                "minutos <a pie/en bicicleta/por el parque/junto al río>.",
                "<El mapa/El tablón/Un cartel/El horario> junto a <la puerta/la parada/la entrada/"
                "la escalera> muestra <cada parada/las horas/los precios/todo el camino>.",
            ),
        ),
        Scene(
            asked=(
                "¿Cómo <reparo/limpio/cambio/ajusto> <la cadena/la luz/el timbre/el asiento> de "
                "<mi bicicleta/una bicicleta vieja/una bicicleta de niño/la bicicleta de {name}>?",
                "¿Por qué mi <bicicleta/máquina de coser/reloj de cocina/vieja radio> <hace ruido/"
                "se para a menudo/va tan despacio/tiembla así>?",
            ),
            answers=(
                "<Una gota de aceite/Un tornillo nuevo/Un trozo de alambre/Una vuelta firme> "
                "basta <casi siempre/para unos meses/hasta el verano/al principio>.",
                "<Busca una mesa/Quita la tapa/Enciende una lámpara/Ten paciencia> y <mira/limpia/"
                "cuenta/gira> <las ruedas/los tornillos/cada pieza/los tubos>.",
                "<Un mecánico/La tienda de la esquina/Un vecino/El manual> enseña <lo demás/la "
                "herramienta adecuada/cada paso/las piezas> <por poco dinero/en media hora/sin "
                "problema/con dibujos>.",
            ),
        ),
        Scene(
            asked=(
                "¿Hará <calor/frío/viento/sol> <esta tarde/mañana/el domingo/la semana que viene> "
                "<en la montaña/junto al mar/en el norte/en la ciudad>?",
                "¿Necesito <un abrigo/un paraguas/botas/un sombrero> <esta tarde/mañana/el "
                "domingo/para el viaje>?",
            ),
            answers=(
                "<Por la mañana/Al mediodía/Hacia la tarde/Durante la noche> el tiempo será <seco/"
                "nublado/claro/suave> con <un viento ligero/aire limpio/un poco de niebla/pocas "
                "nubes>.",
                "<La lluvia/La nieve/La niebla/Una tormenta> no es probable <antes del viernes/"
                "esta semana/en dos días/hasta la tarde>.",
                "<Un abrigo ligero/Una bufanda/Un buen paraguas/Un par de botas> <basta/ayuda/es "
                "buena idea/nunca sobra>, porque <el viento cambia/las tardes son frías/las nubes "
                "corren/los caminos están mojados>.",
            ),
        ),
    ),
    "de": (
        Scene(
            asked=(
                "<Welcher Bus/Welche Tram/Welcher Zug/Welches Schiff> fährt <heute/am Sonntag/in "
                "der Nacht/von hier> <zum Markt/zum Hafen/zum Museum/zum Krankenhaus/zum See>?",
                "<Wie komme ich/Welche Straße führt/Wie weit ist es/Was ist der beste Weg> <von "
                "der Brücke/vom Bahnhof/von der Altstadt/von hier> <zum Markt/zum Hafen/zum "
                "Museum/zum Krankenhaus/zum See>?",
            ),
            answers=(
                "<Nimm die Linie/Warte auf Bus/Such den Wagen/Fahr mit Linie> {number} bis zur "
                "<Brücke/Kirche/zweiten Haltestelle/Post>.",
                "<Vom Bahnhof/Vom Platz/Von der Brücke/Von der Schule> sind es {number} Minuten "
                "<zu Fuß/mit dem Rad/durch den Park/am Fluss entlang>.",
                "<Der Plan/Die Tafel/Ein Schild/Der Fahrplan> neben <der Tür/der Haltestelle/dem "
                "Kiosk/der Treppe> zeigt <jeden Halt/die Zeiten/die Preise/den ganzen Weg>.",
            ),
        ),
        Scene(
            asked=(
                "Wie <repariere/putze/wechsle/befestige> ich die <Kette/Lampe/Klingel/Bremse> <an "
                "meinem Fahrrad/an einem alten Rad/am Kinderrad/am Rad von {name}>?",
                "Warum ist <mein Fahrrad/meine Nähmaschine/die Küchenuhr/mein altes Radio> <so "
                "laut/so langsam/dauernd kaputt/heute so still>?",
            ),
            answers=(
                "<Ein Tropfen Öl/Eine neue Schraube/Ein Stück Draht/Eine feste Drehung> genügt "
                "<meistens/für einige Monate/bis zum Sommer/am Anfang>.",
                "<Such einen Tisch/Nimm den Deckel ab/Mach eine Lampe an/Lass dir Zeit> und "
                "<prüfe/putze/zähle/drehe> <die Räder/die Schrauben/jedes Teil/die Rohre>.",
                "<Ein Mechaniker/Der Laden an der Ecke/Eine Nachbarin/Das Handbuch> zeigt <für "
                "wenig Geld/in einer halben Stunde/ohne Mühe/mit Bildern> <den Rest/das richtige "
                "Werkzeug/jeden Schritt/die Ersatzteile>.",
            ),
        ),
        Scene(
            asked=(
                "Wie <warm/nass/windig/kalt> wird es <heute Abend/morgen/am Sonntag/nächste "
                "Woche> <in den Bergen/am Meer/im Norden/in der Stadt>?",
                "Brauche ich <heute Abend/morgen/am Sonntag/auf der Reise> <einen Mantel/einen "
                "Schirm/Stiefel/einen Hut>?",
            ),
            answers=(
                "<Am Morgen/Gegen Mittag/Gegen Abend/In der Nacht> wird es <trocken/wolkig/klar/"
                "mild> bei <leichtem Wind/guter Luft/etwas Nebel/wenigen Wolken>.",
                "<Regen/Schnee/Nebel/Ein Gewitter> kommt <vor Freitag/in dieser Woche/vor dem "
                "Abend/in zwei Tagen> wohl nicht.",
                "<Ein leichter Mantel/Ein warmer Schal/Ein guter Schirm/Ein Paar Stiefel> <genügt/"
                "hilft/ist klug/schadet nie>, denn <der Wind dreht sich/die Abende sind kalt/die "
                "Wolken ziehen schnell/die Wege sind nass>.",
            ),
        ),
    ),
    "fr": (
        Scene(
            asked=(
                "Quel <bus/tram/train/chemin> va <au marché/au port/au musée/à l'hôpital/au lac> "
                "<aujourd'hui/le dimanche/la nuit/depuis le centre> ?",
                "<Comment aller/Quelle rue mène/Faut-il longtemps pour aller/Par où passer pour "
                "aller> <au marché/au port/au musée/à l'hôpital/au lac> <depuis le pont/depuis la "
                "gare/depuis la place/en partant d'ici> ?",
            ),
            answers=(
                "<Prends la ligne/Cherche le bus/Attends le numéro/Monte dans le bus> {number} et "
                "<descends/change/demande/tourne> <près du pont/devant l'église/au deuxième arrêt/"
                "à la poste>.",
                "<De la gare/De la place/Du pont/De l'école>, il faut {number} minutes <à pied/à "
                "vélo/par le parc/le long du fleuve>.",
                "<Le plan/Le tableau/Un panneau/L'horaire> près de <la porte/l'arrêt/l'escalier/"
                "la caisse> indique <chaque arrêt/les heures/les prix/tout le chemin>.",
            ),
        ),
        Scene(
            asked=(
                "Comment <réparer/nettoyer/changer/fixer> <la chaîne/la lampe/la sonnette/la "
                "selle> <de mon vélo/d'un vieux vélo/d'un vélo d'enfant/du vélo de {name}> ?",
                "<Sais-tu pourquoi/Dis-moi pourquoi/Explique-moi pourquoi/Vois-tu pourquoi> <mon "
                "vélo/ma machine à coudre/mon horloge/ma vieille radio> <fait du bruit/s'arrête "
                "souvent/marche si lentement/tremble ainsi> ?",
            ),
            answers=(
                "<Une goutte d'huile/Une vis neuve/Un bout de fil/Un bon tour de clé> suffit <le "
                "plus souvent/pour quelques mois/jusqu'à l'été/au début>.",
                "<Cherche une table/Enlève le couvercle/Allume une lampe/Prends ton temps>, puis "
                "<regarde/nettoie/compte/tourne> <les roues/les vis/chaque pièce/les tubes>.",
                "<Un mécanicien/Le magasin du coin/Une voisine/Le manuel> montre <le reste/le bon "
                "outil/chaque étape/les pièces> <pour peu d'argent/en une demi-heure/sans peine/"
                "avec des dessins>.",
            ),
        ),
        Scene(
            asked=(
                "Fera-t-il <chaud/froid/doux/beau> <ce soir/demain/dimanche/la semaine prochaine> "
                "<en montagne/au bord de la mer/dans le nord/en ville> ?",
                "<Ai-je besoin/Aura-t-on besoin/Avons-nous besoin/Aurai-je besoin> <d'un manteau/"
                "d'un parapluie/de bottes/d'un chapeau> <ce soir/demain/dimanche/en voyage> ?",
            ),
            answers=(
                "<Le matin/Vers midi/Vers le soir/Pendant la nuit>, le temps sera <sec/nuageux/"
                "clair/doux> avec <un vent léger/un air pur/un peu de brume/peu de nuages>.",
                "<La pluie/La neige/Le brouillard/Un orage> n'est pas probable <avant vendredi/"
                "cette semaine/pendant deux jours/jusqu'au soir>.",
                "<Un manteau léger/Une écharpe/Un bon parapluie/Une paire de bottes> <suffit/aide/"
                "est utile/ne gêne jamais>, car <le vent tourne/les soirées sont froides/les "
                "nuages vont vite/les chemins sont mouillés>.",
            ),
        ),
    ),
}
