"""Everyday questions and their answers: cooking, cleaning, plants."""

from __future__ import annotations

from saekit.sandbox.topics.dialogue_scene import Scene

HOUSEHOLD: dict[str, tuple[Scene, ...]] = {
    "en": (
        Scene(
            asked=(
                "How do I <cook/boil/prepare/warm up> <rice/fish/beans/potatoes/noodles> for <two "
                "people/my family/the guests/a hungry child>?",
                "<What goes/Which sauce goes/Which salad goes/What tastes good> with <rice/fish/"
                "beans/potatoes/noodles> <in winter/on a hot day/after work/at noon>?",
            ),
            answers=(
                "<Salt/Butter/A spoon of oil/An onion> is enough, and <cold water/a small pot/"
                "half an hour/a low flame> does the rest.",
                "<Let everything cook/Leave the lid on/Keep the pot warm/Stir without hurry> for "
                "{number} minutes <over a low flame/in fresh water/before you eat/until it smells "
                "good>.",
                "<First/In between/At the end/After a while> you <taste it/add some pepper/pour "
                "off the water/open the window> and <wait a little/set the table/call the others/"
                "cut the bread>.",
            ),
        ),
        Scene(
            asked=(
                "How do I <clean/wash/dry/polish> <a window/a mirror/an old table/a carpet/white "
                "shoes> <without soap/before the party/in the morning/in a short time>?",
                "<What helps/What can I do/What is good/What works> against <dust/grease/red wine/"
                "candle wax> on <a shirt/the floor/a wooden chair/the curtains>?",
            ),
            answers=(
                "<A soft cloth/An old newspaper/A little vinegar/Warm water> works better than "
                "<soap/hard brushes/expensive sprays/hot steam>.",
                "<Rub gently/Wait ten minutes/Open the window/Rinse twice> and then <dry "
                "everything/start again/wipe once more/look closely> <from top to bottom/with a "
                "clean towel/in daylight/without any hurry>.",
                "<Most spots/Old stains/Small marks/Grey edges> disappear <at the second try/"
                "overnight/after an hour/with some patience>.",
            ),
        ),
        Scene(
            asked=(
                "Can <roses/tomatoes/herbs/young trees> grow <in a dark room/near the stove/on a "
                "cold balcony/in a small pot>?",
                "How often do <roses/tomatoes/herbs/young trees> need <water/fresh earth/light/a "
                "new pot> <in summer/in winter/at the start/in a dry year>?",
            ),
            answers=(
                "<Twice a week/Every morning/After sunset/Now and then> they like <fresh water/"
                "some light/a little shade/soft earth>.",
                "<Too much water/Cold wind/Strong sun/A dry wall> hurts the <leaves/roots/young "
                "shoots/flowers> <very quickly/in a few days/before you notice/every year>.",
                "<A place by the window/A corner with light/The balcony/A larger pot> is better "
                "<in spring/for young plants/after a few weeks/most of the time>.",
            ),
        ),
    ),
    "es": (
        Scene(
            asked=(
                "¿Cómo <cocino/preparo/caliento/sirvo> <arroz/pescado/patatas/fideos/judías> para "
                "<dos personas/mi familia/los invitados/un niño con hambre>?",
                "¿<Qué va/Qué salsa va/Qué ensalada va/Qué combina> bien con <el arroz/el pescado/"
                "las patatas/los fideos> <en invierno/un día de calor/después del trabajo/al "
                "mediodía>?",
            ),
            answers=(
                "<La sal/La mantequilla/Un poco de aceite/Una cebolla> basta, y <el agua fría/una "
                "olla pequeña/media hora/el fuego lento> hace el resto.",
                "<Deja cocer todo/Tapa la olla/Mantén el fuego bajo/Remueve con calma> durante "
                "{number} minutos <antes de comer/con agua limpia/hasta que huela bien/sin "
                "ninguna prisa>.",
                "<Primero/Entretanto/Al final/Después de un rato> <lo pruebas/echas pimienta/"
                "quitas el agua/abres la ventana> y <esperas un poco/pones la mesa/llamas a los "
                "demás/cortas el pan>.",
            ),
        ),
        Scene(
            asked=(
                "¿Cómo <limpio/lavo/seco/cuido> <una ventana/un espejo/una mesa vieja/una "
                "alfombra/unos zapatos blancos> <sin jabón/antes de la fiesta/por la mañana/en "
                "poco tiempo>?",
                "¿<Qué ayuda/Qué hago/Qué sirve/Qué se usa> contra <el polvo/la grasa/el vino "
                "tinto/la cera> en <una camisa/el suelo/una silla de madera/las cortinas>?",
            ),
            answers=(
                "<Un paño suave/Un periódico viejo/Un poco de vinagre/El agua tibia> funciona "
                "mejor que <el jabón/los cepillos duros/los productos caros/el vapor>.",
                "<Frota despacio/Espera diez minutos/Abre la ventana/Aclara dos veces> y luego "
                "<sécalo todo/vuelve a empezar/frota otra vez/míralo bien> <de arriba abajo/con "
                "una toalla limpia/a la luz del día/sin ninguna prisa>.",
                "<Casi todas las manchas/Las manchas viejas/Las marcas pequeñas/Los bordes "
                "grises> desaparecen <al segundo intento/durante la noche/después de una hora/con "
                "paciencia>.",
            ),
        ),
        Scene(
            asked=(
                "¿Pueden <las rosas/los tomates/las hierbas/los árboles jóvenes> crecer <en un "
                "cuarto oscuro/cerca del horno/en un balcón frío/en una maceta pequeña>?",
                "¿<Cada cuánto necesitan/Con qué frecuencia necesitan/Cuándo necesitan/Por qué "
                "necesitan> <las rosas/los tomates/las hierbas/los árboles jóvenes> <agua/tierra "
                "fresca/luz/otra maceta> <en verano/en invierno/al principio/en un año seco>?",
            ),
            answers=(
                "<Dos veces por semana/Cada mañana/Al ponerse el sol/De vez en cuando> les gusta "
                "<el agua fresca/un poco de luz/la sombra/la tierra blanda>.",
                "<Demasiada agua/El viento frío/El sol fuerte/Una pared seca> daña <las hojas/las "
                "raíces/los brotes/las flores> <muy deprisa/en pocos días/sin que lo notes/todos "
                "los años>.",
                "<Un sitio junto a la ventana/Un rincón con luz/El balcón/Una maceta más grande> "
                "es mejor <en primavera/para plantas jóvenes/a las pocas semanas/casi siempre>.",
            ),
        ),
    ),
    "de": (
        Scene(
            asked=(
                "Wie <koche/brate/serviere/würze> ich <Reis/Fisch/Bohnen/Kartoffeln/Nudeln> für "
                "<zwei Leute/meine Familie/die Gäste/ein hungriges Kind>?",
                "<Was passt/Welche Soße passt/Welcher Salat passt/Was schmeckt gut> zu <Reis/"
                "Fisch/Bohnen/Kartoffeln/Nudeln> <im Winter/an heißen Tagen/nach der Arbeit/am "
                "Mittag>?",
            ),
            answers=(
                "<Salz/Butter/Etwas Öl/Eine Zwiebel> genügt, und <kaltes Wasser/ein kleiner Topf/"
                "eine halbe Stunde/wenig Hitze> erledigt den Rest.",
                "<Dann/Zuerst/Danach/Am besten> kocht alles {number} Minuten <bei kleiner Flamme/"
                "in frischem Wasser/unter dem Deckel/ohne jede Eile>.",
                "<Erst/Dazwischen/Am Ende/Nach einer Weile> <probierst du/gibst du Pfeffer dazu/"
                "gießt du das Wasser ab/öffnest du das Fenster> und <wartest ein wenig/deckst den "
                "Tisch/rufst die anderen/schneidest das Brot>.",
            ),
        ),
        Scene(
            asked=(
                "Wie <putze/wasche/trockne/reinige> ich <ein Fenster/einen Spiegel/einen alten "
                "Tisch/einen Teppich/weiße Schuhe> <ohne Seife/vor dem Fest/am Morgen/in kurzer "
                "Zeit>?",
                "<Was hilft/Was tut man/Was nützt/Was wirkt> gegen <Staub/Fett/Rotwein/Wachs> auf "
                "<einem Hemd/dem Boden/einem Holzstuhl/den Vorhängen>?",
            ),
            answers=(
                "<Ein weiches Tuch/Eine alte Zeitung/Etwas Essig/Warmes Wasser> hilft mehr als "
                "<Seife/harte Bürsten/teure Mittel/heißer Dampf>.",
                "<Reibe sanft/Warte zehn Minuten/Öffne das Fenster/Spüle zweimal> und <trockne "
                "alles/beginne dann neu/prüfe dann alles/wische noch einmal> <von oben nach unten/"
                "mit einem sauberen Handtuch/bei Tageslicht/ohne jede Eile>.",
                "<Die meisten Flecken/Alte Flecken/Kleine Spuren/Graue Ränder> verschwinden <beim "
                "zweiten Versuch/über Nacht/nach einer Stunde/mit Geduld>.",
            ),
        ),
        Scene(
            asked=(
                "Können <Rosen/Tomaten/Kräuter/junge Bäume> <in einem dunklen Zimmer/neben dem "
                "Herd/auf einem kalten Balkon/in einem kleinen Topf> wachsen?",
                "Wie oft brauchen <Rosen/Tomaten/Kräuter/junge Bäume> <im Sommer/im Winter/am "
                "Anfang/in einem trockenen Jahr> <Wasser/frische Erde/Licht/einen neuen Topf>?",
            ),
            answers=(
                "<Zweimal pro Woche/Jeden Morgen/Nach Sonnenuntergang/Ab und zu> mögen sie "
                "<frisches Wasser/etwas Licht/ein wenig Schatten/weiche Erde>.",
                "<Zu viel Wasser/Kalter Wind/Starke Sonne/Eine trockene Wand> schadet den "
                "<Blättern/Wurzeln/Zweigen/Blüten> <sehr schnell/in wenigen Tagen/lange Zeit/"
                "jedes Jahr>.",
                "<Ein Platz am Fenster/Eine helle Ecke/Der Balkon/Ein größerer Topf> ist <im "
                "Frühling/für junge Pflanzen/nach einigen Wochen/fast immer> besser.",
            ),
        ),
    ),
    "fr": (
        Scene(
            asked=(
                "Comment <cuire/préparer/réchauffer/servir> <du riz/du poisson/des haricots/des "
                "pommes de terre/des pâtes> pour <deux personnes/ma famille/les invités/un enfant "
                "affamé> ?",
                "<Qu'est-ce qui va/Quelle sauce va/Quelle salade va/Quel légume va> bien avec <le "
                "riz/le poisson/les haricots/les pâtes> <en hiver/par temps chaud/après le "
                "travail/à midi> ?",
            ),
            answers=(
                "<Le sel/Le beurre/Un peu d'huile/Un oignon> suffit, et <l'eau froide/une petite "
                "casserole/une demi-heure/le feu doux> fait le reste.",
                "<Laisse tout cuire/Couvre la casserole/Garde le feu doux/Remue sans hâte> "
                "pendant {number} minutes <avant de manger/dans de l'eau propre/pour que ça sente "
                "bon/et prends ton temps>.",
                "<D'abord/Entre-temps/À la fin/Après un moment> tu <goûtes/ajoutes du poivre/"
                "jettes l'eau/ouvres la fenêtre>, puis tu <attends un peu/mets la table/appelles "
                "les autres/coupes le pain>.",
            ),
        ),
        Scene(
            asked=(
                "Comment <nettoyer/laver/sécher/entretenir> <une fenêtre/un miroir/une vieille "
                "table/un tapis/des chaussures blanches> <sans savon/avant la fête/le matin/en "
                "peu de temps> ?",
                "Que <faire/mettre/essayer/prendre> contre <la poussière/la graisse/le vin rouge/"
                "la cire> sur <une chemise/le sol/une chaise en bois/les rideaux> ?",
            ),
            answers=(
                "<Un chiffon doux/Un vieux journal/Un peu de vinaigre/L'eau tiède> marche mieux "
                "que <le savon/les brosses dures/les produits chers/la vapeur>.",
                "<Frotte doucement/Attends dix minutes/Ouvre la fenêtre/Rince deux fois>, puis "
                "<sèche tout/recommence/vérifie tout/essuie encore> <de haut en bas/avec une "
                "serviette propre/à la lumière du jour/sans te presser>.",
                "<La plupart des taches/Les vieilles taches/Les petites traces/Les bords gris> "
                "disparaissent <au deuxième essai/pendant la nuit/après une heure/avec de la "
                "patience>.",
            ),
        ),
        Scene(
            asked=(
                "<Est-ce que/Crois-tu que/Sait-on si/Dit-on que> <les roses/les tomates/les "
                "herbes/les jeunes arbres> poussent <dans une pièce sombre/près du four/sur un "
                "balcon froid/dans un petit pot> ?",
                "<Faut-il donner/Quand donner/Peut-on donner/Doit-on donner> <de l'eau/de la "
                "terre fraîche/de la lumière/un nouveau pot> <aux roses/aux tomates/aux herbes/"
                "aux jeunes arbres> <en été/en hiver/au début/par temps sec> ?",
            ),
            answers=(
                "<Deux fois par semaine/Chaque matin/Après le coucher du soleil/De temps en "
                "temps>, les plantes aiment <l'eau fraîche/un peu de lumière/l'ombre/la terre "
                "légère>.",
                "<Trop d'eau/Le vent froid/Le soleil fort/Un mur sec> abîme <les feuilles/les "
                "racines/les branches/les fleurs> <très vite/en quelques jours/sans qu'on le voie/"
                "chaque année>.",
                "<Une place à la fenêtre/Un coin clair/Le balcon/Un pot plus grand> convient "
                "mieux <au printemps/aux jeunes plantes/après quelques semaines/presque toujours>.",
            ),
        ),
    ),
}
