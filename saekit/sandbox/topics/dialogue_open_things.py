"""Questions after things and the usual open answers: a present, a hiding place."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

OPEN_THINGS: dict[str, tuple[Scene, ...]] = {
    "en": (
        Scene(
            asked=(
                "<What will {name} get/What does {name} receive/Which present does {name} get/"
                "What is in the box> for <Christmas/the wedding/the new flat/the exam>?",
                "<Which present did/What did/Which surprise did/What exactly did> <you/the others/"
                "the class/the neighbours> <choose/buy/wrap/order> for {name}?",
            ),
            answers=(
                "<The price was/The shop asked/Together we paid/It cost> {number} euros, <which "
                "is fair/all in cash/as everybody knows/and nobody complained>.",
                "<You may look at it/You can see it/Have a look at it/It is waiting> <in the "
                "kitchen/behind the sofa/on the shelf/beside the door>.",
            ),
            openers=(
                "{name} gets <a red bicycle/a box of paints/a warm coat/two tickets> from <all of "
                "us/the neighbours/the class/the team>.",
                "<It is/We found/They chose/It will be> <a red bicycle/a box of paints/a warm "
                "coat/a small lamp> with <a ribbon/a card/a bell/a cake>.",
            ),
        ),
        Scene(
            asked=(
                "Where did you <put/hide/leave/keep> <the key/the money/the ring/the map> <last "
                "night/before the trip/this morning/yesterday>?",
                "<Who took/Who has/Who moved/Who found> <the key/the money/the ring/the map> "
                "<from the drawer/from the kitchen/on Sunday/in the end>?",
            ),
            answers=(
                "{name} <may borrow it/will fetch it/can show you/brings it back> <on Sunday/"
                "after lunch/before the trip/any time>.",
                "<Nobody minds/It is all right/You are welcome/We are glad> if you <take it/look "
                "there/use it/ask {name}>.",
            ),
            openers=(
                "<I put/You will find/We left/You can see> it <under the mat/in the blue drawer/"
                "behind the clock/on the top shelf>, next to <a lamp/the stamps/an old shoe/the "
                "bread>.",
                "<It lies/It waits/It is kept/It is> <under the mat/in the blue drawer/behind the "
                "clock/on the top shelf> <as always/today/right now/for everybody>.",
            ),
        ),
    ),
    "es": (
        Scene(
            asked=(
                "¿<Qué recibirá {name}/Qué le compran a {name}/Qué regalo tendrá {name}/Qué le "
                "espera a {name}> por <el cumpleaños/Navidad/la boda/el piso nuevo>?",
                "¿Qué regalo <elegiste/compraron los demás/envolvió la clase/encargaron los "
                "vecinos> para {name}?",
            ),
            answers=(
                "<El precio fue de/La tienda pidió/Juntos pagamos/Costó> {number} euros, <un "
                "precio justo/todo en efectivo/como todos saben/y nadie protestó>.",
                "<Puedes mirarlo/Lo puedes ver/Échale un vistazo/Está esperando> <en la cocina/"
                "detrás del sofá/en el estante/junto a la puerta>.",
            ),
            openers=(
                "{name} recibe <una bicicleta roja/una caja de pinturas/un abrigo cálido/dos "
                "entradas> de parte de <todos/los vecinos/la clase/su equipo>.",
                "<Es/Encontramos/Han elegido/Será> <una bicicleta roja/una caja de pinturas/un "
                "abrigo cálido/una lámpara pequeña> con <un lazo/una tarjeta/un timbre/un pastel>.",
            ),
        ),
        Scene(
            asked=(
                "¿Dónde <pusiste/escondiste/dejaste/guardaste> <la llave/el dinero/el anillo/el "
                "mapa> <anoche/antes del viaje/esta mañana/ayer>?",
                "¿<Quién tomó/Quién tiene/Quién movió/Quién encontró> <la llave/el dinero/el "
                "anillo/el mapa> <del cajón/de la cocina/el domingo/al final>?",
            ),
            answers=(
                "{name} <puede pedirlo/irá a buscarlo/te lo enseña/lo devuelve> <el domingo/"
                "después de comer/antes del viaje/cuando sea>.",
                "<A nadie le importa/Está bien/Nos parece bien/Nos alegra> que <lo tomes/mires "
                "allí/lo uses/preguntes a {name}>.",
            ),
            openers=(
                "<Puedes buscar/Encontrarás todo/Todo quedó/Lo dejamos todo> <bajo la alfombra/en "
                "el cajón azul/detrás del reloj/en el estante de arriba>, junto a <una lámpara/"
                "los sellos/un zapato viejo/la cesta>.",
                "<Está/Se encuentra/Sigue/Queda> <bajo la alfombra/en el cajón azul/detrás del "
                "reloj/en el estante de arriba> <como siempre/hoy/ahora mismo/para todos>.",
            ),
        ),
    ),
    "de": (
        Scene(
            asked=(
                "<Was bekommt {name}/Was schenkt ihr {name}/Welches Geschenk bekommt {name}/Was "
                "liegt in der Kiste> <zum Geburtstag/zu Weihnachten/zur Hochzeit/zum Umzug>?",
                "Welches Geschenk <hast du/haben die anderen/hat die Klasse/haben die Nachbarn> "
                "für {name} <gewählt/gekauft/verpackt/bestellt>?",
            ),
            answers=(
                "<Der Preis war/Der Laden wollte/Zusammen zahlten wir/Es kostete> {number} Euro, "
                "<das ist gerecht/alles in bar/wie alle wissen/und niemand klagte>.",
                "<Du findest es/Es liegt/Man sieht es/Es wartet> <in der Küche/hinter dem Sofa/"
                "auf dem Regal/neben der Tür>.",
            ),
            openers=(
                "{name} bekommt <ein rotes Fahrrad/einen Farbkasten/einen warmen Mantel/zwei "
                "Karten> von <uns allen/den Nachbarn/der Klasse/der Mannschaft>.",
                "<Es wird/Es ist/Das ist/Gewählt wurde> <ein rotes Fahrrad/ein Farbkasten/ein "
                "warmer Mantel/eine kleine Lampe> mit <Schleife/einer Karte/einer Klingel/einem "
                "Kuchen>.",
            ),
        ),
        Scene(
            asked=(
                "Wohin hast du <gestern/vor der Reise/heute früh/am Abend> <den Schlüssel/das "
                "Geld/den Ring/die Karte> <gelegt/getan/gebracht/gesteckt>?",
                "<Wer nahm/Wer hat/Wer holte/Wer fand> <den Schlüssel/das Geld/den Ring/die "
                "Karte> <aus der Schublade/aus der Küche/am Sonntag/am Ende>?",
            ),
            answers=(
                "{name} <holt/zeigt/benutzt/leiht> es <am Sonntag/nach dem Essen/vor der Reise/"
                "jederzeit> gern.",
                "<Niemand hat etwas dagegen/Es ist in Ordnung/Es ist uns recht/Es freut uns>, "
                "wenn du <es nimmst/dort suchst/es benutzt/{name} fragst>.",
            ),
            openers=(
                "<Du findest alles/Such einfach/Schau doch/Es liegt wohl> <unter der Matte/in der "
                "blauen Schublade/hinter der Uhr/oben im Regal>, neben <einer Lampe/den "
                "Briefmarken/einem alten Schuh/dem Brot>.",
                "<Alles liegt/Man findet es/Es liegt/Zu finden ist es> <unter der Matte/in der "
                "blauen Schublade/hinter der Uhr/oben im Regal>, <wie immer/heute/jetzt gerade/"
                "für alle>.",
            ),
        ),
    ),
    "fr": (
        Scene(
            asked=(
                "<Que recevra {name}/Que donnez-vous à {name}/Quel cadeau aura {name}/Qu'y a-t-il "
                "dans la boîte> pour <l'anniversaire/Noël/le mariage/le nouvel appartement> ?",
                "Quel cadeau <as-tu choisi/les autres achètent-ils/la classe prépare-t-elle/"
                "avez-vous commandé> pour {name} ?",
            ),
            answers=(
                "<Le prix était de/Le magasin voulait/Ensemble, nous payons/Cela coûte> {number} "
                "euros, <un prix juste/tout en liquide/comme chacun le sait/et personne ne se "
                "plaint>.",
                "<Tu peux tout regarder/Tu peux le voir/Jette un coup d'œil/Cela attend> <dans la "
                "cuisine/derrière le canapé/sur l'étagère/près de la porte>.",
            ),
            openers=(
                "{name} reçoit <un vélo rouge/une boîte de peinture/un manteau chaud/deux "
                "billets> de la part <de tous/des voisins/de la classe/de son équipe>.",
                "<C'est/Nous avons trouvé/Ils ont choisi/Ce sera> <un vélo rouge/une boîte de "
                "peinture/un manteau chaud/une petite lampe> avec <un ruban/une carte/une "
                "sonnette/un gâteau>.",
            ),
        ),
        Scene(
            asked=(
                "Où as-tu <mis/caché/laissé/rangé> <la clé/l'argent/la bague/la carte> <hier soir/"
                "avant le voyage/ce matin/hier> ?",
                "<Qui a pris/Qui a gardé/Qui a déplacé/Qui a trouvé> <la clé/l'argent/la bague/la "
                "carte> <du tiroir/de la cuisine/dimanche/à la fin> ?",
            ),
            answers=(
                "{name} <peut s'en servir/ira le chercher/te le montre/le rapporte> <dimanche/"
                "après le repas/avant le voyage/n'importe quand>.",
                "<Personne ne se fâche/Tout va bien/Cela nous convient/Nous sommes contents> si "
                "tu <t'en sers/cherches là-bas/le prends/demandes à {name}>.",
            ),
            openers=(
                "<Tu peux regarder/Tu trouveras tout/Cherche bien/Nous avons tout laissé> <sous "
                "le tapis/dans le tiroir bleu/derrière l'horloge/sur l'étagère du haut>, à côté "
                "<d'une lampe/des timbres/d'une vieille chaussure/du pain>.",
                "<C'est/Cela se trouve/Tout est rangé/Cela reste> <sous le tapis/dans le tiroir "
                "bleu/derrière l'horloge/sur l'étagère du haut>, <comme toujours/aujourd'hui/en "
                "ce moment/pour tous>.",
            ),
        ),
    ),
}
