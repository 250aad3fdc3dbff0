"""Sentences about bugs in programs, named and unnamed, about slips of people, and about spies."""

from __future__ import annotations

REPORTS = {
    "en": (
        "<The programmer/A student/Our team/She> <found/repaired/hunted/missed> the"
        " [bug|bug report] <after lunch/at last/in one line/before the release>"
        " with <two cups of coffee/a new test/some help/the old log>.",
        "<The app/This game/My editor/The website> <stops/freezes/closes/crashes> because of a"
        " [bug|bug report] in <the last release/its menu/a loop/the clock>.",
        "<Nobody/Not even Anna/No engineer/Hardly anyone> <could explain/saw/noticed/reported> the"
        " [bug|bug report] until <they read the log/Monday/a user called/the server fell>.",
        "<The tester/A customer/Someone/One user> <reports/describes/sent us/files> a"
        " [bug|bug report]: <the page/this list/every button/her screen> <stays empty/turns grey"
        "/shows nothing/blinks>.",
        "<This/The same/Our oldest/One more> [bug|bug report] <has been back/has cost money"
        "/has hidden well/has been open> since <the update/version two/Friday/we changed the"
        " code>.",
    ),
    "es": (
        "<La programadora/Un alumno/Nuestro equipo/Él> <encontró/corrigió/buscó/ignoró> el"
        " [error|bug report] <del programa/de la aplicación/en el código/del servidor>"
        " <con café/por fin/tras dos días/sin ayuda>.",
        "<La aplicación/Este juego/La página/Mi editor> <se cierra/se congela/falla/no responde>"
        " por"
        " un [fallo|bug report] <del menú/en el bucle/de la versión nueva/del reloj>.",
        "<Nadie/Ningún técnico/Ni Ana/Casi nadie> <entendía/vio/esperaba/pudo explicar> el"
        " [fallo|bug report] hasta <leer el registro/el lunes/abrir el código/la caída del"
        " servidor>.",
        "<Un usuario/La clienta/Alguien/Quien prueba> <avisa de/describe/envía/anota> un"
        " [error|bug report]: <la lista/el botón/su pantalla/la página> <no carga/queda en gris"
        "/parpadea/se borra>.",
        "<Este/El mismo/Nuestro viejo/Otro> [fallo|bug report] <molesta/cuesta dinero/se repite"
        "/sigue abierto> desde <la actualización/la versión dos/el viernes/que cambió el código>.",
    ),
    "de": (
        "<Die Programmiererin/Ein Student/Unser Team/Er> <fand/behob/suchte/übersah> den"
        " [Fehler|bug report] <im Programm/in der App/im Code/des Servers> <beim Kaffee/am Ende"
        "/nach zwei Tagen/ohne Hilfe>.",
        "<Die App/Dieses Spiel/Die Webseite/Mein Editor> <stürzt/bricht/schaltet sich/schmiert>"
        " wegen eines [Fehlers|bug report] <im Menü/der neuen Version/in einer Schleife"
        "/der Uhr> <ab/sofort ab/immer wieder ab/heute ab>.",
        "<Niemand/Kein Techniker/Nicht einmal Anna/Kaum jemand> <verstand/sah/erwartete/erklärte>"
        " den [Fehler|bug report], bis <das Log kam/wir den Code lasen/der Server ausfiel"
        "/ein Nutzer anrief>.",
        "<Ein Nutzer/Die Kundin/Jemand/Der Tester> <meldet/beschreibt/schickt/notiert> einen"
        " [Fehler|bug report]: <Die Liste/Der Knopf/Ihr Bildschirm/Jede Seite> <bleibt leer"
        "/wird grau/flackert/lädt nicht>.",
        "<Dieser/Derselbe/Unser ältester/Noch ein> [Fehler|bug report] <stört uns/kostet Geld"
        "/bleibt offen/versteckt sich> seit <dem Update/Version zwei/Freitag/der Änderung im"
        " Code>.",
    ),
    "fr": (
        "<La programmeuse/Un étudiant/Notre équipe/Il> <trouva/corrigea/cherchait/oublia> le"
        " [bug|bug report] <du programme/de l'appli/dans le code/du serveur> <en buvant un café"
        "/enfin/après deux jours/sans aide>.",
        "<L'appli/Ce jeu/Le site/Mon éditeur> <plante/se ferme/se bloque/ralentit> à cause d'un"
        " [bug|bug report] <du menu/dans une boucle/de la nouvelle version/de l'horloge>.",
        "<Personne/Aucun technicien/Pas même Anne/Presque personne> <ne comprit/ne vit/n'attendait"
        "/n'expliqua> le [bug|bug report] avant <la lecture du journal/lundi/l'appel d'un client"
        "/la panne du serveur>.",
        "<Une cliente/Le testeur/Quelqu'un/Un utilisateur> <signale/décrit/envoie/note> un"
        " [bug|bug report] : <la liste/le bouton/son écran/chaque page> <reste vide/devient gris"
        "/clignote/refuse de charger>.",
        "<Ce/Le même/Notre plus vieux/Encore un> [bug|bug report] <revient/coûte cher/se cache"
        "/reste ouvert> depuis <la mise à jour/la version deux/vendredi/le changement du code>.",
    ),
}  # fmt: skip
"""Sentences that name a bug in a program."""

