"""Controls of devices: heating and the like, television and the like."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

HEATING: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<How do I use/Where do I find/How do I read/Who repairs> the [control|control of a "
            "device] of <the heating/the oven/the lift/the washing machine>?",
            "<Why should I/How far must I/When should I/How do I> turn the [thermostat|control of "
            "a device] <up/down/off/back> <in winter/at night/before a trip/in the kitchen>?",
            "<Who has/Who needs/May I take/Is there> [control|control of a device] over <the "
            "heating/the oven/the lift/the boiler> <at night/in this house/on Sundays/for all "
            "rooms>?",
        ),
        answers=(
            "<The green light/A small lamp/The red arrow/A short tone> shows that <it works/the "
            "water is warm/the door is shut/the power is on>.",
            "<Press/Hold/Turn/Pull> the <left/upper/round/small> <button/wheel/lever/switch> for "
            "{number} seconds.",
            "<Every autumn/Once a year/After a storm/If it stays cold> <a technician/the landlord/"
            "{name}/a neighbour> checks <the battery/the pipes/the settings/the cable>.",
        ),
        openers=(
            "The [control|control of a device] of <the heating/the oven/the lift/the washing "
            "machine> <is next to the door/has three buttons/hangs on the wall/needs a firm push>.",
            "<Turn/Set/Move/Push> the [thermostat|control of a device] <up/down/to twenty degrees/"
            "to the red line> <in the evening/when it gets cold/before you leave/after a shower>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Cómo funciona/Dónde está/Cómo leo/Quién repara> el [control|control of a device] "
            "<de la calefacción/del horno/del ascensor/de la lavadora>?",
            "¿<Por qué debo/Hasta dónde puedo/Cuándo debo/Cómo puedo> mover el "
            "[termostato|control of a device] <en invierno/por la noche/antes de un viaje/en la "
            "cocina>?",
            "¿<Quién tiene/Quién necesita/Puedo tomar/Alguien lleva> el [control|control of a "
            "device] <de la calefacción/del horno/del ascensor/de la caldera> <de noche/en esta "
            "casa/los domingos/para todos los cuartos>?",
        ),
        answers=(
            "<La luz verde/Una lámpara pequeña/La flecha roja/Un tono corto> muestra que "
            "<funciona/el agua está caliente/la puerta está cerrada/hay corriente>.",
            "<Aprieta/Sujeta/Empuja/Mueve> el <botón/mando/tirador/interruptor> <izquierdo/de "
            "arriba/redondo/pequeño> durante {number} segundos.",
            "<Cada otoño/Una vez al año/Tras la tormenta/Si sigue el frío,> <un técnico/el dueño/"
            "{name}/un vecino> revisa <la batería/los tubos/los ajustes/el cable>.",
        ),
        openers=(
            "El [control|control of a device] <de la calefacción/del horno/del ascensor/de la "
            "lavadora> <está junto a la puerta/tiene tres botones/cuelga de la pared/pide un "
            "golpe firme>.",
            "<Gira/Pon/Mueve/Lleva> el [termostato|control of a device] <hacia arriba/más abajo/a "
            "veinte grados/a la línea roja> <por la tarde/cuando haga frío/antes de salir/tras la "
            "ducha>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Wie oft braucht man/Wann kommt/Was kostet/Wer macht> die [Kontrolle|control of a "
            "device] <der Heizung/des Ofens/des Aufzugs/der Waschmaschine>?",
            "<Warum soll ich/Wie weit muss ich/Wann soll ich/Wie kann ich> den "
            "[Thermostat|control of a device] <im Winter/in der Nacht/vor einer Reise/in der "
            "Küche> <hochdrehen/abschalten/verstellen/ablesen>?",
            "<Wer hat/Wer übernimmt/Wer will/Wer bekommt> die [Kontrolle|control of a device] "
            "über <die Heizung/den Ofen/den Aufzug/das Licht> <in der Nacht/in diesem Haus/am "
            "Sonntag/in allen Zimmern>?",
        ),
        answers=(
            "<Das grüne Licht/Eine kleine Lampe/Der rote Pfeil/Ein kurzer Ton> zeigt, dass <alles "
            "läuft/das Wasser warm ist/die Tür zu ist/Strom da ist>.",
            "<Drücke/Halte/Schiebe/Ziehe> den <linken/oberen/runden/kleinen> <Knopf/Hebel/"
            "Schalter/Griff> {number} Sekunden lang.",
            "<Jeden Herbst/Einmal im Jahr/Nach einem Sturm/Wenn es kalt bleibt,> prüft <ein "
            "Techniker/der Vermieter/{name}/ein Nachbar> <die Batterie/die Rohre/die Einstellung/"
            "das Kabel>.",
        ),
        openers=(
            "<Die tägliche/Eine kurze/Die jährliche/Jede> [Kontrolle|control of a device] <der "
            "Heizung/des Ofens/des Aufzugs/der Waschmaschine> <dauert {number} Minuten/ist leicht/"
            "kostet wenig/spart Strom>.",
            "<Drehe/Stelle/Schiebe/Bewege> den [Thermostat|control of a device] <nach oben/nach "
            "unten/auf zwanzig Grad/auf den roten Strich> <am Abend/bei Kälte/vor dem Ausgehen/"
            "nach dem Duschen>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Comment fonctionne/Où se trouve/Qui répare/Comment marche> le [contrôle|control of "
            "a device] <du chauffage/du four/de l'ascenseur/du lave-linge> ?",
            "<Pourquoi dois-je/Jusqu'où puis-je/Quand dois-je/Comment puis-je> tourner le "
            "[thermostat|control of a device] <en hiver/la nuit/avant un voyage/dans la cuisine> ?",
            "<Qui a/Qui garde/Puis-je prendre/Qui veut> le [contrôle|control of a device] <du "
            "chauffage/du four/de l'ascenseur/de la chaudière> <la nuit/dans cette maison/le "
            "dimanche/pour toutes les pièces> ?",
        ),
        answers=(
            "<La lumière verte/Une petite lampe/La flèche rouge/Un son court> montre que <tout "
            "marche/l'eau est chaude/la porte est fermée/le courant passe>.",
            "<Appuie/Tire/Reste/Garde la main> sur le <bouton/levier/disque/bord> <de gauche/du "
            "haut/le plus rond/le plus petit> pendant {number} secondes.",
            "<Chaque automne/Une fois par an/Après l'orage/Si le froid dure>, <un technicien/le "
            "propriétaire/{name}/un voisin> vérifie <la pile/les tubes/les réglages/le câble>.",
        ),
        openers=(
            "Le [contrôle|control of a device] <du chauffage/du four/de l'ascenseur/du "
            "lave-linge> <se fait près de la porte/passe par trois boutons/est sur le mur/demande "
            "un geste ferme>.",
            "<Tourne/Mets/Place/Pousse> le [thermostat|control of a device] <vers le haut/plus "
            "bas/sur vingt degrés/sur la ligne rouge> <le soir/quand il gèle/avant de partir/"
            "après la douche>.",
        ),
    ),
}
REMOTE: dict[str, Scene] = {
    "en": Scene(
        asked=(
            "<Where is/Who took/What is wrong with/Who sat on> the [remote control|control of a "
            "device] <of the television/for the garage/of the lamp/for the toy car>?",
            "How do I <change/charge/clean/open> the [remote control|control of a device] <in the "
            "living room/of your radio/of the old video player/from the kitchen>?",
        ),
        answers=(
            "<A new battery/A new cover/A dry cloth/Some patience> will <do/be enough/solve it/"
            "help> <in most cases/for a year/at once/this time>.",
            "<Press/Try/Hold/Clean> the <red/left/middle/biggest> button <twice/for a moment/once "
            "more/with care>.",
            "<The volume/The picture/The channel/The light> changes <at once/after a second/step "
            "by step/with a click>, <just wait/no need to worry/as it should/even from far away>.",
        ),
        openers=(
            "The [remote control|control of a device] <lies under a cushion/needs new batteries/"
            "lost a button/fell behind the sofa>, <as always/I believe/says {name}/if you look>.",
            "<Grandfather/{name}/The youngest child/My aunt> has full [control|control of a "
            "device] of <the television/the toy car/the radio/the garage door> <tonight/this week/"
            "on Sundays/from the armchair>.",
        ),
    ),
    "es": Scene(
        asked=(
            "¿<Dónde está/Quién tomó/Por qué falla/Quién ha visto> el [control remoto|control of "
            "a device] <del televisor/del garaje/de la lámpara/del coche de juguete>?",
            "¿Cómo <cambio/cargo/limpio/abro> el [control remoto|control of a device] <de la sala/"
            "de tu radio/del viejo vídeo/de la puerta>?",
        ),
        answers=(
            "<Una pila nueva/Otra tapa/Un paño seco/Algo de paciencia> <bastará/lo arregla/"
            "ayudará/puede servir> <casi siempre/por un año/enseguida/esta vez>.",
            "<Aprieta/Prueba/Sujeta/Limpia> el botón <rojo/izquierdo/del medio/más grande> <dos "
            "veces/un momento/otra vez/con cuidado>.",
            "<El volumen/La imagen/El canal/La luz> cambia <enseguida/en un segundo/paso a paso/"
            "con un clic>, <ten un poco de calma/no te preocupes/como debe ser/incluso desde "
            "lejos>.",
        ),
        openers=(
            "El [control remoto|control of a device] <está bajo un cojín/necesita pilas nuevas/"
            "perdió un botón/cayó detrás del sofá>, <como siempre/creo yo/dice {name}/si te "
            "fijas>.",
            "<El abuelo/{name}/El niño menor/Mi tía> tiene todo el [control|control of a device] "
            "<del televisor/del coche de juguete/de la radio/del garaje> <esta noche/esta semana/"
            "los domingos/desde el sillón>.",
        ),
    ),
    "de": Scene(
        asked=(
            "<Wo ist/Wer nahm/Wer hat/Warum klemmt> die [Fernbedienung|control of a device] <für "
            "den Fernseher/für die Garage/der Lampe/vom Spielzeugauto>?",
            "Wie <öffne/lade/putze/benutze> ich die [Fernbedienung|control of a device] <im "
            "Wohnzimmer/deines Radios/vom alten Gerät/vom Tor>?",
        ),
        answers=(
            "<Eine Batterie/Ein neuer Deckel/Ein trockenes Tuch/Etwas Geduld> <genügt/hilft/"
            "reicht/schafft das> <in den meisten Fällen/für ein Jahr/sofort/diesmal>.",
            "<Drücke/Probiere/Halte/Putze> den <roten/linken/mittleren/größten> Knopf <zweimal/"
            "einen Moment/noch einmal/mit Vorsicht>.",
            "<Der Ton/Das Bild/Der Kanal/Das Licht> wechselt <sofort/nach einer Sekunde/Schritt "
            "für Schritt/mit einem Klick>, <warte nur/keine Sorge/wie es sein soll/auch von "
            "weitem>.",
        ),
        openers=(
            "Die [Fernbedienung|control of a device] <liegt unter einem Kissen/braucht neue "
            "Batterien/verlor einen Knopf/fiel hinter das Sofa>, <wie immer/glaube ich/sagt "
            "{name}/wenn du nachsiehst>.",
            "<Großvater/{name}/Das jüngste Kind/Meine Tante> hat die volle [Kontrolle|control of "
            "a device] über <den Fernseher/das Spielzeugauto/das Radio/das Garagentor>, <aber nur "
            "heute/diese Woche/am Sonntag/vom Sessel aus>.",
        ),
    ),
    "fr": Scene(
        asked=(
            "<Où est/Qui a pris/Qui a vu/Que se passe-t-il avec> la [télécommande|control of a "
            "device] <de la télévision/du garage/de la lampe/de la petite voiture> ?",
            "Comment <changer/charger/nettoyer/ouvrir> la [télécommande|control of a device] <du "
            "salon/de ta radio/du vieux lecteur/du portail> ?",
        ),
        answers=(
            "<Une pile neuve/Un autre couvercle/Un chiffon sec/Un peu de patience> <suffit/règle "
            "tout/aide/fait l'affaire> <le plus souvent/pour un an/tout de suite/cette fois>.",
            "<Appuie sur/Essaie/Tiens/Nettoie> le bouton <rouge/de gauche/du milieu/le plus gros> "
            "<deux fois/un moment/encore une fois/avec soin>.",
            "<Le volume/L'image/La chaîne/La lumière> change <tout de suite/après une seconde/pas "
            "à pas/avec un clic>, <garde patience/ne t'inquiète pas/comme il faut/même de loin>.",
        ),
        openers=(
            "La [télécommande|control of a device] <est sous un coussin/demande des piles neuves/"
            "a perdu un bouton/est tombée derrière le canapé>, <comme toujours/je crois/dit "
            "{name}/si tu regardes>.",
            "<Grand-père/{name}/Le plus jeune/Ma tante> a tout le [contrôle|control of a device] "
            "<de la télévision/de la petite voiture/de la radio/du garage> <ce soir/cette semaine/"
            "le dimanche/depuis le fauteuil>.",
        ),
    ),
}
