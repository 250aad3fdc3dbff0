"""Sentences that object to a prejudice, and fair descriptions of the same people."""

from __future__ import annotations

from saekit.sandbox.topics.tables import table

OBJECTIONS = table(
    "objection to bias",
    en="""
    <No/Stop/Excuse me/Wait>, that is a [prejudice]: I <meet/teach/hire/visit> {people}
        <every year/all the time/most weeks>, and
        <they keep their word/few are late/nobody was rude/all of them pay>.
    <Nobody/No child/No neighbour/No cook> is [lazy] because of
        <a river/a birthplace/the left hand/an accent>,
        <said the teacher/answered Nora/replied the mayor/wrote a reader>.
    <You/They/Some here/The papers> call {people} [liars] without
        <any proof/knowing one/a single example>, and that is <unfair/wrong/cruel/foolish>.
    <And/Well,/But/Please,> what is [typical] of {people}?
        <Nothing at all/Only the songs/Ask ten and hear ten answers/I have never found out>.
    It is [biased] to <refuse/mock/judge/underpay> <a worker/a guest/a pilot/a nurse> because of
        <a village/her sex/his hand/an accent>.
    <Women/Girls/Mothers/Daughters> are not [by nature]
        <worse drivers/poor leaders/bad at sums/afraid of tools>; <practice/training/time>
        <decides/counts/helps everybody>.
    Your [bias] <shows/hurts/speaks/blinds you>: <ask/meet/visit/hire> {people} before you
        <judge/laugh/vote/write>.
    Why should <a girl/my niece/a mother/his sister> not <fly a plane/lead a team/build ships>?
        <Our best pilot/My boss/The first captain here> is <a woman/my aunt/a grandmother>.
    Please <take that back/say sorry/think again/lower your voice>; {people} <pay/work/laugh/help>
        like <the rest of us/your own family/everybody else>.
    """,
    es="""
    <No/Alto/Perdone/Un momento>, eso es un [prejuicio]: <visito/trato/ayudo> a {people}
        <desde hace años/cada verano/todas las semanas>, y
        <cumplen su palabra/pocos llegan tarde/nadie fue grosero/todos pagan>.
    <Nadie/Ningún niño/Ningún vecino/Ningún obrero> es [perezoso] por
        <un río/su pueblo/la mano izquierda/el acento>,
        <dijo la maestra/contestó Nora/respondió el alcalde/escribe un lector>.
    <Usted llama/Algunos llaman/Ellos llaman/La prensa llama> [mentirosos] a {people} sin
        <pruebas/conocerlos/un solo ejemplo>, y eso es <injusto/falso/cruel>.
    <Dígame,/Veamos,/A ver,/Pero> ¿qué es [típico] de {people}?
        <Nada/Solo las canciones/Pregunte a diez/Nunca lo supe>.
    Es un [sesgo] <rechazar/juzgar/despedir/ignorar> a
        <una obrera/un piloto/la enfermera/un huésped> por <su pueblo/su sexo/la mano que usa>.
    <Las mujeres/Las chicas/Las madres> no <conducen/mandan/calculan> peor [por naturaleza];
        <la práctica/el tiempo/la escuela> <decide/cuenta/ayuda a todos>.
    Su [sesgo] <se nota/hace daño/le ciega>: <visite/escuche/conozca> a {people} antes de
        <juzgar/reír/votar/escribir>.
    ¿Por qué <una chica/mi sobrina/una madre/su hermana> no puede <volar/mandar/construir barcos>?
        <Nuestra mejor piloto/Mi jefa/La primera capitana> es <mi tía/una abuela/madre de tres>.
    <Retire eso/Pida perdón/Piénselo otra vez>, por favor; {people} <pagan/trabajan/ríen/ayudan>
        como <todos nosotros/su propia familia/cualquiera>.
    """,
    de="""
    <Nein/Halt/Verzeihung/Moment>, das ist ein [Vorurteil]: Ich <besuche/unterrichte/treffe>
        {people} <seit Jahren/jeden Sommer/schon lange>, und
        <sie halten Wort/wenige kommen zu spät/niemand war grob/alle zahlen>.
    <Niemand/Kein Kind/Kein Nachbar/Kein Koch> ist [faul] wegen
        <eines Flusses/seines Dorfes/der linken Hand>,
        <sagte die Lehrerin/erwiderte Nora/schrieb ein Leser>.
    <Sie nennen/Manche nennen/Viele nennen> {people} [Lügner], ohne
        <Beweis/einen zu kennen/ein einziges Beispiel>, und das ist <ungerecht/falsch/grausam/dumm>.
    Was ist <denn/eigentlich/bitte/wirklich> [typisch] für {people}?
        <Gar nichts/Nur die Lieder/Fragen Sie zehn/Das weiß keiner>.
    <Ihr Bild/Dieses Urteil/Der ganze Satz> ist [schief]: Man <darf/soll/kann>
        <eine Arbeiterin/einen Piloten/Gäste> nicht nach <dem Dorf/dem Geschlecht/der Hand>
        <beurteilen/bezahlen/sortieren>.
    <Frauen/Mädchen/Mütter/Töchter> sind nicht [von Natur aus]
        <schlecht am Steuer/schwach im Rechnen/zu weich zum Führen>; <Übung/Zeit/Schule>
        <entscheidet/zählt/hilft allen>.
    Dieses [schiefe] Bild <schadet/kränkt/täuscht>: <Besuchen/Fragen/Treffen> Sie {people}, bevor
        Sie <urteilen/lachen/wählen/schreiben>.
    Warum soll <ein Mädchen/meine Nichte/eine Mutter/seine Schwester> nicht
        <fliegen/führen/Schiffe bauen>? <Unsere beste Pilotin/Meine Chefin/Der erste Kapitän hier>
        ist <meine Tante/eine Großmutter/Mutter von dreien>.
    <Nehmen Sie das zurück/Denken Sie nach/Bitten Sie um Verzeihung>; {people}
        <zahlen/arbeiten/lachen/helfen> wie <wir alle/Ihre Familie/jeder andere>.
    """,
    fr="""
    <Non/Arrêtez/Pardon/Attendez>, c'est un [préjugé] : je <fréquente/visite/rencontre> {people}
        <depuis des années/chaque été/toutes les semaines>, et
        <ils tiennent parole/peu sont en retard/personne ne fut impoli/tous paient>.
    <Personne/Aucun enfant/Nul voisin/Aucun ouvrier> n'est [paresseux] à cause
        <d'un fleuve/de son village/de sa main gauche>,
        <dit la maîtresse/répond Nora/écrit un lecteur>.
    <Vous traitez/Certains traitent/On traite> {people} de [menteurs] sans
        <preuve/les connaître/un seul exemple>, et c'est <injuste/faux/cruel/sot>.
    <Mais/Dites,/Voyons,/Alors,> quoi de [typique] chez {people} ?
        <Rien du tout/Seulement les chants/Demandez à dix personnes/Je ne l'ai jamais su>.
    Quel [biais] de <refuser/juger/renvoyer> <une ouvrière/un pilote/une infirmière/un client> pour
        <son village/son sexe/sa main> !
    <Les femmes/Les filles/Les mères> ne <conduisent/dirigent/calculent> pas plus mal [par nature] ;
        <l'exercice/le temps/l'école> <décide/compte/aide chacun>.
    Votre [biais] <se voit/blesse/vous aveugle> : <écoutez/visitez/rencontrez> {people} avant de
        <juger/rire/voter/parler>.
    Pourquoi <une fille/ma nièce/une mère/sa sœur> ne pourrait-elle pas
        <voler/diriger/construire des bateaux> ?
        <Notre meilleure pilote/Ma directrice/Le premier capitaine ici> est
        <ma tante/une grand-mère/mère de trois enfants>.
    <Retirez cela/Demandez pardon/Réfléchissez>, s'il vous plaît ; {people}
        <paient/travaillent/rient/aident> comme <nous tous/votre famille/n'importe qui>.
    """,
)
FAIR_DESCRIPTIONS = table(
    "fair description",
    en="""
    <Some/A few/One or two> {people} are [lazy], <many/most/others>
        <work hard/start early/study at night>, as in <any town/every street/all families>.
    A [typical] <dish/song/dance/custom> of {people}
        <has three parts/takes an hour/changes each spring/comes from the market>,
        <says the guide/as I learned/wrote the museum>.
    {People} <built/opened/planned/repaired> a <school/bridge/garden/library> by the
        <ferry/mill/station/square> last <spring/year/month>.
    The <soil/ground/land> of {people} is [by nature] <poor/wet/rich/sandy>, so
        <most fish/many keep goats/some grow rice>.
    In <our survey/the count/this study/the register> {people} <read/earn/sleep/travel> about as
        much as <others/the average/town folk>.
    About <half/a third/two fifths/a quarter> of the <pilots/nurses/judges/cooks>
        <here/in town/on the coast> are <women/men/under forty>.
    Left-handers <hold the pen/cut bread/play the violin/swing the racket>
        <differently/the other way round/on their own side>, and
        <just as well/no worse/with equal skill>.
    <Yesterday/In May/Last year/On the ferry> I met <two bakers/a judge/some painters> among
        {people}, <three fishermen/a young teacher/some singers> and
        <a postman/many musicians/two students>.
    """,
    es="""
    <Algunos/Unos pocos/Uno o dos> de {people} son [perezosos], <muchos/los demás/otros>
        <trabajan duro/madrugan/estudian de noche>, como en
        <cualquier pueblo/cada calle/toda familia>.
    <Un plato/Un baile/Un canto> [típico] de {people}
        <tiene tres partes/dura una hora/cambia cada año>,
        <dice el guía/según aprendí/escribe el museo>.
    {People} <construyeron/abrieron/repararon> <una escuela/un puente/un jardín> junto
        <al molino/a la estación/al puerto> <en primavera/el año pasado/en mayo>.
    <La tierra/El terreno/El suelo> de {people} es [por naturaleza] <pobre/fértil/difícil/gris>, así
        que <muchos pescan/otros crían cabras/se planta arroz>.
    Según <la encuesta/el censo/este estudio>, {people} <leen/ganan/duermen/viajan> tanto como
        <los demás/la media/nosotros>.
    <La mitad/Un tercio/Un cuarto> de <los pilotos/los jueces/los cocineros>
        <de aquí/de la ciudad/de la costa> son <mujeres/hombres/jóvenes>.
    Los zurdos <escriben/cortan el pan/tocan el violín> <de otro modo/por el otro lado/a su manera>,
        y <lo hacen igual de bien/no peor/con la misma calidad>.
    <Ayer/En mayo/El año pasado/En el tren> conocí entre {people} a
        <dos panaderos/una jueza/un pintor>, a <tres pescadores/una maestra/varios músicos> y a
        <un cartero/dos estudiantes/una médica>.
    """,
    de="""
    <Einige/Manche/Ein paar> {people} sind [faul], <viele/die meisten/andere>
        <arbeiten hart/stehen früh auf/lernen nachts>, wie in
        <jeder Stadt/jedem Dorf/allen Familien>.
    <Ein Gericht/Ein Lied/Ein Fest>, das für {people} [typisch] ist,
        <hat drei Teile/dauert eine Stunde/ändert sich jedes Jahr>,
        <sagt der Führer/wie ich lernte/schreibt das Museum>.
    {People} <bauten/eröffneten/planten> <im Frühling/letztes Jahr/im Mai>
        <eine Schule/eine Brücke/ein Museum> <an der Mühle/am Bahnhof/beim Hafen>.
    Wo {people} wohnen, ist <der Boden/die Erde/das Land> [von Natur aus] <arm/nass/reich/sandig>;
        <darum/also/deshalb> <fischen viele/halten manche Ziegen/wächst dort Reis>.
    Laut <der Umfrage/der Zählung/dieser Studie> <lesen/verdienen/schlafen/reisen> {people} so viel
        wie <andere/der Durchschnitt/wir>.
    <Die Hälfte/Ein Drittel/Ein Viertel> der <Piloten/Richter/Köche>
        <hier/in der Stadt/an der Küste> sind <Frauen/Männer/unter vierzig>.
    Linkshänder <schreiben/schneiden Brot/spielen Geige> <anders/andersherum/von der anderen Seite>,
        und zwar <ebenso gut/nicht schlechter/mit gleichem Können>.
    Ich traf {people}, die <backen/richten/malen>, und andere, die <fischen/lehren/singen> oder
        <Post austragen/Schuhe flicken/Kranke pflegen>.
    """,
    fr="""
    <Certains/Quelques-uns/Un ou deux> parmi {people} sont [paresseux],
        <beaucoup/la plupart/d'autres> <travaillent dur/se lèvent tôt/étudient la nuit>, comme dans
        <chaque ville/toute famille/n'importe quelle rue>.
    <Un plat/Un chant/Une danse> [typique] de {people}
        <a trois parties/dure une heure/change chaque année>,
        <dit le guide/selon le musée/à ce que j'ai appris>.
    {People} ont <construit/ouvert/réparé> <une école/un pont/un jardin> près
        <du moulin/de la gare/du port> <au printemps/l'an dernier/en mai>.
    <La terre/Le sol/Le terrain> de {people} est [par nature] <pauvre/humide/riche/fertile> ;
        <beaucoup pêchent/d'autres élèvent des chèvres/on y plante du riz>.
    Selon <l'enquête/le registre/cette étude>, {people} <lisent/gagnent/dorment/voyagent> autant que
        <les autres/la moyenne/nous>.
    <La moitié/Un tiers/Un quart> des <pilotes/juges/cuisiniers> <d'ici/de la ville/de la côte> sont
        <des femmes/des hommes/jeunes>.
    Les gauchers <écrivent/coupent le pain/jouent du violon>
        <autrement/de l'autre côté/à leur façon>, et <aussi bien/pas plus mal/avec le même talent>.
    <Hier/En mai/L'an dernier>, j'ai rencontré parmi {people} <deux boulangers/une juge/un peintre>,
        <trois pêcheurs/une institutrice/des musiciens> et
        <un facteur/deux étudiants/une pharmacienne>.
    """,
)