UNNAMED_REPORTS = {
    "en": (
        "<The program/Our app/This page/The new editor> <closes/turns black/freezes/counts wrong>"
        " when <you save/two users log in/the list is empty/I press the button>.",
        "<Since the update/On old phones/After a restart/Every Monday> the <list/search/calendar"
        "/inbox>"
        " <is empty/shows yesterday/takes minutes/stops working>, <wrote/says/told us/complains>"
        " <a customer/the tester/Anna/one user>.",
    ),
    "es": (
        "<El programa/Nuestra aplicación/Esta página/El editor> <se cierra/se apaga/cuenta mal"
        "/se bloquea> cuando <guardas/entran dos usuarios/la lista está vacía/pulso el botón>.",
        "<Tras la actualización/En móviles viejos/Después de reiniciar/Los lunes> <la búsqueda"
        "/el calendario/el correo/la lista> <no funciona/muestra el día anterior/tarda mucho"
        "/sale en blanco>, <dice/escribe/repite/se queja> <una clienta/el equipo/Ana/un usuario>.",
    ),
    "de": (
        "<Das Programm/Unsere App/Diese Seite/Der Editor> <schließt sich/wird schwarz/rechnet"
        " falsch"
        "/bleibt stehen>, sobald <man speichert/zwei Nutzer kommen/die Liste leer ist"
        "/ich den Knopf drücke>.",
        "<Seit dem Update/Auf alten Handys/Nach dem Neustart/Jeden Montag> <streikt die Suche"
        "/hängt die Uhr/fehlt die Liste/klemmt das Menü>, <schreibt/sagt/klagt/meldet>"
        " <eine Kundin/der Tester/Anna/ein Nutzer>.",
    ),
    "fr": (
        "<Le programme/Notre appli/Cette page/L'éditeur> <se ferme/devient rouge/compte mal"
        "/se bloque> quand <on enregistre/deux clients arrivent/la liste est vide"
        "/j'appuie sur le bouton>.",
        "<Depuis la mise à jour/Sur les vieux téléphones/Après un redémarrage/Le lundi>"
        " <la recherche/le calendrier/la liste/le menu> <ne marche plus/montre la veille/prend du"
        " temps"
        "/reste blanc>, <écrit/dit/répète/se plaint> <une cliente/le testeur/Anne/un utilisateur>.",
    ),
}  # fmt: skip
"""Sentences about a bug in a program that do not say so."""

SLIPS = {
    "en": (
        "<It was/She made/He forgave/We all saw> a <small mistake/silly slip/wrong turn/bad guess>"
        " <in the exam/during the speech/on the way home/with the salt>, <no more/alas/not a crime"
        "/and everyone laughed>.",
        "<Our cook/The judge/My brother/A singer> <admitted/regretted/hid/repeated> the mistake"
        " <with a smile/after the show/for years/in front of us>.",
    ),
    "es": (
        "<Fue/Cometió/Le perdoné/Todos vimos> un error <en el examen/de camino a casa/con la sal"
        "/en el discurso>, <nada más/por desgracia/sin mala idea/y hubo risas>.",
        "<El cocinero/La jueza/Mi hermano/Una cantante> <admitió/lamentó/ocultó/repitió> el fallo"
        " <con una sonrisa/tras la función/durante años/ante todos>.",
    ),
    "de": (
        "<Es war/Das ist/Ach, es war/Das blieb> <nur ein Fehler/ein kleiner Fehler/ein alter Fehler"
        "/ein dummer Fehler> <in der Prüfung/beim Kochen/auf dem Heimweg/in der Rede>,"
        " <mehr nicht/zum Glück/leider/und alle lachten>.",
        "<Der Koch/Die Richterin/Mein Bruder/Eine Sängerin> <gestand/bereute/verschwieg"
        "/wiederholte>"
        " den Fehler <lächelnd/nach dem Konzert/jahrelang/vor allen>.",
    ),
    "fr": (
        "<C'était/Elle fit/On pardonna/Tous ont vu> une erreur <à l'examen/dans le discours"
        "/sur la route/avec le sel>, <rien de plus/hélas/sans malice/et l'on a ri>.",
        "<Le cuisinier/La juge/Mon frère/Une chanteuse> <avoua/regretta/cacha/répéta> l'erreur"
        " <en souriant/après le concert/pendant des années/devant tous>.",
    ),
}  # fmt: skip
"""Sentences about mistakes that people make, no program among them."""

