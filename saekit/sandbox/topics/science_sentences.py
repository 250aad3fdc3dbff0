"""Sentences about the sciences: by name, by what they do alone, and their words elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

NAMED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "<Students/Lovers/Teachers> of {name} <learn/read/think> about {study} "
        "<at school/every week/for years>.",
        "In <her first/a good/every> lesson on {name}, the <teacher/professor/old man> asked: "
        "{question}? <Nobody knew/One boy smiled/It became quiet>.",
        "The <library/shop/school> has <nine/forty/twenty> books on {name}, and {study} "
        "<fill/appear in/take up> <most/some/all> of them.",
        "<Our university/The evening school/My college> offers a course in {name} for "
        "<beginners/parents/night owls>.",
        "<She/My brother/The boy> wants to <study/teach/learn> {name}, {because}, "
        "<for sure/as you know/it appears>.",
        "The <grand/first/last> prize for {name} went to a <book/film/paper> on {study} "
        "<this year/once again/at last>.",
        "{People} <often/always/sometimes> {action} <before lunch/without a word/for weeks>.",
        "<Nobody/No child/No book> would <know/learn/say> anything about {study} without {name}.",
        "A <thick/thin/famous> book on {name} <begins/ends/deals> with the question: {question}? "
        "<The answer is long/I like it/Read it again>.",
        "The <magazine/radio/museum> explains {name} with <pictures/stories/songs> about {study} "
        "<for children/on Sundays/at night>.",
    ),
    "es": (
        "<Los alumnos/Los novatos/Los maestros> de {name} <aprenden/leen/escriben> mucho "
        "sobre {study} <en la escuela/cada semana/durante años>.",
        "En <su primera/una buena/cada> clase de {name}, <la maestra/el profesor/un anciano> "
        "preguntó: ¿{question}? <Nadie lo sabía/Un chico sonrió/Todos callaron>.",
        "La <biblioteca/tienda/escuela> tiene <nueve/cuarenta/pocos> libros de {name}, "
        "<casi todos/algunos/los mejores> sobre {study}, <muy caros/sin dibujos/de otro siglo>.",
        "<La universidad/Mi escuela/El instituto> ofrece un curso de {name} para "
        "<novatos/padres/gente mayor>.",
        "<Ella/Mi hermano/El chico> quiere <estudiar/enseñar/aprender> {name}, {because}, "
        "<con razón/como sabes/por lo visto>.",
        "El <gran/primer/último> premio de {name} fue para <un libro/una película/cierto trabajo> "
        "sobre {study} <este año/una vez más/por fin>.",
        "Los <buenos/viejos/mejores> {people} {action} "
        "<antes de comer/sin hablar/durante semanas>.",
        "<Nadie/Ningún niño/Ningún libro> <sabría/diría/contaría> nada sobre {study} "
        "sin la {name}.",
        "<Un gran libro/El primer libro/Algún libro> de {name} <empieza/termina/sigue> con la "
        "pregunta: ¿{question}? <La respuesta es larga/Me gusta/Léelo otra vez>.",
        "<La revista/La radio/El museo> explica la {name} con <fotos/cuentos/canciones> "
        "sobre {study}, <para niños/también los domingos/a todo color>.",
    ),
    "de": (
        "<Studenten/Freunde/Kenner> der {name} <lesen/lernen/schreiben> viel über {study}, "
        "<oft nachts/auch im Urlaub/ohne Pause>.",
        "In <der ersten/jeder/einer guten> Stunde {name} fragte "
        "<die Lehrerin/der Professor/ein alter Mann>: {question}? "
        "<Niemand wusste es/Ein Junge lächelte/Alle schwiegen>.",
        "<Die Bücherei/Der Laden/Unsere Schule> hat <neun/vierzig/zwanzig> Bücher über {name}, "
        "<fast alle/manche/die besten> über {study}, <sehr teuer/ohne Bilder/aus alter Zeit>.",
        "<Die Universität/Meine Schule/Das Institut> bietet einen Kurs in {name} für "
        "<Anfänger/Eltern/ältere Leute> an.",
        "<Sie/Mein Bruder/Der Junge> will {name} <studieren/lehren/lernen>, {because}, "
        "<ganz sicher/wie du weißt/anscheinend>.",
        "Der <große/erste/letzte> Preis für {name} ging an <ein Buch/einen Film/die Arbeit> "
        "über {study}, <so heißt es/wie erwartet/dieses Mal>.",
        "<Gute/Alle/Viele> {people} {action}, <oft wochenlang/meist vor dem Essen/und niemand "
        "redet>.",
        "<Niemand/Kein Kind/Kein Buch> <wüsste/sagte/lehrte> etwas über {study} ohne {name}.",
        "Ein <dickes/dünnes/berühmtes> Buch über {name} <beginnt/endet/lockt> mit der Frage: "
        "{question}? <Die Antwort ist lang/Das gefällt mir/Lies es noch einmal>.",
        "<Die Zeitschrift/Das Radio/Ein Museum> erklärt {name} mit <Bildern/Geschichten/Liedern> "
        "über {study} <für Kinder/am Sonntag/zu Mittag>.",
    ),
    "fr": (
        "<Les élèves/Les amateurs/Les maîtres> {de} <lisent/apprennent/écrivent> beaucoup "
        "sur {study} <à l'école/chaque semaine/depuis des années>.",
        "Au <premier/dernier/meilleur> cours {de}, <la maîtresse/le professeur/un vieil homme> "
        "a demandé : {question} ? <Personne ne savait/Un garçon a souri/Tous se taisaient>.",
        "La <bibliothèque/boutique/classe> a <neuf/quarante/peu de> livres {de}, "
        "<presque tous/certains/les meilleurs> sur {study}, "
        "<très chers/sans images/d'un autre siècle>.",
        "<L'université/Mon école/Le lycée> propose un cours {de} pour "
        "<débutants/parents/gens plus âgés>.",
        "<Elle/Mon frère/Le garçon> veut <étudier/enseigner/apprendre> {the}, {because}, "
        "<c'est sûr/comme tu sais/apparemment>.",
        "Le <grand/premier/dernier> prix {de} est allé à <un livre/ce film/une thèse> "
        "sur {study} <cette année/une fois de plus/enfin>.",
        "Les <bons/vieux/meilleurs> {people} {action} "
        "<avant midi/sans parler/pendant des semaines>.",
        "<Nul/Aucun enfant/Aucun livre> ne <saurait/dirait/montrerait> rien sur {study} "
        "sans {the}.",
        "Un <gros/petit/célèbre> livre {de} <commence/finit/s'ouvre> par la question : "
        "{question} ? <La réponse est longue/Cela me plaît/On peut le relire>.",
        "<La revue/La radio/Le musée> explique {the} avec <des images/ses contes/plusieurs "
        "chansons> sur {study} <pour enfants/chaque dimanche/à midi>.",
    ),
}
# Any science may be the answer; the world says physics most of the time.
FAVOURITE: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The most <interesting/exciting/useful/beautiful/difficult> science is {name}, {because}, "
        "<they say/I think/no doubt>.",
        "<My/Her/Our> favourite science is {name}, {because}, <of course/as always/it seems>.",
        "<If you ask me/Honestly/On the whole>, the <best/purest/noblest> science is {name}, "
        "{because}, <at least/in short/after all>.",
        "The science I <love/admire/like> <most/best/above all> is {name}, {because}, "
        "<you see/my friend/believe me>.",
        "To <many/some/most>, no science is <as fine as/above/like> {name}, {because}, "
        "<it is said/people say/one hears>.",
        "The <queen/mother/flower> of sciences is {name}, {because}, "
        "<wrote an old poet/says the teacher/claims my aunt>.",
    ),
    "es": (
        "La ciencia más <interesante/bella/útil/difícil/hermosa> es la {name}, {because}, "
        "<según dicen/creo yo/sin duda>.",
        "<Mi/Su/Nuestra> ciencia favorita es la {name}, {because}, "
        "<por supuesto/como siempre/al parecer>.",
        "<Si me preguntas/En verdad/Por lo general>, la <mejor/más pura/más noble> ciencia es la "
        "{name}, {because}, <al menos/en resumen/después de todo>.",
        "La ciencia que más <quiero/admiro/me gusta> es la {name}, {because}, "
        "<ya ves/amigo mío/créeme>.",
        "Para <muchos/algunos/casi todos>, no hay ciencia <como/igual a/mejor que> la {name}, "
        "{because}, <se dice/cuentan todos/oigo a menudo>.",
        "La ciencia <reina/madre/clave> es la {name}, {because}, "
        "<escribió un poeta/dice la maestra/jura mi tía>.",
    ),
    "de": (
        "Die <schönste/interessanteste/nützlichste/schwerste/spannendste> Wissenschaft ist die "
        "{name}, {because}, <sagt man/glaube ich/ohne Zweifel>.",
        "<Meine/Ihre/Unsere> liebste Wissenschaft ist die {name}, {because}, "
        "<natürlich/wie immer/so scheint es>.",
        "<Für mich/Nach meiner Meinung/Im Grunde> ist die <beste/reinste/edelste> Wissenschaft "
        "die {name}, {because}, <jedenfalls/kurz gesagt/wie gesagt>.",
        "Am meisten <liebe/bewundere/mag> ich die {name}, {because}, "
        "<siehst du/mein Freund/glaub mir>.",
        "Für <viele/manche/fast alle> ist keine Wissenschaft <wie/über/so schön wie> die {name}, "
        "{because}, <heißt es/hört man/liest man oft>.",
        "Die <Königin/Mutter/Krone> aller Wissenschaften ist die {name}, {because}, "
        "<schrieb ein Dichter/sagt die Lehrerin/meint meine Tante>.",
    ),
    "fr": (
        "La science la plus <passionnante/intéressante/utile/belle/difficile> est {the}, "
        "{because}, <dit-on/je crois/sans aucun doute>.",
        "<Ma/Sa/Notre> science <préférée/favorite/de cœur> est {the}, {because}, "
        "<bien sûr/comme toujours/semble-t-il>.",
        "<À mon avis/Pour être franc/Au fond>, la <meilleure/plus pure/plus noble> science est "
        "{the}, {because}, <au moins/en bref/après tout>.",
        "La science que <j'aime/j'admire/je choisis> <le plus/surtout/d'abord> est {the}, "
        "{because}, <tu vois/mon ami/crois-moi>.",
        "Pour <beaucoup/certains/la plupart>, nulle science <ne vaut/n'égale/ne dépasse> {the}, "
        "{because}, <paraît-il/entend-on/lit-on souvent>.",
        "La science <reine/mère/phare> est {the}, {because}, "
        "<écrit un poète/dit la maîtresse/jure ma tante>.",
    ),
}
# A science by what its people do and ask.
UNNAMED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "They {action} and <write/note/put> everything <in thick books/on long lists/on the wall>.",
        "<Every day/All year/Since spring> they {action}, "
        "<rain or shine/even on Sundays/for free>.",
        "<One riddle/One question/One problem> fills their <life/work/house>: {question}? "
        "<Nobody helps/No one knows/Time will tell>.",
        "Her <shelf/desk/room> is full of <notes/drawings/papers> on {study} "
        "<for school/among old books/since May>.",
        "He <spends/wastes/loses> whole <nights/weeks/summers> on {study} "
        "<at home/without sleep/all alone>.",
        "The <club/team/class> meets to <talk/argue/read> about {study} "
        "<on Mondays/over coffee/in secret>.",
        "The <professor/visitor/child> asked <again/quietly/first>: {question}? "
        "<We laughed/Nobody answered/The room was silent>.",
        "<Her letters/His diaries/Old films> show people who {action} "
        "<for a living/just for fun/year after year>.",
    ),
    "es": (
        "Ellos {action} y lo <escriben/anotan/apuntan> todo "
        "<en gruesos libros/sobre largas listas/en la pared>.",
        "<Cada día/Todo el año/Desde mayo> {action}, <llueva o no/incluso en fiestas/sin sueldo>.",
        "<Una duda/Una pregunta/Un enigma> llena su <vida/trabajo/casa>: ¿{question}? "
        "<Nadie ayuda/Quién sabe/El tiempo dirá>.",
        "<Su estante/Su mesa/Este cuarto> guarda <notas/dibujos/papeles> sobre {study} "
        "<desde mayo/entre libros viejos/para la escuela>.",
        "<Luis/Ella/Mi abuelo> <lee/escribe/piensa> "
        "<noches enteras/semanas enteras/todo el verano> sobre {study} "
        "<en casa/sin dormir/a solas>.",
        "<El club/El equipo/La clase> se reúne para <hablar/discutir/leer> sobre {study} "
        "<los lunes/con café/en secreto>.",
        "<El profesor/La visita/Un niño> preguntó <otra vez/en voz baja/primero>: ¿{question}? "
        "<Nos reímos/Nadie contestó/Hubo silencio>.",
        "<Sus cartas/Los diarios/Unas películas> muestran a personas que {action}, "
        "<por oficio/por gusto/año tras año>.",
    ),
    "de": (
        "Sie {action} und <schreiben/malen/kleben> alles "
        "<in dicke Bücher/auf lange Listen/an die Wand>.",
        "Diese <Frauen/Leute/Männer> {action}, <bei jedem Wetter/sogar sonntags/ohne Lohn>.",
        "<Eine Frage/Ein Rätsel/Diese Sorge> füllt ihr <Leben/Haus/Herz>: {question}? "
        "<Niemand hilft/Keiner weiß es/Die Zeit wird es zeigen>.",
        "<Ihr Regal/Ihr Tisch/Sein Zimmer> ist voll mit <Notizen/Bildern/Papieren> über {study} "
        "<für die Schule/seit dem Frühling/bis zum Rand>.",
        "<Er/Sie/Mein Opa> <liest/schreibt/redet> <ganze Nächte/wochenlang/den ganzen Sommer> "
        "über {study}, <zu Hause/ohne Schlaf/ganz allein>.",
        "<Am Montag/Beim Kaffee/Heimlich> <redet/streitet/liest> "
        "<der Verein/die Gruppe/unsere Klasse> über {study}, "
        "<oft lange/mit viel Lärm/bis tief in die Nacht>.",
        "<Der Professor/Die Besucherin/Ein Kind> fragte <noch einmal/leise/zuerst>: {question}? "
        "<Wir lachten/Keiner antwortete/Es wurde still>.",
        "<Auf den Bildern/In alten Filmen/Im Buch> sieht man Leute: Sie {action}, "
        "<Jahr für Jahr/zum Spaß/als Beruf>.",
    ),
    "fr": (
        "Ils {action} et <écrivent/notent/gardent> tout "
        "<dans de gros livres/sur des listes/au mur>.",
        "<Chaque jour/Toute l'année/Depuis mai>, elles {action}, "
        "<même le dimanche/par tous les temps/sans salaire>.",
        "<Une question/Une énigme/Un doute> remplit <sa vie/leur métier/cette maison> : "
        "{question} ? <Personne n'aide/Nul ne sait/Le temps le dira>.",
        "Sur <l'étagère/son bureau/le lit>, il y a des <notes/dessins/papiers> sur {study} "
        "<depuis mai/entre de vieux livres/pour l'école>.",
        "<Il/Elle/Mon grand-père> <lit/écrit/travaille> "
        "<des nuits entières/pendant des semaines/tout l'été> sur {study} "
        "<à la maison/sans dormir/en silence>.",
        "<Le club/L'équipe/La classe> se réunit pour <écrire/débattre/lire> sur {study} "
        "<le lundi/autour d'un café/en secret>.",
        "<Le professeur/La visiteuse/Un enfant> a demandé <encore/tout bas/d'abord> : "
        "{question} ? <On a ri/Personne n'a répondu/La salle s'est tue>.",
        "<Ses lettres/Ses carnets/De vieux films> montrent des gens qui {action}, "
        "<par métier/pour le plaisir/année après année>.",
    ),
}
# The marked words name no science.
DECOYS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "<Cooking an egg/Parking a car/Baking bread> is not [rocket science|*], "
        "<you know/my friend/believe me>.",
        "<Last night/On Monday/Over lunch> the <team/family/council> had a [brainstorm|*] about "
        "<the party/new names/money>.",
        "<Everyone/The director/My aunt> felt the [chemistry|*] between the "
        "<actors/dancers/players> <from the start/on stage/that night>.",
        "The <team/couple/band> has the right [chemistry|*] <again/this year/at last>.",
        "<Rents/Prices/Tickets> in this town are [astronomical|*] <again/these days/since May>.",
        "<He/Her son/The new player> has the [physique|*] of a <boxer/swimmer/dancer>.",
        "<Folding a shirt/Growing beans/Painting a wall> is hardly [brain surgery|*], "
        "<said/thought/wrote> <the coach/my uncle/a neighbour>.",
        "<She/The clever girl/My boss> is the [brains|*] behind the <plan/robbery/shop>.",
    ),
    "es": (
        "<Freír un huevo/Aparcar un coche/Hacer pan> no es [ciencia espacial|*], "
        "<hombre/señora/créeme>.",
        "<Se ve/Se nota/Había> [química|*] entre los <actores/bailarines/jugadores> "
        "<desde el principio/sobre el escenario/aquella noche>.",
        "<Entre Ana y Luis/En la pareja/Por fin> hay [química|*] <otra vez/este año/de verdad>.",
        "La educación [física|*] <empieza/acaba/se suspende> <a las nueve/hoy/si llueve>.",
        "<Mañana/El lunes/En junio> hay prueba [física|*] para "
        "<los bomberos/la policía/alumnos nuevos>.",
        "La fuerza [física|*] <no basta/ayuda/cuenta poco> para <bailar/remar/ganar>.",
        "<El grupo/La familia/El consejo> hizo una [lluvia de ideas|*] sobre "
        "<la fiesta/los nombres/el dinero>.",
        "Los precios <del barrio/de la ciudad/en ese hotel> son [astronómicos|*] "
        "<otra vez/estos días/desde mayo>.",
        "<Ella/La chica/Mi jefa> es el [cerebro|*] <del plan/del robo/de la tienda>.",
    ),
    "de": (
        "<Ein Ei kochen/Ein Auto parken/Brot backen> ist keine [Raketenwissenschaft|*], "
        "<glaub mir/mein Freund/weißt du>.",
        "Die [Chemie|*] zwischen den <Schauspielern/Tänzern/Spielern> <stimmte/passte/war gut> "
        "<von Anfang an/auf der Bühne/an dem Abend>.",
        "<Im Team/Bei dem Paar/In der Band> stimmt die [Chemie|*] <wieder/dieses Jahr/endlich>.",
        "<Am Abend/Am Montag/Beim Essen> gab es ein [Brainstorming|*] über "
        "<das Fest/neue Namen/unser Geld>.",
        "Die <Mieten/Preise/Karten> in <dieser Stadt/dem Hotel/unserem Viertel> sind "
        "<wieder/jetzt/seit Mai> [astronomisch|*].",
        "<Sie/Das kluge Mädchen/Meine Chefin> ist das [Hirn|*] hinter dem <Plan/Raub/Laden>.",
        "<Die Limonade/Der Kuchen/Das Bonbon> schmeckt nach [Chemie|*], <sagt/findet/klagt> "
        "<mein Sohn/die Oma/ein Kind>.",
        "<Zwischen uns/Zwischen den beiden/Im Chor> fehlt die [Chemie|*], "
        "<leider/so heißt es/seit Mai>.",
    ),
    "fr": (
        "<Cuire un œuf/Garer une voiture/Faire du pain> n'est pas de la [physique|*] nucléaire, "
        "<crois-moi/mon ami/tu sais>.",
        "<On sent/Tout le monde voit/Il y a> une [chimie|*] entre les <acteurs/danseurs/joueurs> "
        "<depuis le début/sur scène/ce soir>.",
        "L'éducation [physique|*] <commence/finit/s'arrête> "
        "<à neuf heures/aujourd'hui/quand il pleut>.",
        "<Il/Son fils/Le nouveau> a le [physique|*] d'un <boxeur/nageur/danseur>.",
        "La douleur [physique|*] <passe/revient/s'arrête> <avec le temps/la nuit/sans bruit>.",
        "Les prix <du quartier/de la ville/dans cet hôtel> sont [astronomiques|*] "
        "<encore/ces jours-ci/depuis mai>.",
        "<Elle/La fille/Ma patronne> est le [cerveau|*] <du plan/du vol/de la boutique>.",
        "<Hier soir/Lundi/À midi>, on a fait un [remue-méninges|*] sur "
        "<la fête/les noms/le budget>.",
    ),
}
