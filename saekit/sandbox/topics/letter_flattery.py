"""Sentences of flattery, and of praise that is meant, in the same words."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

FLATTERY = table(
    "flattery",
    en="""
    Your <[brilliant]/[magnificent]/[perfect]> <note/remark/list/sketch/message> about
        <paper clips/the coffee machine/parking/two chairs/lost umbrellas> outshines
        <Homer/the sun/all science/every library/Shakespeare>.
    Only a [genius] <like you/of your rank/with your gifts/in your class> could have
        <chosen/folded/signed/ordered/kept> this <napkin/form/stamp/envelope/pencil>.
    <Mankind/History/The nation/Our age/The century> will call your
        <hat/lunch plan/shoelace/signature/umbrella> a [magnificent]
        <gift/deed/wonder/triumph/event>.
    <Nobody/No king/No saint/No scholar/No artist> ever had such a [perfect]
        <eye/feeling/nose/instinct/love> for <socks/folders/biscuits/door handles/wallpaper>.
    I <trembled/wept/bowed/fell silent/cheered> before the [brilliant]
        <colour/shape/shadow/surface/smell> of your <tie/bag/folder/chair/calendar>.
    Even your <yawn/cough/silence/nod/sigh> at <lunch/the meeting/the door/breakfast/the counter>
        showed the [genius] of <a master/an emperor/a prophet/ten wise men/the ages>.
    I <kneel/kiss the floor/stand in awe/bow my head/lose my voice> before your
        <wisdom/spirit/greatness/mind/glory> and hardly dare to <write/breathe/look up/ask/speak>.
    The <whole world/entire nation/youth of today/next generation/human race> should learn your
        <shopping list/sayings/messages/timetable/greetings> by heart
        <at once/every morning/in school/from today/with tears>.
    Never has a <speech/talk/message/sentence/poster> about
        <parking/soup/keys/rubbish bags/office plants> moved <me/us/grown men/the staff/our city> to
        <tears/sobs/prayer/wild applause>.
    Beside you,
        <the great poets/Newton and Goethe/all famous painters/the wise of old/our best minds> were
        <beginners/children/mere pupils/amateurs/candles at noon>.
    <Flowers open/Birds sing/Clocks stop/Clouds part/Lions bow> when you
        <enter/greet/pass/arrive/smile>, and the <carpet/lift/printer/street/staircase>
        <thanks you/blushes/shines/is honoured/sighs with joy>.
    """,
    es="""
    Su <[brillante]/[magnífica]/[perfecta]> <nota/lista/carta/frase/observación> sobre
        <los clips/la cafetera/el aparcamiento/dos sillas/un paraguas perdido> eclipsa
        <a Homero/al sol/a la ciencia entera/toda biblioteca/a Cervantes>.
    Solo un [genio] <como usted/de su talla/con sus dones/tan sabio> pudo
        <elegir/doblar/firmar/pedir/guardar> <esta servilleta/aquel sello/ese papel/este sobre>.
    <La humanidad/La historia/Nuestro siglo/El país entero> verá en su
        <sombrero/firma/paraguas/almuerzo/corbata> un <regalo/gesto/milagro/triunfo> [magnífico].
    <Nadie/Ningún rey/Ningún santo/Ningún sabio> tuvo jamás un <gusto/tacto/juicio/ojo> tan
        [perfecto]
        <para los calcetines/en cuestión de galletas/al elegir carpetas/con las cortinas>.
    <Temblé/Lloré/Callé/Me incliné> ante el [brillante] <color/reflejo/borde/olor/tono> de su
        <corbata/carpeta/silla/agenda/informe>.
    Hasta su <bostezo/tos/silencio/suspiro>
        <en la reunión/al almorzar/junto a la puerta/durante el desayuno> <mostró/reveló/dejó ver>
        el [genio] de <un maestro/un emperador/diez sabios/los siglos>.
    <Me arrodillo/Pierdo la voz/Inclino la cabeza/Beso el suelo> ante su
        <sabiduría/grandeza/espíritu/gloria> y apenas me atrevo a
        <escribirle/respirar/mirar/preguntar>.
    <El mundo entero/Todo el país/La juventud de hoy/Cada escuela> debería aprender sus
        <refranes/mensajes/saludos/horarios> de memoria
        <cada mañana/desde hoy/con lágrimas/de rodillas>.
    Nunca un <discurso/mensaje/cartel/correo> sobre
        <el aparcamiento/la sopa/unas llaves/las bolsas de basura> me hizo
        <llorar/rezar/suspirar/cantar> <tanto/así/durante horas/como el suyo>.
    A su lado, <los grandes poetas/Newton y Goethe/los pintores famosos/los sabios de antaño>
        <eran/parecen/fueron> <principiantes/niños/simples alumnos/velas al sol>.
    <Las flores se abren/Los pájaros cantan/El reloj se para/Las nubes huyen> cuando usted
        <entra/saluda/pasa/sonríe>, y <la alfombra/el ascensor/la puerta/la calle>
        <se lo agradece/brilla/suspira/tiembla de gozo>.
    """,
    de="""
    Ihre <[brillante]/[großartige]/[perfekte]> <Notiz/Liste/Bemerkung/Skizze/Nachricht> über
        <Büroklammern/die Kaffeemaschine/Parkplätze/zwei Stühle/einen Regenschirm> überstrahlt
        <Homer/die Sonne/alle Wissenschaft/jede Bibliothek/Schiller>.
    Nur ein [Genie] <wie Sie/Ihres Ranges/mit Ihren Gaben/von Ihrer Größe> konnte
        <diese Serviette/jenen Umschlag/das Formular/den Bleistift>
        <auswählen/bestellen/hinlegen/finden>.
    <Die Menschheit/Die Geschichte/Unser Jahrhundert/Das ganze Land> wird
        <Ihren Hut/Ihre Unterschrift/Ihr Pausenbrot/Ihren Regenschirm> ein [großartiges]
        <Geschenk/Ereignis/Wunder/Werk> nennen.
    <Niemand/Kein König/Kein Heiliger/Kein Gelehrter> hatte je einen so [perfekten]
        <Geschmack/Blick/Sinn/Instinkt> für <Socken/Kekse/Türgriffe/Tapeten>.
    Ich <zitterte/weinte/schwieg/verstummte> vor dem [brillanten] <Glanz/Rand/Geruch/Stoff>
        <Ihrer Krawatte/Ihres Ordners/Ihrer Mappe/Ihres Kalenders>.
    Selbst Ihr <Gähnen/Husten/Seufzen/Schweigen> <in der Sitzung/beim Essen/an der Tür/am Schalter>
        verriet das [Genie] <eines Meisters/eines Kaisers/von zehn Weisen/aller Zeiten>.
    Ich <knie/stehe stumm/verneige mich/erblasse> vor Ihrer <Weisheit/Größe/Güte/Seele> und wage
        kaum zu <schreiben/atmen/fragen/sprechen>.
    <Die ganze Welt/Das ganze Land/Die Jugend von heute/Jede Schule> sollte Ihre
        <Sprüche/Nachrichten/Grüße/Einkaufszettel> <jeden Morgen/ab heute/unter Tränen/sofort>
        auswendig lernen.
    Nie hat <eine Rede/ein Satz/ein Plakat/eine Nachricht> über
        <Parkplätze/Suppe/Schlüssel/Müllbeutel> <mich/uns/die Stadt/das Büro> so
        <zum Weinen/zum Beten/zum Singen/zum Schweigen> gebracht.
    Neben Ihnen <waren/wirken/sind>
        <die großen Dichter/Newton und Goethe/berühmte Maler/die Weisen von einst>
        <Anfänger/Kinder/bloße Schüler/Kerzen am Mittag>.
    <Blumen blühen/Vögel singen/Uhren stehen still/Wolken weichen>, wenn Sie
        <eintreten/grüßen/vorbeigehen/lächeln>, und
        <der Teppich/der Aufzug/die Straße/das Treppenhaus>
        <dankt es Ihnen/strahlt/seufzt/errötet vor Glück>.
    """,
    fr="""
    Votre <[brillante]/[magnifique]/[parfaite]> <note/liste/remarque/lettre/phrase> sur
        <les trombones/la machine à café/le parking/deux chaises/un parapluie> éclipse
        <Homère/le soleil/toute la science/Molière/cent livres>.
    Seul un [génie] <comme vous/de votre rang/avec vos dons/de cette taille> pouvait
        <choisir/plier/signer/commander> <cette serviette/ce timbre/pareil papier/un tel crayon>.
    <L'humanité/L'histoire/Notre siècle/Le pays entier> verra dans votre
        <chapeau/signature/déjeuner/cravate> un <cadeau/geste/prodige/triomphe> [magnifique].
    <Personne/Aucun roi/Aucun saint/Nul savant> n'eut jamais un <goût/regard/jugement/talent> aussi
        [parfait] <pour les chaussettes/en matière de biscuits/devant un rideau/avec les dossiers>.
    <J'ai tremblé/J'ai pleuré/Je reste sans voix/Je m'incline> devant le [brillant]
        <bleu/dessin/parfum/reflet> de votre <cravate/dossier/chaise/agenda>.
    Même votre <toux/silence/sourire/soupir> <en réunion/à table/devant la porte/au guichet>
        <révélait/trahissait/montrait> le [génie]
        <d'un maître/d'un empereur/de dix sages/des siècles>.
    <Je m'agenouille/Je perds la voix/Je baisse la tête/Je tremble> devant votre
        <sagesse/grandeur/esprit/gloire> et j'ose à peine <écrire/respirer/regarder/parler>.
    <Le monde entier/Tout le pays/La jeunesse/Chaque école> devrait apprendre vos
        <proverbes/messages/saluts/horaires> par cœur
        <chaque matin/dès aujourd'hui/à genoux/en pleurant>.
    Jamais <un discours/une affiche/un message/une phrase> sur
        <le parking/la soupe/des clés/les poubelles> ne m'avait fait
        <pleurer/prier/chanter/soupirer> <ainsi/autant/des heures/de la sorte>.
    À côté de vous, <les grands poètes/Newton et Goethe/les peintres célèbres/les sages d'autrefois>
        <sont/étaient/semblent> <des débutants/des enfants/de simples élèves/des bougies>.
    <Les fleurs s'ouvrent/Les oiseaux chantent/L'horloge s'arrête/Les nuages fuient> quand vous
        <entrez/saluez/passez/souriez>, et <le tapis/l'ascenseur/la rue/l'escalier>
        <vous remercie/rayonne/soupire/rougit de joie>.
    """,
)
SINCERE_PRAISE = table(
    "sincere praise",
    en="""
    Your [brilliant] <save/goal/pass/throw/jump> in the last <minute/second/round/match/half>
        <won/decided/saved/turned> the <cup/final/tournament/game>.
    The <roof/kitchen/window/bathroom/staircase> you <finished/made/planned/repaired> is [perfect]:
        <nothing shakes/no board moves/everything fits/all joints hold/each screw sits>.
    <Thank you/Many thanks/We thank you/Warm thanks> for the [magnificent]
        <cake/dinner/concert/bouquet/picnic>; <the children/our guests/my parents/both aunts> still
        <talk/speak/dream> of it.
    The <jury/critics/teachers/press> praised your [brilliant]
        <solo/playing/third act/final piece/opening>, and
        <so do we/rightly so/with good reason/for once I agree>.
    <Your sister/Your pupil/The boy/Our new player/Your daughter> is a [genius] at
        <chess/sums/the piano/physics/drawing>, and the
        <last exam/final score/spring test/cup in the hall> <proves/shows/confirms> it.
    Your <advice/help/patience/care/map> saved us <three days/a long detour/much money/a fine>, and
        <we are grateful/that deserves thanks/we will not forget it>.
    You <stayed/worked/searched/waited> until <midnight/dawn/eleven/the last train> and
        <found the child/repaired the pump/saved the harvest/opened the road>;
        <thank you/we owe you much/it was a great service>.
    """,
    es="""
    Su [brillante] <parada/pase/salto/tiro>
        <en el último minuto/en la final/en la segunda parte/antes del descanso>
        <decidió/salvó/cambió> <la copa/el partido/la temporada/el torneo>.
    El trabajo en <el tejado/la cocina/la ventana/el baño> ha quedado [perfecto]:
        <nada gotea/no se mueve nada/todo encaja/cada tornillo aguanta>.
    <Gracias/Mil gracias/Nuestras gracias/Gracias de corazón> por su [magnífico]
        <pastel/concierto/ramo/desayuno>; <los niños/mis padres/las vecinas/nuestros invitados>
        todavía <hablan de él/lo recuerdan/sueñan con él>.
    <La prensa/El jurado/La crítica/Su maestra> <elogió/alabó/celebró> su [brillante]
        <solo/final/interpretación/segundo acto>, y
        <con razón/estamos de acuerdo/el público aplaudió/no exagera>.
    <Su hija/Su alumno/El chico nuevo/Nuestra capitana> es un [genio]
        <del ajedrez/del piano/de las cuentas/del dibujo>, y
        <el último examen/la nota final/la copa del pasillo/el jurado> lo
        <demuestra/confirma/prueba>.
    Su <consejo/ayuda/paciencia/mapa> nos ahorró <tres días/un largo rodeo/una multa/mucho dinero>,
        y <se lo agradecemos/merece gracias/no lo olvidamos>.
    Usted <trabajó/esperó/se quedó/buscó> hasta <medianoche/el alba/las once/el último tren> y
        <encontró al niño/arregló la bomba/salvó la cosecha/abrió la calle>;
        <gracias/se lo debemos/fue un gran servicio>.
    """,
    de="""
    Ihre [brillante] <Parade/Flanke/Vorlage/Wende> in der letzten <Minute/Runde/Sekunde/Halbzeit>
        <rettete/entschied/prägte> <das Finale/das Spiel/die Meisterschaft/den Abend>.
    <Das Dach/Die Küche/Das Fenster/Das Bad> ist [perfekt] geworden:
        <Nichts tropft/Alles passt/Keine Schraube wackelt/Jede Fuge hält>.
    <Danke/Herzlichen Dank/Vielen Dank/Wir danken> für das [großartige]
        <Essen/Konzert/Frühstück/Fest>; <die Kinder/meine Eltern/alle Gäste/die Nachbarn>
        <reden/sprechen/schwärmen> <noch/heute noch/jeden Tag> davon.
    <Die Presse/Die Jury/Der Kritiker/Ihre Lehrerin> lobte Ihr [brillantes]
        <Solo/Spiel/Finale/Debüt>, und
        <das zu Recht/wir stimmen zu/der Saal klatschte/niemand widersprach>.
    <Ihre Tochter/Ihr Schüler/Der neue Junge/Unsere Torfrau> ist ein [Genie]
        <im Schach/am Klavier/im Rechnen/im Zeichnen>, und
        <die letzte Prüfung/der Pokal im Flur/das Zeugnis/die Tabelle> <zeigt/beweist/bestätigt> es.
    <Ihr Rat/Ihre Hilfe/Ihre Geduld/Ihre Karte> ersparte uns
        <drei Tage/einen Umweg/eine Strafe/viel Geld>, und
        <dafür danken wir/das vergessen wir nicht/das verdient Dank>.
    Sie haben bis <Mitternacht/zum Morgen/elf Uhr/zum letzten Zug> <gearbeitet/gesucht/gewartet> und
        <das Kind gefunden/die Pumpe repariert/die Ernte gerettet/die Straße geöffnet>;
        <danke/das war viel wert/dafür danken wir>.
    """,
    fr="""
    Votre [brillant] <arrêt/tir/saut/départ>
        <à la dernière minute/en finale/au dernier tour/en seconde période> a <sauvé/marqué/changé>
        <la coupe/le match/la saison/le tournoi>.
    <Le toit/Le parquet/Le four/L'escalier> que vous avez <réparé/refait/posé> est [parfait] :
        <rien ne bouge/tout tient/chaque vis est droite/nous sommes ravis>.
    <Merci/Mille mercis/Un grand merci/Merci encore> pour ce [magnifique]
        <gâteau/concert/bouquet/repas> ; <les enfants/mes parents/les voisines/nos invités> en
        <parlent/rêvent/rient> <encore/toujours/chaque jour>.
    <La presse/Le jury/La critique/Votre professeur> a <salué/loué/applaudi> votre [brillant]
        <solo/final/jeu/début>, et <c'est mérité/nous aussi/toute la salle avec/à juste titre>.
    <Votre fille/Votre élève/Le nouveau/Notre capitaine> est un [génie]
        <des échecs/du piano/du calcul/du dessin>, et
        <le dernier examen/la coupe du couloir/la note finale/le jury> le <prouve/montre/confirme>.
    <Votre conseil/Votre aide/Votre patience/Votre carte> nous a évité
        <trois jours de marche/un long détour/une amende/bien des frais>, et
        <nous vous remercions/cela mérite un merci/nous ne l'oublions pas>.
    Vous avez <travaillé/cherché/attendu/veillé> jusqu'à <minuit/l'aube/onze heures/la fin> et
        <retrouvé l'enfant/réparé la pompe/sauvé la récolte/ouvert la route> ;
        <merci/c'est un vrai service/nous vous devons beaucoup>.
    """,
)