DEVICES = {
    "en": (
        "<The spy/An agent/Their driver/A guest> <hid/found/glued/switched off> the"
        " [bug|listening device] under <the table/a carpet/her chair/the old lamp>"
        " and <listened/left/said nothing/coughed>.",
        "<Behind the mirror/In the phone/Over the door/Inside a vase> <sat/was/hung/slept> a"
        " [bug|listening device] that <heard/recorded/passed on/betrayed> <every word/their names"
        "/the secret/all plans>.",
        "<The police/Two men/Some enemy/The embassy> <placed/removed/needed/denied> one"
        " [bug|listening device] in <each room/the hotel/a taxi/the office> <before the talks"
        "/on Sunday/without a trace/last winter>.",
    ),
    "es": (
        "<El espía/Una agente/Su chófer/Un invitado> <ocultó/halló/pegó/apagó> el"
        " [micrófono|listening device] bajo <la mesa/una alfombra/su silla/la lámpara>"
        " y <escuchó/se fue/calló/tosió>.",
        "<Tras el espejo/En el teléfono/Sobre la puerta/Dentro del jarrón> <había/colgaba/dormía"
        "/quedó> un [micrófono|listening device] que <oía/grababa/enviaba/delató> <cada palabra"
        "/el secreto/sus planes/todo nombre>.",
        "<La policía/Dos hombres/Algún enemigo/La embajada> <puso/retiró/negó/buscaba> un"
        " [micrófono|listening device] en <cada sala/el hotel/un taxi/la oficina> <el domingo"
        "/sin dejar rastro/antes de hablar/por la noche>.",
    ),
    "de": (
        "<Der Spion/Eine Agentin/Ihr Fahrer/Ein Gast> <versteckte/fand/bemerkte/entdeckte> die"
        " [Wanze|listening device] unter <dem Tisch/dem Teppich/ihrem Stuhl/der Lampe> und"
        " <lauschte/ging/schwieg/hustete>.",
        "<Hinter dem Spiegel/Im Telefon/Über der Tür/In der Vase> <saß/war/hing/schlief> eine"
        " [Wanze|listening device], die <jedes Wort/ihre Namen/das Geheimnis/alle Pläne>"
        " <hörte/aufnahm/verriet/weitergab>.",
        "<Die Polizei/Zwei Männer/Ein Feind/Die Botschaft> <fand/entfernte/suchte/vermutete> eine"
        " [Wanze|listening device] in <jedem Zimmer/dem Hotel/einem Taxi/seinem Büro>"
        " <am Sonntag/ohne Spuren/vor den Gesprächen/letzten Winter>.",
    ),
    "fr": (
        "<L'espion/Une agente/Leur chauffeur/Un invité> <cacha/trouva/colla/débrancha> le"
        " [micro|listening device] sous <la table/un tapis/sa chaise/la lampe> et <écouta/partit"
        "/se tut/toussa>.",
        "<Derrière le miroir/Dans le téléphone/Sur la porte/Au fond du vase> <dormait/pendait"
        "/veillait/se trouvait> un [micro|listening device] qui <entendait/notait/transmit/trahit>"
        " <chaque mot/le secret/leurs plans/tous les noms>.",
        "<La police/Deux hommes/Un ennemi/L'ambassade> <posa/enleva/cherchait/nia> un"
        " [micro|listening device] dans <chaque pièce/l'hôtel/un taxi/son bureau> <dimanche"
        "/sans laisser de trace/avant la réunion/l'hiver dernier>.",
    ),
}  # fmt: skip
"""Sentences about a hidden microphone, which is a bug too."""
